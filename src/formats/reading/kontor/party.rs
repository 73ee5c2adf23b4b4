//! Parties of the interface: persons, organisations and the insurer's key.

use crate::domain::paper::{NumberScheme, Party, PartyNumber};
use crate::formats::values;
use crate::formats::xml::Element;

use super::sheet::Sheet;

/// The elements that hold an identifier from one fixed list.
const NUMBERS: &[(&str, NumberScheme)] = &[
    ("CustomerNo", NumberScheme::Ours),
    ("ShopCustomerNo", NumberScheme::Theirs),
    ("Gln", NumberScheme::Gln),
    ("PhysicianNo", NumberScheme::Physician),
    ("PracticeNo", NumberScheme::Practice),
];

/// Reads the party in the child of this name; `None` when absent or when it states nothing.
pub(super) fn named<'d, 't>(
    sheet: &mut Sheet<'_, 'd, 't>,
    parent: Element<'d, 't>,
    name: &'static str,
) -> Option<Party> {
    let element = sheet.group(parent, name)?;
    let mut party = Party {
        ids: numbers(sheet, element),
        company: sheet.text(element, "Company"),
        company2: sheet.text(element, "Company2"),
        salutation: sheet.text(element, "Salutation"),
        title: sheet.text(element, "Title"),
        first_name: sheet.text(element, "FirstName"),
        last_name: sheet.text(element, "LastName"),
        street: sheet.text(element, "Street"),
        street2: sheet.text(element, "Street2"),
        zip: sheet.text(element, "Zip"),
        city: sheet.text(element, "City"),
        region: sheet.text(element, "Region"),
        country: country(sheet, element),
        vat_id: sheet.text(element, "VatId"),
        reg_no: sheet.text(element, "RegisterNo"),
        phones: sheet.texts(element, "Phone"),
        emails: sheet.texts(element, "Email"),
        iban: sheet.text(element, "Iban"),
        contact_name: sheet.text(element, "ContactPerson"),
        birth_date: sheet.date(element, "BirthDate"),
    };
    // A tax or register number stated as a free identifier counts as one all the same.
    let stated = |scheme: &NumberScheme| {
        party.ids.iter().find(|number| number.scheme == *scheme).map(|number| number.value.clone())
    };
    let (vat_id, reg_no) = (stated(&NumberScheme::Vat), stated(&NumberScheme::Register));
    party.vat_id = party.vat_id.or(vat_id);
    party.reg_no = party.reg_no.or(reg_no);
    (!party.is_empty()).then_some(party)
}

/// Reads the payer: its key, and its name for the clerk to read.
pub(super) fn payer<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, parent: Element<'d, 't>) -> Option<Party> {
    let element = sheet.group(parent, "Payer")?;
    let key = sheet.text(element, "Key");
    let mut party = Party { company: sheet.text(element, "Name"), ..Party::empty() };
    match key {
        Some(value) => party.ids.push(PartyNumber { scheme: NumberScheme::Payer, value }),
        None => sheet.not_allowed(element, "Payer/Key", ""),
    }
    (!party.is_empty()).then_some(party)
}

fn numbers<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, party: Element<'d, 't>) -> Vec<PartyNumber> {
    let mut numbers = Vec::new();
    for (name, scheme) in NUMBERS {
        if let Some(value) = sheet.text(party, name) {
            numbers.push(PartyNumber { scheme: scheme.clone(), value });
        }
    }
    for element in sheet.every(party, "Id", &["scheme"]) {
        let Some(value) = values::text(element.text()) else { continue };
        let scheme = element.attribute("scheme").unwrap_or_default();
        if scheme.is_empty() {
            sheet.not_allowed(element, "Id/@scheme", "");
        }
        let number = PartyNumber { scheme: NumberScheme::parse(scheme), value };
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

/// Reads the country: a code of two letters in capitals, anything else as stated.
fn country<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, party: Element<'d, 't>) -> Option<String> {
    let element = sheet.one(party, "Country", &[])?;
    let text = values::text(element.text())?;
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some(text.to_ascii_uppercase());
    }
    sheet.not_allowed(element, "Country", &text);
    Some(text)
}
