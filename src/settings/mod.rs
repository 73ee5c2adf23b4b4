//! The workstation's own settings: what concerns this computer and nobody else, in a small TOML
//! file that a person may edit. What concerns the business are rows in the database.
//!
//! Every value is checked when it is read: a wrong one is named with what would be right, and
//! nothing is guessed, because a guessed office folder would be another office. Start at
//! [`Workstation::load`]; [`paths`] says where the file lies.

pub mod paths;
mod values;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;
use toml::{Table, Value};

use self::values::{Keys, allowed};
use crate::problem::{Code, Problem};

/// The version of the file that this program writes.
pub const VERSION: i64 = 1;

/// The largest file read: the longest sensible one stays below two kilobytes.
const FILE_MAX: u64 = 256 * 1024;

/// The most points a window may be wide, high or away from the first screen's corner: four times
/// the widest screens sold.
pub const WINDOW_MAX: i32 = 32_768;

/// The least points a window may be wide or high: below it no button can be met.
pub const WINDOW_MIN: i32 = 200;

/// How much is written to the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LogLevel {
    /// Work was lost or stopped.
    Error,
    /// Something was mended without help.
    Warn,
    /// The milestones of the business.
    #[default]
    Info,
    /// What the programmers ask for.
    Debug,
    /// Everything.
    Trace,
}

/// In which language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// That of the operating system.
    #[default]
    System,
    /// English.
    English,
    /// German.
    German,
    /// Czech.
    Czech,
    /// Polish.
    Polish,
    /// Russian.
    Russian,
}

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Appearance {
    /// As the operating system says.
    #[default]
    System,
    /// Dark text on light grounds.
    Light,
    /// Light text on dark grounds.
    Dark,
}

allowed!(Appearance { System "system", Light "light", Dark "dark" });
allowed!(LogLevel { Error "error", Warn "warn", Info "info", Debug "debug", Trace "trace" });
allowed!(Language {
    System "system", English "en", German "de", Czech "cs", Polish "pl", Russian "ru"
});

/// Where the window stood and how large it was, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Distance of the left edge from the first screen's; negative on a screen to the left.
    pub x: i32,
    /// Distance of the upper edge from the first screen's.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Whether it filled the screen.
    pub is_maximized: bool,
}

/// The workstation's own settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workstation {
    /// The office that is opened; the usual one when not set.
    pub office: Option<PathBuf>,
    /// How much is written to the log.
    pub log_level: LogLevel,
    /// The language of window and command line.
    pub language: Language,
    /// The window as it was left.
    pub window: Option<Window>,
    /// Who worked here last.
    pub last_person: Option<String>,
    /// Light, dark, or as the system says.
    pub appearance: Appearance,
    /// Size of the window's letters, in per cent.
    pub scale: i32,
    /// Whether the desktop tells news.
    pub has_notices: bool,
    /// The shown columns of each table: `id:width` with commas between, by the table's word.
    pub columns: BTreeMap<String, String>,
    /// The saved views of the orders: what each shows, by its name.
    pub views: BTreeMap<String, String>,
}

impl Default for Workstation {
    fn default() -> Self {
        Self {
            office: None,
            log_level: LogLevel::default(),
            language: Language::default(),
            window: None,
            last_person: None,
            appearance: Appearance::default(),
            scale: 100,
            has_notices: true,
            columns: BTreeMap::new(),
            views: BTreeMap::new(),
        }
    }
}

/// What came of reading the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The settings.
    pub workstation: Workstation,
    /// What a person should know about the file; all of it works all the same.
    pub warnings: Vec<Problem>,
}

