//! Secrets: values that never show themselves, and sealing them for storage.
//!
//! Owns [`Secret`], which wipes itself and prints stars, and sealing with XChaCha20-Poly1305 under
//! keys from a [`sealing::KeyRing`]. It does no I/O (others read and write the key file) and does not know
//! what it seals. Start at [`sealing::KeyRing::seal`].

pub mod sealing;

#[cfg(test)]
mod tests;

use std::fmt;

use zeroize::Zeroize;

use crate::problem::{Code, Problem};

/// A value that prints as stars, is written nowhere, and is wiped from memory when dropped.
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Takes a value into custody.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// Returns the value itself. Every call is a place to look at when asking where a secret goes.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<T: Zeroize + Clone> Clone for Secret<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    /// Writes stars, the same number for every secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// What can go wrong with a secret. None of the cases carries the secret or a part of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// The bytes are no key file of this program.
    #[error("the bytes are no key file of this program")]
    NoKeyFile,
    /// The key file was written by a newer program.
    #[error("the key file has version {found}, known is {known}")]
    KeyFileNewer {
        /// The version it says it has.
        found: u8,
        /// The newest version this program reads.
        known: u8,
    },
    /// The key file is one of ours, but bytes of it are wrong or missing.
    #[error("the key file is damaged")]
    KeyFileDamaged,
    /// The bytes are no sealed value.
    #[error("the value in {column} is not sealed by this program")]
    NotSealed {
        /// Where it stands.
        column: String,
    },
    /// The value was sealed by a newer program.
    #[error("the value in {column} is sealed in form {found}, known is {known}")]
    SealNewer {
        /// Where it stands.
        column: String,
        /// The form it says it has.
        found: u8,
        /// The newest form this program opens.
        known: u8,
    },
    /// The key that sealed it is not on the ring.
    #[error("the key {key_id} that sealed the value in {column} is missing")]
    KeyMissing {
        /// Where it stands.
        column: String,
        /// The missing key's public name.
        key_id: String,
    },
    /// The value was changed, or it was sealed for another place.
    #[error("the value in {column} was changed or belongs elsewhere")]
    Tampered {
        /// Where it stands.
        column: String,
    },
    /// The value is longer than anything that is sealed.
    #[error("a value of {size} bytes is too long to be sealed")]
    TooLong {
        /// Its size in bytes.
        size: usize,
    },
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes: {detail}")]
    NoRandomness {
        /// What it said.
        detail: String,
    },
}

impl SecretError {
    /// Returns what a person is told and offered.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NoKeyFile | Self::KeyFileNewer { .. } | Self::KeyFileDamaged => {
                Problem::new(Code::SecretUnreadable).with("what", KEY_FILE)
            }
            Self::NotSealed { column }
            | Self::SealNewer { column, .. }
            | Self::KeyMissing { column, .. }
            | Self::Tampered { column } => Problem::new(Code::SecretUnreadable).with("what", column),
            Self::TooLong { .. } => Problem::new(Code::ProcessingFailed).with("stage", "seal"),
            Self::NoRandomness { .. } => Problem::new(Code::ProcessingFailed).with("stage", "random"),
        }
    }
}

/// What a problem names when the key file itself cannot be used.
const KEY_FILE: &str = "key-file";
