//! What goes outward: mails and exports with their state, attempts and the receiver's own words;
//! what is held or failed is let go, tried again or dropped here, one by one or many at once.

pub(super) mod band;
pub(super) mod panel;

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use self::band::{Offer, band};
use self::panel::Panel;
use super::Part;
use super::rows::effect_tone;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::time::{NaiveTime, Timestamp};
use crate::domain::view::lists::SortOrder;
use crate::domain::view::outward::{OutboxList, OutboxSort, OutboxView};
use crate::engine::command::Command;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::outbox_view::{Ask, OutboxBoard, OutboxEntry, OutboxRow, Told};
use crate::engine::query::{Answer, Query};
use crate::i18n::format;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Rows, Shown};
use crate::ui::intent::{Confirm, Dialog, Intent};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::grid::{self, Cell, Column, Direction, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{button, card, chip, field, split, state, text};

/// The width of the panel beside the table.
const PANEL: f32 = 460.0;

/// Below this width the panel takes the whole room.
const BOTH: f32 = 1030.0;

/// A view of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Waiting,
    Held,
    Failed,
    Sent,
    All,
}

impl View {
    const ALL: [Self; 5] = [Self::Waiting, Self::Held, Self::Failed, Self::Sent, Self::All];

    fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Failed => "failed",
            Self::Sent => "sent",
            Self::All => "all",
        }
    }

    fn count(self, board: &OutboxBoard) -> i64 {
        match self {
            Self::Waiting => board.waiting,
            Self::Held => board.held,
            Self::Failed => board.failed,
            Self::Sent => board.sent_today,
            Self::All => board.all,
        }
    }
}

/// What is at hand of one row.
struct Row {
    row: OutboxRow,
    cells: Vec<Cell>,
}

/// What a person does in the outbox.
pub struct Outbox {
    /// `None` until somebody chose, or the counts say where there is something to do.
    view: Option<View>,
    text: String,
    midnight: Option<Timestamp>,
    board: Feed<OutboxBoard>,
    entries: Feed<Arc<[OutboxEntry]>>,
    ids: Vec<Uuid>,
    rows: Rows<Vec<OutboxEntry>, OutboxRow>,
    pages: Pages<Row>,
    table: GridState,
    panel: Option<Panel>,
}

impl Default for Outbox {
    fn default() -> Self {
        Self {
            view: None,
            text: String::new(),
            midnight: None,
            board: Feed::default(),
            entries: Feed::default(),
            ids: Vec::new(),
            rows: Rows::default(),
            pages: Pages::default(),
            table: GridState::sorted("planned", Direction::Down),
            panel: None,
        }
    }
}

impl Outbox {
    fn list(&self, since: Timestamp) -> OutboxList {
        let (column, direction) = self.table.sort.unwrap_or(("planned", Direction::Down));
        let sort = match column {
            "kind" => OutboxSort::Kind,
            "target" => OutboxSort::Target,
            "state" => OutboxSort::State,
            "attempts" => OutboxSort::Attempts,
            "due" => OutboxSort::Due,
            _ => OutboxSort::Planned,
        };
        let order = match direction {
            Direction::Up => SortOrder::Ascending,
            Direction::Down => SortOrder::Descending,
        };
        let view = match self.view.unwrap_or(View::Waiting) {
            View::Waiting => OutboxView::Waiting,
            View::Held => OutboxView::Held,
            View::Failed => OutboxView::Failed,
            View::Sent => OutboxView::Sent { since },
            View::All => OutboxView::All,
        };
        OutboxList { view, text: self.text.trim().to_owned(), sort, order }
    }

    /// Chooses where there is something to do, as long as nobody chose otherwise.
    fn choose_view(&mut self) {
        let Some(board) = self.board.value().filter(|_| self.view.is_none()) else { return };
        let wanted = [View::Failed, View::Held, View::Waiting, View::Sent];
        self.view = Some(wanted.into_iter().find(|view| view.count(board) != 0).unwrap_or(View::Waiting));
    }

