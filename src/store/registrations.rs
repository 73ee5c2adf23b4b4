//! Requests for access.

use super::driver::Value;
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

const INSERT: &str = "INSERT INTO registrations (id, source_id, message_id, request_no, name, state, received_at, contact_id, version, detail)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9)";
const LIST: &str =
    "SELECT id, source_id, message_id, request_no, name, state, received_at, contact_id FROM registrations
    WHERE id < ?1 ORDER BY id DESC LIMIT ?2";

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
    conn.rows(LIST, &[Value::Blob(&before), Value::Integer(limit)], |row| {
        let columns = Columns::of("registrations", row);
        Ok(Registration {
            id: columns.id(0, "id", RegistrationId::from_bytes)?,
            source_id: columns.id(1, "source_id", SourceId::from_bytes)?,
            message_id: columns.id(2, "message_id", MessageId::from_bytes)?,
            request_no: columns.text(3, "request_no")?,
            name: columns.text(4, "name")?,
            state: columns.parsed(5, "state", RegistrationState::parse)?,
            received_at: columns.moment(6, "received_at")?,
            contact_id: columns.id_or_none(7, "contact_id", ContactId::from_bytes)?,
        })
    })
}

const COUNT_WAITING: &str = "SELECT count(*) FROM registrations WHERE state = 'received'";

/// Returns how many requests wait.
pub fn count_waiting(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT_WAITING, &[], |row| Columns::of("registrations", row).integer(0, "count"))?.unwrap_or(0))
}
