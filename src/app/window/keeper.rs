//! Keeps the engine for a window, on a thread of its own, so that the window never waits: opens an
//! office, runs its engine or ties the window to where it runs, takes a free lease over, starts
//! again what died, and stops in good order.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::making;
use crate::app;
use crate::clock::{Clock, IdSource};
use crate::domain::ids::SourceId;
use crate::engine::core::Engine;
use crate::engine::event::{Event, Topics};
use crate::engine::handle::Events;
use crate::engine::lease;
use crate::engine::office::Office;
use crate::engine::runtime::{Run, Runtime};
use crate::i18n::Language;
use crate::problem::{Code, Problem};
use crate::threads::{self, Deadline, Thread};
use crate::ui::host::{Beginning, HostReply, Link, Making, Tie};

/// How many jobs may wait for the keeper; a person cannot press as fast.
const JOBS_MAX: usize = 64;

/// How often an engine that runs elsewhere is looked after: a free lease is taken over within it.
const TAKE_OVER_PAUSE: Duration = Duration::from_secs(2);

/// How long the keeper rests when its own engine runs: it is woken by news.
const REST: Duration = Duration::from_hours(1);

/// How long an orderly end may take: the engine's own limit and a little.
const STOP_LIMIT: Duration = Duration::from_secs(25);

/// Why the window is woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// News of the engine: soon is enough.
    News,
    /// An answer that somebody waits for.
    Answer,
}

/// What the keeper works with.
#[derive(Clone)]
pub struct Surroundings {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Makes ids.
    pub ids: Arc<dyn IdSource>,
    /// Where answers go.
    pub replies: SyncSender<HostReply>,
    /// Wakes the window.
    pub wake: Arc<dyn Fn(Wake) + Send + Sync>,
    /// Whether what happens is written to the office's log.
    pub has_log: bool,
}

/// A job for the keeper.
#[derive(Debug)]
pub enum Job {
    /// Open an office.
    Open(PathBuf),
    /// Make an office and open it.
    Create {
        /// The folder.
        folder: PathBuf,
        /// What it begins with.
        with: Beginning,
        /// The language of a demo's texts.
        language: Language,
    },
    /// Start again what stopped.
    Restart,
    /// Look at a source now, or at all.
    Poll(Option<SourceId>),
    /// The engine has news.
    News,
    /// Stop in good order and end.
    Stop,
}

/// The keeper's thread.
pub struct Keeper {
    jobs: SyncSender<Job>,
    thread: Mutex<Option<Thread>>,
}

impl Keeper {
    /// Starts the keeper.
    ///
    /// # Errors
    /// When no thread can be had.
    pub fn start(surroundings: Surroundings) -> Result<Self, Problem> {
        let (jobs, received) = sync_channel(JOBS_MAX);
        let own = jobs.clone();
        let body = move || {
            Desk { surroundings, jobs: own, kept: None, folder: None, log: None }.run(&received);
            Ok(())
        };
        let thread = threads::start("keeper", body, |ended| {
            if let Some(problem) = ended.problem("keeper") {
                tracing::error!(%problem, "what keeps the engine for the window stopped");
            }
        })?;
        Ok(Self { jobs, thread: Mutex::new(Some(thread)) })
    }

    /// Asks for a job; never blocks.
    ///
    /// # Errors
    /// When the keeper is gone or has too much to do.
    pub fn ask(&self, job: Job) -> Result<(), Problem> {
        self.jobs.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Problem::new(Code::EngineBusy),
            TrySendError::Disconnected(_) => {
                Problem::new(Code::ThreadStopped).with("thread", "keeper").with("detail", "")
            }
        })
    }

    /// Stops the engine in good order, gives it back, and waits for it.
    ///
    /// # Errors
    /// When it did not end in time.
    pub fn stop(&self) -> Result<(), Problem> {
        if self.jobs.send(Job::Stop).is_err() {
            tracing::debug!("the keeper had ended already");
        }
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        match thread.map_or(Ok(()), |thread| thread.join_until(Deadline::after(STOP_LIMIT))) {
            Ok(()) => Ok(()),
            Err(_thread) => Err(Problem::new(Code::ThreadStopped).with("thread", "keeper").with("detail", "deadline")),
        }
    }
}

/// An office that is open.
struct Kept {
    runtime: Runtime,
    events: Events,
    /// Tries for the lease while the engine runs elsewhere; none when it runs here.
    standby: Option<Engine>,
    /// What was told of the tie, so that the same is not told twice.
    tie: Tie,
}

