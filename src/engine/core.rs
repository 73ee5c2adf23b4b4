//! The engine as a value: one writer, a clock, a source of ids, and what a transaction gathers.

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use super::command::{Actor, Command, Receipt, Request};
use super::event::{Event, Topics};
use super::failpoint::{self, Point};
use super::office::Office;
use crate::clock::{Clock, IdSource};
use crate::domain::ids::SourceId;
use crate::domain::settings::Settings;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::problem::{Code, Problem};
use crate::store::journal::{self, Head, NewEntry};
use crate::store::sources::{self, LedgerChange};
use crate::store::sums::{self, DayChanges};
use crate::store::{self, StoreError, Tx, Writer};

/// Why a step inside a transaction failed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The store said no; everything is taken back.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A rule said no; everything is taken back.
    #[error("refused: {0}")]
    Refused(Problem),
}

impl Fault {
    /// Returns what the person is told.
    #[must_use]
    pub fn problem(self) -> Problem {
        match self {
            Self::Store(error) => error.problem(),
            Self::Refused(problem) => problem,
        }
    }
}

/// What holds for the whole of one transaction.
pub struct Env<'e> {
    /// The moment of the transaction.
    pub now: Timestamp,
    /// The day it is counted under, in the office's zone.
    pub today: NaiveDate,
    /// The business settings.
    pub settings: Settings,
    /// Makes ids.
    pub ids: &'e dyn IdSource,
    /// Who acts.
    pub actor: Actor,
}

impl Env<'_> {
    /// Returns a fresh id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.ids.next(self.now)
    }
}

/// What a transaction gathers to write once at its end, and to tell after its commit.
#[derive(Debug)]
pub struct Changes {
    head: Head,
    ledgers: BTreeMap<SourceId, LedgerChange>,
    days: DayChanges,
    /// How far the gapless counters got in this transaction.
    numbers: BTreeMap<String, i64>,
    topics: Topics,
    /// The entries written into the journal, for the log after the commit.
    log: Vec<LogLine>,
}

/// A journal entry as the log tells it.
#[derive(Debug)]
struct LogLine {
    step: String,
    subject: Option<Uuid>,
    detail: String,
}

/// The particulars of a journal entry that the log may tell: no names and no addresses of people.
const LOGGED: &[&str] = &[
    "number",
    "order_no",
    "request_no",
    "state",
    "format",
    "findings",
    "doubt",
    "cause",
    "place",
    "role",
    "contact",
    "decision",
    "effect",
    "version",
    "revision",
    "file",
    "item",
    "their_no",
    "field",
    "successor",
    "key",
    "taken",
    "left_out",
    "minutes",
    "host",
    "clean",
];

impl Changes {
    fn new(head: Head) -> Self {
        Self {
            head,
            ledgers: BTreeMap::new(),
            days: DayChanges::default(),
            numbers: BTreeMap::new(),
            topics: Topics::default(),
            log: Vec::new(),
        }
    }

    /// Returns an empty gathering that continues this one's journal and counters: for items whose
    /// failure must not touch the others.
    #[must_use]
    pub fn fork(&self) -> Self {
        Self { numbers: self.numbers.clone(), ..Self::new(self.head) }
    }

    /// Takes over what a fork gathered.
    pub fn absorb(&mut self, fork: Self) {
        self.head = fork.head;
        self.numbers = fork.numbers;
        for (source, change) in fork.ledgers {
            self.ledgers.entry(source).or_default().add(change);
        }
        self.days.absorb(fork.days);
        self.topics = self.topics.with(fork.topics);
        self.log.extend(fork.log);
    }

    /// Returns the ledger of a source for counting.
    pub fn ledger(&mut self, source: SourceId) -> &mut LedgerChange {
        self.topics = self.topics.with(Topics::MESSAGES);
        self.ledgers.entry(source).or_default()
    }

    /// Returns the statistics for counting.
    pub fn days(&mut self) -> &mut DayChanges {
        &mut self.days
    }

    /// Returns the next number of a gapless counter, beginning with 1. It is used up when the
    /// transaction is committed and the item that took it was not taken back.
    pub fn next_number(&mut self, conn: &mut store::Conn<'_>, counter: String) -> Result<i64, StoreError> {
        let so_far = match self.numbers.get(&counter) {
            Some(so_far) => *so_far,
            None => store::settings::number(conn, &counter)?,
        };
        self.numbers.insert(counter, so_far + 1);
        Ok(so_far + 1)
    }

