//! Parties, their addresses and the people to ask.

use super::scheme::number;
use crate::domain::paper::{NumberScheme, Party, PartyNumber};
use crate::formats::reading::context::{append, word, word_in};
use crate::formats::tables::countries;
use crate::formats::xml::Element;

/// Tax schemes whose numbers are no VAT numbers: Swedish F-tax, Norwegian and German registers,
/// local and customs numbers (UN/EDIFACT 5153 and national lists).
const NOT_VAT: &[&str] = &["SWT", "TAX", "LOC", "FC", "OTH", "EXC", "CUS", "EORI"];

/// A party with what stands around it.
pub(super) struct Customer<'d, 't> {
    /// The party itself, with the account numbers that both sides gave it.
    pub(super) party: Party,
    /// Whom to ask about the delivery.
    pub(super) delivery_contact: Option<Element<'d, 't>>,
    /// Whom to ask about the invoice.
    pub(super) accounting_contact: Option<Element<'d, 't>>,
}

/// Reads a customer or supplier party: the numbers around it, then the party itself.
pub(super) fn customer<'d, 't>(element: Element<'d, 't>) -> Customer<'d, 't> {
    element.mark();
    let party = element.child("Party").map(party).unwrap_or_default();
    let mut customer = Customer { party, delivery_contact: None, accounting_contact: None };
    let mut numbers = Vec::new();
    for child in element.children() {
        let scheme = match child.name() {
            "SupplierAssignedAccountID" => NumberScheme::Ours,
            "CustomerAssignedAccountID" => NumberScheme::Theirs,
            "AdditionalAccountID" => NumberScheme::Other("AdditionalAccountID".to_owned()),
            "DeliveryContact" => {
                customer.delivery_contact = Some(child);
                continue;
            }
            "AccountingContact" => {
                customer.accounting_contact = Some(child);
                continue;
            }
            "BuyerContact" | "OrderContact" | "SellerContact" if !has_contact(&customer.party) => {
                contact(child, &mut customer.party);
                continue;
            }
            _ => continue,
        };
        numbers.extend(word(child).map(|value| PartyNumber { scheme, value }));
    }
    customer.party.ids.splice(0..0, numbers);
    customer
}

/// Returns whether somebody to ask, or a way to reach somebody, is stated.
pub(super) fn has_contact(party: &Party) -> bool {
    party.contact_name.is_some() || !party.phones.is_empty() || !party.emails.is_empty()
}

/// Reads a `Party`, or anything with a party's children (`DeliveryParty`).
pub(super) fn party(element: Element<'_, '_>) -> Party {
    element.mark();
    let mut party = Party::default();
    let mut names = Names::default();
    for child in element.children() {
        match child.name() {
            "EndpointID" => add(&mut party, number(child)),
            "PartyIdentification" => {
                child.mark();
                for id in child.all("ID") {
                    add(&mut party, number(id));
                }
            }
            "PartyName" => {
                child.mark();
                names.stated.extend(word_in(child, "Name"));
            }
            "PostalAddress" | "Address" => address(child, &mut party),
            "PhysicalLocation" if !has_address(&party) => {
                if let Some(inner) = child.child("Address") {
                    child.mark();
                    address(inner, &mut party);
                }
            }
            "PartyTaxScheme" => tax_scheme(child, &mut party, &mut names),
            "PartyLegalEntity" => legal_entity(child, &mut party, &mut names),
            "Contact" => contact(child, &mut party),
            "Person" if party.last_name.is_none() && party.first_name.is_none() => person(child, &mut party),
            "FinancialAccount" if party.iban.is_none() => {
                child.mark();
                party.iban = word_in(child, "ID");
            }
            _ => {}
        }
    }
    names.give(&mut party);
    if party.contact_name.is_none() && party.company.is_some() {
        // A person in an organisation is whom to ask there.
        party.contact_name = Some(party.person_name()).filter(|name| !name.is_empty());
    }
    party
}

/// The names of a party, in the order of their weight.
#[derive(Default)]
struct Names {
    /// By which it is known (`PartyName`).
    stated: Vec<String>,
    /// Under which it is registered.
    legal: Option<String>,
    /// Under which it pays tax.
    tax: Option<String>,
}

