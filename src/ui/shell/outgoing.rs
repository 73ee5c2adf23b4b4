//! Changes that are on their way to the engine, and what became of them.

use crate::clock::IdSource;
use crate::domain::ids::CommandId;
use crate::domain::time::Timestamp;
use crate::engine::command::{Actor, Command, Receipt, Request};
use crate::engine::handle::{Handle, Pending};
use crate::problem::Problem;
use crate::ui::intent::Results;
use crate::ui::place::Screen;

/// One change on its way.
struct Way {
    /// What it is called, when it is one of several.
    name: Option<String>,
    /// The screen that is told what became of it, and the screen's number for it.
    asked: Option<(Screen, u64)>,
    pending: Pending<Receipt>,
    done: String,
}

/// Changes on their way.
#[derive(Default)]
pub(super) struct Outgoing {
    ways: Vec<Way>,
    waiting: Vec<(String, Command)>,
    results: Option<Results>,
    done: String,
}

/// What became of a change.
pub(super) enum Outcome {
    /// It is done; the sentence to say.
    Done(String),
    /// It could not be done.
    Failed(Problem),
    /// Several changes went on or ended.
    Results(Results),
    /// A screen's change went through or not.
    Settled((Screen, u64), Result<Receipt, Problem>),
}

impl Outgoing {
    /// Sends one change.
    pub(super) fn send(
        &mut self,
        handle: &Handle,
        actor: &Actor,
        (ids, now): (&dyn IdSource, Timestamp),
        command: Command,
        done: String,
    ) -> Result<(), Problem> {
        let request = Request { id: CommandId(ids.next(now)), actor: actor.clone(), command };
        let pending = handle.send(request)?;
        self.ways.push(Way { name: None, asked: None, pending, done });
        Ok(())
    }

    /// Sends one change of a screen, which is told what became of it.
    pub(super) fn ask(
        &mut self,
        handle: &Handle,
        actor: &Actor,
        (ids, now): (&dyn IdSource, Timestamp),
        command: Command,
        asked: (Screen, u64),
    ) -> Result<(), Problem> {
        let request = Request { id: CommandId(ids.next(now)), actor: actor.clone(), command };
        let pending = handle.send(request)?;
        self.ways.push(Way { name: None, asked: Some(asked), pending, done: String::new() });
        Ok(())
    }

    /// Begins several changes; they are sent one by one, so that the queue never overflows.
    pub(super) fn send_each(&mut self, commands: Vec<(String, Command)>, done: String) -> Results {
        let results = Results { title: done.clone(), open: commands.len(), ..Results::default() };
        self.waiting = commands;
        self.waiting.reverse();
        self.done = done;
        self.results = Some(results.clone());
        results
    }

    /// Returns whether anything is on its way.
    pub(super) fn is_busy(&self) -> bool {
        !self.ways.is_empty() || !self.waiting.is_empty()
    }

    /// Takes answers in and sends what waits.
    pub(super) fn tend(
        &mut self,
        handle: &Handle,
        actor: &Actor,
        (ids, now): (&dyn IdSource, Timestamp),
    ) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        let mut has_results = false;
        let ways = std::mem::take(&mut self.ways);
        for way in ways {
            if let Some(asked) = way.asked {
                match way.pending.poll() {
                    Some(result) => outcomes.push(Outcome::Settled(asked, result)),
                    None => self.ways.push(way),
                }
                continue;
            }
            match (way.pending.poll(), &way.name, self.results.as_mut()) {
                (None, _, _) => self.ways.push(way),
                (Some(answer), Some(name), Some(results)) => {
                    has_results = true;
                    results.open = results.open.saturating_sub(1);
                    match answer {
                        Ok(receipt) => match receipt.problems.into_iter().next() {
                            Some(problem) => results.failed.push((name.clone(), problem)),
                            None => results.done.push(name.clone()),
                        },
                        Err(problem) => results.failed.push((name.clone(), problem)),
                    }
                }
                (Some(Ok(receipt)), _, _) => {
                    let is_nothing_done = receipt.changed == 0 && !receipt.problems.is_empty();
                    outcomes.extend(receipt.problems.into_iter().map(Outcome::Failed));
                    if !is_nothing_done {
                        outcomes.push(Outcome::Done(way.done));
                    }
                }
                (Some(Err(problem)), _, _) => outcomes.push(Outcome::Failed(problem)),
            }
        }
        while self.ways.iter().filter(|way| way.name.is_some()).count() < 8
            && let Some((name, command)) = self.waiting.pop()
        {
            let request = Request { id: CommandId(ids.next(now)), actor: actor.clone(), command: command.clone() };
            match handle.send(request) {
                Ok(pending) => self.ways.push(Way { name: Some(name), asked: None, pending, done: String::new() }),
                Err(_busy) => {
                    self.waiting.push((name, command));
                    break;
                }
            }
        }
        if has_results && let Some(results) = &self.results {
            outcomes.push(Outcome::Results(results.clone()));
            if results.open == 0 {
                self.results = None;
            }
        }
        outcomes
    }
}
