//! placeholder

use super::FormatReadout;
use crate::formats::xml::Element;

/// Returns whether the root element belongs to this format.
#[must_use]
pub fn knows(_root: Element<'_, '_>) -> bool {
    false
}

/// Reads a message of this format.
#[must_use]
pub fn read(_root: Element<'_, '_>) -> FormatReadout {
    FormatReadout { version: None, papers: Vec::new(), findings: Vec::new() }
}
