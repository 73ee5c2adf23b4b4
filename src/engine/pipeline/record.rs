//! Record: a prepared message goes into the books, in one transaction with its bytes.
//!
//! Each message has a savepoint: what goes wrong with one takes back only its own rows, and the
//! message is stored parked instead.

use super::answer::{self, Answered};
use super::decide::{self, Decision};
use super::identify::{self, Identified};
use super::receive::Standing;
use super::{Parked, Prepared};
use crate::domain::contact::Contact;
use crate::domain::ids::{MessageId, OrderId, RegistrationId};
use crate::domain::lifecycle::{EffectKind, MessageState, OrderState, RegistrationState, Stage};
use crate::domain::money::Money;
use crate::domain::note::Note;
use crate::domain::order::{Order, OrderHead, OrderParty};
use crate::domain::paper::{Attachment, AttachmentContent, Paper, PaperKind, Role};
use crate::domain::rules::amendment::{self, Amendment, LineChange};
use crate::domain::rules::totals;
use crate::domain::settings::SettingKey;
use crate::engine::contacts as master;
use crate::engine::core::{Changes, Env, Fault};
use crate::engine::event::Topics;
use crate::formats::detect;
use crate::problem::{Code, Place, Problem};
use crate::store::amendments::{self, Revision, RevisionKind};
use crate::store::attachments::{self, StoredAttachment};
use crate::store::messages::{self, Outcome};
use crate::store::registrations::{self, Registration};
use crate::domain::view::sums::SumKind;
use crate::store::{Conn, StoreError, Tx, contacts, effects, orders, settings};

/// How often a message may be tried before it is taken for one that stops the program.
pub const ATTEMPTS_MAX: i64 = 2;

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The message; for a delivery that was stored before, the one stored then.
    pub message: MessageId,
    /// Where it stands.
    pub state: MessageState,
    /// What it did to the books, paper by paper.
    pub papers: Vec<PaperResult>,
}

/// What one paper did to the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperResult {
    /// A new order.
    Booked(OrderId),
    /// An order was changed.
    Amended(OrderId),
    /// An order was cancelled.
    Cancelled(OrderId),
    /// It said nothing new.
    Repeated(OrderId),
    /// It was older than what the books say.
    Outdated(OrderId),
    /// A request for access.
    Registered(RegistrationId),
    /// It waits for the order it names.
    Waiting(String),
}

/// Records one message.
///
/// # Errors
/// Only what concerns the whole transaction: a full disk, a failing device.
pub fn record(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, prepared: Prepared) -> Result<Recorded, Fault> {
    let mut fork = changes.fork();
    match tx.savepoint(|tx| record_in(tx, &mut fork, env, &prepared)) {
        Ok(recorded) => {
            changes.absorb(fork);
            Ok(recorded)
        }
        Err(Fault::Store(error)) if error.may_pass() => Err(Fault::Store(error)),
        Err(fault) => {
            let cause = fault.problem();
            tracing::error!(message.id = %prepared.received.message.id, problem = %cause, "a message could not be booked and is parked");
            let problem = match cause.code {
                Code::StoredDataCorrupt | Code::ChangedMeanwhile | Code::DatabaseFailed => {
                    Problem::new(Code::ProcessingFailed).with("stage", Stage::Decided.as_str())
                }
                _ => cause,
            };
            let parked = Parked { stage: Stage::Decided, problem, place: Place::default() };
            let mut fork = changes.fork();
            let recorded =
                tx.savepoint(|tx| park(tx, &mut fork, env, &prepared, &parked, MessageState::Quarantined))?;
            changes.absorb(fork);
            Ok(recorded)
        }
    }
}

