//! Orders per second through the whole path.

use super::super::{Context, DONE, Ending};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Call {
    /// How many orders to take in.
    #[arg(long, default_value_t = 5_000)]
    orders: u64,
}

pub(super) fn run(_context: &mut Context, _call: &Call) -> Ending {
    Ok(DONE)
}
