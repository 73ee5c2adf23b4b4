//! Sources and their ledgers.

use super::driver::{Row, Value};
use super::row::{Columns, moment_or_null, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::ids::SourceId;
use crate::domain::lifecycle::MessageState;
use crate::domain::time::Timestamp;
use crate::domain::view::ledger::Ledger;

/// What kind of door a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A drop folder.
    Folder,
}

impl SourceKind {
    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Folder => "folder",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text == "folder").then_some(Self::Folder)
    }
}

/// A source with its ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its identity.
    pub id: SourceId,
    /// The name that people use.
    pub name: String,
    /// What kind of door.
    pub kind: SourceKind,
    /// Where it is: for a folder its path, relative ones inside the office.
    pub address: String,
    /// Minutes between two polls.
    pub interval_minutes: i64,
    /// Whether it is polled.
    pub is_active: bool,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last polled.
    pub polled_at: Option<Timestamp>,
    /// When a poll last succeeded.
    pub succeeded_at: Option<Timestamp>,
    /// What the last poll failed by, in its stored form.
    pub problem: Option<String>,
    /// The counts as kept.
    pub ledger: Ledger,
    /// Orders from before this moment are booked without mails; `None` confirms whatever comes.
    pub start_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "SELECT id, name, kind, address, interval_minutes, is_active, created_at, polled_at, succeeded_at, problem,
    seen, finished, open, quarantined, duplicate, rejected, start_at FROM sources";
const INSERT: &str = "INSERT INTO sources (id, name, kind, address, interval_minutes, is_active, created_at, start_at)
    VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7)";
const SET_ACTIVE: &str = "UPDATE sources SET is_active = ?2 WHERE id = ?1";
const SET_INTERVAL: &str = "UPDATE sources SET interval_minutes = ?2 WHERE id = ?1";
const SET_START: &str = "UPDATE sources SET start_at = ?2 WHERE id = ?1";
const SET_NAME: &str = "UPDATE sources SET name = ?2 WHERE id = ?1";
const POLLED: &str =
    "UPDATE sources SET polled_at = ?2, succeeded_at = coalesce(?3, succeeded_at), problem = ?4 WHERE id = ?1";
const COUNT: &str = "UPDATE sources SET seen = seen + ?2, finished = finished + ?3, open = open + ?4,
    quarantined = quarantined + ?5, duplicate = duplicate + ?6, rejected = rejected + ?7 WHERE id = ?1";
const RECOUNT: &str = "SELECT count(*), sum(state = 'finished'), sum(state = 'open'), sum(state = 'quarantined'),
    sum(state = 'duplicate'), sum(state = 'rejected') FROM messages WHERE source_id = ?1";

fn source_from_row(row: &dyn Row) -> Result<Source, StoreError> {
    let columns = Columns::of("sources", row);
    Ok(Source {
        id: columns.id(0, "id", SourceId::from_bytes)?,
        name: columns.text(1, "name")?,
        kind: columns.parsed(2, "kind", SourceKind::parse)?,
        address: columns.text(3, "address")?,
        interval_minutes: columns.integer(4, "interval_minutes")?,
        is_active: columns.flag(5, "is_active")?,
        created_at: columns.moment(6, "created_at")?,
        polled_at: columns.moment_or_none(7, "polled_at")?,
        succeeded_at: columns.moment_or_none(8, "succeeded_at")?,
        problem: columns.text_or_none(9, "problem")?,
        ledger: Ledger {
            seen: columns.integer(10, "seen")?,
            stored: columns.integer(10, "seen")?,
            finished: columns.integer(11, "finished")?,
            open: columns.integer(12, "open")?,
            quarantined: columns.integer(13, "quarantined")?,
            duplicate: columns.integer(14, "duplicate")?,
            rejected: columns.integer(15, "rejected")?,
        },
        start_at: columns.moment_or_none(16, "start_at")?,
    })
}

/// Returns all sources by name.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Source>, StoreError> {
    conn.rows(&format!("{COLUMNS} ORDER BY name"), &[], source_from_row)
}

/// Returns one source.
pub fn find(conn: &mut Conn<'_>, id: SourceId) -> Result<Option<Source>, StoreError> {
    conn.row(&format!("{COLUMNS} WHERE id = ?1"), &[Value::Blob(&id.bytes())], source_from_row)
}

