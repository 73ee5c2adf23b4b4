//! Messages as received.

use super::body::{self, Packed};
use super::driver::{Row, Value};
use super::row::{Columns, moment_or_null, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::ids::{MessageId, SourceId};
use crate::domain::lifecycle::{MessageState, Stage};
use crate::domain::time::Timestamp;
use crate::problem::{Place, Problem};

/// A message about to be stored.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Its identity.
    pub id: MessageId,
    /// By which door it came.
    pub source_id: SourceId,
    /// What the door calls it; the same delivery always has the same key.
    pub source_key: String,
    /// The file name or subject, for people.
    pub name: String,
    /// When it was stored.
    pub received_at: Timestamp,
    /// When the sender laid it down.
    pub sent_at: Option<Timestamp>,
    /// How many bytes it has.
    pub size_bytes: i64,
    /// SHA-256 of its bytes.
    pub hash: [u8; 32],
    /// Its bytes, packed.
    pub packed: Packed,
}

impl NewMessage {
    fn hash_short(&self) -> i64 {
        hash_short(&self.hash)
    }
}

/// What the pipeline found out about a message.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Where it stands.
    pub state: MessageState,
    /// How far it got.
    pub stage: Stage,
    /// How often it was tried.
    pub attempts: i64,
    /// The format, when found.
    pub format: Option<String>,
    /// Its version.
    pub format_version: Option<String>,
    /// The encoding used and its label.
    pub encoding: Option<String>,
    /// Why it waits, and where in it.
    pub problem: Option<(Problem, Place)>,
    /// The message it repeats.
    pub duplicate_of: Option<MessageId>,
    /// Whether its bytes are stored with it; not when they are those of the message it repeats.
    pub keeps_body: bool,
}

/// A stored message without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its identity.
    pub id: MessageId,
    /// By which door it came.
    pub source_id: SourceId,
    /// What the door calls it.
    pub source_key: String,
    /// The file name or subject.
    pub name: String,
    /// When it was stored.
    pub received_at: Timestamp,
    /// When the sender laid it down.
    pub sent_at: Option<Timestamp>,
    /// How many bytes it has.
    pub size_bytes: i64,
    /// SHA-256 of its bytes.
    pub hash: [u8; 32],
    /// Where it stands.
    pub state: MessageState,
    /// How far it got.
    pub stage: Stage,
    /// How often it was tried.
    pub attempts: i64,
    /// The format, when found.
    pub format: Option<String>,
    /// Its version.
    pub format_version: Option<String>,
    /// The encoding used.
    pub encoding: Option<String>,
    /// Why it waits.
    pub problem: Option<Problem>,
    /// Where in it that was found.
    pub place: Option<String>,
    /// The message it repeats.
    pub duplicate_of: Option<MessageId>,
    /// Who ended it, when a person did.
    pub settled_by: Option<String>,
}

/// Returns the first eight bytes of a hash as the number it is looked up by.
#[must_use]
pub fn hash_short(hash: &[u8; 32]) -> i64 {
    let mut short = [0_u8; 8];
    short.copy_from_slice(hash.first_chunk::<8>().unwrap_or(&[0; 8]));
    i64::from_be_bytes(short)
}

macro_rules! message_columns {
    () => {
        "SELECT id, source_id, source_key, name, received_at, sent_at, size_bytes, hash, state, stage, attempts, format,
    format_version, encoding, problem, problem_place, duplicate_of, settled_by FROM messages"
    };
}

const COLUMNS: &str = message_columns!();
const BY_ID: &str = concat!(message_columns!(), " WHERE id = ?1");
const WITH_HASH: &str = concat!(message_columns!(), " WHERE hash_short = ?1 AND hash = ?2");
// What `messages_waiting` holds is said in the index's own words, or the planner does not use it.
const UNFINISHED: &str = concat!(
    message_columns!(),
    " WHERE state = 'open' AND state IN ('open', 'quarantined') AND problem_code IS NULL AND stage <> 'recorded' ORDER BY id"
);
const INSERT: &str =
    "INSERT INTO messages (id, source_id, source_key, name, received_at, sent_at, size_bytes, hash, hash_short, state,
    stage, attempts, format, format_version, encoding, problem_code, problem, problem_place, duplicate_of, codec, body)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)";
const SETTLE: &str =
    "UPDATE messages SET state = ?2, stage = ?3, attempts = ?4, format = ?5, format_version = ?6, encoding = ?7,
    problem_code = ?8, problem = ?9, problem_place = ?10, settled_by = ?11 WHERE id = ?1";
