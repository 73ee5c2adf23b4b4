//! The measuring rig: a folder with offices, the files they take in, and a stopwatch.
//!
//! Nothing is deleted between measurements: file systems make new files slowly for minutes after
//! thousands were deleted. Order files are laid into inboxes as second names of the same bytes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::super::init::{DEFAULT_INTERVAL, FIRST_SOURCE};
use super::corpus::Corpus;
use super::intake::Call;
use super::prefill;
use crate::app;
use crate::domain::contact::ContactCard;
use crate::engine::command::{Actor, Command};
use crate::engine::core::Engine;
use crate::engine::intake::Grouping;
use crate::engine::lease;
use crate::engine::office::Office;
use crate::engine::runtime::{Run, Runtime};
use crate::formats::tables;
use crate::problem::{Code, Problem};
use crate::store::bare::{BareRows, BareWriter, Mark};
use crate::store::{Reader, orders};

/// Where the draws of the generated corpus begin: the day of its first version.
const SEED: u64 = 20_261_125;

/// How many files are held in memory at once, to be parsed or to be booked over and over.
const SAMPLE_MAX: usize = 2_000;

/// How many contacts one command brings.
const IMPORT_CHUNK: usize = 5_000;

/// Where the order files come from.
enum Supply {
    Generated(Corpus),
    Files(Vec<PathBuf>),
}

/// A folder in which offices are made and measured.
pub(super) struct Rig {
    root: PathBuf,
    supply: Supply,
    /// How many orders one measurement takes in.
    pub(super) orders: u32,
    /// How many contacts the master has.
    pub(super) contacts: u32,
    /// An office with the master and what was booked before, in which nobody works.
    base: Office,
    /// The office that all measurements go on with, and the database of the bare writer, when
    /// copying them each time would cost more than what they grow by.
    lasting: Option<(Office, PathBuf)>,
    passes: usize,
}

/// One measurement of the whole path.
pub(super) struct Pass {
    /// How long it took.
    pub(super) took: Duration,
    /// How many orders were booked before.
    pub(super) booked_before: i64,
    /// How many orders it booked.
    pub(super) booked: i64,
    /// The place in the database from which on the rows are its own.
    mark: Mark,
    office: Office,
    bare: PathBuf,
}

/// One measurement of the bare statements.
pub(super) struct Bare {
    /// How long it took.
    pub(super) took: Duration,
    /// How many orders, rows in all and planned outward actions were written.
    pub(super) orders: usize,
    pub(super) rows: usize,
    pub(super) effects: usize,
}

impl Rig {
    /// Makes the folder, the base office and the order files of the first measurement.
    ///
    /// # Errors
    /// What could not be read or written.
    pub(super) fn make(call: &Call, passes: u32) -> Result<Self, Problem> {
        let root = fresh_folder(call.at.as_deref())?;
        let (supply, master) = if let (Some(folder), Some(master)) = (&call.folder, &call.master) {
            let mut files = Vec::new();
            collect(folder, &mut files).map_err(|error| file_problem(folder, &error))?;
            files.sort();
            let master = fs::read(master).map_err(|error| file_problem(master, &error))?;
            (Supply::Files(files), master)
        } else {
            let corpus = Corpus { customers: u64::from(call.contacts), seed: SEED };
            (Supply::Generated(corpus), corpus.contacts_csv().into_bytes())
        };
        let orders = match &supply {
            Supply::Generated(_) => call.orders,
            Supply::Files(files) => {
                // Offices that grow take each file once.
                let share = if call.booked == 0 { files.len() } else { files.len() / passes.max(1) as usize };
                call.orders.min(u32::try_from(share).unwrap_or(u32::MAX))
            }
        };
        if orders == 0 {
            return Err(Problem::new(Code::FileFailed)
                .with("file", call.folder.as_deref().unwrap_or(&root).display().to_string())
                .with("detail", "*.xml"));
        }
        let base = Office::at(root.join("base"));
        let contacts = make_base(&base, &master)?;
        make_folder(&root.join("orders"))?;
        Ok(Self { root, supply, orders, contacts, base, lasting: None, passes: 0 })
    }

    /// Returns the folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the office that the others are copied from; the log lies there.
    pub(super) fn base(&self) -> &Office {
        &self.base
    }

    /// Removes the folder with all that was measured.
    ///
    /// # Errors
    /// What could not be removed.
    pub(super) fn remove(self) -> Result<(), Problem> {
        fs::remove_dir_all(&self.root).map_err(|error| file_problem(&self.root, &error))
    }

