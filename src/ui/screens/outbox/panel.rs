//! The panel of one outward action: why it stands where it stands, every attempt with the
//! receiver's words, and the letter as it went.

use egui::{Align2, Margin, RichText, Sense, Ui, Vec2};

use super::{can_change, state_chip, target};
use crate::domain::ids::OrderId;
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::handle::Handle;
use crate::engine::outbox_view::{Ask, OutboxEntry, OutboxItem, OutboxLetter, OutboxStep, Told};
use crate::engine::query::{Answer, Query};
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, keys, state, text};

/// The panel of one outward action.
pub(super) struct Panel {
    entry: OutboxEntry,
    item: Feed<Option<Box<OutboxItem>>>,
}

impl Panel {
    pub(super) fn of(entry: OutboxEntry) -> Self {
        let mut panel = Self { entry, item: Feed::default() };
        panel.item.want(Query::OutboxView(Ask::Item(panel.entry.clone())));
        panel
    }

    /// Shows another action.
    pub(super) fn show(&mut self, entry: &OutboxEntry) {
        if self.entry != *entry {
            *self = Self::of(entry.clone());
        }
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.item.tend(handle, now, |answer| match answer {
            Answer::OutboxView(Told::Item(item)) => Some(item),
            _ => None,
        });
    }

    pub(super) fn changed(&mut self) {
        self.item.stale();
    }

    /// Draws the panel; returns whether it was closed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        let mut is_closed = keys::are_free(ui) && keys::take(ui, egui::Key::Escape);
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let (title, words) = (cx.texts.outbox_gone(), cx.texts.outbox_gone_words());
            let gone = (Icon::Outbox, title.as_str(), words.as_str());
            let Some(item) = state::subject(ui, cx, self.item.shown(cx.now), gone) else { return };
            is_closed |= head(ui, cx, item);
            egui::ScrollArea::vertical().id_salt("outbox-panel").auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                facts(ui, cx, item);
                card::line(ui, cx.palette);
                steps(ui, cx, &item.steps);
                if let Some(letter) = &item.letter {
                    card::line(ui, cx.palette);
                    self::letter(ui, cx, letter);
                }
                ui.add_space(12.0);
            });
        });
        is_closed
    }
}

/// Draws something with the panel's distance to its edges.
pub(in crate::ui::screens) fn inset<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    egui::Frame::new().inner_margin(Margin::symmetric(14, 8)).show(ui, content).inner
}

/// Draws the title line; returns whether the panel was closed.
fn head(ui: &mut Ui, cx: &Cx<'_>, item: &OutboxItem) -> bool {
    let mut is_closed = false;
    let (tone, words) = state_chip(&item.row, cx);
    let title = target(&item.row.entry, cx);
    card::title_line(ui, cx.palette, &title, |ui| {
        is_closed = button::icon_button(ui, cx.palette, Icon::Close, &cx.texts.ui_close()).clicked();
        chip::chip(ui, cx.palette, tone, &words);
    });
    is_closed
}

/// The room of a name before what stands for it.
const NAME: f32 = 116.0;

/// Draws a name, in small letters, with room for what stands for it behind.
fn name(ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(NAME, 20.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
    let rect = rect.shrink2(Vec2::new(0.0, 1.0));
    paint_line(ui, rect, words, regular(size::SMALL), cx.palette.muted, Align2::LEFT_CENTER);
}

/// Draws a name and what stands for it.
pub(in crate::ui::screens) fn fact(ui: &mut Ui, cx: &Cx<'_>, label: &str, value: impl Into<String>) {
    let value: String = value.into();
    if value.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        name(ui, cx, label);
        ui.vertical(|ui| text::body(ui, cx.palette, value));
    });
}

