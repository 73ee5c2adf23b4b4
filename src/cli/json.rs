//! The JSON forms that `--json` prints: stable names, amounts and quantities as decimal strings.

use serde_json::{Map, Value, json};

use super::out::Out;
use crate::domain::money::Decimal;
use crate::domain::paper::{Attachment, AttachmentContent, Line, Paper, Party, Totals};
use crate::domain::rules::totals;
use crate::domain::view::ledger::Ledger;
use crate::engine::query::{OrderRow, SourceLedger};
use crate::formats::reading::{ReadPaper, Readout};

fn decimal(value: Option<Decimal>) -> Value {
    value.map_or(Value::Null, |value| Value::String(value.to_string()))
}

/// Returns what was read from one file.
#[must_use]
pub fn readout(out: &Out, file: &str, readout: &Readout) -> Value {
    let encoding = readout.encoding.as_ref();
    json!({
        "file": file,
        "format": readout.format.map(super::super::formats::Format::as_str),
        "format_version": readout.format_version,
        "encoding": encoding.map(|encoding| encoding.used.as_str()),
        "encoding_label": encoding.and_then(|encoding| encoding.label.as_deref()),
        "encoding_lossy": encoding.is_some_and(|encoding| encoding.lossy),
        "byte_order_mark": encoding.is_some_and(|encoding| encoding.bom),
        "readable": readout.refusal().is_none(),
        "orders": readout.papers.iter().map(|paper| read_paper(out, paper)).collect::<Vec<_>>(),
        "findings": readout.findings.iter().map(|finding| out.finding_value(finding)).collect::<Vec<_>>(),
    })
}

fn read_paper(out: &Out, read: &ReadPaper) -> Value {
    let mut value = paper(&read.paper);
    if let Value::Object(map) = &mut value {
        let findings = read.findings.iter().map(|finding| out.finding_value(finding)).collect();
        map.insert("findings".to_owned(), Value::Array(findings));
    }
    value
}

/// Returns a canonical paper.
#[must_use]
pub fn paper(paper: &Paper) -> Value {
    let window = paper.delivery;
    let contacts: Vec<Value> = paper
        .parties()
        .into_iter()
        .filter_map(|(role, party)| {
            let name = party.contact_name.as_deref()?;
            Some(json!({ "role": role.as_str(), "name": name, "phones": party.phones, "emails": party.emails }))
        })
        .collect();
    json!({
        "kind": paper.kind.as_str(),
        "order_no": paper.order_no,
        "document_no": paper.document_no,
        "seller_order_no": paper.seller_order_no,
        "reference": paper.reference,
        "issued": paper.issued.map(|issued| issued.to_string()),
        "currency": paper.currency.map(|currency| currency.to_string()),
        "price_mode": paper.price_mode.as_str(),
        "language": paper.language,
        "buyer": party(&paper.buyer),
        "seller": paper.seller.as_ref().map(party),
        "bill_to": paper.bill_to.as_ref().map(party),
        "ship_to": paper.ship_to.as_ref().map(party),
        "patient": paper.patient.as_ref().map(party),
        "doctor": paper.referrer.as_ref().map(party),
        "insurer": paper.payer.as_ref().map(party),
        "contacts": contacts,
        "delivery": window.map(|window| json!({ "from": window.from.to_string(), "to": window.to.map(|to| to.to_string()) })),
        "payment": paper.payment.as_ref().map(|payment| json!({
            "method": payment.method,
            "terms": payment.terms,
            "paid_at": payment.paid_on.map(|day| day.to_string()),
        })),
        "lines": paper.lines.iter().map(line).collect::<Vec<_>>(),
        "charges": paper.charges.iter().map(|charge| json!({
            "name": charge.name,
            "code": charge.code,
            "amount": charge.amount.to_string(),
            "vat_rate": decimal(charge.vat_rate),
        })).collect::<Vec<_>>(),
        "tax": paper.tax.iter().map(|tax| json!({
            "rate": decimal(tax.rate),
            "base": decimal(tax.base),
            "amount": tax.amount.to_string(),
        })).collect::<Vec<_>>(),
        "totals": { "stated": totals_value(&paper.stated), "computed": totals_value(&totals::computed(paper)) },
        "notes": paper.notes,
        "attachments": paper.attachments.iter().map(attachment).collect::<Vec<_>>(),
        "extras": extras(paper),
    })
}

fn extras(paper: &Paper) -> Value {
    let mut map = Map::new();
    for extra in &paper.extras {
        // The same element twice becomes a list, so that nothing is dropped.
        match map.get_mut(&extra.path) {
            Some(Value::Array(list)) => list.push(Value::String(extra.text.clone())),
            Some(first) => *first = json!([first.clone(), extra.text]),
            None => {
                map.insert(extra.path.clone(), Value::String(extra.text.clone()));
            }
        }
    }
    Value::Object(map)
}

