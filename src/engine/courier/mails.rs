//! Mails: claimed, written from the books, handed to the server, and settled by its words.

use crate::domain::ids::OrderId;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::engine::core::{Env, load_settings};
use crate::engine::failpoint::{self, Plant, Point};
use crate::engine::keys;
use crate::engine::office::Office;
use crate::mail::letter::Letter;
use crate::mail::mailer::{Accepted, Mailer};
use crate::mail::{MailError, MailSettings, Security, Verdict};
use crate::problem::{Code, Problem};
use crate::secrets::Secret;
use crate::store::effects::{self, Effect, EffectKey, Settlement};
use crate::store::{Conn, Reader, StoreError, settings as stored};

use super::accounting::read;
use super::room::Room;
use super::step::{Step, StepAnswer};
use super::{Desk, letters};

/// The most mails claimed at once: what one connection sends before the others' claims age.
const CLAIM_MAX: i64 = 50;

/// Pauses after the first, second, … failed attempt, in minutes; the last one repeats. Greylisting
/// servers take the second attempt after some minutes; the rest follows Postfix's widening steps.
const PAUSES_MINUTES: [i64; 7] = [1, 5, 15, 30, 60, 120, 240];

/// How long a mail is tried before a person has to decide, in days: as long as mail servers do
/// (RFC 5321, section 4.5.4.1).
const GIVE_UP_DAYS: i64 = 5;

/// How long an unanswering server is waited for, in seconds.
const TIMEOUT_SECS: u32 = 60;

/// How long a mail server that cannot be reached is left in peace: every due mail would wait for
/// it again, and accounting's files behind them.
const REST_MINUTES: i64 = 1;

/// An open way for letters to leave by: a mail server's connection, or what a test puts there.
pub trait Post: Send {
    /// Hands one letter over.
    ///
    /// # Errors
    /// What kept it from being taken.
    fn send(&mut self, letter: &Letter) -> Result<Accepted, MailError>;

    /// Ends the connection in good order.
    fn close(self: Box<Self>);
}

impl Post for Mailer {
    fn send(&mut self, letter: &Letter) -> Result<Accepted, MailError> {
        Self::send(self, letter)
    }

    fn close(self: Box<Self>) {
        Self::close(*self);
    }
}

/// Opens the way that letters leave by.
pub type OpenPost = Box<dyn FnMut(MailSettings) -> Result<Box<dyn Post>, MailError> + Send>;

/// Returns the way to a real mail server.
#[must_use]
pub fn server() -> OpenPost {
    Box::new(|settings| Ok(Box::new(Mailer::connect(settings)?)))
}

/// The way to the mail server, with the connection that is open.
pub struct MailRoute {
    open: OpenPost,
    post: Option<Box<dyn Post>>,
    /// Until when the server is left in peace, and the settings it could not be reached by.
    rest: Option<(Timestamp, Settings)>,
    /// What became of a mail, as long as it is not noted: the server has answered, and must not be
    /// asked again because the disk was full.
    unsettled: Option<(EffectKey, Settlement)>,
    /// Held while mails are under way, for noting what became of the last one.
    room: Option<Room>,
}

/// What became of one try.
enum Tried {
    /// The server was reached, or there was nothing to send.
    Settled(Settlement),
    /// The server could not be reached: the other mails need not try.
    Down(Problem),
}

impl MailRoute {
    /// Returns a route on which no letter has left yet.
    #[must_use]
    pub fn new(open: OpenPost) -> Self {
        Self { open, post: None, rest: None, unsettled: None, room: None }
    }

    /// Sends what is due. Returns how many mails were tried.
    ///
    /// # Errors
    /// What concerns the whole database. A server that is down is noted at its mails.
    pub fn send_due(&mut self, office: &Office, reader: &mut Reader, desk: &mut dyn Desk) -> Result<u64, Problem> {
        let settings = read(reader, load_settings)?;
        if settings.text(SettingKey::MailHost).is_empty() || settings.text(SettingKey::MailFrom).is_empty() {
            return Ok(0);
        }
        if self.rest.as_ref().is_some_and(|(until, refused)| desk.now() < *until && *refused == settings) {
            return Ok(0);
        }
        self.rest = None;
        if effects_are_due(reader, desk.now())? {
            self.room = Some(Room::hold(office)?);
        }
        let tried = self.send_claimed(office, reader, &settings, desk);
        self.room = None;
        tried
    }

