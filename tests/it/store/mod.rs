//! The conformance suite of the store: each of its functions has a case, and each case runs over
//! every driver. A store function without a case here does not exist; [`coverage`] sees to that.

mod coverage;
mod opening;
mod transactions;
mod journal;
mod sources;
mod messages;
mod contacts;
mod orders;
mod effects;
mod batches;
mod outward;
mod lists;
mod views;
mod small;
mod people;
mod copies;

use std::path::{Path, PathBuf};

use kontor::domain::ids::{ContactId, MessageId, OrderId, SourceId};
use kontor::domain::time::{NaiveDate, Timestamp};
use kontor::domain::view::ledger::Ledger;
use kontor::store::driver::{Access, Driver, SqliteDriver};
use kontor::store::faulting::{Failing, FaultingDriver, Faults};
use kontor::store::sources::{Source, SourceKind};
use kontor::store::{Conn, StoreError, Tx, Writer, open};
use tempfile::TempDir;
use uuid::Uuid;

/// A moment of the tests.
const NOON: Timestamp = Timestamp(1_772_452_800_000);

/// A fresh database behind one of the drivers.
struct Shelf {
    writer: Writer,
    file: PathBuf,
    _folder: TempDir,
}

impl Shelf {
    fn read<T>(&mut self, work: impl FnOnce(&mut Conn<'_>) -> Result<T, StoreError>) -> T {
        work(&mut self.writer.conn()).unwrap()
    }

    fn write<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> T {
        self.writer.transaction(work).unwrap()
    }

    /// Tries a change that must be refused.
    fn refuses<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> StoreError {
        match self.writer.transaction(work) {
            Ok(_) => panic!("the store took what it must refuse"),
            Err(error) => error,
        }
    }

    /// Runs a statement beside the store, as somebody with a database tool could.
    fn tampers(&self, sql: &str) {
        SqliteDriver::open(&self.file, Access::Write).unwrap().execute(sql, &[]).unwrap();
    }
}

type OpenDriver = fn(&Path) -> Box<dyn Driver>;

/// Every driver there is, by name.
const DRIVERS: [(&str, OpenDriver); 2] = [
    ("sqlite", |file| Box::new(open::existing(file).unwrap())),
    ("faulting", |file| {
        let inner: Box<dyn Driver> = Box::new(open::existing(file).unwrap());
        Box::new(FaultingDriver::over(inner, Faults::at(0, Failing::Once)))
    }),
];

/// Runs a case over a fresh database behind each driver.
fn each_driver(case: impl Fn(&mut Shelf)) {
    for (name, driver) in DRIVERS {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kontor.db");
        open::create(&file).unwrap();
        let mut shelf = Shelf { writer: Writer::over(driver(&file)), file, _folder: folder };
        eprintln!("over {name}");
        case(&mut shelf);
    }
}

fn uuid(number: u8) -> Uuid {
    Uuid::from_bytes([number; 16])
}

fn order_id(number: u8) -> OrderId {
    OrderId(uuid(number))
}

fn message_id(number: u8) -> MessageId {
    MessageId(uuid(number))
}

fn contact_id(number: u8) -> ContactId {
    ContactId(uuid(number))
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

/// Returns a source of this number and name.
fn source(number: u8, name: &str) -> Source {
    Source {
        id: SourceId(uuid(number)),
        name: name.to_owned(),
        kind: SourceKind::Folder,
        address: format!("inbox-{name}"),
        interval_minutes: 5,
        is_active: true,
        created_at: NOON,
        polled_at: None,
        succeeded_at: None,
        problem: None,
        ledger: Ledger::default(),
        start_at: None,
    }
}
