//! The limit that booking is measured against: the rows that a run booked, written again by
//! prepared statements and nothing else, into a file of the same schema, at the same grouping and
//! durability. Only `kontor bench` uses it.
//!
//! What lies between this and the engine is reading, parsing, identifying, deciding, packing and
//! planning; what no program could leave out is all that this does.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::types::Value as Owned;
use rusqlite::{Connection, Statement};

use super::StoreError;
use super::driver::{Access, SqliteDriver};
use super::open;

/// A place in a database from which on rows count as the run's own. Ids and revisions grow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    message: Vec<u8>,
    order: Vec<u8>,
    revision: i64,
}

/// Tables of which a message's item has rows: name, the column that says whose they are, and
/// whether that is the message or one of its orders.
const TABLES: [(&str, &str, Owner); 7] = [
    ("messages", "id", Owner::Message),
    ("orders", "message_id", Owner::Message),
    ("order_lines", "order_id", Owner::Order),
    ("order_parties", "order_id", Owner::Order),
    ("order_attachments", "order_id", Owner::Order),
    ("effects", "subject_id", Owner::Order),
    ("journal", "subject_id", Owner::Order),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Message,
    Order,
}

const COUNT_SOURCE: &str = "UPDATE sources SET seen = seen + ?2, finished = finished + ?2 WHERE id = ?1";
const COUNT_DAY: &str =
    "INSERT INTO day_sums (day, source_id, kind, state, currency, count, amount_minor) VALUES ('2001-01-01', ?1, 'order', 'accepted', 'CZK', ?2, ?2)
    ON CONFLICT (day, source_id, kind, state, currency)
    DO UPDATE SET count = day_sums.count + excluded.count, amount_minor = day_sums.amount_minor + excluded.amount_minor";
const COUNT_NUMBER: &str = "INSERT INTO counters (name, value) VALUES ('bare', 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1";

/// The rows of one message and of all that it booked.
struct Item {
    source: Owned,
    /// The place in [`TABLES`] and the values of each row.
    rows: Vec<(usize, Vec<Owned>)>,
    orders: usize,
}

/// The rows of a run, item by item in the order in which they were written.
pub struct BareRows {
    items: Vec<Item>,
    columns: [usize; TABLES.len()],
}

impl BareRows {
    /// Returns the place behind everything that a database holds.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn mark(file: &Path) -> Result<Mark, StoreError> {
        let driver = SqliteDriver::open(file, Access::Read)?;
        let connection = driver.connection();
        let newest = |table: &str| -> rusqlite::Result<Vec<u8>> {
            connection.query_row(&format!("SELECT coalesce(max(id), x'') FROM {table}"), [], |row| row.get(0))
        };
        let revision = connection.query_row("SELECT coalesce(max(revision), 0) FROM journal", [], |row| row.get(0))?;
        Ok(Mark { message: newest("messages")?, order: newest("orders")?, revision })
    }

    /// Reads what was written behind a mark.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be read.
    pub fn load(file: &Path, mark: &Mark) -> Result<Self, StoreError> {
        let driver = SqliteDriver::open(file, Access::Read)?;
        let connection = driver.connection();
        let mut items: BTreeMap<Vec<u8>, Item> = BTreeMap::new();
        let mut message_of: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
        let mut columns = [0; TABLES.len()];
        for (place, ((table, key, owner), width)) in TABLES.into_iter().zip(&mut columns).enumerate() {
            let bound = match (table, owner) {
                ("messages", _) => "?1 < id",
                ("journal", _) => "?3 < revision AND subject_id IS NOT NULL",
                (_, Owner::Message) => "?2 < id",
                ("effects", _) => "?2 < subject_id",
                (_, Owner::Order) => "?2 < order_id",
            };
            let mut statement = connection.prepare(&format!(
                "SELECT {key} AS item_key, t.* FROM {table} AS t WHERE {bound} AND ?1 IS NOT NULL AND ?2 IS NOT NULL AND ?3 IS NOT NULL"
            ))?;
            *width = statement.column_count().saturating_sub(1);
            let mut rows = statement.query((&mark.message, &mark.order, mark.revision))?;
            while let Some(row) = rows.next()? {
                let key: Vec<u8> = row.get(0)?;
                let values = (1..=*width).map(|column| row.get(column)).collect::<Result<Vec<Owned>, _>>()?;
                if table == "messages" {
                    let source: Vec<u8> = row.get("source_id")?;
                    items.insert(key, Item { source: Owned::Blob(source), rows: vec![(place, values)], orders: 0 });
                    continue;
                }
                if table == "orders" {
                    message_of.insert(row.get("id")?, key.clone());
                }
                let message = if owner == Owner::Message { Some(&key) } else { message_of.get(&key) };
                if let Some(item) = message.and_then(|message| items.get_mut(message)) {
                    item.orders += usize::from(table == "orders");
                    item.rows.push((place, values));
                }
            }
        }
        Ok(Self { items: items.into_values().collect(), columns })
    }

    /// Returns how many messages there are.
    #[must_use]
    pub fn messages(&self) -> usize {
        self.items.len()
    }

    /// Returns how many orders they booked.
    #[must_use]
    pub fn orders(&self) -> usize {
        self.items.iter().map(|item| item.orders).sum()
    }

    /// Returns how many rows there are in all.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.items.iter().map(|item| item.rows.len()).sum()
    }

    /// Returns how many of the rows are planned outward actions.
    #[must_use]
    pub fn effects(&self) -> usize {
        let is_effect = |place: usize| TABLES.get(place).is_some_and(|(table, _, _)| *table == "effects");
        self.items.iter().flat_map(|item| &item.rows).filter(|(place, _)| is_effect(*place)).count()
    }
}

