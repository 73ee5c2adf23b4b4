//! Pohoda's answers: good and bad, whole and in parts, with every prefix and encoding, and files
//! that are none.

use encoding_rs::WINDOWS_1250;
use kontor::formats::writing::pohoda::{self, Response};
use kontor::formats::writing::{ResponseItem, ResponseVerdict};
use kontor::problem::Code;

use super::*;

const NAMESPACES: &str = "xmlns:rsp=\"http://www.stormware.cz/schema/version_2/response.xsd\" \
    xmlns:rdc=\"http://www.stormware.cz/schema/version_2/documentresponse.xsd\" \
    xmlns:ord=\"http://www.stormware.cz/schema/version_2/order.xsd\"";

fn pack(state: &str, items: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"Windows-1250\"?>\n<rsp:responsePack version=\"2.0\" id=\"kontor-000012\" \
         state=\"{state}\" note=\"\" programVersion=\"13800.5\" {NAMESPACES}>{items}</rsp:responsePack>"
    )
}

/// Returns a document in the encoding that Pohoda writes.
fn cp1250(text: &str) -> Vec<u8> {
    WINDOWS_1250.encode(text).0.into_owned()
}

fn read(text: &str) -> Response {
    pohoda::read_response(&cp1250(text)).unwrap()
}

fn taken_over(item_id: &str, number: Option<&str>, remarks: &str) -> ResponseItem {
    let verdict = ResponseVerdict::TakenOver { number: number.map(str::to_owned), remarks: remarks.to_owned() };
    ResponseItem { item_id: item_id.to_owned(), verdict }
}

fn refused(item_id: &str, field: &str, detail: &str) -> ResponseItem {
    let verdict = ResponseVerdict::Refused { field: field.to_owned(), detail: detail.to_owned() };
    ResponseItem { item_id: item_id.to_owned(), verdict }
}

fn produced(item: &str, number: &str) -> String {
    format!(
        "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"ok\"><ord:orderResponse version=\"2.0\" \
         state=\"ok\"><rdc:producedDetails><rdc:id>95</rdc:id><rdc:number>{number}</rdc:number>\
         <rdc:actionType>add</rdc:actionType></rdc:producedDetails></ord:orderResponse></rsp:responsePackItem>"
    )
}

fn failed(item: &str, details: &str) -> String {
    format!(
        "<rsp:responsePackItem version=\"2.0\" id=\"{item}\" state=\"error\"><ord:orderResponse version=\"2.0\" \
         state=\"error\"><rdc:importDetails>{details}</rdc:importDetails></ord:orderResponse></rsp:responsePackItem>"
    )
}

fn detail(state: &str, number: &str, note: &str, path: &str, requested: &str) -> String {
    format!(
        "<rdc:detail><rdc:state>{state}</rdc:state><rdc:errno>{number}</rdc:errno><rdc:note>{note}</rdc:note>\
         <rdc:XPath>dat:dataPack/dat:dataPackItem[1]/ord:order/{path}</rdc:XPath>\
         <rdc:valueRequested>{requested}</rdc:valueRequested><rdc:valueProduced></rdc:valueProduced></rdc:detail>"
    )
}

// proves O6, N9
#[test]
fn each_order_gets_its_verdict_and_accountings_number() {
    let stock = detail(
        "error",
        "201",
        "Skladová zásoba nebyla nalezena.",
        "ord:orderDetail/ord:orderItem[2]/ord:stockItem/typ:stockItem/typ:ids",
        "B-1",
    );
    let answer =
        read(&pack("ok", &format!("{}{}", produced("P1-26-000001", "260100015"), failed("P1-26-000002-1", &stock))));
    assert_eq!(answer.pack_id.as_deref(), Some("kontor-000012"));
    assert!(answer.pack_is_ok && !answer.refuses_whole_pack());
    assert_eq!(
        answer.items,
        [
            taken_over("P1-26-000001", Some("260100015"), ""),
            refused(
                "P1-26-000002-1",
                "stock-code",
                "Skladová zásoba nebyla nalezena. (201) – orderDetail/orderItem[2]/stockItem/stockItem/ids = B-1"
            ),
        ]
    );
}

