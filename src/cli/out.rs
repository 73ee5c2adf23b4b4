//! Printing: sentences for people, JSON for programs. A broken pipe ends the printing quietly.

use std::io::{self, IsTerminal as _, Write as _};

use serde_json::{Value, json};

use crate::i18n::{Language, Texts};
use crate::problem::{Finding, Problem};

/// Where a subcommand prints.
pub struct Out {
    /// Whether JSON is wanted.
    pub json: bool,
    /// The sentences.
    pub texts: &'static Texts,
    broken: bool,
}

impl Out {
    /// Returns a printer.
    #[must_use]
    pub fn new(json: bool, texts: &'static Texts) -> Self {
        Self { json, texts, broken: false }
    }

    /// Returns whether something could not be printed.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Prints a line for people; nothing when JSON is wanted.
    pub fn line(&mut self, text: &str) {
        if !self.json {
            self.write(text);
        }
    }

    /// Prints a value for programs; nothing when people read.
    pub fn value(&mut self, value: &Value) {
        if self.json {
            let text = serde_json::to_string_pretty(value).unwrap_or_default();
            self.write(&text);
        }
    }

    fn write(&mut self, text: &str) {
        if writeln!(io::stdout().lock(), "{text}").is_err() {
            self.broken = true;
        }
    }

    /// Prints a problem with its first remedy, to the error output; as JSON to the output as well.
    pub fn problem(&mut self, problem: &Problem) {
        if self.json {
            let value = json!({ "problem": self.problem_value(problem) });
            self.value(&value);
        }
        self.complaint(problem);
    }

    /// Prints a problem that does not end the work, to the error output alone: the output keeps
    /// its one value.
    pub fn complaint(&mut self, problem: &Problem) {
        let sentence = self.texts.problem(problem);
        if writeln!(io::stderr().lock(), "{sentence}").is_err() {
            self.broken = true;
        }
    }

    /// Prints a problem to the error output, beside whatever the subcommand prints.
    pub fn warning(&mut self, problem: &Problem) {
        let sentence = self.texts.problem(problem);
        if writeln!(io::stderr().lock(), "{sentence}").is_err() {
            self.broken = true;
        }
    }

    /// Returns a problem as JSON: code, severity, sentence.
    #[must_use]
    pub fn problem_value(&self, problem: &Problem) -> Value {
        json!({
            "code": problem.code.as_str(),
            "severity": problem.severity().as_str(),
            "sentence": self.texts.problem(problem),
        })
    }

    /// Returns a finding as JSON: code, severity, place, line, sentence.
    #[must_use]
    pub fn finding_value(&self, finding: &Finding) -> Value {
        json!({
            "code": finding.problem.code.as_str(),
            "severity": finding.problem.severity().as_str(),
            "place": finding.place.to_string(),
            "line": finding.place.line,
            "sentence": self.texts.problem(&finding.problem),
        })
    }

    /// Prints a table with aligned columns; numbers are to be given as text.
    pub fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
            })
            .collect();
        for row in rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                let missing = width.saturating_sub(cell.chars().count()) + 2;
                line.extend(std::iter::repeat_n(' ', missing));
            }
            self.line(line.trim_end());
        }
    }

    /// Shows how far a long work got, on one line of a terminal; nothing elsewhere.
    pub fn progress(&mut self, text: &str) {
        let error = io::stderr();
        if error.is_terminal() && write!(error.lock(), "\r\u{1b}[K{text}").is_err() {
            self.broken = true;
        }
    }
}

/// Returns the language of this computer's user, English when it is none of ours.
#[must_use]
pub fn system_language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::parse(&value))
        .unwrap_or(Language::En)
}
