//! Lines: what is ordered, how many in which unit, at which price, and when.

use super::{codes, extras, item, line, number, options, paper, read};
use crate::formats::values;
use crate::problem::Code;

// proves O4
#[test]
fn a_line_says_what_how_many_and_for_how_much() {
    let line = line(
        "<ID>10</ID><Note>Handle with care</Note><Quantity unitCode='KGM'>2.500</Quantity><LineExtensionAmount currencyID='EUR'>0.60</LineExtensionAmount>\
         <Price><PriceAmount currencyID='EUR'>24.10</PriceAmount><BaseQuantity unitCode='KGM'>100</BaseQuantity></Price>\
         <Item><Description>Long text</Description><Name>Screws  M4</Name><BuyersItemIdentification><ID>b-1</ID></BuyersItemIdentification>\
         <SellersItemIdentification><ID>s-1</ID></SellersItemIdentification><StandardItemIdentification><ID schemeID='0160'>05704066204093</ID></StandardItemIdentification>\
         <ClassifiedTaxCategory><ID>S</ID><Percent>21.0</Percent><TaxScheme><ID>VAT</ID></TaxScheme></ClassifiedTaxCategory></Item>",
    );
    assert_eq!((line.line_no.as_str(), line.name.as_str()), ("10", "Screws M4"));
    assert_eq!((line.sku.as_deref(), line.buyer_sku.as_deref()), (Some("s-1"), Some("b-1")));
    assert_eq!((line.gtin.as_deref(), line.description.as_deref()), (Some("05704066204093"), Some("Long text")));
    assert_eq!((line.quantity, line.unit.as_deref()), (number("2.500"), Some("KGM")));
    assert_eq!((line.unit_price, line.price_base), (number("24.10"), number("100")));
    assert_eq!((line.line_total, line.vat_rate), (number("0.60"), number("21.0")));
    assert_eq!((line.note.as_deref(), line.options.len()), (Some("Handle with care"), 0));
}

#[test]
fn notes_of_the_line_and_around_it_are_one_text() {
    let read = read(
        "<OrderLine><Note>outside</Note><Note languageID='en'>too</Note><LineItem><ID>1</ID><Note>inside</Note><Quantity>1</Quantity><Item><Name>x</Name></Item></LineItem></OrderLine>",
    );
    assert_eq!(read.paper.lines[0].note.as_deref(), Some("inside\noutside\ntoo"));
}

#[test]
fn a_line_without_a_number_has_that_of_its_place() {
    let lines = "<OrderLine><LineItem><Quantity>1</Quantity><Item><Name>a</Name></Item></LineItem></OrderLine>\
        <OrderLine><LineItem><ID/><Quantity>1</Quantity><Item><Name>b</Name></Item></LineItem></OrderLine>";
    let numbers: Vec<_> = paper(lines).lines.into_iter().map(|line| line.line_no).collect();
    assert_eq!(numbers, ["1", "2"]);
}

#[test]
fn older_profiles_name_the_item_in_its_description() {
    let line = item("<Description>Acme  beeswax\npure and yellow</Description>");
    assert_eq!(line.name, "Acme beeswax");
    assert_eq!(line.description.as_deref(), Some("Acme  beeswax\npure and yellow"));
    let line = item("<Description>Beeswax</Description><Name>Beeswax</Name>");
    assert_eq!((line.name.as_str(), line.description), ("Beeswax", None));
    let line = item("<Description>One</Description><Description>Two</Description><Name>N</Name>");
    assert_eq!(line.description.as_deref(), Some("One\nTwo"));
}

