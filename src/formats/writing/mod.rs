//! Booked orders to accounting files: one file per format. Pure: orders in, bytes out, and
//! the same orders always give the same bytes.

pub mod csv;
mod tree;
pub mod pohoda;
pub mod ubl;

use crate::domain::ids::OrderId;
use crate::domain::money::Currency;
use crate::domain::paper::Party;
use crate::domain::view::export::{ExportBatch, ExportOrder};
use crate::problem::Problem;

/// One accounting file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenFile {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// The ending of the file name, without the point.
    pub extension: &'static str,
    /// The orders that stand in it.
    pub written: Vec<OrderId>,
    /// The orders that could not be written and why; the others stand in the file all the same.
    pub refused: Vec<(OrderId, Problem)>,
    /// What was shortened or replaced, by order.
    pub remarks: Vec<(OrderId, Problem)>,
}

/// What accounting said of one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseItem {
    /// The item's id as written into the file (see [`item_id`]).
    pub item_id: String,
    /// Accounting's verdict.
    pub verdict: ResponseVerdict,
}

/// Accounting's verdict on one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResponseVerdict {
    /// Taken over, with accounting's own number when it tells one.
    TakenOver {
        /// Accounting's number for the document.
        number: Option<String>,
        /// What accounting remarks all the same, in its words; or empty.
        remarks: String,
    },
    /// Refused.
    Refused {
        /// The field concerned: the word of an [`ExportField`], or accounting's own name for a
        /// field that we do not write; or empty.
        ///
        /// [`ExportField`]: crate::domain::view::wording::ExportField
        field: String,
        /// Accounting's words, and the place in the file where it says one.
        detail: String,
    },
}

/// Returns the id under which an order stands in an accounting file: our number, and for a
/// re-export `-n` behind it. It is the same however often the same file is written.
#[must_use]
pub fn item_id(number: &str, successor: u32) -> String {
    if successor == 0 { number.to_owned() } else { format!("{number}-{successor}") }
}

/// Returns the currency of an order's amounts: the one that the paper states, else the one it was
/// booked in. `None` when the two contradict each other, because then no amount means anything.
fn currency_of(order: &ExportOrder) -> Option<Currency> {
    match order.paper.currency {
        // Without a total nothing was booked, and the order's currency is only the office's own.
        Some(stated) if order.total.is_none() || stated == order.currency => Some(stated),
        Some(_) => None,
        None => Some(order.currency),
    }
}

/// Returns the orders by our number and export, so that a file does not depend on the order in
/// which they were found.
fn in_order(batch: &ExportBatch) -> Vec<&ExportOrder> {
    let mut orders: Vec<&ExportOrder> = batch.orders.iter().collect();
    orders.sort_by(|one, other| (&one.number, one.successor).cmp(&(&other.number, other.successor)));
    orders
}

/// Returns a party on one line, for a note.
fn on_one_line(party: &Party) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let town = [text(&party.zip), text(&party.city)].join(" ");
    let mut parts = vec![
        party.display_name(),
        text(&party.company2),
        text(&party.contact_name),
        text(&party.street),
        text(&party.street2),
        town,
        text(&party.region),
        text(&party.country),
        text(&party.reg_no),
        text(&party.vat_id),
    ];
    parts.extend(party.ids.iter().map(|id| id.value.clone()));
    parts.extend(party.phones.iter().chain(&party.emails).cloned());
    let mut told: Vec<String> = Vec::new();
    for part in parts {
        let part = part.trim();
        if !part.is_empty() && told.iter().all(|known| known != part) {
            told.push(part.to_owned());
        }
    }
    told.join(", ")
}
