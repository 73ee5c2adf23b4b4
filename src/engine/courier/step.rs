//! The courier's changes: each one transaction of the writer.

use std::collections::BTreeMap;

use crate::domain::ids::{BatchId, OrderId};
use crate::domain::lifecycle::{self, BatchState, EffectKind, EffectState, OrderStep};
use crate::domain::time::Timestamp;
use crate::engine::command::Actor;
use crate::engine::core::{Changes, Engine, Env, Fault, not_found};
use crate::engine::decisions::journal_effect;
use crate::engine::event::Topics;
use crate::engine::failpoint::{self, Point};
use crate::engine::pipeline::{answer, record};
use crate::problem::{Code, Problem};
use crate::secrets::sealing::system_random;
use crate::store::batches::{self, Batch, BatchItem, ItemState};
use crate::store::effects::{self, Effect, EffectKey, Settlement};
use crate::store::{StoreError, Tx, orders};

use super::Desk;

/// How long a claimed action stays with the courier: longer than the longest mail session.
const CLAIM_MILLIS: i64 = 10 * 60 * 1000;

/// A change that the courier asks of the writer.
#[derive(Debug)]
pub enum Step {
    /// Gives back mails that a courier which no longer lives had claimed.
    ReleaseClaims,
    /// Claims mails that are due.
    ClaimMails {
        /// The most at once.
        limit: i64,
    },
    /// Notes what became of an action.
    Settle {
        /// Which.
        key: EffectKey,
        /// What became of it.
        settlement: Settlement,
    },
    /// Notes an accounting file that is written but has not got its name yet.
    FormBatch(Box<FormedBatch>),
    /// Notes that an accounting file has its name.
    BatchExported(BatchId),
    /// Notes accounting's answer.
    Answered {
        /// The file.
        batch: BatchId,
        /// The items with their verdicts.
        items: Vec<BatchItem>,
        /// What is wrong with the file as a whole.
        problem: Option<Problem>,
    },
}

/// An accounting file about to get its name.
#[derive(Debug)]
pub struct FormedBatch {
    /// The file.
    pub batch: Batch,
    /// The orders in it.
    pub items: Vec<BatchItem>,
    /// The actions it carries out, in the order of the items.
    pub effects: Vec<EffectKey>,
    /// What was shortened or replaced in it, by order.
    pub remarks: Vec<(OrderId, Problem)>,
}

/// What a step answers with.
#[derive(Debug)]
pub enum StepAnswer {
    /// It is done.
    Done,
    /// These mails are claimed.
    Claimed(Vec<Effect>),
    /// The books changed meanwhile: form the file anew.
    Outdated,
}

impl Desk for Engine {
    fn step(&mut self, step: Step) -> Result<StepAnswer, Problem> {
        let done = self.write(&Actor::Engine, |tx, changes, env| {
            let answer = carry_out(tx, changes, env, step)?;
            failpoint::reach(Point::StepBeforeCommit);
            Ok(answer)
        });
        let (answer, _) = done.map_err(Fault::problem)?;
        failpoint::reach(Point::StepAfterCommit);
        Ok(answer)
    }

    fn now(&self) -> Timestamp {
        Self::now(self)
    }
}

fn carry_out(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, step: Step) -> Result<StepAnswer, Fault> {
    match step {
        Step::ReleaseClaims => {
            if effects::release_claims(tx)? != 0 {
                changes.touch(Topics::OUTBOX);
            }
            Ok(StepAnswer::Done)
        }
        Step::ClaimMails { limit } => claim_mails(tx, changes, env, limit).map(StepAnswer::Claimed),
        Step::Settle { key, settlement } => {
            settle(tx, changes, env, &key, &settlement)?;
            Ok(StepAnswer::Done)
        }
        Step::FormBatch(formed) => form(tx, changes, env, &formed),
        Step::BatchExported(id) => {
            exported(tx, changes, env, id)?;
            Ok(StepAnswer::Done)
        }
        Step::Answered { batch, items, problem } => {
            answered(tx, changes, env, batch, items, problem)?;
            Ok(StepAnswer::Done)
        }
    }
}

fn claimant() -> Result<Vec<u8>, Fault> {
    let mut token = vec![0; 8];
    system_random(&mut token).map_err(|error| Fault::Refused(error.problem()))?;
    Ok(token)
}

