//! UBL files: valid against the OASIS schemas, and saying the same when they are read again.

use kontor::domain::paper::Totals;
use kontor::formats::reading::{self, ReadPaper};
use kontor::formats::writing::{WrittenFile, ubl};
use kontor::problem::{Code, Severity};

use super::*;

fn write(order: &ExportOrder) -> WrittenFile {
    let mut files = ubl::write(&batch(vec![order.clone()]), &office());
    assert_eq!(files.len(), 1);
    files.remove(0)
}

fn text(order: &ExportOrder) -> String {
    let file = write(order);
    assert_eq!(file.refused, [], "{}", order.number);
    String::from_utf8(file.bytes).unwrap()
}

fn read(order: &ExportOrder) -> ReadPaper {
    let mut readout = reading::read(&write(order).bytes);
    assert_eq!(readout.findings, []);
    assert_eq!(readout.papers.len(), 1);
    readout.papers.remove(0)
}

/// Orders as different as orders are, each with what it is about.
fn orders() -> Vec<(&'static str, ExportOrder)> {
    let mut orders = vec![("plain", order(1, paper(), firm())), ("of a person", order(2, paper(), person()))];
    for (name, code) in [("euro", "EUR"), ("yen", "JPY"), ("dinar", "BHD"), ("zloty", "PLN"), ("rouble", "RUB")] {
        let mut paper = full_paper();
        paper.currency = Some(currency(code));
        orders.push((name, order(3, paper, firm())));
    }
    let mut with = |name: &'static str, customer: ContactCard, change: fn(&mut Paper)| {
        let mut paper = full_paper();
        change(&mut paper);
        orders.push((name, order(4, paper, customer)));
    };
    with("everything", firm(), |_| {});
    with("everything of a person", person(), |_| {});
    with("gross", firm(), |paper| paper.price_mode = PriceMode::Gross);
    with("price mode not stated", firm(), |paper| paper.price_mode = PriceMode::Unknown);
    with("no prices", firm(), |paper| paper.lines.iter_mut().for_each(|line| line.unit_price = None));
    with("no rates", firm(), |paper| {
        paper.lines.iter_mut().for_each(|line| line.vat_rate = None);
        paper.charges.iter_mut().for_each(|charge| charge.vat_rate = None);
    });
    with("rate of zero", firm(), |paper| paper.lines.iter_mut().for_each(|line| line.vat_rate = Some(dec("0"))));
    with("quantities negative, zero and missing", firm(), |paper| {
        paper.lines[0].quantity = Some(dec("-2"));
        paper.lines[1].quantity = Some(dec("0"));
        paper.lines.push(Line { quantity: None, ..line("3", "Paušál", "1", "9") });
    });
    with("units odd and missing", firm(), |paper| {
        paper.lines[0].unit = None;
        paper.lines[0].unit_stated = Some("velký pytel".to_owned());
        paper.lines[1].unit = None;
        paper.lines[1].unit_stated = None;
    });
    with("odd characters", firm(), |paper| {
        paper.lines[0].name = "<b>A&B</b> \"'] ]]> \u{1}\u{0}\u{FFFE} 🎁 Иван".to_owned();
        paper.notes.push("řádek\r\nřádek\tkonec & <x/>".to_owned());
        paper.order_no = "A&B <1>".to_owned();
    });
    with("countries by name", firm(), |paper| {
        paper.ship_to.as_mut().unwrap().country = Some("Česká republika".to_owned());
        paper.bill_to.as_mut().unwrap().country = None;
    });
    with("totals stated", firm(), |paper| {
        paper.stated = Totals {
            lines: Some(dec("76.25")),
            charges: Some(dec("99.00")),
            allowances: Some(dec("10.00")),
            net: Some(dec("165.25")),
            tax: Some(dec("29.73")),
            gross: Some(dec("194.98")),
            prepaid: Some(dec("100.00")),
            rounding: Some(dec("0.02")),
            payable: Some(dec("95.00")),
        };
    });
    with("sets", firm(), |paper| {
        paper.lines.push(Line { parent: Some("1".to_owned()), ..line("1.1", "Část", "2", "0") });
        paper.lines.push(Line { parent: Some("1.1".to_owned()), ..line("1.1.1", "Část části", "2", "0") });
        paper.lines.push(Line { parent: Some("nowhere".to_owned()), ..line("4", "Sirotek", "1", "1") });
        paper.lines.push(Line { parent: Some("5".to_owned()), ..line("5", "Sám sobě", "1", "1") });
    });
    with("200 lines", firm(), |paper| {
        paper.lines = (1..=200).map(|number| line(&number.to_string(), "Obinadlo", "3", "7.90")).collect();
    });
    with("names missing", firm(), |paper| {
        paper.lines[0].name = String::new();
        paper.lines[1].name = String::new();
        paper.lines[0].options.push((String::new(), "x".to_owned()));
        paper.attachments[0].name = String::new();
    });
    with("charge codes", firm(), |paper| {
        paper.charges[0].code = Some("FC".to_owned());
        paper.charges[1].code = Some("ZZZ".to_owned());
    });
    let mut successor = order(5, full_paper(), firm());
    successor.successor = 1;
    orders.push(("successor", successor));
    orders
}

