//! Finding orders and contacts by parts of words that a person typed. Letters count as people hear
//! them: without case and diacritics, and Cyrillic as Latin.
//!
//! Every typed word must stand somewhere in the text, whole or as a part of a word. Three letters in
//! a row are found by the index of parts; what it names is compared with the text itself.

use uuid::Uuid;

use super::driver::{Row, Value};
use super::row::Columns;
use super::{Conn, StoreError, listing};
use crate::domain::fold;
use crate::domain::ids::{ContactId, OrderId};

/// Numbers begin with what was typed; names are found by their folded beginning.
const ORDERS_BY_NUMBER: &str = "SELECT id FROM orders WHERE ?1 <= number AND number < ?2 ORDER BY number DESC LIMIT ?3";
const ORDERS_BY_THEIR_NUMBER: &str =
    "SELECT id FROM orders WHERE ?1 <= order_no AND order_no < ?2 ORDER BY order_no DESC LIMIT ?3";
const CONTACTS_BY_NAME: &str =
    "SELECT id FROM contacts WHERE ?1 <= sort_name AND sort_name < ?2 ORDER BY sort_name, id LIMIT ?3";
const CONTACTS_BY_NUMBER: &str =
    "SELECT id FROM contacts WHERE ?1 <= number_key AND number_key < ?2 ORDER BY number_key LIMIT ?3";

/// How many texts the search field compares at most: some milliseconds. Letters that nearly every
/// text holds and that stand together in none would otherwise make it read all of them.
const COMPARED_MAX: i64 = 2_000;

/// The most words of a question that count; nobody types more to find one thing.
const WORDS_MAX: usize = 8;

/// The most three-letter parts of a word that the index is asked for: each narrows, and each costs.
const PARTS_MAX: usize = 5;

/// Which texts are searched. The index of parts exists in this dialect alone: a database server has
/// another one, and this is the place where the two would stand side by side.
#[derive(Clone, Copy)]
struct Table {
    list: &'static str,
    id: &'static str,
    parts: &'static str,
}

const ORDERS: Table = Table { list: "order_list", id: "order_id", parts: "order_parts" };
const CONTACTS: Table = Table { list: "contact_list", id: "contact_id", parts: "contact_parts" };

/// What a person typed, ready to be compared with folded texts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    /// The words; of each, the spellings that it may have been folded to.
    words: Vec<Vec<String>>,
}

