//! The page that a person reads: what came in, who was recognised, what waits and for what, what
//! was out of the ordinary, what goes outward, the ledger, and what to try next.

mod arrivals;
pub(super) mod waiting;
mod special;
mod outward;
pub(super) mod next;

use super::Story;
use super::page::{INDENT, Page, WIDTH, length, padded};
use super::place::Origin;
use crate::i18n::Texts;

/// Between the items of a list whose items have commas themselves.
const BETWEEN: &str = " · ";

/// Prints the whole page.
pub(super) fn print(page: &mut Page<'_>, texts: &Texts, story: &Story<'_>) {
    head(page, texts, story);
    arrivals::came_in(page, texts, story.facts);
    arrivals::who_ordered(page, texts, story.facts);
    waiting::print(page, texts, story);
    special::print(page, texts, story);
    outward::accounting(page, texts, story.facts);
    outward::mail(page, texts, story.facts);
    outward::ledger(page, texts, story.facts);
    next::print(page, texts, story);
}

fn head(page: &mut Page<'_>, texts: &Texts, story: &Story<'_>) {
    let facts = story.facts;
    page.heading(&texts.demo_title(), facts.company());
    page.text(INDENT, &texts.demo_story(facts.company()));
    page.gap();
    let why = match story.origin {
        Origin::Data => texts.demo_why_data(),
        Origin::Temporary => texts.demo_why_temporary(),
        Origin::Given => texts.demo_why_given(),
        Origin::Again => texts.demo_why_again(),
        Origin::Running => texts.demo_why_running(),
    };
    let master = [
        texts.count_contacts(facts.contacts),
        texts.count_articles(facts.articles),
        texts.count_sources(facts.sources.len()),
    ];
    let rows = [
        (texts.demo_label_office(), story.office.root().display().to_string()),
        (texts.demo_label_why(), why),
        (texts.demo_label_master(), master.join(BETWEEN)),
    ];
    labelled(page, &rows);
}

/// Prints texts behind labels, all labels as wide as the widest.
fn labelled(page: &mut Page<'_>, rows: &[(String, String)]) {
    let width = rows.iter().map(|(label, _)| length(label)).max().unwrap_or(0);
    for (label, text) in rows {
        page.labelled(INDENT, &padded(label, width), text);
    }
}

/// Returns a text cut to a width, with an ellipsis where something is missing.
fn clipped(text: &str, width: usize) -> String {
    if length(text) <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Returns the room that is left on a line behind so many columns.
fn room(taken: usize) -> usize {
    WIDTH.saturating_sub(taken)
}
