//! Texts by their part in the screen.

use egui::{Align2, Color32, FontId, Label, Pos2, Rect, Response, RichText, Ui, WidgetText};

use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, regular, semi_bold, symbols};

/// A heading of a screen or card.
pub fn heading(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(semi_bold(size::HEADING)).color(palette.text))
}

/// The name of a thing.
pub fn strong(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(semi_bold(size::BODY)).color(palette.text))
}

/// Plain text; wraps.
pub fn body(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    ui.add(Label::new(RichText::new(text).font(regular(size::BODY)).color(palette.text)).wrap())
}

/// Text that explains; wraps.
pub fn muted(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    ui.add(Label::new(RichText::new(text).font(regular(size::BODY)).color(palette.muted)).wrap())
}

/// Small text that explains; wraps.
pub fn small(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    ui.add(Label::new(RichText::new(text).font(regular(size::SMALL)).color(palette.muted)).wrap())
}

/// Text on one line that ends with … where there is no room, and tells all on hover.
pub fn one_line(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    ui.add(Label::new(text).truncate())
}

/// Bytes as text: fixed width, selectable.
pub fn code(ui: &mut Ui, palette: &Palette, text: impl Into<String>) -> Response {
    ui.add(Label::new(RichText::new(text).monospace().color(palette.text)).selectable(true).wrap())
}

/// An icon with a name for those who do not see it.
pub fn icon(ui: &mut Ui, color: Color32, icon: Icon) -> Response {
    ui.add(Label::new(RichText::new(icon.as_str()).font(symbols(size::ICON)).color(color)).selectable(false))
}

/// Paints one line of text into a rectangle, shortened with … where it is too long. Returns whether
/// it was shortened.
pub fn paint_line(ui: &Ui, rect: Rect, text: &str, font: FontId, color: Color32, align: Align2) -> bool {
    let mut job = egui::text::LayoutJob::simple_singleline(text.replace('\n', " "), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width().max(0.0));
    let galley = ui.painter().layout_job(job);
    let is_short = galley.elided;
    let at: Pos2 = align.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at, galley, color);
    is_short
}

/// Paints text into a rectangle from its top, wrapped into at most so many lines and shortened with …
/// behind them. Returns whether it was shortened.
pub fn paint_lines(ui: &Ui, rect: Rect, text: &str, (font, color): (FontId, Color32), most: usize) -> bool {
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, rect.width().max(0.0));
    job.wrap.max_rows = most;
    let galley = ui.painter().layout_job(job);
    let is_short = galley.elided;
    ui.painter().galley(rect.min, galley, color);
    is_short
}

/// Returns the face for a weight: 400, 500 or 600.
#[must_use]
pub fn weight(points: f32, weight: u16) -> FontId {
    match weight {
        600.. => semi_bold(points),
        500..600 => medium(points),
        0..500 => regular(points),
    }
}
