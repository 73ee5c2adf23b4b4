//! Values of settings in words: what is shown, what is allowed, what it does now.

use egui::{Align2, Response, Ui};

use super::group::dashed;
use crate::domain::settings::{SettingKey, SettingKind};
use crate::engine::doors::{self, INTERVAL_MAX, INTERVAL_MIN};
use crate::engine::setup::Setup;
use crate::i18n::{Language, Texts, Value};
use crate::ui::cx::Cx;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::text;

/// Returns a value as a person reads it.
pub(super) fn shown(texts: &Texts, key: SettingKey, value: &str) -> String {
    match key.kind() {
        SettingKind::Switch => {
            if value == "on" {
                texts.settings_on()
            } else {
                texts.settings_off()
            }
        }
        SettingKind::Choice(_) => choice(texts, key, value),
        SettingKind::Password => String::new(),
        SettingKind::Text
        | SettingKind::Number(_, _)
        | SettingKind::Addresses
        | SettingKind::Names
        | SettingKind::Currency
        | SettingKind::Folder => value.to_owned(),
    }
}

/// Returns one of the words of a choice.
pub(super) fn choice(texts: &Texts, key: SettingKey, word: &str) -> String {
    if word.is_empty() {
        return texts.settings_none();
    }
    if key == SettingKey::OfficeLanguage {
        return Language::parse(word).map_or_else(|| word.to_owned(), |language| language.native_name().to_owned());
    }
    let code = format!("{}-{word}", dashed(key));
    let words = texts.word("choice", &code);
    if words == code { word.to_owned() } else { words }
}

/// Returns what a setting may hold.
pub(super) fn expected(texts: &Texts, key: SettingKey) -> String {
    match key.kind() {
        SettingKind::Number(least, most) => texts.settings_expected_number(least, most),
        SettingKind::Currency => texts.settings_expected_currency(),
        SettingKind::Addresses => texts.settings_expected_addresses(),
        SettingKind::Switch => texts.settings_expected_switch(),
        SettingKind::Choice(words) => words.join(", "),
        SettingKind::Text | SettingKind::Names | SettingKind::Folder | SettingKind::Password => {
            texts.settings_expected_line()
        }
    }
}

/// Reads the interval of a source.
///
/// # Errors
/// What is allowed, as a sentence.
pub(super) fn interval(texts: &Texts, typed: &str) -> Result<i64, String> {
    let fault = || texts.settings_fault(typed, texts.settings_expected_number(INTERVAL_MIN, INTERVAL_MAX));
    let minutes: i64 = typed.parse().map_err(|_no_number| fault())?;
    doors::fits_interval(minutes).map_err(|_refused| fault())?;
    Ok(minutes)
}

/// Returns what a business setting does now.
pub(super) fn effect(texts: &Texts, setup: &Setup, key: SettingKey) -> String {
    let stored = setup.settings.text(key);
    let value: Value<'_> = match key.kind() {
        SettingKind::Number(_, _) => setup.settings.number(key).into(),
        SettingKind::Password => if setup.changed(key).is_some() { "***" } else { "" }.into(),
        SettingKind::Choice(_) if key != SettingKey::MailSecurity && !stored.is_empty() => {
            choice(texts, key, stored).into()
        }
        SettingKind::Choice(_)
        | SettingKind::Text
        | SettingKind::Switch
        | SettingKind::Addresses
        | SettingKind::Names
        | SettingKind::Currency
        | SettingKind::Folder => stored.into(),
    };
    let items = setup.settings.items(key);
    let is_here = items.iter().any(|host| host.eq_ignore_ascii_case(&setup.host));
    let allowed = match (items.is_empty(), is_here) {
        (true, _) => "any",
        (false, true) => "here",
        (false, false) => "elsewhere",
    };
    let arguments = [
        ("value", value),
        ("items", items.len().into()),
        ("mails", setup.mails_waiting.into()),
        ("exports", setup.exports_waiting.into()),
        ("allowed", allowed.into()),
        ("here", setup.host.as_str().into()),
    ];
    texts.by_id(&format!("settings-effect-{}", dashed(key)), &arguments)
}

/// Returns the unit of a number.
pub(super) fn unit_of(texts: &Texts, key: SettingKey) -> String {
    match key {
        SettingKey::ResponseWait => texts.settings_unit_minutes(),
        SettingKey::HoldAfterHours => texts.settings_unit_hours(),
        _ => String::new(),
    }
}

/// Draws a unit at the right end of a field.
pub(super) fn unit(ui: &Ui, cx: &Cx<'_>, response: &Response, unit: &str) {
    if !unit.is_empty() {
        let place = response.rect.shrink2(egui::vec2(10.0, 0.0));
        text::paint_line(ui, place, unit, regular(size::SMALL), cx.palette.muted, Align2::RIGHT_CENTER);
    }
}
