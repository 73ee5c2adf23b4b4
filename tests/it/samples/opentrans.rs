//! The openTRANS files: what stands in each, line for line as a person reads it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use kontor::domain::money::Decimal;
use kontor::domain::paper::{AttachmentContent, Line, Paper, Party};
use kontor::formats::Format;
use kontor::formats::reading::{self, ReadPaper, Readout};
use kontor::problem::Severity;

use super::folder;

/// A file, and what is to be read in it.
const FILES: &[(&str, &str)] = &[
    // The namespace of the BMEcat elements is not the one that the root declares; no sums stated.
    (
        "andavis-order-nsdrift.xml",
        "openTRANS 2.1 in utf-8
order 4711 of 2013-11-27T07:35:34, EUR, net
buyer: GP Testkunde [ours 4711, gln 4399902116107] Mühlgasse 8, 90403 Nürnberg, DE
seller: MUSTER Lieferant [theirs 123, gln 4399902116107] Mühlgasse 8, 90403 Nürnberg, DE, ++ 49 911 240 330 0, support@bestellung.com
bill to: Muster GmbH [theirs 4] Mühlgasse 8, 90403 Nürnberg, DE, 0911 240 330 0, stricker@muster.de
ship to: Muster GmbH, 2. Stock [theirs 4] Mühlgasse 8, Beim Hausmeister melden!, 90403 Nürnberg, DE, 0911 240 330 0, stricker@muster.de
delivery: 2016-04-27 to 2016-04-27
line 123456789: 758584 | gtin - | Abfallsystemwagen SAX-120 mit 120 Liter Abfallsammler | 5.0000 C62 | 124.92 for 1 | tax 19 | total -
line 123456790: 777734 | gtin - | Aufsitzautomat TTV-678/300T | 1.0000 C62 | 12900.00 for 1 | tax 19 | total -
note: Anlieferung ab 10 Uhr!
",
    ),
    // A distributor's example: the buyer's number is the one that the distributor gave.
    (
        "dist-Bestellung.xml",
        "openTRANS 2.1 in utf-8
order ORDER_180801-004 of 2018-08-01T18:54:55, EUR, net
reference: BESTELLUNG_019203
language: de
buyer: ITscope GmbH [ours 123456] Ludwig-Erhard-Allee 20, 76131 Karlsruhe, DE, +49 721/6273760, support@itscope.com, contact ITscope Support
seller: ITscope Partner-Test [theirs 10000735] Ludwig-Erhard-Allee 20, 76131 Karlsruhe, DE
ship to: ITscope GmbH, 5 Stock, z.H. Peter Müller [ours 123456] Ludwig-Erhard-Allee 20, 76131 Karlsruhe, DE, +49 721/6273760, support@itscope.com, contact ITscope Support
line 00001: 123002 | gtin 0190198870803 | APPLE iPad Pro Wi-Fi 256 GB Grau - 11\" Tablet - 27,9cm-Display | 1.0 C62 | 868.0 for 1 | tax - | total 868.0
  itscope: 6676919000
  note: Projekt ABC-123
line 00002: 123003 | gtin 8806084080233 | LG 24BK550Y-B - LED-Monitor - 61 cm (24\") (23.8\" sichtbar) | 2.0 C62 | 136.0 for 1 | tax - | total 272.0
  itscope: 5289817000
  note: wie vereinbart...
line 00003: 123001 | gtin 0888793383537 | HP Inc HP Color LaserJet Pro MFP M477fdw | 3.0 C62 | 386.0 for 1 | tax - | total 1158.0
  itscope: 4012827000
  due: 2021-10-22
stated: lines 2298.0, net 2298.0
note: hier ist ein Kommentar
",
    ),
    // Nothing but what the schema asks for: no prices, no names, a supplier without a role.
    (
        "minimal_valid_order.xml",
        "openTRANS 2.1 in utf-8
order order-id-1 of 2020-01-27, -, unknown
buyer:  [theirs org.de.buyer]
line line-item-id-1: product-number-1 | gtin - |  | 10.0 C62 | - for 1 | tax - | total -
hint price-missing at lines/line-item-id-1
",
    ),
    (
        "minimal_valid_order_with_address.xml",
        "openTRANS 2.1 in utf-8
order order-id-1 of 2020-01-27, -, unknown
buyer: Someone, Else [theirs org.de.buyer] Some street, 98765 Somewhere, DE, +49 321 654987, +49 123 456789 - 0, contact Miss Dr John Doe
line line-item-id-1: product-number-1 | gtin - |  | 10.0 C62 | - for 1 | tax - | total -
hint price-missing at lines/line-item-id-1
",
    ),
    (
        "minimal_valid_order_with_delivery_date_in_order_item.xml",
        "openTRANS 2.1 in utf-8
order order-id-1 of 2020-01-27, -, unknown
buyer:  [theirs org.de.buyer]
line line-item-id-1: product-number-1 | gtin - |  | 10.0 C62 | - for 1 | tax - | total -
  due: 2020-02-27
hint price-missing at lines/line-item-id-1
",
    ),
    // The supplier has a role and a number; two elements of the sender's own on the line.
    (
        "minimal_valid_order_with_udx.xml",
        "openTRANS 2.1 in utf-8
order order-id-1 of 2020-01-27, -, unknown
buyer:  [theirs org.de.buyer]
seller:  [ours supplier ID]
line line-item-id-1: product-number-1 | gtin - |  | 10.0 C62 | - for 1 | tax - | total -
hint price-missing at lines/line-item-id-1
",
    ),
    (
        "minimal_valid_orderresponse.xml",
        "openTRANS 2.1 in utf-8
refused: wrong-document-kind opentrans-orderresponse at line 2, ORDERRESPONSE
",
    ),
    // ORDER_ITEM is not closed: line 15 ends ORDER_ITEM_LIST instead.
    (
        "opentrans-1.0-no-namespace.xml",
        "no format in utf-8
refused: xml-not-well-formed </ORDER_ITEM> ≠ </ORDER_ITEM_LIST> at line 15, ORDER/ORDER_ITEM_LIST/ORDER_ITEM
",
    ),
    // Every element of the standard with dummy values; the price is 0.0 and the line 1111.0.
    (
        "sample-order-2.1-signature.xml",
        "openTRANS 2.1 in utf-8
order OID1 of 2009-05-13T06:20:00+01:00, EUR, net
reference: a
buyer: a, a, a, a [PredefinedOrCustomType a] a, a, a, a a, a, DE, vat a, reg a, a, a, general-mail, iban a, contact a a a a
delivery: 2009-05-20 to 2009-05-20
payment: card VISA, 30 d
line 1: a | gtin - | a | 1.0 04 | 0.0 for 1.0 | tax 0 | total 1111.0
  CONFIG_CODE_FIX: a
  LOT_NUMBER: a
  SERIAL_NUMBER: a
  INTERNATIONAL_PID: a
  MANUFACTURER: a
  MANUFACTURER_PID: a
  PRODUCT_TYPE: bundle
  a: -8 %
  b: -5 %
  buyer's: a
  note: a
stated: lines 1111.0, net 1111.0
note: a
hint unknown-unit at line 191, ORDER/ORDER_ITEM_LIST/ORDER_ITEM
warning line-total-differs at lines/1
",
    ),
];

/// Own fields of the senders, by file: they are kept with the element that holds them.
const KEPT: &[(&str, &str, &[&str])] = &[
    (
        "andavis-order-nsdrift.xml",
        "ORDER_ITEM_LIST/ORDER_ITEM/ITEM_UDX/UDX.MUSTER.ORDER_UNIT_TEXT",
        &["Stück", "Stück"],
    ),
    ("andavis-order-nsdrift.xml", "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/ADDRESS/FAX", &["++ 49 911 240 330 10"]),
    ("dist-Bestellung.xml", "ORDER_HEADER/ORDER_INFO/HEADER_UDX/UDX.DROPSHIPMENT", &["false"]),
    ("dist-Bestellung.xml", "ORDER_HEADER/ORDER_INFO/PARTIAL_SHIPMENT_ALLOWED", &["true"]),
    ("minimal_valid_order.xml", "ORDER_HEADER/ORDER_INFO/PARTIES/PARTY/PARTY_ID", &["org.de.supplier"]),
    ("minimal_valid_order_with_udx.xml", "ORDER_ITEM_LIST/ORDER_ITEM/ITEM_UDX/UDX.acme.abc", &["123"]),
    ("minimal_valid_order_with_udx.xml", "ORDER_ITEM_LIST/ORDER_ITEM/ITEM_UDX/UDX.company.bar", &["sfoo"]),
    ("sample-order-2.1-signature.xml", "ORDER_HEADER/SOURCING_INFO/QUOTATION_ID", &["ReferencetoQuotationNr"]),
    ("sample-order-2.1-signature.xml", "ORDER_HEADER/ORDER_INFO/TRANSPORT/INCOTERM", &["aaa"]),
];

// proves O4, M7
#[test]
fn every_opentrans_file_is_read_or_parked_with_what_is_right() {
    let Some(folder) = folder("opentrans") else { return };
    for (file, expected) in FILES {
        let readout = reading::read(&fs::read(folder.join(file)).unwrap());
        assert_eq!(told(&readout), *expected, "{file}");
    }
    for (file, path, texts) in KEPT {
        let readout = reading::read(&fs::read(folder.join(file)).unwrap());
        let extras = readout.papers[0].paper.extras.iter().filter(|extra| extra.path == *path);
        assert_eq!(extras.map(|extra| extra.text.as_str()).collect::<Vec<_>>(), *texts, "{file} {path}");
    }
    let known: BTreeSet<&str> = FILES.iter().map(|(file, _)| *file).collect();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name == "SOURCES.md" || known.contains(name.as_str()), "{name} stands in no table");
    }
}

