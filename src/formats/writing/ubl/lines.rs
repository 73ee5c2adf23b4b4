//! Order lines of UBL documents.

use std::collections::BTreeMap;

use super::amounts::LineAmounts;
use super::{Sheet, amount, charge_of, tax_category};
use crate::domain::paper::Line;
use crate::formats::writing::tree::{Tree, is_blank};

/// How deep parts of parts go; what lies deeper stands as a line of its own.
const DEPTH_MAX: usize = 8;

/// Writes all lines, the parts of a set inside it.
pub(super) fn lines(tree: &mut Tree, sheet: &Sheet<'_>) {
    let lines = &sheet.order.paper.lines;
    let parents = parents(lines);
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); lines.len()];
    for (at, parent) in parents.iter().enumerate() {
        if let Some(list) = parent.and_then(|parent| parts.get_mut(parent)) {
            list.push(at);
        }
    }
    for (at, line) in lines.iter().enumerate() {
        if parents.get(at).copied().flatten().is_none() {
            tree.open("cac:OrderLine", &[]);
            tree.leaf("cbc:Note", line.note.as_deref().unwrap_or_default());
            line_item(tree, "cac:LineItem", at, &parts, sheet);
            tree.close();
        }
    }
}

/// Returns for each line the earlier line that it belongs to.
fn parents(lines: &[Line]) -> Vec<Option<usize>> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(lines.len());
    let mut depths: Vec<usize> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let parent = line.parent.as_deref().and_then(|parent| known.get(parent)).copied();
        let depth = parent.and_then(|parent| depths.get(parent)).map_or(0, |depth| depth + 1);
        let is_part = parent.is_some() && depth <= DEPTH_MAX;
        parents.push(parent.filter(|_| is_part));
        depths.push(if is_part { depth } else { 0 });
        known.entry(line.line_no.as_str()).or_insert(at);
    }
    parents
}

fn line_item(tree: &mut Tree, name: &str, at: usize, parts: &[Vec<usize>], sheet: &Sheet<'_>) {
    let Some(line) = sheet.order.paper.lines.get(at) else { return };
    let amounts = sheet.amounts.lines.get(at).copied().unwrap_or_default();
    tree.open(name, &[]);
    let number = if is_blank(&line.line_no) { (at + 1).to_string() } else { line.line_no.clone() };
    tree.leaf("cbc:ID", &number);
    if name == "cac:SubLineItem" {
        tree.leaf("cbc:Note", line.note.as_deref().unwrap_or_default());
    }
    let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).map(str::trim).filter(|unit| !unit.is_empty());
    let unit = unit.map(|unit| ("unitCode", unit));
    if let Some(quantity) = line.quantity {
        tree.leaf_with("cbc:Quantity", unit.as_slice(), &quantity.to_string());
    }
    amount(tree, "cbc:LineExtensionAmount", amounts.total, sheet.currency);
    if let Some(day) = line.due {
        tree.open("cac:Delivery", &[]);
        super::period(tree, day, day);
        tree.close();
    }
    if let Some(adjustment) = amounts.adjustment {
        charge_of(tree, &super::charge_without_name(adjustment), adjustment, sheet);
    }
    price(tree, line, amounts, unit, sheet);
    item(tree, line);
    for part in parts.get(at).into_iter().flatten() {
        line_item(tree, "cac:SubLineItem", *part, parts, sheet);
    }
    tree.close();
}

fn price(tree: &mut Tree, line: &Line, amounts: LineAmounts, unit: Option<(&str, &str)>, sheet: &Sheet<'_>) {
    if amounts.price.is_none() {
        return;
    }
    tree.open("cac:Price", &[]);
    amount(tree, "cbc:PriceAmount", amounts.price, sheet.currency);
    if let Some(base) = line.price_base {
        tree.leaf_with("cbc:BaseQuantity", unit.as_slice(), &base.to_string());
    }
    tree.close();
}

fn item(tree: &mut Tree, line: &Line) {
    tree.open("cac:Item", &[]);
    tree.leaf("cbc:Description", line.description.as_deref().unwrap_or_default());
    let names = [Some(line.name.as_str()), line.sku.as_deref(), line.gtin.as_deref()];
    let name = names.into_iter().flatten().find(|name| !is_blank(name));
    tree.leaf("cbc:Name", name.unwrap_or("–"));
    for (name, value, scheme) in [
        ("cac:BuyersItemIdentification", &line.buyer_sku, None),
        ("cac:SellersItemIdentification", &line.sku, None),
        ("cac:StandardItemIdentification", &line.gtin, Some(("schemeID", "0160"))),
    ] {
        if let Some(value) = value.as_deref().filter(|value| !is_blank(value)) {
            tree.open(name, &[]);
            tree.leaf_with("cbc:ID", scheme.as_slice(), value);
            tree.close();
        }
    }
    tax_category(tree, "cac:ClassifiedTaxCategory", line.vat_rate);
    for (name, value) in line.options.iter().filter(|(_, value)| !is_blank(value)) {
        tree.open("cac:AdditionalItemProperty", &[]);
        tree.leaf("cbc:Name", if is_blank(name) { "–" } else { name });
        tree.leaf("cbc:Value", value);
        tree.close();
    }
    tree.close();
}
