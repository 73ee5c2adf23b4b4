//! What was sent beside who it may be: a column each, a row for every field, and below it why.

use egui::{Align2, Color32, CornerRadius, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo};

use super::view::{CellWords, Row, View};
use super::{Pick, Wish, why};
use crate::domain::paper::Role;
use crate::engine::cases::CaseFile;
use crate::engine::cases::compare::Sign;
use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{Palette, medium, regular, semi_bold};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, text};

/// The height of the heads.
const HEAD: f32 = 58.0;
/// The height of a field.
const ROW: f32 = 30.0;
/// The room from which on signs stand with their words, for each candidate.
const WORDS_FROM: f32 = 158.0;
/// The room for each column from which on that of the new contact shows its values.
const NEW_FROM: f32 = 112.0;
/// The room from which on the names of the fields have their full width.
const TITLES_FROM: f32 = 700.0;

/// Where the columns stand.
struct Columns {
    title: f32,
    incoming: f32,
    candidate: f32,
    new: f32,
    count: usize,
}

impl Columns {
    fn of(room: f32, count: usize) -> Self {
        let title = if TITLES_FROM <= room { 94.0 } else { 88.0 };
        let many = f32::from(u8::try_from(count).unwrap_or(u8::MAX));
        let rest = room - title;
        let each = rest / (many + 2.0);
        if each < NEW_FROM && count != 0 {
            let new = 62.0;
            let each = (rest - new) / (many + 1.0);
            return Self { title, incoming: each, candidate: each, new, count };
        }
        // The new contact only says again what was sent: its room goes to the candidates, where the
        // signs stand.
        let new = if each < 200.0 { each.min(120.0) } else { 172.0 };
        let new = if count == 0 { rest * 0.45 } else { new };
        let incoming = if count == 0 { rest - new } else { (each + 6.0).min(200.0) };
        let candidate = if count == 0 { 0.0 } else { (rest - new - incoming) / many };
        Self { title, incoming, candidate, new, count }
    }

    /// Returns the place of a column: 0 is the title, 1 the entry, then the candidates, then new.
    fn place(&self, row: Rect, at: usize) -> Rect {
        let many = |count: usize| f32::from(u8::try_from(count).unwrap_or(u8::MAX));
        let (left, width) = match at {
            0 => (0.0, self.title),
            1 => (self.title, self.incoming),
            at if at < self.count + 2 => (self.title + self.incoming + self.candidate * many(at - 2), self.candidate),
            _ => (self.title + self.incoming + self.candidate * many(self.count), self.new),
        };
        Rect::from_min_size(egui::pos2(row.left() + left, row.top()), Vec2::new(width, row.height()))
    }

    fn shows_new(&self) -> bool {
        100.0 <= self.new
    }
}

/// Draws the tab with everything that helps to decide.
pub(super) fn data(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (file, view): (&CaseFile, &View),
    (pick, only_differences): (Option<Pick>, bool),
    wishes: &mut Vec<Wish>,
) {
    egui::ScrollArea::vertical().id_salt("data").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let frame = card::frame(cx.palette).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            let columns = Columns::of(ui.available_width(), view.columns.len());
            heads(ui, cx, (file, view, &columns), pick, wishes);
            let shown = view.rows.iter().filter(|row| row.differs || !only_differences || view.columns.is_empty());
            let mut is_empty = true;
            for row in shown {
                is_empty = false;
                field(ui, cx, row, &columns, (file, pick));
            }
            if is_empty {
                ui.horizontal(|ui| {
                    ui.add_space(12.0);
                    text::small(ui, cx.palette, cx.texts.desk_all_agree());
                });
                ui.add_space(8.0);
            }
        });
        lines_between(ui, cx, frame.response.rect, view.columns.len());
        if view.columns.is_empty() && file.is_waiting {
            let words = if file.role == Role::Payer { cx.texts.desk_nobody_payer() } else { cx.texts.desk_nobody() };
            card::card(ui, cx.palette, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal_top(|ui| {
                    text::icon(ui, cx.palette.muted, Icon::PersonSearch);
                    ui.vertical(|ui| text::body(ui, cx.palette, words));
                });
            });
        }
        why::cards(ui, cx, (file, view), pick, wishes);
    });
}

/// Draws the lines between the columns over the whole height.
fn lines_between(ui: &Ui, cx: &Cx<'_>, rect: Rect, count: usize) {
    let columns = Columns::of(rect.width() - 2.0, count);
    for at in 1..count + 3 {
        let x = rect.left() + 1.0 + (columns.place(rect, at).left() - rect.left());
        ui.painter().vline(x, rect.y_range().shrink(1.0), Stroke::new(1.0, cx.palette.line));
    }
}

