//! Tabs: words above a part of a panel, the chosen one underlined.

use egui::{Rect, Sense, Ui, Vec2};

use super::button::focus_ring;
use crate::ui::theme::{Palette, regular};

/// Draws a tab; returns whether it was clicked.
pub fn tab(ui: &mut Ui, palette: &Palette, words: &str, is_chosen: bool) -> bool {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), regular(13.0), palette.text);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 16.0, 36.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, is_chosen, words));
    let ink = if is_chosen || response.hovered() { palette.accent } else { palette.muted };
    ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
    if is_chosen {
        let under =
            Rect::from_min_max(egui::pos2(rect.left() + 4.0, rect.bottom() - 2.0), rect.max - Vec2::new(4.0, 0.0));
        ui.painter().rect_filled(under, 1, palette.accent);
    }
    focus_ring(ui, palette, &response, rect);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
