//! Contacts of the address master and articles of the office's own range.

use super::ids::{ArticleId, ContactId};
use super::money::Decimal;
use super::time::NaiveDate;

/// Whether a contact is a person or an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContactKind {
    /// A natural person.
    Person,
    /// A company, practice, authority or club.
    Organisation,
}

impl ContactKind {
    /// Returns the word used in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "org",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "person" => Some(Self::Person),
            "org" => Some(Self::Organisation),
            _ => None,
        }
    }
}

/// What a contact may be to the office; several at once are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactRole {
    /// Customer or patient.
    Customer,
    /// Doctor.
    Referrer,
    /// Insurer.
    Payer,
    /// Supplier.
    Supplier,
    /// Subcontractor.
    Subcontractor,
}

impl ContactRole {
    /// Every role, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Customer, Self::Referrer, Self::Payer, Self::Supplier, Self::Subcontractor];

    /// Returns the word used in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Referrer => "referrer",
            Self::Payer => "payer",
            Self::Supplier => "supplier",
            Self::Subcontractor => "subcontractor",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// What the address master says of one contact. A blank field is an empty text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactCard {
    /// The customer number that people use, as imported or allotted.
    pub number: String,
    /// Person or organisation.
    pub kind: ContactKind,
    /// Roles, sorted, at least one.
    pub roles: Vec<ContactRole>,
    /// Company or practice name.
    pub company: String,
    /// Form of address.
    pub salutation: String,
    /// Academic title.
    pub title: String,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Street with house number.
    pub street: String,
    /// Second address line.
    pub street2: String,
    /// Postal code.
    pub zip: String,
    /// Town.
    pub city: String,
    /// State, county, oblast.
    pub region: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number as typed.
    pub phone: String,
    /// VAT identification number.
    pub vat_id: String,
    /// Number in the company register.
    pub reg_no: String,
    /// GS1 Global Location Number.
    pub gln: String,
    /// For a payer: its institution number (IK, kód pojišťovny).
    pub payer_key: String,
    /// Identifier in another system.
    pub external_id: String,
    /// ISO 639-1 code of the language to write in.
    pub language: String,
    /// Day of birth.
    pub birth_date: Option<NaiveDate>,
}

impl ContactCard {
    /// Returns a blank card of a customer.
    #[must_use]
    pub fn blank(kind: ContactKind) -> Self {
        let empty = String::new;
        Self {
            number: empty(),
            kind,
            roles: vec![ContactRole::Customer],
            company: empty(),
            salutation: empty(),
            title: empty(),
            first_name: empty(),
            last_name: empty(),
            street: empty(),
            street2: empty(),
            zip: empty(),
            city: empty(),
            region: empty(),
            country: empty(),
            email: empty(),
            phone: empty(),
            vat_id: empty(),
            reg_no: empty(),
            gln: empty(),
            payer_key: empty(),
            external_id: empty(),
            language: empty(),
            birth_date: None,
        }
    }

    /// Returns the name to show and to sort by: the company, else given and family name.
    #[must_use]
    pub fn display_name(&self) -> String {
        if !self.company.trim().is_empty() {
            return self.company.trim().to_owned();
        }
        [self.first_name.trim(), self.last_name.trim()]
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A contact with its identity and version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its identity.
    pub id: ContactId,
    /// Counts the changes; an update must name the version it saw.
    pub version: i64,
    /// What the master says.
    pub card: ContactCard,
}

/// What the office's own range says of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleCard {
    /// Our article number.
    pub sku: String,
    /// GS1 Global Trade Item Number, or empty.
    pub gtin: String,
    /// What it is called.
    pub name: String,
    /// UN/ECE Recommendation 20 code, or as typed.
    pub unit: String,
    /// Net price of one unit in the office's currency.
    pub price: Option<Decimal>,
    /// Tax rate in per cent.
    pub vat_rate: Option<Decimal>,
}

/// An article with its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its identity.
    pub id: ArticleId,
    /// What the range says.
    pub card: ArticleCard,
}
