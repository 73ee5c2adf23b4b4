//! Whatever a paper says, its XML says the same.

use proptest::prelude::*;

use super::{id, render};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{
    Attachment, AttachmentContent, Charge, DeliveryWindow, Extra, Line, NumberScheme, Paper, PaperKind, Party,
    PartyNumber, Payment, PriceMode, TaxAmount, Totals,
};
use crate::domain::time::{Issued, NaiveDate, NaiveTime};
use crate::formats::{reading, units};

/// What one paper is made of, dealt out field by field.
#[derive(Debug)]
struct Hand {
    texts: std::vec::IntoIter<Option<String>>,
    numbers: std::vec::IntoIter<Option<Decimal>>,
    days: std::vec::IntoIter<Option<NaiveDate>>,
}

impl Hand {
    fn text(&mut self) -> Option<String> {
        self.texts.next().flatten()
    }

    fn filled(&mut self) -> String {
        self.text().unwrap_or_else(|| "–".to_owned())
    }

    fn number(&mut self) -> Option<Decimal> {
        self.numbers.next().flatten()
    }

    fn day(&mut self) -> Option<NaiveDate> {
        self.days.next().flatten()
    }

    fn several(&mut self) -> Vec<String> {
        [self.text(), self.text()].into_iter().flatten().collect()
    }
}

/// Words of every alphabet of the office, with what XML makes hard.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Z0-9äöüßÄÖÜěščřžýáíéúůťďňąćęłńóśźżŻа-яА-ЯёЁіїєґ&<>\"'/;%#\\]\\[€₸«»„“-]{1,9}",
        any::<char>()
            .prop_filter("XML text", |character| {
                !character.is_whitespace() && !character.is_control() && !matches!(*character, '\u{fffe}' | '\u{ffff}')
            })
            .prop_map(String::from),
    ];
    proptest::collection::vec(word, 1..4)
        .prop_map(|words| words.join(" "))
        .prop_filter("words for nothing", |text| !matches!(text.as_str(), "None" | "null"))
}

fn hand() -> impl Strategy<Value = Hand> {
    let number = (any::<i64>(), 0_u32..7).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale));
    let day = (0_i32..200, 1_u32..366).prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(1900 + year, day));
    (
        proptest::collection::vec(proptest::option::weighted(0.8, words()), 240),
        proptest::collection::vec(proptest::option::weighted(0.8, number), 60),
        proptest::collection::vec(proptest::option::of(day), 20),
    )
        .prop_map(|(texts, numbers, days)| Hand {
            texts: texts.into_iter(),
            numbers: numbers.into_iter(),
            days: days.into_iter(),
        })
}

fn party(hand: &mut Hand) -> Party {
    let schemes = [
        NumberScheme::Ours,
        NumberScheme::Theirs,
        NumberScheme::Gln,
        NumberScheme::Physician,
        NumberScheme::Other("members".to_owned()),
    ];
    let mut ids: Vec<PartyNumber> =
        schemes.into_iter().filter_map(|scheme| Some(PartyNumber { scheme, value: hand.text()? })).collect();
    ids.dedup();
    Party {
        ids,
        company: hand.text(),
        company2: hand.text(),
        salutation: hand.text(),
        title: hand.text(),
        first_name: hand.text(),
        last_name: hand.text(),
        street: hand.text(),
        street2: hand.text(),
        zip: hand.text(),
        city: hand.text(),
        region: hand.text(),
        country: Some("CZ".to_owned()),
        vat_id: hand.text(),
        reg_no: hand.text(),
        phones: hand.several(),
        emails: hand.several(),
        iban: hand.text(),
        contact_name: hand.text(),
        birth_date: hand.day(),
    }
}

fn line(hand: &mut Hand, place: usize) -> Line {
    let unit_stated = hand.text();
    let unit_price = hand.number();
    Line {
        line_no: place.to_string(),
        parent: hand.text(),
        sku: hand.text(),
        buyer_sku: hand.text(),
        gtin: hand.text(),
        name: hand.filled(),
        description: hand.text().map(|text| text.replace(' ', "\n  ")),
        quantity: Some(hand.number().unwrap_or(Decimal::ONE)),
        unit: unit_stated.as_deref().and_then(units::rec20).map(str::to_owned),
        unit_stated,
        unit_price,
        price_base: unit_price.and(hand.number()),
        vat_rate: hand.number(),
        adjustment: hand.number(),
        line_total: hand.number(),
        options: vec![(hand.filled(), hand.text().unwrap_or_default())],
        note: hand.text(),
        due: hand.day(),
    }
}

