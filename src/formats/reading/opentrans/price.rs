//! Prices of a line: amount, base, tax, and what was taken off or put on.

use super::adjustment::{self, Adjustment};
use super::draft::{Draft, squeezed};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{Line, PriceMode};
use crate::formats::reading::context::word;
use crate::formats::values::{self, DecimalMark};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Below this a tax is the factor that the standard asks for (0.19).
const FACTOR_MAX: Decimal = Decimal::ONE;
/// From here to [`PERCENT_MAX`] a tax is taken as per cent (19): the lowest rate in use is 2.1 %
/// (France), so that 1.19 is neither.
const PERCENT_MIN: Decimal = Decimal::TWO;
/// No country's rate is above 27 % (Hungary); 50 leaves room, and is still below 0.7, by which
/// some shop means 7 %.
const PERCENT_MAX: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

/// How far a stated line amount may lie from the computed one to show which reading is meant.
const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// What stands at a price and can only be settled with the whole line at hand.
#[derive(Debug, Default)]
pub(super) struct Pricing {
    /// On the price.
    on_price: Vec<Adjustment>,
    /// On the line.
    pub(super) on_line: Vec<Adjustment>,
    /// How many price units the whole line is, when the price is for another unit than ordered.
    price_units: Option<Decimal>,
    tax_amount: Option<Decimal>,
}

/// Reads `PRODUCT_PRICE_FIX` or `ARTICLE_PRICE`.
pub(super) fn read(element: Element<'_, '_>, line: &mut Line, pricing: &mut Pricing, draft: &mut Draft) {
    element.mark();
    mode(element, draft);
    for child in element.children() {
        part(child, line, pricing, draft);
    }
}

/// Reads one part of a price; dialects lay these directly into the line as well.
pub(super) fn part(child: Element<'_, '_>, line: &mut Line, pricing: &mut Pricing, draft: &mut Draft) -> bool {
    match child.name() {
        "PRICE_AMOUNT" if line.unit_price.is_none() => line.unit_price = draft.amount(child),
        "PRICE_QUANTITY" => line.price_base = draft.spare_number(child).filter(|base| !base.is_zero()),
        "PRICE_LINE_AMOUNT" | "LINE_AMOUNT" => line.line_total = draft.amount(child).or(line.line_total),
        "PRICE_CURRENCY" | "CURRENCY" => currency(child, draft),
        "TAX" => line.vat_rate = rate(child, draft).or(line.vat_rate),
        "TAX_AMOUNT" => tax_amount(child, pricing, draft),
        "TAX_DETAILS_FIX" | "TAX_DETAILS" => tax_details(child, line, pricing, draft),
        "ALLOW_OR_CHARGES_FIX" => pricing.on_price.extend(adjustment::read(child, draft)),
        "PRICE_BASE_FIX" => price_base(child, line, pricing, draft),
        "PRICE_FLAG" | "FULL_PRICE" | "PRICE_UNIT" | "DISCOUNT_PERC" | "DISCOUNT_VALUE" | "REBATE_FACTOR" => {
            draft.keep(child);
        }
        _ => return false,
    }
    true
}

/// Reads a currency beside a price: the order's, when its head states none.
pub(super) fn currency(child: Element<'_, '_>, draft: &mut Draft) {
    let Some(text) = word(child) else { return };
    match (draft.context.currency, code(&text)) {
        (None, Some(found)) => draft.context.currency = Some(found),
        (Some(known), Some(found)) if known == found => {}
        (None, None) => draft.context.report(child, Problem::new(Code::UnknownCurrency).with("text", text)),
        (Some(_), _) => draft.not_allowed(child),
    }
}

