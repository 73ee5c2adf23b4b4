//! Pohoda files: every element in its place and within its limit, amounts and rates right, marks
//! where a document is no first export. STORMWARE's schemas are not ours to pass on; the tables
//! here hold the facts of `data.xsd`, `order.xsd` and `type.xsd` that orders need.

use encoding_rs::WINDOWS_1250;
use kontor::domain::view::wording::ExportField;
use kontor::formats::detect;
use kontor::formats::writing::{WrittenFile, item_id, pohoda};
use kontor::formats::xml::{Document, Element};
use kontor::problem::{Code, Problem};

use super::*;

/// For each element its children, in the order of the schema. Nothing else is written there.
const CHILDREN: &[(&str, &[&str])] = &[
    ("dataPack", &["dataPackItem"]),
    ("dataPackItem", &["order"]),
    ("order", &["orderHeader", "orderDetail", "orderSummary"]),
    (
        "orderHeader",
        &[
            "orderType",
            "numberOrder",
            "date",
            "dateFrom",
            "dateTo",
            "text",
            "partnerIdentity",
            "paymentType",
            "isExecuted",
            "note",
            "intNote",
        ],
    ),
    ("partnerIdentity", &["address", "shipToAddress"]),
    (
        "address",
        &[
            "company",
            "division",
            "name",
            "city",
            "street",
            "zip",
            "ico",
            "dic",
            "icDph",
            "country",
            "phone",
            "mobilPhone",
            "email",
        ],
    ),
    ("shipToAddress", &["company", "division", "name", "city", "street", "zip", "country", "phone", "email"]),
    ("country", &["ids"]),
    ("orderHeader/paymentType", &["paymentType"]),
    ("orderDetail", &["orderItem"]),
    (
        "orderItem",
        &[
            "text",
            "quantity",
            "delivered",
            "unit",
            "payVAT",
            "rateVAT",
            "percentVAT",
            "homeCurrency",
            "foreignCurrency",
            "note",
            "code",
            "stockItem",
        ],
    ),
    ("orderItem/homeCurrency", &["unitPrice"]),
    ("orderItem/foreignCurrency", &["unitPrice"]),
    ("orderItem/stockItem", &["stockItem"]),
    ("stockItem/stockItem", &["ids"]),
    ("orderSummary", &["roundingDocument", "homeCurrency", "foreignCurrency"]),
    (
        "orderSummary/homeCurrency",
        &[
            "priceNone",
            "priceLow",
            "priceLowVAT",
            "priceLowSum",
            "priceHigh",
            "priceHighVAT",
            "priceHighSum",
            "price3",
            "price3VAT",
            "price3Sum",
        ],
    ),
    ("orderSummary/foreignCurrency", &["currency"]),
    ("currency", &["ids"]),
];

/// The longest texts, in characters.
const LIMITS: &[(&str, usize)] = &[
    ("numberOrder", 32),
    ("orderHeader/text", 240),
    ("company", 255),
    ("division", 32),
    ("name", 64),
    ("city", 45),
    ("street", 64),
    ("zip", 15),
    ("ico", 15),
    ("dic", 18),
    ("icDph", 18),
    ("country/ids", 19),
    ("currency/ids", 19),
    ("phone", 40),
    ("mobilPhone", 24),
    ("email", 98),
    ("orderItem/text", 90),
    ("orderItem/note", 90),
    ("unit", 10),
    ("code", 64),
    ("stockItem/ids", 64),
];

/// What an element may hold, where it is one of a few words.
const WORDS: &[(&str, &[&str])] = &[
    ("orderType", &["receivedOrder"]),
    ("isExecuted", &["true"]),
    ("payVAT", &["true", "false"]),
    ("rateVAT", &["none", "low", "high", "third", "historyHigh", "historyLow"]),
    ("roundingDocument", &["none"]),
    (
        "paymentType/paymentType",
        &["draft", "cash", "postal", "delivery", "creditcard", "advance", "encashment", "cheque", "compensation"],
    ),
];

/// Elements that hold a number.
const NUMBERS: &[&str] = &["quantity", "delivered", "unitPrice", "percentVAT"];

