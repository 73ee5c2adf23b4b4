use proptest::prelude::*;

use super::*;
use crate::domain::paper::{Attachment, Charge, Extra};
use crate::domain::time::{Issued, NaiveDate, NaiveTime};

fn paper() -> Paper {
    let mut paper = Paper::new(PaperKind::Order, "4711");
    paper.buyer.company = Some("Alfa s.r.o.".to_owned());
    paper.buyer.street = Some("Dlouhá 5".to_owned());
    paper.lines = vec![line("1", "A-1", "Šroub", 10), line("2", "B-2", "Matice", 20), line("3", "", "Doprava", 1)];
    paper.notes = vec!["Prosím rychle".to_owned()];
    paper.stated.payable = Some(Decimal::new(12_100, 2));
    paper
}

fn line(line_no: &str, sku: &str, name: &str, quantity: i64) -> Line {
    Line {
        line_no: line_no.to_owned(),
        sku: Some(sku.to_owned()),
        name: name.to_owned(),
        quantity: Some(Decimal::from(quantity)),
        unit_price: Some(Decimal::new(250, 2)),
        ..Line::default()
    }
}

fn field(field: &str, before: &str, after: &str) -> FieldChange {
    let stated = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    FieldChange { field: field.to_owned(), before: stated(before), after: stated(after) }
}

// proves N16
#[test]
fn a_changed_line_tells_what_it_said_and_says() {
    let before = paper();
    let mut after = paper();
    after.kind = PaperKind::Change;
    after.lines[0].quantity = Some(Decimal::from(12));
    after.lines.remove(1);
    after.lines.push(line("4", "C-3", "Podložka", 5));
    let amendment = difference(&before, &after);
    assert_eq!(amendment.header, []);
    assert_eq!(
        amendment.lines,
        [
            LineChange::Changed {
                line_no: "1".to_owned(),
                name: "Šroub".to_owned(),
                fields: vec![field("quantity", "10", "12")]
            },
            LineChange::Removed(Box::new(before.lines[1].clone())),
            LineChange::Added(Box::new(after.lines[2].clone())),
        ]
    );
}

// proves N16
#[test]
fn parties_delivery_totals_notes_and_charges_are_compared() {
    let before = paper();
    let mut after = paper();
    after.buyer.street = Some("Krátká 1".to_owned());
    after.ship_to = Some(Party { city: Some("Brno".to_owned()), ..Party::empty() });
    after.delivery =
        Some(crate::domain::paper::DeliveryWindow { from: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(), to: None });
    after.stated.payable = Some(Decimal::new(13, 0));
    after.notes.push("A ještě něco".to_owned());
    after.charges.push(Charge {
        name: "Doprava".to_owned(),
        code: None,
        amount: Decimal::new(990, 1),
        vat_rate: Some(Decimal::from(21)),
    });
    let amendment = difference(&before, &after);
    assert_eq!(
        amendment.header,
        [
            field("buyer.street", "Dlouhá 5", "Krátká 1"),
            field("charge", "", "99; Doprava;; 21 %"),
            field("delivery.from", "", "2026-03-01"),
            field("note", "", "A ještě něco"),
            field("ship_to.city", "", "Brno"),
            field("totals.payable", "121", "13"),
        ]
    );
    assert_eq!(amendment.lines, []);
}

#[test]
fn the_same_content_rendered_again_is_no_amendment() {
    let before = paper();
    let mut after = paper();
    after.lines.swap(0, 2);
    for (place, line) in after.lines.iter_mut().enumerate() {
        line.line_no = format!("{:03}", place + 1);
        line.quantity = line.quantity.map(|quantity| {
            let mut quantity = quantity;
            quantity.rescale(3);
            quantity
        });
        line.price_base = Some(Decimal::ONE);
    }
    after.buyer.company = Some(" Alfa   s.r.o. ".to_owned());
    after.ship_to = Some(Party::empty());
    after.document_no = Some("AMD-1".to_owned());
    after.extras.push(Extra { path: "CONTROL_INFO/GENERATION_DATE".to_owned(), text: "2026-01-01".to_owned() });
    assert_eq!(difference(&before, &after), Amendment::default());
    assert_eq!(content_key(&before), content_key(&after));
}

#[test]
fn a_cancellation_is_never_the_same_as_the_order() {
    let order = paper();
    let cancellation = Paper { kind: PaperKind::Cancellation, ..paper() };
    assert_eq!(difference(&order, &cancellation).header, [field("kind", "order", "cancel")]);
    assert_ne!(content_key(&order), content_key(&cancellation));
}

#[test]
fn the_day_of_issue_counts_and_the_clock_does_not() {
    let issued = |day, hour| {
        let mut paper = paper();
        paper.issued = Some(Issued {
            date: NaiveDate::from_ymd_opt(2026, 1, day).unwrap(),
            time: NaiveTime::from_hms_opt(hour, 0, 0),
            offset_minutes: None,
        });
        paper
    };
    assert!(difference(&issued(1, 8), &issued(1, 9)).is_empty());
    // A number used again another day for the same goods is another order to look at.
    assert_eq!(difference(&issued(1, 8), &issued(2, 8)).header, [field("issued", "2026-01-01", "2026-01-02")]);
}

