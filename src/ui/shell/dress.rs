//! Whether the window has its fonts and colours yet.

/// Whether the context has its fonts and colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dress {
    /// Neither.
    Bare,
    /// Its fonts; the colours are to be set anew.
    Outdated,
    /// Both.
    Worn,
}

impl Dress {
    /// Returns that the colours are to be set anew.
    pub(super) fn outdated(self) -> Self {
        if self == Self::Bare { Self::Bare } else { Self::Outdated }
    }
}
