//! What is drawn of a case, put into words once when it arrives.

use super::CaseKey;
use crate::domain::contact::ContactCard;
use crate::domain::lifecycle::PartyDecision;
use crate::domain::money::Decimal;
use crate::domain::paper::{Line, Party, Role};
use crate::domain::time::NaiveDate;
use crate::engine::cases::compare::{CaseField, FieldRow, Sign};
use crate::engine::cases::{CandidateFile, CaseFile, suits};
use crate::i18n::{Language, Value, format};
use crate::ui::cx::Cx;
use crate::ui::widgets::chip::Tone;

/// What is drawn of a case.
pub(super) struct View {
    pub(super) language: Language,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    pub(super) parties: Vec<Standing>,
    pub(super) facts: Vec<(String, String)>,
    pub(super) lines: Vec<LineWords>,
    pub(super) order: Vec<String>,
    pub(super) earlier: Vec<Earlier>,
}

/// A candidate.
pub(super) struct Column {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) number: String,
    /// How much speaks for it beside the one that most speaks for, 0 to 1; no bar without a score.
    pub(super) share: Option<f32>,
    pub(super) why: String,
    pub(super) points: String,
    pub(super) evidence: Vec<Weighed>,
    pub(super) remarks: Vec<String>,
    /// How many fields differ.
    pub(super) differing: usize,
}

/// One fact with its weight.
pub(super) struct Weighed {
    pub(super) sentence: String,
    /// From -1 to 1.
    pub(super) share: f32,
    pub(super) points: String,
}

/// One field.
pub(super) struct Row {
    pub(super) title: String,
    pub(super) incoming: String,
    pub(super) cells: Vec<CellWords>,
    pub(super) as_new: String,
    /// The whole row in words, for those who do not see it.
    pub(super) label: String,
    pub(super) differs: bool,
}

/// What the master says in one field.
pub(super) struct CellWords {
    pub(super) text: String,
    pub(super) sign: Sign,
    pub(super) word: String,
    /// With how many others the value is shared.
    pub(super) users: Option<String>,
}

/// A party of the order and how it stands.
pub(super) struct Standing {
    pub(super) role: String,
    pub(super) name: String,
    pub(super) chip: Option<(Tone, String)>,
    /// Where it is decided, when it waits and is not the one that is shown.
    pub(super) waits: Option<CaseKey>,
}

/// A line of the order.
pub(super) struct LineWords {
    pub(super) number: String,
    pub(super) name: String,
    pub(super) more: String,
    pub(super) quantity: String,
    pub(super) price: String,
    pub(super) total: String,
}

/// An earlier order of the sender.
pub(super) struct Earlier {
    pub(super) id: crate::domain::ids::OrderId,
    pub(super) order: String,
    pub(super) moment: String,
    pub(super) contact: String,
    pub(super) is_decided: bool,
    pub(super) total: String,
    pub(super) label: String,
}

impl View {
    pub(super) fn of(file: &CaseFile, cx: &Cx<'_>) -> Self {
        let best = file.candidates.iter().map(|known| known.score).max().unwrap_or(0).max(1);
        let columns =
            file.candidates.iter().enumerate().map(|(at, known)| column(file, known, (at, best), cx)).collect();
        Self {
            language: cx.language(),
            columns,
            rows: file.fields.iter().map(|row| self::row(row, file, cx)).collect(),
            parties: parties(file, cx),
            facts: facts(file, cx),
            lines: file.paper.lines.iter().map(|line| line_words(line, cx)).collect(),
            order: order(file, cx),
            earlier: earlier(file, cx),
        }
    }
}

/// Returns a part as a number for the painter.
fn share(part: i32, whole: i32) -> f32 {
    let small = |number: i32| f32::from(i16::try_from(number).unwrap_or(if number < 0 { i16::MIN } else { i16::MAX }));
    small(part) / small(whole.max(1))
}

/// Returns hundredths of a point as points with one decimal.
fn points(weight: i32, cx: &Cx<'_>) -> String {
    format::decimal(cx.language(), Decimal::new(i64::from(weight), 2).round_dp(1)).replace('-', "−")
}

