//! Accounting's answers: response files where the format has them, and the disappearance of the
//! file where accounting merely picks it up.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::domain::lifecycle::BatchState;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::engine::core::load_settings;
use crate::engine::failpoint::{self, Point};
use crate::engine::office::Office;
use crate::formats::writing::pohoda::{self, Response};
use crate::formats::writing::{ResponseItem, ResponseVerdict};
use crate::problem::{Code, Problem};
use crate::store::Reader;
use crate::store::batches::{self, Batch, BatchItem, ItemState};

use super::Desk;
use super::accounting::read;
use super::step::Step;

/// The largest response file read: an answer is about a kilobyte an order, five hundred to a file.
const RESPONSE_MAX: u64 = 16 * 1024 * 1024;

/// The folder below the watched one in which Pohoda lays its answers, unless its INI file says
/// otherwise (`response_dir`).
const POHODA_RESPONSE_FOLDER: &str = "response";

/// How many of the newest files may be answered once more: whoever mends what was refused imports
/// the same file again within days, and an office lays out a few dozen files a day.
const CORRECTED_MAX: i64 = 200;

/// How old a response file must be before it is taken to be wholly written, unless it ends as XML does.
const SETTLE_SECS: u64 = 10;

/// What the courier remembers of response files between rounds.
#[derive(Default)]
pub struct AnswerWatch {
    /// Files that are no answers, or answers that told nothing, by name, with the moment of change
    /// at which they were looked at.
    passed_over: BTreeMap<PathBuf, Option<SystemTime>>,
    waits: bool,
}

impl AnswerWatch {
    /// Returns whether some file still has no answer.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// Collects what accounting has answered. Returns how many files it learned something of.
    ///
    /// # Errors
    /// What concerns the whole database.
    pub fn collect(&mut self, office: &Office, reader: &mut Reader, desk: &mut dyn Desk) -> Result<u64, Problem> {
        let unanswered = read(reader, |conn| batches::in_state(conn, BatchState::Exported))?;
        self.waits = !unanswered.is_empty();
        let mut answerable = read(reader, |conn| batches::newest(conn, CORRECTED_MAX))?;
        answerable.retain(|batch| batch.state == BatchState::Answered);
        answerable.extend(unanswered.iter().cloned());
        answerable.retain(|batch| batch.profile == "pohoda");
        if unanswered.is_empty() && answerable.is_empty() {
            return Ok(0);
        }
        let settings = read(reader, load_settings)?;
        let mut learned = 0;
        if !answerable.is_empty() {
            learned += self.read_responses(office, &settings, reader, &answerable, desk)?;
        }
        for batch in &unanswered {
            if batch.profile != "pohoda" {
                learned += picked_up(batch, reader, desk)?;
            }
        }
        for batch in read(reader, |conn| batches::in_state(conn, BatchState::Exported))? {
            remind(&batch, &settings, desk)?;
        }
        Ok(learned)
    }

    fn read_responses(
        &mut self,
        office: &Office,
        settings: &Settings,
        reader: &mut Reader,
        answerable: &[Batch],
        desk: &mut dyn Desk,
    ) -> Result<u64, Problem> {
        let mut learned = 0;
        for file in candidates(office, settings) {
            let changed = fs::metadata(&file).and_then(|metadata| metadata.modified()).ok();
            if self.passed_over.get(&file) == Some(&changed) {
                continue;
            }
            let Ok(bytes) = fs::read(&file) else { continue };
            if pohoda::is_request(&bytes) {
                self.passed_over.insert(file, changed);
                continue;
            }
            if !is_whole(&bytes, changed, desk.now()) {
                continue;
            }
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            match pohoda::read_response(&bytes) {
                Ok(response) => {
                    failpoint::reach(Point::AnswerRead);
                    let matched = apply(&response, &name, answerable, reader, desk)?;
                    failpoint::reach(Point::AnswerNoted);
                    learned += matched;
                    if matched != 0 {
                        put_away(&file);
                        failpoint::reach(Point::AnswerPutAway);
                    } else {
                        self.passed_over.insert(file, changed);
                    }
                }
                // Half a file may end as a whole one does.
                Err(_) if !is_settled(changed, desk.now()) => {}
                Err(problem) => {
                    let problem = problem.with("file", name.as_str());
                    tracing::warn!(file = %file.display(), %problem, "a response of accounting cannot be read");
                    tell_unreadable(&problem, &name, answerable, desk)?;
                    self.passed_over.insert(file, changed);
                }
            }
        }
        Ok(learned)
    }
}

