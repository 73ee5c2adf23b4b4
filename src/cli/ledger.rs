//! `kontor ledger`: what came in and what became of it.

use serde_json::Value;

use super::{Context, DONE, Ending, PROBLEM, json};
use crate::engine::query::{self, SourceLedger};
use crate::problem::Problem;
use crate::store::Reader;

pub(super) fn run(context: &mut Context) -> Ending {
    let mut reader = context.reader()?;
    let all = load(&mut reader)?;
    context.out.value(&json::ledgers(&all));
    print(context, &all);
    Ok(if all.iter().all(|one| one.unexplained() == 0) { DONE } else { PROBLEM })
}

/// Reads every source's ledger.
pub(super) fn load(reader: &mut Reader) -> Result<Vec<SourceLedger>, Problem> {
    reader.read(query::ledger).map_err(|error| error.problem())
}

/// Prints the ledgers for people.
pub(super) fn print(context: &mut Context, all: &[SourceLedger]) {
    let texts = context.out.texts;
    let mut rows = vec![vec![
        texts.cli_ledger_source(),
        texts.cli_ledger_seen(),
        texts.cli_ledger_finished(),
        texts.cli_ledger_open(),
        texts.cli_ledger_quarantined(),
        texts.cli_ledger_duplicate(),
        texts.cli_ledger_rejected(),
        texts.cli_ledger_unexplained(),
    ]];
    let value = json::ledgers(all);
    let numbers = |ledger: &Value| {
        ["seen", "finished", "open", "quarantined", "duplicate", "rejected", "unexplained"]
            .map(|name| ledger.get(name).and_then(Value::as_i64).unwrap_or(0).to_string())
    };
    for source in value.get("sources").and_then(Value::as_array).into_iter().flatten() {
        let name = source.get("source").and_then(Value::as_str).unwrap_or_default().to_owned();
        rows.push(std::iter::once(name).chain(numbers(source)).collect());
    }
    if 1 < all.len()
        && let Some(sum) = value.get("sum")
    {
        rows.push(std::iter::once(texts.cli_ledger_sum()).chain(numbers(sum)).collect());
    }
    context.out.table(&rows);
    for one in all {
        for (from, to) in &one.gaps {
            let span = if from == to { from.clone() } else { format!("{from} … {to}") };
            context.out.line(&texts.cli_ledger_gap(one.source.name.as_str(), span));
        }
    }
}