fn schema(name: &str) -> Option<PathBuf> {
    let folder = foreign("KONTOR_SCHEMAS", "../shared/schemas", "validation against the OASIS schemas")?;
    Some(folder.join(format!("ubl-2.1/maindoc/UBL-{name}-2.1.xsd")))
}

// proves O6
#[test]
fn orders_are_valid_against_the_oasis_schema() {
    let documents: Vec<(String, Vec<u8>)> = orders()
        .iter()
        .map(|(name, order)| {
            let file = write(order);
            assert_eq!((file.written.len(), file.refused.len()), (1, 0), "{name}: {:?}", file.refused);
            (format!("{}.xml", name.replace(' ', "-")), file.bytes)
        })
        .collect();
    if let Some(schema) = schema("Order") {
        assert_eq!(faults(Some(&schema), &documents), [""; 0]);
        // A slip would be found.
        let broken = String::from_utf8(documents[0].1.clone()).unwrap().replace("cbc:IssueDate", "cbc:IssuedDate");
        assert_eq!(faults(Some(&schema), &[("broken.xml".to_owned(), broken.into_bytes())]).len(), 1);
    }
}

// proves O6, N9
#[test]
fn a_cancellation_is_a_paper_of_its_own_and_valid() {
    let mut cancelled = order(1, full_paper(), firm());
    (cancelled.successor, cancelled.cancelled) = (1, true);
    let mut of_a_person = order(2, full_paper(), person());
    (of_a_person.successor, of_a_person.cancelled) = (2, true);
    let documents: Vec<(String, Vec<u8>)> =
        [&cancelled, &of_a_person].iter().map(|order| (format!("{}.xml", order.number), write(order).bytes)).collect();
    if let Some(schema) = schema("OrderCancellation") {
        assert_eq!(faults(Some(&schema), &documents), [""; 0]);
    }
    let paper = read(&cancelled).paper;
    assert_eq!((paper.kind, paper.order_no.as_str()), (PaperKind::Cancellation, "OBJ/2026/000815"));
    assert_eq!(paper.seller_order_no.as_deref(), Some("P1-26-000001"));
    assert!(paper.notes[0].starts_with("STORNO P1-26-000001. "), "{:?}", paper.notes);
    assert!(paper.lines.is_empty());
}

// proves O6, N9
#[test]
fn a_successor_names_what_it_replaces() {
    let mut successor = order(1, full_paper(), firm());
    successor.successor = 2;
    let text = text(&successor);
    assert!(text.contains("<cbc:SalesOrderID>P1-26-000001-2</cbc:SalesOrderID>"));
    let reference = "<cac:OrderDocumentReference>\n    <cbc:ID>P1-26-000001-1</cbc:ID>";
    assert!(text.contains(reference), "{text}");
    assert!(text.contains("<cbc:Note>NAHRAZUJE P1-26-000001-1. "), "{text}");
    assert!(!self::text(&order(1, full_paper(), firm())).contains("NAHRAZUJE"));
}

/// What must come back as it was written.
fn essence(paper: &Paper) -> Paper {
    let mut essence = Paper::new(paper.kind, paper.order_no.clone());
    essence.issued = paper.issued;
    essence.currency = paper.currency;
    essence.reference.clone_from(&paper.reference);
    essence.payment.clone_from(&paper.payment);
    essence.delivery = paper.delivery.map(|window| DeliveryWindow { to: window.to.or(Some(window.from)), ..window });
    essence.notes = paper.notes.iter().map(|note| note.trim().to_owned()).collect();
    essence.lines = paper
        .lines
        .iter()
        .map(|line| Line {
            unit_stated: None,
            line_total: line.line_total.or_else(|| totals::line_amount(line, 2)),
            adjustment: line.adjustment.filter(|adjustment| !adjustment.is_zero()),
            ..line.clone()
        })
        .collect();
    essence.charges.clone_from(&paper.charges);
    essence.attachments = paper
        .attachments
        .iter()
        .map(|attachment| Attachment {
            mime: attachment.mime.clone(),
            description: attachment.description.clone(),
            ..attachment.clone()
        })
        .collect();
    essence
}

