//! The panel of one accounting file: where it lies, and each order in it with accounting's words.

use std::path::PathBuf;

use egui::{RichText, Ui};

use super::state_chip;
use crate::domain::ids::{BatchId, OrderId};
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::export_view::{Ask, BatchFile, BatchLine, Told, Verdict};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::host::HostCall;
use crate::ui::intent::{Confirm, Dialog, Intent};
use crate::ui::place::Place;
use crate::ui::screens::outbox::panel::{fact, inset};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::{button, card, keys, state, text};

/// The panel of one accounting file.
pub(super) struct Panel {
    id: BatchId,
    file: Feed<Option<Box<BatchFile>>>,
}

impl Panel {
    pub(super) fn of(id: BatchId) -> Self {
        let mut panel = Self { id, file: Feed::default() };
        panel.file.want(Query::ExportView(Ask::File(id)));
        panel
    }

    /// Shows another file.
    pub(super) fn show(&mut self, id: BatchId) {
        if self.id != id {
            *self = Self::of(id);
        }
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.file.tend(handle, now, |answer| match answer {
            Answer::ExportView(Told::File(file)) => Some(file),
            _ => None,
        });
    }

    pub(super) fn changed(&mut self) {
        self.file.stale();
    }

    /// Writes the orders that accounting refused into the next file.
    pub(super) fn retry_refused(&self, cx: &mut Cx<'_>) {
        let Some(Some(file)) = self.file.value() else { return };
        let refused: Vec<&BatchLine> = file.items.iter().filter(|line| line.verdict == Verdict::Refused).collect();
        if let Some(intent) = again(&refused, cx.texts.exports_retried()) {
            cx.intents.push(intent);
        }
    }

    /// Draws the panel; returns whether it was closed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        let mut is_closed = keys::are_free(ui) && keys::take(ui, egui::Key::Escape);
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let (title, words) = (cx.texts.exports_gone(), cx.texts.exports_gone_words());
            let gone = (Icon::UploadFile, title.as_str(), words.as_str());
            let Some(file) = state::subject(ui, cx, self.file.shown(cx.now), gone) else { return };
            let (tone, words) = state_chip(&file.row, cx);
            card::title_line(ui, cx.palette, &file.row.batch.file_name, |ui| {
                is_closed |= button::icon_button(ui, cx.palette, Icon::Close, &cx.texts.ui_close()).clicked();
                chip::chip(ui, cx.palette, tone, &words);
            });
            inset(ui, |ui| facts(ui, cx, file));
            inset(ui, |ui| self.actions(ui, cx, file));
            card::line(ui, cx.palette);
            egui::ScrollArea::vertical().id_salt("export-panel").auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                let is_refused = |line: &&BatchLine| line.verdict == Verdict::Refused;
                let lines = file.items.iter().filter(is_refused);
                for line in lines.chain(file.items.iter().filter(|line| !is_refused(line))) {
                    self::line(ui, cx, line);
                    card::line(ui, cx.palette);
                }
            });
        });
        is_closed
    }

    fn actions(&self, ui: &mut Ui, cx: &mut Cx<'_>, file: &BatchFile) {
        let refused = file.items.iter().filter(|line| line.verdict == Verdict::Refused).count();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if refused != 0 {
                let retry = cx.texts.exports_retry(i64::try_from(refused).unwrap_or(i64::MAX));
                if button::filled(&retry).key("t").show(ui, cx.palette).clicked() {
                    self.retry_refused(cx);
                }
            }
            let again_words = cx.texts.exports_again();
            let all_planned = cx.texts.exports_all_planned();
            let why_not = file.items.iter().all(|line| line.is_planned).then_some(all_planned.as_str());
            if button::plain(&again_words).unless(why_not).show(ui, cx.palette).clicked() {
                ask_again(cx, file);
            }
            let folder = cx.texts.exports_open_folder();
            if button::plain(&folder).icon(Icon::FolderOpen).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Call(HostCall::OpenOutside(PathBuf::from(&file.row.batch.folder))));
            }
        });
    }
}