#[test]
fn units_are_known_by_their_codes_and_kept_as_written() {
    for (attributes, stated, unit, known) in [
        ("unitCode='C62'", Some("C62"), Some("C62"), true),
        ("unitCode='XPK' unitCodeListID='UNECERec20'", Some("XPK"), Some("XPK"), true),
        ("unitCode='KPO'", Some("KPO"), Some("KPO"), true),
        ("unitCode='Stk.'", Some("Stk."), Some("H87"), true),
        ("unitCode='Gebinde'", Some("Gebinde"), None, false),
        ("unitCodeListID='UNECERec20'", None, None, true),
        ("", None, None, true),
    ] {
        let read = read(&format!(
            "<OrderLine><LineItem><ID>1</ID><Quantity {attributes}>1</Quantity><Price><PriceAmount currencyID='EUR'>1</PriceAmount></Price><Item><Name>x</Name></Item></LineItem></OrderLine>"
        ));
        let line = &read.paper.lines[0];
        assert_eq!((line.unit_stated.as_deref(), line.unit.as_deref()), (stated, unit), "{attributes}");
        let told = codes(&read).contains(&Code::UnknownUnit);
        assert_eq!(told, !known, "{attributes}");
    }
}

#[test]
fn article_numbers_are_gtins_by_their_scheme_or_shape() {
    let standard = |attributes: &str, id: &str| {
        let line = item(&format!(
            "<Name>x</Name><StandardItemIdentification><ID {attributes}>{id}</ID></StandardItemIdentification>"
        ));
        (line.gtin.clone(), line.options)
    };
    for (attributes, value) in [
        ("schemeID='0160'", "7300010000001"),
        ("schemeID='GTIN' schemeAgencyID='9'", "5712345780121"),
        ("schemeID='EAN'", "5712345780121"),
        ("schemeAgencyID='9'", "5712345780121"),
        ("schemeID='0088'", "7300010000001"),
        ("", "12345670"),
        ("schemeID='GTIN'", "none yet"),
    ] {
        assert_eq!(standard(attributes, value), (Some(value.to_owned()), vec![]), "{attributes} {value}");
    }
    for (attributes, value, name) in [
        ("schemeID='UNSPSC'", "5712345780121", "UNSPSC"),
        ("", "ABC-7", "StandardItemIdentification"),
        ("schemeID='0088'", "no number", "0088"),
    ] {
        assert_eq!(
            standard(attributes, value),
            (None, vec![(name.to_owned(), value.to_owned())]),
            "{attributes} {value}"
        );
    }
    // The article number is a GTIN and says so.
    let line = item(
        "<Name>x</Name><SellersItemIdentification><ID schemeID='GTIN'>5712345780121</ID></SellersItemIdentification>",
    );
    assert_eq!((line.sku.as_deref(), line.gtin.as_deref()), (Some("5712345780121"), Some("5712345780121")));
    let wrong = read(
        "<OrderLine><LineItem><ID>1</ID><Quantity>1</Quantity><Price><PriceAmount currencyID='EUR'>1</PriceAmount></Price><Item><Name>x</Name><StandardItemIdentification><ID schemeID='0160'>7300010000002</ID></StandardItemIdentification></Item></LineItem></OrderLine>",
    );
    assert_eq!(codes(&wrong), [Code::CheckDigitWrong]);
}

// proves M6
#[test]
fn properties_and_further_numbers_are_options() {
    let line = item(
        "<PackSizeNumeric>12</PackSizeNumeric><Name>x</Name><ManufacturersItemIdentification><ID>m-1</ID></ManufacturersItemIdentification>\
         <CatalogueItemIdentification><ID>c-1</ID></CatalogueItemIdentification><OriginCountry><IdentificationCode>CZ</IdentificationCode></OriginCountry>\
         <CommodityClassification><ItemClassificationCode listID='MP'>43211503</ItemClassificationCode></CommodityClassification>\
         <CommodityClassification><CommodityCode>8471</CommodityCode></CommodityClassification>\
         <AdditionalItemProperty><Name>Colour</Name><Value>Pink</Value></AdditionalItemProperty>\
         <AdditionalItemProperty><Name>Length</Name><ValueQuantity unitCode='MMT'>30</ValueQuantity></AdditionalItemProperty>\
         <AdditionalItemProperty><Value>only a value</Value></AdditionalItemProperty><AdditionalItemProperty/>\
         <ItemInstance><SerialID>SE-1</SerialID><LotIdentification><LotNumberID>LO-1</LotNumberID></LotIdentification></ItemInstance>",
    );
    let expected = [
        ("PackSizeNumeric", "12"),
        ("ManufacturersItemIdentification", "m-1"),
        ("CatalogueItemIdentification", "c-1"),
        ("OriginCountry", "CZ"),
        ("CommodityClassification", "43211503"),
        ("CommodityClassification", "8471"),
        ("Colour", "Pink"),
        ("Length", "30 MMT"),
        ("?", "only a value"),
        ("SerialID", "SE-1"),
        ("LotNumberID", "LO-1"),
    ];
    assert_eq!(options(&line), expected);
}

