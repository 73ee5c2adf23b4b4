//! Carries out commands: what people decide, inside the transaction that the engine opened.

use super::command::{Assignment, Command, Receipt, Which};
use super::contacts as master;
use super::core::{Changes, Env, Fault, not_found};
use super::doors;
use super::event::Topics;
use super::office::Office;
use super::pipeline::answer::{self, Answered, EXPORT_TARGET};
use super::pipeline::{decide, record};
use super::waiting;
use crate::domain::contact::Contact;
use crate::domain::ids::{MessageId, OrderId, SourceId};
use crate::domain::lifecycle::{
    self, EffectKind, EffectState, MessageState, OrderState, OrderStep, PartyDecision, Stage,
};
use crate::domain::order::{Order, OrderHead};
use crate::domain::paper::{NumberScheme, Party, Role};
use crate::domain::settings::{SettingKey, SettingKind};
use crate::domain::time::Timestamp;
use crate::domain::view::sums::SumKind;
use crate::matching::normalise;
use crate::problem::{Code, Problem};
use crate::secrets::Secret;
use crate::store::effects::{self, Effect, EffectKey, Settlement};
use crate::store::messages;
use crate::store::sources::{self, Source, SourceKind};
use crate::store::{StoreError, Tx, awaited, contacts, orders, settings};

/// Carries out one command.
pub fn carry_out(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    office: &Office,
    command: Command,
) -> Result<Receipt, Fault> {
    match command {
        Command::AddFolderSource { name, folder, interval_minutes } => {
            add_source(tx, changes, env, (&name, &folder), interval_minutes)
        }
        Command::SetSourceActive { source, is_active } => set_source_active(tx, changes, env, source, is_active),
        Command::SetSourceInterval { source, minutes } => set_source_interval(tx, changes, env, source, minutes),
        Command::SetSourceStart { source, start_at } => set_source_start(tx, changes, env, source, start_at),
        Command::RenameSource { source, name } => doors::rename(tx, changes, env, source, &name),
        Command::Set { key, value } => set(tx, changes, env, key, &value),
        Command::SetSecret { key, value } => set_secret(tx, changes, env, office, key, &value),
        Command::ImportContacts { cards } => master::import(tx, changes, env, cards),
        Command::UpdateContact { contact } => master::update(tx, changes, env, &contact),
        Command::ImportArticles { cards } => master::import_articles(tx, changes, env, cards),
        Command::Assign { order, role, to } => assign(tx, changes, env, order, role, to),
        Command::RetryMessages(which) => retry(tx, changes, env, &which),
        Command::RejectMessage { message, reason } => reject(tx, changes, env, message, &reason),
        Command::ReleaseEffects(keys) => release(tx, changes, env, &keys),
        Command::DropEffects(keys) => drop_effects(tx, changes, env, &keys),
        Command::ExportAgain { order } => export_again(tx, changes, env, order),
        Command::DismissNote { order } => dismiss(tx, changes, env, order),
        Command::CloseOrder { order } => close(tx, changes, env, order),
        Command::RejectOrder { order, reason } => super::day::reject(tx, changes, env, order, &reason),
        Command::MarkDone { order, is_done } => super::day::mark_done(tx, changes, env, order, is_done),
        Command::PutOff { order, until } => super::day::put_off(tx, changes, env, order, until),
        Command::SavePerson { person } => super::staff::save(tx, changes, env, &person),
        Command::RemovePerson { person } => super::staff::remove(tx, changes, env, person),
        Command::AddContact { card } => master::add(tx, changes, env, *card),
        Command::TakeContacts { rows } => super::tables::take(tx, changes, env, rows),
        Command::NoteBackup { file } => super::day::note_backup(tx, changes, env, &file),
    }
}

fn refused(code: Code, arguments: &[(&str, &str)]) -> Fault {
    Fault::Refused(arguments.iter().fold(Problem::new(code), |problem, (name, value)| problem.with(name, *value)))
}

