//! openTRANS 2.1 and 1.0 orders with their dialects: with and without namespace, BMEcat elements
//! in any of the drifting namespaces, shop extras, one order or many in one file.
//!
//! Elements are matched by local name. Every other openTRANS document is known by name and
//! refused. Start at [`read`].

mod document;
mod draft;
mod party;
mod address;
mod payment;
mod dates;
mod line;
mod price;
mod adjustment;
mod totals;
mod attachments;

use super::FormatReadout;
use crate::domain::paper::PaperKind;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// openTRANS documents that are no order, each with the code word by which people are told.
const OTHER_DOCUMENTS: &[(&str, &str)] = &[
    ("CANCELREQUEST", "opentrans-cancelrequest"),
    ("DISPATCHNOTIFICATION", "opentrans-dispatchnotification"),
    ("INVOICE", "opentrans-invoice"),
    ("INVOICELIST", "opentrans-invoicelist"),
    ("ORDERRESPONSE", "opentrans-orderresponse"),
    ("QUOTATION", "opentrans-quotation"),
    ("RECEIPTACKNOWLEDGEMENT", "opentrans-receiptacknowledgement"),
    ("REMITTANCEADVICE", "opentrans-remittanceadvice"),
    ("RETURNREGISTRATION", "opentrans-returnregistration"),
    ("RFQ", "opentrans-rfq"),
];

/// Roots that are nothing but a list of openTRANS documents, even an empty one.
const LISTS: &[&str] = &["ORDER_LIST", "ORDERLIST", "OPENTRANS"];

/// How deep below the root documents are looked for: a SOAP envelope, its body, a call, a list.
const WRAPPERS_MAX: usize = 4;

/// The most remarks on what stands beside the documents of one message.
const STRAY_REPORTED_MAX: usize = 20;

/// Returns whether the root element belongs to this format: an order with its header directly
/// below it, or something around such orders. Other shop formats call their root ORDER as well,
/// but have no ORDER_HEADER there.
#[must_use]
pub fn knows(root: Element<'_, '_>) -> bool {
    is_document(root) || LISTS.contains(&root.name()) || holds_document(root, WRAPPERS_MAX)
}

fn is_document(element: Element<'_, '_>) -> bool {
    let name = element.name();
    let is_known = kind_of(name).is_some() || OTHER_DOCUMENTS.iter().any(|(known, _)| *known == name);
    is_known && (has_header(element) || element.namespace().to_lowercase().contains("opentrans"))
}

fn has_header(element: Element<'_, '_>) -> bool {
    element.children().any(|child| child.name().strip_suffix("_HEADER").is_some_and(|start| start == element.name()))
}

/// Whether a document with its own header stands below an element.
fn holds_document(element: Element<'_, '_>, depth: usize) -> bool {
    element.children().any(|child| {
        let is_known =
            kind_of(child.name()).is_some() || OTHER_DOCUMENTS.iter().any(|(known, _)| *known == child.name());
        is_known && has_header(child) || 1 < depth && holds_document(child, depth - 1)
    })
}

fn kind_of(name: &str) -> Option<PaperKind> {
    match name {
        "ORDER" => Some(PaperKind::Order),
        "ORDERCHANGE" => Some(PaperKind::Change),
        _ => None,
    }
}

/// Reads a message of this format.
#[must_use]
pub fn read(root: Element<'_, '_>) -> FormatReadout {
    let mut readout = FormatReadout { version: None, papers: Vec::new(), findings: Vec::new() };
    if is_document(root) {
        read_document(root, &mut readout);
        return readout;
    }
    read_list(root, WRAPPERS_MAX, &mut readout);
    let has_wrong_kinds = readout.findings.iter().any(|finding| finding.problem.code == Code::WrongDocumentKind);
    if readout.papers.is_empty() && !has_wrong_kinds {
        readout.findings.push(root.finding(Problem::new(Code::MissingElement).with("element", "ORDER")));
    }
    readout
}

/// Reads the documents below an element that is none itself, and says what else stands there.
fn read_list(element: Element<'_, '_>, depth: usize, readout: &mut FormatReadout) {
    element.mark();
    for child in element.children() {
        if is_document(child) {
            read_document(child, readout);
        } else if 1 < depth && holds_document(child, depth - 1) {
            read_list(child, depth - 1, readout);
        } else if readout.findings.len() < STRAY_REPORTED_MAX {
            let problem = Problem::new(Code::UnknownElement).with("element", child.name());
            readout.findings.push(child.finding(problem));
        }
    }
}

fn read_document(root: Element<'_, '_>, readout: &mut FormatReadout) {
    root.mark();
    readout.version = readout.version.take().or_else(|| version(root));
    if let Some(kind) = kind_of(root.name()) {
        readout.papers.push(document::read(root, kind));
        return;
    }
    let kind = OTHER_DOCUMENTS.iter().find(|(name, _)| *name == root.name()).map_or(root.name(), |(_, code)| code);
    readout.findings.push(root.finding(Problem::new(Code::WrongDocumentKind).with("kind", kind)));
}

/// Returns the stated version, else what namespace or elements tell.
fn version(root: Element<'_, '_>) -> Option<String> {
    if let Some(version) = root.attribute("version").and_then(values::text) {
        return Some(version);
    }
    let is_number = |part: &&str| part.starts_with(|first: char| first.is_ascii_digit()) && part.contains('.');
    if let Some(part) = root.namespace().split('/').find(is_number) {
        return Some(part.to_owned());
    }
    let is_first = root
        .children()
        .flat_map(|child| child.children())
        .flat_map(|child| child.children())
        .any(|child| matches!(child.name(), "ORDER_PARTIES" | "PRICE_CURRENCY" | "ARTICLE_ID"));
    Some(if is_first { "1.0" } else { "2.1" }.to_owned())
}

#[cfg(test)]
mod tests;
