//! Days, moments, numbers, money and sizes as each language writes them. Whole numbers and exact
//! decimals only. Blanks inside a value are no-break spaces, so that it never spreads over two
//! lines.

use chrono::{FixedOffset, NaiveDate, NaiveTime};

use crate::domain::money::{Currency, Decimal, Money};
use crate::domain::time::Timestamp;
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
    let between = match language {
        Language::En | Language::De | Language::Ru => ", ",
        Language::Cs | Language::Pl => " ",
    };
    format!("{}{between}{}", date(language, local.date()), time(language, local.time()))
}

/// Returns a number with the decimals it has, grouped by thousands.
#[must_use]
pub fn decimal(language: Language, number: Decimal) -> String {
    let plain = number.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let (between_thousands, mark) = match language {
        Language::En => (',', '.'),
        Language::De => ('.', ','),
        Language::Cs | Language::Pl | Language::Ru => (NO_BREAK_SPACE, ','),
    };
    let mut written = String::with_capacity(plain.len() * 2);
    written.push_str(sign);
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
    let mut tenths = u128::from(bytes) * 10;
    for step in units {
        unit = step;
        // 10239 tenths and above would be shown as 1024 of this unit.
        if tenths < 10_235 {
            break;
        }
        if step != "TB" && step != "ТБ" {
            tenths = (tenths + 512) / 1024;
        }
    }
    let shown = if tenths < 100 && !tenths.is_multiple_of(10) { tenths } else { (tenths + 5) / 10 * 10 };
    let number = Decimal::from_i128_with_scale(i128::try_from(shown).unwrap_or(i128::MAX), 1).normalize();
    format!("{}{NO_BREAK_SPACE}{unit}", decimal(language, number))
}

fn sign_in(signs: &'static [(&'static str, &'static str)], code: &str) -> Option<&'static str> {
    signs.iter().find(|(known, _)| *known == code).map(|(_, sign)| *sign)
}
