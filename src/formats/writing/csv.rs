//! Orders as CSV: one row an order line, for any program that reads tables.
//!
//! UTF-8 with byte order mark, semicolons and CRLF, as spreadsheet programs of our countries
//! expect. Text cells that a spreadsheet would take for a formula get an apostrophe before them
//! (OWASP ASVS 5.0, 1.2.10); numeric columns stay numbers.

use super::{WrittenFile, item_id};
use crate::domain::money::Decimal;
use crate::domain::paper::Line;
use crate::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};

/// The columns, in their order; stable, because people build imports on them.
pub const COLUMNS: &[&str] = &[
    "item_id",
    "order_number",
    "sender_order_no",
    "booked_on",
    "issued",
    "source",
    "customer_number",
    "customer_name",
    "customer_street",
    "customer_zip",
    "customer_city",
    "customer_country",
    "customer_vat_id",
    "customer_reg_no",
    "customer_email",
    "delivery_name",
    "delivery_street",
    "delivery_zip",
    "delivery_city",
    "delivery_country",
    "delivery_from",
    "delivery_to",
    "line_no",
    "sku",
    "gtin",
    "name",
    "quantity",
    "unit",
    "unit_price",
    "price_base",
    "vat_rate",
    "line_total",
    "currency",
    "order_total",
    "successor",
    "cancelled",
    "note",
];

/// Writes all orders of a batch into one table.
#[must_use]
pub fn write(batch: &ExportBatch, _office: &ExportOffice) -> WrittenFile {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(vec![0xEF, 0xBB, 0xBF]);
    let mut whole = writer.write_record(COLUMNS).is_ok();
    for order in &batch.orders {
        if order.paper.lines.is_empty() {
            whole &= writer.write_record(row(order, None)).is_ok();
        }
        for line in &order.paper.lines {
            whole &= writer.write_record(row(order, Some(line))).is_ok();
        }
    }
    // Writing to memory cannot fail; if it ever did, nothing would count as written.
    let bytes = writer.into_inner().unwrap_or_default();
    let written = if whole { batch.orders.iter().map(|order| order.order_id).collect() } else { Vec::new() };
    WrittenFile { bytes, extension: "csv", written, refused: Vec::new(), remarks: Vec::new() }
}

fn row(order: &ExportOrder, line: Option<&Line>) -> Vec<String> {
    let customer = &order.customer;
    let ship_to = order.paper.ship_to.clone().unwrap_or_default();
    let text = |value: &str| defused(value);
    let optional = |value: &Option<String>| defused(value.as_deref().unwrap_or_default());
    let number = |value: Option<Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    let empty = Line::default();
    let item = line.unwrap_or(&empty);
    vec![
        text(&item_id(&order.number, order.successor)),
        text(&order.number),
        text(&order.paper.order_no),
        order.booked_on.to_string(),
        order.paper.issued.map(|issued| issued.to_string()).unwrap_or_default(),
        text(&order.source),
        text(&customer.number),
        text(&customer.display_name()),
        text(&customer.street),
        text(&customer.zip),
        text(&customer.city),
        text(&customer.country),
        text(&customer.vat_id),
        text(&customer.reg_no),
        text(&customer.email),
        text(&ship_to.display_name()),
        optional(&ship_to.street),
        optional(&ship_to.zip),
        optional(&ship_to.city),
        optional(&ship_to.country),
        order.paper.delivery.map(|window| window.from.to_string()).unwrap_or_default(),
        order.paper.delivery.and_then(|window| window.to).map(|day| day.to_string()).unwrap_or_default(),
        text(&item.line_no),
        optional(&item.sku),
        optional(&item.gtin),
        text(&item.name),
        number(item.quantity),
        defused(item.unit.as_deref().or(item.unit_stated.as_deref()).unwrap_or_default()),
        number(item.unit_price),
        number(line.map(|line| line.price_base.unwrap_or(Decimal::ONE))),
        number(item.vat_rate),
        number(item.line_total),
        order.currency.to_string(),
        number(order.total),
        order.successor.to_string(),
        if order.cancelled { "yes" } else { "no" }.to_owned(),
        optional(&item.note),
    ]
}

/// Returns the text so that no spreadsheet program takes it for a formula.
#[must_use]
pub fn defused(text: &str) -> String {
    let text: String = text.chars().filter(|character| *character != '\0').collect();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}") } else { text }
}
