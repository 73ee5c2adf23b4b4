//! The connection to the mail server, and what its answers mean.
//!
//! The commands are driven one by one, because the moment at which a connection is lost decides:
//! before the final dot nothing was handed over; after it the letter may have been taken. Every
//! answer must have the very code that belongs there, so that an answer slipped in by somebody on
//! the way can never pass for the one to the final dot.

use std::cell::Cell;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs as _};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;

use crate::mail::letter::{Letter, compose, one_line, sender};
use crate::mail::{MailError, MailSettings, Security, address};
use crate::problem::Problem;

/// Ways to log in, the better first; both are safe only inside a secured connection.
const LOGIN_MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];
/// How much longer the answer to the final dot may take than any other: RFC 5321, section 4.5.3.2,
/// asks ten minutes for it and five for the others.
const VERDICT_WAIT_FACTOR: u32 = 2;
/// Bytes written at a time; a stalled server is noticed after one piece.
const PIECE_BYTES: usize = 32 * 1024;
/// How much of a server's words is kept.
const WORDS_LENGTH_MAX: usize = 500;
/// Most recipients of one letter: what every server must take (RFC 5321, section 4.5.3.1.8).
const RECIPIENTS_MAX: usize = 100;
/// Shortest and longest wait for an answer that the settings may ask for, in seconds.
const TIMEOUT_SECS: std::ops::RangeInclusive<u32> = 1..=600;

/// The receiver took the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The server's words, usually with the name under which it queued the letter.
    pub reply: String,
    /// Recipients that were not taken, each with its reason; the others were.
    pub left_out: Vec<LeftOut>,
}

/// A recipient that a letter did not go to, though it went to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The recipient's address.
    pub address: String,
    /// Why.
    pub error: MailError,
}

/// What a look at the mail server found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    /// Host and port.
    pub server: String,
    /// Whether the connection is encrypted.
    pub encryption: Encryption,
    /// Whether a login was made.
    pub login: Login,
    /// The warning that belongs to an unsecured connection.
    pub warning: Option<Problem>,
}

/// Whether a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// With a certificate that was verified.
    Verified,
    /// Not at all.
    None,
}

/// Whether a login was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Login {
    /// The server accepted user and password.
    Accepted,
    /// No user and password are set.
    NotSet,
}

/// Sends letters to one server, several over one connection.
pub struct Mailer {
    settings: MailSettings,
    connection: Option<SmtpConnection>,
}

/// Why a command did not do what it should.
enum Fault {
    /// The server answered with a refusal.
    Reply { code: u16, words: String },
    /// No answer, or one that makes no sense; the connection is of no more use.
    Lost { detail: String },
}

/// How handing over one letter failed.
enum HandOver {
    /// On the very first command: nothing was said yet, so a fresh connection may be tried.
    Stale(MailError),
    /// The connection is of no more use.
    Broken(MailError),
    /// The connection still works.
    Declined(MailError),
}

impl Mailer {
    /// Connects, secures the connection and logs in.
    pub fn connect(settings: MailSettings) -> Result<Self, MailError> {
        let connection = open(&settings)?;
        Ok(Self { settings, connection: Some(connection) })
    }

    /// Sends one letter. The connection is kept for the next and made afresh when it was lost
    /// meanwhile; the letter itself is handed over at most once.
    pub fn send(&mut self, letter: &Letter) -> Result<Accepted, MailError> {
        let from = sender(&self.settings)?;
        let (recipients, invalid) = envelope(letter)?;
        let bytes = compose(letter, &self.settings)?;
        let kept = self.connection.take();
        let is_fresh = kept.is_none();
        let mut connection = match kept {
            Some(connection) => connection,
            None => open(&self.settings)?,
        };
        let mut outcome = hand_over(&mut connection, &self.settings, &from, &recipients, &bytes);
        if let (Err(HandOver::Stale(_)), false) = (&outcome, is_fresh) {
            // Servers close a connection that was idle or had its share of letters.
            connection = open(&self.settings)?;
            outcome = hand_over(&mut connection, &self.settings, &from, &recipients, &bytes);
        }
        match outcome {
            Ok(mut accepted) => {
                self.connection = Some(connection);
                accepted.left_out.extend(invalid);
                Ok(accepted)
            }
            Err(HandOver::Declined(error)) => {
                if connection.command(Rset).is_ok() {
                    self.connection = Some(connection);
                }
                Err(error)
            }
            Err(HandOver::Stale(error) | HandOver::Broken(error)) => Err(error),
        }
    }

