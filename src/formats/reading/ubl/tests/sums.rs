//! Charges, taxes and totals: what is right is left alone, what is wrong is told.

use super::{codes, extras, number, read};
use crate::domain::paper::{Charge, TaxAmount};
use crate::problem::Code;

/// Returns an order of 20.00 with 21 % tax with these parts beside its lines.
fn order(inside: &str) -> String {
    format!(
        "{inside}<OrderLine><LineItem><ID>1</ID><Quantity unitCode='C62'>2</Quantity><LineExtensionAmount currencyID='EUR'>20.00</LineExtensionAmount>\
         <Price><PriceAmount currencyID='EUR'>10.00</PriceAmount></Price><Item><Name>Board</Name><ClassifiedTaxCategory><ID>S</ID><Percent>21</Percent></ClassifiedTaxCategory></Item></LineItem></OrderLine>"
    )
}

fn charge(indicator: &str, amount: &str, rest: &str) -> String {
    format!("<AllowanceCharge>{indicator}<Amount currencyID='EUR'>{amount}</Amount>{rest}</AllowanceCharge>")
}

fn totals(fields: &[(&str, &str)]) -> String {
    let field = |(name, amount): &(&str, &str)| format!("<{name} currencyID='EUR'>{amount}</{name}>");
    let fields = fields.iter().map(field).collect::<Vec<_>>().concat();
    format!("<AnticipatedMonetaryTotal>{fields}</AnticipatedMonetaryTotal>")
}

fn tax(amount: &str, subtotals: &str) -> String {
    format!("<TaxTotal><TaxAmount currencyID='EUR'>{amount}</TaxAmount>{subtotals}</TaxTotal>")
}

// proves O4
#[test]
fn charges_are_signed_and_named() {
    let category = "<TaxCategory><ID>S</ID><Percent>21</Percent><TaxScheme><ID>VAT</ID></TaxScheme></TaxCategory>";
    let inside = [
        charge("<ChargeIndicator>true</ChargeIndicator><AllowanceChargeReasonCode>FC</AllowanceChargeReasonCode><AllowanceChargeReason>Freight</AllowanceChargeReason>", "5.00", category),
        charge("<ChargeIndicator>false</ChargeIndicator><AllowanceChargeReason>Rebate</AllowanceChargeReason><MultiplierFactorNumeric>10</MultiplierFactorNumeric>", "2.00", "<BaseAmount currencyID='EUR'>20.00</BaseAmount>"),
        charge("<ChargeIndicator>0</ChargeIndicator>", "1", ""),
        charge("", "3", ""),
    ]
    .concat();
    let paper = read(&order(&inside)).paper;
    let expected = |name: &str, code: &str, amount: &str, rate: &str| Charge {
        name: name.to_owned(),
        code: (!code.is_empty()).then(|| code.to_owned()),
        amount: number(amount).unwrap(),
        vat_rate: number(rate),
    };
    let all = [
        expected("Freight", "FC", "5.00", "21"),
        expected("Rebate", "", "-2.00", ""),
        expected("", "", "-1", ""),
        expected("", "", "3", ""),
    ];
    assert_eq!(paper.charges, all);
    assert_eq!(
        extras(&paper),
        [("AllowanceCharge/MultiplierFactorNumeric", "10"), ("AllowanceCharge/BaseAmount", "20.00")]
    );
}

#[test]
fn a_charge_without_an_amount_is_told_and_kept() {
    let read = read(&order(
        "<AllowanceCharge><ChargeIndicator>true</ChargeIndicator><AllowanceChargeReason>Freight</AllowanceChargeReason></AllowanceCharge>",
    ));
    assert_eq!((codes(&read), read.paper.charges.len()), (vec![Code::ValueNotAllowed], 0));
    assert!(extras(&read.paper).contains(&("AllowanceCharge/AllowanceChargeReason", "Freight")));
}

// proves O4
#[test]
fn every_stated_total_has_its_place_and_right_ones_are_left_alone() {
    let inside = [
        charge(
            "<ChargeIndicator>true</ChargeIndicator>",
            "5.00",
            "<TaxCategory><ID>S</ID><Percent>21</Percent></TaxCategory>",
        ),
        charge(
            "<ChargeIndicator>false</ChargeIndicator>",
            "2.00",
            "<TaxCategory><ID>S</ID><Percent>21</Percent></TaxCategory>",
        ),
        tax("4.83", ""),
        totals(&[
            ("LineExtensionAmount", "20.00"),
            ("TaxExclusiveAmount", "23.00"),
            ("TaxInclusiveAmount", "27.83"),
            ("AllowanceTotalAmount", "2.00"),
            ("ChargeTotalAmount", "5.00"),
            ("PrepaidAmount", "7.83"),
            ("PayableRoundingAmount", "-0.50"),
            ("PayableAmount", "19.50"),
        ]),
    ]
    .concat();
    let read = read(&order(&inside));
    assert_eq!(codes(&read), []);
    let stated = &read.paper.stated;
    let all = [
        stated.lines,
        stated.net,
        stated.gross,
        stated.allowances,
        stated.charges,
        stated.prepaid,
        stated.rounding,
        stated.payable,
        stated.tax,
    ];
    assert_eq!(all, ["20.00", "23.00", "27.83", "2.00", "5.00", "7.83", "-0.50", "19.50", "4.83"].map(number));
    assert_eq!(read.paper.tax, [TaxAmount { rate: None, base: None, amount: number("4.83").unwrap() }]);
}

