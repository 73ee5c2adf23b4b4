//! Commands that were carried out, so that a repeat answers with the first receipt.

use uuid::Uuid;

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::CommandId;
use crate::domain::time::Timestamp;

/// What a command left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The journal's revision after it.
    pub revision: i64,
    /// The identity of what it created.
    pub created: Option<Uuid>,
}

const FIND: &str = "SELECT revision, created FROM commands WHERE id = ?1";
const INSERT: &str = "INSERT INTO commands (id, at, revision, created) VALUES (?1, ?2, ?3, ?4)";

/// Returns what a command left, if it was carried out already.
pub fn find(conn: &mut Conn<'_>, id: CommandId) -> Result<Option<Done>, StoreError> {
    conn.row(FIND, &[Value::Blob(&id.bytes())], |row| {
        let columns = Columns::of("commands", row);
        let created = columns.id_or_none(1, "created", |bytes| Uuid::from_slice(bytes).ok())?;
        Ok(Done { revision: columns.integer(0, "revision")?, created })
    })
}

/// Notes that a command was carried out.
pub fn insert(
    tx: &mut Tx<'_>,
    id: CommandId,
    at: Timestamp,
    revision: i64,
    created: Option<Uuid>,
) -> Result<(), StoreError> {
    let created = created.map(|id| *id.as_bytes());
    let values = [
        Value::Blob(&id.bytes()),
        Value::Integer(at.0),
        Value::Integer(revision),
        created.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}