/// Why the settings cannot be read or kept.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// The file cannot be read or written.
    #[error("the settings file {file:?} cannot be read or written")]
    File {
        /// The file.
        file: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The file is no TOML.
    #[error("the settings file {file:?} cannot be understood")]
    Syntax {
        /// The file.
        file: PathBuf,
        /// What the reader of TOML said.
        source: Box<toml::de::Error>,
    },
    /// The file was written by a newer program.
    #[error("the settings file {file:?} has version {found}")]
    Newer {
        /// The file.
        file: PathBuf,
        /// The version in the file.
        found: i64,
    },
    /// A value is not allowed.
    #[error("the setting {key} has the value {value}, which is not {expected}")]
    Invalid {
        /// The key, with its table.
        key: String,
        /// The value as it stands in the file.
        value: String,
        /// What would be allowed.
        expected: String,
    },
    /// The operating system does not say where this person's files lie.
    #[error("there is no home folder")]
    NoHome,
}

impl SettingsError {
    /// Returns what to tell a person.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::File { file, source } => failed(file, source.to_string()),
            Self::Syntax { file, source } => failed(file, source.message().to_owned()),
            Self::Newer { file, found } => Problem::new(Code::SettingsNewer)
                .with("file", file.to_string_lossy())
                .with("found", found.to_string())
                .with("known", VERSION.to_string()),
            Self::Invalid { key, value, expected } => Problem::new(Code::SettingInvalid)
                .with("key", key.as_str())
                .with("value", value.as_str())
                .with("expected", expected.as_str()),
            Self::NoHome => Problem::new(Code::SettingInvalid)
                .with("key", paths::HOME_VARIABLE)
                .with("value", "")
                .with("expected", "/…"),
        }
    }
}

fn failed(file: &Path, detail: String) -> Problem {
    Problem::new(Code::FileFailed).with("file", file.to_string_lossy()).with("detail", detail)
}

impl Workstation {
    /// Reads the settings; where there is no file yet, everything is as delivered.
    pub fn load(file: &Path) -> Result<Loaded, SettingsError> {
        let table = read_table(file)?.unwrap_or_default();
        let mut keys = Keys::of(table, "");
        keys.version(file)?;
        let workstation = Self {
            office: keys.text("office")?.map(PathBuf::from),
            log_level: keys.choice("log_level", LogLevel::ALLOWED)?.unwrap_or_default(),
            language: keys.choice("language", Language::ALLOWED)?.unwrap_or_default(),
            window: keys.table("window")?.map(|table| window(table, &mut keys)).transpose()?,
            last_person: keys.text("last_person")?,
            appearance: keys.choice("appearance", Appearance::ALLOWED)?.unwrap_or_default(),
            scale: keys.number_or("scale", 80..=200, 100)?,
            has_notices: keys.truth("notices")?.unwrap_or(true),
            columns: keys.table("columns")?.map(texts).unwrap_or_default(),
            views: keys.table("views")?.map(texts).unwrap_or_default(),
        };
        Ok(Loaded { workstation, warnings: keys.unknown(file) })
    }

    /// Writes the settings beside the file and puts them in its place, so that a crash leaves
    /// either the old or the new ones. Keys that this program does not know stay as they are; a
    /// file of a newer version is left alone.
    pub fn save(&self, file: &Path) -> Result<(), SettingsError> {
        let in_file = |source| SettingsError::File { file: file.to_owned(), source };
        let mut table = match read_table(file) {
            Ok(table) => table.unwrap_or_default(),
            // What cannot be understood was told when loading; it is kept beside, not lost.
            Err(SettingsError::Syntax { .. }) => {
                fs::rename(file, beside(file, "damaged")).map_err(in_file)?;
                Table::new()
            }
            Err(error) => return Err(error),
        };
        if let Some(Value::Integer(found)) = table.get("version")
            && VERSION < *found
        {
            return Err(SettingsError::Newer { file: file.to_owned(), found: *found });
        }
        self.put_into(&mut table)?;
        replace(file, table.to_string().as_bytes()).map_err(in_file)
    }

