//! The strip below everything: who fetches, how the sources are, what waits, how safe things are.

use egui::{Response, RichText, Role, Ui, Vec2, WidgetInfo};

use crate::domain::time::Timestamp;
use crate::engine::status::{SourceState, Status};
use crate::ui::cx::Cx;
use crate::ui::host::Tie;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::chip::{self, Tone};

/// How much later than its interval a source may be before it is called late.
const LATE_FACTOR: i64 = 2;

/// Returns how a source is, and its word.
pub(super) fn source_tone(source: &SourceState, now: Timestamp) -> Tone {
    if source.problem.is_some() {
        return Tone::Bad;
    }
    let limit = source.interval_minutes * 60_000 * LATE_FACTOR + 60_000;
    match source.succeeded_at {
        None => Tone::Quiet,
        Some(at) if limit < now.millis_since(at) => Tone::Warn,
        Some(_) => Tone::Good,
    }
}

/// Draws the strip.
pub(super) fn strip(ui: &mut Ui, cx: &mut Cx<'_>, status: Option<&Status>, tie: Option<&Tie>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.add_space(12.0);
    let Some(status) = status else { return };
    engine(ui, cx, status, tie);
    if let Some(next) = status.next_poll() {
        words(ui, cx, &cx.texts.ui_strip_next_poll(), &cx.moment(next), egui::Sense::hover());
        ui.add_space(10.0);
    }
    for source in status.sources.iter().take(6) {
        let tone = source_tone(source, cx.now);
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(10.0), egui::Sense::hover());
        chip::mark(ui, cx.palette, tone, rect.center(), 8.0);
        let when = source.succeeded_at.map_or_else(|| cx.texts.ui_source_never(), |at| cx.ago(at));
        let label = ui
            .label(RichText::new(format!("{} {when}", source.name)).font(regular(size::SMALL)).color(cx.palette.muted));
        if let Some(problem) = &source.problem {
            let words = cx.texts.problem(problem);
            response.on_hover_text(&words);
            label.on_hover_text(words);
        }
        ui.add_space(10.0);
    }
    outbox(ui, cx, status);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.add_space(12.0);
        backup(ui, cx, status);
        let unexplained = cx.texts.ui_strip_unexplained(status.unexplained);
        let color = if status.unexplained == 0 { cx.palette.muted } else { cx.palette.bad };
        ui.label(RichText::new(unexplained).font(regular(size::SMALL)).color(color));
    });
}

fn engine(ui: &mut Ui, cx: &Cx<'_>, status: &Status, tie: Option<&Tie>) {
    let Some(lease) = status.lease.as_ref().filter(|lease| !lease.is_released) else {
        ui.label(RichText::new(cx.texts.ui_strip_no_engine()).font(medium(size::SMALL)).color(cx.palette.bad));
        ui.add_space(10.0);
        return;
    };
    words(ui, cx, &cx.texts.ui_strip_engine(), &lease.host, egui::Sense::hover());
    let since = match tie {
        Some(Tie::Attached { .. }) => cx.texts.ui_strip_attached(cx.moment(lease.since)),
        Some(Tie::Own) | None => cx.texts.ui_strip_since(cx.moment(lease.since)),
    };
    ui.label(RichText::new(since).font(regular(size::SMALL)).color(cx.palette.muted));
    ui.add_space(10.0);
}

fn backup(ui: &mut Ui, cx: &Cx<'_>, status: &Status) {
    let (text, color) = match status.backup_at {
        None => (cx.texts.ui_strip_no_backup(), cx.palette.warn),
        Some(at) => (cx.texts.ui_strip_backup(cx.ago(at)), cx.palette.muted),
    };
    ui.label(RichText::new(text).font(regular(size::SMALL)).color(color));
    ui.label(RichText::new("·").font(regular(size::SMALL)).color(cx.palette.faint));
}

fn outbox(ui: &mut Ui, cx: &mut Cx<'_>, status: &Status) {
    let label = cx.texts.ui_strip_outbox();
    let waiting = cx.texts.ui_strip_waiting(status.outbox_waiting + status.outbox_held);
    let name = format!("{label} {waiting}");
    let response = words(ui, cx, &label, &waiting, egui::Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    focus_ring(ui, cx.palette, &response, response.rect);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.go(Place::Screen(Screen::Outbox));
    }
}

/// Draws a word and its value; returns the value.
fn words(ui: &mut Ui, cx: &Cx<'_>, label: &str, value: &str, sense: egui::Sense) -> Response {
    ui.label(RichText::new(label).font(regular(size::SMALL)).color(cx.palette.muted));
    let value = RichText::new(value).font(medium(size::SMALL)).color(cx.palette.text);
    ui.add(egui::Label::new(value).sense(sense))
}
