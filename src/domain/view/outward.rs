//! What the lists of the outbox and of accounting files are filtered and sorted by.

use super::lists::SortOrder;
use crate::domain::time::Timestamp;

/// Which outward actions a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OutboxView {
    /// Those that are planned or under way.
    #[default]
    Waiting,
    /// Those that wait for a decision.
    Held,
    /// Those that came back, were refused or given up; not those that a person dropped.
    Failed,
    /// Those that the receiver accepted since a moment.
    Sent {
        /// Since when.
        since: Timestamp,
    },
    /// All.
    All,
}

/// What outward actions are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutboxSort {
    /// When they were planned.
    #[default]
    Planned,
    /// What kind they are.
    Kind,
    /// To whom they go.
    Target,
    /// How far they got.
    State,
    /// How often they were tried.
    Attempts,
    /// When they are tried next.
    Due,
}

/// A list of outward actions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutboxList {
    /// Which.
    pub view: OutboxView,
    /// Only those whose receiver or order number holds these letters.
    pub text: String,
    /// By what they are sorted.
    pub sort: OutboxSort,
    /// Which way.
    pub order: SortOrder,
}

/// Which accounting files a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum BatchView {
    /// All.
    #[default]
    All,
    /// Those that accounting has not answered.
    Unanswered,
    /// Those with an order that accounting refused.
    Refused,
}

/// How many orders stand in an accounting file, and what accounting said to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemCounts {
    /// How many orders there are.
    pub orders: i64,
    /// How many accounting took over.
    pub taken_over: i64,
    /// How many it refused.
    pub refused: i64,
}