// proves O6
#[test]
fn what_we_write_reads_as_the_same_order() {
    let mut stated = full_paper();
    // These three go into notes, and a nameless allowance gets a name: told below.
    (stated.patient, stated.referrer, stated.payer) = (None, None, None);
    stated.payment = Some(Payment { terms: Some("do 14 dnů".to_owned()), ..Payment::default() });
    stated.charges[1].name = "Věrnostní sleva".to_owned();
    stated.attachments[1].description = Some("Popis".to_owned());
    let mut many = paper();
    many.lines = (1..=200)
        .map(|number| Line {
            sku: Some(format!("S-{number}")),
            price_base: Some(dec("100")),
            ..line(&number.to_string(), "Šroub", "250", "24.1")
        })
        .collect();
    let mut unlisted = firm();
    unlisted.gln = String::new();
    let mut paid_by = stated.clone();
    paid_by.payment.as_mut().unwrap().method = Some("58".to_owned());
    let mut cases: Vec<(Paper, ContactCard)> =
        [paper(), stated, many].into_iter().map(|paper| (paper, firm())).collect();
    cases.push((paid_by, unlisted));
    for (paper, customer) in cases {
        let order = order(1, paper.clone(), customer);
        let again = read(&order);
        let worst = again.findings.iter().map(|finding| finding.problem.severity()).max();
        assert!(worst.is_none_or(|worst| worst < Severity::Warning), "{:?}", again.findings);
        assert_eq!(essence(&again.paper), essence(&paper));
        assert_eq!(again.paper.stated.payable, order.total);
        assert_eq!(again.paper.seller_order_no.as_deref(), Some("P1-26-000001"));
        assert_eq!(again.paper.buyer.company.as_deref(), Some("Žluťoučký kůň, s.r.o."));
        assert_eq!(again.paper.buyer.vat_id.as_deref(), Some("CZ12345678"));
        assert_eq!(again.paper.buyer.reg_no.as_deref(), Some("12345678"));
        assert_eq!(again.paper.buyer.street.as_deref(), Some("Příčná 12"));
        assert_eq!(again.paper.seller.unwrap().company.as_deref(), Some("Ortopedie Písek s.r.o."));
        for (one, other) in [(&again.paper.ship_to, &paper.ship_to), (&again.paper.bill_to, &paper.bill_to)] {
            let place = |party: &Option<Party>| {
                party.as_ref().map(|party| {
                    (
                        party.display_name(),
                        party.street.clone(),
                        party.street2.clone(),
                        party.zip.clone(),
                        party.city.clone(),
                        party.country.clone(),
                        party.contact_name.clone(),
                        party.phones.clone(),
                    )
                })
            };
            assert_eq!(place(one), place(other));
        }
    }
}

// proves O6
#[test]
fn whom_ubl_has_no_place_for_stands_in_a_note() {
    let paper = read(&order(1, full_paper(), firm())).paper;
    for note in
        ["Pacient: Karel Dvořák", "Doporučující lékař: Lékař, 12345", "Plátce: VZP ČR", "Zaplaceno dne: 2026-03-03"]
    {
        assert!(paper.notes.iter().any(|known| known == note), "{note}: {:?}", paper.notes);
    }
    assert_eq!(paper.charges[1].name, "Sleva");
}

// proves O6
#[test]
fn parts_of_a_set_stay_parts() {
    let (_, order) = orders().into_iter().find(|(name, _)| *name == "sets").unwrap();
    let again = read(&order).paper;
    let parents: Vec<_> = again.lines.iter().map(|line| (line.line_no.as_str(), line.parent.as_deref())).collect();
    assert_eq!(
        parents,
        [("1", None), ("1.1", Some("1")), ("1.1.1", Some("1.1")), ("2", None), ("4", None), ("5", None)]
    );
    // Parents that name each other, and chains without an end, lose no line.
    let mut chain = paper();
    chain.lines = (0..3000)
        .map(|number| Line {
            parent: Some((number - 1).to_string()), ..line(&number.to_string(), "Článek", "1", "1")
        })
        .collect();
    chain.lines[0].parent = Some("2999".to_owned());
    assert_eq!(read(&super::order(1, chain, firm())).paper.lines.len(), 3000);
}

