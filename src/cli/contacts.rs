//! `kontor contacts import FILE.csv` and `kontor contacts list`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Context, DONE, Ending, PROBLEM};
use crate::domain::contact::{Contact, ContactCard};
use crate::engine::command::Command;
use crate::engine::query::PAGE_MAX;
use crate::formats::tables;
use crate::problem::{Problem, Severity};
use crate::store::contacts;

/// What to do with contacts.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// Add the contacts of a table; those whose number is there already stay as they are.
    Import {
        /// A CSV file with a header row.
        file: PathBuf,
    },
    /// List contacts by name.
    List,
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    match call {
        Call::Import { file } => import(context, file),
        Call::List => list(context),
    }
}

/// Reads a file that a call names.
pub(super) fn read_file(file: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(file).map_err(|error| Problem::of_file(file, &error))
}

/// How many rows one transaction takes.
const CHUNK: usize = 5_000;

fn import(context: &mut Context, file: &Path) -> Ending {
    let bytes = read_file(file)?;
    let mut engine = context.engine()?;
    let mut report = Report::default();
    let mut chunk: Vec<(u32, ContactCard)> = Vec::new();
    let mut failed = None;
    let columns = tables::read_contacts_each(&bytes, &mut |line, row| match row {
        Ok(card) if failed.is_none() => {
            chunk.push((line, card));
            if CHUNK <= chunk.len() {
                let command = Command::ImportContacts { cards: std::mem::take(&mut chunk) };
                match engine.command(super::desk::actor(), command) {
                    Ok(receipt) => report.add(receipt.changed, receipt.problems),
                    Err(problem) => failed = Some(problem),
                }
            }
        }
        Ok(_) => {}
        Err(problem) => report.rows.push((line, problem)),
    });
    if let Some(problem) = failed {
        return Err(problem);
    }
    if !chunk.is_empty() {
        let receipt = engine.command(super::desk::actor(), Command::ImportContacts { cards: chunk })?;
        report.add(receipt.changed, receipt.problems);
    }
    report.print(context, &columns)
}

/// What came of an import.
#[derive(Default)]
pub(super) struct Report {
    pub(super) taken: u64,
    pub(super) kept: Vec<Problem>,
    pub(super) rows: Vec<(u32, Problem)>,
}

/// The most rows that are listed one by one.
const LISTED_MAX: usize = 20;

impl Report {
    pub(super) fn add(&mut self, taken: u64, kept: Vec<Problem>) {
        self.taken += taken;
        self.kept.extend(kept);
    }

    /// Prints the report; a table of which nothing could be taken is a problem.
    pub(super) fn print(self, context: &mut Context, columns: &tables::Columns) -> Ending {
        let texts = context.out.texts;
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|(line, problem)| {
                let mut value = context.out.problem_value(problem);
                if let Value::Object(map) = &mut value {
                    map.insert("line".to_owned(), Value::from(*line));
                }
                value
            })
            .chain(self.kept.iter().map(|problem| context.out.problem_value(problem)))
            .collect();
        let not_taken =
            self.rows.iter().filter(|(_, problem)| Severity::Warning <= problem.severity()).count() + self.kept.len();
        context.out.value(&json!({
            "taken": self.taken,
            "not_taken": not_taken,
            "columns": columns.known,
            "columns_left_out": columns.left_out,
            "problems": rows,
        }));
        let shown = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        context.out.line(&texts.cli_import_done(i64::try_from(self.taken).unwrap_or(i64::MAX), shown(not_taken)));
        if !columns.left_out.is_empty() {
            context.out.line(&texts.cli_import_columns(columns.left_out.join(", ")));
        }
        for (line, problem) in self.rows.iter().take(LISTED_MAX) {
            context.out.line(&format!("    {}: {}", texts.cli_import_row(i64::from(*line)), texts.problem(problem)));
        }
        for problem in self.kept.iter().take(LISTED_MAX) {
            context.out.line(&format!("    {}", texts.problem(problem)));
        }
        let has_error = self.rows.iter().any(|(_, problem)| problem.severity() == Severity::Error);
        Ok(if self.taken == 0 && has_error { PROBLEM } else { DONE })
    }
}

fn list(context: &mut Context) -> Ending {
    let mut reader = context.reader()?;
    let mut values = Vec::new();
    let mut after: Option<(String, crate::domain::ids::ContactId)> = None;
    loop {
        let page = reader
            .read(|conn| contacts::page(conn, after.as_ref().map(|(name, id)| (name.as_str(), *id)), PAGE_MAX))
            .map_err(|error| error.problem())?;
        let Some((last, name)) = page.last() else { break };
        after = Some((name.clone(), last.id));
        for (contact, _) in &page {
            if context.out.json {
                values.push(value(contact));
            } else {
                let card = &contact.card;
                let place = [card.zip.as_str(), card.city.as_str(), card.country.as_str()].join(" ");
                context.out.line(&format!(
                    "{:<12} {:<40} {:<30} {}",
                    card.number,
                    card.display_name(),
                    place.trim(),
                    card.email
                ));
            }
        }
    }
    context.out.value(&Value::Array(values));
    Ok(DONE)
}

fn value(contact: &Contact) -> Value {
    let card = &contact.card;
    json!({
        "id": contact.id.to_string(),
        "number": card.number,
        "kind": card.kind.as_str(),
        "roles": card.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>(),
        "name": card.display_name(),
        "company": card.company,
        "first_name": card.first_name,
        "last_name": card.last_name,
        "street": card.street,
        "street2": card.street2,
        "zip": card.zip,
        "city": card.city,
        "region": card.region,
        "country": card.country,
        "email": card.email,
        "phone": card.phone,
        "vat_id": card.vat_id,
        "reg_no": card.reg_no,
        "gln": card.gln,
        "payer_key": card.payer_key,
        "language": card.language,
        "birth_date": card.birth_date.map(|day| day.to_string()),
        "version": contact.version,
    })
}