fn attachments(hand: &mut Hand, bytes: Vec<u8>) -> Vec<Attachment> {
    let file = hand.filled().replace(['/', '\\'], "_").replace('.', "x");
    [AttachmentContent::Embedded(bytes), AttachmentContent::Beside(file), AttachmentContent::Link(hand.filled())]
        .into_iter()
        .map(|content| Attachment { name: hand.filled(), mime: hand.text(), description: hand.text(), content })
        .collect()
}

fn order(kind: PaperKind, issued: Issued, bytes: Vec<u8>, mut hand: Hand) -> Paper {
    let hand = &mut hand;
    let mut paper = Paper::new(kind, hand.filled());
    paper.issued = Some(issued);
    paper.language = Some("ru".to_owned());
    paper.buyer = party(hand);
    paper.notes = hand.several();
    paper.extras = vec![Extra { path: "Extras/Anything".to_owned(), text: hand.filled() }];
    if kind != PaperKind::Registration {
        paper.document_no = hand.text();
        paper.seller_order_no = hand.text();
        paper.reference = hand.text();
    }
    match kind {
        PaperKind::Cancellation => return paper,
        PaperKind::Registration => {
            paper.attachments = attachments(hand, bytes);
            return paper;
        }
        PaperKind::Order | PaperKind::Change => {}
    }
    paper.attachments = attachments(hand, bytes);
    paper.currency = Currency::parse("PLN");
    paper.price_mode = if hand.day().is_some() { PriceMode::Gross } else { PriceMode::Net };
    paper.ship_to = Some(party(hand));
    paper.referrer = Some(party(hand));
    paper.payer =
        Some(Party { ids: vec![id(NumberScheme::Payer, &hand.filled())], company: hand.text(), ..Party::empty() });
    paper.delivery = hand.day().map(|from| DeliveryWindow { from, to: hand.day() });
    paper.payment = Some(Payment { method: hand.text(), terms: hand.text(), paid_on: hand.day() });
    paper.lines = (1..4).map(|place| line(hand, place)).collect();
    paper.charges = vec![Charge {
        name: hand.text().unwrap_or_default(),
        code: hand.text(),
        amount: hand.number().unwrap_or(Decimal::TEN),
        vat_rate: hand.number(),
    }];
    paper.tax =
        vec![TaxAmount { rate: hand.number(), base: hand.number(), amount: hand.number().unwrap_or(Decimal::ZERO) }];
    paper.stated = Totals {
        lines: hand.number(),
        charges: hand.number(),
        allowances: hand.number(),
        net: hand.number(),
        tax: hand.number(),
        gross: hand.number(),
        prepaid: hand.number(),
        rounding: hand.number(),
        payable: hand.number(),
    };
    paper
}

fn papers() -> impl Strategy<Value = Paper> {
    let kind = prop::sample::select(vec![
        PaperKind::Order,
        PaperKind::Change,
        PaperKind::Cancellation,
        PaperKind::Registration,
    ]);
    let issued = (0_u32..86_400, -14_i32..=14).prop_map(|(second, hours)| Issued {
        date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        time: NaiveTime::from_num_seconds_from_midnight_opt(second, 0),
        offset_minutes: Some(hours * 60),
    });
    let bytes = proptest::collection::vec(any::<u8>(), 1..200);
    (kind, issued, bytes, hand()).prop_map(|(kind, issued, bytes, hand)| order(kind, issued, bytes, hand))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    // proves O4, M6
    #[test]
    fn a_paper_written_and_read_is_the_same_paper(paper in papers(), padding in "[ \n\t]{0,3}") {
        let xml = render::paper(&paper, &padding);
        let readout = reading::read(xml.as_bytes());
        prop_assert_eq!(readout.papers.len(), 1, "{:?}", readout.findings);
        prop_assert_eq!(&readout.papers[0].paper, &paper, "{}", xml);
    }

    #[test]
    fn any_change_to_a_file_gives_an_answer(at in 0_usize..7_000, bytes in proptest::collection::vec(any::<u8>(), 0..6)) {
        let mut file = include_bytes!("../../../../../docs/interface/samples/12-every-element.xml").to_vec();
        let at = at.min(file.len());
        let end = (at + bytes.len()).min(file.len());
        file.splice(at..end, bytes);
        let readout = reading::read(&file);
        prop_assert!(readout.refusal().is_some() || !readout.papers.is_empty());
    }
}
