//! `kontor articles import FILE.csv`.

use std::path::PathBuf;

use super::contacts::{Report, read_file};
use super::{Context, Ending};
use crate::engine::command::Command;
use crate::formats::tables;

/// What to do with articles.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Call {
    /// Add the articles of a table, and replace those whose number is there already.
    Import {
        /// A CSV file with a header row.
        file: PathBuf,
    },
}

pub(super) fn run(context: &mut Context, call: &Call) -> Ending {
    let Call::Import { file } = call;
    let read = tables::read_articles(&read_file(file)?);
    let receipt = context.change(Command::ImportArticles { cards: read.rows })?;
    let mut report = Report { rows: read.problems, ..Report::default() };
    report.add(receipt.changed, receipt.problems);
    let columns = tables::Columns { known: read.columns_known, left_out: read.columns_left_out };
    report.print(context, &columns)
}
