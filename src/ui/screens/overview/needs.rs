//! The first band: what needs somebody, grouped by reason, each a coloured link to where it is
//! cleared up.

use egui::{Align2, Rect, Sense, Stroke, Ui, Vec2};

use crate::domain::lifecycle::EffectState;
use crate::domain::time::Timestamp;
use crate::engine::day::Day;
use crate::ui::cx::Cx;
use crate::ui::place::{OrderView, Place, Screen};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, state, text};

/// The most reasons shown without scrolling.
const SHOWN: usize = 5;

/// One reason.
pub(super) struct Need {
    tone: Tone,
    words: String,
    origin: String,
    detail: String,
    leads: String,
    place: Place,
    since: Option<Timestamp>,
}

/// Returns the reasons of a day, broken things last.
pub(super) fn needs(day: &Day, cx: &Cx<'_>) -> Vec<Need> {
    let mut all = Vec::new();
    undecided(day, cx, &mut all);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if let Some(first) = day.noted.first() {
        let problem = first.head.note.as_ref().and_then(|note| crate::problem::Problem::decode(&note.text));
        all.push(Need {
            tone: Tone::Warn,
            words: cx.texts.overview_noted(count(day.noted.len())),
            origin: first.source.clone(),
            detail: problem.map(|problem| cx.texts.problem(&problem)).unwrap_or_default(),
            leads: cx.texts.overview_to_orders(),
            place: Place::OrdersOf(OrderView::Waiting),
            since: Some(first.head.received_at),
        });
    }
    let waiting: Vec<_> = day
        .registrations
        .iter()
        .filter(|registration| registration.state == crate::domain::lifecycle::RegistrationState::Received)
        .collect();
    if let Some(oldest) = waiting.last() {
        all.push(Need {
            tone: Tone::Warn,
            words: cx.texts.overview_registrations(count(waiting.len())),
            origin: String::new(),
            detail: oldest.name.clone(),
            leads: cx.texts.overview_to_registrations(),
            place: Place::Screen(Screen::Registrations),
            since: Some(oldest.received_at),
        });
    }
    let held: Vec<_> = day.mails.iter().filter(|effect| effect.state == EffectState::Held).collect();
    if let Some(first) = held.first() {
        all.push(Need {
            tone: Tone::Warn,
            words: cx.texts.overview_held(count(held.len())),
            origin: String::new(),
            detail: first.problem.as_ref().map(|problem| cx.texts.problem(problem)).unwrap_or_default(),
            leads: cx.texts.overview_to_outbox(),
            place: Place::Screen(Screen::Outbox),
            since: Some(first.created_at),
        });
    }
    for (cause, number, since) in &day.quarantined {
        all.push(Need {
            tone: Tone::Bad,
            words: cx.texts.overview_quarantined(*number),
            origin: String::new(),
            detail: cx.texts.word("cause", cause),
            leads: cx.texts.overview_to_quarantine(),
            place: Place::Cause(cause.clone()),
            since: Some(*since),
        });
    }
    broken(day, cx, &mut all);
    all
}

/// Orders whose customer, doctor or payer is unclear, one line a role and source.
fn undecided(day: &Day, cx: &Cx<'_>, all: &mut Vec<Need>) {
    let mut sources: Vec<&str> = day.undecided.iter().map(|row| row.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    for source in sources {
        let of_source: Vec<_> = day.undecided.iter().filter(|row| row.source == source).collect();
        let Some(first) = of_source.first() else { continue };
        let problem = first.head.note.as_ref().and_then(|note| crate::problem::Problem::decode(&note.text));
        let role = cx.texts.word("role", problem.as_ref().and_then(|found| found.argument("role")).unwrap_or("buyer"));
        let since = cx.texts.overview_unclear_since(cx.moment(first.head.received_at));
        all.push(Need {
            tone: Tone::Warn,
            words: cx.texts.overview_unclear(i64::try_from(of_source.len()).unwrap_or(i64::MAX), role),
            origin: source.to_owned(),
            detail: since,
            leads: cx.texts.overview_to_desk(),
            place: Place::Screen(Screen::Desk),
            since: Some(first.head.received_at),
        });
    }
}

fn broken(day: &Day, cx: &Cx<'_>, all: &mut Vec<Need>) {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    for (_, name, problem, _) in &day.sources {
        all.push(Need {
            tone: Tone::Bad,
            words: cx.texts.overview_source_broken(name.as_str()),
            origin: name.clone(),
            detail: cx.texts.problem(problem),
            leads: cx.texts.overview_to_sources(),
            place: Place::Group("sources".to_owned()),
            since: None,
        });
    }
    let failed: Vec<_> = day.mails.iter().filter(|effect| effect.state != EffectState::Held).collect();
    if let Some(first) = failed.first() {
        all.push(Need {
            tone: Tone::Bad,
            words: cx.texts.overview_mails_failed(count(failed.len())),
            origin: String::new(),
            detail: first.problem.as_ref().map(|problem| cx.texts.problem(problem)).unwrap_or_default(),
            leads: cx.texts.overview_to_outbox(),
            place: Place::Screen(Screen::Outbox),
            since: Some(first.created_at),
        });
    }
    let exports = day.exports.len() + day.refused.len();
    if exports != 0 {
        let detail = match (day.refused.first(), day.exports.first()) {
            (Some((batch, item)), _) => {
                format!(
                    "{}: {}",
                    batch.file_name,
                    item.words.clone().or_else(|| item.field.clone()).unwrap_or_default()
                )
            }
            (None, Some(effect)) => {
                effect.problem.as_ref().map(|problem| cx.texts.problem(problem)).unwrap_or_default()
            }
            (None, None) => String::new(),
        };
        all.push(Need {
            tone: Tone::Bad,
            words: cx.texts.overview_exports_failed(count(exports)),
            origin: String::new(),
            detail,
            leads: cx.texts.overview_to_exports(),
            place: Place::Screen(Screen::Exports),
            since: None,
        });
    }
}

