//! The amounts of an order as UBL states them: always without tax. Prices with tax are turned back
//! by their stated rate; where none is stated, nobody can say what they are without.

use crate::domain::money::{Currency, Decimal, round_to_minor};
use crate::domain::paper::{Paper, PriceMode, Totals};
use crate::domain::rules::totals;
use crate::domain::view::export::ExportOrder;
use crate::domain::view::wording::ExportField;

/// The decimals of a price from which tax was taken: a quantity of a million comes out right to
/// the cent.
const PRICE_DECIMALS: u32 = 8;

/// What one line says, without tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LineAmounts {
    /// The price of its base quantity.
    pub(super) price: Option<Decimal>,
    /// Charges less allowances.
    pub(super) adjustment: Option<Decimal>,
    /// The line's amount.
    pub(super) total: Option<Decimal>,
}

/// What a whole order says, without tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Amounts {
    /// In the order of the lines.
    pub(super) lines: Vec<LineAmounts>,
    /// In the order of the charges: positive for a charge, negative for an allowance.
    pub(super) charges: Vec<Decimal>,
    /// The totals.
    pub(super) totals: Totals,
}

impl Amounts {
    /// Returns the amounts of an order.
    ///
    /// # Errors
    /// The field for which they cannot be told.
    pub(super) fn of(order: &ExportOrder, currency: Currency) -> Result<Self, ExportField> {
        let paper = &order.paper;
        let digits = currency.minor_digits();
        let mut amounts = match paper.price_mode {
            PriceMode::Net | PriceMode::Unknown => Self::as_stated(paper, digits),
            PriceMode::Gross => Self::without_tax(paper, digits).ok_or(ExportField::VatRate)?,
        };
        let totals = &mut amounts.totals;
        totals.payable = order.total.or(totals.payable).or(totals.gross).or(totals.net);
        Ok(amounts)
    }

    fn as_stated(paper: &Paper, digits: u32) -> Self {
        let lines = paper.lines.iter().map(|line| LineAmounts {
            price: line.unit_price,
            adjustment: line.adjustment.filter(|adjustment| !adjustment.is_zero()),
            total: line.line_total.or_else(|| totals::line_amount(line, digits)),
        });
        let (stated, computed) = (&paper.stated, totals::computed(paper));
        Self {
            lines: lines.collect(),
            charges: paper.charges.iter().map(|charge| charge.amount).collect(),
            totals: Totals {
                lines: stated.lines.or(computed.lines),
                charges: stated.charges.or(computed.charges),
                allowances: stated.allowances.or(computed.allowances),
                net: stated.net.or(computed.net),
                tax: stated.tax.or(computed.tax),
                gross: stated.gross.or(computed.gross),
                prepaid: stated.prepaid,
                rounding: stated.rounding,
                payable: stated.payable.or(computed.payable),
            },
        }
    }

    /// Takes the tax out; `None` where an amount has no rate.
    fn without_tax(paper: &Paper, digits: u32) -> Option<Self> {
        let mut lines = Vec::with_capacity(paper.lines.len());
        for line in &paper.lines {
            let net = |gross: Option<Decimal>, decimals| match gross {
                Some(gross) => Some(Some(net(gross, line.vat_rate, decimals)?)),
                None => Some(None),
            };
            lines.push(LineAmounts {
                price: net(line.unit_price, PRICE_DECIMALS)?.map(|price| price.normalize()),
                adjustment: net(line.adjustment.filter(|adjustment| !adjustment.is_zero()), digits)?,
                total: net(line.line_total.or_else(|| totals::line_amount(line, digits)), digits)?,
            });
        }
        let charges = paper.charges.iter().map(|charge| net(charge.amount, charge.vat_rate, digits));
        let charges = charges.collect::<Option<Vec<Decimal>>>()?;
        let (stated, computed) = (&paper.stated, totals::computed(paper));
        let sum = lines.iter().try_fold(Decimal::ZERO, |sum, line| sum.checked_add(line.total?));
        let of_sign = |is_wanted: fn(&Decimal) -> bool| {
            let sum = charges.iter().copied().filter(is_wanted).fold(Decimal::ZERO, Decimal::saturating_add);
            (!sum.is_zero()).then(|| sum.abs())
        };
        let (added, taken) = (of_sign(Decimal::is_sign_positive), of_sign(Decimal::is_sign_negative));
        let net =
            sum.and_then(|sum| sum.checked_add(added.unwrap_or_default())?.checked_sub(taken.unwrap_or_default()));
        let gross = stated.gross.or(computed.gross);
        Some(Self {
            totals: Totals {
                lines: sum,
                charges: added,
                allowances: taken,
                net,
                tax: gross.zip(net).and_then(|(gross, net)| gross.checked_sub(net)),
                gross,
                prepaid: stated.prepaid,
                rounding: stated.rounding,
                payable: stated.payable.or(computed.payable),
            },
            lines,
            charges,
        })
    }
}

/// Returns an amount without the tax in it; nothing contains no tax whatever the rate.
fn net(gross: Decimal, rate: Option<Decimal>, decimals: u32) -> Option<Decimal> {
    if gross.is_zero() {
        return Some(gross);
    }
    let hundred = Decimal::ONE_HUNDRED;
    let net = gross.checked_mul(hundred)?.checked_div(hundred.checked_add(rate?)?)?;
    Some(round_to_minor(net, decimals))
}
