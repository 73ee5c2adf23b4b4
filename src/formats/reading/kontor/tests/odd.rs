//! What shops really send: slips, drift, other versions, and files made to hurt.

use std::fmt::Write as _;

use super::{codes, day, decimal, text};
use crate::domain::paper::{AttachmentContent, PaperKind, PriceMode};
use crate::formats::Format;
use crate::formats::reading::{self, Readout};
use crate::formats::xml::Document;
use crate::i18n::{Language, Texts};
use crate::problem::{Code, Severity};

fn extras(readout: &Readout) -> Vec<(&str, &str)> {
    readout.papers[0].paper.extras.iter().map(|extra| (extra.path.as_str(), extra.text.as_str())).collect()
}

fn values(readout: &Readout, code: Code, argument: &str) -> Vec<String> {
    let findings = readout.findings.iter().chain(readout.papers.iter().flat_map(|paper| &paper.findings));
    findings
        .filter(|finding| finding.problem.code == code)
        .map(|finding| finding.problem.argument(argument).unwrap_or_default().to_owned())
        .collect()
}

// proves M7, N15
#[test]
fn what_shops_really_write_is_taken_and_told() {
    let readout = reading::read(include_bytes!("../../../../../tests/data/kontor/odd-shop.xml"));
    assert!(readout.refusal().is_none(), "{:?}", readout.refusal());
    let paper = &readout.papers[0].paper;
    assert_eq!(paper.order_no, "00042");
    assert_eq!(paper.issued.unwrap().to_string(), "2026-11-24T09:05:00");
    assert_eq!(paper.currency.unwrap().code(), "EUR");
    assert_eq!((paper.price_mode, paper.language.as_deref()), (PriceMode::Net, Some("de")));
    assert_eq!(paper.buyer.company, text("Müller & Söhne"));
    assert_eq!((paper.buyer.last_name.as_deref(), paper.buyer.country.as_deref()), (None, Some("DE")));
    assert_eq!(paper.buyer.birth_date, Some(day("1952-03-14")));
    assert_eq!((paper.ship_to.as_ref(), paper.bill_to.as_ref()), (None, None));
    let line = &paper.lines[0];
    assert_eq!((line.line_no.as_str(), line.name.as_str()), ("1", "Kissen <weich> & \"warm\""));
    assert_eq!((line.quantity, line.unit_stated.as_deref()), (Some(decimal("2.5")), Some("Stk.")));
    assert_eq!((line.unit_price, line.vat_rate), (Some(decimal("1234.50")), Some(decimal("19"))));
    assert_eq!(line.gtin, None);
    assert_eq!(paper.lines[1].sku, text("X-1"));
    assert_eq!(paper.notes, ["Line one\n line two & €"]);
    assert_eq!(values(&readout, Code::AmbiguousNumber, "read_as"), ["1.234"]);
    assert_eq!(values(&readout, Code::ValueNotAllowed, "value"), ["0.19", "C:\\shop\\out\\scan.pdf", "../../etc"]);
    let beside = |place: usize| paper.attachments[place].content.clone();
    assert_eq!(beside(0), AttachmentContent::Beside("scan.pdf".to_owned()));
    assert_eq!(beside(1), AttachmentContent::Beside("etc".to_owned()));
    assert_eq!(values(&readout, Code::AttachmentBroken, "name"), ["3"]);
}

// proves M7
#[test]
fn what_is_unknown_is_kept_in_its_place_and_told_once() {
    let readout = reading::read(include_bytes!("../../../../../tests/data/kontor/odd-shop.xml"));
    let kept = extras(&readout);
    for expected in [
        ("@shopsystem", "Handmade 3"),
        ("Line/@pos", "A"),
        ("Line[1]/Engraving/Text", "Für Oma"),
        ("Line[1]/Engraving/Text/@font", "Arial"),
        ("Line[2]/Engraving/Text", "Für Opa"),
        ("Buyer/Loyalty", "yes"),
        ("Buyer/Loyalty/@level", "gold"),
        ("BillTo", "same as buyer"),
        ("Currency", "USD"),
    ] {
        assert!(kept.contains(&expected), "{expected:?} in {kept:?}");
    }
    let mut told = values(&readout, Code::UnknownElement, "element");
    assert_eq!(told.iter().filter(|path| *path == "Line/Engraving/Text").count(), 1);
    told.sort();
    told.dedup();
    assert_eq!(told.len(), values(&readout, Code::UnknownElement, "element").len());
}

