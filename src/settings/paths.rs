//! Where things lie on this computer when nobody says otherwise.

use std::env;
use std::path::{Path, PathBuf};

use directories::BaseDirs;

use super::SettingsError;

/// Names a folder that takes the place of all usual ones: for tests, and for a program carried
/// about on a stick.
pub const HOME_VARIABLE: &str = "KONTOR_HOME";

/// The folder below the platform's own in which our things lie.
const PROGRAM_FOLDER: &str = "Kontor";
const OFFICE_FOLDER: &str = "office";
const WORKSTATION_FILE: &str = "workstation.toml";

/// The usual places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The office folder.
    pub office: PathBuf,
    /// The file of the workstation's own settings.
    pub workstation: PathBuf,
}

impl Paths {
    /// Returns the places for this computer and person.
    pub fn usual() -> Result<Self, SettingsError> {
        match env::var_os(HOME_VARIABLE).filter(|home| !home.is_empty()) {
            Some(home) => Ok(Self::under(Path::new(&home))),
            None => Self::of_platform(),
        }
    }

    /// Returns the places inside one folder.
    #[must_use]
    pub fn under(home: &Path) -> Self {
        Self { office: home.join(OFFICE_FOLDER), workstation: home.join(WORKSTATION_FILE) }
    }

    /// The local folders, not those that Windows copies from computer to computer: a database
    /// must not travel, and what a workstation keeps is about this computer.
    fn of_platform() -> Result<Self, SettingsError> {
        let folders = BaseDirs::new().ok_or(SettingsError::NoHome)?;
        Ok(Self {
            office: folders.data_local_dir().join(PROGRAM_FOLDER).join(OFFICE_FOLDER),
            workstation: folders.config_local_dir().join(PROGRAM_FOLDER).join(WORKSTATION_FILE),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_folder_can_hold_everything() {
        let home = Path::new("somewhere");
        let paths = Paths::under(home);
        assert_eq!((paths.office, paths.workstation), (home.join("office"), home.join("workstation.toml")));
    }

    #[test]
    fn the_platform_names_two_places_of_ours() {
        let Ok(paths) = Paths::of_platform() else {
            eprintln!("NOT TESTED: this account has no home folder, so the usual places cannot be named");
            return;
        };
        assert!(paths.office.is_absolute() && paths.office.ends_with("Kontor/office"));
        assert!(paths.workstation.is_absolute() && paths.workstation.ends_with("Kontor/workstation.toml"));
    }
}
