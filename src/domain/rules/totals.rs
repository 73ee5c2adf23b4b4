//! What the lines add up to, and where that differs from what the sender states.

use crate::domain::money::{Decimal, round_to_minor};
use crate::domain::paper::{Line, Paper, PriceMode, Totals};

/// How far a stated line amount may lie from quantity times price: one minor unit, because
/// senders round the price before or after the multiplication.
const LINE_TOLERANCE_MINOR: i64 = 1;

/// How far a stated total may lie from the computed one for each line, in minor units: half a
/// unit of rounding a line.
const TOTAL_TOLERANCE_MINOR_PER_LINE: i64 = 1;

/// A total that does not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which total: a field name of [`Totals`].
    pub total: &'static str,
    /// As the sender states it.
    pub stated: Decimal,
    /// As the lines give it.
    pub computed: Decimal,
}

/// Returns quantity × price ÷ price base plus the line's adjustment, rounded to two decimals more
/// than nothing is known of the currency; `None` when quantity or price is missing.
#[must_use]
pub fn line_amount(line: &Line, minor_digits: u32) -> Option<Decimal> {
    let base = line.price_base.filter(|base| !base.is_zero()).unwrap_or(Decimal::ONE);
    let amount = line.quantity?.checked_mul(line.unit_price?)?.checked_div(base)?;
    let amount = amount.checked_add(line.adjustment.unwrap_or(Decimal::ZERO))?;
    Some(round_to_minor(amount, minor_digits))
}

/// Returns stated and computed amount of a line when they differ by more than the tolerance.
#[must_use]
pub fn line_difference(line: &Line) -> Option<(Decimal, Decimal)> {
    let stated = line.line_total?;
    let computed = line_amount(line, 2)?;
    let tolerance = Decimal::new(LINE_TOLERANCE_MINOR, 2);
    (tolerance < stated.saturating_sub(computed).abs()).then_some((stated, computed))
}

/// Computes the totals from the lines, charges and rates. A total is `None` when something it
/// needs is not stated: a price, or a tax rate. No rate is ever invented.
#[must_use]
pub fn computed(paper: &Paper) -> Totals {
    let digits = paper.currency.map_or(2, |currency| currency.minor_digits());
    let amounts: Vec<Option<Decimal>> =
        paper.lines.iter().map(|line| line.line_total.or_else(|| line_amount(line, digits))).collect();
    let lines = if amounts.is_empty() { None } else { sum(amounts.iter().copied()) };
    let positive =
        |amounts: &mut dyn Iterator<Item = Decimal>| sum(amounts.filter(Decimal::is_sign_positive).map(Some));
    let charges = positive(&mut paper.charges.iter().map(|charge| charge.amount));
    let allowances = positive(&mut paper.charges.iter().map(|charge| -charge.amount));
    let body = lines.and_then(|lines| lines.checked_add(charges?)?.checked_sub(allowances?));
    let tax = tax(paper, &amounts, digits);
    let (net, gross) = match paper.price_mode {
        PriceMode::Net | PriceMode::Unknown => (body, body.zip(tax).and_then(|(body, tax)| body.checked_add(tax))),
        PriceMode::Gross => (body.zip(tax).and_then(|(body, tax)| body.checked_sub(tax)), body),
    };
    let payable = gross.and_then(|gross| {
        gross
            .checked_sub(paper.stated.prepaid.unwrap_or(Decimal::ZERO))?
            .checked_add(paper.stated.rounding.unwrap_or(Decimal::ZERO))
    });
    Totals {
        lines,
        charges: charges.filter(|charges| !charges.is_zero()),
        allowances: allowances.filter(|allowances| !allowances.is_zero()),
        net,
        tax,
        gross,
        prepaid: paper.stated.prepaid,
        rounding: paper.stated.rounding,
        payable,
    }
}

/// Returns the tax over all lines and charges by their rates, each rate's sum rounded once;
/// `None` when any of them has no rate.
fn tax(paper: &Paper, amounts: &[Option<Decimal>], digits: u32) -> Option<Decimal> {
    if paper.lines.is_empty() {
        return None;
    }
    let mut by_rate: Vec<(Decimal, Decimal)> = Vec::new();
    let charges = paper.charges.iter().map(|charge| (charge.vat_rate, Some(charge.amount)));
    let lines = paper.lines.iter().map(|line| line.vat_rate).zip(amounts.iter().copied());
    for (rate, amount) in lines.chain(charges) {
        let (amount, rate) = (amount?, rate?);
        match by_rate.iter_mut().find(|(known, _)| *known == rate) {
            Some((_, sum)) => *sum = sum.checked_add(amount)?,
            None => by_rate.push((rate, amount)),
        }
    }
    let hundred = Decimal::ONE_HUNDRED;
    sum(by_rate.into_iter().map(|(rate, amount)| {
        let share = match paper.price_mode {
            PriceMode::Net | PriceMode::Unknown => amount.checked_mul(rate)?.checked_div(hundred)?,
            PriceMode::Gross => amount.checked_mul(rate)?.checked_div(hundred.checked_add(rate)?)?,
        };
        Some(round_to_minor(share, digits))
    }))
}

