//! Tables that an office brings along: its contacts and articles as CSV.
//!
//! Owns delimiters, header synonyms, country names and what a row must have. Must not know files
//! or the store. Start at [`read_contacts`] and [`read_articles`]; [`read_contacts_each`] and
//! [`read_articles_each`] hand over row by row and keep none.

mod articles;
mod contacts;
pub(in crate::formats) mod countries;
mod header;
mod rows;

use crate::domain::contact::{ArticleCard, ContactCard};
use crate::problem::Problem;

/// Returns the ISO 3166-1 code of a country as people write it; `None` when it is not known.
#[must_use]
pub fn country_code(text: &str) -> Option<String> {
    countries::code(text)
}

/// Takes one row after another: the line on which it begins, and the card or what is wrong. A
/// row that is taken in spite of a doubt brings its card and, on the same line, the problem.
pub type TakeRow<'t, T> = dyn FnMut(u32, Result<T, Problem>) + 't;

/// A table as read into memory.
#[derive(Debug)]
pub struct TableRead<T> {
    /// What was taken, with the line on which the row begins.
    pub rows: Vec<(u32, T)>,
    /// What was not taken or is doubtful, with its line; line 1 for the table as a whole.
    pub problems: Vec<(u32, Problem)>,
    /// The columns that are read, as the table calls them.
    pub columns_known: Vec<String>,
    /// The columns that are left out, as the table calls them.
    pub columns_left_out: Vec<String>,
}

/// Which columns of a table are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The columns that are read, as the table calls them.
    pub known: Vec<String>,
    /// The columns that are left out, as the table calls them.
    pub left_out: Vec<String>,
}

/// Reads a table of contacts.
#[must_use]
pub fn read_contacts(bytes: &[u8]) -> TableRead<ContactCard> {
    collect(|take| read_contacts_each(bytes, take))
}

/// Reads a table of contacts, handing over each row as it is read.
pub fn read_contacts_each(bytes: &[u8], take: &mut TakeRow<'_, ContactCard>) -> Columns {
    rows::read(bytes, header::CONTACT_COLUMNS, &["number", "name", "company", "last_name"], take, contacts::card)
}

/// Reads a table of articles.
#[must_use]
pub fn read_articles(bytes: &[u8]) -> TableRead<ArticleCard> {
    collect(|take| read_articles_each(bytes, take))
}

/// Reads a table of articles, handing over each row as it is read.
pub fn read_articles_each(bytes: &[u8], take: &mut TakeRow<'_, ArticleCard>) -> Columns {
    rows::read(bytes, header::ARTICLE_COLUMNS, &["sku", "gtin", "name"], take, articles::card)
}

fn collect<T>(read: impl FnOnce(&mut TakeRow<'_, T>) -> Columns) -> TableRead<T> {
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    let columns = read(&mut |line, row| match row {
        Ok(card) => rows.push((line, card)),
        Err(problem) => problems.push((line, problem)),
    });
    TableRead { rows, problems, columns_known: columns.known, columns_left_out: columns.left_out }
}
