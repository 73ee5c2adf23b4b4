//! Long lists as vectors of ids, in the order in which they are shown: sixteen bytes a row, so that
//! any place of a list of a million is reached at once. Rows are fetched by id.
//!
//! Each order of rows stands in an index. A filtered list is that order without what the filter
//! holds back; only a short one is sorted here.

use uuid::Uuid;

use super::driver::{Row, Value};
use super::id_set::IdSet;
use super::row::Columns;
use super::{Conn, StoreError, listing, orders, search};
use crate::domain::fold;
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::lifecycle::OrderState;
use crate::domain::order::OrderHead;
use crate::domain::time::{Days, NaiveDate, NaiveTime};
use crate::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use crate::domain::view::sums::Decided;

/// Lists up to this length are sorted by reading their rows: quicker than to look the members up in
/// the order of all, which takes as long for ten as for a million.
const SHORT: usize = 2_000;

const BY_RECEIVED: &str = "SELECT order_id FROM order_list ORDER BY order_id";
const BY_NUMBER: &str = "SELECT id FROM orders ORDER BY number, id";
const BY_THEIR_NUMBER: &str = "SELECT id FROM orders ORDER BY order_no, source_id, id";
const BY_BUYER: &str = "SELECT order_id FROM order_list ORDER BY buyer_key, order_id";
const BY_TOTAL: &str = "SELECT order_id FROM order_list ORDER BY total_minor, order_id";
const BY_STATE: &str = "SELECT id FROM orders ORDER BY state, id";
/// These are wanted too rarely to cost every booking an index: a look at all orders.
const BY_SOURCE: &str = "SELECT o.id FROM orders o JOIN sources s ON s.id = o.source_id ORDER BY s.name, o.id";
const BY_UNDECIDED: &str = "SELECT id FROM orders ORDER BY undecided, id";
const BY_LINES: &str = "SELECT id FROM orders ORDER BY line_count, id";
const BY_CLERK: &str = "SELECT id FROM orders ORDER BY clerk, id";
const BY_EMPLOYEE: &str = "SELECT id FROM orders ORDER BY employee, id";
const BY_BRANCH: &str = "SELECT id FROM orders ORDER BY branch, id";
const BY_ISSUED: &str = "SELECT id FROM orders ORDER BY coalesce(issued, ''), id";
const LISTED_KEY: &str =
    "SELECT buyer_key, total_minor FROM order_list INDEXED BY order_list_by_order WHERE order_id = ?1";

const COUNT_ALL: &str = "SELECT count(*) FROM orders";
const IN_STATE: &str = "SELECT id FROM orders WHERE state = ?1 ORDER BY id";
const NOTED: &str = "SELECT id FROM orders WHERE problem_code IS NOT NULL ORDER BY id";
const CANCELLED: &str = "SELECT id FROM orders WHERE is_cancelled = 1 ORDER BY id";
const OF_CONTACT: &str = "SELECT id FROM orders WHERE contact_id = ?1 AND contact_id IS NOT NULL";
/// From the index alone: a quarter of the bytes of the list, a fiftieth of those of the orders.
const OF_SOURCE_AND_DAYS: &str = "SELECT order_id FROM order_list INDEXED BY order_list_by_order
    WHERE (?1 IS NULL OR source_id = ?1) AND (?2 IS NULL OR ?2 <= booked_day) AND (?3 IS NULL OR booked_day <= ?3)
    ORDER BY order_id";

macro_rules! decided_within {
    ($condition:literal) => {
        concat!("SELECT id FROM orders WHERE ?1 <= id AND id < ?2 AND ", $condition, " ORDER BY id")
    };
}
const BY_HAND: &str = decided_within!(
    "EXISTS (SELECT 1 FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'assigned' OR p.decision = 'created'))"
);
const ALONE: &str = decided_within!(
    "NOT EXISTS (SELECT 1 FROM order_parties p WHERE p.order_id = orders.id AND (p.decision = 'assigned'
    OR p.decision = 'created' OR p.decision = 'unclear' OR p.decision = 'new'))"
);
const WAITED: &str = decided_within!(
    "NOT EXISTS (SELECT 1 FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'unclear' OR p.decision = 'new'))
    AND ?3 < (SELECT max(p.decided_at) FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'assigned' OR p.decision = 'created')) - received_at
    AND (SELECT max(p.decided_at) FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'assigned' OR p.decision = 'created')) - received_at <= ?4"
);