/// A database that the rows are written into.
pub struct BareWriter {
    driver: SqliteDriver,
}

impl BareWriter {
    /// Opens a database as the one writer does, with the same durability.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be used.
    pub fn open(file: &Path) -> Result<Self, StoreError> {
        Ok(Self { driver: open::existing(file)? })
    }

    /// Writes all rows, `group` messages to a durable transaction.
    ///
    /// # Errors
    /// [`StoreError`] of the statement that failed.
    pub fn write(&mut self, rows: &BareRows, group: usize) -> Result<(), StoreError> {
        let connection = self.driver.connection();
        let mut inserts = Vec::with_capacity(TABLES.len());
        for ((table, _, _), width) in TABLES.into_iter().zip(rows.columns) {
            let places: Vec<String> = (1..=width).map(|place| format!("?{place}")).collect();
            inserts.push(connection.prepare(&format!("INSERT INTO {table} VALUES ({})", places.join(", ")))?);
        }
        let mut counts = Counts::prepare(connection)?;
        let (mut begin, mut commit) = (connection.prepare("BEGIN IMMEDIATE")?, connection.prepare("COMMIT")?);
        for items in rows.items.chunks(group.max(1)) {
            begin.raw_execute()?;
            for item in items {
                for (place, values) in &item.rows {
                    let Some(insert) = inserts.get_mut(*place) else { continue };
                    for (index, value) in values.iter().enumerate() {
                        insert.raw_bind_parameter(index + 1, value)?;
                    }
                    insert.raw_execute()?;
                }
                for _ in 0..item.orders {
                    counts.number.raw_execute()?;
                }
            }
            counts.write(items)?;
            commit.raw_execute()?;
        }
        Ok(())
    }
}

/// The counts that every booking transaction keeps: ledger, statistics, gapless numbers.
struct Counts<'c> {
    source: Statement<'c>,
    day: Statement<'c>,
    number: Statement<'c>,
}

impl<'c> Counts<'c> {
    fn prepare(connection: &'c Connection) -> Result<Self, StoreError> {
        Ok(Self {
            source: connection.prepare(COUNT_SOURCE)?,
            day: connection.prepare(COUNT_DAY)?,
            number: connection.prepare(COUNT_NUMBER)?,
        })
    }

    fn write(&mut self, items: &[Item]) -> Result<(), StoreError> {
        let Some(first) = items.first() else { return Ok(()) };
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        self.source.execute((&first.source, count))?;
        self.day.execute((&first.source, count))?;
        Ok(())
    }
}
