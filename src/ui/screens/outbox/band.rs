//! A band above a table: what keeps things in the house, why, and what can be done about it.

use egui::{Color32, Layout, Margin, Ui, Vec2};

use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, semi_bold};
use crate::ui::widgets::{button, card, text};

/// A button of a band.
pub(in crate::ui::screens) enum Offer<'a> {
    /// Does something.
    Plain(&'a str),
    /// Takes something away.
    Danger(&'a str),
}

impl<'a> Offer<'a> {
    fn label(&self) -> &'a str {
        match self {
            Self::Plain(label) | Self::Danger(label) => label,
        }
    }
}

/// Draws a band; returns the place of the offer that was pressed.
pub(in crate::ui::screens) fn band(
    ui: &mut Ui,
    cx: &Cx<'_>,
    icon: Icon,
    title: &str,
    words: &str,
    offers: &[Offer<'_>],
) -> Option<usize> {
    let mut pressed = None;
    let width_of = |ui: &Ui, label: &str| {
        ui.painter().layout_no_wrap(label.to_owned(), medium(size::BODY), Color32::PLACEHOLDER).size().x + 24.0
    };
    let buttons: f32 = offers.iter().map(|offer| width_of(ui, offer.label()) + size::GAP_S).sum();
    card::frame(cx.palette).fill(cx.palette.warn_soft).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        let is_wide = buttons + 360.0 < ui.available_width();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(size::GAP_S, 2.0);
            text::icon(ui, cx.palette.warn, icon);
            let beside = if is_wide { buttons } else { 0.0 };
            let room = (ui.available_width() - beside - size::GAP_S).max(120.0);
            ui.allocate_ui_with_layout(Vec2::new(room, 0.0), Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(room);
                ui.add(strong(cx, title));
                if !words.is_empty() {
                    text::body(ui, cx.palette, words);
                }
                if !is_wide {
                    ui.add_space(6.0);
                    ui.horizontal_wrapped(|ui| pressed = offer_all(ui, cx, offers).or(pressed));
                }
            });
            if is_wide {
                pressed = offer_all(ui, cx, offers).or(pressed);
            }
        });
    });
    pressed
}

fn strong(cx: &Cx<'_>, title: &str) -> egui::Label {
    egui::Label::new(egui::RichText::new(title).font(semi_bold(size::BODY)).color(cx.palette.text)).wrap()
}

fn offer_all(ui: &mut Ui, cx: &Cx<'_>, offers: &[Offer<'_>]) -> Option<usize> {
    let mut pressed = None;
    for (at, offer) in offers.iter().enumerate() {
        let made = match offer {
            Offer::Plain(label) => button::plain(label),
            Offer::Danger(label) => button::danger(label),
        };
        if made.show(ui, cx.palette).clicked() {
            pressed = Some(at);
        }
    }
    pressed
}
