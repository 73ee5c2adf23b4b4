//! What lists are sorted and searched by, beside the records themselves: folded texts, and an index
//! of the parts of their words.
//!
//! Contacts are listed with every change. Orders are booked by the thousand, and their rows here
//! cost as much as the booking: they are written when the engine has time ([`list_orders`]), and
//! until then an order stands among the [`unlisted`], at which every question looks as well.

use super::driver::Value;
use super::row::{Columns, text_or_null};
use super::{Conn, StoreError, Tx, orders};
use crate::domain::contact::ContactCard;
use crate::domain::fold;
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::lifecycle::OrderState;
use crate::domain::money::Money;
use crate::domain::order::OrderHead;

const NOTE: &str = "INSERT INTO orders_unlisted (order_id) VALUES (?1) ON CONFLICT (order_id) DO NOTHING";
const NOTE_CHANGED: &str = "INSERT INTO orders_unlisted (order_id) SELECT id FROM orders WHERE id = ?1
    AND (buyer_name <> ?2 OR total_minor IS DISTINCT FROM ?3 OR contact_id IS DISTINCT FROM ?4
        OR (CASE state WHEN 'closed' THEN 1 ELSE 0 END) <> ?5 OR clerk <> ?6 OR employee <> ?7 OR line_count <> ?8
        OR issued IS DISTINCT FROM ?9) ON CONFLICT (order_id) DO NOTHING";
const UNLISTED: &str = "SELECT order_id FROM orders_unlisted ORDER BY order_id LIMIT ?1";
const UNLISTED_COUNT: &str = "SELECT count(*) FROM (SELECT 1 FROM orders_unlisted LIMIT ?1) AS counted";
const FORGET: &str = "DELETE FROM orders_unlisted WHERE order_id = ?1";
const LAST_PLACE: &str = "SELECT coalesce(max(place), 0) FROM order_list";
const LISTED: &str = "SELECT place, text FROM order_list WHERE order_id = ?1";
const LIST: &str =
    "INSERT INTO order_list (place, order_id, contact_id, is_closed, buyer_key, total_minor, clerk, employee,
    line_count, issued, text, source_id, booked_day, branch, received_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
const LIST_ANEW: &str =
    "UPDATE order_list SET contact_id = ?3, is_closed = ?4, buyer_key = ?5, total_minor = ?6, clerk = ?7,
    employee = ?8, line_count = ?9, issued = ?10, text = ?11 WHERE place = ?1 AND order_id = ?2";
const LAST_CONTACT_PLACE: &str = "SELECT coalesce(max(place), 0) FROM contact_list";
const LISTED_CONTACT: &str = "SELECT place, text FROM contact_list WHERE contact_id = ?1";
const LIST_CONTACT: &str = "INSERT INTO contact_list (place, contact_id, city_key, text, email_key)
    VALUES (?1, ?2, ?3, ?4, ?5)";
const LIST_CONTACT_ANEW: &str = "UPDATE contact_list SET city_key = ?2, text = ?3, email_key = ?4 WHERE place = ?1";

/// How many of the values of a listed order may change after it was booked.
const CHANGING: usize = 11;

/// The index of the parts of words of one kind of text.
#[derive(Clone, Copy)]
struct Parts {
    add: &'static str,
    remove: &'static str,
}

const ORDERS: Parts = Parts {
    add: "INSERT INTO order_parts (rowid, text) VALUES (?1, ?2)",
    remove: "INSERT INTO order_parts (order_parts, rowid, text) VALUES ('delete', ?1, ?2)",
};
const CONTACTS: Parts = Parts {
    add: "INSERT INTO contact_parts (rowid, text) VALUES (?1, ?2)",
    remove: "INSERT INTO contact_parts (contact_parts, rowid, text) VALUES ('delete', ?1, ?2)",
};

/// Returns what an order is searched by.
pub(super) fn order_text(head: &OrderHead) -> String {
    let mut text = String::with_capacity(64);
    for part in [&head.number, &head.order_no, &head.buyer_name] {
        append(&mut text, &fold::fold(part));
    }
    text
}

/// Returns what a contact is searched by: every field that people know somebody by. Numbers that are
/// written in groups stand there without blanks too.
fn contact_text(card: &ContactCard) -> String {
    let mut text = String::with_capacity(192);
    let names = [&card.company, &card.title, &card.first_name, &card.last_name];
    let places = [&card.street, &card.street2, &card.city, &card.region];
    for part in names.into_iter().chain(places).chain([&card.email]) {
        append(&mut text, &fold::fold(part));
    }
    let numbers = [&card.number, &card.zip, &card.phone, &card.vat_id, &card.reg_no, &card.gln];
    for part in numbers.into_iter().chain([&card.payer_key, &card.external_id]) {
        let folded = fold::fold(part);
        append(&mut text, &folded);
        if folded.contains(' ') {
            append(&mut text, &folded.replace(' ', ""));
        }
    }
    text
}

fn append(text: &mut String, part: &str) {
    if !part.is_empty() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
    }
}

/// Remembers that a new order is to be listed.
pub(super) fn note_order(tx: &mut Tx<'_>, id: &[u8; 16]) -> Result<(), StoreError> {
    tx.execute(NOTE, &[Value::Blob(id)])?;
    Ok(())
}

