//! Papers of formats that are known by sight and not read: what each is, so that the answer can
//! call an invoice an invoice and a shop's order that shop's order.

use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Whether a recognised paper asks for goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// It is an order (or changes one), in a format that is not read.
    Order,
    /// It is something else.
    No,
}

/// How much of a text is searched for signs: they stand in the first record.
const SEARCHED_MAX: usize = 64 * 1024;

/// How many lines of a table must agree in their separators.
const TABLE_LINES: usize = 3;

fn problem(asks: Asks, kind: &str) -> Problem {
    let code = match asks {
        Asks::Order => Code::UnknownFormat,
        Asks::No => Code::WrongDocumentKind,
    };
    Problem::new(code).with("kind", kind)
}

/// Returns what is to be said of a text that is no XML: the kind where it is recognised, else
/// `text`.
#[must_use]
pub fn text(text: &str) -> Problem {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n', '\0']);
    let searched = start.get(..floor(start, SEARCHED_MAX)).unwrap_or(start);
    if searched.starts_with("{\\rtf") {
        return problem(Asks::Order, "RTF");
    }
    if searched.starts_with("[INFO]") {
        return problem(Asks::Order, "EPP (EDI++)");
    }
    if searched.starts_with(['{', '[']) {
        let (asks, kind) = json(searched);
        return problem(asks, kind);
    }
    if let Some((asks, kind)) = edifact(searched).or_else(|| x12(searched)) {
        return problem(asks, &kind);
    }
    let kind = if is_mail(searched) {
        "mail"
    } else if is_table(searched) {
        "CSV"
    } else {
        "text"
    };
    problem(Asks::Order, kind)
}

/// Returns what is to be said of a web page, which need not be well-formed XML.
#[must_use]
pub fn web_page(text: &str) -> Option<Problem> {
    let start = text.get(..floor(text, 64)).unwrap_or(text).trim_start().to_ascii_lowercase();
    (start.starts_with("<!doctype html") || start.starts_with("<html")).then(|| problem(Asks::Order, "HTML"))
}

/// The last character boundary up to `most` bytes.
fn floor(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Signs of JSON papers: all of the first list and one of the second must be keys in the text.
const JSON: &[(&[&str], &[&str], Asks, &str)] = &[
    (&["line_items"], &["order_key", "cart_tax", "date_created"], Asks::Order, "woocommerce-order"),
    (&["order_key"], &["cart_tax", "total_tax"], Asks::Order, "woocommerce-order"),
    (&["line_items"], &["financial_status", "fulfillment_status", "total_price"], Asks::Order, "shopify-order"),
    (&["billing", "shipping"], &["username", "avatar_url", "is_paying_customer"], Asks::No, "woocommerce-customer"),
    (&["orders_count"], &["total_spent", "accepts_marketing"], Asks::No, "shopify-customer"),
    (&["orderNumber"], &["orderDateTime", "orderCustomer", "lineItems"], Asks::Order, "shopware-order"),
    (&["number", "invoiceAmount"], &["details", "customerId"], Asks::Order, "shopware-order"),
    (&["id_address_delivery", "id_cart"], &["id_address_invoice", "reference"], Asks::Order, "prestashop-order"),
    (&["id_default_group"], &["secure_key", "passwd", "newsletter"], Asks::No, "prestashop-customer"),
    (&["increment_id"], &["base_grand_total", "grand_total"], Asks::Order, "magento-order"),
    (&["order_id", "products"], &["delivery_fullname", "order_source"], Asks::Order, "baselinker-order"),
];

fn json(text: &str) -> (Asks, &'static str) {
    let has = |key: &str| text.contains(&format!("\"{key}\""));
    JSON.iter()
        .find(|(all, any, _, _)| all.iter().all(|key| has(key)) && any.iter().any(|key| has(key)))
        .map_or((Asks::Order, "JSON"), |(_, _, asks, kind)| (*asks, *kind))
}

/// Recognises an EDIFACT interchange and the kind of its first message.
fn edifact(text: &str) -> Option<(Asks, String)> {
    if !text.starts_with("UNA") && !text.starts_with("UNB") {
        return None;
    }
    let (element, component) = match text.strip_prefix("UNA") {
        Some(advice) => (advice.chars().nth(1)?, advice.chars().next()?),
        None => ('+', ':'),
    };
    let after = text.split_once("UNH")?.1.strip_prefix(element)?;
    let identifier = after.split(element).nth(1)?;
    let mut parts = identifier.split(component);
    let kind = parts.next()?.trim().to_owned();
    if kind.len() != 6 || !kind.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Some((Asks::Order, "EDIFACT".to_owned()));
    }
    let release: Vec<&str> = parts.take(2).collect();
    let asks = if matches!(kind.as_str(), "ORDERS" | "ORDCHG") { Asks::Order } else { Asks::No };
    Some((asks, format!("EDIFACT {kind} {}", release.join("."))))
}

