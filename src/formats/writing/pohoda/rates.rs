//! Tax rates as Pohoda names them: by their kind in the accounting country on the day of the
//! document, or in per cent where no kind fits. A rate that is not stated is never made up.

use crate::domain::money::Decimal;
use crate::domain::time::NaiveDate;

/// The rates of one country from a day on, in per cent.
struct Rates {
    country: &'static str,
    from: (i32, u32, u32),
    high: i64,
    low: i64,
    third: Option<i64>,
}

const fn rates(country: &'static str, from: (i32, u32, u32), high: i64, low: i64, third: Option<i64>) -> Rates {
    Rates { country, from, high, low, third }
}

/// The countries for which there is a Pohoda, newest rates first: Czech VAT act 235/2004, section
/// 47, Slovak VAT act 222/2004, section 27, each with its amendments.
const RATES: &[Rates] = &[
    rates("CZ", (2024, 1, 1), 21, 12, None),
    rates("CZ", (2015, 1, 1), 21, 15, Some(10)),
    rates("CZ", (2013, 1, 1), 21, 15, None),
    rates("CZ", (2012, 1, 1), 20, 14, None),
    rates("CZ", (2010, 1, 1), 20, 10, None),
    rates("SK", (2025, 1, 1), 23, 19, Some(5)),
    rates("SK", (2023, 1, 1), 20, 10, Some(5)),
    rates("SK", (2011, 1, 1), 20, 10, None),
];

/// A tax rate as an item names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rate {
    /// Not stated.
    Unknown,
    /// No tax.
    None,
    /// The basic rate of the day.
    High(Decimal),
    /// The reduced rate of the day.
    Low(Decimal),
    /// The further reduced rate of the day.
    Third(Decimal),
    /// A basic rate of another day or country, in per cent.
    HistoryHigh(Decimal),
    /// A reduced rate of another day, in per cent.
    HistoryLow(Decimal),
}

impl Rate {
    /// Returns how the accounting country names a rate on the day of the document.
    pub(super) fn of(stated: Option<Decimal>, country: &str, day: NaiveDate) -> Self {
        // Outside of these bounds it is no rate (`percentVAT` takes 0 to 100), whatever it is.
        let is_rate = |rate: &Decimal| !rate.is_sign_negative() && *rate <= Decimal::ONE_HUNDRED;
        let Some(rate) = stated.filter(is_rate) else { return Self::Unknown };
        if rate.is_zero() {
            return Self::None;
        }
        let ours = || RATES.iter().filter(|rates| rates.country.eq_ignore_ascii_case(country));
        let starts = |rates: &Rates| NaiveDate::from_ymd_opt(rates.from.0, rates.from.1, rates.from.2);
        let is = |per_cent: i64| Decimal::from(per_cent) == rate;
        if let Some(today) = ours().find(|rates| starts(rates).is_some_and(|from| from <= day)) {
            if is(today.high) {
                return Self::High(rate);
            }
            if is(today.low) {
                return Self::Low(rate);
            }
            if today.third.is_some_and(is) {
                return Self::Third(rate);
            }
        }
        let was_reduced = ours().any(|rates| is(rates.low) || rates.third.is_some_and(is));
        if was_reduced { Self::HistoryLow(rate) } else { Self::HistoryHigh(rate) }
    }

    /// Returns the word of `rateVAT`; `None` where Pohoda is to be told nothing.
    pub(super) fn word(self) -> Option<&'static str> {
        match self {
            Self::Unknown => None,
            Self::None => Some("none"),
            Self::High(_) => Some("high"),
            Self::Low(_) => Some("low"),
            Self::Third(_) => Some("third"),
            Self::HistoryHigh(_) => Some("historyHigh"),
            Self::HistoryLow(_) => Some("historyLow"),
        }
    }

    /// Returns the rate in per cent where `percentVAT` has to say it.
    pub(super) fn stated_per_cent(self) -> Option<Decimal> {
        match self {
            Self::HistoryHigh(rate) | Self::HistoryLow(rate) => Some(rate),
            Self::Unknown | Self::None | Self::High(_) | Self::Low(_) | Self::Third(_) => None,
        }
    }

    /// Returns the rate in per cent where it is one of the day.
    pub(super) fn per_cent_of_day(self) -> Option<Decimal> {
        match self {
            Self::None => Some(Decimal::ZERO),
            Self::High(rate) | Self::Low(rate) | Self::Third(rate) => Some(rate),
            Self::Unknown | Self::HistoryHigh(_) | Self::HistoryLow(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rate: i64, country: &str, year: i32) -> (Option<&'static str>, Option<Decimal>) {
        let day = NaiveDate::from_ymd_opt(year, 6, 30).unwrap();
        let rate = Rate::of(Some(Decimal::from(rate)), country, day);
        (rate.word(), rate.stated_per_cent())
    }

    // proves O6
    #[test]
    fn a_rate_is_named_by_country_and_day() {
        for (rate, country, year, word) in [
            (21, "CZ", 2026, "high"),
            (12, "cz", 2024, "low"),
            (15, "CZ", 2023, "low"),
            (10, "CZ", 2023, "third"),
            (0, "CZ", 2026, "none"),
            (23, "SK", 2026, "high"),
            (19, "SK", 2026, "low"),
            (5, "SK", 2026, "third"),
            (20, "SK", 2024, "high"),
        ] {
            assert_eq!(of(rate, country, year), (Some(word), None), "{rate} {country} {year}");
        }
        let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        assert_eq!(Rate::of(Some(Decimal::new(1200, 2)), "CZ", day).word(), Some("low"));
        assert_eq!(Rate::of(Some(Decimal::new(1200, 2)), "CZ", day.pred_opt().unwrap()).word(), Some("historyLow"));
    }

    // proves O6
    #[test]
    fn a_rate_that_does_not_fit_is_given_in_per_cent() {
        assert_eq!(of(15, "CZ", 2026), (Some("historyLow"), Some(Decimal::from(15))));
        assert_eq!(of(19, "CZ", 2026), (Some("historyHigh"), Some(Decimal::from(19))));
        assert_eq!(of(19, "DE", 2026), (Some("historyHigh"), Some(Decimal::from(19))));
        // Before the oldest row nothing is known of the day.
        assert_eq!(of(21, "CZ", 2005), (Some("historyHigh"), Some(Decimal::from(21))));
    }

    // proves O6
    #[test]
    fn no_rate_is_made_up() {
        let day = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
        assert_eq!(Rate::of(None, "CZ", day).word(), None);
        assert_eq!(of(1900, "CZ", 2026), (None, None));
        assert_eq!(of(-21, "CZ", 2026), (None, None));
    }
}
