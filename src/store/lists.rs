//! Long lists as vectors of ids, in the order in which they are shown: sixteen bytes a row, so that
//! any place of a list of a million is reached at once. Rows are fetched by id.

use uuid::Uuid;

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError};
use crate::domain::time::{Days, NaiveDate, NaiveTime};
use crate::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use crate::domain::view::sums::Decided;

/// A value that a condition is bound to.
enum Bound {
    Text(String),
    Id([u8; 16]),
    Number(i64),
}

/// The conditions of a filter, with the values of their places.
#[derive(Default)]
struct Conditions {
    texts: Vec<String>,
    bound: Vec<Bound>,
}

impl Conditions {
    /// Adds a condition in which `?` stands for the value.
    fn with(&mut self, condition: &str, value: Bound) {
        self.bound.push(value);
        self.texts.push(condition.replace('?', &format!("?{}", self.bound.len())));
    }

    fn values(&self) -> Vec<Value<'_>> {
        let value = |bound| match bound {
            &Bound::Number(number) => Value::Integer(number),
            Bound::Text(text) => Value::Text(text),
            Bound::Id(id) => Value::Blob(id),
        };
        self.bound.iter().map(value).collect()
    }
}

/// How far the moment in an order's id can lie from the day it is counted under: a day either way
/// for the zone, and another for clocks that were set.
const DAYS_APART: u64 = 2;

/// Returns the least id that can have been made on a day or later: ids begin with their moment.
fn first_id_on(day: NaiveDate) -> [u8; 16] {
    let millis = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis().max(0);
    (u128::try_from(millis).unwrap_or(0) << 80).to_be_bytes()
}

/// The orders that somebody must look at; a list of its own, because each half has its index.
const NEEDS_PERSON: &str = "id IN (SELECT id FROM orders WHERE undecided <> 0
    UNION SELECT id FROM orders WHERE problem_code IS NOT NULL)";
const BY_HAND: &str = "EXISTS (SELECT 1 FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'assigned' OR p.decision = 'created'))";
const ALONE: &str =
    "NOT EXISTS (SELECT 1 FROM order_parties p WHERE p.order_id = orders.id AND (p.decision = 'assigned'
    OR p.decision = 'created' OR p.decision = 'unclear' OR p.decision = 'new'))";
const NONE_WAITS: &str = "NOT EXISTS (SELECT 1 FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'unclear' OR p.decision = 'new'))";
const WAITED: &str = "(SELECT max(p.decided_at) FROM order_parties p WHERE p.order_id = orders.id
    AND (p.decision = 'assigned' OR p.decision = 'created')) - received_at";

fn conditions(filter: &OrderFilter) -> Conditions {
    let mut all = Conditions::default();
    if let Some(state) = filter.state {
        all.with("state = ?", Bound::Text(state.as_str().to_owned()));
    }
    if filter.needs_person {
        all.texts.push(NEEDS_PERSON.to_owned());
    }
    if filter.is_cancelled {
        all.texts.push("is_cancelled = 1".to_owned());
    }
    if let Some(source) = filter.source {
        all.with("source_id = ?", Bound::Id(source.bytes()));
    }
    if let Some(contact) = filter.contact {
        all.with("contact_id = ?", Bound::Id(contact.bytes()));
    }
    // The days are bounded twice: exactly, and by ids, which spares looking at all other orders.
    if let Some(from) = filter.from {
        all.with("? <= booked_day", Bound::Text(from.to_string()));
        all.with("? <= id", Bound::Id(first_id_on(from.checked_sub_days(Days::new(DAYS_APART)).unwrap_or(from))));
    }
    if let Some(till) = filter.till {
        all.with("booked_day <= ?", Bound::Text(till.to_string()));
        if let Some(after) = till.checked_add_days(Days::new(DAYS_APART + 1)) {
            all.with("id < ?", Bound::Id(first_id_on(after)));
        }
    }
    match filter.decided {
        Some(Decided::ByHand) => all.texts.push(BY_HAND.to_owned()),
        Some(Decided::Alone) => all.texts.push(ALONE.to_owned()),
        None => {}
    }
    if let Some(waited) = filter.waited {
        let (more, most) = waited.millis();
        all.texts.push(NONE_WAITS.to_owned());
        all.with(&format!("? < {WAITED}"), Bound::Number(more));
        all.with(&format!("{WAITED} <= ?"), Bound::Number(most));
    }
    if !filter.text.trim().is_empty() {
        let letters = "(number LIKE ? ESCAPE '!' OR order_no LIKE ? ESCAPE '!' OR buyer_name LIKE ? ESCAPE '!')";
        all.with(letters, Bound::Text(format!("%{}%", escaped(filter.text.trim()))));
    }
    all
}

/// Returns the ids of the orders that a filter lets through.
pub fn order_ids(
    conn: &mut Conn<'_>,
    filter: &OrderFilter,
    sort: OrderSort,
    order: SortOrder,
) -> Result<Vec<Uuid>, StoreError> {
    let conditions = conditions(filter);
    let column = match sort {
        OrderSort::Received => "id",
        OrderSort::Number => "number",
        OrderSort::TheirNumber => "order_no",
        OrderSort::Buyer => "buyer_name",
        OrderSort::Total => "total_minor",
        OrderSort::State => "state",
        OrderSort::Source => "(SELECT s.name FROM sources s WHERE s.id = orders.source_id)",
        OrderSort::Undecided => "undecided",
        OrderSort::Lines => "line_count",
        OrderSort::Clerk => "clerk",
        OrderSort::Employee => "employee",
        OrderSort::Branch => "branch",
        OrderSort::Issued => "issued",
    };
    let sql = select("orders", &conditions.texts, column, order);
    conn.rows(&sql, &conditions.values(), |row| {
        Columns::of("orders", row).id(0, "id", |bytes| Uuid::from_slice(bytes).ok())
    })
}

/// Returns how many orders a filter lets through.
pub fn count_orders(conn: &mut Conn<'_>, filter: &OrderFilter) -> Result<i64, StoreError> {
    let conditions = conditions(filter);
    let place =
        if conditions.texts.is_empty() { String::new() } else { format!(" WHERE {}", conditions.texts.join(" AND ")) };
    let sql = format!("SELECT count(*) FROM orders{place}");
    let count = conn.row(&sql, &conditions.values(), |row| Columns::of("orders", row).integer(0, "count"))?;
    Ok(count.unwrap_or(0))
}

/// Returns the ids of all contacts in an order.
pub fn contact_ids(conn: &mut Conn<'_>, sort: ContactSort, order: SortOrder) -> Result<Vec<Uuid>, StoreError> {
    let column = match sort {
        ContactSort::Name => "sort_name",
        ContactSort::Number => "number_key",
        ContactSort::City => "city",
        ContactSort::Email => "email",
    };
    let sql = select("contacts", &[], column, order);
    conn.rows(&sql, &[], |row| Columns::of("contacts", row).id(0, "id", |bytes| Uuid::from_slice(bytes).ok()))
}

fn select(table: &str, conditions: &[String], column: &str, order: SortOrder) -> String {
    let place = if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
    let direction = match order {
        SortOrder::Ascending => "ASC",
        SortOrder::Descending => "DESC",
    };
    let last = if column == "id" { String::new() } else { format!(", id {direction}") };
    format!("SELECT id FROM {table}{place} ORDER BY {column} {direction}{last}")
}

/// Returns a text whose signs stand for themselves in a pattern.
pub(super) fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}