fn record_in(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, prepared: &Prepared) -> Result<Recorded, Fault> {
    let received = &prepared.received;
    if received.standing == Standing::Fresh {
        let known = messages::with_hash(tx, &received.message.hash)?;
        let source = received.message.source_id;
        if let Some(same) =
            known.iter().find(|known| known.source_id == source && known.source_key == received.message.source_key)
        {
            return Ok(Recorded { message: same.id, state: same.state, papers: Vec::new() });
        }
        if let Some(original) = known.iter().find(|known| known.duplicate_of.is_none()) {
            return repeat(tx, changes, env, prepared, original.id);
        }
    }
    match &prepared.result {
        Err(parked) => park_or_attach(tx, changes, env, prepared, parked),
        Ok(papers) => book(tx, changes, env, prepared, papers),
    }
}

/// Stores the message, or notes what became of it when it is stored already, and counts it.
fn settle(tx: &mut Tx<'_>, changes: &mut Changes, prepared: &Prepared, outcome: &Outcome) -> Result<(), StoreError> {
    let received = &prepared.received;
    let ledger = changes.ledger(received.message.source_id);
    match received.standing {
        Standing::Fresh => {
            ledger.seen += 1;
            messages::insert(tx, &received.message, outcome)?;
        }
        Standing::Stored => {
            // A message that is taken up again stood open.
            ledger.leave(MessageState::Open);
            messages::settle(tx, received.message.id, outcome, None)?;
        }
    }
    changes.ledger(received.message.source_id).enter(outcome.state);
    Ok(())
}

fn outcome(prepared: &Prepared, state: MessageState, stage: Stage) -> Outcome {
    Outcome {
        state,
        stage,
        attempts: prepared.received.attempts + 1,
        format: prepared.description.format.clone(),
        format_version: prepared.description.version.clone(),
        encoding: prepared.description.encoding.clone(),
        problem: None,
        duplicate_of: None,
        keeps_body: true,
    }
}

/// Stores a repeat of a message: its bytes are stored already.
fn repeat(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    original: MessageId,
) -> Result<Recorded, Fault> {
    let message = &prepared.received.message;
    let mut outcome = outcome(prepared, MessageState::Duplicate, Stage::Recorded);
    outcome.duplicate_of = Some(original);
    outcome.keeps_body = false;
    settle(tx, changes, prepared, &outcome)?;
    attach(tx, changes, env, prepared)?;
    let original_text = original.to_string();
    changes.journal(
        tx,
        env,
        "message-duplicate",
        Some(message.id.0),
        &[("name", &message.name), ("of", &original_text)],
    )?;
    Ok(Recorded { message: message.id, state: MessageState::Duplicate, papers: Vec::new() })
}

/// Parks a message that is no paper, unless an order of its source waits for a file of its name.
fn park_or_attach(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    parked: &Parked,
) -> Result<Recorded, Fault> {
    let message = &prepared.received.message;
    if parked.problem.code == Code::UnknownFormat {
        let orders = attach(tx, changes, env, prepared)?;
        if !orders.is_empty() {
            settle(tx, changes, prepared, &outcome(prepared, MessageState::Finished, Stage::Recorded))?;
            return Ok(Recorded { message: message.id, state: MessageState::Finished, papers: Vec::new() });
        }
        let kind = detect::binary_kind(&prepared.received.bytes)
            .or((parked.problem.argument("kind") == Some("text")).then_some("text"));
        if let Some(kind) = kind {
            let problem = Problem::new(Code::StrayFile).with("name", message.name.as_str()).with("kind", kind);
            let stray = Parked { stage: parked.stage, problem, place: Place::default() };
            return park(tx, changes, env, prepared, &stray, MessageState::Quarantined);
        }
    }
    park(tx, changes, env, prepared, parked, MessageState::Quarantined)
}

fn park(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    parked: &Parked,
    state: MessageState,
) -> Result<Recorded, Fault> {
    let message = &prepared.received.message;
    let mut outcome = outcome(prepared, state, parked.stage);
    outcome.problem = Some((parked.problem.clone(), parked.place.clone()));
    settle(tx, changes, prepared, &outcome)?;
    let place = parked.place.to_string();
    let detail = [("name", message.name.as_str()), ("cause", parked.problem.code.as_str()), ("place", &place)];
    changes.journal(tx, env, "message-parked", Some(message.id.0), &detail)?;
    Ok(Recorded { message: message.id, state, papers: Vec::new() })
}

