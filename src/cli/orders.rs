//! `kontor orders list` and `kontor order show|close ID`: lists, and the whole trace of one order.

use serde_json::{Value, json};

use super::{Context, DONE, Ending, desk, json as forms};
use crate::domain::ids::OrderId;
use crate::engine::command::Command;
use crate::engine::query::{self, OrderFile, OrderRow, PAGE_MAX};
use crate::i18n::{Texts, format};
use crate::problem::{Code, Problem};
use crate::store::attachments::Place;
use crate::store::journal::Entry;

/// What to do with the list of orders.
#[derive(Debug, clap::Subcommand)]
pub(super) enum ListCall {
    /// List orders, newest first.
    List {
        /// Only those that need a person.
        #[arg(long)]
        waiting: bool,
        /// The most orders listed.
        #[arg(long, value_name = "COUNT")]
        limit: Option<usize>,
    },
}

/// What to do with one order.
#[derive(Debug, clap::Subcommand)]
pub(super) enum OrderCall {
    /// Show everything about it, every step of its way among it.
    Show {
        /// Our number, its id, or the sender's number.
        order: String,
    },
    /// Close it.
    Close {
        /// Our number, its id, or the sender's number.
        order: String,
    },
    /// Take note of its remark, which is then gone from the overview.
    Dismiss {
        /// Our number, its id, or the sender's number.
        order: String,
    },
}

pub(super) fn list(context: &mut Context, call: &ListCall) -> Ending {
    let ListCall::List { waiting, limit } = call;
    let limit = limit.unwrap_or(usize::MAX);
    let mut reader = context.reader()?;
    let mut values = Vec::new();
    let mut table = Vec::new();
    let mut before: Option<OrderId> = None;
    let mut listed = 0;
    while listed < limit {
        let page = if *waiting {
            reader.read(query::waiting_orders)
        } else {
            reader.read(|conn| query::order_rows(conn, before, PAGE_MAX))
        };
        let page = page.map_err(|error| error.problem())?;
        let Some(last) = page.last() else { break };
        before = Some(last.head.id);
        for row in page.iter().take(limit - listed) {
            listed += 1;
            if context.out.json {
                values.push(forms::order_row(&context.out, row));
            } else {
                table.push(line(context.out.texts, row));
            }
        }
        if *waiting {
            break;
        }
    }
    context.out.value(&Value::Array(values));
    context.out.table(&table);
    if listed == 0 {
        let text = context.out.texts.cli_orders_none();
        context.out.line(&text);
    }
    Ok(DONE)
}

/// Returns a row of the list for people.
pub(super) fn line(texts: &Texts, row: &OrderRow) -> Vec<String> {
    let head = &row.head;
    let state = if head.is_cancelled { "cancelled" } else { head.state.as_str() };
    let customer = match &row.contact {
        Some((number, name)) => format!("{name} ({number})"),
        None => format!("? {}", head.buyer_name),
    };
    vec![
        head.number.clone(),
        row.source.clone(),
        head.order_no.clone(),
        customer,
        head.total.map(|total| format::money(texts.language(), total)).unwrap_or_default(),
        texts.word("order", state),
    ]
}

pub(super) fn order(context: &mut Context, call: &OrderCall) -> Ending {
    match call {
        OrderCall::Show { order } => show(context, order),
        OrderCall::Close { order } => {
            let head = desk::find_order(&mut context.reader()?, order)?;
            context.change(Command::CloseOrder { order: head.id })?;
            show(context, order)
        }
        OrderCall::Dismiss { order } => {
            let head = desk::find_order(&mut context.reader()?, order)?;
            context.change(Command::DismissNote { order: head.id })?;
            show(context, order)
        }
    }
}

fn show(context: &mut Context, text: &str) -> Ending {
    let mut reader = context.reader()?;
    let head = desk::find_order(&mut reader, text)?;
    let file = reader.read(|conn| query::order_file(conn, head.id)).map_err(|error| error.problem())?;
    let Some(file) = file else { return Err(Problem::new(Code::NotFound).with("what", "order").with("id", text)) };
    let value = file_value(context, &file);
    context.out.value(&value);
    print(context, &file);
    Ok(DONE)
}

fn file_value(context: &Context, file: &OrderFile) -> Value {
    let mut value = forms::order_row(&context.out, &file.row);
    let parties: Vec<Value> = file
        .order
        .parties
        .iter()
        .map(|party| {
            let contact = file.contacts.iter().find(|contact| Some(contact.id) == party.contact_id);
            json!({
                "role": party.role.as_str(),
                "decision": party.decision.as_str(),
                "contact": contact.map(|contact| json!({ "number": contact.card.number, "name": contact.card.display_name() })),
                "decided_by": party.decided.as_ref().map(|(who, _)| who.as_str()),
                "decided_at": party.decided.as_ref().map(|(_, at)| at.to_string()),
                "evidence": party.evidence,
            })
        })
        .collect();
    let attachments: Vec<Value> = file
        .attachments
        .iter()
        .map(|attachment| {
            let place = match &attachment.place {
                Place::Embedded(_) => "embedded",
                Place::Beside(_, _) => "beside",
                Place::Awaited(_) => "awaited",
                Place::Link(_) => "link",
            };
            json!({ "name": attachment.name, "mime": attachment.mime, "size": attachment.size_bytes, "content": place })
        })
        .collect();
    if let Value::Object(map) = &mut value {
        map.insert("paper".to_owned(), forms::paper(&file.order.paper));
        map.insert("parties".to_owned(), Value::Array(parties));
        map.insert("attachments".to_owned(), Value::Array(attachments));
        map.insert("messages".to_owned(), messages(file));
        map.insert("amendments".to_owned(), amendments(file));
        map.insert("outbox".to_owned(), effects(context, file));
        map.insert("exports".to_owned(), exports(file));
        map.insert(
            "trace".to_owned(),
            Value::Array(file.trace.iter().map(|entry| trace(context.out.texts, entry)).collect()),
        );
    }
    value
}

