//! The composition root: what the program is put together from, its log, and its last words.

pub mod health;
pub mod window;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

use crate::cli;
use crate::clock::{Clock, IdSource, SystemClock, SystemIds};
use crate::engine::office::Office;
use crate::problem::{Code, Problem};
use crate::secrets::sealing::system_random;

/// Runs the program.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    ExitCode::from(cli::run(arguments))
}

/// What gives a run its moments and its ids.
pub type ClockAndIds = (Arc<dyn Clock>, Arc<dyn IdSource>);

/// Returns the system's clock and a source of ids with random node bits.
///
/// # Errors
/// When the system gives no random bytes.
pub fn clock_and_ids() -> Result<ClockAndIds, Problem> {
    let mut bytes = [0; 8];
    system_random(&mut bytes).map_err(|error| error.problem())?;
    Ok((Arc::new(SystemClock), Arc::new(SystemIds::with_node(u64::from_be_bytes(bytes)))))
}

/// The most daily log files kept: two years, as long as the trace of orders by default.
const LOG_FILES_MAX: usize = 731;

/// Keeps the log open until it is dropped.
pub type LogGuard = WorkerGuard;

/// Writes the log of this run to the office's daily log file until the guard is dropped.
///
/// # Errors
/// When the log folder cannot be written; the program can go on without.
pub fn log_to(office: &Office) -> Result<WorkerGuard, Problem> {
    let folder = office.folder("log");
    let failed = |detail: String| {
        Problem::new(Code::FileFailed).with("file", folder.display().to_string()).with("detail", detail)
    };
    let appender = appender(&folder).map_err(failed)?;
    let (writer, guard) = tracing_appender::non_blocking(appender);
    let filter = EnvFilter::try_from_env("KONTOR_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_target(false).with_writer(writer);
    if subscriber.try_init().is_err() {
        tracing::debug!("the log is open already");
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "a part of the program failed; what it worked on is parked");
    }));
    Ok(guard)
}

fn appender(folder: &Path) -> Result<RollingFileAppender, String> {
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("kontor")
        .filename_suffix("log")
        .max_log_files(LOG_FILES_MAX)
        .build(folder)
        .map_err(|error| error.to_string())
}
