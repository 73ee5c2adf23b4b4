//! Parties: by role, by reference, or by the element that holds them.

use std::collections::BTreeSet;

use super::address::{self, LISTED_MAX};
use super::draft::{Draft, squeezed};
use crate::domain::paper::{NumberScheme, Paper, Party, PartyNumber};
use crate::formats::reading::context::word;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// The part a party plays, as far as the canonical paper has a place for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Buyer,
    Supplier,
    Delivery,
    Invoice,
}

impl Part {
    const ALL: [Self; 4] = [Self::Buyer, Self::Supplier, Self::Delivery, Self::Invoice];
}

/// Roles as openTRANS and its dialects name them, the proper one of each part first: a farther
/// one only counts where no nearer one is stated.
const ROLES: &[(&str, Part)] = &[
    ("buyer", Part::Buyer),
    ("centralbuyer", Part::Buyer),
    ("customer", Part::Buyer),
    ("supplier", Part::Supplier),
    ("seller", Part::Supplier),
    ("delivery", Part::Delivery),
    ("deliveryaddress", Part::Delivery),
    ("deliveryparty", Part::Delivery),
    ("shipto", Part::Delivery),
    ("consignee", Part::Delivery),
    ("finaldelivery", Part::Delivery),
    ("invoicerecipient", Part::Invoice),
    ("invoice", Part::Invoice),
    ("invoiceparty", Part::Invoice),
    ("billto", Part::Invoice),
    ("billing", Part::Invoice),
    ("payer", Part::Invoice),
    ("centralregulator", Part::Invoice),
];

/// A party with a part that it plays and how near the stated role is to that part.
#[derive(Clone, Copy, Debug)]
struct Claim {
    part: Part,
    distance: usize,
    /// Which party, by its place.
    party: usize,
}

fn role(word: &str) -> Option<(Part, usize)> {
    let word = squeezed(word);
    ROLES.iter().enumerate().find(|(_, (known, _))| *known == word).map(|(distance, (_, part))| (*part, distance))
}

/// Reads `PARTIES` of openTRANS 2.1: by role, else by the reference that names the party's number.
pub(super) fn parties(element: Element<'_, '_>, info: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    let all: Vec<Element<'_, '_>> = element.children().filter(|child| child.name() == "PARTY").collect();
    let mut claims = Vec::new();
    for (place, one) in all.iter().enumerate() {
        claims.extend(stated_roles(*one).into_iter().map(|(part, distance)| Claim { part, distance, party: place }));
    }
    for (part, id) in references(info) {
        if claims.iter().any(|claim| claim.part == part) {
            continue;
        }
        // A party that already plays a part by its role is not made another by its number alone.
        let claimed: BTreeSet<usize> = claims.iter().map(|claim| claim.party).collect();
        let named = all
            .iter()
            .enumerate()
            .find(|(place, one)| !claimed.contains(place) && has_number(**one, &id) && roleless(**one));
        claims.extend(named.map(|(party, _)| Claim { part, distance: 0, party }));
    }
    let mut chosen: Vec<Claim> = Vec::new();
    for part in Part::ALL {
        chosen.extend(claims.iter().filter(|claim| claim.part == part).min_by_key(|claim| claim.distance).copied());
    }
    for (place, one) in all.iter().enumerate() {
        let parts: Vec<Part> = chosen.iter().filter(|claim| claim.party == place).map(|claim| claim.part).collect();
        if parts.is_empty() {
            draft.keep(*one);
            continue;
        }
        let party = read(*one, draft);
        for part in parts {
            put(&mut draft.paper, part, &party);
        }
        keep_roles(*one, draft);
    }
}

fn stated_roles(one: Element<'_, '_>) -> Vec<(Part, usize)> {
    let roles: Vec<_> = one.children().filter(|child| child.name() == "PARTY_ROLE").collect();
    if roles.iter().any(|child| !child.text().is_empty()) {
        return roles.iter().filter_map(|child| role(child.text())).collect();
    }
    // Some senders state the role as the type of the number, or as an attribute of the party.
    let number_types = one.children().filter(|child| child.name() == "PARTY_ID").filter_map(|id| id.attribute("type"));
    number_types.chain(one.attribute("type")).chain(one.attribute("role")).find_map(role).into_iter().collect()
}

fn roleless(one: Element<'_, '_>) -> bool {
    !one.children().any(|child| child.name() == "PARTY_ROLE" && !child.text().is_empty())
}

