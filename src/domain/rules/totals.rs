//! What the lines add up to, and where that differs from what the sender states.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::money::{Decimal, round_to_minor};
use crate::domain::paper::{Line, Paper, PriceMode, Totals};

/// How far a stated line amount may lie from quantity times price: one minor unit, because
/// senders round the price before or after the multiplication.
const LINE_TOLERANCE_MINOR: i64 = 1;

/// How far a stated total may lie from the computed one for each line, in minor units: half a
/// unit of rounding a line.
const TOTAL_TOLERANCE_MINOR_PER_LINE: i64 = 1;

/// How many bundles may lie one in the other.
const PARENTS_MAX: usize = 8;

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
    let amounts: Vec<LineAmount> = counted(paper, digits);
    let lines = if amounts.is_empty() { None } else { sum(amounts.iter().map(|line| line.amount)) };
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

/// What one line adds to the order.
struct LineAmount {
    rate: Option<Decimal>,
    amount: Option<Decimal>,
}

/// Returns the lines that count with what each comes to. The parts of a line that costs something
/// itself are in that amount already, unless the sender's own sum of the lines has them besides; a
/// line without an amount that has parts is their sum.
fn counted(paper: &Paper, digits: u32) -> Vec<LineAmount> {
    let amount = |line: &Line| line.line_total.or_else(|| line_amount(line, digits));
    let all = || paper.lines.iter().map(|line| LineAmount { rate: line.vat_rate, amount: amount(line) });
    let is_flat = paper.lines.iter().all(|line| line.parent.is_none());
    if is_flat || paper.stated.lines.is_some_and(|stated| sum(all().map(|line| line.amount)) == Some(stated)) {
        return all().collect();
    }
    let mut by_number = BTreeMap::new();
    for line in &paper.lines {
        by_number.entry(line.line_no.as_str()).or_insert(line);
    }
    let parents: BTreeSet<&str> = paper.lines.iter().filter_map(|line| line.parent.as_deref()).collect();
    let counts = |line: &Line| {
        let mut number = line.parent.as_deref();
        // Bundles lie in bundles, but not this deep, and a circle must end.
        for _ in 0..PARENTS_MAX {
            let Some(parent) = number.and_then(|number| by_number.get(number)) else { break };
            if amount(parent).is_some_and(|amount| !amount.is_zero()) {
                return false;
            }
            number = parent.parent.as_deref();
        }
        amount(line).is_some() || !parents.contains(line.line_no.as_str())
    };
    all().zip(&paper.lines).filter(|(_, line)| counts(line)).map(|(amount, _)| amount).collect()
}

