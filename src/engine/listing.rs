//! Listing orders after they were booked: the writer does it when it has nothing else to do, or
//! when so many wait that questions would become slow.

use super::command::Actor;
use super::core::{Engine, Fault};
use crate::problem::Problem;
use crate::store::listing;

/// How many orders are listed in one transaction: some ten milliseconds, for which a command waits.
const CHUNK: i64 = 1_000;

/// How many orders may wait while others are being booked: every question looks at each of them,
/// which takes some five microseconds.
const WAITING_MAX: usize = 20_000;

/// How many chunks are listed before the engine stops; what then still waits is listed by the next.
const CHUNKS_AT_END: usize = 20;

/// How far the listing of orders is.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// How many orders were booked since nothing waited.
    booked: usize,
    /// Whether more waits than was listed at once.
    is_behind: bool,
}

impl Listing {
    /// Returns whether the next chunk may be listed at once.
    pub(super) fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Lists a chunk, because nothing else is to be done.
    pub(super) fn go_on(&mut self, engine: &mut Engine) {
        self.is_behind = match engine.list_orders() {
            Ok(listed) => i64::try_from(listed).is_ok_and(|listed| CHUNK <= listed),
            Err(problem) => {
                // Full disk, or another program writes: the orders are found all the same.
                tracing::warn!(%problem, "orders wait to be listed");
                false
            }
        };
        if !self.is_behind {
            self.booked = 0;
        }
    }

    /// Takes in that orders were booked; lists them when too many wait.
    pub(super) fn booked(&mut self, engine: &mut Engine, count: usize) {
        self.booked += count;
        if WAITING_MAX <= self.booked {
            self.go_on(engine);
            while self.is_behind {
                self.go_on(engine);
            }
        }
    }

    /// Lists what waits, before the engine stops.
    pub(super) fn end(&mut self, engine: &mut Engine) {
        for _ in 0..CHUNKS_AT_END {
            self.go_on(engine);
            if !self.is_behind {
                return;
            }
        }
    }
}

impl Engine {
    /// Lists some of the orders that wait for it; returns how many.
    ///
    /// # Errors
    /// What kept them from being listed; they wait on, and every question finds them.
    pub fn list_orders(&mut self) -> Result<usize, Problem> {
        if self.read(|conn| listing::unlisted_count(conn, 1))? == 0 {
            return Ok(0);
        }
        let listed = self.write(&Actor::Engine, |tx, _, _| Ok(listing::list_orders(tx, CHUNK)?));
        listed.map(|(count, _)| count).map_err(Fault::problem)
    }
}
