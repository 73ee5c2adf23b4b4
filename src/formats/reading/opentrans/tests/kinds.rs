use super::{BUYER, LINE, order, order_1, warnings};
use crate::domain::paper::PaperKind;
use crate::formats::Format;
use crate::formats::reading;
use crate::problem::Code;

#[test]
fn documents_that_are_no_order_are_called_by_name() {
    for (name, kind) in [
        ("ORDERRESPONSE", "opentrans-orderresponse"),
        ("INVOICE", "opentrans-invoice"),
        ("INVOICELIST", "opentrans-invoicelist"),
        ("DISPATCHNOTIFICATION", "opentrans-dispatchnotification"),
        ("RECEIPTACKNOWLEDGEMENT", "opentrans-receiptacknowledgement"),
        ("QUOTATION", "opentrans-quotation"),
        ("RFQ", "opentrans-rfq"),
        ("REMITTANCEADVICE", "opentrans-remittanceadvice"),
        ("CANCELREQUEST", "opentrans-cancelrequest"),
        ("RETURNREGISTRATION", "opentrans-returnregistration"),
    ] {
        for text in [
            format!("<{name} version='1.0'><{name}_HEADER/></{name}>"),
            format!("<{name} xmlns='http://www.opentrans.org/XMLSchema/2.1'/>"),
            format!("<ORDER_LIST><{name}><{name}_HEADER/></{name}></ORDER_LIST>"),
        ] {
            let readout = reading::read(text.as_bytes());
            let problem = &readout.refusal().unwrap().problem;
            assert_eq!(readout.format, Some(Format::OpenTrans), "{text}");
            assert_eq!((problem.code, problem.argument("kind")), (Code::WrongDocumentKind, Some(kind)), "{text}");
        }
    }
}

#[test]
fn several_orders_in_one_file_are_all_read() {
    let one = |number: &str| {
        let text = order_1(BUYER, LINE, "").replace("A-1", number);
        text.replace("<ORDER ", "<ORDER xmlns='http://www.opentrans.org/XMLSchema/1.0' ")
    };
    for (before, after) in [
        ("<ORDER_LIST>", "</ORDER_LIST>"),
        ("<OPENTRANS xmlns='http://www.opentrans.org/XMLSchema/2.1'>", "</OPENTRANS>"),
        ("<ORDERS>", "</ORDERS>"),
        ("<export><orders>", "</orders></export>"),
        (
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><put><ORDER_LIST>",
            "</ORDER_LIST></put></s:Body></s:Envelope>",
        ),
    ] {
        let text = format!("{before}{}{}{after}", one("A-1"), one("A-2"));
        let readout = reading::read(text.as_bytes());
        let numbers: Vec<_> = readout.papers.iter().map(|read| read.paper.order_no.as_str()).collect();
        assert_eq!(numbers, ["A-1", "A-2"], "{text}");
        assert_eq!(readout.format_version.as_deref(), Some("1.0"));
        assert_eq!(warnings(&readout), [Code::CurrencyMissing, Code::CurrencyMissing], "{text}");
        assert!(readout.papers[0].paper.extras.is_empty(), "{:?}", readout.papers[0].paper.extras);
    }
}

#[test]
fn a_list_without_orders_says_so() {
    for text in ["<ORDER_LIST/>", "<ORDER_LIST>\n</ORDER_LIST>", "<OPENTRANS><x>1</x></OPENTRANS>"] {
        let readout = reading::read(text.as_bytes());
        let problem = &readout.refusal().unwrap().problem;
        assert_eq!((problem.code, problem.argument("element")), (Code::MissingElement, Some("ORDER")), "{text}");
    }
}

#[test]
fn orders_of_other_shops_are_not_taken_for_ours() {
    for text in [
        "<ORDER><ORDER_INFO><ORDER_HEADER><ORDER_ID>1</ORDER_ID></ORDER_HEADER></ORDER_INFO></ORDER>",
        "<ORDERS><ORDER><ORDER_ID>1</ORDER_ID></ORDER></ORDERS>",
        "<ORDER><HEADER/></ORDER>",
    ] {
        assert_eq!(reading::read(text.as_bytes()).format, None, "{text}");
    }
}

