//! Numbers, dates and texts as foreign systems write them.
//!
//! Nothing goes through a float. What can be read in two ways is said so.

use std::borrow::Cow;

use crate::domain::money::Decimal;
use crate::domain::time::{Issued, NaiveDate, NaiveTime};

/// The most characters of a text that a finding quotes: enough to recognise it by, and more than
/// any name, number or path of a real order has.
pub const QUOTE_MAX: usize = 200;

/// The most bytes that are looked at as a moment: `2024-07-17T10:11:12.123456789+02:00` and blanks.
const MOMENT_MAX: usize = 64;

/// Days before this year are no days of an order or of a birth: programs write them for "never".
const EARLIEST_YEAR: i32 = 1900;

/// The most bytes that are looked at as a number: 28 digits with blanks between, and twice as many
/// idle zeros. Longer texts are no numbers, and may be as long as a message.
const NUMBER_MAX: usize = 128;

/// Cuts a text that a finding quotes to [`QUOTE_MAX`] characters; one that was cut ends with `…`.
pub fn shorten(text: &mut String) {
    if text.len() <= QUOTE_MAX {
        return;
    }
    if let Some((end, _)) = text.char_indices().nth(QUOTE_MAX) {
        text.truncate(end);
        text.push('…');
        text.shrink_to_fit();
    }
}

/// A number and whether its spelling left a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadNumber {
    /// The number.
    pub value: Decimal,
    /// Whether a separator could have meant thousands as well as decimals.
    pub ambiguous: bool,
}

/// Which character separates decimals, where the format says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// XML Schema `decimal` and most others: a point; a comma is then taken as a decimal mark
    /// too, because senders write it against the rule.
    Point,
    /// Not fixed by the format: found from the text.
    Either,
}

/// Reads a number: sign, digits, one decimal mark, blanks or apostrophes or marks between
/// thousands (`1234.5`, `1 234,50`, `1.234,50`, `1,234.50`, `-3`, `5-`).
///
/// Returns `None` when the text is no number or does not fit 28 digits.
#[must_use]
pub fn number(text: &str, mark: DecimalMark) -> Option<ReadNumber> {
    if NUMBER_MAX < text.len() {
        return None;
    }
    if let Some(before_three) = plain_decimal(text) {
        let ambiguous = before_three && mark == DecimalMark::Either;
        return Decimal::from_str_exact(text).ok().map(|value| ReadNumber { value, ambiguous });
    }
    let compact: String = text
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’'))
        .collect();
    let (negative, digits) = match compact.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => match compact.strip_suffix('-') {
            Some(rest) => (true, rest),
            None => (false, compact.strip_prefix('+').unwrap_or(&compact)),
        },
    };
    let commas = digits.matches(',').count();
    let points = digits.matches('.').count();
    let last_comma = digits.rfind(',');
    let last_point = digits.rfind('.');
    let groups_of_three = |separator: char| {
        let mut parts = digits.split(separator);
        parts.next().is_some_and(|first| !first.is_empty() && first.len() <= 3) && parts.all(|part| part.len() == 3)
    };
    let (decimal_mark, ambiguous) = match (commas, points) {
        (0, 0) => (None, false),
        (0, 1) => (Some('.'), mark == DecimalMark::Either && groups_of_three('.')),
        // A comma before three digits is a decimal mark by the rule of one country and separates
        // thousands by the rule of another, whatever the format says.
        (1, 0) => (Some(','), groups_of_three(',') && !digits.starts_with('0')),
        (0, _) if groups_of_three('.') => (None, false),
        (_, 0) if groups_of_three(',') => (None, false),
        (1, _) if last_point < last_comma => (Some(','), false),
        (_, 1) if last_comma < last_point => (Some('.'), false),
        _ => return None,
    };
    let mut plain = String::with_capacity(digits.len() + 1);
    if negative {
        plain.push('-');
    }
    for character in digits.chars() {
        match character {
            '0'..='9' => plain.push(character),
            ',' | '.' if Some(character) == decimal_mark => plain.push('.'),
            ',' | '.' => {}
            _ => return None,
        }
    }
    if !plain.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if plain.starts_with('.') {
        plain.insert(0, '0');
    }
    let plain = plain.replace("-.", "-0.");
    let plain = plain.strip_suffix('.').unwrap_or(&plain);
    Decimal::from_str_exact(plain).ok().map(|value| ReadNumber { value, ambiguous })
}

