//! Days, moments, numbers, money and sizes as each language writes them. Whole numbers and exact
//! decimals only. Blanks inside a value are no-break spaces, so that it never spreads over two
//! lines.

use chrono::{FixedOffset, NaiveDate, NaiveTime};

use crate::domain::money::{Currency, Decimal, Money};
use crate::domain::time::{Issued, Timestamp};
use crate::i18n::Language;

/// U+00A0, which keeps what belongs together on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// Signs that readers of all five languages know; other currencies are written by their code.
const SIGNS: &[(&str, &str)] = &[("EUR", "€"), ("CZK", "Kč"), ("PLN", "zł"), ("RUB", "₽"), ("USD", "$"), ("GBP", "£")];

/// Signs that stand before the amount in English; word-like ones stand there as codes.
const ENGLISH_PREFIXES: &[(&str, &str)] = &[("EUR", "€"), ("USD", "$"), ("GBP", "£")];

/// Returns a day: `24 Nov 2026` in English, `24.11.2026` elsewhere, with blanks in Czech.
#[must_use]
pub fn date(language: Language, day: NaiveDate) -> String {
    let written = match language {
        Language::En => day.format("%-d\u{a0}%b\u{a0}%Y"),
        Language::De | Language::Pl | Language::Ru => day.format("%d.%m.%Y"),
        Language::Cs => day.format("%-d.\u{a0}%-m.\u{a0}%Y"),
    };
    written.to_string()
}

/// Returns a time of day to the minute: `9:05` in Czech, `09:05` elsewhere.
#[must_use]
pub fn time(language: Language, time: NaiveTime) -> String {
    let written = match language {
        Language::En | Language::De | Language::Pl | Language::Ru => time.format("%H:%M"),
        Language::Cs => time.format("%-H:%M"),
    };
    written.to_string()
}

/// Returns a moment as day and time in the zone `offset_minutes` east of UTC.
#[must_use]
pub fn moment(language: Language, moment: Timestamp, offset_minutes: i32) -> String {
    let offset = FixedOffset::east_opt(offset_minutes.saturating_mul(60));
    let utc = moment.utc();
    let local = offset.map_or_else(|| utc.naive_utc(), |offset| utc.with_timezone(&offset).naive_local());
    joined(language, &date(language, local.date()), &time(language, local.time()))
}

/// Returns when a paper was issued, as it states it: the day, and the time where there is one.
#[must_use]
pub fn issued(language: Language, issued: &Issued) -> String {
    let day = date(language, issued.date);
    issued.time.map_or_else(|| day.clone(), |stated| joined(language, &day, &time(language, stated)))
}

/// Returns a number with the decimals it has, grouped by thousands.
#[must_use]
pub fn decimal(language: Language, number: Decimal) -> String {
    let plain = number.to_string();
    let digits = plain.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let (between_thousands, mark) = match language {
        Language::En => (',', '.'),
        Language::De => ('.', ','),
        Language::Cs | Language::Pl | Language::Ru => (NO_BREAK_SPACE, ','),
    };
    let mut written = String::with_capacity(plain.len() * 2);
    if number.is_sign_negative() && !number.is_zero() {
        written.push('-');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            written.push(between_thousands);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(mark);
        written.push_str(fraction);
    }
    written
}

/// Returns a rate in per cent: `21%` in English and Polish, `21 %` elsewhere.
#[must_use]
pub fn percent(language: Language, rate: Decimal) -> String {
    let number = decimal(language, rate.normalize());
    match language {
        Language::En | Language::Pl => format!("{number}%"),
        Language::De | Language::Cs | Language::Ru => format!("{number}{NO_BREAK_SPACE}%"),
    }
}

/// Returns a part of a whole in whole per cent, rounded, but “all” and “none” only when they are true;
/// `None` for a part of nothing.
#[must_use]
pub fn share(language: Language, part: i64, whole: i64) -> Option<String> {
    let rounded = part.saturating_mul(100).saturating_add(whole / 2).checked_div(whole)?;
    let told = match rounded {
        100 if part < whole => 99,
        0 if 0 < part => 1,
        told => told,
    };
    Some(percent(language, Decimal::from(told)))
}