    /// Notes what kind of thing changed.
    pub fn touch(&mut self, topics: Topics) {
        self.topics = self.topics.with(topics);
    }

    /// Writes an entry into the journal.
    pub fn journal(
        &mut self,
        tx: &mut Tx<'_>,
        env: &Env<'_>,
        kind: &str,
        subject: Option<Uuid>,
        detail: &[(&str, &str)],
    ) -> Result<(), StoreError> {
        let actor = env.actor.to_string();
        if tracing::enabled!(tracing::Level::INFO) {
            let told: Vec<(&str, &str)> = detail.iter().copied().filter(|(name, _)| LOGGED.contains(name)).collect();
            let detail = detail_text(&told).replace('\n', " ");
            self.log.push(LogLine { step: kind.to_owned(), subject, detail });
        }
        let detail = detail_text(detail);
        journal::append(tx, &mut self.head, &NewEntry { at: env.now, actor: &actor, kind, subject, detail: &detail })
    }
}

/// Returns `name=value` lines; a line feed inside a value becomes a blank.
#[must_use]
pub fn detail_text(detail: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (name, value) in detail.iter().filter(|(_, value)| !value.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(name);
        text.push('=');
        if value.contains('\n') {
            text.push_str(&value.replace('\n', " "));
        } else {
            text.push_str(value);
        }
    }
    text
}

/// What another program did to the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing.
    Nothing,
    /// It noted something that is no change: a poll, a lease.
    Touched,
    /// It changed something; the revision of the journal.
    Changed(i64),
}

/// The engine without threads.
pub struct Engine {
    office: Office,
    writer: Writer,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    /// The journal's revision after this engine's own last change.
    revision: i64,
    /// The settings as of a revision of the journal: each change of them is an entry in it, so they
    /// hold as long as nobody has written into the journal since.
    settings: Option<(i64, Settings)>,
    /// Whether another program's change was met before this engine's own.
    has_foreign_news: bool,
    /// By what the last commit of another program is told from the next.
    mark: Option<i64>,
    /// Told after each commit.
    listener: Box<dyn Fn(Event) + Send>,
}

