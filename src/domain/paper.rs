//! The canonical order paper: what one message says, in one shape for every format.
//!
//! Nothing here is judged or corrected. Amounts and quantities are exact decimals as stated;
//! what is not stated is `None`, never a guess.

use super::money::{Currency, Decimal};
use super::time::{Issued, NaiveDate};

/// What a paper asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// A new order.
    Order,
    /// An amendment of the order it names.
    Change,
    /// The cancellation of the order it names.
    Cancellation,
    /// A request for access.
    Registration,
}

impl PaperKind {
    /// Returns the word used in JSON and in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Change => "change",
            Self::Cancellation => "cancel",
            Self::Registration => "registration",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Order, Self::Change, Self::Cancellation, Self::Registration]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// Whether prices contain tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriceMode {
    /// Without tax.
    Net,
    /// With tax.
    Gross,
    /// The paper does not say.
    Unknown,
}

impl PriceMode {
    /// Returns the word used in JSON and in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Net => "net",
            Self::Gross => "gross",
            Self::Unknown => "unknown",
        }
    }
}

/// One order paper, as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it asks for.
    pub kind: PaperKind,
    /// The sender's number for this order; for a change or cancellation, the number of the order
    /// it names; for a registration, the request's own number.
    pub order_no: String,
    /// The number of the change or cancellation paper itself.
    pub document_no: Option<String>,
    /// Our own number, when the sender repeats it.
    pub seller_order_no: Option<String>,
    /// The sender's further reference (customer reference, project, cost centre).
    pub reference: Option<String>,
    /// When the sender says the paper was issued.
    pub issued: Option<Issued>,
    /// The currency of all amounts, unless a line says otherwise.
    pub currency: Option<Currency>,
    /// Whether prices contain tax.
    pub price_mode: PriceMode,
    /// ISO 639-1 code of the language the sender asks to be answered in.
    pub language: Option<String>,
    /// Who orders (customer or patient); for a registration, the applicant.
    pub buyer: Party,
    /// Who is addressed, if stated: the office itself.
    pub seller: Option<Party>,
    /// Who receives the invoice, if another.
    pub bill_to: Option<Party>,
    /// Where it is delivered, if elsewhere.
    pub ship_to: Option<Party>,
    /// Whom it is for, if not the buyer.
    pub patient: Option<Party>,
    /// Who referred the customer (doctor).
    pub referrer: Option<Party>,
    /// Who pays (insurer); only ever assigned, never created.
    pub payer: Option<Party>,
    /// When it is wanted.
    pub delivery: Option<DeliveryWindow>,
    /// How it is paid.
    pub payment: Option<Payment>,
    /// The lines in the sender's order.
    pub lines: Vec<Line>,
    /// Charges and allowances on the whole order (shipping, rebate).
    pub charges: Vec<Charge>,
    /// Tax amounts by rate, as stated.
    pub tax: Vec<TaxAmount>,
    /// Totals as stated; what is computed from the lines comes from `rules::totals`.
    pub stated: Totals,
    /// Free texts in the sender's order.
    pub notes: Vec<String>,
    /// Files that belong to the order.
    pub attachments: Vec<Attachment>,
    /// What the reader knows no place for: never dropped.
    pub extras: Vec<Extra>,
}

impl Paper {
    /// Returns a paper that says nothing but its kind and number.
    #[must_use]
    pub fn new(kind: PaperKind, order_no: impl Into<String>) -> Self {
        Self {
            kind,
            order_no: order_no.into(),
            document_no: None,
            seller_order_no: None,
            reference: None,
            issued: None,
            currency: None,
            price_mode: PriceMode::Unknown,
            language: None,
            buyer: Party::empty(),
            seller: None,
            bill_to: None,
            ship_to: None,
            patient: None,
            referrer: None,
            payer: None,
            delivery: None,
            payment: None,
            lines: Vec::new(),
            charges: Vec::new(),
            tax: Vec::new(),
            stated: Totals::default(),
            notes: Vec::new(),
            attachments: Vec::new(),
            extras: Vec::new(),
        }
    }

