//! Threads around the engine: the writer, the decoder, one intake a source, the courier, and
//! readers for queries. All channels are bounded.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::command::{Receipt, Request};
use super::core::{Engine, Foreign};
use super::courier::step::{Step, StepAnswer};
use super::courier::{Courier, Desk, Round};
use super::decoder::{DecodeJob, Decoding};
use super::event::{Event, Topics};
use super::failpoint::{self, Point};
use super::handle::{Handle, Reply, Subscribers};
use super::intake::{Acknowledgement, Grouping, Intake, Mode, Portion, Streak};
use super::lease::{self, Held};
use super::listing::Listing;
use super::pipeline::Prepared;
use super::pipeline::receive::Received;
use super::query::{Answer, Query};
use super::troubles::Troubles;
use crate::clock::{Clock, IdSource};
use crate::domain::ids::SourceId;
use crate::domain::time::Timestamp;
use crate::problem::{Code, Problem};
use crate::store::{Reader, sources};
use crate::threads::{self, Deadline, Ended, Stop, StopState, Thread};

/// How many jobs may wait for the writer.
const ENGINE_QUEUE: usize = 64;
/// How many portions may wait for the decoder: half a group, so that it has work while its source
/// puts a group away.
const DECODER_QUEUE: usize = 8;
/// How long the writer waits for the next portion of a group before it commits what it has: longer
/// than a portion takes to be read and decoded, shorter than anybody notices.
const LINGER: Duration = Duration::from_millis(20);
/// How many questions may wait for the readers.
const QUERY_QUEUE: usize = 256;
/// Threads that answer questions.
const READERS: usize = 2;
/// How often the courier looks for accounting's answers while it waits for some.
const ANSWER_PAUSE: Duration = Duration::from_secs(5);
/// How soon the courier tries again when it could not work at all.
const FAILURE_MILLIS: i64 = 10_000;
/// The parts that can be troubled, beside the sources.
const COURIER: &str = "courier";
const WRITER: &str = "engine";
const POLLS: &str = "polls";
/// The longest the courier rests when it waits for nothing.
const REST_MAX: Duration = Duration::from_hours(1);
/// How long an orderly stop may take.
const STOP_LIMIT: Duration = Duration::from_secs(20);
/// How long the writer waits for a last job before it stops.
const STOP_PAUSE: Duration = Duration::from_millis(50);
/// How often the progress of a run is told.
const WATCH_PAUSE: Duration = Duration::from_millis(10);
/// How often the database is looked at for changes that other programs made: two looks fit into
/// the second within which everybody sees them.
const FOLLOW_PAUSE: Duration = Duration::from_millis(400);
/// The same, for a writer that is never idle.
const FOLLOW_MILLIS: i64 = 400;

/// A job for the writer.
pub(super) enum EngineJob {
    /// A command with the place for its answer.
    Command { request: Request, answer: Reply<Result<Receipt, Problem>> },
    /// Messages ready to be recorded.
    Record(RecordJob),
    /// Messages to be stored before anything looks at them.
    StoreFirst { chunk: Vec<Received>, answer: SyncSender<Acknowledgement>, streak: Streak },
    /// A step of the courier.
    Step { step: Box<Step>, answer: SyncSender<Result<StepAnswer, Problem>> },
    /// A source was polled.
    NotePoll { source: SourceId, problem: Option<Problem> },
    /// Take up what is unfinished, then say so.
    TakeUp {
        /// Where to say it.
        answer: SyncSender<()>,
    },
}

/// A portion of messages ready to be recorded.
pub(super) struct RecordJob {
    pub(super) prepared: Vec<Prepared>,
    pub(super) place: Portion,
    pub(super) answer: SyncSender<Acknowledgement>,
    pub(super) streak: Streak,
}

/// A job for a reader.
pub(super) enum QueryJob {
    /// A question with the place for its answer.
    Ask { query: Query, answer: Reply<Result<Answer, Problem>> },
    /// One reader comes to its end, though windows still hold the handle.
    End,
}

/// How far the present run got; for progress on a terminal.
#[derive(Debug, Default)]
pub struct Progress {
    fetched: AtomicUsize,
    recorded: AtomicUsize,
}

impl Progress {
    pub(super) fn fetched(&self, count: usize) {
        self.fetched.fetch_add(count, Ordering::Relaxed);
    }

