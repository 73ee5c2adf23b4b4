//! The engine's own work: recording prepared messages in groups, and taking up what an earlier
//! run left unfinished.

use super::command::Actor;
use super::contacts as master;
use super::core::{Engine, Fault};
use super::courier::mails;
use super::failpoint::{self, Plant, Point};
use super::pipeline::receive::{self, Received};
use super::pipeline::record::{self, ATTEMPTS_MAX, Recorded};
use super::pipeline::{self, Prepared};
use super::waiting;
use crate::domain::ids::{MessageId, SourceId};
use crate::domain::lifecycle::{MessageState, Stage};
use crate::domain::view::sums::SumKind;
use crate::problem::{Code, Place, Problem};
use crate::store::messages::{self, Message, Outcome};
use crate::store::sources;

impl Engine {
    /// Records prepared messages in one durable transaction. What goes wrong with one of them
    /// takes back only its own rows.
    ///
    /// # Errors
    /// What kept the whole transaction from becoming durable; nothing is recorded then.
    pub fn record(&mut self, prepared: Vec<Prepared>) -> Result<Vec<Recorded>, Problem> {
        let mut prepared = Some(prepared);
        self.record_gathered(&mut || prepared.take())
    }

    /// Records messages as they come, until none comes any more, in one durable transaction.
    ///
    /// # Errors
    /// As [`Engine::record`].
    pub fn record_gathered(
        &mut self,
        next: &mut dyn FnMut() -> Option<Vec<Prepared>>,
    ) -> Result<Vec<Recorded>, Problem> {
        let done = self.write(&Actor::Engine, |tx, changes, env| {
            let contacts_revision = master::revision(tx)?;
            let mut all = Vec::new();
            while let Some(prepared) = next() {
                for run in prepared.chunks(record::RUN) {
                    all.extend(record::record_run(tx, changes, env, run, contacts_revision)?);
                }
            }
            waiting::wake(tx, changes, env, &all)?;
            if failpoint::is_planted(Plant::MailBeforeCommit) {
                mails::send_uncommitted(tx, env);
            }
            failpoint::reach(Point::RecordedBeforeCommit);
            Ok(all)
        });
        let (all, _) = done.map_err(Fault::problem)?;
        failpoint::reach(Point::RecordedAfterCommit);
        Ok(all)
    }

    /// Stores a message before anything looks at it: how messages are taken in after a run that
    /// died at work, because one of them may be the cause.
    ///
    /// # Errors
    /// What kept it from being stored.
    pub fn store_first(&mut self, received: &Received) -> Result<(), Problem> {
        let done = self.write(&Actor::Engine, |tx, changes, env| {
            let message = &received.message;
            let known = messages::with_hash(tx, &message.hash)?;
            let is_known = known
                .iter()
                .any(|known| known.source_id == message.source_id && known.source_key == message.source_key);
            if is_known && !failpoint::is_planted(Plant::DeliveryForgotten) {
                return Ok(());
            }
            let unread = Outcome {
                state: MessageState::Open,
                stage: Stage::Received,
                attempts: 0,
                format: None,
                format_version: None,
                encoding: None,
                problem: None,
                duplicate_of: None,
                keeps_body: true,
            };
            if let Some(original) = record::original(&known) {
                record::repeat(tx, changes, env, received, unread, original)?;
            } else {
                messages::insert(tx, message, &unread)?;
                let ledger = changes.ledger(message.source_id);
                ledger.seen += 1;
                ledger.enter(MessageState::Open);
            }
            failpoint::reach(Point::StoredFirstBeforeCommit);
            Ok(())
        });
        done.map_err(Fault::problem)?;
        failpoint::reach(Point::StoredFirstAfterCommit);
        Ok(())
    }

    /// Works on messages that are stored but not recorded, one by one: those that a person wants
    /// tried again, and those that a dying program left. Returns how many it worked on.
    ///
    /// # Errors
    /// What concerns the whole database; the messages stay as they are.
    pub fn take_up_unfinished(&mut self) -> Result<u64, Problem> {
        let mut worked = 0;
        loop {
            let unfinished = self.read(messages::unfinished)?;
            if unfinished.is_empty() {
                return Ok(worked);
            }
            for message in unfinished {
                self.take_up(&message)?;
                worked += 1;
            }
        }
    }

    fn take_up(&mut self, message: &Message) -> Result<(), Problem> {
        if ATTEMPTS_MAX <= message.attempts {
            let problem = Problem::new(Code::MessageStopsProgram).with("attempts", message.attempts.to_string());
            return self.quarantine(message, problem);
        }
        let id = message.id;
        self.write(&Actor::Engine, |tx, _, _| Ok(messages::set_attempts(tx, id, message.attempts + 1)?))
            .map_err(Fault::problem)?;
        failpoint::reach(Point::AttemptCounted);
        if let Err(problem) = self.try_again(message) {
            // The program lives and can say what failed; only a try that it did not survive counts.
            self.write(&Actor::Engine, |tx, _, _| Ok(messages::set_attempts(tx, id, message.attempts)?))
                .map_err(Fault::problem)?;
            return Err(problem);
        }
        Ok(())
    }

    fn try_again(&mut self, message: &Message) -> Result<(), Problem> {
        let bytes = match self.read(|conn| messages::body(conn, message)) {
            Ok(bytes) => bytes,
            // What is stored cannot be mended by another try, and the others must not wait for it.
            Err(problem) if matches!(problem.code, Code::StoredDataCorrupt | Code::NotFound) => {
                return self.quarantine(message, problem);
            }
            Err(problem) => return Err(problem),
        };
        let prepared = self.read(|conn| {
            let revision = master::revision(conn)?;
            pipeline::prepare(receive::again(message, bytes), conn, revision)
        })?;
        self.record(vec![prepared])?;
        Ok(())
    }

    fn quarantine(&mut self, message: &Message, problem: Problem) -> Result<(), Problem> {
        let cause = problem.code.as_str();
        let outcome = Outcome {
            state: MessageState::Quarantined,
            stage: message.stage,
            attempts: message.attempts,
            format: None,
            format_version: None,
            encoding: None,
            problem: Some((problem, Place::default())),
            duplicate_of: None,
            keeps_body: true,
        };
        let done = self.write(&Actor::Engine, |tx, changes, env| {
            messages::settle(tx, message.id, &outcome, None)?;
            let ledger = changes.ledger(message.source_id);
            ledger.leave(message.state);
            ledger.enter(MessageState::Quarantined);
            let detail = [("name", message.name.as_str()), ("cause", cause)];
            changes.days().add(env.today, message.source_id, SumKind::Failure, cause, None, 1);
            Ok(changes.journal(tx, env, "message-parked", Some(message.id.0), &detail)?)
        });
        done.map(|_| ()).map_err(Fault::problem)
    }

    /// Notes that a source was polled.
    ///
    /// # Errors
    /// What kept the note from being written.
    pub fn note_poll(&mut self, source: SourceId, problem: Option<&Problem>) -> Result<(), Problem> {
        let text = problem.map(Problem::encode);
        let done = self.write(&Actor::Engine, |tx, _, env| Ok(sources::polled(tx, source, env.now, text.as_deref())?));
        done.map(|_| ()).map_err(Fault::problem)
    }

    /// Returns a fresh message id.
    #[must_use]
    pub fn message_id(&self) -> MessageId {
        MessageId(self.fresh_id())
    }
}
