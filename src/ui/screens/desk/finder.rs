//! Looking for a contact that the program did not think of.

use std::sync::Arc;

use egui::{Align2, Key, Rect, RichText, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};
use uuid::Uuid;

use super::view::card_address;
use super::{Wish, framed};
use crate::domain::ids::ContactId;
use crate::domain::time::Timestamp;
use crate::domain::view::lists::{ContactSort, SortOrder};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::search::ContactRow;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, field, keys, state, text};

/// The most contacts listed: who has not found it among these types more letters.
const LISTED_MAX: usize = 50;

/// The height of a contact.
const ROW: f32 = 44.0;

/// The search.
#[derive(Default)]
pub(super) struct Finder {
    words: String,
    ids: Feed<Arc<[Uuid]>>,
    rows: Feed<Vec<ContactRow>>,
    cursor: usize,
    has_asked: bool,
}

impl Finder {
    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        let typed = self.words.trim().to_owned();
        if typed.is_empty() {
            self.ids.clear();
            self.rows.clear();
            return;
        }
        self.ids.want(Query::ContactIds { text: typed, sort: ContactSort::Name, order: SortOrder::Ascending });
        let is_new = self.ids.tend(handle, now, |answer| match answer {
            Answer::Ids(ids) => Some(ids),
            _ => None,
        });
        if is_new {
            let first = self.ids.value().map(|ids| ids.iter().take(LISTED_MAX).map(|id| ContactId(*id)).collect());
            self.rows.want(Query::ContactRows(first.unwrap_or_default()));
            self.cursor = 0;
        }
        self.rows.tend(handle, now, |answer| match answer {
            Answer::ContactRows(rows) => Some(rows),
            _ => None,
        });
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, wishes: &mut Vec<Wish>) {
        let count = self.rows.value().map_or(0, Vec::len);
        if keys::take(ui, Key::Escape) {
            wishes.push(Wish::LeaveSearch);
        }
        if keys::take(ui, Key::ArrowDown) {
            self.cursor = (self.cursor + 1).min(count.saturating_sub(1));
        }
        if keys::take(ui, Key::ArrowUp) {
            self.cursor = self.cursor.saturating_sub(1);
        }
        if keys::take(ui, Key::Enter)
            && let Some(row) = self.rows.value().and_then(|rows| rows.get(self.cursor))
        {
            wishes.push(Wish::Take(row.contact.id));
        }
        framed(ui, cx, |ui, cx| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let title = cx.texts.desk_else_title();
            card::title_line(ui, cx.palette, &title, |ui| {
                // From right to left.
                for (key, words) in [("Esc", cx.texts.desk_else_key_esc()), ("Enter", cx.texts.desk_else_key_enter())] {
                    ui.add_space(6.0);
                    ui.label(RichText::new(words).font(regular(size::SMALL)).color(cx.palette.muted));
                    button::key_hint(ui, cx.palette, key, "");
                }
            });
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                let hint = cx.texts.desk_else_hint();
                let width = (ui.available_width() - 14.0).min(460.0);
                let response = field::search(ui, cx.palette, &title, &mut self.words, &hint, width);
                if !std::mem::replace(&mut self.has_asked, true) {
                    response.request_focus();
                }
            });
            ui.add_space(10.0);
            card::line(ui, cx.palette);
            self.list(ui, cx, wishes);
        });
    }

    fn list(&self, ui: &mut Ui, cx: &mut Cx<'_>, wishes: &mut Vec<Wish>) {
        if self.words.trim().is_empty() {
            let (title, words) = (cx.texts.desk_else_start(), cx.texts.desk_else_start_words());
            return state::empty(ui, cx.palette, Icon::PersonSearch, &title, &words);
        }
        let rows = match self.rows.shown(cx.now) {
            Shown::Nothing => return,
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => return state::failed(ui, cx, problem),
            Shown::Ready(rows) => rows,
        };
        if rows.is_empty() {
            let (title, words) = (cx.texts.desk_else_none(), cx.texts.desk_else_none_words());
            return state::empty(ui, cx.palette, Icon::PersonSearch, &title, &words);
        }
        let all = self.ids.value().map_or(0, |ids| ids.len());
        ScrollArea::vertical().id_salt("found").auto_shrink([false, false]).show(ui, |ui| {
            for (at, row) in rows.iter().enumerate() {
                let has_cursor = at == self.cursor;
                if line(ui, cx, row, has_cursor) {
                    wishes.push(Wish::Take(row.contact.id));
                }
            }
            if rows.len() < all {
                ui.add_space(6.0);
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    text::small(ui, cx.palette, cx.texts.desk_else_more(rows.len(), all));
                });
            }
        });
    }
}

fn line(ui: &mut Ui, cx: &Cx<'_>, row: &ContactRow, has_cursor: bool) -> bool {
    let contact = &row.contact.card;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let (name, address) = (contact.display_name(), card_address(contact));
    let label = cx.texts.desk_else_row(name.as_str(), contact.number.as_str(), address.as_str());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Row, true, has_cursor, &label));
    let ground = match (has_cursor, response.hovered()) {
        (true, _) => Some(cx.palette.selected),
        (false, true) => Some(cx.palette.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0, ground);
    }
    if has_cursor {
        response.scroll_to_me(None);
    }
    let inner = rect.shrink2(Vec2::new(14.0, 3.0));
    let right = Rect::from_min_max(egui::pos2(inner.right() - 110.0, inner.top()), inner.max);
    let left = Rect::from_min_max(inner.min, egui::pos2(right.left() - 8.0, inner.bottom()));
    let (upper, lower) = left.split_top_bottom_at_fraction(0.55);
    paint_line(ui, upper, &name, medium(size::BODY), cx.palette.text, Align2::LEFT_CENTER);
    paint_line(ui, lower, &address, regular(size::SMALL), cx.palette.muted, Align2::LEFT_CENTER);
    paint_line(ui, right, &contact.number, regular(size::BODY), cx.palette.muted, Align2::RIGHT_CENTER);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
