//! Parties and addresses of UBL documents.

use super::Sheet;
use crate::domain::contact::{ContactCard, ContactKind};
use crate::domain::paper::{NumberScheme, Party, PartyNumber};
use crate::formats::values;
use crate::formats::writing::tree::{Tree, is_blank};

/// The list of Global Location Numbers (ISO 6523 ICD).
const GLN: &str = "0088";

/// What stands for the name of an office that has not said its own.
const NAMELESS: &str = "–";

struct Address<'a> {
    street: &'a str,
    street2: &'a str,
    city: &'a str,
    zip: &'a str,
    region: &'a str,
    country: &'a str,
}

impl<'a> Address<'a> {
    fn of(party: &'a Party) -> Self {
        fn text(value: Option<&String>) -> &str {
            value.map_or("", String::as_str)
        }
        Self {
            street: text(party.street.as_ref()),
            street2: text(party.street2.as_ref()),
            city: text(party.city.as_ref()),
            zip: text(party.zip.as_ref()),
            region: text(party.region.as_ref()),
            country: text(party.country.as_ref()),
        }
    }

    fn is_empty(&self) -> bool {
        [self.street, self.street2, self.city, self.zip, self.region, self.country].iter().all(|part| is_blank(part))
    }
}

fn address(tree: &mut Tree, name: &str, address: &Address<'_>) {
    if address.is_empty() {
        return;
    }
    tree.open(name, &[]);
    tree.leaf("cbc:StreetName", address.street);
    tree.leaf("cbc:AdditionalStreetName", address.street2);
    tree.leaf("cbc:CityName", address.city);
    tree.leaf("cbc:PostalZone", address.zip);
    tree.leaf("cbc:CountrySubentity", address.region);
    let country = address.country.trim();
    if !is_blank(country) {
        tree.open("cac:Country", &[]);
        if country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            tree.leaf("cbc:IdentificationCode", &country.to_ascii_uppercase());
        } else {
            tree.leaf("cbc:Name", country);
        }
        tree.close();
    }
    tree.close();
}

/// Writes the customer as the address master has him, with the person to ask as the paper has it.
pub(super) fn customer(tree: &mut Tree, sheet: &Sheet<'_>) {
    let card = &sheet.order.customer;
    let contact_name = sheet.order.paper.buyer.contact_name.as_deref().unwrap_or_default();
    tree.open("cac:BuyerCustomerParty", &[]);
    if !sheet.is_peppol {
        tree.leaf("cbc:SupplierAssignedAccountID", &card.number);
    }
    tree.open("cac:Party", &[]);
    endpoint(tree, &card.gln);
    identification(tree, None, &card.number);
    let name = card.display_name();
    named(tree, &name);
    let postal = Address {
        street: &card.street,
        street2: &card.street2,
        city: &card.city,
        zip: &card.zip,
        region: &card.region,
        country: &card.country,
    };
    address(tree, "cac:PostalAddress", &postal);
    tax_scheme(tree, &card.vat_id);
    // The rules of Peppol want a legal entity of everybody.
    if card.kind == ContactKind::Organisation || !card.reg_no.is_empty() || sheet.is_peppol {
        legal_entity(tree, &name, &card.reg_no);
    }
    contact(tree, contact_name, &card.phone, &card.email);
    if !sheet.is_peppol {
        card_person(tree, card);
    }
    tree.close();
    tree.close();
}

fn card_person(tree: &mut Tree, card: &ContactCard) {
    match card.kind {
        ContactKind::Person => person(tree, &card.first_name, &card.last_name, &card.title),
        ContactKind::Organisation => {}
    }
}

/// Writes the office.
pub(super) fn seller(tree: &mut Tree, sheet: &Sheet<'_>) {
    let office = sheet.office;
    tree.open("cac:SellerSupplierParty", &[]);
    tree.open("cac:Party", &[]);
    endpoint(tree, &office.gln);
    let name = if is_blank(&office.company) { NAMELESS } else { office.company.as_str() };
    named(tree, name);
    let postal = Address { street: "", street2: "", city: "", zip: "", region: "", country: &office.country };
    address(tree, "cac:PostalAddress", &postal);
    // The rules of Peppol have no place for the seller's VAT number.
    if !sheet.is_peppol {
        tax_scheme(tree, &office.vat_id);
    }
    legal_entity(tree, name, &office.reg_no);
    tree.close();
    tree.close();
}

/// Writes a further party as the paper names it, with `wrapper` around its `Party`.
pub(super) fn stated(tree: &mut Tree, wrapper: &str, stated: &Party, sheet: &Sheet<'_>) {
    tree.open(wrapper, &[]);
    tree.open("cac:Party", &[]);
    parts(tree, stated, sheet, Entity::Legal);
    tree.close();
    tree.close();
}