#[test]
fn what_a_line_forbids_or_asks_for_is_an_option_and_the_rest_is_kept() {
    let read = read(
        "<OrderLine><LineItem><ID>1</ID><SalesOrderID>A</SalesOrderID><Quantity>1</Quantity><MinimumQuantity>1</MinimumQuantity><PartialDeliveryIndicator>false</PartialDeliveryIndicator>\
         <BackOrderAllowedIndicator>true</BackOrderAllowedIndicator><AccountingCost>CC-1</AccountingCost><InspectionMethodCode>X</InspectionMethodCode>\
         <OriginatorParty><PartyIdentification><ID>E-1</ID></PartyIdentification><PartyName><Name>Josef K.</Name></PartyName></OriginatorParty>\
         <Price><PriceAmount currencyID='EUR'>5</PriceAmount><AllowanceCharge><ChargeIndicator>false</ChargeIndicator><Amount>1</Amount><BaseAmount>6</BaseAmount></AllowanceCharge></Price>\
         <Item><Name>x</Name><Weight>7</Weight></Item></LineItem><QuotationLineReference><LineID>12</LineID></QuotationLineReference></OrderLine>",
    );
    let expected = [
        ("MinimumQuantity", "1"),
        ("PartialDeliveryIndicator", "false"),
        ("AccountingCost", "CC-1"),
        ("OriginatorParty", "Josef K."),
    ];
    assert_eq!(options(&read.paper.lines[0]), expected);
    let kept = [
        ("OrderLine/LineItem/InspectionMethodCode", "X"),
        ("OrderLine/LineItem/Price/AllowanceCharge/ChargeIndicator", "false"),
        ("OrderLine/LineItem/Price/AllowanceCharge/Amount", "1"),
        ("OrderLine/LineItem/Price/AllowanceCharge/BaseAmount", "6"),
        ("OrderLine/LineItem/Item/Weight", "7"),
        ("OrderLine/QuotationLineReference/LineID", "12"),
    ];
    assert_eq!(extras(&read.paper), kept);
    // A price allowance is in the price already, so the line is what it says.
    assert_eq!(read.paper.lines[0].unit_price, number("5"));
    assert_eq!(codes(&read), [Code::UnknownElement], "Weight is no element of an item");
}

#[test]
fn charges_of_a_line_are_added_up_and_belong_to_its_amount() {
    let charge = |indicator: &str, amount: &str| {
        format!(
            "<AllowanceCharge><ChargeIndicator>{indicator}</ChargeIndicator><AllowanceChargeReason>why</AllowanceChargeReason><MultiplierFactorNumeric>5</MultiplierFactorNumeric><Amount currencyID='EUR'>{amount}</Amount></AllowanceCharge>"
        )
    };
    let text = |total: &str| {
        let charges = charge("true", "600.00") + &charge("false", "300.00");
        format!(
            "<OrderLine><LineItem><ID>1</ID><Quantity unitCode='EA'>120</Quantity><LineExtensionAmount currencyID='EUR'>{total}</LineExtensionAmount>{charges}<Price><PriceAmount currencyID='EUR'>50.000</PriceAmount></Price><Item><Name>x</Name></Item></LineItem></OrderLine>"
        )
    };
    let read = read(&text("6300.00"));
    assert_eq!(read.paper.lines[0].adjustment, number("300.00"));
    assert_eq!(codes(&read), []);
    assert_eq!(codes(&super::read(&text("6000.00"))), [Code::LineTotalDiffers]);
    // An amount that nobody stated is not guessed from its percentage.
    let without = "<AllowanceCharge><ChargeIndicator>true</ChargeIndicator><MultiplierFactorNumeric>10</MultiplierFactorNumeric></AllowanceCharge>";
    let read = super::read(&text("6300.00").replace("<Price>", &format!("{without}<Price>")));
    assert_eq!(codes(&read), [Code::ValueNotAllowed]);
}

