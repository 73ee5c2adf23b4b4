//! What an office stands on, looked at piece by piece: database, journal, folders, mail login,
//! clock, disk space, backup age, engine.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::clock::{Clock as _, SystemClock};
use crate::domain::settings::SettingKey;
use crate::domain::time::Timestamp;
use crate::engine::core::load_settings;
use crate::engine::courier::mails;
use crate::engine::office::{FOLDERS, Office};
use crate::engine::query;
use crate::mail::mailer;
use crate::problem::{Code, Problem};
use crate::store::{Reader, StoreError, journal, lease, open, sources};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The folders and the right to write in them.
    Folders,
    /// The database file as a whole.
    Database,
    /// The chain of the journal.
    Journal,
    /// Whether the ledger balances.
    Ledger,
    /// The sources.
    Sources,
    /// The mail server and the login there.
    Mail,
    /// The accounting folder.
    Accounting,
    /// The clock.
    Clock,
    /// Room on the disk.
    Disk,
    /// The age of the newest backup.
    Backup,
    /// Who runs the engine.
    Engine,
}

impl What {
    /// Returns the stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Folders => "folders",
            Self::Database => "database",
            Self::Journal => "journal",
            Self::Ledger => "ledger",
            Self::Sources => "sources",
            Self::Mail => "mail",
            Self::Accounting => "accounting",
            Self::Clock => "clock",
            Self::Disk => "disk",
            Self::Backup => "backup",
            Self::Engine => "engine",
        }
    }
}

/// One thing looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What.
    pub what: What,
    /// A short fact, when it is well.
    pub detail: String,
    /// What is wrong and what to do.
    pub problem: Option<Problem>,
}

/// Less room than this is little: a thousand orders with attachments.
const DISK_LOW_BYTES: u64 = 1024 * 1024 * 1024;

/// A backup older than this many hours is old.
const BACKUP_OLD_HOURS: i64 = 24;

/// Looks at everything.
#[must_use]
pub fn examine(office: &Office) -> Vec<Check> {
    let mut checks = vec![check(What::Folders, folders(office))];
    if checks.iter().any(|check| check.problem.as_ref().is_some_and(|problem| problem.code == Code::OfficeMissing)) {
        return checks;
    }
    checks.push(check(What::Database, database(office)));
    if checks.iter().all(|check| check.problem.is_none() || check.what != What::Database) {
        match Reader::open(&office.database()) {
            Ok(mut reader) => {
                checks.push(check(What::Journal, chain(&mut reader)));
                checks.push(check(What::Ledger, ledger(&mut reader)));
                checks.push(check(What::Sources, doors(office, &mut reader)));
                checks.push(check(What::Mail, mail(office, &mut reader)));
                checks.push(check(What::Accounting, accounting(office, &mut reader)));
                checks.push(check(What::Clock, clock(&mut reader)));
                checks.push(check(What::Engine, engine(&mut reader)));
            }
            Err(error) => {
                checks.push(Check { what: What::Database, detail: String::new(), problem: Some(error.problem()) });
            }
        }
    }
    checks.push(check(What::Disk, disk(office)));
    checks.push(check(What::Backup, backup(office)));
    checks
}

fn check(what: What, found: Result<String, Problem>) -> Check {
    match found {
        Ok(detail) => Check { what, detail, problem: None },
        Err(problem) => Check { what, detail: String::new(), problem: Some(problem) },
    }
}