/// ISO 4217 numbers, which Lexware's interface takes instead of the letters.
const CURRENCY_NUMBERS: &[(&str, &str)] = &[
    ("203", "CZK"),
    ("208", "DKK"),
    ("348", "HUF"),
    ("578", "NOK"),
    ("643", "RUB"),
    ("752", "SEK"),
    ("756", "CHF"),
    ("826", "GBP"),
    ("840", "USD"),
    ("946", "RON"),
    ("975", "BGN"),
    ("978", "EUR"),
    ("980", "UAH"),
    ("985", "PLN"),
];

/// Returns the currency of a code, sign or ISO 4217 number.
pub(super) fn code(text: &str) -> Option<Currency> {
    let letters = CURRENCY_NUMBERS.iter().find(|(number, _)| *number == text).map_or(text, |(_, letters)| *letters);
    Currency::parse(letters)
}

/// The price mode from the price's type (1.0: `net_customer`, `gros_list`, `nrp`) or flag (2.1).
/// Prices are net unless something says otherwise; all lines are to be of one mode.
fn mode(element: Element<'_, '_>, draft: &mut Draft) {
    let kind = element.attribute("type").map(squeezed).unwrap_or_default();
    let includes_tax = element.children().any(|child| {
        child.name() == "PRICE_FLAG"
            && child.attribute("type").is_some_and(|flag| squeezed(flag) == "inclvat")
            && matches!(child.text().to_ascii_lowercase().as_str(), "true" | "1" | "yes")
    });
    // nrp: the price that the maker recommends to end customers, which contains the tax.
    let is_gross = includes_tax || kind.contains("gros") || kind.contains("brutto") || kind == "nrp";
    let found = if is_gross { PriceMode::Gross } else { PriceMode::Net };
    if draft.paper.price_mode == PriceMode::Unknown {
        draft.paper.price_mode = found;
    } else if draft.paper.price_mode != found && !draft.mode_reported {
        draft.mode_reported = true;
        let place = format!("{}/@type", element.name());
        let stated = element.attribute("type").unwrap_or("incl_vat");
        draft.context.report(element, Problem::new(Code::ValueNotAllowed).with("element", place).with("value", stated));
    }
}

fn tax_details(element: Element<'_, '_>, line: &mut Line, pricing: &mut Pricing, draft: &mut Draft) {
    element.mark();
    let kind = element.children().find(|child| child.name() == "TAX_TYPE").map(|child| squeezed(child.text()));
    // Another tax than that on sales (on tobacco, on electricity) has no place in the paper.
    if kind.is_some_and(|kind| !matches!(kind.as_str(), "" | "vat" | "mwst" | "ust" | "tva" | "iva")) {
        draft.keep(element);
        return;
    }
    for child in element.children() {
        match child.name() {
            "TAX" if line.vat_rate.is_none() => line.vat_rate = rate(child, draft),
            "TAX_AMOUNT" => tax_amount(child, pricing, draft),
            "TAX_TYPE" | "CALCULATION_SEQUENCE" => child.mark(),
            _ => draft.keep(child),
        }
    }
}

fn tax_amount(child: Element<'_, '_>, pricing: &mut Pricing, draft: &mut Draft) {
    if let Some(read) = values::number(child.text(), DecimalMark::Point) {
        pricing.tax_amount = Some(read.value);
    }
    draft.keep(child);
}

/// Returns a tax rate in per cent. What is neither factor nor per cent is kept, not guessed at.
pub(super) fn rate(element: Element<'_, '_>, draft: &mut Draft) -> Option<Decimal> {
    let text = element.text();
    if text.is_empty() {
        element.mark();
        return None;
    }
    let number = text.trim_end_matches('%').trim();
    let read = values::number(number, DecimalMark::Point).map(|read| read.value);
    let has_sign = number.len() < text.len();
    match read {
        Some(stated) if stated.is_sign_negative() && !stated.is_zero() => {}
        Some(stated) if stated < FACTOR_MAX && !has_sign => {
            let percent = (stated * Decimal::ONE_HUNDRED).normalize();
            if percent <= PERCENT_MAX {
                element.mark();
                return Some(percent);
            }
        }
        Some(stated) if (has_sign || PERCENT_MIN <= stated) && stated <= PERCENT_MAX => {
            element.mark();
            let stated = stated.normalize();
            let problem = Problem::new(Code::VatRateReadAs).with("text", text).with("read_as", stated.to_string());
            draft.context.report(element, problem);
            return Some(stated);
        }
        Some(_) | None => {}
    }
    draft.not_allowed(element);
    None
}

