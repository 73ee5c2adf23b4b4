//! What to try next: a few commands with real numbers and places filled in.

use super::waiting;
use crate::cli::demo::page::{INDENT, Page};
use crate::cli::demo::{Story, Window};
use crate::i18n::Texts;
use crate::store::amendments::RevisionKind;

/// Prints the commands.
pub(super) fn print(page: &mut Page<'_>, texts: &Texts, story: &Story<'_>) {
    page.heading(&texts.demo_next_title(), "");
    for (what, command) in commands(texts, story) {
        page.text(INDENT, &what);
        page.line(INDENT * 3, &command);
    }
}

/// Returns each command with what it is good for.
pub(in crate::cli::demo) fn commands(texts: &Texts, story: &Story<'_>) -> Vec<(String, String)> {
    let (facts, commands) = (story.facts, story.commands);
    let window = match story.window {
        Window::Opens => texts.demo_next_window_opens(),
        Window::Later => texts.demo_next_window_later(),
        Window::Unwanted => texts.demo_next_window(),
    };
    let mut next = vec![(window, commands.of(&["window"]))];
    next.push((texts.demo_next_orders(), commands.of(&["orders", "list"])));
    if let Some((file, _)) = facts.revisions(RevisionKind::Change).first() {
        next.push((texts.demo_next_show(), commands.of(&["order", "show", &file.row.head.number])));
    }
    // Choosing between two people shows best what a decision is.
    let undecided = || facts.waiting.iter().filter_map(|(file, parties)| Some((file, parties.first()?)));
    let between = undecided().find(|(_, party)| 1 < party.candidates.len());
    if let Some((file, party)) = between.or_else(|| undecided().next()) {
        next.push((texts.demo_next_assign(), waiting::command(commands, facts, file, party)));
    }
    let inbox = story.office.folder(crate::cli::init::FIRST_SOURCE).display().to_string();
    next.push((texts.demo_next_serve(inbox), commands.of(&["serve"])));
    next
}
