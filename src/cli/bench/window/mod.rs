//! `kontor bench window`: how quick the window is over an office of any size: our own work for a
//! frame, the answers behind the screens, and, where there is a display, the real window from its
//! start, beside DB Browser for SQLite with the same file.
//!
//! Start at [`run`]. What the figures mean stands in `docs/performance.md`.

use std::path::PathBuf;

use super::super::{Context, DONE, Ending};
use super::rig;
use crate::app::window::{self, Opening};
use crate::problem::{Code, Problem};

mod answers;
mod crowd;
mod desktop;
mod figures;
mod frames;
mod office;
mod picture;

use figures::Figures;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Call {
    /// How many orders the office has.
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(1_000..=10_000_000))]
    orders: u32,
    /// How many contacts the office has.
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(100..=10_000_000))]
    contacts: u32,
    /// How many frames are drawn while scrolling.
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(10..=100_000))]
    frames: u32,
    /// How often a window is started; medians are told.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    rounds: u32,
    /// How many seconds the window is left alone, and then told of ten events each.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=3_600))]
    seconds: u32,
    /// Where the office is made, or was left by --keep; without it in the system's folder for temporary files.
    #[arg(long, value_name = "DIR")]
    at: Option<PathBuf>,
    /// Leaves the office where it is, for the next run.
    #[arg(long)]
    keep: bool,
    /// Opens no real window, even where there is a display.
    #[arg(long)]
    no_display: bool,
    /// Opens the window on this office and says how far it is: what a run starts itself with.
    #[arg(long, hide = true, value_name = "DIR")]
    watched: Option<PathBuf>,
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    if let Some(office) = call.watched.clone() {
        let opening = Opening { office: Some(office), is_watched: true, ..Opening::default() };
        let opened = window::run(opening).map_err(|error| format!("{error:#}"));
        return opened.map(|()| DONE).map_err(|detail| Problem::new(Code::NoDisplay).with("detail", detail));
    }
    let texts = context.out.texts;
    let parent = call.at.clone().unwrap_or_else(rig::temporary_folder);
    let made = office::make(&parent, (call.orders, call.contacts), &mut |done, all| {
        context.out.progress(&texts.cli_bench_window_making(i64::from(done), i64::from(all)));
    })?;
    context.out.progress("");
    let measured = measure(call, &made);
    if !call.keep {
        let failed = |error: std::io::Error| {
            Problem::new(Code::FileFailed)
                .with("file", made.folder.display().to_string())
                .with("detail", error.to_string())
        };
        std::fs::remove_dir_all(&made.folder).map_err(failed)?;
    }
    let figures = measured?;
    context.out.value(&figures.json(call.orders, call.contacts, &made.folder));
    context.out.line(&texts.cli_bench_window_subject(
        i64::from(call.orders),
        i64::from(call.contacts),
        i64::from(call.frames),
        i64::from(call.rounds),
    ));
    figures.print(context);
    Ok(DONE)
}

fn measure(call: &Call, made: &office::Made) -> Result<Figures, Problem> {
    let mut figures = Figures::default();
    figures.one("making-order", made.making.order, figures::MICROS);
    figures.one("making-contact", made.making.contact, figures::MICROS);
    figures.one("upkeep-order", made.making.listing, figures::MICROS);
    if made.is_reused {
        figures.leave_out("making");
    }
    answers::measure(&made.folder, &mut figures)?;
    frames::measure(&made.folder, call.frames, &mut figures)?;
    if call.no_display || !window::has_display() {
        figures.leave_out("display");
        figures.leave_out("peer");
    } else {
        desktop::measure(&made.folder, call.rounds, call.seconds, &mut figures)?;
    }
    Ok(figures)
}
