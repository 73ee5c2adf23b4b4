//! A question to the engine that is asked again whenever its subject changed. The screen draws
//! the last answer meanwhile: it never waits, and never flickers.

use crate::domain::time::Timestamp;
use crate::engine::handle::{Handle, Pending};
use crate::engine::query::{Answer, Query};
use crate::problem::Problem;

/// How long a first answer may take before the loading state is shown: shorter waits would only
/// flicker.
const PATIENCE_MILLIS: i64 = 150;

/// What a screen knows of one question.
#[derive(Debug)]
pub struct Feed<T> {
    question: Option<Query>,
    pending: Option<(Pending<Answer>, Timestamp)>,
    is_stale: bool,
    value: Option<T>,
    problem: Option<Problem>,
}

impl<T> Default for Feed<T> {
    fn default() -> Self {
        Self { question: None, pending: None, is_stale: false, value: None, problem: None }
    }
}

/// What a panel draws.
#[derive(Debug)]
pub enum Shown<'a, T> {
    /// Nothing yet, and not long enough to say so.
    Nothing,
    /// The first answer is on its way.
    Loading,
    /// The last answer.
    Ready(&'a T),
    /// Why there is no answer.
    Failed(&'a Problem),
}

impl<T> Feed<T> {
    /// Says what is wanted. Another question than before is asked at once; its predecessor's
    /// answer stays until then when it is of the same kind.
    pub fn want(&mut self, question: Query) {
        if self.question.as_ref() != Some(&question) {
            self.question = Some(question);
            self.pending = None;
            self.is_stale = true;
        }
    }

    /// Says what is wanted next time, without asking at once: the answer there is still holds.
    pub fn rest(&mut self, question: Query) {
        self.question = Some(question);
        // What was asked meanwhile began at another place: it is asked again from here.
        self.is_stale |= self.pending.take().is_some();
    }

    /// Forgets question and answer.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Notes that the answer may be out of date.
    pub fn stale(&mut self) {
        self.is_stale = true;
    }

    /// Asks when the answer is missing or out of date, and takes in what has come. Returns whether
    /// a new answer is there.
    pub fn tend(&mut self, handle: &Handle, now: Timestamp, take: impl FnOnce(Answer) -> Option<T>) -> bool {
        let mut is_new = false;
        if let Some((pending, _)) = &self.pending
            && let Some(answer) = pending.poll()
        {
            self.pending = None;
            match answer {
                Ok(answer) => {
                    if let Some(value) = take(answer) {
                        self.value = Some(value);
                        self.problem = None;
                        is_new = true;
                    }
                }
                Err(problem) => self.problem = Some(problem),
            }
        }
        if self.is_stale
            && self.pending.is_none()
            && let Some(question) = &self.question
        {
            match handle.ask(question.clone()) {
                Ok(pending) => {
                    self.pending = Some((pending, now));
                    self.is_stale = false;
                }
                // A full queue empties itself: ask again at the next look.
                Err(problem) => self.problem = Some(problem),
            }
        }
        is_new
    }

    /// Returns whether an answer is on its way.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.pending.is_some() || self.is_stale
    }

    /// Returns the last answer.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Returns the last answer for changing what is shown before the engine confirms it.
    pub fn value_mut(&mut self) -> Option<&mut T> {
        self.value.as_mut()
    }

    /// Returns what a panel draws now.
    #[must_use]
    pub fn shown(&self, now: Timestamp) -> Shown<'_, T> {
        match (&self.value, &self.problem, &self.pending) {
            (Some(value), _, _) => Shown::Ready(value),
            (None, Some(problem), _) => Shown::Failed(problem),
            (None, None, Some((_, since))) if PATIENCE_MILLIS <= now.millis_since(*since) => Shown::Loading,
            (None, None, _) => Shown::Nothing,
        }
    }
}

/// The rows of a long list that are asked for as they come into sight. `W` says which, `T` is a row.
#[derive(Debug)]
pub struct Rows<W, T> {
    wanted: Option<W>,
    feed: Feed<Vec<T>>,
    fresh: Vec<T>,
}

impl<W, T> Default for Rows<W, T> {
    fn default() -> Self {
        Self { wanted: None, feed: Feed::default(), fresh: Vec::new() }
    }
}

impl<W, T> Rows<W, T> {
    /// Says which rows are to be at hand; `None` when all in sight are.
    pub fn want(&mut self, wanted: Option<W>) {
        self.wanted = wanted;
    }

    /// Asks for what is wanted, unless an answer is on its way, and takes in what has come.
    pub fn tend(
        &mut self,
        handle: &Handle,
        now: Timestamp,
        question: impl FnOnce(W) -> Query,
        take: impl FnOnce(Answer) -> Option<Vec<T>>,
    ) {
        if let Some(wanted) = self.wanted.take()
            && !self.feed.is_waiting()
        {
            self.feed.stale();
            self.feed.want(question(wanted));
        }
        if self.feed.tend(handle, now, take)
            && let Some(rows) = self.feed.value_mut()
        {
            self.fresh = std::mem::take(rows);
        }
    }

    /// Returns what has come since the last look.
    pub fn fresh(&mut self) -> Vec<T> {
        std::mem::take(&mut self.fresh)
    }
}
