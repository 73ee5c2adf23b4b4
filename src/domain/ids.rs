//! Identities: UUIDv7 in newtypes, so that an id of one thing is never taken for another's.
//!
//! Ids are made by [`crate::clock::IdSource`], never here.

use std::fmt;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Reads the hyphenated or simple text form; `None` when the text is no UUID.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text.trim()).ok().map(Self)
            }

            /// Returns the sixteen bytes under which the id is stored.
            #[must_use]
            pub fn bytes(&self) -> [u8; 16] {
                *self.0.as_bytes()
            }

            /// Takes the stored bytes; `None` when there are not exactly sixteen.
            #[must_use]
            pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
                Uuid::from_slice(bytes).ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )*};
}

impl PersonId {
    /// The id of nobody: of a person who is to be added.
    pub const NONE: Self = Self(Uuid::nil());
}

ids! {
    /// A door by which messages arrive.
    SourceId;
    /// The bytes of one message as received.
    MessageId;
    /// A booked order.
    OrderId;
    /// A request for access.
    RegistrationId;
    /// A person or company in the address master.
    ContactId;
    /// An article of the office's own range.
    ArticleId;
    /// One outward action.
    EffectId;
    /// One file handed to accounting.
    BatchId;
    /// A person of the office.
    PersonId;
    /// One change asked of the engine; a repeat is recognised by it.
    CommandId;
}
