//! Accounting files, newest first, each opened to its orders and accounting's response to each:
//! what was refused is written again from here, as a marked successor.

mod panel;

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use self::panel::Panel;
use super::Part;
use super::outbox::band::{Offer, band};
use crate::domain::ids::BatchId;
use crate::domain::lifecycle::BatchState;
use crate::domain::time::Timestamp;
use crate::domain::view::outward::BatchView;
use crate::engine::event::Topics;
use crate::engine::export_view::{Ask, BatchRow, ExportBoard, Told};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::i18n::format;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Rows, Shown};
use crate::ui::place::{Place, Screen};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::grid::{self, Cell, Column, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{card, split, state, text};

/// The width of the panel beside the table.
const PANEL: f32 = 500.0;

/// Below this width the panel takes the whole room.
const BOTH: f32 = 980.0;

/// What is at hand of one row.
struct Row {
    cells: Vec<Cell>,
}

/// What a person does among the accounting files.
#[derive(Default)]
pub struct Exports {
    /// `None` until somebody chose, or the counts say where there is something to do.
    view: Option<BatchView>,
    board: Feed<ExportBoard>,
    ids: Feed<Arc<[Uuid]>>,
    rows: Rows<Vec<Uuid>, BatchRow>,
    pages: Pages<Row>,
    table: GridState,
    panel: Option<Panel>,
}

const VIEWS: [(BatchView, &str); 3] =
    [(BatchView::All, "all"), (BatchView::Unanswered, "unanswered"), (BatchView::Refused, "refused")];

impl Exports {
    fn views(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let chosen = self.view.unwrap_or_default();
        let board = self.board.value();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (view, word) in VIEWS {
                let words = cx.texts.word("exports", word);
                let count = board.map(|board| match view {
                    BatchView::All => board.all,
                    BatchView::Unanswered => board.unanswered,
                    BatchView::Refused => board.refused,
                });
                let count = count.map(|count| format::whole(cx.language(), count));
                if chip::filter(ui, cx.palette, &words, count.as_deref(), view == chosen).clicked() {
                    self.view = Some(view);
                }
            }
            let Some(board) = board.filter(|board| !board.profile.is_empty()) else { return };
            ui.add_space(10.0);
            text::small(ui, cx.palette, cx.texts.exports_next(board.waiting));
        });
    }

    fn bands(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(board) = self.board.value() else { return };
        if board.profile.is_empty() || board.folder.is_empty() {
            let (title, words) = (cx.texts.exports_no_profile(board.waiting), cx.texts.exports_no_profile_words());
            let to_settings = cx.texts.exports_settings();
            if band(ui, cx, Icon::UploadFile, &title, &words, &[Offer::Plain(&to_settings)]).is_some() {
                cx.go(Place::Group("accounting".to_owned()));
            }
        }
        if board.failed != 0 {
            let (title, words) = (cx.texts.exports_failed(board.failed), cx.texts.exports_failed_words());
            let to_outbox = cx.texts.exports_to_outbox();
            if band(ui, cx, Icon::Error, &title, &words, &[Offer::Plain(&to_outbox)]).is_some() {
                cx.go(Place::Screen(Screen::Outbox));
            }
        }
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        // As long as there are no counts, the list was not asked for: it fails and waits with them.
        if self.ids.value().is_none()
            && let Shown::Failed(problem) = self.board.shown(cx.now)
        {
            let problem = problem.clone();
            return state::failed(ui, cx, &problem);
        }
        let ids = match self.ids.shown(cx.now) {
            Shown::Nothing => return state::soon(ui),
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(ids) => Arc::clone(ids),
        };
        if ids.is_empty() {
            let word =
                VIEWS.iter().find(|(view, _)| *view == self.view.unwrap_or_default()).map_or("all", |(_, word)| word);
            let id = format!("exports-none-{word}");
            let (title, words) = (cx.texts.by_id(&id, &[]), cx.texts.by_id(&format!("{id}-words"), &[]));
            return state::empty(ui, cx.palette, Icon::UploadFile, &title, &words);
        }
        let mut columns = columns(cx);
        grid::keep(&mut columns, ui.available_width(), &["profile", "taken", "answered", "written", "orders"]);
        let pages = &self.pages;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name: "exports", columns: &columns, ids: &ids, has_keys: true },
            &mut self.table,
            |_, id| pages.row(id).map(|row| row.cells.as_slice()),
        );
        self.rows.want(self.pages.wanted(&ids, answer.seen));
        if let Some(id) = answer.opened.or(answer.previewed) {
            self.open_panel(id);
        } else if answer.is_moved
            && self.panel.is_some()
            && let Some(cursor) = self.table.cursor
        {
            self.open_panel(cursor);
        }
    }

    fn open_panel(&mut self, id: Uuid) {
        match &mut self.panel {
            Some(panel) => panel.show(BatchId(id)),
            None => self.panel = Some(Panel::of(BatchId(id))),
        }
    }
}

