//! Time, ids and chance as arguments: the system's, and a manual form for tests.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use uuid::Uuid;

use crate::domain::time::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Returns the present moment.
    fn now(&self) -> Timestamp;

    /// Returns how many minutes the office's zone lies east of UTC at a moment.
    fn offset_minutes(&self, at: Timestamp) -> i32;
}

/// Makes ids.
pub trait IdSource: Send + Sync {
    /// Returns a fresh UUIDv7 (RFC 9562, section 5.7) for the moment given. Ids made one after
    /// the other by one source sort in that order.
    fn next(&self, now: Timestamp) -> Uuid;
}

/// The computer's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system for the time")]
    fn now(&self) -> Timestamp {
        Timestamp(chrono::Utc::now().timestamp_millis())
    }

    fn offset_minutes(&self, at: Timestamp) -> i32 {
        use chrono::Offset as _;
        use chrono::TimeZone as _;
        chrono::Local.offset_from_utc_datetime(&at.utc().naive_utc()).fix().local_minus_utc() / 60
    }
}

/// Ids from the moment, a counter and random bits.
#[derive(Debug)]
pub struct SystemIds {
    last: Mutex<u128>,
    /// Random bits in the places of `rand_b`; they tell apart what several computers make.
    node: u64,
}

impl SystemIds {
    /// Returns a source whose node bits are drawn from `random`.
    #[must_use]
    pub fn with_node(random: u64) -> Self {
        Self { last: Mutex::new(0), node: random }
    }
}

impl IdSource for SystemIds {
    fn next(&self, now: Timestamp) -> Uuid {
        let millis = u64::try_from(now.0.max(0)).unwrap_or(0) & 0xFFFF_FFFF_FFFF;
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // The layout of RFC 9562 read as one number: 48 bits of milliseconds, 4 of version, 12 of
        // counter, 2 of variant, 62 of node. A clock that stands or goes back keeps counting.
        let floor = (u128::from(millis) << 16) << 64;
        let mut head = (*last >> 64).max(floor >> 64);
        if (*last >> 64) == head {
            head += 1;
        }
        let stamp = head << 64;
        *last = stamp;
        let milliseconds = head >> 16;
        let counter = (head >> 4) & 0x0FFF;
        let fine = head & 0x0F;
        let low = (0b10_u128 << 62) | (fine << 58) | (u128::from(self.node) & 0x03FF_FFFF_FFFF_FFFF);
        Uuid::from_u128((milliseconds << 80) | (0x7_u128 << 76) | (counter << 64) | low)
    }
}

/// A clock that stands until it is moved.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// Returns a clock that shows `start`.
    #[must_use]
    pub fn at(start: Timestamp) -> Self {
        Self(AtomicI64::new(start.0))
    }

    /// Moves the clock on by `millis` milliseconds, or back when negative.
    pub fn advance_millis(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }

    fn offset_minutes(&self, _at: Timestamp) -> i32 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_in_the_order_they_were_made() {
        let ids = SystemIds::with_node(u64::MAX);
        let mut made = Vec::new();
        for step in 0..40_000_i64 {
            made.push(ids.next(Timestamp(1_800_000_000_000 - step % 3)));
        }
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(made.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
    }
}
