//! A paper that uses every element fills every field of the canonical order.

use super::{day, decimal, id, sample, text};
use crate::domain::paper::{
    Attachment, AttachmentContent, Charge, DeliveryWindow, Extra, Line, NumberScheme, Paper, PaperKind, Party, Payment,
    PriceMode, TaxAmount, Totals,
};

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
    assert_eq!(attachments[2].content, AttachmentContent::Link("https://alder.example/page".to_owned()));
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
