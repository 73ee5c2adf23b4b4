//! What stands beside the lines: charges on the whole order, and its sums.

use super::adjustment::{self, Adjustment};
use super::draft::{Draft, squeezed};
use super::price;
use crate::domain::money::Decimal;
use crate::domain::paper::{Charge, PriceMode, TaxAmount};
use crate::domain::rules::totals;
use crate::formats::values::{self, DecimalMark};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Kinds of remark whose text is an amount: shops without a place for charges hide them there.
/// In small letters without signs.
const CHARGE_REMARKS: &[&str] = &[
    "shipping",
    "shippingfee",
    "shippingfees",
    "shippingcost",
    "shippingcosts",
    "shippingcostnet",
    "shippingcostgross",
    "onvshippingcostnet",
    "onvshippingcostgross",
    "deliveryfee",
    "deliverycost",
    "freight",
    "postage",
    "versandkosten",
    "fracht",
    "porto",
    "paymentfee",
    "paymentcost",
    "additionalcosts",
    "codfee",
    "nachnahme",
    "handling",
    "handlingfee",
    "packaging",
    "verpackung",
];

/// The highest share of tax on an amount by which a total without stated rates is taken for one
/// with tax: Hungary's 27 % and some room.
const TAX_SHARE_MAX: Decimal = Decimal::from_parts(130, 0, 0, false, 2);

/// Returns whether a remark states a charge.
pub(super) fn is_charge_remark(remark: Element<'_, '_>) -> bool {
    let kind = remark.attribute("type").map(squeezed).unwrap_or_default();
    CHARGE_REMARKS.contains(&kind.as_str()) && values::number(remark.text(), DecimalMark::Point).is_some()
}

/// Reads the charges in the order's head, once the lines are read: their price mode and their sum
/// decide what the charges are.
pub(super) fn head_charges(info: Element<'_, '_>, draft: &mut Draft) {
    let lines = totals::computed(&draft.paper).lines;
    for child in info.children() {
        match child.name() {
            "ALLOW_OR_CHARGES_FIX" | "ALLOW_OR_CHARGES" => on_order(child, lines, draft),
            "REMARK" | "REMARKS" if is_charge_remark(child) => remark(child, draft),
            "REMARKS" | "REMARK" => {
                for inner in child.children().filter(|inner| inner.name() == "REMARK" && is_charge_remark(*inner)) {
                    remark(inner, draft);
                }
            }
            _ => {}
        }
    }
    delivery_fee(info, draft);
}

fn remark(element: Element<'_, '_>, draft: &mut Draft) {
    let stated = element.attribute("type").unwrap_or_default();
    let kind = squeezed(stated);
    // Stated twice, without and with tax: the one in the mode of the prices counts.
    let is_of_other_mode = match draft.paper.price_mode {
        PriceMode::Gross => kind.ends_with("net"),
        PriceMode::Net | PriceMode::Unknown => kind.ends_with("gross"),
    };
    if is_of_other_mode {
        draft.keep(element);
        return;
    }
    if let Some(amount) = draft.spare_number(element).filter(|amount| !amount.is_zero()) {
        charge(stated.to_lowercase(), None, amount, None, draft);
    }
}

/// Reads the delivery fee of dmConnector: without and with tax, and its rate.
fn delivery_fee(info: Element<'_, '_>, draft: &mut Draft) {
    let Some(fee) = info.children().find(|child| child.name() == "DELIVERY_FEE") else { return };
    let part = |name: &str| info.children().find(|child| child.name() == name);
    let stated = match draft.paper.price_mode {
        PriceMode::Gross => part("DELIVERY_FEE_GROS").unwrap_or(fee),
        PriceMode::Net | PriceMode::Unknown => fee,
    };
    let Some(amount) = draft.spare_number(stated) else { return };
    let rate = part("DELIVERY_FEE_TAX_RATE").and_then(|rate| {
        let stated = values::number(rate.text(), DecimalMark::Point)?.value;
        if stated.is_zero() { None } else { price::rate(rate, draft) }
    });
    for other in ["DELIVERY_FEE", "DELIVERY_FEE_GROS", "DELIVERY_FEE_TAX", "DELIVERY_FEE_TAX_RATE"] {
        if let Some(other) = part(other) {
            draft.keep(other);
        }
    }
    if !amount.is_zero() {
        charge("DELIVERY_FEE".to_owned(), None, amount, rate, draft);
    }
}

fn charge(name: String, code: Option<String>, amount: Decimal, vat_rate: Option<Decimal>, draft: &mut Draft) {
    draft.paper.charges.push(Charge { name, code, amount, vat_rate });
}

/// Reads allowances and charges of the whole order; shares are of the sum of the lines.
fn on_order(element: Element<'_, '_>, lines: Option<Decimal>, draft: &mut Draft) {
    let total = element
        .children()
        .find(|child| child.name() == "ALLOW_OR_CHARGES_TOTAL_AMOUNT")
        .and_then(|total| values::number(total.text(), DecimalMark::Point))
        .map(|read| read.value);
    let all: Vec<Adjustment> = adjustment::read(element, draft);
    let amounts = lines.and_then(|lines| adjustment::amounts(&all, lines));
    match amounts.or_else(|| adjustment::amounts(&all, Decimal::ZERO)) {
        Some(amounts) if !all.is_empty() => {
            for (one, amount) in all.into_iter().zip(amounts) {
                charge(one.name, one.code, amount.normalize(), None, draft);
            }
        }
        Some(_) | None => {
            if let Some(total) = total.filter(|total| !total.is_zero()) {
                charge("ALLOW_OR_CHARGES".to_owned(), None, total, None, draft);
            }
        }
    }
}

