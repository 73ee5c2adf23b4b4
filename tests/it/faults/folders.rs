//! What may lie in a drop folder that is no proper file, what may be forbidden to the program,
//! and files that are large, many, oddly named or not finished: by the whole program, in an office.

use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, chown, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use super::books::{self, Books, Repeats};
use super::corpus::{self, Corpus, lay_down};
use super::office::{Place, Serving, call_of, said};
use super::{amount, is_root, leave_out, pause, wait_for};

/// Whom the program works as where the tests run as root, whom no right stops: `nobody`.
const NOBODY: u32 = 65_534;

/// A place whose program may do only what the folders' rights say.
struct Restricted {
    place: Place,
    program: PathBuf,
}

impl Restricted {
    fn new() -> Option<Self> {
        let place = Place::new("csv", "");
        let program = place.office().with_file_name("kontor");
        fs::copy(env!("CARGO_BIN_EXE_kontor"), &program).unwrap();
        let restricted = Self { place, program };
        if is_root() {
            let around = restricted.place.office();
            fs::set_permissions(around.parent().unwrap(), Permissions::from_mode(0o755)).unwrap();
            give_away(&around);
            let output = restricted.run(&["ledger"]);
            if !output.status.success() {
                leave_out(&format!("the program cannot be run as another user: {}", said(&output)));
                return None;
            }
        }
        Some(restricted)
    }

    fn call(&self, arguments: &[&str]) -> Command {
        let office = self.place.office();
        if !is_root() {
            return call_of(&self.program, &office, arguments);
        }
        let inner = call_of(&self.program, &office, arguments);
        let mut command = Command::new("setpriv");
        command.args([&format!("--reuid={NOBODY}"), &format!("--regid={NOBODY}"), "--clear-groups"]);
        command.arg(inner.get_program()).args(inner.get_args());
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.call(arguments).output().unwrap()
    }

