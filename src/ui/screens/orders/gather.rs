//! Fetches many rows, page by page, to copy or save them as one table.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::list;
use crate::domain::ids::OrderId;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderRow, Query};
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::{Intent, Tell};
use crate::ui::widgets::grid::{Cell, Column};
use crate::ui::widgets::grid_input;

/// The rows asked for at a time.
const PAGE: usize = 500;

/// Where the table goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    Clipboard,
    File,
}

/// A table that is being gathered.
pub(super) struct Gather {
    ids: Vec<Uuid>,
    asked: usize,
    rows: BTreeMap<Uuid, OrderRow>,
    feed: Feed<Vec<OrderRow>>,
    goal: Goal,
}

impl Gather {
    pub(super) fn of(ids: Vec<Uuid>, goal: Goal) -> Self {
        Self { ids, asked: 0, rows: BTreeMap::new(), feed: Feed::default(), goal }
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        if !self.feed.is_waiting() && self.asked < self.ids.len() {
            let page = self.ids.iter().skip(self.asked).take(PAGE).map(|id| OrderId(*id)).collect::<Vec<_>>();
            self.asked += page.len();
            self.feed.want(Query::OrderRows(page));
        }
        let is_new = self.feed.tend(handle, now, |answer| match answer {
            Answer::Orders(rows) => Some(rows),
            _ => None,
        });
        if is_new && let Some(rows) = self.feed.value() {
            self.rows.extend(rows.iter().map(|row| (row.head.id.0, row.clone())));
        }
    }

    /// Returns whether everything is there.
    pub(super) fn is_done(&self) -> bool {
        self.ids.len() <= self.asked && !self.feed.is_waiting()
    }

    /// Hands the table over.
    pub(super) fn finish(self, cx: &mut Cx<'_>) {
        let columns: Vec<Column> = list::columns(cx);
        let cells: Vec<Vec<Cell>> =
            self.ids.iter().filter_map(|id| self.rows.get(id)).map(|row| list::cells(row, cx)).collect();
        let count = i64::try_from(cells.len()).unwrap_or(i64::MAX);
        let table = grid_input::table(&columns, cells.iter().map(Vec::as_slice));
        match self.goal {
            Goal::Clipboard => {
                cx.intents.push(Intent::Copy(table));
                cx.intents.push(Intent::Tell(Tell::Done(cx.texts.orders_copied(count))));
            }
            Goal::File => cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                purpose: Purpose::SaveTable { bytes: table.into_bytes() },
                kind: PickKind::NewFile,
                title: cx.texts.orders_save_table(),
                name: "orders.tsv".to_owned(),
            }))),
        }
    }
}
