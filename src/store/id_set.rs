//! A set of ids that a list of a million is looked up in.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use uuid::Uuid;

/// Mixes the halves of an id. Ids are made by ourselves, so nobody can choose them to collide; the
/// usual hashing, which guards against that, takes most of the time of filtering a long list.
#[derive(Default)]
struct Halves(u64);

/// The golden ratio in 64 bits: an odd number whose multiples scatter (Knuth, volume 3, 6.4).
const SCATTER: u64 = 0x9E37_79B9_7F4A_7C15;

impl Hasher for Halves {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, half: u64) {
        self.0 = (self.0.rotate_left(5) ^ half).wrapping_mul(SCATTER);
    }
}

/// Some of many ids.
pub(super) struct IdSet(HashSet<(u64, u64), BuildHasherDefault<Halves>>);

impl IdSet {
    /// Takes ids in.
    pub(super) fn of(ids: &[Uuid]) -> Self {
        Self(ids.iter().map(Uuid::as_u64_pair).collect())
    }

    /// Returns whether an id is among them.
    pub(super) fn holds(&self, id: &Uuid) -> bool {
        self.0.contains(&id.as_u64_pair())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_it_was_given_and_nothing_else() {
        let ids: Vec<Uuid> = (0..1000_u128).map(|number| Uuid::from_u128(number << 64 | 7)).collect();
        let set = IdSet::of(&ids[..500]);
        assert!(ids[..500].iter().all(|id| set.holds(id)));
        assert!(!ids[500..].iter().any(|id| set.holds(id)));
    }
}
