//! The row of one business setting.

use std::path::PathBuf;

use egui::Ui;

use super::Desk;
use super::draft::{Field, FieldId};
use super::group::{self, dashed};
use super::row::{self, Row};
use super::trial::Trial;
use super::values;
use crate::domain::settings::{SettingKey, SettingKind};
use crate::engine::command::Command;
use crate::engine::setup::Setup;
use crate::ui::cx::Cx;
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::Intent;
use crate::ui::theme::icons::Icon;
use crate::ui::widgets::{button, field};

/// Draws the row of a business setting.
pub(super) fn key(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, key: SettingKey) {
    let id = FieldId::Key(key);
    let name = group::name(cx.texts, key);
    let changed = setup.changed(key);
    let content = Row {
        words: group::words(cx.texts, key),
        effect: values::effect(cx.texts, setup, key),
        changed: match changed {
            Some((person, at)) => cx.texts.settings_changed_by(person, cx.moment(at)),
            None => cx.texts.settings_default(),
        },
        fault: desk.drafts.fault(id),
        reset: changed.map(|_| values::shown(cx.texts, key, key.default_value())),
        name: name.clone(),
    };
    let is_reset = row::row(ui, cx, &content, |ui, cx, width| field_of(ui, cx, desk, setup, (key, &name), width));
    if is_reset {
        desk.drafts.forget(id);
        let command = match key.kind() {
            SettingKind::Password => Command::keep_secret(key, String::new()),
            _ => Command::Set { key, value: String::new() },
        };
        let done = cx.texts.settings_was_reset(name);
        cx.change(command, done);
    }
}

fn field_of(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, (key, name): (SettingKey, &str), width: f32) {
    let current = setup.settings.text(key).to_owned();
    match key.kind() {
        SettingKind::Switch => {
            let mut is_on = current == "on";
            ui.add_space(5.0);
            if field::switch(ui, cx.palette, name, &mut is_on).changed() {
                set(cx, key, name, if is_on { "on" } else { "off" });
            }
        }
        SettingKind::Choice(words) => {
            let mut options: Vec<(String, String)> =
                words.iter().map(|word| ((*word).to_owned(), values::choice(cx.texts, key, word))).collect();
            if key.default_value().is_empty() {
                options.insert(0, (String::new(), cx.texts.settings_none()));
            }
            choose(ui, cx, (key, name), &current, &options, width);
        }
        SettingKind::Text if matches!(key, SettingKey::Clerk | SettingKey::Employee) => {
            let options = people(cx, setup, &current);
            choose(ui, cx, (key, name), &current, &options, width);
        }
        SettingKind::Folder => folder(ui, cx, desk, setup, (key, name), width),
        SettingKind::Password => {
            let hint = if setup.changed(key).is_some() { cx.texts.settings_password_set() } else { String::new() };
            let field = Field { id: FieldId::Key(key), name, current: "", hint: &hint, unit: "", width };
            desk.drafts.field(ui, cx, setup, &field);
        }
        SettingKind::Text
        | SettingKind::Number(_, _)
        | SettingKind::Addresses
        | SettingKind::Names
        | SettingKind::Currency => {
            let unit = values::unit_of(cx.texts, key);
            let hint = if key == SettingKey::EngineHosts { cx.texts.settings_any() } else { cx.texts.settings_none() };
            let spaced = current.replace(',', ", ");
            let is_list = matches!(key.kind(), SettingKind::Addresses | SettingKind::Names);
            let current = if is_list { spaced } else { current };
            let field = Field { id: FieldId::Key(key), name, current: &current, hint: &hint, unit: &unit, width };
            desk.drafts.field(ui, cx, setup, &field);
        }
    }
}

fn set(cx: &mut Cx<'_>, key: SettingKey, name: &str, value: &str) {
    let after = if value.is_empty() { key.default_value() } else { value };
    let done = cx.texts.settings_saved(name, values::shown(cx.texts, key, after));
    cx.change(Command::Set { key, value: value.to_owned() }, done);
}

fn choose(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (key, name): (SettingKey, &str),
    current: &str,
    options: &[(String, String)],
    width: f32,
) {
    let mut chosen = current.to_owned();
    if field::choice(ui, cx.palette, name, &mut chosen, options, width) {
        set(cx, key, name, &chosen);
    }
}

/// Returns who can be chosen: nobody, who works here, and who holds the place although they left.
fn people(cx: &Cx<'_>, setup: &Setup, current: &str) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), cx.texts.settings_none())];
    let here = setup.people.iter().filter(|person| person.is_active);
    options.extend(here.map(|person| (person.name.clone(), person.name.clone())));
    if !options.iter().any(|(name, _)| name == current) {
        let has_left = setup.people.iter().any(|person| person.name == current);
        let words = if has_left { cx.texts.settings_left(current) } else { current.to_owned() };
        options.push((current.to_owned(), words));
    }
    options
}

fn folder(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, (key, name): (SettingKey, &str), width: f32) {
    let current = setup.settings.text(key).to_owned();
    // Where accounting answers is where it is handed the files, unless somebody said otherwise.
    let hint = setup.settings.text(SettingKey::ExportFolder);
    let field = Field { id: FieldId::Key(key), name, current: &current, hint, unit: "", width };
    desk.drafts.field(ui, cx, setup, &field);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let choose = cx.texts.settings_choose_folder();
        let response = button::link(&choose).icon(Icon::FolderOpen).show(ui, cx.palette);
        let pick = Pick {
            purpose: Purpose::SettingFolder(key.as_str().to_owned()),
            kind: PickKind::Folder,
            title: name.to_owned(),
            name: String::new(),
        };
        let label = format!("{choose} {}", dashed(key));
        response.ctx.accesskit_node_builder(response.id, |node| node.set_label(label));
        if response.clicked() {
            cx.intents.push(Intent::Call(HostCall::Pick(pick)));
        }
        let trial = Trial::Folder(PathBuf::from(&current));
        let test = cx.texts.settings_test();
        if !current.is_empty() {
            let response = button::link(&test).show(ui, cx.palette);
            let label = format!("{test}: {name}");
            response.ctx.accesskit_node_builder(response.id, |node| node.set_label(label));
            if response.clicked() {
                desk.trials.begin(trial, cx);
            }
        }
    });
}
