//! `kontor read FILE…`: the shop maker's checker. Stores nothing.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::{Context, DONE, Ending, PROBLEM, json};
use crate::formats::reading::{self, ReadPaper, Readout};
use crate::i18n::format;
use crate::problem::{Finding, Problem, Severity};

/// The arguments.
#[derive(Debug, clap::Args)]
pub(super) struct Call {
    /// The files to read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    let mut code = DONE;
    let mut values = Vec::new();
    for file in &call.files {
        let name = file.display().to_string();
        let readout = match fs::read(file) {
            Ok(bytes) => reading::read(&bytes),
            Err(error) => Readout::refused(Finding::whole(Problem::of_file(file, &error))),
        };
        if readout.refusal().is_some() {
            code = PROBLEM;
        }
        if context.out.json {
            values.push(json::readout(&context.out, &name, &readout));
        } else {
            print(context, &name, &readout);
        }
    }
    let value = if values.len() == 1 { values.pop().unwrap_or_default() } else { Value::Array(values) };
    context.out.value(&value);
    Ok(code)
}

fn print(context: &mut Context, name: &str, readout: &Readout) {
    let texts = context.out.texts;
    let format = readout.format.map_or("?", |format| format.as_str());
    let version = readout.format_version.clone().unwrap_or_default();
    let encoding = readout.encoding.as_ref().map(|encoding| encoding.used.clone()).unwrap_or_default();
    context.out.line(&texts.cli_read_file(name, format, version, encoding));
    for finding in &readout.findings {
        print_finding(context, finding);
    }
    for paper in &readout.papers {
        print_paper(context, paper);
    }
    let verdict = match readout.refusal() {
        None => texts.cli_read_ok(i64::try_from(readout.papers.len()).unwrap_or(i64::MAX)),
        Some(_) => texts.cli_read_refused(),
    };
    context.out.line(&verdict);
}

fn print_paper(context: &mut Context, read: &ReadPaper) {
    let texts = context.out.texts;
    let language = texts.language();
    let paper = &read.paper;
    let kind = texts.word("paper", paper.kind.as_str());
    let issued = paper.issued.map(|issued| format::date(language, issued.date)).unwrap_or_default();
    context.out.line(&format!(
        "  {}",
        texts.cli_read_paper(kind, paper.order_no.as_str(), issued, paper.buyer.display_name())
    ));
    for line in &paper.lines {
        let quantity = line.quantity.map(|quantity| quantity.to_string()).unwrap_or_default();
        let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or_default();
        let price = line.unit_price.map(|price| price.to_string()).unwrap_or_default();
        let sku = line.sku.as_deref().unwrap_or("–");
        context.out.line(&format!("    {:>4}  {quantity} {unit}  {sku}  {}  {price}", line.line_no, line.name));
    }
    let total = crate::domain::rules::totals::booked(paper).map(|total| total.to_string()).unwrap_or_default();
    let currency = paper.currency.map(|currency| currency.to_string()).unwrap_or_default();
    context.out.line(&format!("    {}", texts.cli_read_total(total, currency)));
    for finding in &read.findings {
        print_finding(context, finding);
    }
}

fn print_finding(context: &mut Context, finding: &Finding) {
    let texts = context.out.texts;
    let mark = match finding.problem.severity() {
        Severity::Hint => "·",
        Severity::Warning => "!",
        Severity::Error => "✗",
    };
    let place = texts.place(&finding.place);
    let separator = if place.is_empty() { "" } else { ": " };
    context.out.line(&format!("    {mark} {place}{separator}{}", texts.problem(&finding.problem)));
}
