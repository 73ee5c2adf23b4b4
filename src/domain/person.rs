//! A person of the office: a short directory until rights and sign-in join it.

use super::ids::PersonId;

/// A person of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// Their name, as it stands in the journal and on orders.
    pub name: String,
    /// Their mail address, or empty.
    pub email: String,
    /// ISO 639-1 code of their language, or empty.
    pub language: String,
    /// The branch where they work, or empty.
    pub branch: String,
    /// Whether they still work here.
    pub is_active: bool,
}
