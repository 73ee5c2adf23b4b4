//! A paper that uses every element fills every field of the canonical order, and every element of
//! the schema stands in a sample and makes a difference to what is read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{SAMPLES, day, decimal, id, sample, text};
use crate::domain::paper::{
    Attachment, AttachmentContent, Charge, DeliveryWindow, Extra, Line, NumberScheme, Paper, PaperKind, Party, Payment,
    PriceMode, TaxAmount, Totals,
};
use crate::formats::reading;
use crate::formats::xml::{Document, Element};

// proves M6, O4
#[test]
fn every_field_is_filled_from_its_element() {
    let readout = sample("12");
    // Without `..`, so that a field that is added to the paper does not compile until the
    // interface has a place for it.
    let Paper {
        kind,
        order_no,
        document_no,
        seller_order_no,
        reference,
        issued,
        currency,
        price_mode,
        language,
        buyer,
        seller,
        bill_to,
        ship_to,
        patient,
        referrer,
        payer,
        delivery,
        payment,
        lines,
        charges,
        tax,
        stated,
        notes,
        attachments,
        extras,
    } = readout.papers[0].paper.clone();
    assert_eq!((kind, order_no.as_str()), (PaperKind::Order, "ALL-1"));
    assert_eq!((document_no, seller_order_no), (text("ALL-1-D"), text("K-2026-000123")));
    assert_eq!((reference, language, price_mode), (text("Project Alder"), text("en"), PriceMode::Net));
    assert_eq!(issued.unwrap().to_string(), "2026-11-24T06:00:00Z");
    assert_eq!(currency.unwrap().code(), "EUR");
    assert_eq!(buyer, full_buyer());
    let company = |name: &str| Some(Party { company: text(name), ..Party::empty() });
    assert_eq!((seller, bill_to), (company("The Office"), company("Alder Accounting")));
    assert_eq!(ship_to, company("Alder Stores"));
    let child = Party {
        first_name: text("Max"),
        last_name: text("Field"),
        birth_date: Some(day("2011-07-01")),
        ..Party::empty()
    };
    assert_eq!(patient, Some(child));
    let doctor =
        Party { ids: vec![id(NumberScheme::Physician, "990011001")], last_name: text("Stone"), ..Party::empty() };
    assert_eq!(referrer, Some(doctor));
    assert_eq!(payer.unwrap().ids, vec![id(NumberScheme::Payer, "109900019")]);
    assert_eq!(delivery, Some(DeliveryWindow { from: day("2026-12-01"), to: Some(day("2026-12-04")) }));
    let paid = Payment { method: text("card"), terms: text("at once"), paid_on: Some(day("2026-11-24")) };
    assert_eq!(payment, Some(paid));
    assert_eq!(lines[1], full_line());
    assert_eq!(
        charges[0],
        Charge {
            name: "Freight".to_owned(),
            code: text("SHIPPING"),
            amount: decimal("11.50"),
            vat_rate: Some(decimal("19"))
        }
    );
    assert_eq!(charges[1].amount, decimal("-10.00"));
    let rate = TaxAmount { rate: Some(decimal("19")), base: Some(decimal("100.00")), amount: decimal("19.00") };
    assert_eq!(tax, vec![rate]);
    assert_eq!(stated, full_totals());
    assert_eq!(notes, ["First note.", "Second note,\nof two lines."]);
    assert_eq!(
        attachments[0],
        Attachment {
            name: "hello.txt".to_owned(),
            mime: text("text/plain"),
            description: text("A greeting"),
            content: AttachmentContent::Embedded(b"hello\n".to_vec()),
        }
    );
    assert_eq!(attachments[1].name, "plan.pdf");
    assert_eq!(attachments[1].content, AttachmentContent::Beside("ALL-1-plan.pdf".to_owned()));
    assert_eq!(attachments[2].content, AttachmentContent::Link("https://alder.example/boards/17".to_owned()));
    let extra = |path: &str, text: &str| Extra { path: path.to_owned(), text: text.to_owned() };
    assert_eq!(
        extras,
        [
            extra("Extras/Warehouse", "North"),
            extra("Extras/Warehouse/@bay", "4"),
            extra("Extras/Score", "17"),
            extra("Voucher", "AUTUMN")
        ]
    );
}

