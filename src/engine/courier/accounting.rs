//! Accounting files: formed from due exports, written beside, noted, then renamed.
//!
//! The file is not flushed for itself: the one flush is the commit that notes it, and after a
//! crash it is made again from the database. What tells a file that accounting has already
//! picked up from one that never got its name is the temporary file, because it is written
//! before the note and goes with the rename.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::domain::ids::{BatchId, OrderId};
use crate::domain::lifecycle::{BatchState, EffectKind, EffectState};
use crate::domain::order::Order;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::time::Timestamp;
use crate::domain::view::export::{ExportBatch, ExportOffice, ExportOrder};
use crate::engine::core::load_settings;
use crate::engine::failpoint::{self, Plant, Point};
use crate::engine::office::Office;
use crate::formats::writing::{self, WrittenFile};
use crate::problem::{Code, Problem};
use crate::store::batches::{self, Batch, BatchItem, ItemState};
use crate::store::effects::{self, Effect, EffectKey, Settlement};
use crate::store::{Conn, Reader, StoreError, contacts, sources};

use super::Desk;
use super::step::{self, FormedBatch, Step, StepAnswer};
use super::wording;

/// The most orders in one file: a file that a person can still open and look through.
const BATCH_MAX: i64 = 500;

/// What became of the due exports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exports {
    /// How many orders were exported.
    pub exported: u64,
    /// Why the others were not; they are tried again.
    pub problem: Option<Problem>,
}

/// Forms and writes the files of all due exports.
///
/// # Errors
/// What concerns the whole database.
pub fn export_due(office: &Office, reader: &mut Reader, boot: &str, desk: &mut dyn Desk) -> Result<Exports, Problem> {
    let mut done = Exports::default();
    loop {
        let due = read(reader, |conn| due(conn, desk.now()))?;
        let Some(due) = due else { return Ok(done) };
        let folder = office.resolve(due.settings.text(SettingKey::ExportFolder));
        if let Err(problem) = fs::create_dir_all(&folder).map_err(|error| folder_problem(&folder, &error)) {
            tracing::warn!(%problem, "the export folder cannot be used");
            return Ok(Exports { problem: Some(problem), ..done });
        }
        let mut progress = 0;
        for file in write_files(&due) {
            settle_refused(desk, &due, &file)?;
            progress += file.refused.len();
            if file.written.is_empty() {
                continue;
            }
            match lay_out(&folder, &due, &file, boot, reader, desk) {
                Ok(count) => {
                    done.exported += count;
                    progress += usize::try_from(count).unwrap_or(0);
                }
                Err(problem) => {
                    tracing::warn!(%problem, "an accounting file could not be laid out; it is tried again");
                    return Ok(Exports { problem: Some(problem), ..done });
                }
            }
        }
        if progress == 0 {
            return Ok(done);
        }
    }
}

/// What is to be exported now.
struct Due {
    settings: Settings,
    profile: String,
    effects: Vec<Effect>,
    batch: ExportBatch,
    /// Revisions by order, as loaded.
    revisions: Vec<(OrderId, i64)>,
    office: ExportOffice,
}

fn due(conn: &mut Conn<'_>, now: Timestamp) -> Result<Option<Due>, StoreError> {
    let effects = effects::due(conn, EffectKind::Export, now, BATCH_MAX)?;
    let effects: Vec<Effect> = effects.into_iter().filter(|effect| effect.state == EffectState::Planned).collect();
    if effects.is_empty() {
        return Ok(None);
    }
    let settings = load_settings(conn)?;
    let profile = settings.text(SettingKey::AccountingProfile).to_owned();
    let Some(office) = export_office(&settings) else { return Ok(None) };
    if profile.is_empty() {
        return Ok(None);
    }
    let mut orders = Vec::with_capacity(effects.len());
    let mut revisions = Vec::with_capacity(effects.len());
    for effect in &effects {
        let order = step::load(conn, OrderId(effect.key.subject))?;
        revisions.push((order.head.id, order.head.revision));
        orders.push(export_order(conn, order, effect.key.version - 1, &office)?);
    }
    let batch =
        ExportBatch { id: BatchId(uuid::Uuid::nil()), number: batches::last_number(conn)? + 1, formed_at: now, orders };
    Ok(Some(Due { settings, profile, effects, batch, revisions, office }))
}

