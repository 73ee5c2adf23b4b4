//! Mail out: letters go to one SMTP server, and its answers become verdicts.
//!
//! Owns the connection, the form of a letter and the meaning of every answer; nothing else may
//! name the mail library. It reads no clock and no store: date and Message-ID come with the
//! letter, so that a letter sent again is the same letter. [`letters`] assembles the texts from
//! sentences that are handed in. Start at [`mailer::Mailer::send`].
//!
//! The verdict rule: only the receiver's own refusal ends a letter's journey. Everything else
//! (no connection, no login, "later", a connection lost after the hand-over) can be sent again.

#![deny(clippy::indexing_slicing)]

pub mod address;
pub mod letter;
pub mod mailer;

use crate::problem::{Code, Problem};
use crate::secrets::Secret;

/// How the way to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Plain at first, then secured before anything else is said; never goes on when that fails.
    StartTls,
    /// Secured from the first byte.
    Tls,
    /// Readable by everyone on the way; no password is sent unless the server is this computer.
    Plain,
}

/// What is needed to reach the mail server and to write as the office.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// Name or address of the server; its certificate must carry it.
    pub host: String,
    /// Port of the server.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// Whom to log in as; no login without.
    pub user: Option<String>,
    /// The password that goes with it.
    pub password: Option<Secret<String>>,
    /// The address the office writes from.
    pub from_address: String,
    /// The name beside it, or empty.
    pub from_name: String,
    /// The name given in EHLO, else the computer's own.
    pub helo: Option<String>,
    /// Certificates of the office's own authority (PEM), trusted besides the public ones.
    pub extra_root_pem: Option<Vec<u8>>,
    /// Longest wait for an answer.
    pub timeout_secs: u32,
}

impl MailSettings {
    /// Returns host and port as people write them.
    #[must_use]
    pub fn server(&self) -> String {
        if self.host.contains(':') {
            return format!("[{}]:{}", self.host, self.port);
        }
        format!("{}:{}", self.host, self.port)
    }

    /// Returns the warning that belongs to an unsecured connection; none when it is secured or
    /// stays inside this computer.
    #[must_use]
    pub fn plain_warning(&self) -> Option<Problem> {
        let open_way = self.security == Security::Plain && !mailer::is_loopback_name(&self.host);
        open_way.then(|| Problem::new(Code::MailPlain).with("server", self.server()))
    }
}

/// What may be done with a letter that did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The receiver refused it; sending it again would be the same refusal.
    Final,
    /// Send it again later, by itself.
    Later,
    /// Send it again once somebody has mended a setting or an address.
    AfterRepair,
}

/// What kept a letter from arriving. No case carries a password or a body; `Display` leaves out
/// addresses as well, so that it may be logged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// A setting cannot be used.
    #[error("the setting {key} cannot be used")]
    SettingUnsound {
        /// Its key.
        key: &'static str,
        /// What it holds; never a secret.
        value: String,
        /// What it should hold.
        expected: &'static str,
    },
    /// The letter itself is not sound.
    #[error("the letter's {part} is not sound")]
    LetterUnsound {
        /// Which part of it.
        part: &'static str,
    },
    /// The recipient's address is not a mail address.
    #[error("the recipient's address is not a mail address")]
    AddressInvalid {
        /// As it stands.
        address: String,
    },
    /// The server was not reached, broke off before the letter was handed over, or would not talk.
    #[error("the mail server {server} was not reached: {detail}")]
    Unreachable {
        /// Host and port.
        server: String,
        /// What the system or the server said.
        detail: String,
    },
    /// The connection could not be secured.
    #[error("the connection to {server} could not be secured: {detail}")]
    TlsFailed {
        /// Host and port.
        server: String,
        /// What was wrong with it.
        detail: String,
    },
    /// The password would have travelled readable, so it was not sent.
    #[error("the connection to {server} is not secured, so the password was not sent")]
    PasswordWithheld {
        /// Host and port.
        server: String,
    },
    /// The server did not accept the login, or wants one.
    #[error("the mail server {server} refused the login")]
    LoginRefused {
        /// Host and port.
        server: String,
        /// The server's words.
        reply: String,
    },
    /// The server does not let the office write from its address.
    #[error("the mail server refused the sender's address")]
    SenderRefused {
        /// The office's address.
        address: String,
        /// The server's words.
        reply: String,
    },
    /// The server asked to come back later.
    #[error("the mail server asked to try again later")]
    Deferred {
        /// The server's words.
        reply: String,
    },
    /// The receiver refused the recipient or the letter for good.
    #[error("the receiver refused the letter")]
    Refused {
        /// The recipient.
        address: String,
        /// The server's words.
        reply: String,
    },
    /// The letter was handed over to its last byte, but the answer never came: it may have been
    /// taken. Sent again it must carry the same Message-ID.
    #[error("the connection to {server} was lost after the letter was handed over")]
    Unknown {
        /// Host and port.
        server: String,
    },
}

impl MailError {
    /// Returns what may be done with the letter.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Refused { .. } => Verdict::Final,
            Self::Unreachable { .. } | Self::Deferred { .. } | Self::Unknown { .. } => Verdict::Later,
            Self::SettingUnsound { .. }
            | Self::LetterUnsound { .. }
            | Self::AddressInvalid { .. }
            | Self::TlsFailed { .. }
            | Self::PasswordWithheld { .. }
            | Self::LoginRefused { .. }
            | Self::SenderRefused { .. } => Verdict::AfterRepair,
        }
    }

    /// Returns what a person is told and offered.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::SettingUnsound { key, value, expected } => {
                Problem::new(Code::SettingInvalid).with("key", *key).with("value", value).with("expected", *expected)
            }
            Self::LetterUnsound { .. } => Problem::new(Code::ProcessingFailed).with("stage", "mail"),
            Self::AddressInvalid { address } => Problem::new(Code::MailAddressInvalid).with("address", address),
            Self::Unreachable { server, detail } => {
                Problem::new(Code::MailServerUnreachable).with("server", server).with("detail", detail)
            }
            Self::TlsFailed { server, detail } => {
                Problem::new(Code::MailTlsFailed).with("server", server).with("detail", detail)
            }
            Self::PasswordWithheld { server } => Problem::new(Code::MailPlain).with("server", server),
            Self::LoginRefused { server, reply } => {
                Problem::new(Code::MailLoginRefused).with("server", server).with("reply", reply)
            }
            Self::SenderRefused { address, reply } => {
                Problem::new(Code::MailSenderRefused).with("address", address).with("reply", reply)
            }
            Self::Deferred { reply } => Problem::new(Code::MailDeferred).with("reply", reply),
            Self::Refused { address, reply } => {
                Problem::new(Code::MailRefused).with("address", address).with("reply", reply)
            }
            Self::Unknown { server } => Problem::new(Code::MailUnknown).with("server", server),
        }
    }
}
