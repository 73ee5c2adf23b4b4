//! Currencies, and money as integer minor units. Amounts as a paper states them stay exact
//! decimals ([`Decimal`]); money is what the office books and adds up.

use std::fmt;

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

/// An ISO 4217 currency by its three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// ISO 4217 currencies whose minor unit is not the hundredth (ISO 4217:2015, table A.1).
const MINOR_DIGITS: &[(&str, u32)] = &[
    ("BHD", 3),
    ("BIF", 0),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("IQD", 3),
    ("ISK", 0),
    ("JOD", 3),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("PYG", 0),
    ("RWF", 0),
    ("TND", 3),
    ("UGX", 0),
    ("UYI", 0),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
    ("XPF", 0),
];

/// What senders write instead of the ISO code, in lower case.
const ALIASES: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("euro", "EUR"),
    ("kč", "CZK"),
    ("kc", "CZK"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("руб", "RUB"),
    ("руб.", "RUB"),
    ("rur", "RUB"),
    ("₽", "RUB"),
    ("грн", "UAH"),
    ("грн.", "UAH"),
    ("$", "USD"),
    ("£", "GBP"),
    ("ft", "HUF"),
    ("sfr", "CHF"),
];

impl Currency {
    /// Reads an ISO 4217 code in any case, or one of the usual local signs (`Kč`, `руб.`, `zł`, `€`).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let [a, b, c] = text.as_bytes()
            && text.bytes().all(|byte| byte.is_ascii_alphabetic())
        {
            let code = Self([a.to_ascii_uppercase(), b.to_ascii_uppercase(), c.to_ascii_uppercase()]);
            return Some(if code.code() == "RUR" { Self(*b"RUB") } else { code });
        }
        let lower = text.to_lowercase();
        let code = ALIASES.iter().find(|(alias, _)| *alias == lower)?.1;
        Self::parse(code)
    }

    /// Returns the three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Returns how many decimals the minor unit has: 2 for most.
    #[must_use]
    pub fn minor_digits(&self) -> u32 {
        MINOR_DIGITS.iter().find(|(code, _)| *code == self.code()).map_or(2, |(_, digits)| *digits)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount of money in whole minor units of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Cents, haléře, grosze, kopecks; whole units where the currency has no smaller one.
    pub minor: i64,
    /// What the minor units are of.
    pub currency: Currency,
}

impl Money {
    /// Rounds an exact amount to the currency's minor unit, halves away from zero (commercial
    /// rounding, DIN 1333). `None` when the amount does not fit 64 bits.
    #[must_use]
    pub fn rounded(amount: Decimal, currency: Currency) -> Option<Self> {
        let digits = currency.minor_digits();
        let rounded = amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
        let scaled = rounded.checked_mul(Decimal::from(10_i64.pow(digits)))?.normalize();
        i64::try_from(scaled.mantissa()).ok().filter(|_| scaled.scale() == 0).map(|minor| Self { minor, currency })
    }

    /// Returns the amount as an exact decimal with the currency's number of decimals.
    #[must_use]
    pub fn decimal(&self) -> Decimal {
        Decimal::new(self.minor, self.currency.minor_digits())
    }
}

/// Rounds to the currency's minor unit, halves away from zero.
#[must_use]
pub fn round_to_minor(amount: Decimal, digits: u32) -> Decimal {
    amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_signs_are_currencies() {
        for (text, code) in
            [("Kč", "CZK"), ("руб.", "RUB"), ("zł", "PLN"), ("€", "EUR"), ("eur", "EUR"), ("RUR", "RUB")]
        {
            assert_eq!(Currency::parse(text).map(|currency| currency.to_string()).as_deref(), Some(code));
        }
        assert_eq!(Currency::parse("Kronen"), None);
    }

    #[test]
    fn halves_round_away_from_zero() {
        let eur = Currency::parse("EUR").unwrap();
        assert_eq!(Money::rounded(Decimal::new(-125, 3), eur).unwrap().minor, -13);
        assert_eq!(Money::rounded(Decimal::new(1_005, 3), eur).unwrap().minor, 101);
        let yen = Currency::parse("JPY").unwrap();
        assert_eq!(Money::rounded(Decimal::new(1_005, 1), yen).unwrap().minor, 101);
    }
}
