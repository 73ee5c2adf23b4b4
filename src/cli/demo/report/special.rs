//! What was out of the ordinary: repeats, changes, cancellations, damage, delays, gaps.

use super::{clipped, labelled, room};
use crate::cli::demo::Story;
use crate::cli::demo::facts::Facts;
use crate::cli::demo::page::{INDENT, Page, length, padded};
use crate::domain::lifecycle::MessageState;
use crate::domain::money::Decimal;
use crate::domain::note::Note;
use crate::engine::query::OrderFile;
use crate::i18n::{Texts, format};
use crate::problem::{Code, Place, Problem};
use crate::store::amendments::{Revision, RevisionKind};
use crate::store::messages::Message;

/// The most differences of one change that are listed.
const CHANGES_MAX: usize = 8;

/// The most things that are told one by one.
const LISTED_MAX: usize = 30;

/// One thing to tell.
struct Item {
    label: String,
    text: String,
    /// Lines below it, and the command that goes with it.
    below: Vec<String>,
    command: Option<String>,
}

/// Prints everything that was out of the ordinary.
pub(super) fn print(page: &mut Page<'_>, texts: &Texts, story: &Story<'_>) {
    let mut items = Vec::new();
    repeats(texts, story.facts, &mut items);
    changes(texts, story, &mut items);
    cancellations(texts, story.facts, &mut items);
    damaged(texts, story, &mut items);
    late(texts, story, &mut items);
    requests(texts, story, &mut items);
    attachments(texts, story.facts, &mut items);
    gaps(texts, story.facts, &mut items);
    if items.is_empty() {
        return;
    }
    page.heading(&texts.demo_special_title(), "");
    let width = items.iter().map(|item| length(&item.label)).max().unwrap_or(0);
    let more = items.len().saturating_sub(LISTED_MAX);
    for item in items.into_iter().take(LISTED_MAX) {
        labelled(page, &[(padded(&item.label, width), item.text)]);
        for line in item.below {
            let indent = INDENT + width + 4;
            page.line(indent, &clipped(&line, room(indent)));
        }
        if let Some(command) = item.command {
            page.line(INDENT + width + 2, &command);
        }
    }
    if more != 0 {
        page.text(INDENT, &texts.demo_more(more));
    }
}

fn item(label: String, text: String) -> Item {
    Item { label, text, below: Vec::new(), command: None }
}

fn repeats(texts: &Texts, facts: &Facts, items: &mut Vec<Item>) {
    for message in facts.in_state(MessageState::Duplicate) {
        let text = match message.duplicate_of {
            Some(original) => texts.demo_repeat(message.name.as_str(), facts.message_name(original)),
            None => texts.demo_repeat_content(message.name.as_str()),
        };
        items.push(item(texts.demo_label_repeat(), text));
    }
}

/// Returns the sentence for a change that came after the export, if it did.
fn too_late(texts: &Texts, file: &OrderFile) -> Option<String> {
    let note: &Note = file.row.head.note.as_ref()?;
    let problem = Problem::decode(&note.text)?;
    (problem.code == Code::AmendedAfterExport).then(|| texts.problem(&problem))
}

fn changes(texts: &Texts, story: &Story<'_>, items: &mut Vec<Item>) {
    for (file, revision) in story.facts.revisions(RevisionKind::Change) {
        let order = file.row.head.order_no.as_str();
        let by = story.facts.message_name(revision.message_id);
        let text = match too_late(texts, file) {
            None => texts.demo_change(order, file.row.head.buyer_name.as_str(), by),
            Some(problem) => texts.demo_change_late(order, file.row.head.buyer_name.as_str(), by, problem),
        };
        let mut change = item(texts.demo_label_change(), text);
        change.below = differences(texts, file, revision);
        items.push(change);
    }
}

/// Returns what a change did to the lines and to the total, a line each.
fn differences(texts: &Texts, file: &OrderFile, revision: &Revision) -> Vec<String> {
    let mut rows = Vec::new();
    let mut total = None;
    for line in revision.difference.lines() {
        let mut parts = line.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        let (field, before, after) = (next(), next(), next());
        if field == "totals.payable" {
            total = Some((texts.demo_change_total(), amount(texts, file, before), amount(texts, file, after)));
        } else if let Some(name) = difference_name(texts, field) {
            rows.push((name, value(texts, before), value(texts, after)));
        }
    }
    rows.truncate(CHANGES_MAX);
    rows.extend(total);
    let width = rows.iter().map(|(name, _, _)| length(name)).max().unwrap_or(0);
    rows.into_iter().map(|(name, before, after)| format!("{}  {before} ▸ {after}", padded(&name, width))).collect()
}

