//! The whole interface of a running engine: send a command, ask a question, subscribe to events.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::command::{Receipt, Request};
use super::event::Event;
use super::query::{Answer, Query};
use super::runtime::{EngineJob, QueryJob};
use crate::problem::{Code, Problem};

/// How many events may wait for one subscriber before it is told that it fell behind.
const EVENTS_MAX: usize = 64;

/// What shells see of a running engine.
#[derive(Clone)]
pub struct Handle {
    engine: SyncSender<EngineJob>,
    queries: SyncSender<QueryJob>,
    subscribers: Arc<Subscribers>,
    on_answer: Arc<Mutex<Option<Waker>>>,
    asked: Arc<AtomicUsize>,
    answered: Arc<AtomicUsize>,
}

/// Called when an answer is there.
type Waker = Box<dyn Fn() + Send + Sync>;

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Handle")
    }
}

/// An answer that is on its way.
#[derive(Debug)]
pub struct Pending<T>(Receiver<Result<T, Problem>>);

impl<T> Pending<T> {
    /// Returns the answer if it is there.
    #[must_use]
    pub fn poll(&self) -> Option<Result<T, Problem>> {
        match self.0.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(stopped())),
        }
    }

    /// Waits for the answer. For command lines and tests; a window polls.
    ///
    /// # Errors
    /// The problem that was answered, or that the engine stopped.
    pub fn wait(self) -> Result<T, Problem> {
        self.0.recv().map_err(|_gone| stopped())?
    }
}

fn stopped() -> Problem {
    Problem::new(Code::ThreadStopped).with("thread", "engine").with("detail", "")
}

fn full<T>(error: TrySendError<T>) -> Problem {
    match error {
        TrySendError::Full(_) => Problem::new(Code::EngineBusy),
        TrySendError::Disconnected(_) => stopped(),
    }
}

impl Handle {
    pub(super) fn new(
        engine: SyncSender<EngineJob>,
        queries: SyncSender<QueryJob>,
        subscribers: Arc<Subscribers>,
    ) -> Self {
        Self {
            engine,
            queries,
            subscribers,
            on_answer: Arc::default(),
            asked: Arc::default(),
            answered: Arc::default(),
        }
    }

    /// Asks for a change.
    ///
    /// # Errors
    /// `EngineBusy` when too many wait already; never blocks.
    pub fn send(&self, request: Request) -> Result<Pending<Receipt>, Problem> {
        let (answer, receiver) = sync_channel(1);
        let answer = Reply::new(answer, self.waker(), Arc::default());
        self.engine.try_send(EngineJob::Command { request, answer }).map_err(full)?;
        Ok(Pending(receiver))
    }

    /// Asks a question.
    ///
    /// # Errors
    /// `EngineBusy` when too many wait already; never blocks.
    pub fn ask(&self, query: Query) -> Result<Pending<Answer>, Problem> {
        let (answer, receiver) = sync_channel(1);
        let answer = Reply::new(answer, self.waker(), Arc::clone(&self.answered));
        self.queries.try_send(QueryJob::Ask { query, answer }).map_err(full)?;
        self.asked.fetch_add(1, Ordering::SeqCst);
        Ok(Pending(receiver))
    }

    /// Returns how many questions were asked by this handle and its clones, and how many of them
    /// are answered: a window has drawn everything when they are equal before and after a frame.
    #[must_use]
    pub fn questions(&self) -> (usize, usize) {
        let asked = self.asked.load(Ordering::SeqCst);
        (asked, self.answered.load(Ordering::SeqCst))
    }