/// Returns what a table says of an element: by its parent and name, else by its name.
fn of<'t, T>(table: &'t [(&str, T)], element: Element<'_, '_>, parent: &str) -> Option<&'t T> {
    let long = format!("{parent}/{}", element.name());
    let found = table.iter().find(|(name, _)| *name == long);
    found.or_else(|| table.iter().find(|(name, _)| *name == element.name())).map(|(_, value)| value)
}

/// Asserts that an element and all below it are as Pohoda's schemas have them.
pub(super) fn assert_in_place(element: Element<'_, '_>, parent: &str) {
    let path = element.path();
    let children: Vec<&str> = element.children().map(|child| child.name()).collect();
    if let Some(known) = of(CHILDREN, element, parent) {
        let places: Vec<usize> = children
            .iter()
            .map(|name| known.iter().position(|known| known == name).unwrap_or_else(|| panic!("{path}/{name}")))
            .collect();
        let repeats = ["dataPackItem", "orderItem", "shipToAddress"];
        for (pair, name) in places.windows(2).zip(children.iter().skip(1)) {
            assert!(pair[0] < pair[1] || pair[0] == pair[1] && repeats.contains(name), "{path}: {children:?}");
        }
        assert!(!children.is_empty() || element.name() == "address", "{path} is empty");
    } else {
        assert_eq!(children, [""; 0], "{path}");
        assert!(!element.text().is_empty(), "{path} is empty");
    }
    if let Some(limit) = of(LIMITS, element, parent) {
        assert!(element.text().chars().count() <= *limit, "{path}: {}", element.text());
        assert!(!element.text().contains('\n'), "{path}: {}", element.text());
    }
    if let Some(words) = of(WORDS, element, parent).filter(|_| children.is_empty()) {
        assert!(words.contains(&element.text()), "{path}: {}", element.text());
    }
    if NUMBERS.contains(&element.name()) || element.name().starts_with("price") {
        assert!(Decimal::from_str_exact(element.text()).is_ok(), "{path}: {}", element.text());
    }
    if element.name().starts_with("date") && children.is_empty() {
        assert!(NaiveDate::parse_from_str(element.text(), "%Y-%m-%d").is_ok(), "{path}: {}", element.text());
    }
    for child in element.children() {
        assert_in_place(child, element.name());
    }
}

pub(super) fn text_of(file: &WrittenFile) -> String {
    let decoded = detect::decode(&file.bytes);
    assert!(decoded.findings.is_empty(), "{:?}", decoded.findings);
    decoded.text.into_owned()
}

fn written(orders: Vec<ExportOrder>) -> (String, WrittenFile) {
    let file = pohoda::write(&batch(orders), &office());
    assert_eq!(file.refused, []);
    (text_of(&file), file)
}

fn one(paper: Paper) -> String {
    written(vec![order(1, paper, firm())]).0
}

/// Returns the texts of all elements of a name.
fn all(text: &str, name: &str) -> Vec<String> {
    fn below(element: Element<'_, '_>, name: &str, found: &mut Vec<String>) {
        for child in element.children() {
            if child.name() == name && child.children().next().is_none() {
                found.push(child.text().to_owned());
            }
            below(child, name, found);
        }
    }
    let document = Document::read(text).unwrap();
    let mut found = Vec::new();
    below(document.root(), name, &mut found);
    found
}

/// Returns the text at a path below the first order.
fn at(text: &str, path: &str) -> Option<String> {
    let document = Document::read(text).unwrap();
    let order = document.root().find("dataPackItem/order").unwrap();
    order.text_at(path).map(str::to_owned)
}

