//! How many orders and registrations came, who decided them, how long they waited, what failed.
//! Each table answers a question; every number opens its rows.

mod sections;

use egui::Ui;

use self::sections::{Figure, Section};
use super::Part;
use crate::domain::ids::SourceId;
use crate::domain::time::{Days, NaiveDate, Timestamp};
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::i18n::{Language, format};
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::{Intent, Tell};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, chip, state, text};

/// Below this width the tables stand below each other.
const BESIDE: f32 = 700.0;

/// The height of a row.
const ROW: f32 = 26.0;

/// The most rows of a table that are shown without scrolling in it.
const ROWS: f32 = 16.0;

/// Over which days is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Range {
    Week,
    #[default]
    Month,
    Quarter,
    Year,
}

impl Range {
    const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    fn from(self, today: NaiveDate) -> NaiveDate {
        let back = |days: u64| today.checked_sub_days(Days::new(days - 1)).unwrap_or(today);
        match self {
            Self::Week => back(7),
            Self::Month => back(30),
            Self::Quarter => back(90),
            Self::Year => today.format("%Y-01-01").to_string().parse().unwrap_or(today),
        }
    }

    fn words(self, cx: &Cx<'_>) -> String {
        match self {
            Self::Week => cx.texts.statistics_days(7),
            Self::Month => cx.texts.statistics_days(30),
            Self::Quarter => cx.texts.statistics_days(90),
            Self::Year => cx.texts.orders_days_year(),
        }
    }
}

/// What a person does on the screen.
#[derive(Default)]
pub struct Statistics {
    range: Range,
    today: Option<NaiveDate>,
    sums: Feed<Vec<sections::Sum>>,
    names: Feed<Vec<(SourceId, String)>>,
    /// The tables as they are shown, written when their answer comes.
    sections: Vec<Section>,
    is_stale: bool,
    written: Option<(Language, NaiveDate)>,
}

impl Statistics {
    /// Returns everything as one table for spreadsheets, with `between` its columns.
    fn as_text(&self, between: &str) -> String {
        let clean = |words: &str| {
            let words = words.replace(['\r', '\n', '\t'], " ");
            // What a spreadsheet would run is made harmless.
            let words = if words.starts_with(['=', '+', '-', '@']) { format!("'{words}") } else { words };
            if words.contains(['"', ';']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
        };
        let mut all = String::new();
        for section in &self.sections {
            all.push_str(&clean(&section.question));
            all.push_str("\r\n");
            let heading: Vec<String> = section.heading.iter().map(|words| clean(words)).collect();
            all.push_str(&heading.join(between));
            all.push_str("\r\n");
            for row in &section.rows {
                let cells: Vec<String> = row.iter().map(|figure| clean(&figure.words)).collect();
                all.push_str(&cells.join(between));
                all.push_str("\r\n");
            }
            all.push_str("\r\n");
        }
        all
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for range in Range::ALL {
                if chip::filter(ui, cx.palette, &range.words(cx), None, range == self.range).clicked() {
                    self.range = range;
                }
            }
            ui.add_space(8.0);
            let copy = cx.texts.statistics_copy();
            if button::plain(&copy).icon(Icon::ContentCopy).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Copy(self.as_text("\t")));
                cx.intents.push(Intent::Tell(Tell::Done(cx.texts.statistics_copied())));
            }
            let save = cx.texts.statistics_save();
            if button::plain(&save).icon(Icon::Save).show(ui, cx.palette).clicked() {
                // Spreadsheets take it for UTF-8 by the mark at its beginning.
                let bytes = format!("\u{feff}{}", self.as_text(";")).into_bytes();
                cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                    purpose: Purpose::SaveTable { bytes },
                    kind: PickKind::NewFile,
                    title: save.clone(),
                    name: format!("statistics-{}.csv", cx.today()),
                })));
            }
        });
    }

    fn tables(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        egui::ScrollArea::vertical().id_salt("statistics").auto_shrink([false, false]).show(ui, |ui| {
            let room = ui.available_width();
            if room < BESIDE {
                for section in &self.sections {
                    table(ui, cx, section, room);
                    ui.add_space(size::GAP_M);
                }
                return;
            }
            let width = (room - size::GAP_M) / 2.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP_M;
                for is_left in [true, false] {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.y = size::GAP_M;
                        for section in self.sections.iter().filter(|section| section.is_left == is_left) {
                            table(ui, cx, section, width);
                        }
                    });
                }
            });
        });
    }
}

