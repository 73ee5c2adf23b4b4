//! What stands above the list: the views with their counts, and what narrows them further.

use std::collections::BTreeMap;

use egui::Ui;

use super::narrow::{self, Narrow, Period};
use crate::domain::ids::SourceId;
use crate::domain::lifecycle::OrderState;
use crate::domain::time::NaiveDate;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::intent::Intent;
use crate::ui::place::OrderView;
use crate::ui::prefs::Preference;
use crate::ui::theme::icons::Icon;
use crate::ui::widgets::day::typed_day;
use crate::ui::widgets::{button, chip, field, text};

/// The longest name of a view: it stands on a chip.
const NAME_MAX: usize = 40;

/// What a person does above the list.
#[derive(Default)]
pub(super) struct Bar {
    /// The saved views as the preferences hold them, and as they were read.
    kept: BTreeMap<String, String>,
    own: Vec<(String, Narrow)>,
    /// The name of the view that is being saved.
    naming: Option<String>,
    /// The days as typed.
    days: (String, String),
}

impl Bar {
    /// Reads the saved views when they changed.
    pub(super) fn follow(&mut self, kept: &BTreeMap<String, String>) {
        if self.kept != *kept {
            self.kept.clone_from(kept);
            self.own = kept.iter().map(|(name, view)| (name.clone(), Narrow::decode(view))).collect();
        }
    }

    /// Returns what every view lets through: those of the program, then the saved ones.
    pub(super) fn all(&self) -> Vec<Narrow> {
        let program = OrderView::ALL.into_iter().map(Narrow::to);
        program.chain(self.own.iter().map(|(_, narrow)| narrow.clone())).collect()
    }

