//! placeholder

/// Returns the Rec 20 code.
#[must_use]
pub fn rec20(_stated: &str) -> Option<&'static str> {
    None
}
