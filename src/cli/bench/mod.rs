//! `kontor bench …`: measures the program against its own limits, on generated orders or on a
//! folder of files. Start at [`intake`] and [`window`]; what the figures mean stands in `docs/performance.md`.

use super::{Context, Ending};

pub mod corpus;
mod intake;
pub mod prefill;
mod report;
mod rig;
mod window;

/// What to measure.
#[derive(Debug, clap::Subcommand)]
pub enum Call {
    /// Orders per second through the whole path, beside the bare writing and the bare parsing.
    Intake(intake::Call),
    /// How quick the window is over a large office, beside DB Browser for SQLite.
    Window(window::Call),
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    match call {
        Call::Intake(call) => intake::run(context, call),
        Call::Window(call) => window::run(context, call),
    }
}
