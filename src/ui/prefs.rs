//! What this workstation remembers of the window: appearance, size of the letters, language, who
//! sits here, which columns are shown. Kept in the workstation's file by whoever runs the window.

use std::collections::BTreeMap;

use super::theme::Appearance;
use crate::i18n::Language;

/// The smallest size of the letters, in per cent.
pub const SCALE_MIN: u16 = 80;
/// The largest size of the letters, in per cent.
pub const SCALE_MAX: u16 = 200;
/// One step of the size of the letters.
pub const SCALE_STEP: u16 = 10;

/// What this workstation remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Light, dark, or as the system says.
    pub appearance: Appearance,
    /// Size of the letters, in per cent.
    pub scale: u16,
    /// The language of the window.
    pub language: Language,
    /// Who sits here; `None` until somebody said so.
    pub person: Option<String>,
    /// Whether new orders and problems are also told by the desktop.
    pub has_notices: bool,
    /// The shown columns of each table, by their words, in their order; widths in points.
    pub columns: BTreeMap<String, Vec<(String, u16)>>,
    /// The views of the orders that were saved here, by their names: what each shows, as text.
    pub views: BTreeMap<String, String>,
}

impl Preferences {
    /// Returns what holds on a new workstation.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            appearance: Appearance::System,
            scale: 100,
            language,
            person: None,
            has_notices: true,
            columns: BTreeMap::new(),
            views: BTreeMap::new(),
        }
    }

    /// Takes a change in.
    pub fn take(&mut self, change: Preference) {
        match change {
            Preference::Appearance(appearance) => self.appearance = appearance,
            Preference::Scale(scale) => self.scale = scale.clamp(SCALE_MIN, SCALE_MAX),
            Preference::Language(language) => self.language = language,
            Preference::Person(person) => self.person = Some(person).filter(|name| !name.trim().is_empty()),
            Preference::Notices(has_notices) => self.has_notices = has_notices,
            Preference::Columns(table, columns) => {
                if columns.is_empty() {
                    self.columns.remove(&table);
                } else {
                    self.columns.insert(table, columns);
                }
            }
            Preference::View(name, Some(view)) => {
                self.views.insert(name, view);
            }
            Preference::View(name, None) => {
                self.views.remove(&name);
            }
        }
    }
}

/// A change of a preference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Light, dark, or as the system says.
    Appearance(Appearance),
    /// Size of the letters, in per cent.
    Scale(u16),
    /// The language of the window.
    Language(Language),
    /// Who sits here.
    Person(String),
    /// Whether the desktop tells news.
    Notices(bool),
    /// A saved view of the orders, by its name; `None` forgets it.
    View(String, Option<String>),
    /// The columns of a table; none are those it comes with.
    Columns(String, Vec<(String, u16)>),
}
