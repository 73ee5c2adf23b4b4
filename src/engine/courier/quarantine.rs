//! Keeps the office's quarantine folder a mirror of what is quarantined, for looking at with
//! other programs. The database has the bytes; these are copies and are never read back.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::domain::lifecycle::MessageState;
use crate::engine::failpoint::{self, Point};
use crate::engine::office::Office;
use crate::problem::{Code, Problem};
use crate::store::messages::{self, Message};
use crate::store::{Conn, Reader, StoreError};

use super::accounting::read;

/// The most copies kept: enough to look at, few enough for any file manager.
const COPIES_MAX: i64 = 500;

/// The longest part of a sender's file name taken into a copy's name.
const NAME_MAX: usize = 80;

/// Writes missing copies and removes those whose message is quarantined no more.
///
/// # Errors
/// What concerns the database; a folder that cannot be written is logged only.
pub fn mirror(office: &Office, reader: &mut Reader) -> Result<(), Problem> {
    let folder = office.folder("quarantine");
    let waiting = read(reader, |conn| messages::waiting(conn, MessageState::Quarantined, None, COPIES_MAX))?;
    let wanted: BTreeSet<String> = waiting.iter().map(copy_name).collect();
    if let Ok(entries) = fs::read_dir(&folder) {
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_copy(&name) && !wanted.contains(&name) {
                log_failure(&folder, fs::remove_file(entry.path()));
            }
        }
    }
    for message in &waiting {
        let target = folder.join(copy_name(message));
        let length = fs::metadata(&target).ok().and_then(|metadata| i64::try_from(metadata.len()).ok());
        if length != Some(message.size_bytes) {
            let bytes = match read(reader, |conn| body(conn, message)) {
                Ok(bytes) => bytes,
                // Damaged bytes are why it waits; the others still get their copies.
                Err(problem) if matches!(problem.code, Code::StoredDataCorrupt | Code::NotFound) => continue,
                Err(problem) => return Err(problem),
            };
            log_failure(&folder, fs::write(&target, bytes));
            failpoint::reach(Point::QuarantineCopied);
        }
    }
    Ok(())
}

fn body(conn: &mut Conn<'_>, message: &Message) -> Result<Vec<u8>, StoreError> {
    messages::body(conn, message)
}

/// Returns the name of a copy: the message's id, and the sender's name made harmless.
fn copy_name(message: &Message) -> String {
    let harmless = |character: char| {
        if character.is_alphanumeric() || matches!(character, '.' | '-' | '_') { character } else { '_' }
    };
    let name: String = message.name.chars().map(harmless).take(NAME_MAX).collect();
    format!("{}-{}", message.id, name.trim_start_matches('.'))
}

/// Returns whether a file in the folder is one of ours: it begins with an id.
fn is_copy(name: &str) -> bool {
    name.get(..36).is_some_and(|id| uuid::Uuid::try_parse(id).is_ok()) && name.get(36..37) == Some("-")
}

fn log_failure(folder: &Path, done: std::io::Result<()>) {
    if let Err(error) = done {
        tracing::warn!(folder = %folder.display(), %error, "the quarantine folder cannot be kept");
    }
}
