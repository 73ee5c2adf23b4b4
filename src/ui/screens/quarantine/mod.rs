//! What could not be read or processed, grouped by cause: the sentence beside the bytes as
//! received, and "try again" for all of one cause once the cause is mended.

mod sight;

use std::sync::Arc;

use egui::Ui;
use uuid::Uuid;

use self::sight::Panel;
use super::Part;
use crate::domain::ids::MessageId;
use crate::domain::time::Timestamp;
use crate::engine::command::{Command, Which};
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::quarantine_view::{Ask, Fates, ParkedRow, QuarantineBoard, Told};
use crate::engine::query::{Answer, Query};
use crate::i18n::format;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Rows, Shown};
use crate::ui::host::HostReply;
use crate::ui::intent::{Dialog, Intent, Reason, ReasonFor, Tell};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::grid::{self, Cell, Column, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{button, card, chip, split, state, text};

/// The least width of the panel beside the table.
const PANEL_MIN: f32 = 480.0;

/// The width of the table beside the panel.
const TABLE: f32 = 360.0;

/// The most messages of which it is told what became of them.
const FOLLOWED_MAX: usize = 5000;

/// What is at hand of one row.
struct Row {
    row: ParkedRow,
    cells: Vec<Cell>,
}

/// Messages that were taken up again, until it is known what became of them. The command may never
/// have been sent, because nobody said who sits here: trying again follows anew.
struct Followed {
    ids: Vec<MessageId>,
    after: i64,
    fates: Feed<Fates>,
}

/// What a person does in the quarantine.
#[derive(Default)]
pub struct Quarantine {
    cause: Option<String>,
    board: Feed<QuarantineBoard>,
    ids: Feed<Arc<[Uuid]>>,
    rows: Rows<Vec<Uuid>, ParkedRow>,
    pages: Pages<Row>,
    table: GridState,
    panel: Option<Panel>,
    followed: Option<Followed>,
    ended: Option<Fates>,
    /// What became of the last messages that were taken up again, in words.
    told: Option<String>,
}

impl Quarantine {
    fn causes(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(board) = self.board.value() else { return };
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (cause, count, _) in &board.causes {
                let words = cx.texts.word("cause", cause);
                let count = format::whole(cx.language(), *count);
                let is_chosen = self.cause.as_ref() == Some(cause);
                if chip::filter(ui, cx.palette, &words, Some(&count), is_chosen).clicked() {
                    chosen = Some(cause.clone());
                }
            }
        });
        if chosen.is_some() {
            self.choose(chosen);
        }
    }

    fn choose(&mut self, cause: Option<String>) {
        if self.cause != cause {
            self.cause = cause;
            self.ids.clear();
            self.pages.clear();
            self.table = GridState::default();
            self.panel = None;
        }
    }

    /// Keeps to a cause that is there.
    fn keep_cause(&mut self) {
        let Some(board) = self.board.value() else { return };
        let is_there = self.cause.as_ref().is_some_and(|cause| board.causes.iter().any(|(known, _, _)| known == cause));
        if !is_there {
            let first = board.causes.first().map(|(cause, _, _)| cause.clone());
            self.choose(first);
        }
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some((_, count, oldest)) = self.group() else { return };
        ui.horizontal(|ui| {
            let again = cx.texts.quarantine_again(count);
            if button::filled(&again).key("t").show(ui, cx.palette).clicked() {
                self.try_again(cx);
            }
            text::small(ui, cx.palette, cx.texts.quarantine_oldest(cx.ago(oldest)));
            if let Some(told) = &self.told {
                ui.add_space(size::GAP_M);
                text::icon(ui, cx.palette.muted, Icon::Info);
                text::body(ui, cx.palette, told);
            }
        });
    }

    /// Returns the chosen cause with its count and its oldest message.
    fn group(&self) -> Option<(String, i64, Timestamp)> {
        let cause = self.cause.as_ref()?;
        self.board.value()?.causes.iter().find(|(known, _, _)| known == cause).cloned()
    }

    fn try_again(&mut self, cx: &mut Cx<'_>) {
        let Some((cause, _, _)) = self.group() else { return };
        let ids: Vec<MessageId> =
            self.ids.value().map(|ids| ids.iter().copied().map(MessageId).collect()).unwrap_or_default();
        self.follow(ids);
        cx.change(Command::RetryMessages(Which::Cause(cause)), String::new());
    }

    fn try_one_again(&mut self, id: MessageId, cx: &mut Cx<'_>) {
        self.follow(vec![id]);
        cx.change(Command::RetryMessages(Which::Message(id)), String::new());
    }

    fn follow(&mut self, mut ids: Vec<MessageId>) {
        ids.truncate(FOLLOWED_MAX);
        self.told = None;
        let after = self.board.value().map_or(0, |board| board.revision);
        let mut fates = Feed::default();
        fates.want(Query::QuarantineView(Ask::Fates { ids: ids.clone(), after }));
        self.followed = Some(Followed { ids, after, fates });
    }

    fn tend_followed(&mut self, handle: &Handle, now: Timestamp) {
        let Some(followed) = &mut self.followed else { return };
        followed.fates.want(Query::QuarantineView(Ask::Fates { ids: followed.ids.clone(), after: followed.after }));
        followed.fates.tend(handle, now, |answer| match answer {
            Answer::QuarantineView(Told::Fates(fates)) => Some(fates),
            _ => None,
        });
        if let Some(fates) = followed.fates.value().copied().filter(|fates| fates.pending == 0) {
            self.ended = Some(fates);
            self.followed = None;
        }
    }

    fn reject(&self, cx: &mut Cx<'_>) {
        let Some(row) = self.table.cursor.and_then(|id| self.pages.row(id)) else { return };
        let reason = Reason {
            title: cx.texts.quarantine_reject_title(row.row.message.name.as_str()),
            text: cx.texts.quarantine_reject_words(),
            action: cx.texts.quarantine_reject_action(),
            words: String::new(),
            then: ReasonFor::RejectMessage(row.row.message.id),
        };
        cx.intents.push(Intent::Show(Box::new(Dialog::Reason(reason))));
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let ids = match self.ids.shown(cx.now) {
            Shown::Nothing => return state::soon(ui),
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(ids) => Arc::clone(ids),
        };
        let mut columns = columns(cx);
        if ui.available_width() < 560.0 {
            columns.retain(|column| matches!(column.id, "name" | "received" | "size"));
        }
        let pages = &self.pages;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name: "quarantine", columns: &columns, ids: &ids, has_keys: true },
            &mut self.table,
            |_, id| pages.row(id).map(|row| row.cells.as_slice()),
        );
        self.rows.want(self.pages.wanted(&ids, answer.seen));
        let is_gone = self.table.cursor.is_none_or(|cursor| !ids.contains(&cursor));
        if is_gone {
            self.table.cursor = ids.first().copied();
        }
        match (self.table.cursor.map(MessageId), &mut self.panel) {
            (Some(id), Some(panel)) => panel.show(id),
            (Some(id), None) => self.panel = Some(Panel::of(id)),
            (None, _) => self.panel = None,
        }
    }

    fn side(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(panel) = &mut self.panel else { return };
        match panel.ui(ui, cx) {
            Some(sight::Wish::TryAgain(id)) => self.try_one_again(id, cx),
            Some(sight::Wish::Reject) => self.reject(cx),
            None => {}
        }
    }

    /// Says what became of messages that were taken up again.
    fn tell(&mut self, cx: &mut Cx<'_>) {
        let Some(fates) = self.ended.take() else { return };
        let mut parts = vec![cx.texts.quarantine_booked(fates.booked)];
        if fates.repeated != 0 {
            parts.push(cx.texts.quarantine_repeated(fates.repeated));
        }
        if fates.waiting != 0 {
            parts.push(cx.texts.quarantine_waiting(fates.waiting));
        }
        let words = parts.join(", ");
        cx.intents.push(Intent::Tell(Tell::Done(words.clone())));
        // The passing word goes; who looked away finds it here.
        self.told = Some(cx.texts.quarantine_told(words));
    }
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::text("name", cx.texts.quarantine_column_name(), 120.0).growing(),
        Column::text("source", cx.texts.quarantine_column_source(), 110.0),
        Column::text("received", cx.texts.quarantine_column_received(), 130.0),
        Column::number("size", cx.texts.quarantine_column_size(), 80.0),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
    }
    columns
}

