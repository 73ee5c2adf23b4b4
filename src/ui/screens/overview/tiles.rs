//! The figures of the day, the chart of two weeks, and the resubmissions. Every figure opens its
//! rows.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui, Vec2};

use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::domain::time::{Days, NaiveDate};
use crate::domain::view::lists::OrderFilter;
use crate::domain::view::sums::{Decided, SumKind};
use crate::engine::day::Day;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::place::{OrderView, Place, Screen};
use crate::ui::theme::tokens::size;
use crate::ui::theme::{regular, semi_bold};
use crate::ui::widgets::text::{paint_line, paint_lines};
use crate::ui::widgets::{button, card, text};

/// Narrower figures have two lines for the words above and below them.
const NARROW: f32 = 170.0;

/// Returns the width and height of one figure of the row.
fn sides(room: f32) -> (f32, f32) {
    let width = (room - size::GAP_M * 4.0) / 5.0;
    (width, if width < NARROW { 116.0 } else { 92.0 })
}

/// Returns the height of the figures, with the distance below them.
pub(super) fn height(room: f32) -> f32 {
    sides(room).1 + size::GAP_M
}

/// The days of the chart.
const CHART_DAYS: u64 = 14;

/// The days over which the share of automatic decisions is counted.
const SHARE_DAYS: u64 = 7;

fn sum(day: &Day, kind: SumKind, wanted: impl Fn(NaiveDate, &str) -> bool) -> i64 {
    day.sums.iter().filter(|sum| sum.kind == kind && wanted(sum.day, &sum.state)).map(|sum| sum.count).sum()
}

/// Draws the figures.
pub(super) fn tiles(ui: &mut Ui, cx: &mut Cx<'_>, day: &Day) {
    let today = cx.today();
    let orders = sum(day, SumKind::Order, |at, _| at == today);
    let waiting = (orders - day.done_today).max(0);
    let registrations = sum(day, SumKind::Registration, |at, _| at == today);
    let open_registrations = sum(day, SumKind::Registration, |_, state| state == "received");
    let since = today - Days::new(SHARE_DAYS - 1);
    let lately = sum(day, SumKind::Order, |at, _| since <= at);
    let alone = sum(day, SumKind::Decision, |at, who| since <= at && who == Decided::Alone.as_str());
    let corrected = sum(day, SumKind::Correction, |at, _| since <= at);
    let share = format::share(cx.language(), alone, lately).unwrap_or_else(|| "–".to_owned());
    let effects = |list: &[(EffectKind, EffectState, i64)], state: &dyn Fn(EffectState) -> bool| -> i64 {
        list.iter()
            .filter(|(kind, is, _)| *kind == EffectKind::Confirmation && state(*is))
            .map(|(_, _, count)| count)
            .sum()
    };
    let sent = effects(&day.settled_today, &|state| state == EffectState::Accepted);
    let open = effects(&day.open_effects, &|state| {
        matches!(state, EffectState::Planned | EffectState::Sending | EffectState::Held)
    });
    let exported = day.exported_today;
    let all = [
        (
            cx.texts.overview_orders_today(),
            orders.to_string(),
            cx.texts.overview_done_waiting(day.done_today, waiting),
            Place::OrdersOf(OrderView::Today),
        ),
        (
            cx.texts.overview_registrations_today(),
            registrations.to_string(),
            cx.texts.overview_registrations_waiting(open_registrations),
            Place::Screen(Screen::Registrations),
        ),
        (
            cx.texts.overview_by_itself(),
            share,
            cx.texts.overview_by_itself_days(SHARE_DAYS, corrected),
            Place::Screen(Screen::Statistics),
        ),
        (
            cx.texts.overview_confirmations(),
            format!("{sent} / {}", sent + open),
            cx.texts.overview_confirmations_more(open),
            Place::Screen(Screen::Outbox),
        ),
        (
            cx.texts.overview_taken_over(),
            format!("{} / {}", exported.taken_over, exported.exported),
            cx.texts.overview_taken_over_more(exported.refused),
            Place::Screen(Screen::Exports),
        ),
    ];
    let sides = sides(ui.available_width());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_M;
        for (title, figure, more, place) in all {
            tile(ui, cx, sides, (&title, &figure, &more), place);
        }
    });
}

