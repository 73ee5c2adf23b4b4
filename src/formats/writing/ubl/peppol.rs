//! Whether an order may call itself a Peppol BIS Ordering 3 order: only when everything is known
//! that its rules (PEPPOLBIS-T01) ask for. What is not known is never made up for its sake.

use super::amounts::Amounts;
use crate::domain::contact::ContactCard;
use crate::domain::money::Decimal;
use crate::domain::paper::{AttachmentContent, Charge, Line, Party};
use crate::domain::view::export::{ExportOffice, ExportOrder};
use crate::formats::{units, values};

/// What the order says it is.
pub(super) const CUSTOMIZATION: &str = "urn:fdc:peppol.eu:poacc:trns:order:3";

/// In which exchange it says it stands: an order alone, without an answer over the network.
pub(super) const PROFILE: &str = "urn:fdc:peppol.eu:poacc:bis:order_only:3";

/// Media types of attachments that the rules know (IANA subset of BIS 3).
const MEDIA_TYPES: &[&str] = &[
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/tiff",
    "application/acad",
    "application/dwg",
    "drawing/dwg",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
];

/// Reason codes of allowances (UNCL 5189, subset of BIS 3).
const ALLOWANCE_CODES: &[&str] = &[
    "41", "42", "60", "62", "63", "64", "65", "66", "67", "68", "70", "71", "88", "95", "100", "102", "103", "104",
    "105",
];

/// Reason codes of charges that orders use (UNCL 7161).
const CHARGE_CODES: &[&str] = &["AA", "ABL", "ADR", "ADT", "DL", "FC", "FI", "LA", "PC"];

/// How far a line's amount may lie from quantity times price (rule R024).
const LINE_SLACK: Decimal = Decimal::from_parts(2, 0, 0, false, 2);

/// Returns whether an order fulfils the rules as it will be written.
pub(super) fn applies(order: &ExportOrder, office: &ExportOffice, amounts: &Amounts) -> bool {
    let paper = &order.paper;
    is_gln(&order.customer.gln)
        && is_gln(&office.gln)
        && is_country(&office.country)
        && is_customer(&order.customer)
        && paper.bill_to.as_ref().is_none_or(is_party)
        && paper.ship_to.as_ref().is_none_or(is_party)
        && is_within_cents(amounts)
        && paper.lines.iter().zip(&amounts.lines).all(|(line, amounts)| is_line(line, amounts.price, amounts.total))
        && paper.lines.iter().zip(&amounts.lines).all(|(line, amounts)| adds_up(line, *amounts))
        && are_unique(&paper.lines)
        && paper.charges.iter().all(is_charge)
        && paper.attachments.iter().all(|attachment| match &attachment.content {
            AttachmentContent::Embedded(bytes) if bytes.is_empty() => true,
            AttachmentContent::Embedded(_) => {
                attachment.mime.as_deref().is_some_and(|mime| MEDIA_TYPES.contains(&mime))
            }
            AttachmentContent::Beside(_) | AttachmentContent::Link(_) => true,
        })
        && totals_add_up(amounts)
}

fn is_gln(text: &str) -> bool {
    text.len() == 13 && values::gs1_check_digit_agrees(text)
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// A VAT number begins with its country (rule R026); none at all is no fault.
fn is_vat_id(text: &str) -> bool {
    text.is_empty() || text.get(..2).is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn is_customer(card: &ContactCard) -> bool {
    is_country(&card.country) && is_vat_id(&card.vat_id) && !card.display_name().is_empty()
}

fn is_party(party: &Party) -> bool {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    is_country(&text(&party.country)) && is_vat_id(&text(&party.vat_id)) && !party.display_name().is_empty()
}

fn is_line(line: &Line, price: Option<Decimal>, total: Option<Decimal>) -> bool {
    let is_positive = |number: Option<Decimal>| number.is_none_or(|number| !number.is_sign_negative());
    let base_is_positive = line.price_base.is_none_or(|base| Decimal::ZERO < base);
    let unit_is_known = line.unit.as_deref().is_some_and(|unit| units::rec20(unit) == Some(unit));
    let rate_is_allowed = is_positive(line.vat_rate);
    line.quantity.is_some()
        && is_positive(line.quantity)
        && is_positive(price)
        && base_is_positive
        && unit_is_known
        && rate_is_allowed
        && total.is_some()
        && line.parent.is_none()
}

fn adds_up(line: &Line, amounts: super::amounts::LineAmounts) -> bool {
    let base = line.price_base.unwrap_or(Decimal::ONE);
    let price = amounts.price.unwrap_or_default();
    let computed = line.quantity.and_then(|quantity| quantity.checked_mul(price)?.checked_div(base));
    let computed = computed.and_then(|computed| computed.checked_add(amounts.adjustment.unwrap_or_default()));
    computed.zip(amounts.total).is_some_and(|(computed, total)| computed.saturating_sub(total).abs() <= LINE_SLACK)
}

fn are_unique(lines: &[Line]) -> bool {
    let mut numbers: Vec<&str> = lines.iter().map(|line| line.line_no.trim()).collect();
    numbers.sort_unstable();
    let before = numbers.len();
    numbers.dedup();
    numbers.len() == before && numbers.iter().all(|number| !number.is_empty())
}

fn is_charge(charge: &Charge) -> bool {
    let codes = if charge.amount.is_sign_negative() { ALLOWANCE_CODES } else { CHARGE_CODES };
    charge.code.as_deref().is_none_or(|code| codes.contains(&code))
        && charge.vat_rate.is_none_or(|rate| !rate.is_sign_negative())
}

/// Amounts other than prices have two decimals at most (rule R028).
fn is_within_cents(amounts: &Amounts) -> bool {
    let totals = &amounts.totals;
    let of_lines = amounts.lines.iter().flat_map(|line| [line.adjustment, line.total]);
    let of_totals = [
        totals.lines,
        totals.charges,
        totals.allowances,
        totals.net,
        totals.tax,
        totals.gross,
        totals.prepaid,
        totals.rounding,
        totals.payable,
    ];
    let charges = amounts.charges.iter().copied().map(Some);
    of_lines.chain(of_totals).chain(charges).flatten().all(|amount| amount.normalize().scale() <= 2)
}

/// The rules R006 to R017.
fn totals_add_up(amounts: &Amounts) -> bool {
    let totals = &amounts.totals;
    let (Some(payable), Some(lines)) = (totals.payable, totals.lines) else { return false };
    let sum = added(amounts.lines.iter().filter_map(|line| line.total));
    let charges = added(amounts.charges.iter().copied().filter(Decimal::is_sign_positive));
    let allowances = added(amounts.charges.iter().filter(|amount| amount.is_sign_negative()).map(Decimal::abs));
    let net = lines.saturating_sub(allowances).saturating_add(charges);
    let due = |gross: Decimal| {
        gross.saturating_sub(totals.prepaid.unwrap_or_default()).saturating_add(totals.rounding.unwrap_or_default())
    };
    !payable.is_sign_negative()
        && !lines.is_sign_negative()
        && lines == sum
        && totals.charges.unwrap_or_default() == charges
        && totals.allowances.unwrap_or_default() == allowances
        && totals.net.is_none_or(|stated| stated == net)
        && totals.gross.is_none_or(|gross| payable == due(gross))
        && totals.gross.zip(totals.tax).is_none_or(|(gross, tax)| gross == net.saturating_add(tax))
}

fn added(amounts: impl Iterator<Item = Decimal>) -> Decimal {
    amounts.fold(Decimal::ZERO, Decimal::saturating_add)
}
