//! What the quarantine shows: causes with counts, messages as ids and rows, one message with its
//! bytes as received, and what became of messages that were taken up again.

use std::sync::Arc;

use uuid::Uuid;

use super::query::PAGE_MAX;
use crate::domain::ids::MessageId;
use crate::domain::lifecycle::MessageState;
use crate::domain::time::Timestamp;
use crate::formats::detect;
use crate::problem::{Code, Place};
use crate::store::messages::{self, Message};
use crate::store::{Conn, StoreError, journal, outward, sources};

/// The most rows of a message that are shown at once: more than anybody reads, little to lay out.
const ROWS_MAX: usize = 4000;

/// How many rows above the marked one are shown when it lies too far down to show all before it.
const ROWS_ABOVE: usize = 400;

/// The most of a message that is decoded for showing, in bytes; larger ones are saved as a whole.
const TEXT_MAX: usize = 8 * 1024 * 1024;

/// The most bytes shown in hexadecimal.
const HEX_MAX: usize = 64 * 1024;

/// The longest row, in characters: shops write whole orders on one line.
const ROW_WIDTH: usize = 120;

/// A question about the quarantine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The causes with their counts.
    Board,
    /// The messages that wait for one cause, oldest first.
    Ids(String),
    /// Messages by their ids.
    Rows(Vec<MessageId>),
    /// One message with its bytes.
    Sight(MessageId),
    /// What became of messages that were taken up again after a revision of the journal.
    Fates {
        /// The messages.
        ids: Vec<MessageId>,
        /// The revision before.
        after: i64,
    },
}

/// An answer about the quarantine.
#[derive(Clone, Debug)]
pub enum Told {
    /// To [`Ask::Board`].
    Board(QuarantineBoard),
    /// To [`Ask::Ids`].
    Ids(Arc<[Uuid]>),
    /// To [`Ask::Rows`].
    Rows(Vec<ParkedRow>),
    /// To [`Ask::Sight`]; `None` when there is no such message.
    Sight(Option<Box<Sight>>),
    /// To [`Ask::Fates`].
    Fates(Fates),
}

impl Ask {
    /// Reads the answer.
    pub fn answer(&self, conn: &mut Conn<'_>) -> Result<Told, StoreError> {
        Ok(match self {
            Self::Board => Told::Board(board(conn)?),
            Self::Ids(cause) => Told::Ids(ids(conn, cause)?.into_iter().map(|id| id.0).collect()),
            Self::Rows(ids) => Told::Rows(rows(conn, ids)?),
            Self::Sight(id) => Told::Sight(sight(conn, *id)?.map(Box::new)),
            Self::Fates { ids, after } => Told::Fates(fates(conn, ids, *after)?),
        })
    }
}

/// How the quarantine stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuarantineBoard {
    /// Each cause, how many messages wait for it, and since when the oldest.
    pub causes: Vec<(String, i64, Timestamp)>,
    /// The newest revision of the journal.
    pub revision: i64,
}

/// Messages that name an order which has not come wait as well, and a person may take them up or
/// end them.
const AWAITS_ORDER: Code = Code::OrderNotKnown;

fn board(conn: &mut Conn<'_>) -> Result<QuarantineBoard, StoreError> {
    let mut causes = messages::causes(conn, MessageState::Quarantined)?;
    let open = messages::causes(conn, MessageState::Open)?;
    for (cause, count, oldest) in open.into_iter().filter(|(cause, _, _)| cause == AWAITS_ORDER.as_str()) {
        match causes.iter_mut().find(|(known, _, _)| *known == cause) {
            Some(known) => *known = (cause, known.1 + count, known.2.min(oldest)),
            None => causes.push((cause, count, oldest)),
        }
    }
    causes.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(QuarantineBoard { causes, revision: journal::head(conn)?.revision })
}

fn ids(conn: &mut Conn<'_>, cause: &str) -> Result<Vec<MessageId>, StoreError> {
    let mut ids = messages::waiting_for(conn, MessageState::Quarantined, cause)?;
    if cause == AWAITS_ORDER.as_str() {
        ids.extend(messages::waiting_for(conn, MessageState::Open, cause)?);
    }
    Ok(ids)
}

/// A message that waits, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkedRow {
    /// The message.
    pub message: Message,
    /// The source's name.
    pub source: String,
}