/// Papers as different as orders are.
pub(super) fn papers() -> Vec<Paper> {
    let with = |change: fn(&mut Paper)| {
        let mut paper = full_paper();
        change(&mut paper);
        paper
    };
    let mut many = paper();
    many.lines = (1..=200).map(|number| line(&number.to_string(), "Obinadlo", "3", "7.90")).collect();
    vec![
        paper(),
        full_paper(),
        with(|paper| paper.price_mode = PriceMode::Gross),
        with(|paper| paper.price_mode = PriceMode::Unknown),
        with(|paper| paper.currency = Some(currency("EUR"))),
        with(|paper| paper.currency = Some(currency("JPY"))),
        with(|paper| paper.lines.iter_mut().for_each(|line| line.vat_rate = None)),
        with(|paper| paper.lines.iter_mut().for_each(|line| line.unit_price = None)),
        with(|paper| paper.lines.iter_mut().for_each(|line| line.vat_rate = Some(dec("7.7")))),
        with(|paper| paper.lines.iter_mut().for_each(|line| line.vat_rate = Some(dec("0")))),
        with(|paper| paper.stated.rounding = Some(dec("-0.40"))),
        with(|paper| paper.stated.prepaid = Some(dec("50"))),
        with(|paper| paper.issued = None),
        with(|paper| paper.ship_to.as_mut().unwrap().country = Some("Česká republika".to_owned())),
        many,
    ]
}

fn orders() -> Vec<ExportOrder> {
    let mut orders = Vec::new();
    for (paper, number) in papers().into_iter().zip(1_u128..) {
        orders.push(order(2 * number, paper.clone(), firm()));
        let mut other = order(2 * number + 1, paper, person());
        other.successor = u32::try_from(number % 3).unwrap();
        other.cancelled = number % 4 == 0;
        orders.push(other);
    }
    orders
}

// proves O6
#[test]
fn every_element_stands_in_its_place_and_within_its_limit() {
    let (text, file) = written(orders());
    assert_eq!(file.written.len(), orders().len());
    let document = Document::read(&text).unwrap();
    assert_in_place(document.root(), "");
    assert_eq!(document.root().children().count(), orders().len());
}

// proves O6
#[test]
fn files_are_well_formed_for_libxml2() {
    let (_, file) = written(orders());
    assert_eq!(faults(None, &[("pack.xml".to_owned(), file.bytes)]), [""; 0]);
}

// proves O6
#[test]
fn the_pack_says_who_it_is_for_and_which_it_is() {
    let (text, _) = written(vec![order(1, paper(), firm()), order(2, full_paper(), person())]);
    let document = Document::read(&text).unwrap();
    let pack = document.root();
    assert_eq!(pack.name(), "dataPack");
    assert_eq!(pack.namespace(), "http://www.stormware.cz/schema/version_2/data.xsd");
    assert_eq!(pack.attribute("version"), Some("2.0"));
    assert_eq!(pack.attribute("ico"), Some("27074358"));
    assert_eq!(pack.attribute("application"), Some("Kontor"));
    assert_eq!(pack.attribute("note"), Some("kontor-000012.xml"));
    let ids = [(OrderId(Uuid::from_u128(1)), "P1-26-000001"), (OrderId(Uuid::from_u128(2)), "P1-26-000002")];
    assert_eq!(pack.attribute("id"), Some(pohoda::pack_id(12, ids).as_str()));
    assert!(pack.attribute("id").unwrap().len() <= 64);
    let items: Vec<_> = pack.children().map(|item| item.attribute("id").unwrap().to_owned()).collect();
    assert_eq!(items, ["P1-26-000001", "P1-26-000002"]);
    let order = pack.find("dataPackItem/order").unwrap();
    assert_eq!(order.namespace(), "http://www.stormware.cz/schema/version_2/order.xsd");
    assert_eq!(order.attribute("version"), Some("2.0"));
    let country = order.find("orderHeader/partnerIdentity/address/country").unwrap();
    assert_eq!(country.namespace(), "http://www.stormware.cz/schema/version_2/type.xsd");
}

// proves O6, N9
#[test]
fn the_same_batch_always_gives_the_same_file() {
    let two = vec![order(1, full_paper(), firm()), order(2, paper(), person())];
    let first = pohoda::write(&batch(two.clone()), &office());
    let mut again = batch(two.into_iter().rev().collect());
    again.id = BatchId(Uuid::from_u128(99));
    again.formed_at = Timestamp(0);
    assert_eq!(pohoda::write(&again, &office()).bytes, first.bytes);
    // The same numbers in another office are other orders.
    let of = |order: u128| pohoda::pack_id(12, [(OrderId(Uuid::from_u128(order)), "P1-26-000001")]);
    assert_ne!(of(1), of(2));
    let successor = pohoda::pack_id(12, [(OrderId(Uuid::from_u128(1)), "P1-26-000001-1")]);
    assert_ne!(of(1), successor);
}

