//! Settings, secrets, facts about the file, and gapless counters.

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::time::Timestamp;

/// A stored setting with who set it and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSetting {
    /// Its name.
    pub key: String,
    /// Its value; empty for a secret.
    pub value: String,
    /// When it was set.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

const LIST: &str = "SELECT key, value, changed_at, changed_by FROM settings
    UNION ALL SELECT name, '', changed_at, changed_by FROM secrets ORDER BY 1";
const SET: &str = "INSERT INTO settings (key, value, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by";
const RESET: &str = "DELETE FROM settings WHERE key = ?1";
const SET_SECRET: &str = "INSERT INTO secrets (name, sealed, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at, changed_by = excluded.changed_by";
const RESET_SECRET: &str = "DELETE FROM secrets WHERE name = ?1";
const SECRET: &str = "SELECT sealed FROM secrets WHERE name = ?1";
const META: &str = "SELECT value FROM meta WHERE key = ?1";
const SET_META: &str =
    "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
const NUMBER: &str = "SELECT value FROM counters WHERE name = ?1";
const SET_NUMBER: &str = "INSERT INTO counters (name, value) VALUES (?1, ?2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const NEXT: &str = "INSERT INTO counters (name, value) VALUES (?1, 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";

/// Returns all stored settings and the names of stored secrets, by name.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<StoredSetting>, StoreError> {
    conn.rows(LIST, &[], |row| {
        let columns = Columns::of("settings", row);
        Ok(StoredSetting {
            key: columns.text(0, "key")?,
            value: columns.text(1, "value")?,
            changed_at: columns.moment(2, "changed_at")?,
            changed_by: columns.text(3, "changed_by")?,
        })
    })
}

/// Stores a setting; an empty value goes back to the default.
pub fn set(tx: &mut Tx<'_>, key: &str, value: &str, at: Timestamp, by: &str) -> Result<(), StoreError> {
    if value.is_empty() {
        tx.execute(RESET, &[Value::Text(key)])?;
    } else {
        tx.execute(SET, &[Value::Text(key), Value::Text(value), Value::Integer(at.0), Value::Text(by)])?;
    }
    Ok(())
}

/// Stores a sealed value; an empty one removes it.
pub fn set_secret(tx: &mut Tx<'_>, name: &str, sealed: &[u8], at: Timestamp, by: &str) -> Result<(), StoreError> {
    if sealed.is_empty() {
        tx.execute(RESET_SECRET, &[Value::Text(name)])?;
    } else {
        tx.execute(SET_SECRET, &[Value::Text(name), Value::Blob(sealed), Value::Integer(at.0), Value::Text(by)])?;
    }
    Ok(())
}

/// Returns a sealed value.
pub fn secret(conn: &mut Conn<'_>, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    conn.row(SECRET, &[Value::Text(name)], |row| Columns::of("secrets", row).blob(0, "sealed"))
}

/// Returns a fact about the file.
pub fn meta(conn: &mut Conn<'_>, key: &str) -> Result<Option<String>, StoreError> {
    conn.row(META, &[Value::Text(key)], |row| Columns::of("meta", row).text(0, "value"))
}

/// Stores a fact about the file.
pub fn set_meta(tx: &mut Tx<'_>, key: &str, value: &str) -> Result<(), StoreError> {
    tx.execute(SET_META, &[Value::Text(key), Value::Text(value)])?;
    Ok(())
}

/// Returns how far a gapless counter got: 0 before its first number.
pub fn number(conn: &mut Conn<'_>, counter: &str) -> Result<i64, StoreError> {
    let number = conn.row(NUMBER, &[Value::Text(counter)], |row| Columns::of("counters", row).integer(0, "value"))?;
    Ok(number.unwrap_or(0))
}

/// Sets how far a gapless counter got.
pub fn set_number(tx: &mut Tx<'_>, counter: &str, number: i64) -> Result<(), StoreError> {
    tx.execute(SET_NUMBER, &[Value::Text(counter), Value::Integer(number)])?;
    Ok(())
}

/// Returns the next number of a gapless counter, beginning with 1.
pub fn next_number(tx: &mut Tx<'_>, counter: &str) -> Result<i64, StoreError> {
    let next = tx.row(NEXT, &[Value::Text(counter)], |row| Columns::of("counters", row).integer(0, "value"))?;
    next.ok_or(StoreError::Corrupt { table: "counters", column: "value" })
}