/// Returns what the office says of itself in accounting files; `None` when its currency is damaged.
fn export_office(settings: &Settings) -> Option<ExportOffice> {
    let text = |key| settings.text(key).to_owned();
    Some(ExportOffice {
        reg_no: text(SettingKey::OfficeRegNo),
        company: text(SettingKey::OfficeName),
        vat_id: text(SettingKey::OfficeVatId),
        gln: text(SettingKey::OfficeGln),
        country: text(SettingKey::OfficeCountry),
        home_currency: settings.currency()?,
        words: wording::export_words(settings),
    })
}

fn export_order(
    conn: &mut Conn<'_>,
    order: Order,
    successor: i64,
    office: &ExportOffice,
) -> Result<ExportOrder, StoreError> {
    let corrupt = || StoreError::Corrupt { table: "orders", column: "contact_id" };
    let contact = order.head.contact_id.ok_or_else(corrupt)?;
    let customer = contacts::find(conn, contact)?.ok_or_else(corrupt)?.card;
    let source = sources::find(conn, order.head.source_id)?.map(|source| source.name).unwrap_or_default();
    Ok(ExportOrder {
        order_id: order.head.id,
        number: order.head.number,
        successor: u32::try_from(successor).unwrap_or(0),
        cancelled: order.head.is_cancelled,
        booked_on: order.head.booked_day,
        source,
        customer,
        total: order.head.total.map(|total| total.decimal()),
        currency: order.head.total.map_or(office.home_currency, |total| total.currency),
        paper: order.paper,
    })
}

fn write_files(due: &Due) -> Vec<WrittenFile> {
    match due.profile.as_str() {
        "pohoda" => vec![writing::pohoda::write(&due.batch, &due.office)],
        "ubl" => writing::ubl::write(&due.batch, &due.office),
        _ => vec![writing::csv::write(&due.batch, &due.office)],
    }
}

fn effect_of(due: &Due, order: OrderId) -> Option<&EffectKey> {
    due.effects.iter().map(|effect| &effect.key).find(|key| key.subject == order.0)
}

/// Orders that cannot be written wait for a person; the others go.
fn settle_refused(desk: &mut dyn Desk, due: &Due, file: &WrittenFile) -> Result<(), Problem> {
    for (order, problem) in &file.refused {
        let Some(key) = effect_of(due, *order) else { continue };
        let now = desk.now();
        let settlement = Settlement {
            state: EffectState::Refused,
            due_at: now,
            settled_at: Some(now),
            receipt: None,
            problem: Some(problem.clone()),
        };
        desk.step(Step::Settle { key: key.clone(), settlement })?;
    }
    Ok(())
}

