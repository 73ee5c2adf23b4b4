//! What people have done with orders on the overview.

use super::driver::{Row, Value};
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::OrderId;
use crate::domain::time::Timestamp;

/// Orders of one state, newest first, that nobody is done with.
macro_rules! open_in {
    ($state:literal) => {
        concat!(
            "SELECT o.id FROM orders o LEFT JOIN order_marks m ON m.order_id = o.id WHERE o.state = '",
            $state,
            "' AND ?1 < o.id AND m.done_at IS NULL AND (m.later_till IS NULL OR m.later_till <= ?2)"
        )
    };
}

const SET_DONE: &str = "INSERT INTO order_marks (order_id, done_at, done_by, later_till) VALUES (?1, ?2, ?3, NULL)
    ON CONFLICT (order_id) DO UPDATE SET done_at = ?2, done_by = ?3, later_till = NULL";
const PUT_OFF: &str = "INSERT INTO order_marks (order_id, done_at, done_by, later_till) VALUES (?1, NULL, NULL, ?2)
    ON CONFLICT (order_id) DO UPDATE SET done_at = NULL, done_by = NULL, later_till = ?2";
const FIND: &str = "SELECT order_id, done_at, done_by, later_till FROM order_marks WHERE order_id = ?1";
/// State by state, because the index keeps each state in the order of ids, and together they are
/// read from the newest on.
const OPEN: &str = concat!(
    "SELECT id FROM (",
    open_in!("received"),
    " UNION ALL ",
    open_in!("accepted"),
    " UNION ALL ",
    open_in!("exported"),
    " UNION ALL ",
    open_in!("taken_over"),
    " UNION ALL ",
    open_in!("refused"),
    ") AS open_orders ORDER BY id DESC LIMIT ?3"
);
const COUNT_DONE: &str = "SELECT count(*) FROM order_marks WHERE ?1 < order_id AND done_at IS NOT NULL";
const DUE: &str = "SELECT m.order_id FROM order_marks m JOIN orders o ON o.id = m.order_id
    WHERE m.later_till IS NOT NULL AND m.later_till <= ?1 AND o.state <> 'closed' ORDER BY m.later_till LIMIT ?2";
const COUNT_PUT_OFF: &str = "SELECT count(*) FROM order_marks WHERE later_till IS NOT NULL AND ?1 < later_till";

/// What somebody has done with an order on the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The order.
    pub order_id: OrderId,
    /// When and by whom it was done.
    pub done: Option<(Timestamp, String)>,
    /// Until when it was put off.
    pub later_till: Option<Timestamp>,
}

fn from_row(row: &dyn Row) -> Result<Mark, StoreError> {
    let columns = Columns::of("order_marks", row);
    let done_at = columns.integer_or_none(1, "done_at")?.map(Timestamp);
    let done_by = columns.text_or_none(2, "done_by")?;
    Ok(Mark {
        order_id: columns.id(0, "order_id", OrderId::from_bytes)?,
        done: done_at.zip(done_by),
        later_till: columns.integer_or_none(3, "later_till")?.map(Timestamp),
    })
}

/// Notes that somebody is done with an order, or that it is open again.
pub fn set_done(tx: &mut Tx<'_>, order: OrderId, done: Option<(Timestamp, &str)>) -> Result<(), StoreError> {
    let (at, by) = match done {
        Some((at, by)) => (Value::Integer(at.0), Value::Text(by)),
        None => (Value::Null, Value::Null),
    };
    tx.execute(SET_DONE, &[Value::Blob(&order.bytes()), at, by])?;
    Ok(())
}

/// Puts an order off until a moment.
pub fn put_off(tx: &mut Tx<'_>, order: OrderId, until: Timestamp) -> Result<(), StoreError> {
    tx.execute(PUT_OFF, &[Value::Blob(&order.bytes()), Value::Integer(until.0)])?;
    Ok(())
}

/// Returns what was done with an order.
pub fn find(conn: &mut Conn<'_>, order: OrderId) -> Result<Option<Mark>, StoreError> {
    conn.row(FIND, &[Value::Blob(&order.bytes())], from_row)
}

/// Returns the orders after an id that nobody is done with and that are not put off, newest first.
pub fn open(conn: &mut Conn<'_>, after: OrderId, now: Timestamp, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    conn.rows(OPEN, &[Value::Blob(&after.bytes()), Value::Integer(now.0), Value::Integer(limit)], |row| {
        Columns::of("orders", row).id(0, "id", OrderId::from_bytes)
    })
}

/// Returns the orders that were put off and are due, the longest due first.
pub fn due(conn: &mut Conn<'_>, now: Timestamp, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    conn.rows(DUE, &[Value::Integer(now.0), Value::Integer(limit)], |row| {
        Columns::of("order_marks", row).id(0, "order_id", OrderId::from_bytes)
    })
}

/// Returns how many orders are put off and not due yet.
pub fn count_put_off(conn: &mut Conn<'_>, now: Timestamp) -> Result<i64, StoreError> {
    let count =
        conn.row(COUNT_PUT_OFF, &[Value::Integer(now.0)], |row| Columns::of("order_marks", row).integer(0, "count"))?;
    Ok(count.unwrap_or(0))
}

/// Returns how many orders after an id somebody is done with.
pub fn count_done(conn: &mut Conn<'_>, after: OrderId) -> Result<i64, StoreError> {
    let count = conn
        .row(COUNT_DONE, &[Value::Blob(&after.bytes())], |row| Columns::of("order_marks", row).integer(0, "count"))?;
    Ok(count.unwrap_or(0))
}
