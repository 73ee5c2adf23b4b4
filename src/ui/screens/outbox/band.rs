//! A band above a table: what keeps things in the house, why, and what can be done about it.

use egui::{Align2, Color32, FontId, Layout, Margin, Rect, RichText, Ui, UiBuilder, Vec2};

use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular, semi_bold, symbols};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card};

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

/// The least room that the words get beside the buttons.
const WORDS_MIN: f32 = 340.0;

/// Draws a band; returns the place of the offer that was pressed.
pub(in crate::ui::screens) fn band(
    ui: &mut Ui,
    cx: &Cx<'_>,
    icon: Icon,
    title: &str,
    words: &str,
    offers: &[Offer<'_>],
) -> Option<usize> {
    let width_of = |ui: &Ui, label: &str| {
        ui.painter().layout_no_wrap(label.to_owned(), medium(size::BODY), Color32::PLACEHOLDER).size().x + 24.0
    };
    let buttons: f32 = offers.iter().map(|offer| width_of(ui, offer.label()) + size::GAP_S).sum();
    let mut pressed = None;
    card::frame(cx.palette).fill(cx.palette.warn_soft).inner_margin(Margin::symmetric(14, 9)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(size::GAP_S, 2.0);
        let room = ui.available_width();
        let is_wide = WORDS_MIN < room - buttons - ICON;
        let beside = if is_wide { buttons } else { 0.0 };
        let height = words_height(ui, cx, title, words, room - beside - ICON);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(room, height.max(size::CONTROL)), egui::Sense::hover());
        let part = |from: f32, to: f32| Rect::from_min_max(egui::pos2(from, rect.top()), egui::pos2(to, rect.bottom()));
        let sign = part(rect.left(), rect.left() + ICON);
        paint_line(ui, sign, icon.as_str(), symbols(20.0), cx.palette.warn, Align2::LEFT_CENTER);
        let space = (rect.height() - height).max(0.0) / 2.0;
        let text = part(rect.left() + ICON, rect.right() - beside);
        let top_down =
            UiBuilder::new().max_rect(text).layout(Layout::top_down(egui::Align::Min)).id_salt((title, "words"));
        let mut column = ui.new_child(top_down);
        column.add_space(space);
        column.add(egui::Label::new(job(cx, title, semi_bold(size::BODY))).wrap());
        if !words.is_empty() {
            column.add(egui::Label::new(job(cx, words, regular(size::BODY))).wrap());
        }
        if is_wide {
            let place = part(rect.right() - beside + size::GAP_S, rect.right());
            let layout = Layout::left_to_right(egui::Align::Center);
            let mut row = ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt((title, "offers")));
            pressed = offer_all(&mut row, cx, offers);
        } else {
            ui.add_space(6.0);
            ui.horizontal_wrapped(|ui| {
                ui.add_space(ICON);
                pressed = offer_all(ui, cx, offers);
            });
        }
    });
    pressed
}

/// The room of the icon before the words.
const ICON: f32 = 32.0;

fn job(cx: &Cx<'_>, text: &str, font: FontId) -> RichText {
    RichText::new(text).font(font).color(cx.palette.text)
}

/// Returns how high title and words are at a width.
fn words_height(ui: &Ui, cx: &Cx<'_>, title: &str, words: &str, width: f32) -> f32 {
    let lay_out = |text: &str, font| ui.painter().layout(text.to_owned(), font, cx.palette.text, width).size().y;
    let title = lay_out(title, semi_bold(size::BODY));
    if words.is_empty() { title } else { title + 2.0 + lay_out(words, regular(size::BODY)) }
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
