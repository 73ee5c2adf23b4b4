//! `kontor export run|list|again`.

use serde_json::{Value, json};

use super::{Context, DONE, Ending, desk};
use crate::domain::settings::SettingKey;
use crate::engine::command::Command;
use crate::engine::core::load_settings;
use crate::engine::lease;
use crate::engine::query;
use crate::problem::{Code, Problem};

/// What to do with accounting files.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// Write the files of all orders that wait for export, and read accounting's answers.
    Run,
    /// List files with their orders and accounting's verdicts.
    List,
    /// Export an order once more, as a marked successor.
    Again {
        /// The order: our number, its id, or the sender's number.
        order: String,
    },
}

pub(super) fn run(context: &mut Context, call: Call) -> Ending {
    match call {
        Call::Run => run_now(context),
        Call::List => list(context),
        Call::Again { order } => {
            let head = desk::find_order(&mut context.reader()?, &order)?;
            context.change(Command::ExportAgain { order: head.id })?;
            run_now(context)
        }
    }
}

fn run_now(context: &mut Context) -> Ending {
    let mut reader = context.reader()?;
    let settings = reader.read(load_settings).map_err(|error| error.problem())?;
    if settings.text(SettingKey::AccountingProfile).is_empty() {
        return Err(Problem::new(Code::NoAccountingProfile));
    }
    let mut engine = context.engine()?;
    if let Some(holder) = lease::holder(&mut engine)? {
        // A serving engine exports by itself, as soon as there is something to export.
        let text = context.out.texts.cli_export_elsewhere(holder.host);
        context.out.line(&text);
    }
    drop(engine);
    desk::work_off(context.office()?)?;
    list(context)
}

fn list(context: &mut Context) -> Ending {
    let mut reader = context.reader()?;
    let all = reader.read(query::batch_list).map_err(|error| error.problem())?;
    let values: Vec<Value> = all
        .iter()
        .map(|(batch, items)| {
            json!({
                "number": batch.number,
                "profile": batch.profile,
                "folder": batch.folder,
                "file": batch.file_name,
                "state": batch.state.as_str(),
                "formed_at": batch.formed_at.to_string(),
                "exported_at": batch.exported_at.map(|at| at.to_string()),
                "answered_at": batch.answered_at.map(|at| at.to_string()),
                "problem": batch.problem.as_ref().map(|problem| context.out.problem_value(problem)),
                "items": items.iter().map(|item| json!({
                    "item": item.item_id,
                    "order": item.order_id.to_string(),
                    "successor": item.successor,
                    "state": item.state.as_str(),
                    "field": item.field,
                    "words": item.words,
                    "their_no": item.their_no,
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    context.out.value(&Value::Array(values));
    let texts = context.out.texts;
    if all.is_empty() {
        context.out.line(&texts.cli_export_none());
    }
    for (batch, items) in &all {
        let count =
            |state| i64::try_from(items.iter().filter(|item| item.state.as_str() == state).count()).unwrap_or(0);
        let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
        context.out.line(&texts.cli_export_line(
            total,
            batch.file_name.as_str(),
            count("taken_over"),
            count("refused"),
        ));
        for item in items.iter().filter(|item| item.words.is_some()) {
            let field = texts.argument("field", item.field.as_deref().unwrap_or_default());
            context.out.line(&format!("    {}  {field}  {}", item.item_id, item.words.as_deref().unwrap_or_default()));
        }
    }
    Ok(DONE)
}