impl Typed {
    fn of(text: &str) -> Self {
        let mut words: Vec<Vec<String>> = Vec::new();
        for chunk in text.split_whitespace() {
            let folded = fold::words(chunk);
            // An `e` behind the first letter may stand for an umlaut or not: that depends on the
            // letter before, which somebody who types the middle of a word leaves out.
            let inside = fold::words(&format!("i{chunk}"));
            for (place, word) in folded.into_iter().enumerate() {
                let other = inside.get(place).and_then(|word| word.strip_prefix('i')).filter(|_| place == 0);
                let other = other.filter(|other| *other != word).map(str::to_owned);
                words.push([word].into_iter().chain(other).collect());
            }
        }
        words.truncate(WORDS_MAX);
        Self { words }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn fits(&self, text: &str) -> bool {
        self.words.iter().all(|spellings| spellings.iter().any(|word| text.contains(word.as_str())))
    }

    /// Returns what the index of parts is asked; `None` when it would name nearly every text.
    fn question(&self) -> Option<String> {
        let mut all = Vec::new();
        for spellings in &self.words {
            let parts: Vec<String> = spellings.iter().filter_map(|word| parts(word)).collect();
            if parts.len() == spellings.len() {
                all.push(format!("({})", parts.join(" OR ")));
            }
        }
        (!all.is_empty()).then(|| all.join(" AND "))
    }

    /// Returns the comparison of a text with all words, with the values behind `first` places.
    fn condition(&self, column: &str, mut first: usize) -> (String, Vec<Value<'_>>) {
        let mut values = Vec::new();
        let mut all = Vec::new();
        for spellings in &self.words {
            let mut any = Vec::new();
            for word in spellings {
                first += 1;
                values.push(Value::Text(word.as_str()));
                any.push(format!("0 < instr({column}, ?{first})"));
            }
            all.push(format!("({})", any.join(" OR ")));
        }
        (all.join(" AND "), values)
    }
}

/// Returns the three-letter parts of a word that tell most; `None` when there are none. Zeros at the
/// beginning of a number tell nothing: numbers are filled up with them.
fn parts(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut told: Vec<String> = Vec::new();
    for part in letters.windows(3).filter(|part| !part.starts_with(&['0', '0'])) {
        let quoted = format!("\"{}\"", part.iter().collect::<String>());
        if !told.contains(&quoted) {
            told.push(quoted);
        }
    }
    let step = told.len().div_ceil(PARTS_MAX).max(1);
    let chosen: Vec<String> = told.into_iter().step_by(step).collect();
    (!chosen.is_empty()).then(|| chosen.join(" AND "))
}

/// Returns the text that is greater than every text beginning with this one.
fn end_of(start: &str) -> String {
    format!("{start}\u{10FFFF}")
}

/// Returns orders that fit what was typed, newest first: by the beginning of their number, ours or
/// the sender's, and by parts of numbers and of the buyer's name.
pub fn orders(conn: &mut Conn<'_>, text: &str, limit: i64) -> Result<Vec<OrderId>, StoreError> {
    let typed = Typed::of(text);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let id = |row: &dyn Row| Columns::of("orders", row).id(0, "id", OrderId::from_bytes);
    let (start, end) = (text.trim(), end_of(text.trim()));
    let values = [Value::Text(start), Value::Text(&end), Value::Integer(limit)];
    let mut found = conn.rows(ORDERS_BY_NUMBER, &values, id)?;
    found.extend(conn.rows(ORDERS_BY_THEIR_NUMBER, &values, id)?);
    let unlisted = listing::unlisted(conn)?;
    let fitting = unlisted.iter().filter(|head| typed.fits(&listing::order_text(head)));
    found.extend(fitting.map(|head| head.id));
    let mut listed = first(conn, ORDERS, &typed, limit)?;
    listed.retain(|id| unlisted.binary_search_by_key(id, |head| head.id.0).is_err());
    found.extend(listed.into_iter().map(OrderId));
    found.sort_unstable();
    found.dedup();
    found.reverse();
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Returns contacts that fit what was typed: first by the beginning of number and name, then by
/// parts of any field.
pub fn contacts(conn: &mut Conn<'_>, text: &str, limit: i64) -> Result<Vec<ContactId>, StoreError> {
    let typed = Typed::of(text);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let id = |row: &dyn Row| Columns::of("contacts", row).id(0, "id", ContactId::from_bytes);
    let mut found: Vec<ContactId> = Vec::new();
    let number = fold::identifier(text).to_lowercase();
    for (sql, start) in [
        (CONTACTS_BY_NUMBER, number.as_str()),
        (CONTACTS_BY_NUMBER, text.trim()),
        (CONTACTS_BY_NAME, &fold::fold(text)),
    ] {
        let end = end_of(start);
        found.extend(conn.rows(sql, &[Value::Text(start), Value::Text(&end), Value::Integer(limit)], id)?);
    }
    found.extend(first(conn, CONTACTS, &typed, limit)?.into_iter().map(ContactId));
    let mut seen = Vec::with_capacity(found.len());
    found.retain(|id| {
        let is_first = !seen.contains(id);
        seen.push(*id);
        is_first
    });
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Returns the first rows that fit, the newest before the others, among as many as are compared.
fn first(conn: &mut Conn<'_>, table: Table, typed: &Typed, limit: i64) -> Result<Vec<Uuid>, StoreError> {
    let Table { list, id, parts } = table;
    let question = typed.question();
    let among = match &question {
        Some(_) => format!("SELECT rowid AS place FROM {parts} WHERE {parts} MATCH ?1 ORDER BY rowid DESC LIMIT ?2"),
        None => format!("SELECT place FROM {list} WHERE ?1 IS NULL ORDER BY place DESC LIMIT ?2"),
    };
    let (condition, words) = typed.condition("l.text", 3);
    let sql = format!(
        "SELECT l.{id} FROM ({among}) AS among CROSS JOIN {list} AS l ON l.place = among.place WHERE {condition} LIMIT ?3"
    );
    let question = question.as_deref().map_or(Value::Null, Value::Text);
    let mut values = vec![question, Value::Integer(COMPARED_MAX), Value::Integer(limit)];
    values.extend(words);
    conn.rows(&sql, &values, |row| Columns::of(list, row).id(0, id, |bytes| Uuid::from_slice(bytes).ok()))
}

/// Returns the ids of all orders that fit what was typed, in the order of their ids; of none when
/// nothing was typed.
pub fn all_orders(conn: &mut Conn<'_>, text: &str) -> Result<Vec<Uuid>, StoreError> {
    let typed = Typed::of(text);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let unlisted = listing::unlisted(conn)?;
    let mut found = all(conn, ORDERS, &typed)?;
    found.retain(|id| unlisted.binary_search_by_key(id, |head| head.id.0).is_err());
    let fitting = unlisted.iter().filter(|head| typed.fits(&listing::order_text(head)));
    found.extend(fitting.map(|head| head.id.0));
    found.sort_unstable();
    Ok(found)
}

/// Returns the ids of all contacts that fit what was typed, in the order of their ids; of none when
/// nothing was typed.
pub fn all_contacts(conn: &mut Conn<'_>, text: &str) -> Result<Vec<Uuid>, StoreError> {
    let typed = Typed::of(text);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = all(conn, CONTACTS, &typed)?;
    found.sort_unstable();
    Ok(found)
}

fn all(conn: &mut Conn<'_>, table: Table, typed: &Typed) -> Result<Vec<Uuid>, StoreError> {
    let Table { list, id, parts } = table;
    let (condition, words) = typed.condition("l.text", 1);
    let question = typed.question();
    let from = match &question {
        Some(_) => format!("{parts} AS p CROSS JOIN {list} AS l ON l.place = p.rowid WHERE {parts} MATCH ?1"),
        // Reading every text in its order is quicker than being led to nearly every one.
        None => format!("{list} AS l WHERE ?1 IS NULL"),
    };
    let sql = format!("SELECT l.{id} FROM {from} AND {condition}");
    let mut values = vec![question.as_deref().map_or(Value::Null, Value::Text)];
    values.extend(words);
    conn.rows(&sql, &values, |row| Columns::of(list, row).id(0, id, |bytes| Uuid::from_slice(bytes).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_are_folded_and_keep_both_spellings_of_a_middle() {
        assert_eq!(Typed::of(" Nov Müll ").words, [["nov"], ["mull"]]);
        assert_eq!(Typed::of("26-000123").words, [["26"], ["000123"]]);
        // The middle of Bauer, or of Mueller.
        assert_eq!(Typed::of("uer").words, [["ur", "uer"]]);
        assert!(Typed::of(" - ").is_empty());
    }

    #[test]
    fn the_index_is_asked_for_what_tells_most() {
        assert_eq!(Typed::of("novák").question().as_deref(), Some("(\"nov\" AND \"ova\" AND \"vak\")"));
        assert_eq!(Typed::of("no").question(), None);
        assert_eq!(Typed::of("0000").question(), None);
        assert_eq!(Typed::of("000123").question().as_deref(), Some("(\"012\" AND \"123\")"));
        assert_eq!(Typed::of("jo novak").question(), Typed::of("novak").question());
        // One spelling that the index cannot narrow lets everything through.
        assert_eq!(Typed::of("uer").question(), None);
        let long = Typed::of("nejneobhospodarovavatelnejsi").question().unwrap();
        assert!(long.matches("AND").count() < PARTS_MAX, "{long}");
    }
}