    fn put_into(&self, table: &mut Table) -> Result<(), SettingsError> {
        let office = self.office.as_deref().map(path_text).transpose()?;
        let window = self.window.map(|window| {
            let mut inner = match table.remove("window") {
                Some(Value::Table(inner)) => inner,
                Some(_) | None => Table::new(),
            };
            let numbers = [("x", window.x), ("y", window.y), ("width", window.width), ("height", window.height)];
            for (key, number) in numbers {
                inner.insert(key.to_owned(), Value::Integer(number.into()));
            }
            inner.insert("maximized".to_owned(), Value::Boolean(window.is_maximized));
            Value::Table(inner)
        });
        let texts = |of: &BTreeMap<String, String>| {
            (!of.is_empty()).then(|| {
                Value::Table(of.iter().map(|(name, text)| (name.clone(), Value::String(text.clone()))).collect())
            })
        };
        let entries = [
            ("version", Some(Value::Integer(VERSION))),
            ("office", office.map(Value::String)),
            ("log_level", Some(Value::String(self.log_level.as_str().to_owned()))),
            ("language", Some(Value::String(self.language.as_str().to_owned()))),
            ("last_person", self.last_person.clone().map(Value::String)),
            ("appearance", Some(Value::String(self.appearance.as_str().to_owned()))),
            ("scale", Some(Value::Integer(self.scale.into()))),
            ("notices", Some(Value::Boolean(self.has_notices))),
            ("columns", texts(&self.columns)),
            ("views", texts(&self.views)),
            ("window", window),
        ];
        for (key, value) in entries {
            match value {
                Some(value) => table.insert(key.to_owned(), value),
                None => table.remove(key),
            };
        }
        Ok(())
    }
}

/// Columns and views are a convenience: what is no text is left out.
fn texts(table: Table) -> BTreeMap<String, String> {
    let texts = table.into_iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, text)),
        _ => None,
    });
    texts.collect()
}

fn window(table: Table, outer: &mut Keys) -> Result<Window, SettingsError> {
    let mut keys = Keys::of(table, "window.");
    let window = Window {
        x: keys.number("x", -WINDOW_MAX..=WINDOW_MAX)?,
        y: keys.number("y", -WINDOW_MAX..=WINDOW_MAX)?,
        width: keys.number("width", WINDOW_MIN..=WINDOW_MAX)?,
        height: keys.number("height", WINDOW_MIN..=WINDOW_MAX)?,
        is_maximized: keys.truth("maximized")?.unwrap_or(false),
    };
    outer.take_over(keys);
    Ok(window)
}

/// Returns a path as TOML can hold it, which is UTF-8 alone.
fn path_text(path: &Path) -> Result<String, SettingsError> {
    path.to_str().map(str::to_owned).ok_or_else(|| SettingsError::Invalid {
        key: "office".to_owned(),
        value: path.to_string_lossy().into_owned(),
        expected: "UTF-8".to_owned(),
    })
}

/// Reads the file; `None` when there is none.
fn read_table(file: &Path) -> Result<Option<Table>, SettingsError> {
    let text = match read_text(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(SettingsError::File { file: file.to_owned(), source }),
    };
    // Windows' editor puts a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let table = text.parse::<Table>();
    table.map(Some).map_err(|source| SettingsError::Syntax { file: file.to_owned(), source: Box::new(source) })
}

fn read_text(file: &Path) -> io::Result<String> {
    if FILE_MAX < fs::metadata(file)?.len() {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    fs::read_to_string(file)
}

/// Puts bytes in the place of a file. The name beside it is this process's own, so that two
/// programs that save at once do not write into each other's.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let part = beside(file, &format!("{}.part", std::process::id()));
    let written = write_through(&part, bytes).and_then(|()| fs::rename(&part, file));
    if written.is_err() {
        // Our own half file; the first error is the one worth telling.
        drop(fs::remove_file(&part));
    }
    written
}

/// Returns the path of `file` with one more ending.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn write_through(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut written = fs::File::create(file)?;
    written.write_all(bytes)?;
    written.sync_all()
}

#[cfg(test)]
mod tests;
