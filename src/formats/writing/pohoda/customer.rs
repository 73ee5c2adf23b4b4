//! The customer and the delivery address, as Pohoda's address blocks.

use super::pen::Pen;
use crate::domain::contact::{ContactCard, ContactKind};
use crate::domain::paper::Party;
use crate::domain::view::export::ExportOrder;
use crate::domain::view::wording::{ExportField, ExportWord};
use crate::formats::writing::tree::Tree;

/// The limits of `addressType` and `shipToAddressType`.
const COMPANY_MAX: usize = 255;
const DIVISION_MAX: usize = 32;
const NAME_MAX: usize = 64;
const CITY_MAX: usize = 45;
const STREET_MAX: usize = 64;
const ZIP_MAX: usize = 15;
const REG_NO_MAX: usize = 15;
const VAT_ID_MAX: usize = 18;
const PHONE_MAX: usize = 40;
const MOBILE_MAX: usize = 24;
const EMAIL_MAX: usize = 98;

/// Returns whether there is anything by which Pohoda can keep the customer.
pub(super) fn is_named(card: &ContactCard) -> bool {
    !card.display_name().is_empty()
}

/// Writes `partnerIdentity`: the contact of the address master that was decided on, and where the
/// sender wants the goods, if elsewhere.
pub(super) fn partner(tree: &mut Tree, order: &ExportOrder, country: &str, pen: &mut Pen<'_>) {
    let card = &order.customer;
    tree.open("ord:partnerIdentity", &[]);
    // Pohoda looks its address book up by the first of IČO, DIČ, company and name that is there.
    // Only a number is evidence enough to tie the document to somebody.
    let is_numbered = [&card.reg_no, &card.vat_id].iter().any(|number| !number.trim().is_empty());
    let link: &[(&str, &str)] = if is_numbered { &[("linkToAddress", "true")] } else { &[] };
    tree.open("typ:address", link);
    let (company, name) = names(order);
    let division = order.paper.buyer.company2.as_deref().filter(|_| !company.is_empty()).unwrap_or_default();
    let street = joined(&[&card.street, &card.street2]);
    let (vat_id_sk, vat_id) =
        if country.eq_ignore_ascii_case("SK") { (card.vat_id.as_str(), "") } else { ("", card.vat_id.as_str()) };
    leaf(tree, pen, ("typ:company", ExportField::Company, COMPANY_MAX), &company);
    leaf(tree, pen, ("typ:division", ExportField::Division, DIVISION_MAX), division);
    leaf(tree, pen, ("typ:name", ExportField::Name, NAME_MAX), &name);
    leaf(tree, pen, ("typ:city", ExportField::City, CITY_MAX), &card.city);
    leaf(tree, pen, ("typ:street", ExportField::Street, STREET_MAX), &street);
    leaf(tree, pen, ("typ:zip", ExportField::Zip, ZIP_MAX), &card.zip);
    leaf(tree, pen, ("typ:ico", ExportField::RegNo, REG_NO_MAX), &card.reg_no);
    leaf(tree, pen, ("typ:dic", ExportField::VatId, VAT_ID_MAX), vat_id);
    leaf(tree, pen, ("typ:icDph", ExportField::VatId, VAT_ID_MAX), vat_id_sk);
    country_code(tree, &card.country);
    let further = further_phone(card, &order.paper.buyer);
    let (phone, mobile) = if card.phone.trim().is_empty() { (further, "") } else { (card.phone.as_str(), further) };
    leaf(tree, pen, ("typ:phone", ExportField::Phone, PHONE_MAX), phone);
    leaf(tree, pen, ("typ:mobilPhone", ExportField::Phone, MOBILE_MAX), mobile);
    leaf(tree, pen, ("typ:email", ExportField::Email, EMAIL_MAX), &card.email);
    tree.close();
    if let Some(party) = order.paper.ship_to.as_ref().filter(|party| !party.is_empty()) {
        ship_to(tree, party, pen);
    }
    tree.close();
}

/// Writes a text within the limit of its element.
fn leaf(tree: &mut Tree, pen: &mut Pen<'_>, (name, field, limit): (&str, ExportField, usize), text: &str) {
    let text = pen.line(field, limit, "", text);
    tree.leaf(name, &text);
}

/// Returns the customer's company and person.
fn names(order: &ExportOrder) -> (String, String) {
    let card = &order.customer;
    let parts = [card.title.trim(), card.first_name.trim(), card.last_name.trim()];
    let person = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let company = card.company.trim().to_owned();
    let contact = order.paper.buyer.contact_name.as_deref().unwrap_or_default().trim();
    match card.kind {
        ContactKind::Organisation if person.is_empty() => (company, contact.to_owned()),
        ContactKind::Organisation | ContactKind::Person => (company, person),
    }
}

/// Returns a number that the order states besides the one of the address master.
fn further_phone<'p>(card: &ContactCard, buyer: &'p Party) -> &'p str {
    // Nine digits are a whole number in Czechia and Slovakia; what stands before is the country.
    let ending = |text: &str| {
        let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
        digits.iter().rev().take(9).copied().collect::<String>()
    };
    let known = ending(&card.phone);
    buyer.phones.iter().map(String::as_str).find(|phone| ending(phone) != known).unwrap_or_default()
}

fn ship_to(tree: &mut Tree, party: &Party, pen: &mut Pen<'_>) {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let person = party.person_name();
    let name = if person.is_empty() { text(&party.contact_name) } else { person };
    let country = text(&party.country);
    tree.open("typ:shipToAddress", &[]);
    leaf(tree, pen, ("typ:company", ExportField::DeliveryCompany, COMPANY_MAX), &text(&party.company));
    leaf(tree, pen, ("typ:division", ExportField::DeliveryDivision, DIVISION_MAX), &text(&party.company2));
    leaf(tree, pen, ("typ:name", ExportField::DeliveryName, NAME_MAX), &name);
    leaf(
        tree,
        pen,
        ("typ:city", ExportField::DeliveryCity, CITY_MAX),
        &joined(&[&text(&party.city), &text(&party.region)]),
    );
    leaf(
        tree,
        pen,
        ("typ:street", ExportField::DeliveryStreet, STREET_MAX),
        &joined(&[&text(&party.street), &text(&party.street2)]),
    );
    leaf(tree, pen, ("typ:zip", ExportField::DeliveryZip, ZIP_MAX), &text(&party.zip));
    country_code(tree, &country);
    leaf(
        tree,
        pen,
        ("typ:phone", ExportField::DeliveryPhone, PHONE_MAX),
        party.phones.first().map_or("", String::as_str),
    );
    leaf(
        tree,
        pen,
        ("typ:email", ExportField::DeliveryEmail, EMAIL_MAX),
        party.emails.first().map_or("", String::as_str),
    );
    tree.close();
    let further = party.phones.iter().skip(1).chain(party.emails.iter().skip(1)).map(String::as_str);
    let unfit = Some(country.as_str()).filter(|country| !is_code(country) && !country.is_empty());
    let rest: Vec<&str> = unfit.into_iter().chain(further).collect();
    pen.fact(ExportWord::DeliverTo, &rest.join(", "));
}

/// Writes a country by its code; a name that is no code would be refused.
fn country_code(tree: &mut Tree, country: &str) {
    if is_code(country) {
        tree.open("typ:country", &[]);
        tree.leaf("typ:ids", &country.trim().to_ascii_uppercase());
        tree.close();
    }
}

fn is_code(country: &str) -> bool {
    let country = country.trim();
    country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn joined(parts: &[&str]) -> String {
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
