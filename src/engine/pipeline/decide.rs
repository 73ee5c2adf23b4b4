//! Decide: what one paper does to the books, given what stands there under the same number.

use super::identify::{Identified, IdentifiedParty};
use crate::domain::ids::OrderId;
use crate::domain::lifecycle::PartyDecision;
use crate::domain::order::{Order, OrderHead, OrderParty};
use crate::domain::paper::{Paper, PaperKind, Role};
use crate::domain::rules::buyer::{BuyerAgreement, same_buyer};
use crate::matching::evidence::{Evidence, Identification};
use crate::problem::{Code, Problem};

/// What a paper does to the books.
#[derive(Debug)]
pub enum Decision {
    /// It is a new order.
    Book {
        /// What a person should know of its number.
        doubt: Option<Doubt>,
    },
    /// It says again what the order says already.
    Repeat(OrderId),
    /// It changes the order.
    Amend(Box<Order>),
    /// It is older than what the order says.
    Outdated(Box<Order>),
    /// It cancels the order.
    Cancel(Box<Order>),
    /// It is a request for access.
    Register,
    /// It waits for the order it names.
    Wait(Problem),
}

/// Why the number of a new order makes one look twice.
#[derive(Debug)]
pub enum Doubt {
    /// Another buyer of this source used it.
    SharedBy(Box<OrderHead>),
    /// The same buyer's order of this number came by another source.
    AlsoElsewhere(Box<OrderHead>),
}

/// Decides, given the orders that stand under the number it names: those of the same source, and
/// those of others.
#[must_use]
pub fn decide(identified: &Identified, same_source: Vec<Order>, elsewhere: Vec<Order>) -> Decision {
    let paper = &identified.paper;
    let agreement = |order: &Order| same_buyer(&order.paper.buyer, &paper.buyer);
    match paper.kind {
        PaperKind::Registration => Decision::Register,
        PaperKind::Order => {
            let shared = same_source.first().map(|order| Box::new(order.head.clone()));
            if let Some(order) = named(same_source, agreement) {
                return changes(identified, order);
            }
            let mut twins = elsewhere.into_iter().filter(|order| agreement(order) != BuyerAgreement::Other);
            let also = twins.next().map(|order| Doubt::AlsoElsewhere(Box::new(order.head)));
            Decision::Book { doubt: shared.map(Doubt::SharedBy).or(also) }
        }
        PaperKind::Change | PaperKind::Cancellation => {
            let agreement =
                |order: &Order| if paper.buyer.is_empty() { BuyerAgreement::Unknown } else { agreement(order) };
            let found = named(same_source, agreement)
                .or_else(|| elsewhere.into_iter().find(|order| agreement(order) == BuyerAgreement::Same));
            match found {
                None => Decision::Wait(Problem::new(Code::OrderNotKnown).with("order_no", paper.order_no.as_str())),
                Some(order) if paper.kind == PaperKind::Cancellation => {
                    if order.head.is_cancelled {
                        Decision::Repeat(order.head.id)
                    } else {
                        Decision::Cancel(Box::new(order))
                    }
                }
                Some(order) => changes(identified, order),
            }
        }
    }
}

/// Returns the order that a paper names: of those of its number the one of the same buyer, else
/// the first that is not clearly somebody else's.
fn named(orders: Vec<Order>, agreement: impl Fn(&Order) -> BuyerAgreement) -> Option<Order> {
    let mut possible: Vec<(BuyerAgreement, Order)> = orders
        .into_iter()
        .map(|order| (agreement(&order), order))
        .filter(|(agreement, _)| *agreement != BuyerAgreement::Other)
        .collect();
    let place = possible.iter().position(|(agreement, _)| *agreement == BuyerAgreement::Same).unwrap_or(0);
    (place < possible.len()).then(|| possible.swap_remove(place).1)
}

fn changes(identified: &Identified, order: Order) -> Decision {
    if order.head.content_hash == identified.content_hash {
        return Decision::Repeat(order.head.id);
    }
    let stated = (order.paper.issued, identified.paper.issued);
    let is_older = stated.0.zip(stated.1).is_some_and(|(before, now)| now.is_before(before));
    // What is said of a cancelled order was said before the cancellation, as far as anybody knows.
    if is_older || order.head.is_cancelled {
        Decision::Outdated(Box::new(order))
    } else {
        Decision::Amend(Box::new(order))
    }
}

/// Returns the parties of a paper as decided so far, in the order of the paper.
#[must_use]
pub fn parties_from(identified: &[IdentifiedParty], paper: &Paper) -> Vec<OrderParty> {
    let looked_up = |role| identified.iter().find(|party| party.role == role);
    paper
        .parties()
        .into_iter()
        .map(|(role, _)| match looked_up(role) {
            None => OrderParty { role, decision: PartyDecision::Kept, contact_id: None, decided: None, evidence: None },
            Some(party) => decided(party),
        })
        .collect()
}

fn decided(party: &IdentifiedParty) -> OrderParty {
    let (decision, contact_id, evidence) = match &party.identification {
        Identification::Certain { contact, evidence } => {
            (PartyDecision::Certain, Some(*contact), Some(evidence_text(evidence)))
        }
        Identification::Unclear { .. } => (PartyDecision::Unclear, None, None),
        Identification::New => (PartyDecision::New, None, None),
    };
    OrderParty { role: party.role, decision, contact_id, decided: None, evidence }
}

/// Returns evidence as text for the store: `field level weight`, with commas between.
#[must_use]
pub fn evidence_text(evidence: &[Evidence]) -> String {
    let items: Vec<String> = evidence
        .iter()
        .map(|item| format!("{} {} {}", item.field.as_str(), item.level.as_str(), item.weight))
        .collect();
    items.join(",")
}

/// Returns how many parties wait for a person.
#[must_use]
pub fn undecided(parties: &[OrderParty]) -> i64 {
    let waiting = parties.iter().filter(|party| is_undecided(party.decision)).count();
    i64::try_from(waiting).unwrap_or(i64::MAX)
}

/// Returns whether a decision waits for a person.
#[must_use]
pub fn is_undecided(decision: PartyDecision) -> bool {
    match decision {
        PartyDecision::Unclear | PartyDecision::New => true,
        PartyDecision::Certain | PartyDecision::Assigned | PartyDecision::Created | PartyDecision::Kept => false,
    }
}

/// Returns the problem of the first undecided party, for the overview.
#[must_use]
pub fn undecided_problem(paper: &Paper, parties: &[OrderParty]) -> Option<Problem> {
    let waiting = parties.iter().find(|party| is_undecided(party.decision))?;
    let stated = paper.parties().into_iter().find(|(role, _)| *role == waiting.role).map(|(_, party)| party)?;
    if waiting.role == Role::Payer {
        let key = stated.ids.first().map_or_else(|| stated.display_name(), |id| id.value.clone());
        return Some(Problem::new(Code::PayerUnknown).with("key", key));
    }
    Some(Problem::new(Code::PartyUnclear).with("role", waiting.role.as_str()).with("name", stated.display_name()))
}
