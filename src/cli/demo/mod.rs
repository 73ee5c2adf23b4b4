//! `kontor demo`
use super::{Context, DONE, Ending};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Call {
    /// Without a window.
    #[arg(long)]
    no_window: bool,
}

pub(super) fn run(_context: &mut Context, _call: &Call) -> Ending {
    Ok(DONE)
}

/// Makes a demo office in a folder.
pub fn make(folder: &std::path::Path) -> Result<(), crate::problem::Problem> {
    crate::engine::office::Office::at(folder).create()
}