/// Writes where the goods go: place and receiver.
pub(super) fn place(tree: &mut Tree, ship_to: &Party) {
    let postal = Address::of(ship_to);
    if !postal.is_empty() {
        tree.open("cac:DeliveryLocation", &[]);
        address(tree, "cac:Address", &postal);
        tree.close();
    }
}

/// Writes who receives the goods.
pub(super) fn receiver(tree: &mut Tree, ship_to: &Party, sheet: &Sheet<'_>) {
    if !ship_to.display_name().is_empty() || !ship_to.ids.is_empty() {
        tree.open("cac:DeliveryParty", &[]);
        parts(tree, ship_to, sheet, Entity::None);
        tree.close();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Entity {
    /// A party that invoices or is invoiced has a legal entity.
    Legal,
    /// A party that only receives goods has none.
    None,
}

fn parts(tree: &mut Tree, party: &Party, sheet: &Sheet<'_>, entity: Entity) {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    for id in &party.ids {
        numbered(tree, id, sheet);
    }
    named(tree, &party.display_name());
    if entity == Entity::Legal {
        address(tree, "cac:PostalAddress", &Address::of(party));
        tax_scheme(tree, &text(&party.vat_id));
    }
    if entity == Entity::Legal && (party.company.is_some() || party.reg_no.is_some() || sheet.is_peppol) {
        legal_entity(tree, &party.display_name(), &text(&party.reg_no));
    }
    let first = |list: &[String]| list.first().cloned().unwrap_or_default();
    contact(tree, &text(&party.contact_name), &first(&party.phones), &first(&party.emails));
    if !sheet.is_peppol && party.company.is_none() {
        person(tree, &text(&party.first_name), &text(&party.last_name), &text(&party.title));
    }
}

fn numbered(tree: &mut Tree, id: &PartyNumber, sheet: &Sheet<'_>) {
    let scheme = match &id.scheme {
        NumberScheme::Gln if is_gln(&id.value) => Some(GLN),
        NumberScheme::Other(name) if !sheet.is_peppol => Some(name.as_str()),
        NumberScheme::Ours
        | NumberScheme::Theirs
        | NumberScheme::Gln
        | NumberScheme::Vat
        | NumberScheme::Register
        | NumberScheme::Payer
        | NumberScheme::Physician
        | NumberScheme::Practice
        | NumberScheme::Other(_) => None,
    };
    identification(tree, scheme, &id.value);
}

fn is_gln(text: &str) -> bool {
    text.len() == 13 && values::gs1_check_digit_agrees(text)
}

/// Writes an electronic address; a number whose check digit is wrong is none.
fn endpoint(tree: &mut Tree, gln: &str) {
    if is_gln(gln) {
        tree.leaf_with("cbc:EndpointID", &[("schemeID", GLN)], gln);
    }
}

fn identification(tree: &mut Tree, scheme: Option<&str>, value: &str) {
    if !is_blank(value) {
        tree.open("cac:PartyIdentification", &[]);
        let scheme = scheme.map(|scheme| ("schemeID", scheme));
        tree.leaf_with("cbc:ID", scheme.as_slice(), value);
        tree.close();
    }
}

fn named(tree: &mut Tree, name: &str) {
    if !is_blank(name) {
        tree.open("cac:PartyName", &[]);
        tree.leaf("cbc:Name", name);
        tree.close();
    }
}

fn tax_scheme(tree: &mut Tree, vat_id: &str) {
    if !is_blank(vat_id) {
        tree.open("cac:PartyTaxScheme", &[]);
        tree.leaf("cbc:CompanyID", vat_id);
        super::tax_scheme(tree);
        tree.close();
    }
}

fn legal_entity(tree: &mut Tree, name: &str, reg_no: &str) {
    if is_blank(name) && is_blank(reg_no) {
        return;
    }
    tree.open("cac:PartyLegalEntity", &[]);
    tree.leaf("cbc:RegistrationName", name);
    tree.leaf("cbc:CompanyID", reg_no);
    tree.close();
}

fn contact(tree: &mut Tree, name: &str, phone: &str, email: &str) {
    if [name, phone, email].iter().any(|part| !is_blank(part)) {
        tree.open("cac:Contact", &[]);
        tree.leaf("cbc:Name", name);
        tree.leaf("cbc:Telephone", phone);
        tree.leaf("cbc:ElectronicMail", email);
        tree.close();
    }
}

fn person(tree: &mut Tree, first_name: &str, last_name: &str, title: &str) {
    if [first_name, last_name, title].iter().any(|part| !is_blank(part)) {
        tree.open("cac:Person", &[]);
        tree.leaf("cbc:FirstName", first_name);
        tree.leaf("cbc:FamilyName", last_name);
        tree.leaf("cbc:Title", title);
        tree.close();
    }
}
