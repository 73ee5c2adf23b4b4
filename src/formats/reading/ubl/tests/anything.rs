//! Whatever stands in a paper, the reader gives a paper or says why not.

use proptest::prelude::*;

use super::{BUYER, LINE, document};
use crate::formats::reading;

/// Names that the reader asks for, and some that it does not know, nested in any order.
const NAMES: &[&str] = &[
    "ID",
    "IssueDate",
    "IssueTime",
    "Note",
    "OrderReference",
    "OrderDocumentReference",
    "BuyerCustomerParty",
    "Party",
    "PartyName",
    "PartyIdentification",
    "PartyTaxScheme",
    "PartyLegalEntity",
    "PostalAddress",
    "Country",
    "Contact",
    "Person",
    "Delivery",
    "DeliveryLocation",
    "DeliveryParty",
    "Address",
    "RequestedDeliveryPeriod",
    "StartDate",
    "AllowanceCharge",
    "Amount",
    "TaxTotal",
    "TaxSubtotal",
    "TaxAmount",
    "TaxCategory",
    "Percent",
    "AnticipatedMonetaryTotal",
    "LineExtensionAmount",
    "TaxExclusiveAmount",
    "TaxInclusiveAmount",
    "PayableAmount",
    "OrderLine",
    "LineItem",
    "SubLineItem",
    "Quantity",
    "Price",
    "PriceAmount",
    "BaseQuantity",
    "Item",
    "Name",
    "Description",
    "SellersItemIdentification",
    "StandardItemIdentification",
    "AdditionalItemProperty",
    "Value",
    "AdditionalDocumentReference",
    "Attachment",
    "EmbeddedDocumentBinaryObject",
    "ExternalReference",
    "URI",
    "OrderableUnitFactorRate",
    "LineStatusCode",
    "UBLExtensions",
    "Phone2",
];

const TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "1,000",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "2026-02-30",
    "2026-03-02",
    "25:00",
    "EUR",
    "true",
    "#",
    "a#2026-01-01#b#Cancelled",
    "ěščř",
    "&amp;",
    "QUJD",
    "=",
];

fn element() -> impl Strategy<Value = String> {
    let attribute = prop_oneof![
        Just(String::new()),
        Just(" schemeID='0088'".to_owned()),
        Just(" unitCode='CS' currencyID='CZK'".to_owned()),
        Just(" currencyID='EUR' languageID='deu'".to_owned()),
    ];
    let name = proptest::sample::select(NAMES);
    let leaf = (name.clone(), attribute.clone(), proptest::sample::select(TEXTS))
        .prop_map(|(name, attribute, text)| format!("<{name}{attribute}>{text}</{name}>"));
    leaf.prop_recursive(6, 48, 6, move |inner| {
        (name.clone(), attribute.clone(), proptest::collection::vec(inner, 0..6))
            .prop_map(|(name, attribute, inside)| format!("<{name}{attribute}>{}</{name}>", inside.concat()))
    })
}

proptest! {
    // proves N5
    #[test]
    fn any_elements_give_a_paper_or_a_finding(
        kind in proptest::sample::select(&["Order", "OrderChange", "OrderCancellation"][..]),
        parts in proptest::collection::vec(element(), 0..12),
        is_complete in any::<bool>(),
    ) {
        let rest = if is_complete { format!("<ID>PO-1</ID>{BUYER}{LINE}") } else { String::new() };
        let text = document(kind, &format!("{}{rest}", parts.concat()));
        let readout = reading::read(text.as_bytes());
        prop_assert!(!readout.papers.is_empty() || !readout.findings.is_empty());
        prop_assert_eq!(&readout, &reading::read(text.as_bytes()));
        for read in &readout.papers {
            // A paper without a number never passes for a good one.
            let is_refused = readout.refusal().is_some();
            prop_assert!(is_refused || !read.paper.order_no.is_empty());
        }
    }
}
