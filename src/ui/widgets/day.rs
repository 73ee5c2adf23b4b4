//! Days as people type them.

use crate::domain::time::NaiveDate;

/// Reads a day as people type it: 24.11.2026, 24.11., 2026-11-24. `None` when it is none.
#[must_use]
pub fn typed_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = text.trim_end_matches(['.', '/']).split(['.', '/']).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month] => (*day, *month, today.format("%Y").to_string()),
        [day, month, year] if year.len() == 2 => (*day, *month, format!("20{year}")),
        [day, month, year] => (*day, *month, (*year).to_owned()),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_read_as_they_are_typed() {
        let today = day("2026-11-25");
        for text in ["24.11.2026", "24. 11. 2026", "24.11.", "24.11", "2026-11-24", "24/11/26"] {
            assert_eq!(typed_day(text, today), Some(day("2026-11-24")), "{text}");
        }
        for text in ["31.02.2026", "x", "", "1.2.3.4"] {
            assert_eq!(typed_day(text, today), None, "{text}");
        }
    }
}
