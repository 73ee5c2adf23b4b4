//! All orders: a table of any length with views, search and bulk actions, and the panel of one
//! order beside it.

mod panel;
mod tabs;

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use self::panel::Panel;
use super::Part;
use super::overview::{later, reject};
use super::rows::{match_cell, state_cell};
use crate::domain::ids::OrderId;
use crate::domain::lifecycle::OrderState;
use crate::domain::paper::Role;
use crate::domain::time::Timestamp;
use crate::domain::view::lists::{OrderFilter, OrderSort, SortOrder};
use crate::engine::command::Command;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderRow, Query};
use crate::i18n::format;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::host::{HostCall, HostReply, Pick, PickKind, Purpose};
use crate::ui::intent::{Dialog, Intent};
use crate::ui::place::{OrderView, Place};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::grid::{self, Cell, Column, Direction, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{button, card, chip, field, split, state, text};

/// The width of the panel beside the table.
const PANEL: f32 = 520.0;

/// Below this width the panel takes the whole room.
const BOTH: f32 = 980.0;

/// What is at hand of one row.
struct Row {
    row: OrderRow,
    cells: Vec<Cell>,
}

/// What a person does among the orders.
pub struct Orders {
    view: OrderView,
    text: String,
    today: Option<crate::domain::time::NaiveDate>,
    ids: Feed<Arc<[Uuid]>>,
    rows: Feed<Vec<OrderRow>>,
    fresh: Vec<OrderRow>,
    pages: Pages<Row>,
    wanted: Option<Vec<Uuid>>,
    table: GridState,
    panel: Option<Panel>,
}

impl Default for Orders {
    fn default() -> Self {
        let table = GridState::sorted("time", Direction::Down);
        Self {
            view: OrderView::All,
            text: String::new(),
            today: None,
            ids: Feed::default(),
            rows: Feed::default(),
            fresh: Vec::new(),
            pages: Pages::default(),
            wanted: None,
            table,
            panel: None,
        }
    }
}

impl Orders {
    fn filter(&self) -> OrderFilter {
        let state = |state| OrderFilter { state: Some(state), ..OrderFilter::default() };
        let filter = match self.view {
            OrderView::All => OrderFilter::default(),
            OrderView::Waiting => OrderFilter { needs_person: true, ..OrderFilter::default() },
            OrderView::Today => OrderFilter { from: self.today, ..OrderFilter::default() },
            OrderView::Accepted => state(OrderState::Accepted),
            OrderView::Exported => state(OrderState::Exported),
            OrderView::TakenOver => state(OrderState::TakenOver),
            OrderView::Refused => state(OrderState::Refused),
            OrderView::Cancelled => OrderFilter { is_cancelled: true, ..OrderFilter::default() },
        };
        OrderFilter { text: self.text.trim().to_owned(), ..filter }
    }

    fn question(&self) -> Query {
        let (column, direction) = self.table.sort.unwrap_or(("time", Direction::Down));
        let sort = match column {
            "number" => OrderSort::Number,
            "order" => OrderSort::TheirNumber,
            "customer" => OrderSort::Buyer,
            "total" => OrderSort::Total,
            "state" => OrderSort::State,
            _ => OrderSort::Received,
        };
        let order = match direction {
            Direction::Up => SortOrder::Ascending,
            Direction::Down => SortOrder::Descending,
        };
        Query::OrderIds { filter: self.filter(), sort, order }
    }

    fn views(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for view in OrderView::ALL {
                let words = cx.texts.word("view", view_word(view));
                let count = (view == self.view).then(|| self.ids.value().map(|ids| ids.len().to_string())).flatten();
                if chip::filter(ui, cx.palette, &words, count.as_deref(), view == self.view).clicked() {
                    self.view = view;
                    self.table.chosen.clear();
                }
            }
        });
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (name, hint) = (cx.texts.orders_search(), cx.texts.orders_search_hint());
        ui.horizontal(|ui| {
            let width = 280.0_f32.min(ui.available_width() * 0.5);
            field::search(ui, cx.palette, &name, &mut self.text, &hint, width);
            let chosen = self.table.chosen.len();
            if chosen == 0 {
                return;
            }
            let words = cx.texts.orders_chosen(i64::try_from(chosen).unwrap_or(i64::MAX));
            text::strong(ui, cx.palette, words);
            let done = cx.texts.word("action", "done");
            if button::plain(&done).key("d").show(ui, cx.palette).clicked() {
                self.act(Action::Done, cx);
            }
            let export = cx.texts.orders_save_table();
            if button::plain(&export).icon(Icon::Download).show(ui, cx.palette).clicked() {
                let bytes = self.as_table(cx);
                cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                    purpose: Purpose::SaveTable { bytes },
                    kind: PickKind::NewFile,
                    title: export,
                    name: "orders.tsv".to_owned(),
                })));
            }
        });
    }

    /// Returns the chosen rows that are at hand as a table.
    fn as_table(&self, cx: &Cx<'_>) -> Vec<u8> {
        let mut table: String = columns(cx).iter().map(|column| column.title.as_str()).collect::<Vec<_>>().join("\t");
        table.push('\n');
        for row in self.table.chosen.iter().filter_map(|id| self.pages.row(*id)) {
            table.push_str(&row.cells.iter().map(Cell::words).collect::<Vec<_>>().join("\t"));
            table.push('\n');
        }
        table.into_bytes()
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
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
            let (title, words) = (cx.texts.orders_none(), cx.texts.orders_none_words());
            return state::empty(ui, cx.palette, Icon::ReceiptLong, &title, &words);
        }
        let mut columns = columns(cx);
        if self.panel.is_some() {
            // Beside the panel only what tells orders apart has room.
            columns.retain(|column| matches!(column.id, "time" | "number" | "customer" | "total" | "state"));
        }
        let pages = &self.pages;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name: "orders", columns: &columns, ids: &ids, has_keys: true },
            &mut self.table,
            |_, id| pages.row(id).map(|row| row.cells.as_slice()),
        );
        self.wanted = self.pages.wanted(&ids, answer.seen);
        if let Some(id) = answer.opened.or(answer.previewed) {
            self.panel = Some(Panel::of(OrderId(id)));
        } else if answer.is_moved
            && let (Some(panel), Some(cursor)) = (&mut self.panel, self.table.cursor)
        {
            panel.show(OrderId(cursor));
        }
    }

    /// Returns the orders that an action is about.
    fn subject(&self) -> Vec<&OrderRow> {
        self.table.subject().iter().filter_map(|id| self.pages.row(*id)).map(|row| &row.row).collect()
    }
}