// proves O6
#[test]
fn an_office_without_a_number_leaves_the_choice_to_the_import() {
    let mut office = office();
    office.reg_no = String::new();
    let text = text_of(&pohoda::write(&batch(vec![order(1, paper(), firm())]), &office));
    assert!(!text.contains("ico=\""), "{text}");
}

// proves O6
#[test]
fn the_head_says_what_the_sender_says() {
    let text = one(full_paper());
    for (path, value) in [
        ("orderHeader/orderType", "receivedOrder"),
        ("orderHeader/numberOrder", "OBJ/2026/000815"),
        ("orderHeader/date", "2026-03-02"),
        ("orderHeader/dateFrom", "2026-03-09"),
        ("orderHeader/dateTo", "2026-03-11"),
        ("orderHeader/text", "Objednávka OBJ/2026/000815 (P1-26-000001, e-shop)"),
        ("orderHeader/partnerIdentity/address/company", "Žluťoučký kůň, s.r.o."),
        ("orderHeader/partnerIdentity/address/division", "Oddělení nákupu"),
        ("orderHeader/partnerIdentity/address/name", "Petr Šťastný"),
        ("orderHeader/partnerIdentity/address/ico", "12345678"),
        ("orderHeader/partnerIdentity/address/dic", "CZ12345678"),
        ("orderHeader/partnerIdentity/address/country/ids", "CZ"),
        ("orderHeader/partnerIdentity/address/phone", "+420 382 123 456"),
        ("orderHeader/partnerIdentity/address/mobilPhone", "+420 777 888 999"),
        ("orderHeader/partnerIdentity/shipToAddress/company", "Kůň – sklad"),
        ("orderHeader/partnerIdentity/shipToAddress/street", "Průmyslová 5, vrata 3"),
        ("orderHeader/paymentType/paymentType", "delivery"),
        ("orderHeader/note", "Zvonit dvakrát\nVchod ze dvora\nbrána č. 2"),
    ] {
        assert_eq!(at(&text, path).as_deref(), Some(value), "{path}");
    }
    assert_eq!(at(&text, "orderHeader/priceLevel"), None);
    let note = at(&text, "orderHeader/intNote").unwrap();
    for part in [
        "P1-26-000001",
        "e-shop",
        "2026-03-03",
        "1001",
        "Středisko 7",
        "Kůň Holding, a.s., Dlouhá 1, 110 00 Praha",
        "Karel Dvořák",
        "VZP ČR",
        "Dobírka, do 14 dnů",
        "24.10 CZK / 100 ks",
        "barva: bílá",
        "nákres.pdf, https://kun.example/popis",
    ] {
        assert!(note.contains(part), "{part}: {note}");
    }
}

// proves O6
#[test]
fn a_person_is_no_company_and_ties_to_nobody_without_a_number() {
    let (text, _) = written(vec![order(1, paper(), person())]);
    assert_eq!(at(&text, "orderHeader/partnerIdentity/address/company"), None);
    assert_eq!(at(&text, "orderHeader/partnerIdentity/address/name").as_deref(), Some("Ing. Jana Nováková"));
    assert!(!text.contains("linkToAddress"), "{text}");
    assert!(one(paper()).contains("<typ:address linkToAddress=\"true\">"));
    let mut slovak = office();
    slovak.country = "SK".to_owned();
    let text = text_of(&pohoda::write(&batch(vec![order(1, paper(), firm())]), &slovak));
    assert!(text.contains("<typ:icDph>CZ12345678</typ:icDph>") && !text.contains("<typ:dic>"), "{text}");
}

