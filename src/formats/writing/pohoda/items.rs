//! What is ordered, as Pohoda's items: prices of one unit, charges as items of their own, and the
//! sums that accounting must come to.

use super::pen::Pen;
use super::rates::Rate;
use crate::domain::money::{Currency, Decimal, round_to_minor};
use crate::domain::paper::{Charge, Line, PriceMode};
use crate::domain::rules::totals;
use crate::domain::time::NaiveDate;
use crate::domain::view::export::ExportOrder;
use crate::domain::view::wording::{ExportField, ExportWord};

/// The longest text and the longest note of an item (`string90`).
const TEXT_MAX: usize = 90;

/// What stands for the text of a line that says nothing.
const NAMELESS: &str = "–";

/// The longest unit (`unitType`).
const UNIT_MAX: usize = 10;

/// The longest article number (`stockIdsType`).
const CODE_MAX: usize = 64;

/// The fewest decimals of a price that does not end: what price lists have.
const PRICE_DECIMALS_MIN: u32 = 4;

/// The most decimals of a price: quantities up to ten million come out right to the cent.
const PRICE_DECIMALS_MAX: u32 = 12;

/// Codes of UN/ECE Recommendation 20 as Czech and Slovak stock cards spell them; any other code
/// stands as it is.
const UNITS: &[(&str, &str)] = &[
    ("H87", "ks"),
    ("C62", "ks"),
    ("EA", "ks"),
    ("PCE", "ks"),
    ("NAR", "ks"),
    ("PR", "pár"),
    ("SET", "sada"),
    ("KGM", "kg"),
    ("GRM", "g"),
    ("MGM", "mg"),
    ("TNE", "t"),
    ("LTR", "l"),
    ("MLT", "ml"),
    ("HLT", "hl"),
    ("MTR", "m"),
    ("CMT", "cm"),
    ("MMT", "mm"),
    ("KMT", "km"),
    ("MTK", "m2"),
    ("MTQ", "m3"),
    ("HUR", "hod"),
    ("MIN", "min"),
    ("DAY", "den"),
    ("PK", "bal"),
    ("XPK", "bal"),
    ("BX", "krab"),
    ("XBX", "krab"),
    ("XCT", "krab"),
    ("CT", "krab"),
    ("KWH", "kWh"),
];

/// What holds for a whole order.
pub(super) struct Terms<'a> {
    /// The currency of all amounts.
    pub(super) currency: Currency,
    /// The currency of the books.
    pub(super) home_currency: Currency,
    /// Whether prices contain tax.
    pub(super) price_mode: PriceMode,
    /// The accounting country.
    pub(super) country: &'a str,
    /// The day of the document, by which rates are named.
    pub(super) day: NaiveDate,
}

impl Terms<'_> {
    /// Returns whether amounts are in the currency of the books.
    pub(super) fn is_home(&self) -> bool {
        self.currency == self.home_currency
    }

    /// Returns whether prices contain tax. A paper that does not say is taken as without tax, as
    /// its totals are computed.
    pub(super) fn is_gross(&self) -> bool {
        match self.price_mode {
            PriceMode::Gross => true,
            PriceMode::Net | PriceMode::Unknown => false,
        }
    }

    fn rounded(&self, amount: Decimal) -> Decimal {
        round_to_minor(amount, self.currency.minor_digits())
    }
}

/// One item of the document.
pub(super) struct Item {
    pub(super) text: String,
    pub(super) quantity: Decimal,
    pub(super) unit: String,
    /// The price of one unit.
    pub(super) price: Option<Decimal>,
    pub(super) rate: Rate,
    /// The stock card that the item takes goods from; without it the item is a mere text.
    pub(super) stock_code: Option<String>,
    pub(super) note: String,
}

impl Item {
    /// Returns what accounting makes of quantity and price.
    pub(super) fn amount(&self, terms: &Terms<'_>) -> Option<Decimal> {
        self.quantity.checked_mul(self.price?).map(|amount| terms.rounded(amount))
    }
}

/// Returns the items of an order: lines, then charges, then the rounding that the sender added.
///
/// # Errors
/// The field for which the order cannot be written.
pub(super) fn items(order: &ExportOrder, terms: &Terms<'_>, pen: &mut Pen<'_>) -> Result<Vec<Item>, ExportField> {
    let paper = &order.paper;
    if paper.lines.is_empty() {
        return Err(ExportField::Lines);
    }
    let mut items = Vec::with_capacity(paper.lines.len() + paper.charges.len() + 1);
    for line in &paper.lines {
        items.push(line_item(line, terms, pen)?);
    }
    for charge in &paper.charges {
        items.push(charge_item(charge, terms, pen));
    }
    if let Some(rounding) = paper.stated.rounding.filter(|rounding| !rounding.is_zero()) {
        // It is added to what is to be paid, tax and all, and bears none of its own.
        items.push(lump(pen.word(ExportWord::Rounding).to_owned(), rounding, Rate::None));
    }
    Ok(items)
}