fn add_source(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    (name, folder): (&str, &str),
    interval_minutes: i64,
) -> Result<Receipt, Fault> {
    let (name, folder) = (name.trim(), folder.trim());
    let known = sources::list(tx)?;
    let fits = doors::fits(&known, name, folder).and(doors::fits_interval(interval_minutes));
    fits.map_err(Fault::Refused)?;
    if let Some(same) = known.iter().find(|source| source.name == name) {
        // Switched off before, in the same folder: it comes back with its messages.
        sources::set_interval(tx, same.id, interval_minutes)?;
        return set_source_active(tx, changes, env, same.id, true);
    }
    let source = Source {
        id: SourceId(env.id()),
        name: name.to_owned(),
        kind: SourceKind::Folder,
        address: folder.to_owned(),
        interval_minutes,
        is_active: true,
        created_at: env.now,
        polled_at: None,
        succeeded_at: None,
        problem: None,
        ledger: crate::domain::view::ledger::Ledger::default(),
        start_at: None,
    };
    sources::insert(tx, &source)?;
    changes.touch(Topics::SOURCES);
    changes.journal(tx, env, "source-added", Some(source.id.0), &[("name", name), ("folder", folder)])?;
    Ok(Receipt { created: Some(source.id.0), changed: 1, ..Receipt::default() })
}

fn set_source_active(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: SourceId,
    is_active: bool,
) -> Result<Receipt, Fault> {
    let source = sources::find(tx, id)?.ok_or_else(|| not_found("source", id))?;
    sources::set_active(tx, id, is_active)?;
    changes.touch(Topics::SOURCES);
    let kind = if is_active { "source-switched-on" } else { "source-switched-off" };
    changes.journal(tx, env, kind, Some(id.0), &[("name", &source.name)])?;
    Ok(Receipt { created: Some(id.0), changed: 1, ..Receipt::default() })
}