    fn views(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let chosen = self.view.unwrap_or(View::Waiting);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for view in View::ALL {
                let words = cx.texts.word("outbox", view.as_str());
                let count = self.board.value().map(|board| format::whole(cx.language(), view.count(board)));
                if chip::filter(ui, cx.palette, &words, count.as_deref(), view == chosen).clicked() {
                    self.view = Some(view);
                    self.table.chosen.clear();
                }
            }
        });
    }

    /// What keeps letters in the house, above everything else.
    fn bands(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(board) = self.board.value() else { return };
        if !board.has_mail {
            let (title, words) = (cx.texts.outbox_no_mail(board.mails_waiting), cx.texts.outbox_no_mail_words());
            let to_settings = cx.texts.outbox_mail_settings();
            if band(ui, cx, Icon::Mail, &title, &words, &[Offer::Plain(&to_settings)]).is_some() {
                cx.go(Place::Group("mail".to_owned()));
            }
        }
        let Some(since) = board.late_since else { return };
        let count = i64::try_from(board.late.len()).unwrap_or(i64::MAX);
        let title = cx.texts.outbox_late(count, board.hold_after_hours, cx.ago(since));
        let (send, drop) = (cx.texts.outbox_late_send(count), cx.texts.outbox_late_drop(count));
        let words = cx.texts.outbox_late_words();
        match band(ui, cx, Icon::Schedule, &title, &words, &[Offer::Plain(&send), Offer::Danger(&drop)]) {
            Some(0) => {
                let intent = self.each(&board.late, cx, cx.texts.outbox_released_all(), release_one);
                ask(cx, send, cx.texts.outbox_late_send_words(), intent, false);
            }
            Some(_) => {
                let intent = self.each(&board.late, cx, cx.texts.outbox_dropped_all(), drop_one);
                ask(cx, drop, cx.texts.outbox_drop_words(), intent, true);
            }
            None => {}
        }
    }

    /// Returns the wish that the same is done with each of several actions, and told of each.
    fn each(
        &self,
        entries: &[OutboxEntry],
        cx: &Cx<'_>,
        done: String,
        command: impl Fn(&OutboxEntry) -> Command,
    ) -> Intent {
        let name = |entry: &OutboxEntry| {
            let kind = cx.texts.word("action", entry.key.kind.as_str());
            let number = self.pages.row(entry.id).map(|row| format!("{} · ", row.row.number)).unwrap_or_default();
            format!("{number}{kind} → {}", target(entry, cx))
        };
        let commands = entries.iter().map(|entry| (name(entry), command(entry)));
        Intent::DoEach { commands: commands.collect(), done }
    }

    /// Returns the actions that a command is about.
    fn subject(&self) -> Vec<OutboxEntry> {
        let wanted = self.table.subject();
        let Some(entries) = self.entries.value() else { return Vec::new() };
        entries.iter().filter(|entry| wanted.binary_search(&entry.id).is_ok()).cloned().collect()
    }

    fn release(&self, cx: &mut Cx<'_>) {
        let entries = self.subject();
        match entries.as_slice() {
            [] => {}
            [one] => cx.change(release_one(one), cx.texts.outbox_released()),
            several => {
                let done = cx.texts.outbox_released_all();
                let intent = self.each(several, cx, done, release_one);
                cx.intents.push(intent);
            }
        }
    }

    fn drop(&self, cx: &mut Cx<'_>) {
        let entries = self.subject();
        let title = cx.texts.outbox_drop_title(i64::try_from(entries.len()).unwrap_or(i64::MAX));
        let mut text = cx.texts.outbox_drop_words();
        if entries.iter().any(|entry| entry.key.kind == EffectKind::Export) {
            text.push(' ');
            text.push_str(&cx.texts.outbox_drop_export_words());
        }
        let done = cx.texts.outbox_dropped_all();
        let intent = self.each(&entries, cx, done, drop_one);
        ask(cx, title, text, intent, true);
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (name, hint) = (cx.texts.outbox_search(), cx.texts.outbox_search_hint());
        ui.horizontal(|ui| {
            let width = 260.0_f32.min(ui.available_width() * 0.4);
            field::search(ui, cx.palette, &name, &mut self.text, &hint, width);
            let chosen = self.table.chosen.len();
            let subject = self.table.subject();
            let first = subject.first().and_then(|id| self.pages.row(*id));
            let is_held = first.is_some_and(|row| row.row.effect.state == EffectState::Held);
            let choose = cx.texts.outbox_choose_first();
            let sent = cx.texts.outbox_is_sent();
            let why_not = match first {
                _ if subject.is_empty() => Some(choose.as_str()),
                Some(row) if chosen < 2 && !can_change(row.row.effect.state) => Some(sent.as_str()),
                _ => None,
            };
            if chosen != 0 {
                text::strong(ui, cx.palette, cx.texts.outbox_chosen(i64::try_from(chosen).unwrap_or(i64::MAX)));
            }
            let again = if is_held { cx.texts.outbox_let_go() } else { cx.texts.outbox_try_again() };
            if button::plain(&again).key("t").unless(why_not).show(ui, cx.palette).clicked() {
                self.release(cx);
            }
            let drop = cx.texts.outbox_drop();
            if button::danger(&drop).unless(why_not).show(ui, cx.palette).clicked() {
                self.drop(cx);
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        // As long as there are no counts, the list was not asked for: it fails and waits with them.
        if self.entries.value().is_none()
            && let Shown::Failed(problem) = self.board.shown(cx.now)
        {
            let problem = problem.clone();
            return state::failed(ui, cx, &problem);
        }
        match self.entries.shown(cx.now) {
            Shown::Nothing => return state::soon(ui),
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(_) => {}
        }
        if self.ids.is_empty() {
            return self.nothing(ui, cx);
        }
        let mut columns = columns(cx);
        grid::keep(&mut columns, ui.available_width(), &["due", "attempts", "kind", "words"]);
        let pages = &self.pages;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name: "outbox", columns: &columns, ids: &self.ids, has_keys: true },
            &mut self.table,
            |_, id| pages.row(id).map(|row| row.cells.as_slice()),
        );
        self.rows.want(self.pages.wanted(&self.ids, answer.seen).and_then(|page| self.entries_of(&page)));
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
        let Some(entry) = self.entries.value().and_then(|entries| entries.iter().find(|entry| entry.id == id)) else {
            return;
        };
        match &mut self.panel {
            Some(panel) => panel.show(entry),
            None => self.panel = Some(Panel::of(entry.clone())),
        }
    }

    /// Returns the entries of a page of ids, which stand together.
    fn entries_of(&self, page: &[Uuid]) -> Option<Vec<OutboxEntry>> {
        let entries = self.entries.value()?;
        let first = entries.iter().position(|entry| Some(&entry.id) == page.first())?;
        Some(entries.get(first..first + page.len())?.to_vec())
    }

    fn nothing(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let view = self.view.unwrap_or(View::Waiting);
        let (title, words) = if self.text.trim().is_empty() {
            let id = format!("outbox-none-{}", view.as_str());
            (cx.texts.by_id(&id, &[]), cx.texts.by_id(&format!("{id}-words"), &[]))
        } else {
            (cx.texts.outbox_none_found(), cx.texts.outbox_none_found_words())
        };
        state::empty(ui, cx.palette, Icon::Outbox, &title, &words);
    }
}

