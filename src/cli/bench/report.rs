//! What was measured, as JSON for programs and as a table for people.

use std::time::Duration;

use serde_json::{Value, json};

use super::super::Context;
use super::rig::{Bare, FilesTold, Pass};

/// All figures of one run.
pub(super) struct Report {
    pub(super) orders: u32,
    pub(super) contacts: u32,
    pub(super) booked: u32,
    pub(super) rounds: u32,
    pub(super) files: FilesTold,
    pub(super) folder: String,
    pub(super) groups: Vec<Group>,
    pub(super) parse: Parse,
    /// Resident before the first pass and at its peak, in KiB.
    pub(super) memory: Option<(u64, u64)>,
}

/// The figures of one grouping.
pub(super) struct Group {
    /// How many messages share a commit.
    pub(super) size: usize,
    whole: Vec<Duration>,
    bare: Vec<Duration>,
    booked_before: Vec<i64>,
    /// What each measurement booked.
    booked: Vec<i64>,
    /// Orders, rows and planned actions written by the bare statements, of the last measurement.
    written: (usize, usize, usize),
}

/// The figures of reading.
#[derive(Default)]
pub(super) struct Parse {
    pub(super) files: u32,
    pub(super) papers: usize,
    pub(super) bare: Vec<Duration>,
    pub(super) reading: Vec<Duration>,
}

impl Group {
    /// Begins with nothing measured.
    pub(super) fn new(size: usize) -> Self {
        Self {
            size,
            whole: Vec::new(),
            bare: Vec::new(),
            booked_before: Vec::new(),
            booked: Vec::new(),
            written: (0, 0, 0),
        }
    }

    /// Adds a measurement of the whole path and of the bare statements that followed it.
    pub(super) fn add(&mut self, pass: &Pass, bare: &Bare) {
        self.whole.push(pass.took);
        self.bare.push(bare.took);
        self.booked_before.push(pass.booked_before);
        self.booked.push(pass.booked);
        self.written = (bare.orders, bare.rows, bare.effects);
    }

    /// Returns the median of each round's share of the bare statements.
    fn share(&self) -> f64 {
        median(self.whole.iter().zip(&self.bare).map(|(whole, bare)| ratio(*bare, *whole)).collect())
    }

    fn json(&self, orders: u32) -> Value {
        json!({
            "group": self.size,
            "whole_path": rates(&self.whole, orders),
            "bare_statements": rates(&self.bare, orders),
            "share_of_bare_statements": rounded(self.share(), 3),
            "booked_before": self.booked_before,
            "booked": self.booked,
            "bare_orders": self.written.0,
            "bare_rows": self.written.1,
            "effects": self.written.2,
        })
    }
}

impl Report {
    /// Returns all figures for programs.
    pub(super) fn json(&self) -> Value {
        json!({
            "orders": self.orders,
            "contacts": self.contacts,
            "booked": self.booked,
            "rounds": self.rounds,
            "file_bytes": self.files.bytes,
            "lines_per_order": rounded(tenths(self.files.lines_tenths), 1),
            "folder": self.folder,
            "groups": self.groups.iter().map(|group| group.json(self.orders)).collect::<Vec<_>>(),
            "parse": {
                "files": self.parse.files,
                "papers": self.parse.papers,
                "bare_events": rates(&self.parse.bare, self.parse.files),
                "reading": rates(&self.parse.reading, self.parse.files),
                "share_of_bare_events": rounded(ratio(middle(&self.parse.bare), middle(&self.parse.reading)), 3),
            },
            "memory": {
                "before_mib": self.memory.map(|(before, _)| mib(before)),
                "peak_mib": self.memory.map(|(_, peak)| mib(peak)),
            },
        })
    }

    /// Prints a table for people.
    pub(super) fn print(&self, context: &mut Context) {
        let texts = context.out.texts;
        context.out.line(&texts.cli_bench_subject(
            i64::from(self.orders),
            rounded(tenths(self.files.lines_tenths), 1).to_string(),
            i64::try_from(self.files.bytes).unwrap_or(i64::MAX),
            i64::from(self.contacts),
            i64::from(self.booked),
            i64::from(self.rounds),
        ));
        let mut rows = vec![vec![
            String::new(),
            texts.cli_bench_per_second(),
            texts.cli_bench_micros(),
            texts.cli_bench_span(),
            texts.cli_bench_share(),
        ]];
        for group in &self.groups {
            let size = i64::try_from(group.size).unwrap_or(i64::MAX);
            rows.push(row(texts.cli_bench_whole(size), &group.whole, self.orders, Some(group.share())));
            rows.push(row(texts.cli_bench_bare(size), &group.bare, self.orders, None));
        }
        let share = ratio(middle(&self.parse.bare), middle(&self.parse.reading));
        rows.push(row(texts.cli_bench_reading(), &self.parse.reading, self.parse.files, Some(share)));
        rows.push(row(texts.cli_bench_events(), &self.parse.bare, self.parse.files, None));
        context.out.table(&rows);
        if let Some((before, peak)) = self.memory {
            context.out.line(&texts.cli_bench_memory(mib(peak).to_string(), mib(before).to_string()));
        }
    }
}

fn row(name: String, took: &[Duration], orders: u32, share: Option<f64>) -> Vec<String> {
    let rates: Vec<f64> = took.iter().map(|took| per_second(*took, orders)).collect();
    let least = rates.iter().copied().fold(f64::INFINITY, f64::min);
    let most = rates.iter().copied().fold(0.0, f64::max);
    vec![
        name,
        format!("{:.0}", median(rates)),
        format!("{:.1}", 1e6 / per_second(middle(took), orders)),
        format!("{least:.0}…{most:.0}"),
        share.map_or_else(String::new, |share| format!("{share:.2}")),
    ]
}

fn rates(took: &[Duration], orders: u32) -> Value {
    let rates: Vec<f64> = took.iter().map(|took| rounded(per_second(*took, orders), 1)).collect();
    json!({
        "orders_per_second": rounded(per_second(middle(took), orders), 1),
        "microseconds_per_order": rounded(1e6 / per_second(middle(took), orders), 2),
        "rounds": rates,
    })
}

fn per_second(took: Duration, orders: u32) -> f64 {
    f64::from(orders) / took.as_secs_f64().max(f64::MIN_POSITIVE)
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64().max(f64::MIN_POSITIVE)
}

fn middle(took: &[Duration]) -> Duration {
    let mut sorted = took.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

fn rounded(value: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    (value * scale).round() / scale
}

fn tenths(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / 10.0
}

fn mib(kib: u64) -> f64 {
    rounded(f64::from(u32::try_from(kib).unwrap_or(u32::MAX)) / 1024.0, 1)
}
