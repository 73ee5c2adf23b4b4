//! The upper part of an order's panel: whose it is, what can be done, how far it got, and what a
//! person should know of it.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui, Vec2};

use super::list::done_words;
use super::tabs;
use crate::domain::lifecycle::{EffectKind, EffectState, OrderState};
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::query::OrderFile;
use crate::i18n::format;
use crate::problem::Problem;
use crate::ui::cx::Cx;
use crate::ui::intent::{Confirm, Dialog, Intent};
use crate::ui::place::Place;
use crate::ui::screens::overview::{later, reject};
use crate::ui::screens::rows::{match_cell, state_cell};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::grid::Cell;
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, text};

/// The most changes that the ribbon shows; the rest stands in the history.
const CHANGES: usize = 4;

/// Draws whose order it is and what can be done; returns whether the panel was closed.
pub(super) fn head(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) -> bool {
    let head = &file.row.head;
    let mut is_closed = false;
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        text::heading(ui, cx.palette, &head.number);
        for cell in [match_cell(&file.row, cx), state_cell(&file.row, cx)] {
            if let Cell::Chip(tone, words) = cell {
                chip::chip(ui, cx.palette, tone, &words);
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(8.0);
            let close = cx.texts.ui_close();
            is_closed = button::icon_button(ui, cx.palette, Icon::Close, &close).clicked();
        });
    });
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| who(ui, cx, file));
    });
    actions(ui, cx, file);
    is_closed
}

fn who(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    let customer = file
        .row
        .contact
        .as_ref()
        .map_or_else(|| head.buyer_name.clone(), |(number, name)| format!("{name} · {number}"));
    let total = head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
    ui.horizontal(|ui| {
        match head.contact_id {
            Some(contact) => {
                if button::link(&customer).show(ui, cx.palette).clicked() {
                    cx.go(Place::Contact(contact));
                }
            }
            None => {
                text::strong(ui, cx.palette, &customer);
            }
        }
        text::strong(ui, cx.palette, total);
    });
    let words = cx.texts.orders_head(head.order_no.as_str(), file.row.source.as_str(), cx.moment(head.received_at));
    text::small(ui, cx.palette, words);
    let named: Vec<String> = [
        (!head.clerk.is_empty()).then(|| cx.texts.orders_clerk(head.clerk.as_str())),
        (!head.employee.is_empty()).then(|| cx.texts.orders_employee(head.employee.as_str())),
        (!head.branch.is_empty()).then(|| cx.texts.orders_branch(head.branch.as_str())),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !named.is_empty() {
        text::small(ui, cx.palette, named.join(" · "));
    }
    let done = done_words(&file.row, cx);
    if file.row.mark.as_ref().is_some_and(|mark| mark.done.is_some()) {
        text::small(ui, cx.palette, cx.texts.orders_done_by(done));
    } else if !done.is_empty() {
        text::small(ui, cx.palette, done);
    }
}

fn actions(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    ui.add_space(6.0);
    let room = ui.available_rect_before_wrap().shrink2(Vec2::new(14.0, 0.0));
    let layout = egui::Layout::left_to_right(egui::Align::Min).with_main_wrap(true);
    ui.scope_builder(egui::UiBuilder::new().max_rect(room).layout(layout), |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        if head.undecided != 0 {
            let assign = cx.texts.orders_decide();
            if button::filled(&assign).key("a").show(ui, cx.palette).clicked() {
                let waiting = file.order.parties.iter().find(|party| tabs::waits(party.decision));
                let role = waiting.map_or(crate::domain::paper::Role::Buyer, |party| party.role);
                cx.go(Place::Case(head.id, role));
            }
        }
        marks(ui, cx, file);
        let again = cx.texts.orders_export_again();
        let not_exported = cx.texts.orders_not_exported();
        let why_not = (head.exports == 0).then_some(not_exported.as_str());
        if button::plain(&again).unless(why_not).show(ui, cx.palette).clicked() {
            export_again(cx, file);
        }
        let can_reject = matches!(head.state, OrderState::Received | OrderState::Accepted | OrderState::Refused);
        let (words, too_late) = (cx.texts.word("action", "reject"), cx.texts.orders_reject_too_late());
        let why_not = (!can_reject).then_some(too_late.as_str());
        if button::danger(&words).key("r").unless(why_not).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Show(Box::new(Dialog::Reason(reject(head.id, &head.number, cx)))));
        }
    });
    ui.add_space(8.0);
}

/// The buttons for what somebody does with the order on the overview.
fn marks(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    if file.row.mark.as_ref().is_some_and(|mark| mark.done.is_some()) {
        let open = cx.texts.orders_open_again();
        if button::plain(&open).show(ui, cx.palette).clicked() {
            let said = cx.texts.orders_undone(1);
            cx.change(Command::MarkDone { order: head.id, is_done: false }, said);
        }
        return;
    }
    let (done, put_off) = (cx.texts.word("many", "done"), cx.texts.word("action", "later"));
    if button::plain(&done).key("d").show(ui, cx.palette).clicked() {
        let said = cx.texts.overview_done(head.number.as_str());
        cx.change(Command::MarkDone { order: head.id, is_done: true }, said);
    }
    if button::plain(&put_off).key("s").show(ui, cx.palette).clicked() {
        cx.intents.push(Intent::Show(Box::new(Dialog::Later(later(head.id, &head.number, cx)))));
    }
}

