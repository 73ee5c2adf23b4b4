//! Who changed what, newest first, to the very beginning; and whether its chain is whole.

mod words;

use std::collections::BTreeMap;

use egui::Ui;
use uuid::Uuid;

use self::words::{cells, columns, lead};
use super::Part;
use super::rows::news_pill;
use crate::domain::time::{NaiveDate, NaiveTime, Timestamp};
use crate::domain::view::journal::JournalFilter;
use crate::engine::entries::{Checked, EntryPage, EntryRow};
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::i18n::{Language, format};
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::day::typed_day;
use crate::ui::widgets::grid::{self, Cell, GridState};
use crate::ui::widgets::{button, card, chip, field, split, state, text};

/// The entries asked for at a time.
const PAGE: i64 = 200;

/// So many rows before the end of what is at hand, more is asked for.
const AHEAD: usize = 60;

/// The height of the part with all particulars of an entry.
const DETAIL: f32 = 132.0;

/// Journals up to this length are checked unasked: a tenth of a second.
const CHECKED_UNASKED: i64 = 20_000;

/// The kinds that can be chosen, as they are journaled.
const KINDS: &[&str] = &[
    "order-booked",
    "order-amended",
    "order-cancelled",
    "order-assigned",
    "order-corrected",
    "order-done",
    "order-put-off",
    "order-rejected",
    "order-closed",
    "order-exported",
    "order-export-again",
    "order-taken-over",
    "order-refused",
    "order-note-dismissed",
    "message-parked",
    "message-retried",
    "message-rejected",
    "message-duplicate",
    "registration-booked",
    "effect-accepted",
    "effect-held",
    "effect-released",
    "effect-dropped",
    "effect-bounced",
    "effect-refused",
    "effect-given-up",
    "contact-created",
    "contact-changed",
    "contacts-imported",
    "articles-imported",
    "source-added",
    "source-interval",
    "source-switched-on",
    "source-switched-off",
    "setting-changed",
    "person-saved",
    "backup-proven",
    "engine-started",
    "engine-stopped",
];

/// What a person does in the journal.
#[derive(Default)]
pub struct Journal {
    filter: JournalFilter,
    day: String,
    first: Feed<Box<EntryPage>>,
    more: Feed<Box<EntryPage>>,
    /// The filter that what is at hand came through.
    shown_for: Option<JournalFilter>,
    ids: Vec<Uuid>,
    rows: BTreeMap<Uuid, (EntryRow, Vec<Cell>)>,
    /// Where the next page begins.
    reached: Option<i64>,
    waiting: usize,
    fresh: Vec<(Vec<EntryRow>, End)>,
    wants_more: bool,
    actors: Feed<Vec<String>>,
    table: GridState,
    chain: Feed<Checked>,
    is_checking: bool,
    checked_at: Option<Timestamp>,
    written: Option<(Language, NaiveDate)>,
}

/// At which end rows are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Whole,
    Newer,
    Older,
}

fn id(row: &EntryRow) -> Uuid {
    Uuid::from_u128(u128::try_from(row.entry.revision).unwrap_or(0))
}

impl Journal {
    /// Takes the newest page in. Entries that came while somebody is at work in the table wait
    /// behind a word.
    fn take_first(&mut self) {
        let Some(page) = self.first.value() else { return };
        let is_same = self.shown_for.as_ref() == Some(&self.filter);
        let newest = self.ids.first().copied().unwrap_or(Uuid::nil());
        let newer = page.rows.iter().filter(|row| newest < id(row)).count();
        if is_same && newer == 0 {
            return;
        }
        let is_at_rest = self.table.cursor.is_none() && self.table.chosen.is_empty();
        if !is_same || newer == page.rows.len() {
            self.reached = page.reached;
            self.shown_for = Some(self.filter.clone());
            self.more.clear();
            self.fresh.push((page.rows.clone(), End::Whole));
            self.waiting = 0;
        } else if is_at_rest {
            self.fresh.push((page.rows.iter().take(newer).cloned().collect(), End::Newer));
            self.waiting = 0;
        } else {
            self.waiting = newer;
        }
    }

    fn show_new(&mut self) {
        if let Some(page) = self.first.value() {
            let newest = self.ids.first().copied().unwrap_or(Uuid::nil());
            self.fresh.push((page.rows.iter().filter(|row| newest < id(row)).cloned().collect(), End::Newer));
            self.waiting = 0;
        }
    }

