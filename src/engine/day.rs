//! The day: what needs somebody, what is new and not done with, how the day went so far; and the
//! changes that people make there.

use uuid::Uuid;

use super::core::{Changes, Env, Fault, not_found};
use super::event::Topics;
use super::pipeline::record;
use super::query::{self, OrderRow};
use super::status::BACKUP_PROVEN_AT;
use super::waiting;
use crate::domain::ids::{OrderId, SourceId};
use crate::domain::lifecycle::{self, EffectKind, EffectState, MessageState, OrderState, OrderStep};
use crate::domain::order::OrderHead;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::engine::command::Receipt;
use crate::problem::{Code, Problem};
use crate::store::batches::{self, Batch, BatchItem, ItemState};
use crate::store::effects::{self, Effect};
use crate::store::registrations::{self, Registration};
use crate::store::sums::{self, DaySum};
use crate::store::{Conn, StoreError, Tx, marks, messages, orders, settings, sources};

/// How long ago an order may have come to be shown as new: who has not looked for two weeks finds
/// it in the list of orders.
const NEW_DAYS: i64 = 14;

/// The most new orders shown; more are counted.
const NEW_MAX: i64 = 200;

/// The most things of one reason listed.
const NEEDS_MAX: i64 = 100;

/// The days of the chart.
const CHART_DAYS: i64 = 14;

/// The day.
#[derive(Clone, Debug)]
pub struct Day {
    /// Orders that wait for a decision, oldest first.
    pub undecided: Vec<OrderRow>,
    /// Orders with a remark, oldest first.
    pub noted: Vec<OrderRow>,
    /// Messages in the quarantine by cause: cause, how many, the oldest.
    pub quarantined: Vec<(String, i64, Timestamp)>,
    /// Mails that failed, and confirmations that are held.
    pub mails: Vec<Effect>,
    /// Exports that failed.
    pub exports: Vec<Effect>,
    /// Items that accounting refused, with their file.
    pub refused: Vec<(Batch, BatchItem)>,
    /// Sources that could not be looked at: name, what is wrong, when it last went well.
    pub sources: Vec<(SourceId, String, Problem, Option<Timestamp>)>,
    /// Requests for access that wait, newest first.
    pub registrations: Vec<Registration>,
    /// Orders that nobody is done with, newest first.
    pub new: Vec<OrderRow>,
    /// Orders that were put off and are due, the longest due first.
    pub due: Vec<OrderRow>,
    /// How many orders are put off and not due yet.
    pub put_off: i64,
    /// Orders and registrations per day, for the chart and the tiles.
    pub sums: Vec<DaySum>,
    /// How many of today's orders somebody is done with.
    pub done_today: i64,
    /// Outward actions by kind and state that are not done.
    pub open_effects: Vec<(EffectKind, EffectState, i64)>,
    /// Outward actions settled today: kind, state, how many.
    pub settled_today: Vec<(EffectKind, EffectState, i64)>,
    /// Accounting's answers to items exported today.
    pub exported_today: ExportedToday,
    /// How many sources were looked at, and when last.
    pub polled: (usize, Option<Timestamp>),
}

/// What became of today's exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportedToday {
    /// Written into files.
    pub exported: i64,
    /// Taken over.
    pub taken_over: i64,
    /// Refused.
    pub refused: i64,
}

/// Returns the least id that can have been made at a moment or later: ids begin with their moment
/// (RFC 9562, section 5.7).
#[must_use]
pub fn first_id_at(at: Timestamp) -> OrderId {
    let millis = u128::try_from(at.0.max(0)).unwrap_or(0);
    OrderId(Uuid::from_u128(millis << 80))
}

/// Reads the day.
pub fn day(conn: &mut Conn<'_>, midnight: Timestamp, now: Timestamp) -> Result<Day, StoreError> {
    let undecided = orders::undecided(conn, None, NEEDS_MAX)?.iter().map(|head| head.id).collect::<Vec<_>>();
    let noted = orders::noted(conn, None, NEEDS_MAX)?.iter().map(|head| head.id).collect::<Vec<_>>();
    let mut mails = Vec::new();
    let mut exports = Vec::new();
    for state in [EffectState::Held, EffectState::Bounced, EffectState::Refused, EffectState::GivenUp] {
        for effect in effects::in_state(conn, state, NEEDS_MAX)?.into_iter().filter(|effect| !effect.is_dropped()) {
            if effect.key.kind == EffectKind::Export { exports.push(effect) } else { mails.push(effect) }
        }
    }
    let all = sources::list(conn)?;
    let active: Vec<_> = all.into_iter().filter(|source| source.is_active).collect();
    let polled = (active.len(), active.iter().filter_map(|source| source.polled_at).max());
    let broken = active.iter().filter_map(|source| {
        let problem = Problem::decode(source.problem.as_deref()?)?;
        Some((source.id, source.name.clone(), problem, source.succeeded_at))
    });
    let sources = broken.collect();
    let new_since = first_id_at(now.plus_minutes(-NEW_DAYS * 1440));
    let new = marks::open(conn, new_since, now, NEW_MAX)?;
    let due = marks::due(conn, now, NEEDS_MAX)?;
    let today = midnight.plus_minutes(12 * 60).utc_day();
    Ok(Day {
        undecided: query::order_rows_of(conn, &undecided)?,
        noted: query::order_rows_of(conn, &noted)?,
        quarantined: messages::causes(conn, MessageState::Quarantined)?,
        mails,
        exports,
        refused: refused(conn)?,
        sources,
        registrations: registrations::newest(conn, None, NEEDS_MAX)?,
        new: query::order_rows_of(conn, &new)?,
        due: query::order_rows_of(conn, &due)?,
        put_off: marks::count_put_off(conn, now)?,
        sums: chart(conn, today)?,
        done_today: marks::count_done(conn, first_id_at(midnight))?,
        open_effects: effects::open_counts(conn)?,
        settled_today: effects::settled_since(conn, midnight)?,
        exported_today: exported_today(conn, midnight)?,
        polled,
    })
}

