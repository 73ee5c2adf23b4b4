//! The head of an order, and the order of reading: head, lines, charges, sums, what is left.

use std::collections::BTreeSet;

use super::draft::{Draft, squeezed};
use super::{attachments, dates, line, party, payment, price, totals};
use crate::domain::paper::{Extra, PaperKind, Payment};
use crate::formats::reading::ReadPaper;
use crate::formats::reading::context::{append, prose, word};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Finding, Place, Problem};

/// The most different unknown elements reported for one paper.
const UNKNOWN_REPORTED_MAX: usize = 50;

/// Parts of the head that the standard knows and the canonical paper has no place for: kept,
/// without a remark.
const KEPT: &[&str] = &[
    "CONTROL_INFO",
    "SOURCING_INFO",
    "HEADER_UDX",
    "PARTIAL_SHIPMENT_ALLOWED",
    "INTERNATIONAL_RESTRICTIONS",
    "DOCEXCHANGE_PARTIES_REFERENCE",
    "TERMS_AND_CONDITIONS",
    "TRANSPORT",
    "AGREEMENT",
    "TERRITORY",
    "IPP_DETAILS",
    "VERIFICATION_PARTY",
];

/// Kinds of remark that are for programs, in small letters without signs: kept as extras.
const MACHINE_REMARKS: &[&str] = &[
    "taxarea",
    "channelsign",
    "channel",
    "shop",
    "shopid",
    "currency",
    "onvuser",
    "onvusergroup",
    "onvshippingtypenr",
];

/// Kinds of remark that say how it is paid or sent, in small letters without signs.
const PAYMENT_REMARKS: &[&str] = &["paymenttype", "paymentmethod", "onvpaymentterms"];
const SHIPPING_REMARKS: &[&str] = &["deliverymethod", "shippingtype", "shippingmethod", "shippingvendor"];

/// Kinds of remark that need no naming: the note is the customer's text.
pub(super) const PLAIN_REMARKS: &[&str] = &["", "general", "order", "comment", "customer", "customercomment"];

/// Reads an `ORDER` or `ORDERCHANGE`.
pub(super) fn read(root: Element<'_, '_>, kind: PaperKind) -> ReadPaper {
    let mut draft = Draft::new(root, kind);
    if root.attribute("type").is_some_and(|kind| !kind.eq_ignore_ascii_case("standard")) {
        draft.keep_attribute(root, "type");
    }
    let info = head(root, &mut draft);
    draft.paper.currency = draft.context.currency;
    for part in root.children() {
        items(part, &mut draft);
    }
    draft.paper.currency = draft.paper.currency.or(draft.context.currency);
    if let Some(info) = info {
        totals::head_charges(info, &mut draft);
    }
    // Some shops close the list of items only after the summary.
    let lists = root.children().filter(|child| child.name().ends_with("_ITEM_LIST"));
    let summary =
        root.children().chain(lists.flat_map(|list| list.children())).find(|part| part.name().ends_with("_SUMMARY"));
    if let Some(summary) = summary {
        totals::summary(summary, &mut draft);
    }
    party::complete_buyer(&mut draft.paper);
    if draft.paper.order_no.is_empty() {
        draft.context.report(root, Problem::new(Code::MissingElement).with("element", "ORDER_ID"));
    }
    keep_rest(root, &mut draft);
    ReadPaper { paper: draft.paper, findings: draft.context.findings }
}

/// Reads the head; returns its information part.
fn head<'d, 't>(root: Element<'d, 't>, draft: &mut Draft) -> Option<Element<'d, 't>> {
    let Some(header) = root.children().find(|child| child.name().ends_with("_HEADER")) else {
        let problem = Problem::new(Code::MissingElement).with("element", format!("{}_HEADER", root.name()));
        draft.context.report(root, problem);
        return None;
    };
    header.mark();
    let is_info = |child: &Element<'_, '_>| child.name().starts_with("ORDER") && child.name().ends_with("_INFO");
    let info = header.children().find(is_info);
    if info.is_none() {
        let problem = Problem::new(Code::MissingElement).with("element", format!("{}_INFO", root.name()));
        draft.context.report(header, problem);
    }
    for child in header.children() {
        if child.name() == "CONTROL_INFO" {
            control(child, draft);
        } else if is_info(&child) {
            child.mark();
            for part in child.children() {
                information(part, child, draft);
            }
        } else {
            // Dialects lay parties and the like beside the information instead of into it.
            information(child, header, draft);
        }
    }
    info
}

/// Reads the control part: the sender may ask for a person to look first.
fn control(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    for child in element.children() {
        if child.name() == "STOP_AUTOMATIC_PROCESSING" {
            let text = values::text(child.text()).map_or_else(String::new, |text| format!(": {text}"));
            draft.paper.notes.push(format!("STOP_AUTOMATIC_PROCESSING{text}"));
            child.mark();
        } else {
            draft.keep(child);
        }
    }
}

