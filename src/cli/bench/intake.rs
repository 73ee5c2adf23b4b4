//! `kontor bench intake`: orders per second through the whole path, beside two limits measured in
//! the same run, in turn: the same rows by bare prepared statements, and the bare parse.

use std::path::PathBuf;

use super::super::{Context, DONE, Ending};
use super::report::{Group, Parse, Report};
use super::rig::{self, Rig};
use crate::app;
use crate::engine::intake::Grouping;
use crate::formats::{bare, detect, reading};
use crate::problem::Problem;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Call {
    /// How many orders one measurement takes in.
    #[arg(long, default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    pub(super) orders: u32,
    /// How many orders share one durable commit; without it 1, 100 and 500 are measured in turn.
    #[arg(long, value_parser = ["1", "100", "500"])]
    pub(super) group: Option<String>,
    /// How many contacts the address master has.
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    pub(super) contacts: u32,
    /// How many orders are booked before the first measurement.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=100_000_000))]
    pub(super) booked: u32,
    /// How many times each figure is measured; medians are told.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub(super) rounds: u32,
    /// Takes the order files of this folder and its sub-folders instead of generated ones.
    #[arg(long, value_name = "DIR", requires = "master")]
    pub(super) folder: Option<PathBuf>,
    /// The address master of those files, as CSV.
    #[arg(long, value_name = "FILE", requires = "folder")]
    pub(super) master: Option<PathBuf>,
    /// Where the offices are made, on the disk to be measured; without it in the system's folder for temporary files.
    #[arg(long, value_name = "DIR")]
    pub(super) at: Option<PathBuf>,
    /// Leaves the offices where they are.
    #[arg(long)]
    pub(super) keep: bool,
}

/// The groupings that are measured when none is asked for.
const GROUPS: [usize; 3] = [1, 100, 500];

/// How many messages may be on their way while each is committed by itself: the next one is read
/// and prepared while one is written.
const UNDER_WAY_SINGLY: usize = 4;

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    let groups: Vec<usize> = match call.group.as_deref().and_then(|group| group.parse().ok()) {
        Some(group) => vec![group],
        None => GROUPS.to_vec(),
    };
    let passes = 1 + call.rounds * u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let mut rig = Rig::make(call, passes)?;
    // Every order's steps go to the log, as they do at work.
    let _log = app::log_to(rig.base())?;
    let measured = measure(context, &mut rig, call, &groups);
    if !call.keep {
        rig.remove()?;
    }
    let report = measured?;
    context.out.value(&report.json());
    report.print(context);
    Ok(DONE)
}

fn measure(context: &mut Context, rig: &mut Rig, call: &Call, groups: &[usize]) -> Result<Report, Problem> {
    let texts = context.out.texts;
    let mut told = 0;
    let total = i64::from(call.rounds) * i64::try_from(groups.len()).unwrap_or(i64::MAX);
    let mut tell = |context: &mut Context| {
        context.out.progress(&texts.cli_bench_progress(told, total));
        told += 1;
    };
    tell(context);
    rig.prefill(call.booked)?;
    // The first pass warms files, code and disk; it is not counted, but nothing else of this
    // program was in memory before it, so that it tells the peak.
    let memory = rig::forget_peak();
    rig.whole_path(grouping(groups.iter().copied().max().unwrap_or(1)))?;
    let memory = memory.and_then(|before| rig::peak_kib().map(|peak| (before, peak)));
    let mut all: Vec<Group> = groups.iter().map(|group| Group::new(*group)).collect();
    let mut parse = Parse::default();
    for _ in 0..call.rounds {
        for group in &mut all {
            tell(context);
            let pass = rig.whole_path(grouping(group.size))?;
            let bare = rig.bare_statements(&pass, group.size)?;
            group.add(&pass, &bare);
        }
        parse_once(rig, &mut parse)?;
    }
    context.out.progress("");
    Ok(Report {
        orders: rig.orders,
        contacts: rig.contacts,
        booked: call.booked,
        rounds: call.rounds,
        files: rig.files_told()?,
        folder: rig.root().display().to_string(),
        groups: all,
        parse,
        memory,
    })
}

fn grouping(size: usize) -> Grouping {
    let under_way = if size == 1 { UNDER_WAY_SINGLY } else { Grouping::USUAL.under_way };
    Grouping { items: size, under_way }
}

/// Reads the same bytes by the parser alone, and as the program does.
fn parse_once(rig: &Rig, parse: &mut Parse) -> Result<(), Problem> {
    let files = rig.sample()?;
    parse.files = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let texts: Vec<_> = files.iter().map(|bytes| detect::decode(bytes).text).collect();
    let (_, took) = rig::timed(|| texts.iter().filter_map(|text| bare::events(text)).sum::<usize>());
    parse.bare.push(took);
    drop(texts);
    let (papers, took) = rig::timed(|| files.iter().map(|bytes| reading::read(bytes).papers.len()).sum::<usize>());
    parse.papers = papers;
    parse.reading.push(took);
    Ok(())
}
