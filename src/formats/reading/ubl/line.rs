//! Order lines: quantity, price and amounts, and the lines below a line.

use super::delivery::{self, LinePlace};
use super::{item, reference, totals};
use crate::domain::money::Decimal;
use crate::domain::paper::{Line, Paper, PaperKind};
use crate::domain::rules::totals as domain_totals;
use crate::formats::reading::context::{Context, append, prose, word, word_in};
use crate::formats::units;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Line status codes of a change that take the line out (UN/EDIFACT 1229 `2`, and the words of
/// UBL's own list).
const DELETED: &[&str] = &["2", "Deleted", "Cancelled"];

/// What the lines of a paper leave to be settled when all of it was read.
#[derive(Default)]
pub(super) struct Lines<'d, 't> {
    /// Where the goods of single lines go.
    pub(super) places: Vec<LinePlace<'d, 't>>,
    /// What the lines amount to that a change takes out; `None` when it takes none out.
    pub(super) deleted: Option<Decimal>,
}

impl<'d, 't> Lines<'d, 't> {
    /// Reads an `OrderLine` with its line item and the items below it.
    pub(super) fn read(&mut self, element: Element<'d, 't>, paper: &mut Paper, context: &mut Context) {
        element.mark();
        for reference in element.children().filter(|child| child.name() == "DocumentReference") {
            reference::attachments(reference, &mut paper.attachments, context);
        }
        let Some(item) = element.child("LineItem") else { return };
        if paper.kind == PaperKind::Change && is_deleted(item) {
            let amount = context.amount_in(item, "LineExtensionAmount").unwrap_or(Decimal::ZERO);
            self.deleted = self.deleted.unwrap_or(Decimal::ZERO).checked_add(amount);
            element.mark_all();
            return;
        }
        let first = paper.lines.len();
        self.line_item(item, None, paper, context);
        for note in element.all("Note").filter_map(prose) {
            if let Some(line) = paper.lines.get_mut(first) {
                append(&mut line.note, Some(note), "\n");
            }
        }
    }

    fn line_item(&mut self, element: Element<'d, 't>, parent: Option<&str>, paper: &mut Paper, context: &mut Context) {
        element.mark();
        let place = paper.lines.len();
        let mut line = Line { parent: parent.map(str::to_owned), ..Line::default() };
        let mut parts = Vec::new();
        for child in element.children() {
            match child.name() {
                "SubLineItem" => parts.push(child),
                "Delivery" => self.delivery(child, place, &mut line, paper, context),
                "Item" => item::item(child, &mut line, paper, context),
                _ => line_part(child, &mut line, context),
            }
        }
        if line.line_no.is_empty() {
            line.line_no = word_in(element, "BuyersID").unwrap_or_else(|| (place + 1).to_string());
        }
        if let Some(parent) = parent {
            line.line_no = below(parent, &line.line_no);
        }
        unit_of(element, &mut line, context);
        let number = line.line_no.clone();
        paper.lines.push(line);
        for part in parts {
            self.line_item(part, Some(&number), paper, context);
        }
    }

    /// Reads when and where the goods of a line are wanted. A line may be delivered in several
    /// parts; the first is when the line is wanted, and the others are kept.
    fn delivery(
        &mut self,
        element: Element<'d, 't>,
        line_place: usize,
        line: &mut Line,
        paper: &mut Paper,
        context: &mut Context,
    ) {
        let is_first = self.places.last().is_none_or(|last| last.line != line_place) && line.due.is_none();
        if is_first {
            line.due = delivery::window(element, context).map(|window| window.from);
            let place = delivery::place(element, "OrderLine/LineItem/Delivery", paper);
            if !place.is_empty() {
                self.places.push(LinePlace { line: line_place, place, element });
            }
        }
    }
}

fn is_deleted(item: Element<'_, '_>) -> bool {
    let status = item.children().find(|child| child.name() == "LineStatusCode");
    status.is_some_and(|status| DELETED.iter().any(|code| code.eq_ignore_ascii_case(status.text())))
}

/// Returns the number of a line below another one, which many senders count from 1 again.
fn below(parent: &str, number: &str) -> String {
    let is_told = number.strip_prefix(parent).is_some_and(|rest| rest.starts_with(['.', '-', '/', '_']));
    if is_told { number.to_owned() } else { format!("{parent}.{number}") }
}

fn line_part(child: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    match child.name() {
        "ID" => line.line_no = word(child).unwrap_or_default(),
        "Quantity" => line.quantity = context.number(child),
        "LineExtensionAmount" => line.line_total = context.amount(child),
        "Note" => append(&mut line.note, prose(child), "\n"),
        "Price" | "BasePrice" => price(child, line, context),
        "AllowanceCharge" => {
            if let Some(amount) = totals::signed_amount(child, context) {
                line.adjustment = line.adjustment.unwrap_or(Decimal::ZERO).checked_add(amount);
            }
        }
        "AccountingCost" | "AccountingCostCode" => {
            line.options.extend(word(child).map(|text| ("AccountingCost".to_owned(), text)));
        }
        "MinimumQuantity" | "MaximumQuantity" => {
            line.options.extend(word(child).map(|text| (child.name().to_owned(), text)));
        }
        "PartialDeliveryIndicator" | "BackOrderAllowedIndicator" => {
            // Only what is forbidden has to be heeded.
            child.mark();
            if matches!(child.text(), "false" | "0") {
                line.options.push((child.name().to_owned(), "false".to_owned()));
            }
        }
        "OriginatorParty" => {
            line.options.extend(originator(child).map(|name| ("OriginatorParty".to_owned(), name)));
        }
        "SalesOrderID" | "UUID" | "LineStatusCode" => child.mark(),
        "TaxTotal" => {
            let rate = tax_rate(child, context);
            line.vat_rate = line.vat_rate.or(rate);
        }
        _ => {}
    }
}

/// Returns the name, else the number, of the one who asked for the goods of a line.
fn originator(element: Element<'_, '_>) -> Option<String> {
    let first = |container: &str, name: &str| {
        let container = element.children().find(|child| child.name() == container)?;
        word_in(container, name)
    };
    let number = first("PartyIdentification", "ID");
    first("PartyName", "Name").or(number)
}

fn tax_rate(total: Element<'_, '_>, context: &mut Context) -> Option<Decimal> {
    let subtotal = total.child("TaxSubtotal")?;
    let category = subtotal.child("TaxCategory").and_then(|category| totals::rate(category, context));
    category.or_else(|| context.number_in(subtotal, "Percent"))
}

fn unit_of(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    let Some(quantity) = element.children().find(|child| child.name() == "Quantity") else { return };
    let Some(stated) = quantity.attribute("unitCode") else { return };
    line.unit_stated = Some(stated.to_owned());
    line.unit = units::rec20(stated).map(str::to_owned);
    if line.unit.is_none() {
        let problem = Problem::new(Code::UnknownUnit).with("line", line.line_no.as_str()).with("unit", stated);
        context.report(quantity, problem);
    }
}

fn price(element: Element<'_, '_>, line: &mut Line, context: &mut Context) {
    // An allowance here is already taken into PriceAmount (BIS Ordering 3, section on prices).
    for child in element.children() {
        match child.name() {
            "PriceAmount" => line.unit_price = context.amount(child),
            "BaseQuantity" => line.price_base = context.number(child),
            _ => {}
        }
    }
    let factor = element.children().find(|child| child.name() == "OrderableUnitFactorRate");
    if let Some(factor) = factor.and_then(|factor| context.number(factor)).filter(|factor| *factor != Decimal::ONE) {
        line.options.push(("OrderableUnitFactorRate".to_owned(), factor.to_string()));
        convert(line, factor);
    }
}

/// Turns the price of the seller's unit into that of the unit which is ordered, as OIOUBL lays
/// down for a case of twelve bottles: price × factor. Left alone where the line's amount shows
/// that the price is of the ordered unit already.
fn convert(line: &mut Line, factor: Decimal) {
    let converted = Line {
        unit_price: line.unit_price.and_then(|price| price.checked_mul(factor)),
        price_base: None,
        ..line.clone()
    };
    let differs = |line: &Line| domain_totals::line_difference(line).is_some();
    if converted.unit_price.is_some() && (line.line_total.is_none() || (differs(line) && !differs(&converted))) {
        line.unit_price = converted.unit_price;
        line.price_base = None;
    }
}