/// Asks before every order of a file is exported once more.
fn ask_again(cx: &mut Cx<'_>, file: &BatchFile) {
    let lines: Vec<&BatchLine> = file.items.iter().filter(|line| !line.is_planned).collect();
    let Some(intent) = again(&lines, cx.texts.exports_retried()) else { return };
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let confirm = Confirm {
        title: cx.texts.exports_again_title(count, file.row.batch.file_name.as_str()),
        text: cx.texts.exports_again_words(),
        action: cx.texts.exports_again_action(),
        is_destructive: false,
        intent: Box::new(intent),
    };
    cx.intents.push(Intent::Show(Box::new(Dialog::Confirm(confirm))));
}

/// Returns the wish that these orders are exported once more; `None` when there are none.
fn again(lines: &[&BatchLine], done: String) -> Option<Intent> {
    let name = |line: &BatchLine| format!("{} · {}", line.number, line.buyer);
    let command = |order: OrderId| Command::ExportAgain { order };
    match lines {
        [] => None,
        [one] => Some(Intent::Do { command: Box::new(command(one.item.order_id)), done }),
        several => {
            let commands = several.iter().map(|line| (name(line), command(line.item.order_id))).collect();
            Some(Intent::DoEach { commands, done })
        }
    }
}

fn facts(ui: &mut Ui, cx: &Cx<'_>, file: &BatchFile) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    let batch = &file.row.batch;
    fact(ui, cx, &cx.texts.exports_column_profile(), cx.texts.word("profile", &batch.profile));
    fact(ui, cx, &cx.texts.exports_folder(), batch.folder.as_str());
    let written = batch.exported_at.map_or_else(|| cx.texts.exports_not_written(), |at| cx.moment(at));
    fact(ui, cx, &cx.texts.exports_column_written(), written);
    let answered = batch.answered_at.map_or_else(|| cx.texts.exports_not_answered(), |at| cx.moment(at));
    fact(ui, cx, &cx.texts.exports_column_answered(), answered);
    if let Some(problem) = &batch.problem {
        text::body(ui, cx.palette, cx.texts.problem(problem));
    }
}

/// One order of the file with what accounting said.
fn line(ui: &mut Ui, cx: &mut Cx<'_>, line: &BatchLine) {
    inset(ui, |ui| {
        ui.horizontal(|ui| {
            if button::link(&line.number).show(ui, cx.palette).clicked() {
                cx.go(Place::Order(line.item.order_id));
            }
            let (tone, word) = match line.verdict {
                Verdict::Unanswered => (Tone::Info, "unanswered"),
                Verdict::TakenOver => (Tone::Good, "taken-over"),
                Verdict::Refused => (Tone::Bad, "refused"),
                Verdict::RefusedAndRepeated => (Tone::Quiet, "repeated"),
            };
            chip::chip(ui, cx.palette, tone, &cx.texts.word("verdict", word));
            text::one_line(ui, RichText::new(&line.buyer).font(regular(size::BODY)).color(cx.palette.text));
        });
        let mut marks = Vec::new();
        if line.item.item_id != line.number {
            marks.push(cx.texts.exports_item(line.item.item_id.as_str()));
        }
        if line.item.successor != 0 {
            marks.push(cx.texts.exports_successor(line.item.successor));
        }
        if let Some(number) = line.item.their_no.as_deref().filter(|number| !number.is_empty()) {
            marks.push(cx.texts.exports_their_number(number));
        }
        if line.is_planned {
            marks.push(cx.texts.exports_is_planned());
        }
        if !marks.is_empty() {
            text::small(ui, cx.palette, marks.join(" · "));
        }
        if let Some(field) = line.item.field.as_deref().filter(|field| !field.is_empty()) {
            let words = cx.texts.exports_field(cx.texts.argument("field", field));
            ui.label(RichText::new(words).font(medium(size::BODY)).color(cx.palette.bad));
        }
        if let Some(words) = line.item.words.as_deref().filter(|words| !words.is_empty()) {
            text::code(ui, cx.palette, words);
        }
    });
}
