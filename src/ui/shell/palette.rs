//! The search and command field: orders, contacts and actions by a few letters.

use egui::{Align2, CornerRadius, Id, Key, Modal, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::domain::fold::fold;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::search::Found;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::place::{Place, Screen};
use crate::ui::theme;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{regular, symbols};
use crate::ui::widgets::{field, keys, state, text};

/// What a hit leads to.
#[derive(Clone, Debug)]
pub(super) enum Lead {
    /// A place.
    Place(Place),
    /// An action.
    Action(Action),
}

/// What a hit is; each kind stands under its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Order,
    Contact,
    Command,
}

/// One line of the list.
struct Hit {
    kind: Kind,
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
    /// Whether Enter was pressed before what fits was known.
    has_entered: bool,
}

/// How wide the field is.
const WIDTH: f32 = 560.0;
/// How many lines a page key goes.
const PAGE: usize = 8;

impl Palette {
    /// Opens the field.
    pub(super) fn open(&mut self) {
        *self = Self { is_open: true, ..Self::default() };
    }

    /// Notes that what was found may be out of date, or that another engine answers.
    pub(super) fn stale(&mut self) {
        self.found.stale();
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

    /// Returns what was found for the letters that stand in the field; that of other letters is old.
    fn found(&self) -> Option<&Found> {
        self.found.value().filter(|found| found.text == self.typed.trim())
    }

    /// Draws the field and its hits; returns where the person goes.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>, here: Screen) -> Option<Lead> {
        if !self.is_open {
            return None;
        }
        let is_failed = matches!(self.found.shown(cx.now), Shown::Failed(_));
        let is_known = self.typed.trim().is_empty() || self.found().is_some() || is_failed;
        self.has_entered |= keys::take(ui, Key::Enter);
        let enters = is_known && std::mem::take(&mut self.has_entered);
        let hits = self.hits(cx, here);
        self.walk(ui, hits.len().saturating_sub(1));
        let mut lead = None;
        let modal = Modal::new(Id::unique("palette")).backdrop_color(theme::veil(cx.palette)).show(ui.ctx(), |ui| {
            ui.set_width(WIDTH);
            let words = cx.texts.ui_search_everything();
            let response = field::search(ui, cx.palette, &words, &mut self.typed, &words, WIDTH);
            if !response.has_focus() {
                response.request_focus();
            }
            if response.changed() {
                self.at = 0;
                self.has_entered = false;
                // The letters are looked up before the next frame.
                ui.ctx().request_repaint();
            }
            let height = (ui.ctx().content_rect().height() - 220.0).clamp(120.0, 440.0);
            // Of one height, whatever is found: what the eye looks at stays where it is.
            let list = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false);
            list.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                lead = self.list(ui, cx, &hits);
            });
        });
        if enters {
            lead = hits.get(self.at).map(|hit| hit.lead.clone());
        }
        if lead.is_some() || modal.should_close() {
            self.is_open = false;
        }
        lead
    }

    /// Moves the mark by the keyboard; the letters stay in the field.
    fn walk(&mut self, ui: &Ui, last: usize) {
        let before = self.at;
        for (key, to) in [
            (Key::ArrowDown, before.saturating_add(1)),
            (Key::ArrowUp, before.saturating_sub(1)),
            (Key::PageDown, before.saturating_add(PAGE)),
            (Key::PageUp, before.saturating_sub(PAGE)),
        ] {
            if keys::take(ui, key) {
                self.at = to;
            }
        }
        self.at = self.at.min(last);
    }

    fn list(&self, ui: &mut Ui, cx: &mut Cx<'_>, hits: &[Hit]) -> Option<Lead> {
        let mut lead = None;
        let mut kind = None;
        for (at, hit) in hits.iter().enumerate() {
            if kind != Some(hit.kind) {
                kind = Some(hit.kind);
                ui.add_space(size::GAP_S);
                text::small(
                    ui,
                    cx.palette,
                    match hit.kind {
                        Kind::Order => cx.texts.ui_palette_orders(),
                        Kind::Contact => cx.texts.ui_palette_contacts(),
                        Kind::Command => cx.texts.ui_palette_commands(),
                    },
                );
                ui.add_space(2.0);
            }
            if line(ui, cx, hit, at == self.at) {
                lead = Some(hit.lead.clone());
            }
        }
        let is_typed = !self.typed.trim().is_empty();
        if is_typed && let Shown::Failed(problem) = self.found.shown(cx.now) {
            state::failed(ui, cx, problem);
        } else if hits.is_empty() {
            ui.add_space(size::GAP_S);
            let is_searching = is_typed && self.found().is_none();
            let words = if is_searching { cx.texts.ui_palette_searching() } else { cx.texts.ui_search_nothing() };
            text::muted(ui, cx.palette, words);
        }
        lead
    }

    fn hits(&self, cx: &Cx<'_>, here: Screen) -> Vec<Hit> {
        let typed = fold(self.typed.trim());
        let mut hits = Vec::new();
        // What was found for fewer letters stays until the answer comes, so that nothing flickers.
        if let Some(found) = self.found().or(self.found.value()).filter(|_| !typed.is_empty()) {
            for row in &found.orders {
                hits.push(Hit {
                    kind: Kind::Order,
                    icon: Icon::ReceiptLong,
                    words: format!("{} · {}", row.head.number, row.head.buyer_name),
                    extra: row.head.order_no.clone(),
                    lead: Lead::Place(Place::Order(row.head.id)),
                });
            }
            for contact in &found.contacts {
                hits.push(Hit {
                    kind: Kind::Contact,
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
                let extra = action.keys();
                hits.push(Hit { kind: Kind::Command, icon: action.icon(), words, extra, lead: Lead::Action(action) });
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