fn tile(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (width, height): (f32, f32),
    (title, figure, more): (&str, &str, &str),
    place: Place,
) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{title}: {figure}, {more}")));
    let fill = if response.hovered() { cx.palette.hover } else { cx.palette.panel };
    ui.painter().rect(
        rect,
        CornerRadius::same(size::CORNER_CARD),
        fill,
        Stroke::new(1.0, cx.palette.line),
        egui::StrokeKind::Inside,
    );
    let line = |top: f32, height: f32| {
        Rect::from_min_size(egui::pos2(rect.left() + 14.0, rect.top() + top), Vec2::new(width - 28.0, height))
    };
    let (lines, words_height) = if width < NARROW { (2, 32.0) } else { (1, 18.0) };
    let small = |top: f32, words: &str| {
        let place = line(top, words_height);
        paint_lines(ui, place, words, (regular(size::SMALL), cx.palette.muted), lines)
    };
    let is_short = small(12.0, title) | small(height - 12.0 - words_height, more);
    paint_line(
        ui,
        line(14.0 + words_height, 28.0),
        figure,
        semi_bold(size::FIGURE),
        cx.palette.text,
        Align2::LEFT_CENTER,
    );
    button::focus_ring(ui, cx.palette, &response, rect);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_clicked = response.clicked();
    if is_short {
        response.on_hover_text(format!("{title}\n{more}"));
    }
    if is_clicked {
        cx.go(place);
    }
}

/// Draws orders and registrations of two weeks, a pair of bars a day.
pub(super) fn chart(ui: &mut Ui, cx: &mut Cx<'_>, day: &Day) {
    let today = cx.today();
    let days: Vec<(NaiveDate, i64, i64)> = (0..CHART_DAYS)
        .rev()
        .map(|back| today - Days::new(back))
        .map(|at| (at, sum(day, SumKind::Order, |of, _| of == at), sum(day, SumKind::Registration, |of, _| of == at)))
        .collect();
    let most = days.iter().map(|(_, orders, registrations)| (*orders).max(*registrations)).max().unwrap_or(0).max(1);
    let (title, extra) = (cx.texts.overview_chart(), cx.texts.overview_chart_days(CHART_DAYS));
    card::frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let numbers = cx.texts.overview_chart_numbers();
        let mut leads = false;
        card::title_line(ui, cx.palette, &title, |ui| {
            leads = button::link(&numbers).hint(&extra).show(ui, cx.palette).clicked();
        });
        if leads {
            cx.go(Place::Screen(Screen::Statistics));
        }
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 104.0), Sense::hover());
        let inner = Rect::from_min_max(rect.min + Vec2::new(14.0, 10.0), rect.max - Vec2::new(14.0, 24.0));
        let step = inner.width() / f32::from(u8::try_from(CHART_DAYS).unwrap_or(14));
        for (at, (date, orders, registrations)) in days.iter().enumerate() {
            let left = inner.left() + step * f32::from(u8::try_from(at).unwrap_or(0));
            let slot = Rect::from_min_size(egui::pos2(left, inner.top()), Vec2::new(step, inner.height()));
            let bar = |from: f32, to: f32, count: i64| {
                let height = inner.height() * share(count, most);
                Rect::from_min_max(
                    egui::pos2(left + step * from, inner.bottom() - height),
                    egui::pos2(left + step * to, inner.bottom()),
                )
            };
            ui.painter().rect_filled(bar(0.10, 0.60, *orders), 1, cx.palette.bar1);
            ui.painter().rect_filled(bar(0.62, 0.90, *registrations), 1, cx.palette.bar2);
            let words = cx.texts.overview_chart_bar(format::date(cx.language(), *date), *orders, *registrations);
            let response = ui.interact(slot, ui.unique_id().with(("bar", at)), Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &words));
            button::focus_ring(ui, cx.palette, &response, slot);
            if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(words).clicked() {
                let filter = OrderFilter { from: Some(*date), till: Some(*date), ..OrderFilter::default() };
                cx.go(Place::OrdersWhere(Box::new(filter)));
            }
        }
        ui.painter().hline(inner.x_range(), inner.bottom() + 0.5, Stroke::new(1.0, cx.palette.line));
        let below = Rect::from_min_max(
            egui::pos2(inner.left(), inner.bottom() + 2.0),
            egui::pos2(inner.right(), rect.bottom()),
        );
        let first = days.first().map(|(date, _, _)| format::date(cx.language(), *date)).unwrap_or_default();
        paint_line(ui, below, &first, regular(size::SMALL), cx.palette.muted, Align2::LEFT_CENTER);
        let last = format::date(cx.language(), today);
        paint_line(ui, below, &last, regular(size::SMALL), cx.palette.muted, Align2::RIGHT_CENTER);
    });
}