/// Gives a file to the orders that wait for one of its name; returns them.
fn attach(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, prepared: &Prepared) -> Result<Vec<OrderId>, Fault> {
    let message = &prepared.received.message;
    let waiting = attachments::awaiting(tx, message.source_id, &message.name)?;
    for (order, position) in &waiting {
        attachments::arrived(tx, *order, *position, message.id, message.size_bytes)?;
        changes.journal(tx, env, "attachment-arrived", Some(order.0), &[("name", &message.name)])?;
        changes.touch(Topics::ORDERS);
        clear_awaited_note(tx, *order)?;
    }
    Ok(waiting.into_iter().map(|(order, _)| order).collect())
}

fn clear_awaited_note(tx: &mut Tx<'_>, order: OrderId) -> Result<(), StoreError> {
    if attachments::still_awaited(tx, order)? != 0 {
        return Ok(());
    }
    let Some(mut head) = orders::find(tx, order)? else { return Ok(()) };
    if head.note.as_ref().is_some_and(|note| note.code == Code::AttachmentAwaited.as_str()) {
        head.note = None;
        orders::update_head(tx, &head)?;
    }
    Ok(())
}

/// Books all papers of a message.
fn book(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    papers: &[Identified],
) -> Result<Recorded, Fault> {
    let message = &prepared.received.message;
    let current = master::revision(tx)? == prepared.contacts_revision;
    let mut results = Vec::with_capacity(papers.len());
    let mut waiting: Option<Problem> = None;
    let mut repeated = 0;
    for (paper_no, identified) in papers.iter().enumerate() {
        let mut booking =
            Booking { prepared, identified, paper_no: i64::try_from(paper_no).unwrap_or(0), parties: None };
        if !current {
            // The master changed after the decoder looked: look again, here where it cannot.
            booking.parties = Some(identify::identify_parties(&identified.paper, message.source_id, tx)?);
        }
        let (result, problem) = booking.book(tx, changes, env)?;
        repeated += usize::from(matches!(result, PaperResult::Repeated(_)));
        waiting = waiting.or(problem);
        results.push(result);
    }
    let state = match (&waiting, repeated == papers.len()) {
        (Some(_), _) => MessageState::Open,
        (None, true) => MessageState::Duplicate,
        (None, false) => MessageState::Finished,
    };
    let mut outcome = outcome(prepared, state, Stage::Recorded);
    outcome.problem = waiting.map(|problem| (problem, Place::default()));
    settle(tx, changes, prepared, &outcome)?;
    if state == MessageState::Duplicate {
        changes.journal(tx, env, "message-duplicate", Some(message.id.0), &[("name", &message.name)])?;
    }
    Ok(Recorded { message: message.id, state, papers: results })
}

/// One paper on its way into the books.
struct Booking<'b> {
    prepared: &'b Prepared,
    identified: &'b Identified,
    paper_no: i64,
    /// The parties looked up afresh, when the master changed meanwhile.
    parties: Option<Vec<identify::IdentifiedParty>>,
}

type Done = (PaperResult, Option<Problem>);