// proves N9
#[test]
fn the_field_that_was_refused_is_one_of_ours_in_words() {
    for (path, field) in [
        ("ord:orderHeader/ord:numberOrder", "order-number"),
        ("ord:orderHeader/ord:date", "order-date"),
        ("ord:orderHeader/ord:dateTo", "delivery-date"),
        ("ord:orderHeader/ord:text", "order-text"),
        ("ord:orderHeader/ord:note", "note"),
        ("ord:orderHeader/ord:paymentType/typ:paymentType", "payment"),
        ("ord:orderHeader/ord:partnerIdentity", "customer"),
        ("ord:orderHeader/ord:partnerIdentity/typ:address/typ:ico", "reg-no"),
        ("ord:orderHeader/ord:partnerIdentity/typ:address/typ:country/typ:ids", "country"),
        ("ord:orderHeader/ord:partnerIdentity/typ:shipToAddress/typ:zip", "delivery-zip"),
        ("ord:orderHeader/ord:partnerIdentity/typ:shipToAddress/typ:country/typ:ids", "delivery-country"),
        ("ord:orderDetail/ord:orderItem[1]/ord:text", "line-text"),
        ("ord:orderDetail/ord:orderItem[1]/ord:note", "line-note"),
        ("ord:orderDetail/ord:orderItem[12]/ord:rateVAT", "vat-rate"),
        ("ord:orderDetail/ord:orderItem[1]/ord:homeCurrency/typ:unitPrice", "price"),
        ("ord:orderSummary/ord:foreignCurrency/typ:currency/typ:ids", "currency"),
        // What we do not write keeps Pohoda's own name.
        ("ord:orderHeader/ord:centre", "centre"),
    ] {
        let answer = read(&pack("ok", &failed("A", &detail("error", "1", "Chyba", path, ""))));
        let ResponseVerdict::Refused { field: said, .. } = &answer.items[0].verdict else { panic!("{path}") };
        assert_eq!(said, field, "{path}");
        let words = Texts::in_language(Language::Cs).argument("field", said);
        assert_eq!(words == *said, field == "centre", "{field}: {words}");
    }
}

// proves N9
#[test]
fn a_warning_does_not_refuse_but_is_told() {
    let item = produced("A", "1").replace(
        "<rdc:producedDetails>",
        &format!(
            "<rdc:importDetails>{}<rdc:detail><rdc:state>warning</rdc:state><rdc:note>Hodnota byla upravena.</rdc:note>\
             <rdc:XPath>dat:dataPack/dat:dataPackItem[1]/ord:order/ord:orderHeader/ord:text</rdc:XPath>\
             <rdc:valueRequested>dlouhý</rdc:valueRequested><rdc:valueProduced>dlou</rdc:valueProduced></rdc:detail>\
             {}</rdc:importDetails><rdc:producedDetails>",
            detail("warning", "606", "Datum není\n z účetního období.", "ord:orderHeader/ord:date", "02.03.2010"),
            detail("ok", "0", "Informace", "ord:orderHeader/ord:date", ""),
        ),
    );
    let remarks = "Datum není z účetního období. (606) – orderHeader/date = 02.03.2010; \
                   Hodnota byla upravena. – orderHeader/text = dlouhý → dlou";
    assert_eq!(read(&pack("ok", &item)).items, [taken_over("A", Some("1"), remarks)]);
}

// proves N9
#[test]
fn errors_are_told_before_warnings_and_all_of_them() {
    let details = [
        detail("warning", "606", "Datum", "ord:orderHeader/ord:date", ""),
        detail("error", "101", "Práva", "ord:orderHeader/ord:number", ""),
        detail("error", "102", "Měna", "ord:orderSummary/ord:foreignCurrency/typ:currency", ""),
    ];
    let answer = read(&pack("error", &failed("A", &details.concat())));
    let words = "Práva (101) – orderHeader/number; Měna (102) – orderSummary/foreignCurrency/currency";
    assert_eq!(answer.items, [refused("A", "document-number", words)]);
    assert!(!answer.pack_is_ok && !answer.refuses_whole_pack(), "the pack names its items");
}