/// Returns whether a text is digits with at most a minus before and a point between them, as nearly
/// all numbers are: `Some`, and whether the point stands where it could part thousands as well.
fn plain_decimal(text: &str) -> Option<bool> {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let mut point = None;
    for (place, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {}
            b'.' if point.is_none() && place != 0 => point = Some(place),
            _ => return None,
        }
    }
    match point {
        None => (!digits.is_empty()).then_some(false),
        Some(place) if place + 1 == digits.len() => None,
        Some(place) => Some(place <= 3 && digits.len() - place == 4),
    }
}

/// Reads a moment in the spellings met in order papers: ISO 8601 with or without time and zone
/// (`2024-07-17`, `2024-07-17T10:11:12+02:00`, `2024-07-17 10:11`), compact (`20240717`,
/// `202407171011`, `20240717101112`), and day first with points or slashes (`24.11.2019`,
/// `9.4.2014 0:46:38`). A zero date (`0000-00-00`), `None` or `null` is no date.
#[must_use]
pub fn moment(text: &str) -> Option<Issued> {
    let text = text.trim();
    if MOMENT_MAX < text.len() {
        return None;
    }
    if let Some(date) = iso_day(text) {
        return Some(Issued::on(date));
    }
    let (day, rest) = split_day(text)?;
    let date = date(day)?;
    let rest = rest.trim_start_matches(['T', 't', ' ']).trim();
    if rest.is_empty() {
        return Some(Issued::on(date));
    }
    // XML Schema allows a zone on a bare date.
    if let Some(offset_minutes) = zone(rest) {
        return Some(Issued { date, time: None, offset_minutes: Some(offset_minutes) });
    }
    let zone_at = rest.find(['Z', 'z', '+', '-']);
    let (clock, zone_text) = zone_at.map_or((rest, ""), |at| rest.split_at(at));
    let time = time(clock.trim())?;
    let offset_minutes = if zone_text.is_empty() { None } else { Some(zone(zone_text)?) };
    Some(Issued { date, time: Some(time), offset_minutes })
}

/// Reads a calendar day in the spellings of [`moment`], without a time.
#[must_use]
pub fn date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(date) = iso_day(text) {
        return Some(date);
    }
    let numbers: Vec<&str> = text.split(['-', '.', '/']).map(str::trim).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match numbers.as_slice() {
        [compact] if compact.len() == 8 => {
            let year = compact.get(..4)?.parse().ok()?;
            NaiveDate::from_ymd_opt(year, number(compact.get(4..6)?)?, number(compact.get(6..)?)?)
        }
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        [day, month, year] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
        }
        _ => None,
    }
    .filter(|date| EARLIEST_YEAR <= chrono::Datelike::year(date))
}

/// Reads `2024-07-17`, as nearly all days are written.
fn iso_day(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0_u32, |number, digit| Some(number * 10 + char::from(**digit).to_digit(10)?))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?).filter(|_| EARLIEST_YEAR <= year)
}