/// Reads a price for another unit than the ordered one: so many price units make up the line.
fn price_base(element: Element<'_, '_>, line: &mut Line, pricing: &mut Pricing, draft: &mut Draft) {
    element.mark();
    for child in element.children() {
        match child.name() {
            "PRICE_UNIT_VALUE" => {
                pricing.price_units = draft.spare_number(child).filter(|units| !units.is_zero());
                line.options.extend(option(child));
            }
            "PRICE_UNIT" => {
                line.options.extend(option(child));
                child.mark();
            }
            _ => draft.keep(child),
        }
    }
}

fn option(child: Element<'_, '_>) -> Option<(String, String)> {
    values::text(child.text()).map(|text| (child.name().to_owned(), text))
}

/// Settles base and adjustment of a line, once all of it is read.
pub(super) fn settle(pricing: &Pricing, line: &mut Line, draft: &mut Draft) {
    if let (Some(units), Some(quantity)) = (pricing.price_units, line.quantity) {
        // A price unit is quantity ÷ units of the ordered unit.
        let base = line.price_base.unwrap_or(Decimal::ONE);
        line.price_base =
            base.checked_mul(quantity).and_then(|whole| whole.checked_div(units)).map(|base| base.normalize());
    }
    if draft.paper.price_mode == PriceMode::Unknown && (line.unit_price.is_some() || line.line_total.is_some()) {
        draft.paper.price_mode = PriceMode::Net;
    }
    line.adjustment = adjusted(pricing, line);
    let all = pricing.on_price.iter().chain(&pricing.on_line);
    line.options.extend(all.map(|one| (one.name.clone(), one.label())));
    if line.vat_rate.is_none()
        && let Some(tax) = pricing.tax_amount
    {
        let (stated, times) = draft.line_taxes.unwrap_or_default();
        let whole = line.quantity.and_then(|quantity| tax.checked_mul(quantity)).unwrap_or(tax);
        draft.line_taxes = stated.checked_add(tax).zip(times.checked_add(whole));
    }
}

/// Returns what allowances and charges do to the line. Senders state them for the price, for the
/// line, or for a price that already contains them: the stated line amount tells which.
fn adjusted(pricing: &Pricing, line: &Line) -> Option<Decimal> {
    if pricing.on_price.is_empty() && pricing.on_line.is_empty() {
        return None;
    }
    let base = line.price_base.filter(|base| !base.is_zero()).unwrap_or(Decimal::ONE);
    let (price, quantity) = (line.unit_price?, line.quantity?);
    let whole = |amount: Decimal| quantity.checked_mul(amount)?.checked_div(base);
    let net = whole(price)?;
    let on_line = |net: Decimal| adjustment::sum(&pricing.on_line, net);
    let by_price = adjustment::sum(&pricing.on_price, price).and_then(whole);
    let by_price = by_price.and_then(|part| part.checked_add(on_line(net.checked_add(part)?)?));
    let all: Vec<Adjustment> = pricing.on_price.iter().chain(&pricing.on_line).cloned().collect();
    let by_line = adjustment::sum(&all, net);
    let readings = [by_price, by_line, Some(Decimal::ZERO)];
    let matching = readings.into_iter().flatten().find(|reading| {
        line.line_total
            .zip(net.checked_add(*reading))
            .is_some_and(|(stated, computed)| stated.saturating_sub(computed).abs() <= TOLERANCE)
    });
    matching.or(by_price).map(|found| found.normalize()).filter(|found| !found.is_zero())
}
