//! Addresses: name lines, contacts, places.

use super::draft::{Draft, NameLines, squeezed};
use crate::domain::paper::Party;
use crate::formats::reading::context::{append, word, word_in};
use crate::formats::tables::countries;
use crate::formats::values;
use crate::formats::xml::Element;

/// The most numbers, telephones or mail addresses taken of one party: people have a handful.
pub(super) const LISTED_MAX: usize = 100;

/// Words that some shops write into the first name line instead of a name; small letters.
const SALUTATIONS: &[&str] = &[
    "herr",
    "herrn",
    "frau",
    "fräulein",
    "familie",
    "firma",
    "divers",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mister",
    "pan",
    "paní",
    "pani",
    "państwo",
    "господин",
    "госпожа",
    "monsieur",
    "madame",
    "signor",
    "signora",
];

/// ISO 3166-1 numbers of the countries that numbers were met for.
const COUNTRY_NUMBERS: &[(&str, &str)] = &[
    ("040", "AT"),
    ("056", "BE"),
    ("203", "CZ"),
    ("208", "DK"),
    ("250", "FR"),
    ("276", "DE"),
    ("348", "HU"),
    ("380", "IT"),
    ("438", "LI"),
    ("442", "LU"),
    ("528", "NL"),
    ("616", "PL"),
    ("643", "RU"),
    ("703", "SK"),
    ("724", "ES"),
    ("752", "SE"),
    ("756", "CH"),
    ("826", "GB"),
    ("840", "US"),
];

/// What an address says of names, as it stands there.
#[derive(Debug, Default)]
struct Names {
    lines: [Option<String>; 3],
    department: Option<String>,
    /// A line of its own for the company, with which the name lines hold the person.
    company: Option<String>,
    has_company_line: bool,
    first: Option<String>,
    last: Option<String>,
    salutation: Option<String>,
    title: Option<String>,
    contact: Option<Contact>,
}

/// The first contact of an address.
#[derive(Debug, Default)]
struct Contact {
    first: Option<String>,
    last: Option<String>,
    salutation: Option<String>,
    title: Option<String>,
}

/// Reads an address into the party.
pub(super) fn read(address: Element<'_, '_>, party: &mut Party, draft: &mut Draft) {
    address.mark();
    let mut names = Names::default();
    let mut country_name = None;
    for child in address.children() {
        match child.name() {
            "STREET" if party.street.is_none() => party.street = word(child),
            "STREET" if child.attribute("lang").is_some() => draft.keep(child),
            "STREET" | "STREET2" | "ZUSATZ" | "ZUSATZ2" | "ADDRESS_REMARKS" => {
                append(&mut party.street2, word(child), ", ");
            }
            "BOXNO" => append(&mut party.street2, word(child).map(post_box), ", "),
            "ZIP" => first(&mut party.zip, child, draft),
            "CITY" => first(&mut party.city, child, draft),
            "STATE" => first(&mut party.region, child, draft),
            "COUNTRY" => first(&mut country_name, child, draft),
            "COUNTRY_CODED" | "COUNTRY_ISO_CODE" => party.country = word(child).map(|stated| country(&stated)),
            "VAT_ID" => first(&mut party.vat_id, child, draft),
            "TAX_NUMBER" => first(&mut party.reg_no, child, draft),
            "FAX" | "URL" | "PUBLIC_KEY" | "ZIPBOX" => draft.keep(child),
            _ if reach(child, party, draft) => {}
            _ => name(child, &mut names, party, draft),
        }
    }
    if party.country.is_none() {
        party.country = country_name.map(|name| country(&name));
    } else if let Some(stated) = address.children().find(|child| child.name() == "COUNTRY")
        && !country_says_the_same(stated.text(), party)
    {
        draft.keep(stated);
    }
    settle(names, draft.names, party);
}

