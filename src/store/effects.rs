//! The outbox: one row an outward action.

use uuid::Uuid;

use super::driver::{Row, Value};
use super::row::{Columns, moment_or_null, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::ids::BatchId;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::time::Timestamp;
use crate::problem::{Code, Problem};

/// What makes an outward action the same action, however often it is tried.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EffectKey {
    /// The order (or registration) it is about.
    pub subject: Uuid,
    /// What kind of action.
    pub kind: EffectKind,
    /// The revision of the subject; for exports, the number of the export.
    pub version: i64,
    /// To whom: a mail address, or an accounting profile.
    pub target: String,
}

/// One outward action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// What it is.
    pub key: EffectKey,
    /// How far it got.
    pub state: EffectState,
    /// When it was planned.
    pub created_at: Timestamp,
    /// Not before.
    pub due_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// The accounting file it stands in.
    pub batch_id: Option<BatchId>,
    /// When its state became what it is for good.
    pub settled_at: Option<Timestamp>,
    /// The receiver's words.
    pub receipt: Option<String>,
    /// Why it waits or failed.
    pub problem: Option<Problem>,
    /// When the news it carries came about: the order was issued, or lay at the door.
    pub news_at: Timestamp,
    /// When a person let it go, after it was held or had failed.
    pub released_at: Option<Timestamp>,
}

impl Effect {
    /// Returns since when it waits to leave: since it was planned, or since a person let it go.
    #[must_use]
    pub fn waiting_since(&self) -> Timestamp {
        self.released_at.unwrap_or(self.created_at)
    }

    /// Returns whether a person ended it without sending: it failed in nobody's eyes. What the
    /// courier gave up says why in words of its own.
    #[must_use]
    pub fn is_dropped(&self) -> bool {
        let is_courier = |problem: &Problem| matches!(problem.code, Code::GivenUp | Code::NotFound);
        self.state == EffectState::GivenUp && !self.problem.as_ref().is_some_and(is_courier)
    }
}

macro_rules! effect_columns {
    () => {
        "SELECT subject_id, kind, version, target, state, created_at, due_at, attempts, batch_id, settled_at, receipt, problem, news_at, released_at FROM effects"
    };
}

const INSERT: &str =
    "INSERT INTO effects (subject_id, kind, version, target, state, created_at, due_at, attempts, problem, news_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, ?7, ?8) ON CONFLICT (subject_id, kind, version, target) DO NOTHING";
const PLAN_AGAIN: &str =
    "UPDATE effects SET state = ?5, due_at = ?6, settled_at = NULL, problem = ?7, news_at = ?8, released_at = NULL
    WHERE subject_id = ?1 AND kind = ?2 AND version = ?3 AND target = ?4 AND state = 'superseded'";
const CLAIM: &str =
    "UPDATE effects SET state = 'sending', claimed_by = ?5, claimed_until = ?6, attempts = attempts + 1, batch_id = ?7
    WHERE subject_id = ?1 AND kind = ?2 AND version = ?3 AND target = ?4
      AND (state = 'planned' OR (state = 'sending' AND claimed_until < ?8))";
const SETTLE: &str = "UPDATE effects SET state = ?5, claimed_by = NULL, claimed_until = NULL, due_at = ?6, settled_at = ?7, receipt = ?8,
    problem = ?9 WHERE subject_id = ?1 AND kind = ?2 AND version = ?3 AND target = ?4";
const RELEASE: &str =
    "UPDATE effects SET state = 'planned', due_at = ?5, settled_at = NULL, receipt = NULL, problem = NULL, released_at = ?5
    WHERE subject_id = ?1 AND kind = ?2 AND version = ?3 AND target = ?4 AND state <> 'sending'";
