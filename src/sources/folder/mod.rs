//! The drop folder: others put files in, the door hands them out and moves what is stored into a
//! dated archive beside them. It never deletes or overwrites a file, and leaves alone whatever is
//! no regular file.
//!
//! The folder is listed once and handed out in chunks until the listing is used up, so that
//! 100,000 files cost one listing. A file whose end shows is taken at once; any other must rest
//! first ([`SETTLE_SECS`]) and is watched in the archive for a while, in case its writer had only
//! paused. Start at [`FolderDoor::poll`].

mod archive;
mod reading;
mod settle;
mod shape;
mod stamp;

use std::collections::{BTreeMap, VecDeque};
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

pub use self::archive::ARCHIVE_FOLDER;
pub use self::settle::{SETTLE_SECS, WATCH_MINUTES};

use self::archive::Archive;
use self::reading::{Opened, Opening};
use self::settle::Looks;
use self::shape::{END_BYTES, Shape};
use self::stamp::{Stamp, shown};
use super::{Fetched, Poll, PollLimit, SourceError};
use crate::domain::time::Timestamp;
use crate::problem::{Code, Problem};

/// The largest file taken: the largest message that the readers take.
pub const FILE_MAX: u64 = 64 * 1024 * 1024;

/// How many archived files are watched at once; beyond that the oldest are let go. Looking at
/// this many takes a few milliseconds a poll.
const WATCHED_MAX: usize = 4_096;

/// Endings that programs give to files which they still write.
const TRANSIENT_ENDINGS: &[&str] = &[".tmp", ".part", ".filepart", ".crdownload", ".partial", ".swp", "~"];

/// Files that file managers strew about; nobody sent them.
const STREWN_NAMES: &[&str] = &["thumbs.db", "desktop.ini"];

/// A folder into which others put files.
#[derive(Debug)]
pub struct FolderDoor {
    folder: PathBuf,
    /// Counts the listings.
    round: u64,
    /// What the last listing found and nobody has looked at yet.
    queue: VecDeque<Waiting>,
    /// How many files of the last listing are still being written, as far as they were looked at.
    settling: usize,
    /// What must be remembered of files that are still there, by path inside the folder.
    known: BTreeMap<OsString, Known>,
    /// What was handed out and not yet acknowledged, by key.
    handed: BTreeMap<String, Handed>,
    /// Archived files whose writer may come back, by path inside the folder.
    watched: BTreeMap<OsString, Watched>,
    archive: Archive,
}

/// A file of the listing. The fields stand in the order by which files are taken: those of one
/// second with XML first, so that an order comes before the attachment put in beside it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    modified_second: i128,
    kind: Kind,
    modified_ns: i128,
    relative: OsString,
    size: u64,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Xml,
    Other,
}

#[derive(Debug, Default)]
struct Known {
    /// The last listing in which the file was there.
    round: u64,
    looks: Option<Looks>,
    /// The state in which it was read and did not show its end, so that it is not read again.
    not_whole: Option<Stamp>,
    locked_since: Option<Timestamp>,
    /// The state in which it was stored although it could not be moved to the archive.
    kept: Option<Stamp>,
    told: Vec<Code>,
}

#[derive(Debug)]
struct Handed {
    round: u64,
    relative: OsString,
    stamp: Stamp,
    after: After,
}

/// What an archived file may still do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    /// Its end was seen.
    Rest,
    /// Its writer may have paused.
    Watch,
}

#[derive(Debug)]
struct Watched {
    stamp: Stamp,
    until: Timestamp,
}

/// What became of putting a file away.
enum Put {
    Away(PathBuf),
    /// It is not what was read any more, so it stays.
    Changed,
    /// Somebody else took it away.
    Gone,
}