    fn recorded(&self, count: usize) {
        self.recorded.fetch_add(count, Ordering::Relaxed);
    }

    /// Returns how many messages were fetched and how many of them recorded.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.fetched.load(Ordering::Relaxed), self.recorded.load(Ordering::Relaxed))
    }
}

/// What a run is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// Until stopped.
    Serve,
    /// One poll of every source, then until idle.
    Once,
    /// Until stopped, beside an engine that another program runs: changes and questions only.
    Attached,
}

/// A running engine: its threads and its handle.
pub struct Runtime {
    handle: Handle,
    engine: Thread,
    decoder: Thread,
    courier: Option<Thread>,
    readers: Vec<Thread>,
    intakes: Vec<(SourceId, Stop, Thread)>,
    intervals: BTreeMap<SourceId, Arc<AtomicI64>>,
    engine_stop: Stop,
    courier_stop: Stop,
    progress: Arc<Progress>,
    kit: Kit,
    run: Run,
    grouping: Grouping,
}

/// What intake threads are made from.
#[derive(Clone)]
struct Kit {
    office: super::office::Office,
    clock: Arc<dyn Clock>,
    decoder: SyncSender<DecodeJob>,
    engine: SyncSender<EngineJob>,
    subscribers: Arc<Subscribers>,
    troubles: Arc<Troubles>,
}

impl Runtime {
    /// Starts the threads of an engine whose lease is held.
    ///
    /// # Errors
    /// Why a thread or a reading connection could not be had.
    pub fn start(
        engine: Engine,
        held: Held,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        run: Run,
    ) -> Result<Self, Problem> {
        Self::start_grouped(engine, held, clock, ids, run, Grouping::USUAL)
    }

    /// Starts the threads with another grouping of messages than the usual one: for measuring.
    ///
    /// # Errors
    /// As [`Runtime::start`].
    pub fn start_grouped(
        engine: Engine,
        held: Held,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        run: Run,
        grouping: Grouping,
    ) -> Result<Self, Problem> {
        Self::start_threads(engine, Some(held), clock, ids, run, grouping)
    }

    /// Starts threads for changes and questions only, because another program runs the engine. It
    /// takes up what is changed here, as soon as it sees it in the journal.
    ///
    /// # Errors
    /// Why a thread or a reading connection could not be had.
    pub fn attach(engine: Engine, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Result<Self, Problem> {
        Self::start_threads(engine, None, clock, ids, Run::Attached, Grouping::USUAL)
    }

    fn start_threads(
        mut engine: Engine,
        held: Option<Held>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        run: Run,
        grouping: Grouping,
    ) -> Result<Self, Problem> {
        let office = engine.office().clone();
        let subscribers = Arc::new(Subscribers::default());
        let (engine_sender, engine_jobs) = sync_channel(ENGINE_QUEUE);
        let (decode_sender, decode_jobs) = sync_channel(DECODER_QUEUE);
        let (query_sender, query_jobs) = sync_channel(QUERY_QUEUE);
        let careful = Arc::new(AtomicBool::new(held.as_ref().is_some_and(|held| !held.follows_clean_stop)));
        let progress = Arc::new(Progress::default());
        let (engine_stop, courier_stop) = (Stop::new(), Stop::new());
        let told = Arc::clone(&subscribers);
        let courier_poke = courier_stop.clone();
        engine.listen(Box::new(move |event| {
            if matches!(&event, Event::Changed { topics, .. } if topics.touches(Topics::OUTBOX.with(Topics::SETTINGS).with(Topics::MESSAGES))) {
                courier_poke.poke();
            }
            told.tell(&event);
        }));
        let kit = Kit {
            office: office.clone(),
            clock: Arc::clone(&clock),
            decoder: decode_sender,
            engine: engine_sender.clone(),
            subscribers: Arc::clone(&subscribers),
            troubles: Arc::new(Troubles::new(Arc::clone(&subscribers))),
        };
        let stop = engine_stop.clone();
        let troubles = Arc::clone(&kit.troubles);
        let (progress_seen, careful_seen) = (Arc::clone(&progress), Arc::clone(&careful));
        let is_holder = held.is_some();
        let listing = Listing::default();
        let desk = Desktop { engine, progress: progress_seen, careful: careful_seen, is_holder, troubles, listing };
        let engine_thread = start("engine", &subscribers, move || engine_loop(desk, held, &engine_jobs, &stop))?;
        let database = office.database();
        let decoding =
            Decoding { clock: Arc::clone(&clock), engine: engine_sender.clone(), careful: Arc::clone(&careful) };
        let reader = Reader::open(&database).map_err(|error| error.problem())?;
        let decoder = start("decoder", &subscribers, move || {
            decoding.run(&decode_jobs, reader, ids.as_ref());
            Ok(())
        })?;
        let readers = start_readers(query_jobs, &database, &subscribers)?;
        let handle = Handle::new(engine_sender, query_sender, subscribers);
        let mut runtime = Self {
            handle,
            engine: engine_thread,
            decoder,
            courier: None,
            readers,
            intakes: Vec::new(),
            intervals: BTreeMap::new(),
            engine_stop,
            courier_stop,
            progress,
            kit,
            run,
            grouping,
        };
        runtime.start_courier()?;
        runtime.start_intakes()?;
        Ok(runtime)
    }

    /// Returns the interface that shells use.
    #[must_use]
    pub fn handle(&self) -> &Handle {
        &self.handle
    }

    /// Returns how far the run got.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    fn start_courier(&mut self) -> Result<(), Problem> {
        if self.run != Run::Serve {
            return Ok(());
        }
        let reader = Reader::open(&self.kit.office.database()).map_err(|error| error.problem())?;
        let courier = Courier::new(self.kit.office.clone(), reader);
        let desk = ChannelDesk { engine: self.kit.engine.clone(), clock: Arc::clone(&self.kit.clock) };
        let (stop, troubles) = (self.courier_stop.clone(), Arc::clone(&self.kit.troubles));
        let body = move || courier_loop(courier, desk, &stop, &troubles);
        self.courier = Some(start(COURIER, &self.kit.subscribers, body)?);
        Ok(())
    }

