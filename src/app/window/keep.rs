//! The workstation's file and the window's preferences: one is what the other remembers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::cli::out::system_language;
use crate::i18n::Language;
use crate::problem::Problem;
use crate::settings::{self, Workstation};
use crate::ui::prefs::Preferences;
use crate::ui::theme::Appearance;

/// Reads the workstation's file; what is wrong with it is told, and everything is as delivered.
pub(super) fn load(file: &Path) -> (Workstation, Vec<Problem>) {
    match Workstation::load(file) {
        Ok(loaded) => (loaded.workstation, loaded.warnings),
        Err(error) => (Workstation::default(), vec![error.problem()]),
    }
}

/// Writes the workstation's file, the newest last: each writing has its number, and one that was
/// overtaken is left out.
pub(super) struct Saver {
    file: PathBuf,
    newest: Mutex<u64>,
}

impl Saver {
    pub(super) fn of(file: PathBuf) -> Self {
        Self { file, newest: Mutex::new(0) }
    }

    pub(super) fn save(&self, number: u64, workstation: &Workstation) -> Result<(), Problem> {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        if number < *newest {
            return Ok(());
        }
        *newest = number;
        workstation.save(&self.file).map_err(|error| error.problem())
    }
}

/// Returns the preferences that the file holds.
pub(super) fn preferences(workstation: &Workstation) -> Preferences {
    let language = Language::parse(workstation.language.as_str()).unwrap_or_else(system_language);
    let mut prefs = Preferences::new(language);
    prefs.appearance = Appearance::parse(workstation.appearance.as_str()).unwrap_or_default();
    prefs.scale = u16::try_from(workstation.scale).unwrap_or(100);
    prefs.person.clone_from(&workstation.last_person);
    prefs.has_notices = workstation.has_notices;
    prefs.columns = workstation.columns.iter().map(|(table, shown)| (table.clone(), columns(shown))).collect();
    prefs.views.clone_from(&workstation.views);
    prefs
}

/// Puts preferences into the workstation's settings.
pub(super) fn remember(workstation: &mut Workstation, prefs: &Preferences) {
    let language = settings::Language::ALLOWED.iter().find(|(word, _)| *word == prefs.language.code());
    workstation.language = language.map_or(settings::Language::System, |(_, language)| *language);
    let appearance = settings::Appearance::ALLOWED.iter().find(|(word, _)| *word == prefs.appearance.as_str());
    workstation.appearance = appearance.map_or(settings::Appearance::System, |(_, appearance)| *appearance);
    workstation.scale = i32::from(prefs.scale);
    workstation.last_person.clone_from(&prefs.person);
    workstation.has_notices = prefs.has_notices;
    workstation.views.clone_from(&prefs.views);
    let words = |columns: &Vec<(String, u16)>| {
        columns.iter().map(|(id, width)| format!("{id}:{width}")).collect::<Vec<_>>().join(",")
    };
    workstation.columns =
        prefs.columns.iter().map(|(table, columns)| (table.clone(), words(columns))).collect::<BTreeMap<_, _>>();
}

fn columns(text: &str) -> Vec<(String, u16)> {
    let one = |column: &str| {
        let (id, width) = column.split_once(':')?;
        Some((id.to_owned(), width.parse().ok()?))
    };
    text.split(',').filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::prefs::Preference;

    #[test]
    fn preferences_come_back_as_they_went() {
        let mut prefs = Preferences::new(Language::Cs);
        for change in [
            Preference::Appearance(Appearance::Dark),
            Preference::Scale(130),
            Preference::Person("Jana Dvořáková".to_owned()),
            Preference::Notices(false),
            Preference::View("Müller, offen".to_owned(), Some("view=waiting;text=müller".to_owned())),
            Preference::Columns("orders".to_owned(), vec![("time".to_owned(), 80), ("total".to_owned(), 120)]),
        ] {
            prefs.take(change);
        }
        let mut workstation = Workstation::default();
        remember(&mut workstation, &prefs);
        assert_eq!(preferences(&workstation), prefs);
    }
}
