//! Dialogs over the window. Escape is always harmless; Ctrl+Enter presses the filled button.

use egui::{Id, Key, Modal, Modifiers, Ui};

use crate::engine::command::Command;
use crate::ui::cx::Cx;
use crate::ui::intent::{Confirm, Dialog, Intent, Later, Reason, ReasonFor, Results};
use crate::ui::theme;
use crate::ui::theme::icons::Icon;
use crate::ui::widgets::{button, field, keys, text};

/// How wide a dialog is.
const WIDTH: f32 = 460.0;

/// Draws a dialog.
pub(super) fn ui(ui: &Ui, cx: &mut Cx<'_>, dialog: &mut Dialog) {
    let presses = keys::take_with(ui, Key::Enter, Modifiers::COMMAND);
    let modal = Modal::new(Id::unique("dialog")).backdrop_color(theme::veil(cx.palette)).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        match dialog {
            Dialog::Confirm(confirm) => self::confirm(ui, cx, confirm, presses),
            Dialog::Reason(reason) => self::reason(ui, cx, reason, presses),
            Dialog::Results(results) => self::results(ui, cx, results),
            Dialog::Problem(problem) => {
                text::heading(ui, cx.palette, cx.texts.severity(problem.severity()));
                crate::ui::widgets::state::failed(ui, cx, problem);
                close(ui, cx);
            }
            Dialog::Later(later) => self::later(ui, cx, later),
            Dialog::Many(many) => super::many::ui(ui, cx, many, presses),
        }
    });
    if modal.should_close() {
        cx.intents.push(Intent::CloseDialog);
    }
}

fn close(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = cx.texts.ui_close();
    ui.add_space(8.0);
    if button::plain(&words).key("Esc").show(ui, cx.palette).clicked() {
        cx.intents.push(Intent::CloseDialog);
    }
}

fn confirm(ui: &mut Ui, cx: &mut Cx<'_>, confirm: &Confirm, presses: bool) {
    text::heading(ui, cx.palette, &confirm.title);
    text::body(ui, cx.palette, &confirm.text);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let made =
            if confirm.is_destructive { button::danger(&confirm.action) } else { button::filled(&confirm.action) };
        if made.show(ui, cx.palette).clicked() || presses {
            cx.intents.push(Intent::CloseDialog);
            cx.intents.push((*confirm.intent).clone());
        }
        let cancel = cx.texts.ui_cancel();
        if button::plain(&cancel).key("Esc").show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::CloseDialog);
        }
    });
}

fn reason(ui: &mut Ui, cx: &mut Cx<'_>, reason: &mut Reason, presses: bool) {
    text::heading(ui, cx.palette, &reason.title);
    text::body(ui, cx.palette, &reason.text);
    let label = cx.texts.ui_reason();
    let response = field::labelled(ui, cx.palette, &label, None, |ui| {
        field::text(ui, cx.palette, &label, &mut reason.words, "", WIDTH)
    });
    if !response.has_focus() && reason.words.is_empty() {
        response.request_focus();
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let missing = cx.texts.ui_reason_missing();
        let why_not = reason.words.trim().is_empty().then_some(missing.as_str());
        let is_pressed = button::danger(&reason.action).unless(why_not).show(ui, cx.palette).clicked();
        if (is_pressed || presses) && why_not.is_none() {
            cx.intents.push(Intent::CloseDialog);
            let words = reason.words.trim().to_owned();
            let command = match reason.then {
                ReasonFor::RejectMessage(message) => Command::RejectMessage { message, reason: words },
                ReasonFor::RejectOrder(order) => Command::RejectOrder { order, reason: words },
            };
            let done = cx.texts.ui_rejected();
            cx.change(command, done);
        }
        let cancel = cx.texts.ui_cancel();
        if button::plain(&cancel).key("Esc").show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::CloseDialog);
        }
    });
}

fn results(ui: &mut Ui, cx: &mut Cx<'_>, results: &Results) {
    text::heading(ui, cx.palette, &results.title);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let sum = cx.texts.ui_results(count(results.done.len()), count(results.failed.len()), count(results.open));
    text::body(ui, cx.palette, sum);
    egui::ScrollArea::vertical().max_height(260.0).auto_shrink([false, true]).show(ui, |ui| {
        for (name, problem) in &results.failed {
            ui.horizontal_top(|ui| {
                text::icon(ui, cx.palette.bad, Icon::Error);
                ui.vertical(|ui| {
                    text::strong(ui, cx.palette, name);
                    text::small(ui, cx.palette, cx.texts.problem(problem));
                });
            });
        }
        for name in &results.done {
            ui.horizontal(|ui| {
                text::icon(ui, cx.palette.good, Icon::Check);
                text::one_line(ui, name);
            });
        }
    });
    close(ui, cx);
}

fn later(ui: &mut Ui, cx: &mut Cx<'_>, later: &Later) {
    text::heading(ui, cx.palette, &later.title);
    for (words, until) in &later.offers {
        if button::plain(words).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::CloseDialog);
            let done = cx.texts.ui_put_off(cx.moment(*until));
            cx.change(Command::PutOff { order: later.order, until: *until }, done);
        }
    }
    close(ui, cx);
}
