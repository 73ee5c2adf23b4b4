//! A booked order: the paper, who it was decided to be from, and how far it got.

use super::ids::{ContactId, MessageId, OrderId, SourceId};
use super::lifecycle::{OrderState, PartyDecision};
use super::money::Money;
use super::note::Note;
use super::paper::{Paper, Role};
use super::time::{NaiveDate, Timestamp};

/// A booked order without its lines and parties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderHead {
    /// Its identity.
    pub id: OrderId,
    /// Our number, unique in the office.
    pub number: String,
    /// By which source it came.
    pub source_id: SourceId,
    /// The message that its present content comes from.
    pub message_id: MessageId,
    /// Which paper of that message, counted from 0.
    pub paper_no: i64,
    /// The sender's number.
    pub order_no: String,
    /// 1 for the first content; counts the amendments.
    pub revision: i64,
    /// How far it got.
    pub state: OrderState,
    /// Whether the sender cancelled it.
    pub is_cancelled: bool,
    /// The customer, once decided.
    pub contact_id: Option<ContactId>,
    /// How many parties wait for a decision.
    pub undecided: i64,
    /// Who gets the work.
    pub clerk: String,
    /// Who stands on the order.
    pub employee: String,
    /// Under which branch it was created.
    pub branch: String,
    /// When its first message was stored.
    pub received_at: Timestamp,
    /// The day it is counted under.
    pub booked_day: NaiveDate,
    /// When the sender says it was issued, as text.
    pub issued: Option<String>,
    /// The total as booked.
    pub total: Option<Money>,
    /// How many lines it has.
    pub line_count: i64,
    /// The buyer's name as stated.
    pub buyer_name: String,
    /// SHA-256 of the canonical content.
    pub content_hash: [u8; 32],
    /// What a person must look at, beyond undecided parties.
    pub note: Option<Note>,
    /// How often it was written into an accounting file.
    pub exports: i64,
    /// Counts the changes of the record.
    pub version: i64,
}

/// A party of a booked order and who it was decided to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderParty {
    /// Its part in the order.
    pub role: Role,
    /// How it was decided.
    pub decision: PartyDecision,
    /// Who it is, once decided.
    pub contact_id: Option<ContactId>,
    /// By whom and when, when a person decided.
    pub decided: Option<(String, Timestamp)>,
    /// The evidence, as lines of the matcher's own text form.
    pub evidence: Option<String>,
}

/// A booked order with all it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// What lists show.
    pub head: OrderHead,
    /// What it says, all amendments taken in.
    pub paper: Paper,
    /// Its parties' decisions, by role.
    pub parties: Vec<OrderParty>,
}
