//! Requests for access: all of them, newest first, and everything that one of them says.

mod panel;

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use self::panel::Panel;
use super::Part;
use crate::domain::ids::RegistrationId;
use crate::domain::lifecycle::RegistrationState;
use crate::domain::time::Timestamp;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::registrations::RegistrationRow;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Rows, Shown};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::grid::{self, Cell, Column, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{card, split, state};

/// The width of the panel beside the table.
const PANEL: f32 = 440.0;
/// The width of the panel where there is much room.
const PANEL_WIDE: f32 = 560.0;
/// From this width on there is much room.
const WIDE: f32 = 1300.0;
/// Below this width the panel stands below the table.
const BOTH: f32 = 900.0;
/// Which part of the height the panel below the table takes.
const BELOW: f32 = 0.56;

/// What a person does among the requests.
#[derive(Default)]
pub struct Registrations {
    ids: Feed<Arc<[Uuid]>>,
    rows: Rows<Vec<Uuid>, RegistrationRow>,
    pages: Pages<Vec<Cell>>,
    table: GridState,
    panel: Option<Panel>,
}

impl Registrations {
    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, is_beside: bool) {
        let ids = match self.ids.shown(cx.now) {
            Shown::Nothing => return,
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(ids) => Arc::clone(ids),
        };
        if ids.is_empty() {
            let (title, words) = (cx.texts.registrations_none(), cx.texts.registrations_none_words());
            return state::empty(ui, cx.palette, Icon::HowToReg, &title, &words);
        }
        let mut columns = columns(cx);
        if is_beside {
            // Beside the panel only what tells requests apart has room.
            columns.retain(|column| matches!(column.id, "time" | "applicant" | "company" | "state"));
        }
        let name = if is_beside { "registrations-beside" } else { "registrations" };
        let pages = &self.pages;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name, columns: &columns, ids: &ids, has_keys: true },
            &mut self.table,
            |_, id| pages.row(id).map(Vec::as_slice),
        );
        self.rows.want(self.pages.wanted(&ids, answer.seen));
        let followed = if answer.is_moved && self.panel.is_some() { self.table.cursor } else { None };
        if let Some(id) = answer.opened.or(answer.previewed).or(followed) {
            let id = RegistrationId(id);
            self.panel.get_or_insert_with(|| Panel::of(id)).show(id);
        }
    }
}

/// Returns the tone of a request's state.
fn state_tone(state: RegistrationState) -> Tone {
    match state {
        RegistrationState::Received => Tone::Warn,
        RegistrationState::KeyIssued => Tone::Good,
        RegistrationState::Refused => Tone::Bad,
        RegistrationState::AskedBack => Tone::Info,
    }
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::text("time", cx.texts.registrations_column_time(), 104.0),
        Column::text("source", cx.texts.registrations_column_source(), 90.0),
        Column::text("applicant", cx.texts.registrations_column_applicant(), 130.0).growing(),
        Column::text("company", cx.texts.registrations_column_company(), 130.0).growing(),
        Column::text("email", cx.texts.registrations_column_email(), 190.0),
        Column::text("number", cx.texts.registrations_column_number(), 110.0),
        Column::text("state", cx.texts.registrations_column_state(), 110.0),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
    }
    columns
}

fn cells(row: &RegistrationRow, cx: &Cx<'_>) -> Vec<Cell> {
    vec![
        Cell::text(cx.moment(row.received_at)),
        Cell::muted(&row.source),
        Cell::Strong(row.applicant.clone()),
        Cell::text(&row.company),
        Cell::muted(&row.email),
        Cell::text(&row.number),
        Cell::Chip(state_tone(row.state), cx.texts.word("registration", row.state.as_str())),
    ]
}

impl Part for Registrations {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.ids.want(Query::RegistrationIds);
        self.ids.tend(handle, now, |answer| match answer {
            Answer::Ids(ids) => Some(ids),
            _ => None,
        });
        let question = |wanted: Vec<Uuid>| Query::RegistrationRows(wanted.into_iter().map(RegistrationId).collect());
        self.rows.tend(handle, now, question, |answer| match answer {
            Answer::RegistrationRows(rows) => Some(rows),
            _ => None,
        });
        if let Some(panel) = &mut self.panel {
            panel.tend(handle, now);
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::REGISTRATIONS) {
            self.ids.stale();
            self.pages.stale();
        }
        if topics.touches(Topics::REGISTRATIONS.with(Topics::CONTACTS))
            && let Some(panel) = &mut self.panel
        {
            panel.changed();
        }
    }

    fn open(&mut self, _place: &Place) {}

    fn act(&mut self, _action: Action, _cx: &mut Cx<'_>) {}

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let number = self.ids.value().map_or(0, |ids| ids.len());
        cx.texts.registrations_count(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let fresh: Vec<(Uuid, Vec<Cell>)> =
            self.rows.fresh().into_iter().map(|row| (row.id.0, cells(&row, cx))).collect();
        if !fresh.is_empty() {
            self.pages.take(fresh);
        }
        let mut is_closed = false;
        let table = |part: &mut Self, ui: &mut Ui, cx: &mut Cx<'_>, is_beside: bool| {
            card::frame(cx.palette).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                part.list(ui, cx, is_beside);
            });
        };
        let mut side = |part: &mut Self, ui: &mut Ui, cx: &mut Cx<'_>| {
            is_closed = part.panel.as_mut().is_some_and(|panel| panel.ui(ui, cx));
        };
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        if self.panel.is_none() {
            table(self, ui, cx, false);
        } else if ui.available_width() < BOTH {
            let below = ui.available_height() * BELOW;
            split::with_bottom(ui, below, |list, below| {
                table(self, list, cx, false);
                side(self, below, cx);
            });
        } else {
            let width = if WIDE < ui.available_width() { PANEL_WIDE } else { PANEL };
            split::with_right(ui, width, |list, beside| {
                table(self, list, cx, true);
                side(self, beside, cx);
            });
        }
        if is_closed {
            self.panel = None;
        }
    }
}