fn rows(conn: &mut Conn<'_>, ids: &[MessageId]) -> Result<Vec<ParkedRow>, StoreError> {
    let sources = sources::list(conn)?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids.iter().take(usize::try_from(PAGE_MAX).unwrap_or(1000)) {
        let Some(message) = messages::find(conn, *id)? else { continue };
        let source = sources.iter().find(|source| source.id == message.source_id).map(|source| source.name.clone());
        rows.push(ParkedRow { message, source: source.unwrap_or_default() });
    }
    Ok(rows)
}

/// One message with its bytes as received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// What lists show.
    pub row: ParkedRow,
    /// Where in it the problem was found.
    pub place: Place,
    /// Its bytes, ready to be shown.
    pub raw: Raw,
}

/// Bytes of a message, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raw {
    /// The encoding in which they are shown; `None` when they are no text and shown in hexadecimal.
    pub encoding: Option<String>,
    /// The rows.
    pub rows: Vec<RawRow>,
    /// The first row that is marked.
    pub marked: Option<usize>,
    /// Whether there is more before or after what is shown.
    pub is_cut: bool,
}

/// One row of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawRow {
    /// The line that begins here, or the offset in hexadecimal.
    pub number: String,
    /// What stands there.
    pub text: String,
    /// Whether the problem was found here.
    pub is_marked: bool,
}

fn sight(conn: &mut Conn<'_>, id: MessageId) -> Result<Option<Sight>, StoreError> {
    let Some(row) = rows(conn, &[id])?.pop() else { return Ok(None) };
    let place = row.message.place.as_deref().map(Place::parse).unwrap_or_default();
    let bytes = messages::body(conn, &row.message)?;
    let raw = raw(&bytes, &place);
    Ok(Some(Sight { row, place, raw }))
}

/// Makes bytes ready to be shown, with the place of the problem marked.
#[must_use]
pub fn raw(bytes: &[u8], place: &Place) -> Raw {
    let beginning = bytes.get(..TEXT_MAX).unwrap_or(bytes);
    if detect::binary_kind(bytes).is_some() {
        return hexadecimal(bytes);
    }
    let decoded = detect::decode(beginning);
    let looked_at: String = decoded.text.chars().take(4096).collect();
    if looked_at.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')) {
        return hexadecimal(bytes);
    }
    let mut rows = Vec::new();
    for (number, line) in (1_u32..).zip(decoded.text.split('\n')) {
        text_rows(number, line.trim_end_matches('\r'), place, &mut rows);
    }
    if rows.last().is_some_and(|row| row.text.is_empty()) {
        rows.pop();
    }
    let marked = rows.iter().position(|row| row.is_marked);
    let first = marked.filter(|marked| ROWS_MAX <= *marked).map_or(0, |marked| marked.saturating_sub(ROWS_ABOVE));
    let is_cut = beginning.len() < bytes.len() || first != 0 || ROWS_MAX < rows.len();
    let rows: Vec<RawRow> = rows.into_iter().skip(first).take(ROWS_MAX).collect();
    let marked = rows.iter().position(|row| row.is_marked);
    Raw { encoding: Some(decoded.encoding.used), rows, marked, is_cut }
}

