//! `kontor run --once` and `kontor serve`: the engine from the command line.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json as value};

use super::{Context, DONE, Ending, PROBLEM, desk, json, ledger};
use crate::engine::event::{Event, Topics};
use crate::engine::runtime::Run;
use crate::problem::{Code, Problem, Severity};
use crate::store::sources::Source;
use crate::threads::{Stop, StopState};

/// The arguments of `run`.
#[derive(Debug, clap::Args)]
pub(super) struct RunCall {
    /// Poll every source once, work until idle, then end.
    #[arg(long, required = true)]
    once: bool,
}

pub(super) fn run_once(context: &mut Context, _call: &RunCall) -> Ending {
    poll(context)
}

/// Polls every source once, works until idle, and prints the ledger.
pub(super) fn poll(context: &mut Context) -> Ending {
    let office = context.office()?;
    let mut running = desk::start(office, Run::Once)?;
    let texts = context.out.texts;
    let finished = running.runtime.finish_once(|progress| {
        let (fetched, recorded) = progress.counts();
        let shown = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        context.out.progress(&texts.cli_run_progress(shown(recorded), shown(fetched)));
    });
    context.out.progress("");
    let stopped = running.runtime.stop();
    let troubles = finished?;
    stopped?;
    report(context, troubles)
}

/// Prints the ledger, and what kept sources from being polled.
fn report(context: &mut Context, troubles: Vec<Problem>) -> Ending {
    let mut reader = context.reader()?;
    let all = ledger::load(&mut reader)?;
    let mut problems: Vec<Problem> = all.iter().filter_map(|one| source_problem(&one.source)).collect();
    // A full disk could not be noted at its source.
    for trouble in troubles {
        if !problems.contains(&trouble) {
            problems.push(trouble);
        }
    }
    let mut value = json::ledgers(&all);
    if let Value::Object(map) = &mut value {
        let listed = problems.iter().map(|problem| context.out.problem_value(problem)).collect();
        map.insert("problems".to_owned(), Value::Array(listed));
    }
    context.out.value(&value);
    ledger::print(context, &all);
    for problem in &problems {
        let text = context.out.texts.problem(problem);
        context.out.line(&text);
    }
    let balances = all.iter().all(|one| one.unexplained() == 0);
    let is_well = problems.iter().all(|problem| problem.severity() == Severity::Hint);
    Ok(if balances && is_well { DONE } else { PROBLEM })
}

fn source_problem(source: &Source) -> Option<Problem> {
    if !source.is_active {
        return None;
    }
    Problem::decode(source.problem.as_deref()?)
}

/// How often a serving program looks whether sources were added or switched off.
const SOURCES_PAUSE: Duration = Duration::from_secs(2);

pub(super) fn serve(context: &mut Context) -> Ending {
    let office = context.office()?;
    let folder = office.root().display().to_string();
    let stop = Stop::new();
    let signalled = stop.clone();
    let asked = Arc::new(AtomicBool::new(false));
    let was_asked = Arc::clone(&asked);
    let handler = ctrlc::set_handler(move || {
        was_asked.store(true, Ordering::SeqCst);
        signalled.request();
    });
    if let Err(error) = handler {
        return Err(Problem::new(Code::ThreadStopped).with("thread", "signals").with("detail", error.to_string()));
    }
    let mut running = desk::start(office, Run::Serve)?;
    let text = context.out.texts.cli_serve_running(folder.as_str());
    context.out.line(&text);
    let woken = stop.clone();
    let events = running.runtime.handle().subscribe(move || woken.poke());
    let mut failed = None;
    while stop.wait_for(SOURCES_PAUSE) == StopState::Running {
        let mut sources_changed = false;
        while let Some(event) = events.poll() {
            match event {
                Event::Changed { topics, .. } => sources_changed |= topics.touches(Topics::SOURCES),
                Event::Stopped { thread, problem } if thread == "engine" => failed = Some(problem),
                Event::Troubled { problem, .. } => context.out.complaint(&problem),
                Event::Polled | Event::Stopped { .. } => {}
                Event::Lagged => sources_changed = true,
            }
        }
        if failed.is_some() {
            break;
        }
        if sources_changed {
            running.runtime.start_intakes()?;
        }
    }
    let text = context.out.texts.cli_serve_stopping();
    context.out.line(&text);
    let stopped = running.runtime.stop();
    if let Some(problem) = failed {
        return Err(problem);
    }
    stopped?;
    context.out.value(&value!({ "office": folder, "stopped": true }));
    Ok(DONE)
}
