//! The daily overview: what needs somebody, what is new, how the day goes.

mod needs;
mod tiles;

use std::collections::BTreeMap;

use egui::{Ui, Vec2};
use uuid::Uuid;

use self::needs::Need;
use super::Part;
use super::rows::{match_cell, state_cell};
use crate::domain::ids::OrderId;
use crate::domain::paper::Role;
use crate::domain::time::{NaiveDate, NaiveTime, Timestamp};
use crate::engine::command::Command;
use crate::engine::day::Day;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderRow, Query};
use crate::i18n::{Language, format};
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::intent::{Dialog, Intent, Later, Many, ManyWhat, Reason, ReasonFor};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::grid::{self, Cell, Column, GridState};
use crate::ui::widgets::{button, card, split, state};

/// How long an answer about put off orders holds: they come due to the minute.
const MINUTE: i64 = 60_000;

/// The width of the part at the right.
const SIDE: f32 = 296.0;

/// The height that the lower part needs; where there is less, the whole page scrolls.
const LOWER: f32 = 264.0;

/// The height of the lower part of a page that scrolls.
const LOWER_SCROLLED: f32 = 340.0;

/// What a person does on the overview.
#[derive(Default)]
pub struct Overview {
    day: Feed<Day>,
    /// The moment at which the day began, as it was asked for.
    midnight: Option<Timestamp>,
    /// The new orders as shown: they do not move under the pointer when others come.
    shown: Vec<Uuid>,
    cells: BTreeMap<Uuid, Vec<Cell>>,
    rows: BTreeMap<Uuid, OrderRow>,
    waiting: usize,
    table: GridState,
    needs: Vec<Need>,
    is_stale: bool,
    /// The language and the day that the cells are written for.
    written: Option<(Language, NaiveDate)>,
}

impl Overview {
    /// Takes a new answer in. What is shown keeps its place: orders that came collect behind a
    /// word, orders that are gone go at once.
    fn take_in(&mut self, cx: &Cx<'_>) {
        let Some(day) = self.day.value() else { return };
        self.rows = day.new.iter().map(|row| (row.head.id.0, row.clone())).collect();
        self.cells = day.new.iter().map(|row| (row.head.id.0, cells(row, cx))).collect();
        let all: Vec<Uuid> = day.new.iter().map(|row| row.head.id.0).collect();
        self.shown.retain(|id| self.rows.contains_key(id));
        let is_at_rest = self.shown.is_empty() || (self.table.cursor.is_none() && self.table.chosen.is_empty());
        if is_at_rest {
            self.shown = all;
            self.waiting = 0;
        } else {
            self.waiting = all.iter().filter(|id| !self.shown.contains(id)).count();
        }
        self.needs = needs::needs(day, cx);
    }

    fn show_new(&mut self) {
        if let Some(day) = self.day.value() {
            self.shown = day.new.iter().map(|row| row.head.id.0).collect();
            self.waiting = 0;
        }
    }

    fn subject(&self) -> Vec<&OrderRow> {
        self.table.subject().iter().filter_map(|id| self.rows.get(id)).collect()
    }