    /// Starts an intake thread for each active source that has none, stops those of sources that
    /// were switched off, and lets the others know how often they are to poll.
    ///
    /// # Errors
    /// Why the sources could not be read or a thread not be started.
    pub fn start_intakes(&mut self) -> Result<(), Problem> {
        if self.run == Run::Attached {
            return Ok(());
        }
        let mut reader = Reader::open(&self.kit.office.database()).map_err(|error| error.problem())?;
        let all = reader.read(sources::list).map_err(|error| error.problem())?;
        for (id, stop, _) in &self.intakes {
            if !all.iter().any(|source| source.id == *id && source.is_active) {
                stop.request();
            }
        }
        self.intakes.retain(|(_, stop, thread)| stop.state() != StopState::Requested || !thread.has_ended());
        for source in all.into_iter().filter(|source| source.is_active) {
            let interval = Arc::clone(self.intervals.entry(source.id).or_default());
            let before = interval.swap(source.interval_minutes, Ordering::Relaxed);
            if let Some((_, stop, _)) =
                self.intakes.iter().find(|(id, _, thread)| *id == source.id && !thread.has_ended())
            {
                if before != source.interval_minutes {
                    // It polls once and then waits by the interval that holds.
                    stop.poke();
                }
                continue;
            }
            let stop = Stop::new();
            let intake = Intake {
                source: source.clone(),
                interval_minutes: interval,
                office: self.kit.office.clone(),
                clock: Arc::clone(&self.kit.clock),
                decoder: self.kit.decoder.clone(),
                engine: self.kit.engine.clone(),
                stop: stop.clone(),
                progress: Arc::clone(&self.progress),
                troubles: Arc::clone(&self.kit.troubles),
                grouping: self.grouping,
                mode: match self.run {
                    Run::Serve => Mode::Serve,
                    Run::Once | Run::Attached => Mode::Once,
                },
            };
            let thread = start(&format!("intake-{}", source.name), &self.kit.subscribers, move || intake.run())?;
            self.intakes.push((source.id, stop, thread));
        }
        Ok(())
    }

    /// Polls every source now, or one of them.
    pub fn poll_now(&self, source: Option<SourceId>) {
        for (_, stop, _) in self.intakes.iter().filter(|(id, _, _)| source.is_none_or(|wanted| wanted == *id)) {
            stop.poke();
        }
    }