fn sum(amounts: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    amounts.into_iter().try_fold(Decimal::ZERO, |sum, amount| sum.checked_add(amount?))
}

/// Returns the totals that are both stated and computable and differ by more than rounding.
#[must_use]
pub fn differences(paper: &Paper) -> Vec<Difference> {
    let computed = computed(paper);
    let stated = &paper.stated;
    let digits = paper.currency.map_or(2, |currency| currency.minor_digits());
    let count = i64::try_from(paper.lines.len() + paper.charges.len()).unwrap_or(i64::MAX).max(1);
    let tolerance = Decimal::new(TOTAL_TOLERANCE_MINOR_PER_LINE.saturating_mul(count), digits);
    [
        ("lines", stated.lines, computed.lines),
        ("net", stated.net, computed.net),
        ("tax", stated.tax, computed.tax),
        ("gross", stated.gross, computed.gross),
        ("payable", stated.payable, computed.payable),
    ]
    .into_iter()
    .filter_map(|(total, stated, computed)| {
        let (stated, computed) = (stated?, computed?);
        (tolerance < stated.saturating_sub(computed).abs()).then_some(Difference { total, stated, computed })
    })
    .collect()
}

/// Returns the amount that the office books as the order's total: what the sender states as
/// payable, else with tax, else what the lines give with tax, else without.
#[must_use]
pub fn booked(paper: &Paper) -> Option<Decimal> {
    let computed = computed(paper);
    paper
        .stated
        .payable
        .or(paper.stated.gross)
        .or(computed.payable)
        .or(paper.stated.net)
        .or(computed.net)
        .or(paper.stated.lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::paper::{Charge, PaperKind};

    fn line(quantity: &str, price: &str, base: &str, rate: Option<&str>) -> Line {
        let number = |text: &str| Decimal::from_str_exact(text).unwrap();
        Line {
            line_no: "1".to_owned(),
            quantity: Some(number(quantity)),
            unit_price: Some(number(price)),
            price_base: Some(number(base)),
            vat_rate: rate.map(number),
            ..Line::default()
        }
    }

    #[test]
    fn a_price_for_a_hundred_is_divided() {
        assert_eq!(line_amount(&line("250", "24.1", "100", None), 2), Some(Decimal::new(6025, 2)));
    }

    #[test]
    fn net_and_gross_prices_give_the_same_invoice() {
        let mut paper = Paper::new(PaperKind::Order, "1");
        paper.price_mode = PriceMode::Net;
        paper.lines = vec![line("2", "100", "1", Some("21")), line("1", "50", "1", Some("12"))];
        paper.charges = vec![Charge {
            name: String::new(),
            code: None,
            amount: Decimal::from(10),
            vat_rate: Some(Decimal::from(21)),
        }];
        let totals = computed(&paper);
        assert_eq!(
            (totals.net, totals.tax, totals.gross),
            (Some(Decimal::from(260)), Some(Decimal::new(5010, 2)), Some(Decimal::new(31010, 2)))
        );
        paper.price_mode = PriceMode::Gross;
        let totals = computed(&paper);
        assert_eq!((totals.gross, totals.tax), (Some(Decimal::from(260)), Some(Decimal::new(4181, 2))));
    }

    #[test]
    fn no_rate_is_invented() {
        let mut paper = Paper::new(PaperKind::Order, "1");
        paper.lines = vec![line("2", "100", "1", None)];
        let totals = computed(&paper);
        assert_eq!((totals.lines, totals.tax, totals.payable), (Some(Decimal::from(200)), None, None));
        assert_eq!(booked(&paper), Some(Decimal::from(200)));
        paper.stated.payable = Some(Decimal::from(242));
        assert!(differences(&paper).is_empty());
        assert_eq!(booked(&paper), Some(Decimal::from(242)));
        paper.stated.lines = Some(Decimal::from(300));
        assert_eq!(differences(&paper).len(), 1);
    }

    #[test]
    fn amounts_too_large_to_add_give_no_total_and_do_no_harm() {
        let mut paper = Paper::new(PaperKind::Order, "1");
        paper.lines = vec![line("1", "1", "1", Some("21"))];
        let charge = Charge { name: String::new(), code: None, amount: Decimal::MAX, vat_rate: None };
        paper.charges = vec![charge.clone(), charge];
        let totals = computed(&paper);
        assert_eq!((totals.lines, totals.charges, totals.payable), (Some(Decimal::ONE), None, None));
        paper.charges.clear();
        paper.stated.lines = Some(Decimal::MIN);
        paper.lines[0].line_total = Some(Decimal::MAX);
        assert_eq!(differences(&paper).len(), 1);
        assert!(line_difference(&paper.lines[0]).is_some());
    }
}
