//! One row of a contact table.

use crate::domain::contact::{ContactCard, ContactKind, ContactRole};
use crate::domain::fold;
use crate::formats::tables::countries;
use crate::formats::tables::rows::{Row, not_taken};
use crate::formats::values;
use crate::problem::{Code, Problem};

/// Words for a person and for an organisation, folded.
const PERSON_WORDS: &[&str] = &[
    "person",
    "p",
    "individual",
    "private",
    "privat",
    "privatperson",
    "patient",
    "osoba",
    "fyzickaosoba",
    "fo",
    "osobafizyczna",
    "prywatna",
    "chastnoelitso",
    "fizlitso",
    "fizicheskoelitso",
    "litso",
];
const ORGANISATION_WORDS: &[&str] = &[
    "org",
    "o",
    "organisation",
    "organization",
    "company",
    "firma",
    "unternehmen",
    "pravnickaosoba",
    "po",
    "spolecnost",
    "osobaprawna",
    "przedsiebiorstwo",
    "yurlitso",
    "yuridicheskoelitso",
    "organizatsiya",
    "kompaniya",
    "praxis",
    "practice",
];

/// Words for the roles, folded.
const ROLE_WORDS: &[(ContactRole, &[&str])] = &[
    (
        ContactRole::Customer,
        &[
            "customer",
            "patient",
            "client",
            "kunde",
            "zakaznik",
            "odberatel",
            "pacient",
            "klient",
            "pacjent",
            "pokupatel",
        ],
    ),
    (ContactRole::Referrer, &["referrer", "doctor", "physician", "arzt", "zuweiser", "lekar", "lekarz", "vrach"]),
    (
        ContactRole::Payer,
        &[
            "payer",
            "insurer",
            "insurance",
            "kostentrager",
            "krankenkasse",
            "kasse",
            "pojistovna",
            "ubezpieczyciel",
            "platnik",
            "strakhovshchik",
            "platelshchik",
        ],
    ),
    (ContactRole::Supplier, &["supplier", "vendor", "lieferant", "dodavatel", "dostawca", "postavshchik"]),
    (
        ContactRole::Subcontractor,
        &["subcontractor", "subunternehmer", "nachunternehmer", "subdodavatel", "podwykonawca", "subpodryadchik"],
    ),
];

/// Makes a contact of a row: it needs a name or a number.
pub(super) fn card(line: u32, row: &mut Row<'_>) -> Result<ContactCard, Problem> {
    let kind = kind(row);
    let mut card = ContactCard::blank(kind.unwrap_or(ContactKind::Organisation));
    card.number = row.one_line("number");
    names(row, kind, &mut card);
    if card.number.is_empty() && card.display_name().is_empty() {
        return Err(not_taken(line, "no-number-and-no-name"));
    }
    card.roles = roles(row);
    for (column, field) in [
        ("salutation", &mut card.salutation),
        ("title", &mut card.title),
        ("street", &mut card.street),
        ("street2", &mut card.street2),
        ("zip", &mut card.zip),
        ("city", &mut card.city),
        ("region", &mut card.region),
        ("email", &mut card.email),
        ("phone", &mut card.phone),
        ("vat_id", &mut card.vat_id),
        ("reg_no", &mut card.reg_no),
        ("gln", &mut card.gln),
        ("payer_key", &mut card.payer_key),
        ("external_id", &mut card.external_id),
    ] {
        *field = row.one_line(column);
    }
    card.country = country(row);
    card.language = language(row.text("language"));
    card.birth_date = birth_date(row);
    Ok(card)
}

fn kind(row: &mut Row<'_>) -> Option<ContactKind> {
    let word = fold::squeezed(row.text("kind"));
    if word.is_empty() {
        None
    } else if PERSON_WORDS.contains(&word.as_str()) {
        Some(ContactKind::Person)
    } else if ORGANISATION_WORDS.contains(&word.as_str()) {
        Some(ContactKind::Organisation)
    } else {
        doubt(row, "kind");
        None
    }
}

/// Fills company, given and family name. A lone name is an organisation's unless the row says
/// that it is a person.
fn names(row: &Row<'_>, kind: Option<ContactKind>, card: &mut ContactCard) {
    card.company = row.one_line("company");
    card.first_name = row.one_line("first_name");
    card.last_name = row.one_line("last_name");
    let name = row.one_line("name");
    if card.display_name().is_empty() && !name.is_empty() {
        if kind == Some(ContactKind::Person) {
            (card.first_name, card.last_name) = split_person(&name);
        } else {
            card.company = name;
        }
    } else if card.company.is_empty() && card.last_name.is_empty() && kind != Some(ContactKind::Organisation) {
        card.last_name = name;
    }
    card.kind = kind.unwrap_or_else(|| {
        let person = card.company.is_empty() && !(card.first_name.is_empty() && card.last_name.is_empty());
        if person { ContactKind::Person } else { ContactKind::Organisation }
    });
}

/// Parts "Given Family" and "Family, Given"; of several words before the last all are given names.
fn split_person(name: &str) -> (String, String) {
    if let Some((family, given)) = name.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    match name.rsplit_once(' ') {
        Some((given, family)) => (given.trim().to_owned(), family.trim().to_owned()),
        None => (String::new(), name.to_owned()),
    }
}

/// Returns the stated roles, sorted; a customer's when none is stated.
fn roles(row: &mut Row<'_>) -> Vec<ContactRole> {
    let mut roles = Vec::new();
    let mut unknown = false;
    for word in row.text("roles").split(['|', ',', '/', ';', '+']).map(fold::squeezed).filter(|word| !word.is_empty()) {
        match ROLE_WORDS.iter().find(|(_, words)| words.contains(&word.as_str())) {
            Some((role, _)) => roles.push(*role),
            None => unknown = true,
        }
    }
    if unknown {
        doubt(row, "roles");
    }
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() { vec![ContactRole::Customer] } else { roles }
}

fn country(row: &mut Row<'_>) -> String {
    let stated = row.one_line("country");
    match countries::code(&stated) {
        Some(code) => code,
        None if stated.is_empty() => stated,
        None => {
            doubt(row, "country");
            stated
        }
    }
}

/// Returns the language code of `de`, `DE` or `de-DE`; anything else stays as it is.
fn language(text: &str) -> String {
    let first = text.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    if first.len() == 2 && first.bytes().all(|byte| byte.is_ascii_lowercase()) { first } else { text.to_owned() }
}

fn birth_date(row: &mut Row<'_>) -> Option<crate::domain::time::NaiveDate> {
    let text = row.text("birth_date").to_owned();
    let date = values::moment(&text).map(|moment| moment.date);
    if date.is_none() && !text.is_empty() {
        row.doubts.push(Problem::new(Code::NotADate).with("text", text));
    }
    date
}

fn doubt(row: &mut Row<'_>, column: &str) {
    let value = row.one_line(column);
    row.doubts.push(Problem::new(Code::ValueNotAllowed).with("element", column).with("value", value));
}