/// Returns the one item of a cancellation: a text that orders nothing.
pub(super) fn cancellation(text: String) -> Vec<Item> {
    let item = lump(text, Decimal::ZERO, Rate::Unknown);
    vec![Item { quantity: Decimal::ZERO, price: None, ..item }]
}

/// Returns an item of quantity one that is no stock.
fn lump(text: String, amount: Decimal, rate: Rate) -> Item {
    Item {
        text,
        quantity: Decimal::ONE,
        unit: String::new(),
        price: Some(amount.normalize()),
        rate,
        stock_code: None,
        note: String::new(),
    }
}

fn line_item(line: &Line, terms: &Terms<'_>, pen: &mut Pen<'_>) -> Result<Item, ExportField> {
    let place = format!("{} {}", pen.word(ExportWord::Line), line.line_no);
    let total = line.line_total.or_else(|| totals::line_amount(line, terms.currency.minor_digits()));
    let quantity = line.quantity.or(line.line_total.map(|_| Decimal::ONE)).ok_or(ExportField::Quantity)?;
    let price = price_of_one(line, quantity, total, terms);
    let rate = Rate::of(line.vat_rate, terms.country, terms.day);
    let sku = line.sku.as_deref().map(str::trim).filter(|sku| !sku.is_empty());
    let fits = |sku: &&str| sku.chars().count() <= CODE_MAX;
    // A part of an article number is another article: one that does not fit stands in the note.
    let stock_code = sku.filter(fits).filter(|_| line.quantity.is_some());
    let name = [line.name.trim(), sku.unwrap_or_default(), line.gtin.as_deref().unwrap_or_default()];
    let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let name = pen.line(ExportField::LineText, TEXT_MAX, &place, name);
    let stock_code = stock_code.map(|code| pen.line(ExportField::StockCode, CODE_MAX, &place, code));
    let item = Item {
        text: if name.is_empty() { NAMELESS.to_owned() } else { name },
        quantity,
        unit: pen.line(ExportField::Unit, UNIT_MAX, &place, unit(line)),
        price,
        rate,
        stock_code: stock_code.filter(|code| !code.is_empty()),
        note: pen.line(ExportField::LineNote, TEXT_MAX, &place, line.note.as_deref().unwrap_or_default()),
    };
    let facts = facts(line, &item, total, terms, pen);
    if !facts.is_empty() {
        pen.add(&format!("{place}: {}", facts.join("; ")));
    }
    Ok(item)
}

