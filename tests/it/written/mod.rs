//! The accounting files that we write, and accounting's answers that we read: checked against the
//! published schemas, against the facts known of Pohoda, and by reading them again.

mod pohoda;
mod responses;
mod ubl;
mod csv;
mod properties;
mod round_trip;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kontor::domain::contact::{ContactCard, ContactKind};
use kontor::domain::ids::{BatchId, OrderId};
use kontor::domain::money::{Currency, Decimal};
use kontor::domain::paper::{
    Attachment, AttachmentContent, Charge, DeliveryWindow, Line, NumberScheme, Paper, PaperKind, Party, PartyNumber,
    Payment, PriceMode,
};
use kontor::domain::rules::totals;
use kontor::domain::time::{Issued, NaiveDate, NaiveTime, Timestamp};
use kontor::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};
use kontor::domain::view::wording::ExportWords;
use kontor::i18n::{Language, Texts};
use uuid::Uuid;

fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A Czech office that keeps its books in crowns.
fn office() -> ExportOffice {
    let texts = Texts::in_language(Language::Cs);
    ExportOffice {
        reg_no: "27074358".to_owned(),
        company: "Ortopedie Písek s.r.o.".to_owned(),
        vat_id: "CZ27074358".to_owned(),
        gln: "8590000000008".to_owned(),
        country: "CZ".to_owned(),
        home_currency: currency("CZK"),
        words: ExportWords::new(
            |word| texts.word("export", word.as_str()),
            |field| texts.argument("field", field.as_str()),
        ),
    }
}

/// A firm in the address master.
fn firm() -> ContactCard {
    ContactCard {
        number: "1001".to_owned(),
        company: "Žluťoučký kůň, s.r.o.".to_owned(),
        street: "Příčná 12".to_owned(),
        zip: "397 01".to_owned(),
        city: "Písek".to_owned(),
        country: "CZ".to_owned(),
        email: "objednavky@kun.example".to_owned(),
        phone: "+420 382 123 456".to_owned(),
        vat_id: "CZ12345678".to_owned(),
        reg_no: "12345678".to_owned(),
        gln: "4012345000009".to_owned(),
        ..ContactCard::blank(ContactKind::Organisation)
    }
}

/// A person in the address master, of whom only name and town are known.
fn person() -> ContactCard {
    ContactCard {
        number: "1002".to_owned(),
        title: "Ing.".to_owned(),
        first_name: "Jana".to_owned(),
        last_name: "Nováková".to_owned(),
        city: "Brno".to_owned(),
        ..ContactCard::blank(ContactKind::Person)
    }
}

fn line(number: &str, name: &str, quantity: &str, price: &str) -> Line {
    Line {
        line_no: number.to_owned(),
        name: name.to_owned(),
        quantity: Some(dec(quantity)),
        unit: Some("H87".to_owned()),
        unit_stated: Some("ks".to_owned()),
        unit_price: Some(dec(price)),
        vat_rate: Some(dec("21")),
        ..Line::default()
    }
}

/// An order of one line in crowns, net, issued in 2026.
fn paper() -> Paper {
    let mut paper = Paper::new(PaperKind::Order, "2026-0815");
    paper.issued = Some(Issued::on(day(2026, 3, 2)));
    paper.currency = Some(currency("CZK"));
    paper.price_mode = PriceMode::Net;
    paper.buyer.company = Some("Kůň".to_owned());
    paper.lines = vec![line("1", "Obinadlo pružné", "2", "10.50")];
    paper
}

