//! The drop folder with real files; the moment is an argument and the files' times are set.

use std::fs::File;
use std::io::Write as _;
use std::time::{Duration, UNIX_EPOCH};

use super::*;

const NOON: Timestamp = Timestamp(1_800_000_000_000);
const DAY: &str = "archive/2027-01-15";
const ORDER: &str = "<?xml version='1.0'?><Order><ID>1</ID></Order>";
const MANY: PollLimit = PollLimit { items: 1_000, bytes: 256 * 1024 * 1024 };

struct Trial {
    folder: tempfile::TempDir,
    door: FolderDoor,
}

impl Trial {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let door = FolderDoor::new(folder.path().to_owned());
        Self { folder, door }
    }

    fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file whose last change lies `modified` seconds after noon, or before.
    fn put(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>, modified: i64) {
        fs::write(self.path(name.as_ref()), bytes).unwrap();
        self.touch(name, modified);
    }

    fn append(&self, name: &str, bytes: &str, modified: i64) {
        let mut file = File::options().append(true).open(self.path(name)).unwrap();
        file.write_all(bytes.as_bytes()).unwrap();
        self.touch(name, modified);
    }

    fn touch(&self, name: impl AsRef<Path>, modified: i64) {
        let millis = u64::try_from(seconds(modified).0).unwrap();
        let file = File::options().write(true).open(self.path(name)).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_millis(millis)).unwrap();
    }

    /// Polls `after` seconds after noon.
    fn poll(&mut self, after: i64) -> Poll {
        self.door.poll(MANY, seconds(after)).unwrap()
    }

    /// Polls and acknowledges everything; returns the texts.
    fn work(&mut self, after: i64) -> Vec<String> {
        let poll = self.poll(after);
        assert_eq!(poll.problems, []);
        assert_eq!(self.acknowledge(&poll, after), []);
        poll.items.into_iter().map(|item| String::from_utf8(item.bytes).unwrap()).collect()
    }

    fn acknowledge(&mut self, poll: &Poll, after: i64) -> Vec<Problem> {
        let keys: Vec<_> = poll.items.iter().map(|item| item.key.clone()).collect();
        self.door.acknowledge(&keys, seconds(after))
    }

    fn names(&self, folder: &str) -> Vec<OsString> {
        let mut names: Vec<_> =
            fs::read_dir(self.path(folder)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    }
}

fn seconds(count: i64) -> Timestamp {
    NOON.plus_millis(count * 1_000)
}

fn codes(problems: &[Problem]) -> Vec<(Code, &str)> {
    problems.iter().map(|problem| (problem.code, problem.argument("file").unwrap())).collect()
}

fn names_of(poll: &Poll) -> Vec<&str> {
    poll.items.iter().map(|item| item.name.as_str()).collect()
}

// --- the way of a whole file -------------------------------------------------------------------

// proves O3
#[test]
fn a_whole_file_is_taken_at_once_and_archived_when_stored() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    let poll = trial.poll(0);
    assert_eq!((poll.items.len(), poll.more, poll.settling), (1, false, 0));
    let item = &poll.items[0];
    assert_eq!((item.name.as_str(), item.bytes.as_slice(), item.modified), ("a.xml", ORDER.as_bytes(), Some(NOON)));
    assert_eq!(trial.names("."), ["a.xml"], "nothing is moved before it is stored");
    assert_eq!(trial.acknowledge(&poll, 1), []);
    assert_eq!(trial.names("."), ["archive"]);
    assert_eq!(fs::read_to_string(trial.path(DAY).join("a.xml")).unwrap(), ORDER);
    assert_eq!(trial.poll(2), Poll::default());
}

#[test]
fn what_is_not_stored_comes_again_under_the_same_key() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    let first = trial.poll(0);
    assert_eq!(trial.poll(1).items, first.items, "the commit failed");
    trial.door = FolderDoor::new(trial.folder.path().to_owned());
    let again = trial.poll(2);
    assert_eq!(again.items, first.items, "the program was started again");
    assert_eq!(trial.acknowledge(&again, 3), []);
    assert_eq!(trial.acknowledge(&first, 3), [], "a second acknowledgement does nothing");
    trial.put("a.xml", ORDER, 0);
    let dropped_again = trial.poll(4);
    assert_ne!(dropped_again.items[0].key, first.items[0].key);
    assert_eq!(trial.acknowledge(&dropped_again, 4), []);
    assert_eq!(trial.names(DAY), ["a (2).xml", "a.xml"]);
}

