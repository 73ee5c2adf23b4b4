//! Where a demo office lies, and how it is told from a real one.
//!
//! Without `--office` it gets a fresh folder beside the usual office in the person's own data
//! folder: on a disk that locks can be trusted on, still there after a restart so that one can go
//! on playing, and never the office that somebody works with. Only where that folder cannot be
//! written does it go to the folder for temporary files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::engine::office::Office;
use crate::i18n::Texts;
use crate::problem::{Code, Problem};
use crate::settings::paths::Paths;

/// The file that tells a demo office from a real one; its text is for people.
const MARKER: &str = "DEMO.txt";

/// The most demo offices that one folder may hold; whoever has as many is not short of them.
const OFFICES_MAX: u32 = 999;

/// How the office came to its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Fresh, in the person's data folder.
    Data,
    /// Fresh, in the folder for temporary files.
    Temporary,
    /// Fresh, where the call asked for it.
    Given,
    /// It was there already.
    Again,
    /// It was there already, and another program runs its engine.
    Running,
}

impl Origin {
    /// Returns the word used in JSON.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Temporary => "temporary",
            Self::Given => "given",
            Self::Again => "again",
            Self::Running => "running",
        }
    }
}

/// Chooses the office's folder. A fresh one of our own choice is made here, so that two demos
/// started at once never choose the same.
///
/// # Errors
/// `OfficeNotDemo` for a real office; why no folder can be had.
pub(super) fn choose(asked: Option<&Path>) -> Result<(Office, Origin), Problem> {
    if let Some(folder) = asked {
        let office = Office::at(folder);
        if !office.database().exists() {
            return Ok((office, Origin::Given));
        }
        if !is_demo(&office) {
            return Err(Problem::new(Code::OfficeNotDemo).with("folder", office.root().display().to_string()));
        }
        return Ok((office, Origin::Again));
    }
    let usual = Paths::usual().map_err(|error| error.problem());
    let beside = usual.map(|paths| paths.office.parent().map_or_else(PathBuf::new, Path::to_path_buf));
    match beside.and_then(|base| fresh(&base, "demo")) {
        Ok(folder) => Ok((Office::at(folder), Origin::Data)),
        Err(_denied) => Ok((Office::at(fresh(&temporary(), "kontor-demo")?), Origin::Temporary)),
    }
}

#[expect(clippy::disallowed_methods, reason = "the last resort when a person has no folder of their own to write in")]
fn temporary() -> PathBuf {
    std::env::temp_dir()
}

/// Returns the folder that the next demo would get, without making it.
pub(super) fn suggested(paths: &Paths) -> PathBuf {
    let base = paths.office.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    let name = |number: u32| if number == 1 { "demo".to_owned() } else { format!("demo-{number}") };
    let free = (1..=OFFICES_MAX).map(|number| base.join(name(number))).find(|folder| !folder.exists());
    free.unwrap_or_else(|| base.join("demo"))
}

/// Makes the folder `name`, `name-2`, `name-3` … of which the first is free.
fn fresh(base: &Path, name: &str) -> Result<PathBuf, Problem> {
    let denied = |error: &io::Error| {
        Problem::new(Code::OfficeNotWritable)
            .with("folder", base.display().to_string())
            .with("detail", error.to_string())
    };
    fs::create_dir_all(base).map_err(|error| denied(&error))?;
    for number in 1..=OFFICES_MAX {
        let folder = base.join(if number == 1 { name.to_owned() } else { format!("{name}-{number}") });
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(denied(&error)),
        }
    }
    Err(denied(&io::Error::from(io::ErrorKind::AlreadyExists)))
}

/// Returns whether an office is a demo.
pub(super) fn is_demo(office: &Office) -> bool {
    office.root().join(MARKER).is_file()
}

/// Marks an office as a demo.
///
/// # Errors
/// When its folder cannot be written.
pub(super) fn mark(office: &Office, texts: &Texts) -> Result<(), Problem> {
    let file = office.root().join(MARKER);
    fs::write(&file, format!("{}\n", texts.demo_marker())).map_err(|error| {
        Problem::new(Code::FileFailed).with("file", file.display().to_string()).with("detail", error.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_demo_gets_a_folder_of_its_own() {
        let base = tempfile::tempdir().unwrap();
        let data = base.path().join("data");
        assert_eq!(fresh(&data, "demo").unwrap(), data.join("demo"));
        assert_eq!(fresh(&data, "demo").unwrap(), data.join("demo-2"));
        fs::write(data.join("demo-3"), b"not ours").unwrap();
        assert_eq!(fresh(&data, "demo").unwrap(), data.join("demo-4"));
    }

    #[test]
    fn a_real_office_is_no_place_for_a_demo() {
        let base = tempfile::tempdir().unwrap();
        let office = Office::at(base.path());
        office.create().unwrap();
        assert_eq!(choose(Some(base.path())).unwrap_err().code, Code::OfficeNotDemo);
        mark(&office, Texts::in_language(crate::i18n::Language::Cs)).unwrap();
        assert_eq!(choose(Some(base.path())).unwrap().1, Origin::Again);
    }
}