/// An order of which everything is stated.
fn full_paper() -> Paper {
    let mut paper = paper();
    paper.order_no = "OBJ/2026/000815".to_owned();
    paper.issued =
        Some(Issued { date: day(2026, 3, 2), time: NaiveTime::from_hms_opt(10, 30, 0), offset_minutes: Some(60) });
    paper.reference = Some("Středisko 7".to_owned());
    paper.buyer.contact_name = Some("Petr Šťastný".to_owned());
    paper.buyer.company2 = Some("Oddělení nákupu".to_owned());
    paper.buyer.phones = vec!["382 123 456".to_owned(), "+420 777 888 999".to_owned()];
    paper.bill_to = Some(Party {
        company: Some("Kůň Holding, a.s.".to_owned()),
        street: Some("Dlouhá 1".to_owned()),
        zip: Some("110 00".to_owned()),
        city: Some("Praha".to_owned()),
        country: Some("CZ".to_owned()),
        vat_id: Some("CZ87654321".to_owned()),
        reg_no: Some("87654321".to_owned()),
        ..Party::default()
    });
    paper.ship_to = Some(Party {
        ids: vec![PartyNumber { scheme: NumberScheme::Gln, value: "4012345000016".to_owned() }],
        company: Some("Kůň – sklad".to_owned()),
        street: Some("Průmyslová 5".to_owned()),
        street2: Some("vrata 3".to_owned()),
        zip: Some("397 11".to_owned()),
        city: Some("Písek".to_owned()),
        country: Some("CZ".to_owned()),
        contact_name: Some("Skladník".to_owned()),
        phones: vec!["382 111 222".to_owned()],
        emails: vec!["sklad@kun.example".to_owned()],
        ..Party::default()
    });
    paper.patient =
        Some(Party {
            first_name: Some("Karel".to_owned()), last_name: Some("Dvořák".to_owned()), ..Party::default()
        });
    paper.referrer = Some(Party {
        last_name: Some("Lékař".to_owned()),
        ids: vec![PartyNumber { scheme: NumberScheme::Physician, value: "12345".to_owned() }],
        ..Party::default()
    });
    paper.payer = Some(Party { company: Some("VZP ČR".to_owned()), ..Party::default() });
    paper.delivery = Some(DeliveryWindow { from: day(2026, 3, 9), to: Some(day(2026, 3, 11)) });
    paper.payment = Some(Payment {
        method: Some("Dobírka".to_owned()),
        terms: Some("do 14 dnů".to_owned()),
        paid_on: Some(day(2026, 3, 3)),
    });
    paper.lines = vec![
        Line {
            sku: Some("B-1".to_owned()),
            buyer_sku: Some("77".to_owned()),
            gtin: Some("4012345000009".to_owned()),
            description: Some("Šíře 10 cm".to_owned()),
            options: vec![("barva".to_owned(), "bílá".to_owned()), ("velikost".to_owned(), "M".to_owned())],
            note: Some("Prosím balit zvlášť".to_owned()),
            due: Some(day(2026, 3, 10)),
            ..line("1", "Obinadlo pružné", "2", "10.50")
        },
        Line {
            vat_rate: Some(dec("12")),
            price_base: Some(dec("100")),
            adjustment: Some(dec("-5.00")),
            ..line("2", "Náplast", "250", "24.10")
        },
    ];
    paper.charges = vec![
        Charge { name: "Doprava".to_owned(), code: None, amount: dec("99.00"), vat_rate: Some(dec("21")) },
        Charge { name: String::new(), code: None, amount: dec("-10.00"), vat_rate: Some(dec("21")) },
    ];
    paper.notes = vec!["Zvonit dvakrát".to_owned(), "Vchod ze dvora\nbrána č. 2".to_owned()];
    paper.attachments = vec![
        Attachment {
            name: "nákres.pdf".to_owned(),
            mime: Some("application/pdf".to_owned()),
            description: Some("Nákres".to_owned()),
            content: AttachmentContent::Embedded(b"%PDF-1.4 plan".to_vec()),
        },
        Attachment {
            name: "popis".to_owned(),
            mime: None,
            description: None,
            content: AttachmentContent::Link("https://kun.example/popis".to_owned()),
        },
    ];
    paper
}

/// Returns a booked order of a paper.
fn order(number: u128, paper: Paper, customer: ContactCard) -> ExportOrder {
    ExportOrder {
        order_id: OrderId(Uuid::from_u128(number)),
        number: format!("P1-26-{number:06}"),
        successor: 0,
        cancelled: false,
        booked_on: day(2026, 3, 3),
        source: "e-shop".to_owned(),
        customer,
        total: totals::booked(&paper),
        currency: paper.currency.unwrap_or_else(|| currency("CZK")),
        paper,
    }
}

fn batch(orders: Vec<ExportOrder>) -> ExportBatch {
    ExportBatch { id: BatchId(Uuid::nil()), number: 12, formed_at: Timestamp(1_772_000_000_000), orders }
}

/// Returns a folder of the workshop that is read in place, or `None`, said loudly, where it is absent.
fn foreign(variable: &str, default: &str, what_is_left_out: &str) -> Option<PathBuf> {
    let folder = env::var(variable).unwrap_or_else(|_| default.to_owned());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("LEFT OUT: {what_is_left_out}: there is no folder {} ({variable})", folder.display());
    None
}

/// Parses files with libxml2 and, where a schema is named, validates them; prints a line
/// `name<TAB>first error` for each bad one.
const VALIDATE: &str = "
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1])) if sys.argv[1] else None
parser = etree.XMLParser(huge_tree=True)
for name in sys.argv[2:]:
    try:
        tree = etree.parse(name, parser)
        if schema is not None and not schema.validate(tree):
            print(name + '\\t' + str(schema.error_log[0].message).replace('\\n', ' '))
    except etree.XMLSyntaxError as error:
        print(name + '\\t' + str(error).replace('\\n', ' '))
";

/// Returns what libxml2 says against documents, each with a name; nothing, said loudly, where
/// Python's lxml is missing.
fn faults(schema: Option<&Path>, documents: &[(String, Vec<u8>)]) -> Vec<String> {
    let there = Command::new("python3").args(["-c", "import lxml.etree"]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        assert!(env::var_os("CI").is_none(), "python3 with lxml is not installed");
        eprintln!("LEFT OUT: the written files were not validated, because python3 with lxml is not installed");
        return Vec::new();
    }
    let folder = tempfile::tempdir().unwrap();
    let mut arguments = vec!["-c".to_owned(), VALIDATE.to_owned()];
    arguments.push(schema.map(|schema| schema.display().to_string()).unwrap_or_default());
    for (name, bytes) in documents {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        arguments.push(file.display().to_string());
    }
    let output = Command::new("python3").args(&arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    said.lines().map(|line| line.rsplit('/').next().unwrap_or(line).to_owned()).collect()
}
