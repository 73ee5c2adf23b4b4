//! Nothing is lost and nothing happens twice, whatever fails: the program is killed at named
//! points, at random moments and at its system calls, its disk is full, its statements fail, its
//! folders are closed to it, and several start at once. After each, the books are compared with
//! what was put in, the postbox with the outbox, and accounting's files with both.
//!
//! [`books`] is the judge and knows nothing of the program but its tables. [`kill`] also plants
//! faults and asks that the judge finds them. How long the random and exhaustive tests go on is
//! said by variables: see [`amount`].

mod books;
mod corpus;
mod disk;
mod folders;
mod kill;
mod office;
mod poison;
mod postbox;
mod rivals;
mod statements;
mod sweep;

use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Longest wait for something that must come. A busy machine takes seconds.
const PATIENCE: Duration = Duration::from_mins(2);

/// Returns how often a test does what it repeats: by its variable, or as often as fits into a
/// run of all tests.
///
/// `KONTOR_FAULT_KILLS` kills at random moments, `KONTOR_FAULT_SWEEP` system calls at which the
/// program is killed or refused, `KONTOR_FAULT_STATEMENTS` failing calls of the database (0: all).
fn amount(variable: &str, usual: usize) -> usize {
    std::env::var(variable).map_or(usual, |text| text.parse().unwrap_or_else(|_| panic!("{variable}={text}")))
}

/// Says aloud that something cannot be tried here; where everything must be tried, that is a failure.
fn leave_out(reason: &str) {
    assert!(std::env::var_os("CI").is_none(), "{reason}");
    eprintln!("LEFT OUT: a fault test, because {reason}");
}

#[expect(clippy::disallowed_methods, reason = "a deadline for another process is real time")]
fn now() -> Instant {
    Instant::now()
}

/// Leaves the processor to others for a while.
fn pause(length: Duration) {
    let (_keep, quiet) = mpsc::sync_channel::<()>(1);
    assert!(quiet.recv_timeout(length).is_err());
}

/// Asks again and again until there is an answer.
fn wait_for<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = now();
    while now().duration_since(start) < PATIENCE {
        if let Some(answer) = ask() {
            return answer;
        }
        pause(Duration::from_millis(10));
    }
    panic!("waited in vain for {what}");
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// Chance that is the same in every run with the same seed (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `end`.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}
