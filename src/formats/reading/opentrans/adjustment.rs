//! Allowances and charges: on a price, on a line, on the whole order.

use super::draft::Draft;
use crate::domain::money::Decimal;
use crate::formats::reading::context::word_in;
use crate::formats::xml::Element;

/// What an allowance or charge is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Worth {
    /// An amount of money.
    Amount(Decimal),
    /// A share of what it is applied to.
    Factor(Decimal),
}

/// One allowance (negative) or charge (positive).
#[derive(Clone, Debug)]
pub(super) struct Adjustment {
    /// What for, as stated; empty when not stated.
    pub(super) name: String,
    /// Its kind, as stated.
    pub(super) code: Option<String>,
    /// Those of one step apply to the same amount, the next step to what came out.
    step: Decimal,
    worth: Worth,
}

impl Adjustment {
    /// Returns its worth for people: `-8 %`, `4.90`.
    pub(super) fn label(&self) -> String {
        match self.worth {
            Worth::Amount(amount) => amount.to_string(),
            Worth::Factor(factor) => factor
                .checked_mul(Decimal::ONE_HUNDRED)
                .map_or_else(|| factor.to_string(), |percent| format!("{} %", percent.normalize())),
        }
    }

    fn on(&self, base: Decimal) -> Option<Decimal> {
        match self.worth {
            Worth::Amount(amount) => Some(amount),
            Worth::Factor(factor) => base.checked_mul(factor),
        }
    }
}

/// Reads `ALLOW_OR_CHARGES_FIX`; what has neither amount nor share (goods free of charge) is kept.
pub(super) fn read(element: Element<'_, '_>, draft: &mut Draft) -> Vec<Adjustment> {
    element.mark();
    let mut found = Vec::new();
    for child in element.children() {
        if child.name() != "ALLOW_OR_CHARGE" {
            draft.keep(child);
        } else if let Some(adjustment) = one(child, draft) {
            found.push(adjustment);
        } else {
            draft.keep(child);
        }
    }
    found
}

fn one(element: Element<'_, '_>, draft: &mut Draft) -> Option<Adjustment> {
    let value = element.children().find(|child| child.name() == "ALLOW_OR_CHARGE_VALUE").unwrap_or(element);
    let part = |name: &str| value.children().find(|child| child.name() == name);
    let worth = if let Some(amount) = part("AOC_MONETARY_AMOUNT") {
        Worth::Amount(draft.spare_number(amount)?)
    } else {
        Worth::Factor(factor(draft.spare_number(part("AOC_PERCENTAGE_FACTOR")?)?))
    };
    let kind = element.attribute("type").unwrap_or_default();
    let worth = match (kind.eq_ignore_ascii_case("allowance"), worth) {
        (true, Worth::Amount(amount)) => Worth::Amount(-amount.abs()),
        (true, Worth::Factor(factor)) => Worth::Factor(-factor.abs()),
        (false, worth) => worth,
    };
    element.mark();
    value.mark();
    let step = element.child("ALLOW_OR_CHARGE_SEQUENCE").and_then(|step| draft.spare_number(step));
    let code = word_in(element, "ALLOW_OR_CHARGE_TYPE");
    let name = word_in(element, "ALLOW_OR_CHARGE_NAME").or_else(|| word_in(element, "ALLOW_OR_CHARGE_DESCR"));
    draft.keep_rest_of(element);
    Some(Adjustment {
        name: name.or_else(|| code.clone()).unwrap_or_default(),
        code,
        step: step.unwrap_or(Decimal::ZERO),
        worth,
    })
}

/// The standard asks for a factor (0.08); a number above 1 is taken as per cent, because no
/// allowance is higher than the price.
fn factor(stated: Decimal) -> Decimal {
    if Decimal::ONE < stated.abs() { stated / Decimal::ONE_HUNDRED } else { stated }
}

/// Returns what each is worth on an amount, those of a later step on what the earlier ones left;
/// `None` when a number grows out of bounds.
pub(super) fn amounts(all: &[Adjustment], base: Decimal) -> Option<Vec<Decimal>> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|place| all.get(*place).map(|adjustment| adjustment.step));
    let mut worths = vec![Decimal::ZERO; all.len()];
    let (mut left, mut before, mut step) = (base, base, None);
    for place in order {
        let (Some(adjustment), Some(worth)) = (all.get(place), worths.get_mut(place)) else { continue };
        if step != Some(adjustment.step) {
            step = Some(adjustment.step);
            before = left;
        }
        *worth = adjustment.on(before)?;
        left = left.checked_add(*worth)?;
    }
    Some(worths)
}

/// Returns what all together are worth on an amount.
pub(super) fn sum(all: &[Adjustment], base: Decimal) -> Option<Decimal> {
    amounts(all, base)?.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}
