//! Lines, charges, tax and totals of the interface.

use std::collections::BTreeSet;

use crate::domain::paper::{Charge, Line, TaxAmount, Totals};
use crate::formats::units;
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

use super::sheet::Sheet;

/// Reads the lines in the sender's order.
pub(super) fn lines(sheet: &mut Sheet<'_, '_, '_>) -> Vec<Line> {
    let elements = sheet.groups(sheet.root(), "Line");
    let mut lines = Vec::with_capacity(elements.len());
    let mut numbers = BTreeSet::new();
    for (index, element) in elements.iter().enumerate() {
        let line = line(sheet, *element, index + 1);
        if !numbers.insert(line.line_no.clone()) {
            sheet.not_allowed(*element, "LineNo", &line.line_no);
        }
        sheet.keep_rest_of_line(*element, &line.line_no);
        lines.push(line);
    }
    for (line, element) in lines.iter().zip(elements) {
        if let Some(parent) = line.parent.as_deref().filter(|parent| !numbers.contains(*parent)) {
            sheet.not_allowed(element, "ParentLineNo", parent);
        }
    }
    lines
}

fn line<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, element: Element<'d, 't>, place: usize) -> Line {
    let line_no = sheet.text(element, "LineNo").unwrap_or_else(|| place.to_string());
    let mut line = Line {
        parent: sheet.text(element, "ParentLineNo"),
        sku: sheet.text(element, "Sku"),
        buyer_sku: sheet.text(element, "BuyerSku"),
        gtin: sheet.text(element, "Gtin"),
        name: sheet.text(element, "Name").unwrap_or_default(),
        description: sheet.prose(element, "Description"),
        vat_rate: sheet.rate(element, "VatRate"),
        adjustment: sheet.number(element, "Adjustment"),
        line_total: sheet.number(element, "LineTotal"),
        note: sheet.prose(element, "Note"),
        due: sheet.date(element, "Due"),
        line_no,
        ..Line::default()
    };
    if line.name.is_empty() && line.sku.is_none() && line.gtin.is_none() {
        sheet.find(element, Problem::new(Code::MissingElement).with("element", "Line/Name"));
    }
    quantity(sheet, element, &mut line);
    unit_price(sheet, element, &mut line);
    for option in sheet.every(element, "Option", &["name"]) {
        let name = option.attribute("name").and_then(values::text).unwrap_or_default();
        if name.is_empty() {
            sheet.not_allowed(option, "Option/@name", "");
        }
        line.options.push((name, values::text(option.text()).unwrap_or_default()));
    }
    line
}

fn quantity<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, element: Element<'d, 't>, line: &mut Line) {
    let Some(quantity) = sheet.one(element, "Quantity", &["unit"]) else { return };
    line.quantity = sheet.number_in(quantity, quantity.text());
    let Some(stated) = quantity.attribute("unit").and_then(values::text) else { return };
    line.unit = units::rec20(&stated).map(str::to_owned);
    if line.unit.is_none() {
        let problem = Problem::new(Code::UnknownUnit).with("line", line.line_no.as_str()).with("unit", stated.as_str());
        sheet.find(quantity, problem);
    }
    line.unit_stated = Some(stated);
}

fn unit_price<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, element: Element<'d, 't>, line: &mut Line) {
    let Some(price) = sheet.one(element, "UnitPrice", &["base"]) else { return };
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
        let name = sheet.text(element, "Name").unwrap_or_default();
        let code = sheet.text(element, "Code");
        let vat_rate = sheet.rate(element, "VatRate");
        let amount = sheet.number(element, "Amount");
        if let Some(amount) = amount {
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
        let rate = sheet.rate(element, "Rate");
        let base = sheet.number(element, "Base");
        match sheet.number(element, "Amount") {
            Some(amount) => amounts.push(TaxAmount { rate, base, amount }),
            None => sheet.not_allowed(element, "Tax/Amount", ""),
        }
    }
    amounts
}

/// Reads the totals as stated.
pub(super) fn totals(sheet: &mut Sheet<'_, '_, '_>) -> Totals {
    let Some(element) = sheet.group(sheet.root(), "Totals") else { return Totals::default() };
    Totals {
        lines: sheet.number(element, "Lines"),
        charges: sheet.number(element, "Charges"),
        allowances: sheet.number(element, "Allowances"),
        net: sheet.number(element, "Net"),
        tax: sheet.number(element, "Tax"),
        gross: sheet.number(element, "Gross"),
        prepaid: sheet.number(element, "Prepaid"),
        rounding: sheet.number(element, "Rounding"),
        payable: sheet.number(element, "Payable"),
    }
}
