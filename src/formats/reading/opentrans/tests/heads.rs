use super::{BUYER, LINE, codes, extras, order, order_1, paper_of, text, with_info};
use crate::domain::paper::{AttachmentContent, DeliveryWindow, Payment};
use crate::formats::values;
use crate::problem::Code;

fn issued(stated: &str) -> Option<String> {
    let text = order(BUYER, LINE, "").replace("<ORDER_DATE>2026-03-02</ORDER_DATE>", stated);
    paper_of(&text).paper.issued.map(|issued| issued.to_string())
}

#[test]
fn the_day_of_the_order_is_read_in_many_forms() {
    for (stated, read) in [
        ("<ORDER_DATE>2026-03-02T10:30:00+01:00</ORDER_DATE>", "2026-03-02T10:30:00+01:00"),
        ("<ORDER_DATE>2026-03-02T10:30:00.123456789Z</ORDER_DATE>", "2026-03-02T10:30:00Z"),
        ("<ORDER_DATE>2026-03-02 10:30</ORDER_DATE>", "2026-03-02T10:30:00"),
        ("<ORDER_DATE><![CDATA[02.03.2026]]></ORDER_DATE>", "2026-03-02"),
        ("<ORDER_DATE>20260302</ORDER_DATE>", "2026-03-02"),
        (
            "<ORDER_DATE><DATETIME type='ORDER_DATE'><DATE>2026-03-02</DATE><TIME>10:30:00</TIME>\
             <TIMEZONE>+01:00</TIMEZONE></DATETIME></ORDER_DATE>",
            "2026-03-02T10:30:00+01:00",
        ),
        ("<ORDER_DATE><DATE>2026-03-02</DATE><TIME>10:30:00</TIME></ORDER_DATE>", "2026-03-02T10:30:00"),
    ] {
        assert_eq!(issued(stated), text(read), "{stated}");
    }
    assert_eq!(issued("<ORDER_DATE/>"), None);
    let unreadable = order(BUYER, LINE, "").replace("2026-03-02", "neulich");
    assert!(codes(&paper_of(&unreadable)).contains(&Code::NotADate));
}

#[test]
fn the_delivery_is_a_day_or_a_span() {
    let day = |text: &str| values::date(text).unwrap();
    let window = |from, to: Option<&str>| Some(DeliveryWindow { from: day(from), to: to.map(day) });
    for (stated, read) in [
        (
            "<DELIVERY_DATE type='fixed'><DELIVERY_START_DATE>2026-03-09</DELIVERY_START_DATE>\
             <DELIVERY_END_DATE>2026-03-10T00:00:00</DELIVERY_END_DATE></DELIVERY_DATE>",
            window("2026-03-09", Some("2026-03-10")),
        ),
        (
            "<DELIVERY_DATE><DELIVERY_END_DATE>2026-03-10</DELIVERY_END_DATE></DELIVERY_DATE>",
            window("2026-03-10", Some("2026-03-10")),
        ),
        ("<DELIVERY_DATE>10.03.2026</DELIVERY_DATE>", window("2026-03-10", None)),
        ("<DELIVERY_DATE><DATE>2026-03-10</DATE></DELIVERY_DATE>", window("2026-03-10", None)),
        ("<DELIVERY_DATE/>", None),
    ] {
        assert_eq!(with_info(stated).delivery, read, "{stated}");
    }
    let wished = with_info("<DELIVERY_DATE type='optional'>2026-03-10</DELIVERY_DATE>");
    assert_eq!(extras(&wished, "ORDER_HEADER/ORDER_INFO/DELIVERY_DATE/@type"), ["optional"]);
}

