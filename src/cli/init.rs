//! `kontor init DIR`: makes an office.

use std::path::PathBuf;

use serde_json::json;

use super::{Context, DONE, Ending};
use crate::engine::command::Command;
use crate::engine::office::Office;
use crate::problem::Code;
use crate::store::{Reader, journal};

/// The arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Call {
    /// The folder to make; without it the one of --office, or the usual one.
    folder: Option<PathBuf>,
}

/// The name of the source that every new office has.
pub(super) const FIRST_SOURCE: &str = "inbox";

/// Minutes between two polls of a new source (M9).
pub(super) const DEFAULT_INTERVAL: i64 = 5;

pub(super) fn run(context: &mut Context, call: Call) -> Ending {
    if let Some(folder) = call.folder {
        context.office = Some(folder);
    }
    let office = context.office()?;
    make(context, &office)?;
    let folder = office.root().display().to_string();
    context.out.value(&json!({ "office": folder, "source": FIRST_SOURCE }));
    let text = context.out.texts.cli_init_done(folder.as_str());
    context.out.line(&text);
    Ok(DONE)
}

/// Makes an office whose inbox is its first source.
///
/// # Errors
/// Why the folder cannot be used.
pub(super) fn make(context: &Context, office: &Office) -> Result<(), crate::problem::Problem> {
    match office.create() {
        Ok(()) => {}
        // An earlier try broke off between the office and its first source.
        Err(problem) if problem.code == Code::OfficeExists && is_untouched(office) => {}
        Err(problem) => return Err(problem),
    }
    let first = Command::AddFolderSource {
        name: FIRST_SOURCE.to_owned(),
        folder: FIRST_SOURCE.to_owned(),
        interval_minutes: DEFAULT_INTERVAL,
    };
    context.change(first)?;
    Ok(())
}

/// Returns whether nothing was ever done in an office.
fn is_untouched(office: &Office) -> bool {
    let head = Reader::open(&office.database()).and_then(|mut reader| reader.read(journal::head));
    head.is_ok_and(|head| head.revision == 0)
}