fn full_buyer() -> Party {
    Party {
        ids: vec![
            id(NumberScheme::Ours, "40001"),
            id(NumberScheme::Theirs, "77"),
            id(NumberScheme::Gln, "2999000000012"),
            id(NumberScheme::Physician, "990011001"),
            id(NumberScheme::Practice, "990450300"),
            id(NumberScheme::Other("chamber".to_owned()), "M-5"),
        ],
        company: text("Alder House"),
        company2: text("Purchasing"),
        salutation: text("Ms"),
        title: text("Dr"),
        first_name: text("Nora"),
        last_name: text("Field"),
        street: text("Hill Road 1"),
        street2: text("Building C"),
        zip: text("10115"),
        city: text("Berlin"),
        region: text("Berlin"),
        country: text("DE"),
        vat_id: text("DE999123012"),
        reg_no: text("HRB 99123"),
        phones: vec!["+49 30 5550100".to_owned(), "+49 170 5550100".to_owned()],
        emails: vec!["nora@alder.example".to_owned(), "office@alder.example".to_owned()],
        iban: text("DE02120300000000202051"),
        contact_name: text("Tom Reed"),
        birth_date: Some(day("1980-02-29")),
    }
}

fn full_line() -> Line {
    Line {
        line_no: "1.1".to_owned(),
        parent: text("1"),
        sku: text("BRD-1"),
        buyer_sku: text("A-9"),
        gtin: text("2000000200033"),
        name: "Board".to_owned(),
        description: text("Oak, oiled"),
        quantity: Some(decimal("10")),
        unit_stated: text("C62"),
        unit: text("C62"),
        unit_price: Some(decimal("50.00")),
        price_base: Some(decimal("5")),
        vat_rate: Some(decimal("19")),
        adjustment: Some(decimal("-1.50")),
        line_total: Some(decimal("98.50")),
        options: vec![("colour".to_owned(), "dark".to_owned()), ("length".to_owned(), "1 m".to_owned())],
        note: text("Straight ones, please."),
        due: Some(day("2026-12-02")),
    }
}

fn full_totals() -> Totals {
    Totals {
        lines: Some(decimal("98.50")),
        charges: Some(decimal("11.50")),
        allowances: Some(decimal("10.00")),
        net: Some(decimal("100.00")),
        tax: Some(decimal("19.00")),
        gross: Some(decimal("119.00")),
        prepaid: Some(decimal("19.02")),
        rounding: Some(decimal("0.02")),
        payable: Some(decimal("100.00")),
    }
}

const SCHEMA: &str = include_str!("../../../../../docs/interface/kontor-order-1.0.xsd");

/// The samples that show everything.
fn samples_of_everything() -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = SAMPLES.iter().filter(|(name, _)| name.starts_with("12") || name.starts_with("13"));
    all.map(|(name, bytes)| (*name, std::str::from_utf8(bytes).unwrap()))
}

/// What the schema declares: for each type its elements with their types, and its attributes.
#[derive(Default)]
struct Schema<'d> {
    roots: BTreeMap<&'d str, &'d str>,
    elements: BTreeMap<&'d str, BTreeMap<&'d str, &'d str>>,
    attributes: BTreeSet<(&'d str, &'d str)>,
}

impl<'d> Schema<'d> {
    fn read(root: Element<'d, '_>) -> Self {
        let mut schema = Self::default();
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for group in root.children().filter(|child| child.is_named("attributeGroup")) {
            let own = attributes_below(group).into_iter().filter_map(|(name, _)| name);
            groups.insert(group.attribute("name").unwrap(), own.collect());
        }
        for child in root.children() {
            match child.name() {
                "element" => {
                    // The envelope's type has no name of its own.
                    let name = child.attribute("name").unwrap();
                    let kind = child.attribute("type").unwrap_or(name);
                    schema.roots.insert(name, kind);
                    if child.attribute("type").is_none() {
                        schema.declare(name, child, &groups);
                    }
                }
                "complexType" => schema.declare(child.attribute("name").unwrap(), child, &groups),
                _ => {}
            }
        }
        schema
    }

