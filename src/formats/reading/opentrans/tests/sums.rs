use super::{BUYER, codes, decimal, extras, order, order_1, paper_of};
use crate::domain::paper::{Paper, Totals};
use crate::domain::rules::totals;
use crate::formats::reading::ReadPaper;
use crate::problem::Code;

/// Two lines: 2 × 10.00 and 1 × 30.00, with this tax.
fn lines(kind: &str, tax: &str) -> String {
    let tax = if tax.is_empty() { String::new() } else { format!("<TAX>{tax}</TAX>") };
    let one = |number: u8, quantity: u8, price: &str| {
        format!(
            "<ORDER_ITEM><LINE_ITEM_ID>{number}</LINE_ITEM_ID><QUANTITY>{quantity}</QUANTITY><ARTICLE_PRICE type='{kind}'>\
             <PRICE_AMOUNT>{price}</PRICE_AMOUNT>{tax}</ARTICLE_PRICE></ORDER_ITEM>"
        )
    };
    format!("{}{}", one(1, 2, "10.00"), one(2, 1, "30.00"))
}

fn read(kind: &str, tax: &str, info: &str, summary: &str) -> ReadPaper {
    paper_of(&order_1(&format!("{BUYER}<PRICE_CURRENCY>EUR</PRICE_CURRENCY>{info}"), &lines(kind, tax), summary))
}

fn stated(paper: &Paper) -> [Option<String>; 3] {
    let Totals { lines, net, gross, .. } = &paper.stated;
    [lines, net, gross].map(|total| total.map(|total| total.to_string()))
}

const SHIPPING: &str = "<REMARK type='SHIPPING'>4,90</REMARK>";

#[test]
fn the_total_is_whichever_sum_adds_up() {
    let total = |amount: &str| format!("<TOTAL_ITEM_NUM>2</TOTAL_ITEM_NUM><TOTAL_AMOUNT>{amount}</TOTAL_AMOUNT>");
    let some = |text: &str| Some(text.to_owned());
    for (kind, tax, info, amount, expected) in [
        // The standard's: the sum of the lines.
        ("net_list", "0.19", "", "50.00", [some("50.00"), some("50.00"), None]),
        ("gros_list", "0.19", "", "50.00", [some("50.00"), None, some("50.00")]),
        // With tax.
        ("net_list", "0.19", "", "59.50", [None, None, some("59.50")]),
        ("gros_list", "0.19", "", "42.02", [None, some("42.02"), None]),
        // With shipping hidden in a remark, and without it.
        ("net_list", "", SHIPPING, "54.90", [None, some("54.90"), None]),
        ("net_list", "", SHIPPING, "50.00", [some("50.00"), None, None]),
        ("gros_list", "0.19", SHIPPING, "54.90", [None, None, some("54.90")]),
        // Above the sum without tax where no rate is stated: it may well be with tax.
        ("net_list", "", "", "59.50", [None, None, some("59.50")]),
        ("net_list", "", SHIPPING, "65.33", [None, None, some("65.33")]),
    ] {
        let read = read(kind, tax, info, &total(amount));
        assert_eq!(stated(&read.paper), expected, "{kind} {tax} {info} {amount}");
        assert_eq!(codes(&read), [], "{kind} {tax} {info} {amount}: {:?}", read.findings);
    }
}

#[test]
fn a_total_that_adds_up_in_no_way_is_said_so() {
    for (kind, tax, info, amount) in [
        ("net_list", "0.19", "", "60.50"),
        ("net_list", "0.19", "", "49.00"),
        ("gros_list", "0.19", "", "59.50"),
        ("net_list", "", "", "90.00"),
        ("net_list", "", SHIPPING, "40.00"),
    ] {
        let read = read(kind, tax, info, &format!("<TOTAL_AMOUNT>{amount}</TOTAL_AMOUNT>"));
        assert_eq!(codes(&read), [Code::TotalDiffers], "{kind} {tax} {info} {amount}");
        assert_eq!(read.findings[0].problem.argument("stated"), Some(amount));
        assert_eq!(read.findings[0].problem.argument("computed"), Some("50.00"));
    }
}