// proves M7
#[test]
fn a_newer_minor_version_is_read_with_a_hint() {
    let readout = reading::read(include_bytes!("../../../../../tests/data/kontor/newer-minor.xml"));
    assert_eq!(readout.format_version.as_deref(), Some("1.7"));
    assert_eq!(codes(&readout)[0], Code::NewerInterfaceVersion);
    assert!(codes(&readout)[1..].iter().all(|code| *code == Code::UnknownElement));
    assert_eq!(values(&readout, Code::NewerInterfaceVersion, "version"), ["1.7"]);
    assert_eq!(values(&readout, Code::NewerInterfaceVersion, "known"), ["1.0"]);
    assert!(readout.refusal().is_none());
    assert_eq!(
        extras(&readout),
        [
            ("Line[1]/Weight", "2"),
            ("Line[1]/Weight/@unit", "KGM"),
            ("Line[2]/Weight", "3"),
            ("Line[2]/Weight/@unit", "KGM"),
            ("Buyer/Pronoun", "they"),
            ("Carbon", "12")
        ]
    );
}

// proves M7
#[test]
fn a_newer_major_version_is_refused_with_a_sentence() {
    let readout = reading::read(include_bytes!("../../../../../tests/data/kontor/newer-major.xml"));
    assert_eq!(readout.format, Some(Format::Kontor));
    assert_eq!(readout.format_version.as_deref(), Some("2.0"));
    assert_eq!(values(&readout, Code::UnknownInterfaceVersion, "version"), ["2.0"]);
    assert_eq!(values(&readout, Code::UnknownInterfaceVersion, "known"), ["1"]);
    assert!(readout.papers.is_empty(), "nothing is booked by guess");
    let sentence = Texts::in_language(Language::En).problem(&readout.refusal().unwrap().problem);
    assert!(sentence.contains("follows version 2.0") && sentence.contains("only version 1."), "{sentence}");
}

#[test]
fn the_namespace_counts_more_than_the_version_and_nonsense_for_nothing() {
    let read = |attributes: &str| {
        let source = format!(
            "<Order {attributes}><OrderNo>1</OrderNo><Buyer><Company>B</Company></Buyer><Line><Name>x</Name><Quantity>1</Quantity></Line></Order>"
        );
        let readout = reading::read(source.as_bytes());
        let told = readout.findings.first().map(|finding| {
            (
                finding.problem.code,
                finding
                    .problem
                    .arguments
                    .iter()
                    .find(|(name, _)| matches!(*name, "version" | "value"))
                    .unwrap()
                    .1
                    .clone(),
            )
        });
        (readout.papers.len(), told)
    };
    let ours = "xmlns='urn:kontor:order:1'";
    for (attributes, papers, told) in [
        (ours.to_owned(), 1, None),
        (format!("{ours} version='1.0'"), 1, None),
        (format!("{ours} version='1'"), 1, None),
        ("version='1.0'".to_owned(), 1, None),
        (String::new(), 1, None),
        (format!("{ours} version='1.12'"), 1, Some((Code::NewerInterfaceVersion, "1.12"))),
        (format!("{ours} version='draft'"), 1, Some((Code::ValueNotAllowed, "draft"))),
        (format!("{ours} version='2.1'"), 0, Some((Code::UnknownInterfaceVersion, "2.1"))),
        ("version='0.9'".to_owned(), 0, Some((Code::UnknownInterfaceVersion, "0.9"))),
        ("xmlns='urn:kontor:order:3'".to_owned(), 0, Some((Code::UnknownInterfaceVersion, "3"))),
        ("xmlns='urn:kontor:order:3' version='1.0'".to_owned(), 0, Some((Code::UnknownInterfaceVersion, "3"))),
        ("xmlns='urn:kontor:order:next'".to_owned(), 0, Some((Code::UnknownInterfaceVersion, "next"))),
    ] {
        let told = told.map(|(code, value)| (code, value.to_owned()));
        assert_eq!(read(&attributes), (papers, told), "{attributes}");
    }
}