/// Reads `ORDER_SUMMARY`.
pub(super) fn summary(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    let has_charges = !draft.paper.charges.is_empty();
    let lines = totals::computed(&draft.paper).lines;
    let mut total = None;
    for child in element.children() {
        match child.name() {
            "TOTAL_ITEM_NUM" => item_count(child, draft),
            "TOTAL_AMOUNT" => total = draft.spare_amount(child),
            "TOTAL_GROSS_AMOUNT" | "GROSS_AMOUNT" => draft.paper.stated.gross = draft.spare_amount(child),
            "TOTAL_NET_AMOUNT" | "NET_AMOUNT" => draft.paper.stated.net = draft.spare_amount(child),
            "NET_VALUE_GOODS" => draft.paper.stated.lines = draft.spare_amount(child),
            "TOTAL_TAX" => total_tax(child, draft),
            "ALLOW_OR_CHARGES_FIX" if !has_charges => on_order(child, lines, draft),
            "ALLOW_OR_CHARGES_FIX" => draft.keep(child),
            _ => {}
        }
    }
    if let Some(total) = total {
        place_total(total, draft);
    }
}

fn item_count(element: Element<'_, '_>, draft: &mut Draft) {
    let Some(stated) = draft.spare_number(element) else { return };
    let lines = &draft.paper.lines;
    let found = Decimal::from(lines.len());
    // Some shops count pieces instead of lines.
    let pieces = lines.iter().filter_map(|line| line.quantity).try_fold(Decimal::ZERO, Decimal::checked_add);
    if stated != found && pieces.is_none_or(|pieces| stated != pieces) {
        let problem = Problem::new(Code::TotalDiffers)
            .with("total", "items")
            .with("stated", stated.to_string())
            .with("computed", found.to_string());
        draft.context.report(element, problem);
    }
}

fn total_tax(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    let details: Vec<Element<'_, '_>> = element.children().filter(|child| child.name() == "TAX_DETAILS_FIX").collect();
    if details.is_empty() {
        let amount = element.children().find(|child| child.name() == "TAX_AMOUNT").unwrap_or(element);
        draft.paper.stated.tax = draft.spare_amount(amount);
        return;
    }
    let mut sum = Decimal::ZERO;
    for one in details {
        one.mark();
        let part = |name: &str| one.children().find(|child| child.name() == name);
        let rate = part("TAX").and_then(|tax| price::rate(tax, draft));
        let base = part("TAX_BASE").and_then(|base| draft.spare_amount(base));
        if let Some(amount) = part("TAX_AMOUNT").and_then(|amount| draft.spare_amount(amount)) {
            draft.paper.tax.push(TaxAmount { rate, base, amount });
            sum = sum.checked_add(amount).unwrap_or(sum);
        }
        draft.keep_rest_of(one);
    }
    draft.paper.stated.tax = Some(sum);
}

/// Decides what `TOTAL_AMOUNT` is. The standard means the sum of the line amounts; senders write
/// the sum with charges, or with tax. Whichever adds up is meant; if none does, the standard's.
fn place_total(total: Decimal, draft: &mut Draft) {
    let paper = &mut draft.paper;
    let computed = totals::computed(paper);
    let count = i64::try_from(paper.lines.len() + paper.charges.len()).unwrap_or(i64::MAX).max(1);
    let digits = paper.currency.map_or(2, |currency| currency.minor_digits());
    let tolerance = Decimal::new(count, digits);
    let is_near = |other: Option<Decimal>| other.is_some_and(|other| other.saturating_sub(total).abs() <= tolerance);
    let is_gross = paper.price_mode == PriceMode::Gross;
    let body = if is_gross { computed.gross } else { computed.net };
    let taxed = draft.line_taxes.filter(|_| !is_gross).and_then(|(stated, times)| {
        let body = body?;
        [stated, times].into_iter().find(|tax| is_near(body.checked_add(*tax)))
    });
    let stated = &mut paper.stated;
    if is_near(computed.lines) {
        stated.lines = stated.lines.or(Some(total));
    }
    if is_near(body) && is_gross {
        stated.gross = stated.gross.or(Some(total));
    } else if is_near(body) {
        stated.net = stated.net.or(Some(total));
    } else if !is_gross && is_near(computed.gross) {
        stated.gross = stated.gross.or(Some(total));
    } else if is_gross && is_near(computed.net) {
        stated.net = stated.net.or(Some(total));
    } else if let Some(tax) = taxed {
        stated.gross = stated.gross.or(Some(total));
        stated.tax = stated.tax.or(Some(tax));
    } else if is_near(computed.lines) {
        // Already placed: the charges are left out of the stated total.
    } else if computed.lines.is_some() && !is_plausible_gross(total, body, computed.gross) {
        stated.lines = stated.lines.or(Some(total));
    } else if is_gross || computed.lines.is_some() {
        stated.gross = stated.gross.or(Some(total));
    } else {
        stated.net = stated.net.or(Some(total));
    }
}

/// Whether a total above the sum without tax can be the sum with tax, where rates are not stated.
fn is_plausible_gross(total: Decimal, body: Option<Decimal>, gross: Option<Decimal>) -> bool {
    let Some(body) = body.filter(Decimal::is_sign_positive) else { return false };
    gross.is_none() && body < total && body.checked_mul(TAX_SHARE_MAX).is_some_and(|most| total <= most)
}