fn export_again(cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    cx.intents.push(Intent::Show(Box::new(Dialog::Confirm(Confirm {
        title: cx.texts.orders_export_again_title(head.number.as_str()),
        text: cx.texts.orders_export_again_words(),
        action: cx.texts.orders_export_again(),
        is_destructive: false,
        intent: Box::new(Intent::Do {
            command: Box::new(Command::ExportAgain { order: head.id }),
            done: cx.texts.orders_export_again_done(head.number.as_str()),
        }),
    }))));
}

/// A step of the strip: its word, when, by whom or what, more on hover, and how it stands.
struct Step {
    word: &'static str,
    at: Option<Timestamp>,
    by: String,
    more: String,
    tone: Option<Tone>,
}

fn steps(cx: &Cx<'_>, file: &OrderFile) -> Vec<Step> {
    let head = &file.row.head;
    let good = |is_done: bool| is_done.then_some(Tone::Good);
    let is_decided = head.undecided == 0 && head.state != OrderState::Received;
    let by_person = file.order.parties.iter().filter_map(|party| party.decided.as_ref()).max_by_key(|(_, at)| *at);
    let decided_at = by_person.map(|(_, at)| *at).or(Some(head.received_at)).filter(|_| is_decided);
    let decided_by = match by_person {
        Some((by, _)) if is_decided => by.clone(),
        None if is_decided => cx.texts.orders_by_itself(),
        Some(_) | None => String::new(),
    };
    let confirmation = file.effects.iter().rfind(|effect| effect.key.kind == EffectKind::Confirmation);
    let confirmed = confirmation.filter(|effect| effect.state == EffectState::Accepted);
    let (export, was) = (file.exports.last(), file.exports.last().map(|(batch, _)| batch.file_name.clone()));
    let is_taken = head.state == OrderState::TakenOver;
    let is_refused = head.state == OrderState::Refused;
    let answer = export.map(|(_, item)| item).filter(|_| is_taken || is_refused);
    let their = answer.and_then(|item| item.their_no.clone()).unwrap_or_default();
    let why = answer.and_then(|item| item.words.clone().or_else(|| item.field.clone())).unwrap_or_default();
    vec![
        Step {
            word: "received",
            at: Some(head.received_at),
            by: file.row.source.clone(),
            more: file.messages.first().map(|message| message.name.clone()).unwrap_or_default(),
            tone: Some(Tone::Good),
        },
        Step { word: "matched", at: decided_at, by: decided_by.clone(), more: String::new(), tone: good(is_decided) },
        Step { word: "accepted", at: decided_at, by: decided_by, more: String::new(), tone: good(is_decided) },
        Step {
            word: "confirmed",
            at: confirmed.and_then(|effect| effect.settled_at),
            by: confirmation.map(|effect| effect.key.target.clone()).unwrap_or_default(),
            more: confirmation
                .map(|effect| effect_words(cx, effect.state, effect.receipt.as_deref(), effect.problem.as_ref()))
                .unwrap_or_default(),
            tone: confirmation.and_then(|effect| confirmation_tone(effect.state)),
        },
        Step {
            word: "exported",
            at: export.and_then(|(batch, _)| batch.exported_at),
            by: was.clone().unwrap_or_default(),
            more: String::new(),
            tone: good(head.exports != 0),
        },
        Step {
            word: if is_refused { "refused" } else { "taken_over" },
            at: answer.and_then(|item| item.answered_at),
            by: their,
            more: why,
            tone: if is_refused { Some(Tone::Bad) } else { good(is_taken) },
        },
    ]
}

fn confirmation_tone(state: EffectState) -> Option<Tone> {
    match state {
        EffectState::Accepted => Some(Tone::Good),
        EffectState::Held => Some(Tone::Warn),
        EffectState::Bounced | EffectState::Refused | EffectState::GivenUp => Some(Tone::Bad),
        EffectState::Planned | EffectState::Sending | EffectState::Superseded => None,
    }
}

fn effect_words(cx: &Cx<'_>, state: EffectState, receipt: Option<&str>, problem: Option<&Problem>) -> String {
    let state = cx.texts.word("effect", state.as_str());
    match (receipt, problem) {
        (Some(receipt), _) => format!("{state}\n{receipt}"),
        (None, Some(problem)) => format!("{state}\n{}", cx.texts.problem(problem)),
        (None, None) => state,
    }
}