fn has_number(one: Element<'_, '_>, id: &str) -> bool {
    one.children().any(|child| child.name() == "PARTY_ID" && child.text() == id)
}

/// Returns the parts and numbers that the references state, and marks those understood.
fn references(info: Element<'_, '_>) -> Vec<(Part, String)> {
    let Some(references) = info.child("ORDER_PARTIES_REFERENCE") else { return Vec::new() };
    references.mark_all();
    let shipment = references.child("SHIPMENT_PARTIES_REFERENCE");
    let named = |parent: Option<Element<'_, '_>>, name: &str, part: Part| {
        let id = parent?.child(name).map(|found| found.text().to_owned())?;
        (!id.is_empty()).then_some((part, id))
    };
    [
        named(Some(references), "BUYER_IDREF", Part::Buyer),
        named(Some(references), "SUPPLIER_IDREF", Part::Supplier),
        named(shipment, "DELIVERY_IDREF", Part::Delivery),
        named(shipment, "FINAL_DELIVERY_IDREF", Part::Delivery),
        named(Some(references), "INVOICE_RECIPIENT_IDREF", Part::Invoice),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Roles that found no place are kept with the party's other roles understood.
fn keep_roles(one: Element<'_, '_>, draft: &mut Draft) {
    for child in one.children().filter(|child| child.name() == "PARTY_ROLE") {
        if role(child.text()).is_some() || child.text().is_empty() {
            child.mark();
        } else {
            draft.keep(child);
        }
    }
}

/// Reads `ORDER_PARTIES` of openTRANS 1.0: one element a role.
pub(super) fn order_parties(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for holder in element.children() {
        if holder.name() == "SHIPMENT_PARTIES" {
            holder.mark();
            for inner in holder.children() {
                if inner.name().starts_with("FINAL_") { far.push(inner) } else { near.push(inner) }
            }
        } else {
            near.push(holder);
        }
    }
    for holder in near.into_iter().chain(far) {
        held(holder, draft);
    }
}

/// Reads an element that is named for the part its party plays.
pub(super) fn held(holder: Element<'_, '_>, draft: &mut Draft) {
    let Some((part, _)) = role(holder.name().trim_end_matches("_PARTY")) else {
        draft.keep(holder);
        return;
    };
    if has_one(&draft.paper, part) {
        draft.keep(holder);
        return;
    }
    holder.mark();
    let inner = holder.child("PARTY").unwrap_or(holder);
    let party = read(inner, draft);
    put(&mut draft.paper, part, &party);
}

/// Reads a party that a dialect lays directly into the order's head.
pub(super) fn lone(element: Element<'_, '_>, draft: &mut Draft) {
    let parts = stated_roles(element);
    if parts.is_empty() && !roleless(element) {
        draft.keep(element);
        return;
    }
    let party = read(element, draft);
    keep_roles(element, draft);
    for (part, _) in if parts.is_empty() { vec![(Part::Buyer, 0)] } else { parts } {
        put(&mut draft.paper, part, &party);
    }
}

fn has_one(paper: &Paper, part: Part) -> bool {
    match part {
        Part::Buyer => !paper.buyer.is_empty(),
        Part::Supplier => paper.seller.is_some(),
        Part::Delivery => paper.ship_to.is_some(),
        Part::Invoice => paper.bill_to.is_some(),
    }
}

fn put(paper: &mut Paper, part: Part, party: &Party) {
    if party.is_empty() || has_one(paper, part) {
        return;
    }
    match part {
        Part::Buyer => paper.buyer = party.clone(),
        Part::Supplier => paper.seller = Some(party.clone()),
        Part::Delivery => paper.ship_to = Some(party.clone()),
        Part::Invoice => paper.bill_to = Some(party.clone()),
    }
}

/// Completes the buyer from who is billed, else from who is delivered to: some shops put no more
/// than the customer's number into the buyer's element.
pub(super) fn complete_buyer(paper: &mut Paper) {
    if paper.buyer.is_empty() {
        if let Some(party) = paper.bill_to.clone().or_else(|| paper.ship_to.clone()) {
            paper.buyer = party;
        }
        return;
    }
    let Some(billed) = &paper.bill_to else { return };
    if is_same_name(&paper.buyer, billed) {
        // Shops put the customer's mail address and telephone to the bill alone.
        if paper.buyer.emails.is_empty() {
            paper.buyer.emails.clone_from(&billed.emails);
        }
        if paper.buyer.phones.is_empty() {
            paper.buyer.phones.clone_from(&billed.phones);
        }
        return;
    }
    if !paper.buyer.display_name().is_empty() || billed.display_name().is_empty() || contradict(&paper.buyer, billed) {
        return;
    }
    let buyer = std::mem::take(&mut paper.buyer);
    let mut completed = billed.clone();
    completed.ids = buyer.ids;
    for id in &billed.ids {
        if !completed.ids.contains(id) {
            completed.ids.push(id.clone());
        }
    }
    for (own, list) in [(buyer.phones, &mut completed.phones), (buyer.emails, &mut completed.emails)] {
        for text in own.into_iter().rev() {
            if !list.contains(&text) {
                list.insert(0, text);
            }
        }
    }
    completed.vat_id = buyer.vat_id.or(completed.vat_id);
    completed.reg_no = buyer.reg_no.or(completed.reg_no);
    completed.iban = buyer.iban.or(completed.iban);
    if buyer.street.is_some() || buyer.city.is_some() {
        completed.street = buyer.street;
        completed.street2 = buyer.street2;
        completed.zip = buyer.zip;
        completed.city = buyer.city;
        completed.region = buyer.region;
        completed.country = buyer.country;
    }
    paper.buyer = completed;
}

fn is_same_name(one: &Party, other: &Party) -> bool {
    let person = one.person_name();
    !person.is_empty() && person == other.person_name() || one.company.is_some() && one.company == other.company
}

/// Whether two parties carry different numbers of one list, or live in different places: then
/// they are two.
fn contradict(one: &Party, other: &Party) -> bool {
    let differs = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    one.ids.iter().any(|id| {
        other.ids.iter().any(|known| known.scheme == id.scheme)
            && !other.ids.iter().any(|known| known.scheme == id.scheme && known.value == id.value)
    }) || differs(&one.zip, &other.zip)
        || differs(&one.vat_id, &other.vat_id)
}

fn read(element: Element<'_, '_>, draft: &mut Draft) -> Party {
    element.mark();
    let mut party = Party::default();
    let mut has_address = false;
    for child in element.children() {
        match child.name() {
            "PARTY_ID" | "BUYER_ID" | "SUPPLIER_ID" => number(child, &mut party, draft),
            "ADDRESS" if !has_address && has_text(child) => {
                has_address = true;
                address::read(child, &mut party, draft);
            }
            "ADDRESS" | "MIME_INFO" => draft.keep(child),
            "ACCOUNT" => address::account(child, &mut party, draft),
            "PARTY_NAME" | "BUYER_NAME" | "SUPPLIER_NAME" if party.company.is_none() => party.company = word(child),
            _ => {}
        }
    }
    // Contacts, mail and the like may stand beside the address, or there is none around them.
    let is_bare = !has_address && element.children().any(|child| matches!(child.name(), "NAME" | "STREET" | "CITY"));
    if is_bare {
        address::read(element, &mut party, draft);
    }
    party
}

fn has_text(element: Element<'_, '_>) -> bool {
    !element.text().is_empty() || element.children().any(has_text)
}

fn number(id: Element<'_, '_>, party: &mut Party, draft: &mut Draft) {
    let Some(value) = word(id) else { return };
    let stated = id.attribute("type").unwrap_or_default();
    let scheme = match squeezed(stated).as_str() {
        "iln" | "gln" | "ean" | "ilngln" => NumberScheme::Gln,
        // In openTRANS a number is specific to whoever gave it: the supplier is the office.
        "supplierspecific" | "supplier" | "sellerspecific" => NumberScheme::Ours,
        "buyerspecific" | "customerspecific" | "partyspecific" | "buyer" | "" => NumberScheme::Theirs,
        "vat" | "vatid" | "ustid" | "ustidnr" => NumberScheme::Vat,
        _ => NumberScheme::Other(stated.to_owned()),
    };
    if scheme == NumberScheme::Gln && !values::gs1_check_digit_agrees(&value) {
        let problem = Problem::new(Code::CheckDigitWrong).with("what", "GLN").with("value", value.as_str());
        draft.context.report(id, problem);
    }
    let number = PartyNumber { scheme, value };
    if party.ids.contains(&number) {
        return;
    }
    if party.ids.len() < LISTED_MAX {
        party.ids.push(number);
    } else {
        draft.keep(id);
    }
}
