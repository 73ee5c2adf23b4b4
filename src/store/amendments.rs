//! What orders said before each amendment.

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::{MessageId, OrderId};
use crate::domain::time::Timestamp;

/// What an amendment did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevisionKind {
    /// It changed the content.
    Change,
    /// It cancelled the order.
    Cancel,
    /// It was older than the present content and changed nothing.
    Older,
}

impl RevisionKind {
    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Cancel => "cancel",
            Self::Older => "older",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Change, Self::Cancel, Self::Older].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The order.
    pub order_id: OrderId,
    /// The revision that came of it.
    pub revision: i64,
    /// The message it came with.
    pub message_id: MessageId,
    /// Which paper of that message, counted from 0.
    pub paper_no: i64,
    /// The message that the content before came with.
    pub before_message_id: MessageId,
    /// Which paper of that message.
    pub before_paper_no: i64,
    /// When.
    pub at: Timestamp,
    /// What it did.
    pub kind: RevisionKind,
    /// The paper before, as text; for an older one, the paper that was not taken.
    pub before: String,
    /// The difference, as lines `field⇥before⇥after`.
    pub difference: String,
}

const INSERT: &str = "INSERT INTO order_revisions (order_id, revision, message_id, at, kind, before, difference,
    paper_no, before_message_id, before_paper_no) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const LIST: &str = "SELECT order_id, revision, message_id, at, kind, before, difference, paper_no,
    before_message_id, before_paper_no FROM order_revisions WHERE order_id = ?1 ORDER BY revision, message_id, paper_no";

/// Stores an amendment.
pub fn insert(tx: &mut Tx<'_>, revision: &Revision) -> Result<(), StoreError> {
    let (order_id, message_id) = (revision.order_id.bytes(), revision.message_id.bytes());
    let before_message_id = revision.before_message_id.bytes();
    let values = [
        Value::Blob(&order_id),
        Value::Integer(revision.revision),
        Value::Blob(&message_id),
        Value::Integer(revision.at.0),
        Value::Text(revision.kind.as_str()),
        Value::Text(&revision.before),
        Value::Text(&revision.difference),
        Value::Integer(revision.paper_no),
        Value::Blob(&before_message_id),
        Value::Integer(revision.before_paper_no),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Returns the amendments of an order, oldest first.
pub fn list(conn: &mut Conn<'_>, order_id: OrderId) -> Result<Vec<Revision>, StoreError> {
    conn.rows(LIST, &[Value::Blob(&order_id.bytes())], |row| {
        let columns = Columns::of("order_revisions", row);
        Ok(Revision {
            order_id: columns.id(0, "order_id", OrderId::from_bytes)?,
            revision: columns.integer(1, "revision")?,
            message_id: columns.id(2, "message_id", MessageId::from_bytes)?,
            at: columns.moment(3, "at")?,
            kind: columns.parsed(4, "kind", RevisionKind::parse)?,
            before: columns.text(5, "before")?,
            difference: columns.text(6, "difference")?,
            paper_no: columns.integer(7, "paper_no")?,
            before_message_id: columns.id(8, "before_message_id", MessageId::from_bytes)?,
            before_paper_no: columns.integer(9, "before_paper_no")?,
        })
    })
}
