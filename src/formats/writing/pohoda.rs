//! placeholder

use super::{ResponseItem, WrittenFile};
use crate::domain::view::export::{ExportBatch, ExportOffice};
use crate::problem::Problem;

/// r
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The id of the pack that is answered.
    pub pack_id: Option<String>,
    /// ok
    pub pack_is_ok: bool,
    /// note
    pub note: String,
    /// items
    pub items: Vec<ResponseItem>,
}

impl Response {
    /// Returns whether accounting refused the pack as a whole.
    #[must_use]
    pub fn refuses_whole_pack(&self) -> bool {
        !self.pack_is_ok && self.items.is_empty()
    }
}

/// w
#[must_use]
pub fn write(_batch: &ExportBatch, _office: &ExportOffice) -> WrittenFile {
    WrittenFile { bytes: Vec::new(), extension: "xml", written: Vec::new(), refused: Vec::new(), remarks: Vec::new() }
}

/// r
pub fn read_response(_bytes: &[u8]) -> Result<Response, Problem> {
    Ok(Response { pack_id: None, pack_is_ok: true, note: String::new(), items: Vec::new() })
}