/// How far the moment in an order's id can lie from the day it is counted under: a day either way
/// for the zone, and another for clocks that were set.
const DAYS_APART: u64 = 2;

const CONTACTS_BY_NAME: &str = "SELECT id FROM contacts ORDER BY sort_name, id";
const CONTACTS_BY_NUMBER: &str = "SELECT id FROM contacts ORDER BY number_key, id";
const CONTACTS_BY_CITY: &str = "SELECT contact_id FROM contact_list ORDER BY city_key, contact_id";
const CONTACTS_BY_EMAIL: &str = "SELECT id FROM contacts WHERE email_key <> '' ORDER BY email_key, id";
const CONTACT_IDS: &str = "SELECT contact_id FROM contact_list ORDER BY contact_id";
const CONTACT_KEYS: &str = "SELECT sort_name, number_key, email_key, city FROM contacts WHERE id = ?1";

/// What a row is sorted by: a number, then a text, then an id, as far as the order has them.
type Key = (Option<i64>, String, [u8; 16]);

/// Returns the ids of the orders that a filter lets through.
pub fn order_ids(
    conn: &mut Conn<'_>,
    filter: &OrderFilter,
    sort: OrderSort,
    order: SortOrder,
) -> Result<Vec<Uuid>, StoreError> {
    let unlisted = listing::unlisted(conn)?;
    let members = members(conn, filter, &unlisted)?;
    let ids = match members {
        // The name of the source does not stand in the order.
        Some(members) if members.len() <= SHORT && sort != OrderSort::Source => sorted_orders(conn, &members, sort)?,
        // Members stand in the order of their ids already.
        Some(members) if sort == OrderSort::Received => members,
        Some(members) => {
            let set = IdSet::of(&members);
            let mut ids = all_orders(conn, sort, &unlisted)?;
            ids.retain(|id| set.holds(id));
            ids
        }
        None => all_orders(conn, sort, &unlisted)?,
    };
    Ok(directed(ids, order))
}

fn directed(mut ids: Vec<Uuid>, order: SortOrder) -> Vec<Uuid> {
    match order {
        SortOrder::Ascending => {}
        SortOrder::Descending => ids.reverse(),
    }
    ids
}

fn id(row: &dyn Row) -> Result<Uuid, StoreError> {
    Columns::of("orders", row).id(0, "id", |bytes| Uuid::from_slice(bytes).ok())
}

/// Returns all orders as a column sorts them, from small to large.
fn all_orders(conn: &mut Conn<'_>, sort: OrderSort, unlisted: &[OrderHead]) -> Result<Vec<Uuid>, StoreError> {
    match sort {
        OrderSort::Number => conn.rows(BY_NUMBER, &[], id),
        OrderSort::TheirNumber => conn.rows(BY_THEIR_NUMBER, &[], id),
        OrderSort::State => conn.rows(BY_STATE, &[], id),
        OrderSort::Received => with_unlisted(conn, BY_RECEIVED, sort, unlisted),
        OrderSort::Buyer => with_unlisted(conn, BY_BUYER, sort, unlisted),
        OrderSort::Total => with_unlisted(conn, BY_TOTAL, sort, unlisted),
        OrderSort::Source => conn.rows(BY_SOURCE, &[], id),
        OrderSort::Undecided => conn.rows(BY_UNDECIDED, &[], id),
        OrderSort::Lines => conn.rows(BY_LINES, &[], id),
        OrderSort::Clerk => conn.rows(BY_CLERK, &[], id),
        OrderSort::Employee => conn.rows(BY_EMPLOYEE, &[], id),
        OrderSort::Branch => conn.rows(BY_BRANCH, &[], id),
        OrderSort::Issued => conn.rows(BY_ISSUED, &[], id),
    }
}