    /// Returns the parties that are stated, with their roles, buyer first.
    #[must_use]
    pub fn parties(&self) -> Vec<(Role, &Party)> {
        let mut parties = vec![(Role::Buyer, &self.buyer)];
        for (role, party) in [
            (Role::BillTo, &self.bill_to),
            (Role::ShipTo, &self.ship_to),
            (Role::Patient, &self.patient),
            (Role::Referrer, &self.referrer),
            (Role::Payer, &self.payer),
        ] {
            if let Some(party) = party {
                parties.push((role, party));
            }
        }
        parties
    }
}

/// The part a party plays in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Who orders.
    Buyer,
    /// Who receives the invoice.
    BillTo,
    /// Where it is delivered.
    ShipTo,
    /// Whom it is for.
    Patient,
    /// Who referred the customer (doctor).
    Referrer,
    /// Who pays (insurer).
    Payer,
}

impl Role {
    /// Every role, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Buyer, Self::BillTo, Self::ShipTo, Self::Patient, Self::Referrer, Self::Payer];

    /// Returns the word used in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::BillTo => "bill_to",
            Self::ShipTo => "ship_to",
            Self::Patient => "patient",
            Self::Referrer => "referrer",
            Self::Payer => "payer",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// A person or organisation as a paper names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// Identifiers in the sender's order.
    pub ids: Vec<PartyNumber>,
    /// The company or practice name.
    pub company: Option<String>,
    /// The second and third name line, department or division.
    pub company2: Option<String>,
    /// Form of address (Mr, Frau, pan).
    pub salutation: Option<String>,
    /// Academic title.
    pub title: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Street with house number.
    pub street: Option<String>,
    /// Second address line.
    pub street2: Option<String>,
    /// Postal code.
    pub zip: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// State, county, oblast.
    pub region: Option<String>,
    /// Country as ISO 3166-1 alpha-2 when it is known, otherwise as stated.
    pub country: Option<String>,
    /// VAT identification number.
    pub vat_id: Option<String>,
    /// Number in the company register (IČO, NIP, ИНН, HRB).
    pub reg_no: Option<String>,
    /// Telephone numbers as written.
    pub phones: Vec<String>,
    /// E-mail addresses as written.
    pub emails: Vec<String>,
    /// Bank account.
    pub iban: Option<String>,
    /// The person to ask, by name.
    pub contact_name: Option<String>,
    /// Day of birth of a person.
    pub birth_date: Option<NaiveDate>,
}

impl Party {
    /// Returns a party of which nothing is known.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// Returns whether nothing at all is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the name to show: the company, else the person's given and family name, else the
    /// contact person.
    #[must_use]
    pub fn display_name(&self) -> String {
        if let Some(company) = self.company.as_deref().filter(|name| !name.trim().is_empty()) {
            return company.to_owned();
        }
        let person = self.person_name();
        if person.is_empty() { self.contact_name.clone().unwrap_or_default() } else { person }
    }

    /// Returns given and family name with one blank between, or an empty text.
    #[must_use]
    pub fn person_name(&self) -> String {
        [self.first_name.as_deref(), self.last_name.as_deref()]
            .into_iter()
            .flatten()
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// An identifier of a party and the list it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyNumber {
    /// Which list the value is from.
    pub scheme: NumberScheme,
    /// The value as stated, trimmed.
    pub value: String,
}

/// The lists that party identifiers come from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberScheme {
    /// The number that the office itself gave to this customer.
    Ours,
    /// The number that the sender gives to this party.
    Theirs,
    /// GS1 Global Location Number (ISO 6523 ICD 0088).
    Gln,
    /// VAT identification number.
    Vat,
    /// Number in a company register.
    Register,
    /// Insurer's institution number (IK, kód pojišťovny).
    Payer,
    /// Doctor's lifelong number (LANR) or its like elsewhere.
    Physician,
    /// Number of the doctor's practice (BSNR, IČP).
    Practice,
    /// Any other list, by the name the sender gives it.
    Other(String),
}

impl NumberScheme {
    /// Returns the word used in JSON and in the store.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ours => "ours",
            Self::Theirs => "theirs",
            Self::Gln => "gln",
            Self::Vat => "vat",
            Self::Register => "register",
            Self::Payer => "payer",
            Self::Physician => "physician",
            Self::Practice => "practice",
            Self::Other(name) => name,
        }
    }

    /// Reads the stored word; an unknown one is [`NumberScheme::Other`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        for scheme in [
            Self::Ours,
            Self::Theirs,
            Self::Gln,
            Self::Vat,
            Self::Register,
            Self::Payer,
            Self::Physician,
            Self::Practice,
        ] {
            if scheme.as_str() == text {
                return scheme;
            }
        }
        Self::Other(text.to_owned())
    }
}

