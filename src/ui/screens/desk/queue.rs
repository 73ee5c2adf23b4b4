//! The queue: who waits, oldest first; what was put off stands below and can be decided all the same.

use std::collections::BTreeMap;

use egui::{Align2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::{CaseKey, Wish};
use crate::domain::paper::Role;
use crate::domain::time::Timestamp;
use crate::engine::cases::{CASES_MAX, CaseRow};
use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular, semi_bold};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, text};

/// The height of a row.
const ROW: f32 = 54.0;

/// Below this width the source gives way to the order's number.
const NARROW: f32 = 200.0;

/// What the queue shows.
pub(super) struct List<'a> {
    pub(super) rows: &'a [CaseRow],
    pub(super) decided: &'a BTreeMap<CaseKey, Timestamp>,
    pub(super) open: Option<CaseKey>,
}

impl<'a> List<'a> {
    /// Returns the rows in the order in which they are shown, and how many of them wait now.
    fn shown(&self, now: Timestamp) -> (Vec<&'a CaseRow>, usize) {
        let is_open = |row: &&CaseRow| !self.decided.contains_key(&(row.order.head.id, row.role));
        let is_later = |row: &CaseRow| row.later_till.is_some_and(|till| now < till);
        let (mut later, mut shown): (Vec<_>, Vec<_>) = self.rows.iter().filter(is_open).partition(|row| is_later(row));
        later.sort_by_key(|row| row.later_till);
        let waiting = shown.len();
        shown.extend(later);
        (shown, waiting)
    }
}

/// Where a person is in the queue.
#[derive(Default)]
pub(super) struct Queue {
    offset: f32,
    height: f32,
    follows: bool,
}

impl Queue {
    /// Brings the open case into view with the next frame.
    pub(super) fn follow(&mut self) {
        self.follows = true;
    }

    /// Returns the cases in the order in which they are shown.
    #[expect(clippy::unused_self, reason = "the order is the queue's")]
    pub(super) fn keys(
        &self,
        rows: Option<&Vec<CaseRow>>,
        decided: &BTreeMap<CaseKey, Timestamp>,
        now: Timestamp,
    ) -> Vec<CaseKey> {
        let rows = rows.map(Vec::as_slice).unwrap_or_default();
        let (shown, _) = List { rows, decided, open: None }.shown(now);
        shown.into_iter().map(|row| (row.order.head.id, row.role)).collect()
    }

    /// Draws the queue.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, list: &List<'_>, wishes: &mut Vec<Wish>) {
        let (shown, waiting) = list.shown(cx.now);
        let title = cx.texts.desk_waiting();
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let is_cut = usize::try_from(CASES_MAX).is_ok_and(|most| most <= waiting);
            let (tone, count) = if waiting == 0 { (Tone::Good, 0) } else { (Tone::Warn, waiting) };
            card::title_line(ui, cx.palette, &title, |ui| {
                let count = if is_cut { format!("{count}+") } else { count.to_string() };
                chip::chip(ui, cx.palette, tone, &count);
            });
            if is_cut {
                text::small(ui, cx.palette, cx.texts.desk_queue_more(CASES_MAX));
            }
            let mut area = ScrollArea::vertical().id_salt("queue").auto_shrink([false, false]);
            if std::mem::take(&mut self.follows)
                && let Some(at) = shown.iter().position(|row| list.open == Some((row.order.head.id, row.role)))
            {
                let top = ROW * f32::from(u16::try_from(at).unwrap_or(u16::MAX));
                let last = (top + ROW - self.height).max(0.0);
                let offset = if self.height <= 0.0 { self.offset } else { self.offset.clamp(last, top.max(last)) };
                area = area.vertical_scroll_offset(offset);
            }
            let output = area.show_rows(ui, ROW, shown.len(), |ui, range| {
                for row in shown.get(range).unwrap_or_default() {
                    let key = (row.order.head.id, row.role);
                    if line(ui, cx, row, list.open == Some(key)) {
                        wishes.push(Wish::Open(key));
                    }
                }
            });
            self.offset = output.state.clamped_offset().y;
            self.height = output.inner_rect.height();
        });
    }
}

/// Returns the tone that marks a role beside its word.
fn role_tone(role: Role) -> Tone {
    match role {
        Role::Buyer | Role::Patient | Role::BillTo | Role::ShipTo => Tone::Info,
        Role::Referrer => Tone::Good,
        Role::Payer => Tone::Warn,
    }
}

