//! The tables of the statistics: each a question, its short answer, and rows of figures that lead
//! to what they count.

use egui::{Align2, Rect, Sense, Stroke, Ui, Vec2};

use super::ROW;
use crate::domain::ids::SourceId;
use crate::domain::lifecycle::OrderState;
use crate::domain::time::{NaiveDate, NaiveTime, Timestamp};
use crate::domain::view::journal::JournalFilter;
use crate::domain::view::lists::OrderFilter;
use crate::domain::view::sums::{Decided, SumKind, Wait};
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::text::paint_line;

/// The most sources with a column of their own; the others are added up.
const SOURCES: usize = 4;

/// One kept sum.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    pub(super) day: NaiveDate,
    pub(super) source: SourceId,
    pub(super) kind: SumKind,
    pub(super) state: String,
    pub(super) count: i64,
}

/// What stands in a cell, and where it leads.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) words: String,
    place: Option<Place>,
}

impl Figure {
    pub(super) fn words(words: &str) -> Self {
        Self { words: words.to_owned(), place: None }
    }

    /// A number that leads to its rows; nothing counted leads nowhere.
    fn count(cx: &Cx<'_>, count: i64, place: Place) -> Self {
        Self { words: format::whole(cx.language(), count), place: (count != 0).then_some(place) }
    }
}

/// A table under its question.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) question: String,
    pub(super) answer: String,
    pub(super) none: String,
    pub(super) heading: Vec<String>,
    pub(super) rows: Vec<Vec<Figure>>,
    pub(super) is_left: bool,
}

/// What the tables are made from.
struct Counted<'a> {
    sums: &'a [Sum],
    names: &'a [(SourceId, String)],
    from: NaiveDate,
    to: NaiveDate,
}

impl Counted<'_> {
    fn count(&self, kind: SumKind, wanted: impl Fn(&Sum) -> bool) -> i64 {
        self.sums.iter().filter(|sum| sum.kind == kind && wanted(sum)).map(|sum| sum.count).sum()
    }

    fn filter(&self) -> OrderFilter {
        OrderFilter { from: Some(self.from), till: Some(self.to), ..OrderFilter::default() }
    }

    /// The sources that brought anything, those that brought most first.
    fn sources(&self) -> Vec<(SourceId, String)> {
        let mut all: Vec<(i64, &(SourceId, String))> = self
            .names
            .iter()
            .map(|named| (self.sums.iter().filter(|sum| sum.source == named.0).map(|sum| sum.count).sum(), named))
            .filter(|(count, _)| *count != 0)
            .collect();
        all.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.1.cmp(&other.1)));
        all.into_iter().map(|(_, named)| named.clone()).collect()
    }
}

/// Makes every table.
pub(super) fn all(
    sums: &[Sum],
    names: &[(SourceId, String)],
    (from, to): (NaiveDate, NaiveDate),
    cx: &Cx<'_>,
) -> Vec<Section> {
    let counted = Counted { sums, names, from, to };
    vec![
        by_source(&counted, cx),
        by_day(&counted, cx),
        decisions(&counted, cx),
        waits(&counted, cx),
        failures(&counted, cx),
        refusals(&counted, cx),
    ]
}

fn orders(filter: OrderFilter) -> Place {
    Place::OrdersWhere(Box::new(filter))
}

/// How many came, by source?
fn by_source(counted: &Counted<'_>, cx: &Cx<'_>) -> Section {
    let mut rows = Vec::new();
    for (source, name) in counted.sources() {
        let of = |kind| counted.count(kind, |sum| sum.source == source);
        let filter = OrderFilter { source: Some(source), ..counted.filter() };
        let alone =
            counted.count(SumKind::Decision, |sum| sum.source == source && sum.state == Decided::Alone.as_str());
        rows.push(vec![
            Figure::words(&name),
            Figure::count(cx, of(SumKind::Order), orders(filter.clone())),
            Figure::count(cx, of(SumKind::Registration), Place::Screen(Screen::Registrations)),
            Figure {
                words: share(cx, alone, of(SumKind::Order)),
                place: (alone != 0).then(|| orders(OrderFilter { decided: Some(Decided::Alone), ..filter.clone() })),
            },
            Figure::count(cx, of(SumKind::Failure), journal(counted, "message-parked", "", cx)),
        ]);
    }
    let all = counted.count(SumKind::Order, |_| true);
    Section {
        question: cx.texts.statistics_by_source(),
        answer: cx.texts.count_orders(all),
        none: cx.texts.statistics_none(),
        heading: vec![
            cx.texts.orders_column_source(),
            cx.texts.statistics_orders(),
            cx.texts.statistics_registrations(),
            cx.texts.statistics_alone(),
            cx.texts.statistics_failed(),
        ],
        rows,
        is_left: true,
    }
}