/// Returns whether a person can still do anything about an action in this state.
fn can_change(state: EffectState) -> bool {
    match state {
        EffectState::Planned
        | EffectState::Held
        | EffectState::Bounced
        | EffectState::Refused
        | EffectState::GivenUp => true,
        EffectState::Sending | EffectState::Accepted | EffectState::Superseded => false,
    }
}

fn release_one(entry: &OutboxEntry) -> Command {
    Command::ReleaseEffects(vec![entry.key.clone()])
}

fn drop_one(entry: &OutboxEntry) -> Command {
    Command::DropEffects(vec![entry.key.clone()])
}

/// Asks before something is done.
fn ask(cx: &mut Cx<'_>, title: String, text: String, intent: Intent, is_destructive: bool) {
    let action = if is_destructive { cx.texts.outbox_drop_action() } else { cx.texts.outbox_send_action() };
    let confirm = Confirm { title, text, action, is_destructive, intent: Box::new(intent) };
    cx.intents.push(Intent::Show(Box::new(Dialog::Confirm(confirm))));
}

/// Returns to whom an action goes.
fn target(entry: &OutboxEntry, cx: &Cx<'_>) -> String {
    match entry.key.kind {
        EffectKind::Export => cx.texts.outbox_accounting(),
        EffectKind::Confirmation | EffectKind::Information if entry.key.target.is_empty() => {
            cx.texts.outbox_no_address()
        }
        EffectKind::Confirmation | EffectKind::Information => entry.key.target.clone(),
    }
}

