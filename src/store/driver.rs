//! Five verbs over a closed value type: all that the store asks of a database.
//!
//! The SQL above it is written once, in the common subset, with numbered placeholders `?1`.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql, TransactionState};

use super::error::StoreError;

/// A value as it goes to or comes from the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'v> {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// Text.
    Text(&'v str),
    /// Bytes.
    Blob(&'v [u8]),
}

/// One row of an answer.
pub trait Row {
    /// Returns the value in a column, counted from 0.
    fn value(&self, column: usize) -> Result<Value<'_>, StoreError>;
}

/// What is done with each row; returns whether to go on.
pub type OnRow<'f> = &'f mut dyn FnMut(&dyn Row) -> Result<(), StoreError>;

/// A connection to a database.
pub trait Driver: Send {
    /// Begins a transaction that may write.
    fn begin(&mut self) -> Result<(), StoreError>;
    /// Makes the transaction durable.
    fn commit(&mut self) -> Result<(), StoreError>;
    /// Takes the transaction back; harmless when none is open.
    fn rollback(&mut self) -> Result<(), StoreError>;
    /// Runs a statement and returns how many rows it changed.
    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError>;
    /// Runs a query and hands each row to `on_row`.
    fn query(&mut self, sql: &str, values: &[Value<'_>], on_row: OnRow<'_>) -> Result<(), StoreError>;
}

/// How a database file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// For the one writer.
    Write,
    /// For a reader, which cannot write.
    Read,
}

/// How long a statement waits for another program that holds the file, in milliseconds: longer
/// than a virus scanner or a backup program holds it, shorter than a person's patience.
const BUSY_TIMEOUT_MILLIS: u64 = 10_000;

/// Pages kept in memory by the writer, in KiB: 32 MiB hold the hot ends of all indexes of an
/// office with a million orders.
const WRITER_CACHE_KIB: i64 = 32 * 1024;

/// Pages kept in memory by each reader, in KiB.
const READER_CACHE_KIB: i64 = 8 * 1024;

/// How many pages gather in the log of changes before they go into the file: 32 MiB. In a large
/// office most pages of a group are changed by one order only; eight groups share many of them, and
/// the two flushes that each transfer costs.
const CHECKPOINT_PAGES: i64 = 8_000;

/// Prepared statements kept: a little more than the store has.
const STATEMENT_CACHE: usize = 160;

/// SQLite behind the five verbs.
#[derive(Debug)]
pub struct SqliteDriver {
    connection: Connection,
    /// Where the file lies: what a person must make room in when the disk is full.
    folder: PathBuf,
}

impl SqliteDriver {
    /// Opens an existing file, or creates it when `access` is for writing.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be opened or is no database.
    pub fn open(file: &Path, access: Access) -> Result<Self, StoreError> {
        let flags = match access {
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_WRITE,
        } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let folder = file.parent().map_or_else(PathBuf::new, Path::to_path_buf);
        let connection =
            Connection::open_with_flags(file, flags).map_err(|error| StoreError::from(error).in_folder(&folder))?;
        connection.busy_timeout(std::time::Duration::from_millis(BUSY_TIMEOUT_MILLIS))?;
        connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
        // Without this the planner looks at the values bound where an index covers only some
        // rows, and every execution with other values plans the statement anew.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        let driver = Self { connection, folder };
        let cache = match access {
            Access::Write => WRITER_CACHE_KIB,
            Access::Read => READER_CACHE_KIB,
        };
        driver.pragma("cache_size", -cache)?;
        driver.pragma("foreign_keys", 1)?;
        driver.pragma("temp_store", 2)?;
        match access {
            Access::Write => {
                // Full synchronisation at each commit: in WAL mode the default loses the last
                // commits when the power goes.
                driver.pragma("synchronous", 2)?;
                driver.pragma("wal_autocheckpoint", CHECKPOINT_PAGES)?;
            }
            Access::Read => driver.pragma("query_only", 1)?,
        }
        Ok(driver)
    }

    /// Gives the connection itself, to the one file that measures what it costs bare.
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    fn pragma(&self, name: &str, value: i64) -> Result<(), StoreError> {
        self.told(self.connection.pragma_update(None, name, value))
    }

    /// Runs several statements that take no values: schema and migration scripts.
    ///
    /// # Errors
    /// [`StoreError`] of the first statement that fails.
    pub fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        self.told(self.connection.execute_batch(sql))
    }

    fn told<T>(&self, done: rusqlite::Result<T>) -> Result<T, StoreError> {
        done.map_err(|error| StoreError::from(error).in_folder(&self.folder))
    }

    fn run(&self, sql: &str) -> Result<(), StoreError> {
        self.told(self.connection.prepare_cached(sql).and_then(|mut statement| statement.execute([])).map(|_| ()))
    }
}

struct SqliteRow<'r, 's>(&'r rusqlite::Row<'s>);

impl Row for SqliteRow<'_, '_> {
    fn value(&self, column: usize) -> Result<Value<'_>, StoreError> {
        Ok(match self.0.get_ref(column)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Text(text) => {
                Value::Text(std::str::from_utf8(text).map_err(|source| StoreError::NotText { column, source })?)
            }
            ValueRef::Blob(bytes) => Value::Blob(bytes),
            ValueRef::Real(_) => return Err(StoreError::Float { column }),
        })
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl Driver for SqliteDriver {
    fn begin(&mut self) -> Result<(), StoreError> {
        self.run("BEGIN IMMEDIATE")
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.run("COMMIT")
    }

    fn rollback(&mut self) -> Result<(), StoreError> {
        // SQLite takes a transaction back by itself after some errors (full disk, I/O).
        if self.connection.transaction_state(None::<&str>)? != TransactionState::None
            || !self.connection.is_autocommit()
        {
            self.run("ROLLBACK")?;
        }
        Ok(())
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let mut statement = self.told(self.connection.prepare_cached(sql))?;
        bind(&mut statement, values)?;
        Ok(self.told(statement.raw_execute())? as u64)
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>], on_row: OnRow<'_>) -> Result<(), StoreError> {
        let mut statement = self.told(self.connection.prepare_cached(sql))?;
        bind(&mut statement, values)?;
        let mut rows = statement.raw_query();
        while let Some(row) = self.told(rows.next())? {
            on_row(&SqliteRow(row))?;
        }
        Ok(())
    }
}

fn bind(statement: &mut rusqlite::Statement<'_>, values: &[Value<'_>]) -> Result<(), StoreError> {
    for (index, value) in values.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, value)?;
    }
    Ok(())
}
