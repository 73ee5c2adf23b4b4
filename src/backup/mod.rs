//! Backups: made while the engine works, and only called one after they were opened, checked
//! and counted.
//!
//! Owns verification. Must not hold SQL of its own: the store copies and counts.

use std::fs;
use std::path::Path;

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
    let before = files::counts(database).map_err(|error| error.problem())?;
    files::copy(database, target).map_err(|error| error.problem())?;
    let proven = prove(database, target, &before);
    if proven.is_err() {
        fs::remove_file(target).map_err(|error| unproven(target, &error.to_string()))?;
    }
    proven
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
