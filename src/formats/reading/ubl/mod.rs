//! OASIS UBL 2.x orders, Peppol BIS Ordering 3 and its national relatives among them: `Order`,
//! `OrderChange` and `OrderCancellation`, bare, inside a Standard Business Document envelope or
//! several in one wrapper.
//!
//! Elements are matched by local name, because senders drift in namespaces. Every other UBL
//! document is known by name and refused. Start at [`read`].

mod document;
mod delivery;
mod party;
mod scheme;
mod line;
mod item;
mod reference;
mod totals;
mod vocabulary;

#[cfg(test)]
mod tests;

use super::FormatReadout;
use crate::domain::paper::PaperKind;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// What the namespace of every UBL document root begins with.
const NAMESPACE_START: &str = "urn:oasis:names:specification:ubl:schema:xsd:";
/// What the namespaces of the Swedish profiles of UBL 1.0 begin with (Svefaktura and its relatives).
const SWEDISH_NAMESPACE_START: &str = "urn:sfti:documents:";
/// The envelope that access points put around a document (UN/CEFACT SBDH, Peppol envelope).
const ENVELOPE: &str = "StandardBusinessDocument";
/// The envelope's own address part.
const ENVELOPE_HEADER: &str = "StandardBusinessDocumentHeader";
/// How deep a document may lie in its envelope: some put packages and lists in between.
const ENVELOPE_DEPTH_MAX: usize = 4;

/// UBL documents that are no order, for files without the namespace of UBL.
const OTHER_DOCUMENTS: &[&str] = &[
    "ApplicationResponse",
    "AttachedDocument",
    "Catalogue",
    "CatalogueDeletion",
    "CatalogueItemSpecificationUpdate",
    "CataloguePricingUpdate",
    "CatalogueRequest",
    "CreditNote",
    "DebitNote",
    "DespatchAdvice",
    "Forecast",
    "FreightInvoice",
    "Invoice",
    "OrderResponse",
    "OrderResponseSimple",
    "Quotation",
    "ReceiptAdvice",
    "Reminder",
    "RemittanceAdvice",
    "RequestForQuotation",
    "SelfBilledCreditNote",
    "SelfBilledInvoice",
    "Statement",
];

/// Children by which a UBL document is told from others of the same name.
const TELLTALES: &[&str] = &[
    "AccountingSupplierParty",
    "BuyerCustomerParty",
    "BuyerParty",
    "CustomizationID",
    "OrderLine",
    "OrderReference",
    "ProviderParty",
    "SellerSupplierParty",
    "SenderParty",
    "UBLVersionID",
];

/// Returns whether the root element belongs to this format: a document, the envelope, or anything
/// that wraps documents.
#[must_use]
pub fn knows(root: Element<'_, '_>) -> bool {
    root.name() == ENVELOPE || is_document(root) || root.children().next().is_some_and(has_namespace)
}

/// Reads a message of this format.
#[must_use]
pub fn read(root: Element<'_, '_>) -> FormatReadout {
    let mut readout = FormatReadout { version: None, papers: Vec::new(), findings: Vec::new() };
    if is_document(root) && root.name() != ENVELOPE {
        read_document(root, &mut readout);
        return readout;
    }
    let mut payloads = 0_usize;
    for child in root.children().filter(|child| child.name() != ENVELOPE_HEADER) {
        payloads += 1;
        if !read_payload(child, ENVELOPE_DEPTH_MAX, &mut readout) && root.name() == ENVELOPE {
            let kind = format!("<{}>", child.name());
            readout.findings.push(child.finding(Problem::new(Code::UnknownFormat).with("kind", kind)));
        }
    }
    if payloads == 0 {
        readout.findings.push(root.finding(Problem::new(Code::MissingElement).with("element", "Order")));
    }
    // What the envelope says itself belongs to every paper in it.
    let envelope: Vec<_> = root.take_unasked().into_iter().map(|(extra, _)| extra).collect();
    for read in &mut readout.papers {
        read.paper.extras.extend_from_slice(&envelope);
    }
    readout
}

/// Reads the documents in one part of an envelope, and returns whether there was one.
fn read_payload(payload: Element<'_, '_>, depth: usize, readout: &mut FormatReadout) -> bool {
    if is_document(payload) {
        read_document(payload, readout);
        return true;
    }
    let mut found = false;
    if 0 < depth {
        for child in payload.children() {
            found |= read_payload(child, depth - 1, readout);
        }
    }
    found
}

fn has_namespace(element: Element<'_, '_>) -> bool {
    element.namespace().starts_with(NAMESPACE_START)
}

fn is_document(root: Element<'_, '_>) -> bool {
    let namespace = root.namespace();
    if namespace.starts_with(NAMESPACE_START) {
        return true;
    }
    let has_telltale = || root.children().any(|child| TELLTALES.contains(&child.name()));
    if kind_of(root.name()).is_some() {
        return has_telltale();
    }
    let is_near = namespace.is_empty() || namespace.starts_with(SWEDISH_NAMESPACE_START);
    is_near && OTHER_DOCUMENTS.contains(&root.name()) && has_telltale()
}

fn kind_of(name: &str) -> Option<PaperKind> {
    match name {
        "Order" => Some(PaperKind::Order),
        "OrderChange" => Some(PaperKind::Change),
        "OrderCancellation" => Some(PaperKind::Cancellation),
        _ => None,
    }
}

fn read_document(root: Element<'_, '_>, readout: &mut FormatReadout) {
    root.mark();
    readout.version = readout.version.take().or_else(|| version(root));
    if let Some(kind) = kind_of(root.name()) {
        readout.papers.append(&mut document::read(root, kind));
    } else {
        root.mark_all();
        readout.findings.push(root.finding(Problem::new(Code::WrongDocumentKind).with("kind", root.name())));
    }
}

/// Returns the profile, else the stated version, else the version at the end of the namespace.
fn version(root: Element<'_, '_>) -> Option<String> {
    let stated = |name| root.child(name).and_then(|element| values::text(element.text()));
    stated("CustomizationID").or_else(|| stated("UBLVersionID")).or_else(|| {
        let document = root.namespace().strip_prefix(NAMESPACE_START)?;
        values::text(document.rsplit_once('-')?.1)
    })
}
