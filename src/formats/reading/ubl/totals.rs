//! Charges, taxes and totals of a whole order.

use crate::domain::money::Decimal;
use crate::domain::paper::{Charge, Paper, TaxAmount};
use crate::formats::reading::context::{Context, append, word};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Returns whether an `AllowanceCharge` is an allowance. The standard demands to say so; what does
/// not say it adds to the order, as most such parts do.
fn is_allowance(element: Element<'_, '_>) -> bool {
    element.text_at("ChargeIndicator").is_some_and(|text| text.eq_ignore_ascii_case("false") || text == "0")
}

/// Returns the signed amount of an `AllowanceCharge`: positive for a charge, negative for an
/// allowance. One without an amount is reported, because its percentage may be of anything.
pub(super) fn signed_amount(element: Element<'_, '_>, context: &mut Context) -> Option<Decimal> {
    let stated = element.child("Amount").filter(|amount| !amount.text().is_empty());
    let Some(stated) = stated else {
        let problem = Problem::new(Code::ValueNotAllowed).with("element", "AllowanceCharge/Amount").with("value", "");
        context.report(element, problem);
        return None;
    };
    let amount = context.amount(stated)?;
    Some(if is_allowance(element) { -amount } else { amount })
}

/// Reads a charge or allowance on the whole order.
pub(super) fn charge(element: Element<'_, '_>, context: &mut Context) -> Option<Charge> {
    let amount = signed_amount(element, context)?;
    let (mut name, mut code, mut vat_rate) = (None::<String>, None, None);
    for child in element.children() {
        match child.name() {
            "AllowanceChargeReason" => append(&mut name, word(child), ", "),
            "AllowanceChargeReasonCode" => code = word(child),
            "TaxCategory" if vat_rate.is_none() => vat_rate = rate(child, context),
            _ => {}
        }
    }
    Some(Charge { name: name.unwrap_or_default(), code, amount, vat_rate })
}

/// Returns the percentage of a tax category. With a rate the category says nothing more than that
/// it is taxed; without one its code is kept, since it tells why not.
pub(super) fn rate(category: Element<'_, '_>, context: &mut Context) -> Option<Decimal> {
    let rate = context.number_in(category, "Percent");
    for part in category.children() {
        match part.name() {
            "TaxScheme" => part.mark_all(),
            "ID" | "Name" if rate.is_some() => part.mark(),
            _ => {}
        }
    }
    rate
}

/// Reads one `TaxTotal` of the order. Several are added up when they are in one currency (UBL
/// makes one for each kind of tax); one in another currency repeats the tax for the authorities
/// and stays an extra.
pub(super) fn tax_total(element: Element<'_, '_>, paper: &mut Paper, context: &mut Context) {
    let peek = element.children().find(|child| child.name() == "TaxAmount");
    let foreign = peek
        .and_then(|amount| amount.attribute("currencyID"))
        .is_some_and(|stated| context.currency.is_some_and(|currency| !currency.code().eq_ignore_ascii_case(stated)));
    if foreign && paper.stated.tax.is_some() {
        return;
    }
    element.mark();
    let total = context.amount_in(element, "TaxAmount");
    if let Some(total) = total {
        paper.stated.tax = paper.stated.tax.unwrap_or(Decimal::ZERO).checked_add(total);
    }
    let mut by_rate = false;
    for subtotal in element.all("TaxSubtotal") {
        let base = context.amount_in(subtotal, "TaxableAmount");
        let amount = context.amount_in(subtotal, "TaxAmount");
        let percent = context.number_in(subtotal, "Percent");
        let category = subtotal.child("TaxCategory").and_then(|category| rate(category, context));
        if let Some(amount) = amount {
            by_rate = true;
            paper.tax.push(TaxAmount { rate: category.or(percent), base, amount });
        }
    }
    if let Some(amount) = total.filter(|_| !by_rate) {
        paper.tax.push(TaxAmount { rate: None, base: None, amount });
    }
}

/// What `TaxExclusiveAmount` means to the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TaxExclusive {
    /// The amount without tax, as UBL says.
    Net,
    /// The tax itself, as OIOUBL 2 lays down against the name.
    Tax,
}

/// Finds the meaning by the profile, unless the stated tax contradicts it. Some follow OIOUBL
/// without saying so: known by an amount with tax that is the lines plus this amount.
fn meaning(element: Element<'_, '_>, tax: Option<Decimal>, is_oioubl: bool) -> TaxExclusive {
    let number = |name: &str| {
        let child = element.children().find(|child| child.name() == name)?;
        values::number(child.text(), values::DecimalMark::Point).map(|read| read.value)
    };
    let Some(exclusive) = number("TaxExclusiveAmount") else { return TaxExclusive::Net };
    if tax.is_some_and(|tax| tax != exclusive) {
        return TaxExclusive::Net;
    }
    if is_oioubl {
        return TaxExclusive::Tax;
    }
    let (Some(lines), Some(inclusive)) = (number("LineExtensionAmount"), number("TaxInclusiveAmount")) else {
        return TaxExclusive::Net;
    };
    let zero = Decimal::ZERO;
    let adds_up = || {
        let charges = number("ChargeTotalAmount").unwrap_or(zero);
        let allowances = number("AllowanceTotalAmount").unwrap_or(zero);
        let body = lines.checked_add(charges)?.checked_sub(allowances)?;
        (body.checked_add(exclusive)? == inclusive).then_some(())
    };
    if exclusive < lines && adds_up().is_some() { TaxExclusive::Tax } else { TaxExclusive::Net }
}

/// Reads the stated totals.
pub(super) fn monetary_total(element: Element<'_, '_>, is_oioubl: bool, paper: &mut Paper, context: &mut Context) {
    let meaning = meaning(element, paper.stated.tax, is_oioubl);
    let stated = &mut paper.stated;
    for child in element.children() {
        let target = match (child.name(), meaning) {
            ("LineExtensionAmount" | "LineExtensionTotalAmount", _) => &mut stated.lines,
            ("TaxExclusiveAmount", TaxExclusive::Net) => &mut stated.net,
            ("TaxExclusiveAmount", TaxExclusive::Tax) if stated.tax.is_none() => &mut stated.tax,
            ("TaxExclusiveAmount", TaxExclusive::Tax) => {
                child.mark();
                continue;
            }
            ("TaxInclusiveAmount", _) => &mut stated.gross,
            ("AllowanceTotalAmount", _) => &mut stated.allowances,
            ("ChargeTotalAmount", _) => &mut stated.charges,
            ("PrepaidAmount", _) => &mut stated.prepaid,
            ("PayableRoundingAmount", _) => &mut stated.rounding,
            ("PayableAmount", _) => &mut stated.payable,
            _ => continue,
        };
        *target = context.amount(child);
    }
}
