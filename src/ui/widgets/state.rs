//! The three states that every panel can be in besides ready: empty with words, loading without
//! flicker, failed with what can be done.

use std::time::Duration;

use egui::{CornerRadius, Ui, Vec2};

use super::{button, text};
use crate::problem::{Problem, Remedy};
use crate::ui::cx::Cx;
use crate::ui::feed::Shown;
use crate::ui::theme::Palette;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::symbols;

/// Draws an empty panel: what is not there, and what was done about it.
pub fn empty(ui: &mut Ui, palette: &Palette, icon: Icon, title: &str, words: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() / 3.0).clamp(16.0, 96.0));
        ui.label(egui::RichText::new(icon.as_str()).font(symbols(28.0)).color(palette.faint));
        text::strong(ui, palette, title);
        if !words.is_empty() {
            ui.set_max_width(520.0_f32.min(ui.available_width()));
            text::muted(ui, palette, words);
        }
        ui.add_space(16.0);
    });
}

/// How soon the window looks again for what is on its way: sooner than anybody notices.
const SOON: Duration = Duration::from_millis(50);

/// Looks again soon: what is drawn was asked for while drawing, or is to be, and no event comes of
/// itself that would let the window ask.
pub fn soon(ui: &Ui) {
    ui.ctx().request_repaint_after(SOON);
}

/// Draws bars where text will stand.
pub fn loading(ui: &mut Ui, palette: &Palette) {
    soon(ui);
    for share in [0.8_f32, 0.6, 0.7, 0.5] {
        let wish = Vec2::new((ui.available_width() - 28.0).max(0.0) * share, 12.0);
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            let (rect, _) = ui.allocate_exact_size(wish, egui::Sense::hover());
            ui.painter().rect_filled(rect, CornerRadius::same(3), palette.hatch);
        });
    }
}

/// Draws a problem with its remedies.
pub fn failed(ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem) {
    ui.horizontal_wrapped(|ui| {
        ui.add_space(14.0);
        text::icon(ui, cx.palette.bad, Icon::Error);
        text::body(ui, cx.palette, cx.texts.problem(problem));
    });
    let words: Vec<String> = problem.code.remedies().iter().map(|remedy: &Remedy| cx.texts.remedy(*remedy)).collect();
    if !words.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(38.0);
            text::small(ui, cx.palette, words.join(" · "));
        });
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.add_space(38.0);
        let copy = cx.texts.ui_copy_problem();
        if button::link(&copy).show(ui, cx.palette).clicked() {
            cx.intents.push(crate::ui::intent::Intent::Copy(cx.texts.problem(problem)));
        }
    });
}

/// Draws what a feed shows, with `ready` for its answer.
pub fn shown<T>(ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_, T>, ready: impl FnOnce(&mut Ui, &mut Cx<'_>, &T)) {
    match shown {
        Shown::Nothing => soon(ui),
        Shown::Loading => loading(ui, cx.palette),
        Shown::Ready(value) => ready(ui, cx, value),
        Shown::Failed(problem) => failed(ui, cx, problem),
    }
}

/// Returns the thing that a panel is about, or draws why it is not there: on its way, failed, or
/// gone, which `gone` says with a title and words.
pub fn subject<'f, T>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shown: Shown<'f, Option<T>>,
    (icon, title, words): (Icon, &str, &str),
) -> Option<&'f T> {
    match shown {
        Shown::Nothing => soon(ui),
        Shown::Loading => loading(ui, cx.palette),
        Shown::Failed(problem) => failed(ui, cx, problem),
        Shown::Ready(None) => empty(ui, cx.palette, icon, title, words),
        Shown::Ready(Some(found)) => return Some(found),
    }
    None
}