    fn send_claimed(
        &mut self,
        office: &Office,
        reader: &mut Reader,
        settings: &Settings,
        desk: &mut dyn Desk,
    ) -> Result<u64, Problem> {
        let mut tried = 0;
        while self.rest.is_none() {
            let claimed = match desk.step(Step::ClaimMails { limit: CLAIM_MAX })? {
                StepAnswer::Claimed(claimed) => claimed,
                StepAnswer::Done | StepAnswer::Outdated => Vec::new(),
            };
            if claimed.is_empty() {
                break;
            }
            failpoint::reach(Point::MailClaimed);
            let mut down: Option<Problem> = None;
            for effect in claimed {
                if failpoint::is_planted(Plant::SettledBeforeSent) {
                    let settlement = ended(EffectState::Accepted, desk.now(), None, None);
                    desk.step(Step::Settle { key: effect.key.clone(), settlement })?;
                    failpoint::reach(Point::MailAccepted);
                }
                let settlement = if let Some(problem) = &down {
                    deferred(problem.clone(), desk.now(), &effect)
                } else {
                    match self.send(office, reader, settings, desk.now(), &effect)? {
                        Tried::Settled(settlement) => settlement,
                        Tried::Down(problem) => {
                            down = Some(problem.clone());
                            deferred(problem, desk.now(), &effect)
                        }
                    }
                };
                failpoint::reach(Point::MailAccepted);
                self.unsettled = Some((effect.key, settlement));
                self.settle_rest(desk)?;
                failpoint::reach(Point::MailSettled);
                tried += 1;
            }
            self.rest = down.map(|_| (desk.now().plus_minutes(REST_MINUTES), settings.clone()));
        }
        if let Some(post) = self.post.take() {
            post.close();
        }
        Ok(tried)
    }

    /// Notes what became of the last mail, if an earlier try to note it failed.
    ///
    /// # Errors
    /// What kept it from being noted; it is kept for the next try.
    pub fn settle_rest(&mut self, desk: &mut dyn Desk) -> Result<(), Problem> {
        let Some((key, settlement)) = self.unsettled.clone() else { return Ok(()) };
        let step = || Step::Settle { key: key.clone(), settlement: settlement.clone() };
        let noted = desk.step(step());
        if matches!(&noted, Err(problem) if problem.code == Code::DiskFull) && self.room.take().is_some() {
            desk.step(step())?;
            self.unsettled = None;
            // The disk is full all the same: no further mail may leave.
            return noted.map(|_| ());
        }
        if noted.is_ok() {
            self.unsettled = None;
        }
        noted.map(|_| ())
    }

    fn send(
        &mut self,
        office: &Office,
        reader: &mut Reader,
        settings: &Settings,
        now: Timestamp,
        effect: &Effect,
    ) -> Result<Tried, Problem> {
        let letter = read(reader, |conn| letters::letter(conn, settings, effect, now))?;
        let Some(letter) = letter else {
            let problem =
                Problem::new(Code::NotFound).with("what", "order").with("id", OrderId(effect.key.subject).to_string());
            return Ok(Tried::Settled(ended(EffectState::GivenUp, now, None, Some(problem))));
        };
        let mut post = match self.post.take() {
            Some(post) => post,
            None => match mail_settings(office, reader, settings) {
                Ok(settings) => match (self.open)(settings) {
                    Ok(post) => post,
                    Err(error) => return Ok(Tried::Down(error.problem())),
                },
                // A password that cannot be opened keeps every mail as a dead server does.
                Err(problem) if problem.code == Code::SecretUnreadable => return Ok(Tried::Down(problem)),
                Err(problem) => return Err(problem),
            },
        };
        Ok(Tried::Settled(match post.send(&letter) {
            Ok(accepted) => {
                self.post = Some(post);
                ended(EffectState::Accepted, now, Some(accepted.reply), None)
            }
            Err(error) if error.verdict() == Verdict::Final => {
                self.post = Some(post);
                ended(EffectState::Refused, now, None, Some(error.problem()))
            }
            Err(error) => deferred(error.problem(), now, effect),
        }))
    }

