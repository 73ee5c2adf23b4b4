//! Intake: one thread a source. It brings bytes from the door to the decoder, and lets the door
//! go of them only when the writer has said that they are stored. Up to two chunks are under way,
//! so that reading, decoding and writing go on at the same time.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::failpoint::{self, Plant, Point};
use super::office::Office;
use super::runtime::{DecodeJob, EngineJob, Progress};
use super::troubles::Troubles;
use crate::clock::Clock;
use crate::problem::{Code, Problem};
use crate::sources::folder::FolderDoor;
use crate::sources::watch::Watch;
use crate::sources::{Door, Fetched, PollLimit};
use crate::store::sources::{Source, SourceKind};
use crate::threads::{Deadline, Stop, StopState};

/// The most messages in one chunk: a few hundred share one durable commit.
const CHUNK_ITEMS: usize = 400;

/// The most bytes in one chunk, unless one message alone is larger: with two chunks under way
/// memory stays flat.
const CHUNK_BYTES: usize = 8 * 1024 * 1024;

/// How many chunks may be under way.
const CHUNKS_UNDER_WAY: usize = 2;

/// How soon to look again at files that are still being written.
const SETTLE_PAUSE: Duration = Duration::from_millis(500);

/// How long a run that is made once waits for files that are still being written: twice as long as
/// a file must rest.
const ONCE_PATIENCE: Duration = Duration::from_secs(20);

/// The first pause after a failure; each further one doubles it.
const FAILURE_PAUSE: Duration = Duration::from_secs(5);

/// The longest pause after failures: whoever has made room, or plugged the drive in, sees the
/// work go on within a minute.
const FAILURE_PAUSE_MAX: Duration = Duration::from_mins(1);

/// What happened to a chunk: the keys that the door may let go of, or why nothing was stored.
pub(super) type Acknowledgement = Result<Vec<String>, Problem>;

/// What the chunks of one poll share: when one of them fails, those behind it fail with it, so
/// that no message overtakes an earlier one.
#[derive(Clone, Debug, Default)]
pub(super) struct Streak(Arc<OnceLock<Problem>>);

impl Streak {
    /// Carries a chunk out unless an earlier one failed.
    pub(super) fn go_on<T>(&self, work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
        if let Some(problem) = self.0.get() {
            return Err(problem.clone());
        }
        let done = work();
        if let Err(problem) = &done {
            // Only the first failure is kept.
            self.0.get_or_init(|| problem.clone());
        }
        done
    }
}

/// How an intake thread runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Until stopped, by interval and by change events.
    Serve,
    /// Until its door has nothing more.
    Once,
}

/// An intake thread's surroundings.
pub(super) struct Intake {
    pub(super) source: Source,
    pub(super) office: Office,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) decoder: SyncSender<DecodeJob>,
    pub(super) engine: SyncSender<EngineJob>,
    pub(super) stop: Stop,
    pub(super) progress: Arc<Progress>,
    pub(super) troubles: Arc<Troubles>,
    pub(super) mode: Mode,
}

impl Intake {
    /// Runs until stopped, or until its door has nothing more.
    ///
    /// # Errors
    /// When the engine is gone.
    pub(super) fn run(self) -> Result<(), Problem> {
        let folder = self.folder();
        let mut door = match self.source.kind {
            SourceKind::Folder => Door::Folder(FolderDoor::new(folder.clone())),
        };
        let mut watch = None;
        let mut failures = 0_u32;
        let patience = Deadline::after(ONCE_PATIENCE);
        loop {
            if self.mode == Mode::Serve && !watch.as_ref().is_some_and(Watch::is_live) {
                // A folder that was away and came back is watched again.
                watch = self.watch(&folder, failures == 0);
            }
            let round = self.poll(&mut door);
            self.note(round.problem.as_ref())?;
            let pause = match (&round.problem, round.settling) {
                (Some(_), _) => {
                    failures = failures.saturating_add(1);
                    (FAILURE_PAUSE * 2_u32.saturating_pow(failures.min(8) - 1)).min(FAILURE_PAUSE_MAX)
                }
                (None, 0) => {
                    failures = 0;
                    self.interval()
                }
                (None, _) => SETTLE_PAUSE,
            };
            let is_over = match (self.mode, round.settling) {
                (Mode::Serve, _) => false,
                (Mode::Once, 0) => true,
                (Mode::Once, _) => round.problem.is_some() || patience.remaining().is_zero(),
            };
            if is_over {
                self.remark_unsettled(&door);
            }
            if is_over || self.stop.wait_for(pause) == StopState::Requested {
                return Ok(());
            }
        }
    }

    /// Says which files a run that is made once leaves to the next one.
    fn remark_unsettled(&self, door: &Door) {
        for problem in door.unsettled() {
            tracing::info!(source.name = %self.source.name, %problem, "a file is left to the next look");
            self.troubles.remark(&self.source.name, &problem);
        }
    }