#[test]
fn totals_that_leave_things_out_are_right_as_well() {
    for inside in [
        totals(&[("LineExtensionAmount", "20.00"), ("PayableAmount", "20.00")]),
        totals(&[("LineExtensionAmount", "20.00"), ("PayableAmount", "24.20")]),
        tax("4.20", "") + &totals(&[("LineExtensionAmount", "20.00"), ("PayableAmount", "20.00")]),
        tax("4.21", "") + &totals(&[("LineExtensionAmount", "20.00"), ("PayableAmount", "24.21")]),
        totals(&[("LineExtensionAmount", "20"), ("PayableAmount", "")]),
        "<AnticipatedMonetaryTotal/>".to_owned(),
    ] {
        assert_eq!(codes(&read(&order(&inside))), [], "{inside}");
    }
}

#[test]
fn a_wrong_total_is_told_where_it_is_wrong() {
    for (inside, total) in [
        (totals(&[("LineExtensionAmount", "21.00"), ("PayableAmount", "25.20")]), "lines"),
        (totals(&[("ChargeTotalAmount", "5.00"), ("PayableAmount", "25.00")]), "charges"),
        (totals(&[("AllowanceTotalAmount", "5.00"), ("PayableAmount", "15.00")]), "allowances"),
        (tax("9.99", "") + &totals(&[("TaxInclusiveAmount", "29.99"), ("PayableAmount", "29.99")]), "tax"),
        (totals(&[("PayableAmount", "-24.20")]), "payable"),
        (totals(&[("TaxInclusiveAmount", "24.20"), ("PrepaidAmount", "4.20"), ("PayableAmount", "24.20")]), "payable"),
    ] {
        let read = read(&order(&inside));
        let told: Vec<_> = read
            .findings
            .iter()
            .map(|finding| (finding.problem.code, finding.problem.argument("total").unwrap()))
            .collect();
        assert_eq!(told, [(Code::TotalDiffers, total)], "{inside}");
    }
}

#[test]
fn tax_is_read_by_rate_and_added_up_over_its_kinds() {
    let subtotal = |base: &str, amount: &str, rate: &str| {
        format!(
            "<TaxSubtotal><TaxableAmount>{base}</TaxableAmount><TaxAmount>{amount}</TaxAmount><TaxCategory><ID>S</ID><Percent>{rate}</Percent></TaxCategory></TaxSubtotal>"
        )
    };
    let paper = read(&order(&(tax("4.20", &subtotal("20.00", "4.20", "21")) + &tax("0.80", "")))).paper;
    assert_eq!(paper.stated.tax, number("5.00"));
    let amount = |rate: &str, base: &str, amount: &str| TaxAmount {
        rate: number(rate),
        base: number(base),
        amount: number(amount).unwrap(),
    };
    assert_eq!(paper.tax, [amount("21", "20.00", "4.20"), amount("", "", "0.80")]);
    // The same tax in the currency of the authorities is no second tax.
    let foreign = "<TaxTotal><TaxAmount currencyID='CZK'>102.90</TaxAmount></TaxTotal>";
    let read = read(&order(&format!("<DocumentCurrencyCode>EUR</DocumentCurrencyCode>{}{foreign}", tax("4.20", ""))));
    assert_eq!((read.paper.stated.tax, codes(&read)), (number("4.20"), vec![]));
    assert!(extras(&read.paper).contains(&("TaxTotal/TaxAmount", "102.90")));
}

// proves M7
#[test]
fn oioubl_states_the_tax_where_the_name_says_without_tax() {
    let fields = |exclusive: &str, inclusive: &str| {
        let mut fields = vec![("LineExtensionAmount", "20.00"), ("TaxExclusiveAmount", exclusive)];
        if !inclusive.is_empty() {
            fields.push(("TaxInclusiveAmount", inclusive));
        }
        fields.push(("PayableAmount", "24.20"));
        totals(&fields)
    };
    let profile = "<CustomizationID>OIOUBL-2.02</CustomizationID>";
    for inside in [
        format!("{profile}{}{}", tax("4.20", ""), fields("4.20", "24.20")),
        format!("{profile}{}", fields("4.20", "")),
        // It does not say that it is Danish, but it adds up only so.
        fields("4.20", "24.20"),
    ] {
        let read = read(&order(&inside));
        assert_eq!((read.paper.stated.tax, read.paper.stated.net), (number("4.20"), None), "{inside}");
        assert_eq!(codes(&read), [], "{inside}");
    }
    // A Danish paper that follows the name.
    let read = read(&order(&format!("{profile}{}{}", tax("4.20", ""), fields("20.00", "24.20"))));
    assert_eq!((read.paper.stated.net, codes(&read)), (number("20.00"), vec![]));
}

#[test]
fn amounts_stay_exact() {
    let inside = "<OrderLine><LineItem><ID>1</ID><Quantity unitCode='MTK'>45032.94</Quantity><LineExtensionAmount currencyID='EUR'>195442.96</LineExtensionAmount>\
        <Price><PriceAmount currencyID='EUR'>4.3400000</PriceAmount></Price><Item><Name>x</Name></Item></LineItem></OrderLine>";
    let read = read(inside);
    assert_eq!(read.paper.lines[0].unit_price.unwrap().to_string(), "4.3400000");
    assert_eq!(codes(&read), []);
}
