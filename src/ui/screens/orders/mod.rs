//! All orders: a table of any length with views, search and bulk actions, and the panel of one
//! order beside it.

mod narrow;
mod bar;
mod list;
mod gather;
mod head;
mod lines;
mod tabs;
mod trace;
mod panel;

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use self::bar::Bar;
use self::gather::{Gather, Goal};
use self::narrow::Narrow;
use self::panel::Panel;
use super::Part;
use super::overview::{later, moments, reject};
use super::rows::news_pill;
use crate::domain::ids::{OrderId, SourceId};
use crate::domain::paper::Role;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::engine::command::Command;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderRow, Query};
use crate::i18n::Language;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Rows, Shown};
use crate::ui::host::HostReply;
use crate::ui::intent::{Dialog, Intent, Many, ManyWhat};
use crate::ui::place::{OrderView, Place};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::grid::{self, Cell, Direction, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{button, card, split, state, text};

/// The width of the panel beside the table.
const PANEL: f32 = 520.0;

/// Below this width the panel takes the whole room.
const BOTH: f32 = 980.0;

/// The height of the strip with what can be done with the chosen orders.
const STRIP: f32 = 44.0;

/// The least time between two counts of the views: a view by letters looks at every order.
const COUNTS_MILLIS: i64 = 3_000;

/// The most orders that a bulk action shows one by one: more than anybody looks through.
const MANY_MAX: usize = 1000;

/// What is at hand of one row.
struct Row {
    row: OrderRow,
    cells: Vec<Cell>,
}

/// What a person does among the orders.
pub struct Orders {
    narrow: Narrow,
    bar: Bar,
    counts: Feed<Vec<i64>>,
    /// When the counts were last asked for because something changed.
    counted_at: Timestamp,
    counts_are_stale: bool,
    sources: Feed<Vec<(SourceId, String)>>,
    today: Option<NaiveDate>,
    /// The ids as they were when the list was last shown anew: what comes meanwhile waits.
    shown: Arc<[Uuid]>,
    ids: Feed<Arc<[Uuid]>>,
    /// The question that what is shown answers.
    asked: Option<Query>,
    waiting: usize,
    rows: Rows<Vec<Uuid>, OrderRow>,
    pages: Pages<Row>,
    /// The language and the day that the cells are written for.
    written: Option<(Language, NaiveDate)>,
    table: GridState,
    gather: Option<Gather>,
    panel: Option<Panel>,
}

impl Default for Orders {
    fn default() -> Self {
        Self {
            narrow: Narrow::to(OrderView::All),
            bar: Bar::default(),
            counts: Feed::default(),
            counted_at: Timestamp(0),
            counts_are_stale: false,
            sources: Feed::default(),
            today: None,
            shown: Arc::from([]),
            ids: Feed::default(),
            asked: None,
            waiting: 0,
            rows: Rows::default(),
            pages: Pages::default(),
            written: None,
            table: GridState::sorted("time", Direction::Down),
            gather: None,
            panel: None,
        }
    }
}

impl Orders {
    fn question(&self) -> Query {
        let (sort, order) = list::sorting(self.table.sort);
        Query::OrderIds { filter: self.narrow.filter(bar::day_or_epoch(self.today)), sort, order }
    }

    /// Takes a new list of ids in. What is shown keeps its place under the pointer: orders that
    /// came to the same question wait behind a word, unless nobody is at work in the table.
    fn take_ids(&mut self) {
        let Some(ids) = self.ids.value() else { return };
        let question = self.question();
        let is_same = self.asked.as_ref() == Some(&question);
        let is_at_rest = self.table.cursor.is_none() && self.table.chosen.is_empty() && self.panel.is_none();
        if !is_same || is_at_rest || self.shown.is_empty() || ids.len() <= self.shown.len() {
            self.shown = Arc::clone(ids);
            self.waiting = 0;
            self.asked = Some(question);
        } else {
            self.waiting = ids.len() - self.shown.len();
        }
    }

    fn show_new(&mut self) {
        if let Some(ids) = self.ids.value() {
            self.shown = Arc::clone(ids);
            self.waiting = 0;
        }
    }

    fn narrow_to(&mut self, narrow: Narrow) {
        if self.narrow != narrow {
            self.narrow = narrow;
            self.table.chosen.clear();
        }
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        match self.ids.shown(cx.now) {
            Shown::Nothing => return,
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(_) => {}
        }
        let ids = Arc::clone(&self.shown);
        if ids.is_empty() {
            return self.empty(ui, cx);
        }
        let mut columns = list::columns(cx);
        let mut name = "orders";
        if self.panel.is_some() {
            // Beside the panel only what tells orders apart has room.
            columns.retain(|column| matches!(column.id, "number" | "customer" | "total" | "state"));
            name = "orders-beside";
        }
        let pages = &self.pages;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name, columns: &columns, ids: &ids, has_keys: true },
            &mut self.table,
            |_, id| pages.row(id).map(|row| row.cells.as_slice()),
        );
        self.rows.want(self.pages.wanted(&ids, answer.seen));
        if let Some(ids) = answer.copies {
            self.gather = Some(Gather::of(ids, Goal::Clipboard));
        }
        if let Some(id) = answer.opened.or(answer.previewed) {
            self.panel = Some(Panel::of(OrderId(id)));
        } else if answer.is_moved
            && let (Some(panel), Some(cursor)) = (&mut self.panel, self.table.cursor)
        {
            panel.show(OrderId(cursor));
        }
    }

    fn empty(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (title, words) = (cx.texts.orders_none(), cx.texts.orders_none_words());
        state::empty(ui, cx.palette, Icon::ReceiptLong, &title, &words);
        if self.narrow != Narrow::to(OrderView::All) {
            ui.vertical_centered(|ui| {
                let all = cx.texts.orders_show_all();
                if button::plain(&all).show(ui, cx.palette).clicked() {
                    self.narrow_to(Narrow::to(OrderView::All));
                }
            });
        }
    }

    /// Draws the table with, while orders are chosen, what can be done with them below it: nothing
    /// moves under the pointer when they are.
    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let framed = |orders: &mut Self, ui: &mut Ui, cx: &mut Cx<'_>| {
            card::frame(cx.palette).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                orders.table(ui, cx);
            });
        };
        if self.table.chosen.is_empty() {
            return framed(self, ui, cx);
        }
        split::with_bottom(ui, STRIP, |upper, lower| {
            framed(self, upper, cx);
            card::frame(cx.palette).fill(cx.palette.raised).show(lower, |ui| {
                ui.set_min_size(ui.available_size());
                self.strip(ui, cx);
            });
        });
    }

    fn strip(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let room = ui.available_rect_before_wrap().shrink2(egui::Vec2::new(12.0, 0.0));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let mut line = ui.new_child(egui::UiBuilder::new().max_rect(room).layout(layout).id_salt("chosen"));
        let ui = &mut line;
        ui.spacing_mut().item_spacing.x = 6.0;
        let chosen = self.table.chosen.len();
        text::strong(ui, cx.palette, cx.texts.orders_chosen(i64::try_from(chosen).unwrap_or(i64::MAX)));
        let (done, later) = (cx.texts.word("many", "done"), cx.texts.word("action", "later"));
        if button::plain(&done).key("d").show(ui, cx.palette).clicked() {
            self.act(Action::Done, cx);
        }
        if button::plain(&later).key("s").show(ui, cx.palette).clicked() {
            self.act(Action::Later, cx);
        }
        let again = cx.texts.orders_export_again();
        if button::plain(&again).show(ui, cx.palette).clicked() {
            self.many(ManyWhat::ExportAgain, cx);
        }
        let seen = cx.texts.word("many", "seen");
        if button::plain(&seen).show(ui, cx.palette).clicked() {
            self.many(ManyWhat::Seen, cx);
        }
        let reject = cx.texts.word("action", "reject");
        if button::danger(&reject).key("r").show(ui, cx.palette).clicked() {
            self.act(Action::Reject, cx);
        }
        let save = cx.texts.orders_save_table();
        if button::plain(&save).icon(Icon::Download).show(ui, cx.palette).clicked() {
            let ids = self.shown.iter().filter(|id| self.table.chosen.contains(id)).copied().collect();
            self.gather = Some(Gather::of(ids, Goal::File));
        }
        let none = cx.texts.orders_choose_none();
        if button::link(&none).show(ui, cx.palette).clicked() {
            self.table.chosen.clear();
        }
    }

    /// Returns the one order that an action is about.
    fn subject(&self) -> Option<&OrderRow> {
        let of_panel = self.panel.as_ref().and_then(Panel::row);
        let id = self.table.subject().first().copied();
        match id {
            Some(id) => self.pages.row(id).map(|row| &row.row).or_else(|| of_panel.filter(|row| row.head.id.0 == id)),
            None => of_panel,
        }
    }

    /// Shows the chosen orders before something is done with them.
    fn many(&mut self, what: ManyWhat, cx: &mut Cx<'_>) {
        let chosen = self.shown.iter().filter(|id| self.table.chosen.contains(id)).take(MANY_MAX);
        let orders = chosen.map(|id| {
            let row = self.pages.row(*id).map(|row| &row.row);
            let number = row.map_or_else(|| id.to_string(), |row| row.head.number.clone());
            let more = row.map(|row| {
                let customer = row.contact.as_ref().map_or(&row.head.buyer_name, |(_, name)| name);
                format!("{customer} · {}", cx.texts.word("order", row.head.state.as_str()))
            });
            (OrderId(*id), number, more.unwrap_or_default(), true)
        });
        let many = Many { what, orders: orders.collect(), reason: String::new(), offers: moments(cx), until: None };
        cx.intents.push(Intent::Show(Box::new(Dialog::Many(many))));
    }
}

