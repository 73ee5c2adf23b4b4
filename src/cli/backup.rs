//! `kontor backup create FILE`.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::{Context, DONE, Ending};
use crate::backup;

/// What to do with backups.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// Write a consistent copy while the engine works, then open and count it.
    Create {
        /// The file to write; it must not exist.
        file: PathBuf,
    },
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    let Call::Create { file } = call;
    let office = context.office()?;
    office.check()?;
    let proven = backup::create(&office.database(), file)?;
    let counts: Map<String, Value> =
        proven.counts.tables.iter().map(|(name, count)| (name.clone(), Value::from(*count))).collect();
    let shown = file.display().to_string();
    context.out.value(&json!({
        "file": shown,
        "size": proven.size_bytes,
        "revision": proven.counts.revision,
        "rows": counts,
        "verified": true,
    }));
    let (orders, messages) = (proven.counts.of("orders"), proven.counts.of("messages"));
    let text = context.out.texts.cli_backup_done(shown, orders, messages, proven.counts.of("contacts"));
    context.out.line(&text);
    Ok(DONE)
}
