//! Cards: white ground, one line around, a title line where there is something to say.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui, Vec2};

use super::text;
use crate::ui::theme::Palette;
use crate::ui::theme::tokens::size;

/// Returns the frame of a card without inner distance.
pub fn frame(palette: &Palette) -> Frame {
    Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(size::CORNER_CARD))
}

/// Draws a card with inner distance.
pub fn card<R>(ui: &mut Ui, palette: &Palette, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    frame(palette).inner_margin(Margin::same(14)).show(ui, content)
}

/// Draws a card with a title line; `extra` stands at its right end.
pub fn titled<R>(
    ui: &mut Ui,
    palette: &Palette,
    title: &str,
    extra: impl FnOnce(&mut Ui),
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    frame(palette).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        title_line(ui, palette, title, extra);
        content(ui)
    })
}

/// Draws the title line of a card, with the line below it.
pub fn title_line(ui: &mut Ui, palette: &Palette, title: &str, extra: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 38.0), egui::Sense::hover());
    let inner = rect.shrink2(Vec2::new(14.0, 0.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut row = ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout));
    text::strong(&mut row, palette, title);
    row.with_layout(egui::Layout::right_to_left(egui::Align::Center), extra);
    line(ui, palette);
}

/// Draws a line over the whole width.
pub fn line(ui: &mut Ui, palette: &Palette) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, palette.line));
}
