//! placeholder

use super::WrittenFile;
use crate::domain::view::export::{ExportBatch, ExportOffice};

/// w
#[must_use]
pub fn write(_batch: &ExportBatch, _office: &ExportOffice) -> WrittenFile {
    todo_()
}
fn todo_() -> WrittenFile {
    Default::default()
}
