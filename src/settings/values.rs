//! Taking typed values out of a TOML table, key by key, so that what is left over is unknown.

use std::ops::RangeInclusive;
use std::path::Path;

use toml::{Table, Value};

use super::{SettingsError, VERSION};
use crate::problem::{Code, Problem};

/// Gives an enum its words in the file.
macro_rules! allowed {
    ($kind:ident { $($name:ident $word:literal),* $(,)? }) => {
        impl $kind {
            /// Every value with its word in the file.
            pub const ALLOWED: &[(&str, Self)] = &[$(($word, Self::$name)),*];

            /// Returns the word in the file.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }
        }
    };
}
pub(super) use allowed;

/// A table of which one key after the other is taken.
pub(super) struct Keys {
    table: Table,
    /// What stands before the keys when they are named to people: `window.`, or nothing.
    prefix: &'static str,
    /// Unknown keys of inner tables, with their prefix.
    unknown: Vec<String>,
}

impl Keys {
    pub(super) fn of(table: Table, prefix: &'static str) -> Self {
        Self { table, prefix, unknown: Vec::new() }
    }

    /// Checks the version. A file without one is of the first: somebody wrote it by hand.
    pub(super) fn version(&mut self, file: &Path) -> Result<(), SettingsError> {
        match self.table.remove("version") {
            None | Some(Value::Integer(1)) => Ok(()),
            Some(Value::Integer(found)) if VERSION < found => {
                Err(SettingsError::Newer { file: file.to_owned(), found })
            }
            Some(other) => Err(self.invalid("version", &other, VERSION.to_string())),
        }
    }

    /// Takes a text that says something.
    pub(super) fn text(&mut self, key: &str) -> Result<Option<String>, SettingsError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
            Some(other) => Err(self.invalid(key, &other, "\"…\"".to_owned())),
        }
    }

    /// Takes one of the words allowed.
    pub(super) fn choice<T: Copy>(&mut self, key: &str, allowed: &[(&str, T)]) -> Result<Option<T>, SettingsError> {
        let Some(value) = self.table.remove(key) else { return Ok(None) };
        let found = value.as_str().and_then(|word| allowed.iter().find(|(known, _)| *known == word));
        if let Some((_, chosen)) = found {
            return Ok(Some(*chosen));
        }
        let words: Vec<&str> = allowed.iter().map(|(word, _)| *word).collect();
        Err(self.invalid(key, &value, words.join(", ")))
    }

    /// Takes a whole number that must be there.
    pub(super) fn number(&mut self, key: &str, range: RangeInclusive<i32>) -> Result<i32, SettingsError> {
        let value = self.table.remove(key);
        let number = value.as_ref().and_then(Value::as_integer).and_then(|number| i32::try_from(number).ok());
        if let Some(number) = number.filter(|number| range.contains(number)) {
            return Ok(number);
        }
        let value = value.unwrap_or_else(|| Value::String(String::new()));
        Err(self.invalid(key, &value, format!("{} … {}", range.start(), range.end())))
    }

    /// Takes a whole number that may be missing.
    pub(super) fn number_or(
        &mut self,
        key: &str,
        range: RangeInclusive<i32>,
        usual: i32,
    ) -> Result<i32, SettingsError> {
        if self.table.contains_key(key) { self.number(key, range) } else { Ok(usual) }
    }

    /// Takes yes or no.
    pub(super) fn truth(&mut self, key: &str) -> Result<Option<bool>, SettingsError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Boolean(truth)) => Ok(Some(truth)),
            Some(other) => Err(self.invalid(key, &other, "true, false".to_owned())),
        }
    }

    /// Takes an inner table.
    pub(super) fn table(&mut self, key: &str) -> Result<Option<Table>, SettingsError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Table(table)) => Ok(Some(table)),
            Some(other) => Err(self.invalid(key, &other, format!("[{key}]"))),
        }
    }

    /// Takes over what an inner table left.
    pub(super) fn take_over(&mut self, inner: Self) {
        self.unknown.extend(inner.left());
    }

    /// Returns a warning for each key that nobody took.
    pub(super) fn unknown(self, file: &Path) -> Vec<Problem> {
        let shown = file.to_string_lossy().into_owned();
        let warning = |key: String| Problem::new(Code::SettingLeftOut).with("key", key).with("file", shown.as_str());
        self.left().map(warning).collect()
    }

    fn left(self) -> impl Iterator<Item = String> {
        let prefix = self.prefix;
        let mut left: Vec<String> = self.table.into_iter().map(|(key, _)| format!("{prefix}{key}")).collect();
        left.extend(self.unknown);
        left.sort_unstable();
        left.into_iter()
    }

    fn invalid(&self, key: &str, value: &Value, expected: String) -> SettingsError {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        SettingsError::Invalid { key: format!("{}{key}", self.prefix), value, expected }
    }
}
