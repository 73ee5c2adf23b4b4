//! `kontor window`, and `kontor` alone where there is a desktop.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Context, DONE, Ending, desk};
use crate::app::window::{self, Opening, Quit};
use crate::problem::{Code, Problem};

/// Opens the window; on a computer without a desktop says what to do instead.
pub(super) fn run(context: &Context) -> Ending {
    open(context.office.clone().or_else(desk::office_of_environment))?;
    Ok(DONE)
}

/// Opens the window on an office, or on the last one, and returns when it is closed. A signal to
/// end closes it as a person would.
///
/// # Errors
/// Why no window can be opened here, or what did not end in good order.
pub(super) fn open(office: Option<PathBuf>) -> Result<(), Problem> {
    if !window::has_display() {
        return Err(Problem::new(Code::NoDisplay));
    }
    let quit = Arc::new(Quit::default());
    let asked = Arc::clone(&quit);
    if let Err(error) = ctrlc::set_handler(move || asked.ask()) {
        tracing::warn!(%error, "a signal to end will not be heard");
    }
    window::run(Opening { office, quit, is_watched: false })
}
