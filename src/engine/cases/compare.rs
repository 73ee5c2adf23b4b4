//! What was sent beside what the master says, field by field, so that a person sees at a glance
//! where they agree. Compared as identification compares: spelling does not count.

use super::CandidateFile;
use crate::domain::contact::ContactCard;
use crate::domain::fold;
use crate::domain::paper::{NumberScheme, Party};
use crate::matching::evidence::{Field, Level};
use crate::matching::names::{self, PersonName};
use crate::matching::normalise;

macro_rules! case_fields {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// A field of the comparison.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum CaseField { $($(#[$doc])* $name,)* }

        impl CaseField {
            /// Every field, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the word in catalogue keys.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$name => $word,)* } }
        }
    };
}

case_fields! {
    /// The number that the office gave the customer.
    OurNumber "our-number",
    /// The number that the sender gives the party.
    TheirNumber "their-number",
    /// The company's name.
    Company "company",
    /// Given and family name.
    Person "person",
    /// The day of birth.
    BirthDate "birth-date",
    /// The e-mail address.
    Email "email",
    /// The telephone number.
    Phone "phone",
    /// The street with house number.
    Street "street",
    /// The second address line.
    Street2 "street2",
    /// The postal code.
    Zip "zip",
    /// The town.
    City "city",
    /// State, county, oblast.
    Region "region",
    /// The country.
    Country "country",
    /// The VAT number.
    Vat "vat",
    /// The number in the company register.
    Register "register",
    /// The location number.
    Gln "gln",
    /// The insurer's institution number.
    PayerKey "payer-key",
    /// The doctor's number.
    Physician "physician",
}

/// How a value of the master agrees with what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// The same, apart from spelling.
    Same,
    /// Much alike.
    Alike,
    /// Something else.
    Other,
    /// Only the master says something.
    OnlyHere,
    /// Only what was sent says something.
    OnlySent,
    /// Neither says anything.
    Neither,
}

impl Sign {
    /// Returns the word in catalogue keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Alike => "alike",
            Self::Other => "other",
            Self::OnlyHere => "only-here",
            Self::OnlySent => "only-sent",
            Self::Neither => "neither",
        }
    }

    /// Returns whether a person should look: the two do not say the same.
    #[must_use]
    pub fn differs(self) -> bool {
        match self {
            Self::Alike | Self::Other | Self::OnlyHere | Self::OnlySent => true,
            Self::Same | Self::Neither => false,
        }
    }
}

/// One field of what was sent, of every candidate, and of the contact that it would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRow {
    /// Which field.
    pub field: CaseField,
    /// What was sent, as written; several values with commas between.
    pub incoming: String,
    /// What the master says of each candidate, and how it agrees.
    pub cells: Vec<(String, Sign)>,
    /// What a new contact would say.
    pub as_new: String,
}

/// Returns the fields in which anything is said.
pub(super) fn fields(incoming: &Party, candidates: &[CandidateFile], as_new: &ContactCard) -> Vec<FieldRow> {
    let all = CaseField::ALL.iter().map(|field| {
        let sent = sent(*field, incoming);
        let cells = candidates.iter().map(|candidate| cell(*field, incoming, &sent, candidate)).collect();
        FieldRow { field: *field, incoming: sent.join(", "), cells, as_new: of_card(*field, as_new) }
    });
    let said = all.filter(|row| {
        let is_said_here = row.cells.iter().any(|(text, _)| !text.is_empty());
        // The candidates' own numbers stand at their heads already.
        !row.incoming.is_empty() || (is_said_here && row.field != CaseField::OurNumber)
    });
    // What was sent comes first; what only the master says is there for telling two contacts apart.
    let (mut sent, only_here): (Vec<_>, Vec<_>) = said.partition(|row| !row.incoming.is_empty());
    sent.extend(only_here);
    sent
}