// proves O6
#[test]
fn prices_with_tax_are_turned_into_prices_without_it() {
    let mut gross = paper();
    gross.price_mode = PriceMode::Gross;
    gross.lines =
        vec![line("1", "Obinadlo", "2", "121"), Line { vat_rate: Some(dec("12")), ..line("2", "Kniha", "1", "100") }];
    gross.charges =
        vec![Charge { name: "Doprava".to_owned(), code: None, amount: dec("60.50"), vat_rate: Some(dec("21")) }];
    let order = order(1, gross.clone(), firm());
    assert_eq!(order.total, Some(dec("402.50")));
    let again = read(&order).paper;
    assert_eq!(again.price_mode, PriceMode::Net);
    assert_eq!((again.lines[0].unit_price, again.lines[0].line_total), (Some(dec("100")), Some(dec("200.00"))));
    assert_eq!((again.lines[1].unit_price, again.lines[1].line_total), (Some(dec("89.28571429")), Some(dec("89.29"))));
    assert_eq!(again.charges[0].amount, dec("50.00"));
    let stated = &again.stated;
    assert_eq!((stated.lines, stated.net, stated.tax), (Some(dec("289.29")), Some(dec("339.29")), Some(dec("63.21"))));
    assert_eq!((stated.gross, stated.payable), (Some(dec("402.50")), Some(dec("402.50"))));
    // Without a rate nobody can say what is without tax.
    gross.charges[0].vat_rate = None;
    let refused = write(&super::order(1, gross.clone(), firm()));
    assert_eq!(refused.written, []);
    assert_eq!(refused.refused[0].1.code, Code::NotExportable);
    assert_eq!(refused.refused[0].1.argument("field"), Some("vat-rate"));
    gross.charges[0].amount = dec("0");
    assert_eq!(write(&super::order(1, gross, firm())).refused, []);
}

// proves O6
#[test]
fn what_cannot_be_written_is_refused_and_the_others_go() {
    let mut without_lines = paper();
    without_lines.lines.clear();
    let nameless = order(2, paper(), ContactCard::blank(ContactKind::Person));
    let orders = vec![order(1, without_lines, firm()), nameless, order(3, paper(), firm())];
    let files = ubl::write(&batch(orders), &office());
    let fields: Vec<_> =
        files.iter().map(|file| file.refused.first().and_then(|(_, problem)| problem.argument("field"))).collect();
    assert_eq!(fields, [Some("lines"), Some("customer"), None]);
    assert_eq!(files[2].written.len(), 1);
}

type Spoil = fn(&mut ExportOrder, &mut ExportOffice);

// proves O6
#[test]
fn an_order_calls_itself_peppol_only_when_its_rules_are_kept() {
    let claims = |order: &ExportOrder, office: &ExportOffice| {
        let file = ubl::write(&batch(vec![order.clone()]), office).remove(0);
        let text = String::from_utf8(file.bytes).unwrap();
        let claims = text.contains("urn:fdc:peppol.eu:poacc:trns:order:3");
        let outside =
            ["UBLVersionID", "LineCountNumeric", "SupplierAssignedAccountID", "cac:PaymentMeans", "cac:Person"];
        assert_eq!(claims, outside.iter().all(|element| !text.contains(element)), "{text}");
        assert_eq!(claims, text.contains("urn:fdc:peppol.eu:poacc:bis:order_only:3"));
        claims
    };
    let good = order(1, full_paper(), firm());
    assert!(claims(&good, &office()));
    let spoil: &[(&str, Spoil)] = &[
        ("no GLN of ours", |_, office| office.gln.clear()),
        ("a wrong GLN", |order, _| order.customer.gln = "4012345000008".to_owned()),
        ("no country", |order, _| order.customer.country.clear()),
        ("a VAT number without its country", |order, _| order.customer.vat_id = "12345678".to_owned()),
        ("no quantity", |order, _| order.paper.lines[0].quantity = None),
        ("a negative quantity", |order, _| order.paper.lines[0].quantity = Some(dec("-1"))),
        ("an unknown unit", |order, _| order.paper.lines[0].unit = None),
        ("a negative price", |order, _| order.paper.lines[0].unit_price = Some(dec("-1"))),
        ("the same line number twice", |order, _| order.paper.lines[1].line_no = "1".to_owned()),
        ("a total that does not add up", |order, _| order.total = Some(dec("1"))),
        ("a line that does not add up", |order, _| order.paper.lines[0].line_total = Some(dec("1"))),
        ("an unknown reason", |order, _| order.paper.charges[0].code = Some("ZZZ".to_owned())),
        ("a country that is no code", |order, _| {
            order.paper.ship_to.as_mut().unwrap().country = Some("Česko".to_owned());
        }),
        ("an attachment of another kind", |order, _| order.paper.attachments[0].mime = Some("text/plain".to_owned())),
        ("thousandths", |order, _| order.paper.charges[0].amount = dec("99.001")),
    ];
    for (what, spoil) in spoil {
        let (mut order, mut office) = (good.clone(), office());
        spoil(&mut order, &mut office);
        assert!(!claims(&order, &office), "{what}");
    }
}

// proves O6
#[test]
fn characters_that_xml_cannot_carry_are_remarked() {
    let mut paper = paper();
    paper.lines[0].name = "Obi\u{1}nadlo 🎁".to_owned();
    let file = write(&order(1, paper, firm()));
    assert_eq!(file.remarks.len(), 1);
    let remark = &file.remarks[0].1;
    assert_eq!((remark.code, remark.argument("character")), (Code::CharacterReplaced, Some("U+0001")));
    assert!(String::from_utf8(file.bytes).unwrap().contains("<cbc:Name>Obi nadlo 🎁</cbc:Name>"));
}