fn party(party: &Party) -> Value {
    json!({
        "ids": party.ids.iter().map(|id| json!({ "scheme": id.scheme.as_str(), "value": id.value })).collect::<Vec<_>>(),
        "company": party.company,
        "company2": party.company2,
        "salutation": party.salutation,
        "title": party.title,
        "first": party.first_name,
        "last": party.last_name,
        "name": party.display_name(),
        "street": party.street,
        "street2": party.street2,
        "zip": party.zip,
        "city": party.city,
        "region": party.region,
        "country": party.country,
        "vat_id": party.vat_id,
        "reg_no": party.reg_no,
        "phones": party.phones,
        "emails": party.emails,
        "iban": party.iban,
        "contact": party.contact_name,
        "birth_date": party.birth_date.map(|day| day.to_string()),
    })
}

fn line(line: &Line) -> Value {
    json!({
        "line_no": line.line_no,
        "parent": line.parent,
        "sku": line.sku,
        "buyer_sku": line.buyer_sku,
        "gtin": line.gtin,
        "name": line.name,
        "description": line.description,
        "quantity": decimal(line.quantity),
        "unit": line.unit.as_deref().or(line.unit_stated.as_deref()),
        "unit_raw": line.unit_stated,
        "unit_price": decimal(line.unit_price),
        "price_base": decimal(Some(line.price_base.unwrap_or(Decimal::ONE))),
        "vat_rate": decimal(line.vat_rate),
        "discount": decimal(line.adjustment),
        "line_total": decimal(line.line_total),
        "options": line.options.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect::<Vec<_>>(),
        "note": line.note,
        "due": line.due.map(|day| day.to_string()),
    })
}

fn attachment(attachment: &Attachment) -> Value {
    let (size, place, reference) = match &attachment.content {
        AttachmentContent::Embedded(bytes) => (Some(bytes.len()), "embedded", None),
        AttachmentContent::Beside(file) => (None, "beside", Some(file)),
        AttachmentContent::Link(link) => (None, "link", Some(link)),
    };
    json!({
        "name": attachment.name,
        "mime": attachment.mime,
        "size": size,
        "description": attachment.description,
        "content": place,
        "reference": reference,
    })
}

fn totals_value(totals: &Totals) -> Value {
    json!({
        "lines": decimal(totals.lines),
        "charges": decimal(totals.charges),
        "allowances": decimal(totals.allowances),
        "net": decimal(totals.net),
        "tax": decimal(totals.tax),
        "gross": decimal(totals.gross),
        "prepaid": decimal(totals.prepaid),
        "rounding": decimal(totals.rounding),
        "payable": decimal(totals.payable),
    })
}

/// Returns an order as lists show it.
#[must_use]
pub fn order_row(out: &Out, row: &OrderRow) -> Value {
    let head = &row.head;
    json!({
        "id": head.id.to_string(),
        "number": head.number,
        "order_no": head.order_no,
        "state": head.state.as_str(),
        "cancelled": head.is_cancelled,
        "revision": head.revision,
        "source": row.source,
        "contact": row.contact.as_ref().map(|(number, name)| json!({ "number": number, "name": name })),
        "buyer": head.buyer_name,
        "lines": head.line_count,
        "total": head.total.map(|total| total.decimal().to_string()),
        "currency": head.total.map(|total| total.currency.to_string()),
        "issued": head.issued,
        "received_at": head.received_at.to_string(),
        "clerk": head.clerk,
        "employee": head.employee,
        "branch": head.branch,
        "undecided": head.undecided,
        "problem": head.note.as_ref().and_then(|note| crate::problem::Problem::decode(&note.text)).map(|problem| out.problem_value(&problem)),
    })
}

/// Returns the counts of one ledger.
#[must_use]
pub fn ledger(ledger: &Ledger, unexplained: i64) -> Map<String, Value> {
    let pairs = [
        ("seen", ledger.seen),
        ("stored", ledger.stored),
        ("finished", ledger.finished),
        ("open", ledger.open),
        ("quarantined", ledger.quarantined),
        ("duplicate", ledger.duplicate),
        ("rejected", ledger.rejected),
        ("unexplained", unexplained),
    ];
    pairs.into_iter().map(|(name, count)| (name.to_owned(), Value::from(count))).collect()
}

/// Returns all ledgers, per source and in sum.
#[must_use]
pub fn ledgers(all: &[SourceLedger]) -> Value {
    let mut sources = Vec::with_capacity(all.len());
    let mut sum = Ledger::default();
    let mut unexplained = 0;
    for one in all {
        let mut value = ledger(&one.counted, one.unexplained());
        value.insert("source".to_owned(), Value::String(one.source.name.clone()));
        let gaps: Vec<Value> = one.gaps.iter().map(|(from, to)| json!({ "from": from, "to": to })).collect();
        value.insert("gaps".to_owned(), Value::Array(gaps));
        sources.push(Value::Object(value));
        sum = sum.plus(one.counted);
        unexplained += one.unexplained();
    }
    json!({ "sources": sources, "sum": ledger(&sum, unexplained) })
}