const DUE: &str = concat!(
    effect_columns!(),
    " WHERE kind = ?1 AND due_at <= ?2 AND state IN ('planned', 'sending') AND (state = 'planned' OR (state = 'sending' AND claimed_until < ?2)) ORDER BY due_at, subject_id LIMIT ?3"
);
const NEXT_DUE: &str = "SELECT min(CASE state WHEN 'sending' THEN claimed_until ELSE due_at END)
    FROM effects WHERE kind = ?1 AND state IN ('planned', 'sending')";
const OF_SUBJECT: &str = concat!(effect_columns!(), " WHERE subject_id = ?1 ORDER BY version, kind, target");
const ONE: &str = concat!(effect_columns!(), " WHERE subject_id = ?1 AND kind = ?2 AND version = ?3 AND target = ?4");
const IN_STATE: &str = concat!(effect_columns!(), " WHERE state = ?1 ORDER BY created_at, subject_id LIMIT ?2");
const WAITING_IN_STATE: &str = concat!(
    effect_columns!(),
    " WHERE state = ?1 AND state IN ('planned', 'sending') ORDER BY created_at, subject_id LIMIT ?2"
);
const STUCK_IN_STATE: &str = concat!(
    effect_columns!(),
    " WHERE state = ?1 AND (state = 'held' OR state = 'bounced' OR state = 'refused' OR state = 'given_up')
    ORDER BY created_at, subject_id LIMIT ?2"
);
const COUNTS: &str = "SELECT kind, state, count(*) FROM effects GROUP BY kind, state ORDER BY kind, state";
const SUPERSEDE: &str =
    "UPDATE effects SET state = 'superseded', settled_at = ?4 WHERE subject_id = ?1 AND kind = ?2 AND version < ?3
    AND state IN ('planned', 'held')";
const RELEASE_CLAIMS: &str = "UPDATE effects SET claimed_by = NULL, claimed_until = NULL,
    state = CASE WHEN EXISTS (SELECT 1 FROM effects AS newer WHERE newer.subject_id = effects.subject_id
        AND newer.kind = effects.kind AND effects.version < newer.version) THEN 'superseded' ELSE 'planned' END
    WHERE state = 'sending' AND state IN ('planned', 'sending') AND kind <> 'export'";

fn key_values(key: &EffectKey) -> [Value<'_>; 4] {
    [
        Value::Blob(key.subject.as_bytes()),
        Value::Text(key.kind.as_str()),
        Value::Integer(key.version),
        Value::Text(&key.target),
    ]
}

/// Plans an outward action; returns whether it is new. A second plan of the same action is no
/// action, unless the first was superseded before it left: then it is planned after all.
pub fn plan(
    tx: &mut Tx<'_>,
    key: &EffectKey,
    state: EffectState,
    now: Timestamp,
    news_at: Timestamp,
    problem: Option<&Problem>,
) -> Result<bool, StoreError> {
    let [subject, kind, version, target] = key_values(key);
    let problem = problem.map(Problem::encode);
    let values = [
        subject,
        kind,
        version,
        target,
        Value::Text(state.as_str()),
        Value::Integer(now.0),
        text_or_null(problem.as_deref()),
        Value::Integer(news_at.0),
    ];
    if tx.execute(INSERT, &values)? == 1 {
        return Ok(true);
    }
    // Two statements, because one that may insert or update keeps a journal of its own each time.
    Ok(tx.execute(PLAN_AGAIN, &values)? == 1)
}

/// Hands an action to the courier until a moment; returns whether it could be had.
pub fn claim(
    tx: &mut Tx<'_>,
    key: &EffectKey,
    claimant: &[u8],
    now: Timestamp,
    until: Timestamp,
    batch: Option<BatchId>,
) -> Result<bool, StoreError> {
    let [subject, kind, version, target] = key_values(key);
    let batch = batch.map(|id| id.bytes());
    let values = [
        subject,
        kind,
        version,
        target,
        Value::Blob(claimant),
        Value::Integer(until.0),
        batch.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        Value::Integer(now.0),
    ];
    Ok(tx.execute(CLAIM, &values)? == 1)
}

