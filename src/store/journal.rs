//! The append-only, hash-chained record of what was done.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::driver::Value;
use super::row::{Columns, text_or_null};
use super::{Conn, StoreError, Tx};
use crate::domain::time::Timestamp;

/// One entry to be written.
#[derive(Clone, Debug)]
pub struct NewEntry<'e> {
    /// When.
    pub at: Timestamp,
    /// Who: `engine`, `engine@host`, or a person's name.
    pub actor: &'e str,
    /// What kind of thing was done, as a stable word.
    pub kind: &'e str,
    /// The thing it was done to.
    pub subject: Option<Uuid>,
    /// The particulars, as `name=value` lines.
    pub detail: &'e str,
}

/// One entry as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the journal, from 1 without gaps.
    pub revision: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// What kind of thing was done.
    pub kind: String,
    /// The thing it was done to.
    pub subject: Option<Uuid>,
    /// The particulars; `None` when they were erased.
    pub detail: Option<String>,
}

/// The end of the chain: what the next entry binds itself to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The newest revision, 0 for an empty journal.
    pub revision: i64,
    /// Its chain value.
    pub chain: [u8; 32],
}

const HEAD: &str = "SELECT revision, chain FROM journal ORDER BY revision DESC LIMIT 1";
const CHANGE_MARK: &str = "PRAGMA data_version";
const INSERT: &str = "INSERT INTO journal (revision, at, actor, kind, subject_id, detail, detail_hash, chain)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const OF_SUBJECT: &str =
    "SELECT revision, at, actor, kind, subject_id, detail FROM journal WHERE subject_id = ?1 ORDER BY revision";
const SINCE: &str =
    "SELECT revision, at, actor, kind, subject_id, detail FROM journal WHERE ?1 < revision ORDER BY revision LIMIT ?2";
const CHAIN: &str = "SELECT revision, at, actor, kind, subject_id, detail, detail_hash, chain FROM journal WHERE ?1 < revision ORDER BY revision LIMIT ?2";

/// Returns the end of the chain.
pub fn head(conn: &mut Conn<'_>) -> Result<Head, StoreError> {
    let head = conn.row(HEAD, &[], |row| {
        let columns = Columns::of("journal", row);
        let chain = <[u8; 32]>::try_from(columns.blob(1, "chain")?).map_err(|_cause| columns.corrupt("chain"))?;
        Ok(Head { revision: columns.integer(0, "revision")?, chain })
    })?;
    Ok(head.unwrap_or(Head { revision: 0, chain: [0; 32] }))
}

/// Returns a number that changes whenever another connection commits anything to the file, were it
/// only a poll that is noted.
pub fn change_mark(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    let mark = conn.row(CHANGE_MARK, &[], |row| Columns::of("journal", row).integer(0, "mark"))?;
    Ok(mark.unwrap_or(0))
}

/// Appends an entry behind `head` and moves `head` on. The caller keeps the head only if the
/// transaction is committed.
pub fn append(tx: &mut Tx<'_>, head: &mut Head, entry: &NewEntry<'_>) -> Result<(), StoreError> {
    let revision = head.revision + 1;
    let detail_hash: [u8; 32] = Sha256::digest(entry.detail.as_bytes()).into();
    let subject = entry.subject.map(|subject| *subject.as_bytes());
    let chain = link(&head.chain, revision, entry.at, entry.actor, entry.kind, subject.as_ref(), &detail_hash);
    let values = [
        Value::Integer(revision),
        Value::Integer(entry.at.0),
        Value::Text(entry.actor),
        Value::Text(entry.kind),
        subject.as_ref().map_or(Value::Null, |bytes| Value::Blob(bytes)),
        text_or_null((!entry.detail.is_empty()).then_some(entry.detail)),
        Value::Blob(&detail_hash),
        Value::Blob(&chain),
    ];
    tx.execute(INSERT, &values)?;
    *head = Head { revision, chain };
    Ok(())
}

