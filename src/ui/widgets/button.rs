//! Buttons. At most one filled button a view; a key is printed on the button it presses; what is
//! not allowed is grey and says why on hover.

use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::keys;
use super::text::paint_line;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, nothing, regular, symbols};

/// How a button looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Filled,
    Plain,
    Danger,
    Link,
}

/// A button that is being made.
#[must_use]
pub struct Button<'a> {
    kind: Kind,
    label: &'a str,
    key: Option<&'a str>,
    icon: Option<Icon>,
    why_not: Option<&'a str>,
    hint: Option<&'a str>,
}

/// The button that does what the view is for.
pub fn filled(label: &str) -> Button<'_> {
    Button::new(Kind::Filled, label)
}

/// Any other button.
pub fn plain(label: &str) -> Button<'_> {
    Button::new(Kind::Plain, label)
}

/// A button that takes something away.
pub fn danger(label: &str) -> Button<'_> {
    Button::new(Kind::Danger, label)
}

/// A word that leads somewhere.
pub fn link(label: &str) -> Button<'_> {
    Button::new(Kind::Link, label)
}

impl<'a> Button<'a> {
    fn new(kind: Kind, label: &'a str) -> Self {
        Self { kind, label, key: None, icon: None, why_not: None, hint: None }
    }

    /// Prints the key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key).filter(|key| !key.is_empty());
        self
    }

    /// Puts an icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Makes it grey when there is a reason, which it tells on hover.
    pub fn unless(mut self, why_not: Option<&'a str>) -> Self {
        self.why_not = why_not;
        self
    }

    /// Explains it on hover.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Draws it. A grey button is never clicked.
    pub fn show(self, ui: &mut Ui, palette: &Palette) -> Response {
        let is_on = self.why_not.is_none() && ui.is_enabled();
        let font = if self.kind == Kind::Link { regular(size::BODY) } else { medium(size::BODY) };
        let label = ui.painter().layout_no_wrap(self.label.to_owned(), font.clone(), palette.text);
        let key = self.key.map(|key| {
            let key = keys::printed(ui.ctx(), key);
            ui.painter().layout_no_wrap(key, regular(size::SMALL), palette.muted)
        });
        let pad = if self.kind == Kind::Link { 2.0 } else { 12.0 };
        let icon_width = if self.icon.is_some() { size::ICON + 6.0 } else { 0.0 };
        let cap = key.as_ref().map_or(0.0, |key| (key.size().x + 10.0).max(18.0));
        let key_width = if key.is_some() { cap + 8.0 } else { 0.0 };
        let height = if self.kind == Kind::Link { 20.0 } else { size::CONTROL };
        let wish = Vec2::new(pad * 2.0 + icon_width + label.size().x + key_width, height);
        let sense = if is_on { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(wish, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, is_on, self.label));
        if ui.is_rect_visible(rect) {
            let (fill, edge, text) = self.colors(palette, is_on, &response);
            ui.painter().rect(rect, CornerRadius::same(size::CORNER), fill, Stroke::new(1.0, edge), StrokeKind::Inside);
            let mut left = rect.left() + pad;
            if let Some(icon) = self.icon {
                let place = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(size::ICON, rect.height()));
                paint_line(
                    ui,
                    place.expand2(Vec2::new(2.0, 0.0)),
                    icon.as_str(),
                    symbols(size::ICON),
                    text,
                    Align2::CENTER_CENTER,
                );
                left += icon_width;
            }
            let at = egui::pos2(left, rect.center().y - label.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, Arc::clone(&label), text);
            if self.kind == Kind::Link && response.hovered() {
                let y = at.y + label.size().y - 1.0;
                ui.painter().hline(at.x..=at.x + label.size().x, y, Stroke::new(1.0, text));
            }
            if let Some(key) = key {
                let place = Rect::from_min_size(
                    egui::pos2(rect.right() - pad - cap + 4.0, rect.center().y - 9.0),
                    Vec2::new(cap, 18.0),
                );
                let ink = if self.kind == Kind::Filled && is_on { palette.on_accent } else { palette.muted };
                let line = if self.kind == Kind::Filled && is_on { palette.on_accent } else { palette.line };
                ui.painter().rect_stroke(place, CornerRadius::same(4), Stroke::new(1.0, line), StrokeKind::Inside);
                let at = place.center() - key.size() / 2.0;
                ui.painter().galley_with_override_text_color(at, key, ink);
            }
            focus_ring(ui, palette, &response, rect);
        }
        let response = if is_on { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response };
        match self.why_not.or(self.hint) {
            Some(words) => response.on_hover_text(words),
            None => response,
        }
    }

    fn colors(&self, palette: &Palette, is_on: bool, response: &Response) -> (Color32, Color32, Color32) {
        let under = response.hovered() && is_on;
        let pressed = response.is_pointer_button_down_on() && is_on;
        let ground = match (pressed, under) {
            (true, _) => palette.selected,
            (false, true) => palette.hover,
            (false, false) => palette.panel,
        };
        match self.kind {
            Kind::Link => (nothing(), nothing(), if is_on { palette.accent } else { palette.faint }),
            Kind::Filled if !is_on => (palette.hatch, palette.line, palette.faint),
            Kind::Filled => (palette.accent, palette.accent, palette.on_accent),
            Kind::Plain | Kind::Danger if !is_on => (palette.panel, palette.line, palette.faint),
            Kind::Plain => (ground, palette.line, palette.text),
            Kind::Danger => (ground, palette.line, palette.bad),
        }
    }
}

/// A button with only an icon; `name` is its name and its hint.
pub fn icon_button(ui: &mut Ui, palette: &Palette, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(size::CORNER), palette.hover);
        }
        paint_line(ui, rect, icon.as_str(), symbols(18.0), palette.muted, Align2::CENTER_CENTER);
        focus_ring(ui, palette, &response, rect);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, palette: &Palette, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, palette.accent);
        ui.painter().rect_stroke(rect.expand(2.0), CornerRadius::same(size::CORNER + 2), stroke, StrokeKind::Inside);
    }
}

/// Prints a key as it stands on buttons, with what it does behind it.
pub fn key_hint(ui: &mut Ui, palette: &Palette, key: &str, what: &str) {
    ui.spacing_mut().item_spacing.x = 5.0;
    let words = egui::RichText::new(what).font(regular(size::SMALL)).color(palette.muted);
    let is_from_right = ui.layout().prefer_right_to_left();
    if is_from_right && !what.is_empty() {
        ui.add(egui::Label::new(words.clone()).extend());
    }
    let key = keys::printed(ui.ctx(), key);
    let galley = ui.painter().layout_no_wrap(key, regular(size::SMALL), palette.muted);
    let wish = Vec2::new((galley.size().x + 10.0).max(18.0), 18.0);
    let (rect, _) = ui.allocate_exact_size(wish, Sense::hover());
    ui.painter().rect_stroke(rect, CornerRadius::same(4), Stroke::new(1.0, palette.line), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, palette.muted);
    if !is_from_right && !what.is_empty() {
        ui.label(words);
    }
}