#[test]
fn the_currency_is_a_code_a_sign_or_a_number() {
    for (stated, code) in [
        ("<CURRENCY>EUR</CURRENCY>", "EUR"),
        ("<PRICE_CURRENCY>chf</PRICE_CURRENCY>", "CHF"),
        ("<PRICE_CURRENCY>978</PRICE_CURRENCY>", "EUR"),
        ("<CURRENCY>€</CURRENCY>", "EUR"),
    ] {
        let paper = paper_of(&order(&format!("{BUYER}{stated}"), LINE, "")).paper;
        assert_eq!(paper.currency.map(|currency| currency.to_string()), text(code), "{stated}");
    }
    let at_the_price = LINE.replace("<PRICE_AMOUNT>", "<PRICE_CURRENCY>CZK</PRICE_CURRENCY><PRICE_AMOUNT>");
    let read = paper_of(&order(BUYER, &at_the_price, ""));
    assert_eq!(read.paper.currency.map(|currency| currency.to_string()), text("CZK"));
    let two = paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>"), &at_the_price, ""));
    assert_eq!(codes(&two), [Code::ValueNotAllowed]);
    let beside = LINE.replace("10.00", "10,00 €");
    assert_eq!(paper_of(&order(BUYER, &beside, "")).paper.currency.map(|currency| currency.to_string()), text("EUR"));
}

fn paid(payment: &str) -> (Option<String>, Option<String>) {
    let Payment { method, terms, .. } = with_info(&format!("<PAYMENT>{payment}</PAYMENT>")).payment.unwrap_or_default();
    (method, terms)
}

#[test]
fn payment_is_a_method_and_terms() {
    for (stated, method, terms) in [
        ("<CASH/>", Some("cash"), None),
        ("<CASH>true</CASH>", Some("cash"), None),
        ("<CASH>false</CASH><DEBIT/>", Some("debit"), None),
        ("<CARD type='VISA'><CARD_NUM>4111</CARD_NUM></CARD>", Some("card VISA"), None),
        ("<CENTRAL_REGULATION>true</CENTRAL_REGULATION>", Some("central_regulation"), None),
        ("<CENTRAL_REGULATION>false</CENTRAL_REGULATION>", None, None),
        ("<CASH><PAYMENT_TERM type='unece'>56</PAYMENT_TERM></CASH>", Some("cash"), Some("56")),
        ("<PAYMENT_TERM>PayPal</PAYMENT_TERM>", None, Some("PayPal")),
        ("<PAYMENT_METHOD>PayPal</PAYMENT_METHOD>", Some("PayPal"), None),
        (
            "<CHECK/><PAYMENT_TERMS><TIME_FOR_PAYMENT><DAYS>10</DAYS><DISCOUNT_FACTOR>0.03</DISCOUNT_FACTOR></TIME_FOR_PAYMENT>\
             <TIME_FOR_PAYMENT><DAYS>30</DAYS></TIME_FOR_PAYMENT></PAYMENT_TERMS>",
            Some("check"),
            Some("10 d −3 %; 30 d"),
        ),
        (
            "<PAYMENT_TERMS><PAYMENT_TERM>sofort</PAYMENT_TERM><VALUE_DATE>2026-04-01</VALUE_DATE></PAYMENT_TERMS>",
            None,
            Some("sofort; VALUE_DATE 2026-04-01"),
        ),
    ] {
        assert_eq!(paid(stated), (method.map(str::to_owned), terms.map(str::to_owned)), "{stated}");
    }
    assert_eq!(with_info("<PAYMENT><CENTRAL_REGULATION>false</CENTRAL_REGULATION></PAYMENT>").payment, None);
}

#[test]
fn card_numbers_are_not_copied_out_of_the_message() {
    let paper = with_info(
        "<PAYMENT><CARD type='VISA'><CARD_NUM>4111111111111111</CARD_NUM><CARD_AUTH_CODE>123</CARD_AUTH_CODE>\
         <CARD_HOLDER_NAME>Hans</CARD_HOLDER_NAME></CARD></PAYMENT>",
    );
    assert!(!format!("{paper:?}").contains("4111111111111111"));
    assert!(!format!("{paper:?}").contains("123\""));
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/PAYMENT/CARD/CARD_HOLDER_NAME"), ["Hans"]);
}

