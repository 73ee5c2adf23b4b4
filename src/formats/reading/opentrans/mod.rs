//! openTRANS 2.1 and 1.0 orders with their dialects: with and without namespace, BMEcat elements
//! in any of the drifting namespaces, shop extras.
//!
//! Elements are matched by local name. Every other openTRANS document is known by name and
//! refused. Start at [`read`].

mod document;
mod line;
mod party;

use super::FormatReadout;
use crate::domain::paper::PaperKind;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// openTRANS documents that are no order, with the header that marks each as openTRANS.
const OTHER_DOCUMENTS: &[&str] = &[
    "ORDERRESPONSE",
    "INVOICE",
    "INVOICELIST",
    "DISPATCHNOTIFICATION",
    "RECEIPTACKNOWLEDGEMENT",
    "QUOTATION",
    "RFQ",
    "REMITTANCEADVICE",
];

/// Roots that hold several documents.
const LISTS: &[&str] = &["ORDER_LIST", "ORDERS", "ORDERLIST", "OPENTRANS"];

/// Returns whether the root element belongs to this format: an order with its header directly
/// below it. Other shop formats call their root ORDER as well, but have no ORDER_HEADER there.
#[must_use]
pub fn knows(root: Element<'_, '_>) -> bool {
    is_document(root) || (LISTS.contains(&root.name()) && root.children().any(is_document))
}

fn is_document(root: Element<'_, '_>) -> bool {
    let name = root.name();
    let header = format!("{name}_HEADER");
    let is_known = kind_of(name).is_some() || OTHER_DOCUMENTS.contains(&name);
    is_known
        && (root.namespace().to_lowercase().contains("opentrans")
            || root.children().any(|child| child.name() == header))
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
    for child in root.children() {
        if is_document(child) {
            read_document(child, &mut readout);
        } else {
            let problem = Problem::new(Code::UnknownElement).with("element", child.name());
            readout.findings.push(child.finding(problem));
        }
    }
    readout
}

fn read_document(root: Element<'_, '_>, readout: &mut FormatReadout) {
    root.mark();
    readout.version = readout.version.take().or_else(|| version(root));
    match kind_of(root.name()) {
        Some(kind) => readout.papers.push(document::read(root, kind)),
        None => readout.findings.push(root.finding(Problem::new(Code::WrongDocumentKind).with("kind", root.name()))),
    }
}

/// Returns the stated version, else what namespace or elements tell.
fn version(root: Element<'_, '_>) -> Option<String> {
    if let Some(version) = root.attribute("version").and_then(values::text) {
        return Some(version);
    }
    let namespace = root.namespace();
    if let Some(tail) =
        namespace.rsplit('/').next().filter(|tail| tail.starts_with(|first: char| first.is_ascii_digit()))
    {
        return Some(tail.to_owned());
    }
    let is_first = root
        .children()
        .flat_map(|child| child.children())
        .flat_map(|child| child.children())
        .any(|child| matches!(child.name(), "ORDER_PARTIES" | "PRICE_CURRENCY" | "ARTICLE_ID"));
    Some(if is_first { "1.0" } else { "2.1" }.to_owned())
}
