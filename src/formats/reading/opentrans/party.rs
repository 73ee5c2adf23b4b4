//! Parties: by role, by reference, or by the element that holds them.

use crate::domain::paper::{NumberScheme, Paper, Party, PartyNumber};
use crate::formats::reading::context::{Context, append, word, word_in};
use crate::formats::values;
use crate::formats::xml::Element;

/// The part a party plays, as openTRANS names it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Buyer,
    Supplier,
    Delivery,
    Invoice,
    Other,
}

fn part_of(role: &str) -> Part {
    match role.to_lowercase().as_str() {
        "buyer" | "customer" | "central_buyer" => Part::Buyer,
        "supplier" | "seller" => Part::Supplier,
        "delivery" | "ship_to" | "deliveryaddress" | "final_delivery" | "consignee" => Part::Delivery,
        "invoice_recipient" | "invoice" | "payer" | "bill_to" => Part::Invoice,
        _ => Part::Other,
    }
}

/// Reads `PARTIES` of openTRANS 2.1: the role, else the reference that names the party's number.
pub(super) fn parties(element: Element<'_, '_>, info: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    element.mark();
    let references = info.child("ORDER_PARTIES_REFERENCE");
    let idref =
        |name: &str| references.and_then(|references| references.child(name)).map(|found| found.text().to_owned());
    let (buyer_id, supplier_id, invoice_id) =
        (idref("BUYER_IDREF"), idref("SUPPLIER_IDREF"), idref("INVOICE_RECIPIENT_IDREF"));
    let delivery_id = references
        .and_then(|references| references.find("SHIPMENT_PARTIES_REFERENCE/DELIVERY_IDREF"))
        .map(|found| found.text().to_owned());
    for one in element.all("PARTY") {
        let roles: Vec<Part> = one.all("PARTY_ROLE").map(|role| part_of(role.text())).collect();
        let has_id = |wanted: &Option<String>| {
            wanted
                .as_deref()
                .is_some_and(|wanted| one.children().any(|child| child.name() == "PARTY_ID" && child.text() == wanted))
        };
        let is_typed = |kind: &str| {
            one.children().any(|child| {
                child.name() == "PARTY_ID"
                    && child.attribute("type").is_some_and(|found| found.eq_ignore_ascii_case(kind))
            })
        };
        let party = read(one, context);
        let parts = if !roles.is_empty() {
            roles
        } else if has_id(&buyer_id) || is_typed("buyer") {
            vec![Part::Buyer]
        } else if has_id(&supplier_id) || is_typed("supplier") {
            vec![Part::Supplier]
        } else if has_id(&delivery_id) {
            vec![Part::Delivery]
        } else if has_id(&invoice_id) {
            vec![Part::Invoice]
        } else {
            vec![Part::Other]
        };
        for part in parts {
            put(paper, part, &party);
        }
    }
    promote(paper);
}

/// Reads `ORDER_PARTIES` of openTRANS 1.0: one element a role.
pub(super) fn order_parties(element: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    element.mark();
    for holder in element.children() {
        let part = match holder.name() {
            "BUYER_PARTY" => Part::Buyer,
            "SUPPLIER_PARTY" => Part::Supplier,
            "INVOICE_PARTY" | "INVOICE_RECIPIENT_PARTY" => Part::Invoice,
            "DELIVERY_PARTY" => Part::Delivery,
            "SHIPMENT_PARTIES" => {
                holder.mark();
                for inner in holder.children() {
                    let part = if inner.name() == "DELIVERY_PARTY" { Part::Delivery } else { Part::Other };
                    held(inner, part, paper, context);
                }
                continue;
            }
            _ => continue,
        };
        held(holder, part, paper, context);
    }
    promote(paper);
}

fn held(holder: Element<'_, '_>, part: Part, paper: &mut Paper, context: &mut Context) {
    holder.mark();
    let inner = holder.child("PARTY").unwrap_or(holder);
    let party = read(inner, context);
    put(paper, part, &party);
}

/// Reads a party that a dialect lays directly into the order's head.
pub(super) fn lone(element: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    element.mark();
    let part = element.child("PARTY_ROLE").map_or(Part::Buyer, |role| part_of(role.text()));
    let party = read(element, context);
    put(paper, part, &party);
}

fn put(paper: &mut Paper, part: Part, party: &Party) {
    if party.is_empty() {
        return;
    }
    let set = |target: &mut Option<Party>| {
        if target.is_none() {
            *target = Some(party.clone());
        }
    };
    match part {
        Part::Buyer if paper.buyer.is_empty() => paper.buyer = party.clone(),
        Part::Buyer | Part::Other => {}
        Part::Supplier => set(&mut paper.seller),
        Part::Delivery => set(&mut paper.ship_to),
        Part::Invoice => set(&mut paper.bill_to),
    }
}

/// An order without a buyer party is ordered by whom it is billed to, else by whom it is delivered to.
fn promote(paper: &mut Paper) {
    if paper.buyer.is_empty()
        && let Some(party) = paper.bill_to.clone().or_else(|| paper.ship_to.clone())
    {
        paper.buyer = party;
    }
}