fn set_source_interval(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: SourceId,
    minutes: i64,
) -> Result<Receipt, Fault> {
    let source = sources::find(tx, id)?.ok_or_else(|| not_found("source", id))?;
    doors::fits_interval(minutes).map_err(Fault::Refused)?;
    sources::set_interval(tx, id, minutes)?;
    changes.touch(Topics::SOURCES);
    let change = format!("{} → {minutes}", source.interval_minutes);
    changes.journal(tx, env, "source-interval", Some(id.0), &[("name", &source.name), ("minutes", &change)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn set_source_start(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: SourceId,
    start_at: Option<Timestamp>,
) -> Result<Receipt, Fault> {
    let source = sources::find(tx, id)?.ok_or_else(|| not_found("source", id))?;
    sources::set_start(tx, id, start_at)?;
    // Held with the settings, because every order asks for it.
    changes.touch(Topics::SOURCES.with(Topics::SETTINGS));
    let word = |moment: Option<Timestamp>| moment.map_or_else(String::new, |moment| moment.to_string());
    let change = format!("{} → {}", word(source.start_at), word(start_at));
    changes.journal(tx, env, "source-start", Some(id.0), &[("name", &source.name), ("start", &change)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn set(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, key: SettingKey, value: &str) -> Result<Receipt, Fault> {
    if key.kind() == SettingKind::Password {
        return Err(refused(Code::SettingInvalid, &[("key", key.as_str()), ("value", "***"), ("expected", "secret")]));
    }
    let checked = key.checked(value).map_err(|expected| {
        refused(Code::SettingInvalid, &[("key", key.as_str()), ("value", value), ("expected", &expected)])
    })?;
    let before = env.settings.text(key).to_owned();
    settings::set(tx, key.as_str(), &checked, env.now, &env.actor.to_string())?;
    changes.touch(Topics::SETTINGS);
    let change = format!("{before} → {checked}");
    changes.journal(tx, env, "setting-changed", None, &[("key", key.as_str()), ("value", &change)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn set_secret(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    office: &Office,
    key: SettingKey,
    value: &Secret<String>,
) -> Result<Receipt, Fault> {
    let sealed = if value.reveal().is_empty() {
        Vec::new()
    } else {
        super::keys::seal(office, key, value).map_err(Fault::Refused)?
    };
    settings::set_secret(tx, key.as_str(), &sealed, env.now, &env.actor.to_string())?;
    changes.touch(Topics::SETTINGS);
    changes.journal(tx, env, "setting-changed", None, &[("key", key.as_str())])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn load_order(tx: &mut Tx<'_>, id: OrderId) -> Result<Order, Fault> {
    orders::load(tx, id)?.ok_or_else(|| not_found("order", id))
}

fn impossible(head: &OrderHead, step: &str) -> Fault {
    refused(Code::StepNotPossible, &[("what", &head.number), ("state", head.state.as_str()), ("step", step)])
}

fn assign(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: OrderId,
    role: Role,
    to: Assignment,
) -> Result<Receipt, Fault> {
    let mut order = load_order(tx, id)?;
    // What accounting has been told is changed there; an amendment may still bring a new doubt.
    let is_in_doubt = order.parties.iter().any(|party| party.role == role && decide::is_undecided(party.decision));
    let is_settled = order.head.exports != 0 && !is_in_doubt;
    if is_settled || lifecycle::next(order.head.state, OrderStep::Decide).is_none() {
        return Err(impossible(&order.head, "assign"));
    }
    let stated: Party = order
        .paper
        .parties()
        .into_iter()
        .find(|(known, _)| *known == role)
        .map(|(_, party)| party.clone())
        .ok_or_else(|| not_found(role.as_str(), &order.head.number))?;
    let (contact, decision) = match to {
        Assignment::Existing(contact) => {
            let contact = contacts::find(tx, contact)?.ok_or_else(|| not_found("contact", contact))?;
            (contact, PartyDecision::Assigned)
        }
        Assignment::New if role == Role::Payer => return Err(impossible(&order.head, "new payer")),
        Assignment::New => (master::create_from_party(tx, changes, env, &stated, role)?, PartyDecision::Created),
    };
    learn(tx, changes, env, order.head.source_id, &stated, &contact)?;
    let before = order.head.clone();
    record::count_decided(changes, &before, &order.parties, -1);
    let Some(party) = order.parties.iter_mut().find(|party| party.role == role) else {
        return Err(not_found(role.as_str(), &order.head.number));
    };
    let corrected = party.contact_id.filter(|was| party.decision == PartyDecision::Certain && *was != contact.id);
    party.decision = decision;
    party.contact_id = Some(contact.id);
    party.decided = Some((env.actor.to_string(), env.now));
    orders::decide_party(tx, id, party)?;
    order.head.undecided = decide::undecided(&order.parties);
    order.head.contact_id = record::contact_of(&order.parties, Role::Buyer);
    if order.head.undecided == 0 && order.head.state == OrderState::Received {
        // An order may be amended in the moment in which it is laid out for accounting.
        order.head.state = if order.head.exports == 0 { OrderState::Accepted } else { OrderState::Exported };
    }
    record::count(changes, &before, -1);
    record::count(changes, &order.head, 1);
    record::count_decided(changes, &order.head, &order.parties, 1);
    orders::update_head(tx, &order.head)?;
    changes.touch(Topics::ORDERS);
    let number = contact.card.number.as_str();
    let mut detail = vec![("role", role.as_str()), ("contact", number), ("decision", decision.as_str())];
    let was = match corrected {
        Some(was) => {
            changes.days().add(env.today, before.source_id, SumKind::Correction, role.as_str(), None, 1);
            contacts::find(tx, was)?.map_or_else(|| was.to_string(), |was| was.card.number)
        }
        None => String::new(),
    };
    detail.push(("instead_of", &was));
    let kind = if corrected.is_some() { "order-corrected" } else { "order-assigned" };
    changes.journal(tx, env, kind, Some(id.0), &detail)?;
    if order.head.undecided == 0 {
        answer_decided(tx, changes, env, &order)?;
        let waiting = waiting::messages_of(tx, &order.head)?;
        waiting::finish_decided(tx, changes, env, &waiting)?;
    }
    Ok(Receipt { created: Some(contact.id.0), changed: 1, ..Receipt::default() })
}

/// Remembers the numbers by which this source names the contact, so that the next order with
/// such a number is certain.
fn learn(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    source: SourceId,
    stated: &Party,
    contact: &Contact,
) -> Result<(), Fault> {
    let mut has_learned = false;
    for number in learned(stated).iter().filter_map(|number| normalise::customer_number(number)) {
        contacts::learn_number(tx, source, &number, contact.id, env.now, &env.actor.to_string())?;
        has_learned = true;
    }
    if has_learned {
        master::changed(tx, changes)?;
    }
    Ok(())
}

/// Returns the numbers, as stated, by which a source names a party.
#[must_use]
pub(super) fn learned(stated: &Party) -> Vec<String> {
    let names_customer = |scheme: &NumberScheme| matches!(scheme, NumberScheme::Ours | NumberScheme::Theirs);
    stated.ids.iter().filter(|id| names_customer(&id.scheme)).map(|id| id.value.clone()).collect()
}

/// Plans what a now decided order sends outward.
fn answer_decided(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, order: &Order) -> Result<(), Fault> {
    let head = &order.head;
    effects::supersede(tx, head.id.0, EffectKind::Confirmation, i64::MAX, env.now)?;
    let hold =
        (head.exports != 0).then(|| Problem::new(Code::AmendedAfterExport).with("order_no", head.order_no.as_str()));
    if head.exports == 0 && !head.is_cancelled {
        answer::plan_export(tx, changes, env, head)?;
    }
    let Some(contact) = head.contact_id else { return Ok(()) };
    let contact = contacts::find(tx, contact)?.ok_or_else(|| not_found("contact", contact))?;
    let sent_at = messages::find(tx, head.message_id)?.and_then(|message| message.sent_at);
    let answered =
        Answered { contact: &contact, stated_emails: &order.paper.buyer.emails, issued: order.paper.issued, sent_at };
    answer::plan_confirmation(tx, changes, env, head, &answered, hold)?;
    Ok(())
}

fn retry(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, which: &Which) -> Result<Receipt, Fault> {
    let mut ids = Vec::new();
    match which {
        Which::Message(id) => ids.push(*id),
        Which::Cause(code) => {
            for state in [MessageState::Quarantined, MessageState::Open] {
                ids.extend(messages::waiting_for(tx, state, code)?);
            }
        }
        Which::All => {
            for (cause, _, _) in messages::causes(tx, MessageState::Quarantined)? {
                ids.extend(messages::waiting_for(tx, MessageState::Quarantined, &cause)?);
            }
            ids.extend(messages::waiting_for(tx, MessageState::Open, Code::OrderNotKnown.as_str())?);
        }
    }
    let mut receipt = Receipt::default();
    for id in ids {
        let message = messages::find(tx, id)?.ok_or_else(|| not_found("message", id))?;
        let waits_for_order = message.problem.as_ref().is_some_and(|problem| problem.code == Code::OrderNotKnown);
        if message.state == MessageState::Quarantined || (message.state == MessageState::Open && waits_for_order) {
            waiting::move_message(tx, changes, env, &message, MessageState::Open, Stage::Received)?;
            changes.journal(tx, env, "message-retried", Some(id.0), &[("name", &message.name)])?;
            receipt.changed += 1;
        } else if matches!(which, Which::Message(_)) {
            return Err(refused(
                Code::StepNotPossible,
                &[("what", &message.name), ("state", message.state.as_str()), ("step", "retry")],
            ));
        }
    }
    Ok(receipt)
}

fn reject(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    id: MessageId,
    reason: &str,
) -> Result<Receipt, Fault> {
    let message = messages::find(tx, id)?.ok_or_else(|| not_found("message", id))?;
    let waits_for_order = message.problem.as_ref().is_some_and(|problem| problem.code == Code::OrderNotKnown);
    if message.state != MessageState::Quarantined && !(message.state == MessageState::Open && waits_for_order) {
        return Err(refused(
            Code::StepNotPossible,
            &[("what", &message.name), ("state", message.state.as_str()), ("step", "reject")],
        ));
    }
    awaited::delete(tx, id)?;
    waiting::move_message(tx, changes, env, &message, MessageState::Rejected, message.stage)?;
    changes.journal(tx, env, "message-rejected", Some(id.0), &[("name", &message.name), ("reason", reason)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn release(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, keys: &[EffectKey]) -> Result<Receipt, Fault> {
    let mut receipt = Receipt::default();
    for key in keys {
        let effect = effects::find(tx, key)?.ok_or_else(|| not_found("effect", key.subject))?;
        match effect.state {
            EffectState::Held
            | EffectState::Bounced
            | EffectState::Refused
            | EffectState::GivenUp
            | EffectState::Planned => {}
            EffectState::Sending | EffectState::Accepted | EffectState::Superseded => {
                receipt.problems.push(not_possible(&effect, "release"));
                continue;
            }
        }
        let target = present_target(tx, key)?;
        if key.kind != EffectKind::Export && target.is_empty() {
            receipt.problems.push(Problem::new(Code::MailAddressMissing).with("name", key.subject.to_string()));
            continue;
        }
        if effect.problem.as_ref().is_some_and(|problem| problem.code == Code::SenderDiffers) {
            settle_sender(tx, env, key)?;
        }
        if target == key.target {
            effects::release(tx, key, env.now)?;
        } else {
            // The master has an address now: the mail goes there, and not to where it could not.
            let ended = Settlement {
                state: EffectState::Superseded,
                due_at: env.now,
                settled_at: Some(env.now),
                receipt: None,
                problem: None,
            };
            effects::settle(tx, key, &ended)?;
            let key = EffectKey { target, ..key.clone() };
            effects::plan(tx, &key, EffectState::Planned, env.now, effect.news_at, None)?;
            effects::release(tx, &key, env.now)?;
        }
        journal_effect(tx, changes, env, "effect-released", key)?;
        receipt.changed += 1;
    }
    Ok(receipt)
}

/// Returns the problem that an outward action has got too far for a step.
fn not_possible(effect: &Effect, step: &str) -> Problem {
    Problem::new(Code::StepNotPossible)
        .with("what", format!("{} {}", effect.key.kind.as_str(), effect.key.target))
        .with("state", effect.state.as_str())
        .with("step", step)
}

/// Remembers that the customer of an order is confirmed to the master's address.
fn settle_sender(tx: &mut Tx<'_>, env: &Env<'_>, key: &EffectKey) -> Result<(), StoreError> {
    let head = orders::find(tx, OrderId(key.subject))?;
    match head.and_then(|head| head.contact_id) {
        Some(contact) => contacts::settle_sender(tx, contact, env.now, &env.actor.to_string()),
        None => Ok(()),
    }
}

/// Returns where an action goes now: a confirmation without an address takes the master's.
fn present_target(tx: &mut Tx<'_>, key: &EffectKey) -> Result<String, StoreError> {
    if key.kind != EffectKind::Confirmation || !key.target.is_empty() {
        return Ok(key.target.clone());
    }
    let Some(head) = orders::find(tx, OrderId(key.subject))? else { return Ok(String::new()) };
    let Some(contact) = head.contact_id else { return Ok(String::new()) };
    Ok(contacts::find(tx, contact)?.map(|contact| contact.card.email.trim().to_owned()).unwrap_or_default())
}

fn drop_effects(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, keys: &[EffectKey]) -> Result<Receipt, Fault> {
    let mut receipt = Receipt::default();
    for key in keys {
        let effect = effects::find(tx, key)?.ok_or_else(|| not_found("effect", key.subject))?;
        let is_possible = match effect.state {
            EffectState::Planned | EffectState::Held | EffectState::Bounced | EffectState::Refused => true,
            EffectState::GivenUp => !effect.is_dropped(),
            EffectState::Sending | EffectState::Accepted | EffectState::Superseded => false,
        };
        if !is_possible {
            receipt.problems.push(not_possible(&effect, "drop"));
            continue;
        }
        let ended = Settlement {
            state: EffectState::GivenUp,
            due_at: effect.due_at,
            settled_at: Some(env.now),
            receipt: None,
            // That the courier had given up is no reason any more: the person's word counts.
            problem: effect.problem.filter(|problem| !matches!(problem.code, Code::GivenUp | Code::NotFound)),
        };
        effects::settle(tx, key, &ended)?;
        journal_effect(tx, changes, env, "effect-dropped", key)?;
        receipt.changed += 1;
    }
    Ok(receipt)
}

/// Writes an outward action's change of state into the journal, under the order it is about.
pub fn journal_effect(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    kind: &str,
    key: &EffectKey,
) -> Result<(), StoreError> {
    let version = key.version.to_string();
    changes.touch(Topics::OUTBOX);
    let detail = [("effect", key.kind.as_str()), ("target", key.target.as_str()), ("version", &version)];
    changes.journal(tx, env, kind, Some(key.subject), &detail)
}

fn export_again(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, id: OrderId) -> Result<Receipt, Fault> {
    let mut order = load_order(tx, id)?;
    let is_undecided = order.head.undecided != 0;
    if order.head.exports == 0 || is_undecided || lifecycle::next(order.head.state, OrderStep::Export).is_none() {
        return Err(impossible(&order.head, "export again"));
    }
    answer::plan_export(tx, changes, env, &order.head)?;
    for effect in effects::of_subject(tx, id.0)? {
        let waits_for_this = effect.problem.as_ref().is_some_and(|problem| problem.code == Code::AmendedAfterExport);
        if effect.state == EffectState::Held && waits_for_this {
            if effect.key.target.is_empty() {
                // What it waited for is done; that nobody knows where to send it is not.
                let missing = Problem::new(Code::MailAddressMissing).with("name", order.head.buyer_name.as_str());
                let held = Settlement {
                    state: EffectState::Held,
                    due_at: effect.due_at,
                    settled_at: None,
                    receipt: None,
                    problem: Some(missing),
                };
                effects::settle(tx, &effect.key, &held)?;
            } else {
                effects::release(tx, &effect.key, env.now)?;
            }
        }
    }
    if order.head.note.take().is_some() {
        orders::update_head(tx, &order.head)?;
        changes.touch(Topics::ORDERS);
    }
    let successor = order.head.exports.to_string();
    changes.journal(
        tx,
        env,
        "order-export-again",
        Some(id.0),
        &[("successor", &successor), ("target", EXPORT_TARGET)],
    )?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn dismiss(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, id: OrderId) -> Result<Receipt, Fault> {
    let mut head = orders::find(tx, id)?.ok_or_else(|| not_found("order", id))?;
    let Some(note) = head.note.take() else { return Ok(Receipt::default()) };
    orders::update_head(tx, &head)?;
    changes.touch(Topics::ORDERS);
    changes.journal(tx, env, "order-note-dismissed", Some(id.0), &[("note", &note.code)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}

fn close(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, id: OrderId) -> Result<Receipt, Fault> {
    let before = orders::find(tx, id)?.ok_or_else(|| not_found("order", id))?;
    let state = lifecycle::next(before.state, OrderStep::Close).ok_or_else(|| impossible(&before, "close"))?;
    let after = OrderHead { state, undecided: 0, ..before.clone() };
    record::count(changes, &before, -1);
    record::count(changes, &after, 1);
    orders::update_head(tx, &after)?;
    effects::supersede(tx, id.0, EffectKind::Export, i64::MAX, env.now)?;
    let waiting = waiting::messages_of(tx, &after)?;
    waiting::finish_decided(tx, changes, env, &waiting)?;
    changes.touch(Topics::ORDERS);
    changes.journal(tx, env, "order-closed", Some(id.0), &[])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}