/// How many came, by day?
fn by_day(counted: &Counted<'_>, cx: &Cx<'_>) -> Section {
    let sources = counted.sources();
    let named = sources.get(..SOURCES).unwrap_or(&sources);
    let has_others = named.len() < sources.len();
    let mut heading =
        vec![cx.texts.statistics_day(), cx.texts.statistics_orders(), cx.texts.statistics_registrations()];
    heading.extend(named.iter().map(|(_, name)| name.clone()));
    if has_others {
        heading.push(cx.texts.statistics_other_sources());
    }
    let mut rows = Vec::new();
    let mut day = counted.to;
    while counted.from <= day {
        let filter = OrderFilter { from: Some(day), till: Some(day), ..OrderFilter::default() };
        let of = |kind, source: Option<SourceId>| {
            counted.count(kind, |sum| sum.day == day && source.is_none_or(|source| sum.source == source))
        };
        let all = of(SumKind::Order, None);
        let mut row = vec![
            Figure::words(&format::date(cx.language(), day)),
            Figure::count(cx, all, orders(filter.clone())),
            Figure::count(cx, of(SumKind::Registration, None), Place::Screen(Screen::Registrations)),
        ];
        let mut others = all;
        for (source, _) in named {
            let count = of(SumKind::Order, Some(*source));
            others -= count;
            row.push(Figure::count(cx, count, orders(OrderFilter { source: Some(*source), ..filter.clone() })));
        }
        if has_others {
            row.push(Figure::count(cx, others, orders(filter)));
        }
        rows.push(row);
        let Some(before) = day.pred_opt() else { break };
        day = before;
    }
    let days = i64::try_from(rows.len()).unwrap_or(1).max(1);
    let all = counted.count(SumKind::Order, |_| true);
    Section {
        question: cx.texts.statistics_by_day(),
        answer: cx.texts.statistics_a_day(format::whole(cx.language(), (all + days / 2) / days)),
        none: cx.texts.statistics_none(),
        heading,
        rows,
        is_left: true,
    }
}

/// How many were decided by the program alone?
fn decisions(counted: &Counted<'_>, cx: &Cx<'_>) -> Section {
    let all = counted.count(SumKind::Order, |_| true);
    let mut rows = Vec::new();
    for decided in Decided::ALL {
        let count = counted.count(SumKind::Decision, |sum| sum.state == decided.as_str());
        let place = orders(OrderFilter { decided: Some(decided), ..counted.filter() });
        rows.push(vec![
            Figure::words(&cx.texts.word("decided", decided.as_str())),
            Figure::count(cx, count, place),
            Figure::words(&share(cx, count, all)),
        ]);
    }
    let waiting = counted.count(SumKind::Order, |sum| sum.state == OrderState::Received.as_str());
    let place = orders(OrderFilter { state: Some(OrderState::Received), ..counted.filter() });
    rows.push(vec![
        Figure::words(&cx.texts.statistics_waiting()),
        Figure::count(cx, waiting, place),
        Figure::words(&share(cx, waiting, all)),
    ]);
    let corrected = counted.count(SumKind::Correction, |_| true);
    rows.push(vec![
        Figure::words(&cx.texts.statistics_corrected()),
        Figure::count(cx, corrected, journal(counted, "order-corrected", "", cx)),
        Figure::words(&share(cx, corrected, all)),
    ]);
    let alone = counted.count(SumKind::Decision, |sum| sum.state == Decided::Alone.as_str());
    Section {
        question: cx.texts.statistics_decided(),
        answer: share(cx, alone, all),
        none: cx.texts.statistics_none(),
        heading: vec![cx.texts.statistics_who(), cx.texts.statistics_orders(), cx.texts.statistics_share()],
        rows,
        is_left: false,
    }
}

/// How long did orders wait for a decision?
fn waits(counted: &Counted<'_>, cx: &Cx<'_>) -> Section {
    let all = counted.count(SumKind::Wait, |_| true);
    let mut rows = Vec::new();
    let mut so_far = 0;
    let mut half = String::new();
    for wait in Wait::ALL {
        let count = counted.count(SumKind::Wait, |sum| sum.state == wait.as_str());
        so_far += count;
        let words = cx.texts.word("waited", wait.as_str());
        if half.is_empty() && all != 0 && all <= so_far * 2 {
            half = cx.texts.statistics_half(words.as_str());
        }
        let place = orders(OrderFilter { waited: Some(wait), ..counted.filter() });
        rows.push(vec![Figure::words(&words), Figure::count(cx, count, place), Figure::words(&share(cx, so_far, all))]);
    }
    Section {
        question: cx.texts.statistics_waited(),
        answer: half,
        none: cx.texts.statistics_none_by_hand(),
        heading: vec![cx.texts.statistics_time(), cx.texts.statistics_orders(), cx.texts.statistics_so_far()],
        rows: if all == 0 { Vec::new() } else { rows },
        is_left: false,
    }
}