fn information(child: Element<'_, '_>, parent: Element<'_, '_>, draft: &mut Draft) {
    let kind = draft.paper.kind;
    match child.name() {
        "ORDER_ID" if draft.paper.order_no.is_empty() => draft.paper.order_no = word(child).unwrap_or_default(),
        "ALT_CUSTOMER_ORDER_ID" | "CUSTOMER_ORDER_ID" | "DELIVERY_REFERENCE" => {
            append(&mut draft.paper.reference, word(child), ", ");
        }
        "CUSTOMER_ORDER_REFERENCE" => customer_reference(child, draft),
        "ORDERCHANGE_SEQUENCE_ID" | "ORDERCHANGE_ID" => append(&mut draft.paper.document_no, word(child), "/"),
        "SUPPLIER_ORDER_ID" => draft.paper.seller_order_no = word(child),
        "ORDER_DATE" if kind != PaperKind::Order => draft.keep(child),
        "ORDER_DATE" | "ORDERCHANGE_DATE" => {
            draft.paper.issued = dates::moment(child, &mut draft.context).or(draft.paper.issued);
        }
        "CURRENCY" | "PRICE_CURRENCY" => currency(child, draft),
        "LANGUAGE" => language(child, draft),
        "DELIVERY_DATE" => delivery(child, draft),
        "MIME_ROOT" => draft.mime_root = word(child),
        "MIME_INFO" => attachments::read(child, draft),
        "PARTIES" => party::parties(child, parent, draft),
        "ORDER_PARTIES" => party::order_parties(child, draft),
        "ORDER_PARTIES_REFERENCE" => references(child, draft),
        "PARTY" => party::lone(child, draft),
        "BUYER" | "SUPPLIER" | "BUYER_PARTY" | "SUPPLIER_PARTY" | "INVOICE_PARTY" | "DELIVERY_PARTY" => {
            party::held(child, draft);
        }
        "PAYMENT" => payment::read(child, draft),
        "SHOP_NOTE" | "TRANSPORT_REMARKS" => draft.paper.notes.extend(prose(child)),
        "REMARK" | "REMARKS" => remark(child, draft),
        name if KEPT.contains(&name) => draft.keep(child),
        _ => {}
    }
}

/// The number under which the customer's own customer ordered.
fn customer_reference(element: Element<'_, '_>, draft: &mut Draft) {
    let stated = element.children().find(|child| child.name() == "ORDER_ID").and_then(|id| values::text(id.text()));
    let is_news = stated.as_deref().is_some_and(|stated| stated != draft.paper.order_no);
    if draft.paper.reference.is_none() && is_news {
        draft.paper.reference = element.child("ORDER_ID").and_then(word);
    }
    draft.keep(element);
}

fn references(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark_all();
    // A carrier is named by reference alone.
    if let Some(shipment) = element.children().find(|child| child.name() == "SHIPMENT_PARTIES_REFERENCE")
        && let Some(carrier) = shipment.children().find(|child| child.name() == "DELIVERER_IDREF")
    {
        draft.keep(carrier);
    }
}

fn currency(child: Element<'_, '_>, draft: &mut Draft) {
    let Some(text) = word(child) else { return };
    match price::code(&text) {
        Some(currency) => draft.context.currency = Some(currency),
        None => draft.context.report(child, Problem::new(Code::UnknownCurrency).with("text", text)),
    }
}

fn language(child: Element<'_, '_>, draft: &mut Draft) {
    let is_default = child.attribute("default").is_some_and(|flag| flag.eq_ignore_ascii_case("true"));
    if draft.paper.language.is_some() && !is_default {
        draft.keep(child);
    } else if let Some(code) = word(child) {
        draft.paper.language = Some(iso_639_1(&code));
    }
}