fn cells(row: &ParkedRow, cx: &Cx<'_>) -> Vec<Cell> {
    let message = &row.message;
    vec![
        Cell::Strong(message.name.clone()),
        Cell::muted(&row.source),
        Cell::text(cx.moment(message.received_at)),
        Cell::text(byte_size(message.size_bytes, cx)),
    ]
}

/// Returns a count of bytes in words.
fn byte_size(bytes: i64, cx: &Cx<'_>) -> String {
    format::byte_size(cx.language(), u64::try_from(bytes).unwrap_or(0))
}

impl Part for Quarantine {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.board.want(Query::QuarantineView(Ask::Board));
        self.board.tend(handle, now, |answer| match answer {
            Answer::QuarantineView(Told::Board(board)) => Some(board),
            _ => None,
        });
        self.keep_cause();
        if let Some(cause) = &self.cause {
            self.ids.want(Query::QuarantineView(Ask::Ids(cause.clone())));
            self.ids.tend(handle, now, |answer| match answer {
                Answer::QuarantineView(Told::Ids(ids)) => Some(ids),
                _ => None,
            });
        }
        let question =
            |wanted: Vec<Uuid>| Query::QuarantineView(Ask::Rows(wanted.into_iter().map(MessageId).collect()));
        self.rows.tend(handle, now, question, |answer| match answer {
            Answer::QuarantineView(Told::Rows(rows)) => Some(rows),
            _ => None,
        });
        if let Some(panel) = &mut self.panel {
            panel.tend(handle, now);
        }
        self.tend_followed(handle, now);
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::MESSAGES.with(Topics::ORDERS)) {
            self.board.stale();
            self.ids.stale();
            self.pages.stale();
            if let Some(panel) = &mut self.panel {
                panel.changed();
            }
            if let Some(followed) = &mut self.followed {
                followed.fates.stale();
            }
        }
    }

    fn open(&mut self, place: &Place) {
        if let Place::Cause(cause) = place {
            self.choose(Some(cause.clone()));
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        match action {
            Action::TryAgain => self.try_again(cx),
            Action::Reject => self.reject(cx),
            _ => {}
        }
    }

    fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        match &mut self.panel {
            Some(panel) => panel.reply(reply),
            None => Some(reply),
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let count = self.board.value().map(|board| board.causes.iter().map(|(_, count, _)| count).sum());
        count.map(|count: i64| cx.texts.count_messages(count)).unwrap_or_default()
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let fresh: Vec<(Uuid, Row)> =
            self.rows.fresh().into_iter().map(|row| (row.message.id.0, Row { cells: cells(&row, cx), row })).collect();
        if !fresh.is_empty() {
            self.pages.take(fresh);
        }
        self.tell(cx);
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        match self.board.shown(cx.now) {
            Shown::Nothing => return state::soon(ui),
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(board) if board.causes.is_empty() => {
                let (title, mut words) = (cx.texts.quarantine_none(), cx.texts.quarantine_none_words());
                if let Some(told) = &self.told {
                    words = format!("{told}. {words}");
                }
                card::frame(cx.palette).show(ui, |ui| {
                    ui.set_min_size(ui.available_size());
                    state::empty(ui, cx.palette, Icon::Check, &title, &words);
                });
                return;
            }
            Shown::Ready(_) => {}
        }
        self.causes(ui, cx);
        self.bar(ui, cx);
        let panel = (ui.available_width() - TABLE - size::GAP_M).max(PANEL_MIN);
        split::with_right(ui, panel, |list, side| {
            card::frame(cx.palette).show(list, |ui| {
                ui.set_min_size(ui.available_size());
                self.table(ui, cx);
            });
            self.side(side, cx);
        });
    }
}