/// Reads a time of day: `10:11:12.5`, `10:11`, `0:46:38`, `101112`, `1011`.
#[must_use]
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = text.split(['.', ',']).next()?.trim();
    let number = |part: &str| part.parse::<u32>().ok();
    let parts: Vec<&str> = text.split(':').collect();
    match parts.as_slice() {
        [hour, minute] => NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0),
        [hour, minute, second] => NaiveTime::from_hms_opt(number(hour)?, number(minute)?, number(second)?),
        [compact] if compact.len() == 4 => {
            NaiveTime::from_hms_opt(number(compact.get(..2)?)?, number(compact.get(2..)?)?, 0)
        }
        [compact] if compact.len() == 6 => {
            NaiveTime::from_hms_opt(number(compact.get(..2)?)?, number(compact.get(2..4)?)?, number(compact.get(4..)?)?)
        }
        _ => None,
    }
}

/// Reads `Z` or `±hh:mm` or `±hhmm` as minutes east of UTC.
#[must_use]
pub fn zone(text: &str) -> Option<i32> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, digits) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('-')?),
    };
    let digits = digits.replace(':', "");
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..)?.parse().ok()?;
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn split_day(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if matches!(digits, 8 | 12 | 14) {
        return text.split_at_checked(8);
    }
    let end = text
        .char_indices()
        .find(|(at, character)| {
            !(character.is_ascii_digit() || matches!(character, '-' | '.' | '/')) || (10 <= *at && *character == '-')
        })
        .map_or(text.len(), |(at, _)| at);
    text.split_at_checked(end)
}

/// Returns the text with runs of white space made one blank, trimmed; `None` when nothing is left
/// or when it is one of the words that programs write for nothing (`None`, `null`).
#[must_use]
pub fn text(raw: &str) -> Option<String> {
    one_line(raw).map(Cow::into_owned)
}

/// Returns what [`text`] does, borrowed where nothing is to be changed.
#[must_use]
pub fn one_line(raw: &str) -> Option<Cow<'_, str>> {
    if is_plain(raw) {
        return (raw != "None" && raw != "null").then_some(Cow::Borrowed(raw));
    }
    let mut plain = String::with_capacity(raw.len());
    for word in raw.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    (!plain.is_empty() && plain != "None" && plain != "null").then_some(Cow::Owned(plain))
}

/// Returns whether a text is not blank and certainly has no white space but single blanks between
/// words. Of characters beyond ASCII those are let through whose first byte begins no white space
/// (U+0085 and U+00A0 begin with C2, the others with E1, E2 or E3).
fn is_plain(text: &str) -> bool {
    let mut before = BLANK;
    for byte in text.as_bytes() {
        let class = CLASSES[usize::from(*byte)];
        if class == SUSPICIOUS || (class == BLANK && before == BLANK) {
            return false;
        }
        before = class;
    }
    before != BLANK
}

const BLANK: u8 = 1;
const SUSPICIOUS: u8 = 2;

/// What each byte is to [`is_plain`].
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    classes[b' ' as usize] = BLANK;
    let mut byte = 0;
    while byte < classes.len() {
        if matches!(byte, 0..=0x1F | 0x7F | 0xC2 | 0xE1..=0xE3) {
            classes[byte] = SUSPICIOUS;
        }
        byte += 1;
    }
    classes
};