fn heads(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (file, view, columns): (&CaseFile, &View, &Columns),
    pick: Option<Pick>,
    wishes: &mut Vec<Wish>,
) {
    let (row, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEAD), Sense::hover());
    let corner = CornerRadius { nw: size::CORNER_CARD, ne: size::CORNER_CARD, sw: 0, se: 0 };
    ui.painter().rect_filled(row, corner, cx.palette.hatch);
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
    let source = cx.texts.desk_incoming_from(file.order.source.as_str());
    head_words(ui, cx, columns.place(row, 1), (&cx.texts.desk_incoming(), &source), false);
    for (at, (column, known)) in view.columns.iter().zip(&file.candidates).enumerate() {
        let place = columns.place(row, at + 2);
        let wanted = Pick::Contact(known.contact.id);
        let label = format!("{}, {}", column.title, column.about);
        let response = head(ui, cx, (place, at), &label, pick == Some(wanted));
        let about = if columns.shows_new() { &column.about } else { &column.number };
        if head_words(ui, cx, place, (&column.title, about), pick == Some(wanted)) {
            response.clone().on_hover_text(&label);
        }
        if let Some(share) = column.share {
            let ground = Rect::from_min_max(
                egui::pos2(place.left() + 11.0, place.bottom() - 9.0),
                egui::pos2(place.right() - 11.0, place.bottom() - 5.0),
            );
            ui.painter().rect_filled(ground, 2, cx.palette.line);
            let bar = Rect::from_min_size(ground.min, Vec2::new(ground.width() * share, ground.height()));
            ui.painter().rect_filled(bar, 2, cx.palette.bar1);
        }
        if response.clicked() && file.is_waiting {
            wishes.push(Wish::Choose(wanted));
        }
    }
    let place = columns.place(row, columns.count + 2);
    let title = cx.texts.desk_new_contact();
    let about = if file.as_new.is_some() { cx.texts.desk_as_sent() } else { cx.texts.desk_never_new() };
    if file.as_new.is_some() {
        let response = head(ui, cx, (place, columns.count), &title, pick == Some(Pick::New));
        head_words(ui, cx, place, (&title, &about), pick == Some(Pick::New));
        if response.on_hover_text(&about).clicked() && file.is_waiting {
            wishes.push(Wish::Choose(Pick::New));
        }
    } else {
        let response = ui.interact(place, ui.scope_id().with("never-new"), Sense::hover());
        head_words(ui, cx, place, (&title, &about), false);
        response.on_hover_text(cx.texts.desk_payer_never_new());
    }
}

