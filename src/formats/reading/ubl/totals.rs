//! Charges, taxes and totals of a whole order.

use crate::domain::money::Decimal;
use crate::domain::paper::{Charge, Paper, TaxAmount};
use crate::formats::reading::context::{Context, word};
use crate::formats::xml::Element;

/// Returns whether an `AllowanceCharge` is a charge; an unstated indicator is an allowance only
/// when nothing else can be meant, so it counts as a charge unless it says `false`.
fn is_charge(element: Element<'_, '_>) -> bool {
    let indicator = element.text_at("ChargeIndicator").unwrap_or("true");
    !(indicator.eq_ignore_ascii_case("false") || indicator == "0")
}

/// Returns the signed amount of an `AllowanceCharge`: positive for a charge, negative for an allowance.
pub(super) fn signed_amount(element: Element<'_, '_>, context: &mut Context) -> Option<Decimal> {
    element.mark();
    let charge = is_charge(element);
    let amount = context.amount_in(element, "Amount")?;
    Some(if charge { amount } else { -amount })
}

/// Reads a charge or allowance on the whole order.
pub(super) fn charge(element: Element<'_, '_>, context: &mut Context) -> Option<Charge> {
    let amount = signed_amount(element, context)?;
    let (mut name, mut code, mut vat_rate) = (None::<String>, None, None);
    for child in element.children() {
        match child.name() {
            "AllowanceChargeReason" => crate::formats::reading::context::append(&mut name, word(child), ", "),
            "AllowanceChargeReasonCode" => code = word(child),
            "TaxCategory" if vat_rate.is_none() => vat_rate = rate(child, context),
            _ => {}
        }
    }
    Some(Charge { name: name.unwrap_or_default(), code, amount, vat_rate })
}

/// Returns the percentage of a tax category and marks the category as understood.
pub(super) fn rate(category: Element<'_, '_>, context: &mut Context) -> Option<Decimal> {
    category.mark_all();
    context.number_in(category, "Percent")
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
pub(super) enum TaxExclusive {
    /// The amount without tax, as UBL says.
    Net,
    /// The tax itself, as OIOUBL 2.0 lays down against the name.
    Tax,
}

/// Reads the stated totals.
pub(super) fn monetary_total(
    element: Element<'_, '_>,
    meaning: TaxExclusive,
    paper: &mut Paper,
    context: &mut Context,
) {
    element.mark();
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
