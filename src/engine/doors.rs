//! What a source may be called and where it may look: the rules by which the engine takes or
//! refuses it, and by which a window says so while it is being typed.

use super::command::Receipt;
use super::core::{Changes, Env, Fault, not_found};
use super::event::Topics;
use crate::domain::ids::SourceId;
use crate::problem::{Code, Problem};
use crate::store::Tx;
use crate::store::sources::{self, Source};

/// The fewest minutes between two polls.
pub const INTERVAL_MIN: i64 = 1;

/// The most minutes between two polls: a day.
pub const INTERVAL_MAX: i64 = 1440;

fn invalid(key: &str, value: &str, expected: &str) -> Problem {
    Problem::new(Code::SettingInvalid).with("key", key).with("value", value).with("expected", expected)
}

/// Checks how often a source is to be polled.
///
/// # Errors
/// What is allowed.
pub fn fits_interval(minutes: i64) -> Result<(), Problem> {
    if (INTERVAL_MIN..=INTERVAL_MAX).contains(&minutes) {
        return Ok(());
    }
    Err(invalid("interval", &minutes.to_string(), &format!("{INTERVAL_MIN}…{INTERVAL_MAX}")))
}

/// Checks whether a source of this name may look into this folder beside those that are known. One
/// that was switched off may come back under its name into its folder.
///
/// # Errors
/// Who has the name or the folder already.
pub fn fits(known: &[Source], name: &str, folder: &str) -> Result<(), Problem> {
    if name.is_empty() || folder.is_empty() {
        return Err(invalid("source", name, "NAME FOLDER"));
    }
    if let Some(same) = known.iter().find(|source| source.address == folder && source.name != name && source.is_active)
    {
        // Two doors into one folder would take each other's files.
        return Err(Problem::new(Code::SourceFolderTaken).with("folder", folder).with("name", same.name.as_str()));
    }
    match known.iter().find(|source| source.name == name) {
        Some(same) if same.is_active || same.address != folder => Err(taken(same)),
        Some(_) | None => Ok(()),
    }
}

/// Checks whether a source may be called so.
///
/// # Errors
/// Who has the name already.
pub fn fits_name(known: &[Source], id: SourceId, name: &str) -> Result<(), Problem> {
    if name.is_empty() || name.contains(['\n', '\r']) {
        return Err(invalid("source", name, "NAME"));
    }
    match known.iter().find(|source| source.id != id && source.name == name) {
        Some(same) => Err(taken(same)),
        None => Ok(()),
    }
}

fn taken(same: &Source) -> Problem {
    Problem::new(Code::SourceNameTaken).with("name", same.name.as_str()).with("folder", same.address.as_str())
}

/// Gives a source another name. Its messages and its ledger stay with it.
pub(super) fn rename(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: SourceId,
    name: &str,
) -> Result<Receipt, Fault> {
    let name = name.trim();
    let known = sources::list(tx)?;
    let source = known.iter().find(|source| source.id == id).ok_or_else(|| not_found("source", id))?;
    fits_name(&known, id, name).map_err(Fault::Refused)?;
    if source.name == name {
        return Ok(Receipt::default());
    }
    sources::set_name(tx, id, name)?;
    changes.touch(Topics::SOURCES);
    let change = format!("{} → {name}", source.name);
    changes.journal(tx, env, "source-renamed", Some(id.0), &[("name", &change)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}
