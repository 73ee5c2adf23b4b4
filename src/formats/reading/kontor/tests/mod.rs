//! What the published interface promises, tried on its samples and on what shops really send.

mod coverage;
mod odd;
mod render;
mod round_trip;
mod schema;

use crate::domain::money::Decimal;
use crate::domain::paper::{AttachmentContent, NumberScheme, PaperKind, Party, PriceMode, Totals};
use crate::domain::rules::totals;
use crate::formats::Format;
use crate::formats::reading::{self, Readout};
use crate::problem::Code;

/// The samples in the order of their names.
const SAMPLES: &[(&str, &[u8])] = &[
    ("01-minimal-order.xml", include_bytes!("../../../../../docs/interface/samples/01-minimal-order.xml")),
    ("02-medical-order-de.xml", include_bytes!("../../../../../docs/interface/samples/02-medical-order-de.xml")),
    ("03-firm-order-cs.xml", include_bytes!("../../../../../docs/interface/samples/03-firm-order-cs.xml")),
    ("04-order-pl.xml", include_bytes!("../../../../../docs/interface/samples/04-order-pl.xml")),
    ("05-order-ru-utf8.xml", include_bytes!("../../../../../docs/interface/samples/05-order-ru-utf8.xml")),
    (
        "06-order-ru-windows-1251.xml",
        include_bytes!("../../../../../docs/interface/samples/06-order-ru-windows-1251.xml"),
    ),
    ("07-gross-prices-de.xml", include_bytes!("../../../../../docs/interface/samples/07-gross-prices-de.xml")),
    ("08-change.xml", include_bytes!("../../../../../docs/interface/samples/08-change.xml")),
    ("09-cancellation.xml", include_bytes!("../../../../../docs/interface/samples/09-cancellation.xml")),
    ("10-registration.xml", include_bytes!("../../../../../docs/interface/samples/10-registration.xml")),
    ("11-several-orders.xml", include_bytes!("../../../../../docs/interface/samples/11-several-orders.xml")),
    ("12-every-element.xml", include_bytes!("../../../../../docs/interface/samples/12-every-element.xml")),
    (
        "13-every-element-of-the-others.xml",
        include_bytes!("../../../../../docs/interface/samples/13-every-element-of-the-others.xml"),
    ),
];

fn sample(start: &str) -> Readout {
    let (_, bytes) = SAMPLES.iter().find(|(name, _)| name.starts_with(start)).expect(start);
    reading::read(bytes)
}

fn codes(readout: &Readout) -> Vec<Code> {
    readout
        .findings
        .iter()
        .chain(readout.papers.iter().flat_map(|paper| &paper.findings))
        .map(|finding| finding.problem.code)
        .collect()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn day(text: &str) -> crate::domain::time::NaiveDate {
    crate::formats::values::date(text).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "the fields it is compared with are optional")]
fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn id(scheme: NumberScheme, value: &str) -> crate::domain::paper::PartyNumber {
    crate::domain::paper::PartyNumber { scheme, value: value.to_owned() }
}

// proves O4, M1, M3, N15
#[test]
fn every_sample_is_read_as_its_text_says() {
    use PaperKind::{Cancellation, Change, Order, Registration};
    // File, kind, order number, buyer, language, lines, what is booked in which currency.
    let expected: &[(&str, PaperKind, &str, &str, &str, usize, &str)] = &[
        ("01", Order, "W-1001", "Ella Brook", "", 1, "19.50 EUR"),
        ("02", Order, "OSH-2026-0815", "Anna Sommerfeld", "de", 2, "205.16 EUR"),
        ("03", Order, "2026/00417", "Dřevostavby Žďár, s.r.o.", "cs", 2, "8125.00 CZK"),
        ("04", Order, "ZAM/311/11/2026", "Piekarnia „Złoty Kłos” Sp. z o.o.", "pl", 3, "2638.35 PLN"),
        ("05", Order, "РГ-5521", "Кафе «Янтарный берег»", "ru", 2, "141.57 EUR"),
        ("06", Order, "000000731", "Ерлан Жумабаев", "ru", 1, "0 KZT"),
        ("07", Order, "100045", "Malte Öztürk-Groß", "de", 2, "0.00 EUR"),
        ("08", Change, "100045", "Malte Öztürk-Groß", "de", 3, "98.73 EUR"),
        ("09", Cancellation, "2026/00417", "Dřevostavby Žďár, s.r.o.", "cs", 0, ""),
        ("10", Registration, "REG-2026-044", "Dřevostavby Žďár, s.r.o.", "cs", 0, ""),
        ("12", Order, "ALL-1", "Alder House", "en", 2, "100.00 EUR"),
    ];
    for (start, kind, order_no, buyer, language, lines, booked) in expected {
        let readout = sample(start);
        assert_eq!(readout.format, Some(Format::Kontor), "{start}");
        assert_eq!(readout.format_version.as_deref(), Some("1.0"), "{start}");
        assert_eq!(readout.papers.len(), 1, "{start}");
        let paper = &readout.papers[0].paper;
        let amount = totals::booked(paper).zip(paper.currency);
        let amount = amount.map(|(amount, currency)| format!("{amount} {currency}")).unwrap_or_default();
        assert_eq!(
            (
                paper.kind,
                paper.order_no.as_str(),
                paper.buyer.display_name().as_str(),
                paper.language.as_deref().unwrap_or_default(),
                paper.lines.len(),
                amount.as_str()
            ),
            (*kind, *order_no, *buyer, *language, *lines, *booked),
            "{start}"
        );
        // Only the sample of everything brings an element of a shop's own namespace.
        let unknown: &[Code] = if *start == "12" { &[Code::UnknownElement] } else { &[] };
        assert_eq!(codes(&readout), unknown, "{start}: {:?}", readout.papers[0].findings);
    }
}

