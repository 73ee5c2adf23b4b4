//! A driver that fails at the n-th call: how the tests make any statement fail. It counts the
//! calls of every driver that shares its [`Faults`], and works by the driver inside otherwise.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::driver::{Driver, OnRow, Value};
use super::error::StoreError;

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// It is not carried out; the calls after it are.
    Once,
    /// Neither it nor any later one is carried out.
    FromThenOn,
    /// It is carried out, and says that it was not: what a database does whose last flush failed.
    OnceThoughDone,
}

/// Which call fails, shared by everybody who counts.
#[derive(Clone, Debug)]
pub struct Faults(Arc<State>);

#[derive(Debug)]
struct State {
    calls: AtomicU64,
    fails_at: u64,
    failing: Failing,
    is_mended: AtomicBool,
    struck_taking_back: AtomicBool,
}

impl Faults {
    /// Returns a plan by which the n-th call fails, counted from 1; with 0 none does.
    #[must_use]
    pub fn at(call: u64, failing: Failing) -> Self {
        let state = State {
            calls: AtomicU64::new(0),
            fails_at: call,
            failing,
            is_mended: AtomicBool::new(false),
            struck_taking_back: AtomicBool::new(false),
        };
        Self(Arc::new(state))
    }

    /// Returns whether the call that is to fail has come.
    #[must_use]
    pub fn have_struck(&self) -> bool {
        self.0.fails_at != 0 && self.0.fails_at <= self.calls()
    }

    /// Returns whether what failed was the taking back of a transaction, which nobody waits for.
    #[must_use]
    pub fn struck_taking_back(&self) -> bool {
        self.0.struck_taking_back.load(Ordering::SeqCst)
    }

    /// Returns how many calls there were.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.0.calls.load(Ordering::SeqCst)
    }

    /// Lets everything work again.
    pub fn mend(&self) {
        self.0.is_mended.store(true, Ordering::SeqCst);
    }

    fn carry_out<T>(&self, call: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        let number = self.0.calls.fetch_add(1, Ordering::SeqCst) + 1;
        if self.0.is_mended.load(Ordering::SeqCst) {
            return call();
        }
        let is_due = number == self.0.fails_at;
        match self.0.failing {
            Failing::Once if is_due => Err(StoreError::Planted),
            Failing::OnceThoughDone if is_due => call().and(Err(StoreError::Planted)),
            Failing::FromThenOn if 0 < self.0.fails_at && self.0.fails_at <= number => Err(StoreError::Planted),
            Failing::Once | Failing::OnceThoughDone | Failing::FromThenOn => call(),
        }
    }
}

/// A driver whose calls fail by plan.
pub struct FaultingDriver {
    inner: Box<dyn Driver>,
    faults: Faults,
}

impl FaultingDriver {
    /// Puts a plan before a driver.
    #[must_use]
    pub fn over(inner: Box<dyn Driver>, faults: Faults) -> Self {
        Self { inner, faults }
    }
}

impl Driver for FaultingDriver {
    fn begin(&mut self) -> Result<(), StoreError> {
        self.faults.carry_out(|| self.inner.begin())
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.faults.carry_out(|| self.inner.commit())
    }

    fn rollback(&mut self) -> Result<(), StoreError> {
        if self.faults.calls() + 1 == self.faults.0.fails_at {
            self.faults.0.struck_taking_back.store(true, Ordering::SeqCst);
        }
        self.faults.carry_out(|| self.inner.rollback())
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.faults.carry_out(|| self.inner.execute(sql, values))
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>], on_row: OnRow<'_>) -> Result<(), StoreError> {
        self.faults.carry_out(|| self.inner.query(sql, values, on_row))
    }
}
