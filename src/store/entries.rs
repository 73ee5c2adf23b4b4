//! The journal as it is read: newest first, page by page, by person, thing, kind and day.

use super::driver::Value;
use super::journal::{self, Entry};
use super::row::Columns;
use super::{Conn, StoreError};
use crate::domain::time::Timestamp;
use crate::domain::view::journal::JournalFilter;

/// How many entries one question looks at when no index answers it: some ten milliseconds.
const LOOKED_AT: i64 = 20_000;

const AT: &str = "SELECT at FROM journal WHERE revision = ?1";
const COLUMNS: &str = "SELECT revision, at, actor, kind, subject_id, detail FROM journal";

/// A part of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The entries, newest first.
    pub entries: Vec<Entry>,
    /// What lies before this revision has not been looked at; `None` when nothing is left.
    pub reached: Option<i64>,
}

/// Returns entries before a revision that a filter lets through, newest first. A filter that no
/// index answers looks at so many entries at a time; the answer says how far it came.
pub fn part(conn: &mut Conn<'_>, filter: &JournalFilter, before: Option<i64>, limit: i64) -> Result<Part, StoreError> {
    let newest = journal::head(conn)?.revision;
    let mut before = before.unwrap_or(i64::MAX).min(newest + 1);
    if let Some(till) = filter.till {
        before = before.min(first_at(conn, till, newest)?);
    }
    let first = match filter.from {
        Some(from) => first_at(conn, from, newest)?,
        None => 1,
    };
    let is_plain = filter.kind.is_none() && filter.text.trim().is_empty();
    let floor = if is_plain { first } else { first.max(before - LOOKED_AT) };
    let subject = filter.subject.map(|subject| *subject.as_bytes());
    let text = format!("%{}%", escaped(filter.text.trim()));
    let mut values = vec![Value::Integer(before), Value::Integer(floor), Value::Integer(limit)];
    let mut conditions = "revision < ?1 AND ?2 <= revision".to_owned();
    if filter.by_people || filter.actor.as_ref().is_some_and(|actor| actor != "engine") {
        // Said in the words of the index, so that it is used.
        conditions.push_str(" AND actor <> 'engine'");
    }
    let parts = [
        ("actor = ?", filter.actor.as_deref().map(Value::Text)),
        ("kind = ?", filter.kind.as_deref().map(Value::Text)),
        ("subject_id = ?", subject.as_ref().map(|bytes| Value::Blob(bytes))),
        ("detail LIKE ? ESCAPE '!'", (!filter.text.trim().is_empty()).then_some(Value::Text(&text))),
    ];
    for (condition, value) in parts {
        let Some(value) = value else { continue };
        values.push(value);
        conditions.push_str(" AND ");
        conditions.push_str(&condition.replace('?', &format!("?{}", values.len())));
    }
    let sql = format!("{COLUMNS} WHERE {conditions} ORDER BY revision DESC LIMIT ?3");
    let entries = conn.rows(&sql, &values, journal::entry_from_row)?;
    let is_full = i64::try_from(entries.len()).is_ok_and(|count| count == limit);
    let reached = match entries.last() {
        Some(last) if is_full => last.revision,
        Some(_) | None => floor,
    };
    Ok(Part { entries, reached: Some(reached).filter(|reached| first < *reached) })
}

/// Returns the first revision at or after a moment: entries stand in the order of their moments.
fn first_at(conn: &mut Conn<'_>, moment: Timestamp, newest: i64) -> Result<i64, StoreError> {
    let (mut low, mut high) = (1, newest + 1);
    while low < high {
        let middle = low.midpoint(high);
        let at = conn.row(AT, &[Value::Integer(middle)], |row| Columns::of("journal", row).moment(0, "at"))?;
        if at.is_some_and(|at| at < moment) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

const ACTORS: &str = "SELECT DISTINCT actor FROM journal WHERE actor <> 'engine' ORDER BY actor LIMIT ?1";

/// Returns the people who did something, by name.
pub fn actors(conn: &mut Conn<'_>, limit: i64) -> Result<Vec<String>, StoreError> {
    conn.rows(ACTORS, &[Value::Integer(limit)], |row| Columns::of("journal", row).text(0, "actor"))
}

/// Returns a text whose signs stand for themselves in a pattern.
fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}
