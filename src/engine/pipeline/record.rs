//! Record: a prepared message goes into the books, in one transaction with its bytes.
//!
//! What goes wrong with one message takes back only its own rows, and the message is stored parked
//! instead. A savepoint for each message would cost a fifth of the writing, so a run of them shares
//! one; when something goes wrong in it, the run is taken back and each of its messages is recorded
//! again in a savepoint of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::answer::{self, Answered, Came};
use super::attached;
use super::decide::{self, Decision, Doubt};
use super::identify::{self, Identified};
use super::receive::{Received, Standing};
use super::{Papers, Parked, Prepared};
use crate::domain::contact::Contact;
use crate::domain::ids::{MessageId, OrderId, RegistrationId};
use crate::domain::lifecycle::{EffectKind, MessageState, OrderState, RegistrationState, Stage};
use crate::domain::money::Money;
use crate::domain::note::Note;
use crate::domain::order::{Order, OrderHead, OrderParty};
use crate::domain::paper::{Paper, PaperKind, Role};
use crate::domain::rules::amendment::{self, Amendment, LineChange};
use crate::domain::rules::totals;
use crate::domain::settings::SettingKey;
use crate::domain::view::sums::{Decided, SumKind, Wait};
use crate::engine::core::{Changes, Env, Fault};
use crate::engine::event::Topics;
use crate::engine::failpoint::{self, Plant, Point};
use crate::engine::waiting;
use crate::formats::detect;
use crate::problem::{Code, Place, Problem};
use crate::store::amendments::{self, Revision, RevisionKind};
use crate::store::messages::{self, Outcome};
use crate::store::registrations::{self, Registration};
use crate::store::{Conn, StoreError, Tx, attachments, awaited, contacts, effects, orders, sources};

/// How many orders of one number from other sources are looked at: enough to find a twin, few
/// enough for numbers that everybody begins with.
const ELSEWHERE_MAX: usize = 10;

/// How often a message may be tried before it is taken for one that stops the program.
pub const ATTEMPTS_MAX: i64 = 2;

/// How many messages share a savepoint. Each savepoint copies every page that it is the first to
/// change, a dozen for an order, which 32 share as well as 500; doing 32 again takes two milliseconds.
pub const RUN: usize = 32;

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
    /// It is in the books since an earlier try of the same message.
    Known(OrderId),
    /// A request for access.
    Registered(RegistrationId),
    /// A request for access that said nothing new.
    Reregistered(RegistrationId),
    /// It waits for the order it names.
    Waiting(String),
}

/// Records a run of messages, of which [`RUN`] is a good length. The contacts' revision is that
/// of this transaction.
///
/// # Errors
/// Only what concerns the whole transaction: a full disk, a failing device.
pub fn record_run(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    run: &[Prepared],
    contacts_revision: i64,
) -> Result<Vec<Recorded>, Fault> {
    if let [only] = run {
        return Ok(vec![record(tx, changes, env, only, contacts_revision)?]);
    }
    let mut fork = changes.fork();
    // A panic in one message must not take the writer with it; the savepoint takes back its rows.
    let together = tx.savepoint(|tx| {
        let one = |prepared| {
            let recorded = record_in(tx, &mut fork, env, prepared, contacts_revision);
            failpoint::reach(Point::MessageRecorded);
            recorded
        };
        let work = || run.iter().map(one).collect();
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_panic| Err(Fault::Refused(failed())))
    });
    match together {
        Ok(all) => {
            changes.absorb(fork);
            Ok(all)
        }
        Err(Fault::Store(error)) if error.may_pass() => Err(Fault::Store(error)),
        Err(_of_one_of_them) => {
            run.iter().map(|prepared| record(tx, changes, env, prepared, contacts_revision)).collect()
        }
    }
}

fn failed() -> Problem {
    Problem::new(Code::ProcessingFailed).with("stage", Stage::Decided.as_str())
}

