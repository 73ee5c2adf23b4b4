//! What waits for a decision: who it could be, why nobody is certain, and the command.

use super::{BETWEEN, clipped, room};
use crate::cli::demo::Story;
use crate::cli::demo::commands::Commands;
use crate::cli::demo::facts::Facts;
use crate::cli::demo::page::{INDENT, Page, length, padded};
use crate::domain::paper::{Party, Role};
use crate::engine::query::{OrderFile, UndecidedParty};
use crate::i18n::{Texts, format};
use crate::matching::evidence::{Evidence, Level, Scored};

/// The most orders that are listed one by one.
const LISTED_MAX: usize = 12;

/// How far what belongs to one order stands in.
const INNER: usize = INDENT + 4;

/// Prints all waiting orders.
pub(super) fn print(page: &mut Page<'_>, texts: &Texts, story: &Story<'_>) {
    let waiting = &story.facts.waiting;
    page.heading(&texts.demo_wait_title(), &texts.count_orders(waiting.len()));
    if waiting.is_empty() {
        page.text(INDENT, &texts.demo_wait_none());
        return;
    }
    page.text(INDENT, &texts.demo_wait_lead());
    let widths = widths(texts, waiting);
    for (file, parties) in waiting.iter().take(LISTED_MAX) {
        page.gap();
        page.line(INDENT, &title(texts, file, &widths));
        for party in parties {
            print_party(page, texts, story.facts, party);
            page.line(INNER, &command(story.commands, story.facts, file, party));
        }
    }
    if LISTED_MAX < waiting.len() {
        page.gap();
        page.text(INDENT, &texts.demo_more(waiting.len() - LISTED_MAX));
        page.line(INNER, &story.commands.of(&["orders", "list", "--waiting"]));
    }
}

/// Returns how wide numbers and customers are.
fn widths(texts: &Texts, waiting: &[(OrderFile, Vec<UndecidedParty>)]) -> [usize; 3] {
    let widest =
        |text: &dyn Fn(&OrderFile) -> String| waiting.iter().map(|(file, _)| length(&text(file))).max().unwrap_or(0);
    [
        widest(&|file| file.row.head.number.clone()),
        widest(&|file| file.row.head.order_no.clone()),
        widest(&|file| total(texts, file)),
    ]
}

fn total(texts: &Texts, file: &OrderFile) -> String {
    file.row.head.total.map(|total| format::money(texts.language(), total)).unwrap_or_default()
}

/// Returns the first line of an order, in columns.
fn title(texts: &Texts, file: &OrderFile, [number, order_no, money]: &[usize; 3]) -> String {
    let left = room(INDENT + number + 2 + order_no + 2 + 2 + money);
    let name = clipped(&named(&file.order.paper.buyer), left);
    let total = total(texts, file);
    format!(
        "{}  {}  {}  {}{total}",
        padded(&file.row.head.number, *number),
        padded(&file.row.head.order_no, *order_no),
        padded(&name, left),
        " ".repeat(money.saturating_sub(length(&total))),
    )
}

fn named(party: &Party) -> String {
    match &party.city {
        Some(city) => format!("{}, {city}", party.display_name()),
        None => party.display_name(),
    }
}

fn print_party(page: &mut Page<'_>, texts: &Texts, facts: &Facts, party: &UndecidedParty) {
    let role = texts.word("role", party.role.as_str());
    if party.role == Role::Payer {
        page.text(INNER, &texts.demo_wait_payer(role, payer_key(&party.stated)));
        let payers: Vec<String> = near_payers(facts, &party.stated)
            .map(|payer| format!("{}\u{a0}{}", payer.card.number, payer.card.display_name()))
            .collect();
        if !payers.is_empty() {
            page.text(INNER, &texts.demo_wait_payers(payers.join(BETWEEN)));
        }
        return;
    }
    let role = if party.role == Role::Buyer { role } else { format!("{role} {}", named(&party.stated)) };
    match party.candidates.len() {
        0 => page.text(INNER, &texts.demo_wait_nobody(role)),
        count => page.text(INNER, &texts.demo_wait_several(count, role)),
    }
    let number = party.candidates.iter().map(|(contact, _)| length(&contact.card.number)).max().unwrap_or(0);
    for (contact, scored) in &party.candidates {
        let place = [contact.card.display_name(), contact.card.city.clone()];
        let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
        page.labelled(INNER + 2, &padded(&contact.card.number, number), &place.join(", "));
        page.text(INNER + 2 + number + 2, &reasons(texts, scored));
    }
}

/// Returns what speaks for and against a candidate, the agreeing facts first.
pub(in crate::cli::demo) fn reasons(texts: &Texts, scored: &Scored) -> String {
    let fields = |level: Level| -> String {
        let of_level = scored.evidence.iter().filter(|evidence| evidence.level == level);
        let words =
            of_level.map(|evidence: &Evidence| texts.by_id(&format!("demo-field-{}", evidence.field.as_str()), &[]));
        words.collect::<Vec<_>>().join(", ")
    };
    let mut parts = Vec::new();
    for level in Level::ALL {
        let fields = fields(*level);
        if fields.is_empty() {
            continue;
        }
        parts.push(match level {
            Level::Equal => texts.demo_fact_equal(fields),
            Level::Agrees => texts.demo_fact_agrees(fields),
            Level::Similar => texts.demo_fact_similar(fields),
            Level::Differs => texts.demo_fact_differs(fields),
            Level::Shared => texts.demo_fact_shared(fields),
            Level::Missing => continue,
        });
    }
    parts.join(BETWEEN)
}

/// Returns the number by which a payer is named.
pub(in crate::cli::demo) fn payer_key(payer: &Party) -> String {
    payer.ids.first().map_or_else(|| payer.display_name(), |id| id.value.clone())
}

/// Returns the insurers that the payer may be, those whose name begins alike first.
fn near_payers<'f>(facts: &'f Facts, stated: &Party) -> impl Iterator<Item = &'f crate::domain::contact::Contact> {
    let name = stated.display_name();
    let first = name.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    let begins = move |payer: &&crate::domain::contact::Contact| {
        !first.is_empty() && payer.card.display_name().to_lowercase().starts_with(&first)
    };
    let (mut near, far): (Vec<_>, Vec<_>) = facts.payers.iter().partition(begins);
    near.extend(far);
    near.into_iter().take(3)
}

/// Returns the command that decides a party for its likeliest contact.
pub(in crate::cli::demo) fn command(
    commands: &Commands,
    facts: &Facts,
    file: &OrderFile,
    party: &UndecidedParty,
) -> String {
    let number = file.row.head.number.as_str();
    if party.role == Role::Payer {
        let payer = near_payers(facts, &party.stated).next().map_or("", |payer| payer.card.number.as_str());
        return commands.of(&["assign", number, payer, "--role", party.role.as_str()]);
    }
    match party.candidates.first() {
        Some((contact, _)) => commands.of(&["assign", number, &contact.card.number]),
        None => commands.of(&["assign", number, "--new"]),
    }
}
