//! What takes a while and must not hold the window up: each task on a thread of its own, answered
//! through one queue.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::app::health;
use crate::backup;
use crate::domain::ids::CommandId;
use crate::domain::time::Timestamp;
use crate::engine::command::{Actor, Command, Request};
use crate::engine::handle::Handle;
use crate::engine::office::Office;
use crate::engine::pipeline::answer::Came;
use crate::formats::reading;
use crate::formats::tables;
use crate::problem::{Code, Problem};
use crate::ui::host::{DryMessage, DryRun, HostReply, Pick, PickKind, Table};

/// How many messages a dry run reads.
const DRY_MESSAGES: usize = 10;

/// The largest file a dry run reads: as large as a message may be.
const DRY_BYTES_MAX: u64 = 100 * 1024 * 1024;

fn failed(path: &Path, error: &std::io::Error) -> Problem {
    Problem::of_file(path, error)
}

/// Lets the person choose. A desktop without a dialog answers `NoPicker`.
pub(super) fn pick(pick: Pick) -> HostReply {
    if !has_picker() {
        return HostReply::NoPicker(pick.purpose);
    }
    let dialog = rfd::FileDialog::new().set_title(&pick.title).set_file_name(&pick.name);
    let path = match pick.kind {
        PickKind::File => dialog.pick_file(),
        PickKind::Folder => dialog.pick_folder(),
        PickKind::NewFile => dialog.save_file(),
    };
    HostReply::Picked { purpose: pick.purpose, path }
}

/// Returns whether there is a dialog to choose files with: on Linux a portal on the session bus, or
/// the program zenity.
fn has_picker() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    let is_on_path = |name: &str| {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).exists()))
    };
    let has_portal = ["/usr/share/xdg-desktop-portal/portals", "/usr/local/share/xdg-desktop-portal/portals"]
        .iter()
        .any(|folder| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()));
    is_on_path("zenity") || (has_portal && std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some())
}

/// Writes a file.
pub(super) fn save(path: PathBuf, bytes: &[u8]) -> HostReply {
    match fs::write(&path, bytes) {
        Ok(()) => HostReply::Saved(path),
        Err(error) => HostReply::Failed(failed(&path, &error)),
    }
}

/// Tries whether a folder can be read and written. It comes back as it was named.
pub(super) fn try_folder(folder: PathBuf, place: &Path) -> HostReply {
    let probe = place.join(format!(".kontor-try-{}", std::process::id()));
    let tried = fs::read_dir(place).and_then(|_| fs::write(&probe, b"")).and_then(|()| fs::remove_file(&probe));
    let result = tried.map_err(|error| failed(place, &error));
    HostReply::FolderTested(folder, result)
}

/// Makes a folder if it is missing and tries it.
pub(super) fn make_folder(folder: PathBuf, place: &Path) -> HostReply {
    match fs::create_dir_all(place) {
        Ok(()) => try_folder(folder, place),
        Err(error) => {
            let problem = Problem::new(Code::SourceFolderDenied)
                .with("folder", place.display().to_string())
                .with("detail", error.to_string());
            HostReply::FolderTested(folder, Err(problem))
        }
    }
}

/// Shows a notice; says only when the desktop shows none.
pub(super) fn notify(title: &str, text: &str) -> Option<HostReply> {
    crate::notices::show(title, text).err().map(HostReply::NoNotices)
}

/// Makes a backup in the office's own folder, proves it, and notes it in the journal.
pub(super) fn back_up(office: &Office, handle: &Handle, now: Timestamp, (id, actor): (CommandId, Actor)) -> HostReply {
    let name = format!("kontor-{}.db", now.utc().format("%Y%m%d-%H%M%S"));
    let target = office.folder("backup").join(name);
    let command = Command::NoteBackup { file: target.display().to_string() };
    let made = backup::create(&office.database(), &target)
        .and_then(|_proven| handle.send(Request { id, actor, command })?.wait());
    HostReply::BackedUp(made.map(|_noted| target))
}

/// Tries the mail server.
pub(super) fn try_mail(office: &Office) -> HostReply {
    HostReply::MailTested(health::try_mail(office))
}

/// Reads a table of contacts.
pub(super) fn read_contacts(path: PathBuf) -> HostReply {
    let read = fs::read(&path).map_err(|error| failed(&path, &error));
    let mut table = Table { path, ..Table::default() };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(problem) => {
            table.problems.push((1, problem));
            return HostReply::Table(Box::new(table));
        }
    };
    let read = tables::read_contacts(&bytes);
    table.cards = read.rows;
    table.problems = read.problems;
    table.known = read.columns_known;
    table.left_out = read.columns_left_out;
    HostReply::Table(Box::new(table))
}

/// Reads the first messages of a folder without storing anything.
pub(super) fn dry_run(folder: PathBuf, place: &Path) -> HostReply {
    let mut run = DryRun { folder, ..DryRun::default() };
    let mut files: Vec<PathBuf> = match fs::read_dir(place) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect(),
        Err(error) => {
            run.problem = Some(failed(place, &error));
            return HostReply::DryRun(Box::new(run));
        }
    };
    files.sort();
    files.retain(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')));
    run.files = files.len();
    run.messages = files.iter().take(DRY_MESSAGES).map(|path| dry_message(path)).collect();
    HostReply::DryRun(Box::new(run))
}

