//! The same facts for programs.

use serde_json::{Map, Value, json};

use super::Story;
use super::report::{next, waiting};
use crate::cli::json as forms;
use crate::cli::out::Out;
use crate::domain::lifecycle::{EffectKind, EffectState, MessageState};
use crate::engine::query::{OrderFile, UndecidedParty};
use crate::i18n::Texts;
use crate::store::amendments::{Revision, RevisionKind};
use crate::store::messages::Message;

/// Returns everything that the page tells.
pub(super) fn story(out: &Out, story: &Story<'_>) -> Value {
    let facts = story.facts;
    let (embedded, beside, awaited) = facts.attachments();
    let left = facts.left_out();
    let awaited: Vec<Value> =
        awaited.iter().map(|(name, file)| json!({ "name": name, "order_no": file.row.head.order_no })).collect();
    json!({
        "office": story.office.root().display().to_string(),
        "origin": story.origin.as_str(),
        "company": facts.company(),
        "contacts": facts.contacts,
        "articles": facts.articles,
        "messages": facts.messages.len(),
        "forms": forms_of(story),
        "envelopes": facts.envelopes(),
        "orders": facts.orders.iter().map(|file| forms::order_row(out, &file.row)).collect::<Vec<_>>(),
        "recognised": facts.recognised().iter()
            .map(|one| json!({ "by": one.by.as_str(), "count": one.count, "example": one.example }))
            .collect::<Vec<_>>(),
        "roles": facts.roles().iter()
            .map(|one| json!({ "role": one.role.as_str(), "certain": one.certain, "total": one.total }))
            .collect::<Vec<_>>(),
        "worth": worth(story),
        "waiting": facts.waiting.iter().map(|(file, parties)| undecided(out.texts, story, file, parties)).collect::<Vec<_>>(),
        "duplicates": duplicates(story),
        "amendments": revisions(story, RevisionKind::Change),
        "cancellations": revisions(story, RevisionKind::Cancel),
        "quarantined": facts.in_state(MessageState::Quarantined).map(|message| quarantined(out, message)).collect::<Vec<_>>(),
        "late": facts.late().iter().map(|(file, problem)| json!({
            "number": file.row.head.number,
            "order_no": file.row.head.order_no,
            "problem": out.problem_value(problem),
            "command": story.commands.of(&["outbox", "release", &file.row.head.number]),
        })).collect::<Vec<_>>(),
        "registrations": facts.registrations.iter().map(|registration| json!({
            "request_no": registration.request_no,
            "name": registration.name,
            "state": registration.state.as_str(),
        })).collect::<Vec<_>>(),
        "attachments": { "embedded": embedded, "beside": beside, "awaited": awaited },
        "accounting": facts.batches.iter().map(|(batch, items)| json!({
            "file": std::path::Path::new(&batch.folder).join(&batch.file_name).display().to_string(),
            "profile": batch.profile,
            "orders": items.len(),
            "state": batch.state.as_str(),
        })).collect::<Vec<_>>(),
        "not_exported": {
            "waiting": left.waiting,
            "cancelled": left.cancelled,
            "refused": left.refused,
            "planned": left.planned,
        },
        "mail": mail(story),
        "ledger": forms::ledgers(&facts.sources),
        "next": next::commands(out.texts, story).into_iter()
            .map(|(what, command)| json!({ "what": what, "command": command }))
            .collect::<Vec<_>>(),
    })
}

fn forms_of(story: &Story<'_>) -> Value {
    let all = story.facts.forms().into_iter().map(|form| {
        let encodings: Map<String, Value> =
            form.encodings.into_iter().map(|(name, count)| (name, Value::from(count))).collect();
        json!({ "format": form.format, "version": form.version, "count": form.count, "encodings": encodings })
    });
    all.collect::<Vec<_>>().into()
}

fn worth(story: &Story<'_>) -> Value {
    let sums = story.facts.worth().into_iter();
    Value::Object(sums.map(|(currency, sum)| (currency.to_string(), Value::String(sum.to_string()))).collect())
}

fn undecided(texts: &Texts, story: &Story<'_>, file: &OrderFile, parties: &[UndecidedParty]) -> Value {
    let parties: Vec<Value> = parties
        .iter()
        .map(|party| {
            let candidates: Vec<Value> = party
                .candidates
                .iter()
                .map(|(contact, scored)| {
                    let why = waiting::reasons(texts, scored);
                    json!({ "number": contact.card.number, "name": contact.card.display_name(), "why": why })
                })
                .collect();
            json!({
                "role": party.role.as_str(),
                "name": party.stated.display_name(),
                "candidates": candidates,
                "command": waiting::command(story.commands, story.facts, file, party),
            })
        })
        .collect();
    json!({ "number": file.row.head.number, "order_no": file.row.head.order_no, "parties": parties })
}

fn duplicates(story: &Story<'_>) -> Value {
    let repeats = story.facts.in_state(MessageState::Duplicate);
    let named = repeats.map(|message| {
        let original = message.duplicate_of.map(|original| story.facts.message_name(original));
        json!({ "name": message.name, "repeats": original })
    });
    named.collect::<Vec<_>>().into()
}

fn revisions(story: &Story<'_>, kind: RevisionKind) -> Value {
    let all = story.facts.revisions(kind).into_iter().map(|(file, revision)| {
        json!({
            "number": file.row.head.number,
            "order_no": file.row.head.order_no,
            "revision": revision.revision,
            "message": story.facts.message_name(revision.message_id),
            "changes": changes(revision),
        })
    });
    all.collect::<Vec<_>>().into()
}

fn changes(revision: &Revision) -> Value {
    let all = revision.difference.lines().map(|line| {
        let mut parts = line.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        json!({ "field": next(), "before": next(), "after": next() })
    });
    all.collect::<Vec<_>>().into()
}

fn quarantined(out: &Out, message: &Message) -> Value {
    json!({
        "id": message.id.to_string(),
        "name": message.name,
        "place": message.place,
        "problem": message.problem.as_ref().map(|problem| out.problem_value(problem)),
    })
}

fn mail(story: &Story<'_>) -> Value {
    let facts = story.facts;
    let both = |state| facts.mails(EffectKind::Confirmation, state) + facts.mails(EffectKind::Information, state);
    let languages: Map<String, Value> = facts
        .languages()
        .into_iter()
        .map(|(language, count)| (language.code().to_owned(), Value::from(count)))
        .collect();
    json!({
        "confirmations": facts.mails(EffectKind::Confirmation, EffectState::Planned),
        "information": facts.mails(EffectKind::Information, EffectState::Planned),
        "held": both(EffectState::Held),
        "sent": both(EffectState::Accepted),
        "languages": languages,
    })
}
