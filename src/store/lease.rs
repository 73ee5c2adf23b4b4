//! Which computer runs the engine: one row that its holder renews.

use super::driver::Value;
use super::row::Columns;
use super::{Conn, StoreError, Tx};
use crate::domain::time::Timestamp;

/// Who holds the engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The computer's name.
    pub host: String,
    /// The process on it.
    pub process: i64,
    /// Drawn at random by the holder; tells two starts apart.
    pub token: Vec<u8>,
    /// Since when.
    pub since: Timestamp,
    /// Until when, unless renewed.
    pub valid_till: Timestamp,
    /// Whether the holder stopped in good order.
    pub is_released: bool,
}

const READ: &str = "SELECT host, process, token, since, valid_till, is_released FROM leases WHERE role = 'engine'";

const TAKE: &str = "INSERT INTO leases (role, host, process, token, since, valid_till, is_released)
    VALUES ('engine', ?1, ?2, ?3, ?4, ?5, 0)
    ON CONFLICT (role) DO UPDATE SET host = excluded.host, process = excluded.process, token = excluded.token,
        since = excluded.since, valid_till = excluded.valid_till, is_released = 0";

const RENEW: &str = "UPDATE leases SET valid_till = ?2 WHERE role = 'engine' AND token = ?1 AND is_released = 0";

const RELEASE: &str = "UPDATE leases SET is_released = 1, valid_till = ?2 WHERE role = 'engine' AND token = ?1";

/// Returns the lease row, if the engine ever ran.
pub fn read(conn: &mut Conn<'_>) -> Result<Option<Lease>, StoreError> {
    conn.row(READ, &[], |row| {
        let columns = Columns::of("leases", row);
        Ok(Lease {
            host: columns.text(0, "host")?,
            process: columns.integer(1, "process")?,
            token: columns.blob(2, "token")?,
            since: columns.moment(3, "since")?,
            valid_till: columns.moment(4, "valid_till")?,
            is_released: columns.flag(5, "is_released")?,
        })
    })
}

/// Writes a lease, whoever held it before. The caller has judged, in this transaction, that it may.
pub fn take(tx: &mut Tx<'_>, lease: &Lease) -> Result<(), StoreError> {
    let values = [
        Value::Text(&lease.host),
        Value::Integer(lease.process),
        Value::Blob(&lease.token),
        Value::Integer(lease.since.0),
        Value::Integer(lease.valid_till.0),
    ];
    tx.execute(TAKE, &values)?;
    Ok(())
}

/// Prolongs the lease with this token; returns whether it is still held.
pub fn renew(tx: &mut Tx<'_>, token: &[u8], valid_till: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.execute(RENEW, &[Value::Blob(token), Value::Integer(valid_till.0)])? == 1)
}

/// Gives the lease with this token back.
pub fn release(tx: &mut Tx<'_>, token: &[u8], now: Timestamp) -> Result<(), StoreError> {
    tx.execute(RELEASE, &[Value::Blob(token), Value::Integer(now.0)])?;
    Ok(())
}