/// Reads telephone and mail; returns whether the element was one of them.
fn reach(child: Element<'_, '_>, party: &mut Party, draft: &mut Draft) -> bool {
    match child.name() {
        "PHONE" | "PHONE2" | "MOBILE" if child.attribute("type").is_some_and(|kind| squeezed(kind).contains("fax")) => {
            draft.keep(child);
        }
        "PHONE" | "PHONE2" | "MOBILE" => add(&mut party.phones, child, draft),
        "EMAIL" => add(&mut party.emails, child, draft),
        "EMAILS" => {
            add(&mut party.emails, child, draft);
            for inner in child.children() {
                if inner.name() == "EMAIL" {
                    add(&mut party.emails, inner, draft);
                } else {
                    draft.keep(inner);
                }
            }
        }
        _ => return false,
    }
    true
}

fn name(child: Element<'_, '_>, names: &mut Names, party: &mut Party, draft: &mut Draft) {
    let [one, two, three] = &mut names.lines;
    match child.name() {
        "NAME" | "NAME1" | "PARTY_NAME" => first(one, child, draft),
        "NAME2" => first(two, child, draft),
        "NAME3" => first(three, child, draft),
        "DEPARTMENT" => first(&mut names.department, child, draft),
        "COMPANY" => {
            names.has_company_line = true;
            first(&mut names.company, child, draft);
        }
        "FIRST_NAME" | "FIRSTNAME" => first(&mut names.first, child, draft),
        "LAST_NAME" | "LASTNAME" => first(&mut names.last, child, draft),
        "SAL" | "SALUTATION" => first(&mut names.salutation, child, draft),
        "TITLE" if is_salutation(child.text()) => first(&mut names.salutation, child, draft),
        "TITLE" | "ACADEMIC_TITLE" => first(&mut names.title, child, draft),
        "CONTACT" | "CONTACT_DETAILS" if names.contact.is_none() => names.contact = Some(contact(child, party, draft)),
        "CONTACT" | "CONTACT_DETAILS" => draft.keep(child),
        _ => {}
    }
}

fn contact(element: Element<'_, '_>, party: &mut Party, draft: &mut Draft) -> Contact {
    element.mark();
    let mut found = Contact::default();
    for child in element.children() {
        match child.name() {
            "CONTACT_NAME" | "NAME" => first(&mut found.last, child, draft),
            "FIRST_NAME" => first(&mut found.first, child, draft),
            "TITLE" => first(&mut found.salutation, child, draft),
            "ACADEMIC_TITLE" => first(&mut found.title, child, draft),
            "CONTACT_ID" | "CONTACT_ROLE" | "CONTACT_DESCR" | "FAX" | "URL" | "PUBLIC_KEY" | "DEPARTMENT"
            | "AUTHENTIFICATION" => draft.keep(child),
            _ => {
                reach(child, party, draft);
            }
        }
    }
    // Some senders repeat the given name before the family name.
    if let (Some(first), Some(last)) = (&found.first, &found.last)
        && let Some(rest) = last.strip_prefix(first.as_str()).and_then(|rest| rest.strip_prefix(' '))
    {
        found.last = Some(rest.to_owned());
    }
    found
}

/// Decides what the name lines mean.
fn settle(names: Names, habit: NameLines, party: &mut Party) {
    let Names {
        lines: [one, two, three],
        department,
        company,
        has_company_line,
        first,
        last,
        salutation,
        title,
        contact,
    } = names;
    let contact = contact.unwrap_or_default();
    party.contact_name = joined(contact.first.as_deref(), contact.last.as_deref());
    party.salutation = salutation.or(contact.salutation);
    party.title = title.or(contact.title);
    let (mut one, mut rest) = (one, vec![two, three]);
    if one.as_deref().is_some_and(is_salutation) && rest.iter().any(Option::is_some) {
        party.salutation = party.salutation.take().or(one.take());
    }
    let mut person = (first, last);
    if has_company_line {
        // The name lines are the person: given name, family name, second line of the company.
        let two = rest.first_mut().and_then(Option::take);
        if person.0.is_none() && person.1.is_none() {
            person = (one, two);
        } else {
            rest.insert(0, one);
        }
        party.company = company;
    } else {
        let habit = match habit {
            NameLines::Free if one.is_none() && contact.first.is_none() && contact.last.is_none() => {
                NameLines::CompanyLastFirst
            }
            NameLines::Free | NameLines::CompanyLastFirst | NameLines::CompanyFirstLast => habit,
        };
        if person.0.is_none() && person.1.is_none() {
            person = person_lines(&mut rest, habit, one.is_none());
        }
        party.company = one;
    }
    if party.company.is_none() && person.0.is_none() && person.1.is_none() {
        person = (contact.first, contact.last);
    }
    (party.first_name, party.last_name) = person;
    let full_name = joined(party.first_name.as_deref(), party.last_name.as_deref());
    if full_name.is_some() && full_name == party.company {
        party.company = None;
    }
    if party.contact_name.is_none() && party.company.is_some() {
        party.contact_name = full_name;
    }
    for line in rest.into_iter().chain([department]).flatten() {
        append(&mut party.company2, Some(line), ", ");
    }
}