/// What became of a try.
#[derive(Clone, Debug)]
pub struct Settlement {
    /// The state it leads to.
    pub state: EffectState,
    /// Not before, when it is tried again.
    pub due_at: Timestamp,
    /// When it ended, if it did.
    pub settled_at: Option<Timestamp>,
    /// The receiver's words.
    pub receipt: Option<String>,
    /// Why it waits or failed.
    pub problem: Option<Problem>,
}

/// Notes what became of a try.
pub fn settle(tx: &mut Tx<'_>, key: &EffectKey, settlement: &Settlement) -> Result<(), StoreError> {
    let [subject, kind, version, target] = key_values(key);
    let problem = settlement.problem.as_ref().map(Problem::encode);
    let values = [
        subject,
        kind,
        version,
        target,
        Value::Text(settlement.state.as_str()),
        Value::Integer(settlement.due_at.0),
        moment_or_null(settlement.settled_at),
        text_or_null(settlement.receipt.as_deref()),
        text_or_null(problem.as_deref()),
    ];
    if tx.execute(SETTLE, &values)? == 1 { Ok(()) } else { Err(StoreError::Conflict { what: "effect" }) }
}

/// Lets an action go that waited or had failed, because a person said so.
pub fn release(tx: &mut Tx<'_>, key: &EffectKey, at: Timestamp) -> Result<(), StoreError> {
    let [subject, kind, version, target] = key_values(key);
    let changed = tx.execute(RELEASE, &[subject, kind, version, target, Value::Integer(at.0)])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Conflict { what: "effect" }) }
}

fn effect_from_row(row: &dyn Row) -> Result<Effect, StoreError> {
    let columns = Columns::of("effects", row);
    Ok(Effect {
        key: EffectKey {
            subject: columns.id(0, "subject_id", |bytes| Uuid::from_slice(bytes).ok())?,
            kind: columns.parsed(1, "kind", EffectKind::parse)?,
            version: columns.integer(2, "version")?,
            target: columns.text(3, "target")?,
        },
        state: columns.parsed(4, "state", EffectState::parse)?,
        created_at: columns.moment(5, "created_at")?,
        due_at: columns.moment(6, "due_at")?,
        attempts: columns.integer(7, "attempts")?,
        batch_id: columns.id_or_none(8, "batch_id", BatchId::from_bytes)?,
        settled_at: columns.moment_or_none(9, "settled_at")?,
        receipt: columns.text_or_none(10, "receipt")?,
        problem: match columns.text_or_none(11, "problem")? {
            Some(text) => Some(Problem::decode(&text).ok_or_else(|| columns.corrupt("problem"))?),
            None => None,
        },
        news_at: columns.moment(12, "news_at")?,
        released_at: columns.moment_or_none(13, "released_at")?,
    })
}

/// Returns the actions of a kind that are due, the longest waiting first.
pub fn due(conn: &mut Conn<'_>, kind: EffectKind, now: Timestamp, limit: i64) -> Result<Vec<Effect>, StoreError> {
    conn.rows(DUE, &[Value::Text(kind.as_str()), Value::Integer(now.0), Value::Integer(limit)], effect_from_row)
}

/// Returns when the next action of a kind is due.
pub fn next_due(conn: &mut Conn<'_>, kind: EffectKind) -> Result<Option<Timestamp>, StoreError> {
    let next = conn
        .row(NEXT_DUE, &[Value::Text(kind.as_str())], |row| Columns::of("effects", row).moment_or_none(0, "due_at"))?;
    Ok(next.flatten())
}

/// Returns the actions about one thing.
pub fn of_subject(conn: &mut Conn<'_>, subject: Uuid) -> Result<Vec<Effect>, StoreError> {
    conn.rows(OF_SUBJECT, &[Value::Blob(subject.as_bytes())], effect_from_row)
}