#[test]
fn broken_values_are_named_at_their_element() {
    let readout = reading::read(include_bytes!("../../../../../tests/data/kontor/broken-values.xml"));
    assert_eq!(values(&readout, Code::NotADate, "text"), ["0000-00-00"]);
    assert_eq!(values(&readout, Code::UnknownCurrency, "text"), ["Kronen"]);
    assert_eq!(values(&readout, Code::NotANumber, "text"), ["two", "12 EUR"]);
    assert_eq!(values(&readout, Code::AttachmentBroken, "name"), ["bad.pdf", "empty.pdf"]);
    let mut not_allowed = values(&readout, Code::ValueNotAllowed, "element");
    not_allowed.sort();
    not_allowed.dedup();
    assert_eq!(
        not_allowed,
        [
            "Charge/Amount",
            "Country",
            "Delivery/From",
            "Id/@scheme",
            "Language",
            "LineNo",
            "Option/@name",
            "ParentLineNo",
            "Payer/Key",
            "PriceMode",
            "Tax/Amount",
            "UnitPrice/@base",
            "VatRate",
            "copy"
        ]
    );
    let first = &readout.papers[0];
    assert_eq!(first.paper.buyer.country.as_deref(), Some("Deutschland"));
    assert_eq!(first.paper.attachments[0].content, AttachmentContent::Embedded(b"hi".to_vec()));
    let place = &first.findings.iter().find(|finding| finding.problem.code == Code::NotANumber).unwrap().place;
    assert_eq!((place.line, place.path.as_str()), (Some(14), "KontorOrders/Order/Line/Quantity"));
    // The readers' findings stand in the order of the document.
    let lines: Vec<_> = first.findings.iter().filter_map(|finding| finding.place.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    // Nothing that was stated is gone.
    for kept in [("KontorOrders/Shop", "Shop 7"), ("Charge/Name", "Freight"), ("Delivery/To", "2026-12-01")] {
        assert!(extras(&readout).contains(&kept), "{kept:?}");
    }
    // The change has no number, but the fault of one paper does not touch the other.
    assert_eq!(readout.papers[1].paper.kind, PaperKind::Change);
    assert_eq!(values(&readout, Code::MissingElement, "element"), ["Line/Name", "order_no"]);
}

#[test]
fn only_our_own_roots_are_taken() {
    let knows = |source: &str| super::super::knows(Document::read(source).unwrap().root());
    for source in [
        "<KontorOrders/>",
        "<k:Order xmlns:k='urn:kontor:order:1'/>",
        "<Registration xmlns='urn:kontor:order:1'/>",
        "<Order><OrderNo>1</OrderNo><Buyer/></Order>",
        "<OrderChange><Buyer/><OrderNo>1</OrderNo></OrderChange>",
        "<OrderCancellation><OrderNo>1</OrderNo></OrderCancellation>",
        "<Registration><Applicant/></Registration>",
    ] {
        assert!(knows(source), "{source}");
    }
    for source in [
        "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'><OrderNo/><Buyer/></Order>",
        "<Order><ID>1</ID></Order>",
        "<Order/>",
        "<ORDER><OrderNo/><Buyer/></ORDER>",
        "<Registration/>",
        "<Orders><Order><OrderNo/><Buyer/></Order></Orders>",
    ] {
        assert!(!knows(source), "{source}");
    }
    let readout = reading::read(b"<Invoice xmlns='urn:kontor:order:1'/>");
    assert_eq!(values(&readout, Code::WrongDocumentKind, "kind"), ["Invoice"]);
    let readout = reading::read(b"<KontorOrders version='1.0'><x:Order xmlns:x='urn:other'/></KontorOrders>");
    assert_eq!(codes(&readout), [Code::MissingElement]);
}

#[test]
fn elements_of_a_foreign_namespace_are_never_taken_for_ours() {
    let source = "<Order xmlns='urn:kontor:order:1' xmlns:s='urn:shop'><OrderNo>1</OrderNo>\
        <Buyer><s:Company>Not the buyer</s:Company><Company xmlns=''>Right</Company></Buyer>\
        <Line><s:Name>No</s:Name><Name>Yes</Name><Quantity>1</Quantity></Line></Order>";
    let readout = reading::read(source.as_bytes());
    let paper = &readout.papers[0].paper;
    assert_eq!((paper.buyer.company.as_deref(), paper.lines[0].name.as_str()), (Some("Right"), "Yes"));
    assert_eq!(extras(&readout), [("Line[1]/Name", "No"), ("Buyer/Company", "Not the buyer")]);
}

#[test]
fn files_made_to_hurt_cost_little_and_say_why() {
    let wrap = |inside: &str| format!("<KontorOrders version='1.0'>{inside}</KontorOrders>");
    let readout = reading::read(wrap(&"<Order/>".repeat(super::super::PAPERS_MAX + 1)).as_bytes());
    assert_eq!(codes(&readout), [Code::XmlLimit]);
    assert_eq!(codes(&reading::read(wrap("").as_bytes())), [Code::MissingElement]);
    // Fifty thousand unknown elements and as many wrong numbers: all kept, few told.
    let mut inside = String::from("<Order><OrderNo>1</OrderNo><Buyer><Company>B</Company></Buyer>\n");
    for number in 0..50_000 {
        write!(inside, "<X{number}>x</X{number}>\n<Charge><Amount>y</Amount></Charge>\n").unwrap();
    }
    inside.push_str("</Order>");
    let readout = reading::read(wrap(&inside).as_bytes());
    let unknown = readout.papers[0].paper.extras.iter().filter(|extra| extra.path.starts_with('X')).count();
    assert_eq!(unknown, 50_000);
    assert_eq!(values(&readout, Code::UnknownElement, "element").len(), 50);
    assert!(readout.papers[0].findings.len() < 1_200);
    assert_eq!(readout.refusal().unwrap().problem.severity(), Severity::Error);
}

#[test]
fn a_file_cut_anywhere_is_refused_and_never_panics() {
    let whole = include_bytes!("../../../../../docs/interface/samples/12-every-element.xml");
    for end in (0..whole.len() - 9).step_by(7) {
        let readout = reading::read(&whole[..end]);
        assert!(readout.refusal().is_some(), "cut at {end}");
    }
}
