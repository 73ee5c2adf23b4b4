//! Orders and registrations per day, source and state, kept with every change.

use std::collections::BTreeMap;

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::SourceId;
use crate::domain::money::Money;
use crate::domain::time::NaiveDate;
use crate::domain::view::sums::SumKind;

/// One row of the statistics.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DaySum {
    /// The day.
    pub day: NaiveDate,
    /// The source.
    pub source_id: SourceId,
    /// What is counted.
    pub kind: SumKind,
    /// In which state.
    pub state: String,
    /// The currency of the amount, or empty.
    pub currency: String,
    /// How many.
    pub count: i64,
    /// Their totals, in minor units.
    pub amount_minor: i64,
}

type Key = (NaiveDate, SourceId, SumKind, &'static str, String);

/// Changes gathered over a transaction and written once.
#[derive(Debug, Default)]
pub struct DayChanges(BTreeMap<Key, (i64, i64)>);

impl DayChanges {
    /// Takes over what another gathering counted.
    pub fn absorb(&mut self, other: Self) {
        for (key, (count, amount)) in other.0 {
            let sums = self.0.entry(key).or_default();
            sums.0 += count;
            sums.1 += amount;
        }
    }

    /// Counts one thing into (`by` = 1) or out of (`by` = -1) a state.
    pub fn add(
        &mut self,
        day: NaiveDate,
        source: SourceId,
        kind: SumKind,
        state: &'static str,
        total: Option<Money>,
        by: i64,
    ) {
        let currency = total.map_or_else(String::new, |total| total.currency.to_string());
        let sums = self.0.entry((day, source, kind, state, currency)).or_default();
        sums.0 += by;
        sums.1 += by * total.map_or(0, |total| total.minor);
    }
}

const ADD: &str = "UPDATE day_sums SET count = count + ?6, amount_minor = amount_minor + ?7
    WHERE day = ?1 AND source_id = ?2 AND kind = ?3 AND state = ?4 AND currency = ?5";
const BEGIN: &str = "INSERT INTO day_sums (day, source_id, kind, state, currency, count, amount_minor)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const LIST: &str = "SELECT day, source_id, kind, state, currency, count, amount_minor FROM day_sums
    WHERE ?1 <= day AND day <= ?2 AND (count <> 0 OR amount_minor <> 0) ORDER BY day, source_id, kind, state, currency";

/// Writes gathered changes.
pub fn apply(tx: &mut Tx<'_>, changes: &DayChanges) -> Result<(), StoreError> {
    for ((day, source, kind, state, currency), (count, amount)) in &changes.0 {
        if *count == 0 && *amount == 0 {
            continue;
        }
        let (day, source) = (day.to_string(), source.bytes());
        let values = [
            Value::Text(&day),
            Value::Blob(&source),
            Value::Text(kind.as_str()),
            Value::Text(state),
            Value::Text(currency),
            Value::Integer(*count),
            Value::Integer(*amount),
        ];
        if tx.execute(ADD, &values)? == 0 {
            tx.execute(BEGIN, &values)?;
        }
    }
    Ok(())
}

/// Returns the statistics of a span of days.
pub fn list(conn: &mut Conn<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<DaySum>, StoreError> {
    let (from, to) = (from.to_string(), to.to_string());
    conn.rows(LIST, &[Value::Text(&from), Value::Text(&to)], |row| {
        let columns = Columns::of("day_sums", row);
        Ok(DaySum {
            day: columns.parsed(0, "day", |day| day.parse().ok())?,
            source_id: columns.id(1, "source_id", SourceId::from_bytes)?,
            kind: columns.parsed(2, "kind", SumKind::parse)?,
            state: columns.text(3, "state")?,
            currency: columns.text(4, "currency")?,
            count: columns.integer(5, "count")?,
            amount_minor: columns.integer(6, "amount_minor")?,
        })
    })
}

const COUNT: &str = "SELECT coalesce(sum(count), 0) FROM day_sums WHERE ?1 <= day AND day <= ?2 AND kind = ?3
    AND (?4 = '' OR state = ?4) AND (?5 IS NULL OR source_id = ?5)";

/// Returns how many things of a kind there are in a span of days; of one state unless it is empty,
/// and of one source when it is named.
pub fn count(
    conn: &mut Conn<'_>,
    (from, to): (NaiveDate, NaiveDate),
    kind: SumKind,
    state: &str,
    source: Option<SourceId>,
) -> Result<i64, StoreError> {
    let (from, to) = (from.to_string(), to.to_string());
    let source = source.map(|source| source.bytes());
    let values = [
        Value::Text(&from),
        Value::Text(&to),
        Value::Text(kind.as_str()),
        Value::Text(state),
        source.as_ref().map_or(Value::Null, |source| Value::Blob(source)),
    ];
    let count = conn.row(COUNT, &values, |row| Columns::of("day_sums", row).integer(0, "count"))?;
    Ok(count.unwrap_or(0))
}
