//! The doors by which messages arrive. A door brings bytes with a key that stays the same when
//! the same thing is seen again, and lets go of a message only when told that it is stored: so a
//! crash at any moment repeats a message rather than losing it, and the key makes the repeat
//! harmless.
//!
//! Owns how a message is fetched and put away. Must not know what the bytes mean. Start at
//! [`Door::poll`]; [`folder`] is the drop folder, [`watch`] tells when it is worth a look.

pub mod folder;
pub mod watch;

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::domain::time::Timestamp;
use crate::problem::{Code, Problem};
use crate::sources::folder::FolderDoor;

/// One message as it came through a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Names this message within its source: the same thing seen again gives the same key.
    pub key: String,
    /// What people call it; for showing only.
    pub name: String,
    /// The bytes, unchanged.
    pub bytes: Vec<u8>,
    /// When the sender's side last changed it, if that is known.
    pub modified: Option<Timestamp>,
}

/// What one look at a door brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Poll {
    /// The messages, in the order in which they should be worked on.
    pub items: Vec<Fetched>,
    /// Whether further messages are ready: poll again at once.
    pub more: bool,
    /// How many messages are still being written: look again within seconds.
    pub settling: usize,
    /// What a person should know; the door went on with the rest.
    pub problems: Vec<Problem>,
}

/// How much one look may bring. One message is brought even when it alone is over the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PollLimit {
    /// The most messages.
    pub items: usize,
    /// The most bytes in all messages together.
    pub bytes: usize,
}

/// A door that cannot be opened at all.
#[derive(Debug, Error)]
pub enum SourceError {
    /// The drop folder is not there, or its path leads to something that is no folder.
    #[error("the folder {folder:?} is missing")]
    FolderMissing {
        /// The folder.
        folder: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The drop folder cannot be read.
    #[error("the folder {folder:?} cannot be read")]
    FolderDenied {
        /// The folder.
        folder: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
}

impl SourceError {
    /// Returns the error of reading `folder` that `source` stands for.
    pub(crate) fn of_folder(folder: PathBuf, source: io::Error) -> Self {
        if matches!(source.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
            Self::FolderMissing { folder, source }
        } else {
            Self::FolderDenied { folder, source }
        }
    }

    /// Returns what to tell a person.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::FolderMissing { folder, source: _ } => {
                Problem::new(Code::SourceFolderMissing).with("folder", folder.to_string_lossy())
            }
            Self::FolderDenied { folder, source } => Problem::new(Code::SourceFolderDenied)
                .with("folder", folder.to_string_lossy())
                .with("detail", source.to_string()),
        }
    }
}

/// Any door.
#[derive(Debug)]
pub enum Door {
    /// A folder into which others put files.
    Folder(FolderDoor),
}

impl Door {
    /// Returns the messages that are ready, at most as many as `limit` allows.
    pub fn poll(&mut self, limit: PollLimit, now: Timestamp) -> Result<Poll, SourceError> {
        match self {
            Self::Folder(folder) => folder.poll(limit, now),
        }
    }

    /// Returns which messages of the last look are still being written.
    #[must_use]
    pub fn unsettled(&self) -> Vec<Problem> {
        match self {
            Self::Folder(folder) => folder.unsettled(),
        }
    }

    /// Begins again at the front: what was handed out and could not be stored comes before what
    /// came after it, because an order must be booked before the papers that change it.
    pub fn start_over(&mut self) {
        match self {
            Self::Folder(folder) => folder.start_over(),
        }
    }

    /// Puts away the messages of these keys, which are stored durably. Returns what a person
    /// should know about those that could not be put away; they are stored all the same.
    pub fn acknowledge(&mut self, keys: &[String], now: Timestamp) -> Vec<Problem> {
        match self {
            Self::Folder(folder) => folder.acknowledge(keys, now),
        }
    }
}