const SET_ATTEMPTS: &str = "UPDATE messages SET attempts = ?2 WHERE id = ?1";
const BODY: &str = "SELECT codec, body, size_bytes FROM messages WHERE id = ?1";
const WAITING: &str = "problem_code = ?2 AND state = ?1";

/// Stores a message with what became of it.
pub fn insert(tx: &mut Tx<'_>, message: &NewMessage, outcome: &Outcome) -> Result<(), StoreError> {
    let problem = outcome.problem.as_ref().map(|(problem, place)| (problem.encode(), place.to_string()));
    let duplicate_of = outcome.duplicate_of.map(|id| id.bytes());
    let id = message.id.bytes();
    let source_id = message.source_id.bytes();
    let values = [
        Value::Blob(&id),
        Value::Blob(&source_id),
        Value::Text(&message.source_key),
        Value::Text(&message.name),
        Value::Integer(message.received_at.0),
        moment_or_null(message.sent_at),
        Value::Integer(message.size_bytes),
        Value::Blob(&message.hash),
        Value::Integer(message.hash_short()),
        Value::Text(outcome.state.as_str()),
        Value::Text(outcome.stage.as_str()),
        Value::Integer(outcome.attempts),
        text_or_null(outcome.format.as_deref()),
        text_or_null(outcome.format_version.as_deref()),
        text_or_null(outcome.encoding.as_deref()),
        outcome.problem.as_ref().map_or(Value::Null, |(problem, _)| Value::Text(problem.code.as_str())),
        text_or_null(problem.as_ref().map(|(text, _)| text.as_str())),
        text_or_null(problem.as_ref().map(|(_, place)| place.as_str())),
        duplicate_of.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        Value::Integer(if outcome.keeps_body { message.packed.codec } else { 0 }),
        if outcome.keeps_body { Value::Blob(&message.packed.bytes) } else { Value::Null },
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Notes what became of a stored message on a later try, or by whom it was ended.
pub fn settle(tx: &mut Tx<'_>, id: MessageId, outcome: &Outcome, settled_by: Option<&str>) -> Result<(), StoreError> {
    let problem = outcome.problem.as_ref().map(|(problem, place)| (problem.encode(), place.to_string()));
    let id = id.bytes();
    let values = [
        Value::Blob(&id),
        Value::Text(outcome.state.as_str()),
        Value::Text(outcome.stage.as_str()),
        Value::Integer(outcome.attempts),
        text_or_null(outcome.format.as_deref()),
        text_or_null(outcome.format_version.as_deref()),
        text_or_null(outcome.encoding.as_deref()),
        outcome.problem.as_ref().map_or(Value::Null, |(problem, _)| Value::Text(problem.code.as_str())),
        text_or_null(problem.as_ref().map(|(text, _)| text.as_str())),
        text_or_null(problem.as_ref().map(|(_, place)| place.as_str())),
        text_or_null(settled_by),
    ];
    tx.execute(SETTLE, &values)?;
    Ok(())
}

/// Counts a try before it is made, so that a message that stops the program is known after.
pub fn set_attempts(tx: &mut Tx<'_>, id: MessageId, attempts: i64) -> Result<(), StoreError> {
    tx.execute(SET_ATTEMPTS, &[Value::Blob(&id.bytes()), Value::Integer(attempts)])?;
    Ok(())
}

fn message_from_row(row: &dyn Row) -> Result<Message, StoreError> {
    let columns = Columns::of("messages", row);
    Ok(Message {
        id: columns.id(0, "id", MessageId::from_bytes)?,
        source_id: columns.id(1, "source_id", SourceId::from_bytes)?,
        source_key: columns.text(2, "source_key")?,
        name: columns.text(3, "name")?,
        received_at: columns.moment(4, "received_at")?,
        sent_at: columns.moment_or_none(5, "sent_at")?,
        size_bytes: columns.integer(6, "size_bytes")?,
        hash: columns.id(7, "hash", |bytes| <[u8; 32]>::try_from(bytes).ok())?,
        state: columns.parsed(8, "state", MessageState::parse)?,
        stage: columns.parsed(9, "stage", Stage::parse)?,
        attempts: columns.integer(10, "attempts")?,
        format: columns.text_or_none(11, "format")?,
        format_version: columns.text_or_none(12, "format_version")?,
        encoding: columns.text_or_none(13, "encoding")?,
        problem: match columns.text_or_none(14, "problem")? {
            Some(text) => Some(Problem::decode(&text).ok_or_else(|| columns.corrupt("problem"))?),
            None => None,
        },
        place: columns.text_or_none(15, "problem_place")?.filter(|place| !place.is_empty()),
        duplicate_of: columns.id_or_none(16, "duplicate_of", MessageId::from_bytes)?,
        settled_by: columns.text_or_none(17, "settled_by")?,
    })
}

/// Returns one message.
pub fn find(conn: &mut Conn<'_>, id: MessageId) -> Result<Option<Message>, StoreError> {
    conn.row(BY_ID, &[Value::Blob(&id.bytes())], message_from_row)
}

/// Returns the messages with these bytes, oldest first.
pub fn with_hash(conn: &mut Conn<'_>, hash: &[u8; 32]) -> Result<Vec<Message>, StoreError> {
    let values = [Value::Integer(hash_short(hash)), Value::Blob(hash)];
    let mut found = conn.rows(WITH_HASH, &values, message_from_row)?;
    found.sort_by_key(|message| message.id);
    Ok(found)
}

/// Returns a page of messages, newest first, before an id.
pub fn newest(conn: &mut Conn<'_>, before: Option<MessageId>, limit: i64) -> Result<Vec<Message>, StoreError> {
    let before = before.map_or([0xFF; 16], |id| id.bytes());
    let sql = format!("{COLUMNS} WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
    conn.rows(&sql, &[Value::Blob(&before), Value::Integer(limit)], message_from_row)
}

/// Returns the bytes of a message; those of the message it repeats when it is a duplicate.
pub fn body(conn: &mut Conn<'_>, message: &Message) -> Result<Vec<u8>, StoreError> {
    for id in [Some(message.id), message.duplicate_of].into_iter().flatten() {
        let found = conn.row(BODY, &[Value::Blob(&id.bytes())], |row| {
            let columns = Columns::of("messages", row);
            let size =
                usize::try_from(columns.integer(2, "size_bytes")?).map_err(|_cause| columns.corrupt("size_bytes"))?;
            let Some(packed) = columns.blob_or_none(1, "body")? else { return Ok(None) };
            body::unpack(columns.integer(0, "codec")?, &packed, size).map(Some)
        })?;
        if let Some(Some(bytes)) = found {
            return Ok(bytes);
        }
    }
    Err(StoreError::NotFound { what: "message", id: message.id.to_string() })
}

/// Returns up to `limit` waiting messages of a state, oldest first, after an id.
pub fn waiting(
    conn: &mut Conn<'_>,
    state: MessageState,
    after: Option<MessageId>,
    limit: i64,
) -> Result<Vec<Message>, StoreError> {
    let after = after.map_or([0; 16], |id| id.bytes());
    let sql =
        format!("{COLUMNS} WHERE state = ?1 AND state IN ('open', 'quarantined') AND ?2 < id ORDER BY id LIMIT ?3");
    conn.rows(&sql, &[Value::Text(state.as_str()), Value::Blob(&after), Value::Integer(limit)], message_from_row)
}

/// Returns the ids of all messages that wait in a state for one cause, oldest first.
pub fn waiting_for(conn: &mut Conn<'_>, state: MessageState, problem_code: &str) -> Result<Vec<MessageId>, StoreError> {
    let sql = format!("SELECT id FROM messages WHERE {WAITING} AND state IN ('open', 'quarantined') ORDER BY id");
    let values = [Value::Text(state.as_str()), Value::Text(problem_code)];
    conn.rows(&sql, &values, |row| Columns::of("messages", row).id(0, "id", MessageId::from_bytes))
}

/// Returns how many messages wait for each cause in a state, by cause, with the oldest of each.
pub fn causes(conn: &mut Conn<'_>, state: MessageState) -> Result<Vec<(String, i64, Timestamp)>, StoreError> {
    let sql = "SELECT coalesce(problem_code, ''), count(*), min(received_at) FROM messages
        WHERE state = ?1 AND state IN ('open', 'quarantined') GROUP BY 1 ORDER BY 1";
    conn.rows(sql, &[Value::Text(state.as_str())], |row| {
        let columns = Columns::of("messages", row);
        Ok((columns.text(0, "problem_code")?, columns.integer(1, "count")?, columns.moment(2, "received_at")?))
    })
}

/// Returns open messages that got stuck before they were recorded: what a crash left behind.
pub fn unfinished(conn: &mut Conn<'_>) -> Result<Vec<Message>, StoreError> {
    conn.rows(UNFINISHED, &[], message_from_row)
}

/// Returns quarantined or open files of this name from one source that are no papers, oldest first.
pub fn stray_files(conn: &mut Conn<'_>, source_id: SourceId, name: &str) -> Result<Vec<Message>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE state = 'quarantined' AND state IN ('open', 'quarantined') AND problem_code IN ('stray-file', 'unknown-format', 'wrong-document-kind') AND source_id = ?1 AND name = ?2 ORDER BY id"
    );
    conn.rows(&sql, &[Value::Blob(&source_id.bytes()), Value::Text(name)], message_from_row)
}
