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
    let room = ui.available_width() - 28.0;
    let bars = (room * 0.34).clamp(60.0, 200.0);
    let (ink, font) = (cx.palette.text, regular(13.0));
    let words = ui.painter().layout(item.sentence.clone(), font.clone(), ink, (room - bars - 58.0).max(60.0));
    let height = (words.size().y + 8.0).max(24.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let label = format!("{} {}", item.sentence, item.points);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
    let inner = rect.shrink2(Vec2::new(14.0, 0.0));
    ui.painter().galley(egui::pos2(inner.left(), inner.center().y - words.size().y / 2.0), words, ink);
    let figure = Rect::from_min_max(egui::pos2(inner.right() - 44.0, inner.top()), inner.max);
    let ground = Rect::from_center_size(egui::pos2(figure.left() - bars / 2.0, inner.center().y), Vec2::new(bars, 8.0));
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
    paint_line(ui, figure, &item.points, font, ink, Align2::RIGHT_CENTER);
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
                entry(ui, cx, &party.role, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        text::body(ui, cx.palette, if party.name.is_empty() { "–" } else { party.name.as_str() });
                        let decide = cx.texts.desk_party_decide();
                        if let Some(key) = party.waits
                            && button::link(&decide).show(ui, cx.palette).clicked()
                        {
                            wishes.push(Wish::Open(key));
                        }
                    });
                    if let Some((tone, words)) = &party.chip {
                        chip::chip(ui, cx.palette, *tone, words);
                        ui.add_space(4.0);
                    }
                });
            }
            for (title, words) in &view.facts {
                entry(ui, cx, title, |ui| {
                    text::body(ui, cx.palette, words.as_str());
                });
            }
            ui.add_space(10.0);
        },
    );
}

/// Draws one line of the card: what it is, and what it says.
fn entry(ui: &mut Ui, cx: &Cx<'_>, title: &str, words: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.spacing_mut().interact_size.y = 18.0;
        ui.add_space(14.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(86.0, 18.0), Sense::hover());
        paint_line(ui, rect, title, regular(13.0), cx.palette.muted, Align2::LEFT_CENTER);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 10.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            words(ui);
        });
    });
    ui.add_space(2.0);
}
