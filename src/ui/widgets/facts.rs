//! Facts about a thing: what each is called, and what it says, one below the other. What it says
//! can be selected and copied.

use egui::{Align2, Label, RichText, Role, Sense, Ui, Vec2, WidgetInfo};

use super::text::paint_line;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, regular};

/// Beyond this width facts stand in two columns.
const TWO_COLUMNS: f32 = 620.0;
/// The room left and right of the facts.
const EDGE: f32 = 14.0;

/// Draws the heading of a group of facts.
pub fn heading(ui: &mut Ui, palette: &Palette, title: &str) {
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(EDGE);
        ui.label(RichText::new(title).font(medium(size::SMALL)).color(palette.muted));
    });
}

/// Draws facts with labels of this width, in two columns where there is room.
pub fn facts(ui: &mut Ui, palette: &Palette, facts: &[(String, String)], label: f32) {
    if ui.available_width() < TWO_COLUMNS {
        return column(ui, palette, facts, label);
    }
    let (left, right) = facts.split_at(facts.len().div_ceil(2));
    ui.columns(2, |columns| {
        if let [one, other] = columns {
            column(one, palette, left, label);
            column(other, palette, right, label);
        }
    });
}

fn column(ui: &mut Ui, palette: &Palette, facts: &[(String, String)], label: f32) {
    for (name, value) in facts {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_S;
            ui.add_space(EDGE);
            let (rect, response) = ui.allocate_exact_size(Vec2::new(label, 18.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
            let is_short = paint_line(ui, rect, name, regular(size::SMALL), palette.muted, Align2::LEFT_CENTER);
            if is_short {
                response.on_hover_text(name);
            }
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - EDGE).max(40.0));
                let value = RichText::new(value).font(regular(size::BODY)).color(palette.text);
                ui.add(Label::new(value).selectable(true).wrap());
            });
        });
    }
}