#[test]
fn a_change_names_the_order_that_it_changes() {
    let text = "<ORDERCHANGE version='2.1' xmlns='http://www.opentrans.org/XMLSchema/2.1'><ORDERCHANGE_HEADER><ORDERCHANGE_INFO>\
        <ORDER_ID>A-1</ORDER_ID><ORDERCHANGE_DATE>2026-03-04</ORDERCHANGE_DATE><ORDER_DATE>2026-03-02</ORDER_DATE>\
        <ALT_CUSTOMER_ORDER_ID>K-7</ALT_CUSTOMER_ORDER_ID><SUPPLIER_ORDER_ID>W-9</SUPPLIER_ORDER_ID>\
        <ORDERCHANGE_SEQUENCE_ID>2</ORDERCHANGE_SEQUENCE_ID><PARTIES><PARTY><PARTY_ID>1</PARTY_ID>\
        <PARTY_ROLE>buyer</PARTY_ROLE></PARTY></PARTIES></ORDERCHANGE_INFO></ORDERCHANGE_HEADER><ORDERCHANGE_ITEM_LIST>\
        <ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><QUANTITY>5</QUANTITY></ORDER_ITEM>\
        <ORDERCHANGE_ITEM type='delete'><LINE_ITEM_ID>2</LINE_ITEM_ID><QUANTITY>1</QUANTITY></ORDERCHANGE_ITEM>\
        </ORDERCHANGE_ITEM_LIST><ORDERCHANGE_SUMMARY><TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM></ORDERCHANGE_SUMMARY></ORDERCHANGE>";
    let readout = reading::read(text.as_bytes());
    let paper = &readout.papers[0].paper;
    assert_eq!((paper.kind, paper.order_no.as_str()), (PaperKind::Change, "A-1"));
    assert_eq!((paper.document_no.as_deref(), paper.seller_order_no.as_deref()), (Some("2"), Some("W-9")));
    assert_eq!(paper.reference.as_deref(), Some("K-7"));
    assert_eq!(paper.issued.unwrap().to_string(), "2026-03-04");
    assert_eq!(paper.lines.iter().map(|line| line.line_no.as_str()).collect::<Vec<_>>(), ["1"]);
    assert!(readout.refusal().is_none(), "{readout:?}");
}

#[test]
fn the_version_comes_from_wherever_it_is_stated() {
    for (text, version) in [
        (order(BUYER, LINE, ""), "2.1"),
        (order(BUYER, LINE, "").replace("version='2.1' ", ""), "2.1"),
        (order(BUYER, LINE, "").replace("version='2.1' ", "").replace("XMLSchema/2.1", "XMLSchema/2.0fd"), "2.0fd"),
        (order_1("<PRICE_CURRENCY>EUR</PRICE_CURRENCY>", LINE, "").replace("version='1.0' ", ""), "1.0"),
        (order_1(BUYER, LINE, "").replace("version='1.0' ", ""), "2.1"),
        (
            order_1(BUYER, LINE, "")
                .replace("version='1.0' ", "xmlns='http://www.opentrans.org/opentrans/1.0/opentrans_order' "),
            "1.0",
        ),
    ] {
        assert_eq!(reading::read(text.as_bytes()).format_version.as_deref(), Some(version), "{text}");
    }
}

#[test]
fn every_usual_encoding_is_read() {
    let info = "<PARTIES><PARTY><PARTY_ROLE>buyer</PARTY_ROLE><ADDRESS><NAME>Müller &amp; Söhne – Straße</NAME></ADDRESS></PARTY></PARTIES>";
    let text = order(info, LINE, "");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let labelled = |label: &str, text: &str| {
        text.replace("<?xml version='1.0'?>", &format!("<?xml version='1.0' encoding='{label}'?>"))
    };
    let labelled_text = labelled("ISO-8859-1", &text);
    let (labelled_latin, _, _) = encoding_rs::WINDOWS_1252.encode(&labelled_text);
    let mut marked = vec![0xEF, 0xBB, 0xBF];
    marked.extend(labelled("UTF-8", &text).into_bytes());
    for bytes in [
        text.clone().into_bytes(),
        labelled("utf-8", &text).into_bytes(),
        marked,
        labelled_latin.into_owned(),
        latin.into_owned(),
    ] {
        let readout = reading::read(&bytes);
        assert_eq!(readout.papers[0].paper.buyer.company.as_deref(), Some("Müller & Söhne – Straße"));
    }
}