/// Records one message in a savepoint of its own.
fn record(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    contacts_revision: i64,
) -> Result<Recorded, Fault> {
    let mut fork = changes.fork();
    let caught = tx.savepoint(|tx| {
        let work = || record_in(tx, &mut fork, env, prepared, contacts_revision);
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_panic| Err(Fault::Refused(failed())))
    });
    match caught {
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
            let recorded = tx.savepoint(|tx| park(tx, &mut fork, env, prepared, &parked, MessageState::Quarantined))?;
            changes.absorb(fork);
            Ok(recorded)
        }
    }
}

fn record_in(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    contacts_revision: i64,
) -> Result<Recorded, Fault> {
    let received = &prepared.received;
    if received.standing == Standing::Fresh {
        let known = messages::with_hash(tx, &received.message.hash)?;
        let source = received.message.source_id;
        let same =
            known.iter().find(|known| known.source_id == source && known.source_key == received.message.source_key);
        if let Some(same) = same.filter(|_| !failpoint::is_planted(Plant::DeliveryForgotten)) {
            return Ok(Recorded { message: same.id, state: same.state, papers: Vec::new() });
        }
        if let Some(original) = original(&known) {
            return repeat(
                tx,
                changes,
                env,
                received,
                outcome(prepared, MessageState::Duplicate, Stage::Recorded),
                original,
            );
        }
    }
    match &prepared.result {
        Err(parked) => park_or_attach(tx, changes, env, prepared, parked),
        Ok(papers) => {
            let lookup =
                if prepared.contacts_revision == contacts_revision { Lookup::Current } else { Lookup::Outdated };
            book(tx, changes, env, prepared, (papers, lookup))
        }
    }
}

/// Returns the message that one with the same bytes repeats. What a person rejected is no
/// original: who sends it once more may have been asked to.
#[must_use]
pub fn original(known: &[messages::Message]) -> Option<MessageId> {
    let is_original =
        |known: &&messages::Message| known.duplicate_of.is_none() && known.state != MessageState::Rejected;
    known.iter().find(is_original).map(|known| known.id)
}