fn column(file: &CaseFile, known: &CandidateFile, (at, best): (usize, i32), cx: &Cx<'_>) -> Column {
    let name = known.contact.card.display_name();
    let number = known.contact.card.number.as_str();
    let heaviest = known.evidence.iter().map(|item| item.weight.abs()).max().unwrap_or(1);
    let evidence = known.evidence.iter().map(|item| {
        let arguments: Vec<(&str, Value<'_>)> =
            item.arguments().into_iter().map(|(name, value)| (name, value.into())).collect();
        let plus = if 0 < item.weight { "+" } else { "" };
        Weighed {
            sentence: cx.texts.by_id(&item.message_id(), &arguments),
            share: share(item.weight, heaviest),
            points: format!("{plus}{}", points(item.weight, cx)),
        }
    });
    let evidence: Vec<Weighed> = evidence.collect();
    let mut remarks = Vec::new();
    if known.is_looked_up {
        remarks.push(cx.texts.desk_why_looked_up());
    }
    if evidence.is_empty() {
        remarks.push(cx.texts.desk_why_nothing());
    }
    if !known.would_decide.is_empty() {
        let facts: Vec<String> =
            known.would_decide.iter().map(|field| cx.texts.by_id(&field.message_id(), &[])).collect();
        remarks.push(cx.texts.desk_why_decides(facts.join(", ")));
    }
    if !suits(&known.contact.card, file.role) {
        remarks.push(cx.texts.desk_why_other_role(cx.texts.word("role", file.role.as_str())));
    }
    let score = points(known.score, cx);
    Column {
        title: cx.texts.desk_candidate(at + 1, name.as_str()),
        about: if known.is_looked_up {
            cx.texts.desk_candidate_looked_up(number)
        } else {
            cx.texts.desk_candidate_about(number, score.as_str())
        },
        number: known.contact.card.number.clone(),
        share: (!known.is_looked_up).then(|| share(known.score.max(0), best)),
        why: cx.texts.desk_why(name),
        points: cx.texts.desk_why_score(score),
        evidence,
        remarks,
        differing: file.fields.iter().filter_map(|row| row.cells.get(at)).filter(|(_, sign)| sign.differs()).count(),
    }
}

/// Returns a value as people here write it.
fn shown(field: CaseField, text: &str, cx: &Cx<'_>) -> String {
    match (field, text.parse::<NaiveDate>()) {
        (CaseField::BirthDate, Ok(day)) => format::date(cx.language(), day),
        (_, Ok(_) | Err(_)) => text.to_owned(),
    }
}

fn row(row: &FieldRow, file: &CaseFile, cx: &Cx<'_>) -> Row {
    let title = cx.texts.word("case-field", row.field.as_str());
    let incoming = shown(row.field, &row.incoming, cx);
    let blank = cx.texts.desk_blank();
    let or_blank = |text: &str| if text.is_empty() { blank.clone() } else { text.to_owned() };
    let mut label = format!("{title}: {}", or_blank(&incoming));
    let cells: Vec<CellWords> = row
        .cells
        .iter()
        .zip(&file.candidates)
        .map(|((text, sign), known)| {
            let is_shared = row.field == CaseField::Email && *sign == Sign::Same && 1 < known.email_users;
            CellWords {
                text: shown(row.field, text, cx),
                sign: *sign,
                word: cx.texts.word("case-sign", sign.as_str()),
                users: is_shared.then(|| cx.texts.desk_same_users(known.email_users)),
            }
        })
        .collect();
    label.extend(cells.iter().enumerate().map(|(at, cell)| {
        let users = cell.users.as_ref().map(|users| format!(" {users}")).unwrap_or_default();
        format!("; {} {}: {}{users}", at + 1, or_blank(&cell.text), cell.word)
    }));
    let as_new =
        if row.field == CaseField::OurNumber { cx.texts.desk_new_number() } else { shown(row.field, &row.as_new, cx) };
    Row { title, incoming, differs: row.cells.iter().any(|(_, sign)| sign.differs()), cells, as_new, label }
}

fn is_undecided(decision: PartyDecision) -> bool {
    match decision {
        PartyDecision::Unclear | PartyDecision::New => true,
        PartyDecision::Certain | PartyDecision::Assigned | PartyDecision::Created | PartyDecision::Kept => false,
    }
}

fn parties(file: &CaseFile, cx: &Cx<'_>) -> Vec<Standing> {
    let mut all = Vec::new();
    for (role, stated, party, contact) in &file.parties {
        let name = match (contact, party.contact_id) {
            (Some(contact), _) => format!("{} · {}", contact.card.display_name(), contact.card.number),
            (None, Some(_)) => format!("{} ({})", stated.display_name(), cx.texts.desk_party_gone()),
            (None, None) => stated.display_name(),
        };
        let tone = if is_undecided(party.decision) { Tone::Warn } else { Tone::Good };
        let word = cx.texts.word("decision", party.decision.as_str());
        let waits = (is_undecided(party.decision) && *role != file.role).then_some((file.order.head.id, *role));
        let role = capital(&cx.texts.word("role", role.as_str()));
        all.push(Standing { role, name, chip: Some((tone, word)), waits });
    }
    all
}

/// Returns a word as it begins a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns a party's address on one line.
fn address(party: &Party) -> String {
    let town = [party.zip.as_deref(), party.city.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = party.display_name();
    let parts = [name, party.street.clone().unwrap_or_default(), town];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

/// Returns an address of the master on one line.
pub(super) fn card_address(card: &ContactCard) -> String {
    let town = format!("{} {}", card.zip.trim(), card.city.trim());
    let parts = [card.street.trim(), town.trim(), card.email.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Returns what the order says besides its parties.
fn facts(file: &CaseFile, cx: &Cx<'_>) -> Vec<(String, String)> {
    let paper = &file.paper;
    let mut facts = Vec::new();
    if !paper.parties().iter().any(|(role, _)| *role == Role::ShipTo) {
        facts.push((cx.texts.desk_delivery(), cx.texts.desk_delivery_same()));
    }
    if let Some(name) = file.incoming.contact_name.as_deref().filter(|name| !name.trim().is_empty()) {
        facts.push((cx.texts.desk_contact_person(), name.to_owned()));
    }
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let total = file.order.head.total.map(|total| format!(" · {}", format::money(cx.language(), total)));
    let lines = cx.texts.desk_lines_count(count(paper.lines.len()));
    facts.push((cx.texts.desk_lines(), format!("{lines}{}", total.unwrap_or_default())));
    facts.push((cx.texts.desk_files(), cx.texts.desk_files_count(count(file.attachments.len()))));
    if !file.order.head.clerk.is_empty() {
        facts.push((cx.texts.desk_clerk(), file.order.head.clerk.clone()));
    }
    facts
}

fn line_words(line: &Line, cx: &Cx<'_>) -> LineWords {
    let language = cx.language();
    let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or_default();
    let unit = cx.texts.known(&format!("word-unit-{}", unit.to_lowercase())).unwrap_or_else(|| unit.to_owned());
    let options = line.options.iter().map(|(name, value)| format!("{name}: {value}"));
    let more = [line.sku.clone(), line.gtin.clone(), line.description.clone(), line.note.clone()];
    let more: Vec<String> = more.into_iter().flatten().chain(options).filter(|part| !part.is_empty()).collect();
    LineWords {
        number: line.line_no.clone(),
        name: line.name.clone(),
        more: more.join(" · "),
        quantity: line.quantity.map(|quantity| format::quantity(language, quantity, &unit)).unwrap_or_default(),
        price: line.unit_price.map(|price| format::decimal(language, price)).unwrap_or_default(),
        total: line.line_total.map(|total| format::decimal(language, total)).unwrap_or_default(),
    }
}

fn order(file: &CaseFile, cx: &Cx<'_>) -> Vec<String> {
    let (paper, language) = (&file.paper, cx.language());
    let mut head = vec![cx.texts.desk_order_head(file.order.head.order_no.as_str())];
    head.extend(paper.issued.as_ref().map(|issued| cx.texts.desk_order_issued(format::issued(language, issued))));
    head.extend(paper.delivery.map(|window| match window.to {
        Some(till) if till != window.from => {
            cx.texts.desk_order_wanted_span(format::date(language, window.from), format::date(language, till))
        }
        Some(_) | None => cx.texts.desk_order_wanted(format::date(language, window.from)),
    }));
    let method = paper.payment.as_ref().and_then(|payment| payment.method.clone());
    head.extend(method.map(|method| cx.texts.desk_order_paid(method)));
    head.extend(file.order.head.total.map(|total| format::money(language, total)));
    let mut order = vec![head.join(" · ")];
    for (role, party) in paper.parties() {
        if matches!(role, Role::ShipTo | Role::BillTo | Role::Patient) {
            let role = capital(&cx.texts.word("role", role.as_str()));
            order.push(format!("{role}: {}", address(party)));
        }
    }
    order.extend(paper.reference.clone());
    order.extend(paper.notes.iter().cloned());
    order
}

fn earlier(file: &CaseFile, cx: &Cx<'_>) -> Vec<Earlier> {
    let all = file.earlier.iter().map(|row| {
        let contact = row.contact.as_ref().map(|(number, name)| format!("{name} · {number}"));
        let is_decided = contact.is_some();
        let contact = contact.unwrap_or_else(|| cx.texts.desk_earlier_nobody());
        let (order, moment) = (row.head.order_no.clone(), cx.moment(row.head.received_at));
        let label = cx.texts.desk_earlier_row(order.as_str(), moment.as_str(), contact.as_str());
        let total = row.head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
        Earlier { id: row.head.id, order, moment, contact, is_decided, total, label }
    });
    all.collect()
}