#[test]
fn an_attachment_with_other_bytes_is_another() {
    let with = |bytes: &[u8]| {
        let mut paper = paper();
        paper.attachments.push(Attachment {
            name: "plan.pdf".to_owned(),
            mime: None,
            description: None,
            content: AttachmentContent::Embedded(bytes.to_vec()),
        });
        paper
    };
    assert!(!difference(&with(b"12"), &with(b"13")).is_empty());
    assert_ne!(content_key(&with(b"12")), content_key(&with(b"13")));
    assert!(difference(&with(b"12"), &with(b"12")).is_empty());
}

#[test]
fn a_line_is_found_by_gtin_and_by_name() {
    let mut before = paper();
    before.lines[0].sku = None;
    before.lines[0].gtin = Some("4006381333931".to_owned());
    let mut after = before.clone();
    after.lines.remove(1);
    after.lines[0].line_no = "10".to_owned();
    after.lines[0].quantity = Some(Decimal::from(11));
    after.lines[1].line_no = "20".to_owned();
    after.lines[1].quantity = Some(Decimal::from(2));
    let changed: Vec<bool> =
        difference(&before, &after).lines.iter().map(|change| matches!(change, LineChange::Changed { .. })).collect();
    assert_eq!(changed, [true, false, true]);
}

fn decimal() -> impl Strategy<Value = Option<Decimal>> {
    prop_oneof![
        Just(None),
        (0..3_i64, 0..3_u32).prop_map(|(units, scale)| {
            let mut number = Decimal::from(units);
            number.rescale(scale);
            Some(number)
        })
    ]
}

fn spelling() -> impl Strategy<Value = Option<String>> {
    prop_oneof![Just(None), "[ab ]{0,3}".prop_map(Some)]
}

prop_compose! {
    fn some_line()(
        line_no in "[12]",
        sku in spelling(),
        gtin in spelling(),
        name in "[ab ]{0,2}",
        quantity in decimal(),
        price_base in decimal(),
        options in prop::collection::vec(("[xy]", "[ab]"), 0..3),
        parent in prop_oneof![Just(None), Just(Some("1".to_owned()))],
    ) -> Line {
        Line { line_no, parent, sku, gtin, name, quantity, price_base, options, ..Line::default() }
    }
}

prop_compose! {
    fn some_paper()(
        kind in prop_oneof![Just(PaperKind::Order), Just(PaperKind::Change), Just(PaperKind::Cancellation)],
        reference in spelling(),
        company in spelling(),
        emails in prop::collection::vec("[ab]", 0..3),
        ship_to in prop_oneof![Just(None), spelling().prop_map(Some)],
        lines in prop::collection::vec(some_line(), 0..4),
        notes in prop::collection::vec("[ab ]{0,2}", 0..3),
        charges in prop::collection::vec((0..3_i64, spelling()), 0..3),
        payable in decimal(),
        bytes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..2), 0..2),
    ) -> Paper {
        let mut paper = Paper::new(kind, "1");
        paper.reference = reference;
        paper.buyer.company = company;
        paper.buyer.emails = emails;
        paper.ship_to = ship_to.map(|city| Party { city, ..Party::empty() });
        paper.lines = lines;
        paper.notes = notes;
        paper.charges = charges.into_iter().map(|(amount, code)| Charge {
            name: String::new(), code, amount: Decimal::from(amount), vat_rate: None,
        }).collect();
        paper.stated.payable = payable;
        paper.attachments = bytes.into_iter().map(|bytes| Attachment {
            name: "a".to_owned(), mime: None, description: None, content: AttachmentContent::Embedded(bytes),
        }).collect();
        paper
    }
}

/// Writes the same paper in another spelling: other white space, decimals and order.
fn respelled(paper: &Paper) -> Paper {
    let mut other = paper.clone();
    other.lines.reverse();
    other.notes.reverse();
    other.charges.reverse();
    other.buyer.emails.reverse();
    other.reference = other.reference.map(|text| format!(" {text}\n"));
    for number in other.lines.iter_mut().filter_map(|line| line.quantity.as_mut()) {
        number.rescale(6);
    }
    other
}

proptest! {
    // proves N16
    #[test]
    fn a_paper_does_not_differ_from_itself(paper in some_paper()) {
        prop_assert!(difference(&paper, &paper).is_empty());
        // Two lines of one number make it chance which of them a reversed paper's parent names.
        if paper.lines.iter().all(|line| line.parent.is_none()) {
            prop_assert!(difference(&paper, &respelled(&paper)).is_empty());
            prop_assert_eq!(content_key(&paper), content_key(&respelled(&paper)));
        }
    }

    // proves N16
    #[test]
    fn the_content_key_is_equal_exactly_when_nothing_differs(before in some_paper(), after in some_paper()) {
        prop_assert_eq!(content_key(&before) == content_key(&after), difference(&before, &after).is_empty());
    }

    #[test]
    fn small_papers_often_agree_and_keys_say_so(
        before in some_line(), after in some_line()
    ) {
        let paper = |line: Line| { let mut paper = Paper::new(PaperKind::Order, "1"); paper.lines = vec![line]; paper };
        let (before, after) = (paper(before), paper(after));
        prop_assert_eq!(content_key(&before) == content_key(&after), difference(&before, &after).is_empty());
    }
}