impl Part for Orders {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.ids.want(self.question());
        let is_new = self.ids.tend(handle, now, |answer| match answer {
            Answer::Ids(ids) => Some(ids),
            _ => None,
        });
        if is_new {
            self.take_ids();
        }
        let today = bar::day_or_epoch(self.today);
        let filters = self.bar.all().iter().map(|narrow| narrow.filter(today)).collect();
        self.counts.want(Query::OrderCounts(filters));
        if self.counts_are_stale && COUNTS_MILLIS <= now.millis_since(self.counted_at) {
            self.counts_are_stale = false;
            self.counted_at = now;
            self.counts.stale();
        }
        self.counts.tend(handle, now, |answer| match answer {
            Answer::Counts(counts) => Some(counts),
            _ => None,
        });
        self.sources.want(Query::SourceNames);
        self.sources.tend(handle, now, |answer| match answer {
            Answer::SourceNames(names) => Some(names),
            _ => None,
        });
        let question = |wanted: Vec<Uuid>| Query::OrderRows(wanted.into_iter().map(OrderId).collect());
        self.rows.tend(handle, now, question, |answer| match answer {
            Answer::Orders(rows) => Some(rows),
            _ => None,
        });
        if let Some(gather) = &mut self.gather {
            gather.tend(handle, now);
        }
        if let Some(panel) = &mut self.panel {
            panel.tend(handle, now);
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::ORDERS.with(Topics::OUTBOX)) {
            self.ids.stale();
            self.counts_are_stale = true;
            self.pages.stale();
        }
        if topics.touches(Topics::SOURCES) {
            self.sources.stale();
        }
        if let Some(panel) = &mut self.panel {
            panel.changed();
        }
    }

    fn open(&mut self, place: &Place) {
        match place {
            Place::Order(id) => {
                self.table.go_to(id.0);
                self.panel = Some(Panel::of(*id));
            }
            Place::OrdersOf(view) => {
                self.narrow_to(Narrow::to(*view));
                self.panel = None;
            }
            Place::OrdersWhere(filter) => {
                self.narrow_to(Narrow::from_filter(filter));
                self.panel = None;
            }
            Place::Screen(_)
            | Place::Entries(_)
            | Place::Case(_, _)
            | Place::Contact(_)
            | Place::Cause(_)
            | Place::Group(_) => {}
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::ShowNew {
            return self.show_new();
        }
        let bulk = match action {
            Action::Done => Some(ManyWhat::Done),
            Action::Later => Some(ManyWhat::Later),
            Action::Reject => Some(ManyWhat::Reject),
            _ => None,
        };
        if let Some(what) = bulk
            && 1 < self.table.chosen.len()
        {
            return self.many(what, cx);
        }
        let Some(row) = self.subject() else { return };
        let (id, number, undecided) = (row.head.id, row.head.number.clone(), row.head.undecided);
        match action {
            Action::Done => {
                cx.change(Command::MarkDone { order: id, is_done: true }, cx.texts.overview_done(number.as_str()));
                let at = self.shown.iter().position(|known| *known == id.0);
                if let Some(next) = at.and_then(|at| self.shown.get(at + 1)).copied() {
                    self.table.go_to(next);
                    if let Some(panel) = &mut self.panel {
                        panel.show(OrderId(next));
                    }
                }
            }
            Action::Assign if undecided != 0 => cx.go(Place::Case(id, Role::Buyer)),
            Action::Assign => self.panel = Some(Panel::of(id)),
            Action::Later => cx.intents.push(Intent::Show(Box::new(Dialog::Later(later(id, &number, cx))))),
            Action::Reject => cx.intents.push(Intent::Show(Box::new(Dialog::Reason(reject(id, &number, cx))))),
            _ => {}
        }
    }

    fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        Some(reply)
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let count = i64::try_from(self.shown.len()).unwrap_or(i64::MAX);
        cx.texts.count_orders(count)
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.today = Some(cx.today());
        self.bar.follow(&cx.prefs.views);
        let written = Some((cx.language(), cx.today()));
        if self.written != written {
            self.written = written;
            self.pages.stale();
        }
        let fresh: Vec<(Uuid, Row)> = self
            .rows
            .fresh()
            .into_iter()
            .map(|row| (row.head.id.0, Row { cells: list::cells(&row, cx), row }))
            .collect();
        if !fresh.is_empty() {
            self.pages.take(fresh);
        }
        if let Some(gather) = self.gather.take_if(|gather| gather.is_done()) {
            gather.finish(cx);
        }
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let is_narrow = ui.available_width() < BOTH;
        if is_narrow && let Some(panel) = &mut self.panel {
            if panel.ui(ui, cx) {
                self.panel = None;
            }
            return;
        }
        let chosen = self.bar.views(ui, cx, &self.narrow, self.counts.value());
        if let Some(chosen) = chosen {
            self.narrow_to(chosen);
        }
        let sources = self.sources.value().map(Vec::as_slice).unwrap_or_default();
        let mut narrow = self.narrow.clone();
        self.bar.filters(ui, cx, &mut narrow, sources);
        self.narrow_to(narrow);
        if news_pill(ui, cx, self.waiting) {
            self.show_new();
        }
        if self.panel.is_none() {
            return self.list(ui, cx);
        }
        split::with_right(ui, PANEL, |list, side| {
            self.list(list, cx);
            let is_closed = self.panel.as_mut().is_some_and(|panel| panel.ui(side, cx));
            if is_closed {
                self.panel = None;
            }
        });
    }
}
