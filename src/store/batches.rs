//! Files handed to accounting and accounting's answers.

use super::driver::{Row, Value};
use super::row::{Columns, moment_or_null, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::ids::{BatchId, OrderId};
use crate::domain::lifecycle::BatchState;
use crate::domain::time::Timestamp;
use crate::problem::Problem;

/// One accounting file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its identity.
    pub id: BatchId,
    /// Its gapless number.
    pub number: i64,
    /// The accounting profile it was written for.
    pub profile: String,
    /// The folder it was laid into.
    pub folder: String,
    /// Its name there.
    pub file_name: String,
    /// How far it got.
    pub state: BatchState,
    /// When it was formed.
    pub formed_at: Timestamp,
    /// When its file stood in the folder.
    pub exported_at: Option<Timestamp>,
    /// When accounting had answered for every item.
    pub answered_at: Option<Timestamp>,
    /// SHA-256 of the file.
    pub content_hash: [u8; 32],
    /// Which start of the computer it was written in.
    pub boot: String,
    /// What went wrong with it.
    pub problem: Option<Problem>,
}

/// Accounting's verdict on an item, as stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// No answer yet.
    Exported,
    /// Taken over.
    TakenOver,
    /// Refused.
    Refused,
}

impl ItemState {
    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exported => "exported",
            Self::TakenOver => "taken_over",
            Self::Refused => "refused",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Exported, Self::TakenOver, Self::Refused].into_iter().find(|state| state.as_str() == text)
    }
}

/// One order in an accounting file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchItem {
    /// The file.
    pub batch_id: BatchId,
    /// The id under which the order stands in it.
    pub item_id: String,
    /// The order.
    pub order_id: OrderId,
    /// 0 for the first export of the order; counts the re-exports.
    pub successor: i64,
    /// The order's revision that was exported.
    pub revision: i64,
    /// Accounting's verdict.
    pub state: ItemState,
    /// The field that accounting named.
    pub field: Option<String>,
    /// Accounting's words.
    pub words: Option<String>,
    /// Accounting's own number for the document.
    pub their_no: Option<String>,
    /// When accounting answered.
    pub answered_at: Option<Timestamp>,
}

macro_rules! batch_columns {
    () => {
        "SELECT id, number, profile, folder, file_name, state, formed_at, exported_at, answered_at, content_hash, boot, problem FROM batches"
    };
}

macro_rules! item_columns {
    () => {
        "SELECT batch_id, item_id, order_id, successor, revision, state, field, words, their_no, answered_at FROM batch_items"
    };
}

const INSERT: &str =
    "INSERT INTO batches (id, number, profile, folder, file_name, state, formed_at, content_hash, boot)
    VALUES (?1, ?2, ?3, ?4, ?5, 'writing', ?6, ?7, ?8)";
const INSERT_ITEM: &str = "INSERT INTO batch_items (batch_id, item_id, order_id, successor, revision, state)
    VALUES (?1, ?2, ?3, ?4, ?5, 'exported')";
const SET_STATE: &str = "UPDATE batches SET state = ?2, exported_at = ?3, answered_at = ?4, problem = ?5 WHERE id = ?1";
const ANSWER_ITEM: &str = "UPDATE batch_items SET state = ?3, field = ?4, words = ?5, their_no = ?6, answered_at = ?7
    WHERE batch_id = ?1 AND item_id = ?2";
const BY_ID: &str = concat!(batch_columns!(), " WHERE id = ?1");
const IN_STATE: &str = concat!(batch_columns!(), " WHERE state = ?1 ORDER BY number");
const NEWEST: &str = concat!(batch_columns!(), " ORDER BY number DESC LIMIT ?1");
const ITEMS: &str = concat!(item_columns!(), " WHERE batch_id = ?1 ORDER BY item_id");
const ITEMS_OF_ORDER: &str = concat!(item_columns!(), " WHERE order_id = ?1 ORDER BY successor, batch_id");
const LAST_NUMBER: &str = "SELECT coalesce(max(number), 0) FROM batches";

fn batch_from_row(row: &dyn Row) -> Result<Batch, StoreError> {
    let columns = Columns::of("batches", row);
    Ok(Batch {
        id: columns.id(0, "id", BatchId::from_bytes)?,
        number: columns.integer(1, "number")?,
        profile: columns.text(2, "profile")?,
        folder: columns.text(3, "folder")?,
        file_name: columns.text(4, "file_name")?,
        state: columns.parsed(5, "state", BatchState::parse)?,
        formed_at: columns.moment(6, "formed_at")?,
        exported_at: columns.moment_or_none(7, "exported_at")?,
        answered_at: columns.moment_or_none(8, "answered_at")?,
        content_hash: columns.id(9, "content_hash", |bytes| <[u8; 32]>::try_from(bytes).ok())?,
        boot: columns.text(10, "boot")?,
        problem: match columns.text_or_none(11, "problem")? {
            Some(text) => Some(Problem::decode(&text).ok_or_else(|| columns.corrupt("problem"))?),
            None => None,
        },
    })
}