    /// Sets what is called, from any thread, whenever an answer is there: a window is woken by it.
    pub fn on_answer(&self, wake: impl Fn() + Send + Sync + 'static) {
        *self.on_answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(wake));
    }

    /// Returns a clone whose answers wake nobody.
    #[must_use]
    pub fn unheard(&self) -> Self {
        Self { on_answer: Arc::default(), ..self.clone() }
    }

    fn waker(&self) -> Arc<Mutex<Option<Waker>>> {
        Arc::clone(&self.on_answer)
    }

    /// Subscribes to events. `wake` is called, from any thread, whenever one is waiting.
    pub fn subscribe(&self, wake: impl Fn() + Send + Sync + 'static) -> Events {
        self.subscribers.add(Box::new(wake))
    }

    /// Lets one reader come to its end after what was asked before.
    pub(super) fn end_reader(&self) {
        if self.queries.send(QueryJob::End).is_err() {
            tracing::debug!("the readers had ended already");
        }
    }

    /// Waits until everything that was asked before is done and nothing unfinished is left.
    ///
    /// # Errors
    /// When the engine is gone.
    pub fn settle(&self) -> Result<(), Problem> {
        let (answer, receiver) = sync_channel(1);
        self.engine.send(EngineJob::TakeUp { answer }).map_err(|_gone| stopped())?;
        receiver.recv().map_err(|_gone| stopped())
    }
}

/// The way of an answer back to who asked, who is woken by it.
pub(super) struct Reply<T> {
    sender: SyncSender<T>,
    waker: Arc<Mutex<Option<Waker>>>,
    answered: Arc<AtomicUsize>,
}

impl<T> Reply<T> {
    fn new(sender: SyncSender<T>, waker: Arc<Mutex<Option<Waker>>>, answered: Arc<AtomicUsize>) -> Self {
        Self { sender, waker, answered }
    }

    /// Answers; whoever asked may be gone, which is no fault of the engine.
    pub(super) fn send(&self, value: T) {
        let is_sent = self.sender.send(value).is_ok();
        self.answered.fetch_add(1, Ordering::SeqCst);
        if !is_sent {
            tracing::debug!("nobody waits for an answer");
        } else if let Some(wake) = self.waker.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            wake();
        }
    }
}

/// Events for one subscriber.
#[derive(Debug)]
pub struct Events {
    receiver: Receiver<Event>,
    lagged: Arc<Mutex<bool>>,
}

impl Events {
    /// Returns the next event if one is waiting.
    #[must_use]
    pub fn poll(&self) -> Option<Event> {
        let mut lagged = self.lagged.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::take(&mut *lagged) {
            return Some(Event::Lagged);
        }
        self.receiver.try_recv().ok()
    }

    /// Waits for the next event, at most so long.
    #[must_use]
    pub fn wait(&self, limit: Duration) -> Option<Event> {
        if let Some(event) = self.poll() {
            return Some(event);
        }
        self.receiver.recv_timeout(limit).ok()
    }
}

struct Subscriber {
    sender: SyncSender<Event>,
    lagged: Arc<Mutex<bool>>,
    wake: Box<dyn Fn() + Send + Sync>,
}

/// Everyone who wants to be told.
#[derive(Default)]
pub(super) struct Subscribers(Mutex<Vec<Subscriber>>);

impl Subscribers {
    fn add(&self, wake: Box<dyn Fn() + Send + Sync>) -> Events {
        let (sender, receiver) = sync_channel(EVENTS_MAX);
        let lagged = Arc::new(Mutex::new(false));
        let subscriber = Subscriber { sender, lagged: Arc::clone(&lagged), wake };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(subscriber);
        Events { receiver, lagged }
    }

    /// Tells everyone; whoever is gone is forgotten, whoever is full is told that it lags.
    pub(super) fn tell(&self, event: &Event) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|subscriber| match subscriber.sender.try_send(event.clone()) {
            Ok(()) => {
                (subscriber.wake)();
                true
            }
            Err(TrySendError::Full(_)) => {
                *subscriber.lagged.lock().unwrap_or_else(PoisonError::into_inner) = true;
                (subscriber.wake)();
                true
            }
            Err(TrySendError::Disconnected(_)) => false,
        });
    }
}
