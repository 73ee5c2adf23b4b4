//! From bytes to rows: encoding, delimiter, header, width.

use csv::{ReaderBuilder, StringRecord};

use crate::formats::detect;
use crate::formats::tables::header::{self, Column};
use crate::formats::tables::{Columns, TakeRow};
use crate::problem::{Code, Problem};

/// What programs write between columns; the comma last, for it stands inside texts and prices.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// The widest exports of addresses have some 150 columns.
const COLUMNS_MAX: usize = 500;

/// A cell beyond this is a quotation mark that was never closed.
const CELL_CHARACTERS_MAX: usize = 8_000;

/// One row: what each known column says.
pub(super) struct Row<'r> {
    columns: &'r [Option<&'static str>],
    record: &'r StringRecord,
    /// Doubts that do not keep the row from being taken.
    pub(super) doubts: Vec<Problem>,
}

impl Row<'_> {
    /// Returns a column's text, trimmed; empty when the table has no such column.
    pub(super) fn text(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|known| *known == Some(column));
        place.and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    /// Returns a column's text with runs of white space, line ends among them, made one blank.
    pub(super) fn one_line(&self, column: &str) -> String {
        self.text(column).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Returns the problem of a row that is left out; the reason is a word of the catalogue.
pub(super) fn not_taken(row: u32, reason: &str) -> Problem {
    Problem::new(Code::RowNotTaken).with("row", row.to_string()).with("reason", reason)
}

/// Reads a table, of which at least one of the `needed` columns must be there, and hands over
/// what `card` makes of each row.
pub(super) fn read<T>(
    bytes: &[u8],
    columns: &[Column],
    needed: &[&str],
    take: &mut TakeRow<'_, T>,
    card: impl Fn(u32, &mut Row<'_>) -> Result<T, Problem>,
) -> Columns {
    if let Some(kind) = detect::binary_kind(bytes) {
        take(1, Err(Problem::new(Code::UnknownFormat).with("kind", kind)));
        return Columns::default();
    }
    let decoded = detect::decode(bytes);
    for finding in decoded.findings {
        take(1, Err(finding.problem));
    }
    let (text, lines_before, stated) = without_preamble(&decoded.text);
    if text.trim().is_empty() {
        take(1, Err(Problem::new(Code::EmptyMessage)));
        return Columns::default();
    }
    let delimiter = stated.unwrap_or_else(|| delimiter(text, columns));
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let headers: Vec<String> = match reader.read_record(&mut record) {
        Ok(true) => record.iter().take(COLUMNS_MAX).map(|header| header.trim().to_owned()).collect(),
        Ok(false) | Err(_) => Vec::new(),
    };
    let found = header::recognise(&headers, columns);
    let (known, left_out) =
        headers.iter().cloned().zip(found.iter().copied()).partition::<Vec<_>, _>(|(_, column)| column.is_some());
    let names = |pairs: Vec<(String, Option<&str>)>| -> Vec<String> {
        pairs.into_iter().map(|(name, _)| name).filter(|name| !name.is_empty()).collect()
    };
    let read = Columns { known: names(known), left_out: names(left_out) };
    if !needed.iter().any(|column| found.contains(&Some(column))) {
        let missing =
            Problem::new(Code::ColumnMissing).with("column", needed.join(", ")).with("found", headers.join(", "));
        take(1, Err(missing));
        return read;
    }
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => return read,
            Ok(true) => {
                let line = line_of(record.position(), lines_before);
                one_row(line, &record, &found, take, &card);
            }
            // A reader over text in memory fails at nothing but what is no CSV at all.
            Err(error) => take(line_of(error.position(), lines_before), Err(not_taken_by_reader(&error, lines_before))),
        }
    }
}

fn not_taken_by_reader(error: &csv::Error, lines_before: u32) -> Problem {
    not_taken(line_of(error.position(), lines_before), "unreadable")
}

fn line_of(position: Option<&csv::Position>, lines_before: u32) -> u32 {
    let line = position.map_or(1, csv::Position::line);
    u32::try_from(line).unwrap_or(u32::MAX).saturating_add(lines_before)
}

fn one_row<T>(
    line: u32,
    record: &StringRecord,
    columns: &[Option<&'static str>],
    take: &mut TakeRow<'_, T>,
    card: &impl Fn(u32, &mut Row<'_>) -> Result<T, Problem>,
) {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return;
    }
    if record.iter().any(|cell| CELL_CHARACTERS_MAX < cell.len()) {
        take(line, Err(not_taken(line, "cell-too-long")));
        return;
    }
    // Spreadsheets write empty cells after the last column.
    let surplus = record.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
    if surplus || record.len() < columns.len() {
        take(line, Err(not_taken(line, "width")));
        return;
    }
    let mut row = Row { columns, record, doubts: Vec::new() };
    let card = card(line, &mut row);
    take(line, card);
    for doubt in row.doubts {
        take(line, Err(doubt));
    }
}

/// Leaves out empty lines and Excel's `sep=;` before the header; returns how many lines that
/// were and the delimiter it names.
fn without_preamble(text: &str) -> (&str, u32, Option<u8>) {
    let mut rest = text.trim_start_matches('\u{feff}');
    let mut lines = 0;
    let mut stated = None;
    while let Some((line, after)) = rest.split_once('\n') {
        let line = line.trim_end_matches('\r');
        let named =
            line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(line.as_bytes().get(4)).copied();
        if !line.trim().is_empty() && named.is_none() {
            break;
        }
        stated = stated.or(named);
        lines += 1;
        rest = after;
    }
    (rest, lines, stated)
}

/// Finds the delimiter under which the first line has the most known headers.
fn delimiter(text: &str, columns: &[Column]) -> u8 {
    let known = |delimiter: u8| {
        let mut reader = ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        let headers: Vec<String> = match reader.read_record(&mut record) {
            Ok(true) => record.iter().take(COLUMNS_MAX).map(str::to_owned).collect(),
            Ok(false) | Err(_) => Vec::new(),
        };
        let known = header::recognise(&headers, columns).iter().flatten().count();
        (known, headers.len())
    };
    let mut best = (b',', (0, 0));
    for delimiter in DELIMITERS {
        let found = known(delimiter);
        if best.1 < found {
            best = (delimiter, found);
        }
    }
    best.0
}