fn lay_out(
    folder: &Path,
    due: &Due,
    file: &WrittenFile,
    boot: &str,
    reader: &mut Reader,
    desk: &mut dyn Desk,
) -> Result<u64, Problem> {
    let number = read(reader, batches::last_number)? + 1;
    let file_name = format!("kontor-{number:06}.{}", file.extension);
    let batch = Batch {
        id: BatchId(batch_id(&file.bytes, number)),
        number,
        profile: due.profile.clone(),
        folder: folder.display().to_string(),
        file_name,
        state: BatchState::Writing,
        formed_at: desk.now(),
        exported_at: None,
        answered_at: None,
        content_hash: Sha256::digest(&file.bytes).into(),
        boot: boot.to_owned(),
        problem: None,
    };
    let mut items = Vec::new();
    let mut keys = Vec::new();
    for order in due.batch.orders.iter().filter(|order| file.written.contains(&order.order_id)) {
        let revision = due.revisions.iter().find(|(id, _)| *id == order.order_id).map_or(0, |(_, revision)| *revision);
        items.push(BatchItem {
            batch_id: batch.id,
            item_id: writing::item_id(&order.number, order.successor),
            order_id: order.order_id,
            successor: i64::from(order.successor),
            revision,
            state: ItemState::Exported,
            field: None,
            words: None,
            their_no: None,
            answered_at: None,
        });
        keys.extend(effect_of(due, order.order_id).cloned());
    }
    let count = items.len() as u64;
    let temporary = temporary(folder, number);
    fs::write(&temporary, &file.bytes).map_err(|error| folder_problem(folder, &error))?;
    failpoint::reach(Point::BatchWritten);
    if failpoint::is_planted(Plant::ExportBeforeCommit) {
        fs::copy(&temporary, folder.join(&batch.file_name)).map_err(|error| folder_problem(folder, &error))?;
        failpoint::reach(Point::BatchRenamed);
    }
    let formed = FormedBatch { batch: batch.clone(), items, effects: keys, remarks: file.remarks.clone() };
    // A step that says it failed may yet be found done after a crash (a flush that failed last),
    // so the temporary file stays: it is what tells a file without a name from one picked up.
    match desk.step(Step::FormBatch(Box::new(formed)))? {
        StepAnswer::Done => {}
        StepAnswer::Outdated | StepAnswer::Claimed(_) => {
            remove(&temporary)?;
            return Ok(0);
        }
    }
    failpoint::reach(Point::BatchFormed);
    finish(&batch, desk)?;
    Ok(count)
}

/// Gives a formed file its name and notes it.
fn finish(batch: &Batch, desk: &mut dyn Desk) -> Result<(), Problem> {
    let folder = PathBuf::from(&batch.folder);
    fs::rename(temporary(&folder, batch.number), folder.join(&batch.file_name))
        .map_err(|error| folder_problem(&folder, &error))?;
    failpoint::reach(Point::BatchRenamed);
    desk.step(Step::BatchExported(batch.id))?;
    failpoint::reach(Point::BatchSettled);
    Ok(())
}

/// Finishes files that a dying program, or a round that failed, left between note and name.
/// Returns why some could not be finished.
///
/// # Errors
/// What concerns the whole database; a folder that cannot be written leaves the file for the next round.
pub fn recover(
    office: &Office,
    reader: &mut Reader,
    boot: &str,
    desk: &mut dyn Desk,
) -> Result<Option<Problem>, Problem> {
    let mut failed = None;
    let left = read(reader, |conn| batches::in_state(conn, BatchState::Writing))?;
    for batch in &left {
        let folder = PathBuf::from(&batch.folder);
        let same_start = !boot.is_empty() && batch.boot == boot;
        let named = fs::read(folder.join(&batch.file_name)).ok();
        let is_whole = named.is_some_and(|bytes| <[u8; 32]>::from(Sha256::digest(&bytes)) == batch.content_hash);
        let done = if temporary(&folder, batch.number).exists() {
            make_whole(reader, batch).and_then(|()| finish(batch, desk))
        } else if is_whole || same_start {
            // Without its temporary file it got its name; if it stands there no more, accounting
            // has it: a second copy would be booked twice.
            desk.step(Step::BatchExported(batch.id)).map(|_| ())
        } else {
            // The computer went down: what was not flushed may be gone, name and all. The same
            // items are written again under the same ids, by which accounting knows them.
            rewrite(reader, batch).and_then(|()| finish(batch, desk))
        };
        if let Err(problem) = done {
            tracing::warn!(batch.number, %problem, "an accounting file could not be finished; it is tried again");
            failed = failed.or(Some(problem));
        }
    }
    remove_orphans(office, reader, &left)?;
    Ok(failed)
}

