//! Dividing the room that is left: parts beside each other, each with a fixed or the remaining width.

use egui::{Layout, Rect, Ui, UiBuilder};

use crate::ui::theme::tokens::size;

/// Divides the room that is left into a wide part and one of this width at its right.
pub fn with_right(ui: &mut Ui, right: f32, parts: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let edge = (room.right() - right).max(room.left());
    divide(ui, room, edge - size::GAP_M, edge, parts);
}

/// Divides the room that is left into one part of this width at the left and a wide one.
pub fn with_left(ui: &mut Ui, left: f32, parts: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let edge = (room.left() + left).min(room.right());
    divide(ui, room, edge, edge + size::GAP_M, parts);
}

fn divide(ui: &mut Ui, room: Rect, left_end: f32, right_start: f32, parts: impl FnOnce(&mut Ui, &mut Ui)) {
    let left = Rect::from_min_max(room.min, egui::pos2(left_end.max(room.left()), room.bottom()));
    let right = Rect::from_min_max(egui::pos2(right_start.min(room.right()), room.top()), room.max);
    let column = |rect, salt| UiBuilder::new().max_rect(rect).layout(Layout::top_down(egui::Align::Min)).id_salt(salt);
    let mut one = ui.new_child(column(left, "left"));
    let mut other = ui.new_child(column(right, "right"));
    one.set_clip_rect(left.expand(1.0).intersect(ui.clip_rect()));
    other.set_clip_rect(right.expand(1.0).intersect(ui.clip_rect()));
    parts(&mut one, &mut other);
    ui.allocate_rect(room, egui::Sense::hover());
}

/// Leaves a strip of this height at the bottom of the room that is left.
pub fn with_bottom(ui: &mut Ui, bottom: f32, parts: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let edge = (room.bottom() - bottom).max(room.top());
    let upper = Rect::from_min_max(room.min, egui::pos2(room.right(), (edge - size::GAP_M).max(room.top())));
    let lower = Rect::from_min_max(egui::pos2(room.left(), edge), room.max);
    let column = |rect, salt| UiBuilder::new().max_rect(rect).layout(Layout::top_down(egui::Align::Min)).id_salt(salt);
    let mut one = ui.new_child(column(upper, "upper"));
    let mut other = ui.new_child(column(lower, "lower"));
    parts(&mut one, &mut other);
    ui.allocate_rect(room, egui::Sense::hover());
}