    fn folder(&self) -> PathBuf {
        self.office.resolve(&self.source.address)
    }

    fn interval(&self) -> Duration {
        Duration::from_secs(u64::try_from(self.source.interval_minutes).unwrap_or(5) * 60)
    }

    fn watch(&self, folder: &Path, is_news: bool) -> Option<Watch> {
        let stop = self.stop.clone();
        match Watch::start(folder, move || stop.poke()) {
            Ok(watch) => Some(watch),
            Err(error) if is_news => {
                tracing::warn!(source.name = %self.source.name, problem = %error.problem(), "no change events; the interval alone counts");
                None
            }
            Err(_) => None,
        }
    }

    fn note(&self, problem: Option<&Problem>) -> Result<(), Problem> {
        self.troubles.note(&self.source.name, problem);
        if let Some(problem) = problem {
            tracing::warn!(source.name = %self.source.name, %problem, "the source could not be polled to its end");
        }
        let job = EngineJob::NotePoll { source: self.source.id, problem: problem.cloned() };
        self.engine.send(job).map_err(|_gone| engine_gone())
    }

    /// Takes in all that the door has.
    fn poll(&self, door: &mut Door) -> Round {
        let mut round = Round::default();
        let streak = Streak::default();
        let mut under_way: VecDeque<Receiver<Acknowledgement>> = VecDeque::new();
        loop {
            let poll = match door.poll(PollLimit { items: CHUNK_ITEMS, bytes: CHUNK_BYTES }, self.clock.now()) {
                Ok(poll) => poll,
                Err(error) => {
                    round.problem = Some(error.problem());
                    break;
                }
            };
            for problem in &poll.problems {
                tracing::warn!(source.name = %self.source.name, %problem, "something at the door needs a look");
                self.troubles.remark(&self.source.name, problem);
            }
            round.settling = poll.settling;
            if poll.items.is_empty() {
                break;
            }
            failpoint::reach(Point::ChunkRead);
            let keys: Vec<String> = if failpoint::is_planted(Plant::ArchiveBeforeCommit) {
                poll.items.iter().map(|item| item.key.clone()).collect()
            } else {
                Vec::new()
            };
            self.put_away(door, &keys);
            match self.hand_over(poll.items, &streak) {
                Ok(answer) => under_way.push_back(answer),
                Err(problem) => {
                    round.problem = Some(problem);
                    break;
                }
            }
            if CHUNKS_UNDER_WAY <= under_way.len()
                && let Err(problem) = self.settle(door, under_way.pop_front())
            {
                round.problem = Some(problem);
                break;
            }
            if !poll.more || self.stop.state() == StopState::Requested {
                break;
            }
        }
        while let Some(answer) = under_way.pop_front() {
            if let Err(problem) = self.settle(door, Some(answer)) {
                round.problem = round.problem.or(Some(problem));
            }
        }
        if round.problem.is_some() {
            door.start_over();
        }
        round
    }

    fn hand_over(&self, items: Vec<Fetched>, streak: &Streak) -> Result<Receiver<Acknowledgement>, Problem> {
        let (answer, receiver) = sync_channel(1);
        self.progress.fetched(items.len());
        let job = DecodeJob { source: self.source.id, items, answer, streak: streak.clone() };
        match self.decoder.try_send(job) {
            Ok(()) => Ok(receiver),
            Err(TrySendError::Full(job)) => self.decoder.send(job).map(|()| receiver).map_err(|_gone| engine_gone()),
            Err(TrySendError::Disconnected(_)) => Err(engine_gone()),
        }
    }

    /// Waits for a chunk's answer and lets the door go of what is stored.
    fn settle(&self, door: &mut Door, answer: Option<Receiver<Acknowledgement>>) -> Result<(), Problem> {
        let Some(answer) = answer else { return Ok(()) };
        let keys = answer.recv().map_err(|_gone| engine_gone())??;
        failpoint::reach(Point::BeforeArchive);
        self.put_away(door, &keys);
        failpoint::reach(Point::ChunkArchived);
        Ok(())
    }

    /// Lets the door go of messages, one after the other.
    fn put_away(&self, door: &mut Door, keys: &[String]) {
        for key in keys {
            for problem in door.acknowledge(std::slice::from_ref(key), self.clock.now()) {
                tracing::warn!(source.name = %self.source.name, %problem, "a stored message stays at its door");
                self.troubles.remark(&self.source.name, &problem);
            }
            failpoint::reach(Point::FileArchived);
        }
    }
}

/// What one look at the door brought.
#[derive(Default)]
struct Round {
    settling: usize,
    problem: Option<Problem>,
}

fn engine_gone() -> Problem {
    Problem::new(Code::ThreadStopped).with("thread", "engine").with("detail", "")
}