fn sent(field: CaseField, party: &Party) -> Vec<String> {
    let one = |value: &Option<String>| value.iter().cloned().collect::<Vec<_>>();
    let numbers = |scheme: &NumberScheme| {
        party.ids.iter().filter(|id| id.scheme == *scheme).map(|id| id.value.clone()).collect::<Vec<_>>()
    };
    let with = |mut first: Vec<String>, more: Vec<String>| {
        for value in more {
            if !first.contains(&value) {
                first.push(value);
            }
        }
        first
    };
    let values = match field {
        CaseField::OurNumber => numbers(&NumberScheme::Ours),
        CaseField::TheirNumber => numbers(&NumberScheme::Theirs),
        CaseField::Company => one(&party.company),
        CaseField::Person => {
            let name = party.person_name();
            let asked = party.contact_name.clone().filter(|_| name.is_empty() && party.company.is_none());
            asked.into_iter().chain((!name.is_empty()).then_some(name)).collect()
        }
        CaseField::BirthDate => party.birth_date.map(|day| day.to_string()).into_iter().collect(),
        CaseField::Email => party.emails.clone(),
        CaseField::Phone => party.phones.clone(),
        CaseField::Street => one(&party.street),
        CaseField::Street2 => one(&party.street2),
        CaseField::Zip => one(&party.zip),
        CaseField::City => one(&party.city),
        CaseField::Region => one(&party.region),
        CaseField::Country => one(&party.country),
        CaseField::Vat => with(one(&party.vat_id), numbers(&NumberScheme::Vat)),
        CaseField::Register => with(one(&party.reg_no), numbers(&NumberScheme::Register)),
        CaseField::Gln => numbers(&NumberScheme::Gln),
        CaseField::PayerKey => numbers(&NumberScheme::Payer),
        CaseField::Physician => numbers(&NumberScheme::Physician),
    };
    values.into_iter().filter(|value| !value.trim().is_empty()).collect()
}

fn of_card(field: CaseField, card: &ContactCard) -> String {
    let text = match field {
        CaseField::OurNumber => &card.number,
        CaseField::TheirNumber => return String::new(),
        CaseField::Company => &card.company,
        CaseField::Person => {
            let person = ContactCard { company: String::new(), ..card.clone() };
            return person.display_name();
        }
        CaseField::BirthDate => return card.birth_date.map(|day| day.to_string()).unwrap_or_default(),
        CaseField::Email => &card.email,
        CaseField::Phone => &card.phone,
        CaseField::Street => &card.street,
        CaseField::Street2 => &card.street2,
        CaseField::Zip => &card.zip,
        CaseField::City => &card.city,
        CaseField::Region => &card.region,
        CaseField::Country => &card.country,
        CaseField::Vat => &card.vat_id,
        CaseField::Register => &card.reg_no,
        CaseField::Gln => &card.gln,
        CaseField::PayerKey => &card.payer_key,
        CaseField::Physician => &card.external_id,
    };
    text.trim().to_owned()
}

fn cell(field: CaseField, incoming: &Party, sent: &[String], candidate: &CandidateFile) -> (String, Sign) {
    let card = &candidate.contact.card;
    if field == CaseField::TheirNumber {
        let is_known =
            candidate.evidence.iter().any(|item| item.field == Field::SourceNumber && item.level == Level::Equal);
        let sign = match (sent.is_empty(), is_known) {
            (true, _) => Sign::Neither,
            (false, true) => Sign::Same,
            (false, false) => Sign::OnlySent,
        };
        return (if is_known { sent.join(", ") } else { String::new() }, sign);
    }
    let own = of_card(field, card);
    let sign = match (sent.is_empty(), own.is_empty()) {
        (true, true) => Sign::Neither,
        (true, false) => Sign::OnlyHere,
        (false, true) => Sign::OnlySent,
        (false, false) => agreement(field, incoming, sent, (&own, card)),
    };
    (own, sign)
}

