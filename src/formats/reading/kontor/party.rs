//! Parties of the interface: persons, organisations and the insurer's key.

use crate::domain::paper::{NumberScheme, Party, PartyNumber};
use crate::formats::values;
use crate::formats::xml::Element;

use super::sheet::{Sheet, word};

/// The elements of a party that stand once, in the order of the schema.
const FIELDS: [&str; 22] = [
    "CustomerNo",
    "ShopCustomerNo",
    "Gln",
    "VatId",
    "RegisterNo",
    "PhysicianNo",
    "PracticeNo",
    "Company",
    "Company2",
    "Salutation",
    "Title",
    "FirstName",
    "LastName",
    "BirthDate",
    "Street",
    "Street2",
    "Zip",
    "City",
    "Region",
    "Country",
    "ContactPerson",
    "Iban",
];

/// Reads the party in the child of this name; `None` when absent or when it states nothing.
pub(super) fn named<'d, 't>(
    sheet: &mut Sheet<'_, 'd, 't>,
    parent: Element<'d, 't>,
    name: &'static str,
) -> Option<Party> {
    let element = sheet.group(parent, name)?;
    read(sheet, element)
}

/// Reads the party in an element made for one.
pub(super) fn read<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, element: Element<'d, 't>) -> Option<Party> {
    let (once, [numbers, phones, emails]) = sheet.fields_and_lists(element, FIELDS, ["Id", "Phone", "Email"]);
    let [customer_no, shop_customer_no, gln, vat_id, reg_no, physician_no, practice_no, rest @ ..] = once;
    let [company, company2, salutation, title, first_name, last_name, birth_date, rest @ ..] = rest;
    let [street, street2, zip, city, region, stated_country, contact_name, iban] = rest;
    let mut ids = Vec::new();
    for (number, scheme) in [
        (customer_no, NumberScheme::Ours),
        (shop_customer_no, NumberScheme::Theirs),
        (gln, NumberScheme::Gln),
        (physician_no, NumberScheme::Physician),
        (practice_no, NumberScheme::Practice),
    ] {
        ids.extend(word(number).map(|value| PartyNumber { scheme, value }));
    }
    free_numbers(sheet, numbers, &mut ids);
    let mut party = Party {
        ids,
        company: word(company),
        company2: word(company2),
        salutation: word(salutation),
        title: word(title),
        first_name: word(first_name),
        last_name: word(last_name),
        street: word(street),
        street2: word(street2),
        zip: word(zip),
        city: word(city),
        region: word(region),
        country: country(sheet, stated_country),
        vat_id: word(vat_id),
        reg_no: word(reg_no),
        phones: phones.into_iter().filter_map(|phone| word(Some(phone))).collect(),
        emails: emails.into_iter().filter_map(|email| word(Some(email))).collect(),
        iban: word(iban),
        contact_name: word(contact_name),
        birth_date: sheet.date(birth_date),
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
    let [key, name] = sheet.fields(element, ["Key", "Name"]);
    let mut party = Party { company: word(name), ..Party::empty() };
    match word(key) {
        Some(value) => party.ids.push(PartyNumber { scheme: NumberScheme::Payer, value }),
        None => sheet.not_allowed(element, "Payer/Key", ""),
    }
    (!party.is_empty()).then_some(party)
}

/// Adds the identifiers that name their list themselves.
fn free_numbers<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, stated: Vec<Element<'d, 't>>, numbers: &mut Vec<PartyNumber>) {
    for element in stated {
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
}

/// Reads the country: a code of two letters in capitals, anything else as stated.
fn country<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, element: Option<Element<'d, 't>>) -> Option<String> {
    let element = element?;
    let text = values::text(element.text())?;
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some(text.to_ascii_uppercase());
    }
    sheet.not_allowed(element, "Country", &text);
    Some(text)
}