/// Returns ISO 639-1 of the ISO 639-2 codes that openTRANS asks for.
fn iso_639_1(code: &str) -> String {
    let lower = code.to_lowercase();
    let lower = lower.split(['-', '_']).next().unwrap_or(&lower);
    let known = [
        ("deu", "de"),
        ("ger", "de"),
        ("eng", "en"),
        ("ces", "cs"),
        ("cze", "cs"),
        ("pol", "pl"),
        ("rus", "ru"),
        ("slk", "sk"),
        ("slo", "sk"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("ita", "it"),
        ("spa", "es"),
        ("nld", "nl"),
        ("dut", "nl"),
        ("hun", "hu"),
        ("dan", "da"),
        ("swe", "sv"),
        ("ukr", "uk"),
    ];
    known.iter().find(|(long, _)| *long == lower).map_or_else(|| lower.to_owned(), |(_, short)| (*short).to_owned())
}

fn delivery(child: Element<'_, '_>, draft: &mut Draft) {
    draft.paper.delivery = dates::window(child, &mut draft.context).or(draft.paper.delivery);
    if child.attribute("type").is_some_and(|kind| !kind.eq_ignore_ascii_case("fixed")) {
        draft.keep_attribute(child, "type");
    }
}

fn remark(child: Element<'_, '_>, draft: &mut Draft) {
    let nested: Vec<_> = child.children().filter(|inner| inner.name() == "REMARK").collect();
    if !nested.is_empty() {
        child.mark();
        for inner in nested {
            remark(inner, draft);
        }
        return;
    }
    if totals::is_charge_remark(child) {
        // Read with the charges, once the lines are known.
        return;
    }
    let kind = child.attribute("type").map(squeezed).unwrap_or_default();
    let kind = kind.as_str();
    if MACHINE_REMARKS.contains(&kind) || SHIPPING_REMARKS.contains(&kind) {
        draft.keep(child);
    } else if PAYMENT_REMARKS.contains(&kind) {
        let payment = draft.paper.payment.get_or_insert_with(Payment::default);
        let target = if kind.ends_with("terms") { &mut payment.terms } else { &mut payment.method };
        append(target, word(child), ", ");
    } else {
        draft.paper.notes.extend(prose(child));
        if !PLAIN_REMARKS.contains(&kind) && !child.text().is_empty() {
            draft.keep_attribute(child, "type");
        }
    }
}

/// Reads a list of items, or an item that no list is around.
fn items(part: Element<'_, '_>, draft: &mut Draft) {
    if part.name().ends_with("_ITEM_LIST") {
        part.mark();
        for item in part.children().filter(|child| child.name().ends_with("_ITEM")) {
            line::item(item, draft);
        }
    } else if part.name().ends_with("_ITEM") {
        line::item(part, draft);
    }
}

/// Elements that only hold others: a text of their own is nothing that a reader looks for.
const CONTAINERS: &[&str] = &[
    "CONTROL_INFO",
    "PARTIES",
    "PARTY",
    "ADDRESS",
    "CONTACT",
    "CONTACT_DETAILS",
    "ACCOUNT",
    "ORDER_PARTIES",
    "SHIPMENT_PARTIES",
    "ORDER_PARTIES_REFERENCE",
    "SHIPMENT_PARTIES_REFERENCE",
    "MIME_INFO",
    "MIME",
    "PRODUCT_ID",
    "PRODUCT",
    "ARTICLE_ID",
    "ARTICLE",
    "PRODUCT_FEATURES",
    "ARTICLE_FEATURES",
    "FEATURE",
    "MANUFACTURER_INFO",
    "ACCOUNTING_INFO",
    "PRODUCT_PRICE_FIX",
    "ARTICLE_PRICE",
    "PRICE_BASE_FIX",
    "TAX_DETAILS_FIX",
    "ALLOW_OR_CHARGES_FIX",
    "ALLOW_OR_CHARGE",
    "ALLOW_OR_CHARGE_VALUE",
];
/// How the names of further elements that only hold others end.
const CONTAINER_ENDS: &[&str] = &["_HEADER", "_INFO", "_ITEM_LIST", "_ITEM", "_SUMMARY", "_PARTY"];

/// Collects texts that stand in elements made for nothing but other elements.
fn stray_texts(element: Element<'_, '_>, root_path: &str, found: &mut Vec<(Extra, Place)>) {
    let name = element.name();
    let is_container = || CONTAINER_ENDS.iter().any(|end| name.ends_with(end)) || CONTAINERS.contains(&name);
    if !element.text().is_empty() && is_container() {
        let place = element.place();
        let path = place.path.strip_prefix(root_path).unwrap_or(&place.path).trim_start_matches('/').to_owned();
        found.push((Extra { path, text: element.text().to_owned() }, place));
    }
    for child in element.children() {
        stray_texts(child, root_path, found);
    }
}

/// Keeps what no reader asked for, and says so once for each kind of element.
fn keep_rest(root: Element<'_, '_>, draft: &mut Draft) {
    for child in root.children().filter(|child| child.name() == "Signature") {
        child.mark_all();
    }
    let mut reported: Vec<String> = Vec::new();
    let mut rest = root.take_unasked();
    let mut strays = Vec::new();
    stray_texts(root, &root.path(), &mut strays);
    if !strays.is_empty() {
        let all = rest.iter().map(|(kept, _)| kept).chain(&draft.paper.extras);
        let kept: BTreeSet<(&str, &str)> = all.map(|kept| (kept.path.as_str(), kept.text.as_str())).collect();
        strays.retain(|(stray, _)| !kept.contains(&(stray.path.as_str(), stray.text.as_str())));
    }
    rest.append(&mut strays);
    for (extra, place) in rest {
        let is_own = extra.path.split('/').any(|part| part.starts_with("UDX"));
        if !is_own && reported.len() < UNKNOWN_REPORTED_MAX && !reported.contains(&extra.path) {
            let problem = Problem::new(Code::UnknownElement).with("element", extra.path.as_str());
            draft.context.findings.push(Finding { problem, place });
            reported.push(extra.path.clone());
        }
        draft.paper.extras.push(extra);
    }
}