    /// Says goodbye. Letters that were accepted stay accepted, whatever the server answers.
    pub fn close(mut self) {
        if let Some(mut connection) = self.connection.take() {
            say_goodbye(&mut connection);
        }
    }
}

/// Connects, secures the connection, logs in and says goodbye, without sending anything.
pub fn check(settings: &MailSettings) -> Result<CheckReport, MailError> {
    sender(settings)?;
    let mut connection = open(settings)?;
    let report = CheckReport {
        server: settings.server(),
        encryption: if connection.is_encrypted() { Encryption::Verified } else { Encryption::None },
        login: if credentials(settings).is_some() { Login::Accepted } else { Login::NotSet },
        warning: settings.plain_warning(),
    };
    say_goodbye(&mut connection);
    Ok(report)
}

/// Tells whether a host's name alone says that it is this computer.
#[must_use]
pub(crate) fn is_loopback_name(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn say_goodbye(connection: &mut SmtpConnection) {
    // Nothing hangs on the answer: every letter had its own.
    drop(connection.quit());
}

/// Splits a letter's recipients into those for the envelope and those whose address is none.
fn envelope(letter: &Letter) -> Result<(Vec<Address>, Vec<LeftOut>), MailError> {
    if letter.to.is_empty() || letter.to.len() > RECIPIENTS_MAX {
        return Err(MailError::LetterUnsound { part: "recipients" });
    }
    let mut recipients = Vec::with_capacity(letter.to.len());
    let mut invalid = Vec::new();
    for recipient in &letter.to {
        match address::parse(&recipient.address) {
            Some(address) => recipients.push(address),
            None => invalid.push(LeftOut {
                address: recipient.address.clone(),
                error: MailError::AddressInvalid { address: recipient.address.clone() },
            }),
        }
    }
    match (recipients.is_empty(), invalid.first()) {
        (true, Some(first)) => Err(first.error.clone()),
        (true | false, _) => Ok((recipients, invalid)),
    }
}

// --- opening ---------------------------------------------------------------------------------

fn open(settings: &MailSettings) -> Result<SmtpConnection, MailError> {
    let server = settings.server();
    let unreachable = |detail: String| MailError::Unreachable { server: server.clone(), detail };
    let addresses: Vec<SocketAddr> = (settings.host.as_str(), settings.port)
        .to_socket_addrs()
        .map_err(|error| unreachable(error.to_string()))?
        .collect();
    let credentials = credentials(settings);
    let stays_here = !addresses.is_empty() && addresses.iter().all(|address| address.ip().is_loopback());
    if settings.security == Security::Plain && credentials.is_some() && !stays_here {
        return Err(MailError::PasswordWithheld { server });
    }
    let tls = tls_parameters(settings)?;
    let hello = hello_name(settings);
    let wrapper = tls.as_ref().filter(|_| settings.security == Security::Tls);
    let mut connection = SmtpConnection::connect(addresses.as_slice(), Some(timeout(settings)), &hello, wrapper, None)
        .map_err(|error| opening_error(&server, &error))?;
    if let (Security::StartTls, Some(tls)) = (settings.security, &tls) {
        if !connection.can_starttls() {
            say_goodbye(&mut connection);
            return Err(MailError::TlsFailed { server, detail: "EHLO: no STARTTLS".to_owned() });
        }
        connection.starttls(tls, &hello).map_err(|error| opening_error(&server, &error))?;
    }
    // A second look: nothing below may ever run in the clear when the settings ask for security.
    if settings.security != Security::Plain && !connection.is_encrypted() {
        return Err(MailError::TlsFailed { server, detail: "not encrypted".to_owned() });
    }
    match credentials {
        Some(credentials) => log_in(connection, &credentials, &server),
        None => Ok(connection),
    }
}

fn credentials(settings: &MailSettings) -> Option<Credentials> {
    let user = settings.user.as_ref().filter(|user| !user.is_empty())?;
    let password = settings.password.as_ref()?;
    Some(Credentials::new(user.clone(), password.reveal().clone()))
}

fn log_in(
    mut connection: SmtpConnection,
    credentials: &Credentials,
    server: &str,
) -> Result<SmtpConnection, MailError> {
    let refused = |reply: String| MailError::LoginRefused { server: server.to_owned(), reply };
    if connection.server_info().get_auth_mechanism(&LOGIN_MECHANISMS).is_none() {
        say_goodbye(&mut connection);
        return Err(refused("EHLO: no AUTH PLAIN, no AUTH LOGIN".to_owned()));
    }
    match expect(connection.auth(&LOGIN_MECHANISMS, credentials), &[235]) {
        Ok(_) => Ok(connection),
        Err(Fault::Reply { code, words }) => {
            say_goodbye(&mut connection);
            Err(if is_permanent(code) { refused(words) } else { MailError::Deferred { reply: words } })
        }
        Err(Fault::Lost { detail }) => Err(MailError::Unreachable { server: server.to_owned(), detail }),
    }
}

fn tls_parameters(settings: &MailSettings) -> Result<Option<TlsParameters>, MailError> {
    if settings.security == Security::Plain {
        return Ok(None);
    }
    let failed = |error: &lettre::transport::smtp::Error| MailError::TlsFailed {
        server: settings.server(),
        detail: innermost(error),
    };
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(pem) = &settings.extra_root_pem {
        let unsound = || MailError::SettingUnsound { key: "mail.extra_root", value: String::new(), expected: "PEM" };
        let holds_one = pem.windows(CERTIFICATE_MARK.len()).any(|window| window == CERTIFICATE_MARK);
        let certificate = Certificate::from_pem(pem).ok().filter(|_| holds_one).ok_or_else(unsound)?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map(Some).map_err(|error| failed(&error))
}

/// What a PEM file with a certificate holds.
const CERTIFICATE_MARK: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Returns the name for EHLO: the settings', the computer's, or its address when neither is a
/// name that SMTP takes.
fn hello_name(settings: &MailSettings) -> ClientId {
    let sound = |name: &str| {
        !name.is_empty()
            && name.len() <= 253
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
    };
    let computer = || hostname::get().ok().and_then(|name| name.into_string().ok());
    let chosen = settings.helo.clone().filter(|name| sound(name)).or_else(computer).filter(|name| sound(name));
    chosen.map_or(ClientId::Ipv4(Ipv4Addr::LOCALHOST), ClientId::Domain)
}

fn timeout(settings: &MailSettings) -> Duration {
    let seconds = settings.timeout_secs.clamp(*TIMEOUT_SECS.start(), *TIMEOUT_SECS.end());
    Duration::from_secs(u64::from(seconds))
}

fn opening_error(server: &str, error: &lettre::transport::smtp::Error) -> MailError {
    let server = server.to_owned();
    match fault(error) {
        Fault::Reply { code, words } if !is_permanent(code) => MailError::Deferred { reply: words },
        Fault::Reply { words, .. } => MailError::Unreachable { server, detail: words },
        Fault::Lost { detail } if is_tls_error(error) => MailError::TlsFailed { server, detail },
        Fault::Lost { detail } => MailError::Unreachable { server, detail },
    }
}

/// Tells whether an error comes from securing the connection. The handshake runs inside the first
/// read or write, and its errors arrive as invalid data with the cause inside.
fn is_tls_error(error: &lettre::transport::smtp::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if let Some(cause) = cause.downcast_ref::<io::Error>() {
            return cause.kind() == io::ErrorKind::InvalidData && cause.get_ref().is_some();
        }
        source = cause.source();
    }
    error.is_tls()
}

// --- handing over ----------------------------------------------------------------------------

fn hand_over(
    connection: &mut SmtpConnection,
    settings: &MailSettings,
    from: &Address,
    recipients: &[Address],
    bytes: &[u8],
) -> Result<Accepted, HandOver> {
    let server = settings.server();
    let broken = |detail: String| HandOver::Broken(MailError::Unreachable { server: server.clone(), detail });
    match expect(connection.command(Mail::new(Some(from.clone()), Vec::new())), &[250]) {
        Ok(_) => {}
        Err(Fault::Lost { detail }) => {
            return Err(HandOver::Stale(MailError::Unreachable { server, detail }));
        }
        Err(Fault::Reply { code: CLOSING, words }) => {
            return Err(HandOver::Stale(MailError::Deferred { reply: words }));
        }
        Err(Fault::Reply { code, words }) => {
            return Err(HandOver::Declined(if wants_login(code) {
                MailError::LoginRefused { server, reply: words }
            } else if is_permanent(code) {
                MailError::SenderRefused { address: from.to_string(), reply: words }
            } else {
                MailError::Deferred { reply: words }
            }));
        }
    }
    let mut left_out = Vec::new();
    for recipient in recipients {
        match expect(connection.command(Rcpt::new(recipient.clone(), Vec::new())), &[250, 251, 252]) {
            Ok(_) => {}
            Err(Fault::Reply { code, words }) if code != CLOSING => {
                let error = refusal(code, words, recipient, &server);
                left_out.push(LeftOut { address: recipient.to_string(), error });
            }
            Err(Fault::Reply { words, .. }) => return Err(HandOver::Broken(MailError::Deferred { reply: words })),
            Err(Fault::Lost { detail }) => return Err(broken(detail)),
        }
    }
    let first = recipients.first().filter(|_| left_out.len() < recipients.len());
    let Some(first) = first else {
        return Err(HandOver::Declined(weightiest(left_out, server)));
    };
    match expect(connection.command(Data), &[354]) {
        Ok(_) => {}
        Err(Fault::Reply { code: CLOSING, words }) => {
            return Err(HandOver::Broken(MailError::Deferred { reply: words }));
        }
        Err(Fault::Reply { code, words }) => {
            return Err(HandOver::Declined(refusal(code, words, first, &server)));
        }
        Err(Fault::Lost { detail }) => return Err(broken(detail)),
    }
    let reply = content(connection, settings, first, bytes)?;
    Ok(Accepted { reply, left_out })
}

/// Writes the letter's bytes and the final dot, and reads the verdict.
fn content(
    connection: &mut SmtpConnection,
    settings: &MailSettings,
    recipient: &Address,
    bytes: &[u8],
) -> Result<String, HandOver> {
    let server = settings.server();
    let wait = timeout(settings);
    let lost = |error: io::Error| {
        HandOver::Broken(MailError::Unreachable { server: server.clone(), detail: error.to_string() })
    };
    connection.set_timeout(Some(wait * VERDICT_WAIT_FACTOR)).map_err(lost)?;
    // The library writes the dot only after the last piece was taken: as long as the end of the
    // pieces was not reached, the server cannot hold a complete letter.
    let all_written = Cell::new(false);
    let mut pieces = bytes.chunks(PIECE_BYTES);
    let watched = std::iter::from_fn(|| {
        let piece = pieces.next();
        all_written.set(piece.is_none());
        piece
    });
    let mut answer = expect(connection.message_iter(watched), &[250]);
    if let Err(Fault::Lost { .. }) = &answer {
        // A server that has seen enough answers early and closes. Its words are worth more than
        // the broken pipe, if they got through; only a refusal is believed here.
        connection.set_timeout(Some(EARLY_ANSWER_WAIT)).map_err(lost)?;
        if let Err(fault @ Fault::Reply { .. }) = expect(connection.read_response(), &[]) {
            answer = Err(fault);
        }
    }
    match answer {
        Ok(response) => {
            // Only the next letter needs the shorter wait again, and it notices a lost connection.
            drop(connection.set_timeout(Some(wait)));
            Ok(words(&response))
        }
        Err(Fault::Lost { .. }) if all_written.get() => Err(HandOver::Broken(MailError::Unknown { server })),
        Err(Fault::Lost { detail }) => Err(HandOver::Broken(MailError::Unreachable { server, detail })),
        Err(Fault::Reply { code, words }) => {
            let error = refusal(code, words, recipient, &server);
            if code == CLOSING || !all_written.get() {
                return Err(HandOver::Broken(error));
            }
            drop(connection.set_timeout(Some(wait)));
            Err(HandOver::Declined(error))
        }
    }
}

/// How long to look for an answer that came before the letter was complete: it is either there or
/// will never be.
const EARLY_ANSWER_WAIT: Duration = Duration::from_secs(1);

/// The server closes the connection (RFC 5321, section 3.8).
const CLOSING: u16 = 421;

/// Tells whether a server means that it wants another login (RFC 4954, section 6).
fn wants_login(code: u16) -> bool {
    matches!(code, 530 | 534 | 535 | 538)
}

fn is_permanent(code: u16) -> bool {
    (500..600).contains(&code)
}

fn refusal(code: u16, words: String, recipient: &Address, server: &str) -> MailError {
    if wants_login(code) {
        return MailError::LoginRefused { server: server.to_owned(), reply: words };
    }
    if is_permanent(code) {
        return MailError::Refused { address: recipient.to_string(), reply: words };
    }
    MailError::Deferred { reply: words }
}

/// Returns the reason that speaks for a letter nobody took: one that leaves hope before one that
/// does not, so that a letter is never given up while a recipient may still take it.
fn weightiest(left_out: Vec<LeftOut>, server: String) -> MailError {
    let mut reasons = left_out.into_iter().map(|one| one.error);
    let first = reasons.next().unwrap_or(MailError::Unreachable { server, detail: String::new() });
    reasons.fold(first, |kept, next| if matches!(kept, MailError::Refused { .. }) { next } else { kept })
}

// --- answers ---------------------------------------------------------------------------------

fn expect(answer: Result<Response, lettre::transport::smtp::Error>, codes: &[u16]) -> Result<Response, Fault> {
    let response = answer.map_err(|error| fault(&error))?;
    if codes.contains(&u16::from(response.code())) {
        return Ok(response);
    }
    Err(Fault::Lost { detail: words(&response) })
}

fn fault(error: &lettre::transport::smtp::Error) -> Fault {
    match error.status() {
        Some(code) => {
            let code = u16::from(code);
            Fault::Reply { code, words: one_line(&format!("{code} {}", innermost(error)), WORDS_LENGTH_MAX) }
        }
        None => Fault::Lost { detail: one_line(&innermost(error), WORDS_LENGTH_MAX) },
    }
}

fn words(response: &Response) -> String {
    let lines = response.message().collect::<Vec<_>>().join(" ");
    one_line(&format!("{} {lines}", u16::from(response.code())), WORDS_LENGTH_MAX)
}

/// Returns the text of the last cause, without the layers that only say "error".
fn innermost(error: &lettre::transport::smtp::Error) -> String {
    let mut text = String::new();
    let mut source = std::error::Error::source(error);
    if source.is_none() && error.status().is_none() {
        return error.to_string();
    }
    while let Some(cause) = source {
        text = cause.to_string();
        source = cause.source();
    }
    text
}
