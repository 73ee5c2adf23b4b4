//! The program is killed at its system calls, or the system refuses them: every call that writes,
//! names, flushes or sends, one after the other, by `strace`, which counts them by name and thread.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::books::{self, Repeats};
use super::corpus::{self, Corpus};
use super::office::{Place, call_directly, said};
use super::{amount, leave_out};

/// The calls by which anything lasting happens.
const CALLS: [&str; 14] = [
    "openat",
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "renameat2",
    "unlink",
    "ftruncate",
    "mkdir",
    "fcntl",
    "flock",
    "connect",
    "sendto",
];

/// What happens at a call.
const INJECTIONS: [&str; 3] = ["signal=SIGKILL", "error=EIO", "error=ENOSPC"];

/// How many programs run side by side.
const SIDE_BY_SIDE: usize = 2;

/// One call at which something happens.
#[derive(Clone, Copy, Debug)]
struct Spot {
    name: &'static str,
    number: usize,
    injection: &'static str,
}

// proves N1, N5, N8
#[test]
fn a_death_or_refusal_at_any_system_call_changes_nothing() {
    let first = Place::new("csv", "");
    let mut corpus = Corpus::new(3);
    corpus::lay_down(&corpus.handful(), &first.inbox());
    let Some(spots) = spots(&first.copied_with_postbox()) else { return };
    let all = spots.len();
    let share = amount("KONTOR_FAULT_SWEEP", 240);
    let stride = if share == 0 { 1 } else { all.div_ceil(share) };
    let tried: Vec<Spot> = spots.into_iter().step_by(stride).collect();
    let next = AtomicUsize::new(0);
    let faults = std::thread::scope(|scope| {
        let work = || {
            let mut faults = Vec::new();
            while let Some(spot) = tried.get(next.fetch_add(1, Ordering::SeqCst)) {
                let complaints = complaints_after(*spot, &first, &corpus);
                faults.extend(complaints.into_iter().map(|complaint| format!("{spot:?}: {complaint}")));
            }
            faults
        };
        let workers: Vec<_> = (0..SIDE_BY_SIDE).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect::<Vec<_>>()
    });
    eprintln!("{} of {all} system calls killed or refused", tried.len());
    assert_eq!(faults, [""; 0]);
}

/// Returns every call at which something may happen; nothing where calls cannot be watched.
fn spots(place: &Place) -> Option<Vec<Spot>> {
    let log = place.office().with_file_name("calls");
    let watched = traced(place, &log, &[&format!("trace={}", CALLS.join(","))]).output();
    let output = match watched {
        Ok(output) => output,
        Err(error) => {
            leave_out(&format!("strace is missing (Debian package strace): {error}"));
            return None;
        }
    };
    if !output.status.success() {
        leave_out(&format!("system calls cannot be watched here: {}", said(&output)));
        return None;
    }
    // Calls are counted in each thread on its own, so the busiest thread says how far to count.
    let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    for line in fs::read_to_string(&log).unwrap().lines() {
        let (thread, rest) = line.split_once(' ').unwrap();
        let name = rest.trim_start().split('(').next().unwrap_or_default();
        if let Some(name) = CALLS.iter().find(|known| **known == name) {
            *counts.entry((thread.to_owned(), name)).or_default() += 1;
        }
    }
    let mut spots = Vec::new();
    for name in CALLS {
        let most = counts.iter().filter(|((_, known), _)| *known == name).map(|(_, count)| *count).max().unwrap_or(0);
        for number in 1..=most {
            spots.extend(INJECTIONS.iter().map(|injection| Spot { name, number, injection }));
        }
    }
    assert!(100 < spots.len(), "only {} calls were seen", spots.len());
    Some(spots)
}

/// Returns a run of the program under watch.
fn traced(place: &Place, log: &Path, rules: &[&str]) -> Command {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "--seccomp-bpf", "-o"]).arg(log);
    for rule in rules {
        command.args(["-e", rule]);
    }
    call_directly(&mut command, &place.office(), &["run", "--once"]);
    command
}

fn complaints_after(spot: Spot, first: &Place, corpus: &Corpus) -> Vec<String> {
    let place = first.copied_with_postbox();
    let Spot { name, number, injection } = spot;
    let trace = format!("trace={name}");
    let inject = |number: usize| format!("inject={name}:{injection}:when={number}");
    let strike = |number: usize| {
        let mut call = traced(&place, Path::new("/dev/null"), &[&trace, &inject(number)]);
        call.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        place.pick_up();
    };
    strike(number);
    if number % 4 == 0 {
        // Once more while it recovers.
        strike(number / 2 + 1);
    }
    // A mail that found no server waits for its next attempt; a person who cannot wait says so.
    let output = place.run(&["outbox", "retry"]);
    assert!(output.status.success(), "{spot:?}: {}", said(&output));
    place.run_until_idle();
    books::complaints(&place, corpus, Repeats(2))
}