impl Booking<'_> {
    fn paper(&self) -> &Paper {
        &self.identified.paper
    }

    fn parties(&self) -> &[identify::IdentifiedParty] {
        self.parties.as_deref().unwrap_or(&self.identified.parties)
    }

    fn customer(&self) -> Option<&Contact> {
        self.parties().iter().find(|party| party.role == Role::Buyer)?.contact.as_ref()
    }

    fn book(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>) -> Result<Done, Fault> {
        let source = self.prepared.received.message.source_id;
        let heads = match self.paper().kind {
            PaperKind::Registration => Vec::new(),
            PaperKind::Order | PaperKind::Change | PaperKind::Cancellation => {
                orders::by_their_number(tx, source, &self.paper().order_no)?
            }
        };
        let same_source = load_all(tx, heads)?;
        let elsewhere = match self.paper().kind {
            PaperKind::Change | PaperKind::Cancellation if same_source.is_empty() => {
                let heads = orders::by_their_number_anywhere(tx, &self.paper().order_no)?;
                load_all(tx, heads)?
            }
            PaperKind::Order | PaperKind::Registration | PaperKind::Change | PaperKind::Cancellation => Vec::new(),
        };
        match decide::decide(self.identified, same_source, elsewhere) {
            Decision::Book { shares_number_with } => self.insert(tx, changes, env, shares_number_with),
            Decision::Repeat(order) => Ok((PaperResult::Repeated(order), None)),
            Decision::Amend(order) => self.amend(tx, changes, env, *order),
            Decision::Outdated(order) => self.keep_outdated(tx, changes, env, &order),
            Decision::Cancel(order) => self.cancel(tx, changes, env, *order),
            Decision::Register => self.register(tx, changes, env),
            Decision::Wait(problem) => Ok((PaperResult::Waiting(self.paper().order_no.clone()), Some(problem))),
        }
    }

    fn insert(
        &self,
        tx: &mut Tx<'_>,
        changes: &mut Changes,
        env: &Env<'_>,
        shares: Option<OrderId>,
    ) -> Result<Done, Fault> {
        let paper = self.paper();
        let parties = decide::parties_from(self.parties(), paper);
        let undecided = decide::undecided(&parties);
        let branch = env.settings.text(SettingKey::Branch).to_owned();
        let head = OrderHead {
            id: OrderId(env.id()),
            number: order_number(tx, env, &branch)?,
            source_id: self.prepared.received.message.source_id,
            message_id: self.prepared.received.message.id,
            paper_no: self.paper_no,
            order_no: paper.order_no.clone(),
            revision: 1,
            state: if undecided == 0 { OrderState::Accepted } else { OrderState::Received },
            is_cancelled: false,
            contact_id: contact_of(&parties, Role::Buyer),
            undecided,
            clerk: env.settings.text(SettingKey::Clerk).to_owned(),
            employee: env.settings.text(SettingKey::Employee).to_owned(),
            branch,
            received_at: self.prepared.received.message.received_at,
            booked_day: env.today,
            issued: paper.issued.map(|issued| issued.to_string()),
            total: booked_total(paper, env),
            line_count: i64::try_from(paper.lines.len()).unwrap_or(i64::MAX),
            buyer_name: paper.buyer.display_name(),
            content_hash: self.identified.content_hash,
            note: None,
            exports: 0,
            version: 1,
        };
        let mut order = Order { head, paper: paper.clone(), parties };
        let stored = self.stored_attachments(tx)?;
        if let Some(awaited) = stored.iter().find(|attachment| attachment.place == attachments::Place::Awaited) {
            order.head.note = Some(note(&Problem::new(Code::AttachmentAwaited).with("name", awaited.name.as_str())));
        }
        orders::insert(tx, &order)?;
        if !stored.is_empty() {
            attachments::replace(tx, order.head.id, &stored)?;
            Self::finish_attached(tx, changes, &stored)?;
        }
        let head = &order.head;
        count(changes, head, 1);
        let findings = self.findings_text();
        let shares = shares.map(|order| order.to_string()).unwrap_or_default();
        let detail = [
            ("number", head.number.as_str()),
            ("order_no", &head.order_no),
            ("message", &self.prepared.received.message.name),
            ("format", self.prepared.description.format.as_deref().unwrap_or_default()),
            ("state", head.state.as_str()),
            ("evidence", order.parties.first().and_then(|party| party.evidence.as_deref()).unwrap_or_default()),
            ("findings", &findings),
            ("shares_number_with", &shares),
        ];
        changes.journal(tx, env, "order-booked", Some(head.id.0), &detail)?;
        changes.touch(Topics::ORDERS);
        answer::plan_information(tx, changes, env, head)?;
        if undecided == 0 {
            answer::plan_export(tx, changes, env, head)?;
            self.plan_confirmation(tx, changes, env, head, None)?;
        }
        Ok((PaperResult::Booked(head.id), decide::undecided_problem(&order)))
    }

    fn plan_confirmation(
        &self,
        tx: &mut Tx<'_>,
        changes: &mut Changes,
        env: &Env<'_>,
        head: &OrderHead,
        hold: Option<Problem>,
    ) -> Result<(), StoreError> {
        let known = match (self.customer(), head.contact_id) {
            (Some(contact), Some(id)) if contact.id == id => Some(contact.clone()),
            (_, Some(id)) => contacts::find(tx, id)?,
            (_, None) => None,
        };
        let Some(contact) = known else { return Ok(()) };
        let answered = Answered {
            card: &contact.card,
            stated_email: self.paper().buyer.emails.first().map(String::as_str),
            issued: self.paper().issued,
            sent_at: self.prepared.received.message.sent_at,
        };
        answer::plan_confirmation(tx, changes, env, head, &answered, hold)
    }

    fn findings_text(&self) -> String {
        let codes: Vec<String> = self
            .identified
            .findings
            .iter()
            .map(|finding| match finding.place.line {
                Some(line) => format!("{}@{line}", finding.problem.code.as_str()),
                None => finding.problem.code.as_str().to_owned(),
            })
            .collect();
        codes.join(",")
    }

    /// Returns the order's attachments with the places of their bytes.
    fn stored_attachments(&self, tx: &mut Tx<'_>) -> Result<Vec<StoredAttachment>, StoreError> {
        let source = self.prepared.received.message.source_id;
        let mut stored = Vec::with_capacity(self.paper().attachments.len());
        for (position, attachment) in self.paper().attachments.iter().enumerate() {
            let Attachment { name, mime, description, content } = attachment;
            let (place, size_bytes, name) = match content {
                AttachmentContent::Embedded(bytes) => {
                    (attachments::Place::Embedded, i64::try_from(bytes.len()).ok(), name.clone())
                }
                AttachmentContent::Link(link) => (attachments::Place::Link(link.clone()), None, name.clone()),
                AttachmentContent::Beside(file) => match messages::stray_files(tx, source, file)?.last() {
                    Some(stray) => (attachments::Place::Beside(stray.id), Some(stray.size_bytes), file.clone()),
                    None => (attachments::Place::Awaited, None, file.clone()),
                },
            };
            let position = i64::try_from(position).unwrap_or(i64::MAX);
            stored.push(StoredAttachment {
                position,
                name,
                mime: mime.clone(),
                description: description.clone(),
                size_bytes,
                place,
            });
        }
        Ok(stored)
    }

    /// Ends the waiting of files that came before the order that names them.
    fn finish_attached(tx: &mut Tx<'_>, changes: &mut Changes, stored: &[StoredAttachment]) -> Result<(), StoreError> {
        for attachment in stored {
            let attachments::Place::Beside(id) = attachment.place else { continue };
            let Some(stray) = messages::find(tx, id)? else { continue };
            if stray.state != MessageState::Quarantined {
                continue;
            }
            let done = Outcome {
                state: MessageState::Finished,
                stage: Stage::Recorded,
                attempts: stray.attempts,
                format: stray.format,
                format_version: stray.format_version,
                encoding: stray.encoding,
                problem: None,
                duplicate_of: None,
                keeps_body: true,
            };
            messages::settle(tx, id, &done, None)?;
            let ledger = changes.ledger(stray.source_id);
            ledger.leave(MessageState::Quarantined);
            ledger.enter(MessageState::Finished);
        }
        Ok(())
    }

    fn amend(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, before: Order) -> Result<Done, Fault> {
        let mut paper = self.paper().clone();
        if paper.kind == PaperKind::Change {
            complete_change(&mut paper, &before.paper);
        }
        paper.kind = PaperKind::Order;
        let difference = amendment::difference(&before.paper, &paper);
        if difference.is_empty() {
            return Ok((PaperResult::Repeated(before.head.id), None));
        }
        let parties = self.amended_parties(&before, &paper);
        let undecided = decide::undecided(&parties);
        let left_house = before.head.exports != 0;
        let mut head = before.head.clone();
        head.message_id = self.prepared.received.message.id;
        head.paper_no = self.paper_no;
        head.revision += 1;
        head.contact_id = contact_of(&parties, Role::Buyer);
        head.undecided = undecided;
        head.issued = paper.issued.map(|issued| issued.to_string());
        head.total = booked_total(&paper, env);
        head.line_count = i64::try_from(paper.lines.len()).unwrap_or(i64::MAX);
        head.buyer_name = paper.buyer.display_name();
        head.content_hash = identify::content_hash(&paper);
        if !left_house {
            head.state = if undecided == 0 { OrderState::Accepted } else { OrderState::Received };
        }
        let after_export = Problem::new(Code::AmendedAfterExport).with("order_no", head.order_no.as_str());
        if left_house {
            head.note = Some(note(&after_export));
        }
        count(changes, &before.head, -1);
        count(changes, &head, 1);
        let order = Order { head, paper, parties };
        orders::replace(tx, &order)?;
        let stored = self.stored_attachments(tx)?;
        attachments::replace(tx, order.head.id, &stored)?;
        Self::finish_attached(tx, changes, &stored)?;
        self.keep_revision(tx, env, &before, &order.head, RevisionKind::Change, &difference_text(&difference))?;
        let revision = order.head.revision.to_string();
        let detail = [("revision", revision.as_str()), ("message", &self.prepared.received.message.name)];
        changes.journal(tx, env, "order-amended", Some(order.head.id.0), &detail)?;
        changes.touch(Topics::ORDERS);
        answer::plan_information(tx, changes, env, &order.head)?;
        if undecided == 0 {
            if before.head.undecided != 0 && !left_house {
                answer::plan_export(tx, changes, env, &order.head)?;
            }
            self.plan_confirmation(tx, changes, env, &order.head, left_house.then_some(after_export))?;
        } else if !left_house {
            // What was planned for a customer who is now in doubt must not leave.
            for kind in [EffectKind::Confirmation, EffectKind::Export] {
                effects::supersede(tx, order.head.id.0, kind, i64::MAX, env.now)?;
            }
        }
        Ok((PaperResult::Amended(order.head.id), decide::undecided_problem(&order).filter(|_| undecided != 0)))
    }

    /// Returns the parties after an amendment: a party whom the paper still names the same way
    /// stays who it was decided to be.
    fn amended_parties(&self, before: &Order, paper: &Paper) -> Vec<OrderParty> {
        let stated_before = before.paper.parties();
        let stated_now = paper.parties();
        let looked_up = decide::parties_from(self.parties(), paper);
        looked_up
            .into_iter()
            .map(|party| {
                let old = before.parties.iter().find(|old| old.role == party.role);
                let said = |parties: &[(Role, &crate::domain::paper::Party)]| {
                    parties.iter().find(|(role, _)| *role == party.role).map(|(_, stated)| (*stated).clone())
                };
                let is_same = said(&stated_before) == said(&stated_now);
                match old {
                    Some(old)
                        if old.contact_id.is_some()
                            && (is_same || decide::is_undecided(party.decision))
                            && same_party(before, paper, party.role) =>
                    {
                        old.clone()
                    }
                    Some(_) | None => party,
                }
            })
            .collect()
    }

    fn keep_revision(
        &self,
        tx: &mut Tx<'_>,
        env: &Env<'_>,
        before: &Order,
        head: &OrderHead,
        kind: RevisionKind,
        difference: &str,
    ) -> Result<(), StoreError> {
        let kept = match kind {
            RevisionKind::Change | RevisionKind::Cancel => orders::paper_text(&before.paper)?,
            RevisionKind::Older => orders::paper_text(self.paper())?,
        };
        let revision = Revision {
            order_id: head.id,
            revision: head.revision,
            message_id: self.prepared.received.message.id,
            at: env.now,
            kind,
            before: kept,
            difference: difference.to_owned(),
        };
        amendments::insert(tx, &revision)
    }

    fn keep_outdated(
        &self,
        tx: &mut Tx<'_>,
        changes: &mut Changes,
        env: &Env<'_>,
        order: &Order,
    ) -> Result<Done, Fault> {
        let difference = difference_text(&amendment::difference(&order.paper, self.paper()));
        self.keep_revision(tx, env, order, &order.head, RevisionKind::Older, &difference)?;
        let mut head = order.head.clone();
        head.note = Some(note(&Problem::new(Code::OlderRevision).with("order_no", head.order_no.as_str())));
        orders::update_head(tx, &head)?;
        changes.journal(
            tx,
            env,
            "order-older-paper",
            Some(head.id.0),
            &[("message", &self.prepared.received.message.name)],
        )?;
        changes.touch(Topics::ORDERS);
        Ok((PaperResult::Outdated(head.id), None))
    }

    fn cancel(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, before: Order) -> Result<Done, Fault> {
        let left_house = before.head.exports != 0;
        let mut head = before.head.clone();
        head.revision += 1;
        head.is_cancelled = true;
        let after_export = Problem::new(Code::AmendedAfterExport).with("order_no", head.order_no.as_str());
        if left_house {
            head.note = Some(note(&after_export));
        }
        orders::update_head(tx, &head)?;
        self.keep_revision(tx, env, &before, &head, RevisionKind::Cancel, "cancelled\t\tyes")?;
        changes.journal(
            tx,
            env,
            "order-cancelled",
            Some(head.id.0),
            &[("message", &self.prepared.received.message.name)],
        )?;
        changes.touch(Topics::ORDERS);
        effects::supersede(tx, head.id.0, EffectKind::Export, i64::MAX, env.now)?;
        answer::plan_information(tx, changes, env, &head)?;
        if head.undecided == 0 {
            self.plan_confirmation(tx, changes, env, &head, left_house.then_some(after_export))?;
        }
        Ok((PaperResult::Cancelled(head.id), None))
    }

    fn register(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>) -> Result<Done, Fault> {
        let message = &self.prepared.received.message;
        let paper = self.paper();
        let registration = Registration {
            id: RegistrationId(env.id()),
            source_id: message.source_id,
            message_id: message.id,
            request_no: paper.order_no.clone(),
            name: paper.buyer.display_name(),
            state: RegistrationState::Received,
            received_at: message.received_at,
            contact_id: None,
        };
        registrations::insert(tx, &registration, paper)?;
        changes.days().add(env.today, message.source_id, SumKind::Registration, registration.state.as_str(), None, 1);
        let detail = [("request_no", paper.order_no.as_str()), ("message", &message.name)];
        changes.journal(tx, env, "registration-booked", Some(registration.id.0), &detail)?;
        changes.touch(Topics::REGISTRATIONS);
        let waiting = Problem::new(Code::RegistrationWaits).with("name", registration.name.as_str());
        Ok((PaperResult::Registered(registration.id), Some(waiting)))
    }
}