    /// Writes the rows that came.
    fn write(&mut self, cx: &Cx<'_>) {
        let written = Some((cx.language(), cx.today()));
        if self.written != written {
            self.written = written;
            for (row, words) in self.rows.values_mut() {
                *words = cells(row, cx);
            }
        }
        for (rows, end) in std::mem::take(&mut self.fresh) {
            let ids = rows.iter().map(id).collect::<Vec<_>>();
            match end {
                End::Whole => {
                    self.ids = ids;
                    self.rows.clear();
                    self.table.cursor = None;
                    self.table.chosen.clear();
                }
                End::Newer => {
                    self.ids.splice(..0, ids);
                }
                End::Older => self.ids.extend(ids),
            }
            self.rows.extend(rows.into_iter().map(|row| {
                let words = cells(&row, cx);
                (id(&row), (row, words))
            }));
        }
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (name, hint) = (cx.texts.journal_search(), cx.texts.journal_search_hint());
            field::search(ui, cx.palette, &name, &mut self.filter.text, &hint, 220.0);
            self.who(ui, cx);
            let mut options = vec![(None, cx.texts.journal_any_kind())];
            let mut kinds: Vec<(Option<String>, String)> =
                KINDS.iter().map(|kind| (Some((*kind).to_owned()), words::step(kind, cx))).collect();
            kinds.sort_by(|one, other| one.1.cmp(&other.1));
            options.extend(kinds);
            field::choice(ui, cx.palette, &cx.texts.journal_kind(), &mut self.filter.kind, &options, 170.0);
            self.till(ui, cx);
            if self.filter.subject.is_some() {
                let words = cx.texts.journal_one_subject();
                if button::plain(&words).icon(Icon::Close).show(ui, cx.palette).clicked() {
                    self.filter.subject = None;
                }
            }
            if let Some(from) = self.filter.from {
                let words = cx.texts.journal_from(format::date(cx.language(), cx.day(from)));
                if button::plain(&words).icon(Icon::Close).show(ui, cx.palette).clicked() {
                    self.filter.from = None;
                }
            }
            if self.filter != JournalFilter::default() {
                let clear = cx.texts.orders_clear_filters();
                if button::link(&clear).show(ui, cx.palette).clicked() {
                    self.filter = JournalFilter::default();
                    self.day.clear();
                }
            }
        });
        ui.horizontal_wrapped(|ui| self.chain(ui, cx));
    }

    fn who(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let mut who = match (&self.filter.actor, self.filter.by_people) {
            (Some(actor), _) => Some(actor.clone()),
            (None, true) => Some(String::new()),
            (None, false) => None,
        };
        let mut options = vec![
            (None, cx.texts.journal_anybody()),
            (Some(String::new()), cx.texts.journal_people()),
            (Some("engine".to_owned()), cx.texts.journal_engine()),
        ];
        let actors = self.actors.value().map(Vec::as_slice).unwrap_or_default();
        options.extend(actors.iter().map(|actor| (Some(actor.clone()), actor.clone())));
        if field::choice(ui, cx.palette, &cx.texts.journal_column_who(), &mut who, &options, 140.0) {
            self.filter.by_people = who.as_deref() == Some("");
            self.filter.actor = who.filter(|who| !who.is_empty());
        }
    }

    /// The field for the day up to which is shown: the way back to any day.
    fn till(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let label = cx.texts.journal_till();
        let hint = format::date(cx.language(), cx.today());
        text::small(ui, cx.palette, &label);
        let response = field::text(ui, cx.palette, &label, &mut self.day, &hint, 124.0);
        if response.changed() {
            let day = typed_day(&self.day, cx.today());
            self.filter.till = day.and_then(|day| day.succ_opt()).map(|day| {
                let local = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
                Timestamp(local).plus_minutes(-cx.offset_minutes)
            });
        } else if !response.has_focus() && !self.day.trim().is_empty() && self.filter.till.is_none() {
            text::small(ui, cx.palette, cx.texts.orders_no_day(self.day.as_str()));
        }
    }

    fn chain(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let checked = self.chain.value().copied();
        let language = cx.language();
        match checked {
            Some(Checked { broken: Some(broken), .. }) => {
                chip::chip(ui, cx.palette, Tone::Bad, &cx.texts.journal_broken(format::whole(language, broken)));
                text::small(ui, cx.palette, cx.texts.journal_broken_words());
            }
            Some(Checked { good, newest, .. }) if self.is_checking => {
                let (so_far, all) = (format::whole(language, good.revision), format::whole(language, newest));
                text::small(ui, cx.palette, cx.texts.journal_checking(so_far, all));
            }
            Some(Checked { good, .. }) => {
                let at = self.checked_at.map(|at| cx.moment(at)).unwrap_or_default();
                let words = cx.texts.journal_unbroken(format::whole(language, good.revision), at);
                chip::chip(ui, cx.palette, Tone::Good, &words);
            }
            None => {}
        }
        if !self.is_checking {
            let check = cx.texts.journal_check();
            if button::link(&check).show(ui, cx.palette).clicked() {
                self.chain.clear();
                self.is_checking = true;
            }
        }
    }

    fn entries(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        match self.first.shown(cx.now) {
            Shown::Nothing => return,
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(_) => {}
        }
        if self.ids.is_empty() {
            if self.reached.is_some() {
                // What was looked at so far holds nothing: the search goes on by itself.
                self.wants_more = true;
                return state::loading(ui, cx.palette);
            }
            let (title, words) = (cx.texts.journal_none(), cx.texts.journal_none_words());
            return state::empty(ui, cx.palette, Icon::History, &title, &words);
        }
        let columns = columns(cx);
        let rows = &self.rows;
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name: "journal", columns: &columns, ids: &self.ids, has_keys: true },
            &mut self.table,
            |_, id| rows.get(&id).map(|(_, cells)| cells.as_slice()),
        );
        self.wants_more = self.reached.is_some() && self.ids.len() < answer.seen.end + AHEAD;
        let opened = answer.opened.and_then(|id| self.rows.get(&id)).and_then(|(row, _)| lead(row));
        if let Some(place) = opened {
            cx.go(place);
        }
    }

    /// Draws everything that an entry says.
    fn detail(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some((row, _)) = self.table.cursor.and_then(|id| self.rows.get(&id)) else { return };
        let entry = &row.entry;
        let title = words::sentence(row, cx);
        let place = lead(row);
        let mut wants_subject = false;
        let mut leads = None;
        let (texts, palette) = (cx.texts, cx.palette);
        card::titled(
            ui,
            palette,
            &title,
            |ui| {
                let (open, same) = (texts.journal_open(), texts.journal_same_subject());
                if place.is_some() && button::plain(&open).key("Enter").show(ui, palette).clicked() {
                    leads = place;
                }
                if entry.subject.is_some() && button::link(&same).show(ui, palette).clicked() {
                    wants_subject = true;
                }
            },
            |ui| {
                ui.set_min_size(ui.available_size());
                egui::ScrollArea::vertical().id_salt("particulars").auto_shrink([false, false]).show(ui, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.add_space(14.0);
                        ui.vertical(|ui| {
                            let number = format::whole(cx.language(), entry.revision);
                            let who = words::actor(&entry.actor, cx);
                            text::small(ui, cx.palette, cx.texts.journal_entry(number, cx.moment(entry.at), who));
                            match &entry.detail {
                                Some(detail) => text::code(ui, cx.palette, detail),
                                None => text::small(ui, cx.palette, cx.texts.journal_no_detail()),
                            };
                        });
                    });
                });
            },
        );
        if let Some(place) = leads {
            cx.go(place);
        }
        if wants_subject {
            self.filter = JournalFilter { subject: entry.subject, ..JournalFilter::default() };
            self.day.clear();
        }
    }
}

