//! What the person has said of the new office so far.

use std::path::Path;

use crate::domain::money::Currency;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::i18n::Language;
use crate::ui::cx::Cx;
use crate::ui::host::{DryRun, FirstSource, Setup};

/// The name of the folder in which an office finds orders when it is told nothing else.
const INBOX: &str = "inbox";

/// What the person has said so far.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) name: String,
    pub(super) folder: String,
    pub(super) country: String,
    pub(super) currency: String,
    /// The language by which country and currency were suggested; a change of it suggests anew
    /// as long as the person has not typed any.
    suggested: Option<Language>,
    pub(super) person: String,
    pub(super) email: String,
    pub(super) source: SourceDraft,
}

/// Where the first orders come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Door {
    /// The office's own folder.
    #[default]
    Inbox,
    /// A folder that is there already.
    Folder,
    /// None yet.
    Later,
}

/// From when on orders are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum From {
    /// From today on.
    #[default]
    Today,
    /// From a day on.
    Day,
    /// Whatever comes.
    Everything,
}

/// What the person has said of the first door.
#[derive(Default)]
pub(super) struct SourceDraft {
    pub(super) door: Door,
    pub(super) folder: String,
    pub(super) name: String,
    /// What its first messages say.
    pub(super) dry: Option<DryRun>,
    /// The folder that was asked about.
    pub(super) asked: Option<String>,
    pub(super) from: From,
    pub(super) day: String,
}

impl SourceDraft {
    /// Takes another folder; what was read of the last one holds no more.
    pub(super) fn take(&mut self, folder: String) {
        self.folder = folder;
        self.dry = None;
        self.asked = None;
    }

    /// Returns the dry run when it is of the folder that stands in the field.
    pub(super) fn dry(&self) -> Option<&DryRun> {
        self.dry.as_ref().filter(|dry| self.door == Door::Folder && dry.folder == Path::new(self.folder.trim()))
    }

    /// Returns the day from which on orders are answered; `None` while it cannot be read.
    pub(super) fn start_day(&self, cx: &Cx<'_>) -> Option<NaiveDate> {
        match self.from {
            From::Today | From::Everything => Some(cx.today()),
            From::Day => read_day(&self.day),
        }
    }

    /// Returns the moment from which on orders are answered: the day's beginning on this wall.
    pub(super) fn start_at(&self, cx: &Cx<'_>) -> Option<Timestamp> {
        if self.from == From::Everything {
            return None;
        }
        let midnight = self.start_day(cx)?.and_hms_opt(0, 0, 0)?;
        Some(Timestamp(midnight.and_utc().timestamp_millis()).plus_minutes(-cx.offset_minutes))
    }
}

impl Draft {
    /// Suggests country and currency by the language.
    pub(super) fn settle(&mut self, language: Language) {
        let known = self.suggested.map(usual);
        let is_untouched = known.is_none_or(|(country, currency)| self.country == country && self.currency == currency);
        if self.suggested != Some(language) && is_untouched {
            let (country, currency) = usual(language);
            country.clone_into(&mut self.country);
            currency.clone_into(&mut self.currency);
            self.suggested = Some(language);
        }
    }

    /// Returns why a step of the way cannot be left forward yet.
    pub(super) fn why_not(&self, cx: &Cx<'_>, step: usize) -> Option<String> {
        let is_empty = |text: &str| text.trim().is_empty();
        let country = self.country.trim();
        match step {
            0 if is_empty(&self.name) => Some(cx.texts.first_run_name_missing()),
            0 if is_empty(&self.folder) => Some(cx.texts.first_run_folder_missing()),
            0 if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_alphabetic()) => {
                Some(cx.texts.first_run_country_wrong())
            }
            0 if Currency::parse(&self.currency).is_none() => Some(cx.texts.first_run_currency_wrong()),
            1 if is_empty(&self.person) => Some(cx.texts.first_run_person_missing()),
            1 if !is_empty(&self.email) && !self.email.contains('@') => Some(cx.texts.first_run_email_wrong()),
            2 if self.source.door == Door::Folder && is_empty(&self.source.folder) => {
                Some(cx.texts.first_run_folder_missing())
            }
            2 if self.source.door == Door::Folder && self.source.dry().is_none_or(|dry| dry.problem.is_some()) => {
                Some(cx.texts.first_run_look_first())
            }
            3 if self.source.start_day(cx).is_none() => Some(cx.texts.first_run_day_wrong()),
            _ => None,
        }
    }

    /// Returns what the new office is made with.
    pub(super) fn setup(&self, cx: &Cx<'_>) -> Setup {
        let source = &self.source;
        let first = |name: String, folder: String| FirstSource { name, folder, start_at: source.start_at(cx) };
        Setup {
            name: self.name.trim().to_owned(),
            country: self.country.trim().to_uppercase(),
            currency: Currency::parse(&self.currency).map(|currency| currency.code().to_owned()).unwrap_or_default(),
            language: cx.language().code().to_owned(),
            person: self.person.trim().to_owned(),
            email: self.email.trim().to_owned(),
            source: match source.door {
                Door::Inbox => Some(first(INBOX.to_owned(), INBOX.to_owned())),
                Door::Folder => Some(first(source.shown_name(), source.folder.trim().to_owned())),
                Door::Later => None,
            },
        }
    }
}

impl SourceDraft {
    /// Returns what the door is called: as typed, or as its folder is.
    pub(super) fn shown_name(&self) -> String {
        let typed = self.name.trim();
        if !typed.is_empty() {
            return typed.to_owned();
        }
        let last = Path::new(self.folder.trim()).file_name().map(|name| name.to_string_lossy().into_owned());
        last.unwrap_or_else(|| INBOX.to_owned())
    }
}

/// Returns the country and the currency that speakers of a language most probably keep books in.
fn usual(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Cs => ("CZ", "CZK"),
        Language::De => ("DE", "EUR"),
        Language::Pl => ("PL", "PLN"),
        Language::Ru => ("RU", "RUB"),
        Language::En => ("IE", "EUR"),
    }
}

/// Reads a day as people write it: 24.11.2026 or 2026-11-24.
fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim().replace(' ', "");
    let numbers =
        |separator: char| -> Option<Vec<u32>> { text.split(separator).map(|part| part.parse().ok()).collect() };
    let (year, month, day) = match (numbers('.').as_deref(), numbers('-').as_deref()) {
        (Some([day, month, year]), _) | (_, Some([year, month, day])) => (*year, *month, *day),
        _ => return None,
    };
    let year = i32::try_from(year).ok().filter(|year| (2000..2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 4);
        for text in ["4.11.2026", "04. 11. 2026", "2026-11-04", " 2026-11-4 "] {
            assert_eq!(read_day(text), day, "{text}");
        }
        for text in ["", "4.11.", "4.11.26", "31.2.2026", "2026/11/04", "tomorrow", "4-11-2026"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