/// When the goods are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeliveryWindow {
    /// First day.
    pub from: NaiveDate,
    /// Last day, when a span is stated.
    pub to: Option<NaiveDate>,
}

/// How the order is paid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payment {
    /// The method as stated (code or word).
    pub method: Option<String>,
    /// Terms as stated.
    pub terms: Option<String>,
    /// The day on which it was already paid.
    pub paid_on: Option<NaiveDate>,
}

/// One line of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The sender's number of the line, as stated; its place when none is stated.
    pub line_no: String,
    /// The line this one belongs to (bundle, set).
    pub parent: Option<String>,
    /// Our article number, as the sender states it.
    pub sku: Option<String>,
    /// The buyer's own article number.
    pub buyer_sku: Option<String>,
    /// GS1 Global Trade Item Number, as stated.
    pub gtin: Option<String>,
    /// What is ordered.
    pub name: String,
    /// A longer text, when there is one besides the name.
    pub description: Option<String>,
    /// How many.
    pub quantity: Option<Decimal>,
    /// The unit as stated.
    pub unit_stated: Option<String>,
    /// The unit in UN/ECE Recommendation 20, where it is known.
    pub unit: Option<String>,
    /// Price of `price_base` units.
    pub unit_price: Option<Decimal>,
    /// How many units the price is for; 1 when not stated.
    pub price_base: Option<Decimal>,
    /// Tax rate in per cent.
    pub vat_rate: Option<Decimal>,
    /// Allowances (negative) and charges (positive) on this line, added up.
    pub adjustment: Option<Decimal>,
    /// The line's amount as stated.
    pub line_total: Option<Decimal>,
    /// Options and properties (size, colour, HMV number) in the sender's order.
    pub options: Vec<(String, String)>,
    /// Free text on this line.
    pub note: Option<String>,
    /// The day on which this line is wanted.
    pub due: Option<NaiveDate>,
}

/// A charge or allowance on the whole order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// What for, as stated; empty when not stated.
    pub name: String,
    /// Reason code as stated (UNCL 5189 or 7161 in UBL).
    pub code: Option<String>,
    /// Positive for a charge, negative for an allowance.
    pub amount: Decimal,
    /// Tax rate in per cent.
    pub vat_rate: Option<Decimal>,
}

/// Tax of one rate, as stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxAmount {
    /// Per cent; `None` for a total over all rates.
    pub rate: Option<Decimal>,
    /// The amount the tax is on.
    pub base: Option<Decimal>,
    /// The tax.
    pub amount: Decimal,
}

/// The totals of an order; stated by the sender, or computed from the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Sum of the lines.
    pub lines: Option<Decimal>,
    /// Sum of the charges on the whole order.
    pub charges: Option<Decimal>,
    /// Sum of the allowances on the whole order, positive.
    pub allowances: Option<Decimal>,
    /// Amount without tax.
    pub net: Option<Decimal>,
    /// Tax.
    pub tax: Option<Decimal>,
    /// Amount with tax.
    pub gross: Option<Decimal>,
    /// Already paid.
    pub prepaid: Option<Decimal>,
    /// Rounding that the sender added.
    pub rounding: Option<Decimal>,
    /// What is to be paid.
    pub payable: Option<Decimal>,
}

/// A file that belongs to the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The file name as stated; never used as a path.
    pub name: String,
    /// Media type as stated or as found from the name.
    pub mime: Option<String>,
    /// What the sender says it is.
    pub description: Option<String>,
    /// Where its bytes are.
    pub content: AttachmentContent,
}

/// Where the bytes of an attachment are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachmentContent {
    /// Inside the message.
    Embedded(Vec<u8>),
    /// In a file of this name that comes by the same source.
    Beside(String),
    /// Behind a link, which the program never opens by itself.
    Link(String),
}

/// Something stated for which the canonical paper has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Element names from below the root, with `/` between; attributes as `@name`.
    pub path: String,
    /// The text as stated.
    pub text: String,
}
