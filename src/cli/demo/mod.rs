//! `kontor demo`: an invented office on an invented morning, and what became of everything that
//! came in. What a stranger sees first.
//!
//! It only plays the part of the outside: it lays files at doors. The office, the engine and the
//! books are the real ones, and whatever the page says was read from them afterwards. Called
//! again on the same office it adds nothing and tells how the office stands now.

mod place;
mod letters;
mod furnish;
mod facts;
mod commands;
mod page;
mod report;
mod json;
mod make;

use super::{Context, DONE, Ending, PROBLEM, desk};
use crate::app;
use crate::engine::office::Office;
use crate::engine::runtime::Run;
use crate::problem::{Code, Problem};
use crate::store::sources;

pub use make::{make, make_at};

use commands::Commands;
use facts::Facts;
use page::Page;
use place::Origin;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Call {
    /// Open no window; only tell what happened.
    #[arg(long)]
    no_window: bool,
}

/// What is told, and how.
struct Story<'s> {
    office: &'s Office,
    origin: Origin,
    facts: &'s Facts,
    commands: &'s Commands,
    window: Window,
}

/// Whether a window was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Window {
    Wanted,
    Unwanted,
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    let asked = context.office.clone();
    let (office, mut origin) = place::choose(asked.as_deref())?;
    // Everything below speaks of this office, wherever it was put.
    context.office = Some(office.root().to_owned());
    if !office.database().exists() {
        office.create()?;
    }
    let _log = app::log_to(&office).ok();
    if play(context, &office)? == Engine::Elsewhere {
        origin = Origin::Running;
    }
    let facts = facts::load(context)?;
    let commands = Commands::for_office(&asked.unwrap_or_else(|| office.root().to_owned()));
    let window = if call.no_window { Window::Unwanted } else { Window::Wanted };
    let story = Story { office: &office, origin, facts: &facts, commands: &commands, window };
    let value = json::story(&context.out, &story);
    context.out.value(&value);
    if !context.out.json {
        let texts = context.out.texts;
        report::print(&mut Page::new(&mut context.out), texts, &story);
    }
    Ok(if facts.balances() { DONE } else { PROBLEM })
}

/// Whether this process may do the office's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Here,
    Elsewhere,
}

/// Furnishes a fresh office and lets the morning happen, one door after the other: two doors at
/// once would take turns as chance has it, and the same order have another number each time. What
/// was interrupted goes on where it stopped.
fn play(context: &mut Context, office: &Office) -> Result<Engine, Problem> {
    let mut seen = seen_by_source(context)?;
    if seen.iter().all(|(_, seen)| *seen == 0) {
        let mut engine = context.engine()?;
        furnish::furnish(office, &mut engine, context.out.texts)?;
        drop(engine);
        seen = seen_by_source(context)?;
    }
    let (clock, _) = app::clock_and_ids()?;
    for source in letters::SOURCES {
        if seen.iter().any(|(name, seen)| name == source && *seen == 0) {
            letters::lay_out(office, source, clock.as_ref())?;
            if work(context, office)? == Engine::Elsewhere {
                return Ok(Engine::Elsewhere);
            }
        }
    }
    work(context, office)
}

fn seen_by_source(context: &Context) -> Result<Vec<(String, i64)>, Problem> {
    let known = context.reader()?.read(sources::list).map_err(|error| error.problem())?;
    Ok(known.into_iter().map(|source| (source.name, source.ledger.seen)).collect())
}

/// Takes in what lies at the doors and works until idle.
fn work(context: &mut Context, office: &Office) -> Result<Engine, Problem> {
    let mut running = match desk::start(office.clone(), Run::Once) {
        Ok(running) => running,
        Err(problem) if problem.code == Code::EngineElsewhere => return Ok(Engine::Elsewhere),
        Err(problem) => return Err(problem),
    };
    let texts = context.out.texts;
    let finished = running.runtime.finish_once(|progress| {
        let (fetched, recorded) = progress.counts();
        let shown = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        context.out.progress(&texts.cli_run_progress(shown(recorded), shown(fetched)));
    });
    context.out.progress("");
    let stopped = running.runtime.stop();
    finished.and(stopped).map(|()| Engine::Here)
}