/// Compares two values that are both said.
fn agreement(field: CaseField, incoming: &Party, sent: &[String], (own, card): (&str, &ContactCard)) -> Sign {
    let by_level = |level: Level| match level {
        Level::Equal | Level::Shared => Sign::Same,
        Level::Agrees | Level::Similar => Sign::Alike,
        Level::Differs | Level::Missing => Sign::Other,
    };
    let by_form = |form: &dyn Fn(&str) -> Option<String>| {
        let own_form = form(own);
        let is_same = sent.iter().any(|value| match (form(value), &own_form) {
            (Some(value), Some(own)) => value == *own,
            // What has no usual form is compared as it is written.
            (Some(_) | None, Some(_) | None) => value.trim() == own,
        });
        if is_same { Sign::Same } else { Sign::Other }
    };
    match field {
        CaseField::Company => sent.first().map_or(Sign::Other, |sent| by_level(names::organisations(sent, own))),
        CaseField::Person => {
            let one = PersonName::of_party(incoming);
            by_level(names::persons(&one, &PersonName::new(&card.first_name, &card.last_name)))
        }
        CaseField::OurNumber | CaseField::TheirNumber => by_form(&normalise::customer_number),
        CaseField::BirthDate => by_form(&|text| Some(text.to_owned())),
        CaseField::Email => by_form(&normalise::email),
        CaseField::Phone => {
            let country = incoming.country.as_deref().unwrap_or(&card.country);
            let is_same = sent.iter().any(|value| {
                let value = normalise::phone(value, country);
                value.is_some() && value == normalise::phone(own, &card.country)
            });
            if is_same { Sign::Same } else { by_form(&|text| Some(fold::digits(text))) }
        }
        CaseField::Street => or_alike(by_form(&normalise::street), sent, own, normalise::street),
        CaseField::City => or_alike(by_form(&normalise::city), sent, own, normalise::city),
        CaseField::Zip => by_form(&normalise::zip),
        CaseField::Street2 | CaseField::Region => by_form(&|text| Some(fold::squeezed(text))),
        CaseField::Country | CaseField::Physician => by_form(&normalise::code),
        CaseField::Vat => by_form(&normalise::vat),
        CaseField::Register => by_form(&normalise::reg_no),
        CaseField::Gln => by_form(&normalise::gln),
        CaseField::PayerKey => by_form(&normalise::payer_key),
    }
}

/// Returns the sign, or alike when one text begins with the other: the house number is missing, or
/// the part of town.
fn or_alike(sign: Sign, sent: &[String], own: &str, form: fn(&str) -> Option<String>) -> Sign {
    let (Sign::Other, Some(own)) = (sign, form(own)) else { return sign };
    let is_part = |value: &String| form(value).is_some_and(|value| value.starts_with(&own) || own.starts_with(&value));
    if sent.iter().any(is_part) { Sign::Alike } else { Sign::Other }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::{Contact, ContactKind};
    use crate::domain::ids::ContactId;
    use crate::engine::cases::outlook::Outlook;
    use uuid::Uuid;

    fn candidate(card: ContactCard) -> CandidateFile {
        CandidateFile {
            contact: Contact { id: ContactId(Uuid::from_u128(1)), version: 1, card },
            evidence: Vec::new(),
            score: 0,
            email_users: 1,
            would_decide: Vec::new(),
            is_looked_up: false,
            outlook: Outlook::default(),
        }
    }

    // proves M18
    #[test]
    fn spelling_does_not_count_and_blanks_are_told_apart() {
        let text = |text: &str| Some(text.to_owned());
        let sent = Party {
            first_name: text("Jana"),
            last_name: text("Novak"),
            street: text("Polní 12"),
            zip: text("39701"),
            city: text("Pisek"),
            emails: vec!["INFO@statek.example".to_owned()],
            country: text("CZ"),
            vat_id: text("CZ12345679"),
            ..Party::empty()
        };
        let card = ContactCard {
            first_name: "Jana".to_owned(),
            last_name: "Nováková".to_owned(),
            street: "Polni 12a".to_owned(),
            zip: "397 01".to_owned(),
            city: "Písek".to_owned(),
            email: "info@statek.example".to_owned(),
            phone: "+420 602 114 225".to_owned(),
            country: "DE".to_owned(),
            ..ContactCard::blank(ContactKind::Person)
        };
        let rows = fields(&sent, &[candidate(card)], &ContactCard::blank(ContactKind::Person));
        let signs: Vec<(CaseField, Sign)> = rows.iter().map(|row| (row.field, row.cells[0].1)).collect();
        assert_eq!(
            signs,
            [
                (CaseField::Person, Sign::Other),
                (CaseField::Email, Sign::Same),
                (CaseField::Street, Sign::Alike),
                (CaseField::Zip, Sign::Same),
                (CaseField::City, Sign::Same),
                (CaseField::Country, Sign::Other),
                (CaseField::Vat, Sign::OnlySent),
                (CaseField::Phone, Sign::OnlyHere),
            ]
        );
        assert_eq!(rows[7].incoming, "", "a blank stays blank");
    }
}