fn load_all(conn: &mut Conn<'_>, heads: Vec<OrderHead>) -> Result<Vec<Order>, StoreError> {
    let mut all = Vec::with_capacity(heads.len());
    for head in heads {
        all.extend(orders::load(conn, head.id)?);
    }
    Ok(all)
}

fn same_party(before: &Order, paper: &Paper, role: Role) -> bool {
    use crate::domain::rules::buyer::{BuyerAgreement, same_buyer};
    let stated =
        |paper: &Paper| paper.parties().into_iter().find(|(known, _)| *known == role).map(|(_, party)| party.clone());
    match (stated(&before.paper), stated(paper)) {
        (Some(before), Some(now)) => same_buyer(&before, &now) == BuyerAgreement::Same,
        _ => false,
    }
}

/// Fills what a change paper leaves unsaid from the order it changes.
fn complete_change(change: &mut Paper, before: &Paper) {
    if change.buyer.is_empty() {
        change.buyer.clone_from(&before.buyer);
    }
    for (now, then) in [
        (&mut change.bill_to, &before.bill_to),
        (&mut change.ship_to, &before.ship_to),
        (&mut change.patient, &before.patient),
        (&mut change.referrer, &before.referrer),
        (&mut change.payer, &before.payer),
        (&mut change.seller, &before.seller),
    ] {
        if now.is_none() {
            now.clone_from(then);
        }
    }
    change.currency = change.currency.or(before.currency);
    change.delivery = change.delivery.or(before.delivery);
    if change.lines.is_empty() {
        change.lines.clone_from(&before.lines);
    }
}