/// Draws how far the order got: each step with its time, by whom, and its receipt on hover.
pub(super) fn strip(ui: &mut Ui, cx: &Cx<'_>, file: &OrderFile) {
    let steps = steps(cx, file);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 64.0), Sense::hover());
    let inner = rect.shrink2(Vec2::new(14.0, 4.0));
    let width = inner.width() / 6.0;
    for (at, step) in steps.iter().enumerate() {
        let left = inner.left() + width * f32::from(u8::try_from(at).unwrap_or(0));
        let color = step.tone.map_or(cx.palette.line, |tone| tone.colors(cx.palette).0);
        let y = inner.top() + 8.0;
        if at != 0 {
            ui.painter().hline(left - width + 14.0..=left - 2.0, y, Stroke::new(2.0, color));
        }
        chip::mark(ui, cx.palette, step.tone.unwrap_or(Tone::Quiet), egui::pos2(left + 5.0, y), 9.0);
        let line = |top: f32| Rect::from_min_size(egui::pos2(left, inner.top() + top), Vec2::new(width - 6.0, 14.0));
        let ink = if step.tone.is_some() { cx.palette.text } else { cx.palette.muted };
        let word = cx.texts.word("strip", step.word);
        paint_line(ui, line(16.0), &word, regular(size::SMALL), ink, Align2::LEFT_CENTER);
        let when = step.at.map(|at| short_moment(cx, at)).unwrap_or_default();
        paint_line(ui, line(31.0), &when, regular(11.0), cx.palette.muted, Align2::LEFT_CENTER);
        paint_line(ui, line(45.0), &step.by, regular(11.0), cx.palette.muted, Align2::LEFT_CENTER);
        let place = Rect::from_min_size(egui::pos2(left, inner.top()), Vec2::new(width, inner.height()));
        let response = ui.interact(place, ui.unique_id().with(("step", at)), Sense::hover());
        let whole = step.at.map(|at| cx.moment(at)).unwrap_or_default();
        let told: Vec<&str> =
            [word.as_str(), &whole, &step.by, &step.more].into_iter().filter(|words| !words.is_empty()).collect();
        let told = told.join("\n");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, told.replace('\n', ", ")));
        response.on_hover_text(told);
    }
    ui.add_space(4.0);
}

/// Returns a moment where there is little room: the time of today, else the day.
fn short_moment(cx: &Cx<'_>, at: Timestamp) -> String {
    if cx.day(at) == cx.today() { cx.moment(at) } else { format::date(cx.language(), cx.day(at)) }
}

/// Draws what a person should know of the order: its remark, and its last amendment with what has
/// left the house already and what can be done. Returns whether all changes are to be shown.
pub(super) fn ribbon(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) -> bool {
    let head = &file.row.head;
    let mut shows_all = false;
    let Some(problem) = head.note.as_ref().and_then(|note| Problem::decode(&note.text)) else { return false };
    let frame = egui::Frame::new().fill(cx.palette.warn_soft).inner_margin(egui::Margin::symmetric(14, 8));
    frame.corner_radius(CornerRadius::ZERO).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            text::icon(ui, cx.palette.warn, Icon::Warning);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                let words = egui::RichText::new(cx.texts.problem(&problem)).font(regular(13.0)).color(cx.palette.text);
                ui.add(egui::Label::new(words).wrap());
                if let Some(revision) = file.revisions.last() {
                    let is_out = out_of_the_house(ui, cx, file);
                    if tabs::difference(ui, cx, &revision.difference, CHANGES, is_out) {
                        let all = cx.texts.orders_all_changes();
                        shows_all = button::link(&all).show(ui, cx.palette).clicked();
                    }
                }
                ribbon_actions(ui, cx, file);
            });
        });
    });
    card::line(ui, cx.palette);
    shows_all
}

/// Says in red what of the order left the house before it was amended; returns whether any did.
fn out_of_the_house(ui: &mut Ui, cx: &Cx<'_>, file: &OrderFile) -> bool {
    let Some(amended) = file.revisions.last() else { return false };
    let export = file.exports.iter().rfind(|(batch, _)| batch.formed_at <= amended.at);
    let confirmation = file.effects.iter().rfind(|effect| {
        effect.key.kind == EffectKind::Confirmation
            && effect.state == EffectState::Accepted
            && effect.settled_at.is_some_and(|at| at <= amended.at)
    });
    let mut words = Vec::new();
    if let Some((batch, item)) = export {
        let number = item.their_no.clone().unwrap_or_default();
        words.push(if number.is_empty() {
            cx.texts.orders_already_exported(batch.file_name.as_str())
        } else {
            cx.texts.orders_already_booked(number)
        });
    }
    if let Some(at) = confirmation.and_then(|effect| effect.settled_at) {
        words.push(cx.texts.orders_already_confirmed(cx.moment(at)));
    }
    ui.horizontal_wrapped(|ui| {
        for words in &words {
            chip::chip(ui, cx.palette, Tone::Bad, words);
        }
    });
    !words.is_empty()
}

fn ribbon_actions(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let is_amended = !file.revisions.is_empty() && head.exports != 0;
        if is_amended {
            let again = cx.texts.orders_export_amended();
            if button::plain(&again).show(ui, cx.palette).clicked() {
                export_again(cx, file);
            }
        }
        let seen = if is_amended { cx.texts.orders_note_told() } else { cx.texts.orders_note_seen() };
        if button::plain(&seen).show(ui, cx.palette).clicked() {
            let said = cx.texts.orders_note_gone();
            cx.change(Command::DismissNote { order: head.id }, said);
        }
    });
}
