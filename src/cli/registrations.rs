//! `kontor registrations list`.

use serde_json::{Value, json};

use super::{Context, DONE, Ending};
use crate::engine::query::PAGE_MAX;
use crate::store::registrations;

/// What to do with requests for access.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// List them, newest first.
    List,
}

pub(super) fn run(context: &mut Context, _call: &Call) -> Ending {
    let mut reader = context.reader()?;
    let all = reader.read(|conn| registrations::newest(conn, None, PAGE_MAX)).map_err(|error| error.problem())?;
    let values: Vec<Value> = all
        .iter()
        .map(|registration| {
            json!({
                "id": registration.id.to_string(),
                "request_no": registration.request_no,
                "name": registration.name,
                "state": registration.state.as_str(),
                "received_at": registration.received_at.to_string(),
            })
        })
        .collect();
    context.out.value(&Value::Array(values));
    for registration in &all {
        context.out.line(&format!("{}  {}  {}", registration.received_at, registration.request_no, registration.name));
    }
    if all.is_empty() {
        let text = context.out.texts.cli_registrations_none();
        context.out.line(&text);
    }
    Ok(DONE)
}
