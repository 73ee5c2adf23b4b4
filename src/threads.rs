//! Starting, naming, watching and stopping threads. No thread dies unseen: whoever starts one
//! says what is to happen when it ends, whether it finished, gave up or panicked. What a thread
//! does is not known here. Start at [`start`]; loops wait on a [`Stop`].

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use crate::problem::{Code, Problem};

/// How a thread ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It did what it had to do.
    Finished,
    /// It gave up, with the reason.
    Failed(Problem),
    /// It panicked, with the words of the panic.
    Panicked(String),
}

impl Ended {
    /// Returns what to tell a person about the end of `thread`; `None` when all went well.
    #[must_use]
    pub fn problem(&self, thread: &str) -> Option<Problem> {
        match self {
            Self::Finished => None,
            Self::Failed(problem) => Some(problem.clone()),
            Self::Panicked(detail) => Some(stopped(thread, detail)),
        }
    }
}

/// A started thread. Letting go of it does not stop it.
#[derive(Debug)]
pub struct Thread {
    name: String,
    end: Arc<Signal>,
    handle: JoinHandle<()>,
}

impl Thread {
    /// Returns the name under which it was started.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns whether it has come to its end, `on_end` included.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.end.lock().raised
    }

    /// Waits for its end, not longer than `limit`; returns whether it came.
    #[must_use]
    pub fn wait(&self, limit: Duration) -> bool {
        self.end.wait(limit)
    }

    /// Waits for its end, not longer than `deadline`; gives the thread back when it still runs then.
    pub fn join_until(self, deadline: Deadline) -> Result<(), Self> {
        if !self.end.wait(deadline.remaining()) {
            return Err(self);
        }
        // Both the body and `on_end` ran inside `catch_unwind`, so there is no panic to pass on.
        drop(self.handle.join());
        Ok(())
    }
}

/// A moment of this process by which something must have ended. Several threads can be awaited
/// with one deadline.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Option<Instant>);

impl Deadline {
    /// Returns the moment that lies `limit` ahead.
    #[must_use]
    pub fn after(limit: Duration) -> Self {
        Self(process_now().checked_add(limit))
    }

    /// Returns how long it is until then; zero when it has passed.
    #[must_use]
    pub fn remaining(self) -> Duration {
        self.0.map_or(Duration::MAX, |moment| moment.saturating_duration_since(process_now()))
    }
}

#[expect(clippy::disallowed_methods, reason = "a deadline counts the running time of this process, not the day's")]
fn process_now() -> Instant {
    Instant::now()
}

/// Starts a thread. `on_end` is called on that thread as its last act, whichever way it ended.
pub fn start(
    name: &str,
    body: impl FnOnce() -> Result<(), Problem> + Send + 'static,
    on_end: impl FnOnce(Ended) + Send + 'static,
) -> Result<Thread, Problem> {
    let end = Arc::new(Signal::default());
    let raised = Arc::clone(&end);
    let run = move || {
        let ended = match catch_unwind(AssertUnwindSafe(body)) {
            Ok(Ok(())) => Ended::Finished,
            Ok(Err(problem)) => Ended::Failed(problem),
            Err(payload) => Ended::Panicked(panic_words(payload.as_ref())),
        };
        // A panic in here has nobody left to be told; the panic hook has written it to the log.
        drop(catch_unwind(AssertUnwindSafe(|| on_end(ended))));
        raised.raise();
    };
    match Builder::new().name(name.to_owned()).spawn(run) {
        Ok(handle) => Ok(Thread { name: name.to_owned(), end, handle }),
        Err(error) => Err(stopped(name, &error.to_string())),
    }
}

fn stopped(thread: &str, detail: &str) -> Problem {
    Problem::new(Code::ThreadStopped).with("thread", thread).with("detail", detail)
}

/// Returns what a panic said; panics carry a text unless code chose another payload.
fn panic_words(payload: &(dyn Any + Send)) -> String {
    if let Some(words) = payload.downcast_ref::<&'static str>() {
        (*words).to_owned()
    } else if let Some(words) = payload.downcast_ref::<String>() {
        words.clone()
    } else {
        String::from("panic")
    }
}

/// What a loop learns from waiting on its [`Stop`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopState {
    /// Go on: the time is up, or somebody poked.
    Running,
    /// Come to an end.
    Requested,
}

/// The word to stop, shared by everyone who holds a clone. Loops wait on it instead of sleeping,
/// so that stopping takes effect at once; a poke cuts one waiting short.
#[derive(Clone, Default)]
pub struct Stop(Arc<Signal>);

impl Stop {
    /// Returns a token on which nobody has asked to stop.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks everyone who waits on this token to stop.
    pub fn request(&self) {
        self.0.raise();
    }

    /// Ends one waiting early; when nobody waits, the next one ends at once.
    pub fn poke(&self) {
        self.0.lock().poked = true;
        self.0.changed.notify_one();
    }

