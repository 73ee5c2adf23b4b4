//! One setting as it is drawn: what it is called and for, its field, what it does now and who said
//! so, and the way back to the default.

use egui::{Align, Layout, Rect, RichText, Sense, Stroke, Ui, UiBuilder};

use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::{button, text};

/// The width of a field where there is room.
const FIELD: f32 = 236.0;

/// The width of the way back.
const RESET: f32 = 66.0;

/// At this width the effect stands beside the field; below it, under the name.
const WIDE: f32 = 720.0;

/// Below this width everything stands below each other.
const NARROW: f32 = 380.0;

/// Distance from the edges of the card.
const EDGE: f32 = 14.0;

/// What is said of one setting.
#[derive(Default)]
pub(super) struct Row {
    /// What it is called.
    pub(super) name: String,
    /// What it is for.
    pub(super) words: String,
    /// What it does now.
    pub(super) effect: String,
    /// Who set it and when, or that the default holds.
    pub(super) changed: String,
    /// Why what was typed is not taken.
    pub(super) fault: Option<String>,
    /// What the way back leads to; nothing when the default holds.
    pub(super) reset: Option<String>,
}

/// Draws one setting; `field` is given the width it may have. Returns whether the person wants the
/// default back.
pub(super) fn row(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row, field: impl FnOnce(&mut Ui, &mut Cx<'_>, f32)) -> bool {
    let room = ui.available_rect_before_wrap();
    let (left, right, top) = (room.left() + EDGE, room.right() - EDGE, room.top() + 10.0);
    let wide = right - left;
    let mut bottom = top;
    let mut is_reset = false;
    let mut column = |ui: &mut Ui, from: f32, to: f32, top: f32, salt: &str, draw: &mut dyn FnMut(&mut Ui)| {
        let rect = Rect::from_min_max(egui::pos2(from, top), egui::pos2(to, room.bottom().max(top + 400.0)));
        let layout = Layout::top_down(Align::Min);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt((salt, &row.name)));
        child.spacing_mut().item_spacing.y = 2.0;
        draw(&mut child);
        bottom = bottom.max(child.min_rect().bottom());
        child.min_rect().bottom()
    };
    let mut field = Some(field);
    let mut draw_field = |ui: &mut Ui, cx: &mut Cx<'_>, width: f32| {
        if let Some(field) = field.take() {
            field(ui, cx, width);
        }
        fault(ui, cx, row.fault.as_deref());
    };
    if WIDE <= wide {
        let effect_width = ((wide - FIELD - RESET) * 0.42).clamp(170.0, 340.0);
        let effect_from = right - RESET - effect_width;
        let field_from = effect_from - size::GAP_L - FIELD;
        column(ui, left, field_from - size::GAP_L, top + 5.0, "name", &mut |ui| names(ui, cx, row));
        column(ui, field_from, field_from + FIELD, top, "field", &mut |ui| draw_field(ui, cx, FIELD));
        column(ui, effect_from, right - RESET - size::GAP_S, top + 1.0, "effect", &mut |ui| effect(ui, cx, row));
        column(ui, right - RESET, right, top + 5.0, "reset", &mut |ui| is_reset |= reset(ui, cx, row));
    } else if NARROW <= wide {
        let width = FIELD.min(wide * 0.5);
        let field_from = right - width;
        let below = column(ui, left, field_from - size::GAP_L, top + 5.0, "name", &mut |ui| names(ui, cx, row));
        column(ui, left, field_from - size::GAP_L, below + 6.0, "effect", &mut |ui| effect(ui, cx, row));
        let below = column(ui, field_from, right, top, "field", &mut |ui| draw_field(ui, cx, width));
        column(ui, field_from, right, below + 4.0, "reset", &mut |ui| is_reset |= reset(ui, cx, row));
    } else {
        column(ui, left, right, top, "all", &mut |ui| {
            names(ui, cx, row);
            draw_field(ui, cx, FIELD.min(wide));
            effect(ui, cx, row);
            is_reset |= reset(ui, cx, row);
        });
    }
    let whole = Rect::from_min_max(room.min, egui::pos2(room.right(), bottom + 10.0));
    ui.allocate_rect(whole, Sense::hover());
    ui.painter().hline(whole.x_range(), whole.bottom(), Stroke::new(1.0, cx.palette.line));
    is_reset
}

fn names(ui: &mut Ui, cx: &Cx<'_>, row: &Row) {
    let name = RichText::new(&row.name).font(medium(size::BODY)).color(cx.palette.text);
    ui.add(egui::Label::new(name).wrap());
    if !row.words.is_empty() {
        text::small(ui, cx.palette, &row.words);
    }
}

fn fault(ui: &mut Ui, cx: &Cx<'_>, fault: Option<&str>) {
    let Some(fault) = fault else { return };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        text::icon(ui, cx.palette.bad, Icon::Error);
        let words = RichText::new(fault).font(regular(size::SMALL)).color(cx.palette.bad);
        ui.add(egui::Label::new(words).wrap());
    });
}

fn effect(ui: &mut Ui, cx: &Cx<'_>, row: &Row) {
    if !row.effect.is_empty() {
        text::small(ui, cx.palette, &row.effect);
    }
    if !row.changed.is_empty() {
        let words = RichText::new(&row.changed).font(regular(size::SMALL)).color(cx.palette.faint);
        ui.add(egui::Label::new(words).wrap());
    }
}

fn reset(ui: &mut Ui, cx: &Cx<'_>, row: &Row) -> bool {
    let Some(to) = &row.reset else { return false };
    let words = cx.texts.settings_reset();
    let hint = cx.texts.settings_reset_to(to);
    // Its name says which setting: a list has many of them.
    let response = button::link(&words).hint(&hint).show(ui, cx.palette);
    let name = format!("{words}: {}", row.name);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
    response.clicked()
}