#[test]
fn a_price_of_another_unit_is_converted_by_the_factor() {
    let priced = |quantity: &str, total: &str, price: &str, base: &str, factor: &str| {
        let total = if total.is_empty() {
            String::new()
        } else {
            format!("<LineExtensionAmount>{total}</LineExtensionAmount>")
        };
        read(&format!(
            "<OrderLine><LineItem><ID>1</ID><Quantity unitCode='CS'>{quantity}</Quantity>{total}<Price><PriceAmount>{price}</PriceAmount><BaseQuantity unitCode='BO'>{base}</BaseQuantity><OrderableUnitFactorRate>{factor}</OrderableUnitFactorRate></Price><Item><Name>Wine</Name></Item></LineItem></OrderLine>"
        ))
    };
    for (stated, price, base) in [
        (["1", "720.00", "60.00", "1", "12"], "720.00", ""),
        (["1", "3600.00", "4800.00", "1000", "0.75"], "3600.0000", ""),
        (["2", "", "60", "1", "12"], "720", ""),
        // The price is of the ordered unit all the same.
        (["2", "120.00", "60.00", "1", "12"], "60.00", "1"),
        (["2", "120.00", "60.00", "1", "1"], "60.00", "1"),
    ] {
        let [quantity, total, amount, of, factor] = stated;
        let read = priced(quantity, total, amount, of, factor);
        let line = &read.paper.lines[0];
        assert_eq!((line.unit_price, line.price_base), (number(price), number(base)));
        assert!(!codes(&read).contains(&Code::LineTotalDiffers));
        assert_eq!(extras(&read.paper), []);
    }
    let read = priced("1", "720.00", "60.00", "1", "12");
    assert_eq!(options(&read.paper.lines[0]), [("OrderableUnitFactorRate", "12")]);
}

#[test]
fn the_tax_rate_is_that_of_the_item_or_of_the_line_and_never_invented() {
    let category =
        |inside: &str| item(&format!("<Name>x</Name><ClassifiedTaxCategory>{inside}</ClassifiedTaxCategory>")).vat_rate;
    assert_eq!(category("<ID>S</ID><Percent>25</Percent>"), number("25"));
    assert_eq!(category("<ID>Z</ID><Percent>0</Percent>"), number("0"));
    assert_eq!(category("<ID>E</ID>"), None);
    let tax = "<TaxTotal><TaxAmount>1</TaxAmount><TaxSubtotal><TaxAmount>1</TaxAmount><TaxCategory><ID>S</ID><Percent>19</Percent></TaxCategory></TaxSubtotal></TaxTotal>";
    assert_eq!(
        line(&format!("<ID>1</ID><Quantity>1</Quantity>{tax}<Item><Name>x</Name></Item>")).vat_rate,
        number("19")
    );
    assert_eq!(
        line("<ID>1</ID><Quantity>1</Quantity><TotalTaxAmount>1</TotalTaxAmount><Item><Name>x</Name></Item>").vat_rate,
        None
    );
    // Without a rate the category says why, so it is kept.
    let exempt = paper(
        "<OrderLine><LineItem><ID>1</ID><Quantity>1</Quantity><Item><Name>x</Name><ClassifiedTaxCategory><ID>E</ID><TaxScheme><ID>VAT</ID></TaxScheme></ClassifiedTaxCategory></Item></LineItem></OrderLine>",
    );
    assert_eq!(extras(&exempt), [("OrderLine/LineItem/Item/ClassifiedTaxCategory/ID", "E")]);
}

