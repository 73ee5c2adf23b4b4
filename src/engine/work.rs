//! The engine's own work: recording prepared messages in groups, and taking up what an earlier
//! run left unfinished.

use super::command::Actor;
use super::contacts as master;
use super::core::{Engine, Fault};
use super::failpoint;
use super::pipeline::receive::{self, Received};
use super::pipeline::record::{self, ATTEMPTS_MAX, PaperResult, Recorded};
use super::pipeline::{self, Prepared};
use crate::domain::ids::{MessageId, SourceId};
use crate::domain::lifecycle::{MessageState, Stage};
use crate::problem::{Code, Place, Problem};
use crate::store::messages::{self, Message, Outcome};
use crate::store::sources;
use crate::store::{StoreError, Tx, orders};

impl Engine {
    /// Records prepared messages in one durable transaction. What goes wrong with one of them
    /// takes back only its own rows.
    ///
    /// # Errors
    /// What kept the whole transaction from becoming durable; nothing is recorded then.
    pub fn record(&mut self, prepared: Vec<Prepared>) -> Result<Vec<Recorded>, Problem> {
        let done = self.write(&Actor::Engine, |tx, changes, env| {
            let contacts_revision = master::revision(tx)?;
            let mut all = Vec::with_capacity(prepared.len());
            for run in prepared.chunks(record::RUN) {
                all.extend(record::record_run(tx, changes, env, run, contacts_revision)?);
            }
            let has_booked =
                all.iter().any(|recorded| recorded.papers.iter().any(|paper| matches!(paper, PaperResult::Booked(_))));
            if has_booked {
                for message in waiting_for_booked(tx)? {
                    reopen(tx, &message)?;
                }
            }
            failpoint::reach("recorded-before-commit");
            Ok(all)
        });
        let (all, _) = done.map_err(Fault::problem)?;
        failpoint::reach("recorded-after-commit");
        Ok(all)
    }

    /// Stores a message before anything looks at it: how messages are taken in after a run that
    /// died at work, because one of them may be the cause.
    ///
    /// # Errors
    /// What kept it from being stored.
    pub fn store_first(&mut self, received: &Received) -> Result<(), Problem> {
        let done = self.write(&Actor::Engine, |tx, changes, _| {
            let source = received.message.source_id;
            let known = messages::with_hash(tx, &received.message.hash)?;
            if known.iter().any(|known| known.source_id == source && known.source_key == received.message.source_key) {
                return Ok(());
            }
            let original = known.iter().find(|known| known.duplicate_of.is_none()).map(|known| known.id);
            let state = if original.is_some() { MessageState::Duplicate } else { MessageState::Open };
            let outcome = Outcome {
                state,
                stage: if original.is_some() { Stage::Recorded } else { Stage::Received },
                attempts: 0,
                format: None,
                format_version: None,
                encoding: None,
                problem: None,
                duplicate_of: original,
                keeps_body: original.is_none(),
            };
            messages::insert(tx, &received.message, &outcome)?;
            let ledger = changes.ledger(source);
            ledger.seen += 1;
            ledger.enter(state);
            Ok(())
        });
        done.map(|_| ()).map_err(Fault::problem)
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
            return self.quarantine_stopper(message);
        }
        let id = message.id;
        self.write(&Actor::Engine, |tx, _, _| Ok(messages::count_attempt(tx, id)?)).map_err(Fault::problem)?;
        let (bytes, revision) = self.read(|conn| Ok((messages::body(conn, message)?, master::revision(conn)?)))?;
        let prepared = self.read(|conn| Ok(pipeline::prepare(receive::again(message, bytes), conn, revision)))?;
        self.record(vec![prepared])?;
        Ok(())
    }

    fn quarantine_stopper(&mut self, message: &Message) -> Result<(), Problem> {
        let problem = Problem::new(Code::MessageStopsProgram).with("attempts", message.attempts.to_string());
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
            let detail = [("name", message.name.as_str()), ("cause", Code::MessageStopsProgram.as_str())];
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

/// Returns the messages whose order has come meanwhile.
fn waiting_for_booked(tx: &mut Tx<'_>) -> Result<Vec<Message>, StoreError> {
    let mut woken = Vec::new();
    for id in messages::waiting_for(tx, MessageState::Open, Code::OrderNotKnown.as_str())? {
        let Some(message) = messages::find(tx, id)? else { continue };
        let Some(order_no) = message.problem.as_ref().and_then(|problem| problem.argument("order_no")) else {
            continue;
        };
        if !orders::by_their_number(tx, message.source_id, order_no)?.is_empty() {
            woken.push(message);
        }
    }
    Ok(woken)
}

/// Lets a waiting message be taken up again.
fn reopen(tx: &mut Tx<'_>, message: &Message) -> Result<(), StoreError> {
    let outcome = Outcome {
        state: MessageState::Open,
        stage: Stage::Received,
        attempts: 0,
        format: message.format.clone(),
        format_version: message.format_version.clone(),
        encoding: message.encoding.clone(),
        problem: None,
        duplicate_of: None,
        keeps_body: true,
    };
    messages::settle(tx, message.id, &outcome, None)
}
