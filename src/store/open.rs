//! Creating, checking and migrating the database file.

use std::path::{Path, PathBuf};

use super::driver::{Access, Driver as _, SqliteDriver, Value};
use super::error::StoreError;

/// Marks our files (`PRAGMA application_id`): the letters `KNTR`.
const APPLICATION_ID: i64 = 0x4B4E_5452;

/// The complete present schema.
const SCHEMA: &str = include_str!("../../schema.sql");

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The version of the present schema: the first release's plus one for each migration.
#[must_use]
pub fn schema_version() -> i64 {
    MIGRATIONS.last().map_or(1, |(number, _, _)| i64::from(*number))
}

fn one_integer(driver: &mut SqliteDriver, sql: &str) -> Result<i64, StoreError> {
    let mut found = 0;
    driver.query(sql, &[], &mut |row| {
        if let Value::Integer(number) = row.value(0)? {
            found = number;
        }
        Ok(())
    })?;
    Ok(found)
}

/// Creates a new database file with the present schema.
///
/// # Errors
/// [`StoreError`] when the file exists already, or cannot be written.
pub fn create(file: &Path) -> Result<(), StoreError> {
    if file.exists() {
        return Err(StoreError::Conflict { what: "database" });
    }
    // Made beside and renamed: a file that stands there under its name is whole.
    let unfinished = beside(file, ".new");
    remove(&unfinished)?;
    let made = fill(&unfinished).and_then(|()| {
        let named = std::fs::rename(&unfinished, file).and_then(|()| flush_folder(file));
        named.map_err(|source| StoreError::File { file: file.to_owned(), source })
    });
    if made.is_err() {
        remove(&unfinished)?;
    }
    made
}

/// Writes the present schema into a file of its own.
fn fill(file: &Path) -> Result<(), StoreError> {
    let mut driver = SqliteDriver::open(file, Access::Write)?;
    // 4 KiB pages: in a large office each order changes two pages of the indexes by hash and by
    // contact that no other order of its group changes, and every changed page is written twice.
    driver.script("PRAGMA page_size = 4096;")?;
    driver.begin()?;
    driver.script(SCHEMA)?;
    driver.script(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {};", schema_version()))?;
    driver.commit()
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Removes what an earlier try left.
fn remove(unfinished: &Path) -> Result<(), StoreError> {
    for leftover in [unfinished.to_owned(), beside(unfinished, "-journal")] {
        match std::fs::remove_file(&leftover) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(source) => return Err(StoreError::File { file: leftover, source }),
        }
    }
    Ok(())
}

/// Makes a new name in a folder durable.
#[cfg(unix)]
fn flush_folder(file: &Path) -> std::io::Result<()> {
    file.parent().map_or(Ok(()), |folder| std::fs::File::open(folder)?.sync_all())
}

/// Windows makes names durable by itself.
#[cfg(not(unix))]
fn flush_folder(_file: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Opens an existing file for writing: checks whose it is and migrates it when it is older.
///
/// # Errors
/// [`StoreError`] when the file is missing, newer, damaged or not ours.
pub fn existing(file: &Path) -> Result<SqliteDriver, StoreError> {
    if !file.exists() {
        return Err(StoreError::Missing { file: file.to_owned() });
    }
    let not_ours = |error: StoreError| match error {
        StoreError::Damaged { .. } if !has_sqlite_header(file) => StoreError::NotOurs { file: file.to_owned() },
        other => other,
    };
    let mut driver = SqliteDriver::open(file, Access::Write).map_err(not_ours)?;
    let application = one_integer(&mut driver, "PRAGMA application_id").map_err(not_ours)?;
    if application != APPLICATION_ID {
        return Err(StoreError::NotOurs { file: file.to_owned() });
    }
    let found = one_integer(&mut driver, "PRAGMA user_version")?;
    let known = schema_version();
    if known < found {
        return Err(StoreError::Newer { found, known });
    }
    driver.script("PRAGMA journal_mode = WAL;")?;
    if found < known {
        migrate(&mut driver, file, found)?;
    }
    Ok(driver)
}

fn has_sqlite_header(file: &Path) -> bool {
    use std::io::Read as _;
    let mut head = [0_u8; 16];
    std::fs::File::open(file).and_then(|mut opened| opened.read_exact(&mut head)).is_ok()
        && head.starts_with(b"SQLite format 3")
}

/// Brings an older file to the present schema, one script at a time, after a verified copy.
fn migrate(driver: &mut SqliteDriver, file: &Path, found: i64) -> Result<(), StoreError> {
    let copy = copy_name(file, found);
    super::files::copy_into(driver, &copy)?;
    super::files::verify(&copy)?;
    for (number, title, script) in MIGRATIONS.iter().filter(|(number, _, _)| found < i64::from(*number)) {
        tracing::info!(number, title, "migrating the database");
        // Foreign keys cannot be switched inside a transaction.
        driver.script("PRAGMA foreign_keys = OFF;")?;
        driver.begin()?;
        let done = driver.script(script).and_then(|()| {
            let broken = one_integer(driver, "SELECT count(*) FROM pragma_foreign_key_check")?;
            if broken != 0 {
                return Err(StoreError::Damaged { detail: format!("{broken} × foreign key, {title}") });
            }
            driver.script(&format!("PRAGMA user_version = {number};"))
        });
        match done {
            Ok(()) => driver.commit()?,
            Err(error) => {
                driver.rollback()?;
                return Err(error);
            }
        }
        driver.script("PRAGMA foreign_keys = ON;")?;
    }
    Ok(())
}

fn copy_name(file: &Path, version: i64) -> PathBuf {
    let folder = file.parent().map_or_else(PathBuf::new, Path::to_path_buf).join("backup");
    let mut number = 1;
    loop {
        let name = folder.join(format!("before-schema-{version}-{number}.db"));
        if !name.exists() {
            return name;
        }
        number += 1;
    }
}

/// Asks the database to look through the whole file; returns what it found wrong.
///
/// # Errors
/// [`StoreError`] when the check itself cannot run.
pub fn integrity(file: &Path) -> Result<Vec<String>, StoreError> {
    let mut driver = SqliteDriver::open(file, Access::Read)?;
    let mut found = Vec::new();
    driver.query("PRAGMA integrity_check(20)", &[], &mut |row| {
        if let Value::Text(text) = row.value(0)?
            && text != "ok"
        {
            found.push(text.to_owned());
        }
        Ok(())
    })?;
    Ok(found)
}