/// Recognises an ANSI X12 interchange and the number of its first transaction set.
fn x12(text: &str) -> Option<(Asks, String)> {
    let separator = text.strip_prefix("ISA")?.chars().next().filter(|sign| !sign.is_alphanumeric())?;
    let after = text.split_once(&format!("ST{separator}"))?.1;
    let number: String = after.chars().take_while(char::is_ascii_digit).collect();
    let asks = if matches!(number.as_str(), "850" | "860" | "875") { Asks::Order } else { Asks::No };
    Some((asks, format!("ANSI X12 {number}")))
}

fn is_mail(text: &str) -> bool {
    let fields = ["received:", "return-path:", "from:", "to:", "subject:", "mime-version:", "message-id:", "date:"];
    let head = text.lines().take_while(|line| !line.trim().is_empty()).take(40);
    2 <= head.filter(|line| fields.iter().any(|field| line.to_ascii_lowercase().starts_with(field))).count()
}

fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(TABLE_LINES).collect();
    [';', '\t', ','].iter().any(|separator| {
        let counts: Vec<usize> = lines.iter().map(|line| line.matches(*separator).count()).collect();
        2 <= counts.len() && counts.iter().all(|count| 0 < *count && Some(count) == counts.first())
    })
}

/// Roots that say by their name alone what the paper is.
const ROOTS: &[(&str, Asks, &str)] = &[
    ("BMECAT", Asks::No, "bmecat-catalogue"),
    ("CommonDocument", Asks::No, "ISDOC CommonDocument"),
    ("CrossIndustryDocument", Asks::No, "cii-invoice"),
    ("CrossIndustryInvoice", Asks::No, "cii-invoice"),
    ("Document-Order", Asks::Order, "comarch-order"),
    ("Document-Invoice", Asks::No, "Comarch EDI Document-Invoice"),
    ("Document-OrderResponse", Asks::No, "Comarch EDI Document-OrderResponse"),
    ("Document-DespatchAdvice", Asks::No, "Comarch EDI Document-DespatchAdvice"),
    ("EDIOrder", Asks::Order, "EDI XML (EDIOrder)"),
    ("ORDERS05", Asks::Order, "SAP IDoc ORDERS"),
    ("ORDERS04", Asks::Order, "SAP IDoc ORDERS"),
    ("Pip3A4PurchaseOrderRequest", Asks::Order, "RosettaNet PIP 3A4"),
    ("SELECTLINE", Asks::Order, "SelectLine"),
    ("html", Asks::Order, "HTML"),
    ("responsePack", Asks::No, "pohoda-response"),
    ("tBestellungen", Asks::Order, "jtl-order"),
];

/// Returns what is to be said of an XML paper that no reader knows.
#[must_use]
pub fn root(root: Element<'_, '_>) -> Problem {
    let by_name = ROOTS.iter().find(|(name, _, _)| *name == root.name()).map(|(_, asks, kind)| (*asks, *kind));
    let found = by_name.or_else(|| match root.name() {
        "cXML" => cxml(root),
        "КоммерческаяИнформация" => Some(commerceml(root)),
        "dataPack" => Some(pohoda(root)),
        "MoneyData" | "S5Data" => Some(money(root)),
        "Invoice" if root.namespace().contains("isdoc") => Some((Asks::No, "isdoc-invoice")),
        "SCRDMCCBDACIOMessageStructure" => Some(order_x(root)),
        "PrintTalk" => Some(printtalk(root)),
        "prestashop" => Some(prestashop(root)),
        "winstrom" => Some(winstrom(root)),
        "orders" | "ORDERS" | "ORDER" | "Orders" => shop(root),
        _ => None,
    });
    match found {
        Some((asks, kind)) => problem(asks, kind),
        None => problem(Asks::Order, &format!("<{}>", root.name())),
    }
}

