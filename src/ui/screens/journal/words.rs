//! Entries of the journal as sentences, and where they lead.

use crate::engine::entries::{About, EntryRow};
use crate::ui::cx::Cx;
use crate::ui::place::Place;
use crate::ui::widgets::grid::{Cell, Column};

/// The particulars that belong into the sentence, in the order in which they are said.
const SAID: &[&str] = &[
    "number",
    "order_no",
    "name",
    "message",
    "role",
    "contact",
    "instead_of",
    "decision",
    "cause",
    "effect",
    "file",
    "their_no",
    "field",
    "key",
    "value",
    "reason",
    "until",
    "minutes",
    "taken",
    "left_out",
    "host",
];

/// The columns.
pub(super) fn columns(cx: &Cx<'_>) -> Vec<Column> {
    vec![
        Column::text("when", cx.texts.journal_column_when(), 132.0),
        Column::text("who", cx.texts.journal_column_who(), 130.0),
        Column::text("what", cx.texts.journal_column_what(), 200.0).growing(),
        Column::text("about", cx.texts.journal_column_about(), 150.0),
        Column::number("number", cx.texts.journal_column_number(), 84.0).when_room(900.0),
    ]
}

/// The cells of an entry, one for each of [`columns`].
pub(super) fn cells(row: &EntryRow, cx: &Cx<'_>) -> Vec<Cell> {
    let about = match &row.about {
        About::Order(_, name) | About::Contact(_, name) | About::Message(_, name) | About::Source(name) => {
            name.as_str()
        }
        About::Nothing => "",
    };
    vec![
        Cell::text(cx.moment(row.entry.at)),
        Cell::text(actor(&row.entry.actor, cx)),
        Cell::Strong(sentence(row, cx)),
        Cell::text(about),
        Cell::muted(crate::i18n::format::whole(cx.language(), row.entry.revision)),
    ]
}

/// Returns who acted, in words.
pub(super) fn actor(actor: &str, cx: &Cx<'_>) -> String {
    match actor {
        "engine" => cx.texts.journal_engine(),
        "?" => cx.texts.journal_nobody(),
        person => person.to_owned(),
    }
}

/// Returns a kind of entry in words, with a capital at its beginning.
pub(super) fn step(kind: &str, cx: &Cx<'_>) -> String {
    let words = cx.texts.word("step", kind);
    let mut signs = words.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// Returns an entry as a sentence: what was done, and with which particulars.
pub(super) fn sentence(row: &EntryRow, cx: &Cx<'_>) -> String {
    let step = step(&row.entry.kind, cx);
    let Some(detail) = &row.entry.detail else { return step };
    let particulars: Vec<(&str, &str)> = detail.lines().filter_map(|line| line.split_once('=')).collect();
    let said: Vec<String> = SAID
        .iter()
        .filter_map(|name| particulars.iter().find(|(known, _)| known == name))
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| particular(name, value, cx))
        .collect();
    if said.is_empty() { step } else { format!("{step}: {}", said.join(", ")) }
}

fn particular(name: &str, value: &str, cx: &Cx<'_>) -> String {
    match name {
        "role" => cx.texts.word("role", value),
        "decision" => cx.texts.word("decision", value),
        "cause" => cx.texts.word("cause", value),
        "effect" => cx.texts.word("action", value),
        "contact" => cx.texts.journal_contact(value),
        "instead_of" => cx.texts.journal_instead_of(value),
        "reason" => format!("“{value}”"),
        _ => value.to_owned(),
    }
}

/// Returns where an entry leads: to what was done something to.
pub(super) fn lead(row: &EntryRow) -> Option<Place> {
    let kind = row.entry.kind.as_str();
    let particular = |name: &str| {
        let detail = row.entry.detail.as_deref()?;
        detail.lines().filter_map(|line| line.split_once('=')).find(|(known, _)| *known == name).map(|(_, value)| value)
    };
    match &row.about {
        About::Order(id, _) => Some(Place::Order(*id)),
        About::Contact(id, _) => Some(Place::Contact(*id)),
        About::Message(_, _) => particular("cause").map(|cause| Place::Cause(cause.to_owned())),
        About::Source(_) => Some(Place::Group("sources".to_owned())),
        About::Nothing if kind == "setting-changed" => {
            let group = particular("key").and_then(|key| key.split('.').next()).unwrap_or_default();
            Some(Place::Group(group.to_owned()))
        }
        About::Nothing if kind.starts_with("person-") => Some(Place::Group("people".to_owned())),
        About::Nothing => None,
    }
}
