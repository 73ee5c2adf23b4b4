//! Which documents are orders, changes and cancellations, and what they may lie in.

use super::{BUYER, LINE, codes, document, extras, order, refused};
use crate::domain::paper::PaperKind;
use crate::formats::Format;
use crate::formats::reading;
use crate::problem::Code;

// proves M7
#[test]
fn prefixes_and_namespaces_may_drift() {
    for namespace in [
        "urn:oasis:names:specification:ubl:schema:xsd:Order-2",
        "urn:oasis:names:specification:ubl:schema:xsd:Order-2.4",
        "http://shop.example/orders",
        "",
    ] {
        let text = format!(
            "<u:Order xmlns:u='{namespace}' xmlns:a='urn:a' xmlns:b='urn:b'><b:UBLVersionID>2.4</b:UBLVersionID><b:ID>7</b:ID>\
             <a:BuyerCustomerParty><a:Party><a:PartyName><b:Name>Alder</b:Name></a:PartyName></a:Party></a:BuyerCustomerParty>\
             <a:OrderLine><a:LineItem><b:ID>1</b:ID><b:Quantity unitCode='C62'>2</b:Quantity><a:Item><b:Name>Board</b:Name></a:Item></a:LineItem></a:OrderLine></u:Order>"
        );
        let readout = reading::read(text.as_bytes());
        assert_eq!(readout.format, Some(Format::Ubl), "{namespace}");
        let paper = &readout.papers[0].paper;
        assert_eq!((paper.order_no.as_str(), paper.buyer.company.as_deref()), ("7", Some("Alder")), "{namespace}");
        assert_eq!(paper.lines[0].name, "Board", "{namespace}");
    }
}

// proves O4
#[test]
fn the_version_is_the_profile_or_what_the_namespace_says() {
    for (inside, version) in [
        ("<CustomizationID> urn:x:order:3 </CustomizationID><UBLVersionID>2.1</UBLVersionID>", "urn:x:order:3"),
        ("<UBLVersionID>2.1</UBLVersionID>", "2.1"),
        ("", "2"),
    ] {
        let readout = reading::read(order(inside).as_bytes());
        assert_eq!(readout.format_version.as_deref(), Some(version));
    }
}

// proves N15
#[test]
fn other_documents_are_called_by_their_names() {
    let seller = "<SellerSupplierParty/><AccountingSupplierParty/><BuyerParty/>";
    for kind in ["Invoice", "OrderResponse", "OrderResponseSimple", "Catalogue", "CreditNote", "ExceptionCriteria"] {
        let readout = reading::read(document(kind, seller).as_bytes());
        assert_eq!(refused(&readout), [Code::WrongDocumentKind], "{kind}");
        assert_eq!(readout.findings[0].problem.argument("kind"), Some(kind));
    }
    // Without a namespace, or in that of the Swedish profiles, by what is in them.
    for namespace in ["", "urn:sfti:documents:BasicInvoice:1:0"] {
        let text = format!("<Invoice xmlns='{namespace}'>{seller}</Invoice>");
        assert_eq!(refused(&reading::read(text.as_bytes())), [Code::WrongDocumentKind], "{namespace}");
    }
    // Somebody else's order is not taken for one of these.
    let readout = reading::read(b"<Order><Number>7</Number><Customer>Alder</Customer></Order>");
    assert_eq!(refused(&readout), [Code::UnknownFormat]);
}

// proves O4
#[test]
fn an_envelope_is_opened_and_kept() {
    let header = "<s:StandardBusinessDocumentHeader><s:Sender><s:Identifier Authority='iso6523-actorid-upis'>0088:1</s:Identifier></s:Sender></s:StandardBusinessDocumentHeader>";
    let envelope = |inside: &str| {
        let name = "s:StandardBusinessDocument";
        format!(
            "<{name} xmlns:s='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'>{header}{inside}</{name}>"
        )
    };
    let readout = reading::read(envelope(&order("")).as_bytes());
    let read = &readout.papers[0];
    assert_eq!((read.paper.order_no.as_str(), codes(read)), ("PO-1", vec![]));
    let sender = "StandardBusinessDocumentHeader/Sender/Identifier";
    assert_eq!(extras(&read.paper)[0], (sender, "0088:1"));
    assert_eq!(read.paper.extras.len(), 2, "the identifier and its authority");

    // Packages between envelope and document, and several documents of one envelope.
    let package = format!("<p:Package xmlns:p='urn:p'><List>{}{}</List></p:Package>", order(""), order(""));
    assert_eq!(reading::read(envelope(&package).as_bytes()).papers.len(), 2);

    let invoice = document("Invoice", "<ID>1</ID>");
    assert_eq!(refused(&reading::read(envelope(&invoice).as_bytes())), [Code::WrongDocumentKind]);
    assert_eq!(refused(&reading::read(envelope("").as_bytes())), [Code::MissingElement]);
    let binary = "<s:BinaryContent>QUJD</s:BinaryContent>";
    assert_eq!(refused(&reading::read(envelope(binary).as_bytes())), [Code::UnknownFormat]);
}