/// Returns one action.
pub fn find(conn: &mut Conn<'_>, key: &EffectKey) -> Result<Option<Effect>, StoreError> {
    conn.row(ONE, &key_values(key), effect_from_row)
}

/// Returns the actions in a state, oldest first.
pub fn in_state(conn: &mut Conn<'_>, state: EffectState, limit: i64) -> Result<Vec<Effect>, StoreError> {
    // Each index holds some states only, and is used when the statement says so in its words.
    let sql = match state {
        EffectState::Planned | EffectState::Sending => WAITING_IN_STATE,
        EffectState::Held | EffectState::Bounced | EffectState::Refused | EffectState::GivenUp => STUCK_IN_STATE,
        EffectState::Accepted | EffectState::Superseded => IN_STATE,
    };
    conn.rows(sql, &[Value::Text(state.as_str()), Value::Integer(limit)], effect_from_row)
}

/// Returns how many actions there are by kind and state.
pub fn counts(conn: &mut Conn<'_>) -> Result<Vec<(EffectKind, EffectState, i64)>, StoreError> {
    conn.rows(COUNTS, &[], |row| {
        let columns = Columns::of("effects", row);
        Ok((
            columns.parsed(0, "kind", EffectKind::parse)?,
            columns.parsed(1, "state", EffectState::parse)?,
            columns.integer(2, "count")?,
        ))
    })
}

/// Two halves, because each is answered by a partial index of its own. What a person dropped is done:
/// only what the courier gave up says so in its problem ([`Effect::is_dropped`]).
const OPEN_COUNTS: &str = "SELECT kind, state, count(*) FROM effects WHERE state IN ('planned', 'sending') GROUP BY kind, state \
     UNION ALL SELECT kind, state, count(*) FROM effects WHERE (state = 'held' OR state = 'bounced' OR state = 'refused' OR state = 'given_up') \
     AND (state <> 'given_up' OR substr(problem, 1, 8) = 'given-up' OR substr(problem, 1, 9) = 'not-found') GROUP BY kind, state";

/// Returns how many actions there are that are not done, by kind and state; not those that a person dropped.
pub fn open_counts(conn: &mut Conn<'_>) -> Result<Vec<(EffectKind, EffectState, i64)>, StoreError> {
    conn.rows(OPEN_COUNTS, &[], |row| {
        let columns = Columns::of("effects", row);
        Ok((
            columns.parsed(0, "kind", EffectKind::parse)?,
            columns.parsed(1, "state", EffectState::parse)?,
            columns.integer(2, "count")?,
        ))
    })
}

const SETTLED_SINCE: &str = "SELECT kind, state, count(*) FROM effects WHERE ?1 <= settled_at GROUP BY kind, state";

/// Returns how many actions were settled since a moment, by kind and state.
pub fn settled_since(conn: &mut Conn<'_>, since: Timestamp) -> Result<Vec<(EffectKind, EffectState, i64)>, StoreError> {
    conn.rows(SETTLED_SINCE, &[Value::Integer(since.0)], |row| {
        let columns = Columns::of("effects", row);
        Ok((
            columns.parsed(0, "kind", EffectKind::parse)?,
            columns.parsed(1, "state", EffectState::parse)?,
            columns.integer(2, "count")?,
        ))
    })
}

/// Ends the waiting actions of older versions, because a newer one took their place.
pub fn supersede(
    tx: &mut Tx<'_>,
    subject: Uuid,
    kind: EffectKind,
    below: i64,
    at: Timestamp,
) -> Result<u64, StoreError> {
    let values =
        [Value::Blob(subject.as_bytes()), Value::Text(kind.as_str()), Value::Integer(below), Value::Integer(at.0)];
    tx.execute(SUPERSEDE, &values)
}

/// Gives back what a courier that no longer lives had claimed, accounting files excepted: those
/// are settled by looking at the folder. What a newer version has overtaken meanwhile is ended.
pub fn release_claims(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    tx.execute(RELEASE_CLAIMS, &[])
}
