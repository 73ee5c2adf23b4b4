//! Booked orders to accounting files: one file per format. Pure: orders in, bytes out, and
//! the same orders always give the same bytes.

pub mod csv;
mod tree;
pub mod pohoda;
pub mod ubl;

use crate::domain::ids::OrderId;
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
    },
    /// Refused.
    Refused {
        /// The field concerned as accounting names it, or empty.
        field: String,
        /// Accounting's words.
        detail: String,
    },
}

/// Returns the id under which an order stands in an accounting file: our number, and for a
/// re-export `-n` behind it. It is the same however often the same file is written.
#[must_use]
pub fn item_id(number: &str, successor: u32) -> String {
    if successor == 0 { number.to_owned() } else { format!("{number}-{successor}") }
}
