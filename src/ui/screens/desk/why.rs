//! Below the comparison: what speaks for and against somebody, and how the order's other parties
//! stand.

use egui::{Align2, Rect, Sense, Ui, Vec2};

use super::view::{Column, View, Weighed};
use super::{Pick, Wish};
use crate::engine::cases::CaseFile;
use crate::ui::cx::Cx;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, chip, text};

/// The room from which on the two cards stand beside each other.
const BESIDE_FROM: f32 = 640.0;

/// Draws both cards.
pub(super) fn cards(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (file, view): (&CaseFile, &View),
    pick: Option<Pick>,
    wishes: &mut Vec<Wish>,
) {
    let at = match pick {
        Some(Pick::Contact(id)) => file.candidates.iter().position(|known| known.contact.id == id),
        Some(Pick::New) | None => None,
    };
    let column = view.columns.get(at.unwrap_or(0));
    let room = ui.available_width();
    match column {
        Some(column) if BESIDE_FROM <= room => {
            let right = (room * 0.36).clamp(250.0, 340.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP_M;
                part(ui, room - right - size::GAP_M, |ui| why(ui, cx, column));
                part(ui, right, |ui| parties(ui, cx, view, wishes));
            });
        }
        Some(column) => {
            why(ui, cx, column);
            parties(ui, cx, view, wishes);
        }
        None => parties(ui, cx, view, wishes),
    }
}

fn part(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        content(ui);
    });
}

fn why(ui: &mut Ui, cx: &Cx<'_>, column: &Column) {
    card::titled(
        ui,
        cx.palette,
        &column.why,
        |ui| {
            text::small(ui, cx.palette, column.points.as_str());
        },
        |ui| {
            ui.set_width(ui.available_width());
            ui.add_space(8.0);
            for item in &column.evidence {
                weighed(ui, cx, item);
            }
            ui.add_space(6.0);
            for remark in &column.remarks {
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    ui.vertical(|ui| {
                        ui.set_width(ui.available_width() - 14.0);
                        text::small(ui, cx.palette, remark.as_str());
                    });
                });
                ui.add_space(4.0);
            }
            ui.add_space(6.0);
        },
    );
}

/// Draws one fact: its sentence, and how much it weighs to either side of the middle.
fn weighed(ui: &mut Ui, cx: &Cx<'_>, item: &Weighed) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::hover());
    let label = format!("{} {}", item.sentence, item.points);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
    let inner = rect.shrink2(Vec2::new(14.0, 0.0));
    let figure = Rect::from_min_max(egui::pos2(inner.right() - 44.0, inner.top()), inner.max);
    let bars = (inner.width() * 0.34).clamp(60.0, 200.0);
    let ground = Rect::from_center_size(egui::pos2(figure.left() - bars / 2.0, inner.center().y), Vec2::new(bars, 8.0));
    let words = Rect::from_min_max(inner.min, egui::pos2(ground.left() - 10.0, inner.bottom()));
    let is_short = paint_line(ui, words, &item.sentence, regular(13.0), cx.palette.text, Align2::LEFT_CENTER);
    ui.painter().rect_filled(ground, 2, cx.palette.hatch);
    let middle = ground.left() + ground.width() * 0.4;
    let (color, till) = if item.share < 0.0 {
        (cx.palette.bad, middle + item.share * ground.width() * 0.4)
    } else {
        (cx.palette.bar1, middle + item.share * ground.width() * 0.6)
    };
    let bar = Rect::from_x_y_ranges(middle.min(till)..=middle.max(till), ground.y_range());
    ui.painter().rect_filled(bar, 2, color);
    let ink = if item.share < 0.0 { cx.palette.bad } else { cx.palette.text };
    paint_line(ui, figure, &item.points, regular(13.0), ink, Align2::RIGHT_CENTER);
    if is_short {
        response.on_hover_text(&item.sentence);
    }
}

fn parties(ui: &mut Ui, cx: &Cx<'_>, view: &View, wishes: &mut Vec<Wish>) {
    let title = cx.texts.desk_parties();
    card::titled(
        ui,
        cx.palette,
        &title,
        |_| {},
        |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(8.0);
            for party in &view.parties {
                entry(ui, cx, (&party.role, &party.name), |ui| {
                    if let Some((tone, words)) = &party.chip {
                        chip::chip(ui, cx.palette, *tone, words);
                    }
                    let decide = cx.texts.desk_party_decide();
                    if let Some(key) = party.waits
                        && button::link(&decide).show(ui, cx.palette).clicked()
                    {
                        wishes.push(Wish::Open(key));
                    }
                });
            }
            for (title, words) in &view.facts {
                entry(ui, cx, (title, words), |_| {});
            }
            ui.add_space(10.0);
        },
    );
}

/// Draws one line of the card: what it is, what it says, and what hangs on it below.
fn entry(ui: &mut Ui, cx: &Cx<'_>, (title, words): (&str, &str), more: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(6.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(92.0, 20.0), Sense::hover());
        paint_line(ui, rect, title, regular(13.0), cx.palette.muted, Align2::LEFT_CENTER);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 10.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            let words = if words.is_empty() { "–" } else { words };
            text::body(ui, cx.palette, words);
            ui.horizontal_wrapped(more);
        });
    });
}