#[test]
fn lines_below_a_line_belong_to_it() {
    let sub = |number: &str, below: &str| {
        format!(
            "<SubLineItem><LineItem/><ID>{number}</ID><Quantity unitCode='C62'>1</Quantity><LineExtensionAmount currencyID='EUR'>5</LineExtensionAmount><Item><Name>part {number}</Name></Item>{below}</SubLineItem>"
        )
    };
    let read = read(&format!(
        "<AnticipatedMonetaryTotal><LineExtensionAmount currencyID='EUR'>10</LineExtensionAmount><PayableAmount currencyID='EUR'>10</PayableAmount></AnticipatedMonetaryTotal>\
         <OrderLine><LineItem><ID>1</ID><Quantity unitCode='C62'>1</Quantity><LineExtensionAmount currencyID='EUR'>10</LineExtensionAmount><Item><Name>Set</Name></Item>{}{}</LineItem></OrderLine>",
        sub("1", &sub("7", "")),
        sub("1.2", "")
    ));
    let lines: Vec<_> = read.paper.lines.iter().map(|line| (line.line_no.as_str(), line.parent.as_deref())).collect();
    assert_eq!(lines, [("1", None), ("1.1", Some("1")), ("1.1.7", Some("1.1")), ("1.2", Some("1"))]);
    // The parts are in the price of the set, so the totals are right.
    assert_eq!(codes(&read), []);
}

#[test]
fn a_line_is_wanted_on_the_first_day_of_its_first_delivery() {
    let day = |text: &str| values::date(text);
    let delivery = |inside: &str| format!("<Delivery>{inside}</Delivery>");
    let period = |from: &str, to: &str| {
        format!(
            "<RequestedDeliveryPeriod><StartDate>{from}</StartDate><EndDate>{to}</EndDate></RequestedDeliveryPeriod>"
        )
    };
    let wanted = |deliveries: &str| {
        line(&format!("<ID>1</ID><Quantity>1</Quantity>{deliveries}<Item><Name>x</Name></Item>")).due
    };
    assert_eq!(wanted(&delivery(&period("2026-04-01", "2026-04-09"))), day("2026-04-01"));
    assert_eq!(wanted(&delivery(&period("", "2026-04-09"))), day("2026-04-09"));
    assert_eq!(wanted(&delivery("<LatestDeliveryDate>2026-04-05</LatestDeliveryDate>")), day("2026-04-05"));
    assert_eq!(wanted(""), None);
    // A schedule: the later parts are kept.
    let parts = delivery(&format!("<Quantity unitCode='C62'>1</Quantity>{}", period("2026-04-01", "2026-04-01")))
        + &delivery(&format!("<Quantity unitCode='C62'>2</Quantity>{}", period("2026-05-01", "2026-05-01")));
    let paper = paper(&format!(
        "<OrderLine><LineItem><ID>1</ID><Quantity>3</Quantity>{parts}<Item><Name>x</Name></Item></LineItem></OrderLine>"
    ));
    assert_eq!(paper.lines[0].due, day("2026-04-01"));
    assert!(extras(&paper).contains(&("OrderLine/LineItem/Delivery/RequestedDeliveryPeriod/StartDate", "2026-05-01")));
}

#[test]
fn a_missing_or_odd_quantity_is_told() {
    let quantity = |inside: &str| {
        read(&format!(
            "<OrderLine><LineItem><ID>1</ID>{inside}<Price><PriceAmount currencyID='EUR'>1</PriceAmount></Price><Item><Name>x</Name></Item></LineItem></OrderLine>"
        ))
    };
    for (inside, value, code) in [
        ("", "", Code::QuantityMissing),
        ("<Quantity/>", "", Code::QuantityMissing),
        ("<Quantity unitCode='C62'>0.00</Quantity>", "0.00", Code::QuantityMissing),
        ("<Quantity unitCode='C62'>-1</Quantity>", "-1", Code::QuantityNegative),
        ("<Quantity unitCode='C62'>1,000</Quantity>", "1.000", Code::AmbiguousNumber),
    ] {
        let read = quantity(inside);
        assert_eq!((read.paper.lines[0].quantity, codes(&read)), (number(value), vec![code]), "{inside}");
    }
    let read = quantity("<Quantity unitCode='C62'>many</Quantity>");
    assert_eq!(codes(&read), [Code::NotANumber, Code::QuantityMissing]);
}