/// Returns who a role was decided to be.
#[must_use]
pub fn contact_of(parties: &[OrderParty], role: Role) -> Option<crate::domain::ids::ContactId> {
    parties.iter().find(|party| party.role == role).and_then(|party| party.contact_id)
}

/// Counts an order into (`by` = 1) or out of (`by` = -1) the statistics.
pub fn count(changes: &mut Changes, head: &OrderHead, by: i64) {
    changes.days().add(head.booked_day, head.source_id, SumKind::Order, head.state.as_str(), head.total, by);
}

/// Returns a problem as a remark on a record.
#[must_use]
pub fn note(problem: &Problem) -> Note {
    Note { code: problem.code.as_str().to_owned(), text: problem.encode() }
}

fn booked_total(paper: &Paper, env: &Env<'_>) -> Option<Money> {
    let currency = paper.currency.or_else(|| env.settings.currency())?;
    Money::rounded(totals::booked(paper)?, currency)
}

/// Returns our next number for an order: branch, year, and a number without gaps in both.
fn order_number(tx: &mut Tx<'_>, env: &Env<'_>, branch: &str) -> Result<String, StoreError> {
    let year = env.today.format("%y").to_string();
    let next = settings::next_number(tx, &format!("order:{branch}:{year}"))?;
    Ok(if branch.is_empty() { format!("{year}-{next:06}") } else { format!("{branch}-{year}-{next:06}") })
}