#[test]
fn tax_amounts_on_the_lines_prove_a_total_with_tax() {
    // Tax of the line, and tax of the piece.
    for (first, second) in [("3.80", "5.70"), ("1.90", "5.70")] {
        let lines = lines("net_list", "")
            .replace("10.00</PRICE_AMOUNT>", &format!("10.00</PRICE_AMOUNT><TAX_AMOUNT>{first}</TAX_AMOUNT>"))
            .replace("30.00</PRICE_AMOUNT>", &format!("30.00</PRICE_AMOUNT><TAX_AMOUNT>{second}</TAX_AMOUNT>"));
        let info = format!("{BUYER}<PRICE_CURRENCY>EUR</PRICE_CURRENCY>");
        let read = paper_of(&order_1(&info, &lines, "<TOTAL_AMOUNT>59.50</TOTAL_AMOUNT>"));
        assert_eq!((read.paper.stated.gross, read.paper.stated.tax), (Some(decimal("59.50")), Some(decimal("9.50"))));
        assert_eq!(codes(&read), []);
        assert_eq!(totals::booked(&read.paper), Some(decimal("59.50")));
    }
}

fn charges(info: &str, kind: &str) -> Vec<String> {
    let paper = read(kind, "0.19", info, "").paper;
    paper.charges.iter().map(|charge| format!("{} {}", charge.name, charge.amount)).collect()
}

#[test]
fn charges_are_found_in_remarks() {
    for (info, found) in [
        (SHIPPING, vec!["shipping 4.90"]),
        (
            "<REMARK type='shipping_fee'>3.95</REMARK><REMARK type='payment_fee'>0.00</REMARK>",
            vec!["shipping_fee 3.95"],
        ),
        ("<REMARKS type='additional_costs'>2.00</REMARKS>", vec!["additional_costs 2.00"]),
        ("<REMARK type='SHIPPING'>DHL</REMARK>", vec![]),
        ("<REMARK type='general'>4.90</REMARK>", vec![]),
    ] {
        assert_eq!(charges(info, "net_list"), found, "{info}");
    }
    // Stated without and with tax: the one in the mode of the prices counts.
    let twice = "<REMARK type='Onv-ShippingCostNet'>5.00</REMARK><REMARK type='Onv-ShippingCostGross'>5.95</REMARK>";
    assert_eq!(charges(twice, "net_list"), ["onv-shippingcostnet 5.00"]);
    assert_eq!(charges(twice, "gros_list"), ["onv-shippingcostgross 5.95"]);
    // A remark that is no amount stays a note.
    assert_eq!(read("net_list", "", "<REMARK type='SHIPPING'>mit DHL</REMARK>", "").paper.notes, ["mit DHL"]);
}

#[test]
fn charges_on_the_order_are_amounts_or_shares_of_the_lines() {
    let aoc = "<ALLOW_OR_CHARGES_FIX><ALLOW_OR_CHARGE type='surcharge'><ALLOW_OR_CHARGE_NAME>Fracht</ALLOW_OR_CHARGE_NAME>\
        <ALLOW_OR_CHARGE_TYPE>freight</ALLOW_OR_CHARGE_TYPE><ALLOW_OR_CHARGE_VALUE><AOC_MONETARY_AMOUNT>5.00</AOC_MONETARY_AMOUNT>\
        </ALLOW_OR_CHARGE_VALUE></ALLOW_OR_CHARGE><ALLOW_OR_CHARGE type='allowance'><ALLOW_OR_CHARGE_TYPE>rebate</ALLOW_OR_CHARGE_TYPE>\
        <ALLOW_OR_CHARGE_VALUE><AOC_PERCENTAGE_FACTOR>0.10</AOC_PERCENTAGE_FACTOR></ALLOW_OR_CHARGE_VALUE></ALLOW_OR_CHARGE>\
        <ALLOW_OR_CHARGES_TOTAL_AMOUNT>0.00</ALLOW_OR_CHARGES_TOTAL_AMOUNT></ALLOW_OR_CHARGES_FIX>";
    assert_eq!(charges(aoc, "net_list"), ["Fracht 5", "rebate -5"]);
    let summary = format!("{aoc}<TOTAL_AMOUNT>50.00</TOTAL_AMOUNT>");
    // In the summary as well: they are the same ones.
    let paper = read("net_list", "", aoc, &summary).paper;
    assert_eq!(paper.charges.len(), 2);
    assert_eq!(read("net_list", "", "", &summary).paper.charges.len(), 2);
    let only_sum = "<ALLOW_OR_CHARGES_FIX><ALLOW_OR_CHARGES_TOTAL_AMOUNT>7.50</ALLOW_OR_CHARGES_TOTAL_AMOUNT></ALLOW_OR_CHARGES_FIX>";
    assert_eq!(charges(only_sum, "net_list"), ["ALLOW_OR_CHARGES 7.50"]);
}

