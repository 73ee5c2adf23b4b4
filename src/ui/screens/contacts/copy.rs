//! Copying contacts as a table: rows that are not at hand are fetched first, so that what was
//! chosen is copied whole.

use std::sync::Arc;

use uuid::Uuid;

use super::{cells, columns};
use crate::domain::ids::ContactId;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::search::ContactRow;
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::intent::{Intent, Tell};
use crate::ui::widgets::grid::{Cell, GridState};

/// The most rows copied at a time: a table that a spreadsheet still opens at once.
const COPIED_MAX: usize = 50_000;
/// How many rows one question asks for.
const CHUNK: usize = 1000;

/// A copy that is being made.
pub(super) struct Copying {
    ids: Vec<Uuid>,
    at: usize,
    rows: Feed<Vec<ContactRow>>,
    fresh: Vec<ContactRow>,
    table: String,
}

impl Copying {
    /// Begins to copy the chosen rows, else the one with the cursor, in the order of the list.
    pub(super) fn of(ids: &Arc<[Uuid]>, table: &GridState, cx: &Cx<'_>) -> Option<Self> {
        let is_wanted = |id: &&Uuid| {
            if table.chosen.is_empty() { table.cursor == Some(**id) } else { table.chosen.contains(*id) }
        };
        let ids: Vec<Uuid> = ids.iter().filter(is_wanted).take(COPIED_MAX).copied().collect();
        if ids.is_empty() {
            return None;
        }
        let mut text = columns(cx).iter().map(|column| column.title.clone()).collect::<Vec<_>>().join("\t");
        text.push('\n');
        Some(Self { ids, at: 0, rows: Feed::default(), fresh: Vec::new(), table: text })
    }

    /// Asks for the next rows and takes in what has come.
    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        let end = (self.at + CHUNK).min(self.ids.len());
        let wanted = self.ids.get(self.at..end).unwrap_or_default();
        if wanted.is_empty() || !self.fresh.is_empty() {
            return;
        }
        self.rows.want(Query::ContactRows(wanted.iter().copied().map(ContactId).collect()));
        let is_new = self.rows.tend(handle, now, |answer| match answer {
            Answer::ContactRows(rows) => Some(rows),
            _ => None,
        });
        if is_new && let Some(rows) = self.rows.value() {
            self.fresh.clone_from(rows);
            self.at = end;
        }
    }

    /// Writes what has come; returns whether the copy is made.
    pub(super) fn write(&mut self, cx: &mut Cx<'_>) -> bool {
        for row in std::mem::take(&mut self.fresh) {
            let cells = cells(&row, cx);
            let words: Vec<String> =
                cells.iter().map(Cell::words).map(|words| words.replace(['\t', '\n'], " ")).collect();
            self.table.push_str(&words.join("\t"));
            self.table.push('\n');
        }
        if self.at < self.ids.len() {
            return false;
        }
        let copied = cx.texts.contacts_copied(super::card::count(self.ids.len()));
        cx.intents.push(Intent::Copy(std::mem::take(&mut self.table)));
        cx.intents.push(Intent::Tell(Tell::Done(copied)));
        true
    }
}