fn dry_message(path: &Path) -> DryMessage {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let metadata = fs::metadata(path);
    let laid_at = metadata.as_ref().ok().and_then(|data| data.modified().ok()).and_then(|at| {
        let millis = at.duration_since(UNIX_EPOCH).ok()?.as_millis();
        Some(Timestamp(i64::try_from(millis).ok()?))
    });
    let mut message =
        DryMessage { name, format: String::new(), orders: Vec::new(), problem: None, news_at: laid_at, laid_at };
    if let Ok(data) = metadata.as_ref()
        && DRY_BYTES_MAX < data.len()
    {
        let problem = Problem::new(Code::FileTooLarge).with("file", message.name.as_str());
        let sizes = [("size", data.len()), ("limit", DRY_BYTES_MAX)];
        message.problem =
            Some(sizes.into_iter().fold(problem, |problem, (name, size)| problem.with(name, size.to_string())));
        return message;
    }
    match fs::read(path) {
        Err(error) => message.problem = Some(failed(path, &error)),
        Ok(bytes) => {
            let readout = reading::read(&bytes);
            message.format = readout.format.map(|format| format.to_string()).unwrap_or_default();
            message.problem = readout.refusal().map(|finding| finding.problem.clone());
            for read in &readout.papers {
                let paper = &read.paper;
                let came = Came { issued: paper.issued, sent_at: message.news_at };
                message.news_at = message.news_at.map(|laid_at| came.news_at(laid_at));
                message.orders.push((paper.order_no.clone(), paper.buyer.display_name(), paper.lines.len()));
            }
        }
    }
    message
}

/// Lays a file into the office's temporary folder and opens it with the system's own program. What
/// lies there of earlier days is cleared first.
pub(super) fn open_copy(office: &Office, name: &str, bytes: &[u8]) -> Option<HostReply> {
    let folder = office.root().join("temporary");
    if let Err(error) = fs::create_dir_all(&folder) {
        return Some(HostReply::Failed(failed(&folder, &error)));
    }
    clear_old(&folder);
    let path = folder.join(harmless(name));
    match fs::write(&path, bytes) {
        Ok(()) => open_outside(&path),
        Err(error) => Some(HostReply::Failed(failed(&path, &error))),
    }
}

/// How long copies lie: whoever opened one yesterday saves it elsewhere to keep it.
const COPY_HOURS: u64 = 24;

fn clear_old(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let age = entry.metadata().and_then(|data| data.modified()).map(|at| at.elapsed().unwrap_or_default());
        if age.is_ok_and(|age| COPY_HOURS * 3600 < age.as_secs())
            && let Err(error) = fs::remove_file(entry.path())
        {
            tracing::debug!(%error, "an old copy of an attachment could not be cleared");
        }
    }
}

/// Returns a name that stays in its folder on every system.
fn harmless(name: &str) -> String {
    let bare: String =
        name.chars().map(|sign| if sign.is_control() || "/\\:*?\"<>|".contains(sign) { '_' } else { sign }).collect();
    let bare = bare.trim().trim_matches('.').to_owned();
    if bare.is_empty() { "attachment".to_owned() } else { bare }
}

/// Opens a file or folder with the system's own program.
pub(super) fn open_outside(path: &Path) -> Option<HostReply> {
    let (program, first): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("explorer", &[])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let started = std::process::Command::new(program)
        .args(first)
        .arg(path)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn();
    match started {
        Ok(_) => None,
        Err(error) => Some(HostReply::Failed(failed(path, &error))),
    }
}

/// Returns whether the desktop wants dark grounds, where it says so. X11 has no word for it, but
/// most desktops tell it on the session bus.
#[cfg(target_os = "linux")]
pub(super) fn desktop_is_dark() -> Option<bool> {
    use zbus::zvariant::OwnedValue;

    const DESTINATION: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const INTERFACE: &str = "org.freedesktop.portal.Settings";
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS")?;
    let bus = zbus::blocking::Connection::session().ok()?;
    let asked = ("org.freedesktop.appearance", "color-scheme");
    let answer = bus.call_method(Some(DESTINATION), PATH, Some(INTERFACE), "ReadOne", &asked).ok()?;
    let scheme = u32::try_from(answer.body().deserialize::<OwnedValue>().ok()?).ok()?;
    // 0 is no preference, 1 dark, 2 light.
    (scheme != 0).then_some(scheme == 1)
}

/// The window asks the system itself.
#[cfg(not(target_os = "linux"))]
pub(super) fn desktop_is_dark() -> Option<bool> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tested(reply: HostReply) -> Result<(), Problem> {
        match reply {
            HostReply::FolderTested(_, result) => result,
            other => panic!("another answer: {other:?}"),
        }
    }

    #[test]
    fn a_folder_is_tried_by_reading_and_writing_and_made_where_it_is_wanted() {
        let office = tempfile::tempdir().unwrap();
        let place = office.path().join("in").join("shop");
        let name = PathBuf::from("in/shop");
        let missing = tested(try_folder(name.clone(), &place)).unwrap_err();
        assert_eq!(missing.code, Code::FileMissing);
        tested(make_folder(name.clone(), &place)).unwrap();
        tested(try_folder(name.clone(), &place)).unwrap();
        assert_eq!(fs::read_dir(&place).unwrap().count(), 0, "the trial leaves nothing behind");
        fs::write(office.path().join("file"), "x").unwrap();
        let denied = tested(make_folder(name, &office.path().join("file").join("shop"))).unwrap_err();
        assert_eq!(denied.code, Code::SourceFolderDenied);
    }

    #[test]
    fn a_dry_run_reads_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.xml"), "<Order").unwrap();
        let HostReply::DryRun(run) = dry_run(PathBuf::from("in"), folder.path()) else { panic!("another answer") };
        assert_eq!((run.folder, run.files, run.messages.len()), (PathBuf::from("in"), 1, 1));
        assert!(run.messages[0].problem.is_some());
        assert!(folder.path().join("a.xml").exists());
    }
}