impl Engine {
    /// Opens an office for changes.
    ///
    /// # Errors
    /// A problem when the office is missing, damaged, newer, not writable or on a network share.
    pub fn open(office: Office, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Result<Self, Problem> {
        office.check()?;
        let writer = Writer::open(&office.database()).map_err(|error| error.problem())?;
        Ok(Self::over(office, writer, clock, ids))
    }

    /// Takes a writer that is open already.
    #[must_use]
    pub fn over(office: Office, writer: Writer, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        Self {
            office,
            writer,
            clock,
            ids,
            revision: 0,
            settings: None,
            has_foreign_news: false,
            mark: None,
            listener: Box::new(|_| {}),
        }
    }

    /// Sets who is told after each commit.
    pub fn listen(&mut self, listener: Box<dyn Fn(Event) + Send>) {
        self.listener = listener;
    }

    /// Returns the office.
    #[must_use]
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// Returns the present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Returns a fresh id.
    #[must_use]
    pub fn fresh_id(&self) -> Uuid {
        self.ids.next(self.clock.now())
    }

    /// Reads what the last transaction left.
    pub fn read<T>(&mut self, work: impl FnOnce(&mut store::Conn<'_>) -> Result<T, StoreError>) -> Result<T, Problem> {
        work(&mut self.writer.conn()).map_err(|error| error.problem())
    }

    /// Runs `work` in one transaction with all that a transaction needs, writes what it gathered,
    /// and tells the listener.
    ///
    /// # Errors
    /// The fault that took everything back.
    pub fn write<T>(
        &mut self,
        actor: &Actor,
        work: impl FnOnce(&mut Tx<'_>, &mut Changes, &Env<'_>) -> Result<T, Fault>,
    ) -> Result<(T, i64), Fault> {
        let now = self.clock.now();
        let today = now.plus_minutes(i64::from(self.clock.offset_minutes(now))).utc_day();
        let ids = Arc::clone(&self.ids);
        let known = self.revision;
        let read_before = self.settings.take();
        let (done, changes, settings, is_foreign) = self.writer.transaction(|tx| {
            let head = journal::head(tx)?;
            let settings = match read_before {
                Some((revision, settings)) if revision == head.revision => settings,
                Some(_) | None => load_settings(tx)?,
            };
            let env = Env { now, today, settings, ids: ids.as_ref(), actor: actor.clone() };
            let mut changes = Changes::new(head);
            let done = work(tx, &mut changes, &env)?;
            for (source, change) in &changes.ledgers {
                sources::count(tx, *source, *change)?;
            }
            sums::apply(tx, &changes.days)?;
            for (counter, number) in &changes.numbers {
                store::settings::set_number(tx, counter, *number)?;
            }
            Ok::<_, Fault>((done, changes, env.settings, known < head.revision))
        })?;
        let revision = changes.head.revision;
        self.settings = (!changes.topics.touches(Topics::SETTINGS)).then_some((revision, settings));
        self.revision = self.revision.max(revision);
        for LogLine { step, subject, detail } in &changes.log {
            let subject = subject.map(|id| id.to_string()).unwrap_or_default();
            tracing::info!(actor = %actor, subject, detail, "{step}");
        }
        self.has_foreign_news |= is_foreign;
        if !changes.topics.is_empty() {
            (self.listener)(Event::Changed { topics: changes.topics, revision });
        }
        Ok((done, revision))
    }

    /// Returns the journal's revision when another program on the same office moved it on.
    fn foreign_revision(&mut self) -> Result<Option<i64>, Problem> {
        let found = self.read(journal::head)?.revision;
        let is_foreign = std::mem::take(&mut self.has_foreign_news) || self.revision < found;
        self.revision = found;
        Ok(is_foreign.then_some(found))
    }

    /// Returns what another program did to the same office since this was last asked. Costs next to
    /// nothing while nobody does anything.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub fn foreign_change(&mut self) -> Result<Foreign, Problem> {
        let mark = self.read(journal::change_mark)?;
        let before = self.mark.replace(mark);
        if before == Some(mark) && !self.has_foreign_news {
            return Ok(Foreign::Nothing);
        }
        Ok(match self.foreign_revision()? {
            Some(revision) => Foreign::Changed(revision),
            None if before.is_none() => Foreign::Nothing,
            None => Foreign::Touched,
        })
    }

    /// Tells the listener that anything may have changed.
    pub fn tell_all(&self, revision: i64) {
        self.tell(Event::Changed { topics: Topics::ALL, revision });
    }

    /// Tells the listener what no commit says.
    pub fn tell(&self, event: Event) {
        (self.listener)(event);
    }

    /// Carries out a command.
    ///
    /// # Errors
    /// The problem that kept it from being carried out; nothing was changed then.
    pub fn execute(&mut self, request: Request) -> Result<Receipt, Problem> {
        let office = self.office.clone();
        let Request { id, actor, command } = request;
        let done = self.write(&actor, |tx, changes, env| {
            if let Some(receipt) = store::commands::find(tx, id)? {
                return Ok(Receipt { revision: receipt.revision, created: receipt.created, ..Receipt::default() });
            }
            let receipt = super::decisions::carry_out(tx, changes, env, &office, command)?;
            store::commands::insert(tx, id, env.now, changes.head.revision, receipt.created)?;
            failpoint::reach(Point::CommandBeforeCommit);
            Ok(receipt)
        });
        failpoint::reach(Point::CommandAfterCommit);
        match done {
            Ok((receipt, revision)) => Ok(Receipt { revision: receipt.revision.max(revision), ..receipt }),
            Err(fault) => Err(fault.problem()),
        }
    }

    /// Carries out a command of a person or of the engine itself, under a fresh id.
    ///
    /// # Errors
    /// As [`Engine::execute`].
    pub fn command(&mut self, actor: Actor, command: Command) -> Result<Receipt, Problem> {
        let id = crate::domain::ids::CommandId(self.fresh_id());
        self.execute(Request { id, actor, command })
    }
}

/// Reads the business settings.
pub fn load_settings(conn: &mut store::Conn<'_>) -> Result<Settings, StoreError> {
    let stored = store::settings::list(conn)?;
    let pairs: Vec<_> = stored.into_iter().map(|setting| (setting.key, setting.value)).collect();
    let starts = sources::list(conn)?.into_iter().filter_map(|source| Some((source.id, source.start_at?))).collect();
    Ok(Settings::from_stored(&pairs).with_starts(starts))
}

/// Returns a problem that says a record is not there.
#[must_use]
pub fn not_found(what: &str, id: impl ToString) -> Fault {
    Fault::Refused(Problem::new(Code::NotFound).with("what", what).with("id", id.to_string()))
}
