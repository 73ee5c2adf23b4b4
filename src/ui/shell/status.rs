//! The strip below everything: who fetches, how the sources are, what waits, how safe things are.
//! Where it is narrow, sources that find no room stand behind a number that tells all on hover.

use egui::{Frame, Layout, Margin, Panel, Rect, Response, RichText, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::domain::time::Timestamp;
use crate::engine::status::{SourceState, Status};
use crate::ui::cx::Cx;
use crate::ui::host::{HostCall, Tie};
use crate::ui::intent::Intent;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::{button, text};

/// How much later than its interval a source may be before it is called late.
const LATE_FACTOR: i64 = 2;

/// Between two things of the strip.
const BETWEEN: f32 = 14.0;

/// The longest name of a source that is shown in full, in points.
const NAME_MAX: f32 = 120.0;

/// Room for the number of sources that found none.
const MORE: f32 = 44.0;

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

/// Draws the strip: what concerns safety at the right, then the engine, then as many sources as
/// find room.
pub(super) fn strip(ui: &mut Ui, cx: &mut Cx<'_>, status: Option<&Status>, tie: Option<&Tie>) {
    let room = ui.max_rect().shrink2(Vec2::new(12.0, 0.0));
    let Some(status) = status else { return };
    let mut right = child(ui, room, Layout::right_to_left(egui::Align::Center), "strip-right");
    safety(&mut right, cx, status);
    let edge = right.min_rect().left() - BETWEEN;
    let left = Rect::from_min_max(room.min, egui::pos2(edge.max(room.left()), room.bottom()));
    let mut left = child(ui, left, Layout::left_to_right(egui::Align::Center), "strip-left");
    left.set_clip_rect(left.max_rect().intersect(ui.clip_rect()));
    engine(&mut left, cx, status, tie);
    next_poll(&mut left, cx, status);
    sources(&mut left, cx, status);
}

fn child(ui: &mut Ui, rect: Rect, layout: Layout, salt: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt(salt));
    child.spacing_mut().item_spacing.x = 6.0;
    child
}

/// What waits, how old the backup is, and that nothing is lost.
fn safety(ui: &mut Ui, cx: &mut Cx<'_>, status: &Status) {
    let count = cx.texts.ui_strip_unexplained(status.unexplained);
    let (tone, hint) = if status.unexplained == 0 {
        (Tone::Good, cx.texts.ui_strip_explained_words())
    } else {
        (Tone::Bad, cx.texts.ui_strip_unexplained_words())
    };
    chip::chip(ui, cx.palette, tone, &count).on_hover_text(hint);
    ui.add_space(BETWEEN - 6.0);
    let (words, color) = match status.backup_at {
        None => (cx.texts.ui_strip_no_backup(), cx.palette.warn),
        Some(at) => (cx.texts.ui_strip_backup_short(cx.ago(at)), cx.palette.muted),
    };
    let hint = status.backup_at.map(|at| cx.texts.ui_strip_backup(cx.ago(at))).unwrap_or_default();
    let response = label(ui, &words, color);
    if !hint.is_empty() {
        response.on_hover_text(hint);
    }
    ui.add_space(BETWEEN - 6.0);
    let waiting = cx.texts.ui_strip_waiting(status.outbox_waiting + status.outbox_held);
    let words = format!("{} {waiting}", cx.texts.ui_strip_outbox());
    if leading(ui, cx, &words).clicked() {
        cx.go(Place::Screen(Screen::Outbox));
    }
}

/// Who runs the engine.
fn engine(ui: &mut Ui, cx: &mut Cx<'_>, status: &Status, tie: Option<&Tie>) {
    let lease = status.lease.as_ref().filter(|lease| !lease.is_released && cx.now < lease.valid_till);
    let Some(lease) = lease else {
        let mark = mark(ui, cx, Tone::Bad);
        let words = strong(ui, cx, &cx.texts.ui_strip_no_engine());
        if let Some(Tie::Alone(problem)) = tie {
            let why = cx.texts.problem(problem);
            mark.on_hover_text(&why);
            words.on_hover_text(why);
        }
        ui.add_space(BETWEEN - 6.0);
        return;
    };
    let since = match tie {
        Some(Tie::Attached { .. }) => cx.texts.ui_strip_attached(cx.moment(lease.since)),
        Some(Tie::Own | Tie::Alone(_)) | None => cx.texts.ui_strip_since(cx.moment(lease.since)),
    };
    let hint = format!("{} {} · {since}", cx.texts.ui_strip_engine(), lease.host);
    text::icon(ui, cx.palette.muted, Icon::Computer);
    strong(ui, cx, &lease.host).on_hover_text(&hint);
    if matches!(tie, Some(Tie::Attached { .. })) {
        label(ui, &cx.texts.ui_strip_attached_short(), cx.palette.muted).on_hover_text(hint);
    }
    ui.add_space(BETWEEN - 6.0);
}

fn next_poll(ui: &mut Ui, cx: &mut Cx<'_>, status: &Status) {
    let Some(next) = status.next_poll() else { return };
    label(ui, &cx.texts.ui_strip_next_poll(), cx.palette.muted);
    strong(ui, cx, &cx.moment(next.max(cx.now)));
    ui.add_space(BETWEEN - 6.0);
}

