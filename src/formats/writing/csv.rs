//! Orders as CSV: one row an order line, for any program that reads tables.
//!
//! UTF-8 with byte order mark, semicolons and CRLF, as spreadsheet programs of our countries
//! expect; numbers with a decimal point. Text cells stand on one line, and those that a
//! spreadsheet would take for a formula get an apostrophe before them (OWASP ASVS 5.0, 1.2.10).

use super::{WrittenFile, currency_of, in_order, item_id};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::{Line, Party};
use crate::domain::rules::totals;
use crate::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};
use crate::domain::view::wording::ExportField;
use crate::problem::{Code, Problem};

/// The columns, in their order. People build imports on them: further ones go last.
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
    "price_mode",
    "line_adjustment",
    "order_charges",
    "replaces",
    "reference",
    "payment",
    "order_note",
];

/// Signs at which spreadsheet programs begin to calculate, the wide forms of them included.
const FORMULA_STARTS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/// Writes all orders of a batch into one table.
#[must_use]
pub fn write(batch: &ExportBatch, _office: &ExportOffice) -> WrittenFile {
    let mut file = WrittenFile { extension: "csv", ..WrittenFile::default() };
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(vec![0xEF, 0xBB, 0xBF]);
    // Writing to memory cannot fail; if it ever did, nothing would count as written.
    let mut whole = writer.write_record(COLUMNS).is_ok();
    for order in in_order(batch) {
        match rows(order) {
            Ok((rows, lost)) => {
                whole &= rows.iter().all(|row| writer.write_record(row).is_ok());
                file.written.push(order.order_id);
                file.remarks.extend(lost.into_iter().map(|remark| (order.order_id, remark)));
            }
            Err(field) => {
                let problem = Problem::new(Code::NotExportable)
                    .with("order_no", order.paper.order_no.as_str())
                    .with("field", field.as_str());
                file.refused.push((order.order_id, problem));
            }
        }
    }
    file.bytes = writer.into_inner().unwrap_or_default();
    if !whole {
        file.written.clear();
    }
    file
}

type Rows = (Vec<Vec<String>>, Vec<Problem>);

/// Returns an order's rows. A cancellation has one without a line: a program that does not know
/// the column `cancelled` must not take the goods for ordered again.
fn rows(order: &ExportOrder) -> Result<Rows, ExportField> {
    let currency = currency_of(order).ok_or(ExportField::Currency)?;
    let lines: Vec<Option<&Line>> =
        if order.cancelled { vec![None] } else { order.paper.lines.iter().map(Some).collect() };
    if lines.is_empty() {
        return Err(ExportField::Lines);
    }
    let mut cells = Cells::default();
    let rows = lines.into_iter().map(|line| row(order, currency, line, &mut cells)).collect();
    Ok((rows, cells.lost))
}

fn row(order: &ExportOrder, currency: Currency, line: Option<&Line>, cells: &mut Cells) -> Vec<String> {
    let (customer, paper) = (&order.customer, &order.paper);
    let nowhere = Party::default();
    let ship_to = paper.ship_to.as_ref().unwrap_or(&nowhere);
    let empty = Line::default();
    let item = line.unwrap_or(&empty);
    let replaces = (0 < order.successor).then(|| item_id(&order.number, order.successor - 1));
    let payment = paper.payment.as_ref();
    let payment = [payment.and_then(|it| it.method.as_deref()), payment.and_then(|it| it.terms.as_deref())];
    let text = |value: &str| Cell::Text(value.to_owned());
    let raw = vec![
        text(&item_id(&order.number, order.successor)),
        text(&order.number),
        text(&paper.order_no),
        Cell::Exact(order.booked_on.to_string()),
        Cell::Exact(paper.issued.map(|issued| issued.to_string()).unwrap_or_default()),
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
        text(ship_to.street.as_deref().unwrap_or_default()),
        text(ship_to.zip.as_deref().unwrap_or_default()),
        text(ship_to.city.as_deref().unwrap_or_default()),
        text(ship_to.country.as_deref().unwrap_or_default()),
        Cell::Exact(paper.delivery.map(|window| window.from.to_string()).unwrap_or_default()),
        Cell::Exact(paper.delivery.and_then(|window| window.to).map(|day| day.to_string()).unwrap_or_default()),
        text(&item.line_no),
        text(item.sku.as_deref().unwrap_or_default()),
        text(item.gtin.as_deref().unwrap_or_default()),
        text(&item.name),
        number(item.quantity),
        text(item.unit.as_deref().or(item.unit_stated.as_deref()).unwrap_or_default()),
        number(item.unit_price),
        number(line.map(|line| line.price_base.unwrap_or(Decimal::ONE))),
        number(item.vat_rate),
        number(item.line_total.or_else(|| totals::line_amount(item, currency.minor_digits()))),
        Cell::Exact(currency.to_string()),
        number(order.total),
        Cell::Exact(order.successor.to_string()),
        Cell::Exact(if order.cancelled { "yes" } else { "no" }.to_owned()),
        text(item.note.as_deref().unwrap_or_default()),
        Cell::Exact(paper.price_mode.as_str().to_owned()),
        number(item.adjustment),
        number(charges(order)),
        text(&replaces.unwrap_or_default()),
        text(paper.reference.as_deref().unwrap_or_default()),
        text(&payment.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        text(&paper.notes.join(" ")),
    ];
    raw.into_iter().zip(COLUMNS).map(|(cell, column)| cells.finished(cell, column)).collect()
}

/// What stands in one cell.
enum Cell {
    /// A text from outside.
    Text(String),
    /// A number, a day or a word of ours.
    Exact(String),
}

fn number(value: Option<Decimal>) -> Cell {
    Cell::Exact(value.map(|value| value.to_string()).unwrap_or_default())
}

/// Returns charges less allowances on the whole order; nothing where there are none.
fn charges(order: &ExportOrder) -> Option<Decimal> {
    let amounts = order.paper.charges.iter().map(|charge| charge.amount);
    let sum = amounts.fold(Decimal::ZERO, Decimal::saturating_add);
    (!order.paper.charges.is_empty()).then_some(sum)
}

/// Makes cells, and remembers what could not be written.
#[derive(Default)]
struct Cells {
    lost: Vec<Problem>,
}

impl Cells {
    /// Returns a text on one line, without control characters, that no spreadsheet calculates.
    fn finished(&mut self, cell: Cell, column: &str) -> String {
        let text = match cell {
            Cell::Exact(text) => return text,
            Cell::Text(text) => text,
        };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut carried = String::with_capacity(line.len());
        for character in line.chars() {
            carried.push(if character.is_control() { ' ' } else { character });
            if character.is_control() {
                self.lose(column, character);
            }
        }
        defused(carried.trim())
    }

    fn lose(&mut self, column: &str, character: char) {
        let remark = Problem::new(Code::CharacterReplaced)
            .with("field", column)
            .with("character", format!("U+{:04X}", u32::from(character)));
        if !self.lost.contains(&remark) {
            self.lost.push(remark);
        }
    }
}

/// Returns the text so that no spreadsheet program takes it for a formula.
#[must_use]
pub fn defused(text: &str) -> String {
    if text.starts_with(FORMULA_STARTS) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    // proves O6
    #[test]
    fn what_would_be_calculated_is_defused() {
        for text in ["=1+1", "+420 1", "-5", "@SUM(A1)", "\t=1", "\0=1", "＝1"] {
            assert_eq!(defused(text), format!("'{text}"));
        }
        assert_eq!(defused("2 = 2"), "2 = 2");
        assert_eq!(defused(""), "");
    }
}