fn line(ui: &mut Ui, cx: &Cx<'_>, row: &CaseRow, is_open: bool) -> bool {
    let head = &row.order.head;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let role = cx.texts.word("role", row.role.as_str());
    let later = row.later_till.filter(|till| cx.now < *till);
    let age = later.map_or_else(|| cx.ago(head.received_at), |till| cx.texts.desk_put_off(cx.moment(till)));
    let source = row.order.source.as_str();
    let label = cx.texts.desk_queue_row(row.name.as_str(), role.as_str(), source, head.order_no.as_str(), age.as_str());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Row, true, is_open, &label));
    let ground = match (is_open, response.hovered()) {
        (true, _) => Some(cx.palette.selected),
        (false, true) => Some(cx.palette.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0, ground);
    }
    if is_open {
        ui.painter().rect_filled(Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height())), 0, cx.palette.accent);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
    let part = |top: f32| {
        Rect::from_min_max(
            egui::pos2(rect.left() + 14.0, rect.top() + top),
            egui::pos2(rect.right() - 12.0, rect.top() + top + 20.0),
        )
    };
    let upper = part(7.0);
    let font = if is_open { semi_bold(size::BODY) } else { medium(size::BODY) };
    let ink = if later.is_some() { cx.palette.muted } else { cx.palette.text };
    let name = if row.name.is_empty() { "–" } else { row.name.as_str() };
    let mut is_short = paint_line(ui, upper, name, font, ink, Align2::LEFT_CENTER);
    let lower = part(27.0);
    if later.is_some() {
        is_short |= paint_line(ui, lower, &age, regular(size::SMALL), cx.palette.muted, Align2::LEFT_CENTER);
    } else {
        chip::mark(ui, cx.palette, role_tone(row.role), egui::pos2(lower.left() + 4.0, lower.center().y), 7.0);
        let (ink, font) = (cx.palette.muted, regular(size::SMALL));
        let moment = ui.painter().layout_no_wrap(cx.moment(head.received_at), font.clone(), ink);
        let right = lower.right() - moment.size().x;
        ui.painter().galley(egui::pos2(right, lower.center().y - moment.size().y / 2.0), moment, ink);
        let place =
            Rect::from_min_max(egui::pos2(lower.left() + 13.0, lower.top()), egui::pos2(right - 6.0, lower.bottom()));
        let words = if rect.width() < NARROW {
            format!("{role} · {}", head.order_no)
        } else {
            format!("{role} · {source} {}", head.order_no)
        };
        is_short |= paint_line(ui, place, &words, font, ink, Align2::LEFT_CENTER);
    }
    button::focus_ring(ui, cx.palette, &response, rect.shrink(2.0));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_clicked = response.clicked();
    let clerk =
        if head.clerk.is_empty() { String::new() } else { format!("\n{}: {}", cx.texts.desk_clerk(), head.clerk) };
    if is_short || !clerk.is_empty() || rect.width() < NARROW {
        response.on_hover_text(format!("{label}{clerk}"));
    }
    is_clicked
}

/// Draws the queue as one line, where there is no room for it at the left.
pub(super) fn strip(ui: &mut Ui, cx: &mut Cx<'_>, list: &List<'_>, wishes: &mut Vec<Wish>) {
    let (shown, waiting) = list.shown(cx.now);
    let at = shown.iter().position(|row| list.open == Some((row.order.head.id, row.role)));
    ui.horizontal(|ui| {
        let (previous, next) = (cx.texts.desk_previous(), cx.texts.desk_next());
        if button::icon_button(ui, cx.palette, Icon::KeyboardArrowUp, &previous).clicked() {
            wishes.push(Wish::Previous);
        }
        if button::icon_button(ui, cx.palette, Icon::KeyboardArrowDown, &next).clicked() {
            let after = at.map_or(0, |at| at + 1);
            wishes.extend(shown.get(after).map(|row| Wish::Open((row.order.head.id, row.role))));
        }
        chip::chip(ui, cx.palette, if waiting == 0 { Tone::Good } else { Tone::Warn }, &waiting.to_string());
        if let Some(row) = at.and_then(|at| shown.get(at)) {
            text::strong(ui, cx.palette, row.name.as_str());
            let role = cx.texts.word("role", row.role.as_str());
            let words = format!("{role} · {} {}", row.order.source, row.order.head.order_no);
            let words = egui::RichText::new(words).font(regular(size::SMALL)).color(cx.palette.muted);
            text::one_line(ui, words);
        }
    });
}