impl Names {
    fn give(self, party: &mut Party) {
        let registered = self.legal.or(self.tax);
        let mut all: Vec<String> = Vec::with_capacity(2);
        for name in self.stated.into_iter().chain(registered) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        let mut all = all.into_iter();
        party.company = all.next();
        for further in all {
            append(&mut party.company2, Some(further), ", ");
        }
    }
}

fn add(party: &mut Party, number: Option<PartyNumber>) {
    if let Some(number) = number
        && !party.ids.contains(&number)
    {
        party.ids.push(number);
    }
}

/// Returns whether a street, town or postal code is stated.
pub(super) fn has_address(party: &Party) -> bool {
    party.street.is_some() || party.city.is_some() || party.zip.is_some()
}

/// Reads an address into a party.
pub(super) fn address(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    let (mut street, mut house) = (None, None);
    for child in element.children() {
        match child.name() {
            "StreetName" => street = word(child),
            "BuildingNumber" => house = word(child),
            "AdditionalStreetName"
            | "BuildingName"
            | "Floor"
            | "Room"
            | "Department"
            | "Postbox"
            | "BlockName"
            | "PlotIdentification"
            | "CitySubdivisionName"
            | "InhouseMail"
            | "MarkAttention"
            | "MarkCare" => append(&mut party.street2, word(child), ", "),
            "AddressLine" => {
                child.mark();
                for line in child.all("Line") {
                    let text = word(line);
                    if street.is_none() && party.street.is_none() {
                        street = text;
                    } else {
                        append(&mut party.street2, text, ", ");
                    }
                }
            }
            "PostalZone" => party.zip = word(child),
            "CityName" => party.city = word(child),
            "CountrySubentity" | "Region" | "District" => append(&mut party.region, word(child), ", "),
            "CountrySubentityCode" => {
                let code = word(child);
                if party.region.is_none() {
                    party.region = code;
                }
            }
            "Country" => party.country = country(child),
            "ID" => add(party, number(child)),
            "AddressFormatCode" | "AddressTypeCode" => child.mark(),
            _ => {}
        }
    }
    if let Some(house) = house {
        // Some write the number into both fields.
        let is_there = street.as_deref().is_some_and(|street| street.split(' ').next_back() == Some(house.as_str()));
        if !is_there {
            append(&mut street, Some(house), " ");
        }
    }
    if street.is_some() {
        party.street = street;
    }
}

/// Returns the two-letter code where code or name tell it, otherwise what is stated.
fn country(element: Element<'_, '_>) -> Option<String> {
    element.mark();
    let code = word_in(element, "IdentificationCode");
    let name = word_in(element, "Name");
    match code.as_deref().map(str::as_bytes) {
        // What senders write for GB and GR.
        Some([b'U' | b'u', b'K' | b'k']) => Some("GB".to_owned()),
        Some([b'E' | b'e', b'L' | b'l']) => Some("GR".to_owned()),
        Some([_, _]) => code.map(|code| code.to_ascii_uppercase()),
        Some(_) | None => {
            let known = code.as_deref().and_then(countries::code).or_else(|| name.as_deref().and_then(countries::code));
            known.or(code).or(name)
        }
    }
}

fn tax_scheme(element: Element<'_, '_>, party: &mut Party, names: &mut Names) {
    element.mark();
    let mut scheme = None;
    if let Some(stated) = element.child("TaxScheme") {
        scheme = stated.text_at("ID").or_else(|| stated.text_at("Name"));
        stated.mark_all();
    }
    let name = word_in(element, "RegistrationName");
    names.tax = names.tax.take().or(name);
    if let Some(seat) = element.child("RegistrationAddress") {
        seat_of(seat, party);
    }
    let Some(value) = word_in(element, "CompanyID") else { return };
    if let Some(other) = scheme.filter(|scheme| NOT_VAT.iter().any(|known| known.eq_ignore_ascii_case(scheme))) {
        add(party, Some(PartyNumber { scheme: NumberScheme::Other(other.to_owned()), value }));
    } else {
        vat(party, value);
    }
}

fn vat(party: &mut Party, value: String) {
    if party.vat_id.is_none() {
        party.vat_id = Some(value);
    } else if party.vat_id.as_deref() != Some(value.as_str()) {
        add(party, Some(PartyNumber { scheme: NumberScheme::Vat, value }));
    }
}

