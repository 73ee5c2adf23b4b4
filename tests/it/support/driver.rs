//! A driver that panics when a statement is handed a text it was told of: a fault in the program
//! that no input is known to reach.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kontor::store::StoreError;
use kontor::store::driver::{Driver, OnRow, Value};

/// When the driver panics.
#[derive(Clone, Default)]
pub(crate) struct Panics {
    /// At a statement that begins with the first and is handed the second.
    pub at: Option<(&'static str, &'static str)>,
    /// At the next transaction, once this is set.
    pub at_begin: Arc<AtomicBool>,
}

/// A driver with a plan to panic.
pub(crate) struct PanickingDriver {
    inner: Box<dyn Driver>,
    panics: Panics,
}

impl PanickingDriver {
    pub(crate) fn over(inner: Box<dyn Driver>, panics: Panics) -> Self {
        Self { inner, panics }
    }

    fn look(&self, sql: &str, values: &[Value<'_>]) {
        if let Some((begins, text)) = self.panics.at {
            let is_meant = sql.starts_with(begins) && values.contains(&Value::Text(text));
            assert!(!is_meant, "planted: {begins} {text}");
        }
    }
}

impl Driver for PanickingDriver {
    fn begin(&mut self) -> Result<(), StoreError> {
        assert!(!self.panics.at_begin.load(Ordering::SeqCst), "planted: begin");
        self.inner.begin()
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.inner.commit()
    }

    fn rollback(&mut self) -> Result<(), StoreError> {
        self.inner.rollback()
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.look(sql, values);
        self.inner.execute(sql, values)
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>], on_row: OnRow<'_>) -> Result<(), StoreError> {
        self.look(sql, values);
        self.inner.query(sql, values, on_row)
    }
}