fn read(element: Element<'_, '_>, context: &mut Context) -> Party {
    element.mark();
    let mut party = Party::default();
    for id in element.all("PARTY_ID") {
        number(id, &mut party);
    }
    for address in element.all("ADDRESS") {
        read_address(address, &mut party, context);
    }
    for contact in element.children().filter(|child| matches!(child.name(), "CONTACT" | "CONTACT_DETAILS")) {
        contact_details(contact, &mut party);
    }
    for account in element.all("ACCOUNT") {
        account.mark_all();
        party.iban = word_in(account, "IBAN").or_else(|| word_in(account, "BANK_ACCOUNT"));
    }
    if let Some(mimes) = element.child("MIME_INFO") {
        mimes.mark_all();
    }
    party
}

fn number(id: Element<'_, '_>, party: &mut Party) {
    let Some(value) = word(id) else { return };
    let stated = id.attribute("type").unwrap_or_default();
    let scheme = match stated.to_lowercase().as_str() {
        "iln" | "gln" | "ean" => NumberScheme::Gln,
        // In openTRANS the number is specific to whoever gave it: the supplier is the office.
        "supplier_specific" | "supplier" => NumberScheme::Ours,
        "buyer_specific" | "customer_specific" | "buyer" | "party_specific" | "" => NumberScheme::Theirs,
        "vat" | "vat_id" | "ustid" => NumberScheme::Vat,
        _ => NumberScheme::Other(stated.to_owned()),
    };
    party.ids.push(PartyNumber { scheme, value });
}

fn read_address(address: Element<'_, '_>, party: &mut Party, _context: &mut Context) {
    address.mark();
    let mut country_name = None;
    for child in address.children() {
        match child.name() {
            "NAME" => party.company = word(child),
            "NAME2" | "NAME3" | "DEPARTMENT" => append(&mut party.company2, word(child), ", "),
            "CONTACT" | "CONTACT_DETAILS" => contact_details(child, party),
            "STREET" => party.street = word(child),
            "BOXNO" | "ZIPBOX" | "ADDRESS_REMARKS" => append(&mut party.street2, word(child), ", "),
            "ZIP" => party.zip = word(child),
            "CITY" => party.city = word(child),
            "STATE" => party.region = word(child),
            "COUNTRY" => country_name = word(child),
            "COUNTRY_CODED" => party.country = word(child).map(|code| code.to_uppercase()),
            "VAT_ID" => party.vat_id = word(child),
            "TAX_NUMBER" => party.reg_no = word(child),
            "PHONE" => party.phones.extend(word(child).filter(|phone| !party.phones.contains(phone))),
            "EMAIL" => party.emails.extend(word(child).filter(|email| !party.emails.contains(email))),
            "EMAILS" => emails(child, party),
            "FAX" | "URL" | "PUBLIC_KEY" | "ADDRESS_TYPE" => child.mark_all(),
            _ => {}
        }
    }
    if party.country.is_none() {
        party.country = country_name.map(|name| country(&name));
    }
}

/// Returns the ISO code for a country written in full, as the usual senders of this format do.
fn country(name: &str) -> String {
    let lower = name.to_lowercase();
    let known = [
        ("deutschland", "DE"),
        ("germany", "DE"),
        ("d", "DE"),
        ("österreich", "AT"),
        ("austria", "AT"),
        ("a", "AT"),
        ("schweiz", "CH"),
        ("switzerland", "CH"),
        ("ch", "CH"),
        ("tschechien", "CZ"),
        ("tschechische republik", "CZ"),
        ("česká republika", "CZ"),
        ("česko", "CZ"),
        ("polen", "PL"),
        ("polska", "PL"),
        ("poland", "PL"),
        ("niederlande", "NL"),
        ("frankreich", "FR"),
        ("italien", "IT"),
        ("luxemburg", "LU"),
    ];
    known.iter().find(|(known, _)| *known == lower).map_or_else(|| name.to_owned(), |(_, code)| (*code).to_owned())
}

fn emails(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    for email in element.all("EMAIL") {
        party.emails.extend(word(email).filter(|email| !party.emails.contains(email)));
    }
    for key in element.all("PUBLIC_KEY") {
        key.mark_all();
    }
}

fn contact_details(element: Element<'_, '_>, party: &mut Party) {
    element.mark();
    let last = word_in(element, "CONTACT_NAME").or_else(|| word_in(element, "NAME"));
    let first = word_in(element, "FIRST_NAME");
    let name = [first.clone(), last.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if party.contact_name.is_none() {
        party.contact_name = values::text(&name);
    }
    if party.company.is_none() && party.last_name.is_none() {
        party.first_name = first;
        party.last_name = last;
    }
    party.salutation = party.salutation.take().or_else(|| word_in(element, "TITLE"));
    party.title = party.title.take().or_else(|| word_in(element, "ACADEMIC_TITLE"));
    for child in element.children() {
        match child.name() {
            "PHONE" => party.phones.extend(word(child).filter(|phone| !party.phones.contains(phone))),
            "EMAIL" => party.emails.extend(word(child).filter(|email| !party.emails.contains(email))),
            "EMAILS" => emails(child, party),
            "CONTACT_ID" | "FAX" | "URL" | "AUTHENTIFICATION" | "CONTACT_ROLE" | "CONTACT_DESCR" | "DEPARTMENT" => {
                child.mark_all();
            }
            _ => {}
        }
    }
}