impl Part for Journal {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        let page = |answer| match answer {
            Answer::Entries(page) => Some(page),
            _ => None,
        };
        self.first.want(Query::Entries { filter: self.filter.clone(), before: None, limit: PAGE });
        if self.first.tend(handle, now, page) {
            self.take_first();
        }
        if std::mem::take(&mut self.wants_more)
            && !self.more.is_waiting()
            && self.shown_for.as_ref() == Some(&self.filter)
            && let Some(before) = self.reached
        {
            self.more.want(Query::Entries { filter: self.filter.clone(), before: Some(before), limit: PAGE });
        }
        if self.more.tend(handle, now, page)
            && let Some(page) = self.more.value()
            && self.reached.is_some()
        {
            self.reached = page.reached;
            self.fresh.push((page.rows.clone(), End::Older));
        }
        self.actors.want(Query::Actors);
        self.actors.tend(handle, now, |answer| match answer {
            Answer::Actors(actors) => Some(actors),
            _ => None,
        });
        let newest = self.first.value().map_or(i64::MAX, |page| page.newest);
        if self.chain.value().is_none() && newest <= CHECKED_UNASKED {
            self.is_checking = true;
        }
        if self.is_checking && !self.chain.is_waiting() {
            let known = self.chain.value().map(|checked| checked.good);
            self.chain.want(Query::Chain(known));
        }
        let is_new = self.is_checking
            && self.chain.tend(handle, now, |answer| match answer {
                Answer::Chain(checked) => Some(checked),
                _ => None,
            });
        if is_new && let Some(checked) = self.chain.value() {
            self.is_checking = checked.broken.is_none() && checked.good.revision < checked.newest;
            self.checked_at = Some(now);
        }
    }

    fn changed(&mut self, _topics: Topics) {
        self.first.stale();
        self.actors.stale();
    }

    fn open(&mut self, place: &Place) {
        if let Place::Entries(filter) = place {
            self.filter = JournalFilter::clone(filter);
            self.day.clear();
        }
    }

    fn act(&mut self, action: Action, _cx: &mut Cx<'_>) {
        if action == Action::ShowNew {
            self.show_new();
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let count = self.first.value().map_or(0, |page| page.newest);
        cx.texts.journal_count(format::whole(cx.language(), count))
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.write(cx);
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        self.bar(ui, cx);
        let framed = |journal: &mut Self, ui: &mut Ui, cx: &mut Cx<'_>| {
            card::frame(cx.palette).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                journal.entries(ui, cx);
            });
        };
        if self.table.cursor.is_some_and(|id| self.rows.contains_key(&id)) {
            split::with_bottom(ui, DETAIL, |upper, lower| {
                framed(self, upper, cx);
                self.detail(lower, cx);
            });
        } else {
            framed(self, ui, cx);
        }
        if news_pill(ui, cx, self.waiting) {
            self.show_new();
        }
    }
}
