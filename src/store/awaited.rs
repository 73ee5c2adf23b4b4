//! Orders that have not come although messages name them: what is looked up when one does.

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::MessageId;

const INSERT: &str = "INSERT INTO awaited_orders (order_no, message_id) VALUES (?1, ?2)
    ON CONFLICT (order_no, message_id) DO NOTHING";
const DELETE: &str = "DELETE FROM awaited_orders WHERE message_id = ?1";
const ANY: &str = "SELECT 1 FROM awaited_orders LIMIT 1";
const WAITING: &str = "SELECT message_id FROM awaited_orders WHERE order_no = ?1 ORDER BY message_id";

/// Notes that a message waits for an order of this number.
pub fn insert(tx: &mut Tx<'_>, order_no: &str, message: MessageId) -> Result<(), StoreError> {
    tx.execute(INSERT, &[Value::Text(order_no), Value::Blob(&message.bytes())])?;
    Ok(())
}

/// Forgets all that a message waits for.
pub fn delete(tx: &mut Tx<'_>, message: MessageId) -> Result<(), StoreError> {
    tx.execute(DELETE, &[Value::Blob(&message.bytes())])?;
    Ok(())
}

/// Returns whether any message waits for any order.
pub fn is_any(conn: &mut Conn<'_>) -> Result<bool, StoreError> {
    Ok(conn.row(ANY, &[], |row| Columns::of("awaited_orders", row).integer(0, "order_no"))?.is_some())
}

/// Returns the messages that wait for an order of this number, oldest first.
pub fn waiting_for(conn: &mut Conn<'_>, order_no: &str) -> Result<Vec<MessageId>, StoreError> {
    conn.rows(WAITING, &[Value::Text(order_no)], |row| {
        Columns::of("awaited_orders", row).id(0, "message_id", MessageId::from_bytes)
    })
}
