//! The office on the pictures: the demo, on a morning that never changes.

use std::path::Path;
use std::sync::Arc;

use kontor::app::ClockAndIds;
use kontor::cli::demo;
use kontor::clock::{ManualClock, SystemIds};
use kontor::domain::ids::{ContactId, OrderId};
use kontor::domain::time::Timestamp;
use kontor::engine::office::Office;
use kontor::engine::query;
use kontor::i18n::{Language, Texts};
use kontor::store::journal::{self, Entry, Head, NewEntry};
use kontor::store::{Reader, StoreError, Tx, Writer, contacts};
use rusqlite::{Connection, OpenFlags};

/// 2026-11-24T10:15:00Z, a Tuesday.
const MORNING: Timestamp = Timestamp(1_795_515_300_000);

/// How long after the last order the window is opened.
const LATER_MINUTES: i64 = 4;

/// The folder that the window shows instead of a temporary one.
pub(super) const SHOWN_FOLDER: &str = "/home/jana/kontor";

/// The computer and the person that the window shows instead of those that run the test.
const PLACE: [&str; 2] = ["office-pc", "Jana Králová"];

/// The demo office.
pub(super) struct Demo {
    folder: tempfile::TempDir,
    clock: Arc<ManualClock>,
}

impl Demo {
    pub(super) fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::at(MORNING));
        let demo = Self { folder, clock };
        demo::make_at(demo.folder(), &demo.time(), Texts::in_language(language)).unwrap();
        demo.clock.advance_millis(LATER_MINUTES * 60_000);
        demo.dress();
        demo
    }

    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn time(&self) -> ClockAndIds {
        (Arc::<ManualClock>::clone(&self.clock), Arc::new(SystemIds::with_node(0)))
    }

    /// Returns the order with the sender's number.
    pub(super) fn order(&self, number: &str) -> OrderId {
        let mut reader = Reader::open(&Office::at(self.folder()).database()).unwrap();
        reader.read(|conn| query::find_orders(conn, number)).unwrap().first().unwrap().id
    }

    /// Returns the contact with this number.
    pub(super) fn contact(&self, number: &str) -> ContactId {
        let mut reader = Reader::open(&Office::at(self.folder()).database()).unwrap();
        reader.read(|conn| contacts::by_key(conn, contacts::Lookup::Number, number)).unwrap().first().unwrap().id
    }

    /// Puts an engine at work, and a name that is not that of whoever runs the test.
    fn dress(&self) {
        let file = Office::at(self.folder()).database();
        let connection = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let [host, person] = PLACE;
        let till = MORNING.plus_minutes(60).0;
        connection
            .execute("UPDATE leases SET host = ?1, is_released = 0, valid_till = ?2", rusqlite::params![host, till])
            .unwrap();
        let real = hostname::get().unwrap().into_string().unwrap();
        connection
            .execute("UPDATE journal SET detail = replace(detail, ?1, ?2)", rusqlite::params![real, host])
            .unwrap();
        connection
            .execute("UPDATE journal SET actor = ?1 WHERE actor NOT LIKE 'engine%'", rusqlite::params![person])
            .unwrap();
        let entries = Reader::open(&file).unwrap().read(|conn| journal::since(conn, 0, i64::MAX)).unwrap();
        connection.execute("DELETE FROM journal", []).unwrap();
        chain_anew(&file, &entries);
    }
}

/// Binds the entries of the journal anew: what was dressed up must not show as tampered with.
fn chain_anew(file: &Path, entries: &[Entry]) {
    let mut head = Head { revision: 0, chain: [0; 32] };
    let write = |tx: &mut Tx<'_>| {
        for Entry { at, actor, kind, subject, detail, .. } in entries {
            let detail = detail.as_deref().unwrap_or_default();
            journal::append(tx, &mut head, &NewEntry { at: *at, actor, kind, subject: *subject, detail })?;
        }
        Ok::<_, StoreError>(())
    };
    Writer::open(file).unwrap().transaction(write).unwrap();
}