/// Returns the chip of an action's state; what a person dropped says so.
fn state_chip(row: &OutboxRow, cx: &Cx<'_>) -> (Tone, String) {
    if row.effect.is_dropped() {
        return (Tone::Quiet, cx.texts.outbox_dropped_state());
    }
    (effect_tone(row.effect.state), cx.texts.word("effect", row.effect.state.as_str()))
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::text("planned", cx.texts.outbox_column_planned(), 84.0).sorting(),
        Column::text("kind", cx.texts.outbox_column_kind(), 140.0).sorting(),
        Column::text("target", cx.texts.outbox_column_target(), 190.0).growing().sorting(),
        Column::text("number", cx.texts.outbox_column_order(), 130.0),
        Column::text("state", cx.texts.outbox_column_state(), 148.0).sorting(),
        Column::number("attempts", cx.texts.outbox_column_attempts(), 76.0).sorting(),
        Column::text("due", cx.texts.outbox_column_due(), 88.0).sorting(),
        Column::text("words", cx.texts.outbox_column_words(), 120.0).growing(),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
    }
    columns
}

fn cells(row: &OutboxRow, cx: &Cx<'_>) -> Vec<Cell> {
    let effect = &row.effect;
    let (tone, state) = state_chip(row, cx);
    let due = match effect.state {
        EffectState::Planned if cx.now < effect.due_at => cx.moment(effect.due_at),
        EffectState::Planned => cx.texts.outbox_now(),
        _ => String::new(),
    };
    let words = match (&effect.receipt, &effect.problem) {
        (Some(receipt), _) => Cell::muted(receipt),
        (None, Some(problem)) if tone == Tone::Bad => Cell::Bad(cx.texts.problem(problem)),
        (None, Some(problem)) => Cell::muted(cx.texts.problem(problem)),
        (None, None) => Cell::Empty,
    };
    vec![
        Cell::text(cx.moment(effect.created_at)),
        Cell::muted(cx.texts.word("action", effect.key.kind.as_str())),
        Cell::Strong(target(&row.entry, cx)),
        Cell::text(&row.number),
        Cell::Chip(tone, state),
        Cell::text(if effect.attempts == 0 { String::new() } else { format::whole(cx.language(), effect.attempts) }),
        Cell::text(due),
        words,
    ]
}

impl Part for Outbox {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        let Some(midnight) = self.midnight else { return };
        self.board.want(Query::OutboxView(Ask::Board { midnight }));
        self.board.tend(handle, now, |answer| match answer {
            Answer::OutboxView(Told::Board(board)) => Some(*board),
            _ => None,
        });
        self.choose_view();
        if self.view.is_none() && self.board.is_waiting() {
            return;
        }
        self.entries.want(Query::OutboxView(Ask::Entries(self.list(midnight))));
        let is_new = self.entries.tend(handle, now, |answer| match answer {
            Answer::OutboxView(Told::Entries(entries)) => Some(entries),
            _ => None,
        });
        if is_new && let Some(entries) = self.entries.value() {
            self.ids = entries.iter().map(|entry| entry.id).collect();
            let here: std::collections::BTreeSet<Uuid> = self.ids.iter().copied().collect();
            self.table.chosen.retain(|id| here.contains(id));
        }
        let question = |wanted: Vec<OutboxEntry>| Query::OutboxView(Ask::Rows(wanted));
        self.rows.tend(handle, now, question, |answer| match answer {
            Answer::OutboxView(Told::Rows(rows)) => Some(rows),
            _ => None,
        });
        if let Some(panel) = &mut self.panel {
            panel.tend(handle, now);
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::OUTBOX.with(Topics::ORDERS).with(Topics::SETTINGS)) {
            self.board.stale();
            self.entries.stale();
            self.pages.stale();
            if let Some(panel) = &mut self.panel {
                panel.changed();
            }
        }
    }

    fn open(&mut self, _place: &Place) {
        // Whoever comes from elsewhere is led to where there is something to do.
        if self.panel.is_none() && self.text.is_empty() {
            self.view = None;
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::TryAgain {
            self.release(cx);
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        self.board.value().map(|board| cx.texts.outbox_subtitle(board.waiting, board.sent_today)).unwrap_or_default()
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let local = cx.today().and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        self.midnight = Some(Timestamp(local).plus_minutes(-cx.offset_minutes));
        let fresh: Vec<(Uuid, Row)> =
            self.rows.fresh().into_iter().map(|row| (row.entry.id, Row { cells: cells(&row, cx), row })).collect();
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
            if self.panel.as_mut().is_some_and(|panel| panel.ui(side, cx)) {
                self.panel = None;
            }
        });
    }
}
