//! Real windows on a display: Kontor's, which this program starts as another process and which says
//! how far it is, and DB Browser for SQLite with the same file. Both are looked at from outside.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command as Program, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::{Duration, Instant};

use super::figures::{Figures, MIB, PERCENT};
use super::picture::{self, Picture, Seen};
use crate::app::window::watch;
use crate::engine::office::Office;
use crate::problem::{Code, Problem};
use crate::settings::Workstation;
use crate::settings::paths::Paths;
use crate::threads::{self, Deadline, Stop};

/// How long a window may take to say a word or to close.
const PATIENCE: Duration = Duration::from_secs(30);

/// Between two windows, so that the display and the system come to rest.
const BREATH: Duration = Duration::from_millis(500);

/// DB Browser for SQLite, and the table that it opens with.
const PEER: &str = "sqlitebrowser";
const PEER_TABLE: &str = "contacts";

/// A running window of ours.
struct Running {
    child: Child,
    input: ChildStdin,
    words: Receiver<(String, Duration)>,
    begun: Instant,
}

/// Measures Kontor's window and, where it is installed, DB Browser for SQLite.
///
/// # Errors
/// When no window could be opened.
pub(super) fn measure(folder: &Path, rounds: u32, seconds: u32, figures: &mut Figures) -> Result<(), Problem> {
    let home = folder.join("bench-home");
    let failed = |error: std::io::Error| {
        Problem::new(Code::FileFailed).with("file", home.display().to_string()).with("detail", error.to_string())
    };
    fs::create_dir_all(&home).map_err(failed)?;
    // Somebody sits at it already: otherwise it asks who, with a cursor that blinks.
    let workstation = Workstation { last_person: Some("bench".to_owned()), ..Workstation::default() };
    workstation.save(&Paths::under(&home).workstation).map_err(|error| error.problem())?;
    let (mut first, mut useful) = (Vec::new(), Vec::new());
    let mut seen = Vec::new();
    for round in 0..=rounds {
        let before = Picture::take();
        let running = Running::start(folder, &home)?;
        let looked = before.and_then(|before| picture::watch(&before, running.begun));
        let words = running.heard();
        // The first one warms the program and the file; it is not counted.
        if round != 0 {
            first.extend(words.iter().find(|(word, _)| word == watch::FIRST).map(|(_, at)| *at));
            useful.extend(words.iter().find(|(word, _)| word == watch::USEFUL).map(|(_, at)| *at));
            seen.extend(looked);
        }
        if round == rounds {
            rest(&running, seconds, figures);
            let mut running = running;
            running.order(watch::EVENTS)?;
            events(&running, seconds, figures);
            running.close()?;
        } else {
            running.close()?;
        }
        pause(BREATH);
    }
    figures.times("first-frame", &first);
    figures.times("useful-frame", &useful);
    told(["seen-painted", "seen-at-rest", "seen-look"], &seen, figures);
    peer(&Office::at(folder).database(), &home, rounds, figures);
    Ok(())
}

fn told([painted, at_rest, look]: [&'static str; 3], seen: &[Seen], figures: &mut Figures) {
    if seen.is_empty() {
        figures.leave_out("looking");
        return;
    }
    let of = |part: fn(&Seen) -> Duration| seen.iter().map(part).collect::<Vec<_>>();
    figures.times(painted, &of(|seen| seen.painted));
    figures.times(at_rest, &of(|seen| seen.at_rest));
    figures.times(look, &of(|seen| seen.look));
}

impl Running {
    fn start(folder: &Path, home: &Path) -> Result<Self, Problem> {
        let failed = |detail: String| Problem::new(Code::NoDisplay).with("detail", detail);
        let program = std::env::current_exe().map_err(|error| failed(error.to_string()))?;
        let mut kontor = Program::new(program);
        kontor.args(["bench", "window", "--watched"]).arg(folder).env("KONTOR_HOME", home);
        kontor.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let begun = now();
        let mut child = kontor.spawn().map_err(|error| failed(error.to_string()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failed("pipe".to_owned()));
        };
        let (sender, words) = sync_channel(64);
        let body = move || {
            for word in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send((word, begun.elapsed())).is_err() {
                    break;
                }
            }
            Ok(())
        };
        threads::start("bench-words", body, |_| {})?;
        Ok(Self { child, input, words, begun })
    }

    /// Returns what it said until everything was drawn, and when.
    fn heard(&self) -> Vec<(String, Duration)> {
        let deadline = Deadline::after(PATIENCE);
        let mut heard: Vec<(String, Duration)> = Vec::new();
        while let Ok(word) = self.words.recv_timeout(deadline.remaining()) {
            let is_last = word.0 == watch::USEFUL;
            heard.push(word);
            if is_last {
                break;
            }
        }
        heard
    }

    fn order(&mut self, word: &str) -> Result<(), Problem> {
        writeln!(self.input, "{word}").map_err(|error| Problem::new(Code::NoDisplay).with("detail", error.to_string()))
    }

    /// Closes it in good order; one that does not close is ended.
    fn close(self) -> Result<(), Problem> {
        let Self { mut child, input, .. } = self;
        drop(input);
        let deadline = Deadline::after(PATIENCE);
        let failed = |error: std::io::Error| Problem::new(Code::NoDisplay).with("detail", error.to_string());
        while child.try_wait().map_err(failed)?.is_none() {
            if deadline.remaining() == Duration::ZERO {
                child.kill().map_err(failed)?;
            }
            pause(Duration::from_millis(20));
        }
        Ok(())
    }
}

