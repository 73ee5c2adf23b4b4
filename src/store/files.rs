//! File-level backup: a consistent copy while the engine works, and proof that it can be opened.

use std::path::Path;

use super::driver::{Access, Driver, SqliteDriver, Value};
use super::error::StoreError;

/// What a copy holds, as counted in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Rows by table, in the order of the table names.
    pub tables: Vec<(String, i64)>,
    /// The newest revision of the journal.
    pub revision: i64,
}

impl Counts {
    /// Returns the rows of one table.
    #[must_use]
    pub fn of(&self, table: &str) -> i64 {
        self.tables.iter().find(|(name, _)| name == table).map_or(0, |(_, count)| *count)
    }
}

/// Writes a consistent copy of an open database to a file that must not exist.
pub(super) fn copy_into(driver: &mut dyn Driver, target: &Path) -> Result<(), StoreError> {
    let text = target.to_str().ok_or_else(|| StoreError::File {
        file: target.to_owned(),
        source: std::io::Error::from(std::io::ErrorKind::InvalidFilename),
    })?;
    if target.exists() {
        let source = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
        return Err(StoreError::File { file: target.to_owned(), source });
    }
    driver.execute("VACUUM INTO ?1", &[Value::Text(text)])?;
    let synced = std::fs::OpenOptions::new().write(true).open(target).and_then(|file| file.sync_all());
    synced.map_err(|source| StoreError::File { file: target.to_owned(), source })
}

/// Writes a consistent copy of the database `file` to `target`, which must not exist; the
/// program that works on the file is not stopped.
///
/// # Errors
/// [`StoreError`] when either file cannot be used.
pub fn copy(file: &Path, target: &Path) -> Result<(), StoreError> {
    if !file.exists() {
        return Err(StoreError::Missing { file: file.to_owned() });
    }
    // A connection for reading may not write anywhere, not even into the copy.
    let mut driver = SqliteDriver::open(file, Access::Write)?;
    copy_into(&mut driver, target)
}

/// Opens a copy as the program would, checks its integrity and schema, and counts its rows.
///
/// # Errors
/// [`StoreError::Damaged`] with what was found, or why it cannot be opened.
pub fn verify(file: &Path) -> Result<Counts, StoreError> {
    let found = super::open::integrity(file)?;
    if let Some(first) = found.first() {
        return Err(StoreError::Damaged { detail: first.clone() });
    }
    counts(file)
}

/// Counts the rows of every table.
///
/// # Errors
/// [`StoreError`] when the file cannot be read.
pub fn counts(file: &Path) -> Result<Counts, StoreError> {
    let mut driver = SqliteDriver::open(file, Access::Read)?;
    driver.execute("BEGIN", &[])?;
    let mut names = Vec::new();
    driver.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", &[], &mut |row| {
        if let Value::Text(name) = row.value(0)? {
            names.push(name.to_owned());
        }
        Ok(())
    })?;
    let mut one = |sql: &str| -> Result<i64, StoreError> {
        let mut count = 0;
        driver.query(sql, &[], &mut |row| {
            if let Value::Integer(number) = row.value(0)? {
                count = number;
            }
            Ok(())
        })?;
        Ok(count)
    };
    let mut tables = Vec::new();
    for name in names.into_iter().filter(|name| !name.starts_with("sqlite_")) {
        let count = one(&format!("SELECT count(*) FROM \"{name}\""))?;
        tables.push((name, count));
    }
    let revision = one("SELECT coalesce(max(revision), 0) FROM journal")?;
    Ok(Counts { tables, revision })
}
