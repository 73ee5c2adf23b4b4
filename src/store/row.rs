//! Reading columns by type.

use super::StoreError;
use super::driver::{Row, Value};
use crate::domain::money::Decimal;
use crate::domain::time::Timestamp;

/// Reads columns of one table, left to right or by number, with the table's name for errors.
pub(super) struct Columns<'r> {
    row: &'r dyn Row,
    table: &'static str,
}

impl<'r> Columns<'r> {
    pub(super) fn of(table: &'static str, row: &'r dyn Row) -> Self {
        Self { row, table }
    }

    pub(super) fn corrupt(&self, column: &'static str) -> StoreError {
        StoreError::Corrupt { table: self.table, column }
    }

    pub(super) fn integer(&self, index: usize, column: &'static str) -> Result<i64, StoreError> {
        match self.row.value(index)? {
            Value::Integer(number) => Ok(number),
            Value::Null | Value::Text(_) | Value::Blob(_) => Err(self.corrupt(column)),
        }
    }

    pub(super) fn integer_or_none(&self, index: usize, column: &'static str) -> Result<Option<i64>, StoreError> {
        match self.row.value(index)? {
            Value::Integer(number) => Ok(Some(number)),
            Value::Null => Ok(None),
            Value::Text(_) | Value::Blob(_) => Err(self.corrupt(column)),
        }
    }

    pub(super) fn moment(&self, index: usize, column: &'static str) -> Result<Timestamp, StoreError> {
        self.integer(index, column).map(Timestamp)
    }

    pub(super) fn moment_or_none(&self, index: usize, column: &'static str) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.integer_or_none(index, column)?.map(Timestamp))
    }

    pub(super) fn text(&self, index: usize, column: &'static str) -> Result<String, StoreError> {
        self.text_or_none(index, column)?.ok_or_else(|| self.corrupt(column))
    }

    pub(super) fn text_or_none(&self, index: usize, column: &'static str) -> Result<Option<String>, StoreError> {
        match self.row.value(index)? {
            Value::Text(text) => Ok(Some(text.to_owned())),
            Value::Null => Ok(None),
            Value::Integer(_) | Value::Blob(_) => Err(self.corrupt(column)),
        }
    }

    pub(super) fn decimal_or_none(&self, index: usize, column: &'static str) -> Result<Option<Decimal>, StoreError> {
        match self.row.value(index)? {
            Value::Text(text) => Decimal::from_str_exact(text).map(Some).map_err(|_cause| self.corrupt(column)),
            Value::Null => Ok(None),
            Value::Integer(_) | Value::Blob(_) => Err(self.corrupt(column)),
        }
    }

    pub(super) fn blob(&self, index: usize, column: &'static str) -> Result<Vec<u8>, StoreError> {
        self.blob_or_none(index, column)?.ok_or_else(|| self.corrupt(column))
    }

    pub(super) fn blob_or_none(&self, index: usize, column: &'static str) -> Result<Option<Vec<u8>>, StoreError> {
        match self.row.value(index)? {
            Value::Blob(bytes) => Ok(Some(bytes.to_owned())),
            Value::Null => Ok(None),
            Value::Integer(_) | Value::Text(_) => Err(self.corrupt(column)),
        }
    }

    /// Reads a value by the function that parses its stored form.
    pub(super) fn parsed<T>(
        &self,
        index: usize,
        column: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        match self.row.value(index)? {
            Value::Text(text) => parse(text).ok_or_else(|| self.corrupt(column)),
            Value::Null | Value::Integer(_) | Value::Blob(_) => Err(self.corrupt(column)),
        }
    }

    /// Reads an id by the function that takes its bytes.
    pub(super) fn id<T>(
        &self,
        index: usize,
        column: &'static str,
        take: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, StoreError> {
        self.id_or_none(index, column, take)?.ok_or_else(|| self.corrupt(column))
    }

    /// Reads an id that may be absent.
    pub(super) fn id_or_none<T>(
        &self,
        index: usize,
        column: &'static str,
        take: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        match self.row.value(index)? {
            Value::Blob(bytes) => take(bytes).map(Some).ok_or_else(|| self.corrupt(column)),
            Value::Null => Ok(None),
            Value::Integer(_) | Value::Text(_) => Err(self.corrupt(column)),
        }
    }

    pub(super) fn flag(&self, index: usize, column: &'static str) -> Result<bool, StoreError> {
        match self.integer(index, column)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.corrupt(column)),
        }
    }
}

/// Returns the text as a value, or null.
pub(super) fn text_or_null(text: Option<&str>) -> Value<'_> {
    text.map_or(Value::Null, Value::Text)
}

/// Returns the moment as a value, or null.
pub(super) fn moment_or_null(moment: Option<Timestamp>) -> Value<'static> {
    moment.map_or(Value::Null, |moment| Value::Integer(moment.0))
}
