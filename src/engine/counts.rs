//! How many orders a view holds, from the kept sums where they say it.

use crate::domain::time::NaiveDate;
use crate::domain::view::lists::OrderFilter;
use crate::domain::view::sums::SumKind;
use crate::store::{Conn, StoreError, lists, sums};

/// Returns how many orders each of these filters lets through.
pub fn order_counts(conn: &mut Conn<'_>, filters: &[OrderFilter]) -> Result<Vec<i64>, StoreError> {
    filters.iter().map(|filter| order_count(conn, filter)).collect()
}

fn order_count(conn: &mut Conn<'_>, filter: &OrderFilter) -> Result<i64, StoreError> {
    let OrderFilter { state, source, from, till, .. } = filter;
    let kept = OrderFilter { state: *state, source: *source, from: *from, till: *till, ..OrderFilter::default() };
    if *filter != kept {
        return lists::count_orders(conn, filter);
    }
    let days = (from.unwrap_or(FIRST_DAY), till.unwrap_or(LAST_DAY));
    sums::count(conn, days, SumKind::Order, state.map_or("", |state| state.as_str()), *source)
}

/// The first day that can be written with four digits of the year, as days are stored.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day that can be written with four digits of the year.
const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};
