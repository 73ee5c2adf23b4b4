//! What holds on this computer alone: language, appearance, size of the letters, notices, which
//! office is open.

use std::path::PathBuf;

use egui::Ui;

use super::Desk;
use super::row::{self, Row};
use crate::i18n::Language;
use crate::ui::cx::Cx;
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::Intent;
use crate::ui::prefs::{Preference, SCALE_MAX, SCALE_MIN, SCALE_STEP};
use crate::ui::theme::Appearance;
use crate::ui::theme::icons::Icon;
use crate::ui::widgets::{button, field};

/// The size of the letters that a computer begins with.
const SCALE_USUAL: u16 = 100;

/// Draws the language of the window.
pub(super) fn language(ui: &mut Ui, cx: &mut Cx<'_>) {
    let content = Row {
        name: cx.texts.settings_language(),
        words: cx.texts.settings_language_words(),
        effect: cx.texts.settings_language_effect(),
        changed: cx.texts.settings_here_only(),
        ..Row::default()
    };
    row::row(ui, cx, &content, |ui, cx, width| {
        let options: Vec<(Language, String)> =
            Language::ALL.iter().map(|language| (*language, language.native_name().to_owned())).collect();
        let mut chosen = cx.prefs.language;
        if field::choice(ui, cx.palette, &content.name, &mut chosen, &options, width) {
            cx.intents.push(Intent::Prefer(Preference::Language(chosen)));
        }
    });
}

/// Draws light or dark.
pub(super) fn appearance(ui: &mut Ui, cx: &mut Cx<'_>) {
    let is_usual = cx.prefs.appearance == Appearance::System;
    let word = |appearance: Appearance| cx.texts.word("appearance", appearance.as_str());
    let content = Row {
        name: cx.texts.settings_appearance(),
        words: cx.texts.settings_appearance_words(),
        effect: if cx.palette.is_dark {
            cx.texts.settings_appearance_effect_dark()
        } else {
            cx.texts.settings_appearance_effect_light()
        },
        changed: cx.texts.settings_here_only(),
        reset: (!is_usual).then(|| word(Appearance::System)),
        ..Row::default()
    };
    let options = Appearance::ALL.map(|appearance| (appearance, word(appearance)));
    let is_reset = row::row(ui, cx, &content, |ui, cx, width| {
        let mut chosen = cx.prefs.appearance;
        if field::choice(ui, cx.palette, &content.name, &mut chosen, &options, width) {
            cx.intents.push(Intent::Prefer(Preference::Appearance(chosen)));
        }
    });
    if is_reset {
        cx.intents.push(Intent::Prefer(Preference::Appearance(Appearance::System)));
    }
}

/// Draws the size of the letters.
pub(super) fn scale(ui: &mut Ui, cx: &mut Cx<'_>) {
    let percent = |scale: u16| cx.texts.settings_percent(scale);
    let content = Row {
        name: cx.texts.settings_scale(),
        words: cx.texts.settings_scale_words(),
        effect: cx.texts.settings_scale_effect(cx.prefs.scale),
        changed: cx.texts.settings_here_only(),
        reset: (cx.prefs.scale != SCALE_USUAL).then(|| percent(SCALE_USUAL)),
        ..Row::default()
    };
    let steps = (SCALE_MIN..=SCALE_MAX).step_by(usize::from(SCALE_STEP));
    let options: Vec<(u16, String)> = steps.map(|scale| (scale, percent(scale))).collect();
    let is_reset = row::row(ui, cx, &content, |ui, cx, width| {
        let mut chosen = cx.prefs.scale;
        if field::choice(ui, cx.palette, &content.name, &mut chosen, &options, width) {
            cx.intents.push(Intent::Prefer(Preference::Scale(chosen)));
        }
    });
    if is_reset {
        cx.intents.push(Intent::Prefer(Preference::Scale(SCALE_USUAL)));
    }
}

/// Draws whether the desktop tells news.
pub(super) fn notices(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut is_on = cx.prefs.has_notices;
    let content = Row {
        name: cx.texts.settings_notices(),
        words: cx.texts.settings_notices_words(),
        effect: if is_on { cx.texts.settings_notices_on() } else { cx.texts.settings_notices_off() },
        changed: cx.texts.settings_here_only(),
        reset: (!is_on).then(|| cx.texts.settings_on()),
        ..Row::default()
    };
    let is_reset = row::row(ui, cx, &content, |ui, cx, _| {
        ui.add_space(5.0);
        if field::switch(ui, cx.palette, &content.name, &mut is_on).changed() {
            cx.intents.push(Intent::Prefer(Preference::Notices(is_on)));
        }
    });
    if is_reset {
        cx.intents.push(Intent::Prefer(Preference::Notices(true)));
    }
}

/// Draws which office is open, and opens another one.
pub(super) fn office(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk) {
    let open = cx.office.map(|folder| folder.display().to_string()).unwrap_or_default();
    let content = Row {
        name: cx.texts.settings_office(),
        words: cx.texts.settings_office_words(),
        effect: cx.texts.settings_office_effect(open.as_str()),
        changed: cx.texts.settings_here_only(),
        ..Row::default()
    };
    row::row(ui, cx, &content, |ui, cx, width| {
        let typed = desk.office.get_or_insert_with(|| open.clone());
        field::text(ui, cx.palette, &content.name, typed, "", width);
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let choose = cx.texts.settings_choose_folder();
            if button::link(&choose).icon(Icon::FolderOpen).show(ui, cx.palette).clicked() {
                let title = content.name.clone();
                let pick = Pick { purpose: Purpose::OpenOffice, kind: PickKind::Folder, title, name: String::new() };
                cx.intents.push(Intent::Call(HostCall::Pick(pick)));
            }
            let words = cx.texts.settings_office_open();
            let is_other = !typed.trim().is_empty() && typed.trim() != open;
            if is_other && button::link(&words).show(ui, cx.palette).clicked() {
                cx.intents.push(Intent::Call(HostCall::OpenOffice(PathBuf::from(typed.trim()))));
            }
        });
    });
}
