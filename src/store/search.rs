//! Finding orders and contacts by letters that a person typed. Texts are folded before: without
//! diacritics, in small Latin letters.

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError};
use crate::domain::ids::{ContactId, OrderId};

/// Numbers begin with what was typed; names are found by their folded beginning.
const ORDERS: &str = "SELECT id FROM orders WHERE number >= ?1 AND number < ?2 \
     UNION SELECT id FROM orders WHERE order_no >= ?1 AND order_no < ?2 ORDER BY 1 DESC LIMIT ?3";
const CONTACTS: &str =
    "SELECT id FROM contacts WHERE sort_name >= ?1 AND sort_name < ?2 ORDER BY sort_name, id LIMIT ?3";
const CONTACTS_BY_NUMBER: &str =
    "SELECT id FROM contacts WHERE number_key >= ?1 AND number_key < ?2 ORDER BY number_key LIMIT ?3";

/// Returns the text that is greater than every text beginning with this one.
fn end_of(start: &str) -> String {
    format!("{start}\u{10FFFF}")
}

/// Returns orders whose number, ours or the sender's, begins with what was typed.
pub fn orders(conn: &mut Conn<'_>, typed: &str, _folded: &str, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    let end = end_of(typed);
    conn.rows(ORDERS, &[Value::Text(typed), Value::Text(&end), Value::Integer(limit)], |row| {
        Columns::of("orders", row).id(0, "id", OrderId::from_bytes)
    })
}

/// Returns contacts whose name or number begins with the folded letters.
pub fn contacts(conn: &mut Conn<'_>, folded: &str, limit: i64) -> Result<Vec<ContactId>, StoreError> {
    let end = end_of(folded);
    let values = [Value::Text(folded), Value::Text(&end), Value::Integer(limit)];
    let take = |row: &dyn super::driver::Row| Columns::of("contacts", row).id(0, "id", ContactId::from_bytes);
    let mut found = conn.rows(CONTACTS_BY_NUMBER, &values, take)?;
    found.extend(conn.rows(CONTACTS, &values, take)?);
    found.dedup();
    Ok(found)
}

const ALL_CONTACTS: &str = "SELECT id FROM contacts WHERE number_key LIKE ?1 ESCAPE '!' OR sort_name LIKE ?2 ESCAPE '!'
    OR email_key LIKE ?2 ESCAPE '!' OR lower(city) LIKE ?2 ESCAPE '!' ORDER BY sort_name, id";

/// Returns the ids of all contacts that fit the folded letters, by name.
pub fn all_contacts(conn: &mut Conn<'_>, folded: &str) -> Result<Vec<uuid::Uuid>, StoreError> {
    let plain = folded.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let (beginning, part) = (format!("{plain}%"), format!("%{plain}%"));
    conn.rows(ALL_CONTACTS, &[Value::Text(&beginning), Value::Text(&part)], |row| {
        Columns::of("contacts", row).id(0, "id", |bytes| uuid::Uuid::from_slice(bytes).ok())
    })
}
