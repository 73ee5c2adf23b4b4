//! The demo office without its story: furnished, and its morning behind it.

use std::path::Path;
use std::sync::Arc;

use super::{furnish, letters};
use crate::app::ClockAndIds;
use crate::engine::core::Engine;
use crate::engine::lease;
use crate::engine::office::Office;
use crate::engine::runtime::{Run, Runtime};
use crate::i18n::Texts;
use crate::problem::Problem;

/// Makes a demo office in a folder by a clock: the same clock makes the same office.
///
/// # Errors
/// What could not be done.
pub fn make_at(folder: &Path, time: &ClockAndIds, texts: &Texts) -> Result<(), Problem> {
    let (clock, ids) = time;
    let office = Office::at(folder);
    office.create()?;
    let open = || Engine::open(office.clone(), Arc::clone(clock), Arc::clone(ids));
    furnish::furnish(&office, &mut open()?, texts)?;
    for source in letters::SOURCES {
        letters::lay_out(&office, source, clock.as_ref())?;
        let mut engine = open()?;
        let held = lease::take(&mut engine)?;
        let mut runtime = Runtime::start(engine, held, Arc::clone(clock), Arc::clone(ids), Run::Once)?;
        let finished = runtime.finish_once(|_| {});
        let stopped = runtime.stop();
        finished.and(stopped)?;
    }
    Ok(())
}