// proves O6
#[test]
fn texts_are_windows_1250_and_say_so() {
    let mut paper = paper();
    paper.lines[0].name = "Žluťoučký kůň – „ř“ … ß".to_owned();
    let (text, file) = written(vec![order(1, paper, firm())]);
    assert!(file.bytes.starts_with(b"<?xml version=\"1.0\" encoding=\"Windows-1250\"?>"));
    let line = b"<ord:text>\x8Elu\x9Dou\xE8k\xFD k\xF9\xF2 \x96 \x84\xF8\x93 \x85 \xDF</ord:text>";
    assert!(file.bytes.windows(line.len()).any(|bytes| bytes == line), "{text}");
    let (_, lossy) = WINDOWS_1250.decode_without_bom_handling(&file.bytes);
    assert!(!lossy && !text.contains("&#"));
}

// proves O6
#[test]
fn what_windows_1250_lacks_is_kept_by_reference_and_only_a_loss_is_remarked() {
    let mut paper = paper();
    paper.lines[0].name = "Иван & Ñandú 🎁 <x>".to_owned();
    paper.lines[0].note = Some("Z\u{30C}luť\u{2011}kůň".to_owned());
    let (text, file) = written(vec![order(1, paper.clone(), firm())]);
    assert_eq!(file.remarks, []);
    assert_eq!(at(&text, "orderDetail/orderItem/text").as_deref(), Some("Иван & Ñandú 🎁 <x>"));
    assert_eq!(at(&text, "orderDetail/orderItem/note").as_deref(), Some("Žluť-kůň"));
    let reference = b"&#1048;&#1074;&#1072;&#1085;";
    assert!(file.bytes.windows(reference.len()).any(|bytes| bytes == reference));
    paper.lines[0].name = "Obi\u{1}nadlo".to_owned();
    let (text, file) = written(vec![order(1, paper, firm())]);
    assert_eq!(at(&text, "orderDetail/orderItem/text").as_deref(), Some("Obi nadlo"));
    let remark = Problem::new(Code::CharacterReplaced).with("field", "line-text").with("character", "U+0001");
    assert_eq!(file.remarks, [(OrderId(Uuid::from_u128(1)), remark)]);
}

// proves O6
#[test]
fn what_does_not_fit_is_shortened_visibly_and_stands_in_full_in_the_note() {
    let mut paper = paper();
    paper.order_no = "Š".repeat(40);
    paper.lines[0].name = format!("{}konec", "Obinadlo ".repeat(20));
    let mut customer = firm();
    customer.email = format!("{}@kun.example", "a".repeat(100));
    let (text, file) = written(vec![order(1, paper.clone(), customer.clone())]);
    let number = at(&text, "orderHeader/numberOrder").unwrap();
    assert_eq!(number, format!("{}…", "Š".repeat(31)));
    let name = at(&text, "orderDetail/orderItem/text").unwrap();
    assert!(name.starts_with("Obinadlo") && name.ends_with('…') && name.chars().count() <= 90, "{name}");
    let note = at(&text, "orderHeader/intNote").unwrap();
    for full in [paper.order_no.as_str(), paper.lines[0].name.as_str(), customer.email.as_str()] {
        assert!(note.contains(full), "{full}: {note}");
    }
    let shortened = |field: ExportField, limit: &str| {
        Problem::new(Code::TextShortened).with("field", field.as_str()).with("limit", limit)
    };
    let remarks: Vec<Problem> = file.remarks.into_iter().map(|(_, remark)| remark).collect();
    assert_eq!(
        remarks,
        [
            shortened(ExportField::LineText, "90"),
            shortened(ExportField::OrderNumber, "32"),
            shortened(ExportField::Email, "98"),
        ]
    );
}

/// Quantity, price, and the words of price mode and rate.
type Written = (Decimal, Option<Decimal>, Option<String>, Option<String>);

/// Returns the items of the first order.
fn items(text: &str) -> Vec<Written> {
    let document = Document::read(text).unwrap();
    let detail = document.root().find("dataPackItem/order/orderDetail").unwrap();
    let read = |item: Element<'_, '_>| {
        let price = item.text_at("homeCurrency/unitPrice").or_else(|| item.text_at("foreignCurrency/unitPrice"));
        (
            dec(item.text_at("quantity").unwrap()),
            price.map(dec),
            item.text_at("payVAT").map(str::to_owned),
            item.text_at("rateVAT").map(str::to_owned),
        )
    };
    detail.children().map(read).collect()
}

