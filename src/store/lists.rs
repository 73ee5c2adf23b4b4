//! Long lists as vectors of ids, in the order in which they are shown: sixteen bytes a row, so that
//! any place of a list of a million is reached at once. Rows are fetched by id.
//!
//! What lists are often sorted by stands in an index in that order; the other columns are read from
//! end to end, without what does not matter. A filtered list is the order of all without what the
//! filter holds back; only a short one is sorted here.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::driver::{Row, Value};
use super::id_set::IdSet;
use super::row::Columns;
use super::{Conn, StoreError, listing, orders, search, sources};
use crate::domain::fold;
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::order::OrderHead;
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
const UNDECIDED: &str = "SELECT id, undecided FROM orders WHERE undecided <> 0 ORDER BY undecided, id";
const LISTED_KEY: &str = "SELECT buyer_key, total_minor FROM order_list WHERE order_id = ?1";
/// From an index that holds what is seldom sorted by, in the order of ids.
const SOURCES: &str = "SELECT order_id, source_id FROM order_list INDEXED BY order_list_columns ORDER BY order_id";
const CLERKS: &str = "SELECT order_id, clerk FROM order_list INDEXED BY order_list_columns ORDER BY order_id";
const EMPLOYEES: &str = "SELECT order_id, employee FROM order_list INDEXED BY order_list_columns ORDER BY order_id";
const BRANCHES: &str = "SELECT order_id, branch FROM order_list INDEXED BY order_list_columns ORDER BY order_id";
const LINE_COUNTS: &str = "SELECT order_id, line_count FROM order_list INDEXED BY order_list_columns ORDER BY order_id";
const ISSUED: &str = "SELECT order_id, issued FROM order_list INDEXED BY order_list_columns ORDER BY order_id";

const IN_STATE: &str = "SELECT id FROM orders WHERE state = ?1 ORDER BY id";
const WAITING: &str = "SELECT id FROM orders WHERE undecided <> 0 ORDER BY id";
const NOTED: &str = "SELECT id FROM orders WHERE problem_code IS NOT NULL ORDER BY id";
const CANCELLED: &str = "SELECT id FROM orders WHERE is_cancelled = 1 ORDER BY id";
const OF_CONTACT: &str = "SELECT order_id FROM order_list WHERE contact_id = ?1 AND contact_id IS NOT NULL";
const OF_SOURCE: &str =
    "SELECT order_id FROM order_list INDEXED BY order_list_columns WHERE source_id = ?1 ORDER BY order_id";
const OF_DAYS: &str = "SELECT order_id FROM order_list INDEXED BY order_list_by_day
    WHERE ?1 <= booked_day AND booked_day <= ?2 AND (?3 IS NULL OR source_id = ?3)";
const BY_HAND: &str =
    "SELECT order_id, max(decided_at) FROM order_parties WHERE decision = 'assigned' OR decision = 'created'
    GROUP BY order_id ORDER BY order_id";
const UNDECIDED_PARTIES: &str =
    "SELECT DISTINCT order_id FROM order_parties WHERE decision = 'unclear' OR decision = 'new'
    ORDER BY order_id";
const RECEIVED_AT: &str = "SELECT received_at FROM orders WHERE id = ?1";

/// Before and after every day as it is stored.
const FIRST_DAY: &str = "0";
const LAST_DAY: &str = "A";

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
        Some(members) if members.len() <= SHORT => sorted_orders(conn, &members, sort)?,
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
        OrderSort::Undecided => by_undecided(conn, unlisted),
        OrderSort::Source => by_column(conn, SOURCES, sort, unlisted),
        OrderSort::Clerk => by_column(conn, CLERKS, sort, unlisted),
        OrderSort::Employee => by_column(conn, EMPLOYEES, sort, unlisted),
        OrderSort::Branch => by_column(conn, BRANCHES, sort, unlisted),
        OrderSort::Lines => by_column(conn, LINE_COUNTS, sort, unlisted),
        OrderSort::Issued => by_column(conn, ISSUED, sort, unlisted),
    }
}

/// Returns all orders with those last that wait for decisions.
fn by_undecided(conn: &mut Conn<'_>, unlisted: &[OrderHead]) -> Result<Vec<Uuid>, StoreError> {
    let waiting = conn.rows(UNDECIDED, &[], id)?;
    let set = IdSet::of(&waiting);
    let mut ids = with_unlisted(conn, BY_RECEIVED, OrderSort::Received, unlisted)?;
    ids.retain(|id| !set.holds(id));
    ids.extend(waiting);
    Ok(ids)
}

