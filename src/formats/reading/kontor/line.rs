//! Lines, charges, tax and totals of the interface.

use std::collections::BTreeSet;

use crate::domain::paper::{Charge, Line, TaxAmount, Totals};
use crate::formats::units;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

use super::sheet::{Sheet, prose, word};

/// The elements of a line that stand once, in the order of the schema.
const FIELDS: [&str; 14] = [
    "LineNo",
    "ParentLineNo",
    "Sku",
    "BuyerSku",
    "Gtin",
    "Name",
    "Description",
    "Quantity",
    "UnitPrice",
    "VatRate",
    "Adjustment",
    "LineTotal",
    "Note",
    "Due",
];

/// Reads the lines in the sender's order.
pub(super) fn lines(sheet: &mut Sheet<'_, '_, '_>) -> Vec<Line> {
    let elements = sheet.groups(sheet.root(), "Line");
    let mut lines = Vec::with_capacity(elements.len());
    for (index, element) in elements.iter().enumerate() {
        let line = line(sheet, *element, index + 1);
        sheet.keep_rest_of_line(*element, &line.line_no);
        lines.push(line);
    }
    let mut numbers = BTreeSet::new();
    for (line, element) in lines.iter().zip(&elements) {
        if !numbers.insert(line.line_no.as_str()) {
            sheet.not_allowed(*element, "LineNo", &line.line_no);
        }
    }
    for (line, element) in lines.iter().zip(elements) {
        if let Some(parent) = line.parent.as_deref().filter(|parent| !numbers.contains(*parent)) {
            sheet.not_allowed(element, "ParentLineNo", parent);
        }
    }
    lines
}

fn line<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, element: Element<'d, 't>, place: usize) -> Line {
    let (once, [options]) = sheet.fields_and_lists(element, FIELDS, ["Option"]);
    let [line_no, parent, sku, buyer_sku, gtin, name, description, rest @ ..] = once;
    let [quantity, unit_price, vat_rate, adjustment, line_total, note, due] = rest;
    let mut line = Line {
        line_no: word(line_no).unwrap_or_else(|| place.to_string()),
        parent: word(parent),
        sku: word(sku),
        buyer_sku: word(buyer_sku),
        gtin: word(gtin),
        name: word(name).unwrap_or_default(),
        description: description.and_then(prose),
        vat_rate: sheet.rate(vat_rate),
        adjustment: sheet.number(adjustment),
        line_total: sheet.number(line_total),
        note: note.and_then(prose),
        due: sheet.date(due),
        ..Line::default()
    };
    if line.name.is_empty() && line.sku.is_none() && line.gtin.is_none() {
        sheet.find(element, Problem::new(Code::MissingElement).with("element", "Line/Name"));
    }
    if let Some(quantity) = quantity {
        read_quantity(sheet, quantity, &mut line);
    }
    if let Some(price) = unit_price {
        read_unit_price(sheet, price, &mut line);
    }
    for option in options {
        let name = option.attribute("name").and_then(values::text).unwrap_or_default();
        if name.is_empty() {
            sheet.not_allowed(option, "Option/@name", "");
        }
        line.options.push((name, values::text(option.text()).unwrap_or_default()));
    }
    line
}

fn read_quantity<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, quantity: Element<'d, 't>, line: &mut Line) {
    line.quantity = sheet.number_in(quantity, quantity.text());
    let Some(stated) = quantity.attribute("unit").and_then(values::text) else { return };
    line.unit = units::rec20(&stated).map(str::to_owned);
    if line.unit.is_none() {
        let problem = Problem::new(Code::UnknownUnit).with("line", line.line_no.as_str()).with("unit", stated.as_str());
        sheet.find(quantity, problem);
    }
    line.unit_stated = Some(stated);
}

fn read_unit_price<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, price: Element<'d, 't>, line: &mut Line) {
    line.unit_price = sheet.number_in(price, price.text());
    if let Some(stated) = price.attribute("base") {
        line.price_base = sheet.number_in(price, stated);
        if line.price_base.is_some_and(|base| base.is_zero() || base.is_sign_negative()) {
            sheet.not_allowed(price, "UnitPrice/@base", stated);
        }
    }
}

/// Reads charges and allowances on the whole order. One without an amount is no charge; what it
/// says is kept.
pub(super) fn charges(sheet: &mut Sheet<'_, '_, '_>) -> Vec<Charge> {
    let mut charges = Vec::new();
    for element in sheet.groups(sheet.root(), "Charge") {
        let [name, code, amount, vat_rate] = sheet.fields(element, ["Name", "Code", "Amount", "VatRate"]);
        let (name, code) = (word(name).unwrap_or_default(), word(code));
        let vat_rate = sheet.rate(vat_rate);
        if let Some(amount) = sheet.number(amount) {
            charges.push(Charge { name, code, amount, vat_rate });
        } else {
            sheet.not_allowed(element, "Charge/Amount", "");
            sheet.keep("Charge/Name", name);
        }
    }
    charges
}

/// Reads the tax amounts by rate.
pub(super) fn tax(sheet: &mut Sheet<'_, '_, '_>) -> Vec<TaxAmount> {
    let mut amounts = Vec::new();
    for element in sheet.groups(sheet.root(), "Tax") {
        let [rate, base, amount] = sheet.fields(element, ["Rate", "Base", "Amount"]);
        let (rate, base) = (sheet.rate(rate), sheet.number(base));
        match sheet.number(amount) {
            Some(amount) => amounts.push(TaxAmount { rate, base, amount }),
            None => sheet.not_allowed(element, "Tax/Amount", ""),
        }
    }
    amounts
}

/// Reads the totals as stated.
pub(super) fn totals(sheet: &mut Sheet<'_, '_, '_>) -> Totals {
    let Some(element) = sheet.group(sheet.root(), "Totals") else { return Totals::default() };
    let stated = sheet
        .fields(element, ["Lines", "Charges", "Allowances", "Net", "Tax", "Gross", "Prepaid", "Rounding", "Payable"]);
    let [lines, charges, allowances, net, tax, gross, prepaid, rounding, payable] =
        stated.map(|amount| sheet.number(amount));
    Totals { lines, charges, allowances, net, tax, gross, prepaid, rounding, payable }
}
