//! The search and command field: orders, contacts and actions by a few letters.

use egui::{Align2, CornerRadius, Id, Key, Modal, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::domain::fold::fold;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::search::Found;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::place::{Place, Screen};
use crate::ui::theme;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{regular, symbols};
use crate::ui::widgets::{field, keys, text};

/// What a hit leads to.
#[derive(Clone, Debug)]
pub(super) enum Lead {
    /// A place.
    Place(Place),
    /// An action.
    Action(Action),
}

/// One line of the list.
struct Hit {
    icon: Icon,
    words: String,
    extra: String,
    lead: Lead,
}

/// The field and what is typed in it.
#[derive(Default)]
pub(super) struct Palette {
    is_open: bool,
    typed: String,
    at: usize,
    found: Feed<Found>,
}

impl Palette {
    /// Opens the field.
    pub(super) fn open(&mut self) {
        *self = Self { is_open: true, ..Self::default() };
    }

    /// Asks for what fits the letters.
    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        if !self.is_open || self.typed.trim().is_empty() {
            return;
        }
        self.found.want(Query::Search { text: self.typed.trim().to_owned() });
        self.found.tend(handle, now, |answer| match answer {
            Answer::Found(found) => Some(*found),
            _ => None,
        });
    }

    /// Draws the field and its hits; returns where the person goes.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>, here: Screen) -> Option<Lead> {
        if !self.is_open {
            return None;
        }
        let down = keys::take(ui, Key::ArrowDown);
        let up = keys::take(ui, Key::ArrowUp);
        let enter = keys::take(ui, Key::Enter);
        let hits = self.hits(cx, here);
        let last = hits.len().saturating_sub(1);
        if down {
            self.at = (self.at + 1).min(last);
        }
        if up {
            self.at = self.at.saturating_sub(1);
        }
        self.at = self.at.min(last);
        let mut lead = None;
        let modal = Modal::new(Id::unique("palette")).backdrop_color(theme::veil(cx.palette)).show(ui.ctx(), |ui| {
            ui.set_width(560.0);
            let words = cx.texts.ui_search_everything();
            let response = field::search(ui, cx.palette, &words, &mut self.typed, &words, 560.0);
            if !response.has_focus() {
                response.request_focus();
            }
            if response.changed() {
                self.at = 0;
            }
            if hits.is_empty() {
                text::muted(ui, cx.palette, cx.texts.ui_search_nothing());
            }
            egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (at, hit) in hits.iter().enumerate() {
                    if line(ui, cx, hit, at == self.at) {
                        lead = Some(hit.lead.clone());
                    }
                }
            });
        });
        if enter {
            lead = hits.get(self.at).map(|hit| hit.lead.clone());
        }
        if lead.is_some() || modal.should_close() {
            self.is_open = false;
        }
        lead
    }

    fn hits(&self, cx: &Cx<'_>, here: Screen) -> Vec<Hit> {
        let typed = fold(self.typed.trim());
        let mut hits = Vec::new();
        if let Some(found) = self.found.value().filter(|_| !typed.is_empty()) {
            for row in &found.orders {
                hits.push(Hit {
                    icon: Icon::ReceiptLong,
                    words: format!("{} · {}", row.head.number, row.head.buyer_name),
                    extra: row.head.order_no.clone(),
                    lead: Lead::Place(Place::Order(row.head.id)),
                });
            }
            for contact in &found.contacts {
                hits.push(Hit {
                    icon: Icon::Contacts,
                    words: contact.card.display_name(),
                    extra: format!("{} {}", contact.card.number, contact.card.city),
                    lead: Lead::Place(Place::Contact(contact.id)),
                });
            }
        }
        for action in Action::ALL.iter().copied().filter(|action| action.is_on(here) && *action != Action::Search) {
            let words = cx.texts.word("action", action.as_str());
            if typed.is_empty() || fold(&words).contains(&typed) {
                hits.push(Hit { icon: action.icon(), words, extra: action.keys(), lead: Lead::Action(action) });
            }
        }
        hits
    }
}

fn line(ui: &mut Ui, cx: &Cx<'_>, hit: &Hit, is_chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &hit.words));
    if is_chosen || response.hovered() {
        let ground = if is_chosen { cx.palette.selected } else { cx.palette.hover };
        ui.painter().rect_filled(rect, CornerRadius::same(size::CORNER), ground);
    }
    if is_chosen {
        response.scroll_to_me(None);
    }
    let icon = Rect::from_min_size(rect.min, Vec2::new(34.0, rect.height()));
    text::paint_line(ui, icon, hit.icon.as_str(), symbols(18.0), cx.palette.muted, Align2::CENTER_CENTER);
    let words =
        Rect::from_min_max(egui::pos2(rect.left() + 36.0, rect.top()), egui::pos2(rect.right() - 170.0, rect.bottom()));
    text::paint_line(ui, words, &hit.words, regular(size::BODY), cx.palette.text, Align2::LEFT_CENTER);
    let extra = Rect::from_min_max(
        egui::pos2(rect.right() - 164.0, rect.top()),
        egui::pos2(rect.right() - 10.0, rect.bottom()),
    );
    text::paint_line(ui, extra, &hit.extra, regular(size::SMALL), cx.palette.muted, Align2::RIGHT_CENTER);
    response.clicked()
}
