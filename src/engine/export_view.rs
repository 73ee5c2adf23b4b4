//! What the screen of accounting files shows: files as ids, newest first, rows by id, and one file
//! with each order in it and what accounting said to it.

use std::sync::Arc;

use uuid::Uuid;

use super::core::load_settings;
use super::query::PAGE_MAX;
use crate::domain::ids::{BatchId, OrderId};
use crate::domain::lifecycle::{EffectKind, EffectState, OrderState};
use crate::domain::settings::SettingKey;
use crate::domain::view::outward::{BatchView, ItemCounts};
use crate::store::batches::{self, Batch, BatchItem, ItemState};
use crate::store::{Conn, StoreError, effects, orders, outward};

/// A question about accounting files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// How many there are, and what they wait for.
    Board,
    /// The files that a list holds, newest first.
    Ids(BatchView),
    /// Files by their ids.
    Rows(Vec<BatchId>),
    /// One file with its orders.
    File(BatchId),
}

/// An answer about accounting files.
#[derive(Clone, Debug)]
pub enum Told {
    /// To [`Ask::Board`].
    Board(ExportBoard),
    /// To [`Ask::Ids`].
    Ids(Arc<[Uuid]>),
    /// To [`Ask::Rows`].
    Rows(Vec<BatchRow>),
    /// To [`Ask::File`]; `None` when there is no such file.
    File(Option<Box<BatchFile>>),
}

impl Ask {
    /// Reads the answer.
    pub fn answer(&self, conn: &mut Conn<'_>) -> Result<Told, StoreError> {
        Ok(match self {
            Self::Board => Told::Board(board(conn)?),
            Self::Ids(view) => Told::Ids(outward::batch_ids(conn, *view)?.into_iter().map(|id| id.0).collect()),
            Self::Rows(ids) => Told::Rows(rows(conn, ids)?),
            Self::File(id) => Told::File(file(conn, *id)?.map(Box::new)),
        })
    }
}

/// How the accounting files stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportBoard {
    /// All files.
    pub all: i64,
    /// Those that accounting has not answered.
    pub unanswered: i64,
    /// Those with an order that accounting refused.
    pub refused: i64,
    /// The accounting profile; empty when none is chosen.
    pub profile: String,
    /// The folder that files are laid into, as set.
    pub folder: String,
    /// Orders that wait for the next file.
    pub waiting: i64,
    /// Orders that could not be written into a file.
    pub failed: i64,
}

fn board(conn: &mut Conn<'_>) -> Result<ExportBoard, StoreError> {
    let settings = load_settings(conn)?;
    let counts = effects::open_counts(conn)?;
    let sum = |wanted: &dyn Fn(EffectState) -> bool| -> i64 {
        let exports = counts.iter().filter(|(kind, state, _)| *kind == EffectKind::Export && wanted(*state));
        exports.map(|(_, _, count)| count).sum()
    };
    let mut count = |view| -> Result<i64, StoreError> {
        Ok(i64::try_from(outward::batch_ids(conn, view)?.len()).unwrap_or(i64::MAX))
    };
    Ok(ExportBoard {
        all: count(BatchView::All)?,
        unanswered: count(BatchView::Unanswered)?,
        refused: count(BatchView::Refused)?,
        profile: settings.text(SettingKey::AccountingProfile).to_owned(),
        folder: settings.text(SettingKey::ExportFolder).to_owned(),
        waiting: sum(&|state| matches!(state, EffectState::Planned | EffectState::Sending)),
        failed: sum(&|state| matches!(state, EffectState::Refused | EffectState::GivenUp)),
    })
}

/// An accounting file as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchRow {
    /// The file.
    pub batch: Batch,
    /// How many orders stand in it, and what accounting said.
    pub counts: ItemCounts,
}

fn rows(conn: &mut Conn<'_>, ids: &[BatchId]) -> Result<Vec<BatchRow>, StoreError> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids.iter().take(usize::try_from(PAGE_MAX).unwrap_or(1000)) {
        if let Some(batch) = batches::find(conn, *id)? {
            rows.push(BatchRow { batch, counts: outward::item_counts(conn, *id)? });
        }
    }
    Ok(rows)
}

/// One accounting file with its orders.
#[derive(Clone, Debug)]
pub struct BatchFile {
    /// What lists show.
    pub row: BatchRow,
    /// Its orders.
    pub items: Vec<BatchLine>,
}

/// What accounting said to one order of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    Unanswered,
    /// It was taken over.
    TakenOver,
    /// It was refused, and nothing was done about it.
    Refused,
    /// It was refused and stands in a later file, or will.
    RefusedAndRepeated,
}

/// One order of an accounting file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchLine {
    /// The order in the file, with accounting's words.
    pub item: BatchItem,
    /// What accounting said.
    pub verdict: Verdict,
    /// Our number of the order.
    pub number: String,
    /// The buyer's name as the order states it.
    pub buyer: String,
    /// Whether the order waits for the next file.
    pub is_planned: bool,
}

fn file(conn: &mut Conn<'_>, id: BatchId) -> Result<Option<BatchFile>, StoreError> {
    let Some(row) = rows(conn, &[id])?.pop() else { return Ok(None) };
    let mut items = Vec::new();
    for item in batches::items(conn, id)? {
        items.push(line(conn, item)?);
    }
    Ok(Some(BatchFile { row, items }))
}

fn line(conn: &mut Conn<'_>, item: BatchItem) -> Result<BatchLine, StoreError> {
    let head = orders::find(conn, item.order_id)?;
    let is_planned = is_planned(conn, item.order_id)?;
    let is_refused_still = head.as_ref().is_some_and(|head| head.state == OrderState::Refused);
    let verdict = match item.state {
        ItemState::Exported => Verdict::Unanswered,
        ItemState::TakenOver => Verdict::TakenOver,
        ItemState::Refused if is_refused_still && !is_planned => Verdict::Refused,
        ItemState::Refused => Verdict::RefusedAndRepeated,
    };
    let (number, buyer) = head.map(|head| (head.number, head.buyer_name)).unwrap_or_default();
    Ok(BatchLine { item, verdict, number, buyer, is_planned })
}

fn is_planned(conn: &mut Conn<'_>, order: OrderId) -> Result<bool, StoreError> {
    let of_order = effects::of_subject(conn, order.0)?;
    Ok(of_order.iter().any(|effect| {
        effect.key.kind == EffectKind::Export && matches!(effect.state, EffectState::Planned | EffectState::Sending)
    }))
}