/// Returns whether a GS1 key (GTIN-8, -12, -13, -14 or GLN) has the right check digit (GS1
/// General Specifications, section 7.9). Leading zeros are allowed.
#[must_use]
pub fn gs1_check_digit_agrees(value: &str) -> bool {
    if !matches!(value.len(), 8 | 12 | 13 | 14) || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = value
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| u32::from(byte - b'0') * if place % 2 == 1 { 3 } else { 1 })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, mark: DecimalMark) -> Option<(String, bool)> {
        number(text, mark).map(|read| (read.value.to_string(), read.ambiguous))
    }

    #[test]
    fn numbers_of_every_country() {
        for (text, value) in [
            ("1234.5", "1234.5"),
            ("1 234,50", "1234.50"),
            ("1.234,50", "1234.50"),
            ("1,234.50", "1234.50"),
            ("1'234.50", "1234.50"),
            ("-3", "-3"),
            ("5-", "-5"),
            ("+7", "7"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1.234.567", "1234567"),
            ("0", "0"),
            ("1\u{a0}240,00", "1240.00"),
            ("-,5", "-0.5"),
        ] {
            assert_eq!(read(text, DecimalMark::Either).map(|read| read.0).as_deref(), Some(value), "{text}");
        }
        for text in ["", "-", "abc", "1,2.3,4", "1e5", "NaN", ".", "12a"] {
            assert_eq!(read(text, DecimalMark::Either), None, "{text}");
        }
        assert_eq!(read("1.000", DecimalMark::Point), Some(("1.000".to_owned(), false)));
        for (text, ambiguous) in
            [("1.000", true), ("-123.456", true), ("1234.567", false), ("1.00", false), ("1.0000", false)]
        {
            assert_eq!(read(text, DecimalMark::Either), Some((text.to_owned(), ambiguous)));
            assert_eq!(read(text, DecimalMark::Point), Some((text.to_owned(), false)));
        }
        assert_eq!(read("1,5", DecimalMark::Point), Some(("1.5".to_owned(), false)));
        assert_eq!(read("1,000", DecimalMark::Point), Some(("1.000".to_owned(), true)));
        // No thousands begin with zero.
        assert_eq!(read("0,190", DecimalMark::Point), Some(("0.190".to_owned(), false)));
    }

    #[test]
    fn moments_of_every_system() {
        for (text, value) in [
            ("2024-07-17", "2024-07-17"),
            ("20240717", "2024-07-17"),
            ("24.11.2019", "2019-11-24"),
            ("09.04.2014 0:46:38", "2014-04-09T00:46:38"),
            ("202407171011", "2024-07-17T10:11:00"),
            ("2009-05-13T06:20:00+01:00", "2009-05-13T06:20:00+01:00"),
            ("2013-07-01Z", "2013-07-01Z"),
            ("2024-07-17 10:11", "2024-07-17T10:11:00"),
            ("2024-07-17T10:11:12.123Z", "2024-07-17T10:11:12Z"),
            ("2014-12-01-02:00", "2014-12-01"),
        ] {
            let read = moment(text).unwrap_or_else(|| panic!("{text}"));
            assert!(read.to_string().starts_with(value.trim_end_matches('Z')), "{text}: {read}");
        }
        for text in ["0000-00-00", "None", "", "31.2.2024", "yesterday"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn white_space_of_every_kind_becomes_one_blank() {
        let all: Vec<char> = (0..=0x3000).filter_map(char::from_u32).filter(|space| space.is_whitespace()).collect();
        assert_eq!(all.len(), 25);
        for space in all {
            for raw in [format!("a{space}b"), format!("{space}a b"), format!("a b{space}"), format!("a {space}b")] {
                assert_eq!(text(&raw).as_deref(), Some("a b"), "{raw:?}");
            }
            assert_eq!(text(&space.to_string()), None, "{space:?}");
        }
        for (raw, plain) in [("Žluťoučký kůň", Some("Žluťoučký kůň")), ("", None), ("null", None), ("None", None)]
        {
            assert_eq!(text(raw).as_deref(), plain);
        }
    }

    #[test]
    fn quotations_are_cut_between_characters() {
        let shortened = |text: &str| {
            let mut text = text.to_owned();
            shorten(&mut text);
            text
        };
        assert_eq!(shortened("Žluťoučký"), "Žluťoučký");
        assert_eq!(shortened(&"ž".repeat(QUOTE_MAX)), "ž".repeat(QUOTE_MAX));
        assert_eq!(shortened(&"ž".repeat(QUOTE_MAX + 1)), format!("{}…", "ž".repeat(QUOTE_MAX)));
    }

    #[test]
    fn check_digits() {
        assert!(gs1_check_digit_agrees("7300010000001"));
        assert!(gs1_check_digit_agrees("05704066204093"));
        assert!(!gs1_check_digit_agrees("7300010000002"));
    }
}