// proves N9
#[test]
fn a_pack_may_be_refused_as_a_whole() {
    let text = pack("error", "").replace("note=\"\"", "note=\"Tento balíček není určen pro tuto jednotku.\"");
    let answer = read(&text);
    assert!(answer.refuses_whole_pack());
    assert_eq!(answer.note, "Tento balíček není určen pro tuto jednotku.");
    assert!(!read(&pack("ok", "")).refuses_whole_pack());
}

// proves N9
#[test]
fn prefixes_encodings_and_unknown_parts_do_not_matter() {
    let usual = pack(
        "ok",
        &format!(
            "{}{}",
            produced("A", "č. 1"),
            failed("B", &detail("error", "1", "Žluť", "ord:orderHeader/ord:date", ""))
        ),
    );
    let expected = [taken_over("A", Some("č. 1"), ""), refused("B", "order-date", "Žluť (1) – orderHeader/date")];
    assert_eq!(read(&usual).items, expected);
    let utf8 = usual.replace("Windows-1250", "UTF-8");
    assert_eq!(pohoda::read_response(utf8.as_bytes()).unwrap().items, expected);
    let marked = [b"\xEF\xBB\xBF", utf8.as_bytes()].concat();
    assert_eq!(pohoda::read_response(&marked).unwrap().items, expected);
    let other = usual
        .replace("rsp:", "x:")
        .replace("xmlns:rsp", "xmlns:x")
        .replace("rdc:", "y:")
        .replace("xmlns:rdc", "xmlns:y");
    assert_eq!(read(&other).items, expected);
    let bare = usual.replace("<rsp:", "<").replace("</rsp:", "</").replace("<rdc:", "<").replace("</rdc:", "</");
    assert_eq!(read(&bare).items, expected);
    let odd = usual
        .replace("<rdc:producedDetails>", "<rdc:news a='1'><rdc:more>x</rdc:more></rdc:news><rdc:producedDetails>")
        .replace(
            "<rsp:responsePackItem version=\"2.0\" id=\"A\"",
            "<rsp:other/><rsp:responsePackItem later=\"1\" id=\"A\"",
        );
    assert_eq!(read(&odd).items, expected);
    // Older versions tell state and note in elements, and shorten the word.
    let old = "<rsp:responsePackItem id=\"C\" state=\"err\"><rsp:state>error</rsp:state><rsp:note>Duplicitní doklad</rsp:note></rsp:responsePackItem>";
    assert_eq!(read(&pack("ok", old)).items, [refused("C", "", "Duplicitní doklad")]);
}

// proves N9
#[test]
fn items_without_an_id_or_a_verdict_are_left_unanswered() {
    let items = "<rsp:responsePackItem state=\"ok\"/><rsp:responsePackItem id=\"A\"/><rsp:responsePackItem id=\"B\" state=\"?\"/>\
         <rsp:responsePackItem id=\"L\" state=\"ok\"><listOrder state=\"ok\"/></rsp:responsePackItem>";
    let answer = read(&pack("ok", items));
    assert_eq!(answer.items, []);
}

// proves N9
#[test]
fn a_file_that_was_imported_before_is_in_the_books() {
    let duplicate = |id: &str| {
        format!(
            "<rsp:responsePackItem id=\"A\" state=\"error\" note=\"Doklad již byl importován.\"><rsp:errorDetail>\
             <rsp:recordDuplicity><rsp:agendaType>prijate_objednavky</rsp:agendaType>{id}<rsp:number>260100015</rsp:number>\
             </rsp:recordDuplicity></rsp:errorDetail></rsp:responsePackItem>"
        )
    };
    let there = read(&pack("ok", &duplicate("<rsp:id>95</rsp:id>")));
    assert_eq!(there.items, [taken_over("A", Some("260100015"), "Doklad již byl importován.")]);
    let deleted = read(&pack("ok", &duplicate("")));
    assert_eq!(deleted.items, [refused("A", "duplicate", "Doklad již byl importován.: 260100015")]);
}