/// What it needs when nothing happens.
fn rest(running: &Running, seconds: u32, figures: &mut Figures) {
    let process = running.child.id();
    if let Some(resident) = resident_kib(process) {
        figures.one("resident", mib(resident), MIB);
    }
    if let Some(own) = own_kib(process) {
        figures.one("resident-anonymous", mib(own), MIB);
    }
    // What the start left behind is not rest.
    pause(Duration::from_secs(3));
    shares(["idle", "idle-painting"], process, seconds, figures);
}

/// What ten events a second cost.
fn events(running: &Running, seconds: u32, figures: &mut Figures) {
    pause(Duration::from_secs(1));
    shares(["events", "events-painting"], running.child.id(), seconds, figures);
}

/// Adds the share of one core that the program's own threads took, and that of the software renderer.
fn shares([own, painting]: [&'static str; 2], process: u32, seconds: u32, figures: &mut Figures) {
    let Some(before) = used(process) else {
        figures.leave_out("processor");
        return;
    };
    pause(Duration::from_secs(u64::from(seconds)));
    let Some(behind) = used(process) else { return };
    let share = |nanos: u64| Duration::from_nanos(nanos).as_secs_f64() / f64::from(seconds.max(1)) * 100.0;
    figures.one(own, share(behind.0.saturating_sub(before.0)), PERCENT);
    figures.one(painting, share(behind.1.saturating_sub(before.1)), PERCENT);
}

/// Returns the nanoseconds that a process's own threads ran, and those of the software renderer,
/// where the system tells them (Linux, proc(5)).
fn used(process: u32) -> Option<(u64, u64)> {
    let mut sums = (0, 0);
    for task in fs::read_dir(format!("/proc/{process}/task")).ok()?.map_while(Result::ok) {
        let Ok(times) = fs::read_to_string(task.path().join("schedstat")) else { continue };
        let nanos: u64 = times.split_whitespace().next()?.parse().ok()?;
        let name = fs::read_to_string(task.path().join("comm")).unwrap_or_default();
        if name.starts_with("llvmpipe") {
            sums.1 += nanos;
        } else {
            sums.0 += nanos;
        }
    }
    Some(sums)
}

fn status_kib(process: u32, field: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let rest = status.lines().find_map(|line| line.strip_prefix(field))?;
    rest.split_whitespace().next()?.parse().ok()
}

fn resident_kib(process: u32) -> Option<u64> {
    status_kib(process, "VmRSS:")
}

fn own_kib(process: u32) -> Option<u64> {
    status_kib(process, "RssAnon:")
}

fn mib(kib: u64) -> f64 {
    f64::from(u32::try_from(kib).unwrap_or(u32::MAX)) / 1024.0
}

/// Looks at DB Browser for SQLite while it opens the same file.
fn peer(database: &Path, home: &Path, rounds: u32, figures: &mut Figures) {
    let (mut seen, mut resident) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        let Some(before) = Picture::take() else { break };
        let mut browser = Program::new(PEER);
        browser.arg("--read-only").args(["--table", PEER_TABLE]).arg(database).env("HOME", home);
        browser.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let begun = now();
        let Ok(mut child) = browser.spawn() else { break };
        let looked = picture::watch(&before, begun);
        if round != 0 {
            seen.extend(looked);
            resident.extend(resident_kib(child.id()));
        }
        // It is not ours to close in good order: it may ask something first.
        if child.kill().and_then(|()| child.wait()).is_err() {
            break;
        }
        pause(BREATH);
    }
    if seen.is_empty() {
        figures.leave_out("peer");
        return;
    }
    told(["peer-painted", "peer-at-rest", "peer-look"], &seen, figures);
    if let Some(resident) = resident.last() {
        figures.one("peer-resident", mib(*resident), MIB);
    }
}

fn pause(length: Duration) {
    // Nobody asks it to stop: the time passes.
    let _state = Stop::new().wait_for(length);
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch counts the running time of this process, not the day's")]
fn now() -> Instant {
    Instant::now()
}