// proves O6
#[test]
fn quantity_times_price_is_the_amount_of_the_line() {
    for (quantity, price, base, adjustment, stated, expected) in [
        // quantity, price, base, adjustment, stated amount, price of one
        ("2", "10.50", "1", None, None, "10.5"),
        ("250", "24.10", "100", None, None, "0.241"),
        ("250", "24.10", "100", Some("-5.00"), None, "0.221"),
        ("7", "10", "3", None, Some("23.33"), "3.3333"),
        ("100000", "10", "3", None, Some("333333.33"), "3.3333333"),
        ("-3", "12.40", "1", None, None, "12.4"),
        ("0.5", "9.99", "1", None, Some("5.00"), "9.99"),
        ("3", "0.33", "1", None, Some("0.90"), "0.3"),
        ("7", "1.43", "1", None, Some("10.00"), "1.4286"),
    ] {
        let mut paper = paper();
        let line = &mut paper.lines[0];
        line.quantity = Some(dec(quantity));
        line.unit_price = Some(dec(price));
        line.price_base = Some(dec(base));
        line.adjustment = adjustment.map(dec);
        line.line_total = stated.map(dec);
        let amount = line.line_total.or_else(|| totals::line_amount(line, 2)).unwrap();
        let text = one(paper);
        let (written_quantity, written_price, _, _) = items(&text).remove(0);
        assert_eq!((written_quantity, written_price), (dec(quantity), Some(dec(expected))), "{quantity} × {price}");
        let product = kontor::domain::money::round_to_minor(written_quantity * written_price.unwrap(), 2);
        assert_eq!(product, amount, "{quantity} × {price} / {base}");
    }
}

// proves O6
#[test]
fn a_quantity_of_zero_stays_zero_and_a_missing_one_is_a_lump_or_a_refusal() {
    let mut paper = paper();
    paper.lines[0].quantity = Some(dec("0"));
    paper.lines[0].line_total = Some(dec("5"));
    let text = one(paper.clone());
    assert_eq!(items(&text)[0].0, dec("0"));
    assert!(at(&text, "orderHeader/intNote").unwrap().contains("množství je 0"));
    paper.lines[0].quantity = None;
    paper.lines[0].sku = Some("B-1".to_owned());
    let text = one(paper.clone());
    assert_eq!((items(&text)[0].0, items(&text)[0].1), (dec("1"), Some(dec("5"))));
    assert_eq!(at(&text, "orderDetail/orderItem/stockItem/stockItem/ids"), None);
    assert!(at(&text, "orderHeader/intNote").unwrap().contains("množství není uvedeno"));
    paper.lines[0].line_total = None;
    assert_eq!(refused(order(1, paper, firm())), "quantity");
}

// proves O6
#[test]
fn prices_are_with_or_without_tax_as_the_paper_says() {
    for (mode, expected) in [(PriceMode::Net, "false"), (PriceMode::Gross, "true"), (PriceMode::Unknown, "false")] {
        let mut paper = full_paper();
        paper.price_mode = mode;
        let text = one(paper);
        assert!(items(&text).iter().all(|item| item.2.as_deref() == Some(expected)), "{mode:?}");
        let says = at(&text, "orderHeader/intNote").unwrap().contains("neuvádí, zda ceny obsahují DPH");
        assert_eq!(says, mode == PriceMode::Unknown);
    }
}

// proves O6
#[test]
fn a_rate_that_is_not_stated_is_not_made_up() {
    let mut paper = paper();
    paper.lines[0].vat_rate = None;
    let text = one(paper.clone());
    assert_eq!(items(&text)[0].3, None);
    assert!(!text.contains("percentVAT"));
    assert!(at(&text, "orderHeader/intNote").unwrap().contains("sazba DPH není uvedena"));
    assert_eq!(at(&text, "orderSummary/homeCurrency/priceNone"), None);
    paper.lines[0].vat_rate = Some(dec("15"));
    let text = one(paper);
    assert_eq!(items(&text)[0].3.as_deref(), Some("historyLow"));
    assert_eq!(at(&text, "orderDetail/orderItem/percentVAT").as_deref(), Some("15"));
}

