//! Which entries of the journal are shown.

use uuid::Uuid;

use crate::domain::time::Timestamp;

/// Which entries of the journal are shown. Every part narrows it further.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalFilter {
    /// Only what people did.
    pub by_people: bool,
    /// Only what this one did.
    pub actor: Option<String>,
    /// Only entries of this kind.
    pub kind: Option<String>,
    /// Only what was done to this thing.
    pub subject: Option<Uuid>,
    /// Only from this moment on.
    pub from: Option<Timestamp>,
    /// Only before this moment.
    pub till: Option<Timestamp>,
    /// Only entries whose particulars hold these letters.
    pub text: String,
}