    fn done(&mut self, cx: &mut Cx<'_>) {
        let rows: Vec<(OrderId, String)> =
            self.subject().iter().map(|row| (row.head.id, row.head.number.clone())).collect();
        // The cursor goes to the next one before this one goes.
        if let Some(cursor) = self.table.cursor {
            let at = self.shown.iter().position(|id| *id == cursor).unwrap_or(0);
            let next = self.shown.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| self.shown.get(before)));
            if let Some(next) = next.copied() {
                self.table.go_to(next);
            }
        }
        match rows.as_slice() {
            [] => {}
            [(id, number)] => {
                self.table.chosen.clear();
                cx.change(Command::MarkDone { order: *id, is_done: true }, cx.texts.overview_done(number.as_str()));
            }
            several => {
                let orders = several.iter().map(|(id, number)| {
                    let more = self.rows.get(&id.0).map(more_words).unwrap_or_default();
                    (*id, number.clone(), more, true)
                });
                let many = Many {
                    what: ManyWhat::Done,
                    orders: orders.collect(),
                    reason: String::new(),
                    offers: Vec::new(),
                    until: None,
                };
                cx.intents.push(Intent::Show(Box::new(Dialog::Many(many))));
                self.table.chosen.clear();
            }
        }
    }

    fn new_orders(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let title = format!("{}  {}", cx.texts.overview_new_orders(), self.shown.len());
        let waiting = self.waiting;
        let mut shows_new = false;
        let mut pressed = None;
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            card::title_line(ui, cx.palette, &title, |ui| {
                let assign = cx.texts.word("action", "assign");
                let done = cx.texts.word("action", "done");
                let (preview, later) = (cx.texts.ui_keys_preview(), cx.texts.word("action", "later"));
                // As many as there is room for, the most used at the left.
                let hints = [("Space", &preview), ("s", &later), ("a", &assign), ("d", &done)];
                let fitting = if ui.available_width() < 560.0 { 2 } else { hints.len() };
                for (key, what) in hints.iter().skip(hints.len() - fitting) {
                    button::key_hint(ui, cx.palette, key, what);
                    ui.add_space(4.0);
                }
                if waiting != 0 {
                    ui.add_space(8.0);
                    let more = cx.texts.overview_more_new(i64::try_from(waiting).unwrap_or(i64::MAX));
                    let words = format!("{more}, {}", cx.texts.overview_show_new());
                    shows_new = button::plain(&words).key(".").show(ui, cx.palette).clicked();
                }
            });
            if self.shown.is_empty() {
                let polled = needs::polled_words(self.day.value(), cx);
                let (title, words) = (cx.texts.overview_no_new(), cx.texts.overview_no_new_words());
                state::empty(ui, cx.palette, Icon::Inbox, &title, &format!("{words}\n{polled}"));
                return;
            }
            let columns = columns(cx);
            let (cells, shown) = (&self.cells, &self.shown);
            let answer = grid::grid(
                ui,
                cx,
                grid::Table { name: "new-orders", columns: &columns, ids: shown, has_keys: true },
                &mut self.table,
                |_, id| cells.get(&id).map(Vec::as_slice),
            );
            pressed = answer.pressed.map(|(id, _)| id);
            if let Some(id) = answer.opened.or(answer.previewed) {
                cx.go(Place::Order(OrderId(id)));
            }
        });
        if shows_new {
            self.show_new();
        }
        if let Some(id) = pressed {
            self.done_with(id, cx);
        }
    }

    /// One click: done with this row, wherever the cursor is.
    fn done_with(&mut self, id: Uuid, cx: &mut Cx<'_>) {
        let Some(row) = self.rows.get(&id) else { return };
        let said = cx.texts.overview_done(row.head.number.as_str());
        cx.change(Command::MarkDone { order: row.head.id, is_done: true }, said);
        if self.table.cursor == Some(id) {
            self.table.cursor = None;
        }
    }
}

/// Returns what tells an order apart besides its number.
fn more_words(row: &OrderRow) -> String {
    let customer = row.contact.as_ref().map_or(&row.head.buyer_name, |(_, name)| name);
    format!("{customer} · {}", row.head.order_no)
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    vec![
        Column::text("time", cx.texts.overview_column_time(), 66.0).when_room(612.0),
        Column::text("source", cx.texts.overview_column_source(), 84.0).when_room(696.0),
        Column::text("order", cx.texts.overview_column_order(), 104.0).when_room(840.0),
        Column::text("customer", cx.texts.overview_column_customer(), 150.0).growing(),
        Column::text("match", cx.texts.overview_column_match(), 100.0).when_room(545.0),
        Column::number("total", cx.texts.overview_column_total(), 138.0).when_room(445.0),
        Column::number("files", cx.texts.orders_column_files(), 66.0).when_room(940.0),
        Column::text("clerk", cx.texts.orders_column_clerk(), 120.0).when_room(1000.0),
        Column::text("number", cx.texts.orders_column_number(), 126.0).when_room(1100.0),
        Column::text("state", cx.texts.overview_column_state(), 106.0),
        Column::text("done", cx.texts.overview_column_done(), 40.0),
    ]
}

fn cells(row: &OrderRow, cx: &Cx<'_>) -> Vec<Cell> {
    let head = &row.head;
    let customer = row.contact.as_ref().map_or_else(|| head.buyer_name.clone(), |(_, name)| name.clone());
    let total = head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
    vec![
        Cell::text(cx.moment(head.received_at)),
        Cell::text(&row.source),
        Cell::text(&head.order_no),
        Cell::Strong(customer),
        match_cell(row, cx),
        Cell::text(total),
        if row.files == 0 { Cell::Empty } else { Cell::text(format::whole(cx.language(), row.files)) },
        Cell::text(&head.clerk),
        Cell::text(&head.number),
        state_cell(row, cx),
        Cell::Press(Icon::Check, cx.texts.overview_done_with(head.order_no.as_str())),
    ]
}

