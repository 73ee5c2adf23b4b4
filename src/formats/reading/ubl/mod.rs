//! OASIS UBL 2.x orders, Peppol BIS Ordering 3 and its national relatives among them: `Order`,
//! `OrderChange` and `OrderCancellation`, bare or inside a Standard Business Document envelope.
//!
//! Elements are matched by local name, because senders drift in namespaces. Every other UBL
//! document is known by name and refused. Start at [`read`].

mod document;
mod line;
mod party;
mod reference;
mod totals;

use super::FormatReadout;
use crate::domain::paper::{Extra, PaperKind};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// What the namespace of every UBL document root begins with.
const NAMESPACE_START: &str = "urn:oasis:names:specification:ubl:schema:xsd:";
/// The envelope that access points put around a document (UN/CEFACT SBDH, Peppol envelope).
const ENVELOPE: &str = "StandardBusinessDocument";
/// The envelope's own address part.
const ENVELOPE_HEADER: &str = "StandardBusinessDocumentHeader";

/// UBL 2.1 documents that are no order, for files that carry no namespace at all.
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

/// Returns whether the root element belongs to this format.
#[must_use]
pub fn knows(root: Element<'_, '_>) -> bool {
    root.name() == ENVELOPE || is_document(root)
}

/// Reads a message of this format.
#[must_use]
pub fn read(root: Element<'_, '_>) -> FormatReadout {
    let mut readout = FormatReadout { version: None, papers: Vec::new(), findings: Vec::new() };
    if root.name() != ENVELOPE {
        read_document(root, &[], &mut readout);
        return readout;
    }
    let mut envelope_extras = Vec::new();
    let mut payloads = Vec::new();
    for child in root.children() {
        if child.name() == ENVELOPE_HEADER {
            child.mark();
            envelope_extras.extend(
                child
                    .take_unasked()
                    .into_iter()
                    .map(|(extra, _)| Extra { path: format!("{ENVELOPE_HEADER}/{}", extra.path), text: extra.text }),
            );
        } else {
            payloads.push(child);
        }
    }
    if payloads.is_empty() {
        readout.findings.push(root.finding(Problem::new(Code::MissingElement).with("element", "Order")));
    }
    for payload in payloads {
        if is_document(payload) {
            read_document(payload, &envelope_extras, &mut readout);
        } else {
            let kind = format!("<{}>", payload.name());
            readout.findings.push(payload.finding(Problem::new(Code::UnknownFormat).with("kind", kind)));
        }
    }
    readout
}

fn is_document(root: Element<'_, '_>) -> bool {
    let namespace = root.namespace();
    if namespace.starts_with(NAMESPACE_START) {
        return true;
    }
    let telltale = || root.children().any(|child| TELLTALES.contains(&child.name()));
    if kind_of(root.name()).is_some() {
        return telltale();
    }
    namespace.is_empty() && OTHER_DOCUMENTS.contains(&root.name()) && telltale()
}

fn kind_of(name: &str) -> Option<PaperKind> {
    match name {
        "Order" => Some(PaperKind::Order),
        "OrderChange" => Some(PaperKind::Change),
        "OrderCancellation" => Some(PaperKind::Cancellation),
        _ => None,
    }
}

fn read_document(root: Element<'_, '_>, envelope: &[Extra], readout: &mut FormatReadout) {
    root.mark();
    readout.version = readout.version.take().or_else(|| version(root));
    match kind_of(root.name()) {
        Some(kind) => {
            let mut papers = document::read(root, kind);
            for read in &mut papers {
                read.paper.extras.extend_from_slice(envelope);
            }
            readout.papers.append(&mut papers);
        }
        None => readout.findings.push(root.finding(Problem::new(Code::WrongDocumentKind).with("kind", root.name()))),
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