/// Returns the tax over all lines and charges by their rates, each rate's sum rounded once;
/// `None` when any of them has no rate.
fn tax(paper: &Paper, amounts: &[LineAmount], digits: u32) -> Option<Decimal> {
    if paper.lines.is_empty() {
        return None;
    }
    let mut by_rate: Vec<(Decimal, Decimal)> = Vec::new();
    let charges = paper.charges.iter().map(|charge| (charge.vat_rate, Some(charge.amount)));
    let lines = amounts.iter().map(|line| (line.rate, line.amount));
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
///
/// Each total is held against the step that leads to it, by what the lines give and by what the
/// sender states before it: a fault is named where it is, once, and not again in every total that
/// was built on it.
#[must_use]
pub fn differences(paper: &Paper) -> Vec<Difference> {
    let computed = computed(paper);
    let stated = &paper.stated;
    let digits = paper.currency.map_or(2, |currency| currency.minor_digits());
    let count = i64::try_from(paper.lines.len() + paper.charges.len()).unwrap_or(i64::MAX).max(1);
    let tolerance = Decimal::new(TOTAL_TOLERANCE_MINOR_PER_LINE.saturating_mul(count), digits);
    let agrees = |stated: Decimal, sum: Decimal| stated.saturating_sub(sum).abs() <= tolerance;
    let mut found = Vec::new();
    let mut hold = |total: &'static str, stated: Option<Decimal>, sums: &[Decimal]| {
        if let (Some(stated), Some(computed)) = (stated, sums.first().copied())
            && !sums.iter().any(|sum| agrees(stated, *sum))
        {
            found.push(Difference { total, stated, computed });
        }
    };
    hold("lines", stated.lines, &either(computed.lines, None));
    hold("charges", stated.charges, &[computed.charges.unwrap_or(Decimal::ZERO)]);
    hold("allowances", stated.allowances, &[computed.allowances.unwrap_or(Decimal::ZERO)]);
    hold("tax", stated.tax, &either(computed.tax, None));
    let taxes = either(computed.tax, stated.tax);
    let bodies = bodies(&computed, stated);
    let (net, gross) = match paper.price_mode {
        PriceMode::Net | PriceMode::Unknown => {
            hold("net", stated.net, &bodies);
            let net = with(&bodies, stated.net);
            let gross = pairs(&net, &taxes, Decimal::checked_add);
            hold("gross", stated.gross, &gross);
            (net, gross)
        }
        PriceMode::Gross => {
            hold("gross", stated.gross, &bodies);
            let gross = with(&bodies, stated.gross);
            let net = pairs(&gross, &taxes, Decimal::checked_sub);
            hold("net", stated.net, &net);
            (net, gross)
        }
    };
    let after = |sum: &Decimal| {
        let prepaid = stated.prepaid.unwrap_or(Decimal::ZERO);
        sum.checked_sub(prepaid)?.checked_add(stated.rounding.unwrap_or(Decimal::ZERO))
    };
    let mut payable: Vec<Decimal> = with(&gross, stated.gross).iter().filter_map(after).collect();
    if stated.gross.is_none() {
        // Many orders leave the tax to the invoice: what is payable is then without it.
        payable.extend(net.iter().filter_map(after));
    }
    // Where nothing is known of the tax it may be in what is payable, so only too little is wrong.
    let may_hold_tax = taxes.is_empty() && stated.gross.is_none();
    let is_more = stated.payable.zip(payable.first()).is_some_and(|(stated, sum)| *sum < stated);
    if !(may_hold_tax && is_more) {
        hold("payable", stated.payable, &payable);
    }
    found
}

fn either(first: Option<Decimal>, second: Option<Decimal>) -> Vec<Decimal> {
    first.into_iter().chain(second).collect()
}

fn with(sums: &[Decimal], stated: Option<Decimal>) -> Vec<Decimal> {
    sums.iter().copied().chain(stated).collect()
}

fn pairs(sums: &[Decimal], taxes: &[Decimal], join: fn(Decimal, Decimal) -> Option<Decimal>) -> Vec<Decimal> {
    sums.iter().flat_map(|sum| taxes.iter().filter_map(|tax| join(*sum, *tax))).collect()
}

