//! Dialogs over the window. Escape is always harmless; Ctrl+Enter presses the filled button.

use std::path::{Path, PathBuf};

use egui::{Id, Key, Modal, Modifiers, RichText, Ui};

use crate::engine::command::Command;
use crate::problem::{Problem, Remedy, Severity};
use crate::ui::cx::Cx;
use crate::ui::host::HostCall;
use crate::ui::intent::{Confirm, Dialog, Intent, Later, Reason, ReasonFor, Results, Tell};
use crate::ui::place::{Place, Screen};
use crate::ui::report;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{self, regular};
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
            Dialog::Problem(problem) => self::problem(ui, cx, problem),
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

/// A problem in full: what happened, what can be done about it, and a report that may be passed on.
fn problem(ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem) {
    let (icon, color) = match problem.severity() {
        Severity::Error => (Icon::Error, cx.palette.bad),
        Severity::Warning => (Icon::Warning, cx.palette.warn),
        Severity::Hint => (Icon::Info, cx.palette.info),
    };
    ui.horizontal(|ui| {
        text::icon(ui, color, icon);
        text::heading(ui, cx.palette, cx.texts.severity(problem.severity()));
    });
    let sentence = RichText::new(cx.texts.problem(problem)).font(regular(size::BODY)).color(cx.palette.text);
    ui.add(egui::Label::new(sentence).selectable(true).wrap());
    let remedies = problem.code.remedies();
    if !remedies.is_empty() {
        ui.add_space(8.0);
        text::strong(ui, cx.palette, cx.texts.ui_what_helps());
        for remedy in remedies {
            self::remedy(ui, cx, problem, *remedy);
        }
    }
    ui.add_space(8.0);
    let report = report::of(problem, cx.language());
    text::small(ui, cx.palette, cx.texts.ui_report_explained());
    egui::Frame::new().fill(cx.palette.window).inner_margin(8).corner_radius(size::CORNER).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::code(ui, cx.palette, &report);
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let copy = cx.texts.ui_copy_report();
        if button::plain(&copy).icon(Icon::ContentCopy).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Copy(report));
            cx.intents.push(Intent::Tell(Tell::Done(cx.texts.ui_report_copied())));
        }
        let words = cx.texts.ui_close();
        if button::plain(&words).key("Esc").show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::CloseDialog);
        }
    });
}

/// One thing that helps: a button where the window can do it, words where a person must.
fn remedy(ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem, remedy: Remedy) {
    let words = cx.texts.remedy(remedy);
    let folder = || {
        let folder = problem.argument("folder").map(PathBuf::from);
        folder.or_else(|| Path::new(problem.argument("file")?).parent().map(Path::to_path_buf))
    };
    let intent = match remedy {
        Remedy::OpenSettings => Some(Intent::Go(Place::Screen(Screen::Settings))),
        Remedy::OpenFolder => {
            folder().filter(|folder| folder.is_absolute()).map(|folder| Intent::Call(HostCall::OpenOutside(folder)))
        }
        Remedy::AssignContact => Some(Intent::Go(Place::Screen(Screen::Desk))),
        Remedy::DecideHeld => Some(Intent::Go(Place::Screen(Screen::Outbox))),
        Remedy::TryAgain
        | Remedy::AskSender
        | Remedy::ShowMessage
        | Remedy::RestoreBackup
        | Remedy::FreeSpace
        | Remedy::ExportAgain
        | Remedy::UpdateProgram
        | Remedy::CorrectCall => None,
    };
    ui.horizontal(|ui| {
        text::icon(ui, cx.palette.muted, Icon::KeyboardArrowRight);
        match intent {
            None => {
                text::body(ui, cx.palette, words);
            }
            Some(intent) => {
                if button::link(&words).show(ui, cx.palette).clicked() {
                    cx.intents.push(Intent::CloseDialog);
                    cx.intents.push(intent);
                }
            }
        }
    });
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
