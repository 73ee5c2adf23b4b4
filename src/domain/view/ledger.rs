//! The zero-loss ledger: what a source brought and what became of it.

/// The counts of one source, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Messages seen at the door.
    pub seen: i64,
    /// Messages stored.
    pub stored: i64,
    /// Ended: booked and decided.
    pub finished: i64,
    /// Waiting for a decision or a further step.
    pub open: i64,
    /// Waiting because they cannot be read or processed.
    pub quarantined: i64,
    /// Repeats of another message.
    pub duplicate: i64,
    /// Ended by a person without booking.
    pub rejected: i64,
}

impl Ledger {
    /// Returns how many seen messages no state accounts for: 0 when nothing is lost.
    #[must_use]
    pub fn unexplained(&self) -> i64 {
        let explained = self.finished + self.open + self.quarantined + self.duplicate + self.rejected;
        (self.seen - explained).abs().max((self.seen - self.stored).abs())
    }

    /// Returns the sums of two ledgers.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            seen: self.seen + other.seen,
            stored: self.stored + other.stored,
            finished: self.finished + other.finished,
            open: self.open + other.open,
            quarantined: self.quarantined + other.quarantined,
            duplicate: self.duplicate + other.duplicate,
            rejected: self.rejected + other.rejected,
        }
    }
}
