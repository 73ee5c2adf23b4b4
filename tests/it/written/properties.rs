//! Whatever stands in an order, the files stay what they are: well-formed, within their limits,
//! and of the right sums.

use kontor::domain::money::round_to_minor;
use kontor::formats::reading;
use kontor::formats::writing::{csv, pohoda, ubl};
use kontor::formats::xml::Document;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::*;

/// Texts as no sender should write them, and texts as senders do.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-zÀ-žа-я0-9 ,.&<>\"'/=+@;-]{0,40}",
        1 => ".{0,400}",
        1 => any::<String>(),
        1 => vec(prop_oneof![Just('\u{0}'), Just('\u{1}'), Just('\u{FFFE}'), Just('\n'), Just(']'), Just('>'), Just('\u{30C}'), Just('c')], 0..20)
            .prop_map(|characters| characters.into_iter().collect()),
    ]
}

fn number(whole: std::ops::Range<i64>, decimals: u32) -> impl Strategy<Value = Decimal> {
    whole.prop_map(move |number| Decimal::new(number, decimals))
}

fn rate() -> impl Strategy<Value = Option<Decimal>> {
    option::of(prop_oneof![
        Just(dec("21")),
        Just(dec("12")),
        Just(dec("0")),
        Just(dec("15")),
        Just(dec("-3")),
        Just(dec("7.7"))
    ])
}

prop_compose! {
    fn any_line()(
        texts in vec(text(), 6),
        quantity in option::weighted(0.9, number(-5_000..500_000, 2)),
        price in option::weighted(0.9, number(-1_000..10_000_000, 3)),
        base in option::of(prop_oneof![Just(dec("1")), Just(dec("100")), Just(dec("3")), Just(dec("0")), Just(dec("1000"))]),
        adjustment in option::of(number(-5_000..5_000, 2)),
        total in option::weighted(0.3, number(-100_000..10_000_000, 2)),
        rate in rate(),
    ) -> Line {
        let [number, sku, name, unit, note, option]: [String; 6] = texts.try_into().unwrap();
        Line {
            line_no: number,
            sku: Some(sku),
            name,
            unit_stated: Some(unit.clone()),
            unit: Some(unit).filter(|unit| unit.len() % 2 == 0),
            quantity,
            unit_price: price,
            price_base: base,
            adjustment,
            line_total: total,
            vat_rate: rate,
            options: vec![(option.clone(), option)],
            note: Some(note),
            ..Line::default()
        }
    }
}

prop_compose! {
    fn any_charge()(name in text(), amount in number(-50_000..50_000, 2), rate in rate()) -> Charge {
        Charge { name, code: None, amount, vat_rate: rate }
    }
}

prop_compose! {
    fn any_order()(
        texts in vec(text(), 12),
        lines in vec(any_line(), 1..5),
        charges in vec(any_charge(), 0..3),
        mode in prop_oneof![Just(PriceMode::Net), Just(PriceMode::Gross), Just(PriceMode::Unknown)],
        code in prop_oneof![Just("CZK"), Just("EUR"), Just("JPY")],
        rounding in option::of(number(-99..99, 2)),
        successor in 0_u32..3,
        cancelled in proptest::bool::weighted(0.1),
    ) -> ExportOrder {
        let mut paper = full_paper();
        let [number, note, street, city, phone, email, company, division, title, method, source, zip]: [String; 12] =
            texts.try_into().unwrap();
        paper.order_no = number;
        paper.notes.push(note);
        paper.payment = Some(Payment { method: Some(method), ..Payment::default() });
        let ship_to = paper.ship_to.as_mut().unwrap();
        (ship_to.street, ship_to.city, ship_to.company2) = (Some(street.clone()), Some(city.clone()), Some(division));
        (ship_to.phones, ship_to.emails) = (vec![phone.clone(), email.clone()], vec![email.clone()]);
        paper.lines = lines;
        paper.charges = charges;
        paper.price_mode = mode;
        paper.currency = Some(currency(code));
        paper.stated.rounding = rounding;
        let mut customer = firm();
        customer.company = format!("A{company}");
        (customer.street, customer.city, customer.zip) = (street, city, zip);
        (customer.phone, customer.email, customer.title) = (phone, email, title);
        let mut order = order(1, paper, customer);
        (order.successor, order.cancelled, order.source) = (successor, cancelled, source);
        order
    }
}

fn config() -> Config {
    // A failing case is printed whole; nothing is written beside the sources.
    Config { cases: 256, failure_persistence: None, ..Config::default() }
}

/// Returns the sum that accounting is to come to: lines, charges and rounding as the books hold them.
fn sum_of(order: &ExportOrder) -> Decimal {
    let digits = order.currency.minor_digits();
    let lines = order.paper.lines.iter().map(|line| {
        let amount = line.line_total.or_else(|| totals::line_amount(line, digits)).unwrap_or_default();
        let counts = line.quantity.is_none_or(|quantity| !quantity.is_zero());
        if counts { round_to_minor(amount, digits) } else { Decimal::ZERO }
    });
    let charges = order.paper.charges.iter().map(|charge| round_to_minor(charge.amount, digits));
    let rounding = order.paper.stated.rounding.map(|rounding| round_to_minor(rounding, digits));
    lines.chain(charges).chain(rounding).sum()
}

