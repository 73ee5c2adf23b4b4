//! Fields: a label, a value, and a sentence when the value is wrong. Every field has a name.

use egui::{
    Align2, ComboBox, CornerRadius, Rect, Response, RichText, Role, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::button::focus_ring;
use super::text::{self, paint_line};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, regular, symbols};

/// A text field of this width. `name` is what it is called; `hint` stands in it while it is empty.
pub fn text(ui: &mut Ui, palette: &Palette, name: &str, value: &mut String, hint: &str, width: f32) -> Response {
    edit(ui, palette, name, TextEdit::singleline(value), hint, width)
}

/// A field for a secret.
pub fn secret(ui: &mut Ui, palette: &Palette, name: &str, value: &mut String, width: f32) -> Response {
    secret_with_hint(ui, palette, name, value, "", width)
}

/// A field for a secret; `hint` stands in it while it is empty.
pub fn secret_with_hint(
    ui: &mut Ui,
    palette: &Palette,
    name: &str,
    value: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    edit(ui, palette, name, TextEdit::singleline(value).password(true), hint, width)
}

/// A field of several lines.
pub fn lines(ui: &mut Ui, palette: &Palette, name: &str, value: &mut String, rows: usize, width: f32) -> Response {
    edit(ui, palette, name, TextEdit::multiline(value).desired_rows(rows), "", width)
}

fn edit(ui: &mut Ui, palette: &Palette, name: &str, edit: TextEdit<'_>, hint: &str, width: f32) -> Response {
    let edit = edit
        .font(regular(size::BODY))
        .text_color(palette.text)
        .hint_text(RichText::new(hint).color(palette.faint).font(regular(size::BODY)))
        .desired_width(width)
        .margin(egui::Margin::symmetric(10, 6));
    let response = ui.add(edit);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
    focus_ring(ui, palette, &response, response.rect.shrink(2.0));
    response
}

/// A field to search with: an icon before it, a cross to empty it.
pub fn search(ui: &mut Ui, palette: &Palette, name: &str, value: &mut String, hint: &str, width: f32) -> Response {
    let response = ui
        .scope(|ui| {
            let edit = TextEdit::singleline(value)
                .font(regular(size::BODY))
                .text_color(palette.text)
                .hint_text(RichText::new(hint).color(palette.faint).font(regular(size::BODY)))
                .desired_width(width)
                .margin(egui::Margin { left: 32, right: 10, top: 6, bottom: 6 });
            ui.add(edit)
        })
        .inner;
    let rect = response.rect;
    let place = Rect::from_min_size(rect.min, Vec2::new(32.0, rect.height()));
    paint_line(ui, place, Icon::Search.as_str(), symbols(size::ICON), palette.muted, Align2::CENTER_CENTER);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// A switch. Returns a response that is `changed` when it was switched.
pub fn switch(ui: &mut Ui, palette: &Palette, name: &str, is_on: &mut bool) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(Vec2::new(36.0, 20.0), Sense::click());
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *is_on, name));
    if ui.is_rect_visible(rect) {
        let fill = if *is_on { palette.accent } else { palette.line };
        ui.painter().rect_filled(rect, CornerRadius::same(10), fill);
        let x = if *is_on { rect.right() - 10.0 } else { rect.left() + 10.0 };
        ui.painter().circle_filled(egui::pos2(x, rect.center().y), 8.0, palette.panel);
        focus_ring(ui, palette, &response, rect);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A choice among words. Returns whether another was chosen.
pub fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    palette: &Palette,
    name: &str,
    value: &mut T,
    options: &[(T, String)],
    width: f32,
) -> bool {
    let shown = options.iter().find(|(option, _)| option == value).map(|(_, words)| words.clone()).unwrap_or_default();
    let mut is_changed = false;
    let response = ComboBox::from_id_salt(("choice", name))
        .selected_text(RichText::new(shown).font(regular(size::BODY)).color(palette.text))
        .width(width)
        .truncate()
        .show_ui(ui, |ui| {
            for (option, words) in options {
                if ui.selectable_label(option == value, words).clicked() && option != value {
                    *value = option.clone();
                    is_changed = true;
                }
            }
        })
        .response;
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
    is_changed
}

/// A small box with a tick. Returns a response that is `changed` when it was ticked or not.
pub fn tick(ui: &mut Ui, palette: &Palette, words: &str, is_on: &mut bool) -> Response {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), regular(size::BODY), palette.text);
    let (rect, mut response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 26.0, 24.0), Sense::click());
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *is_on, words));
    let square = Rect::from_min_size(egui::pos2(rect.left(), rect.center().y - 8.0), Vec2::splat(16.0));
    let (fill, edge) = if *is_on { (palette.accent, palette.accent) } else { (palette.panel, palette.faint) };
    ui.painter().rect(square, CornerRadius::same(4), fill, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    if *is_on {
        paint_line(
            ui,
            square.expand(2.0),
            Icon::Check.as_str(),
            symbols(14.0),
            palette.on_accent,
            Align2::CENTER_CENTER,
        );
    }
    let at = egui::pos2(square.right() + 8.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.text);
    focus_ring(ui, palette, &response, rect);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A label over a field, and the sentence below it when the value is wrong.
pub fn labelled<R>(
    ui: &mut Ui,
    palette: &Palette,
    label: &str,
    fault: Option<&str>,
    field: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP;
        ui.label(RichText::new(label).font(medium(size::SMALL)).color(palette.muted));
        let inner = field(ui);
        if let Some(fault) = fault {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP;
                text::icon(ui, palette.bad, Icon::Error);
                ui.label(RichText::new(fault).font(regular(size::SMALL)).color(palette.bad));
            });
        }
        inner
    })
    .inner
}