    fn declare(&mut self, kind: &'d str, declaration: Element<'d, '_>, groups: &BTreeMap<&str, Vec<&'d str>>) {
        let declared = self.elements.entry(kind).or_default();
        for element in below(declaration).into_iter().filter(|element| element.is_named("element")) {
            let name = element.attribute("name").or(element.attribute("ref")).unwrap();
            declared.insert(name, element.attribute("type").unwrap_or(name));
        }
        for (own, group) in attributes_below(declaration) {
            let of_group = group.into_iter().flat_map(|group| {
                let outer = groups[group].iter().copied();
                // A group that names another group has its attributes as well.
                let inner = if group == "RootAttributes" { groups["PaperFlags"].as_slice() } else { &[] };
                outer.chain(inner.iter().copied())
            });
            self.attributes.extend(own.into_iter().chain(of_group).map(|name| (kind, name)));
        }
    }
}

fn below<'d, 't>(element: Element<'d, 't>) -> Vec<Element<'d, 't>> {
    element.children().flat_map(|child| std::iter::once(child).chain(below(child))).collect()
}

/// The names of attributes and of groups of them that are declared below an element.
fn attributes_below<'d>(element: Element<'d, '_>) -> Vec<(Option<&'d str>, Option<&'d str>)> {
    let all = below(element).into_iter();
    all.filter_map(|child| match child.name() {
        "attribute" => Some((child.attribute("name"), None)),
        "attributeGroup" => Some((None, child.attribute("ref"))),
        _ => None,
    })
    .collect()
}

/// Adds what a paper shows of the schema's elements and attributes.
fn shown<'d>(schema: &Schema<'d>, kind: &'d str, element: Element<'_, '_>, found: &mut BTreeSet<(&'d str, String)>) {
    found.extend(element.attributes().map(|(name, _)| (kind, format!("@{name}"))));
    for child in element.children() {
        if let Some((name, inner)) = schema.elements.get(kind).and_then(|all| all.get_key_value(child.name())) {
            found.insert((kind, (*name).to_owned()));
            shown(schema, inner, child, found);
        }
    }
}