#[test]
fn a_file_that_changed_after_reading_stays_and_comes_as_another() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    let poll = trial.poll(0);
    trial.put("a.xml", "<Order/>", 1);
    assert_eq!(trial.acknowledge(&poll, 1), []);
    assert_eq!(trial.names("."), ["a.xml"]);
    assert_eq!(trial.work(2), ["<Order/>"]);
    assert_eq!(trial.names(DAY), ["a.xml"]);
}

#[test]
fn a_file_that_somebody_took_away_is_no_problem() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    trial.put("b.xml", ORDER, 0);
    let limit = PollLimit { items: 1, ..MANY };
    let poll = trial.door.poll(limit, NOON).unwrap();
    fs::remove_file(trial.path("a.xml")).unwrap();
    fs::remove_file(trial.path("b.xml")).unwrap();
    assert_eq!(trial.acknowledge(&poll, 0), []);
    assert_eq!(trial.poll(1), Poll::default());
}

#[test]
fn the_oldest_comes_first_and_an_order_before_what_lies_beside_it() {
    let mut trial = Trial::new();
    for (name, modified) in [("z.xml", -50), ("b.pdf", -40), ("c.xml", -40), ("a.XML", -40), ("a.xml", -20)] {
        trial.put(name, ORDER, modified);
    }
    assert_eq!(names_of(&trial.poll(0)), ["z.xml", "a.XML", "c.xml", "b.pdf", "a.xml"]);
}

#[test]
fn a_poll_keeps_to_its_limit_but_always_brings_something() {
    let mut trial = Trial::new();
    for (number, length) in [(1, 10), (2, 500), (3, 10), (4, 10), (5, 10)] {
        trial.put(format!("{number}.txt"), vec![b'x'; length], -100 + number);
    }
    let mut chunks = Vec::new();
    loop {
        let poll = trial.door.poll(PollLimit { items: 2, bytes: 100 }, NOON).unwrap();
        chunks.push(poll.items.len());
        assert_eq!(trial.acknowledge(&poll, 0), []);
        if !poll.more {
            break;
        }
    }
    assert_eq!(chunks, [1, 1, 2, 1]);
    trial.put("1.txt", "x", -100);
    assert_eq!(trial.door.poll(PollLimit { items: 0, bytes: 0 }, NOON).unwrap().items.len(), 1);
}

// --- files still being written -----------------------------------------------------------------

// proves O3
#[test]
fn a_slow_writer_is_waited_for() {
    let mut trial = Trial::new();
    trial.put("a.xml", "", 0);
    for (step, piece) in ORDER.split_inclusive('>').enumerate() {
        let after = i64::try_from(step).unwrap() * 8;
        let poll = trial.poll(after);
        assert_eq!((poll.items.len(), poll.settling), (0, 1), "before {piece}");
        trial.append("a.xml", piece, after);
    }
    assert_eq!(trial.work(60), [ORDER]);
}

#[test]
fn what_does_not_show_its_end_must_rest() {
    let mut trial = Trial::new();
    for (name, bytes) in [("half.xml", "<Order><ID>"), ("empty.xml", ""), ("scan.pdf", "%PDF-1.7")] {
        trial.put(name, bytes, 0);
    }
    for after in [0, 5, 9] {
        let poll = trial.poll(after);
        assert_eq!((poll.items.len(), poll.settling, &poll.problems[..]), (0, 3, &[][..]));
    }
    let poll = trial.poll(10);
    assert_eq!((names_of(&poll), poll.settling), (vec!["empty.xml", "half.xml", "scan.pdf"], 0));
    trial.put("old.pdf", "%PDF-1.7", -10);
    assert!(names_of(&trial.poll(10)).contains(&"old.pdf"), "what lies there already need not wait");
}

#[test]
fn where_the_clocks_disagree_only_looks_count() {
    let mut trial = Trial::new();
    trial.put("scan.pdf", "%PDF-1.7", 7_200);
    trial.put("a.xml", ORDER, 7_200);
    assert_eq!(names_of(&trial.poll(0)), ["a.xml"]);
    assert_eq!(trial.poll(9).settling, 1);
    trial.append("scan.pdf", "more", 7_300);
    assert_eq!(trial.poll(11).settling, 1);
    assert_eq!(trial.poll(20).settling, 1);
    assert_eq!(names_of(&trial.poll(21)), ["a.xml", "scan.pdf"]);
}