/// Draws the ground of a head that can be chosen.
fn head(ui: &mut Ui, cx: &Cx<'_>, (place, at): (Rect, usize), label: &str, is_chosen: bool) -> Response {
    let response = ui.interact(place, ui.scope_id().with(("head", at)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_chosen, label));
    let inner = Rect::from_min_max(place.min + Vec2::new(1.0, 0.5), place.max - Vec2::new(0.0, 1.0));
    let ground = match (is_chosen, response.hovered()) {
        (true, _) => Some(cx.palette.selected),
        (false, true) => Some(cx.palette.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(inner, 0, ground);
    }
    if is_chosen {
        let bar = Rect::from_min_size(inner.min, Vec2::new(inner.width(), 3.0));
        ui.painter().rect_filled(bar, 0, cx.palette.accent);
    }
    button::focus_ring(ui, cx.palette, &response, place.shrink(3.0));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn head_words(ui: &Ui, cx: &Cx<'_>, place: Rect, (title, about): (&str, &str), is_chosen: bool) -> bool {
    let inner = place.shrink2(Vec2::new(10.0, 0.0));
    let line =
        |top: f32| Rect::from_min_size(egui::pos2(inner.left(), inner.top() + top), Vec2::new(inner.width(), 20.0));
    let ink = if is_chosen { cx.palette.text } else { cx.palette.muted };
    let is_short = paint_line(ui, line(7.0), title, semi_bold(size::BODY), cx.palette.text, Align2::LEFT_CENTER);
    paint_line(ui, line(27.0), about, regular(size::SMALL), ink, Align2::LEFT_CENTER) || is_short
}

fn field(ui: &mut Ui, cx: &Cx<'_>, row: &Row, columns: &Columns, (file, pick): (&CaseFile, Option<Pick>)) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &row.label));
    let palette = cx.palette;
    let pointer = response.hover_pos();
    let mut hint: Option<String> = None;
    let mut note = |place: Rect, is_short: bool, words: String| {
        if is_short && pointer.is_some_and(|pointer| place.contains(pointer)) {
            hint = Some(words);
        }
    };
    let title = columns.place(rect, 0);
    let is_short = paint_line(ui, pad(title), &row.title, regular(13.0), palette.muted, Align2::LEFT_CENTER);
    note(title, is_short, row.title.clone());
    let place = columns.place(rect, 1);
    if row.incoming.is_empty() {
        hatch(ui, palette, place);
    } else {
        let ink = palette.text;
        let is_short = paint_line(ui, pad(place), &row.incoming, regular(size::BODY), ink, Align2::LEFT_CENTER);
        note(place, is_short, row.incoming.clone());
    }
    for (at, (cell, known)) in row.cells.iter().zip(&file.candidates).enumerate() {
        let place = columns.place(rect, at + 2);
        let is_chosen = pick == Some(Pick::Contact(known.contact.id));
        let is_short = self::cell(ui, palette, place, cell, is_chosen);
        note(place, is_short, format!("{} ({})", cell.text, cell.word));
    }
    let place = columns.place(rect, columns.count + 2);
    if file.as_new.is_none() || row.as_new.is_empty() {
        hatch(ui, palette, place);
    } else if columns.shows_new() {
        let ink = if pick == Some(Pick::New) { palette.text } else { palette.muted };
        let is_short = paint_line(ui, pad(place), &row.as_new, regular(size::BODY), ink, Align2::LEFT_CENTER);
        note(place, is_short, row.as_new.clone());
    } else {
        paint_line(ui, place, "·", regular(size::BODY), palette.muted, Align2::CENTER_CENTER);
        note(place, true, row.as_new.clone());
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.line));
    if let Some(hint) = hint {
        response.on_hover_text(hint);
    }
}

fn pad(place: Rect) -> Rect {
    place.shrink2(Vec2::new(10.0, 0.0))
}

/// Draws what the master says: equal values grey, differing ones bold, blanks hatched, and beside
/// each the sign, so that neither weight nor colour is the only mark. Returns whether it was
/// shortened.
fn cell(ui: &Ui, palette: &Palette, place: Rect, cell: &CellWords, is_chosen: bool) -> bool {
    let (glyph, color) = match cell.sign {
        Sign::Same => ("=", palette.good),
        Sign::Alike => ("≈", palette.warn),
        Sign::Other => ("≠", palette.bad),
        Sign::OnlyHere => ("+", palette.muted),
        Sign::OnlySent | Sign::Neither => ("", palette.muted),
    };
    if cell.text.is_empty() {
        hatch(ui, palette, place);
        return false;
    }
    if is_chosen {
        ui.painter().rect_filled(place.shrink2(Vec2::new(0.5, 0.5)), 0, palette.accent_soft.gamma_multiply(0.5));
    }
    let inner = pad(place);
    let with_words = WORDS_FROM <= place.width();
    let mut sign = if with_words { format!("{glyph} {}", cell.word) } else { glyph.to_owned() };
    if let Some(users) = &cell.users {
        sign = format!("{sign} {users}");
    }
    let galley = ui.painter().layout_no_wrap(sign, medium(size::SMALL), color);
    let width = galley.size().x;
    let at = egui::pos2(inner.right() - width, inner.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
    let words =
        Rect::from_min_max(inner.min, egui::pos2((inner.right() - width - 6.0).max(inner.left()), inner.bottom()));
    let (font, ink) = match cell.sign {
        Sign::Same => (regular(size::BODY), palette.muted),
        Sign::OnlyHere => (medium(size::BODY), palette.text),
        Sign::Alike | Sign::Other | Sign::OnlySent | Sign::Neither => (semi_bold(size::BODY), palette.text),
    };
    paint_line(ui, words, &cell.text, font, ink, Align2::LEFT_CENTER)
}

/// Hatches a blank.
fn hatch(ui: &Ui, palette: &Palette, place: Rect) {
    let place = Rect::from_min_max(place.min + Vec2::new(1.0, 0.0), place.max - Vec2::new(0.0, 1.0));
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    let stroke = Stroke::new(4.0, stripes(palette));
    let mut x = place.left() - place.height();
    let mut shapes = Vec::new();
    while x < place.right() {
        let from = egui::pos2(x, place.bottom() + 4.0);
        let till = egui::pos2(x + place.height() + 8.0, place.top() - 4.0);
        shapes.push(Shape::line_segment([from, till], stroke));
        x += 12.0;
    }
    painter.extend(shapes);
}

fn stripes(palette: &Palette) -> Color32 {
    palette.hatch
}