    /// Waits until every intake of a run that is made once has ended and all it brought is
    /// recorded, then runs the courier until nothing is due. `watch` is called now and then.
    /// Returns what kept sources or the courier from doing all of their work.
    ///
    /// # Errors
    /// What stopped the engine or the courier.
    pub fn finish_once(&mut self, watch: impl FnMut(&Progress)) -> Result<Vec<Problem>, Problem> {
        self.drain(watch)?;
        let mut desk = ChannelDesk { engine: self.kit.engine.clone(), clock: Arc::clone(&self.kit.clock) };
        let reader = Reader::open(&self.kit.office.database()).map_err(|error| error.problem())?;
        let mut courier = Courier::new(self.kit.office.clone(), reader);
        loop {
            let round = courier.round(&mut desk)?;
            self.kit.troubles.note(COURIER, round.problem.as_ref());
            if round.worked == 0 {
                return Ok(self.kit.troubles.list());
            }
        }
    }

    /// Waits until every intake of a run that is made once has ended and all it brought is
    /// recorded; nothing leaves the house meanwhile. `watch` is called now and then.
    ///
    /// # Errors
    /// What stopped the engine.
    pub fn drain(&mut self, mut watch: impl FnMut(&Progress)) -> Result<(), Problem> {
        while let Some((_, _, intake)) = self.intakes.iter().find(|(_, _, thread)| !thread.has_ended()) {
            watch(&self.progress);
            if self.engine.has_ended() {
                break;
            }
            // Whether it came to its end or not: the loop looks again.
            let _ended: bool = intake.wait(WATCH_PAUSE);
        }
        watch(&self.progress);
        self.handle.settle()
    }

    /// Stops in good order: intake, then the writer with what it has, then the courier's letter.
    ///
    /// # Errors
    /// Which thread did not stop in time.
    pub fn stop(self) -> Result<(), Problem> {
        let deadline = Deadline::after(STOP_LIMIT);
        for (_, stop, _) in &self.intakes {
            stop.request();
        }
        let mut late = Vec::new();
        for (_, _, thread) in self.intakes {
            join(thread, deadline, &mut late);
        }
        self.courier_stop.request();
        if let Some(courier) = self.courier {
            join(courier, deadline, &mut late);
        }
        self.engine_stop.request();
        if let Err(problem) = self.handle.settle() {
            tracing::debug!(%problem, "the writer had stopped already");
        }
        for _ in &self.readers {
            self.handle.end_reader();
        }
        drop(self.handle);
        drop(self.kit);
        join(self.engine, deadline, &mut late);
        join(self.decoder, deadline, &mut late);
        for reader in self.readers {
            join(reader, deadline, &mut late);
        }
        match late.first() {
            None => Ok(()),
            Some(name) => {
                Err(Problem::new(Code::ThreadStopped).with("thread", name.as_str()).with("detail", "deadline"))
            }
        }
    }
}

fn join(thread: Thread, deadline: Deadline, late: &mut Vec<String>) {
    if let Err(thread) = thread.join_until(deadline) {
        late.push(thread.name().to_owned());
    }
}

/// Starts a thread whose end by anything but an orderly stop is told to every subscriber.
fn start(
    name: &str,
    subscribers: &Arc<Subscribers>,
    body: impl FnOnce() -> Result<(), Problem> + Send + 'static,
) -> Result<Thread, Problem> {
    let (thread, subscribers) = (name.to_owned(), Arc::clone(subscribers));
    threads::start(name, body, move |ended: Ended| {
        if let Some(problem) = ended.problem(&thread) {
            tracing::error!(thread, %problem, "a part of the engine stopped");
            subscribers.tell(&Event::Stopped { thread, problem });
        }
    })
}

/// Starts the threads that answer questions.
fn start_readers(
    jobs: Receiver<QueryJob>,
    database: &Path,
    subscribers: &Arc<Subscribers>,
) -> Result<Vec<Thread>, Problem> {
    let jobs = Arc::new(Mutex::new(jobs));
    let mut readers = Vec::with_capacity(READERS);
    for number in 1..=READERS {
        let jobs = Arc::clone(&jobs);
        let reader = Reader::open(database).map_err(|error| error.problem())?;
        readers.push(start(&format!("reader-{number}"), subscribers, move || {
            query_loop(&jobs, reader);
            Ok(())
        })?);
    }
    Ok(readers)
}

/// What the writer's thread works with.
struct Desktop {
    engine: Engine,
    progress: Arc<Progress>,
    careful: Arc<AtomicBool>,
    /// Whether this process runs the engine; otherwise it only asks and changes.
    is_holder: bool,
    troubles: Arc<Troubles>,
    listing: Listing,
}

