//! Moments and days. A moment is UTC in milliseconds; a calendar day is another type.

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
pub use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Returns the moment `millis` milliseconds later, or earlier when negative.
    #[must_use]
    pub fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// Returns the moment `minutes` minutes later, or earlier when negative.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_millis(minutes.saturating_mul(60_000))
    }

    /// Returns how many milliseconds have gone by since `earlier`; negative when it lies ahead.
    #[must_use]
    pub fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Returns the calendar day of this moment in UTC.
    #[must_use]
    pub fn utc_day(self) -> NaiveDate {
        self.utc().date_naive()
    }

    /// Returns the moment as chrono's UTC type, clamped to the years chrono knows.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or(if self.0 < 0 {
            DateTime::<Utc>::MIN_UTC
        } else {
            DateTime::<Utc>::MAX_UTC
        })
    }
}

impl fmt::Display for Timestamp {
    /// Writes RFC 3339 with milliseconds and `Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

/// When a paper says it was issued: always a day, often a time, seldom a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issued {
    /// The calendar day as stated.
    pub date: NaiveDate,
    /// The time of day as stated.
    pub time: Option<NaiveTime>,
    /// The stated zone, in minutes east of UTC.
    pub offset_minutes: Option<i32>,
}

impl Issued {
    /// Returns the stated day without a time.
    #[must_use]
    pub fn on(date: NaiveDate) -> Self {
        Self { date, time: None, offset_minutes: None }
    }
}

impl fmt::Display for Issued {
    /// Writes ISO 8601 with just the parts that were stated.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date.format("%Y-%m-%d"))?;
        if let Some(time) = self.time {
            write!(f, "T{}", time.format("%H:%M:%S"))?;
            match self.offset_minutes {
                Some(0) => f.write_str("Z")?,
                Some(minutes) => {
                    let sign = if minutes < 0 { '-' } else { '+' };
                    write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)?;
                }
                None => {}
            }
        }
        Ok(())
    }
}