fn view_word(view: OrderView) -> &'static str {
    match view {
        OrderView::All => "all",
        OrderView::Waiting => "waiting",
        OrderView::Today => "today",
        OrderView::Accepted => "accepted",
        OrderView::Exported => "exported",
        OrderView::TakenOver => "taken-over",
        OrderView::Refused => "refused",
        OrderView::Cancelled => "cancelled",
    }
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::text("time", cx.texts.orders_column_received(), 78.0).sorting(),
        Column::text("number", cx.texts.orders_column_number(), 98.0).sorting(),
        Column::text("order", cx.texts.orders_column_order(), 110.0).sorting(),
        Column::text("customer", cx.texts.orders_column_customer(), 120.0).growing().sorting(),
        Column::text("source", cx.texts.orders_column_source(), 84.0),
        Column::text("match", cx.texts.orders_column_match(), 96.0),
        Column::number("total", cx.texts.orders_column_total(), 112.0).sorting(),
        Column::text("state", cx.texts.orders_column_state(), 112.0).sorting(),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
    }
    columns
}

fn cells(row: &OrderRow, cx: &Cx<'_>) -> Vec<Cell> {
    let head = &row.head;
    let customer = row.contact.as_ref().map_or_else(|| head.buyer_name.clone(), |(_, name)| name.clone());
    let total = head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
    vec![
        Cell::text(cx.moment(head.received_at)),
        Cell::text(&head.number),
        Cell::text(&head.order_no),
        Cell::Strong(customer),
        Cell::muted(&row.source),
        match_cell(row, cx),
        Cell::text(total),
        state_cell(row, cx),
    ]
}

impl Part for Orders {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.ids.want(self.question());
        self.ids.tend(handle, now, |answer| match answer {
            Answer::Ids(ids) => Some(ids),
            _ => None,
        });
        if let Some(wanted) = self.wanted.take()
            && !self.rows.is_waiting()
        {
            self.rows.stale();
            self.rows.want(Query::OrderRows(wanted.into_iter().map(OrderId).collect()));
        }
        let is_new = self.rows.tend(handle, now, |answer| match answer {
            Answer::Orders(rows) => Some(rows),
            _ => None,
        });
        if is_new && let Some(rows) = self.rows.value() {
            self.fresh.clone_from(rows);
        }
        if let Some(panel) = &mut self.panel {
            panel.tend(handle, now);
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::ORDERS.with(Topics::OUTBOX)) {
            self.ids.stale();
            self.pages.stale();
        }
        if let Some(panel) = &mut self.panel {
            panel.changed();
        }
    }

    fn open(&mut self, place: &Place) {
        match place {
            Place::Order(id) => {
                self.table.cursor = Some(id.0);
                self.panel = Some(Panel::of(*id));
            }
            Place::OrdersOf(view) => {
                self.view = *view;
                self.panel = None;
            }
            Place::Screen(_) | Place::Case(_, _) | Place::Contact(_) | Place::Cause(_) | Place::Group(_) => {}
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        let rows: Vec<(OrderId, String, i64)> =
            self.subject().iter().map(|row| (row.head.id, row.head.number.clone(), row.head.undecided)).collect();
        let Some((id, number, undecided)) = rows.first().cloned() else { return };
        match action {
            Action::Done if rows.len() == 1 => {
                cx.change(Command::MarkDone { order: id, is_done: true }, cx.texts.overview_done(number.as_str()));
            }
            Action::Done => {
                let commands = rows
                    .iter()
                    .map(|(id, number, _)| (number.clone(), Command::MarkDone { order: *id, is_done: true }));
                let done = cx.texts.word("action", "done");
                cx.intents.push(Intent::DoEach { commands: commands.collect(), done });
                self.table.chosen.clear();
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
        let count = self.ids.value().map_or(0, |ids| ids.len());
        cx.texts.orders_count(i64::try_from(count).unwrap_or(i64::MAX))
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.today = Some(cx.today());
        let fresh: Vec<(Uuid, Row)> = std::mem::take(&mut self.fresh)
            .into_iter()
            .map(|row| (row.head.id.0, Row { cells: cells(&row, cx), row }))
            .collect();
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
        self.views(ui, cx);
        self.bar(ui, cx);
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
            let is_closed = self.panel.as_mut().is_some_and(|panel| panel.ui(side, cx));
            if is_closed {
                self.panel = None;
            }
        });
    }
}