#[test]
fn a_delivery_fee_comes_without_and_with_tax() {
    let fee = "<DELIVERY_FEE>4.20</DELIVERY_FEE><DELIVERY_FEE_TAX_RATE>19.0</DELIVERY_FEE_TAX_RATE><DELIVERY_FEE_GROS>5.00</DELIVERY_FEE_GROS>";
    assert_eq!(charges(fee, "net_list"), ["DELIVERY_FEE 4.20"]);
    assert_eq!(charges(fee, "gros_list"), ["DELIVERY_FEE 5.00"]);
    assert_eq!(read("net_list", "0.19", fee, "").paper.charges[0].vat_rate, Some(decimal("19")));
}

#[test]
fn the_number_of_items_is_lines_or_pieces() {
    for (stated, said) in [("2", vec![]), ("3", vec![]), ("", vec![]), ("5", vec![Code::TotalDiffers])] {
        let read = read("net_list", "", "", &format!("<TOTAL_ITEM_NUM>{stated}</TOTAL_ITEM_NUM>"));
        assert_eq!(codes(&read), said, "{stated}");
    }
}

#[test]
fn other_sums_have_their_places() {
    let summary = "<TOTAL_ITEM_NUM>2</TOTAL_ITEM_NUM><NET_VALUE_GOODS>50.00</NET_VALUE_GOODS><TOTAL_AMOUNT>59.50</TOTAL_AMOUNT>\
        <TOTAL_TAX><TAX_DETAILS_FIX><TAX>0.19</TAX><TAX_BASE>50.00</TAX_BASE><TAX_AMOUNT>9.50</TAX_AMOUNT></TAX_DETAILS_FIX></TOTAL_TAX>";
    let read = read("net_list", "0.19", "", summary);
    let paper = &read.paper;
    assert_eq!((paper.stated.lines, paper.stated.gross), (Some(decimal("50.00")), Some(decimal("59.50"))));
    assert_eq!(paper.stated.tax, Some(decimal("9.50")));
    assert_eq!((paper.tax[0].rate, paper.tax[0].base), (Some(decimal("19")), Some(decimal("50.00"))));
    assert_eq!(codes(&read), []);
    let plain = super::sums::read("net_list", "0.19", "", "<TOTAL_TAX>9.50</TOTAL_TAX>");
    assert_eq!(plain.paper.stated.tax, Some(decimal("9.50")));
}

#[test]
fn a_summary_inside_the_list_of_items_is_found() {
    let list = format!("{}<ORDER_SUMMARY><TOTAL_AMOUNT>50.00</TOTAL_AMOUNT></ORDER_SUMMARY>", lines("net_list", ""));
    let text =
        order(&format!("{BUYER}<CURRENCY>EUR</CURRENCY>"), &list, "").replace("<ORDER_SUMMARY></ORDER_SUMMARY>", "");
    let read = paper_of(&text);
    assert_eq!((read.paper.stated.net, codes(&read)), (Some(decimal("50.00")), vec![]));
    assert!(extras(&read.paper, "ORDER_ITEM_LIST/ORDER_SUMMARY/TOTAL_AMOUNT").is_empty());
}