// proves M7
#[test]
fn a_list_of_orders_is_read_order_by_order() {
    let list = format!("<Orders>{}{}{}</Orders>", order(""), document("Invoice", ""), order("<Note>second</Note>"));
    let readout = reading::read(list.as_bytes());
    assert_eq!(readout.papers.len(), 2);
    assert_eq!(readout.papers[1].paper.notes, ["second"]);
    assert_eq!(readout.findings[0].problem.code, Code::WrongDocumentKind);
}

// proves N16
#[test]
fn a_change_and_a_cancellation_name_their_order() {
    let head = "<ID>CH-1</ID><SequenceNumberID>2</SequenceNumberID><OrderReference><ID>PO-1</ID><SalesOrderID>77</SalesOrderID></OrderReference>";
    for (kind, expected) in [("OrderChange", PaperKind::Change), ("OrderCancellation", PaperKind::Cancellation)] {
        let readout = reading::read(document(kind, &format!("{head}{BUYER}{LINE}")).as_bytes());
        let paper = &readout.papers[0].paper;
        assert_eq!((paper.kind, paper.order_no.as_str()), (expected, "PO-1"));
        assert_eq!((paper.document_no.as_deref(), paper.seller_order_no.as_deref()), (Some("CH-1"), Some("77")));
        assert_eq!(extras(paper), [("SequenceNumberID", "2")]);
        assert_eq!(codes(&readout.papers[0]), []);

        let without = document(kind, &format!("<ID>CH-1</ID>{BUYER}{LINE}"));
        let readout = reading::read(without.as_bytes());
        assert_eq!(codes(&readout.papers[0]), [Code::MissingElement]);
    }
}

// proves N16
#[test]
fn one_paper_cancels_every_order_that_it_names() {
    let inside = "<ID>C-1</ID><CancellationNote>by phone</CancellationNote>\
        <OrderReference><ID>PO-1</ID></OrderReference><OrderReference><ID> PO-2 </ID></OrderReference><OrderReference/>";
    let readout = reading::read(document("OrderCancellation", inside).as_bytes());
    let numbers: Vec<&str> = readout.papers.iter().map(|read| read.paper.order_no.as_str()).collect();
    assert_eq!(numbers, ["PO-1", "PO-2"]);
    assert_eq!(readout.papers[1].paper.notes, ["by phone"]);
}

fn changed(status: &str, number: u32, amount: &str) -> String {
    format!(
        "<OrderLine><LineItem><ID>{number}</ID><LineStatusCode>{status}</LineStatusCode><Quantity unitCode='C62'>1</Quantity>\
         <LineExtensionAmount currencyID='EUR'>{amount}</LineExtensionAmount><Price><PriceAmount>{amount}</PriceAmount></Price>\
         <Item><Name>Board {number}</Name></Item></LineItem></OrderLine>"
    )
}

