//! Room on the disk that is held while mails are under way: a server that has taken a mail must
//! not be asked again because the disk filled up before its answer was noted.

use std::fs;
use std::path::PathBuf;

use crate::engine::office::Office;
use crate::problem::{Code, Problem};

/// What noting one answer takes, several times over: some pages of the database and of its log.
const BYTES: usize = 512 * 1024;

/// The file that holds the room.
const FILE: &str = ".room";

/// Room that is held until this is dropped.
#[derive(Debug)]
pub struct Room {
    file: PathBuf,
}

impl Room {
    /// Holds room in the office's folder.
    ///
    /// # Errors
    /// `DiskFull`, or why the file cannot be written.
    pub fn hold(office: &Office) -> Result<Self, Problem> {
        let room = Self { file: office.root().join(FILE) };
        fs::write(&room.file, vec![0; BYTES]).map_err(|error| {
            let folder = office.root().display().to_string();
            if error.kind() == std::io::ErrorKind::StorageFull {
                Problem::new(Code::DiskFull).with("folder", folder)
            } else {
                Problem::new(Code::OfficeNotWritable).with("folder", folder).with("detail", error.to_string())
            }
        })?;
        Ok(room)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.file) {
            tracing::debug!(file = %self.file.display(), %error, "held room was gone already");
        }
    }
}