fn facts(ui: &mut Ui, cx: &mut Cx<'_>, item: &OutboxItem) {
    let effect = &item.row.effect;
    inset(ui, |ui| {
        fact(ui, cx, &cx.texts.outbox_column_kind(), cx.texts.word("action", effect.key.kind.as_str()));
        if !item.row.number.is_empty() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                name(ui, cx, &cx.texts.outbox_column_order());
                let order = [item.row.number.as_str(), item.row.buyer.as_str()];
                let words: Vec<&str> = order.into_iter().filter(|part| !part.is_empty()).collect();
                if button::link(&words.join(" · ")).show(ui, cx.palette).clicked() {
                    cx.go(Place::Order(OrderId(effect.key.subject)));
                }
            });
        }
        fact(ui, cx, &cx.texts.outbox_column_planned(), cx.moment(effect.created_at));
        if effect.state == EffectState::Planned && cx.now < effect.due_at {
            fact(ui, cx, &cx.texts.outbox_column_due(), cx.moment(effect.due_at));
        }
        if let Some(settled) = effect.settled_at {
            fact(ui, cx, &cx.texts.outbox_settled(), cx.moment(settled));
        }
        if let Some(problem) = &effect.problem {
            ui.add_space(4.0);
            text::body(ui, cx.palette, cx.texts.problem(problem));
        }
        if let Some(receipt) = &effect.receipt {
            ui.add_space(4.0);
            text::code(ui, cx.palette, receipt);
        }
        if can_change(effect.state) {
            ui.add_space(8.0);
            decisions(ui, cx, item);
        }
    });
}

fn decisions(ui: &mut Ui, cx: &mut Cx<'_>, item: &OutboxItem) {
    let effect = &item.row.effect;
    ui.horizontal(|ui| {
        let again = match effect.state {
            EffectState::Held => cx.texts.outbox_this_let_go(),
            _ => cx.texts.outbox_this_again(),
        };
        if button::plain(&again).show(ui, cx.palette).clicked() {
            cx.change(Command::ReleaseEffects(vec![effect.key.clone()]), cx.texts.outbox_released());
        }
        let (drop, dropped) = (cx.texts.outbox_this_drop(), cx.texts.outbox_is_dropped());
        let why_not = effect.is_dropped().then_some(dropped.as_str());
        if button::danger(&drop).unless(why_not).show(ui, cx.palette).clicked() {
            cx.change(Command::DropEffects(vec![effect.key.clone()]), cx.texts.outbox_dropped());
        }
    });
    if effect.key.kind != EffectKind::Export {
        ui.add_space(4.0);
        text::small(ui, cx.palette, cx.texts.outbox_key_stays());
    }
}

/// Every attempt and decision.
fn steps(ui: &mut Ui, cx: &Cx<'_>, steps: &[OutboxStep]) {
    inset(ui, |ui| {
        text::strong(ui, cx.palette, cx.texts.outbox_steps());
        if steps.is_empty() {
            text::muted(ui, cx.palette, cx.texts.outbox_no_steps());
        }
        for step in steps {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                name(ui, cx, &cx.moment(step.at));
                let (rect, _) = ui.allocate_exact_size(Vec2::new(18.0, 20.0), Sense::hover());
                let mark = egui::pos2(rect.left() + 5.0, rect.center().y);
                chip::mark(ui, cx.palette, step_tone(&step.kind), mark, 7.0);
                ui.vertical(|ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = size::GAP_S;
                        let words = cx.texts.word("step", &step.kind);
                        ui.label(RichText::new(words).font(medium(size::BODY)).color(cx.palette.text));
                        if !step.actor.starts_with("engine") {
                            text::small(ui, cx.palette, &step.actor);
                        }
                    });
                    if let Some(problem) = &step.problem {
                        text::small(ui, cx.palette, cx.texts.problem(problem));
                    }
                    if let Some(words) = &step.words {
                        text::code(ui, cx.palette, words);
                    }
                });
            });
        }
    });
}

fn step_tone(kind: &str) -> Tone {
    match kind {
        "effect-accepted" => Tone::Good,
        "effect-held" => Tone::Warn,
        "effect-refused" | "effect-bounced" | "effect-given-up" => Tone::Bad,
        "effect-deferred" => Tone::Info,
        _ => Tone::Quiet,
    }
}

fn letter(ui: &mut Ui, cx: &Cx<'_>, letter: &OutboxLetter) {
    inset(ui, |ui| {
        text::strong(ui, cx.palette, cx.texts.outbox_letter());
        fact(ui, cx, &cx.texts.outbox_subject(), letter.subject.as_str());
        let files =
            if letter.enclosures.is_empty() { cx.texts.outbox_no_enclosures() } else { letter.enclosures.join(", ") };
        fact(ui, cx, &cx.texts.outbox_enclosures(), files);
        fact(ui, cx, &cx.texts.outbox_message_id(), letter.message_id.as_str());
        ui.add_space(6.0);
        let ground =
            egui::Frame::new().fill(cx.palette.hatch).corner_radius(size::CORNER).inner_margin(Margin::same(10));
        ground.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            text::code(ui, cx.palette, letter.text.trim_end());
        });
    });
}