/// Whether an element of this name stands up to `depth` levels below.
fn has_below(element: Element<'_, '_>, name: &str, depth: usize) -> bool {
    element.children().any(|child| child.name() == name || 1 < depth && has_below(child, name, depth - 1))
}

fn cxml(root: Element<'_, '_>) -> Option<(Asks, &'static str)> {
    [
        ("OrderRequest", Asks::Order, "cXML OrderRequest"),
        ("PunchOutOrderMessage", Asks::No, "cxml-basket"),
        ("ConfirmationRequest", Asks::No, "cXML ConfirmationRequest"),
        ("ShipNoticeRequest", Asks::No, "cXML ShipNoticeRequest"),
        ("InvoiceDetailRequest", Asks::No, "cXML InvoiceDetailRequest"),
        ("", Asks::No, "cXML"),
    ]
    .into_iter()
    .find(|(name, _, _)| name.is_empty() || has_below(root, name, 2))
    .map(|(_, asks, kind)| (asks, kind))
}

fn commerceml(root: Element<'_, '_>) -> (Asks, &'static str) {
    let documents: Vec<_> = root.children().filter(|child| child.name() == "Документ").collect();
    if documents.iter().any(|document| is_commerceml_order(*document)) {
        (Asks::Order, "commerceml-order")
    } else if !documents.is_empty() {
        (Asks::No, "commerceml-document")
    } else if ["Каталог", "ПакетПредложений", "Классификатор"].iter().any(|name| has_below(root, name, 1))
    {
        (Asks::No, "commerceml-catalogue")
    } else {
        (Asks::No, "commerceml-empty")
    }
}

fn is_commerceml_order(document: Element<'_, '_>) -> bool {
    let child = document.children().find(|child| child.name() == "ХозОперация");
    let operation = child.map(|child| child.text()).or_else(|| document.attribute("ХозОперация"));
    operation.is_some_and(|operation| operation.to_lowercase().starts_with("заказ"))
}

fn pohoda(root: Element<'_, '_>) -> (Asks, &'static str) {
    for (name, asks, kind) in [
        ("order", Asks::Order, "pohoda-order"),
        ("invoice", Asks::No, "pohoda-invoice"),
        ("addressbook", Asks::No, "pohoda-addressbook"),
    ] {
        if has_below(root, name, 2) {
            return (asks, kind);
        }
    }
    (Asks::No, "pohoda-document")
}

fn money(root: Element<'_, '_>) -> (Asks, &'static str) {
    let has = |starts: &[&str]| root.children().any(|child| starts.iter().any(|start| child.name().starts_with(start)));
    if has(&["SeznamObj", "Objednavka"]) {
        (Asks::Order, "money-order")
    } else if has(&["SeznamFakt", "Faktura"]) {
        (Asks::No, "money-invoice")
    } else {
        (Asks::No, "money-document")
    }
}

/// Order-X: UNTDID 1001 says whether it is an order (220), a change (230) or an answer (231).
fn order_x(root: Element<'_, '_>) -> (Asks, &'static str) {
    let document = root.children().find(|child| child.name() == "ExchangedDocument");
    let code = document.and_then(|document| document.children().find(|child| child.name() == "TypeCode"));
    if code.is_some_and(|code| code.text() == "231") { (Asks::No, "orderx-response") } else { (Asks::Order, "Order-X") }
}

fn printtalk(root: Element<'_, '_>) -> (Asks, &'static str) {
    if has_below(root, "PurchaseOrder", 2) { (Asks::Order, "PrintTalk PurchaseOrder") } else { (Asks::No, "PrintTalk") }
}

