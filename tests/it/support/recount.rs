//! What must hold after every step of every scenario: the ledger balances, the statistics are
//! what a count of the orders gives, the journal's chain is whole.

use std::collections::BTreeMap;

use kontor::domain::time::NaiveDate;
use kontor::domain::view::sums::{Decided, SumKind, Wait};
use kontor::engine::query::{self, PAGE_MAX};
use kontor::store::sums::{self, DaySum};
use kontor::store::{Conn, StoreError, journal, orders, registrations};

/// Asserts it.
pub(crate) fn check(conn: &mut Conn<'_>) -> Result<(), StoreError> {
    for one in query::ledger(conn)? {
        assert_eq!(one.unexplained(), 0, "{}: {:?}", one.source.name, one.counted);
        assert_eq!(one.source.ledger, one.counted, "{}: kept beside counted", one.source.name);
    }
    let counted = statistics(conn)?;
    let (first, last) = (NaiveDate::from_ymd_opt(1, 1, 1).unwrap(), NaiveDate::from_ymd_opt(9999, 12, 31).unwrap());
    let mut kept = sums::list(conn, first, last)?;
    // What happened on a day is counted as it happens; nothing else says so.
    kept.retain(|sum| !matches!(sum.kind, SumKind::Failure | SumKind::Correction));
    assert_eq!(kept, counted, "statistics as kept, and as counted from the orders");
    assert_eq!(journal::first_break(conn)?, None, "the journal's chain is broken");
    Ok(())
}

/// Counts the statistics from orders and registrations.
fn statistics(conn: &mut Conn<'_>) -> Result<Vec<DaySum>, StoreError> {
    let mut sums: BTreeMap<_, (i64, i64)> = BTreeMap::new();
    let mut before = None;
    loop {
        let page = orders::newest(conn, before, PAGE_MAX)?;
        let Some(last) = page.last() else { break };
        before = Some(last.id);
        for head in &page {
            let currency = head.total.map_or_else(String::new, |total| total.currency.to_string());
            let key = (head.booked_day, head.source_id, SumKind::Order, head.state.as_str().to_owned(), currency);
            let sum = sums.entry(key).or_default();
            sum.0 += 1;
            sum.1 += head.total.map_or(0, |total| total.minor);
            let parties = orders::load(conn, head.id)?.unwrap().parties;
            let decided = Decided::of(&parties).map(|decided| (SumKind::Decision, decided.as_str()));
            let waited = Wait::of(head.received_at, &parties).map(|wait| (SumKind::Wait, wait.as_str()));
            for (kind, word) in decided.into_iter().chain(waited) {
                let key = (head.booked_day, head.source_id, kind, word.to_owned(), String::new());
                sums.entry(key).or_default().0 += 1;
            }
        }
    }
    for registration in registrations::newest(conn, None, PAGE_MAX)? {
        let (day, state) = (registration.received_at.utc_day(), registration.state.as_str().to_owned());
        sums.entry((day, registration.source_id, SumKind::Registration, state, String::new())).or_default().0 += 1;
    }
    let sums = sums.into_iter().map(|((day, source_id, kind, state, currency), (count, amount_minor))| DaySum {
        day,
        source_id,
        kind,
        state,
        currency,
        count,
        amount_minor,
    });
    let mut sums: Vec<DaySum> = sums.collect();
    sums.sort_by(|a, b| {
        let key = |sum: &DaySum| {
            (sum.day, sum.source_id, sum.kind.as_str().to_owned(), sum.state.clone(), sum.currency.clone())
        };
        key(a).cmp(&key(b))
    });
    Ok(sums)
}