fn legal_entity(element: Element<'_, '_>, party: &mut Party, names: &mut Names) {
    element.mark();
    let name = word_in(element, "RegistrationName");
    names.legal = names.legal.take().or(name);
    if let Some(read) = element.child("CompanyID").and_then(number) {
        match read.scheme {
            NumberScheme::Gln => add(party, Some(read)),
            NumberScheme::Vat => vat(party, read.value),
            _ if party.reg_no.is_none() => party.reg_no = Some(read.value),
            _ => add(party, Some(PartyNumber { scheme: NumberScheme::Register, value: read.value })),
        }
    }
    if let Some(seat) = element.child("RegistrationAddress") {
        seat_of(seat, party);
    }
}

/// Reads the registered seat. It is only taken where no other address is stated; what it repeats
/// of the address says nothing, and what it says besides is kept.
fn seat_of(seat: Element<'_, '_>, party: &mut Party) {
    if !has_address(party) {
        address(seat, party);
        return;
    }
    let known = [&party.street, &party.street2, &party.zip, &party.city, &party.region, &party.country];
    let repeats = |part: Element<'_, '_>| known.iter().any(|field| field.as_deref() == Some(part.text()));
    for part in seat.children() {
        match part.name() {
            "Country" => {
                for inner in part.children().filter(|inner| repeats(*inner)) {
                    inner.mark();
                }
            }
            "AddressFormatCode" | "AddressTypeCode" => part.mark(),
            _ if repeats(part) => part.mark(),
            "BuildingNumber" if party.street.as_deref().is_some_and(|street| street.ends_with(part.text())) => {
                part.mark();
            }
            "StreetName" if party.street.as_deref().is_some_and(|street| street.starts_with(part.text())) => {
                part.mark();
            }
            _ => {}
        }
    }
}

/// Reads the person to ask, the telephone numbers and the e-mail addresses.
pub(super) fn contact(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    let name = word_in(element, "Name");
    if party.contact_name.is_none() {
        // Older profiles have the name in the identifier; a number there is none.
        let is_name = |id: &Element<'_, '_>| id.text().chars().any(char::is_alphabetic) && id.text().contains(' ');
        party.contact_name =
            name.or_else(|| element.children().find(|child| child.name() == "ID" && is_name(child)).and_then(word));
    }
    for (child, is_phone) in [("Telephone", true), ("ElectronicMail", false)] {
        for found in element.all(child) {
            if let Some(text) = word(found) {
                let target = if is_phone { &mut party.phones } else { &mut party.emails };
                if !target.contains(&text) {
                    target.push(text);
                }
            }
        }
    }
}

fn person(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    party.title = word_in(element, "Title");
    party.first_name = word_in(element, "FirstName");
    append(&mut party.first_name, word_in(element, "MiddleName"), " ");
    party.last_name = word_in(element, "FamilyName");
    if let Some(inner) = element.child("Contact") {
        contact(inner, party);
    }
}

/// Returns the language in which a party is written to, when it says so.
pub(super) fn language(customer: Element<'_, '_>) -> Option<String> {
    let stated = customer.children().find(|child| child.name() == "Party")?;
    let stated = stated.children().find(|child| child.name() == "Language")?;
    let code = ["LocaleCode", "ID", "Name"].iter().find_map(|name| language_code(stated.text_at(name)?));
    if code.is_some() {
        stated.mark_all();
    }
    code
}

/// Returns the ISO 639-1 code of a language tag or a three-letter code (ISO 639-2) of the
/// languages in which orders are written here.
pub(super) fn language_code(stated: &str) -> Option<String> {
    let word = stated.split(['-', '_']).next()?.trim().to_ascii_lowercase();
    match word.as_str() {
        "eng" => Some("en".to_owned()),
        "deu" | "ger" => Some("de".to_owned()),
        "ces" | "cze" => Some("cs".to_owned()),
        "pol" => Some("pl".to_owned()),
        "rus" => Some("ru".to_owned()),
        "slk" | "slo" => Some("sk".to_owned()),
        _ => (word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(word),
    }
}

/// Returns where a party is, on one line.
pub(super) fn one_line(party: &Party) -> String {
    let town = [party.zip.as_deref(), party.city.as_deref()];
    let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [
        party.company.as_deref(),
        party.company2.as_deref(),
        party.contact_name.as_deref(),
        party.street.as_deref(),
        party.street2.as_deref(),
        Some(town.as_str()),
        party.region.as_deref(),
        party.country.as_deref(),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
