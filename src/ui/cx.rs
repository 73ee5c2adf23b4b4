//! What a screen is given while it draws, besides its own state.

use std::path::Path;

use super::intent::Intent;
use super::place::Place;
use super::prefs::Preferences;
use super::theme::Palette;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::engine::command::Command;
use crate::i18n::{Language, Texts, format};

/// What a screen is given while it draws.
pub struct Cx<'a> {
    /// The words.
    pub texts: &'static Texts,
    /// The colours.
    pub palette: &'static Palette,
    /// The moment of this frame.
    pub now: Timestamp,
    /// Minutes east of UTC of this workstation.
    pub offset_minutes: i64,
    /// What this workstation remembers.
    pub prefs: &'a Preferences,
    /// The folder of the office that is open.
    pub office: Option<&'a Path>,
    /// Where wishes are put.
    pub intents: &'a mut Vec<Intent>,
}

impl Cx<'_> {
    /// Returns the language of the window.
    #[must_use]
    pub fn language(&self) -> Language {
        self.texts.language()
    }

    /// Goes to a place.
    pub fn go(&mut self, place: Place) {
        self.intents.push(Intent::Go(place));
    }

    /// Changes something and says so when it is done.
    pub fn change(&mut self, command: Command, done: impl Into<String>) {
        self.intents.push(Intent::Do { command: Box::new(command), done: done.into() });
    }

    /// Returns the day of a moment on this workstation's wall.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> NaiveDate {
        at.plus_minutes(self.offset_minutes).utc_day()
    }

    /// Returns the day that it is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.day(self.now)
    }

    /// Returns a moment as this workstation's wall shows it: the time alone when it is today.
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let local = at.plus_minutes(self.offset_minutes).utc();
        if self.day(at) == self.today() {
            local.format("%H:%M").to_string()
        } else {
            format!("{}, {}", format::date(self.language(), self.day(at)), local.format("%H:%M"))
        }
    }

    /// Returns how long ago a moment was, in words.
    #[must_use]
    pub fn ago(&self, at: Timestamp) -> String {
        let minutes = (self.now.millis_since(at) / 60_000).max(0);
        match minutes {
            0 => self.texts.ui_ago_now(),
            1..60 => self.texts.ui_ago_minutes(minutes),
            60..1440 => self.texts.ui_ago_hours(minutes / 60),
            _ => self.texts.ui_ago_days(minutes / 1440),
        }
    }
}
