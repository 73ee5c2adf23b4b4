//! Named points at which a test makes the program die. Empty in a delivered program.

/// Ends the program on the spot when a test asked for it: `KONTOR_FAILPOINT=name` dies at the
/// first time that the point is reached, `name:3` at the third. Without the feature `failpoints`
/// this does nothing.
#[cfg(feature = "failpoints")]
pub fn reach(name: &str) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static REACHED: AtomicU32 = AtomicU32::new(0);
    let Ok(wanted) = std::env::var("KONTOR_FAILPOINT") else { return };
    let (wanted, times) = wanted.split_once(':').unwrap_or((&wanted, "1"));
    if wanted == name && REACHED.fetch_add(1, Ordering::SeqCst) + 1 == times.parse().unwrap_or(1) {
        std::process::abort();
    }
}

/// Does nothing in a delivered program.
#[cfg(not(feature = "failpoints"))]
pub fn reach(_name: &str) {}

/// Every named point, for the kill test to go through.
pub const ALL: &[&str] = &[
    "intake-read",
    "decoded",
    "recorded-before-commit",
    "recorded-after-commit",
    "archived",
    "mail-claimed",
    "mail-accepted",
    "batch-written",
    "batch-formed",
    "batch-renamed",
    "batch-settled",
];
