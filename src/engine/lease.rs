//! Who runs the engine. On one computer a locked file decides, because the operating system
//! lets go of it when a process dies; the lease row says who it is, and since when.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

use super::command::Actor;
use super::core::{Engine, Fault, load_settings};
use super::failpoint::{self, Point};
use crate::domain::settings::SettingKey;
use crate::domain::time::Timestamp;
use crate::problem::{Code, Problem};
use crate::secrets::sealing::system_random;
use crate::store::lease::{self as rows, Lease};
use crate::threads::{Deadline, Stop, StopState};

/// How long a lease holds without renewal. Long enough for a computer that sleeps a moment; an
/// engine on another computer takes over after it.
const LEASE_MILLIS: i64 = 45_000;

/// How often the holder renews: three tries within the lease.
pub const RENEW_MILLIS: i64 = 15_000;

/// How long a starting engine is given to write its row after it locked the file, and a stopping
/// one to let go of the file after it released the row: a flush on a busy disk takes that long.
const ROW_PATIENCE: Duration = Duration::from_secs(2);

/// How often the row is looked for meanwhile.
const ROW_PAUSE: Duration = Duration::from_millis(20);

/// The name of the lock file in the office folder.
const LOCK_FILE: &str = "engine.lock";

/// Proof that this process runs the engine of an office; giving it up lets others.
#[derive(Debug)]
pub struct Held {
    token: Vec<u8>,
    /// Whether the last engine stopped in good order.
    pub follows_clean_stop: bool,
    /// Locked as long as it is open.
    _lock: File,
}

/// Takes the engine of an office for this process.
///
/// # Errors
/// `EngineElsewhere` with who holds it and since when, `HostNotAllowed`, or why the lock file or
/// the database cannot be used.
pub fn take(engine: &mut Engine) -> Result<Held, Problem> {
    let host = host_name();
    let allowed = engine.read(load_settings)?.items(SettingKey::EngineHosts);
    if !allowed.is_empty() && !allowed.iter().any(|name| name.eq_ignore_ascii_case(&host)) {
        return Err(Problem::new(Code::HostNotAllowed).with("host", host).with("allowed", allowed.join(", ")));
    }
    let lock = lock_or_holder(engine)?;
    failpoint::reach(Point::LeaseLocked);
    let mut token = vec![0; 16];
    system_random(&mut token).map_err(|error| error.problem())?;
    let mine = Lease {
        host: host.clone(),
        process: i64::from(std::process::id()),
        token: token.clone(),
        since: engine.now(),
        valid_till: engine.now().plus_millis(LEASE_MILLIS),
        is_released: false,
    };
    let taken = engine.write(&Actor::Engine, |tx, changes, env| {
        let holder = rows::read(tx)?;
        if let Some(holder) = holder.as_ref().filter(|holder| !holder.is_released)
            && holder.host != host
            && env.now < holder.valid_till
        {
            return Err(Fault::Refused(elsewhere(Some(holder))));
        }
        let follows_clean_stop = holder.as_ref().is_none_or(|holder| holder.is_released);
        rows::take(tx, &mine)?;
        changes.journal(
            tx,
            env,
            "engine-started",
            None,
            &[("host", &host), ("clean", if follows_clean_stop { "yes" } else { "no" })],
        )?;
        Ok(follows_clean_stop)
    });
    let (follows_clean_stop, _) = taken.map_err(Fault::problem)?;
    failpoint::reach(Point::LeaseTaken);
    Ok(Held { token, follows_clean_stop, _lock: lock })
}

/// Locks the engine's file, or says who holds it. Whoever locked it a moment ago has yet to write
/// the row, and whoever has released the row is about to let go of the file.
fn lock_or_holder(engine: &mut Engine) -> Result<File, Problem> {
    let file = engine.office().root().join(LOCK_FILE);
    let patience = Deadline::after(ROW_PATIENCE);
    let pause = Stop::new();
    loop {
        if let Some(lock) = lock(&file)? {
            return Ok(lock);
        }
        let holder = engine.read(rows::read)?.filter(|holder| !holder.is_released);
        if holder.is_some() || patience.remaining().is_zero() || pause.wait_for(ROW_PAUSE) == StopState::Requested {
            return Err(elsewhere(holder.as_ref()));
        }
    }
}

/// Prolongs the lease.
///
/// # Errors
/// `EngineElsewhere` when another computer took it meanwhile.
pub fn renew(engine: &mut Engine, held: &Held) -> Result<(), Problem> {
    let renewed =
        engine.write(&Actor::Engine, |tx, _, env| Ok(rows::renew(tx, &held.token, env.now.plus_millis(LEASE_MILLIS))?));
    match renewed {
        Ok((true, _)) => Ok(()),
        Ok((false, _)) => Err(elsewhere(engine.read(rows::read)?.as_ref())),
        Err(fault) => Err(fault.problem()),
    }
}

/// Gives the engine back after an orderly stop.
///
/// # Errors
/// Why the lease row could not be written; the lock is gone all the same.
pub fn release(engine: &mut Engine, held: Held) -> Result<(), Problem> {
    failpoint::reach(Point::LeaseReleasing);
    let done = engine.write(&Actor::Engine, |tx, changes, env| {
        changes.journal(tx, env, "engine-stopped", None, &[("host", &host_name())])?;
        Ok(rows::release(tx, &held.token, env.now)?)
    });
    failpoint::reach(Point::LeaseReleased);
    drop(held);
    done.map(|_| ()).map_err(Fault::problem)
}

/// Returns who holds the engine now, if anybody does.
///
/// # Errors
/// Why the database cannot be read.
pub fn holder(engine: &mut Engine) -> Result<Option<Lease>, Problem> {
    let now = engine.now();
    let lease = engine.read(rows::read)?;
    Ok(lease.filter(|lease| !lease.is_released && now < lease.valid_till))
}

fn lock(file: &Path) -> Result<Option<File>, Problem> {
    let failed = |error: &std::io::Error| {
        Problem::new(Code::FileFailed).with("file", file.display().to_string()).with("detail", error.to_string())
    };
    let opened =
        OpenOptions::new().create(true).truncate(false).write(true).open(file).map_err(|error| failed(&error))?;
    match opened.try_lock() {
        Ok(()) => Ok(Some(opened)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(&error)),
    }
}

fn elsewhere(holder: Option<&Lease>) -> Problem {
    let since = holder.map_or_else(String::new, |holder| since_text(holder.since));
    let host = holder.map_or_else(host_name, |holder| holder.host.clone());
    Problem::new(Code::EngineElsewhere).with("host", host).with("since", since)
}

fn since_text(since: Timestamp) -> String {
    since.utc().format("%Y-%m-%d %H:%M UTC").to_string()
}

/// Returns this computer's name.
#[must_use]
pub fn host_name() -> String {
    hostname::get().map_or_else(|_| "localhost".to_owned(), |name| name.to_string_lossy().into_owned())
}