/// Returns the order that the list of orders has, with the unlisted orders at their places.
fn with_unlisted(
    conn: &mut Conn<'_>,
    sql: &str,
    sort: OrderSort,
    unlisted: &[OrderHead],
) -> Result<Vec<Uuid>, StoreError> {
    let mut ids = conn.rows(sql, &[], id)?;
    if unlisted.is_empty() {
        return Ok(ids);
    }
    ids.retain(|id| unlisted.binary_search_by_key(id, |head| head.id.0).is_err());
    let mut waiting: Vec<(Key, Uuid)> = unlisted.iter().map(|head| (order_key(head, sort), head.id.0)).collect();
    waiting.sort_unstable();
    let mut merged = Vec::with_capacity(ids.len() + waiting.len());
    let mut rest = ids.as_slice();
    for (key, id) in waiting {
        let place = place_of(conn, rest, sort, &(key, id))?;
        let (before, behind) = rest.split_at_checked(place).unwrap_or((rest, &[]));
        merged.extend_from_slice(before);
        merged.push(id);
        rest = behind;
    }
    merged.extend_from_slice(rest);
    Ok(merged)
}

/// Returns how many ids of a sorted list stand before a row, by halving.
fn place_of(conn: &mut Conn<'_>, ids: &[Uuid], sort: OrderSort, row: &(Key, Uuid)) -> Result<usize, StoreError> {
    let (mut low, mut high) = (0, ids.len());
    while low < high {
        let middle = low.midpoint(high);
        let Some(id) = ids.get(middle) else { break };
        let key = if sort == OrderSort::Received { Key::default() } else { listed_key(conn, *id, sort)? };
        if (key, *id) < *row {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

fn listed_key(conn: &mut Conn<'_>, id: Uuid, sort: OrderSort) -> Result<Key, StoreError> {
    let key = conn.row(LISTED_KEY, &[Value::Blob(id.as_bytes())], |row| {
        let columns = Columns::of("order_list", row);
        Ok(match sort {
            OrderSort::Buyer => (None, columns.text(0, "buyer_key")?, [0; 16]),
            OrderSort::Total => (columns.integer_or_none(1, "total_minor")?, String::new(), [0; 16]),
            OrderSort::Received
            | OrderSort::Number
            | OrderSort::TheirNumber
            | OrderSort::State
            | OrderSort::Source
            | OrderSort::Undecided
            | OrderSort::Lines
            | OrderSort::Clerk
            | OrderSort::Employee
            | OrderSort::Branch
            | OrderSort::Issued => Key::default(),
        })
    })?;
    Ok(key.unwrap_or_default())
}

/// Returns what a column sorts an order by.
fn order_key(head: &OrderHead, sort: OrderSort) -> Key {
    match sort {
        OrderSort::Received | OrderSort::Source => Key::default(),
        OrderSort::Undecided => (Some(head.undecided), String::new(), [0; 16]),
        OrderSort::Lines => (Some(head.line_count), String::new(), [0; 16]),
        OrderSort::Clerk => (None, head.clerk.clone(), [0; 16]),
        OrderSort::Employee => (None, head.employee.clone(), [0; 16]),
        OrderSort::Branch => (None, head.branch.clone(), [0; 16]),
        OrderSort::Issued => (None, head.issued.clone().unwrap_or_default(), [0; 16]),
        OrderSort::Number => (None, head.number.clone(), [0; 16]),
        OrderSort::TheirNumber => (None, head.order_no.clone(), head.source_id.bytes()),
        OrderSort::Buyer => (None, fold::fold(&head.buyer_name), [0; 16]),
        OrderSort::Total => (head.total.map(|total| total.minor), String::new(), [0; 16]),
        OrderSort::State => (None, head.state.as_str().to_owned(), [0; 16]),
    }
}

fn sorted_orders(conn: &mut Conn<'_>, ids: &[Uuid], sort: OrderSort) -> Result<Vec<Uuid>, StoreError> {
    let mut keyed = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(head) = orders::find(conn, OrderId(*id))? {
            keyed.push((order_key(&head, sort), *id));
        }
    }
    keyed.sort_unstable();
    Ok(keyed.into_iter().map(|(_, id)| id).collect())
}

/// Returns the orders that a filter lets through, in the order of their ids; `None` for all.
fn members(conn: &mut Conn<'_>, filter: &OrderFilter, unlisted: &[OrderHead]) -> Result<Option<Vec<Uuid>>, StoreError> {
    let mut parts = Vec::new();
    if let Some(state) = filter.state {
        parts.push(conn.rows(IN_STATE, &[Value::Text(state.as_str())], id)?);
    }
    if filter.needs_person {
        let mut waiting = conn.rows(IN_STATE, &[Value::Text(OrderState::Received.as_str())], id)?;
        waiting.extend(conn.rows(NOTED, &[], id)?);
        waiting.sort_unstable();
        waiting.dedup();
        parts.push(waiting);
    }
    if filter.is_cancelled {
        parts.push(conn.rows(CANCELLED, &[], id)?);
    }
    if let Some(contact) = filter.contact {
        let mut of_contact = conn.rows(OF_CONTACT, &[Value::Blob(&contact.bytes())], id)?;
        of_contact.sort_unstable();
        parts.push(of_contact);
    }
    if filter.source.is_some() || filter.from.is_some() || filter.till.is_some() {
        parts.push(of_source_and_days(conn, filter, unlisted)?);
    }
    match filter.decided {
        Some(Decided::ByHand) => parts.push(decided_within(conn, BY_HAND, filter, &[])?),
        Some(Decided::Alone) => parts.push(decided_within(conn, ALONE, filter, &[])?),
        None => {}
    }
    if let Some(waited) = filter.waited {
        let (more, most) = waited.millis();
        parts.push(decided_within(conn, WAITED, filter, &[Value::Integer(more), Value::Integer(most)])?);
    }
    if !fold::fold(&filter.text).is_empty() {
        parts.push(search::all_orders(conn, &filter.text)?);
    }
    let Some(mut members) = parts.pop() else { return Ok(None) };
    for part in parts {
        members = both(&members, &part);
    }
    Ok(Some(members))
}

/// Reads the orders of a filter's days that were decided in a way. The days are bounded by ids,
/// which begin with their moment: that spares looking at the parties of all other orders.
fn decided_within(
    conn: &mut Conn<'_>,
    sql: &str,
    filter: &OrderFilter,
    more: &[Value<'_>],
) -> Result<Vec<Uuid>, StoreError> {
    let first = filter.from.map(|from| from.checked_sub_days(Days::new(DAYS_APART)).unwrap_or(from));
    let after = filter.till.and_then(|till| till.checked_add_days(Days::new(DAYS_APART + 1)));
    let (first, after) = (first.map_or([0; 16], first_id_on), after.map_or([0xFF; 16], first_id_on));
    let mut values = vec![Value::Blob(&first), Value::Blob(&after)];
    values.extend_from_slice(more);
    conn.rows(sql, &values, id)
}

/// Returns the least id that can have been made on a day or later.
fn first_id_on(day: NaiveDate) -> [u8; 16] {
    let millis = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis().max(0);
    (u128::try_from(millis).unwrap_or(0) << 80).to_be_bytes()
}

/// Returns how many orders a filter lets through.
pub fn count_orders(conn: &mut Conn<'_>, filter: &OrderFilter) -> Result<i64, StoreError> {
    let unlisted = listing::unlisted(conn)?;
    if let Some(members) = members(conn, filter, &unlisted)? {
        return Ok(i64::try_from(members.len()).unwrap_or(i64::MAX));
    }
    Ok(conn.row(COUNT_ALL, &[], |row| Columns::of("orders", row).integer(0, "count"))?.unwrap_or(0))
}

fn of_source_and_days(
    conn: &mut Conn<'_>,
    filter: &OrderFilter,
    unlisted: &[OrderHead],
) -> Result<Vec<Uuid>, StoreError> {
    let source = filter.source.map(|id| id.bytes());
    let days = [filter.from, filter.till].map(|day| day.map(|day| day.to_string()));
    let [from, till] = &days;
    let values = [
        source.as_ref().map_or(Value::Null, |source| Value::Blob(source)),
        from.as_deref().map_or(Value::Null, Value::Text),
        till.as_deref().map_or(Value::Null, Value::Text),
    ];
    let mut found = conn.rows(OF_SOURCE_AND_DAYS, &values, id)?;
    if !unlisted.is_empty() {
        // Neither changes once an order is booked, so only those that are not listed at all are missing.
        let fitting = unlisted.iter().filter(|head| {
            filter.source.is_none_or(|source| source == head.source_id)
                && filter.from.is_none_or(|from| from <= head.booked_day)
                && filter.till.is_none_or(|till| head.booked_day <= till)
        });
        found.extend(fitting.map(|head| head.id.0));
        found.sort_unstable();
        found.dedup();
    }
    Ok(found)
}

/// Returns what stands in both of two lists that are sorted by id.
fn both(one: &[Uuid], other: &[Uuid]) -> Vec<Uuid> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut found = Vec::new();
    while let (Some(left), Some(right)) = (one.peek(), other.peek()) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => drop(one.next()),
            std::cmp::Ordering::Greater => drop(other.next()),
            std::cmp::Ordering::Equal => {
                found.push(**left);
                one.next();
                other.next();
            }
        }
    }
    found
}

