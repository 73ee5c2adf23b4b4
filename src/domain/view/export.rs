//! What an accounting file is written from: booked orders with the contact they were assigned to.

use crate::domain::contact::ContactCard;
use crate::domain::ids::{BatchId, OrderId};
use crate::domain::money::{Currency, Decimal};
use crate::domain::paper::Paper;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::domain::view::wording::ExportWords;

/// The orders of one accounting file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportBatch {
    /// The file's identity.
    pub id: BatchId,
    /// The gapless number of the file; part of its name.
    pub number: i64,
    /// When the batch was formed.
    pub formed_at: Timestamp,
    /// The orders, by our order number.
    pub orders: Vec<ExportOrder>,
}

/// One booked order, as accounting is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// The order.
    pub order_id: OrderId,
    /// Our number for it, unique in the office (`P1-26-000123`).
    pub number: String,
    /// 0 for the first export; counts the re-exports of the same order.
    pub successor: u32,
    /// Whether the order was cancelled after it had been exported.
    pub cancelled: bool,
    /// The day it was booked, in the office's zone.
    pub booked_on: NaiveDate,
    /// The source's name, for the accounting note.
    pub source: String,
    /// The contact that was decided on; master data, not the sender's.
    pub customer: ContactCard,
    /// The total as booked.
    pub total: Option<Decimal>,
    /// The currency as booked.
    pub currency: Currency,
    /// The order paper, with all amendments taken in.
    pub paper: Paper,
}

/// What the office says of itself in accounting files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOffice {
    /// Our registration number (IČO), which selects the accounting unit in Pohoda.
    pub reg_no: String,
    /// Our company name.
    pub company: String,
    /// Our VAT number.
    pub vat_id: String,
    /// Our Global Location Number, or empty.
    pub gln: String,
    /// ISO 3166-1 alpha-2 of our country.
    pub country: String,
    /// The currency that accounting keeps its books in.
    pub home_currency: Currency,
    /// The words beside an order's own data, in the office's language.
    pub words: ExportWords,
}