// proves M7, N15
#[test]
fn every_element_and_attribute_of_the_schema_stands_in_a_sample() {
    let document = Document::read(SCHEMA).unwrap();
    let schema = Schema::read(document.root());
    let mut declared: BTreeSet<(&str, String)> = BTreeSet::new();
    for (kind, elements) in &schema.elements {
        declared.extend(elements.keys().map(|name| (*kind, (*name).to_owned())));
    }
    declared.extend(schema.attributes.iter().map(|(kind, name)| (*kind, format!("@{name}"))));
    for known in [("Party", "Company"), ("Line", "Due"), ("Registration", "UserName"), ("Order", "@copy")] {
        assert!(declared.contains(&(known.0, known.1.to_owned())), "{known:?} was not found in the schema");
    }
    let mut found = BTreeSet::new();
    for (_, bytes) in SAMPLES.iter().filter(|(name, _)| !name.starts_with("06")) {
        let document = Document::read(std::str::from_utf8(bytes).unwrap()).unwrap();
        let root = document.root();
        shown(&schema, schema.roots[root.name()], root, &mut found);
    }
    // The same type, read by the same lines, for both papers; shown at the one, allowed at the other.
    let elsewhere = ["@version", "@test", "@copy"].map(str::to_owned);
    let missing: Vec<_> = declared.difference(&found).filter(|(_, name)| !elsewhere.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Returns where each element below the root stands in the text, with its name.
fn elements(source: &str) -> Vec<(String, Range<usize>)> {
    let mut reader = Reader::from_str(source);
    let (mut open, mut found) = (Vec::new(), Vec::new());
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap();
        let event = reader.read_event().unwrap();
        let end = usize::try_from(reader.buffer_position()).unwrap();
        match event {
            Event::Start(tag) => open.push((tag.name().0.to_owned(), at)),
            Event::Empty(tag) => found.push((tag.name().0.to_owned(), at..end)),
            Event::End(_) => {
                let (name, start) = open.pop().unwrap();
                found.push((name, start..end));
            }
            Event::Eof => return found.into_iter().filter(|(_, range)| range.end != source.trim_end().len()).collect(),
            _ => {}
        }
    }
}

// proves M7, N15
#[test]
fn every_element_that_a_sample_states_makes_a_difference() {
    for (name, source) in samples_of_everything() {
        let whole = reading::read(source.as_bytes());
        let elements = elements(source);
        assert!(20 < elements.len(), "{name}: no elements found");
        for (element, range) in elements {
            let without = format!("{}{}", &source[..range.start], &source[range.end..]);
            let readout = reading::read(without.as_bytes());
            // The first line's number and the type of a text file would be taken without a word.
            let is_default =
                matches!(&source[range.clone()], "<LineNo>1</LineNo>" | "<MediaType>text/plain</MediaType>");
            assert!(is_default || readout.papers != whole.papers, "{name}: without {element} the same is read");
            // Under a name that the interface does not know, nothing of it is lost, and it is told.
            let renamed = source[range.clone()].replacen(&element, "Unheard", 1);
            let closing = format!("</{element}>");
            let renamed = renamed.strip_suffix(&closing).map_or(renamed.clone(), |rest| format!("{rest}</Unheard>"));
            let strange = format!("{}{renamed}{}", &source[..range.start], &source[range.end..]);
            let readout = reading::read(strange.as_bytes());
            let kept = readout.papers.iter().flat_map(|paper| &paper.paper.extras);
            assert!(kept.into_iter().any(|extra| extra.path.contains("Unheard")), "{name}: {element} is lost");
        }
    }
}

// proves M7
#[test]
fn every_attribute_that_a_sample_states_makes_a_difference() {
    for (name, source) in samples_of_everything() {
        let whole = reading::read(source.as_bytes());
        let body = source.find("<OrderNo>").unwrap();
        for (at, _) in source.match_indices("=\"").filter(|(at, _)| body < *at) {
            let start = source[..at].rfind(' ').unwrap();
            let end = at + 2 + source[at + 2..].find('"').unwrap() + 1;
            if source[start..at].contains("xmlns") {
                continue;
            }
            let without = format!("{}{}", &source[..start], &source[end..]);
            let readout = reading::read(without.as_bytes());
            assert!(readout != whole, "{name}: without {} the same is read", &source[start..end]);
        }
    }
}

const GUIDE: &str = include_str!("../../../../../docs/interface/README.md");

// proves M3
#[test]
fn the_guide_explains_every_element_attribute_and_sample() {
    let document = Document::read(SCHEMA).unwrap();
    let schema = Schema::read(document.root());
    let elements = schema.elements.values().flat_map(|all| all.keys().copied());
    let names: BTreeSet<&str> = elements.chain(schema.attributes.iter().map(|(_, name)| *name)).collect();
    assert!(70 < names.len(), "{names:?}");
    let missing: Vec<_> = names.iter().filter(|name| !GUIDE.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "the guide does not name {missing:?}");
    for (name, _) in SAMPLES {
        assert!(GUIDE.contains(&format!("(samples/{name})")), "the guide does not name {name}");
    }
    // And it promises no element that the schema does not have.
    let tables = GUIDE.lines().filter(|line| line.starts_with("| `"));
    for cell in tables.filter_map(|line| line.split('|').nth(1)) {
        for word in cell.split('`').skip(1).step_by(2).filter(|word| word.starts_with(char::is_uppercase)) {
            assert!(names.contains(word) || schema.roots.contains_key(word), "the schema does not have {word}");
        }
    }
}

// proves M3
#[test]
fn the_guides_order_is_the_least_that_makes_a_good_one() {
    let (_, block) = GUIDE.split_once("```xml\n").unwrap();
    let (order, _) = block.split_once("```").unwrap();
    assert!(order.lines().count() <= 20, "it is said to be short");
    let readout = reading::read(order.as_bytes());
    assert!(readout.findings.is_empty() && readout.papers[0].findings.is_empty(), "{readout:?}");
    assert_eq!(readout.papers, sample("01").papers);
}