#[test]
fn remarks_are_notes_and_programs_codes_are_kept() {
    let paper = with_info(
        "<REMARKS type='general'>Rampe hinten</REMARKS><REMARK>Bitte\nklingeln</REMARK><REMARKS type='deliverynote'>Vorsicht</REMARKS>\
         <REMARK type='tax_area'>Merchant</REMARK><REMARK type='delivery_method'>DHL</REMARK>\
         <REMARK type='payment_type'>paypal</REMARK><SHOP_NOTE>Geschenk</SHOP_NOTE><REMARKS type='order'/>",
    );
    assert_eq!(paper.notes, ["Rampe hinten", "Bitte\nklingeln", "Vorsicht", "Geschenk"]);
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/REMARKS/@type"), ["deliverynote"]);
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/REMARK"), ["Merchant", "DHL"]);
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/REMARK/@type"), ["tax_area", "delivery_method"]);
    assert_eq!(paper.payment.unwrap().method, text("paypal"));
}

#[test]
fn a_sender_who_asks_for_a_person_is_heard() {
    let asked = "<ORDER_HEADER><CONTROL_INFO><STOP_AUTOMATIC_PROCESSING>Preise prüfen</STOP_AUTOMATIC_PROCESSING>\
        <GENERATOR_INFO>shop</GENERATOR_INFO></CONTROL_INFO>";
    let paper = paper_of(&order(BUYER, LINE, "").replace("<ORDER_HEADER>", asked)).paper;
    assert_eq!(paper.notes, ["STOP_AUTOMATIC_PROCESSING: Preise prüfen"]);
    assert_eq!(extras(&paper, "ORDER_HEADER/CONTROL_INFO/GENERATOR_INFO"), ["shop"]);
}

#[test]
fn the_language_is_two_letters() {
    for (stated, code) in [
        ("<LANGUAGE>deu</LANGUAGE>", "de"),
        ("<LANGUAGE>ger</LANGUAGE>", "de"),
        ("<LANGUAGE>fre</LANGUAGE>", "fr"),
        ("<LANGUAGE>cs</LANGUAGE>", "cs"),
        ("<LANGUAGE>de-AT</LANGUAGE>", "de"),
        ("<LANGUAGE>eng</LANGUAGE><LANGUAGE default='true'>pol</LANGUAGE>", "pl"),
    ] {
        assert_eq!(with_info(stated).language, text(code), "{stated}");
    }
}

#[test]
fn the_number_of_the_end_customer_is_the_reference() {
    let other = "<CUSTOMER_ORDER_REFERENCE><ORDER_ID>B-77</ORDER_ID><ORDER_DESCR>Projekt</ORDER_DESCR></CUSTOMER_ORDER_REFERENCE>";
    let paper = with_info(other);
    assert_eq!(paper.reference, text("B-77"));
    assert_eq!(extras(&paper, "ORDER_HEADER/ORDER_INFO/CUSTOMER_ORDER_REFERENCE/ORDER_DESCR"), ["Projekt"]);
    let same = with_info("<CUSTOMER_ORDER_REFERENCE><ORDER_ID>A-1</ORDER_ID></CUSTOMER_ORDER_REFERENCE>");
    assert_eq!(same.reference, None);
    assert_eq!(
        with_info("<ALT_CUSTOMER_ORDER_ID>1</ALT_CUSTOMER_ORDER_ID><ALT_CUSTOMER_ORDER_ID>2</ALT_CUSTOMER_ORDER_ID>")
            .reference,
        text("1, 2")
    );
}