// proves M6
#[test]
fn a_medical_order_carries_all_its_parties() {
    let readout = sample("02");
    let paper = &readout.papers[0].paper;
    assert_eq!(
        paper.buyer.ids,
        vec![
            id(NumberScheme::Ours, "10023"),
            id(NumberScheme::Theirs, "S-77120"),
            id(NumberScheme::Other("insured".to_owned()), "A123456780"),
        ]
    );
    assert_eq!(paper.buyer.birth_date, Some(day("1952-03-14")));
    assert_eq!(paper.buyer.title.as_deref(), Some("Dr."));
    let ship_to = paper.ship_to.as_ref().unwrap();
    assert_eq!(ship_to.contact_name.as_deref(), Some("Schwester Ines Kaltofen"));
    assert_eq!(ship_to.company2.as_deref(), Some("Wohnbereich 3, Zimmer 214"));
    let referrer = paper.referrer.as_ref().unwrap();
    assert_eq!(referrer.ids, vec![id(NumberScheme::Physician, "990011001"), id(NumberScheme::Practice, "990450300")]);
    assert_eq!(referrer.person_name(), "Jörg Weißflog");
    let insurer = Party {
        ids: vec![id(NumberScheme::Payer, "109900019")],
        company: text("Musterkasse Sachsen"),
        ..Party::empty()
    };
    assert_eq!(paper.payer.as_ref(), Some(&insurer));
    let window = paper.delivery.unwrap();
    assert_eq!((window.from, window.to), (day("2026-11-26"), Some(day("2026-11-30"))));
    assert_eq!(paper.issued.unwrap().to_string(), "2026-11-20T14:05:30+01:00");
    let line = &paper.lines[0];
    assert_eq!(line.options[0], ("HMV".to_owned(), "23.04.02.1001".to_owned()));
    assert_eq!(line.description.as_deref(), Some("Kompressionsbandage,\natmungsaktives Gestrick"));
    assert_eq!(line.unit_stated.as_deref(), Some("C62"));
    let attachment = &paper.attachments[0];
    assert_eq!((attachment.name.as_str(), attachment.mime.as_deref()), ("Rezept-0815.pdf", Some("application/pdf")));
    assert!(matches!(&attachment.content, AttachmentContent::Embedded(bytes)
        if bytes.starts_with(b"%PDF-1.4") && bytes.ends_with(b"%%EOF\n")));
    assert_eq!(paper.charges[0].code.as_deref(), Some("COPAYMENT"));
}

// proves M6
#[test]
fn attachments_come_beside_and_behind_links() {
    let readout = sample("04");
    let attachments = &readout.papers[0].paper.attachments;
    assert_eq!(attachments[0].name, "ZAM-311-nadruk.txt");
    assert_eq!(attachments[0].content, AttachmentContent::Beside("ZAM-311-nadruk.txt".to_owned()));
    assert_eq!(attachments[1].content, AttachmentContent::Link("https://zlotyklos.example/druk/logo.svg".to_owned()));
    assert_eq!(readout.papers[0].paper.lines[2].parent.as_deref(), Some("2"));
}

#[test]
fn prices_with_tax_and_prices_per_hundred_add_up() {
    let readout = sample("07");
    let paper = &readout.papers[0].paper;
    assert_eq!(paper.price_mode, PriceMode::Gross);
    let computed = totals::computed(paper);
    assert_eq!((computed.net, computed.tax), (Some(decimal("105.00")), Some(decimal("15.15"))));
    let extras: Vec<_> = paper.extras.iter().map(|extra| (extra.path.as_str(), extra.text.as_str())).collect();
    assert_eq!(
        extras,
        [("Extras/Campaign", "Herbst 2026"), ("Extras/Packstation", "990045"), ("Extras/Packstation/@branch", "114")]
    );
    let readout = sample("03");
    let paper = &readout.papers[0].paper;
    assert_eq!(paper.lines[0].price_base, Some(decimal("100")));
    assert_eq!(totals::computed(paper).payable, paper.stated.payable);
    assert_eq!((paper.buyer.vat_id.as_deref(), paper.buyer.reg_no.as_deref()), (Some("CZ99901129"), Some("99901129")));
}

