//! Long lists as vectors of ids, in the order in which they are shown: sixteen bytes a row, so that
//! any place of a list of a million is reached at once. Rows are fetched by id.

use uuid::Uuid;

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError};
use crate::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};

/// Returns the ids of the orders that a filter lets through.
pub fn order_ids(
    conn: &mut Conn<'_>,
    filter: &OrderFilter,
    sort: OrderSort,
    order: SortOrder,
) -> Result<Vec<Uuid>, StoreError> {
    let (source, contact) = (filter.source.map(|id| id.bytes()), filter.contact.map(|id| id.bytes()));
    let from = filter.from.map(|day| day.to_string());
    let till = filter.till.map(|day| day.to_string());
    let text = format!("%{}%", escaped(filter.text.trim()));
    let mut values: Vec<Value<'_>> = Vec::new();
    let mut conditions: Vec<String> = Vec::new();
    if let Some(state) = filter.state {
        values.push(Value::Text(state.as_str()));
        conditions.push(format!("state = ?{}", values.len()));
    }
    if filter.needs_person {
        conditions.push("(state = 'received' OR problem_code IS NOT NULL)".to_owned());
    }
    if filter.is_cancelled {
        conditions.push("is_cancelled = 1".to_owned());
    }
    if let Some(source) = &source {
        values.push(Value::Blob(source));
        conditions.push(format!("source_id = ?{}", values.len()));
    }
    if let Some(contact) = &contact {
        values.push(Value::Blob(contact));
        conditions.push(format!("contact_id = ?{}", values.len()));
    }
    if let Some(from) = &from {
        values.push(Value::Text(from));
        conditions.push(format!("?{} <= booked_day", values.len()));
    }
    if let Some(till) = &till {
        values.push(Value::Text(till));
        conditions.push(format!("booked_day <= ?{}", values.len()));
    }
    if !filter.text.trim().is_empty() {
        values.push(Value::Text(&text));
        let place = values.len();
        conditions.push(format!(
            "(number LIKE ?{place} ESCAPE '!' OR order_no LIKE ?{place} ESCAPE '!' OR buyer_name LIKE ?{place} ESCAPE '!')"
        ));
    }
    let column = match sort {
        OrderSort::Received => "id",
        OrderSort::Number => "number",
        OrderSort::TheirNumber => "order_no",
        OrderSort::Buyer => "buyer_name",
        OrderSort::Total => "total_minor",
        OrderSort::State => "state",
    };
    let sql = select("orders", &conditions, column, order);
    conn.rows(&sql, &values, |row| Columns::of("orders", row).id(0, "id", |bytes| Uuid::from_slice(bytes).ok()))
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
