//! Moments and days. A moment is UTC in milliseconds; a calendar day is another type.

use std::fmt;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
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

    /// Returns whether this is certainly earlier than `other`. Of two moments of one day only
    /// full ones in one zone can be told apart; a stated zone moves the day by one at most.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        match (self.time, other.time) {
            (Some(time), Some(other_time)) => match (self.offset_minutes, other.offset_minutes) {
                (Some(offset), Some(other_offset)) => {
                    let utc = |date: NaiveDate, time, offset: i32| {
                        date.and_time(time).checked_sub_signed(TimeDelta::minutes(i64::from(offset)))
                    };
                    let moments = utc(self.date, time, offset).zip(utc(other.date, other_time, other_offset));
                    moments.is_some_and(|(moment, other)| moment < other)
                }
                (None, None) => self.date.and_time(time) < other.date.and_time(other_time),
                (Some(_), None) | (None, Some(_)) => self.date.succ_opt().is_some_and(|next| next < other.date),
            },
            (Some(_) | None, None) | (None, Some(_)) => self.date < other.date,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn issued(day: u32, time: Option<(u32, u32)>, offset_minutes: Option<i32>) -> Issued {
        let time = time.map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
        Issued { date: NaiveDate::from_ymd_opt(2026, 3, day).unwrap(), time, offset_minutes }
    }

    // proves N16
    #[test]
    fn only_what_is_certainly_earlier_is_before() {
        let noon = issued(2, Some((12, 0)), None);
        assert!(issued(1, None, None).is_before(noon));
        assert!(issued(2, Some((11, 59)), None).is_before(noon));
        assert!(!issued(2, None, None).is_before(noon) && !noon.is_before(issued(2, None, None)));
        assert!(!noon.is_before(noon));
        // 23:30 in Berlin is 22:30 UTC: before 23:00 UTC of the same day.
        assert!(issued(2, Some((23, 30)), Some(60)).is_before(issued(2, Some((23, 0)), Some(0))));
        assert!(!issued(1, Some((23, 0)), Some(60)).is_before(issued(2, Some((1, 0)), None)));
    }
}
