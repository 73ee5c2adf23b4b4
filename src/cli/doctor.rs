//! `kontor doctor`: looks at everything that an office stands on; each line is ok, or says what to do.

use serde_json::{Value, json};

use super::{Context, DONE, Ending, PROBLEM};
use crate::app::health;
use crate::problem::{Problem, Severity};

pub(super) fn run(context: &mut Context) -> Ending {
    let office = context.office()?;
    let checks = health::examine(&office);
    let values: Vec<Value> = checks
        .iter()
        .map(|check| {
            json!({
                "check": check.what.as_str(),
                "ok": check.problem.is_none(),
                "detail": check.detail,
                "problem": check.problem.as_ref().map(|problem| context.out.problem_value(problem)),
            })
        })
        .collect();
    context.out.value(&Value::Array(values));
    let texts = context.out.texts;
    for check in &checks {
        let name = texts.word("check", check.what.as_str());
        let line = match &check.problem {
            None => format!("✓ {name}  {}", check.detail),
            Some(problem) => format!("{} {name}: {}", mark(problem), texts.problem(problem)),
        };
        context.out.line(&line);
    }
    let is_bad = |problem: &Problem| problem.severity() == Severity::Error;
    Ok(if checks.iter().filter_map(|check| check.problem.as_ref()).any(is_bad) { PROBLEM } else { DONE })
}

fn mark(problem: &Problem) -> &'static str {
    match problem.severity() {
        Severity::Hint => "·",
        Severity::Warning => "!",
        Severity::Error => "✗",
    }
}
