//! `kontor settings list|get|set`.

use std::io::BufRead as _;

use serde_json::{Value, json};

use super::{Context, DONE, Ending};
use crate::domain::settings::{SettingKey, SettingKind, Settings};
use crate::engine::command::Command;
use crate::problem::{Code, Problem};
use crate::secrets::Secret;
use crate::store::settings::{self, StoredSetting};

/// What to do with settings.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// List all settings with their values.
    List,
    /// Print one setting.
    Get {
        /// Its name, as `settings list` prints it.
        key: String,
    },
    /// Change one setting; without a value it goes back to its default.
    Set {
        /// Its name, as `settings list` prints it.
        key: String,
        /// The new value. A password is better left out: it is then read from the input.
        value: Option<String>,
    },
}

pub(super) fn run(context: &mut Context, call: Call) -> Ending {
    match call {
        Call::List => list(context),
        Call::Get { key } => get(context, &key),
        Call::Set { key, value } => set(context, &key, value),
    }
}

fn parse(key: &str) -> Result<SettingKey, Problem> {
    SettingKey::parse(key).ok_or_else(|| Problem::new(Code::SettingUnknown).with("key", key))
}

fn load(context: &Context) -> Result<(Vec<StoredSetting>, Settings), Problem> {
    let stored = context.reader()?.read(settings::list).map_err(|error| error.problem())?;
    let pairs: Vec<_> = stored.iter().map(|setting| (setting.key.clone(), setting.value.clone())).collect();
    Ok((stored, Settings::from_stored(&pairs)))
}

/// Returns what is shown of a setting: never a secret.
fn shown(key: SettingKey, stored: &[StoredSetting], all: &Settings) -> String {
    if key.kind() == SettingKind::Password {
        let is_set = stored.iter().any(|setting| setting.key == key.as_str());
        return if is_set { "***".to_owned() } else { String::new() };
    }
    all.text(key).to_owned()
}

fn value(key: SettingKey, stored: &[StoredSetting], all: &Settings) -> Value {
    let changed = stored.iter().find(|setting| setting.key == key.as_str());
    json!({
        "key": key.as_str(),
        "value": shown(key, stored, all),
        "default": key.default_value(),
        "changed_by": changed.map(|setting| setting.changed_by.as_str()),
        "changed_at": changed.map(|setting| setting.changed_at.to_string()),
    })
}

fn list(context: &mut Context) -> Ending {
    let (stored, all) = load(context)?;
    let values: Vec<Value> = SettingKey::ALL.iter().map(|key| value(*key, &stored, &all)).collect();
    context.out.value(&Value::Array(values));
    let texts = context.out.texts;
    let mut rows = Vec::new();
    for key in SettingKey::ALL {
        let changed = stored.iter().find(|setting| setting.key == key.as_str());
        let by = changed.map_or_else(|| texts.cli_setting_default(), |setting| setting.changed_by.clone());
        rows.push(vec![key.as_str().to_owned(), shown(*key, &stored, &all), by]);
    }
    context.out.table(&rows);
    Ok(DONE)
}

fn get(context: &mut Context, key: &str) -> Ending {
    let key = parse(key)?;
    let (stored, all) = load(context)?;
    context.out.value(&value(key, &stored, &all));
    context.out.line(&shown(key, &stored, &all));
    Ok(DONE)
}

fn set(context: &mut Context, key: &str, new: Option<String>) -> Ending {
    let key = parse(key)?;
    if key.kind() == SettingKind::Password {
        let secret = match new {
            Some(value) => value,
            None => read_line()?,
        };
        context.change(Command::SetSecret { key, value: Secret::new(secret) })?;
    } else {
        context.change(Command::Set { key, value: new.unwrap_or_default() })?;
    }
    let (stored, all) = load(context)?;
    context.out.value(&value(key, &stored, &all));
    let text = context.out.texts.cli_setting_set(key.as_str(), shown(key, &stored, &all));
    context.out.line(&text);
    Ok(DONE)
}

fn read_line() -> Result<String, Problem> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Problem::new(Code::FileFailed).with("file", "-").with("detail", error.to_string()))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