fn item_from_row(row: &dyn Row) -> Result<BatchItem, StoreError> {
    let columns = Columns::of("batch_items", row);
    Ok(BatchItem {
        batch_id: columns.id(0, "batch_id", BatchId::from_bytes)?,
        item_id: columns.text(1, "item_id")?,
        order_id: columns.id(2, "order_id", OrderId::from_bytes)?,
        successor: columns.integer(3, "successor")?,
        revision: columns.integer(4, "revision")?,
        state: columns.parsed(5, "state", ItemState::parse)?,
        field: columns.text_or_none(6, "field")?,
        words: columns.text_or_none(7, "words")?,
        their_no: columns.text_or_none(8, "their_no")?,
        answered_at: columns.moment_or_none(9, "answered_at")?,
    })
}

/// Returns the number of the last file, 0 before the first.
pub fn last_number(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(LAST_NUMBER, &[], |row| Columns::of("batches", row).integer(0, "number"))?.unwrap_or(0))
}

/// Stores a formed file with its items.
pub fn insert(tx: &mut Tx<'_>, batch: &Batch, items: &[BatchItem]) -> Result<(), StoreError> {
    let id = batch.id.bytes();
    let values = [
        Value::Blob(&id),
        Value::Integer(batch.number),
        Value::Text(&batch.profile),
        Value::Text(&batch.folder),
        Value::Text(&batch.file_name),
        Value::Integer(batch.formed_at.0),
        Value::Blob(&batch.content_hash),
        Value::Text(&batch.boot),
    ];
    tx.execute(INSERT, &values)?;
    for item in items {
        let order_id = item.order_id.bytes();
        let values = [
            Value::Blob(&id),
            Value::Text(&item.item_id),
            Value::Blob(&order_id),
            Value::Integer(item.successor),
            Value::Integer(item.revision),
        ];
        tx.execute(INSERT_ITEM, &values)?;
    }
    Ok(())
}

/// Notes how far a file got.
pub fn set_state(tx: &mut Tx<'_>, batch: &Batch) -> Result<(), StoreError> {
    let problem = batch.problem.as_ref().map(Problem::encode);
    let id = batch.id.bytes();
    let values = [
        Value::Blob(&id),
        Value::Text(batch.state.as_str()),
        moment_or_null(batch.exported_at),
        moment_or_null(batch.answered_at),
        text_or_null(problem.as_deref()),
    ];
    tx.execute(SET_STATE, &values)?;
    Ok(())
}

/// Notes accounting's verdict on an item.
pub fn answer_item(tx: &mut Tx<'_>, item: &BatchItem) -> Result<(), StoreError> {
    let id = item.batch_id.bytes();
    let values = [
        Value::Blob(&id),
        Value::Text(&item.item_id),
        Value::Text(item.state.as_str()),
        text_or_null(item.field.as_deref()),
        text_or_null(item.words.as_deref()),
        text_or_null(item.their_no.as_deref()),
        moment_or_null(item.answered_at),
    ];
    tx.execute(ANSWER_ITEM, &values)?;
    Ok(())
}

/// Returns one file.
pub fn find(conn: &mut Conn<'_>, id: BatchId) -> Result<Option<Batch>, StoreError> {
    conn.row(BY_ID, &[Value::Blob(&id.bytes())], batch_from_row)
}

/// Returns the files in a state, by number.
pub fn in_state(conn: &mut Conn<'_>, state: BatchState) -> Result<Vec<Batch>, StoreError> {
    conn.rows(IN_STATE, &[Value::Text(state.as_str())], batch_from_row)
}

/// Returns the newest files, newest first.
pub fn newest(conn: &mut Conn<'_>, limit: i64) -> Result<Vec<Batch>, StoreError> {
    conn.rows(NEWEST, &[Value::Integer(limit)], batch_from_row)
}

/// Returns the items of a file.
pub fn items(conn: &mut Conn<'_>, id: BatchId) -> Result<Vec<BatchItem>, StoreError> {
    conn.rows(ITEMS, &[Value::Blob(&id.bytes())], item_from_row)
}

/// Returns where an order stands or stood in accounting files.
pub fn items_of_order(conn: &mut Conn<'_>, id: OrderId) -> Result<Vec<BatchItem>, StoreError> {
    conn.rows(ITEMS_OF_ORDER, &[Value::Blob(&id.bytes())], item_from_row)
}