/// Tells what was read, in the words of the table above.
fn told(readout: &Readout) -> String {
    let mut text = String::new();
    let encoding = readout.encoding.as_ref().map_or("no encoding", |encoding| encoding.used.as_str());
    match readout.format {
        Some(Format::OpenTrans) => {
            let version = readout.format_version.as_deref().unwrap_or("-");
            writeln!(text, "openTRANS {version} in {encoding}").unwrap();
        }
        Some(other) => writeln!(text, "{other} in {encoding}").unwrap(),
        None => writeln!(text, "no format in {encoding}").unwrap(),
    }
    if let Some(finding) = readout.refusal() {
        let particulars: Vec<_> = finding.problem.arguments.iter().map(|(_, value)| value.as_str()).collect();
        let code = finding.problem.code.as_str();
        writeln!(text, "refused: {code} {} at {}", particulars.join(" "), finding.place).unwrap();
    }
    for read in &readout.papers {
        tell_paper(&mut text, read);
    }
    text
}

fn tell_paper(text: &mut String, read: &ReadPaper) {
    let paper = &read.paper;
    let issued = paper.issued.map_or_else(|| "-".to_owned(), |issued| issued.to_string());
    let currency = paper.currency.map_or_else(|| "-".to_owned(), |currency| currency.to_string());
    let (kind, mode) = (paper.kind.as_str(), paper.price_mode.as_str());
    writeln!(text, "{kind} {} of {issued}, {currency}, {mode}", paper.order_no).unwrap();
    for (name, value) in
        [("document", &paper.document_no), ("reference", &paper.reference), ("language", &paper.language)]
    {
        if let Some(value) = value {
            writeln!(text, "{name}: {value}").unwrap();
        }
    }
    tell_parties(text, paper);
    if let Some(window) = paper.delivery {
        let to = window.to.map_or_else(String::new, |to| format!(" to {to}"));
        writeln!(text, "delivery: {}{to}", window.from).unwrap();
    }
    if let Some(payment) = &paper.payment {
        let parts: Vec<_> = [&payment.method, &payment.terms].into_iter().flatten().cloned().collect();
        writeln!(text, "payment: {}", parts.join(", ")).unwrap();
    }
    for line in &paper.lines {
        tell_line(text, line);
    }
    for charge in &paper.charges {
        writeln!(text, "charge: {} {}", charge.name, charge.amount).unwrap();
    }
    let stated = &paper.stated;
    let totals = [("lines", stated.lines), ("net", stated.net), ("tax", stated.tax), ("gross", stated.gross)];
    let totals: Vec<_> =
        totals.iter().filter_map(|(name, total)| total.map(|total| format!("{name} {total}"))).collect();
    if !totals.is_empty() {
        writeln!(text, "stated: {}", totals.join(", ")).unwrap();
    }
    for note in &paper.notes {
        writeln!(text, "note: {note}").unwrap();
    }
    for attachment in &paper.attachments {
        let place = match &attachment.content {
            AttachmentContent::Embedded(bytes) => format!("{} bytes", bytes.len()),
            AttachmentContent::Beside(file) => format!("beside as {file}"),
            AttachmentContent::Link(link) => format!("at {link}"),
        };
        writeln!(text, "attachment: {} {place}", attachment.name).unwrap();
    }
    for finding in &read.findings {
        let severity = match finding.problem.severity() {
            Severity::Hint => "hint",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        writeln!(text, "{severity} {} at {}", finding.problem.code.as_str(), finding.place).unwrap();
    }
}

fn tell_parties(text: &mut String, paper: &Paper) {
    let others = [("seller", &paper.seller), ("bill to", &paper.bill_to), ("ship to", &paper.ship_to)];
    writeln!(text, "buyer: {}", party(&paper.buyer)).unwrap();
    for (role, other) in others {
        if let Some(other) = other {
            writeln!(text, "{role}: {}", party(other)).unwrap();
        }
    }
    assert_eq!((&paper.patient, &paper.referrer, &paper.payer), (&None, &None, &None));
}

fn party(party: &Party) -> String {
    let names: Vec<_> = [&party.company, &party.company2].into_iter().flatten().cloned().collect();
    let ids: Vec<_> = party.ids.iter().map(|id| format!("{} {}", id.scheme.as_str(), id.value)).collect();
    let town = [&party.zip, &party.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let contact = [&party.salutation, &party.title, &party.contact_name].into_iter().flatten().cloned();
    let contact = contact.collect::<Vec<_>>().join(" ");
    let mut rest: Vec<String> = [&party.street, &party.street2].into_iter().flatten().cloned().collect();
    rest.extend([town].into_iter().filter(|town| !town.is_empty()));
    rest.extend([&party.region, &party.country].into_iter().flatten().cloned());
    rest.extend(party.vat_id.iter().map(|number| format!("vat {number}")));
    rest.extend(party.reg_no.iter().map(|number| format!("reg {number}")));
    rest.extend(party.phones.iter().chain(&party.emails).cloned());
    rest.extend(party.iban.iter().map(|iban| format!("iban {iban}")));
    rest.extend(
        [contact].into_iter().filter(|contact| !contact.is_empty()).map(|contact| format!("contact {contact}")),
    );
    format!("{} [{}] {}", names.join(", "), ids.join(", "), rest.join(", ")).trim_end().to_owned()
}

fn tell_line(text: &mut String, line: &Line) {
    let known = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let number = |value: Option<Decimal>| value.map_or_else(|| "-".to_owned(), |value| value.to_string());
    writeln!(
        text,
        "line {}: {} | gtin {} | {} | {} {} | {} for {} | tax {} | total {}",
        line.line_no,
        known(&line.sku),
        known(&line.gtin),
        line.name,
        number(line.quantity),
        known(&line.unit.clone().or_else(|| line.unit_stated.clone())),
        number(line.unit_price),
        line.price_base.unwrap_or(Decimal::ONE),
        number(line.vat_rate),
        number(line.line_total),
    )
    .unwrap();
    for (name, value) in &line.options {
        writeln!(text, "  {name}: {value}").unwrap();
    }
    for (name, value) in [("buyer's", &line.buyer_sku), ("note", &line.note)] {
        if let Some(value) = value {
            writeln!(text, "  {name}: {value}").unwrap();
        }
    }
    if let Some(due) = line.due {
        writeln!(text, "  due: {due}").unwrap();
    }
}
