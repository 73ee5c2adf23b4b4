//! CSV files: one row a line, whatever stands in the texts.

use kontor::formats::writing::csv::{self, COLUMNS};
use kontor::problem::Code;

use super::*;

/// Reads a table by the rules of RFC 4180, with semicolons.
pub(super) fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a byte order mark")).unwrap();
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, quoted) {
            ('"', true) if characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            ('"', _) => quoted = !quoted,
            (';', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {
                assert_eq!(characters.next(), Some('\n'), "rows end with CRLF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            ('\n', false) => panic!("a line feed of its own"),
            (other, _) => cell.push(other),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !quoted);
    rows
}

fn table(orders: Vec<ExportOrder>) -> Vec<Vec<String>> {
    let file = csv::write(&batch(orders), &office());
    assert_eq!(file.refused, []);
    rows(&file.bytes)
}

fn cell<'r>(row: &'r [String], column: &str) -> &'r str {
    &row[COLUMNS.iter().position(|known| *known == column).unwrap()]
}

// proves O6
#[test]
fn there_is_one_row_a_line_under_stable_columns() {
    let table = table(vec![order(2, paper(), person()), order(1, full_paper(), firm())]);
    assert_eq!(table[0].join(";"), COLUMNS.join(";"));
    assert!(table[0].join(";").starts_with(
        "item_id;order_number;sender_order_no;booked_on;issued;source;customer_number;customer_name;customer_street"
    ));
    assert!(table.iter().all(|row| row.len() == COLUMNS.len()));
    let lines: Vec<_> = table[1..].iter().map(|row| (cell(row, "order_number"), cell(row, "line_no"))).collect();
    assert_eq!(lines, [("P1-26-000001", "1"), ("P1-26-000001", "2"), ("P1-26-000002", "1")]);
    let row = &table[2];
    for (column, value) in [
        ("item_id", "P1-26-000001"),
        ("sender_order_no", "OBJ/2026/000815"),
        ("booked_on", "2026-03-03"),
        ("issued", "2026-03-02T10:30:00+01:00"),
        ("customer_name", "Žluťoučký kůň, s.r.o."),
        ("delivery_city", "Písek"),
        ("delivery_from", "2026-03-09"),
        ("delivery_to", "2026-03-11"),
        ("quantity", "250"),
        ("unit", "H87"),
        ("unit_price", "24.10"),
        ("price_base", "100"),
        ("vat_rate", "12"),
        ("line_total", "55.25"),
        ("line_adjustment", "-5.00"),
        ("currency", "CZK"),
        ("order_total", "194.98"),
        ("order_charges", "89.00"),
        ("price_mode", "net"),
        ("successor", "0"),
        ("cancelled", "no"),
        ("replaces", ""),
        ("payment", "Dobírka, do 14 dnů"),
        ("order_note", "Zvonit dvakrát Vchod ze dvora brána č. 2"),
    ] {
        assert_eq!(cell(row, column), value, "{column}");
    }
}

// proves O6
#[test]
fn nothing_in_a_text_breaks_a_row_or_is_calculated() {
    let mut paper = full_paper();
    paper.order_no = "=HYPERLINK(\"http://x\")".to_owned();
    paper.lines[0].name = "Obi;nadlo \"pružné\"\r\ndruhý řádek".to_owned();
    paper.lines[0].note = Some("\t=1+1".to_owned());
    paper.lines[0].sku = Some("-5".to_owned());
    paper.lines[0].gtin = Some("\u{0}@x".to_owned());
    paper.lines[0].quantity = Some(dec("-2"));
    let file = csv::write(&batch(vec![order(1, paper, firm())]), &office());
    let row = rows(&file.bytes).remove(1);
    assert_eq!(cell(&row, "sender_order_no"), "'=HYPERLINK(\"http://x\")");
    assert_eq!(cell(&row, "name"), "Obi;nadlo \"pružné\" druhý řádek");
    assert_eq!(cell(&row, "note"), "'=1+1");
    assert_eq!(cell(&row, "sku"), "'-5");
    assert_eq!(cell(&row, "gtin"), "'@x");
    assert_eq!(cell(&row, "quantity"), "-2", "a number stays a number");
    let physical = file.bytes.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(physical, 3, "no cell has a line break of its own");
    let remark = &file.remarks[0].1;
    assert_eq!((remark.code, remark.argument("field")), (Code::CharacterReplaced, Some("gtin")));
}

// proves O6, N9
#[test]
fn a_cancellation_orders_nothing_and_a_successor_says_what_it_replaces() {
    let mut cancelled = order(1, full_paper(), firm());
    (cancelled.successor, cancelled.cancelled) = (1, true);
    let mut successor = order(2, full_paper(), firm());
    successor.successor = 2;
    let table = table(vec![cancelled, successor]);
    assert_eq!(table.len(), 4);
    let row = &table[1];
    assert_eq!((cell(row, "cancelled"), cell(row, "replaces")), ("yes", "P1-26-000001"));
    assert_eq!((cell(row, "quantity"), cell(row, "sku"), cell(row, "line_total")), ("", "", ""));
    assert_eq!((cell(&table[2], "item_id"), cell(&table[2], "replaces")), ("P1-26-000002-2", "P1-26-000002-1"));
    assert_eq!(cell(&table[2], "cancelled"), "no");
}

// proves O6
#[test]
fn an_order_without_lines_is_refused_and_the_others_go() {
    let mut without_lines = paper();
    without_lines.lines.clear();
    let file = csv::write(&batch(vec![order(1, without_lines, firm()), order(2, paper(), firm())]), &office());
    assert_eq!(file.refused[0].1.argument("field"), Some("lines"));
    assert_eq!(file.written, [OrderId(Uuid::from_u128(2))]);
    assert_eq!(rows(&file.bytes).len(), 2);
}
