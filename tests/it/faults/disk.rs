//! The disk is full: at every level of fullness a sentence, nothing lost, nothing put away that
//! is not stored, and the work goes on by itself when there is room again.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kontor::store::files;

use super::books::{self, Books, Repeats};
use super::corpus::{self, Corpus};
use super::office::{Place, Serving, said};
use super::{is_root, leave_out, wait_for};

/// Room for an office with some dozens of orders.
const DISK: &str = "size=12m";

/// A small disk under an office.
struct Disk {
    mounted_at: PathBuf,
}

impl Disk {
    /// Puts an office on a disk of its own; nothing where that is not allowed.
    fn under(place: &Place) -> Option<Self> {
        if !is_root() {
            leave_out("only root may mount a small disk");
            return None;
        }
        let mounted_at = place.office();
        fs::create_dir_all(&mounted_at).unwrap();
        let output =
            Command::new("mount").args(["-t", "tmpfs", "-o", DISK, "tmpfs"]).arg(&mounted_at).output().unwrap();
        if !output.status.success() {
            leave_out(&format!("a small disk cannot be mounted: {}", said(&output)));
            return None;
        }
        Some(Self { mounted_at })
    }

    fn filler(&self) -> PathBuf {
        self.mounted_at.join("filler")
    }

    /// Fills the disk up to so many bytes.
    fn fill(&self, left: u64) {
        let mut filler = File::create(self.filler()).unwrap();
        while filler.write_all(&[1; 4096]).is_ok() {}
        let size = filler.metadata().unwrap().len();
        filler.set_len(size.saturating_sub(left)).unwrap();
    }

    fn make_room(&self) {
        fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let done = Command::new("umount").arg("-l").arg(&self.mounted_at).status();
        assert!(done.is_ok_and(|status| status.success()), "{} stays mounted", self.mounted_at.display());
    }
}

/// Lays files down elsewhere on the disk, so that they can be moved into the inbox without room.
fn lay_ready(files: &[corpus::Dropped], office: &Path) -> PathBuf {
    let ready = office.join("ready");
    fs::create_dir_all(&ready).unwrap();
    corpus::lay_down(files, &ready);
    ready
}

fn move_in(ready: &Path, inbox: &Path) {
    for entry in fs::read_dir(ready).unwrap().map(Result::unwrap) {
        fs::rename(entry.path(), inbox.join(entry.file_name())).unwrap();
    }
}

// proves N1, N5, O2
#[test]
fn a_disk_that_fills_up_at_any_step_loses_nothing() {
    let place = Place::without_office();
    let Some(disk) = Disk::under(&place) else { return };
    place.furnish("csv", "");
    let mut corpus = Corpus::new(11);
    let (mut sentences, mut contents) = (0, 0);
    for left_kib in (0..=64).step_by(16).chain((128..=1024).step_by(64)).chain([2048]) {
        let ready = lay_ready(&corpus.more(12), &place.office());
        disk.fill(left_kib * 1024);
        move_in(&ready, &place.inbox());
        let output = place.run(&["run", "--once"]);
        match output.status.code() {
            Some(0) => contents += 1,
            Some(1) => {
                let says_so = said(&output).contains("because the disk is full");
                assert!(says_so, "{left_kib} KiB left: {}", said(&output));
                sentences += 1;
            }
            _ => panic!("{left_kib} KiB left: {}", said(&output)),
        }
        disk.make_room();
        place.run_until_idle();
        place.pick_up();
    }
    // Too little room must have been met, and enough.
    assert!(3 < sentences && 0 < contents, "{sentences} sentences, {contents} runs with enough room");
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}

// proves N1, O2
#[test]
fn a_serving_program_goes_on_by_itself_when_there_is_room_again() {
    let place = Place::without_office();
    let Some(disk) = Disk::under(&place) else { return };
    place.furnish("csv", "");
    let mut corpus = Corpus::new(12);
    let ready = lay_ready(&corpus.one_of_each(), &place.office());
    let mut serving = Serving::start(&place);
    disk.fill(0);
    move_in(&ready, &place.inbox());
    serving.says("because the disk is full");
    // Nothing was let go of that is not stored.
    let stored = Books::open(&place.office()).rows("SELECT count(*) FROM messages");
    assert_eq!(stored, ["0"]);
    for file in &corpus.files {
        assert!(place.inbox().join(&file.name).exists(), "{} is gone", file.name);
    }
    disk.make_room();
    let books = Books::open(&place.office());
    wait_for("the messages to be taken in", || {
        let stored = books.rows("SELECT count(*) FROM messages");
        (stored == [corpus.files.len().to_string()]).then_some(())
    });
    wait_for("the exports", || {
        let waiting = books.rows("SELECT 1 FROM orders WHERE undecided = 0 AND is_cancelled = 0 AND exports = 0");
        waiting.is_empty().then_some(())
    });
    drop(books);
    serving.stop();
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}

// proves N10
#[test]
fn a_backup_is_whole_or_not_there() {
    let place = Place::without_office();
    let Some(disk) = Disk::under(&place) else { return };
    place.furnish("csv", "");
    let mut corpus = Corpus::new(13);
    corpus::lay_down(&corpus.more(30), &place.inbox());
    place.run_until_idle();
    let backup = place.office().join("backup").join("evening.db");
    let name = backup.to_str().unwrap();
    let (mut refusals, mut made) = (0, 0);
    for left_kib in (0..=1536).step_by(96) {
        disk.fill(left_kib * 1024);
        let output = place.run(&["backup", "create", name]);
        if output.status.success() {
            made += 1;
            assert!(files::verify(&backup).unwrap().of("orders") > 0);
            fs::remove_file(&backup).unwrap();
        } else {
            refusals += 1;
            assert!(said(&output).contains("because the disk is full"), "{left_kib} KiB left: {}", said(&output));
        }
        let left: Vec<_> = fs::read_dir(backup.parent().unwrap()).unwrap().collect();
        assert!(left.is_empty(), "{left_kib} KiB left: {left:?}");
        disk.make_room();
    }
    assert!(2 < refusals && 0 < made, "{refusals} refusals, {made} backups");
    place.pick_up();
    place.run_until_idle();
    assert_eq!(books::complaints(&place, &corpus, Repeats(0)), [""; 0]);
}

// proves N14
#[test]
fn an_office_is_made_whole_or_can_be_made_again() {
    let place = Place::without_office();
    let Some(disk) = Disk::under(&place) else { return };
    let mut refusals = 0;
    for left_kib in (0..=800).step_by(40) {
        disk.fill(left_kib * 1024);
        let office = place.office().join("new");
        let output = super::office::call(&office, &["init"]).stdout(Stdio::piped()).output().unwrap();
        if !output.status.success() {
            assert!(said(&output).contains("because the disk is full"), "{left_kib} KiB left: {}", said(&output));
            refusals += 1;
            disk.make_room();
            let again = super::office::call(&office, &["init"]).output().unwrap();
            assert!(again.status.success(), "{left_kib} KiB were left at first: {}", said(&again));
            disk.fill(0);
        }
        disk.make_room();
        let run = super::office::call(&office, &["source", "list"]).output().unwrap();
        assert!(run.status.success() && said(&run).contains("inbox"), "{left_kib} KiB: {}", said(&run));
        fs::remove_dir_all(&office).unwrap();
    }
    assert!(3 < refusals, "only {refusals} times too little room");
}
