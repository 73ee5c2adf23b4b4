//! The courier: carries out the rows of the outbox. It claims and settles by steps that the
//! writer carries out, and does its slow work (mail server, files) between them.
//!
//! Owns attempts, back-off and the protocol with the accounting folder. Must not decide what is
//! sent: the rows say that. Start at [`accounting`] for files, [`mails`] for letters.

pub mod step;
mod wording;
pub mod accounting;
pub mod answers;
pub mod letters;
pub mod mails;
pub mod room;
pub mod quarantine;

use crate::domain::time::Timestamp;
use crate::problem::Problem;
use crate::store::Reader;

use step::{Step, StepAnswer};

use super::failpoint::{self, Point};
use super::office::Office;

/// Where the courier's steps are carried out: the engine itself, or its thread.
pub trait Desk {
    /// Carries out a step in one transaction.
    ///
    /// # Errors
    /// What kept it from being carried out; nothing was changed then.
    fn step(&mut self, step: Step) -> Result<StepAnswer, Problem>;

    /// Returns the present moment.
    fn now(&self) -> Timestamp;
}

/// What one round of the courier did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// How many actions were tried or settled.
    pub worked: u64,
    /// When the next one is due, if one is waiting.
    pub next_due: Option<Timestamp>,
    /// What kept accounting files from being laid out.
    pub problem: Option<Problem>,
}

/// How soon a folder that could not be written is tried again.
const FOLDER_PAUSE_MILLIS: i64 = 60_000;

/// The courier with what it keeps between rounds.
pub struct Courier {
    office: Office,
    reader: Reader,
    boot: String,
    mails: mails::MailRoute,
    answers: answers::AnswerWatch,
    /// Whether an earlier round, or an earlier run, broke off at work.
    broke_off: bool,
}

impl Courier {
    /// Returns a courier for an office, whose letters go to the mail server of the settings.
    #[must_use]
    pub fn new(office: Office, reader: Reader) -> Self {
        Self::with_post(office, reader, mails::server())
    }

    /// Returns a courier whose letters leave by another way.
    #[must_use]
    pub fn with_post(office: Office, reader: Reader, post: mails::OpenPost) -> Self {
        Self {
            office,
            reader,
            boot: boot_id(),
            mails: mails::MailRoute::new(post),
            answers: answers::AnswerWatch::default(),
            broke_off: true,
        }
    }

    /// Does everything that is due now.
    ///
    /// # Errors
    /// What concerns the whole database. A dead mail server or folder is noted at its rows.
    pub fn round(&mut self, desk: &mut dyn Desk) -> Result<Round, Problem> {
        let round = self.work(desk);
        // A round that broke off may have left claims, and files without their names.
        self.broke_off = round.as_ref().map_or(true, |round| round.problem.is_some());
        round
    }

    fn work(&mut self, desk: &mut dyn Desk) -> Result<Round, Problem> {
        let mut round = Round::default();
        if self.broke_off {
            self.mails.settle_rest(desk)?;
            desk.step(Step::ReleaseClaims)?;
            failpoint::reach(Point::ClaimsReleased);
            round.problem = accounting::recover(&self.office, &mut self.reader, &self.boot, desk)?;
        }
        let exports = accounting::export_due(&self.office, &mut self.reader, &self.boot, desk)?;
        round.worked += exports.exported;
        round.problem = round.problem.or(exports.problem);
        round.worked += self.answers.collect(&self.office, &mut self.reader, desk)?;
        round.worked += self.mails.send_due(&self.office, &mut self.reader, desk)?;
        quarantine::mirror(&self.office, &mut self.reader)?;
        round.next_due = self.mails.next_due(&mut self.reader)?;
        if round.problem.is_some() {
            let retry = desk.now().plus_millis(FOLDER_PAUSE_MILLIS);
            round.next_due = Some(round.next_due.map_or(retry, |due| due.min(retry)));
        }
        Ok(round)
    }

    /// Returns whether some accounting file still has no answer.
    #[must_use]
    pub fn waits_for_answers(&self) -> bool {
        self.answers.waits()
    }
}

/// Returns what tells one start of this computer from another, or an empty text where the system
/// does not say.
#[must_use]
pub fn boot_id() -> String {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").map(|text| text.trim().to_owned()).unwrap_or_default()
}
