//! What happens when a file is opened: new, newer, somebody else's, damaged, missing.

use std::fs;

use kontor::problem::Code;
use kontor::store::driver::{Access, Driver as _, SqliteDriver, Value};
use kontor::store::{Reader, StoreError, Writer, lease, open, orders};

/// Asks one number of a file.
fn pragma(driver: &mut SqliteDriver, sql: &str) -> i64 {
    let mut found = 0;
    let asked = driver.query(sql, &[], &mut |row| {
        if let Value::Integer(number) = row.value(0)? {
            found = number;
        }
        Ok(())
    });
    asked.unwrap();
    found
}

#[test]
fn a_new_file_is_ours_in_the_present_form_and_durable() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    open::create(&file).unwrap();
    let mut driver = open::existing(&file).unwrap();
    assert_eq!(pragma(&mut driver, "PRAGMA application_id"), 0x4B4E_5452);
    assert_eq!(pragma(&mut driver, "PRAGMA user_version"), open::schema_version());
    assert_eq!(pragma(&mut driver, "PRAGMA synchronous"), 2, "full: nothing that was answered for is lost");
    assert_eq!(pragma(&mut driver, "PRAGMA foreign_keys"), 1);
    let mut mode = String::new();
    let asked = driver.query("PRAGMA journal_mode", &[], &mut |row| {
        if let Value::Text(text) = row.value(0)? {
            text.clone_into(&mut mode);
        }
        Ok(())
    });
    asked.unwrap();
    assert_eq!(mode, "wal");
    assert_eq!(open::integrity(&file).unwrap(), [""; 0]);
    assert!(matches!(open::create(&file), Err(StoreError::Conflict { what: "database" })), "never over another file");
}

#[test]
fn every_table_is_strict() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    open::create(&file).unwrap();
    let mut driver = open::existing(&file).unwrap();
    // The index of parts of words and the tables below it are made by the database itself.
    let loose = "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table'
        AND name NOT LIKE 'sqlite_%'";
    assert_eq!(pragma(&mut driver, loose), 0);
    assert!(20 < pragma(&mut driver, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"));
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    open::create(&file).unwrap();
    let newer = open::schema_version() + 1;
    SqliteDriver::open(&file, Access::Write).unwrap().script(&format!("PRAGMA user_version = {newer};")).unwrap();
    let error = Writer::open(&file).err().unwrap();
    let StoreError::Newer { found, known } = error else { panic!("{error}") };
    assert_eq!((found, known), (newer, newer - 1));
    let problem = error.problem();
    assert_eq!((problem.code, problem.argument("found")), (Code::SchemaNewer, Some(newer.to_string().as_str())));
    assert_eq!(pragma(&mut SqliteDriver::open(&file, Access::Read).unwrap(), "PRAGMA user_version"), newer);
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("foreign.db");
    SqliteDriver::open(&foreign, Access::Write).unwrap().script("CREATE TABLE t (a INTEGER) STRICT;").unwrap();
    let text = folder.path().join("text.db");
    fs::write(&text, "Dear Sirs,\n".repeat(500)).unwrap();
    for file in [&foreign, &text] {
        let before = fs::read(file).unwrap();
        let error = Writer::open(file).err().unwrap();
        assert!(matches!(error, StoreError::NotOurs { .. }), "{}: {error}", file.display());
        assert_eq!(error.problem().code, Code::NotOurDatabase);
        assert_eq!(fs::read(file).unwrap(), before);
    }
}

#[test]
fn a_missing_file_is_not_made_by_looking_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    assert!(matches!(Writer::open(&file).err(), Some(StoreError::Missing { .. })));
    assert!(matches!(Reader::open(&file).err(), Some(StoreError::Missing { .. })));
    assert_eq!(Writer::open(&file).err().unwrap().problem().code, Code::OfficeMissing);
    assert!(!file.exists());
}

#[test]
fn a_damaged_file_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    open::create(&file).unwrap();
    let mut bytes = fs::read(&file).unwrap();
    for page in 1..bytes.len() / 8192 {
        bytes[page * 8192..page * 8192 + 100].fill(0xA5);
    }
    fs::write(&file, &bytes).unwrap();
    let found = open::integrity(&file);
    assert!(found.as_ref().map_or(true, |found| !found.is_empty()), "{found:?}");
    let read = Reader::open(&file).and_then(|mut reader| reader.read(orders::count));
    let error = read.unwrap_err();
    assert_eq!(error.problem().code, Code::DatabaseDamaged, "{error}");
    assert!(!error.may_pass(), "trying again mends nothing");
    // A header that is none.
    bytes[..100].fill(0xA5);
    fs::write(&file, &bytes).unwrap();
    assert!(Writer::open(&file).is_err());
}

#[test]
fn a_reader_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    open::create(&file).unwrap();
    let mut driver = SqliteDriver::open(&file, Access::Read).unwrap();
    assert!(driver.execute("DELETE FROM meta", &[]).is_err());
    let mut reader = Reader::open(&file).unwrap();
    assert_eq!(reader.read(lease::read).unwrap(), None);
}