    /// Books so many orders into the base office, and lets all measurements go on with it.
    ///
    /// # Errors
    /// What kept them from being booked.
    pub(super) fn prefill(&mut self, booked: u32) -> Result<(), Problem> {
        if booked == 0 {
            return Ok(());
        }
        let files = self.sample()?;
        let (clock, ids) = app::clock_and_ids()?;
        prefill::book(engine(&self.base)?, files, booked, (clock.as_ref(), ids.as_ref()))?;
        let bare = self.root.join("bare.db");
        copy_database(&self.base, &bare)?;
        self.lasting = Some((self.base.clone(), bare));
        Ok(())
    }

    /// Takes the orders of the next measurement in, from the folder to the durable commit.
    ///
    /// # Errors
    /// What stopped the engine, or when not every message was stored.
    pub(super) fn whole_path(&mut self, grouping: Grouping) -> Result<Pass, Problem> {
        let number = self.passes;
        self.passes += 1;
        let (office, bare) = if let Some(lasting) = &self.lasting {
            lasting.clone()
        } else {
            let office = Office::at(self.root.join(format!("office-{number}")));
            office.create()?;
            let bare = self.root.join(format!("bare-{number}.db"));
            copy_database(&self.base, &office.database())?;
            copy_database(&self.base, &bare)?;
            (office, bare)
        };
        let first = if self.lasting.is_some() { number * self.orders as usize } else { 0 };
        self.lay(first, &office.folder(FIRST_SOURCE))?;
        let booked_before = count(&office)?;
        let mark = BareRows::mark(&office.database()).map_err(|error| error.problem())?;
        let (clock, ids) = app::clock_and_ids()?;
        let mut engine = engine(&office)?;
        let held = lease::take(&mut engine)?;
        let (drained, took) = timed(|| {
            let mut runtime = Runtime::start_grouped(engine, held, clock, ids, Run::Once, grouping)?;
            runtime.drain(|_| {})?;
            Ok::<_, Problem>(runtime)
        });
        drained?.stop()?;
        let booked = count(&office)? - booked_before;
        Ok(Pass { took, booked_before, booked, mark, office, bare })
    }

    /// Writes the rows of a measurement again, by bare statements.
    ///
    /// # Errors
    /// What kept them from being read or written.
    #[expect(clippy::unused_self, reason = "it belongs to the rig like the measurement it follows")]
    pub(super) fn bare_statements(&self, pass: &Pass, group: usize) -> Result<Bare, Problem> {
        let rows = BareRows::load(&pass.office.database(), &pass.mark).map_err(|error| error.problem())?;
        let mut writer = BareWriter::open(&pass.bare).map_err(|error| error.problem())?;
        let (written, took) = timed(|| writer.write(&rows, group));
        written.map_err(|error| error.problem())?;
        Ok(Bare { took, orders: rows.orders(), rows: rows.rows(), effects: rows.effects() })
    }

    /// Returns the bytes of the first files.
    ///
    /// # Errors
    /// What could not be read.
    pub(super) fn sample(&self) -> Result<Vec<Vec<u8>>, Problem> {
        let count = (self.orders as usize).min(SAMPLE_MAX);
        (0..count)
            .map(|number| {
                let path = self.file(number)?;
                fs::read(&path).map_err(|error| file_problem(&path, &error))
            })
            .collect()
    }

    /// Returns how many files were looked at, and their bytes and lines on average, in tenths.
    ///
    /// # Errors
    /// What could not be read.
    pub(super) fn files_told(&self) -> Result<FilesTold, Problem> {
        let files = self.sample()?;
        let count = files.len().max(1);
        let lines: usize = files
            .iter()
            .flat_map(|bytes| crate::formats::reading::read(bytes).papers)
            .map(|read| read.paper.lines.len())
            .sum();
        let bytes: usize = files.iter().map(Vec::len).sum();
        Ok(FilesTold { bytes: bytes / count, lines_tenths: lines * 10 / count })
    }

    fn lay(&self, first: usize, inbox: &Path) -> Result<(), Problem> {
        for number in first..first + self.orders as usize {
            let file = self.file(number)?;
            let name = file.file_name().unwrap_or_default();
            let target = inbox.join(name);
            fs::hard_link(&file, &target)
                .or_else(|_no_links_here| fs::copy(&file, &target).map(|_| ()))
                .map_err(|error| file_problem(&target, &error))?;
        }
        Ok(())
    }

