//! Backups: made while the engine works, and only called one after they were opened, checked
//! and counted.
//!
//! Owns verification. Must not hold SQL of its own: the store copies and counts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::problem::{Code, Problem};
use crate::store::StoreError;
use crate::store::files::{self, Counts};

/// A backup that was proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// What it holds.
    pub counts: Counts,
    /// How large it is.
    pub size_bytes: u64,
}

/// Writes a consistent copy of `database` to `target` and proves it: opens it, checks its
/// integrity, and compares its rows with what the database held before and holds after.
///
/// # Errors
/// Why it could not be written, or `BackupUnproven` with what does not agree; a copy that is not
/// proven is removed.
pub fn create(database: &Path, target: &Path) -> Result<Proven, Problem> {
    let failed = |error: io::Error| unproven(target, &error.to_string());
    if target.exists() {
        let source = io::Error::from(io::ErrorKind::AlreadyExists);
        return Err(StoreError::File { file: target.to_owned(), source }.problem());
    }
    let before = files::counts(database).map_err(|error| error.problem())?;
    // Made beside its name, which it only gets when it is proven: whatever breaks off, no half
    // backup is ever taken for a whole one.
    let mut unfinished = target.as_os_str().to_owned();
    unfinished.push(UNFINISHED);
    let unfinished = PathBuf::from(unfinished);
    remove(&unfinished).map_err(failed)?;
    let proven = files::copy(database, &unfinished)
        .map_err(|error| error.problem())
        .and_then(|()| prove(database, &unfinished, &before))
        .and_then(|proven| fs::rename(&unfinished, target).map(|()| proven).map_err(failed));
    if proven.is_err() {
        remove(&unfinished).map_err(failed)?;
    }
    proven
}

/// What stands behind the name of a copy that is not proven yet.
const UNFINISHED: &str = ".unfinished";

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn prove(database: &Path, target: &Path, before: &Counts) -> Result<Proven, Problem> {
    let counts = files::verify(target).map_err(|error| match error {
        StoreError::Damaged { detail } => unproven(target, &detail),
        other => other.problem(),
    })?;
    let after = files::counts(database).map_err(|error| error.problem())?;
    for (table, count) in &counts.tables {
        // The engine may have written meanwhile; nothing of what was there may be missing.
        let (least, most) = (before.of(table).min(after.of(table)), before.of(table).max(after.of(table)));
        if *count < least || most < *count {
            return Err(unproven(target, &format!("{table}: {count} ∉ {least}…{most}")));
        }
    }
    let size_bytes = fs::metadata(target).map_err(|error| unproven(target, &error.to_string()))?.len();
    Ok(Proven { counts, size_bytes })
}

fn unproven(target: &Path, detail: &str) -> Problem {
    Problem::new(Code::BackupUnproven).with("file", target.display().to_string()).with("detail", detail)
}