/// Remembers that an order is to be listed anew when what it is listed by is about to change.
pub(super) fn note_change(tx: &mut Tx<'_>, head: &OrderHead) -> Result<(), StoreError> {
    let contact = head.contact_id.map(|id| id.bytes());
    let values = [
        Value::Blob(&head.id.bytes()),
        Value::Text(&head.buyer_name),
        minor(head.total),
        contact.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        Value::Integer(i64::from(head.state == OrderState::Closed)),
        Value::Text(&head.clerk),
        Value::Text(&head.employee),
        Value::Integer(head.line_count),
        text_or_null(head.issued.as_deref()),
    ];
    tx.execute(NOTE_CHANGED, &values)?;
    Ok(())
}

fn minor(total: Option<Money>) -> Value<'static> {
    total.map_or(Value::Null, |total| Value::Integer(total.minor))
}

/// Returns how many orders are to be listed, counted no further than `most`.
pub fn unlisted_count(conn: &mut Conn<'_>, most: i64) -> Result<i64, StoreError> {
    let count = conn
        .row(UNLISTED_COUNT, &[Value::Integer(most)], |row| Columns::of("orders_unlisted", row).integer(0, "count"))?;
    Ok(count.unwrap_or(0))
}

/// Returns the orders that are listed not at all or in an older form, oldest first.
pub fn unlisted(conn: &mut Conn<'_>) -> Result<Vec<OrderHead>, StoreError> {
    first_unlisted(conn, i64::MAX)
}

fn first_unlisted(conn: &mut Conn<'_>, limit: i64) -> Result<Vec<OrderHead>, StoreError> {
    let ids = conn.rows(UNLISTED, &[Value::Integer(limit)], |row| {
        Columns::of("orders_unlisted", row).id(0, "order_id", OrderId::from_bytes)
    })?;
    let mut heads = Vec::with_capacity(ids.len());
    for id in ids {
        heads.extend(orders::find(conn, id)?);
    }
    Ok(heads)
}

/// Lists up to `limit` of the orders that are to be listed; returns how many.
pub fn list_orders(tx: &mut Tx<'_>, limit: i64) -> Result<usize, StoreError> {
    let heads = first_unlisted(tx, limit)?;
    let mut last = tx.row(LAST_PLACE, &[], |row| Columns::of("order_list", row).integer(0, "place"))?.unwrap_or(0);
    for head in &heads {
        let (id, text, buyer_key) = (head.id.bytes(), order_text(head), fold::fold(&head.buyer_name));
        let before = tx.row(LISTED, &[Value::Blob(&id)], |row| {
            let columns = Columns::of("order_list", row);
            Ok((columns.integer(0, "place")?, columns.text(1, "text")?))
        })?;
        let place = before.as_ref().map_or(last + 1, |(place, _)| *place);
        last = last.max(place);
        let (contact, source) = (head.contact_id.map(|id| id.bytes()), head.source_id.bytes());
        let day = head.booked_day.to_string();
        let values = [
            Value::Integer(place),
            Value::Blob(&id),
            contact.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
            Value::Integer(i64::from(head.state == OrderState::Closed)),
            Value::Text(&buyer_key),
            minor(head.total),
            Value::Text(&head.clerk),
            Value::Text(&head.employee),
            Value::Integer(head.line_count),
            text_or_null(head.issued.as_deref()),
            Value::Text(&text),
            Value::Blob(&source),
            Value::Text(&day),
            Value::Text(&head.branch),
            Value::Integer(head.received_at.0),
        ];
        if let Some((place, old)) = before {
            // Source, day, branch and moment stay as they were booked.
            tx.execute(LIST_ANEW, values.split_at(CHANGING).0)?;
            replace(tx, ORDERS, place, &old, &text)?;
        } else {
            tx.execute(LIST, &values)?;
            tx.execute(ORDERS.add, &[Value::Integer(place), Value::Text(&text)])?;
        }
        tx.execute(FORGET, &[Value::Blob(&id)])?;
    }
    Ok(heads.len())
}

/// Lists a contact as its card says.
pub(super) fn list_contact(
    tx: &mut Tx<'_>,
    id: ContactId,
    card: &ContactCard,
    email_key: &str,
) -> Result<(), StoreError> {
    let (id, text, city_key) = (id.bytes(), contact_text(card), fold::fold(&card.city));
    let before = tx.row(LISTED_CONTACT, &[Value::Blob(&id)], |row| {
        let columns = Columns::of("contact_list", row);
        Ok((columns.integer(0, "place")?, columns.text(1, "text")?))
    })?;
    if let Some((place, old)) = before {
        let values = [Value::Integer(place), Value::Text(&city_key), Value::Text(&text), Value::Text(email_key)];
        tx.execute(LIST_CONTACT_ANEW, &values)?;
        return replace(tx, CONTACTS, place, &old, &text);
    }
    let last =
        tx.row(LAST_CONTACT_PLACE, &[], |row| Columns::of("contact_list", row).integer(0, "place"))?.unwrap_or(0);
    let values = [
        Value::Integer(last + 1),
        Value::Blob(&id),
        Value::Text(&city_key),
        Value::Text(&text),
        Value::Text(email_key),
    ];
    tx.execute(LIST_CONTACT, &values)?;
    tx.execute(CONTACTS.add, &[Value::Integer(last + 1), Value::Text(&text)])?;
    Ok(())
}

fn replace(tx: &mut Tx<'_>, parts: Parts, place: i64, old: &str, text: &str) -> Result<(), StoreError> {
    if old != text {
        // The index must be told what it was given, or it keeps parts that are no longer there.
        tx.execute(parts.remove, &[Value::Integer(place), Value::Text(old)])?;
        tx.execute(parts.add, &[Value::Integer(place), Value::Text(text)])?;
    }
    Ok(())
}
