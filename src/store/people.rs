//! The people of the office.

use super::driver::{Row, Value};
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;

const LIST: &str = "SELECT id, name, email, language, branch, is_active FROM people ORDER BY name";
const SAVE: &str = "INSERT INTO people (id, name, email, language, branch, is_active) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (id) DO UPDATE SET name = ?2, email = ?3, language = ?4, branch = ?5, is_active = ?6";
const REMOVE: &str = "DELETE FROM people WHERE id = ?1";
const NAMED: &str = "SELECT EXISTS (SELECT 1 FROM orders WHERE clerk <> '' AND clerk = ?1)
    OR EXISTS (SELECT 1 FROM orders WHERE employee <> '' AND employee = ?1)";

fn from_row(row: &dyn Row) -> Result<Person, StoreError> {
    let columns = Columns::of("people", row);
    Ok(Person {
        id: columns.id(0, "id", PersonId::from_bytes)?,
        name: columns.text(1, "name")?,
        email: columns.text(2, "email")?,
        language: columns.text(3, "language")?,
        branch: columns.text(4, "branch")?,
        is_active: columns.flag(5, "is_active")?,
    })
}

/// Returns everybody, by name.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Person>, StoreError> {
    conn.rows(LIST, &[], from_row)
}

/// Adds or changes somebody.
pub fn save(tx: &mut Tx<'_>, person: &Person) -> Result<(), StoreError> {
    let values = [
        Value::Blob(&person.id.bytes()),
        Value::Text(&person.name),
        Value::Text(&person.email),
        Value::Text(&person.language),
        Value::Text(&person.branch),
        Value::Integer(i64::from(person.is_active)),
    ];
    tx.execute(SAVE, &values)?;
    Ok(())
}

/// Forgets somebody.
pub fn remove(tx: &mut Tx<'_>, id: PersonId) -> Result<(), StoreError> {
    tx.execute(REMOVE, &[Value::Blob(&id.bytes())])?;
    Ok(())
}

/// Returns whether any order names somebody of this name as clerk or employee.
pub fn is_named(conn: &mut Conn<'_>, name: &str) -> Result<bool, StoreError> {
    let named = conn.row(NAMED, &[Value::Text(name)], |row| Columns::of("orders", row).flag(0, "clerk"))?;
    Ok(named.unwrap_or(false))
}