    /// Returns when the next mail is due, if mail is set up at all.
    ///
    /// # Errors
    /// What concerns the database.
    pub fn next_due(&self, reader: &mut Reader) -> Result<Option<Timestamp>, Problem> {
        let due = read(reader, |conn| -> Result<Option<Timestamp>, StoreError> {
            let settings = load_settings(conn)?;
            if settings.text(SettingKey::MailHost).is_empty() || settings.text(SettingKey::MailFrom).is_empty() {
                return Ok(None);
            }
            let confirmation = effects::next_due(conn, EffectKind::Confirmation)?;
            let information = effects::next_due(conn, EffectKind::Information)?;
            Ok(confirmation.into_iter().chain(information).min())
        })?;
        let rest = self.rest.as_ref().map(|(until, _)| *until);
        Ok(due.map(|due| rest.map_or(due, |rest| rest.max(due))))
    }
}

/// Returns whether a claim would bring anything.
fn effects_are_due(reader: &mut Reader, now: Timestamp) -> Result<bool, Problem> {
    read(reader, |conn| {
        for kind in [EffectKind::Confirmation, EffectKind::Information] {
            if !effects::due(conn, kind, now, 1)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

fn ended(state: EffectState, now: Timestamp, receipt: Option<String>, problem: Option<Problem>) -> Settlement {
    Settlement { state, due_at: now, settled_at: Some(now), receipt, problem }
}

/// Returns what becomes of a mail that did not arrive and was not refused by the receiver's own
/// word: it is tried again with growing pauses, until a person has to decide.
fn deferred(problem: Problem, now: Timestamp, effect: &Effect) -> Settlement {
    if GIVE_UP_DAYS * 24 * 60 * 60 * 1000 < now.millis_since(effect.waiting_since()) {
        let given_up = Problem::new(Code::GivenUp)
            .with("attempts", effect.attempts.to_string())
            .with("detail", problem.code.as_str());
        return ended(EffectState::GivenUp, now, None, Some(given_up));
    }
    let step = usize::try_from(effect.attempts.max(1) - 1).unwrap_or(usize::MAX).min(PAUSES_MINUTES.len() - 1);
    let pause = PAUSES_MINUTES.get(step).copied().unwrap_or(60);
    Settlement {
        state: EffectState::Planned,
        due_at: now.plus_minutes(pause),
        settled_at: None,
        receipt: None,
        problem: Some(problem),
    }
}

/// Returns how the mail server is reached, with the password opened.
///
/// # Errors
/// Why the password cannot be read.
pub fn mail_settings(office: &Office, reader: &mut Reader, settings: &Settings) -> Result<MailSettings, Problem> {
    let sealed = read(reader, |conn| stored::secret(conn, SettingKey::MailPassword.as_str()))?;
    let password: Option<Secret<String>> = match sealed {
        Some(sealed) => Some(keys::open(office, SettingKey::MailPassword, sealed)?),
        None => None,
    };
    Ok(route(settings, password, std::fs::read(office.folder("keys").join("mail-ca.pem")).ok()))
}

fn route(settings: &Settings, password: Option<Secret<String>>, extra_root_pem: Option<Vec<u8>>) -> MailSettings {
    let user = settings.text(SettingKey::MailUser);
    MailSettings {
        host: settings.text(SettingKey::MailHost).to_owned(),
        port: u16::try_from(settings.number(SettingKey::MailPort)).unwrap_or(587),
        security: match settings.text(SettingKey::MailSecurity) {
            "tls" => Security::Tls,
            "plain" => Security::Plain,
            _ => Security::StartTls,
        },
        user: (!user.is_empty()).then(|| user.to_owned()),
        password,
        from_address: settings.text(SettingKey::MailFrom).to_owned(),
        from_name: settings.text(SettingKey::OfficeName).to_owned(),
        helo: None,
        extra_root_pem,
        timeout_secs: TIMEOUT_SECS,
    }
}

/// The planted fault [`Plant::MailBeforeCommit`]: sends what the open transaction has planned.
pub fn send_uncommitted(conn: &mut Conn<'_>, env: &Env<'_>) {
    let mut due = effects::due(conn, EffectKind::Confirmation, env.now, CLAIM_MAX).unwrap_or_default();
    due.extend(effects::due(conn, EffectKind::Information, env.now, CLAIM_MAX).unwrap_or_default());
    let Ok(mut mailer) = Mailer::connect(route(&env.settings, None, None)) else { return };
    for effect in due {
        let Ok(Some(letter)) = letters::letter(conn, &env.settings, &effect, env.now) else { continue };
        if let Err(error) = mailer.send(&letter) {
            tracing::debug!(problem = %error.problem(), "not even a planted fault comes through");
        }
    }
}