fn chart(conn: &mut Conn<'_>, today: NaiveDate) -> Result<Vec<DaySum>, StoreError> {
    let from = today - chrono_days(CHART_DAYS - 1);
    sums::list(conn, from, today)
}

fn chrono_days(days: i64) -> crate::domain::time::Days {
    crate::domain::time::Days::new(u64::try_from(days).unwrap_or(0))
}

/// The newest files looked through for today's answers: a file a minute of a long day.
const FILES_MAX: i64 = 600;

/// Returns what accounting refused and did not take over since, newest first.
fn refused(conn: &mut Conn<'_>) -> Result<Vec<(Batch, BatchItem)>, StoreError> {
    let mut all = Vec::new();
    for order in orders::newest_in_state(conn, OrderState::Refused, NEEDS_MAX)? {
        let items = batches::items_of_order(conn, order)?;
        let Some(item) = items.into_iter().rfind(|item| item.state == ItemState::Refused) else { continue };
        if let Some(batch) = batches::find(conn, item.batch_id)? {
            all.push((batch, item));
        }
    }
    Ok(all)
}

fn exported_today(conn: &mut Conn<'_>, midnight: Timestamp) -> Result<ExportedToday, StoreError> {
    let mut sum = ExportedToday::default();
    for batch in batches::newest(conn, FILES_MAX)?.iter().filter(|batch| midnight <= batch.formed_at) {
        for item in batches::items(conn, batch.id)? {
            sum.exported += 1;
            match item.state {
                ItemState::Exported => {}
                ItemState::TakenOver => sum.taken_over += 1,
                ItemState::Refused => sum.refused += 1,
            }
        }
    }
    Ok(sum)
}

/// Ends an order without carrying it out; what was planned to leave the house stays.
pub(super) fn reject(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: OrderId,
    reason: &str,
) -> Result<Receipt, Fault> {
    let before = orders::find(tx, id)?.ok_or_else(|| not_found("order", id))?;
    let state = lifecycle::next(before.state, OrderStep::Reject).ok_or_else(|| {
        let problem = Problem::new(Code::StepNotPossible).with("what", before.number.as_str());
        Fault::Refused(problem.with("state", before.state.as_str()).with("step", "reject"))
    })?;
    let after = OrderHead { state, undecided: 0, note: None, ..before.clone() };
    record::count(changes, &before, -1);
    record::count(changes, &after, 1);
    orders::update_head(tx, &after)?;
    for kind in [EffectKind::Confirmation, EffectKind::Export] {
        effects::supersede(tx, id.0, kind, i64::MAX, env.now)?;
    }
    changes.touch(Topics::ORDERS.with(Topics::OUTBOX));
    changes.journal(tx, env, "order-rejected", Some(id.0), &[("reason", reason)])?;
    let waiting = waiting::messages_of(tx, &after)?;
    waiting::finish_decided(tx, changes, env, &waiting)?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

/// Notes that somebody is done with an order, or that it is open again.
pub(super) fn mark_done(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: OrderId,
    is_done: bool,
) -> Result<Receipt, Fault> {
    orders::find(tx, id)?.ok_or_else(|| not_found("order", id))?;
    let by = env.actor.to_string();
    marks::set_done(tx, id, is_done.then_some((env.now, by.as_str())))?;
    changes.touch(Topics::ORDERS);
    changes.journal(tx, env, if is_done { "order-done" } else { "order-open-again" }, Some(id.0), &[])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

/// Puts an order off.
pub(super) fn put_off(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: OrderId,
    until: Timestamp,
) -> Result<Receipt, Fault> {
    orders::find(tx, id)?.ok_or_else(|| not_found("order", id))?;
    marks::put_off(tx, id, until)?;
    changes.touch(Topics::ORDERS);
    changes.journal(tx, env, "order-put-off", Some(id.0), &[("until", &until.to_string())])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

/// Notes that a backup was proven.
pub(super) fn note_backup(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, file: &str) -> Result<Receipt, Fault> {
    settings::set_meta(tx, BACKUP_PROVEN_AT, &env.now.0.to_string())?;
    changes.touch(Topics::SETTINGS);
    changes.journal(tx, env, "backup-proven", None, &[("file", file)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}