/// What could not be read, and why?
fn failures(counted: &Counted<'_>, cx: &Cx<'_>) -> Section {
    let mut causes: Vec<&str> =
        counted.sums.iter().filter(|sum| sum.kind == SumKind::Failure).map(|sum| sum.state.as_str()).collect();
    causes.sort_unstable();
    causes.dedup();
    let mut counts: Vec<(i64, &str)> =
        causes.into_iter().map(|cause| (counted.count(SumKind::Failure, |sum| sum.state == cause), cause)).collect();
    counts.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
    let rows = counts.iter().map(|(count, cause)| {
        vec![
            Figure { words: cx.texts.word("cause", cause), place: Some(Place::Cause((*cause).to_owned())) },
            Figure::count(cx, *count, journal(counted, "message-parked", &format!("cause={cause}"), cx)),
        ]
    });
    Section {
        question: cx.texts.statistics_failures(),
        answer: cx.texts.count_messages(counted.count(SumKind::Failure, |_| true)),
        none: cx.texts.statistics_no_failures(),
        heading: vec![cx.texts.statistics_cause(), cx.texts.statistics_messages()],
        rows: rows.collect(),
        is_left: false,
    }
}

/// What did accounting refuse?
fn refusals(counted: &Counted<'_>, cx: &Cx<'_>) -> Section {
    let refused = OrderState::Refused;
    let mut rows = Vec::new();
    for (source, name) in counted.sources() {
        let count = counted.count(SumKind::Order, |sum| sum.source == source && sum.state == refused.as_str());
        if count != 0 {
            let filter = OrderFilter { source: Some(source), state: Some(refused), ..counted.filter() };
            rows.push(vec![Figure::words(&name), Figure::count(cx, count, orders(filter))]);
        }
    }
    let all = counted.count(SumKind::Order, |sum| sum.state == refused.as_str());
    Section {
        question: cx.texts.statistics_refused(),
        answer: cx.texts.count_orders(all),
        none: cx.texts.statistics_none_refused(),
        heading: vec![cx.texts.orders_column_source(), cx.texts.statistics_orders()],
        rows,
        is_left: false,
    }
}

/// Returns the entries of the journal behind a number.
fn journal(counted: &Counted<'_>, kind: &str, text: &str, cx: &Cx<'_>) -> Place {
    let begins = |day: NaiveDate| {
        let local = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        Timestamp(local).plus_minutes(-cx.offset_minutes)
    };
    Place::Entries(Box::new(JournalFilter {
        kind: Some(kind.to_owned()),
        from: Some(begins(counted.from)),
        till: counted.to.succ_opt().map(begins),
        text: text.to_owned(),
        ..JournalFilter::default()
    }))
}

/// Returns a share in whole per cent.
fn share(cx: &Cx<'_>, part: i64, whole: i64) -> String {
    format::share(cx.language(), part, whole).unwrap_or_else(|| "–".to_owned())
}

/// What a line of a table is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Heading,
    Row,
}

/// Draws a line of a table: words at the left, figures at the right of their columns.
pub(super) fn line(ui: &mut Ui, cx: &mut Cx<'_>, (table, at): (&str, usize), figures: &[Figure], kind: Kind) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let inner = rect.shrink2(Vec2::new(14.0, 0.0));
    let (first, other) = columns(figures.len(), inner.width());
    let mut left = inner.left();
    for (column, figure) in figures.iter().enumerate() {
        let width = if column == 0 { first } else { other };
        let place = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(width, rect.height()));
        left += width;
        let align = if column == 0 { Align2::LEFT_CENTER } else { Align2::RIGHT_CENTER };
        let font = if kind == Kind::Heading { medium(size::SMALL) } else { regular(size::BODY) };
        let text_place =
            if column == 0 { place.with_max_x(place.right() - 8.0) } else { place.with_min_x(place.left() + 6.0) };
        let ink = match (kind, &figure.place) {
            (Kind::Heading, _) => cx.palette.muted,
            (Kind::Row, Some(_)) => cx.palette.accent,
            (Kind::Row, None) if figure.words == "0" => cx.palette.faint,
            (Kind::Row, None) => cx.palette.text,
        };
        let is_short = paint_line(ui, text_place, &figure.words, font, ink, align);
        let sense = if figure.place.is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(place, ui.unique_id().with((table, at, column)), sense);
        let subject = figures.first().map(|first| first.words.as_str()).unwrap_or_default();
        let told = if column == 0 { figure.words.clone() } else { format!("{subject}: {}", figure.words) };
        let role = if figure.place.is_some() { egui::Role::Link } else { egui::Role::Label };
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, told.as_str()));
        focus_ring(ui, cx.palette, &response, place);
        if let Some(lead) = &figure.place {
            if response.hovered() {
                let y = place.center().y + 9.0;
                ui.painter().hline(text_place.x_range(), y, Stroke::new(1.0, cx.palette.accent_soft));
            }
            let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
            if response.clicked() {
                cx.go(lead.clone());
            }
        } else if is_short {
            response.on_hover_text(&figure.words);
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
}

/// Returns the width of the first column and of each other.
fn columns(count: usize, room: f32) -> (f32, f32) {
    let others = f32::from(u8::try_from(count.saturating_sub(1)).unwrap_or(1)).max(1.0);
    // Few figures leave the words the room that they need.
    let part = if count <= 3 { 0.55 } else { 0.7 };
    let other = (room * part / others).min(120.0);
    (room - other * others, other)
}