fn read<T>(
    reader: &mut Reader,
    work: impl FnOnce(&mut crate::store::Conn<'_>) -> Result<T, StoreError>,
) -> Result<T, Problem> {
    reader.read(work).map_err(|error| error.problem())
}

fn folders(office: &Office) -> Result<String, Problem> {
    if let Some(missing) = FOLDERS.iter().find(|name| office.database().exists() && !office.folder(name).is_dir()) {
        return Err(Problem::new(Code::FolderMissing).with("folder", office.folder(missing).display().to_string()));
    }
    office.check()?;
    Ok(office.root().display().to_string())
}

fn database(office: &Office) -> Result<String, Problem> {
    let file = office.database();
    drop(crate::store::Writer::open(&file).map_err(|error| error.problem())?);
    let found = open::integrity(&file).map_err(|error| error.problem())?;
    match found.first() {
        None => Ok(format!("v{}", open::schema_version())),
        Some(first) => Err(Problem::new(Code::DatabaseDamaged).with("detail", first.as_str())),
    }
}

fn chain(reader: &mut Reader) -> Result<String, Problem> {
    let (broken, head) = read(reader, |conn| Ok((journal::first_break(conn)?, journal::head(conn)?)))?;
    match broken {
        None => Ok(format!("{} {}", head.revision, hex::encode(head.chain.first_chunk::<8>().unwrap_or(&[0; 8])))),
        Some(revision) => {
            Err(Problem::new(Code::StoredDataCorrupt).with("table", "journal").with("column", revision.to_string()))
        }
    }
}

fn ledger(reader: &mut Reader) -> Result<String, Problem> {
    let all = read(reader, query::ledger)?;
    let unexplained: i64 = all.iter().map(query::SourceLedger::unexplained).sum();
    let seen: i64 = all.iter().map(|one| one.counted.seen).sum();
    if unexplained == 0 {
        return Ok(seen.to_string());
    }
    Err(Problem::new(Code::StoredDataCorrupt)
        .with("table", "sources")
        .with("column", format!("unexplained {unexplained}")))
}

fn doors(office: &Office, reader: &mut Reader) -> Result<String, Problem> {
    let all = read(reader, sources::list)?;
    for source in all.iter().filter(|source| source.is_active) {
        let folder = office.resolve(&source.address);
        if !folder.is_dir() {
            return Err(Problem::new(Code::SourceFolderMissing).with("folder", folder.display().to_string()));
        }
        if let Some(problem) = source.problem.as_deref().and_then(Problem::decode) {
            return Err(problem);
        }
    }
    Ok(all.iter().filter(|source| source.is_active).count().to_string())
}

/// Tries the mail server with the settings that hold.
///
/// # Errors
/// What is wrong, a connection that is not secured included.
pub fn try_mail(office: &Office) -> Result<(), Problem> {
    let mut reader = Reader::open(&office.database()).map_err(|error| error.problem())?;
    mail(office, &mut reader).map(|_| ())
}

fn mail(office: &Office, reader: &mut Reader) -> Result<String, Problem> {
    let settings = read(reader, load_settings)?;
    if settings.text(SettingKey::MailHost).is_empty() {
        return Err(Problem::new(Code::MailNotSetUp));
    }
    let route = mails::mail_settings(office, reader, &settings)?;
    mailer::check(&route).map_err(|error| error.problem())?;
    match route.plain_warning() {
        Some(warning) => Err(warning),
        None => Ok(route.server()),
    }
}

fn accounting(office: &Office, reader: &mut Reader) -> Result<String, Problem> {
    let settings = read(reader, load_settings)?;
    if settings.text(SettingKey::AccountingProfile).is_empty() {
        return Err(Problem::new(Code::NoAccountingProfile));
    }
    let folder = office.resolve(settings.text(SettingKey::ExportFolder));
    let denied = |detail: String| {
        Problem::new(Code::ExportFolderDenied).with("folder", folder.display().to_string()).with("detail", detail)
    };
    if !folder.is_dir() {
        return Err(denied("–".to_owned()));
    }
    let probe = folder.join(format!(".kontor-probe-{}", std::process::id()));
    fs::write(&probe, b"").and_then(|()| fs::remove_file(&probe)).map_err(|error| denied(error.to_string()))?;
    Ok(folder.display().to_string())
}

/// A clock that stands before the newest entry of the journal went back since it was written.
fn clock(reader: &mut Reader) -> Result<String, Problem> {
    let now = SystemClock.now();
    let newest = read(reader, |conn| {
        let head = journal::head(conn)?.revision;
        Ok(journal::since(conn, head - 1, 1)?.pop().map(|entry| entry.at))
    })?;
    match newest.filter(|at| now < *at) {
        Some(at) => Err(Problem::new(Code::ClockWrong).with("detail", format!("{now} < {at}"))),
        None => Ok(now.to_string()),
    }
}

fn engine(reader: &mut Reader) -> Result<String, Problem> {
    let held = read(reader, lease::read)?;
    let now = SystemClock.now();
    Ok(held
        .filter(|lease| !lease.is_released && now < lease.valid_till)
        .map_or_else(|| "–".to_owned(), |lease| format!("{} {}", lease.host, lease.since)))
}

/// Asks the system how much room is left, by the tool each of them brings.
fn disk(office: &Office) -> Result<String, Problem> {
    let Some(free) = free_bytes(office.root()) else { return Ok("–".to_owned()) };
    let shown = format!("{} MiB", free / (1024 * 1024));
    if free < DISK_LOW_BYTES {
        return Err(Problem::new(Code::DiskLow)
            .with("free", shown)
            .with("folder", office.root().display().to_string()));
    }
    Ok(shown)
}

#[cfg(unix)]
fn free_bytes(folder: &Path) -> Option<u64> {
    let output = std::process::Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let kilobytes: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(not(unix))]
fn free_bytes(folder: &Path) -> Option<u64> {
    let output = std::process::Command::new("fsutil").args(["volume", "diskfree"]).arg(folder).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let digits: String = text.lines().next()?.rsplit(':').next()?.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn backup(office: &Office) -> Result<String, Problem> {
    let newest = fs::read_dir(office.folder("backup"))
        .ok()
        .and_then(|entries| entries.flatten().filter_map(|entry| entry.metadata().ok()?.modified().ok()).max());
    let Some(newest) = newest else { return Err(Problem::new(Code::BackupOld)) };
    let millis =
        newest.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0));
    let hours = SystemClock.now().millis_since(Timestamp(millis)) / 3_600_000;
    if BACKUP_OLD_HOURS <= hours {
        return Err(Problem::new(Code::BackupOld).with("age", (hours / 24).to_string()));
    }
    Ok(format!("{hours} h"))
}
