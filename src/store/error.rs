//! What can go wrong in the store, and what a person can do about it.

use std::path::{Path, PathBuf};

use crate::problem::{Code, Problem};

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the database failed")]
    Database {
        /// What it said.
        #[source]
        source: rusqlite::Error,
    },
    /// The database takes the value nowhere and never: a rule of the schema forbids it.
    #[error("the database refuses a value")]
    Unfit {
        /// What it said.
        #[source]
        source: rusqlite::Error,
    },
    /// The disk, or the quota on it, is full.
    #[error("the disk is full")]
    Full {
        /// The folder of the database.
        folder: PathBuf,
        /// What the database said.
        #[source]
        source: rusqlite::Error,
    },
    /// The file, or its folder, may not be written.
    #[error("the database may not be written")]
    Denied {
        /// The folder of the database.
        folder: PathBuf,
        /// What the database said.
        #[source]
        source: rusqlite::Error,
    },
    /// Another program holds the file.
    #[error("the database is held by another program")]
    Busy {
        /// What the database said.
        #[source]
        source: rusqlite::Error,
    },
    /// The file is damaged.
    #[error("the database is damaged: {detail}")]
    Damaged {
        /// What the check found.
        detail: String,
    },
    /// The file is a database of another program, or none at all.
    #[error("{file} is not an office database")]
    NotOurs {
        /// The file.
        file: PathBuf,
    },
    /// There is no database file.
    #[error("there is no office database at {file}")]
    Missing {
        /// The file.
        file: PathBuf,
    },
    /// The file was written by a newer program.
    #[error("schema version {found} is newer than {known}")]
    Newer {
        /// The version of the file.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// A stored text is not UTF-8.
    #[error("column {column} is not text")]
    NotText {
        /// Which column of the answer.
        column: usize,
        /// Where the text breaks.
        #[source]
        source: std::str::Utf8Error,
    },
    /// A stored value is a float, which the schema has none of.
    #[error("column {column} is a float")]
    Float {
        /// Which column of the answer.
        column: usize,
    },
    /// A stored value makes no sense.
    #[error("{table}.{column} holds something impossible")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// Another version of the record is stored than the one the change was made for.
    #[error("{what} was changed meanwhile")]
    Conflict {
        /// What kind of record.
        what: &'static str,
    },
    /// The record is not there.
    #[error("{what} {id} is not there")]
    NotFound {
        /// What kind of record.
        what: &'static str,
        /// The number or name asked for.
        id: String,
    },
    /// A file beside the database could not be read or written.
    #[error("{file} cannot be used")]
    File {
        /// The file.
        file: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A stored body cannot be unpacked.
    #[error("a stored body cannot be unpacked")]
    Unpack {
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A test made this call fail.
    #[error("made to fail by a test")]
    Planted,
}

impl From<rusqlite::Error> for StoreError {
    fn from(source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full { folder: PathBuf::new(), source },
            // The file that readers and the writer share could not be made larger.
            Some(ErrorCode::SystemIoFailure) if extended_code(&source) == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
                Self::Full { folder: PathBuf::new(), source }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::Denied { folder: PathBuf::new(), source }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { source },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { detail: source.to_string() },
            Some(ErrorCode::NotADatabase) => Self::Damaged { detail: source.to_string() },
            Some(ErrorCode::ConstraintViolation | ErrorCode::TooBig | ErrorCode::TypeMismatch) => {
                Self::Unfit { source }
            }
            _ => Self::Database { source },
        }
    }
}

fn extended_code(error: &rusqlite::Error) -> i32 {
    error.sqlite_error().map_or(0, |error| error.extended_code)
}

impl StoreError {
    /// Names the folder in which there is no room, or no right to write.
    #[must_use]
    pub(super) fn in_folder(self, name: &Path) -> Self {
        match self {
            Self::Full { source, .. } => Self::Full { folder: name.to_owned(), source },
            Self::Denied { source, .. } => Self::Denied { folder: name.to_owned(), source },
            other => other,
        }
    }

    /// Returns what the person is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::Database { source } | Self::Unfit { source } => {
                Problem::new(Code::DatabaseFailed).with("detail", source.to_string())
            }
            Self::Full { folder, .. } => Problem::new(Code::DiskFull).with("folder", folder.display().to_string()),
            Self::Denied { folder, source } => Problem::new(Code::OfficeNotWritable)
                .with("folder", folder.display().to_string())
                .with("detail", source.to_string()),
            Self::Busy { .. } => Problem::new(Code::DatabaseBusy).with("seconds", "10"),
            Self::Damaged { detail } => Problem::new(Code::DatabaseDamaged).with("detail", detail.as_str()),
            Self::NotOurs { file } => Problem::new(Code::NotOurDatabase).with("file", file.display().to_string()),
            Self::Missing { file } => {
                let folder = file.parent().unwrap_or(file);
                Problem::new(Code::OfficeMissing).with("folder", folder.display().to_string())
            }
            Self::Newer { found, known } => {
                Problem::new(Code::SchemaNewer).with("found", found.to_string()).with("known", known.to_string())
            }
            Self::NotText { column, .. } | Self::Float { column } => {
                Problem::new(Code::StoredDataCorrupt).with("table", "").with("column", column.to_string())
            }
            Self::Corrupt { table, column } => {
                Problem::new(Code::StoredDataCorrupt).with("table", *table).with("column", *column)
            }
            Self::Conflict { what } => Problem::new(Code::ChangedMeanwhile).with("what", *what),
            Self::NotFound { what, id } => Problem::new(Code::NotFound).with("what", *what).with("id", id.as_str()),
            Self::File { file, source } => {
                if source.kind() == std::io::ErrorKind::StorageFull {
                    return Problem::new(Code::DiskFull).with("folder", file.display().to_string());
                }
                Problem::of_file(file, source)
            }
            Self::Unpack { source } => {
                Problem::new(Code::StoredDataCorrupt).with("table", "messages").with("column", source.to_string())
            }
            Self::Planted => Problem::new(Code::DatabaseFailed).with("detail", "planted"),
        }
    }

    /// Returns whether the same call may succeed later without anybody changing the data:
    /// full disk, busy file, failing device.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Full { .. }
            | Self::Denied { .. }
            | Self::Busy { .. }
            | Self::Database { .. }
            | Self::File { .. }
            | Self::Planted => true,
            Self::Unfit { .. }
            | Self::Damaged { .. }
            | Self::NotOurs { .. }
            | Self::Missing { .. }
            | Self::Newer { .. }
            | Self::NotText { .. }
            | Self::Float { .. }
            | Self::Corrupt { .. }
            | Self::Conflict { .. }
            | Self::NotFound { .. }
            | Self::Unpack { .. } => false,
        }
    }
}