/// Returns a difference as lines `field⇥before⇥after`; lines of the order as `line N.field`.
#[must_use]
pub fn difference_text(difference: &Amendment) -> String {
    let mut text = String::new();
    let mut add = |field: &str, before: &str, after: &str| {
        if !text.is_empty() {
            text.push('\n');
        }
        let clean = |value: &str| value.replace(['\t', '\n'], " ");
        text.extend([field, "\t", &clean(before), "\t", &clean(after)]);
    };
    for change in &difference.header {
        add(&change.field, change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
    }
    for change in &difference.lines {
        match change {
            LineChange::Added(line) => add(&format!("line {}", line.line_no), "", &line_text(line)),
            LineChange::Removed(line) => add(&format!("line {}", line.line_no), &line_text(line), ""),
            LineChange::Changed { line_no, fields, .. } => {
                for field in fields {
                    let name = format!("line {line_no}.{}", field.field);
                    add(&name, field.before.as_deref().unwrap_or_default(), field.after.as_deref().unwrap_or_default());
                }
            }
        }
    }
    text
}

fn line_text(line: &crate::domain::paper::Line) -> String {
    let quantity = line.quantity.map(|quantity| quantity.normalize().to_string()).unwrap_or_default();
    let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or_default();
    format!("{quantity} {unit} {} {}", line.sku.as_deref().unwrap_or_default(), line.name)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