/// Notes an answer that cannot be read at the file that it must be for: Pohoda gives an answer the
/// name of the file that it answers.
fn tell_unreadable(problem: &Problem, name: &str, answerable: &[Batch], desk: &mut dyn Desk) -> Result<(), Problem> {
    if let Some(batch) = answerable.iter().find(|batch| batch.profile == "pohoda" && batch.file_name == name) {
        desk.step(Step::Answered { batch: batch.id, items: Vec::new(), problem: Some(problem.clone()) })?;
    }
    Ok(())
}

/// Returns the XML files in which answers may come.
fn candidates(office: &Office, settings: &Settings) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = response_folders(office, settings)
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flat_map(Iterator::flatten)
        .filter(|entry| entry.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= RESPONSE_MAX))
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml")))
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')))
        .collect();
    files.sort();
    files
}

/// Returns the folder of the setting; without one the export folder, and below it the folder that
/// Pohoda makes by itself.
fn response_folders(office: &Office, settings: &Settings) -> Vec<PathBuf> {
    let own = settings.text(SettingKey::ResponseFolder);
    if !own.is_empty() {
        return vec![office.resolve(own)];
    }
    let export = office.resolve(settings.text(SettingKey::ExportFolder));
    let below = fs::read_dir(&export).into_iter().flatten().flatten().map(|entry| entry.path());
    let made_by_pohoda = |path: &PathBuf| {
        path.is_dir() && path.file_name().is_some_and(|name| name.eq_ignore_ascii_case(POHODA_RESPONSE_FOLDER))
    };
    let mut folders: Vec<PathBuf> = below.filter(made_by_pohoda).collect();
    folders.insert(0, export);
    folders
}

fn is_whole(bytes: &[u8], changed: Option<SystemTime>, now: Timestamp) -> bool {
    let ends_as_xml = bytes.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'>');
    ends_as_xml || is_settled(changed, now)
}

/// Returns whether a file has not changed for so long that nobody is writing it.
fn is_settled(changed: Option<SystemTime>, now: Timestamp) -> bool {
    let age_secs = changed
        .and_then(|changed| changed.duration_since(SystemTime::UNIX_EPOCH).ok())
        .map(|since| u64::try_from(now.0 / 1000).unwrap_or(0).saturating_sub(since.as_secs()));
    age_secs.is_none_or(|age| SETTLE_SECS <= age)
}

/// Applies a response, found in the file `name`, to the items it names. Returns how many files it
/// concerned.
fn apply(
    response: &Response,
    name: &str,
    answerable: &[Batch],
    reader: &mut Reader,
    desk: &mut dyn Desk,
) -> Result<u64, Problem> {
    let mut concerned = 0;
    for batch in answerable {
        let items = read(reader, |conn| batches::items(conn, batch.id))?;
        let is_meant =
            batch.file_name == name || response.pack_id.as_deref().is_some_and(|id| names(batch, &items, id));
        let refused_whole = response.refuses_whole_pack() && is_meant;
        let still_open: Vec<String> =
            items.iter().filter(|item| item.state == ItemState::Exported).map(|item| item.item_id.clone()).collect();
        let mut answered = Vec::new();
        for item in items {
            let verdict = response.items.iter().find(|answer| answer.item_id == item.item_id);
            if let Some(ResponseItem { verdict, .. }) = verdict {
                answered.push(with_verdict(item, verdict, desk.now()));
            } else if refused_whole && item.state == ItemState::Exported {
                let verdict = ResponseVerdict::Refused { field: String::new(), detail: response.note.clone() };
                answered.push(with_verdict(item, &verdict, desk.now()));
            }
        }
        if answered.is_empty() {
            continue;
        }
        concerned += 1;
        let is_answered = |id: &str| answered.iter().any(|item| item.item_id == id);
        let is_complete = still_open.iter().all(|id| is_answered(id));
        if is_complete {
            // Pohoda takes up every file of its folder at each run and moves none away. It goes
            // before its answer is noted, because nobody would look for it after.
            put_away(&PathBuf::from(&batch.folder).join(&batch.file_name));
            failpoint::reach(Point::RequestPutAway);
        }
        desk.step(Step::Answered { batch: batch.id, items: answered, problem: None })?;
    }
    Ok(concerned)
}