/// What the keeper's thread works with.
struct Desk {
    surroundings: Surroundings,
    jobs: SyncSender<Job>,
    kept: Option<Kept>,
    folder: Option<PathBuf>,
    /// The log of the first office that was opened.
    log: Option<Log>,
}

/// Whether the log is open.
enum Log {
    Open { _guard: app::LogGuard },
    Closed,
}

impl Desk {
    fn run(mut self, jobs: &Receiver<Job>) {
        loop {
            let is_attached = self.kept.as_ref().is_some_and(|kept| kept.standby.is_some());
            match jobs.recv_timeout(if is_attached { TAKE_OVER_PAUSE } else { REST }) {
                Ok(Job::Open(folder)) => self.open(&folder),
                Ok(Job::Create { folder, with, language }) => self.create(&folder, with, language),
                Ok(Job::Restart) => {
                    if let Some(folder) = self.folder.clone() {
                        self.open(&folder);
                    }
                }
                Ok(Job::Poll(source)) => self.poll(source),
                Ok(Job::News) => self.news(),
                Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => self.take_over(),
            }
        }
        self.close();
    }

    fn reply(&self, reply: HostReply) {
        if self.surroundings.replies.send(reply).is_err() {
            tracing::debug!("the window is gone");
        }
        (self.surroundings.wake)(Wake::Answer);
    }

    fn close(&mut self) {
        if let Some(kept) = self.kept.take()
            && let Err(problem) = kept.runtime.stop()
        {
            tracing::warn!(%problem, "the engine did not stop in good order");
        }
    }

    fn create(&mut self, folder: &Path, with: Beginning, language: Language) {
        let (replies, wake) = (self.surroundings.replies.clone(), Arc::clone(&self.surroundings.wake));
        let mut tell = move |making: Making| {
            // Progress that finds no room is not worth waiting for.
            if replies.try_send(HostReply::Making(making)).is_ok() {
                wake(Wake::News);
            }
        };
        let clock_and_ids = (Arc::clone(&self.surroundings.clock), Arc::clone(&self.surroundings.ids));
        match making::make(folder, with, language, clock_and_ids, &mut tell) {
            Ok(()) => {
                tell(Making::Opening);
                self.open(folder);
            }
            Err(problem) => self.reply(HostReply::NotLinked(problem)),
        }
    }

    fn open(&mut self, folder: &Path) {
        self.close();
        let office = Office::at(folder);
        self.open_log(&office);
        match self.begin(&office) {
            Ok(kept) => {
                self.folder = Some(folder.to_owned());
                self.keep(kept, &office);
            }
            Err(problem) => self.reply(HostReply::NotLinked(problem)),
        }
    }

    /// Opens the log in the first office that is opened; the work can be done without.
    fn open_log(&mut self, office: &Office) {
        if self.log.is_some() || !self.surroundings.has_log || !office.folder("log").is_dir() {
            return;
        }
        self.log = Some(match app::log_to(office) {
            Ok(guard) => Log::Open { _guard: guard },
            Err(problem) => {
                self.reply(HostReply::Failed(problem));
                Log::Closed
            }
        });
    }

    fn engine(&self, office: &Office) -> Result<Engine, Problem> {
        let Surroundings { clock, ids, .. } = &self.surroundings;
        Engine::open(office.clone(), Arc::clone(clock), Arc::clone(ids))
    }

    fn begin(&self, office: &Office) -> Result<Kept, Problem> {
        let mut engine = self.engine(office)?;
        let (clock, ids) = (Arc::clone(&self.surroundings.clock), Arc::clone(&self.surroundings.ids));
        match lease::take(&mut engine) {
            Ok(held) => Ok(self.kept(Runtime::start(engine, held, clock, ids, Run::Serve)?, None, Tie::Own)),
            Err(problem) if matches!(problem.code, Code::EngineElsewhere | Code::HostNotAllowed) => {
                let tie = tie_to(&mut engine, problem)?;
                let runtime = Runtime::attach(engine, clock, ids)?;
                Ok(self.kept(runtime, Some(self.engine(office)?), tie))
            }
            Err(problem) => Err(problem),
        }
    }

    /// Listens to an engine: news wake the keeper, which looks after sources and the lease.
    fn kept(&self, runtime: Runtime, standby: Option<Engine>, tie: Tie) -> Kept {
        let jobs = self.jobs.clone();
        let events = runtime.handle().subscribe(move || {
            // A full queue is drained soon, and every job is followed by a look at the news.
            if jobs.try_send(Job::News).is_err() {
                tracing::debug!("the keeper has enough to do already");
            }
        });
        Kept { runtime, events, standby, tie }
    }