/// Returns all orders by a column of few different values: gathered by value, each in the order of
/// ids.
fn by_column(conn: &mut Conn<'_>, sql: &str, sort: OrderSort, unlisted: &[OrderHead]) -> Result<Vec<Uuid>, StoreError> {
    let names = source_names(conn)?;
    let mut gathered: BTreeMap<Key, Vec<Uuid>> = BTreeMap::new();
    // The key of the row before, which most rows share.
    let mut last: (Key, Vec<Uuid>) = (Key::default(), Vec::new());
    let mut add = |key: Key, id: Uuid| {
        if last.0 != key {
            let (before, ids) = std::mem::replace(&mut last, (key, Vec::new()));
            gathered.entry(before).or_default().extend(ids);
        }
        last.1.push(id);
    };
    conn.driver.query(sql, &[], &mut |row| {
        let id = id(row)?;
        if unlisted.binary_search_by_key(&id, |head| head.id.0).is_err() {
            add(column_key(row, sort, &names)?, id);
        }
        Ok(())
    })?;
    for head in unlisted {
        add(order_key(head, sort, &names), head.id.0);
    }
    let (key, ids) = last;
    gathered.entry(key).or_default().extend(ids);
    let mut all = Vec::new();
    for (_, mut ids) in gathered {
        if !unlisted.is_empty() {
            ids.sort_unstable();
        }
        all.extend(ids);
    }
    Ok(all)
}

/// Returns the names of all sources.
fn source_names(conn: &mut Conn<'_>) -> Result<BTreeMap<[u8; 16], String>, StoreError> {
    Ok(sources::list(conn)?.into_iter().map(|source| (source.id.bytes(), source.name)).collect())
}

fn column_key(row: &dyn Row, sort: OrderSort, names: &BTreeMap<[u8; 16], String>) -> Result<Key, StoreError> {
    let columns = Columns::of("order_list", row);
    Ok(match sort {
        OrderSort::Source => {
            let source = columns.id(1, "source_id", |bytes| <[u8; 16]>::try_from(bytes).ok())?;
            (None, names.get(&source).cloned().unwrap_or_default(), [0; 16])
        }
        OrderSort::Lines => (columns.integer_or_none(1, "line_count")?, String::new(), [0; 16]),
        OrderSort::Received
        | OrderSort::Number
        | OrderSort::TheirNumber
        | OrderSort::Buyer
        | OrderSort::Total
        | OrderSort::State
        | OrderSort::Undecided
        | OrderSort::Clerk
        | OrderSort::Employee
        | OrderSort::Branch
        | OrderSort::Issued => (None, columns.text_or_none(1, "column")?.unwrap_or_default(), [0; 16]),
    })
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
    let mut waiting: Vec<(Key, Uuid)> =
        unlisted.iter().map(|head| (order_key(head, sort, &BTreeMap::new()), head.id.0)).collect();
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
            | OrderSort::Undecided
            | OrderSort::Source
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
fn order_key(head: &OrderHead, sort: OrderSort, names: &BTreeMap<[u8; 16], String>) -> Key {
    let text = |text: &str| (None, text.to_owned(), [0; 16]);
    match sort {
        OrderSort::Received => Key::default(),
        OrderSort::Number => text(&head.number),
        OrderSort::TheirNumber => (None, head.order_no.clone(), head.source_id.bytes()),
        OrderSort::Buyer => text(&fold::fold(&head.buyer_name)),
        OrderSort::Total => (head.total.map(|total| total.minor), String::new(), [0; 16]),
        OrderSort::State => text(head.state.as_str()),
        OrderSort::Source => text(names.get(&head.source_id.bytes()).map_or("", String::as_str)),
        OrderSort::Undecided => (Some(head.undecided), String::new(), [0; 16]),
        OrderSort::Lines => (Some(head.line_count), String::new(), [0; 16]),
        OrderSort::Clerk => text(&head.clerk),
        OrderSort::Employee => text(&head.employee),
        OrderSort::Branch => text(&head.branch),
        OrderSort::Issued => text(head.issued.as_deref().unwrap_or_default()),
    }
}

fn sorted_orders(conn: &mut Conn<'_>, ids: &[Uuid], sort: OrderSort) -> Result<Vec<Uuid>, StoreError> {
    let names = source_names(conn)?;
    let mut keyed = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(head) = orders::find(conn, OrderId(*id))? {
            keyed.push((order_key(&head, sort, &names), *id));
        }
    }
    keyed.sort_unstable();
    Ok(keyed.into_iter().map(|(_, id)| id).collect())
}