fn prestashop(root: Element<'_, '_>) -> (Asks, &'static str) {
    if root.children().any(|child| matches!(child.name(), "order" | "orders")) {
        (Asks::Order, "prestashop-order")
    } else if root.children().any(|child| matches!(child.name(), "customer" | "customers")) {
        (Asks::No, "prestashop-customer")
    } else {
        (Asks::No, "prestashop-document")
    }
}

fn winstrom(root: Element<'_, '_>) -> (Asks, &'static str) {
    if root.children().any(|child| child.name().starts_with("objednavka")) {
        (Asks::Order, "abra-order")
    } else {
        (Asks::No, "abra-document")
    }
}

/// Tells shops whose root is called for its orders by what stands inside.
fn shop(root: Element<'_, '_>) -> Option<(Asks, &'static str)> {
    let signs: &[(&str, &str)] = &[
        ("ORDER_PRODUCTS", "cao-order"),
        ("PRODUCTS_QUANTITY", "cao-order"),
        ("ORDER_ITEMS", "shoptet-order"),
        ("ORDER_NUMBER", "upgates-order"),
        ("deliveryAdess", "eshop-rychle-order"),
        ("orderID", "eshop-rychle-order"),
    ];
    signs.iter().find(|(name, _)| has_below(root, name, 4)).map(|(_, kind)| (Asks::Order, *kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::xml::Document;

    fn said(problem: &Problem) -> (Code, String) {
        (problem.code, problem.argument("kind").unwrap_or_default().to_owned())
    }

    fn of_text(given: &str) -> (Code, String) {
        said(&text(given))
    }

    fn of_xml(source: &str) -> (Code, String) {
        said(&root(Document::read(source).unwrap().root()))
    }

    #[test]
    fn shops_that_write_json_are_called_by_name() {
        for (given, code, kind) in [
            (r#"{"id":1,"order_key":"wc_1","line_items":[]}"#, Code::UnknownFormat, "woocommerce-order"),
            (r#"[{"id":1,"cart_tax":"0","line_items":[],"#, Code::UnknownFormat, "woocommerce-order"),
            (r#"{"order":{"financial_status":"paid","line_items":[]}}"#, Code::UnknownFormat, "shopify-order"),
            (r#"{"orderNumber":"1","orderDateTime":"2026-01-01"}"#, Code::UnknownFormat, "shopware-order"),
            (r#"{"id":1,"username":"a","billing":{},"shipping":{}}"#, Code::WrongDocumentKind, "woocommerce-customer"),
            (r#"{"customer":{"orders_count":4,"total_spent":"1"}}"#, Code::WrongDocumentKind, "shopify-customer"),
            (r#"{"customer":{"id_default_group":"3","passwd":"x"}}"#, Code::WrongDocumentKind, "prestashop-customer"),
            (r#"{"order":"line_items"}"#, Code::UnknownFormat, "JSON"),
            ("[1, 2]", Code::UnknownFormat, "JSON"),
        ] {
            assert_eq!(of_text(given), (code, kind.to_owned()), "{given}");
        }
    }

    #[test]
    fn edifact_and_x12_messages_are_called_by_their_kind() {
        for (given, code, kind) in [
            ("\u{feff}UNB+UNOB:1+A+B+1'UNH+1+ORDERS:D:96A:UN'BGM+220", Code::UnknownFormat, "EDIFACT ORDERS D.96A"),
            ("UNA:+.? #UNB+UNOC:3#UNH+1+ORDERS:D:96A:UN#", Code::UnknownFormat, "EDIFACT ORDERS D.96A"),
            ("UNA+|,? 'UNB|UNOC+3'UNH|1|INVOIC+D+01B+UN'", Code::WrongDocumentKind, "EDIFACT INVOIC D.01B"),
            ("UNB+UNOB:1+A+B'UNH+1+ORDRSP:D:96A:UN'", Code::WrongDocumentKind, "EDIFACT ORDRSP D.96A"),
            ("UNB+UNOB:1+A+B'UNH+1+nothing'", Code::UnknownFormat, "EDIFACT"),
            ("ISA*00*          *00*~GS*PO~ST*850*0001~", Code::UnknownFormat, "ANSI X12 850"),
            ("ISA*00*          *00*~GS*IN~ST*810*0001~", Code::WrongDocumentKind, "ANSI X12 810"),
        ] {
            assert_eq!(of_text(given), (code, kind.to_owned()), "{given}");
        }
    }

    #[test]
    fn other_texts_are_called_what_they_are() {
        for (given, kind) in [
            ("{\\rtf1\\ansi Bestellung}", "RTF"),
            ("[INFO]\n\"1.05\",3,1250", "EPP (EDI++)"),
            ("From: a@example.com\nSubject: Bestellung\n\nBitte liefern", "mail"),
            ("nr;name;menge\n1;Binde;2\n2;Schiene;1\n", "CSV"),
            ("Bitte liefern Sie, wie besprochen, zwei Binden.", "text"),
            ("", "text"),
        ] {
            assert_eq!(of_text(given), (Code::UnknownFormat, kind.to_owned()), "{given}");
        }
    }

    #[test]
    fn a_web_page_need_not_be_well_formed() {
        let said = web_page("\n<!DOCTYPE html>\n<html><br><p>Login</html>").unwrap();
        assert_eq!((said.code, said.argument("kind")), (Code::UnknownFormat, Some("HTML")));
        assert_eq!(web_page("<?xml version='1.0'?><ORDER/>"), None);
    }

    #[test]
    fn xml_of_other_formats_is_called_by_name() {
        for (source, code, kind) in [
            ("<BMECAT/>", Code::WrongDocumentKind, "bmecat-catalogue"),
            ("<Invoice xmlns='http://isdoc.cz/namespace/2013'/>", Code::WrongDocumentKind, "isdoc-invoice"),
            ("<cXML><Request><OrderRequest/></Request></cXML>", Code::UnknownFormat, "cXML OrderRequest"),
            ("<cXML><Message><PunchOutOrderMessage/></Message></cXML>", Code::WrongDocumentKind, "cxml-basket"),
            (
                "<КоммерческаяИнформация><Документ><ХозОперация>Заказ товара</ХозОперация></Документ></КоммерческаяИнформация>",
                Code::UnknownFormat,
                "commerceml-order",
            ),
            (
                "<КоммерческаяИнформация><Каталог/></КоммерческаяИнформация>",
                Code::WrongDocumentKind,
                "commerceml-catalogue",
            ),
            ("<КоммерческаяИнформация/>", Code::WrongDocumentKind, "commerceml-empty"),
            (
                "<d:dataPack xmlns:d='x'><d:dataPackItem><o:order xmlns:o='y'/></d:dataPackItem></d:dataPack>",
                Code::UnknownFormat,
                "pohoda-order",
            ),
            ("<dataPack><dataPackItem><invoice/></dataPackItem></dataPack>", Code::WrongDocumentKind, "pohoda-invoice"),
            ("<responsePack/>", Code::WrongDocumentKind, "pohoda-response"),
            ("<MoneyData><SeznamObjPrij/></MoneyData>", Code::UnknownFormat, "money-order"),
            ("<MoneyData><SeznamFaktVyd/></MoneyData>", Code::WrongDocumentKind, "money-invoice"),
            ("<prestashop><order/></prestashop>", Code::UnknownFormat, "prestashop-order"),
            (
                "<ORDER><ORDER_INFO><ORDER_HEADER/><ORDER_PRODUCTS/></ORDER_INFO></ORDER>",
                Code::UnknownFormat,
                "cao-order",
            ),
            ("<ORDERS><ORDER><CODE>1</CODE><ORDER_ITEMS/></ORDER></ORDERS>", Code::UnknownFormat, "shoptet-order"),
            (
                "<orders><order><info><orderID>1</orderID></info></order></orders>",
                Code::UnknownFormat,
                "eshop-rychle-order",
            ),
            ("<Order/>", Code::UnknownFormat, "<Order>"),
        ] {
            assert_eq!(of_xml(source), (code, kind.to_owned()), "{source}");
        }
    }
}