/// Returns the chip of a file: what accounting made of it.
fn state_chip(row: &BatchRow, cx: &Cx<'_>) -> (Tone, String) {
    let word = |word: &str| cx.texts.word("batch", word);
    match row.batch.state {
        _ if row.counts.refused != 0 => (Tone::Bad, cx.texts.exports_refused_count(row.counts.refused)),
        BatchState::Writing => (Tone::Info, word("writing")),
        BatchState::Exported if row.batch.problem.is_some() => (Tone::Warn, word("overdue")),
        BatchState::Exported => (Tone::Info, word("exported")),
        BatchState::Answered => (Tone::Good, word("answered")),
    }
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::number("number", cx.texts.exports_column_number(), 64.0),
        Column::text("written", cx.texts.exports_column_written(), 130.0),
        Column::text("file", cx.texts.exports_column_file(), 160.0).growing(),
        Column::text("profile", cx.texts.exports_column_profile(), 90.0),
        Column::number("orders", cx.texts.exports_column_orders(), 80.0),
        Column::number("taken", cx.texts.exports_column_taken(), 110.0),
        Column::text("state", cx.texts.exports_column_state(), 150.0),
        Column::text("answered", cx.texts.exports_column_answered(), 130.0),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
    }
    columns
}

fn cells(row: &BatchRow, cx: &Cx<'_>) -> Vec<Cell> {
    let whole = |number| format::whole(cx.language(), number);
    let (tone, state) = state_chip(row, cx);
    vec![
        Cell::text(whole(row.batch.number)),
        Cell::text(cx.moment(row.batch.exported_at.unwrap_or(row.batch.formed_at))),
        Cell::Strong(row.batch.file_name.clone()),
        Cell::muted(cx.texts.word("profile", &row.batch.profile)),
        Cell::text(whole(row.counts.orders)),
        Cell::text(if row.counts.taken_over == 0 { String::new() } else { whole(row.counts.taken_over) }),
        Cell::Chip(tone, state),
        Cell::text(row.batch.answered_at.map(|at| cx.moment(at)).unwrap_or_default()),
    ]
}

impl Part for Exports {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.board.want(Query::ExportView(Ask::Board));
        self.board.tend(handle, now, |answer| match answer {
            Answer::ExportView(Told::Board(board)) => Some(board),
            _ => None,
        });
        if self.view.is_none()
            && let Some(board) = self.board.value()
        {
            self.view = Some(if board.refused == 0 { BatchView::All } else { BatchView::Refused });
        }
        if self.view.is_none() && self.board.is_waiting() {
            return;
        }
        self.ids.want(Query::ExportView(Ask::Ids(self.view.unwrap_or_default())));
        self.ids.tend(handle, now, |answer| match answer {
            Answer::ExportView(Told::Ids(ids)) => Some(ids),
            _ => None,
        });
        let question = |wanted: Vec<Uuid>| Query::ExportView(Ask::Rows(wanted.into_iter().map(BatchId).collect()));
        self.rows.tend(handle, now, question, |answer| match answer {
            Answer::ExportView(Told::Rows(rows)) => Some(rows),
            _ => None,
        });
        if let Some(panel) = &mut self.panel {
            panel.tend(handle, now);
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::OUTBOX.with(Topics::ORDERS).with(Topics::SETTINGS)) {
            self.board.stale();
            self.ids.stale();
            self.pages.stale();
            if let Some(panel) = &mut self.panel {
                panel.changed();
            }
        }
    }

    fn open(&mut self, _place: &Place) {
        // Whoever comes from elsewhere is led to where there is something to do.
        if self.panel.is_none() {
            self.view = None;
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::TryAgain
            && let Some(panel) = &self.panel
        {
            panel.retry_refused(cx);
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        self.board.value().map(|board| cx.texts.exports_count(board.all)).unwrap_or_default()
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let fresh: Vec<(Uuid, Row)> =
            self.rows.fresh().into_iter().map(|row| (row.batch.id.0, Row { cells: cells(&row, cx) })).collect();
        if !fresh.is_empty() {
            self.pages.take(fresh);
        }
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let is_narrow = ui.available_width() < BOTH;
        if is_narrow && let Some(panel) = &mut self.panel {
            if panel.ui(ui, cx) {
                self.panel = None;
            }
            return;
        }
        self.bands(ui, cx);
        self.views(ui, cx);
        if self.panel.is_none() {
            card::frame(cx.palette).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                self.table(ui, cx);
            });
            return;
        }
        split::with_right(ui, PANEL, |list, side| {
            card::frame(cx.palette).show(list, |ui| {
                ui.set_min_size(ui.available_size());
                self.table(ui, cx);
            });
            if self.panel.as_mut().is_some_and(|panel| panel.ui(side, cx)) {
                self.panel = None;
            }
        });
    }
}
