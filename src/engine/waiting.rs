//! Messages that wait: which belong to an order, when they are done, and when they are taken up
//! again.

use super::command::Actor;
use super::core::{Changes, Env, Fault};
use super::pipeline::record::{PaperResult, Recorded};
use crate::domain::ids::MessageId;
use crate::domain::lifecycle::{MessageState, Stage};
use crate::domain::order::OrderHead;
use crate::problem::Code;
use crate::store::messages::{self, Message, Outcome};
use crate::store::{Conn, StoreError, Tx, amendments, awaited, orders};

/// Returns the messages that an order's contents, earlier and present, came with, oldest first.
pub fn messages_of(conn: &mut Conn<'_>, head: &OrderHead) -> Result<Vec<MessageId>, StoreError> {
    let mut ids = vec![head.message_id];
    for revision in amendments::list(conn, head.id)? {
        ids.extend([revision.before_message_id, revision.message_id]);
    }
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Returns whether an order has taken in a paper of a message, now or before.
pub fn has_taken_in(
    conn: &mut Conn<'_>,
    head: &OrderHead,
    message: MessageId,
    paper_no: i64,
) -> Result<bool, StoreError> {
    let paper = (message, paper_no);
    if (head.message_id, head.paper_no) == paper {
        return Ok(true);
    }
    let revisions = amendments::list(conn, head.id)?;
    Ok(revisions.iter().any(|revision| {
        (revision.message_id, revision.paper_no) == paper
            || (revision.before_message_id, revision.before_paper_no) == paper
    }))
}

/// Ends the messages that wait for nothing but a decision about parties, and whose orders are all
/// decided.
pub fn finish_decided(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    ids: &[MessageId],
) -> Result<(), StoreError> {
    for id in ids {
        let Some(message) = messages::find(tx, *id)? else { continue };
        let waits_for_party = message
            .problem
            .as_ref()
            .is_some_and(|problem| matches!(problem.code, Code::PartyUnclear | Code::PayerUnknown));
        if message.state == MessageState::Open && waits_for_party && orders::undecided_of_message(tx, *id)? == 0 {
            move_message(tx, changes, env, &message, MessageState::Finished, Stage::Recorded)?;
        }
    }
    Ok(())
}

/// Moves a stored message to another state, without a problem.
pub fn move_message(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    message: &Message,
    state: MessageState,
    stage: Stage,
) -> Result<(), StoreError> {
    let outcome = Outcome {
        state,
        stage,
        attempts: if stage == Stage::Received { 0 } else { message.attempts },
        format: message.format.clone(),
        format_version: message.format_version.clone(),
        encoding: message.encoding.clone(),
        problem: None,
        duplicate_of: message.duplicate_of,
        keeps_body: message.duplicate_of.is_none(),
    };
    let by = match &env.actor {
        Actor::Engine => None,
        Actor::Person(name) => Some(name.as_str()),
    };
    messages::settle(tx, message.id, &outcome, by)?;
    let ledger = changes.ledger(message.source_id);
    ledger.leave(message.state);
    ledger.enter(state);
    Ok(())
}

/// Lets the messages that wait for one of the newly booked orders be taken up again.
pub fn wake(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, all: &[Recorded]) -> Result<(), Fault> {
    let mut booked = all.iter().flat_map(|recorded| &recorded.papers).filter_map(|paper| match paper {
        PaperResult::Booked(order) => Some(*order),
        PaperResult::Amended(_)
        | PaperResult::Cancelled(_)
        | PaperResult::Repeated(_)
        | PaperResult::Outdated(_)
        | PaperResult::Known(_)
        | PaperResult::Registered(_)
        | PaperResult::Reregistered(_)
        | PaperResult::Waiting(_) => None,
    });
    let Some(first) = booked.next() else { return Ok(()) };
    if !awaited::is_any(tx)? {
        return Ok(());
    }
    for order in std::iter::once(first).chain(booked) {
        let Some(head) = orders::find(tx, order)? else { continue };
        for id in awaited::waiting_for(tx, &head.order_no)? {
            let Some(message) = messages::find(tx, id)? else { continue };
            if matches!(message.state, MessageState::Open | MessageState::Quarantined) {
                move_message(tx, changes, env, &message, MessageState::Open, Stage::Received)?;
            }
        }
    }
    Ok(())
}