/// Returns what Pohoda has no field for, or what it would otherwise be told wrongly.
fn facts(line: &Line, item: &Item, total: Option<Decimal>, terms: &Terms<'_>, pen: &Pen<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    let labelled = |word: ExportWord, text: &str| format!("{} {text}", pen.word(word));
    if line.quantity.is_none() {
        facts.push(pen.word(ExportWord::WithoutQuantity).to_owned());
    }
    match item.price {
        None => facts.push(pen.word(ExportWord::WithoutPrice).to_owned()),
        Some(_) if item.rate == Rate::Unknown => facts.push(pen.word(ExportWord::WithoutRate).to_owned()),
        Some(_) => {}
    }
    if item.quantity.is_zero() && total.is_some_and(|total| !total.is_zero()) {
        facts.push(pen.word(ExportWord::AmountLeftOut).to_owned());
    }
    if line.unit_price.is_some_and(|stated| item.price.is_none_or(|price| price != stated)) || item.quantity.is_zero() {
        facts.extend(stated_price(line, terms, pen));
    }
    facts.extend(
        item.stock_code.is_none().then_some(line.sku.as_deref()).flatten().map(|sku| labelled(ExportWord::Sku, sku)),
    );
    facts.extend(line.buyer_sku.as_deref().map(|number| labelled(ExportWord::BuyerSku, number)));
    facts.extend(line.gtin.as_deref().map(|gtin| labelled(ExportWord::Gtin, gtin)));
    facts.extend(line.due.map(|day| labelled(ExportWord::Due, &day.to_string())));
    facts.extend(line.description.as_deref().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")));
    facts.extend(line.options.iter().map(|(name, value)| format!("{name}: {value}")));
    facts.retain(|fact| !fact.trim().is_empty());
    facts
}

/// Returns price, adjustment and amount as the sender states them.
fn stated_price(line: &Line, terms: &Terms<'_>, pen: &Pen<'_>) -> Vec<String> {
    let currency = terms.currency;
    let mut parts = Vec::new();
    if let Some(price) = line.unit_price {
        let base = line.price_base.filter(|base| *base != Decimal::ONE);
        let per = base.map(|base| format!(" / {base} {}", unit(line))).unwrap_or_default();
        parts.push(format!("{} {price} {currency}{per}", pen.word(ExportWord::StatedPrice)).trim().to_owned());
    }
    if let Some(adjustment) = line.adjustment.filter(|adjustment| !adjustment.is_zero()) {
        parts.push(format!("{} {adjustment} {currency}", pen.word(ExportWord::Adjustment)));
    }
    if let Some(total) = line.line_total {
        parts.push(format!("{} {total} {currency}", pen.word(ExportWord::Amount)));
    }
    parts
}

fn charge_item(charge: &Charge, terms: &Terms<'_>, pen: &mut Pen<'_>) -> Item {
    let word = if charge.amount.is_sign_negative() { ExportWord::Allowance } else { ExportWord::Charge };
    let name = if charge.name.trim().is_empty() { pen.word(word) } else { charge.name.trim() };
    let rate = Rate::of(charge.vat_rate, terms.country, terms.day);
    if rate == Rate::Unknown && !charge.amount.is_zero() {
        let without = pen.word(ExportWord::WithoutRate);
        pen.add(&format!("{name}: {without}"));
    }
    let text = pen.line(ExportField::LineText, TEXT_MAX, "", name);
    lump(text, terms.rounded(charge.amount), rate)
}

fn unit(line: &Line) -> &str {
    let stated = line.unit_stated.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let code = line.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let spelled = code.and_then(|code| UNITS.iter().find(|(known, _)| *known == code)).map(|(_, spelled)| *spelled);
    match (stated, code) {
        // A word of the sender's own says more than a code.
        (Some(stated), Some(code)) if stated != code => stated,
        (stated, code) => spelled.or(stated).or(code).unwrap_or_default(),
    }
}

/// Returns the price of one unit so that quantity times price is the line's amount: the stated
/// price by its base where that agrees, else the amount by the quantity, as the books hold it.
fn price_of_one(line: &Line, quantity: Decimal, total: Option<Decimal>, terms: &Terms<'_>) -> Option<Decimal> {
    let base = line.price_base.filter(|base| !base.is_zero()).unwrap_or(Decimal::ONE);
    let stated = line.unit_price.and_then(|price| price.checked_div(base));
    let total = total.filter(|_| !quantity.is_zero()).map(|total| terms.rounded(total));
    let gives_total = |price: Decimal| {
        let amount = quantity.checked_mul(price).map(|amount| terms.rounded(amount));
        total.is_none_or(|total| amount == Some(total))
    };
    let exact = match (stated.filter(|price| gives_total(*price)), total) {
        (Some(price), _) => price,
        (None, Some(total)) => total.checked_div(quantity)?,
        (None, None) => return None,
    };
    let exact = exact.normalize();
    if exact.scale() <= PRICE_DECIMALS_MAX {
        return Some(exact);
    }
    let mut shorter = (PRICE_DECIMALS_MIN..=PRICE_DECIMALS_MAX).map(|decimals| round_to_minor(exact, decimals));
    let shortest = shorter.clone().find(|price| gives_total(*price)).or_else(|| shorter.next_back());
    shortest.map(|price| price.normalize())
}

/// The amounts of one kind of rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    /// The word of `rateVAT`.
    pub(super) kind: &'static str,
    pub(super) net: Decimal,
    pub(super) tax: Decimal,
    pub(super) gross: Decimal,
}

/// Returns the sums of the items by the kinds of rate of the day, each rounded once; `None` where
/// an item has no price or another rate, because then only Pohoda can tell them.
pub(super) fn sums(items: &[Item], terms: &Terms<'_>) -> Option<Vec<Sum>> {
    let mut sums: Vec<(&'static str, Decimal, Decimal)> = Vec::new();
    for item in items {
        let (kind, per_cent, amount) = (item.rate.word()?, item.rate.per_cent_of_day()?, item.amount(terms)?);
        match sums.iter_mut().find(|(known, _, _)| *known == kind) {
            Some((_, _, sum)) => *sum = sum.checked_add(amount)?,
            None => sums.push((kind, per_cent, amount)),
        }
    }
    sums.into_iter().map(|(kind, per_cent, amount)| sum(kind, per_cent, amount, terms)).collect()
}

fn sum(kind: &'static str, per_cent: Decimal, amount: Decimal, terms: &Terms<'_>) -> Option<Sum> {
    let hundred = Decimal::ONE_HUNDRED;
    if terms.is_gross() {
        let tax = terms.rounded(amount.checked_mul(per_cent)?.checked_div(hundred.checked_add(per_cent)?)?);
        Some(Sum { kind, net: amount.checked_sub(tax)?, tax, gross: amount })
    } else {
        let tax = terms.rounded(amount.checked_mul(per_cent)?.checked_div(hundred)?);
        Some(Sum { kind, net: amount, tax, gross: amount.checked_add(tax)? })
    }
}
