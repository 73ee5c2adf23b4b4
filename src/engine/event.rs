//! Hints at what to look at again, given after a commit. A lost one costs a refresh, not data.

use crate::problem::Problem;

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// These kinds of things changed; the newest revision of the journal.
    Changed {
        /// Which kinds.
        topics: Topics,
        /// The journal's revision after the change.
        revision: i64,
    },
    /// A source was polled.
    Polled,
    /// A part of the engine cannot do all of its work just now and tries again by itself.
    Troubled {
        /// The source's name, `engine`, `polls` or `courier`.
        part: String,
        /// Why.
        problem: Problem,
    },
    /// A part of the engine stopped and stays stopped until somebody acts.
    Stopped {
        /// The thread's name.
        thread: String,
        /// Why.
        problem: Problem,
    },
    /// The subscriber fell behind and missed events: look at everything again.
    Lagged,
}

/// A set of the kinds of things that can change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Topics(u8);

impl Topics {
    /// Orders and their parties.
    pub const ORDERS: Self = Self(1);
    /// Messages, the ledger and the quarantine.
    pub const MESSAGES: Self = Self(2);
    /// Contacts.
    pub const CONTACTS: Self = Self(4);
    /// Outbox and accounting files.
    pub const OUTBOX: Self = Self(8);
    /// Sources.
    pub const SOURCES: Self = Self(16);
    /// Settings.
    pub const SETTINGS: Self = Self(32);
    /// Registrations.
    pub const REGISTRATIONS: Self = Self(64);

    /// The people of the office.
    pub const PEOPLE: Self = Self(128);

    /// Everything.
    pub const ALL: Self = Self(255);

    /// Returns both sets together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether the sets have anything in common.
    #[must_use]
    pub fn touches(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns whether nothing changed.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}
