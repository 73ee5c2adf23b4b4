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

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Context, DONE, Ending, PROBLEM, desk};
use crate::app;
use crate::engine::core::Engine as Writing;
use crate::engine::office::Office;
use crate::engine::runtime::Run;
use crate::i18n::Texts;
use crate::problem::{Code, Problem};
use crate::settings::paths::Paths;
use crate::store::{Reader, Writer, sources};

pub use make::make_at;

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

/// Whether a window opens when all is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Window {
    /// It opens.
    Opens,
    /// There is no desktop to open it on.
    Later,
    /// Nobody wants it.
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
    let texts = context.out.texts;
    let played = play(&office, texts, &mut |step| match step {
        Step::Furnishing => {}
        Step::Orders { recorded, fetched } => {
            let shown = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            context.out.progress(&texts.cli_run_progress(shown(recorded), shown(fetched)));
        }
    });
    context.out.progress("");
    if played? == Engine::Elsewhere {
        origin = Origin::Running;
    }
    let facts = facts::load(context)?;
    let commands = Commands::for_office(&asked.unwrap_or_else(|| office.root().to_owned()));
    let window = match (call.no_window || context.out.json, app::window::has_display()) {
        (true, _) => Window::Unwanted,
        (false, true) => Window::Opens,
        (false, false) => Window::Later,
    };
    let story = Story { office: &office, origin, facts: &facts, commands: &commands, window };
    let value = json::story(&context.out, &story);
    context.out.value(&value);
    if !context.out.json {
        let texts = context.out.texts;
        report::print(&mut Page::new(&mut context.out), texts, &story);
    }
    let told = if facts.balances() { DONE } else { PROBLEM };
    if window == Window::Opens {
        super::window::open(Some(office.root().to_owned()))?;
    }
    Ok(told)
}

/// Whether this process may do the office's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Here,
    Elsewhere,
}

/// How far the making of a demo office got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Contacts, articles and settings are put in.
    Furnishing,
    /// Orders are read.
    Orders {
        /// How many are booked.
        recorded: usize,
        /// How many were found.
        fetched: usize,
    },
}

/// Furnishes a fresh office and lets the morning happen, one door after the other: two doors at
/// once would take turns as chance has it, and the same order have another number each time. What
/// was interrupted goes on where it stopped.
fn play(office: &Office, texts: &Texts, watch: &mut dyn FnMut(Step)) -> Result<Engine, Problem> {
    let (clock, ids) = app::clock_and_ids()?;
    let mut seen = seen_by_source(office)?;
    if seen.iter().all(|(_, seen)| *seen == 0) {
        watch(Step::Furnishing);
        let mut engine = Writing::open(office.clone(), Arc::clone(&clock), ids)?;
        furnish::furnish(office, &mut engine, texts)?;
        drop(engine);
        seen = seen_by_source(office)?;
    }
    let mut before = 0;
    for source in letters::SOURCES {
        if seen.iter().any(|(name, seen)| name == source && *seen == 0) {
            letters::lay_out(office, source, clock.as_ref())?;
            if work(office, &mut before, watch)? == Engine::Elsewhere {
                return Ok(Engine::Elsewhere);
            }
        }
    }
    work(office, &mut before, watch)
}

fn seen_by_source(office: &Office) -> Result<Vec<(String, i64)>, Problem> {
    office.check()?;
    // A writer looks whose file it is and how old; then a reader is enough.
    drop(Writer::open(&office.database()).map_err(|error| error.problem())?);
    let mut reader = Reader::open(&office.database()).map_err(|error| error.problem())?;
    let known = reader.read(sources::list).map_err(|error| error.problem())?;
    Ok(known.into_iter().map(|source| (source.name, source.ledger.seen)).collect())
}

/// Takes in what lies at the doors and works until idle. `before` is how much earlier rounds took.
fn work(office: &Office, before: &mut usize, watch: &mut dyn FnMut(Step)) -> Result<Engine, Problem> {
    let mut running = match desk::start(office.clone(), Run::Once) {
        Ok(running) => running,
        Err(problem) if problem.code == Code::EngineElsewhere => return Ok(Engine::Elsewhere),
        Err(problem) => return Err(problem),
    };
    let finished = running.runtime.finish_once(|progress| {
        let (fetched, recorded) = progress.counts();
        watch(Step::Orders { recorded: *before + recorded, fetched: *before + fetched });
    });
    *before += running.runtime.progress().counts().1;
    let stopped = running.runtime.stop();
    finished.and(stopped).map(|()| Engine::Here)
}

/// Makes a demo office in a folder: the same that the command makes.
///
/// # Errors
/// `OfficeNotDemo` for a real office; what could not be done.
pub fn make(folder: &Path, texts: &Texts, watch: &mut dyn FnMut(Step)) -> Result<(), Problem> {
    let (office, _) = place::choose(Some(folder))?;
    if !office.database().exists() {
        office.create()?;
    }
    play(&office, texts, watch).map(drop)
}

/// Returns whether an office is a demo.
#[must_use]
pub fn is_demo(office: &Office) -> bool {
    place::is_demo(office)
}

/// Returns a free folder for a demo beside the usual office; it is not made yet.
#[must_use]
pub fn suggested_folder(paths: &Paths) -> PathBuf {
    place::suggested(paths)
}