#[test]
fn files_are_embedded_beside_or_behind_a_link() {
    let paper = with_info(
        "<MIME_ROOT>https://example.com/files/</MIME_ROOT><MIME_INFO>\
         <MIME><MIME_TYPE>application/pdf</MIME_TYPE><MIME_SOURCE>plan.pdf</MIME_SOURCE><MIME_DESCR>Plan</MIME_DESCR></MIME>\
         <MIME><MIME_SOURCE>http://example.com/a/b.png?x=1</MIME_SOURCE></MIME>\
         <MIME><MIME_SOURCE>C:\\druck\\label.txt</MIME_SOURCE><MIME_EMBEDDED><MIME_DATA>cGxh\nbg==</MIME_DATA></MIME_EMBEDDED></MIME>\
         </MIME_INFO>",
    );
    let [plan, picture, label] = paper.attachments.as_slice() else { panic!("{:?}", paper.attachments) };
    assert_eq!((plan.name.as_str(), plan.description.as_deref()), ("plan.pdf", Some("Plan")));
    assert_eq!(plan.content, AttachmentContent::Link("https://example.com/files/plan.pdf".to_owned()));
    assert_eq!((picture.name.as_str(), picture.mime.as_deref()), ("b.png", Some("image/png")));
    assert_eq!((label.name.as_str(), label.mime.as_deref()), ("label.txt", Some("text/plain")));
    assert_eq!(label.content, AttachmentContent::Embedded(b"plan".to_vec()));
    let beside = with_info("<MIME_INFO><MIME><MIME_SOURCE>sub/plan.pdf</MIME_SOURCE></MIME></MIME_INFO>");
    assert_eq!(beside.attachments[0].content, AttachmentContent::Beside("plan.pdf".to_owned()));
    let broken = "<MIME_INFO><MIME><MIME_SOURCE>a</MIME_SOURCE><MIME_EMBEDDED><MIME_DATA>*</MIME_DATA></MIME_EMBEDDED></MIME></MIME_INFO>";
    let read = paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>{broken}"), LINE, ""));
    assert_eq!(codes(&read), [Code::AttachmentBroken]);
}

#[test]
fn what_the_standard_knows_is_kept_quietly_and_the_unknown_is_said() {
    let info = format!(
        "{BUYER}<CURRENCY>EUR</CURRENCY><PARTIAL_SHIPMENT_ALLOWED>true</PARTIAL_SHIPMENT_ALLOWED>\
         <TRANSPORT><INCOTERM>DAP</INCOTERM></TRANSPORT><HEADER_UDX><UDX.SHOP.GIFT>yes</UDX.SHOP.GIFT></HEADER_UDX>\
         <TERMS_AND_CONDITIONS>AGB</TERMS_AND_CONDITIONS><COLOUR tone='dark'>red</COLOUR><COLOUR>blue</COLOUR>"
    );
    let read = paper_of(&order(&info, LINE, ""));
    let path = |end: &str| format!("ORDER_HEADER/ORDER_INFO/{end}");
    assert_eq!(extras(&read.paper, &path("TRANSPORT/INCOTERM")), ["DAP"]);
    assert_eq!(extras(&read.paper, &path("HEADER_UDX/UDX.SHOP.GIFT")), ["yes"]);
    assert_eq!(extras(&read.paper, &path("COLOUR")), ["red", "blue"]);
    // Once for each kind of element, not for each of them.
    assert_eq!(codes(&read), [Code::UnknownElement, Code::UnknownElement]);
    assert_eq!(read.findings[0].problem.argument("element"), Some(path("COLOUR").as_str()));
}

#[test]
fn an_order_without_number_or_head_is_refused_with_what_is_missing() {
    let missing = |text: &str| {
        let read = paper_of(text);
        let all = read.findings.into_iter().filter(|finding| finding.problem.code == Code::MissingElement);
        all.map(|finding| finding.problem.argument("element").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&order(BUYER, LINE, "").replace("A-1", "")), ["ORDER_ID"]);
    assert_eq!(missing("<ORDER xmlns='http://www.opentrans.org/XMLSchema/2.1'/>"), ["ORDER_HEADER", "ORDER_ID"]);
    assert_eq!(missing("<ORDER><ORDER_HEADER/></ORDER>"), ["ORDER_INFO", "ORDER_ID"]);
}

#[test]
fn an_urgent_order_says_so() {
    let paper = paper_of(&order_1(BUYER, LINE, "").replace("type='standard'", "type='express'")).paper;
    assert_eq!(extras(&paper, "@type"), ["express"]);
}