// proves O3
#[test]
fn a_writer_that_paused_too_long_loses_nothing() {
    let mut trial = Trial::new();
    trial.put("a.xml", "<Order>", 0);
    assert_eq!(trial.poll(0).settling, 1);
    let first = trial.poll(10);
    assert_eq!(trial.acknowledge(&first, 10), []);
    let archived = format!("{DAY}/a.xml");
    trial.append(&archived, "<ID>", 30);
    assert_eq!((trial.poll(30).settling, trial.poll(35).items), (1, Vec::new()));
    trial.append(&archived, "1</ID></Order>", 40);
    let second = trial.poll(40);
    assert_eq!((names_of(&second), second.settling), (vec!["a.xml"], 0));
    assert_eq!(second.items[0].bytes, b"<Order><ID>1</ID></Order>");
    assert_ne!(second.items[0].key, first.items[0].key);
    assert_eq!(trial.poll(41).items, second.items, "not stored yet");
    assert_eq!(trial.acknowledge(&second, 42), []);
    assert_eq!(trial.poll(43), Poll::default());
    assert_eq!(trial.names(DAY), ["a.xml"], "it stays where it is");
    // The watch ends after a quarter of an hour.
    assert_eq!(trial.poll(10 + WATCH_MINUTES * 60 + 1), Poll::default());
    trial.append(&archived, "<!-- too late -->", 2_000);
    assert_eq!(trial.poll(2_001), Poll::default());
    assert!(trial.door.watched.is_empty() && trial.door.known.is_empty() && trial.door.handed.is_empty());
}

#[test]
fn a_scan_that_grows_in_the_archive_comes_again() {
    let mut trial = Trial::new();
    trial.put("scan.pdf", "%PDF-1.7", -30);
    trial.put("old.pdf", "%PDF-1.7", -3_600);
    assert_eq!(trial.work(0).len(), 2);
    trial.append(&format!("{DAY}/scan.pdf"), " page 2", 20);
    assert_eq!(trial.poll(20).settling, 1);
    assert_eq!(trial.work(30), ["%PDF-1.7 page 2"]);
    assert_eq!(trial.door.watched.len(), 1, "what lay untouched for long is not watched");
}

#[test]
fn watching_has_a_limit() {
    let mut trial = Trial::new();
    let handed = Handed {
        round: 1,
        relative: "x".into(),
        stamp: Stamp::of(&fs::metadata(trial.folder.path()).unwrap()),
        after: After::Watch,
    };
    for number in 0..WATCHED_MAX + 10 {
        let moment = NOON.plus_millis(i64::try_from(number).unwrap());
        trial.door.watch(PathBuf::from(number.to_string()), &handed, moment);
    }
    assert_eq!(trial.door.watched.len(), WATCHED_MAX);
    assert!(!trial.door.watched.contains_key(OsStr::new("9")) && trial.door.watched.contains_key(OsStr::new("10")));
}

#[test]
fn a_file_that_never_settles_is_told_once() {
    let mut trial = Trial::new();
    trial.put("log.txt", "line\n", 0);
    let mut told = Vec::new();
    for minute in 0..40 {
        trial.append("log.txt", "line\n", minute * 60);
        let poll = trial.poll(minute * 60);
        assert_eq!((poll.items.len(), poll.settling), (0, 1));
        told.extend(poll.problems.into_iter().map(|problem| (minute, problem)));
    }
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].0, told[0].1.code), (WATCH_MINUTES, Code::FileNeverSettles));
}

// --- names and kinds ---------------------------------------------------------------------------

#[test]
fn hidden_and_unfinished_names_are_left_alone_until_renamed() {
    let mut trial = Trial::new();
    let names = [
        ".hidden.xml",
        "~$a.xml",
        "a.tmp",
        "a.xml.PART",
        "a.filepart",
        "a.crdownload",
        "a.partial",
        ".a.swp",
        "a.xml~",
    ];
    for name in names {
        trial.put(name, ORDER, -60);
    }
    trial.put("Thumbs.db", ORDER, -60);
    assert_eq!(trial.poll(0), Poll::default());
    fs::rename(trial.path("a.xml.PART"), trial.path("a.xml")).unwrap();
    assert_eq!(trial.work(1), [ORDER]);
    assert_eq!(trial.names(".").len(), names.len() + 1);
}

