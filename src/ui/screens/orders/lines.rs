//! The tab with the lines of an order, its charges and totals.

use egui::{Align2, FontId, Rect, Response, Sense, Ui, Vec2};

use super::tabs::indented;
use crate::domain::paper::{Line, Paper};
use crate::engine::query::OrderFile;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{card, text};

/// The height of a line of the order.
const LINE: f32 = 40.0;

/// The width that quantity and amount take at the right.
const FIGURES: f32 = 190.0;

/// Draws the lines, charges and totals.
pub(super) fn lines(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let paper = &file.order.paper;
    for line in &paper.lines {
        one_line(ui, cx, line);
    }
    card::line(ui, cx.palette);
    for (name, amount) in sums(cx, paper) {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
        let inner = rect.shrink2(Vec2::new(14.0, 0.0));
        paint_line(ui, inner, &name, regular(size::BODY), cx.palette.muted, Align2::LEFT_CENTER);
        paint_line(ui, inner, &amount, medium(size::BODY), cx.palette.text, Align2::RIGHT_CENTER);
    }
    for note in &paper.notes {
        indented(ui, |ui| {
            text::small(ui, cx.palette, note);
        });
    }
}

fn one_line(ui: &mut Ui, cx: &Cx<'_>, line: &Line) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), Sense::hover());
    let inner = rect.shrink2(Vec2::new(14.0, 0.0));
    let (left, right) = (inner.left(), inner.right());
    let part = |from: f32, to: f32, top: f32| {
        Rect::from_min_max(egui::pos2(from, inner.top() + top), egui::pos2(to, inner.top() + top + 18.0))
    };
    let (text, muted) = (cx.palette.text, cx.palette.muted);
    let put = |place: Rect, words: &str, font: FontId, color, align| paint_line(ui, place, words, font, color, align);
    let (start, end) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
    put(part(left, left + 28.0, 2.0), &line.line_no, regular(size::SMALL), muted, start);
    let name = part(left + 32.0, right - FIGURES, 2.0);
    let is_short = put(name, &line.name, medium(size::BODY), text, start);
    let (quantity, total, each) = figures(cx, line);
    put(part(right - 180.0, right - 96.0, 2.0), &quantity, regular(size::BODY), text, end);
    put(part(right - 92.0, right, 2.0), &total, regular(size::BODY), text, end);
    let more: Vec<&str> =
        [line.sku.as_deref(), line.gtin.as_deref(), line.note.as_deref()].into_iter().flatten().collect();
    let more = more.join(" · ");
    let is_short = put(part(left + 32.0, right - FIGURES, 20.0), &more, regular(size::SMALL), muted, start) || is_short;
    put(part(right - 180.0, right, 20.0), &each, regular(size::SMALL), muted, end);
    tell(&response, format!("{} {}, {quantity}, {total}", line.line_no, line.name));
    if is_short {
        response.on_hover_text(format!("{}\n{more}", line.name));
    }
}

/// Gives a painted line a name for those who do not see it.
fn tell(response: &Response, words: String) {
    response.widget_info(move || egui::WidgetInfo::labeled(egui::Role::Label, true, words.clone()));
}

/// Returns quantity, amount and price of a line in words.
fn figures(cx: &Cx<'_>, line: &Line) -> (String, String, String) {
    let language = cx.language();
    let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or_default();
    let unit = cx.texts.known(&format!("word-unit-{}", unit.to_lowercase())).unwrap_or_else(|| unit.to_owned());
    let quantity = line.quantity.map(|quantity| format::quantity(language, quantity, &unit)).unwrap_or_default();
    let total = line.line_total.map(|total| format::decimal(language, total)).unwrap_or_default();
    let each = line.unit_price.map(|price| cx.texts.orders_each(format::decimal(language, price))).unwrap_or_default();
    (quantity, total, each)
}

/// Returns charges and totals in words.
fn sums(cx: &Cx<'_>, paper: &Paper) -> Vec<(String, String)> {
    let language = cx.language();
    let with_currency = |amount| match paper.currency {
        Some(currency) => format::amount(language, amount, currency),
        None => format::decimal(language, amount),
    };
    let charge = |charge: &crate::domain::paper::Charge| {
        let name = if charge.name.is_empty() { cx.texts.orders_charge() } else { charge.name.clone() };
        (name, format::decimal(language, charge.amount))
    };
    let mut sums: Vec<(String, String)> = paper.charges.iter().map(charge).collect();
    for (name, amount) in [
        (cx.texts.orders_net(), paper.stated.net),
        (cx.texts.orders_tax(), paper.stated.tax),
        (cx.texts.orders_payable(), paper.stated.payable.or(paper.stated.gross)),
    ] {
        sums.extend(amount.map(|amount| (name, with_currency(amount))));
    }
    sums
}
