//! What the statistics count.

use crate::domain::lifecycle::PartyDecision;
use crate::domain::order::OrderParty;
use crate::domain::time::Timestamp;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SumKind {
    /// Orders.
    Order,
    /// Requests for access.
    Registration,
    /// Orders by who decided whose they are, under the day they were booked.
    Decision,
    /// Orders decided by a person by how long they waited, under the day they were booked.
    Wait,
    /// Parties that a person decided otherwise than the program, under the day of the correction.
    Correction,
    /// Messages that were put into quarantine by cause, under the day of each.
    Failure,
}

impl SumKind {
    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Registration => "registration",
            Self::Decision => "decision",
            Self::Wait => "wait",
            Self::Correction => "correction",
            Self::Failure => "failure",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let all = [Self::Order, Self::Registration, Self::Decision, Self::Wait, Self::Correction, Self::Failure];
        all.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Who decided whose an order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decided {
    /// The program alone.
    Alone,
    /// A person decided at least one party.
    ByHand,
}

impl Decided {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::Alone, Self::ByHand];

    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::ByHand => "by_hand",
        }
    }

    /// Returns who decided an order with these parties; `None` while one waits and no person
    /// decided any.
    #[must_use]
    pub fn of(parties: &[OrderParty]) -> Option<Self> {
        let any = |wanted: fn(PartyDecision) -> bool| parties.iter().any(|party| wanted(party.decision));
        if any(is_by_hand) {
            Some(Self::ByHand)
        } else if any(waits) {
            None
        } else {
            Some(Self::Alone)
        }
    }
}

/// How long an order waited for a person's decision, as ranges that an office thinks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wait {
    /// Up to a quarter of an hour.
    Quarter,
    /// Up to an hour.
    Hour,
    /// Up to four hours.
    HalfDay,
    /// Up to a day.
    Day,
    /// Up to three days: over a weekend.
    Weekend,
    /// Longer.
    Longer,
}

impl Wait {
    /// Every range, the shortest first.
    pub const ALL: [Self; 6] = [Self::Quarter, Self::Hour, Self::HalfDay, Self::Day, Self::Weekend, Self::Longer];

    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quarter => "quarter",
            Self::Hour => "hour",
            Self::HalfDay => "half_day",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Longer => "longer",
        }
    }

    /// Returns the milliseconds within which it lies: more than the first, at most the second.
    #[must_use]
    pub fn millis(self) -> (i64, i64) {
        const MINUTE: i64 = 60_000;
        const HOUR: i64 = 60 * MINUTE;
        match self {
            Self::Quarter => (i64::MIN, 15 * MINUTE),
            Self::Hour => (15 * MINUTE, HOUR),
            Self::HalfDay => (HOUR, 4 * HOUR),
            Self::Day => (4 * HOUR, 24 * HOUR),
            Self::Weekend => (24 * HOUR, 72 * HOUR),
            Self::Longer => (72 * HOUR, i64::MAX),
        }
    }

    /// Returns how long an order waited that was received at a moment and has these parties;
    /// `None` while one waits, or when no person decided any.
    #[must_use]
    pub fn of(received_at: Timestamp, parties: &[OrderParty]) -> Option<Self> {
        if parties.iter().any(|party| waits(party.decision)) {
            return None;
        }
        let by_hand = parties.iter().filter(|party| is_by_hand(party.decision));
        let decided_at = by_hand.filter_map(|party| party.decided.as_ref()).map(|(_, at)| *at).max()?;
        let waited = decided_at.millis_since(received_at);
        Self::ALL.into_iter().find(|range| waited <= range.millis().1)
    }
}

fn is_by_hand(decision: PartyDecision) -> bool {
    match decision {
        PartyDecision::Assigned | PartyDecision::Created => true,
        PartyDecision::Certain | PartyDecision::Unclear | PartyDecision::New | PartyDecision::Kept => false,
    }
}

fn waits(decision: PartyDecision) -> bool {
    match decision {
        PartyDecision::Unclear | PartyDecision::New => true,
        PartyDecision::Certain | PartyDecision::Assigned | PartyDecision::Created | PartyDecision::Kept => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::paper::Role;

    fn party(role: Role, decision: PartyDecision, decided_at: Option<i64>) -> OrderParty {
        let decided = decided_at.map(|at| ("Jana".to_owned(), Timestamp(at)));
        OrderParty { role, decision, contact_id: None, decided, evidence: None }
    }

    #[test]
    fn an_order_is_decided_alone_by_hand_or_not_yet() {
        let certain = party(Role::Buyer, PartyDecision::Certain, None);
        let unclear = party(Role::Referrer, PartyDecision::Unclear, None);
        let assigned = party(Role::Referrer, PartyDecision::Assigned, Some(3_600_000));
        assert_eq!(Decided::of(std::slice::from_ref(&certain)), Some(Decided::Alone));
        assert_eq!(Decided::of(&[certain.clone(), unclear.clone()]), None);
        assert_eq!(Decided::of(&[certain.clone(), assigned.clone()]), Some(Decided::ByHand));
        assert_eq!(Wait::of(Timestamp(0), &[certain.clone(), assigned.clone()]), Some(Wait::Hour));
        assert_eq!(Wait::of(Timestamp(-1), &[certain.clone(), assigned]), Some(Wait::HalfDay), "an hour and a moment");
        assert_eq!(Wait::of(Timestamp(0), &[certain, unclear]), None);
    }

    #[test]
    fn waits_leave_no_gap() {
        for pair in Wait::ALL.windows(2) {
            assert_eq!(pair[0].millis().1, pair[1].millis().0);
        }
    }
}