/// Takes the person out of the second and third name line: given and family name.
fn person_lines(rest: &mut [Option<String>], habit: NameLines, is_private: bool) -> (Option<String>, Option<String>) {
    let [two, three] = rest else { return (None, None) };
    match (habit, &two, &three) {
        (NameLines::CompanyLastFirst, Some(_), Some(_)) => (three.take(), two.take()),
        (NameLines::CompanyFirstLast, Some(_), Some(_)) => (two.take(), three.take()),
        // A private person's whole name on one line is not taken apart.
        (NameLines::CompanyLastFirst | NameLines::CompanyFirstLast, _, _) if is_private => {
            (None, two.take().or_else(|| three.take()))
        }
        (NameLines::Free | NameLines::CompanyLastFirst | NameLines::CompanyFirstLast, _, _) => (None, None),
    }
}

fn joined(first: Option<&str>, last: Option<&str>) -> Option<String> {
    values::text(&[first, last].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn is_salutation(text: &str) -> bool {
    let word = text.trim().trim_end_matches('.').to_lowercase();
    SALUTATIONS.contains(&word.as_str())
}

fn post_box(number: String) -> String {
    if number.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ') { format!("Postfach {number}") } else { number }
}

/// Returns the two-letter code of a country written as code, number or name; else as stated.
fn country(stated: &str) -> String {
    let number = COUNTRY_NUMBERS.iter().find(|(number, _)| *number == stated).map(|(_, code)| (*code).to_owned());
    number.or_else(|| countries::code(stated)).unwrap_or_else(|| stated.to_owned())
}

fn country_says_the_same(stated: &str, party: &Party) -> bool {
    stated.is_empty() || Some(country(stated)) == party.country
}

/// Takes the first of elements that may be repeated; the others are kept as extras.
fn first(target: &mut Option<String>, child: Element<'_, '_>, draft: &mut Draft) {
    if target.is_some() {
        draft.keep(child);
    } else {
        *target = word(child);
    }
}

/// Adds what an element states to a list without repeats; what goes past the limit is kept.
fn add(list: &mut Vec<String>, child: Element<'_, '_>, draft: &mut Draft) {
    let Some(text) = word(child).filter(|text| !list.contains(text)) else { return };
    if list.len() < LISTED_MAX {
        list.push(text);
    } else {
        draft.keep(child);
    }
}

/// Reads a bank account: an IBAN for the party, the rest kept.
pub(super) fn account(element: Element<'_, '_>, party: &mut Party, draft: &mut Draft) {
    element.mark();
    if party.iban.is_none() {
        party.iban = word_in(element, "IBAN");
    }
    if let Some(number) = element.children().find(|child| child.name() == "BANK_ACCOUNT")
        && party.iban.is_none()
        && (number.attribute("type").is_some_and(|kind| squeezed(kind) == "iban") || is_iban(number.text()))
    {
        party.iban = word(number);
    }
    draft.keep(element);
}

/// Two letters, two digits, and as many more as the shortest IBAN (Norway's 15 signs) has.
fn is_iban(text: &str) -> bool {
    let compact: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    match compact.as_slice() {
        [a, b, c, d, rest @ ..] => {
            a.is_ascii_uppercase()
                && b.is_ascii_uppercase()
                && c.is_ascii_digit()
                && d.is_ascii_digit()
                && 11 <= rest.len()
                && rest.iter().all(u8::is_ascii_alphanumeric)
        }
        _ => false,
    }
}