impl Part for Overview {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        // The day begins when it does on this workstation, which only drawing knows.
        let Some(midnight) = self.midnight else { return };
        let minute = Timestamp(now.0.div_euclid(MINUTE) * MINUTE);
        self.day.want(Query::Day { midnight, now: minute });
        let is_new = self.day.tend(handle, now, |answer| match answer {
            Answer::Day(day) => Some(*day),
            _ => None,
        });
        self.is_stale |= is_new;
    }

    fn changed(&mut self, _topics: Topics) {
        self.day.stale();
    }

    fn open(&mut self, _place: &Place) {}

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        let first = self.subject().first().map(|row| (row.head.id, row.head.number.clone(), row.head.undecided));
        match action {
            Action::ShowNew => self.show_new(),
            Action::Done => self.done(cx),
            Action::Assign => match first {
                Some((id, _, undecided)) if undecided != 0 => cx.go(Place::Case(id, Role::Buyer)),
                Some((id, _, _)) => cx.go(Place::Order(id)),
                None => {}
            },
            Action::Later => {
                if let Some((id, number, _)) = first {
                    cx.intents.push(Intent::Show(Box::new(Dialog::Later(later(id, &number, cx)))));
                }
            }
            Action::Reject => {
                if let Some((id, number, _)) = first {
                    cx.intents.push(Intent::Show(Box::new(Dialog::Reason(reject(id, &number, cx)))));
                }
            }
            _ => {}
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let today = cx.today();
        let weekday = cx.texts.word("weekday", &today.format("%u").to_string());
        format!("{weekday}, {}", format::date(cx.language(), today))
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let local = cx.today().and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let midnight = Timestamp(local).plus_minutes(-cx.offset_minutes);
        if self.midnight != Some(midnight) {
            self.midnight = Some(midnight);
            self.day.stale();
        }
        let written = Some((cx.language(), cx.today()));
        if self.written != written {
            self.written = written;
            self.is_stale = true;
        }
        if std::mem::take(&mut self.is_stale) {
            self.take_in(cx);
        }
        match self.day.shown(cx.now) {
            Shown::Nothing => return state::soon(ui),
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(_) => {}
        }
        ui.spacing_mut().item_spacing = Vec2::splat(size::GAP_M);
        if tiles::height(ui.available_width()) + needs::height(self.needs.len()) + LOWER <= ui.available_height() {
            return self.page(ui, cx, None);
        }
        egui::ScrollArea::vertical().id_salt("overview").auto_shrink([false, false]).show(ui, |ui| {
            self.page(ui, cx, Some(LOWER_SCROLLED));
        });
    }
}

impl Overview {
    /// Draws the page; `lower` is the height of its lower part, where it is not what is left.
    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, lower: Option<f32>) {
        if let Some(day) = self.day.value() {
            tiles::tiles(ui, cx, day);
        }
        needs::card(ui, cx, &self.needs, self.day.value());
        let Some(lower) = lower else { return self.lower(ui, cx) };
        let (room, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), lower), egui::Sense::hover());
        let mut part = ui.new_child(egui::UiBuilder::new().max_rect(room).id_salt("lower"));
        self.lower(&mut part, cx);
    }

    fn lower(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        split::with_right(ui, SIDE, |wide, side| {
            self.new_orders(wide, cx);
            side.spacing_mut().item_spacing.y = size::GAP_M;
            if let Some(day) = self.day.value() {
                tiles::chart(side, cx, day);
                tiles::resubmissions(side, cx, day);
            }
        });
    }
}

/// Returns the question until when an order is put off.
pub(super) fn later(order: OrderId, number: &str, cx: &Cx<'_>) -> Later {
    Later { title: cx.texts.orders_later_title(number), order, offers: moments(cx) }
}

/// Returns the moments to which something can be put off.
pub(super) fn moments(cx: &Cx<'_>) -> Vec<(String, Timestamp)> {
    let hour = |hours: i64| cx.now.plus_minutes(hours * 60);
    let tomorrow = {
        let local = (cx.today() + crate::domain::time::Days::new(1)).and_hms_opt(8, 0, 0).unwrap_or_default();
        Timestamp(local.and_utc().timestamp_millis()).plus_minutes(-cx.offset_minutes)
    };
    vec![
        (cx.texts.orders_later_hour(), hour(1)),
        (cx.texts.orders_later_hours(3), hour(3)),
        (cx.texts.orders_later_tomorrow(), tomorrow),
        (cx.texts.orders_later_week(), tomorrow.plus_minutes(6 * 1440)),
    ]
}

/// Returns the question for the reason of ending an order.
pub(super) fn reject(order: OrderId, number: &str, cx: &Cx<'_>) -> Reason {
    Reason {
        title: cx.texts.orders_reject_title(number),
        text: cx.texts.orders_reject_words(),
        action: cx.texts.orders_reject_action(),
        words: String::new(),
        then: ReasonFor::RejectOrder(order),
    }
}