// proves N9
#[test]
fn what_is_no_answer_is_refused() {
    let ours = pohoda::write(&batch(vec![order(1, paper(), firm())]), &office()).bytes;
    assert!(pohoda::is_request(&ours));
    let good = cp1250(&pack("ok", &produced("A", "1")));
    assert!(!pohoda::is_request(&good));
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (ours, "<dataPack>"),
        (b"<Order/>".to_vec(), "<Order>"),
        (Vec::new(), ""),
        (b"Obalku dokumentu se nepodarilo overit".to_vec(), ""),
        (good[..good.len() / 2].to_vec(), ""),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><rsp:responsePack xmlns:rsp='r'>&a;</rsp:responsePack>".to_vec(), ""),
    ];
    for (bytes, detail) in cases {
        let problem = pohoda::read_response(&bytes).unwrap_err();
        assert_eq!(problem.code, Code::ResponseUnreadable);
        assert!(problem.argument("detail").unwrap().contains(detail), "{problem}");
    }
}

#[test]
fn damage_at_any_place_does_no_harm() {
    let text = pack(
        "ok",
        &format!("{}{}", produced("A", "1"), failed("B", &detail("error", "1", "x", "ord:orderHeader/ord:date", "y"))),
    );
    let good = cp1250(&text);
    for at in 0..good.len() {
        let cut = pohoda::read_response(&good[..at]);
        assert!(cut.is_err(), "half an answer must not count as a whole one");
        let mut changed = good.clone();
        changed[at] = b'<';
        // Either an answer or a refusal: what matters is that it comes back.
        assert!(
            pohoda::read_response(&changed).map_or_else(|problem| problem.code == Code::ResponseUnreadable, |_| true)
        );
    }
}

// proves O6, N9
#[test]
fn answers_written_by_pohoda_itself_are_read() {
    let Some(folder) = foreign("KONTOR_SAMPLES", "../shared/samples", "Pohoda's own answers") else { return };
    let folder = folder.join("pohoda");
    let read = |name: &str| pohoda::read_response(&fs::read(folder.join(name)).unwrap());
    let ok = read("response_invoice_ok.xml").unwrap();
    assert_eq!((ok.pack_id.as_deref(), ok.pack_is_ok), (Some("fa001"), true));
    assert_eq!(
        ok.items,
        [
            taken_over("AD001", Some("140100015"), ""),
            taken_over("AD002", Some("140100016"), ""),
            taken_over("AD003", Some("140100017"), ""),
        ]
    );
    let error = read("response_invoice_error.xml").unwrap();
    assert_eq!((error.pack_id.as_deref(), error.pack_is_ok), (Some("fa002"), false));
    assert_eq!(error.items, [refused("AD002", "", "")]);
    let empty = read("empty_response_pack.xml").unwrap();
    assert_eq!((empty.pack_id.as_deref(), empty.items.len(), empty.refuses_whole_pack()), (Some("Usr01"), 0, false));
    // A list that somebody asked Pohoda for says nothing of orders.
    let list = read("stormware-faktury_03_response-cp1250.xml").unwrap();
    assert_eq!((list.pack_id.as_deref(), list.pack_is_ok, list.items.len()), (Some("001"), true, 0));
    for request in ["order_testAddItems.xml", "order_testDeleteOrder.xml", "invoice_complete.xml"] {
        assert_eq!(read(request).unwrap_err().code, Code::ResponseUnreadable, "{request}");
        assert!(pohoda::is_request(&fs::read(folder.join(request)).unwrap()), "{request}");
    }
}
