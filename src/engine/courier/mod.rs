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
pub mod quarantine;

use crate::domain::time::Timestamp;
use crate::problem::Problem;
use crate::store::Reader;

use step::{Step, StepAnswer};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// How many actions were tried or settled.
    pub worked: u64,
    /// When the next one is due, if one is waiting.
    pub next_due: Option<Timestamp>,
}

/// The courier with what it keeps between rounds.
pub struct Courier {
    office: Office,
    reader: Reader,
    boot: String,
    mails: mails::MailRoute,
    answers: answers::AnswerWatch,
    has_recovered: bool,
}

impl Courier {
    /// Returns a courier for an office.
    #[must_use]
    pub fn new(office: Office, reader: Reader) -> Self {
        Self {
            office,
            reader,
            boot: boot_id(),
            mails: mails::MailRoute::default(),
            answers: answers::AnswerWatch::default(),
            has_recovered: false,
        }
    }

    /// Does everything that is due now.
    ///
    /// # Errors
    /// What concerns the whole database. A dead mail server or folder is noted at its rows.
    pub fn round(&mut self, desk: &mut dyn Desk) -> Result<Round, Problem> {
        let mut round = Round::default();
        if !self.has_recovered {
            desk.step(Step::ReleaseClaims)?;
            accounting::recover(&self.office, &mut self.reader, &self.boot, desk)?;
            self.has_recovered = true;
        }
        round.worked += accounting::export_due(&self.office, &mut self.reader, &self.boot, desk)?;
        round.worked += self.answers.collect(&self.office, &mut self.reader, desk)?;
        round.worked += self.mails.send_due(&self.office, &mut self.reader, desk)?;
        quarantine::mirror(&self.office, &mut self.reader)?;
        round.next_due = mails::next_due(&mut self.reader)?;
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