    /// Runs once and expects these words and the exit code of a problem.
    fn complains(&self, words: &str) {
        let output = self.run(&["run", "--once"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert!(said(&output).contains(words), "{words:?} is not in {}", said(&output));
    }

    fn works(&self) {
        let output = self.run(&["run", "--once"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }

    /// Lays files down that belong to the program's user.
    fn lay_down(&self, files: &[corpus::Dropped]) {
        lay_down(files, &self.place.inbox());
        give_away(&self.place.inbox());
    }
}

/// Gives a folder and all in it to the program's user.
fn give_away(folder: &Path) {
    if !is_root() {
        return;
    }
    chown(folder, Some(NOBODY), Some(NOBODY)).unwrap();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            give_away(&entry.path());
        } else {
            chown(entry.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

// proves N1, N5, O11
#[test]
fn folders_that_may_not_be_written_are_named_and_cost_nothing() {
    let Some(house) = Restricted::new() else { return };
    let (place, mut corpus) = (&house.place, Corpus::new(21));
    let (inbox, export) = (place.inbox(), place.export());

    // Nothing can be put away: it is booked all the same, and only once.
    house.lay_down(&corpus.one_of_each());
    allow(&inbox, 0o555);
    house.complains("could not be moved to the archive");
    house.complains("could not be moved to the archive");
    allow(&inbox, 0o755);
    house.works();

    // The archive itself is closed.
    house.lay_down(&corpus.more(3));
    allow(&inbox.join("archive"), 0o555);
    for day in fs::read_dir(inbox.join("archive")).unwrap() {
        allow(&day.unwrap().path(), 0o555);
    }
    house.complains("could not be moved to the archive");
    allow(&inbox.join("archive"), 0o755);
    for day in fs::read_dir(inbox.join("archive")).unwrap() {
        allow(&day.unwrap().path(), 0o755);
    }
    house.works();

    // Nothing can be fetched.
    house.lay_down(&corpus.more(3));
    allow(&inbox, 0o000);
    house.complains("may not read or change the folder of this source");
    allow(&inbox, 0o755);
    house.works();

    // One file cannot be read; its neighbours are.
    let files = corpus.more(4);
    house.lay_down(&files);
    let closed = inbox.join(&files[0].name);
    allow(&closed, 0o000);
    house.complains(&format!("“{}” cannot be read", files[0].name));
    assert!(closed.exists() && !inbox.join(&files[3].name).exists());
    allow(&closed, 0o644);
    house.works();

    // Nothing can be exported.
    place.pick_up();
    house.lay_down(&corpus.more(8));
    allow(&export, 0o555);
    house.complains("export folder is missing or cannot be written");
    house.complains("export folder is missing or cannot be written");
    allow(&export, 0o755);
    house.works();

    // Copies of the quarantined and the log are for people: the work goes on without them.
    house.lay_down(&corpus.more(8));
    allow(&place.office().join("quarantine"), 0o555);
    house.works();
    allow(&place.office().join("quarantine"), 0o755);
    allow(&place.office().join("log"), 0o000);
    let output = house.run(&["run", "--once"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("The file cannot be read or written"), "{}", said(&output));
    allow(&place.office().join("log"), 0o755);
    house.works();

    place.pick_up();
    house.works();
    assert_eq!(books::complaints(place, &corpus, Repeats(0)), [""; 0]);
}

// proves N1, N14
#[test]
fn an_office_that_may_not_be_written_says_so_and_is_not_touched() {
    let Some(house) = Restricted::new() else { return };
    let (place, mut corpus) = (&house.place, Corpus::new(22));
    house.lay_down(&corpus.one_of_each());
    let database = place.office().join("kontor.db");
    let before = fs::read(&database).unwrap();
    for (path, mode, usual) in [(place.office(), 0o555, 0o755), (database.clone(), 0o444, 0o644)] {
        allow(&path, mode);
        house.complains("its folder cannot be written");
        allow(&path, usual);
    }
    // The key for passwords cannot be kept: then no password is.
    allow(&place.office().join("keys"), 0o500);
    let output = house.run(&["settings", "set", "mail.password", "secret"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!said(&output).contains("secret"), "{}", said(&output));
    allow(&place.office().join("keys"), 0o700);
    assert_eq!(fs::read(&database).unwrap(), before, "the database was changed");
    house.works();
    place.pick_up();
    house.works();
    assert_eq!(books::complaints(place, &corpus, Repeats(0)), [""; 0]);
}

// proves N1, N5, O3
#[test]
fn what_is_no_file_is_left_alone_and_odd_names_are_kept() {
    let place = Place::new("csv", "");
    let inbox = place.inbox();
    let mut corpus = Corpus::new(23);
    let files = corpus.one_of_each();
    lay_down(&files, &inbox);
    let outside = place.office().with_file_name("outside.xml");
    fs::rename(inbox.join(&files[11].name), &outside).unwrap();
    symlink(&outside, inbox.join("link.xml")).unwrap();
    symlink("/nowhere", inbox.join("dangling.xml")).unwrap();
    symlink(inbox.join("link-to-itself.xml"), inbox.join("link-to-itself.xml")).unwrap();
    let made = Command::new("mkfifo").arg(inbox.join("pipe.xml")).status().unwrap();
    assert!(made.success());
    let _socket = UnixListener::bind(inbox.join("socket.xml")).unwrap();
    fs::create_dir(inbox.join("folder.xml")).unwrap();
    fs::copy(&outside, inbox.join("folder.xml").join("inside.xml")).unwrap();
    let names: [&[u8]; 8] = [
        b"two\nlines.xml",
        b"\xFF\xFE.xml",
        b"-rf.xml",
        b"100%.xml",
        b"'\"`$(id).xml",
        b"  .xml",
        b"a\tb\x07.xml",
        "Žluťoučký кот.xml".as_bytes(),
    ];
    for (file, name) in files.iter().zip(names) {
        fs::rename(inbox.join(&file.name), inbox.join(OsStr::from_bytes(name))).unwrap();
    }
    let long = format!("{}.xml", "é".repeat(125));
    fs::rename(inbox.join(&files[8].name), inbox.join(&long)).unwrap();

    let output = place.run(&["run", "--once"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for what in ["link.xml", "dangling.xml", "link-to-itself.xml", "pipe.xml", "socket.xml", "folder.xml"] {
        assert!(said(&output).contains(&format!("“{what}” in the inbox is not an ordinary file")), "{}", said(&output));
        assert!(inbox.join(what).symlink_metadata().is_ok(), "{what} is gone");
    }
    assert!(outside.exists() && inbox.join("folder.xml/inside.xml").exists());
    let books = Books::open(&place.office());
    let mut stored = books.rows("SELECT name FROM messages ORDER BY name");
    let mut wanted: Vec<String> = [
        "two\u{fffd}lines.xml",
        "\u{fffd}\u{fffd}.xml",
        "-rf.xml",
        "100%.xml",
        "'\"`$(id).xml",
        "  .xml",
        "a\u{fffd}b\u{fffd}.xml",
        "Žluťoučký кот.xml",
    ]
    .map(str::to_owned)
    .into();
    wanted.extend([long.clone(), files[9].name.clone(), files[10].name.clone()]);
    wanted.sort();
    stored.sort();
    assert_eq!(stored, wanted);
    assert_eq!(books.of_their_own(), [""; 0]);
    // In the archive the names are as they were.
    let day = fs::read_dir(inbox.join("archive")).unwrap().next().unwrap().unwrap().path();
    assert!(names.iter().all(|name| day.join(OsStr::from_bytes(name)).is_file()) && day.join(long).is_file());
    place.run_until_idle();
    assert_eq!(books.rows("SELECT count(*) FROM messages"), ["11"]);
}

// proves N1, O3
#[test]
fn large_and_too_large_files_and_crowds_are_taken_in_their_turn() {
    let place = Place::new("csv", "");
    let inbox = place.inbox();
    let mut corpus = Corpus::new(24);
    lay_down(&corpus.more(5), &inbox);
    let hour_ago = fs::metadata(&inbox).unwrap().modified().unwrap() - Duration::from_hours(1);
    let large = |name: &str, megabytes: u64| {
        let file = fs::File::create(inbox.join(name)).unwrap();
        file.set_len(megabytes * 1024 * 1024).unwrap();
        file.set_modified(hour_ago).unwrap();
    };
    large("large.bin", 50);
    large("too-large.bin", 65);
    let output = place.run(&["run", "--once"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("“too-large.bin” was not fetched because it is too large"), "{}", said(&output));
    assert!(inbox.join("too-large.bin").exists() && !inbox.join("large.bin").exists());
    fs::remove_file(inbox.join("too-large.bin")).unwrap();
    let books = Books::open(&place.office());
    assert_eq!(books.rows("SELECT state, size_bytes FROM messages WHERE name = 'large.bin'"), ["quarantined|52428800"]);

    let crowd = amount("KONTOR_FAULT_CROWD", 10_000);
    for number in 0..crowd {
        let path = inbox.join(format!("{number:06}.xml"));
        fs::write(path, format!("<note>{number}</note>")).unwrap();
    }
    let output = place.run(&["run", "--once"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(books.rows("SELECT count(*) FROM messages"), [(crowd + 6).to_string()]);
    assert_eq!(books.of_their_own(), [""; 0]);
    assert_eq!(fs::read_dir(&inbox).unwrap().count(), 1, "only the archive is left");
}

// proves N1, O3
#[test]
fn a_file_is_taken_when_its_writer_is_done() {
    let place = Place::new("csv", "");
    let inbox = place.inbox();
    let mut corpus = Corpus::new(25);
    let files = corpus.handful();
    let mut serving = Serving::start(&place);
    let books = Books::open(&place.office());
    // A slow sender: the order comes in four pieces, and only its end makes it one.
    let slow = inbox.join(&files[0].name);
    let quarter = files[0].bytes.len() / 4;
    for end in [quarter, 2 * quarter, 3 * quarter] {
        fs::write(&slow, &files[0].bytes[..end]).unwrap();
        pause(Duration::from_millis(700));
        assert_eq!(books.rows("SELECT count(*) FROM messages"), ["0"]);
    }
    fs::write(&slow, &files[0].bytes).unwrap();
    wait_for("the slow file", || (books.rows("SELECT count(*) FROM messages") == ["1"]).then_some(()));
    for file in &files[1..] {
        lay_down(std::slice::from_ref(file), &inbox);
    }
    let all = files.len().to_string();
    wait_for("all files", || (books.rows("SELECT count(*) FROM messages") == [all.as_str()]).then_some(()));
    // One that is begun again and again is left to the next run, which says so and ends.
    serving.stop();
    let restless = inbox.join("restless.xml");
    let mut call = place.call(&["run", "--once"]);
    let mut running = call.spawn().unwrap();
    let status = wait_for("the run to end", || {
        fs::write(&restless, "<Order>").unwrap();
        pause(Duration::from_millis(200));
        running.try_wait().unwrap()
    });
    let output = running.wait_with_output().unwrap();
    assert_eq!(status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("“restless.xml” is still being written"), "{}", said(&output));
    fs::remove_file(restless).unwrap();
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}