fn link(
    previous: &[u8; 32],
    revision: i64,
    at: Timestamp,
    actor: &str,
    kind: &str,
    subject: Option<&[u8; 16]>,
    detail_hash: &[u8; 32],
) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(previous);
    hash.update(revision.to_be_bytes());
    hash.update(at.0.to_be_bytes());
    for text in [actor, kind] {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.update(subject.map_or(&[][..], |bytes| &bytes[..]));
    hash.update(detail_hash);
    hash.finalize().into()
}

pub(super) fn entry_from_row(row: &dyn super::driver::Row) -> Result<Entry, StoreError> {
    let columns = Columns::of("journal", row);
    Ok(Entry {
        revision: columns.integer(0, "revision")?,
        at: columns.moment(1, "at")?,
        actor: columns.text(2, "actor")?,
        kind: columns.text(3, "kind")?,
        subject: columns.id_or_none(4, "subject_id", |bytes| Uuid::from_slice(bytes).ok())?,
        detail: columns.text_or_none(5, "detail")?,
    })
}

/// Returns the entries of one thing, oldest first.
pub fn of_subject(conn: &mut Conn<'_>, subject: Uuid) -> Result<Vec<Entry>, StoreError> {
    conn.rows(OF_SUBJECT, &[Value::Blob(subject.as_bytes())], entry_from_row)
}

/// Returns up to `limit` entries after a revision, oldest first.
pub fn since(conn: &mut Conn<'_>, revision: i64, limit: i64) -> Result<Vec<Entry>, StoreError> {
    conn.rows(SINCE, &[Value::Integer(revision), Value::Integer(limit)], entry_from_row)
}

const NEWEST: &str = "SELECT revision, at, actor, kind, subject_id, detail FROM journal WHERE revision < ?1 ORDER BY revision DESC LIMIT ?2";

/// Returns up to `limit` entries before a revision, newest first.
pub fn newest(conn: &mut Conn<'_>, before: Option<i64>, limit: i64) -> Result<Vec<Entry>, StoreError> {
    conn.rows(NEWEST, &[Value::Integer(before.unwrap_or(i64::MAX)), Value::Integer(limit)], entry_from_row)
}

/// Checks the whole chain; returns the first revision that does not fit, if any.
pub fn first_break(conn: &mut Conn<'_>) -> Result<Option<i64>, StoreError> {
    let (_, broken) = check(conn, Head { revision: 0, chain: [0; 32] }, i64::MAX)?;
    Ok(broken)
}

/// Checks up to `limit` entries behind a link of the chain that is known to be good. Returns how
/// far it came, and the first revision that does not fit, if any.
pub fn check(conn: &mut Conn<'_>, known: Head, limit: i64) -> Result<(Head, Option<i64>), StoreError> {
    let mut good = known;
    let mut broken = None;
    conn.driver.query(CHAIN, &[Value::Integer(known.revision), Value::Integer(limit)], &mut |row| {
        if broken.is_some() {
            return Ok(());
        }
        let entry = entry_from_row(row)?;
        let columns = Columns::of("journal", row);
        let detail_hash =
            <[u8; 32]>::try_from(columns.blob(6, "detail_hash")?).map_err(|_cause| columns.corrupt("detail_hash"))?;
        let subject = entry.subject.map(|subject| *subject.as_bytes());
        let fits_detail = entry
            .detail
            .as_deref()
            .is_none_or(|detail| <[u8; 32]>::from(Sha256::digest(detail.as_bytes())) == detail_hash);
        let next =
            link(&good.chain, entry.revision, entry.at, &entry.actor, &entry.kind, subject.as_ref(), &detail_hash);
        if entry.revision != good.revision + 1 || !fits_detail || columns.blob(7, "chain")? != next {
            broken = Some(entry.revision);
        } else {
            good = Head { revision: entry.revision, chain: next };
        }
        Ok(())
    })?;
    Ok((good, broken))
}