#[cfg(unix)]
#[test]
fn only_regular_files_are_taken_and_nothing_hangs() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    let outside = tempfile::NamedTempFile::new().unwrap();
    fs::write(outside.path(), "<Secret/>").unwrap();
    fs::create_dir(trial.path("sub.xml")).unwrap();
    std::os::unix::fs::symlink(outside.path(), trial.path("link.xml")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(trial.path("socket.xml")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(trial.path("pipe.xml")).status().unwrap();
    assert!(made.success());
    let poll = trial.poll(0);
    assert_eq!(names_of(&poll), ["a.xml"]);
    let mut told: Vec<_> = poll.problems.iter().map(|problem| problem.argument("what").unwrap()).collect();
    told.sort_unstable();
    assert_eq!(told, ["folder", "link", "pipe", "socket"]);
    assert!(poll.problems.iter().all(|problem| problem.code == Code::NotARegularFile));
    assert_eq!(trial.acknowledge(&poll, 0), []);
    assert_eq!(trial.poll(1), Poll::default(), "told once, and never about the archive");
    // Put in the place of a file between listing and opening.
    for (name, word) in [("pipe.xml", "pipe"), ("link.xml", "link"), ("sub.xml", "folder")] {
        let opening = reading::open(&trial.path(name)).unwrap();
        assert!(matches!(opening, Opening::Other(what) if what == word), "{name}: {opening:?}");
    }
    assert_eq!(fs::read_to_string(outside.path()).unwrap(), "<Secret/>");
}

#[cfg(unix)]
#[test]
fn any_name_is_taken_and_kept() {
    use std::os::unix::ffi::OsStrExt as _;
    let mut trial = Trial::new();
    let names =
        [&b"\xFF\xFE.xml"[..], b"\xFE\xFF.xml", b"a\nb.xml", b"-rf *.xml", "Заказ №1.xml".as_bytes(), b"%FF.xml"];
    for name in names {
        trial.put(OsStr::from_bytes(name), ORDER, 0);
    }
    let poll = trial.poll(0);
    let keys: std::collections::BTreeSet<_> = poll.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(keys.len(), names.len());
    assert!(names_of(&poll).contains(&"Заказ №1.xml") && names_of(&poll).contains(&"a\u{fffd}b.xml"));
    assert_eq!(trial.acknowledge(&poll, 0), []);
    let mut expected: Vec<_> = names.iter().map(|name| OsStr::from_bytes(name).to_owned()).collect();
    expected.sort();
    assert_eq!(trial.names(DAY), expected);
}

#[test]
fn the_longest_names_are_taken() {
    let mut trial = Trial::new();
    let name = format!("{}.xml", "n".repeat(251));
    trial.put(&name, ORDER, 0);
    assert_eq!(trial.work(0), [ORDER]);
    assert_eq!(trial.names(DAY), [OsString::from(&name)]);
    trial.put(&name, ORDER, 0);
    assert_eq!(trial.work(1), [ORDER]);
    assert_eq!(trial.names(DAY).len(), 2, "a number still finds room");
}

// --- size and number ---------------------------------------------------------------------------

#[test]
fn a_file_too_large_is_told_once_and_left() {
    let mut trial = Trial::new();
    File::create(trial.path("film.xml")).unwrap().set_len(FILE_MAX + 1).unwrap();
    trial.touch("film.xml", -60);
    trial.put("a.xml", ORDER, 0);
    let poll = trial.poll(0);
    assert_eq!((names_of(&poll), codes(&poll.problems)), (vec!["a.xml"], vec![(Code::FileTooLarge, "film.xml")]));
    assert_eq!(trial.acknowledge(&poll, 0), []);
    assert_eq!(trial.poll(1), Poll::default());
    assert_eq!(trial.names("."), ["archive", "film.xml"]);
    // Another file of the same name is another matter.
    trial.put("film.xml", ORDER, 0);
    assert_eq!(trial.work(2), [ORDER]);
}

#[test]
fn fifty_megabytes_are_taken_when_they_are_all_there() {
    let mut trial = Trial::new();
    let line = "<Line><Note>Beschreibung des Artikels, länger als nötig</Note></Line>";
    let mut text = String::from("<Order>");
    while text.len() < 50 * 1024 * 1024 {
        text.push_str(line);
    }
    trial.put("large.xml", &text, 0);
    assert_eq!(trial.poll(0).settling, 1);
    trial.append("large.xml", "</Order>", 1);
    let poll = trial.poll(1);
    assert_eq!(poll.items[0].bytes.len(), text.len() + "</Order>".len());
    assert_eq!(trial.acknowledge(&poll, 1), []);
    assert_eq!(trial.names(DAY), ["large.xml"]);
}

// proves O3
#[test]
fn ten_thousand_files_come_in_chunks_of_one_listing() {
    const COUNT: usize = 10_000;
    let mut trial = Trial::new();
    for number in 0..COUNT {
        fs::write(trial.path(format!("{number:05}.xml")), ORDER).unwrap();
    }
    let mut seen = std::collections::BTreeSet::new();
    loop {
        let poll = trial.door.poll(PollLimit { items: 300, ..MANY }, NOON).unwrap();
        assert!(poll.items.len() <= 300 && poll.problems.is_empty());
        assert_eq!(trial.acknowledge(&poll, 0), []);
        seen.extend(poll.items.into_iter().map(|item| item.name));
        if !poll.more {
            break;
        }
    }
    assert_eq!((seen.len(), trial.door.round), (COUNT, 1));
    assert_eq!((trial.names("."), trial.names(DAY).len()), (vec!["archive".into()], COUNT));
    assert!(trial.door.known.is_empty() && trial.door.handed.is_empty() && trial.door.watched.is_empty());
}

// --- what goes wrong ---------------------------------------------------------------------------

#[test]
fn a_folder_that_is_missing_is_said() {
    let trial = Trial::new();
    trial.put("file", "", 0);
    for path in [trial.path("none"), trial.path("file")] {
        let error = FolderDoor::new(path.clone()).poll(MANY, NOON).unwrap_err();
        let problem = error.problem();
        assert_eq!((problem.code, problem.argument("folder")), (Code::SourceFolderMissing, path.to_str()));
    }
    // It goes on as soon as somebody has made the folder.
    let mut door = FolderDoor::new(trial.path("later"));
    assert!(door.poll(MANY, NOON).is_err());
    fs::create_dir(trial.path("later")).unwrap();
    assert_eq!(door.poll(MANY, NOON).unwrap(), Poll::default());
}

#[cfg(unix)]
#[test]
fn denied_files_and_folders_are_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    trial.put("b.xml", ORDER, 0);
    fs::set_permissions(trial.path("a.xml"), fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(trial.path("a.xml")).is_ok() {
        eprintln!("NOT TESTED: this account may read everything, so denied files and folders cannot be tried");
        return;
    }
    let poll = trial.poll(0);
    assert_eq!((names_of(&poll), codes(&poll.problems)), (vec!["b.xml"], vec![(Code::FileUnreadable, "a.xml")]));
    assert_eq!(trial.poll(1).problems, []);
    fs::set_permissions(trial.path("a.xml"), fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(names_of(&trial.poll(2)), ["a.xml", "b.xml"]);
    fs::set_permissions(trial.folder.path(), fs::Permissions::from_mode(0o000)).unwrap();
    let error = trial.door.poll(MANY, seconds(3)).unwrap_err();
    fs::set_permissions(trial.folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(error.problem().code, Code::SourceFolderDenied);
}

/// The same for accounts that may read everything: the error is made up, the rest is real.
#[test]
fn an_unreadable_file_is_told_once_until_it_can_be_read() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    let error = io::Error::from(io::ErrorKind::PermissionDenied);
    let mut problems = Vec::new();
    trial.door.note_unreadable(OsStr::new("a.xml"), &error, NOON, &mut problems);
    trial.door.note_unreadable(OsStr::new("a.xml"), &error, NOON, &mut problems);
    assert_eq!(codes(&problems), [(Code::FileUnreadable, "a.xml")]);
    assert_eq!(trial.work(1), [ORDER]);
    trial.door.note_unreadable(OsStr::new("a.xml"), &error, NOON, &mut problems);
    assert_eq!(problems.len(), 2);
    let denied = SourceError::of_folder(trial.path("."), error).problem();
    assert_eq!(denied.code, Code::SourceFolderDenied);
}

// proves O3
#[test]
fn a_failing_archive_is_told_once_and_mends_itself() {
    let mut trial = Trial::new();
    trial.put("a.xml", ORDER, 0);
    // A file where the archive should be; hidden from the poll by having been handed out already.
    let poll = trial.poll(0);
    fs::write(trial.path("archive"), "").unwrap();
    let problems = trial.acknowledge(&poll, 0);
    assert_eq!(codes(&problems), [(Code::ArchiveFailed, "a.xml")]);
    for after in 1..4 {
        let poll = trial.poll(after);
        assert!(!names_of(&poll).contains(&"a.xml") && poll.problems.is_empty());
    }
    trial.put("a.xml", "<Order/>", 5);
    let changed = trial.poll(5);
    assert!(names_of(&changed).contains(&"a.xml"), "a change makes it another message");
    assert_eq!(codes(&trial.acknowledge(&changed, 5)).len(), changed.items.len());
    fs::remove_file(trial.path("archive")).unwrap();
    assert_eq!(trial.poll(6), Poll::default());
    assert_eq!((trial.names("."), trial.names(DAY)), (vec!["archive".into()], vec!["a.xml".into()]));
}