/// Returns what lines, charges and allowances come to, first as computed, then as stated.
fn bodies(computed: &Totals, stated: &Totals) -> Vec<Decimal> {
    let body = |lines: Option<Decimal>, charges: Option<Decimal>, allowances: Option<Decimal>| {
        lines?.checked_add(charges.unwrap_or(Decimal::ZERO))?.checked_sub(allowances.unwrap_or(Decimal::ZERO))
    };
    let by_lines = body(computed.lines, computed.charges, computed.allowances);
    let by_statement = body(
        stated.lines.or(computed.lines),
        stated.charges.or(computed.charges),
        stated.allowances.or(computed.allowances),
    );
    either(by_lines, by_statement)
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

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    /// Two lines of 100 with 20 % tax, a charge of 30 and an allowance of 10.
    fn order() -> Paper {
        let mut paper = Paper::new(PaperKind::Order, "1");
        paper.price_mode = PriceMode::Net;
        paper.lines = vec![line("1", "100", "1", Some("20")), line("1", "100", "1", Some("20"))];
        for (name, amount) in [("freight", "30"), ("rebate", "-10")] {
            let charge =
                Charge { name: name.to_owned(), code: None, amount: number(amount), vat_rate: Some(number("20")) };
            paper.charges.push(charge);
        }
        paper
    }

    fn named(paper: &Paper) -> Vec<&'static str> {
        differences(paper).into_iter().map(|difference| difference.total).collect()
    }

    fn stated(fields: [&str; 9]) -> Totals {
        let [lines, charges, allowances, net, tax, gross, prepaid, rounding, payable] =
            fields.map(|text| (!text.is_empty()).then(|| number(text)));
        Totals { lines, charges, allowances, net, tax, gross, prepaid, rounding, payable }
    }

    #[test]
    fn right_totals_are_left_alone_however_much_of_them_is_stated() {
        for fields in [
            ["200", "30", "10", "220", "44", "264", "64", "0.40", "200.40"],
            ["200", "30", "10", "220", "44", "264", "", "", "264"],
            ["200", "", "", "", "44", "", "", "", "264"],
            ["200", "", "", "220", "", "", "", "", "220"],
            ["", "", "", "", "", "", "20", "", "200"],
            ["", "", "", "", "", "", "", "", "263.99"],
        ] {
            let mut paper = order();
            paper.stated = stated(fields);
            assert_eq!(named(&paper), Vec::<&str>::new(), "{fields:?}");
        }
    }

    #[test]
    fn a_fault_is_named_where_it_is_and_once() {
        for (fields, expected) in [
            // The tax is wrong, and everything behind it was built on it.
            (["200", "30", "10", "220", "10", "230", "30", "", "200"], vec!["tax"]),
            (["200", "50", "10", "240", "44", "284", "", "", "284"], vec!["charges"]),
            (["200", "30", "", "230", "44", "274", "", "", "274"], vec!["net"]),
            (["180", "30", "10", "200", "44", "244", "", "", "244"], vec!["lines"]),
            (["200", "30", "10", "220", "44", "264", "64", "", "264"], vec!["payable"]),
            (["200", "30", "10", "220", "44", "260", "", "", "260"], vec!["gross"]),
            (["", "", "", "", "", "", "", "", "-264"], vec!["payable"]),
        ] {
            let mut paper = order();
            paper.stated = stated(fields);
            assert_eq!(named(&paper), expected, "{fields:?}");
        }
    }

    #[test]
    fn an_unknown_tax_explains_more_but_never_less() {
        let mut paper = order();
        for line in &mut paper.lines {
            line.vat_rate = None;
        }
        for (payable, expected) in
            [("220", vec![]), ("264", vec![]), ("219", vec!["payable"]), ("-220", vec!["payable"])]
        {
            paper.stated = stated(["", "", "", "", "", "", "", "", payable]);
            assert_eq!(named(&paper), expected, "{payable}");
        }
        // The tax is stated, so what is payable has to be with or without it.
        for (payable, expected) in [("220", vec![]), ("264", vec![]), ("300", vec!["payable"])] {
            paper.stated = stated(["", "", "", "", "44", "", "", "", payable]);
            assert_eq!(named(&paper), expected, "{payable}");
        }
    }

    #[test]
    fn parts_of_a_line_are_not_counted_twice() {
        let mut paper = Paper::new(PaperKind::Order, "1");
        let part = |number: &str, parent: &str, price: &str| Line {
            line_no: number.to_owned(),
            parent: (!parent.is_empty()).then(|| parent.to_owned()),
            ..line("1", price, "1", Some("20"))
        };
        paper.lines =
            vec![part("1", "", "100"), part("1.1", "1", "60"), part("1.2", "1", "40"), part("1.2.1", "1.2", "40")];
        let totals = computed(&paper);
        assert_eq!((totals.lines, totals.tax), (Some(number("100")), Some(number("20"))));
        // A bundle without a price of its own, or at nothing, costs what its parts cost.
        for price in [None, Some(Decimal::ZERO)] {
            paper.lines[0].unit_price = price;
            let totals = computed(&paper);
            assert_eq!((totals.lines, totals.tax), (Some(number("100")), Some(number("20"))));
        }
        // The sender counts the parts besides the bundle.
        paper.lines[0].unit_price = Some(number("5"));
        paper.stated.lines = Some(number("145"));
        assert_eq!(computed(&paper).lines, Some(number("145")));
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