    /// Draws the views; returns the one that was chosen.
    pub(super) fn views(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        narrow: &Narrow,
        counts: Option<&Vec<i64>>,
    ) -> Option<Narrow> {
        let mut chosen = None;
        let own_now = self.own.iter().position(|(_, own)| own == narrow);
        let language = cx.language();
        let count = |at: usize| counts.and_then(|counts| counts.get(at)).map(|count| format::whole(language, *count));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (at, view) in OrderView::ALL.into_iter().enumerate() {
                let words = cx.texts.word("view", narrow::view_word(view));
                let is_chosen = own_now.is_none() && view == narrow.view;
                if chip::filter(ui, cx.palette, &words, count(at).as_deref(), is_chosen).clicked() {
                    chosen = Some(Narrow::to(view));
                }
            }
            for (at, (name, own)) in self.own.iter().enumerate() {
                let count = count(OrderView::ALL.len() + at);
                if chip::filter(ui, cx.palette, name, count.as_deref(), own_now == Some(at)).clicked() {
                    chosen = Some(own.clone());
                }
            }
            if let Some((name, _)) = own_now.and_then(|at| self.own.get(at)) {
                let forget = cx.texts.orders_forget_view(name.as_str());
                if button::icon_button(ui, cx.palette, Icon::Delete, &forget).clicked() {
                    cx.intents.push(Intent::Prefer(Preference::View(name.clone(), None)));
                }
            }
        });
        chosen
    }

    /// Draws what narrows the view further.
    pub(super) fn filters(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        narrow: &mut Narrow,
        sources: &[(SourceId, String)],
    ) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (name, hint) = (cx.texts.orders_search(), cx.texts.orders_search_hint());
            field::search(ui, cx.palette, &name, &mut narrow.text, &hint, 240.0);
            let mut options = vec![(None, cx.texts.orders_any_source())];
            options.extend(sources.iter().map(|(id, name)| (Some(*id), name.clone())));
            field::choice(ui, cx.palette, &cx.texts.orders_column_source(), &mut narrow.source, &options, 124.0);
            let mut options = vec![(None, cx.texts.orders_any_state())];
            options.extend(OrderState::ALL.iter().map(|state| (Some(*state), cx.texts.word("order", state.as_str()))));
            field::choice(ui, cx.palette, &cx.texts.orders_column_state(), &mut narrow.state, &options, 124.0);
            self.period(ui, cx, &mut narrow.period);
            special(ui, cx, narrow);
            if !narrow.is_plain() {
                let clear = cx.texts.orders_clear_filters();
                if button::link(&clear).show(ui, cx.palette).clicked() {
                    *narrow = Narrow::to(narrow.view);
                }
                self.save(ui, cx, narrow);
            }
        });
    }

    fn period(&mut self, ui: &mut Ui, cx: &Cx<'_>, period: &mut Period) {
        let today = cx.today();
        let between = match *period {
            Period::Between(from, till) => Period::Between(from, till),
            Period::Always | Period::Days(_) | Period::Yesterday | Period::ThisYear => Period::Between(None, None),
        };
        let mut options: Vec<(Period, String)> =
            Period::OFFERED.into_iter().map(|period| (period, period_words(period, cx))).collect();
        options.push((between, cx.texts.orders_days_between()));
        if field::choice(ui, cx.palette, &cx.texts.orders_days(), period, &options, 124.0) {
            self.days = (String::new(), String::new());
        }
        let Period::Between(from, till) = period else { return };
        let hint = format::date(cx.language(), today);
        let (name_from, name_till) = (cx.texts.orders_days_from(), cx.texts.orders_days_till());
        for (name, typed, day) in [(name_from, &mut self.days.0, from), (name_till, &mut self.days.1, till)] {
            text::small(ui, cx.palette, &name);
            let response = field::text(ui, cx.palette, &name, typed, &hint, 124.0);
            if response.changed() {
                *day = typed_day(typed, today);
            } else if !response.has_focus() {
                if let Some(day) = day {
                    *typed = format::date(cx.language(), *day);
                } else if !typed.trim().is_empty() {
                    text::small(ui, cx.palette, cx.texts.orders_no_day(typed.as_str()));
                }
            }
        }
    }

    fn save(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, narrow: &Narrow) {
        let Some(name) = &mut self.naming else {
            let save = cx.texts.orders_save_view();
            if button::link(&save).show(ui, cx.palette).clicked() {
                self.naming = Some(String::new());
            }
            return;
        };
        let label = cx.texts.orders_view_name();
        let response = field::text(ui, cx.palette, &label, name, &label, 150.0);
        name.truncate(name.char_indices().nth(NAME_MAX).map_or(name.len(), |(at, _)| at));
        if name.is_empty() && !response.has_focus() && !response.lost_focus() {
            response.request_focus();
        }
        let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let missing = cx.texts.orders_view_name_missing();
        let why_not = name.trim().is_empty().then_some(missing.as_str());
        let (save, cancel) = (cx.texts.orders_save_view_now(), cx.texts.ui_cancel());
        let is_pressed = button::plain(&save).unless(why_not).show(ui, cx.palette).clicked();
        let is_cancelled = button::link(&cancel).show(ui, cx.palette).clicked()
            || ui.input(|input| input.key_pressed(egui::Key::Escape));
        if (is_pressed || is_entered) && why_not.is_none() {
            let view = Preference::View(name.trim().to_owned(), Some(narrow.encode()));
            cx.intents.push(Intent::Prefer(view));
            self.naming = None;
        } else if is_cancelled {
            self.naming = None;
        }
    }
}

/// Draws what came with a number that was opened and is offered nowhere else: each can be taken off.
fn special(ui: &mut Ui, cx: &Cx<'_>, narrow: &mut Narrow) {
    let off = |ui: &mut Ui, words: &str| button::plain(words).icon(Icon::Close).show(ui, cx.palette).clicked();
    if let Some(decided) = narrow.decided
        && off(ui, &cx.texts.word("decided", decided.as_str()))
    {
        narrow.decided = None;
    }
    if let Some(waited) = narrow.waited
        && off(ui, &cx.texts.word("waited", waited.as_str()))
    {
        narrow.waited = None;
    }
    if narrow.contact.is_some() && off(ui, &cx.texts.orders_of_one_customer()) {
        narrow.contact = None;
    }
}

fn period_words(period: Period, cx: &Cx<'_>) -> String {
    match period {
        Period::Always => cx.texts.orders_any_day(),
        Period::Days(1) => cx.texts.word("view", "today"),
        Period::Days(count) => cx.texts.orders_days_last(count),
        Period::Yesterday => cx.texts.orders_days_yesterday(),
        Period::ThisYear => cx.texts.orders_days_year(),
        Period::Between(_, _) => cx.texts.orders_days_between(),
    }
}

/// Returns the day that a list is drawn on, before the first frame said so.
pub(super) fn day_or_epoch(today: Option<NaiveDate>) -> NaiveDate {
    today.unwrap_or_default()
}