/// Returns whether the pack id of a response is that of a file, or its bare name.
fn names(batch: &Batch, items: &[BatchItem], pack_id: &str) -> bool {
    let items = items.iter().map(|item| (item.order_id, item.item_id.as_str()));
    pack_id == pohoda::pack_id(batch.number, items)
        || batch.file_name.strip_suffix(".xml").is_some_and(|stem| stem == pack_id)
}

fn with_verdict(mut item: BatchItem, verdict: &ResponseVerdict, now: Timestamp) -> BatchItem {
    item.answered_at = Some(now);
    match verdict {
        ResponseVerdict::TakenOver { number, remarks } => {
            item.state = ItemState::TakenOver;
            item.their_no.clone_from(number);
            item.field = None;
            item.words = Some(remarks.clone()).filter(|remarks| !remarks.is_empty());
        }
        ResponseVerdict::Refused { field, detail } => {
            item.state = ItemState::Refused;
            item.field = Some(field.clone());
            item.words = Some(detail.clone());
        }
    }
    item
}

/// A file that accounting picked up counts as taken over, where the format has no answer.
fn picked_up(batch: &Batch, reader: &mut Reader, desk: &mut dyn Desk) -> Result<u64, Problem> {
    let folder = PathBuf::from(&batch.folder);
    // A folder that is away (an unplugged drive) proves nothing.
    if !folder.is_dir() || folder.join(&batch.file_name).exists() {
        return Ok(0);
    }
    let items = read(reader, |conn| batches::items(conn, batch.id))?;
    let verdict = ResponseVerdict::TakenOver { number: None, remarks: String::new() };
    let items = items.into_iter().map(|item| with_verdict(item, &verdict, desk.now())).collect();
    desk.step(Step::Answered { batch: batch.id, items, problem: None })?;
    Ok(1)
}

/// Notes that an answer is overdue, once.
fn remind(batch: &Batch, settings: &Settings, desk: &mut dyn Desk) -> Result<(), Problem> {
    let minutes = settings.number(SettingKey::ResponseWait);
    let waited = desk.now().millis_since(batch.exported_at.unwrap_or(batch.formed_at)) / 60_000;
    if batch.problem.is_some() || waited < minutes {
        return Ok(());
    }
    let problem =
        Problem::new(Code::ExportUnanswered).with("file", batch.file_name.as_str()).with("minutes", waited.to_string());
    desk.step(Step::Answered { batch: batch.id, items: Vec::new(), problem: Some(problem) })?;
    Ok(())
}

/// Moves a file that has done its work out of the way.
fn put_away(file: &Path) {
    let Some((folder, name)) = file.parent().zip(file.file_name()) else { return };
    let archive = folder.join("archive");
    let mut target = archive.join(name);
    let mut number = 2;
    while target.exists() {
        target = archive.join(format!("{number}-{}", name.to_string_lossy()));
        number += 1;
    }
    match fs::create_dir_all(&archive).and_then(|()| fs::rename(file, target)) {
        Ok(()) => {}
        // Somebody else has put it away.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => {
            tracing::warn!(file = %file.display(), %error, "a file that has done its work stays in its folder");
        }
    }
}
