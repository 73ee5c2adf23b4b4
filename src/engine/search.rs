//! The search field: orders and contacts that fit a few typed letters.

use uuid::Uuid;

use crate::domain::contact::Contact;
use crate::domain::fold;
use crate::domain::ids::ContactId;
use crate::domain::time::Timestamp;
use crate::domain::view::lists::{ContactSort, SortOrder};
use crate::engine::query::{self, OrderRow};
use crate::store::{Conn, StoreError, contacts, lists, orders, search};

/// The most hits of one kind: what a person looks through.
pub const HITS_MAX: i64 = 12;

/// The most rows read at once.
const ROWS_MAX: usize = 1_000;

/// What fits the typed letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The letters that were searched for.
    pub text: String,
    /// Orders, newest first.
    pub orders: Vec<OrderRow>,
    /// Contacts, by name.
    pub contacts: Vec<Contact>,
}

/// Searches orders and contacts.
pub fn search(conn: &mut Conn<'_>, text: &str) -> Result<Found, StoreError> {
    if fold::fold(text).is_empty() {
        return Ok(Found { text: text.to_owned(), ..Found::default() });
    }
    let ids = search::orders(conn, text, HITS_MAX)?;
    let orders = query::order_rows_of(conn, &ids)?;
    let mut found = Vec::new();
    for id in search::contacts(conn, text, HITS_MAX)? {
        found.extend(contacts::find(conn, id)?);
    }
    Ok(Found { text: text.to_owned(), orders, contacts: found })
}

/// A contact as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRow {
    /// The contact.
    pub contact: Contact,
    /// Its orders that are not closed.
    pub open_orders: i64,
    /// When its last order came.
    pub last_order: Option<Timestamp>,
}

/// Returns the ids of the contacts that fit the letters, or of all, in an order.
pub fn contact_ids(
    conn: &mut Conn<'_>,
    text: &str,
    sort: ContactSort,
    order: SortOrder,
) -> Result<Vec<Uuid>, StoreError> {
    if fold::fold(text).is_empty() {
        lists::contact_ids(conn, sort, order)
    } else {
        lists::found_contact_ids(conn, text, sort, order)
    }
}

/// Returns contacts by their ids, as far as they are there.
pub fn contact_rows(conn: &mut Conn<'_>, ids: &[ContactId]) -> Result<Vec<ContactRow>, StoreError> {
    let ids = ids.get(..ids.len().min(ROWS_MAX)).unwrap_or_default();
    let mut rows = Vec::with_capacity(ids.len());
    for (id, (open_orders, last_order)) in ids.iter().zip(orders::of_contacts_counts(conn, ids)?) {
        let Some(contact) = contacts::find(conn, *id)? else { continue };
        rows.push(ContactRow { contact, open_orders, last_order });
    }
    Ok(rows)
}