impl FolderDoor {
    /// Returns the door of `folder`, which need not be there yet.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            round: 0,
            queue: VecDeque::new(),
            settling: 0,
            known: BTreeMap::new(),
            handed: BTreeMap::new(),
            watched: BTreeMap::new(),
            archive: Archive::new(),
        }
    }

    /// Returns the folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the files that are ready, the oldest first, at most as many as `limit` allows but
    /// at least one. What was handed out and is not acknowledged comes again with the next listing.
    pub fn poll(&mut self, limit: PollLimit, now: Timestamp) -> Result<Poll, SourceError> {
        let mut poll = Poll::default();
        if self.queue.is_empty() {
            self.list(now, &mut poll.problems)?;
        }
        let mut bytes = 0_u64;
        let bytes_max = u64::try_from(limit.bytes).unwrap_or(u64::MAX);
        while let Some(size) = self.queue.front().map(|waiting| waiting.size) {
            let fits = poll.items.len() < limit.items && bytes.saturating_add(size) <= bytes_max;
            if !fits && !poll.items.is_empty() {
                break;
            }
            let Some(waiting) = self.queue.pop_front() else { break };
            if let Some(item) = self.take(&waiting.relative, now, &mut poll.problems) {
                bytes = bytes.saturating_add(size);
                poll.items.push(item);
            }
        }
        poll.more = !self.queue.is_empty();
        poll.settling = self.settling;
        Ok(poll)
    }

    /// Returns which files of the last listing are still being written.
    #[must_use]
    pub fn unsettled(&self) -> Vec<Problem> {
        let settling = self.known.iter().filter(|(_, known)| known.looks.is_some() && known.round == self.round);
        settling.map(|(name, _)| Problem::new(Code::FileStillWritten).with("file", shown(file_name(name)))).collect()
    }

    /// Lets the next look list the folder afresh, from the oldest file on.
    pub fn start_over(&mut self) {
        self.queue.clear();
    }

    /// Moves the files of these keys, which are stored durably, into the archive of the day. A
    /// file that changed since it was read stays and comes again as another message.
    pub fn acknowledge(&mut self, keys: &[String], now: Timestamp) -> Vec<Problem> {
        let mut problems = Vec::new();
        for key in keys {
            let Some(handed) = self.handed.remove(key) else { continue };
            if is_archived(&handed.relative) {
                if let Some(watched) = self.watched.get_mut(&handed.relative) {
                    watched.stamp = handed.stamp;
                }
                continue;
            }
            match self.put_away(&handed.relative, &handed.stamp, now) {
                Ok(Put::Away(archived)) => self.watch(archived, &handed, now),
                Ok(Put::Changed | Put::Gone) => {}
                Err(error) => {
                    let problem = Problem::new(Code::ArchiveFailed).with("detail", error.to_string());
                    self.tell_once(&handed.relative, problem, &mut problems);
                    self.known(&handed.relative).kept = Some(handed.stamp);
                }
            }
        }
        problems
    }

    // --- listing -----------------------------------------------------------------------------

    /// Lists the folder into the queue.
    fn list(&mut self, now: Timestamp, problems: &mut Vec<Problem>) -> Result<(), SourceError> {
        self.round += 1;
        self.settling = 0;
        let mut found = Vec::new();
        let entries = fs::read_dir(&self.folder).map_err(|error| self.failed(error))?;
        for entry in entries {
            let entry = entry.map_err(|error| self.failed(error))?;
            self.list_entry(&entry, now, &mut found, problems);
        }
        self.list_watched(now, &mut found);
        let round = self.round;
        // Names that are gone are forgotten, so that memory follows the folder.
        self.known.retain(|_, known| known.round == round);
        self.handed.retain(|_, handed| round <= handed.round + 1);
        found.sort_unstable();
        self.queue = VecDeque::from(found);
        Ok(())
    }

    fn failed(&self, error: io::Error) -> SourceError {
        SourceError::of_folder(self.folder.clone(), error)
    }

    fn list_entry(&mut self, entry: &DirEntry, now: Timestamp, found: &mut Vec<Waiting>, problems: &mut Vec<Problem>) {
        let name = entry.file_name();
        if is_left_alone(&name) {
            return;
        }
        let round = self.round;
        let kept = self.known.get_mut(&name).and_then(|known| {
            known.round = round;
            known.kept
        });
        let metadata = match entry.metadata() {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.note_unreadable(&name, &error, now, problems),
        };
        if !metadata.is_file() {
            if name != OsStr::new(ARCHIVE_FOLDER) {
                self.note_other(&name, reading::kind_word(metadata.file_type()), problems);
            }
            return;
        }
        if reading::is_hidden(&metadata) {
            return;
        }
        let stamp = Stamp::of(&metadata);
        if kept == Some(stamp) {
            // A person was told when it failed first; a lock that is gone mends itself here.
            if matches!(self.put_away(&name, &stamp, now), Ok(Put::Away(_) | Put::Gone)) {
                self.known.remove(&name);
            }
            return;
        }
        found.push(Waiting::new(name, &stamp));
    }

    /// Puts archived files that changed into the listing, and lets go of those that rest.
    fn list_watched(&mut self, now: Timestamp, found: &mut Vec<Waiting>) {
        let (folder, known, round) = (&self.folder, &mut self.known, self.round);
        self.watched.retain(|relative, watched| {
            let Ok(metadata) = fs::symlink_metadata(folder.join(relative)) else { return false };
            let stamp = Stamp::of(&metadata);
            if watched.stamp.same_bytes(&stamp) {
                return now <= watched.until;
            }
            if let Some(known) = known.get_mut(relative) {
                known.round = round;
            }
            found.push(Waiting::new(relative.clone(), &stamp));
            true
        });
    }

    // --- taking ------------------------------------------------------------------------------

    /// Reads one file if its writer is done with it.
    fn take(&mut self, relative: &OsStr, now: Timestamp, problems: &mut Vec<Problem>) -> Option<Fetched> {
        let mut opened = match reading::open(&self.folder.join(relative)) {
            Ok(Opening::Regular(opened)) => opened,
            Ok(Opening::Other(what)) => {
                self.note_other(relative, what, problems);
                return None;
            }
            Ok(Opening::Gone) => return None,
            Err(error) => {
                self.note_unreadable(relative, &error, now, problems);
                return None;
            }
        };
        let stamp = opened.stamp;
        if self.known.get(relative).is_some_and(|known| known.kept == Some(stamp)) {
            return None;
        }
        if FILE_MAX < stamp.size {
            let problem = Problem::new(Code::FileTooLarge)
                .with("size", stamp.size.to_string())
                .with("limit", FILE_MAX.to_string());
            self.tell_once(relative, problem, problems);
            return None;
        }
        match self.read_when_done(relative, &mut opened, now) {
            Ok(Some((bytes, shape))) => Some(self.hand_out(relative, stamp, bytes, shape, now)),
            Ok(None) => {
                self.note_settling(relative, now, problems);
                None
            }
            Err(error) => {
                self.note_unreadable(relative, &error, now, problems);
                None
            }
        }
    }

    /// Reads the bytes when the file shows its end or has rested; `None` when it must wait.
    fn read_when_done(
        &mut self,
        relative: &OsStr,
        opened: &mut Opened,
        now: Timestamp,
    ) -> io::Result<Option<(Vec<u8>, Shape)>> {
        let stamp = opened.stamp;
        let known = self.known.get(relative);
        let is_judged = known.is_some_and(|known| known.not_whole == Some(stamp));
        let has_settled = match known.and_then(|known| known.looks.as_ref()) {
            Some(looks) => looks.is_unchanged(&stamp) && looks.has_settled(now),
            None => Looks::first(stamp, now).has_settled(now),
        };
        if !has_settled {
            if is_judged {
                self.look(relative, stamp, now);
                return Ok(None);
            }
            let is_large = u64::try_from(END_BYTES).is_ok_and(|end| end < stamp.size);
            if is_large && opened.glance()? != Shape::Whole {
                self.look(relative, stamp, now).not_whole = Some(stamp);
                return Ok(None);
            }
        }
        let Some(bytes) = opened.read()? else {
            // The state of before is remembered, so that the next look sees the change.
            self.look(relative, stamp, now);
            return Ok(None);
        };
        let shape = shape::shape(&bytes);
        if !has_settled && shape != Shape::Whole {
            self.look(relative, stamp, now).not_whole = Some(stamp);
            return Ok(None);
        }
        Ok(Some((bytes, shape)))
    }

    fn hand_out(&mut self, relative: &OsStr, stamp: Stamp, bytes: Vec<u8>, shape: Shape, now: Timestamp) -> Fetched {
        self.known.remove(relative);
        let name = file_name(relative);
        let key = stamp.key(name);
        let is_recent = now.plus_minutes(-WATCH_MINUTES) <= stamp.modified();
        let after = match shape {
            Shape::Broken => After::Watch,
            // Nobody can tell whether such bytes are all there, but what lay untouched for long will be.
            Shape::Opaque if is_recent => After::Watch,
            Shape::Whole | Shape::Opaque => After::Rest,
        };
        let handed = Handed { round: self.round, relative: relative.to_owned(), stamp, after };
        self.handed.insert(key.clone(), handed);
        Fetched { key, name: shown(name), bytes, modified: Some(stamp.modified()) }
    }

    // --- putting away ------------------------------------------------------------------------

    fn put_away(&mut self, name: &OsStr, stamp: &Stamp, now: Timestamp) -> io::Result<Put> {
        let gone_or =
            |error: io::Error| if error.kind() == io::ErrorKind::NotFound { Ok(Put::Gone) } else { Err(error) };
        match fs::symlink_metadata(self.folder.join(name)) {
            Ok(metadata) if Stamp::of(&metadata) != *stamp => Ok(Put::Changed),
            Ok(_) => self.archive.put_away(&self.folder, name, now).map(Put::Away).or_else(gone_or),
            Err(error) => gone_or(error),
        }
    }

    /// Goes on watching an archived file if its writer may come back, or came back between the
    /// last look and the move.
    fn watch(&mut self, archived: PathBuf, handed: &Handed, now: Timestamp) {
        let is_as_read = fs::symlink_metadata(self.folder.join(&archived))
            .is_ok_and(|metadata| handed.stamp.same_bytes(&Stamp::of(&metadata)));
        if handed.after == After::Rest && is_as_read {
            return;
        }
        let until = now.plus_minutes(WATCH_MINUTES);
        if WATCHED_MAX <= self.watched.len() {
            let oldest =
                self.watched.iter().min_by_key(|(_, watched)| watched.until).map(|(relative, _)| relative.clone());
            if let Some(oldest) = oldest {
                self.watched.remove(&oldest);
            }
        }
        self.watched.insert(archived.into_os_string(), Watched { stamp: handed.stamp, until });
    }

    // --- remembering and telling -------------------------------------------------------------

    fn known(&mut self, relative: &OsStr) -> &mut Known {
        let round = self.round;
        let known = self.known.entry(relative.to_owned()).or_default();
        known.round = round;
        known
    }

    fn look(&mut self, relative: &OsStr, stamp: Stamp, now: Timestamp) -> &mut Known {
        let known = self.known(relative);
        match &mut known.looks {
            Some(looks) => looks.add(stamp, now),
            None => known.looks = Some(Looks::first(stamp, now)),
        }
        known.locked_since = None;
        known
    }

    fn note_settling(&mut self, relative: &OsStr, now: Timestamp, problems: &mut Vec<Problem>) {
        self.settling += 1;
        let is_overdue =
            self.known.get(relative).and_then(|known| known.looks.as_ref()).is_some_and(|looks| looks.is_overdue(now));
        if is_overdue {
            let problem = Problem::new(Code::FileNeverSettles).with("minutes", WATCH_MINUTES.to_string());
            self.tell_once(relative, problem, problems);
        }
    }

    fn note_other(&mut self, relative: &OsStr, what: &'static str, problems: &mut Vec<Problem>) {
        self.tell_once(relative, Problem::new(Code::NotARegularFile).with("what", what), problems);
    }

    fn note_unreadable(&mut self, relative: &OsStr, error: &io::Error, now: Timestamp, problems: &mut Vec<Problem>) {
        if reading::is_locked(error) {
            // Writers lock what they write; only a lock that stays is worth a word.
            self.settling += 1;
            let since = *self.known(relative).locked_since.get_or_insert(now);
            if now.millis_since(since) < SETTLE_SECS * 1_000 {
                return;
            }
        }
        self.tell_once(relative, Problem::new(Code::FileUnreadable).with("detail", error.to_string()), problems);
    }

    /// Adds a problem about a file unless one of its kind was told since the file appeared.
    fn tell_once(&mut self, relative: &OsStr, problem: Problem, problems: &mut Vec<Problem>) {
        let known = self.known(relative);
        if known.told.contains(&problem.code) {
            return;
        }
        known.told.push(problem.code);
        problems.push(problem.with("file", shown(file_name(relative))));
    }
}

