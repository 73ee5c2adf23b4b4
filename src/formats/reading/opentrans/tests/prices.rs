use super::{BUYER, LINE, codes, decimal, extras, only_line, order, order_1, paper_of, text, with_line};
use crate::domain::paper::PriceMode;
use crate::domain::rules::totals;
use crate::problem::Code;

fn price(parts: &str) -> String {
    format!("<PRODUCT_PRICE_FIX>{parts}</PRODUCT_PRICE_FIX>")
}

#[test]
fn articles_of_the_first_version_are_read() {
    let line = "<ORDER_ITEM><LINE_ITEM_ID>10</LINE_ITEM_ID><ARTICLE_ID><SUPPLIER_AID>B-1</SUPPLIER_AID>\
        <INTERNATIONAL_AID type='EAN'>4012345000009</INTERNATIONAL_AID><BUYER_AID type='BZRNR'>K-1</BUYER_AID>\
        <BUYER_AID type='CommissionNr'>77</BUYER_AID><DESCRIPTION_SHORT>Binde</DESCRIPTION_SHORT>\
        <DESCRIPTION_LONG/><DESCRIPTION_LONG><![CDATA[Elastische Binde]]></DESCRIPTION_LONG></ARTICLE_ID>\
        <QUANTITY>2,5</QUANTITY><ORDER_UNIT>Stk.</ORDER_UNIT><ARTICLE_PRICE type='net_customer'>\
        <PRICE_AMOUNT>10,00</PRICE_AMOUNT><PRICE_LINE_AMOUNT>25,00</PRICE_LINE_AMOUNT><PRICE_QUANTITY>1</PRICE_QUANTITY>\
        <TAX>0,19</TAX></ARTICLE_PRICE><REMARK>eilig</REMARK></ORDER_ITEM>";
    let read = paper_of(&order_1(&format!("{BUYER}<PRICE_CURRENCY>EUR</PRICE_CURRENCY>"), line, ""));
    let line = only_line(&read);
    assert_eq!(
        (line.line_no.as_str(), line.sku.clone(), line.gtin.clone()),
        ("10", text("B-1"), text("4012345000009"))
    );
    assert_eq!((line.name.as_str(), line.description.clone()), ("Binde", text("Elastische Binde")));
    assert_eq!(
        (line.quantity, line.unit.clone(), line.unit_stated.clone()),
        (Some(decimal("2.5")), text("H87"), text("Stk."))
    );
    assert_eq!((line.unit_price, line.line_total), (Some(decimal("10.00")), Some(decimal("25.00"))));
    assert_eq!((line.vat_rate, line.note.clone()), (Some(decimal("19")), text("eilig")));
    assert_eq!(
        (line.buyer_sku.clone(), line.options.clone()),
        (text("K-1"), vec![("CommissionNr".to_owned(), "77".to_owned())])
    );
    assert_eq!((read.paper.price_mode, codes(&read)), (PriceMode::Net, vec![]));
}

#[test]
fn article_numbers_of_every_kind_are_told_apart() {
    for (stated, gtin) in [
        ("<INTERNATIONAL_PID type='gtin'>4012345000009</INTERNATIONAL_PID>", true),
        ("<INTERNATIONAL_PID type='GTIN-13'>4012345000009</INTERNATIONAL_PID>", true),
        ("<INTERNATIONAL_PID type='ean'>4012345000009</INTERNATIONAL_PID>", true),
        ("<INTERNATIONAL_PID type='upc'>4012345000009</INTERNATIONAL_PID>", true),
        ("<INTERNATIONAL_PID>4012345000009</INTERNATIONAL_PID>", true),
        ("<EAN>4012345000009</EAN>", true),
        ("<INTERNATIONAL_PID>12345</INTERNATIONAL_PID>", false),
        ("<INTERNATIONAL_PID type='itscope'>4012345000009</INTERNATIONAL_PID>", false),
    ] {
        let line = LINE.replace("<SUPPLIER_PID>", &format!("{stated}<SUPPLIER_PID>"));
        let read = paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>"), &line, ""));
        let line = only_line(&read);
        assert_eq!(line.gtin.is_some(), gtin, "{stated}");
        assert_eq!(line.options.len(), usize::from(!gtin), "{stated}: {:?}", line.options);
        assert_eq!(codes(&read), [], "{stated}");
    }
}

