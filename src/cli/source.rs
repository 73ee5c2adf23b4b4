//! `kontor source add|list|remove|poll`.

use std::path::PathBuf;

use serde_json::json;

use super::{Context, DONE, Ending, desk, serve};
use crate::engine::command::Command;
use crate::problem::Problem;
use crate::store::sources;

/// What to do with sources.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// Add a drop folder.
    Add {
        /// The name that people use for it.
        name: String,
        /// The folder; a relative one lies inside the office.
        folder: PathBuf,
        /// Minutes between two polls, 1 to 1440.
        #[arg(long, value_name = "MINUTES", default_value_t = super::init::DEFAULT_INTERVAL)]
        interval: i64,
    },
    /// List sources.
    List,
    /// Stop polling a source; its messages stay.
    Remove {
        /// Its name.
        name: String,
    },
    /// Poll one source, or all, now.
    Poll {
        /// Its name; without it all sources.
        name: Option<String>,
    },
    /// Change how often a source is polled.
    Interval {
        /// Its name.
        name: String,
        /// Minutes, 1 to 1440.
        minutes: i64,
    },
}

pub(super) fn run(context: &mut Context, call: Call) -> Ending {
    match call {
        Call::Add { name, folder, interval } => add(context, name, &folder, interval),
        Call::List => list(context),
        Call::Remove { name } => {
            let source = desk::find_source(&mut context.reader()?, &name)?;
            context.change(Command::SetSourceActive { source: source.id, is_active: false })?;
            let text = context.out.texts.cli_source_removed(name.as_str());
            context.out.value(&json!({ "source": name, "active": false }));
            context.out.line(&text);
            Ok(DONE)
        }
        Call::Poll { name } => {
            if let Some(name) = &name {
                desk::find_source(&mut context.reader()?, name)?;
            }
            // One round polls every source; what concerns others is done with it, never lost.
            serve::poll(context)
        }
        Call::Interval { name, minutes } => {
            let source = desk::find_source(&mut context.reader()?, &name)?;
            context.change(Command::SetSourceInterval { source: source.id, minutes })?;
            context.out.value(&json!({ "source": name, "interval_minutes": minutes }));
            let text = context.out.texts.cli_source_interval(minutes, name.as_str());
            context.out.line(&text);
            Ok(DONE)
        }
    }
}

fn add(context: &mut Context, name: String, folder: &std::path::Path, interval_minutes: i64) -> Ending {
    let office = context.office()?;
    // A path that exists as typed is meant as typed; any other lies inside the office.
    let folder = if folder.exists() {
        std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())
    } else {
        folder.to_owned()
    };
    let text = folder.to_string_lossy().into_owned();
    let place = office.resolve(&text);
    std::fs::create_dir_all(&place).map_err(|error| {
        Problem::new(crate::problem::Code::SourceFolderDenied)
            .with("folder", place.display().to_string())
            .with("detail", error.to_string())
    })?;
    let receipt = context.change(Command::AddFolderSource { name: name.clone(), folder: text, interval_minutes })?;
    let id = receipt.created.map(|id| id.to_string());
    context.out.value(&json!({ "source": name, "id": id, "folder": place.display().to_string(), "interval_minutes": interval_minutes }));
    let text = context.out.texts.cli_source_added(interval_minutes, name, place.display().to_string());
    context.out.line(&text);
    Ok(DONE)
}

fn list(context: &mut Context) -> Ending {
    let mut reader = context.reader()?;
    let all = reader.read(sources::list).map_err(|error| error.problem())?;
    let office = context.office()?;
    let values: Vec<_> = all
        .iter()
        .map(|source| {
            json!({
                "id": source.id.to_string(),
                "name": source.name,
                "kind": source.kind.as_str(),
                "folder": office.resolve(&source.address).display().to_string(),
                "interval_minutes": source.interval_minutes,
                "active": source.is_active,
                "polled_at": source.polled_at.map(|at| at.to_string()),
                "succeeded_at": source.succeeded_at.map(|at| at.to_string()),
                "problem": source.problem.as_deref().and_then(Problem::decode).map(|problem| context.out.problem_value(&problem)),
            })
        })
        .collect();
    context.out.value(&values.into());
    let texts = context.out.texts;
    for source in &all {
        let place = office.resolve(&source.address).display().to_string();
        let text = if source.is_active {
            texts.cli_source_line(source.interval_minutes, source.name.as_str(), place)
        } else {
            texts.cli_source_line_off(source.name.as_str(), place)
        };
        context.out.line(&text);
        let last = match (source.succeeded_at, &source.problem) {
            (Some(at), None) => texts.cli_source_last(at.to_string()),
            (_, Some(problem)) => Problem::decode(problem).map(|problem| texts.problem(&problem)).unwrap_or_default(),
            (None, None) => texts.cli_source_never(),
        };
        context.out.line(&format!("    {last}"));
    }
    if all.is_empty() {
        context.out.line(&texts.cli_source_none());
    }
    Ok(DONE)
}