    /// Ties the window to an engine.
    fn keep(&mut self, kept: Kept, office: &Office) {
        let wake = Arc::clone(&self.surroundings.wake);
        let events = kept.runtime.handle().subscribe(move || wake(Wake::News));
        let wake = Arc::clone(&self.surroundings.wake);
        kept.runtime.handle().on_answer(move || wake(Wake::Answer));
        let link = Link {
            handle: kept.runtime.handle().clone(),
            events,
            tie: kept.tie.clone(),
            folder: office.root().to_owned(),
            is_demo: crate::cli::demo::is_demo(office),
        };
        self.kept = Some(kept);
        self.reply(HostReply::Linked(Box::new(link)));
    }

    fn poll(&mut self, source: Option<SourceId>) {
        let Some(kept) = &mut self.kept else { return };
        if kept.standby.is_some() {
            // Only whoever runs the engine looks at doors.
            let tie = kept.tie.clone();
            self.reply(HostReply::Failed(elsewhere(&tie)));
            return;
        }
        match kept.runtime.start_intakes() {
            Ok(()) => kept.runtime.poll_now(source),
            Err(problem) => self.reply(HostReply::Failed(problem)),
        }
    }

    fn news(&mut self) {
        let Some(kept) = &mut self.kept else { return };
        let (mut has_new_sources, mut is_touched, mut has_lost) = (false, false, false);
        while let Some(event) = kept.events.poll() {
            match event {
                Event::Changed { topics, .. } => {
                    has_new_sources |= topics.touches(Topics::SOURCES);
                    is_touched = true;
                }
                Event::Polled => is_touched = true,
                Event::Stopped { thread, problem } if thread == "engine" => {
                    has_lost |= problem.code == Code::EngineElsewhere;
                }
                Event::Stopped { .. } | Event::Troubled { .. } => {}
                Event::Lagged => (has_new_sources, is_touched) = (true, true),
            }
        }
        if has_lost {
            // Another computer took the engine over: go on beside it.
            if let Some(folder) = self.folder.clone() {
                self.open(&folder);
            }
            return;
        }
        if kept.standby.is_some() {
            if is_touched {
                self.take_over();
            }
        } else if has_new_sources && let Err(problem) = kept.runtime.start_intakes() {
            self.reply(HostReply::Failed(problem));
        }
    }

    /// Takes the engine over when whoever ran it has given it back or is gone, and follows it when
    /// it moved to another computer.
    fn take_over(&mut self) {
        let Some(mut kept) = self.kept.take() else { return };
        let Some(mut standby) = kept.standby.take() else {
            self.kept = Some(kept);
            return;
        };
        match lease::take(&mut standby) {
            Ok(held) => {
                if let Err(problem) = kept.runtime.stop() {
                    tracing::warn!(%problem, "the window's questions did not end in good order");
                }
                let office = standby.office().clone();
                let (clock, ids) = (Arc::clone(&self.surroundings.clock), Arc::clone(&self.surroundings.ids));
                match Runtime::start(standby, held, clock, ids, Run::Serve) {
                    Ok(runtime) => {
                        let kept = self.kept(runtime, None, Tie::Own);
                        self.keep(kept, &office);
                    }
                    Err(problem) => self.reply(HostReply::NotLinked(problem)),
                }
            }
            Err(problem) => {
                match tie_to(&mut standby, problem) {
                    Ok(tie) if tie != kept.tie => {
                        kept.tie = tie.clone();
                        self.reply(HostReply::Tied(tie));
                    }
                    Ok(_) => {}
                    Err(problem) => tracing::warn!(%problem, "who runs the engine could not be read"),
                }
                kept.standby = Some(standby);
                self.kept = Some(kept);
            }
        }
    }
}

/// Returns how a window is tied to an engine that it may not run.
fn tie_to(engine: &mut Engine, problem: Problem) -> Result<Tie, Problem> {
    Ok(match lease::holder(engine)? {
        Some(lease) => Tie::Attached { host: lease.host, since: lease.since },
        None => Tie::Alone(problem),
    })
}

/// Returns why nothing is fetched here at somebody's word.
fn elsewhere(tie: &Tie) -> Problem {
    match tie {
        Tie::Attached { host, since } => {
            let since = since.utc().format("%Y-%m-%d %H:%M UTC").to_string();
            Problem::new(Code::EngineElsewhere).with("host", host.as_str()).with("since", since)
        }
        Tie::Alone(problem) => problem.clone(),
        Tie::Own => Problem::new(Code::EngineBusy),
    }
}
