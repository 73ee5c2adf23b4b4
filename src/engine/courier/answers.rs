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

/// How old a response file must be before it is taken to be wholly written, unless it ends as XML does.
const SETTLE_SECS: u64 = 10;

/// What the courier remembers of response files between rounds.
#[derive(Default)]
pub struct AnswerWatch {
    /// Files that could not be read, by name, with the moment of change at which they were tried.
    unreadable: BTreeMap<PathBuf, Option<SystemTime>>,
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
        if unanswered.is_empty() {
            return Ok(0);
        }
        let settings = read(reader, load_settings)?;
        let mut learned = 0;
        if unanswered.iter().any(|batch| batch.profile == "pohoda") {
            learned += self.read_responses(office, &settings, reader, &unanswered, desk)?;
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
        unanswered: &[Batch],
        desk: &mut dyn Desk,
    ) -> Result<u64, Problem> {
        let folder = match settings.text(SettingKey::ResponseFolder) {
            "" => settings.text(SettingKey::ExportFolder),
            folder => folder,
        };
        let folder = office.resolve(folder);
        let mut learned = 0;
        for file in candidates(&folder, unanswered) {
            let changed = fs::metadata(&file).and_then(|metadata| metadata.modified()).ok();
            if self.unreadable.get(&file) == Some(&changed) {
                continue;
            }
            let Ok(bytes) = fs::read(&file) else { continue };
            if !is_whole(&bytes, changed, desk.now()) {
                continue;
            }
            match pohoda::read_response(&bytes) {
                Ok(response) => {
                    let matched = apply(&response, unanswered, reader, desk)?;
                    if matched == 0 {
                        self.unreadable.insert(file, changed);
                    } else {
                        learned += matched;
                        put_away(&folder, &file);
                    }
                }
                Err(problem) => {
                    tracing::warn!(file = %file.display(), %problem, "a response of accounting cannot be read");
                    self.unreadable.insert(file, changed);
                }
            }
        }
        Ok(learned)
    }
}

/// Returns the files that may be responses: XML that we did not write ourselves.
fn candidates(folder: &Path, unanswered: &[Batch]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= RESPONSE_MAX))
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml")))
        .filter(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            !name.starts_with('.') && unanswered.iter().all(|batch| batch.file_name != name)
        })
        .collect();
    files.sort();
    files
}

fn is_whole(bytes: &[u8], changed: Option<SystemTime>, now: Timestamp) -> bool {
    let ends_as_xml = bytes.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'>');
    let age_secs = changed
        .and_then(|changed| changed.duration_since(SystemTime::UNIX_EPOCH).ok())
        .map(|since| u64::try_from(now.0 / 1000).unwrap_or(0).saturating_sub(since.as_secs()));
    ends_as_xml || age_secs.is_none_or(|age| SETTLE_SECS <= age)
}

/// Applies a response to the items it names. Returns how many files it concerned.
fn apply(response: &Response, unanswered: &[Batch], reader: &mut Reader, desk: &mut dyn Desk) -> Result<u64, Problem> {
    let mut concerned = 0;
    for batch in unanswered.iter().filter(|batch| batch.profile == "pohoda") {
        let items = read(reader, |conn| batches::items(conn, batch.id))?;
        let refused_whole =
            response.refuses_whole_pack() && response.pack_id.as_deref().is_some_and(|id| names(batch, id));
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
        if !answered.is_empty() {
            concerned += 1;
            desk.step(Step::Answered { batch: batch.id, items: answered, problem: None })?;
        }
    }
    Ok(concerned)
}

/// Returns whether a pack id of a response names a file: it is the file's own number.
fn names(batch: &Batch, pack_id: &str) -> bool {
    batch.file_name.strip_suffix(".xml").is_some_and(|stem| stem == pack_id) || pack_id == batch.number.to_string()
}

fn with_verdict(mut item: BatchItem, verdict: &ResponseVerdict, now: Timestamp) -> BatchItem {
    item.answered_at = Some(now);
    match verdict {
        ResponseVerdict::TakenOver { number } => {
            item.state = ItemState::TakenOver;
            item.their_no.clone_from(number);
            item.field = None;
            item.words = None;
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
    let verdict = ResponseVerdict::TakenOver { number: None };
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

/// Moves a response that was read out of the way.
fn put_away(folder: &Path, file: &Path) {
    let archive = folder.join("archive");
    let Some(name) = file.file_name() else { return };
    let mut target = archive.join(name);
    let mut number = 2;
    while target.exists() {
        target = archive.join(format!("{number}-{}", name.to_string_lossy()));
        number += 1;
    }
    if let Err(error) = fs::create_dir_all(&archive).and_then(|()| fs::rename(file, target)) {
        tracing::warn!(file = %file.display(), %error, "a response that was read stays in its folder");
    }
}