    /// Returns the path of the order file with this number, making it when it is generated.
    fn file(&self, number: usize) -> Result<PathBuf, Problem> {
        match &self.supply {
            Supply::Files(files) => Ok(files.get(number).cloned().unwrap_or_default()),
            Supply::Generated(corpus) => {
                let path = self.root.join("orders").join(format!("B-{number:08}.xml"));
                if !path.exists() {
                    let xml = corpus.order_xml(number as u64);
                    fs::write(&path, xml).map_err(|error| file_problem(&path, &error))?;
                }
                Ok(path)
            }
        }
    }
}

/// What the order files are like.
pub(super) struct FilesTold {
    pub(super) bytes: usize,
    pub(super) lines_tenths: usize,
}

/// Runs `work` and tells how long it took.
#[expect(clippy::disallowed_methods, reason = "a stopwatch counts the running time of this process, not the day's")]
pub(super) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}

/// Forgets the peak of this process's memory, where the system can, and returns what is resident
/// at this moment in KiB.
pub(super) fn forget_peak() -> Option<u64> {
    // "5" resets the peak (Linux, proc(5)); a system that will not tells the older peak instead.
    drop(fs::write("/proc/self/clear_refs", "5"));
    status_kib("VmRSS:")
}

/// Returns the peak of this process's resident memory in KiB, where the system tells it.
pub(super) fn peak_kib() -> Option<u64> {
    status_kib("VmHWM:")
}

fn status_kib(field: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix(field))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
}

fn file_problem(file: &Path, error: &io::Error) -> Problem {
    Problem::new(Code::FileFailed).with("file", file.display().to_string()).with("detail", error.to_string())
}

fn make_folder(folder: &Path) -> Result<(), Problem> {
    fs::create_dir_all(folder).map_err(|error| file_problem(folder, &error))
}

#[expect(clippy::disallowed_methods, reason = "what is measured is thrown away and belongs to no office")]
pub(super) fn temporary_folder() -> PathBuf {
    std::env::temp_dir()
}

/// Makes a folder that was not there before.
fn fresh_folder(at: Option<&Path>) -> Result<PathBuf, Problem> {
    let parent = at.map_or_else(temporary_folder, Path::to_path_buf);
    make_folder(&parent)?;
    let process = std::process::id();
    for number in 1_u32.. {
        let folder = parent.join(format!("kontor-bench-{process}-{number}"));
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(file_problem(&folder, &error)),
        }
    }
    Ok(parent)
}

/// Finds the XML files of a folder and its sub-folders.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else if entry.path().extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml")) {
            files.push(entry.path());
        }
    }
    Ok(())
}

fn engine(office: &Office) -> Result<Engine, Problem> {
    let (clock, ids) = app::clock_and_ids()?;
    Engine::open(office.clone(), Arc::clone(&clock), ids)
}

/// Makes an office with a master; returns how many contacts it has.
fn make_base(office: &Office, master: &[u8]) -> Result<u32, Problem> {
    office.create()?;
    let mut engine = engine(office)?;
    let actor = Actor::Person("bench".to_owned());
    engine.command(
        actor.clone(),
        Command::AddFolderSource {
            name: FIRST_SOURCE.to_owned(),
            folder: FIRST_SOURCE.to_owned(),
            interval_minutes: DEFAULT_INTERVAL,
        },
    )?;
    let mut cards: Vec<(u32, ContactCard)> = Vec::new();
    tables::read_contacts_each(master, &mut |line, row| cards.extend(row.ok().map(|card| (line, card))));
    let mut taken = 0;
    for chunk in cards.chunks(IMPORT_CHUNK) {
        taken += engine.command(actor.clone(), Command::ImportContacts { cards: chunk.to_vec() })?.changed;
    }
    Ok(u32::try_from(taken).unwrap_or(u32::MAX))
}

/// Copies the database of an office in which nobody works.
fn copy_database(office: &Office, target: &Path) -> Result<(), Problem> {
    fs::copy(office.database(), target).map(|_| ()).map_err(|error| file_problem(target, &error))
}

fn count(office: &Office) -> Result<i64, Problem> {
    let mut reader = Reader::open(&office.database()).map_err(|error| error.problem())?;
    reader.read(orders::count).map_err(|error| error.problem())
}
