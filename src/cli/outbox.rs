//! `kontor outbox list|retry|release|drop`.

use serde_json::{Map, Value, json};

use super::{Context, DONE, Ending, PROBLEM, desk};
use crate::domain::lifecycle::{EffectKind, EffectState};
use crate::engine::command::Command;
use crate::engine::query::{self, Outbox};
use crate::problem::{Code, Problem};
use crate::store::effects::{Effect, EffectKey};

/// What to do with outgoing mails and exports.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// List what is not done yet, with counts of the rest.
    List,
    /// Try failed and waiting actions again now.
    Retry {
        /// One order by our number; without it all.
        order: Option<String>,
    },
    /// Let held confirmations go.
    Release {
        /// One order by our number; without it all.
        order: Option<String>,
    },
    /// Drop held confirmations.
    Drop {
        /// One order by our number; without it all.
        order: Option<String>,
    },
}

pub(super) fn run(context: &mut Context, call: Call) -> Ending {
    match call {
        Call::List => list(context),
        Call::Retry { order } => {
            let states = [EffectState::Planned, EffectState::Refused, EffectState::Bounced, EffectState::GivenUp];
            change(context, order.as_deref(), &states, Command::ReleaseEffects)
        }
        Call::Release { order } => change(context, order.as_deref(), &[EffectState::Held], Command::ReleaseEffects),
        Call::Drop { order } => change(context, order.as_deref(), &[EffectState::Held], Command::DropEffects),
    }
}

fn load(context: &Context) -> Result<Outbox, Problem> {
    context.reader()?.read(query::outbox).map_err(|error| error.problem())
}

fn list(context: &mut Context) -> Ending {
    let outbox = load(context)?;
    let mut counts = Map::new();
    for (kind, state, count) in &outbox.counts {
        let states = counts.entry(kind.as_str()).or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(map) = states {
            map.insert(state.as_str().to_owned(), Value::from(*count));
        }
    }
    let open: Vec<Value> = outbox.open.iter().map(|(effect, number)| value(context, effect, number)).collect();
    context.out.value(&json!({ "counts": counts, "open": open }));
    let texts = context.out.texts;
    for (kind, state, count) in &outbox.counts {
        context.out.line(&format!(
            "{count:>6}  {}  {}",
            texts.word("action", kind.as_str()),
            texts.word("effect", state.as_str())
        ));
    }
    for (effect, number) in &outbox.open {
        let kind = texts.word("action", effect.key.kind.as_str());
        let state = texts.word("effect", effect.state.as_str());
        context.out.line(&format!("    {number}  {kind}  {}  {state}", effect.key.target));
        if let Some(problem) = &effect.problem {
            context.out.line(&format!("        {}", texts.problem(problem)));
        }
    }
    if outbox.open.is_empty() {
        context.out.line(&texts.cli_outbox_empty());
    }
    Ok(DONE)
}

fn value(context: &Context, effect: &Effect, number: &str) -> Value {
    json!({
        "order": number,
        "kind": effect.key.kind.as_str(),
        "version": effect.key.version,
        "target": effect.key.target,
        "state": effect.state.as_str(),
        "attempts": effect.attempts,
        "created_at": effect.created_at.to_string(),
        "due_at": effect.due_at.to_string(),
        "receipt": effect.receipt,
        "problem": effect.problem.as_ref().map(|problem| context.out.problem_value(problem)),
    })
}

fn change(
    context: &mut Context,
    order: Option<&str>,
    states: &[EffectState],
    command: impl FnOnce(Vec<EffectKey>) -> Command,
) -> Ending {
    let outbox = load(context)?;
    let keys: Vec<EffectKey> = outbox
        .open
        .into_iter()
        .filter(|(effect, number)| states.contains(&effect.state) && order.is_none_or(|order| order == number))
        .filter(|(effect, _)| effect.key.kind != EffectKind::Export || effect.state != EffectState::Planned)
        .map(|(effect, _)| effect.key)
        .collect();
    if let Some(order) = order
        && keys.is_empty()
    {
        return Err(Problem::new(Code::NotFound).with("what", "effect").with("id", order));
    }
    let receipt = context.change(command(keys))?;
    desk::work_off(context.office()?)?;
    let problems: Vec<Value> = receipt.problems.iter().map(|problem| context.out.problem_value(problem)).collect();
    context.out.value(&json!({ "changed": receipt.changed, "problems": problems }));
    let text = context.out.texts.cli_outbox_changed(i64::try_from(receipt.changed).unwrap_or(i64::MAX));
    context.out.line(&text);
    for problem in &receipt.problems {
        let text = context.out.texts.problem(problem);
        context.out.line(&format!("    {text}"));
    }
    Ok(if receipt.problems.is_empty() { DONE } else { PROBLEM })
}