impl Waiting {
    fn new(relative: OsString, stamp: &Stamp) -> Self {
        const NANOS_PER_SECOND: i128 = 1_000_000_000;
        let is_xml = Path::new(&relative).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml"));
        Self {
            modified_second: stamp.modified_ns.div_euclid(NANOS_PER_SECOND),
            kind: if is_xml { Kind::Xml } else { Kind::Other },
            modified_ns: stamp.modified_ns,
            relative,
            size: stamp.size,
        }
    }
}

fn file_name(relative: &OsStr) -> &OsStr {
    Path::new(relative).file_name().unwrap_or(relative)
}

/// Returns whether a path inside the folder leads into the archive; files of the folder itself
/// are named without any folder.
fn is_archived(relative: &OsStr) -> bool {
    Path::new(relative).parent().is_some_and(|parent| !parent.as_os_str().is_empty())
}

/// Returns whether the name alone says that the file is hidden or still being written.
fn is_left_alone(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes().to_ascii_lowercase();
    name.starts_with(b".")
        || name.starts_with(b"~")
        || TRANSIENT_ENDINGS.iter().any(|ending| name.ends_with(ending.as_bytes()))
        || STREWN_NAMES.iter().any(|strewn| name == strewn.as_bytes())
}

#[cfg(test)]
mod tests;
