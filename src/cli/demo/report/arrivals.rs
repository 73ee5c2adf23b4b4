//! What came in, and from whom.

use super::{BETWEEN, clipped, room};
use crate::cli::demo::facts::{ATTACHMENT, Facts, PEPPOL, UNREADABLE};
use crate::cli::demo::page::{Cell, INDENT, Page, length};
use crate::domain::lifecycle::MessageState;
use crate::domain::paper::Role;
use crate::i18n::{Texts, format};
use crate::store::amendments::RevisionKind;

/// Prints the messages by form, and what they hold.
pub(super) fn came_in(page: &mut Page<'_>, texts: &Texts, facts: &Facts) {
    page.heading(&texts.demo_came_title(), &texts.count_files(facts.messages.len()));
    let rows: Vec<Vec<Cell>> = facts
        .forms()
        .into_iter()
        .map(|form| {
            let name = form_name(texts, &form.format, form.version.as_deref());
            let encodings: Vec<String> = match form.encodings.as_slice() {
                [(only, _)] => vec![only.clone()],
                several => several.iter().map(|(encoding, count)| format!("{encoding} {count}")).collect(),
            };
            vec![Cell::Number(form.count.to_string()), Cell::Text(name), Cell::Text(encodings.join(BETWEEN))]
        })
        .collect();
    page.rows(INDENT, &rows);
    page.gap();
    page.text(INDENT, &texts.demo_came_holds(held(texts, facts).join(", ")));
    match facts.envelopes() {
        0 => {}
        count => page.text(INDENT, &texts.demo_came_envelopes(count)),
    }
}

/// Returns the name of a format.
fn form_name(texts: &Texts, format: &str, version: Option<&str>) -> String {
    let version = version.unwrap_or_default();
    match format {
        "ubl" if version == PEPPOL => texts.demo_form_ubl_peppol(),
        "ubl" => texts.demo_form_ubl(version),
        "opentrans" => texts.demo_form_opentrans(version),
        "kontor" => texts.demo_form_kontor(version),
        ATTACHMENT => texts.demo_form_attachment(),
        UNREADABLE => texts.demo_form_unreadable(),
        other => format!("{other} {version}"),
    }
}

fn held(texts: &Texts, facts: &Facts) -> Vec<String> {
    let mut list = vec![texts.count_orders(facts.orders.len())];
    let counts = [
        (facts.revisions(RevisionKind::Change).len(), Texts::demo_count_changes as fn(&Texts, usize) -> String),
        (facts.revisions(RevisionKind::Cancel).len(), Texts::demo_count_cancellations),
        (facts.registrations.len(), Texts::demo_count_requests),
        (facts.in_state(MessageState::Duplicate).count(), Texts::demo_count_repeats),
    ];
    list.extend(counts.into_iter().filter(|(count, _)| *count != 0).map(|(count, worded)| worded(texts, count)));
    list
}

/// Prints who was recognised and by what.
pub(super) fn who_ordered(page: &mut Page<'_>, texts: &Texts, facts: &Facts) {
    page.heading(&texts.demo_who_title(), &texts.count_orders(facts.orders.len()));
    let roles = facts.roles();
    let buyers = roles.iter().find(|count| count.role == Role::Buyer);
    let (certain, total) = buyers.map_or((0, 0), |count| (count.certain, count.total));
    page.text(INDENT, &texts.demo_who_certain(certain, total));
    match facts.decided_by_hand() {
        0 => {}
        count => page.text(INDENT, &texts.demo_who_decided(count)),
    }
    page.gap();
    let rows: Vec<(String, String, String)> = facts
        .recognised()
        .into_iter()
        .map(|recognised| {
            let by = texts.by_id(&format!("demo-by-{}", recognised.by.as_str()), &[]);
            (recognised.count.to_string(), by, texts.demo_example(recognised.example))
        })
        .collect();
    let widest = rows.iter().map(|(count, by, _)| length(count) + length(by)).max().unwrap_or(0);
    let cells = rows.into_iter().map(|(count, by, example)| {
        let example = clipped(&example, room(INDENT * 2 + widest + 5));
        vec![Cell::Number(count), Cell::Text(by), Cell::Text(example)]
    });
    page.rows(INDENT * 2, &cells.collect::<Vec<_>>());
    page.gap();
    let others: Vec<String> = roles
        .iter()
        .filter(|count| count.role != Role::Buyer)
        .map(|count| texts.demo_who_role(texts.word("role", count.role.as_str()), count.certain, count.total))
        .collect();
    if !others.is_empty() {
        page.text(INDENT, &texts.demo_who_others(others.join(", ")));
    }
    let amounts: Vec<String> =
        facts.worth().into_iter().map(|(currency, sum)| format::amount(texts.language(), sum, currency)).collect();
    if !amounts.is_empty() {
        page.text(INDENT, &texts.demo_who_worth(amounts.join(BETWEEN)));
    }
}