fn messages(file: &OrderFile) -> Value {
    let all = file.messages.iter().map(|message| {
        json!({
            "id": message.id.to_string(),
            "name": message.name,
            "received_at": message.received_at.to_string(),
            "size": message.size_bytes,
            "format": message.format,
            "format_version": message.format_version,
            "encoding": message.encoding,
            "state": message.state.as_str(),
        })
    });
    all.collect::<Vec<_>>().into()
}

fn amendments(file: &OrderFile) -> Value {
    let all = file.revisions.iter().map(|revision| {
        let changes: Vec<Value> = revision
            .difference
            .lines()
            .map(|line| {
                let mut parts = line.split('\t');
                let mut next = || parts.next().unwrap_or_default();
                json!({ "field": next(), "before": next(), "after": next() })
            })
            .collect();
        json!({
            "revision": revision.revision,
            "kind": revision.kind.as_str(),
            "at": revision.at.to_string(),
            "message": revision.message_id.to_string(),
            "changes": changes,
        })
    });
    all.collect::<Vec<_>>().into()
}

fn effects(context: &Context, file: &OrderFile) -> Value {
    let all = file.effects.iter().map(|effect| {
        json!({
            "kind": effect.key.kind.as_str(),
            "version": effect.key.version,
            "target": effect.key.target,
            "state": effect.state.as_str(),
            "attempts": effect.attempts,
            "receipt": effect.receipt,
            "problem": effect.problem.as_ref().map(|problem| context.out.problem_value(problem)),
        })
    });
    all.collect::<Vec<_>>().into()
}

fn exports(file: &OrderFile) -> Value {
    let all = file.exports.iter().map(|(batch, item)| {
        json!({
            "file": batch.file_name,
            "item": item.item_id,
            "successor": item.successor,
            "state": item.state.as_str(),
            "field": item.field,
            "words": item.words,
            "their_no": item.their_no,
        })
    });
    all.collect::<Vec<_>>().into()
}

fn trace(texts: &Texts, entry: &Entry) -> Value {
    json!({
        "at": entry.at.to_string(),
        "actor": entry.actor,
        "step": entry.kind,
        "sentence": texts.word("step", &entry.kind),
        "detail": entry.detail,
    })
}

fn print(context: &mut Context, file: &OrderFile) {
    let texts = context.out.texts;
    let language = texts.language();
    let row = line(texts, &file.row);
    context.out.line(&row.join("  "));
    for line in &file.order.paper.lines {
        let quantity = line.quantity.map(|quantity| format::decimal(language, quantity)).unwrap_or_default();
        let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or_default();
        let price = line.unit_price.map(|price| format::decimal(language, price)).unwrap_or_default();
        context.out.line(&format!(
            "    {:>4}  {quantity} {unit}  {}  {}  {price}",
            line.line_no,
            line.sku.as_deref().unwrap_or("–"),
            line.name
        ));
    }
    for party in &file.order.parties {
        let contact = file.contacts.iter().find(|contact| Some(contact.id) == party.contact_id);
        let name = contact
            .map(|contact| format!("{} {}", contact.card.number, contact.card.display_name()))
            .unwrap_or_default();
        let stated = file
            .order
            .paper
            .parties()
            .into_iter()
            .find(|(role, _)| *role == party.role)
            .map(|(_, party)| party.display_name());
        let role = texts.word("role", party.role.as_str());
        let decision = texts.word("decision", party.decision.as_str());
        context.out.line(&format!("  {role}: {}  [{decision}]  {name}", stated.unwrap_or_default()));
    }
    for attachment in &file.attachments {
        context.out.line(&format!("  {}: {}", texts.word("noun", "attachment"), attachment.name));
    }
    for revision in &file.revisions {
        for change in revision.difference.lines() {
            let mut parts = change.split('\t');
            let mut next = || parts.next().unwrap_or_default();
            let (field, before, after) = (next(), next(), next());
            context.out.line(&format!(
                "  {} {}: {field}  {before} ▸ {after}",
                texts.word("noun", "revision"),
                revision.revision
            ));
        }
    }
    for effect in &file.effects {
        let kind = texts.word("action", effect.key.kind.as_str());
        let state = texts.word("effect", effect.state.as_str());
        context.out.line(&format!(
            "  {kind} → {}: {state}  {}",
            effect.key.target,
            effect.receipt.as_deref().unwrap_or_default()
        ));
        if let Some(problem) = &effect.problem {
            context.out.line(&format!("      {}", texts.problem(problem)));
        }
    }
    for (batch, item) in &file.exports {
        let words = item.words.as_deref().unwrap_or_default();
        context.out.line(&format!(
            "  {}  {}  {}  {words}",
            batch.file_name,
            item.item_id,
            texts.word("order", item.state.as_str())
        ));
    }
    if let Some(problem) = file.row.head.note.as_ref().and_then(|note| Problem::decode(&note.text)) {
        context.out.line(&format!("  ! {}", texts.problem(&problem)));
    }
    for entry in &file.trace {
        let detail = entry.detail.as_deref().unwrap_or_default().replace('\n', "  ");
        context.out.line(&format!("    {}  {}  {}  {detail}", entry.at, entry.actor, texts.word("step", &entry.kind)));
    }
}