/// Draws a table under its question.
fn table(ui: &mut Ui, cx: &mut Cx<'_>, section: &Section, width: f32) {
    card::frame(cx.palette).show(ui, |ui| {
        ui.set_width(width - 2.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        card::title_line(ui, cx.palette, &section.question, |ui| {
            text::small(ui, cx.palette, &section.answer);
        });
        if section.rows.is_empty() {
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                text::muted(ui, cx.palette, &section.none);
            });
            ui.add_space(10.0);
            return;
        }
        let heading: Vec<Figure> = section.heading.iter().map(|words| Figure::words(words)).collect();
        // The bar beside the rows takes room that the heading must not have either.
        let is_long = ROWS < f32::from(u16::try_from(section.rows.len()).unwrap_or(u16::MAX));
        let bar = if is_long { ui.spacing().scroll.allocated_width() } else { 0.0 };
        ui.scope(|ui| {
            ui.set_max_width(width - 2.0 - bar);
            sections::line(ui, cx, (section.question.as_str(), 0), &heading, sections::Kind::Heading);
        });
        egui::ScrollArea::vertical()
            .id_salt(("rows", &section.question))
            .max_height(ROW * ROWS)
            .auto_shrink([false, true])
            .show_rows(ui, ROW, section.rows.len(), |ui, range| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for at in range {
                    let Some(row) = section.rows.get(at) else { continue };
                    sections::line(ui, cx, (section.question.as_str(), at + 1), row, sections::Kind::Row);
                }
            });
        ui.add_space(4.0);
    });
}

impl Part for Statistics {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        let Some(today) = self.today else { return };
        self.sums.want(Query::Statistics { from: self.range.from(today), to: today });
        self.names.want(Query::SourceNames);
        self.is_stale |= self.sums.tend(handle, now, |answer| match answer {
            Answer::Statistics(sums) => {
                let sums = sums.into_iter().map(|sum| sections::Sum {
                    day: sum.day,
                    source: sum.source_id,
                    kind: sum.kind,
                    state: sum.state,
                    count: sum.count,
                });
                Some(sums.collect())
            }
            _ => None,
        });
        self.is_stale |= self.names.tend(handle, now, |answer| match answer {
            Answer::SourceNames(names) => Some(names),
            _ => None,
        });
    }

    fn changed(&mut self, topics: Topics) {
        let counted = Topics::ORDERS.with(Topics::MESSAGES).with(Topics::REGISTRATIONS).with(Topics::OUTBOX);
        if topics.touches(counted) {
            self.sums.stale();
        }
        if topics.touches(Topics::SOURCES) {
            self.names.stale();
        }
    }

    fn open(&mut self, _place: &Place) {}

    fn act(&mut self, _action: Action, _cx: &mut Cx<'_>) {}

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let (from, to) = (self.range.from(cx.today()), cx.today());
        format!("{} – {}", format::date(cx.language(), from), format::date(cx.language(), to))
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.today = Some(cx.today());
        let written = Some((cx.language(), cx.today()));
        if self.written != written || std::mem::take(&mut self.is_stale) {
            self.written = written;
            if let (Some(sums), Some(names)) = (self.sums.value(), self.names.value()) {
                self.sections = sections::all(sums, names, (self.range.from(cx.today()), cx.today()), cx);
            }
        }
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        self.bar(ui, cx);
        match self.sums.shown(cx.now) {
            Shown::Nothing => {}
            Shown::Loading => state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                state::failed(ui, cx, &problem);
            }
            Shown::Ready(sums) if sums.is_empty() => {
                let (title, words) = (cx.texts.statistics_nothing(), cx.texts.statistics_nothing_words());
                state::empty(ui, cx.palette, Icon::BarChart, &title, &words);
            }
            Shown::Ready(_) => self.tables(ui, cx),
        }
    }
}
