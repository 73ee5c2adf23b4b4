//! Makes an office as the first run asks for it: empty, a demo, or with what the person said.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::app::ClockAndIds;
use crate::cli::demo;
use crate::domain::ids::{PersonId, SourceId};
use crate::domain::person::Person;
use crate::domain::settings::SettingKey;
use crate::engine::command::{Actor, Command};
use crate::engine::core::Engine;
use crate::engine::office::Office;
use crate::i18n::{Language, Texts};
use crate::problem::{Code, Problem};
use crate::ui::host::{Beginning, FirstSource, Making, Setup};

/// Minutes between two looks at the first door (M9).
const INTERVAL_MINUTES: i64 = 5;

/// Makes an office and tells how far it got.
///
/// # Errors
/// What could not be done. What was made until then stays: asking again goes on with it.
pub(super) fn make(
    folder: &Path,
    with: Beginning,
    language: Language,
    clock_and_ids: ClockAndIds,
    tell: &mut dyn FnMut(Making),
) -> Result<(), Problem> {
    tell(Making::Folder);
    match with {
        Beginning::Empty => Office::at(folder).create(),
        Beginning::Demo => demo::make(folder, Texts::in_language(language), &mut |step| {
            tell(match step {
                demo::Step::Furnishing => Making::Furnishing,
                demo::Step::Orders { recorded, fetched } => Making::Orders { recorded, fetched },
            });
        }),
        Beginning::Real(setup) => {
            let office = Office::at(folder);
            office.create()?;
            tell(Making::Furnishing);
            let made = furnish(&office, &setup, clock_and_ids);
            if made.is_err() {
                take_back(&office);
            }
            made
        }
    }
}

/// Puts in what the person said.
fn furnish(office: &Office, setup: &Setup, (clock, ids): ClockAndIds) -> Result<(), Problem> {
    let mut engine = Engine::open(office.clone(), Arc::clone(&clock), ids)?;
    let actor = Actor::Person(setup.person.clone());
    let change = |engine: &mut Engine, command| engine.command(actor.clone(), command);
    for (key, value) in [
        (SettingKey::OfficeName, &setup.name),
        (SettingKey::OfficeCountry, &setup.country),
        (SettingKey::OfficeCurrency, &setup.currency),
        (SettingKey::OfficeLanguage, &setup.language),
    ] {
        if !value.is_empty() {
            change(&mut engine, Command::Set { key, value: value.clone() })?;
        }
    }
    let person = Person {
        id: PersonId(engine.fresh_id()),
        name: setup.person.clone(),
        email: setup.email.clone(),
        language: setup.language.clone(),
        branch: String::new(),
        is_active: true,
    };
    change(&mut engine, Command::SavePerson { person })?;
    let Some(FirstSource { name, folder, start_at }) = setup.source.clone() else { return Ok(()) };
    let place = office.resolve(&folder);
    fs::create_dir_all(&place).map_err(|error| {
        Problem::new(Code::SourceFolderDenied)
            .with("folder", place.display().to_string())
            .with("detail", error.to_string())
    })?;
    let add = Command::AddFolderSource { name, folder, interval_minutes: INTERVAL_MINUTES };
    let added = change(&mut engine, add)?;
    if let (Some(id), Some(_)) = (added.created, start_at) {
        change(&mut engine, Command::SetSourceStart { source: SourceId(id), start_at })?;
    }
    Ok(())
}

/// Takes back the database of an office that could not be furnished, so that the person can mend
/// what was wrong and try again. Nothing was booked in it.
fn take_back(office: &Office) {
    for ending in ["", "-wal", "-shm"] {
        let mut file = office.database().into_os_string();
        file.push(ending);
        if let Err(error) = fs::remove_file(&file)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "an unfinished office could not be taken back");
        }
    }
}