/// Returns how many orders a filter lets through.
pub fn count_orders(conn: &mut Conn<'_>, filter: &OrderFilter) -> Result<i64, StoreError> {
    let unlisted = listing::unlisted(conn)?;
    match members(conn, filter, &unlisted)? {
        Some(members) => Ok(i64::try_from(members.len()).unwrap_or(i64::MAX)),
        None => orders::count(conn),
    }
}

/// Returns the orders that a filter lets through, in the order of their ids; `None` for all.
fn members(conn: &mut Conn<'_>, filter: &OrderFilter, unlisted: &[OrderHead]) -> Result<Option<Vec<Uuid>>, StoreError> {
    let mut parts = Vec::new();
    if let Some(state) = filter.state {
        parts.push(conn.rows(IN_STATE, &[Value::Text(state.as_str())], id)?);
    }
    if filter.needs_person {
        let mut waiting = conn.rows(WAITING, &[], id)?;
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
        of_contact.retain(|id| unlisted.binary_search_by_key(id, |head| head.id.0).is_err());
        of_contact.extend(unlisted.iter().filter(|head| head.contact_id == Some(contact)).map(|head| head.id.0));
        of_contact.sort_unstable();
        parts.push(of_contact);
    }
    if filter.source.is_some() || filter.from.is_some() || filter.till.is_some() {
        parts.push(of_source_and_days(conn, filter, unlisted)?);
    }
    if !fold::fold(&filter.text).is_empty() {
        parts.push(search::all_orders(conn, &filter.text)?);
    }
    if filter.decided == Some(Decided::ByHand) || filter.waited.is_some() {
        parts.push(by_hand(conn, filter)?);
    }
    let is_alone = filter.decided == Some(Decided::Alone);
    let all = if is_alone && parts.is_empty() { all_orders(conn, OrderSort::Received, unlisted)? } else { Vec::new() };
    let Some(mut members) = parts.pop().or(is_alone.then_some(all)) else { return Ok(None) };
    for part in parts {
        members = both(&members, &part);
    }
    if is_alone {
        let mut others = conn.rows(BY_HAND, &[], id)?;
        others.extend(conn.rows(UNDECIDED_PARTIES, &[], id)?);
        let set = IdSet::of(&others);
        members.retain(|id| !set.holds(id));
    }
    Ok(Some(members))
}

/// Returns the orders of which a person decided a party and, when the filter says how long they
/// waited, those that waited so long and wait no more.
fn by_hand(conn: &mut Conn<'_>, filter: &OrderFilter) -> Result<Vec<Uuid>, StoreError> {
    let decided = conn
        .rows(BY_HAND, &[], |row| Ok((id(row)?, Columns::of("order_parties", row).moment_or_none(1, "decided_at")?)))?;
    let Some(waited) = filter.waited else { return Ok(decided.into_iter().map(|(id, _)| id).collect()) };
    let (more, most) = waited.millis();
    let waiting = IdSet::of(&conn.rows(UNDECIDED_PARTIES, &[], id)?);
    let mut found = Vec::new();
    for (id, decided_at) in decided.into_iter().filter(|(id, _)| !waiting.holds(id)) {
        let received_at = conn.row(RECEIVED_AT, &[Value::Blob(id.as_bytes())], |row| {
            Columns::of("orders", row).moment(0, "received_at")
        })?;
        let waited = decided_at.zip(received_at).map(|(decided, received)| decided.millis_since(received));
        if waited.is_some_and(|waited| more < waited && waited <= most) {
            found.push(id);
        }
    }
    Ok(found)
}

fn of_source_and_days(
    conn: &mut Conn<'_>,
    filter: &OrderFilter,
    unlisted: &[OrderHead],
) -> Result<Vec<Uuid>, StoreError> {
    let source = filter.source.map(|id| id.bytes());
    let source = source.as_ref().map_or(Value::Null, |source| Value::Blob(source));
    let days = [filter.from, filter.till].map(|day| day.map(|day| day.to_string()));
    let mut found = if let [None, None] = days {
        conn.rows(OF_SOURCE, &[source], id)?
    } else {
        let [from, till] = &days;
        let from = from.as_deref().unwrap_or(FIRST_DAY);
        let till = till.as_deref().unwrap_or(LAST_DAY);
        conn.rows(OF_DAYS, &[Value::Text(from), Value::Text(till), source], id)?
    };
    found.sort_unstable();
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