proptest! {
    #![proptest_config(config())]

    // proves O6
    #[test]
    fn any_order_gives_a_sound_pohoda_file(order in any_order()) {
        let file = pohoda::write(&batch(vec![order.clone()]), &office());
        prop_assert_eq!(file.written.len() + file.refused.len(), 1);
        let must_refuse = order.paper.lines.iter().any(|line| line.quantity.is_none() && line.line_total.is_none());
        prop_assert_eq!(!file.refused.is_empty(), must_refuse && !order.cancelled);
        if file.written.is_empty() {
            return Ok(());
        }
        let text = super::pohoda::text_of(&file);
        let document = Document::read(&text).map_err(|finding| TestCaseError::fail(finding.problem.to_string()))?;
        super::pohoda::assert_in_place(document.root(), "");
        let detail = document.root().find("dataPackItem/order/orderDetail").unwrap();
        let digits = order.currency.minor_digits();
        let amounts = detail.children().map(|item| {
            let price = item.text_at("homeCurrency/unitPrice").or_else(|| item.text_at("foreignCurrency/unitPrice"));
            round_to_minor(dec(item.text_at("quantity").unwrap()) * price.map(dec).unwrap_or_default(), digits)
        });
        let expected = if order.cancelled { Decimal::ZERO } else { sum_of(&order) };
        prop_assert_eq!(amounts.sum::<Decimal>(), expected);
        for item in detail.children().zip(&order.paper.lines).filter(|(_, line)| line.vat_rate.is_none()).map(|(item, _)| item) {
            prop_assert!(item.text_at("rateVAT").is_none(), "a rate was made up");
        }
        let again = pohoda::write(&batch(vec![order]), &office());
        prop_assert_eq!(again.bytes, file.bytes);
    }

    // proves O6
    #[test]
    fn any_order_gives_a_ubl_file_that_reads_again(order in any_order()) {
        let file = ubl::write(&batch(vec![order.clone()]), &office()).remove(0);
        prop_assert_eq!(file.written.len() + file.refused.len(), 1);
        if file.written.is_empty() {
            prop_assert_eq!(order.paper.price_mode, PriceMode::Gross, "only a missing rate refuses");
            return Ok(());
        }
        let readout = reading::read(&file.bytes);
        prop_assert_eq!(readout.papers.len(), 1, "{:?}", readout.findings);
        let paper = &readout.papers[0].paper;
        prop_assert_eq!(paper.lines.len(), if order.cancelled { 0 } else { order.paper.lines.len() });
        if !order.cancelled && order.paper.price_mode != PriceMode::Gross {
            for (read, line) in paper.lines.iter().zip(&order.paper.lines) {
                prop_assert_eq!((read.quantity, read.unit_price, read.vat_rate), (line.quantity, line.unit_price, line.vat_rate));
            }
        }
    }

    // proves O6
    #[test]
    fn any_order_gives_rows_of_equal_width(order in any_order()) {
        let file = csv::write(&batch(vec![order.clone()]), &office());
        prop_assert_eq!(file.written.len(), 1);
        let rows = super::csv::rows(&file.bytes);
        prop_assert_eq!(rows.len(), 1 + if order.cancelled { 1 } else { order.paper.lines.len() });
        for row in &rows {
            prop_assert_eq!(row.len(), csv::COLUMNS.len());
        }
        for (column, cell) in csv::COLUMNS.iter().zip(rows.iter().skip(1).flatten()) {
            let is_number = dec_or_none(cell).is_some();
            prop_assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{column}: {cell}");
        }
    }
}

fn dec_or_none(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}

// proves O6
#[test]
fn numbers_as_large_as_they_come_do_no_harm() {
    let largest = Decimal::MAX;
    let mut paper = full_paper();
    for line in &mut paper.lines {
        (line.quantity, line.unit_price, line.price_base) = (Some(largest), Some(largest), Some(dec("0.0001")));
        (line.line_total, line.adjustment) = (Some(-largest), Some(largest));
    }
    for charge in &mut paper.charges {
        (charge.amount, charge.vat_rate) = (largest, Some(dec("21")));
    }
    for mode in [PriceMode::Net, PriceMode::Gross] {
        paper.price_mode = mode;
        let mut order = order(1, paper.clone(), firm());
        order.total = Some(largest);
        let batch = batch(vec![order]);
        let files =
            [pohoda::write(&batch, &office()), csv::write(&batch, &office()), ubl::write(&batch, &office()).remove(0)];
        for file in files {
            assert_eq!(file.written.len() + file.refused.len(), 1);
        }
    }
}

// proves O6
#[test]
fn libxml2_agrees_that_any_order_gives_sound_files() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let orders: Vec<ExportOrder> = (0..120).map(|_| any_order().new_tree(&mut runner).unwrap().current()).collect();
    let (mut documents, mut of_schema) = (Vec::new(), Vec::new());
    for (number, order) in orders.into_iter().enumerate() {
        let is_order = !order.cancelled;
        let batch = batch(vec![order]);
        let (pohoda, ubl) = (pohoda::write(&batch, &office()), ubl::write(&batch, &office()).remove(0));
        if !pohoda.written.is_empty() {
            documents.push((format!("pohoda-{number}.xml"), pohoda.bytes));
        }
        if !ubl.written.is_empty() {
            let list = if is_order { &mut of_schema } else { &mut documents };
            list.push((format!("ubl-{number}.xml"), ubl.bytes));
        }
    }
    assert!(120 < documents.len() + of_schema.len());
    let schema = foreign("KONTOR_SCHEMAS", "../shared/schemas", "validation against the OASIS schemas")
        .map(|folder| folder.join("ubl-2.1/maindoc/UBL-Order-2.1.xsd"));
    assert_eq!(faults(schema.as_deref(), &of_schema), [""; 0]);
    assert_eq!(faults(None, &documents), [""; 0]);
}
