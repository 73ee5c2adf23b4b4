//! Papers of formats that are not read: each is answered with what it is.

use std::fs;

use kontor::formats::reading;
use kontor::i18n::{Language, Texts};
use kontor::problem::Code;

use super::folder;

/// What a file is: an order in a format that is not read, or no order at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Order,
    Other,
}

/// Folder, file, and what it is.
const FILES: &[(&str, &str, Is, &str)] = &[
    ("comarch-edi", "order-file.xml", Is::Order, "comarch-order"),
    ("commerceml", "bitrix-query-empty.xml", Is::Other, "commerceml-empty"),
    ("commerceml", "bitrix-query-full-cp1251.xml", Is::Order, "commerceml-order"),
    ("commerceml", "documents-2.09.xml", Is::Order, "commerceml-order"),
    ("commerceml", "orders-cp1251.xml", Is::Order, "commerceml-order"),
    ("commerceml", "orders-utf8.xml", Is::Order, "commerceml-order"),
    ("cxml", "handling-order_request.xml", Is::Order, "cXML OrderRequest"),
    ("cxml", "punchout-order-message.xml", Is::Other, "cxml-basket"),
    ("cxml", "spec-OrderRequest.xml", Is::Order, "cXML OrderRequest"),
    ("edifact", "D96A_ORDERS_PurchaseOrder.edi", Is::Order, "EDIFACT ORDERS D.96A"),
    ("edifact", "D96A_ORDERS_PurchaseOrderInvalid.edi", Is::Order, "EDIFACT ORDERS D.96A"),
    ("edifact", "D96A_ORDRSP.edi", Is::Other, "EDIFACT ORDRSP D.96A"),
    ("edifact", "decimal-comma-UNA-D96A.edi", Is::Order, "EDIFACT ORDERS D.96A"),
    ("edifact", "kitchen-D97A-attachments-latin1.edi", Is::Order, "EDIFACT ORDERS D.97A"),
    ("edifact", "obi-cz-D93A.edi", Is::Order, "EDIFACT ORDERS D.93A"),
    ("edifact", "orders-with-group.edi", Is::Order, "EDIFACT ORDERS D.96B"),
    ("edifact", "php-order_ok.edi", Is::Order, "EDIFACT ORDERS D.01B"),
    ("edifact", "smooks-D03B.edi", Is::Order, "EDIFACT ORDERS D.03B"),
    ("edifact", "vsc-sample_crlf_line_ending_formatted.edi", Is::Order, "EDIFACT ORDERS D.96A"),
    ("edifact", "vsc-sample_hash_seg_delimiter_single_line.edi", Is::Order, "EDIFACT ORDERS D.96A"),
    ("edifact", "wikipedia_de.edi", Is::Order, "EDIFACT ORDERS D.96A"),
    ("eshop-rychle", "objednavky-1.xml", Is::Order, "eshop-rychle-order"),
    ("isdoc", "sample-commondocument.isdoc", Is::Other, "ISDOC CommonDocument"),
    ("isdoc", "sample-namespaced-references.isdoc", Is::Other, "isdoc-invoice"),
    ("isdoc", "sample.isdoc", Is::Other, "isdoc-invoice"),
    ("moneys3", "complete_invoice.xml", Is::Other, "money-invoice"),
    ("moneys3", "with_whitespace.xml", Is::Other, "money-invoice"),
    ("orderx", "EX01-full-comfort.xml", Is::Order, "Order-X"),
    ("orderx", "order-x-basic.xml", Is::Order, "Order-X"),
    ("pohoda", "addressbook_testCreateCorrectXml.xml", Is::Other, "pohoda-addressbook"),
    ("pohoda", "empty_response_pack.xml", Is::Other, "pohoda-response"),
    ("pohoda", "invoice_complete.xml", Is::Other, "pohoda-invoice"),
    ("pohoda", "order_testAddItems.xml", Is::Order, "pohoda-order"),
    ("pohoda", "order_testCustomHeader.xml", Is::Order, "pohoda-order"),
    ("pohoda", "order_testDeleteOrder.xml", Is::Order, "pohoda-order"),
    ("pohoda", "response_invoice_error.xml", Is::Other, "pohoda-response"),
    ("pohoda", "response_invoice_ok.xml", Is::Other, "pohoda-response"),
    ("pohoda", "stormware-faktury_03_response-cp1250.xml", Is::Other, "pohoda-response"),
    ("pohoda", "stormware-invoice_01_v2.0.xml", Is::Other, "pohoda-invoice"),
    ("prestashop", "customer-1.xml", Is::Other, "prestashop-customer"),
    ("prestashop", "customer.json", Is::Other, "prestashop-customer"),
    ("prestashop", "order-5.xml", Is::Order, "prestashop-order"),
    ("printtalk", "purchaseorder.xml", Is::Order, "PrintTalk PurchaseOrder"),
    ("shopify", "customer.json", Is::Other, "shopify-customer"),
    ("shopify", "order.json", Is::Order, "shopify-order"),
    ("shopify", "order_with_transaction.json", Is::Order, "shopify-order"),
    ("shopware", "sw6-order-partial.json", Is::Order, "shopware-order"),
    ("woocommerce", "broken-order.json", Is::Order, "woocommerce-order"),
    ("woocommerce", "customer.json", Is::Other, "woocommerce-customer"),
    ("woocommerce", "docs-v3-order-1.json", Is::Order, "woocommerce-order"),
    ("woocommerce", "order-with-composite-product.json", Is::Order, "woocommerce-order"),
    ("woocommerce", "order-with-gift-cards.json", Is::Order, "woocommerce-order"),
    ("woocommerce", "order-with-line-item-attributes.json", Is::Order, "woocommerce-order"),
    ("woocommerce", "order.json", Is::Order, "woocommerce-order"),
    ("woocommerce", "orders-load-all.json", Is::Order, "woocommerce-order"),
];

// proves N15
#[test]
fn papers_of_other_formats_are_answered_with_what_they_are() {
    let Some(samples) = folder("") else { return };
    for (folder, file, is, kind) in FILES {
        let readout = reading::read(&fs::read(samples.join(folder).join(file)).unwrap());
        let problem = &readout.refusal().unwrap_or_else(|| panic!("{folder}/{file} was taken for an order")).problem;
        let code = match is {
            Is::Order => Code::UnknownFormat,
            Is::Other => Code::WrongDocumentKind,
        };
        assert_eq!((problem.code, problem.argument("kind")), (code, Some(*kind)), "{folder}/{file}");
        assert!(readout.papers.is_empty(), "{folder}/{file}");
        for language in Language::ALL {
            let sentence = Texts::in_language(*language).problem(problem);
            let is_named = kind.contains(char::is_uppercase) && sentence.contains(kind);
            // A code word is replaced by words in every language.
            assert!(is_named || !sentence.contains(kind), "{folder}/{file} {language:?}: {sentence}");
        }
    }
}

#[test]
fn no_sample_of_another_format_is_left_out_of_the_table() {
    let Some(samples) = folder("") else { return };
    for folder in fs::read_dir(&samples).unwrap() {
        let folder = folder.unwrap();
        let name = folder.file_name().to_string_lossy().into_owned();
        // These are read, and have tables of their own.
        if matches!(name.as_str(), "ubl" | "opentrans") {
            continue;
        }
        for file in fs::read_dir(folder.path()).unwrap() {
            let file = file.unwrap().file_name().to_string_lossy().into_owned();
            let is_known = FILES.iter().any(|(folder, known, _, _)| *folder == name && *known == file);
            assert!(file == "SOURCES.md" || is_known, "{name}/{file} stands in no table");
        }
    }
}
