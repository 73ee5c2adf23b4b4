//! The judge: compares what was put in with what stands in the books, with the letters that came
//! and with the files that accounting got. It reads the tables themselves, by SQL of its own, so
//! that a fault of the program's reading cannot hide one of its writing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kontor::store::{Reader, journal};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};

use super::corpus::Corpus;
use super::office::{INFORMED, Place};

/// Everything that is wrong, in sentences; empty when all is well.
pub(super) type Complaints = Vec<String>;

/// How often the same letter may have come again, because the program died without knowing
/// whether the server took it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Repeats(pub(super) usize);

/// Judges a place in which nothing is left to do.
pub(super) fn complaints(place: &Place, corpus: &Corpus, repeats: Repeats) -> Complaints {
    let books = Books::open(&place.office());
    let mut found = books.of_their_own();
    books.against_corpus(corpus, &mut found);
    books.against_folders(&place.inbox(), corpus, &mut found);
    books.against_accounting(place, &mut found);
    books.against_postbox(place, corpus, repeats, &mut found);
    found
}

/// An office's database, read by SQL.
pub(super) struct Books {
    connection: Connection,
    folder: std::path::PathBuf,
}

impl Books {
    pub(super) fn open(office: &Path) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(office.join("kontor.db"), flags).unwrap();
        Self { connection, folder: office.to_owned() }
    }

    /// Returns the rows of a query, each as its values in text with bars between.
    pub(super) fn rows(&self, sql: &str) -> Vec<String> {
        let mut statement = self.connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut all = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let cell = |at| match row.get_ref(at).unwrap() {
                rusqlite::types::ValueRef::Null => String::new(),
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                rusqlite::types::ValueRef::Real(number) => number.to_string(),
                rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                rusqlite::types::ValueRef::Blob(bytes) => hex::encode(bytes),
            };
            all.push((0..columns).map(cell).collect::<Vec<_>>().join("|"));
        }
        all
    }

    fn pairs(&self, sql: &str) -> Vec<(String, String)> {
        let split = |row: String| row.split_once('|').map(|(one, two)| (one.to_owned(), two.to_owned())).unwrap();
        self.rows(sql).into_iter().map(split).collect()
    }

    /// Complains of what the books contradict in themselves.
    pub(super) fn of_their_own(&self) -> Complaints {
        let mut found = Vec::new();
        let mut none = |what: &str, rows: Vec<String>| found.extend(rows.iter().map(|row| format!("{what}: {row}")));
        none("integrity", self.rows("SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
        none("foreign key", self.rows("SELECT * FROM pragma_foreign_key_check"));
        let states = ["finished", "open", "quarantined", "duplicate", "rejected"];
        for state in states {
            let sql = format!(
                "SELECT name, {state} FROM sources WHERE {state} <> \
                 (SELECT count(*) FROM messages WHERE source_id = sources.id AND state = '{state}')"
            );
            none(&format!("ledger, {state}"), self.rows(&sql));
        }
        let sums = "SELECT name, seen, finished, open, quarantined, duplicate, rejected FROM sources WHERE \
             seen <> finished + open + quarantined + duplicate + rejected \
             OR seen <> (SELECT count(*) FROM messages WHERE source_id = sources.id)";
        none("ledger", self.rows(sums));
        none(
            "unfinished",
            self.rows(
                "SELECT name FROM messages WHERE state = 'open' AND stage <> 'recorded' AND problem_code IS NULL",
            ),
        );
        none("order twice", self.rows("SELECT order_no FROM orders GROUP BY order_no HAVING 1 < count(*)"));
        none(
            "our number",
            self.rows(
                "SELECT number FROM orders WHERE CAST(substr(number, -6) AS INTEGER) > (SELECT count(*) FROM orders)",
            ),
        );
        none(
            "booked in the journal",
            self.rows(
                "SELECT order_no FROM orders WHERE 1 <> (SELECT count(*) FROM journal WHERE subject_id = orders.id AND kind = 'order-booked')",
            ),
        );
        let counted = "SELECT booked_day, hex(source_id), state, coalesce(currency, ''), count(*), coalesce(sum(total_minor), 0) \
             FROM orders GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";
        let kept = "SELECT day, hex(source_id), state, currency, sum(count), sum(amount_minor) FROM day_sums \
             WHERE kind = 'order' GROUP BY 1, 2, 3, 4 HAVING sum(count) <> 0 ORDER BY 1, 2, 3, 4";
        let (counted, kept) = (self.rows(counted), self.rows(kept));
        if counted != kept {
            found.push(format!("day sums: counted {counted:?}, kept {kept:?}"));
        }
        let mut reader = Reader::open(&self.folder.join("kontor.db")).unwrap();
        if let Some(revision) = reader.read(journal::first_break).unwrap() {
            found.push(format!("the journal's chain breaks at {revision}"));
        }
        found
    }

    fn against_corpus(&self, corpus: &Corpus, found: &mut Complaints) {
        let mut messages: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for row in self.rows("SELECT name, lower(hex(hash)), state FROM messages ORDER BY id") {
            let [name, hash, state] = row.split('|').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap();
            messages.entry((name, hash)).or_default().push(state);
        }
        // Which of several files with the same bytes was read first makes no difference.
        let mut states: BTreeMap<String, (Vec<&str>, Vec<String>)> = BTreeMap::new();
        for file in &corpus.files {
            let hash = hex::encode(Sha256::digest(&file.bytes));
            let (wanted, stand) = states.entry(hash.clone()).or_default();
            wanted.push(file.becomes);
            match messages.remove(&(file.name.clone(), hash)) {
                None => found.push(format!("lost: {}", file.name)),
                Some(stored) if stored.len() != 1 => {
                    found.push(format!("{} is stored {} times", file.name, stored.len()));
                }
                Some(stored) => stand.extend(stored),
            }
        }
        for (hash, (mut wanted, mut stand)) in states {
            wanted.sort_unstable();
            stand.sort_unstable();
            if wanted.len() == stand.len() && wanted != stand {
                let file = corpus.files.iter().find(|file| hex::encode(Sha256::digest(&file.bytes)) == hash);
                let name = file.map(|file| file.name.as_str()).unwrap_or_default();
                found.push(format!("{name} and its repeats are {stand:?} instead of {wanted:?}"));
            }
        }
        found.extend(messages.keys().map(|(name, _)| format!("nobody sent {name}")));
        let rows = self.rows(
            "SELECT order_no, is_cancelled, undecided, line_count, \
             (SELECT quantity FROM order_lines WHERE order_id = orders.id AND line_no = '1'), \
             (SELECT count(*) FROM order_lines WHERE order_id = orders.id) FROM orders",
        );
        let mut booked: BTreeMap<String, String> =
            rows.iter().map(|row| row.split_once('|').unwrap()).map(|(no, rest)| (no.into(), rest.into())).collect();
        for (order_no, order) in &corpus.orders {
            let cancelled = i64::from(order.is_cancelled);
            let undecided = i64::from(order.customer.is_none());
            let wanted = format!("{cancelled}|{undecided}|2|{}|2", order.quantity);
            match booked.remove(order_no) {
                None => found.push(format!("{order_no} is not booked")),
                Some(stands) if stands == wanted => {}
                Some(stands) => found.push(format!("{order_no} is booked as {stands} instead of {wanted}")),
            }
        }
        found.extend(booked.keys().map(|order_no| format!("nobody ordered {order_no}")));
        let registrations = self.rows("SELECT request_no FROM registrations");
        let different: BTreeSet<&String> = registrations.iter().collect();
        if registrations.len() != corpus.registrations || different.len() != corpus.registrations {
            found.push(format!("{} requests for access instead of {}", registrations.len(), corpus.registrations));
        }
    }

    /// Every file lies in the archive, once and unchanged, and nothing is left in the inbox.
    fn against_folders(&self, inbox: &Path, corpus: &Corpus, found: &mut Complaints) {
        let mut archived: BTreeMap<String, usize> = BTreeMap::new();
        let hash = |path: &Path| hex::encode(Sha256::digest(fs::read(path).unwrap()));
        for entry in fs::read_dir(inbox).unwrap().map(Result::unwrap) {
            if entry.file_name() != "archive" {
                found.push(format!("left in the inbox: {}", entry.file_name().display()));
                continue;
            }
            for day in fs::read_dir(entry.path()).unwrap().map(Result::unwrap) {
                for file in fs::read_dir(day.path()).unwrap().map(Result::unwrap) {
                    *archived.entry(hash(&file.path())).or_default() += 1;
                }
            }
        }
        let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
        for file in &corpus.files {
            *wanted.entry(hex::encode(Sha256::digest(&file.bytes))).or_default() += 1;
        }
        if archived != wanted {
            found.push("the archive does not hold what was dropped".to_owned());
        }
        let copies = fs::read_dir(self.folder.join("quarantine")).unwrap().count();
        let waiting = self.rows("SELECT name FROM messages WHERE state = 'quarantined'").len();
        if copies != waiting.min(500) {
            found.push(format!("{copies} copies of {waiting} quarantined messages"));
        }
    }

    fn against_accounting(&self, place: &Place, found: &mut Complaints) {
        let mut delivered: BTreeMap<String, usize> = BTreeMap::new();
        let mut files: BTreeSet<String> = BTreeSet::new();
        let is_pohoda = self.rows("SELECT value FROM settings WHERE key = 'accounting.profile'") == ["pohoda"];
        for folder in [place.export(), place.accounting()] {
            for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
                let name = entry.file_name().into_string().unwrap();
                let is_left = name.starts_with('.') || (is_pohoda && folder == place.export());
                if entry.file_type().unwrap().is_dir() {
                    continue;
                }
                if is_left {
                    found.push(format!("left in the export folder: {name}"));
                    continue;
                }
                for item in items_of(&fs::read(entry.path()).unwrap()) {
                    *delivered.entry(item).or_default() += 1;
                }
                if !files.insert(name.trim_end_matches('+').to_owned()) {
                    found.push(format!("accounting got {name} twice"));
                }
            }
        }
        let is_file = |entry: &std::io::Result<fs::DirEntry>| entry.as_ref().unwrap().file_type().unwrap().is_file();
        let answers = fs::read_dir(place.export().join("response")).map_or(0, |all| all.filter(is_file).count());
        if answers != 0 {
            found.push(format!("{answers} answers of accounting were not put away"));
        }
        let noted: BTreeSet<String> =
            self.rows("SELECT file_name FROM batches WHERE state <> 'writing'").into_iter().collect();
        found.extend(files.difference(&noted).map(|name| format!("accounting has {name}, which is not noted")));
        found.extend(noted.difference(&files).map(|name| format!("accounting never got {name}")));
        found.extend(
            self.rows("SELECT file_name FROM batches WHERE state = 'writing'")
                .iter()
                .map(|name| format!("unfinished: {name}")),
        );
        let answers = "SELECT o.number FROM journal j JOIN orders o ON o.id = j.subject_id \
             WHERE j.kind = 'order-taken-over' GROUP BY o.id, j.detail HAVING 1 < count(*)";
        found.extend(self.rows(answers).iter().map(|number| format!("{number} was taken over twice")));
        let mut items: BTreeMap<String, usize> = BTreeMap::new();
        for item in self.rows("SELECT item_id FROM batch_items") {
            *items.entry(item).or_default() += 1;
        }
        found.extend(
            items
                .iter()
                .filter(|(_, count)| **count != 1)
                .map(|(item, count)| format!("{item} stands in {count} files")),
        );
        found.extend(
            delivered
                .iter()
                .filter(|(_, count)| **count != 1)
                .map(|(item, count)| format!("accounting got {item} {count} times")),
        );
        let (noted, delivered): (BTreeSet<&String>, BTreeSet<&String>) =
            (items.keys().collect(), delivered.keys().collect());
        found.extend(noted.difference(&delivered).map(|item| format!("accounting never got {item}")));
        found.extend(delivered.difference(&noted).map(|item| format!("accounting got {item}, which is not noted")));
        let exported = self.pairs(
            "SELECT number, exports || ' times, ' || (SELECT count(*) FROM batch_items WHERE order_id = orders.id) || ' items, ' || \
             (SELECT count(*) FROM effects WHERE subject_id = orders.id AND kind = 'export' AND state = 'accepted') || ' effects' \
             FROM orders",
        );
        for (number, counts) in exported {
            let all: BTreeSet<&str> = counts.split(", ").filter_map(|part| part.split(' ').next()).collect();
            if all.len() != 1 {
                found.push(format!("{number} is exported {counts}"));
            }
        }
        let successors = "SELECT o.number FROM orders o WHERE o.exports <> 0 AND o.exports <> \
             (SELECT 1 + max(successor) FROM batch_items WHERE order_id = o.id)";
        found.extend(self.rows(successors).iter().map(|number| format!("{number}: an export is no marked successor")));
        let waiting = "SELECT o.number FROM orders o WHERE o.undecided = 0 AND o.is_cancelled = 0 AND o.exports = 0";
        found.extend(self.rows(waiting).iter().map(|number| format!("{number} was not exported")));
        let early = "SELECT o.number FROM orders o WHERE o.undecided <> 0 AND o.exports <> 0";
        found.extend(self.rows(early).iter().map(|number| format!("{number} was exported before it was decided")));
    }

    fn against_postbox(&self, place: &Place, corpus: &Corpus, repeats: Repeats, found: &mut Complaints) {
        let letters = place.postbox.letters();
        let mut rows: BTreeMap<(String, String), String> = BTreeMap::new();
        for row in
            self.rows("SELECT lower(hex(subject_id)), kind, version, target, state FROM effects WHERE kind <> 'export'")
        {
            let cells: Vec<&str> = row.split('|').collect();
            rows.insert((format!("{}.{}.{}", cells[0], cells[1], cells[2]), cells[3].to_owned()), cells[4].to_owned());
        }
        let mut came: BTreeMap<(String, String), usize> = BTreeMap::new();
        let mut ids: BTreeMap<(&str, &str, &str), BTreeSet<&str>> = BTreeMap::new();
        for letter in &letters {
            let action = letter.message_id.splitn(4, '.').take(3).collect::<Vec<_>>().join(".");
            *came.entry((action, letter.to.clone())).or_default() += 1;
            ids.entry((&letter.to, &letter.subject, &letter.text)).or_default().insert(&letter.message_id);
        }
        for ((to, subject, _), ids) in &ids {
            if ids.len() != 1 {
                found.push(format!("{to} got {subject:?} under {} Message-IDs", ids.len()));
            }
        }
        for (action, count) in &came {
            match rows.get(action).map(String::as_str) {
                None => found.push(format!("a letter that no row accounts for: {action:?}")),
                Some("accepted") => {}
                Some(state) if *count <= repeats.0 => assert_ne!(state, ""),
                Some(state) => found.push(format!("a letter came whose row is {state}: {action:?}")),
            }
        }
        for (action, state) in &rows {
            match state.as_str() {
                "accepted" if !came.contains_key(action) => found.push(format!("no letter came for {action:?}")),
                "planned" | "sending" => found.push(format!("{action:?} is still {state}")),
                _ => {}
            }
        }
        let again: usize = came.values().map(|count| count - 1).sum();
        if repeats.0 < again {
            found.push(format!("{again} letters came again after {} deaths", repeats.0));
        }
        let known: BTreeSet<&str> =
            corpus.orders.values().filter_map(|order| order.customer.as_deref()).chain([INFORMED]).collect();
        let strangers = letters.iter().filter(|letter| !known.contains(letter.to.as_str()));
        found.extend(strangers.map(|letter| format!("a letter to {}", letter.to)));
        let silent = "SELECT o.number FROM orders o WHERE o.undecided = 0 AND NOT EXISTS \
             (SELECT 1 FROM effects WHERE subject_id = o.id AND kind = 'confirmation' AND state IN ('accepted', 'held'))";
        found.extend(self.rows(silent).iter().map(|number| format!("{number} was not confirmed")));
    }
}

/// Returns the items of an accounting file, each once.
pub(super) fn items_of(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes);
    if text.contains("dataPackItem") {
        return text.split("<dat:dataPackItem ").skip(1).filter_map(|item| attribute(item, "id")).collect();
    }
    let rows = text.trim_start_matches('\u{feff}').lines().skip(1);
    rows.filter_map(|row| row.split(';').next()).map(str::to_owned).collect()
}

fn attribute(element: &str, name: &str) -> Option<String> {
    let tag = element.split('>').next()?;
    tag.split_once(&format!("{name}=\""))?.1.split('"').next().map(str::to_owned)
}