fn claim_mails(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, limit: i64) -> Result<Vec<Effect>, Fault> {
    let token = claimant()?;
    let until = env.now.plus_millis(CLAIM_MILLIS);
    let mut claimed = Vec::new();
    for kind in [EffectKind::Confirmation, EffectKind::Information] {
        for mut effect in effects::due(tx, kind, env.now, limit)? {
            if let Some(problem) = late(env, &effect) {
                let held = Settlement {
                    state: EffectState::Held,
                    due_at: effect.due_at,
                    settled_at: None,
                    receipt: None,
                    problem: Some(problem),
                };
                effects::settle(tx, &effect.key, &held)?;
                journal_effect(tx, changes, env, "effect-held", &effect.key)?;
                continue;
            }
            if effects::claim(tx, &effect.key, &token, env.now, until, None)? {
                effect.attempts += 1;
                claimed.push(effect);
            }
        }
    }
    Ok(claimed)
}

/// Returns the problem that holds a confirmation which became late while it waited for a mail
/// server (N17); not one that a person has let go.
fn late(env: &Env<'_>, effect: &Effect) -> Option<Problem> {
    if effect.key.kind != EffectKind::Confirmation || effect.released_at.is_some() {
        return None;
    }
    answer::late(&env.settings, env.now, effect.news_at)
}

fn settle(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    key: &EffectKey,
    settlement: &Settlement,
) -> Result<(), Fault> {
    let before = effects::find(tx, key)?.ok_or_else(|| not_found("effect", key.subject))?;
    if before.state == settlement.state {
        // Noted by a try that was thought to have failed.
        return Ok(());
    }
    effects::settle(tx, key, settlement)?;
    let kind = match settlement.state {
        EffectState::Accepted => "effect-accepted",
        EffectState::Refused => "effect-refused",
        EffectState::GivenUp => "effect-given-up",
        EffectState::Bounced => "effect-bounced",
        EffectState::Held => "effect-held",
        EffectState::Planned | EffectState::Sending | EffectState::Superseded => "effect-deferred",
    };
    changes.touch(Topics::OUTBOX);
    let words =
        settlement.receipt.clone().or_else(|| settlement.problem.as_ref().map(ToString::to_string)).unwrap_or_default();
    let version = key.version.to_string();
    let detail =
        [("effect", key.kind.as_str()), ("target", key.target.as_str()), ("version", &version), ("words", &words)];
    changes.journal(tx, env, kind, Some(key.subject), &detail)?;
    Ok(())
}

fn form(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, formed: &FormedBatch) -> Result<StepAnswer, Fault> {
    if batches::last_number(tx)? + 1 != formed.batch.number {
        return Ok(StepAnswer::Outdated);
    }
    for item in &formed.items {
        let head = orders::find(tx, item.order_id)?.ok_or_else(|| not_found("order", item.order_id))?;
        if head.revision != item.revision || lifecycle::next(head.state, OrderStep::Export).is_none() {
            return Ok(StepAnswer::Outdated);
        }
    }
    let token = claimant()?;
    for key in &formed.effects {
        if !effects::claim(tx, key, &token, env.now, env.now.plus_millis(CLAIM_MILLIS), Some(formed.batch.id))? {
            // The transaction must leave no trace of a file that is not going to be.
            return Err(Fault::Refused(Problem::new(Code::ChangedMeanwhile).with("what", "effect")));
        }
    }
    batches::insert(tx, &formed.batch, &formed.items)?;
    for (order, remark) in &formed.remarks {
        let mut detail = vec![("file", formed.batch.file_name.as_str()), ("remark", remark.code.as_str())];
        detail.extend(remark.arguments.iter().map(|(name, value)| (*name, value.as_str())));
        changes.journal(tx, env, "order-export-remark", Some(order.0), &detail)?;
    }
    Ok(StepAnswer::Done)
}

