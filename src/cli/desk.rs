//! What subcommands share: opening the office, asking and changing, finding what a word names.

use std::sync::Arc;

use super::{Context, PROBLEM, WRONG_CALL};
use crate::app;
use crate::clock::{Clock, IdSource};
use crate::domain::ids::{ContactId, SourceId};
use crate::domain::order::OrderHead;
use crate::engine::command::{Actor, Command, Receipt};
use crate::engine::core::Engine;
use crate::engine::courier::Courier;
use crate::engine::lease::{self, Held};
use crate::engine::office::Office;
use crate::engine::query;
use crate::engine::runtime::{Run, Runtime};
use crate::matching::normalise;
use crate::problem::{Code, Problem, Remedy};
use crate::settings::paths::Paths;
use crate::store::contacts::Lookup;
use crate::store::sources::Source;
use crate::store::{Reader, contacts, sources};

/// Names the office of calls without `--office`.
const OFFICE_VARIABLE: &str = "KONTOR_OFFICE";

impl Context {
    /// Returns the office that was asked for: by `--office`, by `KONTOR_OFFICE`, or else the usual
    /// one of this platform.
    ///
    /// # Errors
    /// When the platform names no usual folder.
    pub fn office(&self) -> Result<Office, Problem> {
        if let Some(folder) = &self.office {
            return Ok(Office::at(folder.clone()));
        }
        if let Some(folder) = office_of_environment() {
            return Ok(Office::at(folder));
        }
        Ok(Office::at(Paths::usual().map_err(|error| error.problem())?.office))
    }

    /// Opens the office for reading.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn reader(&self) -> Result<Reader, Problem> {
        let office = self.office()?;
        office.check()?;
        // A writer looks whose file it is and how old; then a reader is enough.
        drop(crate::store::Writer::open(&office.database()).map_err(|error| error.problem())?);
        Reader::open(&office.database()).map_err(|error| error.problem())
    }

    /// Opens the office for changes.
    ///
    /// # Errors
    /// When there is none, or it cannot be worked in.
    pub fn engine(&self) -> Result<Engine, Problem> {
        let (clock, ids) = app::clock_and_ids()?;
        Engine::open(self.office()?, clock, ids)
    }

    /// Carries out one change under the name of whoever sits at this computer.
    ///
    /// # Errors
    /// Why it could not be carried out.
    pub fn change(&self, command: Command) -> Result<Receipt, Problem> {
        self.engine()?.command(actor(), command)
    }
}

/// Returns the office that the environment names.
#[must_use]
pub fn office_of_environment() -> Option<std::path::PathBuf> {
    std::env::var_os(OFFICE_VARIABLE).filter(|folder| !folder.is_empty()).map(Into::into)
}

/// Returns the person who sits at this computer, by the system's name.
#[must_use]
pub fn actor() -> Actor {
    let name = ["KONTOR_PERSON", "USER", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.is_empty()));
    Actor::Person(name.unwrap_or_else(|| "cli".to_owned()))
}

/// Returns the exit code of a problem: 2 when other words would mend it.
#[must_use]
pub fn code_of(problem: &Problem) -> u8 {
    if problem.code.remedies().first() == Some(&Remedy::CorrectCall) { WRONG_CALL } else { PROBLEM }
}

/// An engine that this process runs.
pub struct Running {
    /// Its threads.
    pub runtime: Runtime,
}

/// Takes the engine of an office and starts its threads.
///
/// # Errors
/// When it runs elsewhere, or cannot be started.
pub fn start(office: Office, run: Run) -> Result<Running, Problem> {
    let (clock, ids) = app::clock_and_ids()?;
    let (engine, held) = take(office, &clock, &ids)?;
    let runtime = Runtime::start(engine, held, clock, ids, run)?;
    Ok(Running { runtime })
}

fn take(office: Office, clock: &Arc<dyn Clock>, ids: &Arc<dyn IdSource>) -> Result<(Engine, Held), Problem> {
    let mut engine = Engine::open(office, Arc::clone(clock), Arc::clone(ids))?;
    let held = lease::take(&mut engine)?;
    Ok((engine, held))
}

/// Does now what a change leaves to be done, when no engine runs elsewhere that will do it:
/// unfinished messages are taken up and due actions carried out.
///
/// # Errors
/// What concerns the whole database.
pub fn work_off(office: Office) -> Result<(), Problem> {
    let (clock, ids) = app::clock_and_ids()?;
    let (mut engine, held) = match take(office.clone(), &clock, &ids) {
        Ok(taken) => taken,
        Err(problem) if problem.code == Code::EngineElsewhere || problem.code == Code::HostNotAllowed => return Ok(()),
        Err(problem) => return Err(problem),
    };
    let worked = engine.take_up_unfinished().and_then(|_| {
        let reader = Reader::open(&office.database()).map_err(|error| error.problem())?;
        let mut courier = Courier::new(office, reader);
        while courier.round(&mut engine)?.worked != 0 {}
        Ok(())
    });
    let released = lease::release(&mut engine, held);
    worked.and(released)
}

/// Finds one order by our number, its id, or the sender's number.
///
/// # Errors
/// `NotFound`, or `Ambiguous` with how many it could be.
pub fn find_order(reader: &mut Reader, text: &str) -> Result<OrderHead, Problem> {
    let mut found = reader.read(|conn| query::find_orders(conn, text.trim())).map_err(|error| error.problem())?;
    match (found.len(), found.pop()) {
        (1, Some(head)) => Ok(head),
        (0, _) | (_, None) => Err(Problem::new(Code::NotFound).with("what", "order").with("id", text)),
        (count, _) => {
            Err(Problem::new(Code::Ambiguous).with("what", "order").with("id", text).with("count", count.to_string()))
        }
    }
}

/// Finds one contact by its number or id.
///
/// # Errors
/// `NotFound`.
pub fn find_contact(reader: &mut Reader, text: &str) -> Result<ContactId, Problem> {
    let missing = || Problem::new(Code::NotFound).with("what", "contact").with("id", text);
    let found = reader.read(|conn| {
        if let Some(id) = ContactId::parse(text)
            && let Some(contact) = contacts::find(conn, id)?
        {
            return Ok(vec![contact]);
        }
        let key = normalise::customer_number(text).unwrap_or_default();
        contacts::by_key(conn, Lookup::Number, &key)
    });
    found.map_err(|error| error.problem())?.first().map(|contact| contact.id).ok_or_else(missing)
}

/// Finds one source by its name or id.
///
/// # Errors
/// `NotFound`.
pub fn find_source(reader: &mut Reader, text: &str) -> Result<Source, Problem> {
    let all = reader.read(sources::list).map_err(|error| error.problem())?;
    let id = SourceId::parse(text);
    let found = all.into_iter().find(|source| source.name == text || Some(source.id) == id);
    found.ok_or_else(|| Problem::new(Code::NotFound).with("what", "source").with("id", text))
}