/// Writes the temporary file again unless it is what was noted. An order may have been amended
/// since, and what was noted is what accounting is to get.
fn make_whole(reader: &mut Reader, batch: &Batch) -> Result<(), Problem> {
    let temporary = temporary(Path::new(&batch.folder), batch.number);
    let bytes = fs::read(&temporary).map_err(|error| folder_problem(&temporary, &error))?;
    if <[u8; 32]>::from(Sha256::digest(&bytes)) == batch.content_hash {
        return Ok(());
    }
    rewrite(reader, batch)
}

/// Writes the temporary file of a noted batch from the database.
fn rewrite(reader: &mut Reader, batch: &Batch) -> Result<(), Problem> {
    let folder = PathBuf::from(&batch.folder);
    let file = read(reader, |conn| {
        let settings = load_settings(conn)?;
        let Some(office) = export_office(&settings) else { return Ok(None) };
        let mut orders = Vec::new();
        for item in batches::items(conn, batch.id)? {
            let order = step::load(conn, item.order_id)?;
            orders.push(export_order(conn, order, item.successor, &office)?);
        }
        let export = ExportBatch { id: batch.id, number: batch.number, formed_at: batch.formed_at, orders };
        Ok(match batch.profile.as_str() {
            "pohoda" => Some(writing::pohoda::write(&export, &office)),
            "ubl" => writing::ubl::write(&export, &office).into_iter().next(),
            _ => Some(writing::csv::write(&export, &office)),
        })
    })?;
    let Some(file) = file else {
        let key = SettingKey::OfficeCurrency.as_str();
        return Err(Problem::new(Code::StoredDataCorrupt).with("table", "settings").with("column", key));
    };
    fs::write(temporary(&folder, batch.number), file.bytes).map_err(|error| folder_problem(&folder, &error))
}

/// Removes temporary files of batches that were never noted.
fn remove_orphans(office: &Office, reader: &mut Reader, noted: &[Batch]) -> Result<(), Problem> {
    let settings = read(reader, load_settings)?;
    let folder = office.resolve(settings.text(SettingKey::ExportFolder));
    let Ok(entries) = fs::read_dir(&folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let number = name.strip_prefix(".kontor-").and_then(|rest| rest.strip_suffix(".tmp"));
        let Some(number) = number.and_then(|number| number.parse::<i64>().ok()) else { continue };
        if noted.iter().all(|batch| batch.number != number) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

fn temporary(folder: &Path, number: i64) -> PathBuf {
    folder.join(format!(".kontor-{number:06}.tmp"))
}

fn remove(file: &Path) -> Result<(), Problem> {
    match fs::remove_file(file) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(folder_problem(file, &error)),
    }
}

/// Returns an id for a file that depends on its number and content alone.
fn batch_id(bytes: &[u8], number: i64) -> uuid::Uuid {
    let mut hash = Sha256::new();
    hash.update(number.to_be_bytes());
    hash.update(bytes);
    let digest: [u8; 32] = hash.finalize().into();
    let mut id = [0_u8; 16];
    id.copy_from_slice(digest.first_chunk::<16>().unwrap_or(&[0; 16]));
    uuid::Uuid::new_v8(id)
}

pub(super) fn folder_problem(folder: &Path, error: &io::Error) -> Problem {
    if error.kind() == io::ErrorKind::StorageFull {
        return Problem::new(Code::DiskFull).with("folder", folder.display().to_string());
    }
    Problem::new(Code::ExportFolderDenied)
        .with("folder", folder.display().to_string())
        .with("detail", error.to_string())
}

/// Reads by the courier's own connection.
pub(super) fn read<T>(
    reader: &mut Reader,
    work: impl FnOnce(&mut Conn<'_>) -> Result<T, StoreError>,
) -> Result<T, Problem> {
    reader.read(work).map_err(|error| error.problem())
}
