//! Requests for access.

use super::driver::{Row, Value};
use super::paper_json;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::{ContactId, MessageId, RegistrationId, SourceId};
use crate::domain::lifecycle::RegistrationState;
use crate::domain::paper::Paper;
use crate::domain::time::Timestamp;

/// A request for access as booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// Its identity.
    pub id: RegistrationId,
    /// By which source it came.
    pub source_id: SourceId,
    /// The message it came with.
    pub message_id: MessageId,
    /// Which paper of that message, counted from 0.
    pub paper_no: i64,
    /// The sender's number for the request, or empty.
    pub request_no: String,
    /// The applicant's name.
    pub name: String,
    /// How far it got.
    pub state: RegistrationState,
    /// When it was stored.
    pub received_at: Timestamp,
    /// The customer it turned out to be.
    pub contact_id: Option<ContactId>,
}

const INSERT: &str = "INSERT INTO registrations (id, source_id, message_id, request_no, name, state, received_at, contact_id, version, detail,
    paper_no) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9, ?10)";
macro_rules! registration_columns {
    () => {
        "SELECT id, source_id, message_id, paper_no, request_no, name, state, received_at, contact_id FROM registrations"
    };
}

const LIST: &str = concat!(registration_columns!(), " WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
const ALIKE: &str = concat!(
    registration_columns!(),
    " WHERE source_id = ?1 AND request_no = ?2 AND name = ?3 AND detail = ?4 ORDER BY id DESC LIMIT 1"
);
const OF_PAPER: &str = concat!(registration_columns!(), " WHERE message_id = ?1 AND paper_no = ?2");

/// Stores a request with all that its paper says.
pub fn insert(tx: &mut Tx<'_>, registration: &Registration, paper: &Paper) -> Result<(), StoreError> {
    let detail = paper_json::encode_paper(paper, paper_json::Parts::All)?;
    let (id, source_id) = (registration.id.bytes(), registration.source_id.bytes());
    let message_id = registration.message_id.bytes();
    let contact_id = registration.contact_id.map(|id| id.bytes());
    let values = [
        Value::Blob(&id),
        Value::Blob(&source_id),
        Value::Blob(&message_id),
        Value::Text(&registration.request_no),
        Value::Text(&registration.name),
        Value::Text(registration.state.as_str()),
        Value::Integer(registration.received_at.0),
        contact_id.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        Value::Text(&detail),
        Value::Integer(registration.paper_no),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Returns a page of requests, newest first, before an id.
pub fn newest(
    conn: &mut Conn<'_>,
    before: Option<RegistrationId>,
    limit: i64,
) -> Result<Vec<Registration>, StoreError> {
    let before = before.map_or([0xFF; 16], |id| id.bytes());
    conn.rows(LIST, &[Value::Blob(&before), Value::Integer(limit)], registration_from_row)
}

/// Returns the newest request of a source that said exactly what this paper says.
pub fn alike(conn: &mut Conn<'_>, source: SourceId, paper: &Paper) -> Result<Option<Registration>, StoreError> {
    let detail = paper_json::encode_paper(paper, paper_json::Parts::All)?;
    let name = paper.buyer.display_name();
    let source = source.bytes();
    let values = [Value::Blob(&source), Value::Text(&paper.order_no), Value::Text(&name), Value::Text(&detail)];
    conn.row(ALIKE, &values, registration_from_row)
}

/// Returns the request that a paper of a message was booked as.
pub fn of_paper(conn: &mut Conn<'_>, message: MessageId, paper_no: i64) -> Result<Option<Registration>, StoreError> {
    conn.row(OF_PAPER, &[Value::Blob(&message.bytes()), Value::Integer(paper_no)], registration_from_row)
}

fn registration_from_row(row: &dyn Row) -> Result<Registration, StoreError> {
    let columns = Columns::of("registrations", row);
    Ok(Registration {
        id: columns.id(0, "id", RegistrationId::from_bytes)?,
        source_id: columns.id(1, "source_id", SourceId::from_bytes)?,
        message_id: columns.id(2, "message_id", MessageId::from_bytes)?,
        paper_no: columns.integer(3, "paper_no")?,
        request_no: columns.text(4, "request_no")?,
        name: columns.text(5, "name")?,
        state: columns.parsed(6, "state", RegistrationState::parse)?,
        received_at: columns.moment(7, "received_at")?,
        contact_id: columns.id_or_none(8, "contact_id", ContactId::from_bytes)?,
    })
}

const COUNT_WAITING: &str = "SELECT count(*) FROM registrations WHERE state = 'received'";

/// Returns how many requests wait.
pub fn count_waiting(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT_WAITING, &[], |row| Columns::of("registrations", row).integer(0, "count"))?.unwrap_or(0))
}

const IDS: &str = "SELECT id FROM registrations ORDER BY id DESC";

/// Returns the ids of all requests, newest first.
pub fn ids(conn: &mut Conn<'_>) -> Result<Vec<uuid::Uuid>, StoreError> {
    conn.rows(IDS, &[], |row| Columns::of("registrations", row).id(0, "id", |bytes| uuid::Uuid::from_slice(bytes).ok()))
}

const LOAD: &str = concat!(registration_columns!(), " WHERE id = ?1");
const DETAIL: &str = "SELECT detail FROM registrations WHERE id = ?1";

/// Returns one request with all that its paper says.
pub fn load(conn: &mut Conn<'_>, id: RegistrationId) -> Result<Option<(Registration, Paper)>, StoreError> {
    let Some(registration) = conn.row(LOAD, &[Value::Blob(&id.bytes())], registration_from_row)? else {
        return Ok(None);
    };
    let detail =
        conn.row(DETAIL, &[Value::Blob(&id.bytes())], |row| Columns::of("registrations", row).text(0, "detail"))?;
    let corrupt = || StoreError::Corrupt { table: "registrations", column: "detail" };
    let paper = detail.as_deref().and_then(paper_json::decode_paper).ok_or_else(corrupt)?;
    Ok(Some((registration, paper)))
}
