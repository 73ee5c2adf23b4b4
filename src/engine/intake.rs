//! Intake: one thread a source. It brings bytes from the door to the decoder, and lets the door
//! go of them only when the writer has said that they are stored.
//!
//! Messages travel in small portions, so that what one thread has just read is still at hand for
//! the next; a whole group of portions shares one durable commit. Up to two groups are under way,
//! so that reading, decoding and writing go on at the same time.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
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

/// The most messages that share one durable commit: from a few hundred on the flush costs less
/// than a tenth of the writing, and more would only be lost together.
const GROUP_ITEMS: usize = 500;

/// The most bytes in one group, unless one message alone is larger: with two groups under way
/// memory stays flat.
const GROUP_BYTES: usize = 8 * 1024 * 1024;

/// How many groups may be under way.
const GROUPS_UNDER_WAY: usize = 2;

/// The most messages in one portion: what 32 orders take in memory stays in the caches of a core.
const PORTION_ITEMS: usize = 32;

/// How messages are grouped on their way to the writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The most messages that share one durable commit.
    pub items: usize,
    /// How many groups may be under way from the door to the commit.
    pub under_way: usize,
}

impl Grouping {
    /// How the program works when it is not measured.
    pub const USUAL: Self = Self { items: GROUP_ITEMS, under_way: GROUPS_UNDER_WAY };
}

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

/// What happened to a portion: the keys that the door may let go of, or why nothing was stored.
pub(super) type Acknowledgement = Result<Vec<String>, Problem>;

/// What the portions of one poll share: when one of them fails, those behind it fail with it, so
/// that no message overtakes an earlier one.
#[derive(Clone, Debug, Default)]
pub(super) struct Streak(Arc<OnceLock<Problem>>);

impl Streak {
    /// Returns why an earlier one failed, if one did.
    pub(super) fn failure(&self) -> Option<Problem> {
        self.0.get().cloned()
    }

    /// Lets those that follow fail; only the first failure is kept.
    pub(super) fn fail(&self, problem: &Problem) {
        self.0.get_or_init(|| problem.clone());
    }

    /// Carries a portion out unless an earlier one failed.
    pub(super) fn go_on<T>(&self, work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
        let done = match self.failure() {
            Some(problem) => Err(problem),
            None => work(),
        };
        if let Err(problem) = &done {
            self.fail(problem);
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
    /// How often the source is polled; a person may change it while the thread runs.
    pub(super) interval_minutes: Arc<AtomicI64>,
    pub(super) office: Office,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) decoder: SyncSender<DecodeJob>,
    pub(super) engine: SyncSender<EngineJob>,
    pub(super) stop: Stop,
    pub(super) progress: Arc<Progress>,
    pub(super) troubles: Arc<Troubles>,
    pub(super) mode: Mode,
    pub(super) grouping: Grouping,
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
        let minutes = self.interval_minutes.load(Ordering::Relaxed);
        Duration::from_secs(u64::try_from(minutes).unwrap_or(5) * 60)
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
        let mut under_way: VecDeque<Group> = VecDeque::new();
        let mut group = Group::default();
        loop {
            let poll = match door.poll(group.room(self.grouping), self.clock.now()) {
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
            group.items += poll.items.len();
            group.bytes += poll.items.iter().map(|item| item.bytes.len()).sum::<usize>();
            let is_last = !poll.more || self.stop.state() == StopState::Requested;
            let place = if is_last || group.is_full(self.grouping) { Portion::Last } else { Portion::Inner };
            match self.hand_over(poll.items, place, &streak) {
                Ok(answer) => group.answers.push(answer),
                Err(problem) => {
                    round.problem = Some(problem);
                    break;
                }
            }
            if place == Portion::Inner {
                continue;
            }
            under_way.push_back(std::mem::take(&mut group));
            if self.grouping.under_way <= under_way.len()
                && let Some(oldest) = under_way.pop_front()
                && let Err(problem) = self.settle(door, oldest)
            {
                round.problem = Some(problem);
                break;
            }
            if is_last {
                break;
            }
        }
        for group in under_way.into_iter().chain([group]) {
            if let Err(problem) = self.settle(door, group) {
                round.problem = round.problem.or(Some(problem));
            }
        }
        if round.problem.is_some() {
            door.start_over();
        }
        round
    }

    fn hand_over(
        &self,
        items: Vec<Fetched>,
        place: Portion,
        streak: &Streak,
    ) -> Result<Receiver<Acknowledgement>, Problem> {
        let (answer, receiver) = sync_channel(1);
        self.progress.fetched(items.len());
        let job = DecodeJob { source: self.source.id, items, place, answer, streak: streak.clone() };
        match self.decoder.try_send(job) {
            Ok(()) => Ok(receiver),
            Err(TrySendError::Full(job)) => self.decoder.send(job).map(|()| receiver).map_err(|_gone| engine_gone()),
            Err(TrySendError::Disconnected(_)) => Err(engine_gone()),
        }
    }

    /// Waits for the answers to a group and lets the door go of what is stored.
    fn settle(&self, door: &mut Door, group: Group) -> Result<(), Problem> {
        let mut settled = Ok(());
        for answer in group.answers {
            match answer.recv().unwrap_or_else(|_gone| Err(engine_gone())) {
                Ok(keys) => {
                    failpoint::reach(Point::BeforeArchive);
                    self.put_away(door, &keys);
                    failpoint::reach(Point::ChunkArchived);
                }
                Err(problem) => settled = settled.and(Err(problem)),
            }
        }
        settled
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

/// Where a portion stands in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Portion {
    /// Another of the group follows at once.
    Inner,
    /// The group is complete.
    Last,
}

/// The portions that are to share a commit.
#[derive(Default)]
struct Group {
    items: usize,
    bytes: usize,
    answers: Vec<Receiver<Acknowledgement>>,
}

impl Group {
    fn is_full(&self, grouping: Grouping) -> bool {
        grouping.items <= self.items || GROUP_BYTES <= self.bytes
    }

    /// Returns how much the next portion may hold.
    fn room(&self, grouping: Grouping) -> PollLimit {
        PollLimit {
            items: grouping.items.saturating_sub(self.items).clamp(1, PORTION_ITEMS),
            bytes: GROUP_BYTES.saturating_sub(self.bytes),
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