/// The sources, each with a mark and a word; those that find no room are counted.
fn sources(ui: &mut Ui, cx: &mut Cx<'_>, status: &Status) {
    let mut sources: Vec<&SourceState> = status.sources.iter().collect();
    // What is wrong must find room first.
    sources.sort_by_key(|source| match source_tone(source, cx.now) {
        Tone::Bad => 0,
        Tone::Warn => 1,
        Tone::Good | Tone::Info | Tone::Quiet => 2,
    });
    for (at, source) in sources.iter().enumerate() {
        let word = source_word(cx, source);
        let wide =
            |text: &str| ui.painter().layout_no_wrap(text.to_owned(), regular(size::SMALL), cx.palette.muted).size().x;
        let name = wide(&source.name).min(NAME_MAX);
        let wanted = 16.0 + name + 6.0 + wide(&word) + BETWEEN;
        let is_last = at + 1 == sources.len();
        if ui.available_width() < wanted + if is_last { 0.0 } else { MORE } {
            more(ui, cx, &sources[at..]);
            return;
        }
        one_source(ui, cx, source, &word, name);
    }
}

fn source_word(cx: &Cx<'_>, source: &SourceState) -> String {
    let when = source.succeeded_at.map(|at| cx.ago(at));
    match (source_tone(source, cx.now), when) {
        (Tone::Bad, _) => cx.texts.ui_source_failing(),
        (Tone::Warn, Some(when)) => cx.texts.ui_source_late(when),
        (Tone::Good | Tone::Quiet | Tone::Info, Some(when)) => when,
        (_, None) => cx.texts.ui_source_never(),
    }
}

/// Returns all that is to be told of a source.
fn told(cx: &Cx<'_>, source: &SourceState) -> String {
    let words = format!("{}: {}", source.name, source_word(cx, source));
    match &source.problem {
        Some(problem) => format!("{words}\n{}", cx.texts.problem(problem)),
        None => words,
    }
}

fn one_source(ui: &mut Ui, cx: &mut Cx<'_>, source: &SourceState, word: &str, width: f32) {
    let tone = source_tone(source, cx.now);
    let hint = told(cx, source);
    let shown = ui
        .scope(|ui| {
            mark(ui, cx, tone);
            let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 18.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &source.name));
            let font = regular(size::SMALL);
            text::paint_line(ui, rect, &source.name, font, cx.palette.text, egui::Align2::LEFT_CENTER);
            let color = match tone {
                Tone::Bad => cx.palette.bad,
                Tone::Warn => cx.palette.warn,
                Tone::Good | Tone::Info | Tone::Quiet => cx.palette.muted,
            };
            label(ui, word, color);
        })
        .response;
    // A place of its own for the keyboard: one that stands on a mere scope loses it at once.
    let place = ui.unique_id().with(("source", source.id));
    let response = ui.interact(shown.rect, place, Sense::click()).on_hover_text(hint);
    let name = format!("{} {word}", source.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    focus_ring(ui, cx.palette, &response, response.rect);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.go(Place::Group("sources".to_owned()));
    }
    ui.add_space(BETWEEN - 6.0);
}

fn more(ui: &mut Ui, cx: &mut Cx<'_>, left: &[&SourceState]) {
    let all: Vec<String> = left.iter().map(|source| told(cx, source)).collect();
    let words = cx.texts.ui_source_more(i64::try_from(left.len()).unwrap_or(i64::MAX));
    if leading(ui, cx, &words).on_hover_text(all.join("\n")).clicked() {
        cx.go(Place::Group("sources".to_owned()));
    }
}

fn mark(ui: &mut Ui, cx: &Cx<'_>, tone: Tone) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(10.0), Sense::hover());
    chip::mark(ui, cx.palette, tone, rect.center(), 8.0);
    response
}

fn label(ui: &mut Ui, words: &str, color: egui::Color32) -> Response {
    ui.add(egui::Label::new(RichText::new(words).font(regular(size::SMALL)).color(color)).extend())
}

fn strong(ui: &mut Ui, cx: &Cx<'_>, words: &str) -> Response {
    let words = RichText::new(words).font(medium(size::SMALL)).color(cx.palette.text);
    ui.add(egui::Label::new(words).extend())
}

/// Words that lead somewhere.
fn leading(ui: &mut Ui, cx: &Cx<'_>, words: &str) -> Response {
    let shown = RichText::new(words).font(medium(size::SMALL)).color(cx.palette.text);
    let response = ui.add(egui::Label::new(shown).extend().sense(Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
    focus_ring(ui, cx.palette, &response, response.rect);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Says that everybody in the office is invented; returns whether it was read and closed.
pub(super) fn demo(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let frame = Frame::new().fill(cx.palette.info_soft).inner_margin(Margin::symmetric(16, 4));
    let mut is_closed = false;
    Panel::top("demo").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            text::icon(ui, cx.palette.info, Icon::Info);
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                let close = cx.texts.ui_close();
                is_closed = button::icon_button(ui, cx.palette, Icon::Close, &close).clicked();
                ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                    let words = RichText::new(cx.texts.ui_demo()).font(medium(size::BODY)).color(cx.palette.info);
                    text::one_line(ui, words);
                });
            });
        });
    });
    is_closed
}

/// Draws what is wrong with the whole: the engine stopped, or the office cannot be used.
pub(super) fn stopped(ui: &mut Ui, cx: &mut Cx<'_>, problem: &crate::problem::Problem) {
    use crate::ui::intent::Dialog;
    let frame = Frame::new().fill(cx.palette.bad_soft).inner_margin(Margin::symmetric(16, 8));
    Panel::top("banner").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            let restart = cx.texts.ui_restart_engine();
            if button::plain(&restart).icon(Icon::RestartAlt).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Call(HostCall::RestartEngine));
            }
            let details = cx.texts.ui_details();
            if button::link(&details).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Show(Box::new(Dialog::Problem(problem.clone()))));
            }
            ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                text::icon(ui, cx.palette.bad, Icon::Error);
                let words = format!("{} {}", cx.texts.ui_stopped(), cx.texts.problem(problem));
                let words = RichText::new(words).font(medium(size::BODY)).color(cx.palette.bad);
                ui.add(egui::Label::new(words).wrap());
            });
        });
    });
}