/// Returns how many sources were looked at, and when last.
pub(super) fn polled_words(day: Option<&Day>, cx: &Cx<'_>) -> String {
    let (sources, last) = day.map_or((0, None), |day| day.polled);
    match last {
        Some(last) => cx.texts.overview_nothing_needs_words(i64::try_from(sources).unwrap_or(0), cx.ago(last)),
        None if sources == 0 => cx.texts.overview_nothing_needs_words(0, String::new()),
        None => cx.texts.overview_not_polled(),
    }
}

/// Returns how high the band is with so many reasons, with the distance below it.
pub(super) fn height(needs: usize) -> f32 {
    let rows = f32::from(u8::try_from(needs.clamp(3, SHOWN)).unwrap_or(5));
    54.0 + rows * 32.0
}

/// Draws the band.
pub(super) fn card(ui: &mut Ui, cx: &mut Cx<'_>, needs: &[Need], day: Option<&Day>) {
    let title = cx.texts.overview_needs_you();
    let oldest = needs.iter().filter_map(|need| need.since).min();
    card::frame(cx.palette).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let count = needs.len().to_string();
        card::title_line(ui, cx.palette, &title, |ui| {
            if let Some(oldest) = oldest {
                text::small(ui, cx.palette, cx.texts.overview_oldest(cx.ago(oldest)));
            }
            if !needs.is_empty() {
                ui.add_space(8.0);
                chip::chip(ui, cx.palette, Tone::Bad, &count);
            }
        });
        if needs.is_empty() {
            let words = polled_words(day, cx);
            let title = cx.texts.overview_nothing_needs();
            ui.allocate_ui(Vec2::new(ui.available_width(), 110.0), |ui| {
                state::empty(ui, cx.palette, Icon::Check, &title, &words);
            });
            return;
        }
        let height = 32.0 * f32::from(u8::try_from(needs.len().min(SHOWN)).unwrap_or(5));
        egui::ScrollArea::vertical().id_salt("needs").max_height(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for need in needs {
                line(ui, cx, need);
            }
        });
    });
}

fn line(ui: &mut Ui, cx: &mut Cx<'_>, need: &Need) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 32.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &need.words));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, cx.palette.hover);
    }
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, cx.palette.line));
    let at = egui::pos2(rect.left() + 20.0, rect.center().y);
    if need.tone == Tone::Warn {
        // Here the shape says what the colour does: a circle waits, a square is broken.
        ui.painter().circle_filled(at, 5.5, cx.palette.warn);
    } else {
        chip::mark(ui, cx.palette, need.tone, at, 11.0);
    }
    let part = |from: f32, to: f32| {
        Rect::from_min_max(egui::pos2(rect.left() + from, rect.top()), egui::pos2(rect.left() + to, rect.bottom()))
    };
    let wide = rect.width();
    let (color, _) = need.tone.colors(cx.palette);
    let words = part(44.0, 300.0_f32.min(wide * 0.36));
    let galley = ui.painter().layout_no_wrap(need.words.clone(), medium(size::BODY), color);
    let under = words.left()..=words.left() + galley.size().x.min(words.width());
    paint_line(ui, words, &need.words, medium(size::BODY), color, Align2::LEFT_CENTER);
    ui.painter().hline(under, words.center().y + 9.0, Stroke::new(1.0, color));
    button::focus_ring(ui, cx.palette, &response, rect.shrink(3.0));
    let origin = part(words.right() - rect.left() + 12.0, words.right() - rect.left() + 140.0);
    paint_line(ui, origin, &need.origin, regular(size::BODY), cx.palette.muted, Align2::LEFT_CENTER);
    let leads = part(wide - 150.0, wide - 14.0);
    let detail = part(origin.right() - rect.left() + 12.0, wide - 160.0);
    let is_short = paint_line(ui, detail, &need.detail, regular(size::BODY), cx.palette.muted, Align2::LEFT_CENTER);
    let leads_words = format!("{} ›", need.leads);
    paint_line(ui, leads, &leads_words, regular(size::BODY), cx.palette.accent, Align2::RIGHT_CENTER);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_clicked = response.clicked();
    if is_short {
        response.on_hover_text(&need.detail);
    }
    if is_clicked {
        cx.go(need.place.clone());
    }
}