#[test]
fn windows_1251_reads_like_utf8() {
    let readout = sample("06");
    let encoding = readout.encoding.as_ref().unwrap();
    assert_eq!((encoding.used.as_str(), encoding.lossy), ("windows-1251", false));
    let paper = &readout.papers[0].paper;
    assert_eq!(paper.buyer.city.as_deref(), Some("Алматы"));
    assert_eq!(paper.notes, ["Цена в тенге (₸), доставка до двери."]);
    assert_eq!(paper.payment.as_ref().unwrap().paid_on, Some(day("2026-11-18")));
}

// proves O1
#[test]
fn a_registration_names_the_applicant_and_what_he_wishes() {
    let readout = sample("10");
    let paper = &readout.papers[0].paper;
    assert_eq!(paper.buyer.ids, vec![id(NumberScheme::Ours, "20417")]);
    assert_eq!(paper.issued.unwrap().to_string(), "2026-11-23T10:11:12+01:00");
    assert_eq!(paper.notes, ["Prosíme o přístup pro dva nákupčí.\nDěkujeme, Říhová"]);
    assert_eq!(
        (paper.extras[0].path.as_str(), paper.extras[0].text.as_str()),
        (super::WISHED_USER_NAME, "kvetoslava.rihova")
    );
    assert_eq!(paper.stated, Totals::default());
}

// proves N16
#[test]
fn a_change_a_cancellation_and_a_registration_say_all_they_can() {
    let readout = sample("13");
    let [change, cancellation, registration] = readout.papers.as_slice() else { panic!("{readout:?}") };
    assert_eq!(codes(&readout), []);
    let change = &change.paper;
    assert_eq!((change.kind, change.order_no.as_str()), (PaperKind::Change, "ALL-1"));
    assert_eq!(change.document_no.as_deref(), Some("ALL-1-C1"));
    assert_eq!((change.lines[0].line_no.as_str(), change.lines[0].quantity), ("1.1", Some(decimal("8"))));
    let cancellation = &cancellation.paper;
    assert_eq!((cancellation.kind, cancellation.order_no.as_str()), (PaperKind::Cancellation, "ALL-1"));
    assert_eq!(cancellation.document_no.as_deref(), Some("ALL-1-X"));
    assert_eq!(cancellation.seller_order_no.as_deref(), Some("K-2026-000123"));
    assert_eq!(
        (cancellation.reference.as_deref(), cancellation.language.as_deref()),
        (Some("Project Alder"), Some("en"))
    );
    assert_eq!(cancellation.issued.unwrap().to_string(), "2026-11-26T08:00:00+01:00");
    assert_eq!(cancellation.buyer.ids, [id(NumberScheme::Ours, "40001")]);
    assert_eq!(cancellation.notes, ["The project is put off.", "Please confirm by telephone."]);
    assert_eq!(
        (cancellation.extras[0].path.as_str(), cancellation.extras[0].text.as_str()),
        ("Extras/AskedBy", "Nora Field")
    );
    let registration = &registration.paper;
    assert_eq!((registration.kind, registration.order_no.as_str()), (PaperKind::Registration, "R-17"));
    assert_eq!(registration.issued.unwrap().to_string(), "2026-11-26T08:05:00+01:00");
    assert_eq!(
        (registration.buyer.company.as_deref(), registration.language.as_deref()),
        (Some("Alder House"), Some("en"))
    );
    assert_eq!(registration.buyer.ids, [id(NumberScheme::Ours, "40001")]);
    assert_eq!(registration.notes, ["Access for two buyers, please.", "Applied on the telephone before."]);
    assert_eq!(registration.attachments[0].content, AttachmentContent::Embedded(b"Licence 17\n".to_vec()));
    let extras: Vec<_> = registration.extras.iter().map(|extra| (extra.path.as_str(), extra.text.as_str())).collect();
    assert_eq!(extras, [(super::WISHED_USER_NAME, "nora.field"), ("Extras/Channel", "web form")]);
}

#[test]
fn several_papers_stand_in_one_file_each_with_its_flags() {
    let readout = sample("11");
    let told: Vec<_> = readout
        .papers
        .iter()
        .map(|read| {
            let codes: Vec<_> = read.findings.iter().map(|finding| finding.problem.code).collect();
            (read.paper.kind, read.paper.order_no.as_str(), codes)
        })
        .collect();
    assert_eq!(
        told,
        [
            (PaperKind::Order, "T-1", vec![Code::TestMessage]),
            (PaperKind::Order, "T-2", vec![Code::TestMessage, Code::StatedCopy]),
            (PaperKind::Cancellation, "T-1", vec![Code::TestMessage]),
        ]
    );
    assert_eq!(readout.papers[2].findings[0].place.path, "KontorOrders/OrderCancellation");
    let cancelled = sample("09");
    assert_eq!(cancelled.papers[0].paper.document_no.as_deref(), Some("ST-2026/0012"));
    assert_eq!(cancelled.papers[0].paper.notes, ["Investor stavbu odložil na jaro."]);
}