#[test]
fn a_tax_is_a_factor_and_per_cent_is_said_so() {
    for (stated, rate, said) in [
        ("0.19", Some("19"), None),
        ("0.1900", Some("19"), None),
        ("0,07", Some("7"), None),
        ("0.077", Some("7.7"), None),
        ("0", Some("0"), None),
        ("0.00", Some("0"), None),
        ("19", Some("19"), Some(Code::VatRateReadAs)),
        ("19.00", Some("19"), Some(Code::VatRateReadAs)),
        ("7,7", Some("7.7"), Some(Code::VatRateReadAs)),
        ("19 %", Some("19"), Some(Code::VatRateReadAs)),
        ("0.5 %", Some("0.5"), Some(Code::VatRateReadAs)),
        ("", None, None),
        // Neither a factor nor per cent of any country: 0.7 is some shop's 7 %, 1.19 some shop's 19 %.
        ("0.7", None, Some(Code::ValueNotAllowed)),
        ("1.19", None, Some(Code::ValueNotAllowed)),
        ("1", None, Some(Code::ValueNotAllowed)),
        ("190", None, Some(Code::ValueNotAllowed)),
        ("-0.19", None, Some(Code::ValueNotAllowed)),
        ("voll", None, Some(Code::ValueNotAllowed)),
    ] {
        let read = with_line(&price(&format!(
            "<PRICE_AMOUNT>1</PRICE_AMOUNT><TAX_DETAILS_FIX><TAX_TYPE>vat</TAX_TYPE><TAX>{stated}</TAX></TAX_DETAILS_FIX>"
        )));
        assert_eq!(only_line(&read).vat_rate, rate.map(decimal), "{stated}");
        assert_eq!(codes(&read), said.into_iter().collect::<Vec<_>>(), "{stated}");
        let kept = extras(&read.paper, "ORDER_ITEM_LIST/ORDER_ITEM/PRODUCT_PRICE_FIX/TAX_DETAILS_FIX/TAX");
        assert_eq!(kept.is_empty(), said != Some(Code::ValueNotAllowed), "{stated}");
    }
    let said = with_line(&price("<PRICE_AMOUNT>1</PRICE_AMOUNT><TAX>19</TAX>"));
    assert_eq!(said.findings[0].problem.argument("read_as"), Some("19"));
}

#[test]
fn no_rate_is_made_of_a_tax_amount_or_of_another_tax() {
    let read = with_line(&price(
        "<PRICE_AMOUNT>10</PRICE_AMOUNT><TAX_DETAILS_FIX><TAX_AMOUNT>1.90</TAX_AMOUNT></TAX_DETAILS_FIX>",
    ));
    assert_eq!((only_line(&read).vat_rate, codes(&read)), (None, vec![]));
    let read = with_line(&price(
        "<PRICE_AMOUNT>10</PRICE_AMOUNT><TAX_DETAILS_FIX><TAX_TYPE>tobacco</TAX_TYPE><TAX>0.3</TAX></TAX_DETAILS_FIX>\
         <TAX_DETAILS_FIX><TAX_TYPE>vat</TAX_TYPE><TAX>0.19</TAX></TAX_DETAILS_FIX>",
    ));
    assert_eq!(only_line(&read).vat_rate, Some(decimal("19")));
}

#[test]
fn a_price_may_be_for_a_hundred_or_for_another_unit() {
    let hundred = with_line(&format!(
        "{}<PRICE_LINE_AMOUNT>2.41</PRICE_LINE_AMOUNT>",
        price("<PRICE_AMOUNT>24.10</PRICE_AMOUNT><PRICE_QUANTITY>100</PRICE_QUANTITY>")
    ));
    assert_eq!(only_line(&hundred).price_base, Some(decimal("100")));
    assert_eq!(codes(&hundred), []);
    // Ten rolls at 2.00 a kilogram, 125 kilograms together: 0.08 rolls are a kilogram.
    let weighed = with_line(&format!(
        "{}<PRICE_LINE_AMOUNT>250.00</PRICE_LINE_AMOUNT>",
        price(
            "<PRICE_AMOUNT>2.00</PRICE_AMOUNT><PRICE_BASE_FIX><PRICE_UNIT_VALUE>125</PRICE_UNIT_VALUE>\
             <PRICE_UNIT>KGM</PRICE_UNIT></PRICE_BASE_FIX>"
        )
    ));
    let line = only_line(&weighed);
    assert_eq!(totals::line_amount(line, 2), Some(decimal("250.00")));
    assert_eq!((line.price_base, codes(&weighed)), (Some(decimal("0.08")), vec![]));
    assert_eq!(line.options[1], ("PRICE_UNIT".to_owned(), "KGM".to_owned()));
    let nothing = with_line(&price("<PRICE_AMOUNT>2</PRICE_AMOUNT><PRICE_QUANTITY>0</PRICE_QUANTITY>"));
    assert_eq!(only_line(&nothing).price_base, None);
}

