//! The fields of a contact's card one by one, as texts: for forms, differences and comparisons.

use super::contact::{ContactCard, ContactKind, ContactRole};
use super::time::NaiveDate;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $word:literal;)*) => {
        /// A field of a card.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CardField { $($(#[$doc])* $name,)* }

        impl CardField {
            /// Every field, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Returns the word used in the journal and in catalogue keys.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $word,)* } }

            /// Reads the word.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> { match text { $($word => Some(Self::$name),)* _ => None } }
        }
    };
}

fields! {
    /// The customer number.
    Number "number";
    /// Person or organisation.
    Kind "kind";
    /// Roles, parted by blanks.
    Roles "roles";
    /// Company or practice name.
    Company "company";
    /// Form of address.
    Salutation "salutation";
    /// Academic title.
    Title "title";
    /// Given name.
    FirstName "first_name";
    /// Family name.
    LastName "last_name";
    /// Street with house number.
    Street "street";
    /// Second address line.
    Street2 "street2";
    /// Postal code.
    Zip "zip";
    /// Town.
    City "city";
    /// State, county, oblast.
    Region "region";
    /// Country code.
    Country "country";
    /// E-mail address.
    Email "email";
    /// Telephone number.
    Phone "phone";
    /// VAT identification number.
    VatId "vat_id";
    /// Number in the company register.
    RegNo "reg_no";
    /// Global Location Number.
    Gln "gln";
    /// Institution number of a payer.
    PayerKey "payer_key";
    /// Identifier in another system.
    ExternalId "external_id";
    /// Language to write in.
    Language "language";
    /// Day of birth.
    BirthDate "birth_date";
}

/// A field that says something else than it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub field: CardField,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
}

impl ContactCard {
    /// Returns the place of a field that is a plain text.
    fn plain(&self, field: CardField) -> Option<&String> {
        Some(match field {
            CardField::Number => &self.number,
            CardField::Company => &self.company,
            CardField::Salutation => &self.salutation,
            CardField::Title => &self.title,
            CardField::FirstName => &self.first_name,
            CardField::LastName => &self.last_name,
            CardField::Street => &self.street,
            CardField::Street2 => &self.street2,
            CardField::Zip => &self.zip,
            CardField::City => &self.city,
            CardField::Region => &self.region,
            CardField::Country => &self.country,
            CardField::Email => &self.email,
            CardField::Phone => &self.phone,
            CardField::VatId => &self.vat_id,
            CardField::RegNo => &self.reg_no,
            CardField::Gln => &self.gln,
            CardField::PayerKey => &self.payer_key,
            CardField::ExternalId => &self.external_id,
            CardField::Language => &self.language,
            CardField::Kind | CardField::Roles | CardField::BirthDate => return None,
        })
    }

    /// Returns a field that is a plain text for writing; `None` for kind, roles and birth date.
    pub fn plain_mut(&mut self, field: CardField) -> Option<&mut String> {
        Some(match field {
            CardField::Number => &mut self.number,
            CardField::Company => &mut self.company,
            CardField::Salutation => &mut self.salutation,
            CardField::Title => &mut self.title,
            CardField::FirstName => &mut self.first_name,
            CardField::LastName => &mut self.last_name,
            CardField::Street => &mut self.street,
            CardField::Street2 => &mut self.street2,
            CardField::Zip => &mut self.zip,
            CardField::City => &mut self.city,
            CardField::Region => &mut self.region,
            CardField::Country => &mut self.country,
            CardField::Email => &mut self.email,
            CardField::Phone => &mut self.phone,
            CardField::VatId => &mut self.vat_id,
            CardField::RegNo => &mut self.reg_no,
            CardField::Gln => &mut self.gln,
            CardField::PayerKey => &mut self.payer_key,
            CardField::ExternalId => &mut self.external_id,
            CardField::Language => &mut self.language,
            CardField::Kind | CardField::Roles | CardField::BirthDate => return None,
        })
    }

    /// Returns what a field says as a text; empty when it says nothing.
    #[must_use]
    pub fn text(&self, field: CardField) -> String {
        match field {
            CardField::Kind => self.kind.as_str().to_owned(),
            CardField::Roles => self.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" "),
            CardField::BirthDate => self.birth_date.map(|day| day.to_string()).unwrap_or_default(),
            _ => self.plain(field).cloned().unwrap_or_default(),
        }
    }

    /// Lets a field say this text. A text that a field cannot hold leaves it as it is.
    pub fn put(&mut self, field: CardField, text: &str) {
        match field {
            CardField::Kind => self.kind = ContactKind::parse(text).unwrap_or(self.kind),
            CardField::Roles => {
                let roles: Vec<ContactRole> = text.split(' ').filter_map(ContactRole::parse).collect();
                if !roles.is_empty() {
                    self.roles = roles;
                }
            }
            CardField::BirthDate if text.is_empty() => self.birth_date = None,
            CardField::BirthDate => self.birth_date = text.parse::<NaiveDate>().ok().or(self.birth_date),
            _ => {
                if let Some(place) = self.plain_mut(field) {
                    text.clone_into(place);
                }
            }
        }
    }

    /// Returns the fields in which another card differs from this one, in the order in which they
    /// are shown.
    #[must_use]
    pub fn changes_to(&self, after: &Self) -> Vec<FieldChange> {
        let change = |field: &CardField| {
            let (before, after) = (self.text(*field), after.text(*field));
            (before != after).then_some(FieldChange { field: *field, before, after })
        };
        CardField::ALL.iter().filter_map(change).collect()
    }

    /// Returns this card with everything that another one states. What the other leaves blank stays,
    /// and so do kind and roles, of which a table says something even where it has no such column.
    #[must_use]
    pub fn with_stated(&self, other: &Self) -> Self {
        let mut card = self.clone();
        for field in CardField::ALL.iter().filter(|field| !matches!(field, CardField::Kind | CardField::Roles)) {
            let text = other.text(*field);
            if !text.trim().is_empty() {
                card.put(*field, &text);
            }
        }
        card
    }

    /// Returns given and family name, with the title before them.
    #[must_use]
    pub fn person_name(&self) -> String {
        let parts = [self.title.trim(), self.first_name.trim(), self.last_name.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_written_and_read_by_its_word() {
        let mut card = ContactCard::blank(ContactKind::Organisation);
        let before = card.clone();
        for field in CardField::ALL {
            assert_eq!(CardField::parse(field.as_str()), Some(*field));
            let text = match field {
                CardField::Kind => "person",
                CardField::Roles => "referrer payer",
                CardField::BirthDate => "1980-11-24",
                _ => field.as_str(),
            };
            card.put(*field, text);
            assert_eq!(card.text(*field), text);
        }
        let changed: Vec<CardField> = before.changes_to(&card).iter().map(|change| change.field).collect();
        assert_eq!(changed, CardField::ALL);
    }

    #[test]
    fn a_blank_in_a_table_takes_nothing_away() {
        let ours = ContactCard { city: "Písek".to_owned(), phone: "1".to_owned(), ..blank() };
        let table = ContactCard { city: "Tábor".to_owned(), roles: vec![ContactRole::Payer], ..blank() };
        let both = ours.with_stated(&table);
        assert_eq!((both.city.as_str(), both.phone.as_str(), both.roles), ("Tábor", "1", ours.roles));
    }

    fn blank() -> ContactCard {
        ContactCard::blank(ContactKind::Person)
    }
}