fn exported(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, id: BatchId) -> Result<(), Fault> {
    let mut batch = batches::find(tx, id)?.ok_or_else(|| not_found("batch", id))?;
    if batch.state != BatchState::Writing {
        return Ok(());
    }
    batch.state = BatchState::Exported;
    batch.exported_at = Some(env.now);
    batches::set_state(tx, &batch)?;
    for item in batches::items(tx, id)? {
        let before = orders::find(tx, item.order_id)?.ok_or_else(|| not_found("order", item.order_id))?;
        let mut after = before.clone();
        after.state = lifecycle::next(before.state, OrderStep::Export).unwrap_or(before.state);
        after.exports += 1;
        if after.revision != item.revision {
            let problem = Problem::new(Code::AmendedAfterExport).with("order_no", after.order_no.as_str());
            after.note = Some(record::note(&problem));
        }
        record::count(changes, &before, -1);
        record::count(changes, &after, 1);
        orders::update_head(tx, &after)?;
        let key = EffectKey {
            subject: item.order_id.0,
            kind: EffectKind::Export,
            version: item.successor + 1,
            target: answer::EXPORT_TARGET.to_owned(),
        };
        let settlement = Settlement {
            state: EffectState::Accepted,
            due_at: env.now,
            settled_at: Some(env.now),
            receipt: Some(batch.file_name.clone()),
            problem: None,
        };
        effects::settle(tx, &key, &settlement)?;
        let detail = [("file", batch.file_name.as_str()), ("item", item.item_id.as_str())];
        changes.journal(tx, env, "order-exported", Some(item.order_id.0), &detail)?;
    }
    changes.touch(Topics::ORDERS.with(Topics::OUTBOX));
    Ok(())
}

fn answered(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: BatchId,
    items: Vec<BatchItem>,
    problem: Option<Problem>,
) -> Result<(), Fault> {
    let mut batch = batches::find(tx, id)?.ok_or_else(|| not_found("batch", id))?;
    let before = batches::items(tx, id)?;
    for item in items {
        let is_noted = before.iter().any(|known| BatchItem { answered_at: item.answered_at, ..known.clone() } == item);
        if is_noted {
            // An answer that is read again after a death says nothing new.
            continue;
        }
        batches::answer_item(tx, &item)?;
        answer_order(tx, changes, env, &item)?;
    }
    let states: BTreeMap<&str, usize> = batches::items(tx, id)?.iter().fold(BTreeMap::new(), |mut counts, item| {
        *counts.entry(item.state.as_str()).or_default() += 1;
        counts
    });
    if !states.contains_key(ItemState::Exported.as_str()) {
        batch.state = BatchState::Answered;
        batch.answered_at = Some(env.now);
    }
    batch.problem = problem;
    batches::set_state(tx, &batch)?;
    changes.touch(Topics::ORDERS.with(Topics::OUTBOX));
    Ok(())
}

fn answer_order(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, item: &BatchItem) -> Result<(), Fault> {
    // Only the answer to the newest export says where the order stands.
    let newest = batches::items_of_order(tx, item.order_id)?.into_iter().map(|known| known.successor).max();
    let before = orders::find(tx, item.order_id)?.ok_or_else(|| not_found("order", item.order_id))?;
    let field = item.field.as_deref().unwrap_or_default();
    let words = item.words.as_deref().unwrap_or_default();
    let (kind, step) = match item.state {
        ItemState::TakenOver => ("order-taken-over", OrderStep::TakeOver),
        ItemState::Refused => ("order-refused", OrderStep::Refuse),
        ItemState::Exported => return Ok(()),
    };
    let detail = [
        ("item", item.item_id.as_str()),
        ("their_no", item.their_no.as_deref().unwrap_or_default()),
        ("field", field),
        ("words", words),
    ];
    changes.journal(tx, env, kind, Some(item.order_id.0), &detail)?;
    if newest != Some(item.successor) {
        return Ok(());
    }
    let Some(state) = lifecycle::next(before.state, step) else { return Ok(()) };
    let mut after = before.clone();
    after.state = state;
    if step == OrderStep::Refuse {
        let problem = Problem::new(Code::ExportRefused)
            .with("order_no", after.order_no.as_str())
            .with("field", field)
            .with("detail", words);
        after.note = Some(record::note(&problem));
    } else if after.note.as_ref().is_some_and(|note| note.code == Code::ExportRefused.as_str()) {
        after.note = None;
    }
    record::count(changes, &before, -1);
    record::count(changes, &after, 1);
    Ok(orders::update_head(tx, &after)?)
}

/// Loads an order for the courier; one that is gone is a damaged database.
pub(super) fn load(conn: &mut crate::store::Conn<'_>, id: OrderId) -> Result<crate::domain::order::Order, StoreError> {
    orders::load(conn, id)?.ok_or(StoreError::Corrupt { table: "effects", column: "subject_id" })
}