fn allowance(kind: &str, value: &str, step: u8) -> String {
    format!(
        "<ALLOW_OR_CHARGE type='{kind}'><ALLOW_OR_CHARGE_SEQUENCE>{step}</ALLOW_OR_CHARGE_SEQUENCE>\
         <ALLOW_OR_CHARGE_NAME>Rabatt</ALLOW_OR_CHARGE_NAME><ALLOW_OR_CHARGE_VALUE>{value}</ALLOW_OR_CHARGE_VALUE></ALLOW_OR_CHARGE>"
    )
}

fn adjusted(allowances: &str, total: &str) -> (Option<String>, Vec<Code>) {
    let read = with_line(&format!(
        "{}<PRICE_LINE_AMOUNT>{total}</PRICE_LINE_AMOUNT>",
        price(&format!("<PRICE_AMOUNT>10.00</PRICE_AMOUNT><ALLOW_OR_CHARGES_FIX>{allowances}</ALLOW_OR_CHARGES_FIX>"))
    ));
    (only_line(&read).adjustment.map(|adjustment| adjustment.to_string()), codes(&read))
}

#[test]
fn allowances_on_a_price_are_amounts_or_shares() {
    let share = "<AOC_PERCENTAGE_FACTOR>0.10</AOC_PERCENTAGE_FACTOR>";
    let amount = "<AOC_MONETARY_AMOUNT>2.00</AOC_MONETARY_AMOUNT>";
    // A tenth of ten times ten.
    assert_eq!(adjusted(&allowance("allowance", share, 1), "90.00"), (text("-10"), vec![]));
    assert_eq!(adjusted(&allowance("surcharge", share, 1), "110.00"), (text("10"), vec![]));
    assert_eq!(
        adjusted(&allowance("allowance", "<AOC_PERCENTAGE_FACTOR>10</AOC_PERCENTAGE_FACTOR>", 1), "90.00"),
        (text("-10"), vec![])
    );
    // Two on each piece, or two on the line: the line's amount tells.
    assert_eq!(adjusted(&allowance("allowance", amount, 1), "80.00"), (text("-20"), vec![]));
    assert_eq!(adjusted(&allowance("allowance", amount, 1), "98.00"), (text("-2"), vec![]));
    // A price that already contains them.
    assert_eq!(adjusted(&allowance("allowance", amount, 1), "100.00"), (None, vec![]));
    // One after the other: 10 % and 5 % of what is left; both at once.
    let second = "<AOC_PERCENTAGE_FACTOR>0.05</AOC_PERCENTAGE_FACTOR>";
    let stepwise = format!("{}{}", allowance("allowance", share, 1), allowance("allowance", second, 2));
    assert_eq!(adjusted(&stepwise, "85.50"), (text("-14.5"), vec![]));
    let at_once = format!("{}{}", allowance("allowance", share, 1), allowance("allowance", second, 1));
    assert_eq!(adjusted(&at_once, "85.00"), (text("-15"), vec![]));
    // Nothing fits: the standard's reading, and a remark.
    assert_eq!(adjusted(&allowance("allowance", amount, 1), "55.00"), (text("-20"), vec![Code::LineTotalDiffers]));
}

