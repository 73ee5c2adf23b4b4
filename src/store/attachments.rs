//! Files that belong to orders: where their bytes are.

use super::driver::Value;
use super::row::{Columns, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::ids::{MessageId, OrderId, SourceId};

/// Where the bytes of an attachment are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Inside a paper of the order, in this message.
    Embedded(MessageId),
    /// In a file of this name that came by itself, as this message.
    Beside(String, MessageId),
    /// In a file of this name that has not come.
    Awaited(String),
    /// Behind a link.
    Link(String),
}

impl Place {
    /// Returns the stored word.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Embedded(_) => "embedded",
            Self::Beside(_, _) => "beside",
            Self::Awaited(_) => "awaited",
            Self::Link(_) => "link",
        }
    }
}

/// One attachment of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAttachment {
    /// Its place among the order's attachments, from 0.
    pub position: i64,
    /// The file name as stated.
    pub name: String,
    /// Its media type.
    pub mime: Option<String>,
    /// What the sender says it is.
    pub description: Option<String>,
    /// Its size, when its bytes are here.
    pub size_bytes: Option<i64>,
    /// Where its bytes are.
    pub place: Place,
}

const INSERT: &str =
    "INSERT INTO order_attachments (order_id, position, name, mime, description, content, size_bytes, message_id, link)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const DELETE: &str = "DELETE FROM order_attachments WHERE order_id = ?1";
const LIST: &str =
    "SELECT position, name, mime, description, content, size_bytes, message_id, link FROM order_attachments
    WHERE order_id = ?1 ORDER BY position";
const AWAITING: &str = "SELECT a.order_id, a.position FROM order_attachments AS a JOIN orders AS o ON o.id = a.order_id
    WHERE a.content = 'awaited' AND a.link = ?1 AND o.source_id = ?2 ORDER BY a.order_id";
const ARRIVED: &str = "UPDATE order_attachments SET content = 'beside', message_id = ?3, size_bytes = ?4 WHERE order_id = ?1 AND position = ?2";
const STILL_AWAITED: &str = "SELECT count(*) FROM order_attachments WHERE order_id = ?1 AND content = 'awaited'";

/// Stores the attachments of an order, replacing what was stored before.
pub fn replace(tx: &mut Tx<'_>, order_id: OrderId, attachments: &[StoredAttachment]) -> Result<(), StoreError> {
    let id = order_id.bytes();
    tx.execute(DELETE, &[Value::Blob(&id)])?;
    for attachment in attachments {
        let message_id = match &attachment.place {
            Place::Embedded(message) | Place::Beside(_, message) => Some(message.bytes()),
            Place::Awaited(_) | Place::Link(_) => None,
        };
        let (content, link) = match &attachment.place {
            Place::Embedded(_) => ("embedded", None),
            Place::Beside(file, _) => ("beside", Some(file.as_str())),
            Place::Awaited(file) => ("awaited", Some(file.as_str())),
            Place::Link(link) => ("link", Some(link.as_str())),
        };
        let values = [
            Value::Blob(&id),
            Value::Integer(attachment.position),
            Value::Text(&attachment.name),
            text_or_null(attachment.mime.as_deref()),
            text_or_null(attachment.description.as_deref()),
            Value::Text(content),
            attachment.size_bytes.map_or(Value::Null, Value::Integer),
            message_id.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
            text_or_null(link),
        ];
        tx.execute(INSERT, &values)?;
    }
    Ok(())
}

/// Returns the attachments of an order.
pub fn list(conn: &mut Conn<'_>, order_id: OrderId) -> Result<Vec<StoredAttachment>, StoreError> {
    conn.rows(LIST, &[Value::Blob(&order_id.bytes())], |row| {
        let columns = Columns::of("order_attachments", row);
        let message_id = columns.id_or_none(6, "message_id", MessageId::from_bytes)?;
        let link = columns.text_or_none(7, "link")?.unwrap_or_default();
        let place = match (columns.text(4, "content")?.as_str(), message_id) {
            ("embedded", Some(message)) => Place::Embedded(message),
            ("beside", Some(message)) => Place::Beside(link, message),
            ("awaited", _) => Place::Awaited(link),
            ("link", _) => Place::Link(link),
            _ => return Err(columns.corrupt("content")),
        };
        Ok(StoredAttachment {
            position: columns.integer(0, "position")?,
            name: columns.text(1, "name")?,
            mime: columns.text_or_none(2, "mime")?,
            description: columns.text_or_none(3, "description")?,
            size_bytes: columns.integer_or_none(5, "size_bytes")?,
            place,
        })
    })
}

/// Returns the orders of a source that await a file of this name, oldest first, with the attachment's place.
pub fn awaiting(conn: &mut Conn<'_>, source: SourceId, name: &str) -> Result<Vec<(OrderId, i64)>, StoreError> {
    conn.rows(AWAITING, &[Value::Text(name), Value::Blob(&source.bytes())], |row| {
        let columns = Columns::of("order_attachments", row);
        Ok((columns.id(0, "order_id", OrderId::from_bytes)?, columns.integer(1, "position")?))
    })
}

/// Notes that an awaited file has come with a message.
pub fn arrived(
    tx: &mut Tx<'_>,
    order_id: OrderId,
    position: i64,
    message: MessageId,
    size_bytes: i64,
) -> Result<(), StoreError> {
    let (order_id, message) = (order_id.bytes(), message.bytes());
    let values = [Value::Blob(&order_id), Value::Integer(position), Value::Blob(&message), Value::Integer(size_bytes)];
    tx.execute(ARRIVED, &values)?;
    Ok(())
}

/// Returns how many files of an order have not come.
pub fn still_awaited(conn: &mut Conn<'_>, order_id: OrderId) -> Result<i64, StoreError> {
    let count = conn.row(STILL_AWAITED, &[Value::Blob(&order_id.bytes())], |row| {
        Columns::of("order_attachments", row).integer(0, "count")
    })?;
    Ok(count.unwrap_or(0))
}

const COUNT: &str = "SELECT count(*) FROM order_attachments WHERE order_id = ?1";

/// Returns how many files belong to an order.
pub fn count(conn: &mut Conn<'_>, order: OrderId) -> Result<i64, StoreError> {
    let count = conn
        .row(COUNT, &[Value::Blob(&order.bytes())], |row| Columns::of("order_attachments", row).integer(0, "count"))?;
    Ok(count.unwrap_or(0))
}
