//! What the server says at every stage, and what becomes of it.

use kontor::mail::letter::{Letter, Recipient};
use kontor::mail::mailer::{Accepted, Mailer};
use kontor::mail::{MailError, MailSettings, Verdict};

use crate::servers::sink::Sink;
use crate::servers::{letter, settings};

const CUSTOMER: &str = "jana@example.net";

pub(super) fn send_once(settings: MailSettings, letter: &Letter) -> Result<Accepted, MailError> {
    let mut mailer = Mailer::connect(settings)?;
    let answer = mailer.send(letter);
    mailer.close();
    answer
}

// proves O7, O8, N8
#[test]
fn an_accepted_letter_arrives_as_it_was_written() {
    let Some(sink) = Sink::start(&[]) else { return };
    let accepted = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap();
    assert!(accepted.reply.starts_with("250 2.0.0 Ok"), "{}", accepted.reply);
    assert!(accepted.left_out.is_empty());
    let letters = sink.letters();
    assert_eq!(letters.len(), 1);
    let taken = &letters[0];
    for line in [
        "X-Helo-Args: office.example.org",
        "X-Mail-Args: <office@example.org>",
        "X-Rcpt-Args: <jana@example.net>",
        "Message-ID: <0199f3c2-confirmation@example.org>",
        "In-Reply-To: <order-1042@shop.example>",
        "Auto-Submitted: auto-replied",
        "Date: Fri, 15 Jan 2027 08:00:00 +0000",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(taken.lines().any(|found| found == line), "{line} is missing in\n{taken}");
    }
    assert!(taken.is_ascii());
    let mail = super::delivery::read(taken);
    assert_eq!(mail.header("Subject"), "Bestätigung Ihres Auftrags 1042 – заказ принят");
    assert_eq!(mail.header("From"), "Büro Müller, GmbH <office@example.org>");
    assert_eq!(mail.header("To"), "Jana Nováková <jana@example.net>");
    assert_eq!(mail.text.trim_end(), letter(CUSTOMER).text.trim_end());
}

// proves N8
#[test]
fn later_means_later_at_every_stage() {
    for stage in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."] {
        let Some(sink) = Sink::start(&["-r", stage, "-b", "450 4.7.1 Greylisted, come back"]) else { return };
        let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
        assert_eq!(error, MailError::Deferred { reply: "450 4.7.1 Greylisted, come back".to_owned() }, "{stage}");
        assert_eq!(error.verdict(), Verdict::Later);
        assert_eq!(error.problem().argument("reply"), Some("450 4.7.1 Greylisted, come back"));
    }
}

// proves N8
#[test]
fn only_the_receivers_own_refusal_is_final() {
    let words = "550 5.1.1 No such user";
    for stage in ["RCPT", "DATA", "."] {
        let Some(sink) = Sink::start(&["-f", stage, "-B", words]) else { return };
        let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
        let expected = MailError::Refused { address: CUSTOMER.to_owned(), reply: words.to_owned() };
        assert_eq!(error, expected, "{stage}");
        assert_eq!(error.verdict(), Verdict::Final);
    }
    let Some(sink) = Sink::start(&["-f", "MAIL", "-B", words]) else { return };
    let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
    let expected = MailError::SenderRefused { address: "office@example.org".to_owned(), reply: words.to_owned() };
    assert_eq!(error, expected);
    assert_eq!(error.verdict(), Verdict::AfterRepair);
    for stage in ["CONNECT", "EHLO"] {
        let Some(sink) = Sink::start(&["-f", stage, "-B", words]) else { return };
        let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
        let server = format!("127.0.0.1:{}", sink.port);
        assert_eq!(error, MailError::Unreachable { server, detail: words.to_owned() }, "{stage}");
        assert_eq!(error.verdict(), Verdict::Later);
    }
}

// proves N8
#[test]
fn a_server_that_closes_with_421_is_asked_again_later() {
    for stage in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."] {
        let Some(sink) = Sink::start(&["-Q", stage]) else { return };
        let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
        assert!(matches!(&error, MailError::Deferred { reply } if reply.starts_with("421 ")), "{stage}: {error:?}");
    }
}

#[test]
fn a_login_that_the_sender_must_make_first_is_no_refusal_by_the_receiver() {
    for stage in ["MAIL", "RCPT", "DATA", "."] {
        let Some(sink) = Sink::start(&["-f", stage, "-B", "530 5.7.0 Authentication required"]) else { return };
        let error = send_once(settings(sink.port), &letter(CUSTOMER)).unwrap_err();
        assert!(matches!(error, MailError::LoginRefused { .. }), "{stage}: {error:?}");
        assert_eq!(error.verdict(), Verdict::AfterRepair);
    }
}

#[test]
fn after_a_refusal_the_connection_serves_the_next_letter() {
    // Two sessions: the look whether the server answers, and this one.
    let Some(sink) = Sink::start(&["-n", "2"]) else { return };
    let mut mailer = Mailer::connect(settings(sink.port)).unwrap();
    let wrong = mailer.send(&letter("not an address")).unwrap_err();
    assert_eq!(wrong, MailError::AddressInvalid { address: "not an address".to_owned() });
    for _ in 0..3 {
        mailer.send(&letter(CUSTOMER)).unwrap();
    }
    mailer.close();
    assert_eq!(sink.letters().len(), 3);
}

#[test]
fn a_wrong_address_among_several_does_not_keep_the_others_from_their_letter() {
    let Some(sink) = Sink::start(&[]) else { return };
    let mut several = letter(CUSTOMER);
    several.to.push(Recipient::at("nobody"));
    several.to.push(Recipient::at("info@müller.example"));
    let accepted = send_once(settings(sink.port), &several).unwrap();
    assert_eq!(accepted.left_out.len(), 1);
    assert_eq!(accepted.left_out[0].address, "nobody");
    let letters = sink.letters();
    assert!(letters[0].contains("X-Rcpt-Args: <info@xn--mller-kva.example>"), "{}", letters[0]);
}
