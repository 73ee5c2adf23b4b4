//! What speaks for and against a candidate, and the answer that identification gives.

use crate::domain::contact::Contact;
use crate::domain::ids::ContactId;

/// A contact that a party may be, with what the store knows besides its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The contact as the master has it.
    pub contact: Contact,
    /// How many contacts have this contact's e-mail address, itself among them.
    pub email_users: u32,
    /// The numbers that the source of the paper is known to use for this contact, normalised as
    /// [`crate::matching::normalise::customer_number`] does.
    pub numbers_from_source: Vec<String>,
}

/// Who a party is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identification {
    /// One contact, on hard evidence that nothing contradicts.
    Certain {
        /// Who it is.
        contact: ContactId,
        /// What speaks for it.
        evidence: Vec<Evidence>,
    },
    /// A person has to decide.
    Unclear {
        /// The likeliest contacts, the best first; empty for a payer whose key nobody has.
        candidates: Vec<Scored>,
    },
    /// Nobody in the master comes into question.
    New,
}

/// One contact that comes into question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Who.
    pub contact: ContactId,
    /// The weights of all evidence added up, in hundredths of a point.
    pub score: i32,
    /// What speaks for and against it, in the order in which it is shown.
    pub evidence: Vec<Evidence>,
    /// The facts that would have decided, had they agreed.
    pub missing: Vec<Field>,
}

/// One fact compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What was compared.
    pub field: Field,
    /// How it compared.
    pub level: Level,
    /// What it weighs, in hundredths of a point; negative when it speaks against.
    pub weight: i32,
    /// How many contacts have this value; 1 where it is not counted.
    pub users: u32,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$case_doc])* $case,)* }

        impl $name {
            /// Every case, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$case,)*];

            /// Returns the word used in the store and in message ids.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$case => $text,)* } }

            /// Reads the stored word.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.as_str() == text)
            }
        }
    };
}

words! {
    /// What can be compared between a party and a contact.
    Field {
        /// The number that the office gave the customer.
        OurNumber "our-number",
        /// A number that this source is known to use for the contact.
        SourceNumber "source-number",
        /// The VAT number.
        Vat "vat",
        /// The number in the company register.
        Register "register",
        /// The GS1 location number.
        Gln "gln",
        /// The doctor's or practice's number.
        Physician "physician",
        /// The insurer's institution number.
        PayerKey "payer-key",
        /// The name of the organisation or person.
        Name "name",
        /// The day of birth.
        BirthDate "birth-date",
        /// The e-mail address.
        Email "email",
        /// The telephone number.
        Phone "phone",
        /// The street with house number.
        Street "street",
        /// The postal code.
        Zip "zip",
        /// The town.
        City "city",
    }
}

words! {
    /// How two values compare.
    Level {
        /// The same, apart from spelling.
        Equal "equal",
        /// Not the same letters, but the same thing: an initial, a short form, a word left out.
        Agrees "agrees",
        /// Much alike, but it may be somebody else.
        Similar "similar",
        /// Something else.
        Differs "differs",
        /// The same, but several contacts have it.
        Shared "shared",
        /// One side does not say.
        Missing "missing",
    }
}

/// The weights in hundredths of a point, for every comparison that can be made. A table for
/// ordering what a person sees: whether somebody is certain is decided by rules, not by a sum.
const WEIGHTS: &[(Field, Level, i32)] = &[
    (Field::OurNumber, Level::Equal, 900),
    (Field::OurNumber, Level::Differs, -600),
    (Field::SourceNumber, Level::Equal, 900),
    (Field::Vat, Level::Equal, 800),
    (Field::Vat, Level::Differs, -500),
    (Field::Register, Level::Equal, 800),
    (Field::Register, Level::Differs, -500),
    (Field::Gln, Level::Equal, 700),
    (Field::Gln, Level::Differs, -100),
    (Field::Physician, Level::Equal, 800),
    (Field::Physician, Level::Differs, -300),
    (Field::PayerKey, Level::Equal, 900),
    (Field::PayerKey, Level::Shared, 300),
    (Field::Name, Level::Equal, 500),
    (Field::Name, Level::Agrees, 350),
    (Field::Name, Level::Similar, 100),
    (Field::Name, Level::Differs, -400),
    (Field::Name, Level::Missing, 0),
    (Field::BirthDate, Level::Equal, 400),
    (Field::BirthDate, Level::Differs, -800),
    (Field::Email, Level::Equal, 600),
    (Field::Email, Level::Shared, 100),
    (Field::Email, Level::Differs, -25),
    (Field::Phone, Level::Equal, 300),
    (Field::Phone, Level::Differs, -25),
    (Field::Street, Level::Equal, 300),
    (Field::Street, Level::Differs, -100),
    (Field::Zip, Level::Equal, 200),
    (Field::Zip, Level::Differs, -100),
    (Field::City, Level::Equal, 100),
    (Field::City, Level::Differs, -50),
];

impl Field {
    /// Returns the catalogue key of the words for this fact, for "what would decide".
    #[must_use]
    pub fn message_id(self) -> String {
        format!("evidence-field-{}", self.as_str())
    }
}

impl Evidence {
    /// Returns the evidence of one comparison with its weight from the table.
    #[must_use]
    pub fn of(field: Field, level: Level) -> Self {
        let weight = WEIGHTS
            .iter()
            .find(|(known_field, known_level, _)| (*known_field, *known_level) == (field, level))
            .map_or(0, |(_, _, weight)| *weight);
        Self { field, level, weight, users: 1 }
    }

    /// Returns every comparison that can be made, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        WEIGHTS.iter().map(|(field, level, weight)| Self { field: *field, level: *level, weight: *weight, users: 1 })
    }

    /// Returns the evidence with the number of contacts that have this value.
    #[must_use]
    pub fn with_users(mut self, users: u32) -> Self {
        self.users = users;
        self
    }

    /// Returns the catalogue key of the sentence for this evidence.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("evidence-{}-{}", self.field.as_str(), self.level.as_str())
    }

    /// Returns the arguments of the sentence, by name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, i64)> {
        match self.level {
            Level::Shared => vec![("users", i64::from(self.users))],
            Level::Equal | Level::Agrees | Level::Similar | Level::Differs | Level::Missing => Vec::new(),
        }
    }
}
