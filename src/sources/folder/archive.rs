//! The dated archive beside the files: where read files are put away. Moves, never copies,
//! overwrites or deletes.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::time::{NaiveDate, Timestamp};

/// The name of the archive inside the drop folder.
pub const ARCHIVE_FOLDER: &str = "archive";

/// How many files of one name one day may bring. A shop that calls every order `order.xml` and
/// sends one a second stays below.
const SAME_NAME_MAX: u32 = 100_000;

/// How long the stem of a name may be that gets a number: file systems take 255 bytes (ext4) or
/// characters (NTFS), and number and ending need some of them.
const STEM_MAX: usize = 200;
/// The longest ending that is kept behind the number; what is longer is no ending.
const EXTENSION_MAX: usize = 20;

/// Puts files away by day.
#[derive(Debug)]
pub(super) struct Archive {
    day: Option<NaiveDate>,
    /// The next number to try for a name that was taken already, so that the thousandth file of
    /// one name is not compared with the 999 before it.
    next_numbers: BTreeMap<OsString, u32>,
}

impl Archive {
    pub(super) fn new() -> Self {
        Self { day: None, next_numbers: BTreeMap::new() }
    }

    /// Moves `folder/name` into the archive of the day and returns its path relative to `folder`.
    /// Only one engine runs on an office, so nobody else puts files there between look and move.
    pub(super) fn put_away(&mut self, folder: &Path, name: &OsStr, now: Timestamp) -> io::Result<PathBuf> {
        let day = now.utc_day();
        let relative_day = Path::new(ARCHIVE_FOLDER).join(day.format("%Y-%m-%d").to_string());
        let day_folder = folder.join(&relative_day);
        if self.day != Some(day) {
            fs::create_dir_all(&day_folder)?;
            self.day = Some(day);
            self.next_numbers.clear();
        }
        let free = self.free_name(&day_folder, name)?;
        let (from, to) = (folder.join(name), day_folder.join(&free));
        match fs::rename(&from, &to) {
            // Somebody may have removed the folder; looking first would cost every file a look.
            Err(error) if error.kind() == io::ErrorKind::NotFound && !day_folder.is_dir() => {
                fs::create_dir_all(&day_folder)?;
                fs::rename(from, to)?;
            }
            moved => moved?,
        }
        Ok(relative_day.join(free))
    }

    fn free_name(&mut self, day_folder: &Path, name: &OsStr) -> io::Result<OsString> {
        let first = self.next_numbers.get(name).copied().unwrap_or(1);
        for number in first..=SAME_NAME_MAX {
            let candidate = numbered(name, number);
            match fs::symlink_metadata(day_folder.join(&candidate)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    if 1 < number {
                        self.next_numbers.insert(name.to_owned(), number);
                    }
                    return Ok(candidate);
                }
                Err(error) => return Err(error),
                Ok(_) => {}
            }
        }
        Err(io::Error::from(io::ErrorKind::AlreadyExists))
    }
}

/// Returns `order.xml` for 1, `order (2).xml` for 2. Of a very long name the beginning is kept;
/// the whole one is stored with the message.
fn numbered(name: &OsStr, number: u32) -> OsString {
    if number <= 1 {
        return name.to_owned();
    }
    let path = Path::new(name);
    let extension = path.extension().filter(|extension| extension.len() <= EXTENSION_MAX);
    let stem = if extension.is_some() { path.file_stem().unwrap_or(name) } else { name };
    let mut numbered = if stem.len() <= STEM_MAX {
        stem.to_owned()
    } else {
        // A character takes up to four bytes.
        stem.to_string_lossy().chars().take(STEM_MAX / 4).collect::<String>().into()
    };
    numbered.push(format!(" ({number})"));
    if let Some(extension) = extension {
        numbered.push(".");
        numbered.push(extension);
    }
    numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_before_the_ending() {
        let named = |name: &str, number| numbered(OsStr::new(name), number).into_string().unwrap();
        assert_eq!(named("order.xml", 1), "order.xml");
        assert_eq!(named("order.xml", 2), "order (2).xml");
        assert_eq!(named("order.tar.gz", 3), "order.tar (3).gz");
        assert_eq!(named("order", 2), "order (2)");
        for long in ["č".repeat(120), format!("a.{}", "b".repeat(250)), format!("{}.xml", "c".repeat(251))] {
            assert!(named(&long, SAME_NAME_MAX).len() <= 255);
        }
    }

    #[test]
    fn a_taken_name_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let mut archive = Archive::new();
        let now = Timestamp(1_800_000_000_000);
        let mut places = Vec::new();
        for content in ["one", "two", "three"] {
            fs::write(folder.path().join("order.xml"), content).unwrap();
            places.push(archive.put_away(folder.path(), OsStr::new("order.xml"), now).unwrap());
        }
        let day = Path::new("archive").join("2027-01-15");
        assert_eq!(places, [day.join("order.xml"), day.join("order (2).xml"), day.join("order (3).xml")]);
        // Another process begins without knowing the numbers.
        fs::write(folder.path().join("order.xml"), "four").unwrap();
        let place = Archive::new().put_away(folder.path(), OsStr::new("order.xml"), now).unwrap();
        assert_eq!(place, day.join("order (4).xml"));
        for (place, content) in places.iter().zip(["one", "two", "three"]) {
            assert_eq!(fs::read_to_string(folder.path().join(place)).unwrap(), content);
        }
    }
}
