//! What the statistics count.

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SumKind {
    /// Orders.
    Order,
    /// Requests for access.
    Registration,
}

impl SumKind {
    /// Returns the stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Registration => "registration",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Order, Self::Registration].into_iter().find(|kind| kind.as_str() == text)
    }
}