/// Returns a whole number grouped by thousands.
#[must_use]
pub fn whole(language: Language, number: i64) -> String {
    decimal(language, Decimal::from(number))
}

/// Returns an amount as a paper states it: every stated decimal, at least those of the currency.
#[must_use]
pub fn amount(language: Language, amount: Decimal, currency: Currency) -> String {
    let mut padded = amount.normalize();
    if padded.scale() < currency.minor_digits() {
        padded.rescale(currency.minor_digits());
    }
    let code = currency.code();
    match language {
        Language::En => {
            let sign = if padded.is_sign_negative() && !padded.is_zero() { "-" } else { "" };
            let number = decimal(language, padded.abs());
            match sign_in(ENGLISH_PREFIXES, code) {
                Some(prefix) => format!("{sign}{prefix}{number}"),
                None => format!("{sign}{code}{NO_BREAK_SPACE}{number}"),
            }
        }
        Language::De | Language::Cs | Language::Pl | Language::Ru => {
            let number = decimal(language, padded);
            format!("{number}{NO_BREAK_SPACE}{}", sign_in(SIGNS, code).unwrap_or(code))
        }
    }
}

/// Returns an amount of money with its currency.
#[must_use]
pub fn money(language: Language, money: Money) -> String {
    amount(language, money.decimal(), money.currency)
}

/// Returns a quantity without idle zeros, and its unit when one is stated.
#[must_use]
pub fn quantity(language: Language, quantity: Decimal, unit: &str) -> String {
    let number = decimal(language, quantity.normalize());
    if unit.is_empty() { number } else { format!("{number}{NO_BREAK_SPACE}{unit}") }
}

/// Returns a size in steps of 1024, as file managers show it, with one decimal below ten
/// (`512 B`, `1.5 kB`, `50 MB`).
#[must_use]
pub fn byte_size(language: Language, bytes: u64) -> String {
    let units = match language {
        Language::En | Language::De | Language::Cs | Language::Pl => ["B", "kB", "MB", "GB", "TB"],
        Language::Ru => ["Б", "КБ", "МБ", "ГБ", "ТБ"],
    };
    let mut unit = "";
    let mut tenths = 0;
    let mut bytes_in_unit: u128 = 1;
    for step in units {
        unit = step;
        tenths = (u128::from(bytes) * 10 + bytes_in_unit / 2) / bytes_in_unit;
        // From 1023.5 on it would be shown as 1024, which is one of the next unit.
        if tenths < 10_235 {
            break;
        }
        bytes_in_unit *= 1024;
    }
    let shown = if tenths < 100 && !tenths.is_multiple_of(10) { tenths } else { (tenths + 5) / 10 * 10 };
    let number = Decimal::from_i128_with_scale(i128::try_from(shown).unwrap_or(i128::MAX), 1).normalize();
    format!("{}{NO_BREAK_SPACE}{unit}", decimal(language, number))
}

fn joined(language: Language, day: &str, time: &str) -> String {
    match language {
        Language::En | Language::De | Language::Ru => format!("{day}, {time}"),
        Language::Cs | Language::Pl => format!("{day} {time}"),
    }
}