#[test]
fn an_allowance_is_named_on_its_line() {
    let read = with_line(&format!(
        "{}<ALLOW_OR_CHARGES_FIX>{}</ALLOW_OR_CHARGES_FIX>",
        price("<PRICE_AMOUNT>10.00</PRICE_AMOUNT>"),
        allowance("allowance", "<AOC_PERCENTAGE_FACTOR>0.08</AOC_PERCENTAGE_FACTOR>", 1)
    ));
    let line = only_line(&read);
    assert_eq!(line.options, [("Rabatt".to_owned(), "-8 %".to_owned())]);
    assert_eq!(line.adjustment, Some(decimal("-8")));
    // Goods free of charge are no amount; they are kept.
    let goods = with_line(&format!(
        "<ALLOW_OR_CHARGES_FIX>{}</ALLOW_OR_CHARGES_FIX>",
        allowance("allowance", "<AOC_ORDER_UNITS_COUNT>1</AOC_ORDER_UNITS_COUNT>", 1)
    ));
    assert_eq!(only_line(&goods).adjustment, None);
    assert!(goods.paper.extras.iter().any(|extra| extra.path.ends_with("AOC_ORDER_UNITS_COUNT")));
}

#[test]
fn the_price_mode_comes_from_type_or_flag() {
    for (stated, mode) in [
        ("<ARTICLE_PRICE type='net_list'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE>", PriceMode::Net),
        ("<ARTICLE_PRICE type='net_customer'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE>", PriceMode::Net),
        ("<ARTICLE_PRICE type='gros_list'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE>", PriceMode::Gross),
        ("<ARTICLE_PRICE type='udp_gross_customer'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE>", PriceMode::Gross),
        ("<ARTICLE_PRICE type='nrp'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE>", PriceMode::Gross),
        ("<PRODUCT_PRICE_FIX><PRICE_AMOUNT>1</PRICE_AMOUNT></PRODUCT_PRICE_FIX>", PriceMode::Net),
        (
            "<PRODUCT_PRICE_FIX><PRICE_AMOUNT>1</PRICE_AMOUNT><PRICE_FLAG type='incl_vat'>true</PRICE_FLAG></PRODUCT_PRICE_FIX>",
            PriceMode::Gross,
        ),
        (
            "<PRODUCT_PRICE_FIX><PRICE_AMOUNT>1</PRICE_AMOUNT><PRICE_FLAG type='incl_freight'>true</PRICE_FLAG></PRODUCT_PRICE_FIX>",
            PriceMode::Net,
        ),
        ("<PRICE_AMOUNT>1</PRICE_AMOUNT>", PriceMode::Net),
        ("", PriceMode::Unknown),
    ] {
        assert_eq!(with_line(stated).paper.price_mode, mode, "{stated}");
    }
    let two = "<ORDER_ITEM><QUANTITY>1</QUANTITY><ARTICLE_PRICE type='net_list'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE></ORDER_ITEM>\
        <ORDER_ITEM><QUANTITY>1</QUANTITY><ARTICLE_PRICE type='gros_list'><PRICE_AMOUNT>1</PRICE_AMOUNT></ARTICLE_PRICE></ORDER_ITEM>";
    assert_eq!(
        codes(&paper_of(&order_1(&format!("{BUYER}<PRICE_CURRENCY>EUR</PRICE_CURRENCY>"), two, ""))),
        [Code::ValueNotAllowed]
    );
}

#[test]
fn a_line_keeps_what_it_says_beside_its_price() {
    let read = with_line(
        "<DELIVERY_DATE type='optional'><DELIVERY_START_DATE>2026-03-09</DELIVERY_START_DATE>\
         <DELIVERY_END_DATE>2026-03-11</DELIVERY_END_DATE></DELIVERY_DATE>\
         <PRODUCT_FEATURES><FEATURE><FNAME>Farbe</FNAME><FVALUE>rot</FVALUE></FEATURE>\
         <FEATURE><FNAME>Länge</FNAME><FVALUE>2</FVALUE><FUNIT>MTR</FUNIT></FEATURE></PRODUCT_FEATURES>\
         <ACCOUNTING_INFO><COST_CATEGORY_ID type='cost_center'>4711</COST_CATEGORY_ID></ACCOUNTING_INFO>\
         <SPECIAL_TREATMENT_CLASS>kühl</SPECIAL_TREATMENT_CLASS><ITEM_UDX><UDX.A.B>x</UDX.A.B></ITEM_UDX>\
         <PRODUCT_COMPONENTS><PRODUCT_COMPONENT><QUANTITY>3</QUANTITY></PRODUCT_COMPONENT></PRODUCT_COMPONENTS>",
    );
    let line = only_line(&read);
    let options: Vec<_> = line.options.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(
        options,
        [
            "DELIVERY_END_DATE=2026-03-11",
            "Farbe=rot",
            "Länge=2 MTR",
            "COST_CATEGORY_ID=4711",
            "SPECIAL_TREATMENT_CLASS=kühl"
        ]
    );
    assert_eq!(line.due.map(|day| day.to_string()), text("2026-03-09"));
    assert_eq!(extras(&read.paper, "ORDER_ITEM_LIST/ORDER_ITEM/ITEM_UDX/UDX.A.B"), ["x"]);
    assert_eq!(extras(&read.paper, "ORDER_ITEM_LIST/ORDER_ITEM/PRODUCT_COMPONENTS/PRODUCT_COMPONENT/QUANTITY"), ["3"]);
    assert_eq!(codes(&read), []);
}

