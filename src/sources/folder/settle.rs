//! When a file that does not show its end has rested long enough to be taken.

use super::stamp::Stamp;
use crate::domain::time::Timestamp;

/// How long a file must rest before it is taken without showing its end. Programs that write a
/// file in pieces pause for a second or two; ten leave room for a slow network.
pub const SETTLE_SECS: i64 = 10;

/// How long a file may go on changing before a person is told, and how long a file that was
/// taken without showing its end is watched in the archive. Copies over slow lines take minutes.
pub const WATCH_MINUTES: i64 = 15;

/// What was seen of one file over several looks.
#[derive(Clone, Debug)]
pub(super) struct Looks {
    stamp: Stamp,
    first: Timestamp,
    unchanged_since: Timestamp,
    growth: Growth,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Growth {
    NotSeen,
    Seen,
}

impl Looks {
    /// Begins with the first look.
    pub(super) fn first(stamp: Stamp, now: Timestamp) -> Self {
        Self { stamp, first: now, unchanged_since: now, growth: Growth::NotSeen }
    }

    /// Adds a look. A clock that went back begins to count afresh.
    pub(super) fn add(&mut self, stamp: Stamp, now: Timestamp) {
        if self.stamp != stamp {
            self.stamp = stamp;
            self.unchanged_since = now;
            self.growth = Growth::Seen;
        }
        self.first = self.first.min(now);
        self.unchanged_since = self.unchanged_since.min(now);
    }

    /// Returns whether the file is as the last look found it.
    pub(super) fn is_unchanged(&self, stamp: &Stamp) -> bool {
        self.stamp == *stamp
    }

    /// Returns whether the file has rested long enough. Its own time counts as long as nobody saw
    /// it change: a file that lies there since yesterday need not wait. Where the clocks disagree,
    /// or a change was seen, only what was looked at counts.
    pub(super) fn has_settled(&self, now: Timestamp) -> bool {
        let rested = |since: Timestamp| SETTLE_SECS * 1_000 <= now.millis_since(since);
        rested(self.unchanged_since) || (self.growth == Growth::NotSeen && rested(self.stamp.modified()))
    }

    /// Returns whether it goes on longer than a person should be left without word.
    pub(super) fn is_overdue(&self, now: Timestamp) -> bool {
        WATCH_MINUTES * 60_000 <= now.millis_since(self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_800_000_000_000);

    fn stamp(size: u64, modified: Timestamp) -> Stamp {
        Stamp { size, modified_ns: i128::from(modified.0) * 1_000_000, number: 1, changed_ns: 0 }
    }

    fn seconds(count: i64) -> Timestamp {
        NOON.plus_millis(count * 1_000)
    }

    #[test]
    fn a_resting_file_is_taken_by_its_own_time() {
        assert!(Looks::first(stamp(1, seconds(-10)), NOON).has_settled(NOON));
        assert!(!Looks::first(stamp(1, seconds(-9)), NOON).has_settled(NOON));
        assert!(Looks::first(stamp(1, seconds(-9)), NOON).has_settled(seconds(1)));
    }

    #[test]
    fn a_file_ahead_of_the_clock_is_taken_by_looks() {
        let mut looks = Looks::first(stamp(1, seconds(3_600)), NOON);
        looks.add(stamp(1, seconds(3_600)), seconds(9));
        assert!(!looks.has_settled(seconds(9)));
        assert!(looks.has_settled(seconds(10)));
    }

    #[test]
    fn a_file_seen_changing_must_rest_under_our_eyes() {
        let mut looks = Looks::first(stamp(1, seconds(-100)), seconds(-100));
        looks.add(stamp(2, seconds(-90)), NOON);
        assert!(!looks.has_settled(seconds(9)));
        assert!(looks.has_settled(seconds(10)));
        assert!(!looks.is_overdue(seconds(799)));
        assert!(looks.is_overdue(seconds(800)));
    }

    #[test]
    fn a_clock_set_back_does_not_make_a_file_wait_for_ever() {
        let mut looks = Looks::first(stamp(1, seconds(5_000)), seconds(5_000));
        looks.add(stamp(1, seconds(5_000)), NOON);
        assert!(!looks.has_settled(NOON));
        assert!(looks.has_settled(seconds(10)));
    }
}
