//! What catalogues may call: `GIVEN($name)` chooses by whether a particular was given,
//! `SIZE($bytes)`, `DECIMAL($amount)` and `MOMENT($time)` write it as the language does. Text
//! that cannot be read as such is shown as it stands.

use std::borrow::Cow;
use std::fmt::Display;

use chrono::DateTime;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use crate::domain::money::Decimal;
use crate::domain::time::Timestamp;
use crate::i18n::{Language, format};

/// Adds the functions to the texts of one language.
pub(super) fn register(bundle: &mut FluentBundle<FluentResource>, language: Language, faults: &mut Vec<String>) {
    let outcomes = [
        bundle
            .add_function("GIVEN", |values, _| FluentValue::from(if shown(values).is_empty() { "no" } else { "yes" })),
        bundle.add_function("SIZE", move |values, _| written(values, |text| size(language, text))),
        bundle.add_function("DECIMAL", move |values, _| written(values, |text| decimal(language, text))),
        bundle.add_function("MOMENT", move |values, _| written(values, |text| moment(language, text))),
    ];
    faults.extend(outcomes.iter().filter_map(|outcome| outcome.as_ref().err().map(ToString::to_string)));
}

/// Lengthens and accents a text, to be told apart from English that no catalogue knows.
pub(super) fn pseudo(text: &str) -> Cow<'_, str> {
    let mut accented = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        let accents = match character {
            'a' => "áá",
            'e' => "éé",
            'i' => "í",
            'o' => "óó",
            'u' => "úú",
            'A' => "Á",
            'E' => "É",
            'O' => "Ó",
            'c' => "č",
            'n' => "ñ",
            's' => "š",
            'z' => "ž",
            _ => {
                accented.push(character);
                continue;
            }
        };
        accented.push_str(accents);
    }
    Cow::Owned(accented)
}

fn shown(values: &[FluentValue<'_>]) -> String {
    match values.first() {
        Some(FluentValue::String(text)) => text.clone().into_owned(),
        Some(FluentValue::Number(number)) => number.as_string().into_owned(),
        Some(FluentValue::Custom(_) | FluentValue::None | FluentValue::Error) | None => String::new(),
    }
}

fn written(values: &[FluentValue<'_>], write: impl Fn(&str) -> Option<String>) -> FluentValue<'static> {
    let text = shown(values);
    let written = write(&text).unwrap_or(text);
    FluentValue::String(Cow::Owned(written))
}

fn size(language: Language, text: &str) -> Option<String> {
    text.parse().ok().map(|bytes| format::byte_size(language, bytes))
}

fn decimal(language: Language, text: &str) -> Option<String> {
    Decimal::from_str_exact(text).ok().map(|number| format::decimal(language, number))
}

/// Reads RFC 3339 and writes it in the zone it states, with `UTC` behind it when that is `Z`.
fn moment(language: Language, text: &str) -> Option<String> {
    let stated = DateTime::parse_from_rfc3339(text).ok()?;
    let offset_minutes = stated.offset().local_minus_utc() / 60;
    let local = format::moment(language, Timestamp(stated.timestamp_millis()), offset_minutes);
    let zone: &dyn Display = if text.ends_with(['Z', 'z']) { &"\u{a0}UTC" } else { &"" };
    Some(format!("{local}{zone}"))
}