/// Adds a source. A name that is taken is a [`StoreError::Conflict`].
pub fn insert(tx: &mut Tx<'_>, source: &Source) -> Result<(), StoreError> {
    if list(tx)?.iter().any(|known| known.name == source.name) {
        return Err(StoreError::Conflict { what: "source" });
    }
    let values = [
        Value::Blob(&source.id.bytes()),
        Value::Text(&source.name),
        Value::Text(source.kind.as_str()),
        Value::Text(&source.address),
        Value::Integer(source.interval_minutes),
        Value::Integer(source.created_at.0),
        moment_or_null(source.start_at),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Switches a source on or off. Off is also how a source is removed: its messages keep it.
pub fn set_active(tx: &mut Tx<'_>, id: SourceId, is_active: bool) -> Result<(), StoreError> {
    tx.execute(SET_ACTIVE, &[Value::Blob(&id.bytes()), Value::Integer(i64::from(is_active))])?;
    Ok(())
}

/// Sets the poll interval in minutes.
pub fn set_interval(tx: &mut Tx<'_>, id: SourceId, minutes: i64) -> Result<(), StoreError> {
    tx.execute(SET_INTERVAL, &[Value::Blob(&id.bytes()), Value::Integer(minutes)])?;
    Ok(())
}

/// Sets from which moment on orders of a source are answered by mail.
pub fn set_start(tx: &mut Tx<'_>, id: SourceId, start_at: Option<Timestamp>) -> Result<(), StoreError> {
    tx.execute(SET_START, &[Value::Blob(&id.bytes()), moment_or_null(start_at)])?;
    Ok(())
}

/// Gives a source another name.
pub fn set_name(tx: &mut Tx<'_>, id: SourceId, name: &str) -> Result<(), StoreError> {
    tx.execute(SET_NAME, &[Value::Blob(&id.bytes()), Value::Text(name)])?;
    Ok(())
}

/// Notes a poll: when, whether it succeeded, and by what it failed.
pub fn polled(tx: &mut Tx<'_>, id: SourceId, at: Timestamp, problem: Option<&str>) -> Result<(), StoreError> {
    let success = problem.is_none().then_some(at);
    tx.execute(
        POLLED,
        &[Value::Blob(&id.bytes()), Value::Integer(at.0), moment_or_null(success), text_or_null(problem)],
    )?;
    Ok(())
}

/// Changes of a ledger, gathered over a transaction and written once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerChange {
    /// Newly seen messages.
    pub seen: i64,
    counts: [i64; 5],
}

impl LedgerChange {
    fn place(state: MessageState) -> usize {
        match state {
            MessageState::Finished => 0,
            MessageState::Open => 1,
            MessageState::Quarantined => 2,
            MessageState::Duplicate => 3,
            MessageState::Rejected => 4,
        }
    }

    /// Adds another change.
    pub fn add(&mut self, other: Self) {
        self.seen += other.seen;
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// Counts a message into a state.
    pub fn enter(&mut self, state: MessageState) {
        if let Some(count) = self.counts.get_mut(Self::place(state)) {
            *count += 1;
        }
    }

    /// Counts a message out of a state.
    pub fn leave(&mut self, state: MessageState) {
        if let Some(count) = self.counts.get_mut(Self::place(state)) {
            *count -= 1;
        }
    }
}

/// Writes a gathered change.
pub fn count(tx: &mut Tx<'_>, id: SourceId, change: LedgerChange) -> Result<(), StoreError> {
    if change == LedgerChange::default() {
        return Ok(());
    }
    let [finished, open, quarantined, duplicate, rejected] = change.counts;
    let id = id.bytes();
    let values = [
        Value::Blob(&id),
        Value::Integer(change.seen),
        Value::Integer(finished),
        Value::Integer(open),
        Value::Integer(quarantined),
        Value::Integer(duplicate),
        Value::Integer(rejected),
    ];
    tx.execute(COUNT, &values)?;
    Ok(())
}

/// Counts the messages of a source afresh; `seen` stays as kept, so that what is missing shows.
pub fn recount(conn: &mut Conn<'_>, source: &Source) -> Result<Ledger, StoreError> {
    let counted = conn.row(RECOUNT, &[Value::Blob(&source.id.bytes())], |row| {
        let columns = Columns::of("messages", row);
        let number = |index| columns.integer_or_none(index, "state").map(|number| number.unwrap_or(0));
        Ok(Ledger {
            seen: source.ledger.seen,
            stored: number(0)?,
            finished: number(1)?,
            open: number(2)?,
            quarantined: number(3)?,
            duplicate: number(4)?,
            rejected: number(5)?,
        })
    })?;
    Ok(counted.unwrap_or(source.ledger))
}
