//! Letters through a real Postfix into a real mailbox, over connections of every kind.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use kontor::mail::letter::{AutoSubmitted, Enclosure, Recipient};
use kontor::mail::mailer::{Encryption, Login, check};
use kontor::mail::{MailError, MailSettings, Security, Verdict};
use kontor::secrets::Secret;

use crate::servers::postfix::{Authority, PASSWORD, Postfix, USER};
use crate::servers::refusals::send_once;
use crate::servers::{letter, settings};

/// A mail as a reader shows it.
pub(super) struct Read {
    headers: Vec<(String, String)>,
    pub(super) text: String,
}

impl Read {
    /// Returns a header with its encoded words decoded.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Reads a mail of one part, written independently of what wrote it.
pub(super) fn read(mail: &str) -> Read {
    let mail = mail.replace("\r\n", "\n");
    let (head, body) = mail.split_once("\n\n").unwrap();
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.replace("\n ", " ").replace("\n\t", " ").lines() {
        if let Some((name, value)) = line.split_once(": ") {
            headers.push((name.to_owned(), decode_words(value)));
        }
    }
    let encoding = headers.iter().find(|(name, _)| name == "Content-Transfer-Encoding").map_or("", |(_, value)| value);
    let bytes = match encoding {
        "base64" => STANDARD.decode(body.replace('\n', "")).unwrap(),
        "quoted-printable" => decode_quoted(&body.replace("=\n", ""), false),
        _ => body.as_bytes().to_vec(),
    };
    Read { headers, text: String::from_utf8(bytes).unwrap().replace("\r\n", "\n") }
}

fn decode_quoted(text: &str, underscores: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'=' => {
                bytes.extend(hex::decode(&rest[..2]).unwrap());
                rest = &rest[2..];
            }
            b'_' if underscores => bytes.push(b' '),
            other => bytes.push(*other),
        }
    }
    bytes
}

fn decode_words(value: &str) -> String {
    let mut decoded = Vec::new();
    let mut after_word = false;
    for piece in value.split_inclusive(' ') {
        let word = piece.trim_matches(|character| matches!(character, ' ' | '"' | ','));
        let inner = word.strip_prefix("=?utf-8?").and_then(|rest| rest.strip_suffix("?="));
        let bytes = match inner.and_then(|rest| rest.split_once('?')) {
            Some(("b", text)) => STANDARD.decode(text).unwrap(),
            Some(("q", text)) => decode_quoted(text, true),
            _ => {
                decoded.extend_from_slice(piece.replace('"', "").as_bytes());
                after_word = false;
                continue;
            }
        };
        // The blank between two encoded words is not part of the text.
        if after_word {
            decoded.pop();
        }
        decoded.extend(bytes);
        decoded.push(b' ');
        after_word = true;
    }
    String::from_utf8(decoded).unwrap().trim_end().to_owned()
}

fn secured(postfix: &Postfix, authority: &Authority, security: Security) -> MailSettings {
    MailSettings {
        host: "localhost".to_owned(),
        port: if security == Security::Tls { postfix.tls_port } else { postfix.port },
        security,
        extra_root_pem: Some(authority.certificate_pem().into_bytes()),
        ..settings(postfix.port)
    }
}

// proves O7, N8
#[test]
fn a_confirmation_lies_in_the_customers_mailbox_whichever_way_it_went() {
    let authority = Authority::new();
    let Some(postfix) = Postfix::start(&authority.issue("localhost")) else { return };
    let ways = [
        settings(postfix.port),
        secured(&postfix, &authority, Security::StartTls),
        secured(&postfix, &authority, Security::Tls),
    ];
    for (number, way) in ways.into_iter().enumerate() {
        let mut sent = letter("jana@example.net");
        sent.message_id = format!("<confirmation-{number}@example.org>");
        let accepted = send_once(way, &sent).unwrap();
        assert!(accepted.reply.contains("queued as"), "{}", accepted.reply);
        let laid_down = postfix.await_mail(&sent.message_id);
        let mail = read(&laid_down);
        assert_eq!(mail.header("Subject"), sent.subject);
        assert_eq!(mail.header("Auto-Submitted"), "auto-replied");
        assert_eq!(mail.header("Delivered-To"), "jana@example.net");
        assert_eq!(mail.text.trim_end(), sent.text.trim_end());
        let was_secured = laid_down.contains("(using TLS");
        assert_eq!(was_secured, number > 0, "{laid_down}");
    }
}