/// Returns the ids of all contacts in an order.
pub fn contact_ids(conn: &mut Conn<'_>, sort: ContactSort, order: SortOrder) -> Result<Vec<Uuid>, StoreError> {
    let ids = match sort {
        ContactSort::Name => conn.rows(CONTACTS_BY_NAME, &[], id)?,
        ContactSort::Number => conn.rows(CONTACTS_BY_NUMBER, &[], id)?,
        ContactSort::City => conn.rows(CONTACTS_BY_CITY, &[], id)?,
        ContactSort::Email => {
            // Those without an address come first; the index has those alone that have one.
            let with = conn.rows(CONTACTS_BY_EMAIL, &[], id)?;
            let set = IdSet::of(&with);
            let mut ids = conn.rows(CONTACT_IDS, &[], id)?;
            ids.retain(|id| !set.holds(id));
            ids.extend(with);
            ids
        }
    };
    Ok(directed(ids, order))
}

/// Returns the ids of the contacts that fit what was typed, in an order.
pub fn found_contact_ids(
    conn: &mut Conn<'_>,
    text: &str,
    sort: ContactSort,
    order: SortOrder,
) -> Result<Vec<Uuid>, StoreError> {
    let found = search::all_contacts(conn, text)?;
    if SHORT < found.len() {
        let set = IdSet::of(&found);
        let mut ids = contact_ids(conn, sort, order)?;
        ids.retain(|id| set.holds(id));
        return Ok(ids);
    }
    let mut keyed = Vec::with_capacity(found.len());
    for id in found {
        let key = conn.row(CONTACT_KEYS, &[Value::Blob(id.as_bytes())], |row| {
            let columns = Columns::of("contacts", row);
            Ok(match sort {
                ContactSort::Name => columns.text(0, "sort_name")?,
                ContactSort::Number => columns.text(1, "number_key")?,
                ContactSort::Email => columns.text(2, "email_key")?,
                ContactSort::City => fold::fold(&columns.text(3, "city")?),
            })
        })?;
        keyed.extend(key.map(|key| (key, ContactId(id))));
    }
    keyed.sort_unstable();
    Ok(directed(keyed.into_iter().map(|(_, id)| id.0).collect(), order))
}