fn sign_in(signs: &'static [(&'static str, &'static str)], code: &str) -> Option<&'static str> {
    signs.iter().find(|(known, _)| *known == code).map(|(_, sign)| *sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(write: impl Fn(Language) -> String) -> Vec<String> {
        Language::ALL.iter().map(|language| write(*language).replace(NO_BREAK_SPACE, "_")).collect()
    }

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn days_and_times_are_written_as_each_language_does() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 4).unwrap();
        assert_eq!(
            in_all(|language| date(language, day)),
            ["4_Nov_2026", "04.11.2026", "4._11._2026", "04.11.2026", "04.11.2026"]
        );
        let morning = NaiveTime::from_hms_opt(9, 5, 59).unwrap();
        assert_eq!(in_all(|language| time(language, morning)), ["09:05", "09:05", "9:05", "09:05", "09:05"]);
        let stated = Issued { date: day, time: Some(morning), offset_minutes: None };
        assert_eq!(
            in_all(|language| issued(language, &stated)),
            ["4_Nov_2026, 09:05", "04.11.2026, 09:05", "4._11._2026 9:05", "04.11.2026 09:05", "04.11.2026, 09:05"]
        );
        assert_eq!(issued(Language::De, &Issued::on(day)), "04.11.2026");
    }

    #[test]
    fn a_moment_is_shown_in_the_zone_given() {
        // 2026-11-24T23:30:00Z
        let late = Timestamp(1_795_563_000_000);
        assert_eq!(moment(Language::De, late, 0), "24.11.2026, 23:30");
        assert_eq!(moment(Language::De, late, 60), "25.11.2026, 00:30");
        assert_eq!(moment(Language::Pl, late, -210), "24.11.2026 20:00");
        // An offset that no zone has is left out instead of failing.
        assert_eq!(moment(Language::De, late, i32::MAX), "24.11.2026, 23:30");
    }

    #[test]
    fn numbers_are_grouped_and_marked_as_each_language_does() {
        assert_eq!(
            in_all(|language| decimal(language, number("1234567.50"))),
            ["1,234,567.50", "1.234.567,50", "1_234_567,50", "1_234_567,50", "1_234_567,50"]
        );
        assert_eq!(
            ["-999", "-1000", "0.001", "-0.5", "0"].map(|text| decimal(Language::De, number(text))),
            ["-999", "-1.000", "0,001", "-0,5", "0"].map(str::to_owned)
        );
        assert_eq!(decimal(Language::De, -Decimal::ZERO), "0");
        assert_eq!(whole(Language::En, i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(
            in_all(|language| percent(language, number("10.50"))),
            ["10.5%", "10,5_%", "10,5_%", "10,5%", "10,5_%"]
        );
    }

    #[test]
    fn currencies_stand_where_each_language_puts_them() {
        let in_currency =
            |code: &str, text: &str| in_all(|language| amount(language, number(text), Currency::parse(code).unwrap()));
        assert_eq!(
            in_currency("EUR", "-1234.5"),
            ["-€1,234.50", "-1.234,50_€", "-1_234,50_€", "-1_234,50_€", "-1_234,50_€"]
        );
        assert_eq!(in_currency("CZK", "99"), ["CZK_99.00", "99,00_Kč", "99,00_Kč", "99,00_Kč", "99,00_Kč"]);
        assert_eq!(in_currency("PLN", "0.1234"), ["PLN_0.1234", "0,1234_zł", "0,1234_zł", "0,1234_zł", "0,1234_zł"]);
        assert_eq!(in_currency("JPY", "5.00"), ["JPY_5", "5_JPY", "5_JPY", "5_JPY", "5_JPY"]);
        let rubles = Money { minor: 123_450, currency: Currency::parse("RUB").unwrap() };
        assert_eq!(money(Language::Ru, rubles), "1\u{a0}234,50\u{a0}₽");
    }

    #[test]
    fn shares_are_rounded_and_never_claim_all_or_none() {
        let shown = |part, whole| share(Language::De, part, whole).map(|text| text.replace(NO_BREAK_SPACE, "_"));
        for (part, whole, text) in
            [(29, 35, "83_%"), (6, 35, "17_%"), (999, 1000, "99_%"), (1, 1000, "1_%"), (0, 9, "0_%"), (9, 9, "100_%")]
        {
            assert_eq!(shown(part, whole).as_deref(), Some(text));
        }
        assert_eq!(shown(0, 0), None);
    }

    #[test]
    fn quantities_lose_idle_zeros_and_sizes_are_rounded() {
        assert_eq!(quantity(Language::Cs, number("12.500"), "kg"), "12,5\u{a0}kg");
        assert_eq!(quantity(Language::Cs, number("100"), ""), "100");
        for (bytes, shown) in [
            (0, "0_B"),
            (1_023, "1,023_B"),
            (1_024, "1_kB"),
            (1_536, "1.5_kB"),
            (10_752, "11_kB"),
            (1_047_500, "1,023_kB"),
            (1_048_100, "1_MB"),
            (52_428_800, "50_MB"),
            (u64::MAX, "16,777,216_TB"),
        ] {
            assert_eq!(byte_size(Language::En, bytes).replace(NO_BREAK_SPACE, "_"), shown);
        }
        assert_eq!(byte_size(Language::Ru, 1_536), "1,5\u{a0}КБ");
    }
}
