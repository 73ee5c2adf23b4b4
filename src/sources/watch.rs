//! The operating system's word that something happened in a folder, so that a file is taken
//! moments after it was put in. A hint only: where the system cannot tell (a network drive, no
//! watches left) the interval does all the work.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, ModifyKind, RemoveKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::SourceError;
use crate::threads::{self, Stop, StopState, Thread};

/// How long a burst is gathered before one poke: copying a folder of orders makes thousands of
/// events, and nobody notices two hundredths of a second.
const GATHER: Duration = Duration::from_millis(20);

/// Watches a folder for as long as it is held.
#[derive(Debug)]
pub struct Watch {
    shared: Arc<Shared>,
    /// Held only because events end when it is dropped.
    _watcher: Option<RecommendedWatcher>,
    _thread: Option<Thread>,
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    /// Whether anything happened since the last poke.
    is_pending: AtomicBool,
    is_live: AtomicBool,
    stop: Stop,
}

impl Watch {
    /// Calls `poke` soon after anything happened in `folder` that may have brought a file, once
    /// for each burst. Where the system cannot tell, `poke` is never called and
    /// [`Watch::is_live`] says so.
    pub fn start(folder: &Path, poke: impl Fn() + Send + 'static) -> Result<Self, SourceError> {
        let listed = fs::read_dir(folder).and_then(|_| fs::canonicalize(folder));
        let folder = listed.map_err(|error| SourceError::of_folder(folder.to_owned(), error))?;
        let shared = Arc::new(Shared {
            folder,
            is_pending: AtomicBool::new(false),
            is_live: AtomicBool::new(false),
            stop: Stop::new(),
        });
        let watcher = watcher(&shared);
        let thread = watcher.as_ref().and_then(|_| pass_on(&shared, poke));
        shared.is_live.store(thread.is_some(), Ordering::SeqCst);
        Ok(Self { shared, _watcher: watcher, _thread: thread })
    }

    /// Returns whether events are coming in. They end when the folder itself is removed.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.shared.is_live.load(Ordering::SeqCst)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.shared.stop.request();
    }
}

/// Starts the system's watcher; `None` where there is none or it has no watches left.
fn watcher(shared: &Arc<Shared>) -> Option<RecommendedWatcher> {
    let told = Arc::clone(shared);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // An error of the watcher brings no file; the interval finds what it missed.
        if let Ok(event) = event {
            told.take_in(&event);
        }
    })
    .ok()?;
    watcher.watch(&shared.folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}

/// Starts the thread that turns bursts of events into single pokes.
fn pass_on(shared: &Arc<Shared>, poke: impl Fn() + Send + 'static) -> Option<Thread> {
    let waiting = Arc::clone(shared);
    let ended = Arc::clone(shared);
    let body = move || {
        while waiting.stop.wait_for(Duration::MAX) == StopState::Running {
            if !waiting.is_pending.load(Ordering::SeqCst) {
                continue;
            }
            // A second waiting gathers the burst; the pokes of the burst itself must not cut it
            // short, which is why only the first event after a poke rings.
            if waiting.stop.wait_for(GATHER) == StopState::Requested {
                break;
            }
            // Cleared before the poke: what happens from here on asks for another one.
            waiting.is_pending.store(false, Ordering::SeqCst);
            poke();
        }
        Ok(())
    };
    let on_end = move |_| ended.is_live.store(false, Ordering::SeqCst);
    threads::start("folder-watch", body, on_end).ok()
}

impl Shared {
    fn take_in(&self, event: &Event) {
        let is_folder_gone = matches!(event.kind, EventKind::Remove(RemoveKind::Folder | RemoveKind::Any))
            && event.paths.contains(&self.folder);
        if is_folder_gone {
            self.is_live.store(false, Ordering::SeqCst);
        }
        if (event.need_rescan() || may_bring_a_file(event.kind)) && !self.is_pending.swap(true, Ordering::SeqCst) {
            self.stop.poke();
        }
    }
}

/// Returns whether a file may be there, or be ready, that was not before. Opening, reading and
/// moving away are what the door itself does: answering them would never end.
fn may_bring_a_file(kind: EventKind) -> bool {
    match kind {
        EventKind::Any | EventKind::Create(_) => true,
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Modify(modify) => modify != ModifyKind::Name(RenameMode::From),
        EventKind::Remove(_) | EventKind::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};

    use super::*;

    /// Far longer than an event takes; a test that needs it has failed.
    const LONG: Duration = Duration::from_mins(1);

    fn watched(folder: &Path) -> (Watch, Receiver<()>) {
        let (sender, receiver) = sync_channel(10_000);
        let watch = Watch::start(folder, move || sender.send(()).unwrap()).unwrap();
        if !watch.is_live() {
            eprintln!("NOT TESTED: this system has no watches left, so change events cannot be tried");
        }
        (watch, receiver)
    }

    /// Counts pokes until none comes for a second.
    fn pokes(receiver: &Receiver<()>) -> usize {
        let mut count = 0;
        loop {
            match receiver.recv_timeout(if count == 0 { LONG } else { Duration::from_secs(1) }) {
                Ok(()) => count += 1,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return count,
            }
        }
    }

    // proves O3, M9
    #[test]
    fn a_burst_of_files_pokes_seldom() {
        let folder = tempfile::tempdir().unwrap();
        let (watch, receiver) = watched(folder.path());
        if !watch.is_live() {
            return;
        }
        for number in 0..2_000 {
            fs::write(folder.path().join(format!("{number}.xml")), "<a/>").unwrap();
        }
        let count = pokes(&receiver);
        assert!((1..1_000).contains(&count), "{count} pokes for 2000 files");
        // A rename is the last act of a careful writer.
        fs::rename(folder.path().join("1.xml"), folder.path().join("one.xml")).unwrap();
        assert!(1 <= pokes(&receiver));
    }

    #[test]
    fn what_the_door_does_itself_is_no_news() {
        let folder = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("1.xml"), "<a/>").unwrap();
        let (watch, receiver) = watched(folder.path());
        if !watch.is_live() {
            return;
        }
        assert_eq!(fs::read(folder.path().join("1.xml")).unwrap(), b"<a/>");
        fs::rename(folder.path().join("1.xml"), outside.path().join("1.xml")).unwrap();
        assert_eq!(receiver.recv_timeout(Duration::from_millis(300)), Err(RecvTimeoutError::Timeout));
        drop(watch);
        // The thread lets go of the sender when it ends.
        assert_eq!(receiver.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected));
    }

    #[test]
    fn a_missing_folder_is_said_and_a_removed_one_seen() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("inbox");
        let missing = Watch::start(&folder, || ()).unwrap_err();
        assert!(matches!(missing, SourceError::FolderMissing { .. }), "{missing}");
        fs::create_dir(&folder).unwrap();
        let (watch, _receiver) = watched(&folder);
        if !watch.is_live() {
            return;
        }
        fs::remove_dir(&folder).unwrap();
        let waiting = Stop::new();
        for _ in 0..2_000 {
            if watch.is_live() {
                assert_eq!(waiting.wait_for(Duration::from_millis(5)), StopState::Running);
            }
        }
        assert!(!watch.is_live());
    }
}
