//! What scenarios share: the world they play in, papers with the fewest elements, a transport
//! that records, a driver that panics on demand.

pub(crate) mod driver;
pub(crate) mod fixtures;
pub(crate) mod post;
pub(crate) mod recount;
pub(crate) mod world;

use kontor::domain::time::{NaiveDate, NaiveTime, Timestamp};

/// Returns so many minutes in milliseconds, to move the clock by.
pub(crate) fn minutes(count: i64) -> i64 {
    count * 60_000
}

/// Returns so many hours in milliseconds.
pub(crate) fn hours(count: i64) -> i64 {
    minutes(count * 60)
}

/// Returns so many days in milliseconds.
pub(crate) fn days(count: i64) -> i64 {
    hours(count * 24)
}

/// Returns a moment of March 2026 in UTC.
pub(crate) fn march(day: u32, hour: u32, minute: u32) -> Timestamp {
    let day = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    Timestamp(day.and_time(time).and_utc().timestamp_millis())
}