/// Stores the message, or notes what became of it when it is stored already, and counts it.
fn settle(tx: &mut Tx<'_>, changes: &mut Changes, received: &Received, outcome: &Outcome) -> Result<(), StoreError> {
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
    if outcome.state != MessageState::Quarantined || !failpoint::is_planted(Plant::ParkedUncounted) {
        changes.ledger(received.message.source_id).enter(outcome.state);
    }
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

/// Stores a repeat of a message: its bytes are stored already. `outcome` says what else is known of it.
pub fn repeat(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    received: &Received,
    outcome: Outcome,
    original: MessageId,
) -> Result<Recorded, Fault> {
    let message = &received.message;
    let outcome = Outcome {
        state: MessageState::Duplicate,
        stage: Stage::Recorded,
        duplicate_of: Some(original),
        keeps_body: false,
        ..outcome
    };
    settle(tx, changes, received, &outcome)?;
    attached::attach(tx, changes, env, message)?;
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
    if matches!(parked.problem.code, Code::UnknownFormat | Code::WrongDocumentKind) {
        let orders = attached::attach(tx, changes, env, message)?;
        if !orders.is_empty() {
            settle(tx, changes, &prepared.received, &outcome(prepared, MessageState::Finished, Stage::Recorded))?;
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
    settle(tx, changes, &prepared.received, &outcome)?;
    let place = parked.place.to_string();
    let detail = [("name", message.name.as_str()), ("cause", parked.problem.code.as_str()), ("place", &place)];
    changes.journal(tx, env, "message-parked", Some(message.id.0), &detail)?;
    if state == MessageState::Quarantined {
        let cause = parked.problem.code.as_str();
        changes.days().add(env.today, message.source_id, SumKind::Failure, cause, None, 1);
    }
    Ok(Recorded { message: message.id, state, papers: Vec::new() })
}

/// What a message waits for, gathered over its papers.
#[derive(Default)]
struct Waits {
    problem: Option<Problem>,
    order_nos: Vec<String>,
}

impl Waits {
    /// Adds what one paper waits for. What ends by itself when an order comes is said first, so
    /// that a decision about another paper does not end the message; then a request for access.
    fn add(&mut self, problem: Problem) {
        let rank = |problem: &Problem| match problem.code {
            Code::OrderNotKnown => 0,
            Code::RegistrationWaits => 1,
            _ => 2,
        };
        if problem.code == Code::OrderNotKnown {
            self.order_nos.extend(problem.argument("order_no").map(str::to_owned));
        }
        if self.problem.as_ref().is_none_or(|known| rank(&problem) < rank(known)) {
            self.problem = Some(problem);
        }
    }
}

/// Whether the address master is still what the decoder saw.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lookup {
    Current,
    Outdated,
}

/// Books the papers of a message that can be booked.
fn book(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    prepared: &Prepared,
    (papers, lookup): (&Papers, Lookup),
) -> Result<Recorded, Fault> {
    let message = &prepared.received.message;
    if prepared.received.standing == Standing::Stored {
        awaited::delete(tx, message.id)?;
    }
    let mut results = Vec::with_capacity(papers.sound.len());
    let mut waits = Waits::default();
    let mut repeated = 0;
    for identified in &papers.sound {
        let mut booking = Booking { prepared, identified, parties: None };
        let (result, problem) = if let Some(done) = booking.recorded_before(tx)? {
            done
        } else {
            if lookup == Lookup::Outdated {
                // The master changed after the decoder looked: look again, here where it cannot.
                let parties = identify::identify_parties(&identified.paper, message.source_id, tx)?;
                booking.parties = Some(parties);
            }
            booking.book(tx, changes, env)?
        };
        repeated += usize::from(matches!(result, PaperResult::Repeated(_) | PaperResult::Reregistered(_)));
        if let Some(problem) = problem {
            waits.add(problem);
        }
        results.push(result);
    }
    for order_no in &waits.order_nos {
        awaited::insert(tx, order_no, message.id)?;
    }
    if let Some(fault) = &papers.fault {
        let recorded = park(tx, changes, env, prepared, fault, MessageState::Quarantined)?;
        return Ok(Recorded { papers: results, ..recorded });
    }
    let state = match (&waits.problem, repeated == papers.sound.len()) {
        (Some(_), _) => MessageState::Open,
        (None, true) => MessageState::Duplicate,
        (None, false) => MessageState::Finished,
    };
    let mut outcome = outcome(prepared, state, Stage::Recorded);
    outcome.problem = waits.problem.map(|problem| (problem, Place::default()));
    settle(tx, changes, &prepared.received, &outcome)?;
    if state == MessageState::Duplicate {
        changes.journal(tx, env, "message-duplicate", Some(message.id.0), &[("name", &message.name)])?;
    }
    Ok(Recorded { message: message.id, state, papers: results })
}

/// One paper on its way into the books.
struct Booking<'b> {
    prepared: &'b Prepared,
    identified: &'b Identified,
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

    /// Returns what this paper did to the books in an earlier try of its message, if it did.
    fn recorded_before(&self, tx: &mut Tx<'_>) -> Result<Option<Done>, StoreError> {
        let received = &self.prepared.received;
        if received.standing == Standing::Fresh {
            return Ok(None);
        }
        let (message, paper_no) = (received.message.id, self.identified.paper_no);
        if self.paper().kind == PaperKind::Registration {
            let known = registrations::of_paper(tx, message, paper_no)?;
            return Ok(known.map(|known| (PaperResult::Registered(known.id), registration_waits(&known))));
        }
        for head in orders::by_their_number_anywhere(tx, &self.paper().order_no)? {
            if waiting::has_taken_in(tx, &head, message, paper_no)? {
                let problem = orders::load(tx, head.id)?
                    .and_then(|order| decide::undecided_problem(&order.paper, &order.parties));
                return Ok(Some((PaperResult::Known(head.id), problem)));
            }
        }
        Ok(None)
    }

    fn book(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>) -> Result<Done, Fault> {
        let (same_source, elsewhere) = self.orders_of_the_number(tx)?;
        let decision = decide::decide(self.identified, same_source, elsewhere);
        failpoint::reach(Point::PaperDecided);
        match decision {
            Decision::Book { doubt } => self.insert(tx, changes, env, doubt),
            Decision::Repeat(order) => self.repeat(tx, changes, env, order),
            Decision::Amend(order) => self.amend(tx, changes, env, *order),
            Decision::Outdated(order) => self.keep_outdated(tx, changes, env, &order),
            Decision::Cancel(order) => self.cancel(tx, changes, env, *order),
            Decision::Register => self.register(tx, changes, env),
            Decision::Wait(problem) => Ok((PaperResult::Waiting(self.paper().order_no.clone()), Some(problem))),
        }
    }

    /// Returns the orders under the paper's number: those of its source, and when there are none,
    /// the first few of others.
    fn orders_of_the_number(&self, tx: &mut Tx<'_>) -> Result<(Vec<Order>, Vec<Order>), StoreError> {
        if self.paper().kind == PaperKind::Registration {
            return Ok((Vec::new(), Vec::new()));
        }
        let source = self.prepared.received.message.source_id;
        let heads = orders::by_their_number(tx, source, &self.paper().order_no)?;
        if !heads.is_empty() {
            return Ok((load_all(tx, heads)?, Vec::new()));
        }
        let mut heads = orders::by_their_number_anywhere(tx, &self.paper().order_no)?;
        heads.truncate(ELSEWHERE_MAX);
        Ok((Vec::new(), load_all(tx, heads)?))
    }

    fn repeat(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, order: OrderId) -> Result<Done, Fault> {
        let detail = [("message", self.prepared.received.message.name.as_str())];
        changes.journal(tx, env, "order-repeated", Some(order.0), &detail)?;
        Ok((PaperResult::Repeated(order), None))
    }

    fn insert(
        &self,
        tx: &mut Tx<'_>,
        changes: &mut Changes,
        env: &Env<'_>,
        doubt: Option<Doubt>,
    ) -> Result<Done, Fault> {
        let paper = self.paper();
        let parties = decide::parties_from(self.parties(), paper);
        let undecided = decide::undecided(&parties);
        let branch = env.settings.text(SettingKey::Branch).to_owned();
        let mut head = OrderHead {
            id: OrderId(env.id()),
            number: order_number(tx, changes, env, &branch)?,
            source_id: self.prepared.received.message.source_id,
            message_id: self.prepared.received.message.id,
            paper_no: self.identified.paper_no,
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
        let message = &self.prepared.received.message;
        let placed = attached::placed(tx, message.source_id, message.id, paper, &[])?;
        let doubted = doubt.map(|doubt| doubt_problem(tx, &doubt)).transpose()?;
        head.note = doubted.or_else(|| attached::awaited(&placed)).as_ref().map(note);
        orders::insert(tx, &head, paper, &parties)?;
        self.journal_booked(tx, changes, env, &head, &parties)?;
        if !placed.is_empty() {
            attached::store(tx, changes, env, head.id, &placed)?;
        }
        let head = &head;
        count(changes, head, 1);
        count_decided(changes, head, &parties, 1);
        changes.touch(Topics::ORDERS);
        answer::plan_information(tx, changes, env, head, self.came())?;
        if undecided == 0 {
            answer::plan_export(tx, changes, env, head)?;
            self.plan_confirmation(tx, changes, env, head, None)?;
        }
        Ok((PaperResult::Booked(head.id), decide::undecided_problem(paper, &parties)))
    }

    fn journal_booked(
        &self,
        tx: &mut Tx<'_>,
        changes: &mut Changes,
        env: &Env<'_>,
        head: &OrderHead,
        parties: &[OrderParty],
    ) -> Result<(), StoreError> {
        let findings = self.findings_text();
        let shared = head.note.as_ref().filter(|note| note.code != Code::AttachmentAwaited.as_str());
        let detail = [
            ("number", head.number.as_str()),
            ("order_no", &head.order_no),
            ("message", &self.prepared.received.message.name),
            ("format", self.prepared.description.format.as_deref().unwrap_or_default()),
            ("state", head.state.as_str()),
            ("evidence", parties.first().and_then(|party| party.evidence.as_deref()).unwrap_or_default()),
            ("findings", &findings),
            ("doubt", shared.map_or("", |note| note.code.as_str())),
        ];
        changes.journal(tx, env, "order-booked", Some(head.id.0), &detail)
    }

    /// Returns when the paper came about.
    fn came(&self) -> Came {
        Came { issued: self.paper().issued, sent_at: self.prepared.received.message.sent_at }
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
            contact: &contact,
            stated_emails: &self.paper().buyer.emails,
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

    fn amend(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, before: Order) -> Result<Done, Fault> {
        let mut paper = self.paper().clone();
        if paper.kind == PaperKind::Change {
            complete_change(&mut paper, &before.paper);
        }
        paper.kind = PaperKind::Order;
        let difference = amendment::difference(&attached::with_bytes(tx, &before)?, &paper);
        if difference.is_empty() {
            return self.repeat(tx, changes, env, before.head.id);
        }
        let message = &self.prepared.received.message;
        let earlier = attachments::list(tx, before.head.id)?;
        let placed = attached::placed(tx, message.source_id, message.id, &paper, &earlier)?;
        let parties = self.amended_parties(&before, &paper);
        let head = self.amended_head(env, &before.head, &paper, &parties, attached::awaited(&placed).as_ref());
        count(changes, &before.head, -1);
        count(changes, &head, 1);
        count_decided(changes, &before.head, &before.parties, -1);
        count_decided(changes, &head, &parties, 1);
        let order = Order { head, paper, parties };
        orders::replace(tx, &order)?;
        attached::store(tx, changes, env, order.head.id, &placed)?;
        self.keep_revision(tx, env, &before, &order.head, RevisionKind::Change, &difference_text(&difference))?;
        let revision = order.head.revision.to_string();
        let detail = [("revision", revision.as_str()), ("message", &message.name)];
        changes.journal(tx, env, "order-amended", Some(order.head.id.0), &detail)?;
        changes.touch(Topics::ORDERS);
        answer::plan_information(tx, changes, env, &order.head, self.came())?;
        if order.head.undecided == 0 {
            let hold = has_left_house(&order.head).then(|| amended_after_export(&order.head));
            if hold.is_none() {
                answer::plan_export(tx, changes, env, &order.head)?;
            }
            self.plan_confirmation(tx, changes, env, &order.head, hold)?;
            // What came before waited for a decision that this amendment made needless.
            let earlier = waiting::messages_of(tx, &order.head)?;
            waiting::finish_decided(tx, changes, env, &earlier)?;
        } else {
            // What was planned for a customer who is in doubt must not leave.
            for kind in [EffectKind::Confirmation, EffectKind::Export] {
                effects::supersede(tx, order.head.id.0, kind, i64::MAX, env.now)?;
            }
        }
        Ok((PaperResult::Amended(order.head.id), decide::undecided_problem(&order.paper, &order.parties)))
    }

    fn amended_head(
        &self,
        env: &Env<'_>,
        before: &OrderHead,
        paper: &Paper,
        parties: &[OrderParty],
        awaited: Option<&Problem>,
    ) -> OrderHead {
        let undecided = decide::undecided(parties);
        let mut head = before.clone();
        head.message_id = self.prepared.received.message.id;
        head.paper_no = self.identified.paper_no;
        head.revision += 1;
        head.contact_id = contact_of(parties, Role::Buyer);
        head.undecided = undecided;
        head.issued = paper.issued.map(|issued| issued.to_string());
        head.total = booked_total(paper, env);
        head.line_count = i64::try_from(paper.lines.len()).unwrap_or(i64::MAX);
        head.buyer_name = paper.buyer.display_name();
        head.content_hash = identify::content_hash(paper);
        if has_left_house(before) {
            // A closed order that changes must be looked at again.
            head.state = if before.state == OrderState::Closed { OrderState::Exported } else { before.state };
            head.note = Some(note(&amended_after_export(&head)));
        } else {
            head.state = if undecided == 0 { OrderState::Accepted } else { OrderState::Received };
            head.note = attached::remark(head.note.take(), awaited);
        }
        head
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
            paper_no: self.identified.paper_no,
            before_message_id: before.head.message_id,
            before_paper_no: before.head.paper_no,
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
        let difference = difference_text(&amendment::difference(&attached::with_bytes(tx, order)?, self.paper()));
        self.keep_revision(tx, env, order, &order.head, RevisionKind::Older, &difference)?;
        let mut head = order.head.clone();
        // Another remark is about something that still has to be done.
        let older = Problem::new(Code::OlderRevision).with("order_no", head.order_no.as_str());
        head.note = head.note.take().or_else(|| Some(note(&older)));
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
        let mut head = before.head.clone();
        head.revision += 1;
        head.is_cancelled = true;
        let hold = has_left_house(&head).then(|| amended_after_export(&head));
        head.note = hold.as_ref().map(note).or(head.note);
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
        answer::plan_information(tx, changes, env, &head, self.came())?;
        if head.undecided == 0 {
            self.plan_confirmation(tx, changes, env, &head, hold)?;
        }
        Ok((PaperResult::Cancelled(head.id), None))
    }

    fn register(&self, tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>) -> Result<Done, Fault> {
        let message = &self.prepared.received.message;
        let paper = self.paper();
        // Without a number of its own, a request may be meant a second time once the first is settled.
        let is_repeat = |known: &Registration| !paper.order_no.is_empty() || known.state == RegistrationState::Received;
        if let Some(known) = registrations::alike(tx, message.source_id, paper)?.filter(is_repeat) {
            let detail = [("message", message.name.as_str())];
            changes.journal(tx, env, "registration-repeated", Some(known.id.0), &detail)?;
            return Ok((PaperResult::Reregistered(known.id), None));
        }
        let registration = Registration {
            id: RegistrationId(env.id()),
            source_id: message.source_id,
            message_id: message.id,
            paper_no: self.identified.paper_no,
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
        Ok((PaperResult::Registered(registration.id), registration_waits(&registration)))
    }
}

/// Returns what a request for access waits for.
fn registration_waits(registration: &Registration) -> Option<Problem> {
    match registration.state {
        RegistrationState::Received => {
            Some(Problem::new(Code::RegistrationWaits).with("name", registration.name.as_str()))
        }
        RegistrationState::KeyIssued | RegistrationState::Refused | RegistrationState::AskedBack => None,
    }
}

/// Returns what a person should know of a new order's number.
fn doubt_problem(conn: &mut Conn<'_>, doubt: &Doubt) -> Result<Problem, StoreError> {
    Ok(match doubt {
        Doubt::SharedBy(other) => Problem::new(Code::OrderNumberShared)
            .with("order_no", other.order_no.as_str())
            .with("other", format!("{}, {}", other.buyer_name, other.number)),
        Doubt::AlsoElsewhere(other) => {
            let source = sources::find(conn, other.source_id)?.map(|source| source.name).unwrap_or_default();
            Problem::new(Code::OrderSentElsewhere)
                .with("order_no", other.order_no.as_str())
                .with("number", other.number.as_str())
                .with("source", source)
        }
    })
}

/// Returns whether accounting has, or had, the order.
fn has_left_house(head: &OrderHead) -> bool {
    head.exports != 0
}

fn amended_after_export(head: &OrderHead) -> Problem {
    Problem::new(Code::AmendedAfterExport).with("order_no", head.order_no.as_str())
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

/// Counts an order by who decided its parties and how long they waited, into (`by` = 1) or out of
/// (`by` = -1) the statistics.
pub fn count_decided(changes: &mut Changes, head: &OrderHead, parties: &[OrderParty], by: i64) {
    let (day, source) = (head.booked_day, head.source_id);
    if let Some(decided) = Decided::of(parties) {
        changes.days().add(day, source, SumKind::Decision, decided.as_str(), None, by);
    }
    if let Some(wait) = Wait::of(head.received_at, parties) {
        changes.days().add(day, source, SumKind::Wait, wait.as_str(), None, by);
    }
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
fn order_number(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, branch: &str) -> Result<String, StoreError> {
    let year = env.today.format("%y").to_string();
    let next = changes.next_number(tx, format!("order:{branch}:{year}"))?;
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