/// Returns a part of the whole for a length on the screen.
#[expect(clippy::cast_precision_loss, reason = "a bar is some hundred points high")]
fn share(part: i64, whole: i64) -> f32 {
    part as f32 / whole as f32
}

/// The most put off orders listed one by one.
const DUE_MAX: usize = 6;

/// Draws what this person wants to see again: kinds of things with their numbers, then the orders
/// that were put off and are due.
pub(super) fn resubmissions(ui: &mut Ui, cx: &mut Cx<'_>, day: &Day) {
    let open = i64::try_from(day.new.len()).unwrap_or(i64::MAX);
    let problems: i64 = day.quarantined.iter().map(|(_, count, _)| count).sum();
    let is_referrer = |row: &&crate::engine::query::OrderRow| {
        let problem = row.head.note.as_ref().and_then(|note| crate::problem::Problem::decode(&note.text));
        problem.is_some_and(|problem| problem.argument("role") == Some("referrer"))
    };
    let referrers = i64::try_from(day.undecided.iter().filter(is_referrer).count()).unwrap_or(i64::MAX);
    let undecided = i64::try_from(day.undecided.len()).unwrap_or(i64::MAX) - referrers;
    let title = cx.texts.overview_resubmissions();
    card::frame(cx.palette).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.spacing_mut().item_spacing.y = 0.0;
        card::title_line(ui, cx.palette, &title, |_| {});
        egui::ScrollArea::vertical().id_salt("resubmissions").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (words, count, place) in [
                (cx.texts.overview_open_orders(), open, Place::OrdersOf(OrderView::All)),
                (cx.texts.overview_new_customers(), undecided, Place::Screen(Screen::Desk)),
                (cx.texts.overview_new_referrers(), referrers, Place::Screen(Screen::Desk)),
                (cx.texts.overview_import_problems(), problems, Place::Screen(Screen::Quarantine)),
            ] {
                lead(ui, cx, &words, &count.to_string(), place);
            }
            for row in day.due.iter().take(DUE_MAX) {
                let customer = row.contact.as_ref().map_or(&row.head.buyer_name, |(_, name)| name);
                let words = cx.texts.overview_due(row.head.order_no.as_str(), customer.as_str());
                let till = row.mark.as_ref().and_then(|mark| mark.later_till);
                let when = till.map(|till| cx.moment(till)).unwrap_or_default();
                lead(ui, cx, &words, &when, Place::Order(row.head.id));
            }
            if day.put_off != 0 {
                ui.add_space(6.0);
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    text::small(ui, cx.palette, cx.texts.overview_put_off(day.put_off));
                });
            }
        });
    });
}

fn lead(ui: &mut Ui, cx: &mut Cx<'_>, words: &str, right: &str, place: Place) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 32.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, format!("{words}: {right}")));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, cx.palette.hover);
    }
    button::focus_ring(ui, cx.palette, &response, rect);
    let inner = rect.shrink2(Vec2::new(14.0, 0.0));
    let figure = ui.painter().layout_no_wrap(right.to_owned(), regular(size::BODY), cx.palette.muted).size().x;
    let name = Rect::from_min_max(inner.min, egui::pos2(inner.right() - figure - 8.0, inner.bottom()));
    let is_short = paint_line(ui, name, words, regular(size::BODY), cx.palette.text, Align2::LEFT_CENTER);
    paint_line(ui, inner, right, regular(size::BODY), cx.palette.muted, Align2::RIGHT_CENTER);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_clicked = response.clicked();
    if is_short {
        response.on_hover_text(words);
    }
    if is_clicked {
        cx.go(place);
    }
}