/// Returns what people call a changed field; none for what follows from the others or is beside
/// the point.
fn difference_name(texts: &Texts, field: &str) -> Option<String> {
    let inside = field.strip_prefix("line ")?;
    let (line, part) = inside.split_once('.').unwrap_or((inside, ""));
    let line = texts.demo_change_line(line);
    let part = match part {
        "" => return Some(line),
        "quantity" => texts.demo_change_quantity(),
        "unit_price" => texts.demo_change_unit_price(),
        "name" => texts.demo_change_name(),
        "note" => texts.demo_change_note(),
        _ => return None,
    };
    Some(format!("{line}, {part}"))
}

/// Returns a stored amount with the currency of its order.
fn amount(texts: &Texts, file: &OrderFile, stored: &str) -> String {
    let currency = file.row.head.total.map(|total| total.currency);
    match (Decimal::from_str_exact(stored), currency) {
        (Ok(amount), Some(currency)) => format::amount(texts.language(), amount, currency),
        (Ok(_) | Err(_), _) => value(texts, stored),
    }
}

fn value(texts: &Texts, stored: &str) -> String {
    if stored.is_empty() {
        return "–".to_owned();
    }
    let number = Decimal::from_str_exact(stored);
    number.map_or_else(|_text| stored.to_owned(), |number| format::decimal(texts.language(), number))
}

fn cancellations(texts: &Texts, facts: &Facts, items: &mut Vec<Item>) {
    for (file, revision) in facts.revisions(RevisionKind::Cancel) {
        let (order, customer) = (file.row.head.order_no.as_str(), file.row.head.buyer_name.as_str());
        let by = facts.message_name(revision.message_id);
        let text = match too_late(texts, file) {
            None => texts.demo_cancel(order, customer, by),
            Some(problem) => texts.demo_cancel_late(order, customer, by, problem),
        };
        items.push(item(texts.demo_label_cancel(), text));
    }
}

fn damaged(texts: &Texts, story: &Story<'_>, items: &mut Vec<Item>) {
    let before = items.len();
    for message in story.facts.in_state(MessageState::Quarantined) {
        let code = message.problem.as_ref().map(|problem| problem.code);
        let is_broken = matches!(code, Some(Code::XmlNotWellFormed | Code::EmptyMessage | Code::EncodingLossy));
        let label = if is_broken { texts.demo_label_damaged() } else { texts.demo_label_quarantined() };
        items.push(item(label, damage(texts, message)));
    }
    if let Some(last) = items.get_mut(before..).and_then(<[Item]>::last_mut) {
        last.command = Some(story.commands.of(&["quarantine", "list"]));
    }
}

fn damage(texts: &Texts, message: &Message) -> String {
    let problem = message.problem.as_ref().map(|problem| texts.problem(problem)).unwrap_or_default();
    match &message.place {
        Some(place) => texts.demo_damaged_place(message.name.as_str(), texts.place(&Place::parse(place)), problem),
        None => texts.demo_damaged(message.name.as_str(), problem),
    }
}

fn late(texts: &Texts, story: &Story<'_>, items: &mut Vec<Item>) {
    for (file, problem) in story.facts.late() {
        let head = &file.row.head;
        let text = texts.demo_late(head.order_no.as_str(), head.buyer_name.as_str(), texts.problem(problem));
        let mut late = item(texts.demo_label_late(), text);
        late.command = Some(story.commands.of(&["outbox", "release", &head.number]));
        items.push(late);
    }
}

fn requests(texts: &Texts, story: &Story<'_>, items: &mut Vec<Item>) {
    for registration in &story.facts.registrations {
        let text = texts.demo_request(registration.name.as_str(), registration.request_no.as_str());
        let mut request = item(texts.demo_label_request(), text);
        request.command = Some(story.commands.of(&["registrations", "list"]));
        items.push(request);
    }
}

fn attachments(texts: &Texts, facts: &Facts, items: &mut Vec<Item>) {
    let (embedded, beside, awaited) = facts.attachments();
    if embedded + beside != 0 {
        items.push(item(texts.demo_label_attachment(), texts.demo_attachments(embedded, beside)));
    }
    for (name, file) in awaited {
        items.push(item(
            texts.demo_label_awaited(),
            texts.demo_attachments_awaited(name, file.row.head.order_no.as_str()),
        ));
    }
}

fn gaps(texts: &Texts, facts: &Facts, items: &mut Vec<Item>) {
    for one in &facts.sources {
        for (from, to) in &one.gaps {
            let span = if from == to { from.clone() } else { format!("{from} … {to}") };
            items.push(item(texts.demo_label_gap(), texts.cli_ledger_gap(one.source.name.as_str(), span)));
        }
    }
}
