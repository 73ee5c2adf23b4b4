//! The store: every SQL statement of the program, transactions, row mapping, leases, migrations
//! and file-level backup.
//!
//! Decides nothing and never asks for the time. [`Writer::transaction`] is the only way to
//! write; a [`Reader`] cannot. No database type appears in a public signature. Start at
//! `schema.sql`, then at the file of the subject.

pub mod error;
pub mod driver;
pub mod faulting;
mod row;
mod paper_json;
pub mod body;
pub mod open;
pub mod lease;
pub mod settings;
pub mod journal;
pub mod entries;
pub mod sources;
pub mod messages;
pub mod contacts;
pub mod articles;
pub mod orders;
pub mod amendments;
pub mod attachments;
pub mod awaited;
pub mod registrations;
pub mod effects;
pub mod batches;
pub mod sums;
pub mod marks;
pub mod people;
pub mod listing;
pub mod search;
mod id_set;
pub mod lists;
pub mod outward;
pub mod commands;
pub mod files;
pub mod bare;

use std::path::Path;

pub use error::StoreError;

use driver::{Access, Driver, SqliteDriver, Value};

/// A connection on which statements run: of a transaction or of a reader.
pub struct Conn<'c> {
    driver: &'c mut dyn Driver,
}

impl Conn<'_> {
    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.driver.execute(sql, values)
    }

    /// Runs a query and maps each row.
    fn rows<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut map: impl FnMut(&dyn driver::Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut all = Vec::new();
        self.driver.query(sql, values, &mut |row| {
            all.push(map(row)?);
            Ok(())
        })?;
        Ok(all)
    }

    /// Runs a query and maps its first row, if there is one.
    fn row<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut map: impl FnMut(&dyn driver::Row) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut first = None;
        self.driver.query(sql, values, &mut |row| {
            if first.is_none() {
                first = Some(map(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }
}

/// A transaction that writes; all of it or nothing becomes durable.
pub struct Tx<'t> {
    conn: Conn<'t>,
    /// Why a failed savepoint could not be taken back; then nothing of the transaction may stay.
    broken: Option<StoreError>,
}

impl<'t> std::ops::Deref for Tx<'t> {
    type Target = Conn<'t>;

    fn deref(&self) -> &Conn<'t> {
        &self.conn
    }
}

impl<'t> std::ops::DerefMut for Tx<'t> {
    fn deref_mut(&mut self) -> &mut Conn<'t> {
        &mut self.conn
    }
}

impl Tx<'_> {
    /// Runs `work` so that its failure takes back only what it wrote itself.
    ///
    /// # Errors
    /// The error of `work`, or of the database.
    pub fn savepoint<T, E: From<StoreError>>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        self.execute("SAVEPOINT item", &[])?;
        match work(self) {
            Ok(done) => {
                self.execute("RELEASE item", &[])?;
                Ok(done)
            }
            Err(error) => {
                // Half of an item must never become durable. When the whole transaction is gone
                // (full disk), there is nothing to go back to either; the first error is the one
                // that counts.
                let taken_back = self.execute("ROLLBACK TO item", &[]).and_then(|_| self.execute("RELEASE item", &[]));
                self.broken = self.broken.take().or(taken_back.err());
                Err(error)
            }
        }
    }
}

/// The one connection that writes.
pub struct Writer {
    driver: Box<dyn Driver>,
    /// Whether a transaction could not be taken back and is still open.
    is_stuck: bool,
}

impl Writer {
    /// Takes a driver whose file was opened and brought to the present schema.
    #[must_use]
    pub fn over(driver: Box<dyn Driver>) -> Self {
        Self { driver, is_stuck: false }
    }

    /// Opens an office's database for writing, migrating it if it is older.
    ///
    /// # Errors
    /// [`StoreError`] when the file is missing, newer, damaged or not ours.
    pub fn open(file: &Path) -> Result<Self, StoreError> {
        Ok(Self::over(Box::new(open::existing(file)?)))
    }

    /// Runs `work` in one transaction and makes it durable; takes everything back when it fails.
    ///
    /// # Errors
    /// The error of `work`, or of the database.
    pub fn transaction<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.is_stuck {
            self.driver.rollback()?;
            self.is_stuck = false;
        }
        if let Err(error) = self.driver.begin() {
            self.take_back();
            return Err(error.into());
        }
        let mut tx = Tx { conn: Conn { driver: self.driver.as_mut() }, broken: None };
        let done = work(&mut tx);
        let broken = tx.broken.take();
        let done = match (done, broken) {
            (Ok(_), Some(error)) => Err(error.into()),
            (Ok(done), None) => self.driver.commit().map(|()| done).map_err(E::from),
            (Err(error), _) => Err(error),
        };
        if done.is_err() {
            self.take_back();
        }
        done
    }

    /// Takes the open transaction back, or remembers that this is still to be done.
    fn take_back(&mut self) {
        if let Err(error) = self.driver.rollback() {
            tracing::error!(%error, "the transaction could not be taken back; it is tried again before the next");
            self.is_stuck = true;
        }
    }

    /// Gives the connection for reading what the last transaction left.
    pub fn conn(&mut self) -> Conn<'_> {
        Conn { driver: self.driver.as_mut() }
    }
}

/// A connection that only reads.
pub struct Reader {
    driver: Box<dyn Driver>,
}

impl Reader {
    /// Takes a driver that reads a file of the present schema.
    #[must_use]
    pub fn over(driver: Box<dyn Driver>) -> Self {
        Self { driver }
    }

    /// Opens an office's database for reading.
    ///
    /// # Errors
    /// [`StoreError`] when the file cannot be opened.
    pub fn open(file: &Path) -> Result<Self, StoreError> {
        if !file.exists() {
            return Err(StoreError::Missing { file: file.to_owned() });
        }
        Ok(Self::over(Box::new(SqliteDriver::open(file, Access::Read)?)))
    }

    /// Runs `work` so that all it reads is of one moment.
    ///
    /// # Errors
    /// The error of `work`, or of the database.
    pub fn read<T>(&mut self, work: impl FnOnce(&mut Conn<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        // What an earlier reading could not end is ended here; harmless when there is nothing.
        self.driver.rollback()?;
        self.driver.execute("BEGIN", &[])?;
        let done = work(&mut Conn { driver: self.driver.as_mut() });
        // A reading that cannot be ended has read all the same.
        if let Err(error) = self.driver.rollback() {
            tracing::warn!(%error, "a reading could not be ended; it is tried again before the next");
        }
        done
    }
}