// proves O6
#[test]
fn charges_and_rounding_are_items_and_the_sums_agree() {
    let mut paper = full_paper();
    paper.stated.rounding = Some(dec("0.02"));
    let text = one(paper);
    let texts = all(&text, "text");
    assert_eq!(texts[1..], ["Obinadlo pružné", "Náplast", "Doprava", "Sleva", "Zaokrouhlení"]);
    let sum: Decimal = items(&text).iter().map(|item| item.0 * item.1.unwrap()).sum();
    assert_eq!(sum, dec("165.27"));
    let of = |name: &str| at(&text, &format!("orderSummary/homeCurrency/{name}")).map(|text| dec(&text));
    assert_eq!(of("priceNone"), Some(dec("0.02")));
    assert_eq!(
        (of("priceLow"), of("priceLowVAT"), of("priceLowSum")),
        (Some(dec("55.25")), Some(dec("6.63")), Some(dec("61.88")))
    );
    assert_eq!(
        (of("priceHigh"), of("priceHighVAT"), of("priceHighSum")),
        (Some(dec("110")), Some(dec("23.10")), Some(dec("133.10")))
    );
    // 194.98 is what the lines and charges come to with tax.
    assert_eq!(order(1, full_paper(), firm()).total, Some(dec("194.98")));
    assert_eq!(dec("0.02") + dec("61.88") + dec("133.10"), dec("194.98") + dec("0.02"));
}

// proves O6
#[test]
fn foreign_money_is_named_and_left_to_accounting_to_convert() {
    let mut paper = full_paper();
    paper.currency = Some(currency("EUR"));
    let text = one(paper);
    assert_eq!(at(&text, "orderSummary/foreignCurrency/currency/ids").as_deref(), Some("EUR"));
    assert!(!text.contains("homeCurrency"));
    for unknown in ["rate>", "amount>"] {
        assert!(!text.contains(&format!("<typ:{unknown}")));
    }
    assert_eq!(items(&text)[0].1, Some(dec("10.5")));
    // Without a price nothing was booked, and the office's own currency says nothing of the paper's.
    let mut unpriced = paper_in("EUR");
    unpriced.lines[0].unit_price = None;
    let mut order = order(1, unpriced, firm());
    order.currency = currency("CZK");
    let text = written(vec![order]).0;
    assert_eq!(at(&text, "orderSummary/foreignCurrency/currency/ids").as_deref(), Some("EUR"));
}

fn paper_in(code: &str) -> Paper {
    let mut paper = paper();
    paper.currency = Some(currency(code));
    paper
}

fn refused(order: ExportOrder) -> String {
    let good = super::order(77, paper(), firm());
    let file = pohoda::write(&batch(vec![order.clone(), good.clone()]), &office());
    assert_eq!(file.written, [good.order_id], "the other order goes all the same");
    let (id, problem) = file.refused.into_iter().next().unwrap();
    assert_eq!((id, problem.code), (order.order_id, Code::NotExportable));
    assert_eq!(problem.argument("order_no"), Some(order.paper.order_no.as_str()));
    problem.argument("field").unwrap().to_owned()
}

// proves O6
#[test]
fn what_cannot_be_written_is_refused_with_the_field_named_and_the_others_go() {
    let mut without_lines = paper();
    without_lines.lines.clear();
    assert_eq!(refused(order(1, without_lines, firm())), "lines");
    assert_eq!(refused(order(1, paper(), ContactCard::blank(ContactKind::Organisation))), "customer");
    let mut contradicting = order(1, paper_in("EUR"), firm());
    contradicting.currency = currency("CZK");
    assert_eq!(refused(contradicting), "currency");
    let file = pohoda::write(&batch(vec![order(1, Paper::new(PaperKind::Order, "1"), firm())]), &office());
    assert!(file.bytes.is_empty() && file.written.is_empty());
    for language in Language::ALL {
        let sentence = Texts::in_language(*language).problem(&file.refused[0].1);
        let field = Texts::in_language(*language).argument("field", "lines");
        assert!(field != "lines" && sentence.contains(&field), "{sentence}");
    }
}