#[test]
fn part_deliveries_want_the_line_on_the_first_day() {
    let read = with_line(
        "<PARTIAL_DELIVERY_LIST><PARTIAL_DELIVERY><QUANTITY>4</QUANTITY><DELIVERY_DATE><DELIVERY_START_DATE>2026-04-01\
         </DELIVERY_START_DATE></DELIVERY_DATE></PARTIAL_DELIVERY><PARTIAL_DELIVERY><QUANTITY>6</QUANTITY><DELIVERY_DATE>\
         <DELIVERY_START_DATE>2026-03-20</DELIVERY_START_DATE></DELIVERY_DATE></PARTIAL_DELIVERY></PARTIAL_DELIVERY_LIST>",
    );
    let line = only_line(&read);
    assert_eq!((line.due.map(|day| day.to_string()), line.quantity), (text("2026-03-20"), Some(decimal("10"))));
    assert!(read.paper.extras.iter().any(|extra| extra.text == "4"));
}

#[test]
fn dialects_with_flat_lines_are_read() {
    let line = "<ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><PRODUCT><SUPPLIER_PID>US-600</SUPPLIER_PID>\
        <DESCRIPTION_SHORT>Schrank</DESCRIPTION_SHORT></PRODUCT><QUANTITY unit='C62'>3</QUANTITY><PRICE_AMOUNT>199.90</PRICE_AMOUNT>\
        <LINE_AMOUNT>599.70</LINE_AMOUNT><DELIVERY_DATE><DATE>2026-04-15</DATE></DELIVERY_DATE></ORDER_ITEM>";
    let read =
        paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>"), line, "<TOTAL_AMOUNT>599.70</TOTAL_AMOUNT>"));
    let line = only_line(&read);
    assert_eq!(
        (line.sku.clone(), line.unit.clone(), line.unit_price),
        (text("US-600"), text("C62"), Some(decimal("199.90")))
    );
    assert_eq!((line.line_total, line.due.map(|day| day.to_string())), (Some(decimal("599.70")), text("2026-04-15")));
    assert_eq!(codes(&read), []);
    // A cart that prices the line alone.
    let cart = "<ORDER_ITEM><ARTICLE_ID><SUPPLIER_AID>UE</SUPPLIER_AID></ARTICLE_ID><QUANTITY>2,5</QUANTITY>\
        <ARTICLE_PRICE><PRICE_LINE_AMOUNT>31,25</PRICE_LINE_AMOUNT></ARTICLE_PRICE></ORDER_ITEM>";
    let read =
        paper_of(&order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>"), cart, "<TOTAL_AMOUNT>31,25</TOTAL_AMOUNT>"));
    assert_eq!((only_line(&read).unit_price, only_line(&read).line_total), (None, Some(decimal("31.25"))));
    assert_eq!(codes(&read), []);
}

#[test]
fn a_number_that_is_none_is_said_and_one_of_two_meanings_too() {
    assert_eq!(codes(&with_line(&price("<PRICE_AMOUNT>auf Anfrage</PRICE_AMOUNT>"))), [Code::NotANumber]);
    assert_eq!(codes(&with_line(&price("<PRICE_AMOUNT>1,250</PRICE_AMOUNT>"))), [Code::AmbiguousNumber]);
    assert_eq!(codes(&with_line(&price("<PRICE_AMOUNT>1,250.00</PRICE_AMOUNT>"))), []);
    // What the order can do without does not stop it.
    assert_eq!(
        codes(&with_line(&price("<PRICE_AMOUNT>1</PRICE_AMOUNT><PRICE_QUANTITY>ein</PRICE_QUANTITY>"))),
        [Code::ValueNotAllowed]
    );
}
