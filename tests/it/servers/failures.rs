//! Connections that break, stall or never come about.

use std::thread;

use kontor::mail::letter::Letter;
use kontor::mail::mailer::{Login, Mailer, check};
use kontor::mail::{MailError, Security, Verdict};
use kontor::secrets::Secret;

use crate::servers::refusals::send_once;
use crate::servers::sink::{Sink, Start};
use crate::servers::{free_port, letter, settings, wait_until};

const CUSTOMER: &str = "jana@example.net";

/// A letter that fits into no socket buffer, so that the server must read for it to be written.
fn long_letter() -> Letter {
    Letter { text: "A line of an order that goes on and on and on.\n".repeat(130_000), ..letter(CUSTOMER) }
}

// proves N8
#[test]
fn a_connection_lost_before_the_final_dot_means_not_sent() {
    for stage in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA"] {
        let Some(sink) = Sink::start(&["-q", stage]) else { return };
        let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
        assert!(matches!(error, MailError::Unreachable { .. }), "{stage}: {error:?}");
        assert_eq!(error.verdict(), Verdict::Later);
    }
}

// proves N8
#[test]
fn a_connection_lost_after_the_final_dot_means_unknown_and_the_letter_goes_again_under_its_id() {
    let Some(sink) = Sink::start(&["-q", "."]) else { return };
    let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
    assert_eq!(error, MailError::Unknown { server: format!("127.0.0.1:{}", sink.port) });
    assert_eq!(error.verdict(), Verdict::Later);
    assert!(sink.letters()[0].contains("Message-ID: <0199f3c2-confirmation@example.org>"));
    let Some(healthy) = Sink::start(&[]) else { return };
    send_once(settings(healthy.port), &letter(CUSTOMER)).unwrap();
    assert!(healthy.letters()[0].contains("Message-ID: <0199f3c2-confirmation@example.org>"));
}

// proves N8
#[test]
fn a_server_that_dies_in_the_middle_of_the_text_has_not_taken_it() {
    // The server stops reading for a long while, with a small window: the letter gets stuck.
    let Some(mut sink) = Sink::start(&["-H", "60", "-T", "4096"]) else { return };
    let settings = settings(sink.port);
    let sending = thread::Builder::new().spawn(move || send_once(settings, &long_letter())).unwrap();
    assert!(wait_until(|| has_unread_bytes(sink.port)), "the letter never began to flow");
    sink.kill();
    let error = sending.join().unwrap().unwrap_err();
    assert!(matches!(error, MailError::Unreachable { .. }), "{error:?}");
}

/// Tells whether data waits in the server's receive buffer: the text is on its way and not read.
fn has_unread_bytes(port: u16) -> bool {
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let local = format!("0100007F:{port:04X}");
    // Columns: number, local address, remote address, state, "send queue:receive queue".
    table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).any(|columns| {
        columns.len() > 4 && columns[1] == local && columns[3] == "01" && !columns[4].ends_with(":00000000")
    })
}

#[test]
fn a_server_that_stalls_in_the_middle_of_the_text_is_left_with_nothing_handed_over() {
    let Some(sink) = Sink::start(&["-H", "60", "-T", "4096"]) else { return };
    let mut settings = settings(sink.port);
    settings.timeout_secs = 1;
    let error = send_once(settings, &long_letter()).unwrap_err();
    assert!(matches!(error, MailError::Unreachable { .. }), "{error:?}");
}

// proves N8
#[test]
fn a_server_that_keeps_silent_after_the_final_dot_may_have_taken_the_letter() {
    let Some(sink) = Sink::start(&["-W", ".:60"]) else { return };
    let mut settings = settings(sink.port);
    settings.timeout_secs = 1;
    let error = send_once(settings, &letter(CUSTOMER)).unwrap_err();
    assert!(matches!(error, MailError::Unknown { .. }), "{error:?}");
}

