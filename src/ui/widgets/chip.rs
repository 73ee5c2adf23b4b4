//! Chips: a state as a soft ground with a mark and a word, so that colour is never the only sign.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use super::button::focus_ring;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, regular};

/// What a state means to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Done, agreeing: a dot.
    Good,
    /// Waits for a person: a square.
    Warn,
    /// Broken or refused: a square.
    Bad,
    /// Under way: a dot.
    Info,
    /// Neither: a dot.
    Quiet,
}

impl Tone {
    /// Returns text and soft ground.
    #[must_use]
    pub fn colors(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            Self::Good => (palette.good, palette.good_soft),
            Self::Warn => (palette.warn, palette.warn_soft),
            Self::Bad => (palette.bad, palette.bad_soft),
            Self::Info => (palette.info, palette.info_soft),
            Self::Quiet => (palette.muted, palette.hatch),
        }
    }

    fn is_square(self) -> bool {
        matches!(self, Self::Warn | Self::Bad)
    }
}

/// Paints the mark of a tone, centred: a square is broken or waiting, a dot is not.
pub fn mark(ui: &Ui, palette: &Palette, tone: Tone, center: egui::Pos2, extent: f32) {
    let (color, _) = tone.colors(palette);
    let shape = if tone.is_square() {
        Shape::rect_filled(Rect::from_center_size(center, Vec2::splat(extent)), CornerRadius::same(1), color)
    } else {
        Shape::circle_filled(center, extent / 2.0, color)
    };
    ui.painter().add(shape);
}

/// Returns how wide a chip with this text is.
#[must_use]
pub fn width(ui: &Ui, text: &str) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), medium(size::SMALL), Color32::PLACEHOLDER).size().x + 28.0
}

/// Paints a chip into a rectangle, from the left, in its middle.
pub fn paint(ui: &Ui, palette: &Palette, rect: Rect, tone: Tone, text: &str) -> bool {
    let wanted = width(ui, text);
    let chip = Rect::from_min_size(
        egui::pos2(rect.left(), rect.center().y - size::CHIP / 2.0),
        Vec2::new(wanted.min(rect.width()), size::CHIP),
    );
    let (color, soft) = tone.colors(palette);
    ui.painter().rect_filled(chip, CornerRadius::same(10), soft);
    mark(ui, palette, tone, egui::pos2(chip.left() + 11.0, chip.center().y), 6.0);
    let place =
        Rect::from_min_max(egui::pos2(chip.left() + 19.0, chip.top()), egui::pos2(chip.right() - 8.0, chip.bottom()));
    super::text::paint_line(ui, place, text, medium(size::SMALL), color, Align2::LEFT_CENTER)
}

/// Draws a chip.
pub fn chip(ui: &mut Ui, palette: &Palette, tone: Tone, text: &str) -> Response {
    let wish = Vec2::new(width(ui, text), size::CHIP);
    let (rect, response) = ui.allocate_exact_size(wish, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    paint(ui, palette, rect, tone, text);
    response
}

/// Draws a chip that chooses a view, with how many it holds.
pub fn filter(ui: &mut Ui, palette: &Palette, text: &str, count: Option<&str>, is_chosen: bool) -> Response {
    let words = count.map_or_else(|| text.to_owned(), |count| format!("{text} {count}"));
    let galley = ui.painter().layout_no_wrap(words.clone(), regular(13.0), palette.text);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 24.0, 26.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &words));
    if ui.is_rect_visible(rect) {
        let (fill, edge, ink) = match (is_chosen, response.hovered()) {
            (true, _) => (palette.accent_soft, palette.accent, palette.accent),
            (false, true) => (palette.hover, palette.line, palette.text),
            (false, false) => (palette.panel, palette.line, palette.muted),
        };
        ui.painter().rect(rect, CornerRadius::same(13), fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
        focus_ring(ui, palette, &response, rect);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Paints a count as it stands in the rail, ending at `right`.
pub fn paint_count(ui: &Ui, palette: &Palette, right: egui::Pos2, tone: Tone, count: &str) {
    let galley = ui.painter().layout_no_wrap(count.to_owned(), medium(size::SMALL), palette.text);
    let (color, soft) = tone.colors(palette);
    let wide = (galley.size().x + 12.0).max(20.0);
    let rect = Rect::from_min_size(egui::pos2(right.x - wide, right.y - 10.0), Vec2::new(wide, 20.0));
    ui.painter().rect_filled(rect, CornerRadius::same(10), soft);
    ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, color);
}