// proves O6, N9
#[test]
fn a_successor_and_a_cancellation_are_marked_and_never_a_silent_twin() {
    let first = order(1, full_paper(), firm());
    let mut successor = first.clone();
    successor.successor = 2;
    let text = written(vec![successor.clone()]).0;
    let said = at(&text, "orderHeader/text").unwrap();
    assert!(said.starts_with("NAHRAZUJE P1-26-000001-1: Objednávka OBJ/2026/000815 (P1-26-000001-2"), "{said}");
    assert!(at(&text, "orderHeader/intNote").unwrap().starts_with("NAHRAZUJE: P1-26-000001-1\n"));
    assert!(text.contains("id=\"P1-26-000001-2\""));
    assert_eq!(item_id("P1-26-000001", 2), "P1-26-000001-2");
    assert_eq!(items(&text).len(), 4, "a successor holds the whole order");
    let mut cancelled = successor;
    cancelled.successor = 1;
    cancelled.cancelled = true;
    let text = written(vec![cancelled]).0;
    let said = at(&text, "orderHeader/text").unwrap();
    assert!(said.starts_with("STORNO P1-26-000001: "), "{said}");
    let note = at(&text, "orderHeader/intNote").unwrap();
    assert!(note.starts_with("STORNO: P1-26-000001\n") && note.contains("Bylo objednáno: 250 ks Náplast"), "{note}");
    assert_eq!(at(&text, "orderHeader/isExecuted").as_deref(), Some("true"));
    assert_eq!(items(&text), [(dec("0"), None, None, None)], "a cancellation orders nothing");
    assert!(!text.contains("stockItem") && !text.contains("unitPrice"));
    let plain = one(full_paper());
    assert!(!plain.contains("STORNO") && !plain.contains("NAHRAZUJE") && !plain.contains("isExecuted"));
}

// proves O6
#[test]
fn goods_come_from_stock_only_where_our_article_number_is_stated_whole() {
    let text = one(full_paper());
    assert_eq!(all(&text, "ids").iter().filter(|id| *id == "B-1").count(), 1);
    assert_eq!(all(&text, "code"), ["B-1"]);
    let mut paper = paper();
    paper.lines[0].sku = Some("A".repeat(65));
    let text = one(paper.clone());
    assert!(!text.contains("stockItem") && all(&text, "code").is_empty());
    assert!(at(&text, "orderHeader/intNote").unwrap().contains(&"A".repeat(65)));
    paper.lines[0].sku = None;
    paper.lines[0].gtin = Some("4012345000009".to_owned());
    assert!(!one(paper).contains("stockItem"));
}

// proves O6
#[test]
fn units_are_spelled_as_stock_cards_do() {
    for (stated, code, expected) in [
        (Some("ks"), Some("H87"), "ks"),
        (Some("H87"), Some("H87"), "ks"),
        (Some("Stück"), Some("H87"), "Stück"),
        (Some("KGM"), Some("KGM"), "kg"),
        (Some("XUN"), Some("XUN"), "XUN"),
        (None, Some("LTR"), "l"),
        (Some("velké balení po 12"), None, "velké bal…"),
    ] {
        let mut paper = paper();
        paper.lines[0].unit_stated = stated.map(str::to_owned);
        paper.lines[0].unit = code.map(str::to_owned);
        assert_eq!(at(&one(paper), "orderDetail/orderItem/unit").as_deref(), Some(expected), "{stated:?}");
    }
}

// proves O6
#[test]
fn every_word_of_accounting_files_stands_in_every_catalogue() {
    for language in Language::ALL {
        let texts = Texts::in_language(*language);
        for word in kontor::domain::view::wording::ExportWord::ALL {
            let id = format!("word-export-{}", word.as_str());
            assert!(texts.known(&id).is_some_and(|text| !text.is_empty()), "{language:?} {id}");
        }
        for field in ExportField::ALL {
            assert!(texts.known(&format!("argument-field-{}", field.as_str())).is_some(), "{language:?} {field:?}");
        }
    }
}