// proves O8
#[test]
fn an_information_mail_reaches_every_configured_address_and_names_the_one_that_it_did_not() {
    let authority = Authority::new();
    let Some(postfix) = Postfix::start(&authority.issue("localhost")) else { return };
    let mut sent = letter("chef@example.net");
    sent.auto_submitted = AutoSubmitted::Generated;
    sent.to.extend(["unknown@example.net", "later@example.net", "lager@example.net"].map(Recipient::at));
    sent.enclosures = vec![Enclosure {
        name: "../Auftrag 1042.csv".to_owned(),
        media_type: "text/csv".to_owned(),
        bytes: b"a;b\r\n1;2\n".to_vec(),
    }];
    let accepted = send_once(secured(&postfix, &authority, Security::StartTls), &sent).unwrap();
    let left_out: Vec<_> = accepted.left_out.iter().map(|one| (one.address.as_str(), one.error.verdict())).collect();
    assert_eq!(left_out, [("unknown@example.net", Verdict::Final), ("later@example.net", Verdict::Later)]);
    assert!(matches!(&accepted.left_out[0].error, MailError::Refused { reply, .. } if reply.contains("No such user")));
    let laid_down = postfix.await_mail(&sent.message_id);
    assert!(laid_down.contains("Auto-Submitted: auto-generated"));
    assert!(laid_down.contains(&STANDARD.encode(b"a;b\r\n1;2\n")), "{laid_down}");
    assert!(!laid_down.contains("../"), "{laid_down}");
}

#[test]
fn nobody_taking_it_is_a_refusal_only_when_nobody_may_take_it_later() {
    let authority = Authority::new();
    let Some(postfix) = Postfix::start(&authority.issue("localhost")) else { return };
    let error = send_once(settings(postfix.port), &letter("unknown@example.net")).unwrap_err();
    assert!(matches!(error, MailError::Refused { .. }), "{error:?}");
    let mut both = letter("unknown@example.net");
    both.to.push(Recipient::at("later@example.net"));
    let error = send_once(settings(postfix.port), &both).unwrap_err();
    assert!(matches!(error, MailError::Deferred { .. }), "{error:?}");
}

#[test]
fn a_certificate_that_is_not_trusted_or_names_another_is_refused() {
    let authority = Authority::new();
    let Some(postfix) = Postfix::start(&authority.issue("mail.example.com")) else { return };
    let stranger = Authority::new();
    for security in [Security::StartTls, Security::Tls] {
        let other_name = secured(&postfix, &authority, security);
        let unknown_authority = secured(&postfix, &stranger, security);
        let mut public_only = secured(&postfix, &authority, security);
        public_only.extra_root_pem = None;
        for wrong in [other_name, unknown_authority, public_only] {
            let error = send_once(wrong, &letter("jana@example.net")).unwrap_err();
            assert!(matches!(error, MailError::TlsFailed { .. }), "{security:?}: {error:?}");
            assert!(error.problem().argument("detail").unwrap().contains("certificate"), "{error:?}");
        }
    }
    let mut garbage = secured(&postfix, &authority, Security::Tls);
    garbage.extra_root_pem = Some(b"no certificate".to_vec());
    assert!(matches!(check(&garbage).unwrap_err(), MailError::SettingUnsound { key: "mail.extra_root", .. }));
}

#[test]
fn a_login_is_made_with_the_right_password_and_refused_with_a_wrong_one() {
    let authority = Authority::new();
    let Some(postfix) = Postfix::start(&authority.issue("localhost")) else { return };
    if !postfix.knows_users() {
        return;
    }
    let mut settings = secured(&postfix, &authority, Security::StartTls);
    settings.user = Some(USER.to_owned());
    settings.password = Some(Secret::new(PASSWORD.to_owned()));
    let report = check(&settings).unwrap();
    assert_eq!((report.encryption, report.login), (Encryption::Verified, Login::Accepted));
    assert_eq!(report.warning, None);
    send_once(settings.clone(), &letter("jana@example.net")).unwrap();
    settings.password = Some(Secret::new("wrong-secret".to_owned()));
    let error = check(&settings).unwrap_err();
    assert!(matches!(&error, MailError::LoginRefused { reply, .. } if reply.starts_with("535 ")), "{error:?}");
    assert!(!format!("{error:?} {error} {}", error.problem()).contains("wrong-secret"));
}