#[test]
fn a_slow_server_is_waited_for_and_a_dead_one_is_not() {
    let Some(slow) = Sink::start(&["-w", "1"]) else { return };
    send_once(settings(slow.port), &letter(CUSTOMER)).unwrap();
    let Some(dead) = Sink::start(&["-w", "60"]) else { return };
    let mut settings = settings(dead.port);
    settings.timeout_secs = 1;
    let error = send_once(settings, &letter(CUSTOMER)).unwrap_err();
    assert!(matches!(error, MailError::Unreachable { .. }), "{error:?}");
}

#[test]
fn a_refusal_that_comes_before_the_text_is_complete_is_heard() {
    for (delay, letter) in [("0", letter(CUSTOMER)), ("0", long_letter()), ("1", letter(CUSTOMER))] {
        let Some(sink) = Sink::start(&["-A", delay]) else { return };
        let error = send_once(settings(sink.port), &letter).unwrap_err();
        assert!(matches!(&error, MailError::Refused { reply, .. } if reply.starts_with("550 ")), "{error:?}");
    }
}

#[test]
fn a_kept_connection_that_died_is_made_afresh() {
    let Some(mut sink) = Sink::start(&[]) else { return };
    let mut mailer = Mailer::connect(settings(sink.port)).unwrap();
    mailer.send(&letter(CUSTOMER)).unwrap();
    sink.kill();
    let error = mailer.send(&letter(CUSTOMER)).unwrap_err();
    assert!(matches!(error, MailError::Unreachable { .. }), "{error:?}");
    let Start::Runs(again) = Sink::start_on(sink.port, &[]) else { return };
    mailer.send(&letter(CUSTOMER)).unwrap();
    assert_eq!(again.letters().len(), 1);
}

#[test]
fn nobody_there_is_unreachable() {
    let error = check(&settings(free_port())).unwrap_err();
    assert!(matches!(error, MailError::Unreachable { .. }), "{error:?}");
    let mut nowhere = settings(25);
    nowhere.host = "no-such-host.invalid".to_owned();
    assert!(matches!(check(&nowhere).unwrap_err(), MailError::Unreachable { .. }));
}

#[test]
fn a_server_without_the_asked_security_gets_neither_password_nor_letter() {
    let Some(sink) = Sink::start(&[]) else { return };
    for security in [Security::StartTls, Security::Tls] {
        let mut settings = settings(sink.port);
        settings.security = security;
        settings.timeout_secs = 2;
        settings.user = Some("office".to_owned());
        settings.password = Some(Secret::new("hunter2".to_owned()));
        let error = send_once(settings, &letter(CUSTOMER)).unwrap_err();
        // A server that waits for words, met by a handshake, may just keep silent.
        let silent = security == Security::Tls && matches!(error, MailError::Unreachable { .. });
        assert!(matches!(error, MailError::TlsFailed { .. }) || silent, "{security:?}: {error:?}");
    }
    assert!(sink.letters().is_empty());
}

#[test]
fn a_password_is_never_sent_in_clear_to_another_computer() {
    // An address reserved for documentation: nothing may even try to reach it.
    let mut settings = settings(25);
    settings.host = "192.0.2.1".to_owned();
    settings.user = Some("office".to_owned());
    settings.password = Some(Secret::new("hunter2".to_owned()));
    let error = check(&settings).unwrap_err();
    assert_eq!(error, MailError::PasswordWithheld { server: "192.0.2.1:25".to_owned() });
    assert!(settings.plain_warning().is_some());
    assert!(!format!("{settings:?} {error:?} {error}").contains("hunter2"));
}

#[test]
fn a_server_that_offers_no_login_refuses_it() {
    let Some(sink) = Sink::start(&["-a"]) else { return };
    let mut settings = settings(sink.port);
    settings.user = Some("office".to_owned());
    settings.password = Some(Secret::new("hunter2".to_owned()));
    assert!(matches!(check(&settings).unwrap_err(), MailError::LoginRefused { .. }));
    settings.user = None;
    let report = check(&settings).unwrap();
    assert_eq!((report.login, report.warning), (Login::NotSet, None));
}