    /// Returns whether stopping was asked for, without waiting.
    #[must_use]
    pub fn state(&self) -> StopState {
        if self.0.lock().raised { StopState::Requested } else { StopState::Running }
    }

    /// Waits until stopping is asked for, somebody pokes or `limit` is over.
    #[must_use]
    pub fn wait_for(&self, limit: Duration) -> StopState {
        let (mut state, _) = self
            .0
            .changed
            .wait_timeout_while(self.0.lock(), limit.min(WAIT_MAX), |state| !state.raised && !state.poked)
            .unwrap_or_else(PoisonError::into_inner);
        state.poked = false;
        if state.raised { StopState::Requested } else { StopState::Running }
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Stop").field(&self.state()).finish()
    }
}

/// The longest single waiting: operating systems refuse or wrap what lies far beyond, and a loop
/// that wakes once a day for nothing does no harm.
const WAIT_MAX: Duration = Duration::from_hours(24);

/// A flag that is raised once and can be waited on.
#[derive(Debug, Default)]
struct Signal {
    state: Mutex<SignalState>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct SignalState {
    raised: bool,
    poked: bool,
}

impl Signal {
    fn lock(&self) -> MutexGuard<'_, SignalState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn raise(&self) {
        self.lock().raised = true;
        self.changed.notify_all();
    }

    /// Waits until the flag is raised; false when `limit` went by before.
    fn wait(&self, limit: Duration) -> bool {
        let (state, _) = self
            .changed
            .wait_timeout_while(self.lock(), limit.min(WAIT_MAX), |state| !state.raised)
            .unwrap_or_else(PoisonError::into_inner);
        state.raised
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use super::*;

    /// Far longer than anything here takes; a test that needs it has failed.
    const LONG: Duration = Duration::from_mins(1);

    fn ended(body: impl FnOnce() -> Result<(), Problem> + Send + 'static) -> Ended {
        let (sender, receiver) = sync_channel(1);
        let thread = start("tried", body, move |ended| sender.send(ended).unwrap()).unwrap();
        assert_eq!(thread.name(), "tried");
        let ended = receiver.recv_timeout(LONG).unwrap();
        assert!(thread.join_until(Deadline::after(LONG)).is_ok());
        ended
    }

    #[test]
    fn every_end_is_reported() {
        assert_eq!(ended(|| Ok(())), Ended::Finished);
        let problem = Problem::new(Code::EngineBusy);
        let failed = ended(|| Err(Problem::new(Code::EngineBusy)));
        assert_eq!(failed.problem("tried"), Some(problem));
        assert_eq!(ended(|| panic!("lost the {}", "thread")), Ended::Panicked("lost the thread".to_owned()));
        let panicked = ended(|| std::panic::panic_any("plain words"));
        let problem = panicked.problem("tried").unwrap();
        assert_eq!(problem.code, Code::ThreadStopped);
        assert_eq!((problem.argument("thread"), problem.argument("detail")), (Some("tried"), Some("plain words")));
        assert_eq!(ended(|| std::panic::panic_any(7_u8)), Ended::Panicked("panic".to_owned()));
    }

    #[test]
    fn a_panic_while_reporting_still_ends_the_thread() {
        let thread = start("tried", || Ok(()), |_| panic!("in on_end")).unwrap();
        assert!(thread.join_until(Deadline::after(LONG)).is_ok());
    }

    #[test]
    fn stopping_wakes_a_waiting_thread_at_once() {
        let stop = Stop::new();
        let (ready, is_ready) = sync_channel(1);
        let seen = stop.clone();
        let body = move || {
            ready.send(()).unwrap();
            assert_eq!(seen.wait_for(Duration::MAX), StopState::Requested);
            Ok(())
        };
        let thread = start("waits", body, |ended| assert_eq!(ended, Ended::Finished)).unwrap();
        is_ready.recv_timeout(LONG).unwrap();
        assert!(!thread.has_ended());
        let thread = thread.join_until(Deadline::after(Duration::from_millis(1))).unwrap_err();
        let before = process_now();
        stop.request();
        assert!(thread.join_until(Deadline::after(LONG)).is_ok());
        assert!(before.elapsed() < Duration::from_secs(20));
        assert_eq!((stop.state(), stop.wait_for(LONG)), (StopState::Requested, StopState::Requested));
    }

    #[test]
    fn a_poke_ends_one_waiting_even_when_it_came_before() {
        let stop = Stop::new();
        stop.poke();
        let before = process_now();
        assert_eq!(stop.wait_for(LONG), StopState::Running);
        assert!(before.elapsed() < Duration::from_secs(20));
        assert_eq!(stop.wait_for(Duration::from_millis(1)), StopState::Running);
        assert_eq!(format!("{stop:?}"), "Stop(Running)");
    }
}
