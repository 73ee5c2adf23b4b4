//! Files that belong to orders: where their bytes are, and how a file that came by itself finds
//! the orders that name it.

use super::record;
use crate::domain::ids::{MessageId, OrderId, SourceId};
use crate::domain::lifecycle::{MessageState, Stage};
use crate::domain::order::Order;
use crate::domain::paper::{Attachment, AttachmentContent, Paper};
use crate::engine::core::{Changes, Env};
use crate::engine::event::Topics;
use crate::engine::waiting;
use crate::formats::reading;
use crate::problem::{Code, Problem};
use crate::store::attachments::{self, Place, StoredAttachment};
use crate::store::messages::NewMessage;
use crate::store::{Conn, StoreError, Tx, messages, orders};

/// Gives a file to the orders of its source that wait for one of its name; returns them.
pub fn attach(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    file: &NewMessage,
) -> Result<Vec<OrderId>, StoreError> {
    let waiting = attachments::awaiting(tx, file.source_id, &file.name)?;
    for (order, position) in &waiting {
        attachments::arrived(tx, *order, *position, file.id, file.size_bytes)?;
        changes.journal(tx, env, "attachment-arrived", Some(order.0), &[("name", &file.name)])?;
        changes.touch(Topics::ORDERS);
        let Some(mut head) = orders::find(tx, *order)? else { continue };
        let is_noted = head.note.as_ref().is_some_and(|note| note.code == Code::AttachmentAwaited.as_str());
        if is_noted && attachments::still_awaited(tx, *order)? == 0 {
            head.note = None;
            orders::update_head(tx, &head)?;
        }
    }
    let mut orders: Vec<OrderId> = waiting.into_iter().map(|(order, _)| order).collect();
    orders.dedup();
    Ok(orders)
}

/// Returns a paper's attachments with the places of their bytes. A file that an earlier paper of
/// the order brought is not awaited anew.
pub fn placed(
    tx: &mut Tx<'_>,
    source: SourceId,
    message: MessageId,
    paper: &Paper,
    earlier: &[StoredAttachment],
) -> Result<Vec<StoredAttachment>, StoreError> {
    let mut placed = Vec::with_capacity(paper.attachments.len());
    for (position, attachment) in paper.attachments.iter().enumerate() {
        let Attachment { name, mime, description, content } = attachment;
        let (place, size_bytes) = match content {
            AttachmentContent::Embedded(bytes) => (Place::Embedded(message), i64::try_from(bytes.len()).ok()),
            AttachmentContent::Link(link) => (Place::Link(link.clone()), None),
            AttachmentContent::Beside(file) => beside(tx, source, file, earlier)?,
        };
        placed.push(StoredAttachment {
            position: i64::try_from(position).unwrap_or(i64::MAX),
            name: name.clone(),
            mime: mime.clone(),
            description: description.clone(),
            size_bytes,
            place,
        });
    }
    Ok(placed)
}

fn beside(
    tx: &mut Tx<'_>,
    source: SourceId,
    file: &str,
    earlier: &[StoredAttachment],
) -> Result<(Place, Option<i64>), StoreError> {
    if let Some(stray) = messages::stray_files(tx, source, file)?.last() {
        return Ok((Place::Beside(file.to_owned(), stray.id), Some(stray.size_bytes)));
    }
    let known = earlier.iter().find(|known| matches!(&known.place, Place::Beside(name, _) if name == file));
    Ok(match known {
        Some(known) => (known.place.clone(), known.size_bytes),
        None => (Place::Awaited(file.to_owned()), None),
    })
}

/// Stores the attachments of an order, and ends the waiting of files that came before it.
pub fn store(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    order: OrderId,
    placed: &[StoredAttachment],
) -> Result<(), StoreError> {
    attachments::replace(tx, order, placed)?;
    for attachment in placed {
        let Place::Beside(file, id) = &attachment.place else { continue };
        let Some(stray) = messages::find(tx, *id)? else { continue };
        if stray.state == MessageState::Quarantined {
            waiting::move_message(tx, changes, env, &stray, MessageState::Finished, Stage::Recorded)?;
            changes.journal(tx, env, "attachment-arrived", Some(order.0), &[("name", file)])?;
        }
    }
    Ok(())
}

/// Returns the problem of the first file that has not come.
#[must_use]
pub fn awaited(placed: &[StoredAttachment]) -> Option<Problem> {
    placed.iter().find_map(|attachment| match &attachment.place {
        Place::Awaited(file) => Some(Problem::new(Code::AttachmentAwaited).with("name", file.as_str())),
        Place::Embedded(_) | Place::Beside(_, _) | Place::Link(_) => None,
    })
}

/// Returns what an order says with the bytes of its embedded files, which are not loaded with it.
pub fn with_bytes(conn: &mut Conn<'_>, order: &Order) -> Result<Paper, StoreError> {
    let mut paper = order.paper.clone();
    let is_embedded = |attachment: &Attachment| matches!(attachment.content, AttachmentContent::Embedded(_));
    if !paper.attachments.iter().any(is_embedded) {
        return Ok(paper);
    }
    let Some(message) = messages::find(conn, order.head.message_id)? else { return Ok(paper) };
    let readout = reading::read(&messages::body(conn, &message)?);
    let place = usize::try_from(order.head.paper_no).unwrap_or(usize::MAX);
    if let Some(read) = readout.papers.into_iter().nth(place)
        && read.paper.attachments.len() == paper.attachments.len()
    {
        paper.attachments = read.paper.attachments;
    }
    Ok(paper)
}

/// Returns the bytes of one attachment of an order, if they are here.
pub fn bytes(conn: &mut Conn<'_>, order: OrderId, position: i64) -> Result<Option<Vec<u8>>, StoreError> {
    let all = attachments::list(conn, order)?;
    let Some(attachment) = all.into_iter().find(|attachment| attachment.position == position) else { return Ok(None) };
    match attachment.place {
        Place::Beside(_, id) => match messages::find(conn, id)? {
            Some(message) => messages::body(conn, &message).map(Some),
            None => Ok(None),
        },
        Place::Embedded(_) => {
            let Some(order) = orders::load(conn, order)? else { return Ok(None) };
            let place = usize::try_from(position).unwrap_or(usize::MAX);
            let content = with_bytes(conn, &order)?.attachments.into_iter().nth(place).map(|found| found.content);
            Ok(match content {
                Some(AttachmentContent::Embedded(bytes)) => Some(bytes),
                Some(AttachmentContent::Beside(_) | AttachmentContent::Link(_)) | None => None,
            })
        }
        Place::Awaited(_) | Place::Link(_) => Ok(None),
    }
}

/// Returns an order's remark after its files were looked at: a remark about a file goes when no
/// file is awaited, and never takes the place of another.
#[must_use]
pub fn remark(
    present: Option<crate::domain::note::Note>,
    awaited: Option<&Problem>,
) -> Option<crate::domain::note::Note> {
    let is_about_file = present.as_ref().is_none_or(|note| note.code == Code::AttachmentAwaited.as_str());
    if is_about_file { awaited.map(record::note) } else { present }
}
