//! Files that other people's systems wrote, read in place: each is read or parked, and a table
//! says which and why. The expected values were written by reading the files.

mod foreign;
mod opentrans;
mod ubl;

use std::env;
use std::path::{Path, PathBuf};

/// Returns the folder of this name among the foreign samples, or `None`, said loudly, where the
/// samples are absent.
pub(super) fn folder(name: &str) -> Option<PathBuf> {
    let samples = env::var("KONTOR_SAMPLES").unwrap_or_else(|_| "../shared/samples".to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(samples).join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("LEFT OUT: the samples of {name}: there is no folder {} (KONTOR_SAMPLES)", folder.display());
    None
}
