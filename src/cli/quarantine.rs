//! `kontor quarantine list|retry|reject`.

use serde_json::{Value, json};

use super::{Context, DONE, Ending, desk};
use crate::domain::ids::MessageId;
use crate::engine::command::{Command, Which};
use crate::engine::query;
use crate::problem::{Code, Place, Problem};
use crate::store::messages::Message;

/// What to do with what could not be read.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// List what waits, grouped by cause.
    List,
    /// Take messages up again: one by its id, all of one cause, or all.
    Retry {
        /// The message's id, or a cause as `quarantine list` names it.
        what: Option<String>,
    },
    /// End a message without booking it.
    Reject {
        /// The message's id.
        id: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}

pub(super) fn run(context: &mut Context, call: Call) -> Ending {
    match call {
        Call::List => list(context),
        Call::Retry { what } => retry(context, what),
        Call::Reject { id, reason } => {
            let message = parse(&id)?;
            context.change(Command::RejectMessage { message, reason })?;
            desk::work_off(context.office()?)?;
            context.out.value(&json!({ "rejected": id }));
            let text = context.out.texts.cli_quarantine_rejected();
            context.out.line(&text);
            Ok(DONE)
        }
    }
}

fn parse(id: &str) -> Result<MessageId, Problem> {
    MessageId::parse(id).ok_or_else(|| Problem::new(Code::NotFound).with("what", "message").with("id", id))
}

fn list(context: &mut Context) -> Ending {
    let mut reader = context.reader()?;
    let quarantine = reader.read(query::quarantine).map_err(|error| error.problem())?;
    let values: Vec<Value> = quarantine.messages.iter().map(|message| value(context, message)).collect();
    context.out.value(&Value::Array(values));
    let texts = context.out.texts;
    if quarantine.messages.is_empty() {
        context.out.line(&texts.cli_quarantine_empty());
    }
    for (cause, count, _) in &quarantine.causes {
        context.out.line(&texts.cli_quarantine_cause(*count, cause.as_str()));
        for message in quarantine.messages.iter().filter(|message| code(message) == cause) {
            context.out.line(&format!("    {}  {}", message.id, message.name));
            if let Some(problem) = &message.problem {
                let place = message
                    .place
                    .as_deref()
                    .map(|place| format!("{}: ", texts.place(&Place::parse(place))))
                    .unwrap_or_default();
                context.out.line(&format!("        {place}{}", texts.problem(problem)));
            }
        }
    }
    Ok(DONE)
}

fn code(message: &Message) -> &'static str {
    message.problem.as_ref().map_or("", |problem| problem.code.as_str())
}

fn value(context: &Context, message: &Message) -> Value {
    json!({
        "id": message.id.to_string(),
        "name": message.name,
        "received_at": message.received_at.to_string(),
        "size": message.size_bytes,
        "format": message.format,
        "encoding": message.encoding,
        "attempts": message.attempts,
        "cause": code(message),
        "place": message.place,
        "problem": message.problem.as_ref().map(|problem| context.out.problem_value(problem)),
    })
}

fn retry(context: &mut Context, what: Option<String>) -> Ending {
    let which = match what {
        None => Which::All,
        Some(word) => match MessageId::parse(&word) {
            Some(id) => Which::Message(id),
            None if Code::parse(&word).is_some() => Which::Cause(word),
            None => return Err(Problem::new(Code::NotFound).with("what", "message").with("id", word)),
        },
    };
    let receipt = context.change(Command::RetryMessages(which))?;
    desk::work_off(context.office()?)?;
    let mut reader = context.reader()?;
    let left = reader.read(query::quarantine).map_err(|error| error.problem())?.messages.len();
    context.out.value(&json!({ "retried": receipt.changed, "quarantined": left }));
    let retried = i64::try_from(receipt.changed).unwrap_or(i64::MAX);
    let text = context.out.texts.cli_quarantine_retried(retried, i64::try_from(left).unwrap_or(i64::MAX));
    context.out.line(&text);
    Ok(DONE)
}