/// Appends a line in rows that fit. In a line of several rows only those are marked that hold the
/// element in which the problem was found, as far as they can be told.
fn text_rows(number: u32, line: &str, place: &Place, rows: &mut Vec<RawRow>) {
    let is_it = place.line == Some(number);
    let first = rows.len();
    let mut text = String::new();
    let mut width = 0;
    let mut label = number.to_string();
    for sign in line.chars() {
        if width == ROW_WIDTH {
            rows.push(RawRow { number: std::mem::take(&mut label), text: std::mem::take(&mut text), is_marked: is_it });
            width = 0;
        }
        width += 1;
        match sign {
            '\t' => text.push_str("  "),
            sign if sign.is_control() => text.push('·'),
            sign => text.push(sign),
        }
    }
    rows.push(RawRow { number: label, text, is_marked: is_it });
    let element = place.path.rsplit('/').next().and_then(|name| name.split(['[', ' ', ',']).next()).unwrap_or_default();
    let rows = rows.get_mut(first..).unwrap_or_default();
    if is_it && 1 < rows.len() && !element.is_empty() {
        let holds =
            |row: &RawRow| row.text.contains(&format!("<{element}")) || row.text.contains(&format!(":{element}"));
        if rows.iter().any(holds) {
            for row in rows {
                row.is_marked = holds(row);
            }
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> Raw {
    let shown = bytes.get(..HEX_MAX).unwrap_or(bytes);
    let rows = shown.chunks(16).enumerate().map(|(index, chunk)| {
        let hexes: Vec<String> = chunk.iter().map(|byte| format!("{byte:02X}")).collect();
        let letters: String =
            chunk.iter().map(|byte| if (0x20..0x7F).contains(byte) { char::from(*byte) } else { '·' }).collect();
        let text = format!("{:<47}  {letters}", hexes.join(" "));
        RawRow { number: format!("{:06X}", index * 16), text, is_marked: false }
    });
    Raw { encoding: None, rows: rows.collect(), marked: None, is_cut: shown.len() < bytes.len() }
}

/// What became of messages that were taken up again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fates {
    /// Not looked at yet.
    pub pending: i64,
    /// Booked; a party may still be undecided.
    pub booked: i64,
    /// Known already: nothing was booked twice.
    pub repeated: i64,
    /// Waiting again.
    pub waiting: i64,
}

fn fates(conn: &mut Conn<'_>, ids: &[MessageId], after: i64) -> Result<Fates, StoreError> {
    let mut fates = Fates::default();
    for id in ids {
        let Some(message) = messages::find(conn, *id)? else { continue };
        let is_untouched = !outward::was_retried(conn, *id, after)?;
        let awaits_order = message.problem.as_ref().is_some_and(|problem| problem.code == AWAITS_ORDER);
        match message.state {
            _ if is_untouched => fates.pending += 1,
            MessageState::Finished => fates.booked += 1,
            MessageState::Duplicate => fates.repeated += 1,
            MessageState::Quarantined | MessageState::Rejected => fates.waiting += 1,
            MessageState::Open if awaits_order => fates.waiting += 1,
            MessageState::Open if message.problem.is_some() => fates.booked += 1,
            MessageState::Open => fates.pending += 1,
        }
    }
    Ok(fates)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: u32, path: &str) -> Place {
        Place { line: Some(line), path: path.to_owned() }
    }

    #[test]
    fn the_line_of_the_problem_is_marked() {
        let raw = raw(b"<Order>\r\n\t<Quantity>two</Quantity>\n</Order>\n", &at(2, "Order/Quantity"));
        let rows: Vec<(&str, &str, bool)> =
            raw.rows.iter().map(|row| (row.number.as_str(), row.text.as_str(), row.is_marked)).collect();
        assert_eq!(
            rows,
            [("1", "<Order>", false), ("2", "  <Quantity>two</Quantity>", true), ("3", "</Order>", false)]
        );
        assert_eq!((raw.marked, raw.is_cut, raw.encoding.as_deref()), (Some(1), false, Some("utf-8")));
    }

    #[test]
    fn an_order_on_one_line_is_marked_where_its_element_stands() {
        let text = format!("<Order>{}<Quantity>two</Quantity></Order>", "<Sku>A-1</Sku>".repeat(60));
        let raw = raw(text.as_bytes(), &at(1, "Order/Quantity[1]"));
        let marked: Vec<&RawRow> = raw.rows.iter().filter(|row| row.is_marked).collect();
        assert_eq!(marked.len(), 1);
        assert!(marked[0].text.contains("<Quantity"));
        assert_eq!(raw.rows.iter().filter(|row| !row.number.is_empty()).count(), 1, "one line, one number");
    }

    #[test]
    fn a_place_far_down_is_shown_with_what_stands_above_it() {
        let text = "<a/>\n".repeat(20_000);
        let raw = raw(text.as_bytes(), &at(15_000, ""));
        assert!(raw.is_cut && raw.rows.len() == ROWS_MAX);
        assert_eq!(raw.rows[raw.marked.unwrap()].number, "15000");
        assert_eq!(raw.marked, Some(ROWS_ABOVE));
    }

    #[test]
    fn what_is_no_text_is_shown_as_bytes() {
        let raw = raw(b"%PDF-1.7\x00\xFF", &Place::default());
        assert_eq!(raw.encoding, None);
        assert_eq!(raw.rows[0].number, "000000");
        assert_eq!(raw.rows[0].text, format!("{:<47}  %PDF-1.7··", "25 50 44 46 2D 31 2E 37 00 FF"));
        assert_eq!(super::raw(b"a\x01b", &Place::default()).encoding, None);
        assert_eq!(super::raw(b"", &Place::default()).rows, []);
    }
}