// proves N16
#[test]
fn deleted_lines_leave_a_change_and_its_totals() {
    let head = "<ID>CH-1</ID><OrderReference><ID>PO-1</ID></OrderReference>";
    let totals = |lines: &str| {
        format!(
            "<AnticipatedMonetaryTotal><LineExtensionAmount currencyID='EUR'>{lines}</LineExtensionAmount>\
             <PayableAmount currencyID='EUR'>{lines}</PayableAmount></AnticipatedMonetaryTotal>"
        )
    };
    let lines =
        [changed("4", 1, "200"), changed("2", 2, "300"), changed("Deleted", 3, "1"), changed("7", 4, "10")].concat();
    let text = document("OrderChange", &format!("{head}{BUYER}{}{lines}", totals("511")));
    let readout = reading::read(text.as_bytes());
    let read = &readout.papers[0];
    let kept: Vec<&str> = read.paper.lines.iter().map(|line| line.line_no.as_str()).collect();
    assert_eq!(kept, ["1", "4"]);
    // The totals count the lines that go: they are kept, but they are not what the order comes to.
    assert_eq!(read.paper.stated.payable, None);
    assert!(extras(&read.paper).contains(&("AnticipatedMonetaryTotal/PayableAmount", "511")));
    assert_eq!(codes(read), []);

    // Totals of the lines that stay are the order's.
    let text = document("OrderChange", &format!("{head}{BUYER}{}{lines}", totals("210")));
    let readout = reading::read(text.as_bytes());
    assert_eq!(readout.papers[0].paper.stated.payable.unwrap().to_string(), "210");
    assert_eq!(codes(&readout.papers[0]), []);

    // In an order the code says nothing: every line is ordered.
    let text = document("Order", &format!("<ID>PO-1</ID>{BUYER}{}", changed("2", 1, "5")));
    assert_eq!(reading::read(text.as_bytes()).papers[0].paper.lines.len(), 1);
}

// proves N16
#[test]
fn an_italian_order_may_cancel_or_replace_another() {
    let reference = |id: &str| format!("<OrderDocumentReference><ID>{id}</ID></OrderDocumentReference>");
    let read = super::read(&reference("2200#2018-08-20#ABCDEF#Cancelled"));
    assert_eq!((read.paper.kind, read.paper.order_no.as_str()), (PaperKind::Cancellation, "2200"));
    assert_eq!((read.paper.document_no.as_deref(), read.paper.lines.len()), (Some("PO-1"), 0));
    assert_eq!(codes(&read), []);

    let read = super::read(&reference("1111#2018-10-02#ABCDEF#Revised"));
    assert_eq!((read.paper.kind, read.paper.order_no.as_str(), read.paper.lines.len()), (PaperKind::Order, "PO-1", 1));
    assert_eq!(codes(&read), [Code::ReplacesOrder]);
    assert_eq!(read.findings[0].problem.argument("order_no"), Some("1111"));

    for other in [
        "1300#2020-12-11#IT02188520544#Connected",
        "Rejected#1#2#Cancelled",
        "RejectedOrder123",
        "#2018-01-01##Cancelled",
    ] {
        let read = super::read(&reference(other));
        assert_eq!((read.paper.kind, codes(&read)), (PaperKind::Order, vec![]), "{other}");
        assert_eq!(extras(&read.paper), [("OrderDocumentReference/ID", other)]);
    }
}

#[test]
fn ubl_1_0_is_read_where_it_says_the_same() {
    let text = "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-1.0'><BuyersID>20031234-1</BuyersID>\
        <SellersID>154135798</SellersID><IssueDate>2003-02-03</IssueDate><TransactionCurrencyCode>GBP</TransactionCurrencyCode>\
        <BuyerParty><Party><PartyName><Name>Bills Microdevices</Name></PartyName><Address><CityName>London</CityName></Address></Party>\
        <BuyerContact><Name>George Tirebiter</Name></BuyerContact></BuyerParty><LineExtensionTotalAmount>438.50</LineExtensionTotalAmount>\
        <OrderLine><LineItem><BuyersID>7</BuyersID><Quantity unitCode='PKG'>5</Quantity><LineExtensionAmount>12.50</LineExtensionAmount>\
        <Item><Description>Pencils, box #2 red</Description></Item><BasePrice><PriceAmount>2.50</PriceAmount></BasePrice></LineItem></OrderLine></Order>";
    let readout = reading::read(text.as_bytes());
    let paper = &readout.papers[0].paper;
    assert_eq!((paper.order_no.as_str(), paper.seller_order_no.as_deref()), ("20031234-1", Some("154135798")));
    assert_eq!(paper.currency.unwrap().code(), "GBP");
    assert_eq!(paper.buyer.contact_name.as_deref(), Some("George Tirebiter"));
    assert_eq!(paper.buyer.city.as_deref(), Some("London"));
    let line = &paper.lines[0];
    assert_eq!((line.line_no.as_str(), line.name.as_str()), ("7", "Pencils, box #2 red"));
    assert_eq!(line.unit_price.unwrap().to_string(), "2.50");
}