fn engine_loop(mut desk: Desktop, held: Option<Held>, jobs: &Receiver<EngineJob>, stop: &Stop) -> Result<(), Problem> {
    desk.take_up();
    let mut renewed_at = desk.engine.now();
    let mut followed_at = renewed_at;
    let mut put_back = None;
    loop {
        let mut is_idle = false;
        let wait = match stop.state() {
            StopState::Requested => STOP_PAUSE,
            StopState::Running if desk.listing.is_behind() => Duration::ZERO,
            StopState::Running => FOLLOW_PAUSE,
        };
        match put_back.take().map_or_else(|| jobs.recv_timeout(wait), Ok) {
            Ok(EngineJob::Record(job)) => put_back = desk.record(job, jobs),
            Ok(job) => desk.carry_out(job),
            Err(RecvTimeoutError::Timeout) if stop.state() == StopState::Requested => break,
            Err(RecvTimeoutError::Timeout) => {
                is_idle = !desk.listing.is_behind();
                desk.rest();
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if is_idle || FOLLOW_MILLIS <= desk.engine.now().millis_since(followed_at) {
            followed_at = desk.engine.now();
            desk.follow();
        }
        if let Some(held) = &held
            && lease::RENEW_MILLIS <= desk.engine.now().millis_since(renewed_at)
        {
            renewed_at = desk.engine.now();
            match lease::renew(&mut desk.engine, held) {
                Ok(()) => {}
                Err(problem) if problem.code == Code::EngineElsewhere => return Err(problem),
                Err(problem) => tracing::warn!(%problem, "the lease could not be renewed; it is tried again"),
            }
        }
    }
    match held {
        Some(held) => {
            desk.listing.end(&mut desk.engine);
            lease::release(&mut desk.engine, held)
        }
        None => Ok(()),
    }
}

impl Desktop {
    /// Takes up what is unfinished. A failure (full disk) leaves it for the next time.
    fn take_up(&mut self) {
        if !self.is_holder {
            return;
        }
        let worked = self.engine.take_up_unfinished();
        if let Err(problem) = &worked {
            tracing::warn!(%problem, "unfinished messages wait");
        }
        self.troubles.note(WRITER, worked.err().as_ref());
    }

    /// Does what waits for a moment in which nothing else is to be done.
    fn rest(&mut self) {
        if self.is_holder {
            self.listing.go_on(&mut self.engine);
        }
    }

    /// Takes up what other programs on the same office asked for meanwhile, and tells subscribers.
    fn follow(&mut self) {
        match self.engine.foreign_change() {
            Ok(Foreign::Changed(revision)) => {
                self.take_up();
                self.engine.tell_all(revision);
            }
            Ok(Foreign::Touched) => self.engine.tell(Event::Polled),
            Ok(Foreign::Nothing) => {}
            Err(problem) => tracing::warn!(%problem, "the journal could not be read"),
        }
    }

    fn carry_out(&mut self, job: EngineJob) {
        match job {
            EngineJob::Command { request, answer } => {
                let done = self.engine.execute(request);
                if done.is_ok() {
                    self.take_up();
                }
                answer.send(done);
            }
            EngineJob::Record(RecordJob { prepared, answer, streak, .. }) => {
                let keys = keys(&prepared);
                reply(&answer, streak.go_on(|| self.engine.record(prepared).map(|_| keys)));
            }
            EngineJob::StoreFirst { chunk, answer, streak } => {
                let done = streak.go_on(|| self.store_first(&chunk));
                reply(&answer, done);
                self.take_up();
            }
            EngineJob::Step { step, answer } => reply(&answer, self.engine.step(*step)),
            EngineJob::NotePoll { source, problem } => {
                if problem.is_none() {
                    // A whole poll went by without stopping the program.
                    self.careful.store(false, Ordering::Relaxed);
                }
                let noted = self.engine.note_poll(source, problem.as_ref());
                if let Err(problem) = &noted {
                    tracing::warn!(%problem, "a poll could not be noted");
                }
                self.engine.tell(Event::Polled);
                self.troubles.note(POLLS, noted.err().as_ref());
                failpoint::reach(Point::PollNoted);
            }
            EngineJob::TakeUp { answer } => {
                self.take_up();
                reply(&answer, ());
            }
        }
    }

    /// Records a portion and those that follow until the group is complete, in one commit.
    /// Returns a job of another kind that came in between; it is to be done next.
    fn record(&mut self, first: RecordJob, jobs: &Receiver<EngineJob>) -> Option<EngineJob> {
        // Nothing overtakes what is stored already and could not be worked on so far.
        if let Err(problem) = self.engine.take_up_unfinished() {
            first.streak.fail(&problem);
        }
        let mut put_back = None;
        let mut recorded: Vec<(RecordJob, Vec<String>)> = Vec::new();
        let mut next = Some(first);
        let mut place = Portion::Inner;
        let done = self.engine.record_gathered(&mut || {
            loop {
                let mut job = match next.take() {
                    Some(job) => job,
                    None if place == Portion::Last => return None,
                    None => match jobs.recv_timeout(LINGER) {
                        Ok(EngineJob::Record(job)) => job,
                        Ok(other) => {
                            put_back = Some(other);
                            return None;
                        }
                        Err(_nothing_follows) => return None,
                    },
                };
                place = job.place;
                if let Some(problem) = job.streak.failure() {
                    reply(&job.answer, Err(problem));
                    continue;
                }
                let prepared = std::mem::take(&mut job.prepared);
                recorded.push((job, keys(&prepared)));
                return Some(prepared);
            }
        });
        for (job, keys) in recorded {
            match &done {
                Ok(_) => self.progress.recorded(keys.len()),
                Err(problem) => job.streak.fail(problem),
            }
            reply(&job.answer, done.as_ref().map(|_| keys).map_err(Problem::clone));
        }
        self.take_up();
        self.listing.booked(&mut self.engine, done.map_or(0, |all| all.len()));
        put_back
    }

    fn store_first(&mut self, chunk: &[Received]) -> Acknowledgement {
        let mut keys = Vec::with_capacity(chunk.len());
        for received in chunk {
            self.engine.store_first(received)?;
            keys.push(received.message.source_key.clone());
        }
        self.progress.recorded(keys.len());
        Ok(keys)
    }
}

fn keys(prepared: &[Prepared]) -> Vec<String> {
    prepared.iter().map(|item| item.received.message.source_key.clone()).collect()
}

/// Answers; whoever asked may be gone, which is no fault of the engine.
pub(super) fn reply<T>(answer: &SyncSender<T>, value: T) {
    if answer.send(value).is_err() {
        tracing::debug!("nobody waits for an answer");
    }
}

fn query_loop(jobs: &Mutex<Receiver<QueryJob>>, mut reader: Reader) {
    loop {
        let next = jobs.lock().unwrap_or_else(std::sync::PoisonError::into_inner).recv();
        let Ok(QueryJob::Ask { query, answer }) = next else { return };
        answer.send(reader.read(|conn| query.answer(conn)).map_err(|error| error.problem()));
    }
}

/// The courier's way to the writer.
struct ChannelDesk {
    engine: SyncSender<EngineJob>,
    clock: Arc<dyn Clock>,
}

impl Desk for ChannelDesk {
    fn step(&mut self, step: Step) -> Result<StepAnswer, Problem> {
        let gone = || Problem::new(Code::ThreadStopped).with("thread", "engine").with("detail", "");
        let (answer, receiver) = sync_channel(1);
        self.engine.send(EngineJob::Step { step: Box::new(step), answer }).map_err(|_gone| gone())?;
        receiver.recv().map_err(|_gone| gone())?
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

fn courier_loop(mut courier: Courier, mut desk: ChannelDesk, stop: &Stop, troubles: &Troubles) -> Result<(), Problem> {
    loop {
        let round = courier.round(&mut desk).unwrap_or_else(|problem| {
            tracing::warn!(%problem, "the courier could not work; it tries again");
            Round { worked: 0, next_due: Some(desk.now().plus_millis(FAILURE_MILLIS)), problem: Some(problem) }
        });
        troubles.note(COURIER, round.problem.as_ref());
        let pause = if courier.waits_for_answers() { ANSWER_PAUSE } else { REST_MAX };
        let until_due = round.next_due.map_or(REST_MAX, |due| {
            Duration::from_millis(u64::try_from(due.millis_since(desk.now())).unwrap_or(0))
                .max(Duration::from_millis(50))
        });
        if stop.state() == StopState::Requested || stop.wait_for(pause.min(until_due)) == StopState::Requested {
            return Ok(());
        }
    }
}
