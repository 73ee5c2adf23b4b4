//! What was measured, as JSON for programs and as a table for people.

use std::path::Path;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::super::super::Context;

/// Thousandths of a second.
pub(super) const MILLIS: &str = "ms";
/// Millionths of a second.
pub(super) const MICROS: &str = "µs";
/// Mebibytes.
pub(super) const MIB: &str = "MiB";
/// Parts of a hundred of one core.
pub(super) const PERCENT: &str = "%";

/// One figure, measured once or several times.
struct Figure {
    name: &'static str,
    values: Vec<f64>,
    unit: &'static str,
}

/// All figures of a run, in the order in which they were measured, and what was left out.
#[derive(Default)]
pub(super) struct Figures {
    all: Vec<Figure>,
    left_out: Vec<&'static str>,
}

impl Figures {
    /// Adds a figure that was measured once.
    pub(super) fn one(&mut self, name: &'static str, value: f64, unit: &'static str) {
        self.all.push(Figure { name, values: vec![value], unit });
    }

    /// Adds times.
    pub(super) fn times(&mut self, name: &'static str, times: &[Duration]) {
        let values = times.iter().map(|time| time.as_secs_f64() * 1e3).collect();
        self.all.push(Figure { name, values, unit: MILLIS });
    }

    /// Notes that something could not be measured here.
    pub(super) fn leave_out(&mut self, what: &'static str) {
        self.left_out.push(what);
    }

    /// Returns all figures for programs.
    pub(super) fn json(&self, orders: u32, contacts: u32, folder: &Path) -> Value {
        let figures: Map<String, Value> = self
            .all
            .iter()
            .map(|figure| {
                let value = json!({
                    "median": rounded(figure.at(50)),
                    "p99": rounded(figure.at(99)),
                    "least": rounded(figure.at(0)),
                    "most": rounded(figure.at(100)),
                    "count": figure.values.len(),
                    "unit": figure.unit,
                });
                (figure.name.replace('-', "_"), value)
            })
            .collect();
        json!({
            "orders": orders,
            "contacts": contacts,
            "folder": folder.display().to_string(),
            "figures": figures,
            "left_out": self.left_out,
        })
    }

    /// Prints a table for people.
    pub(super) fn print(&self, context: &mut Context) {
        let texts = context.out.texts;
        let mut rows = vec![vec![
            String::new(),
            texts.cli_bench_window_least(),
            texts.cli_bench_window_median(),
            texts.cli_bench_window_p99(),
            texts.cli_bench_window_count(),
        ]];
        for figure in &self.all {
            let told = |value: f64| format!("{} {}", rounded(value), figure.unit);
            let is_single = figure.values.len() == 1;
            let more = |value: f64| if is_single { String::new() } else { told(value) };
            rows.push(vec![
                texts.word("bench", figure.name),
                more(figure.at(0)),
                told(figure.at(50)),
                more(figure.at(99)),
                if is_single { String::new() } else { figure.values.len().to_string() },
            ]);
        }
        context.out.table(&rows);
        for what in &self.left_out {
            let words = texts.word("bench-left-out", what);
            context.out.line(&words);
        }
    }
}

impl Figure {
    /// Returns the value below which so many of a hundred lie: 0 the least, 50 the median, 100 the
    /// most. Of few values the 99th is the most.
    fn at(&self, hundredth: usize) -> f64 {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() * hundredth / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or_default()
    }
}

/// Returns a value with three digits that count.
fn rounded(value: f64) -> f64 {
    let scale = if value < 10.0 { 1_000.0 } else { 10.0 };
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_ends_are_told() {
        let figure = Figure { name: "x", values: (0..=200).rev().map(f64::from).collect(), unit: MILLIS };
        assert_eq!(
            [0, 50, 99, 100].map(|part| figure.at(part).to_bits()),
            [0.0, 100.0, 198.0, 200.0].map(f64::to_bits)
        );
        let single = Figure { name: "x", values: vec![7.0], unit: MILLIS };
        assert_eq!(single.at(99).to_bits(), 7.0_f64.to_bits());
        assert_eq!(rounded(1.234_56).to_bits(), 1.235_f64.to_bits());
        assert_eq!(rounded(123.456).to_bits(), 123.5_f64.to_bits());
    }
}
