//! What lists are filtered and sorted by.

use crate::domain::ids::{ContactId, SourceId};
use crate::domain::lifecycle::OrderState;
use crate::domain::time::NaiveDate;
use crate::domain::view::sums::{Decided, Wait};

/// Which orders a list holds. Every part narrows it further.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderFilter {
    /// Only this state.
    pub state: Option<OrderState>,
    /// Only those that wait for a decision or carry a remark.
    pub needs_person: bool,
    /// Only those that the sender cancelled.
    pub is_cancelled: bool,
    /// Only this source.
    pub source: Option<SourceId>,
    /// Only this customer.
    pub contact: Option<ContactId>,
    /// Only those booked on this day or later.
    pub from: Option<NaiveDate>,
    /// Only those booked on this day or earlier.
    pub till: Option<NaiveDate>,
    /// Only those whose numbers or buyer's name hold these letters.
    pub text: String,
    /// Only those whose parties were decided this way.
    pub decided: Option<Decided>,
    /// Only those that waited this long for a person's decision.
    pub waited: Option<Wait>,
}

/// What orders are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrderSort {
    /// When they were received.
    #[default]
    Received,
    /// Our number.
    Number,
    /// The sender's number.
    TheirNumber,
    /// The buyer's name.
    Buyer,
    /// The total.
    Total,
    /// How far they got.
    State,
    /// The source's name.
    Source,
    /// How many parties wait for a decision.
    Undecided,
    /// How many lines they have.
    Lines,
    /// Who gets the work.
    Clerk,
    /// Who stands on the order.
    Employee,
    /// The branch.
    Branch,
    /// When the sender says it was issued.
    Issued,
}

/// What contacts are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContactSort {
    /// Their name.
    #[default]
    Name,
    /// Their number.
    Number,
    /// Their town.
    City,
    /// Their mail address.
    Email,
}

/// From small to large, or from large to small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortOrder {
    /// From small to large.
    #[default]
    Ascending,
    /// From large to small.
    Descending,
}
