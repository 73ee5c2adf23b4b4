//! The office that the window is measured over: as many contacts and orders as asked for, made by
//! the engine itself, as if it had worked for years.
//!
//! Contacts come in by the command that imports a table. Orders are read and identified from files
//! once, and then recorded by the engine over and over in groups, each for another customer, under
//! another number and at a later moment. What left the house is settled by the store's own
//! functions, because no mail server and no accounting take part.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::super::super::init::{DEFAULT_INTERVAL, FIRST_SOURCE};
use super::super::corpus::Corpus;
use super::super::{prefill, rig};
use super::crowd;
use crate::clock::{Clock, IdSource, ManualClock, SystemClock, SystemIds};
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::ids::{ContactId, MessageId, OrderId};
use crate::domain::lifecycle::{EffectState, OrderState};
use crate::domain::order::OrderHead;
use crate::domain::paper::Role;
use crate::domain::settings::SettingKey;
use crate::domain::time::Timestamp;
use crate::domain::view::lists::{ContactSort, SortOrder};
use crate::engine::command::{Actor, Command};
use crate::engine::core::{Changes, Engine, Fault};
use crate::engine::office::Office;
use crate::engine::pipeline::Prepared;
use crate::engine::pipeline::record::{self, PaperResult};
use crate::matching::evidence::Identification;
use crate::problem::{Code, Problem};
use crate::store::effects::{self, Settlement};
use crate::store::{Tx, lists, orders};

/// How many days of work the orders are spread over.
const DAYS: i64 = 1_000;

/// How many orders share a commit.
const GROUP: u32 = 1_000;

/// How many contacts one command brings.
const IMPORT_CHUNK: u32 = 5_000;

/// How many files the orders are made from.
const SAMPLES: u64 = 400;

/// One of so many orders of the last group waits for a decision.
const UNDECIDED_EACH: u32 = 10;

/// The file that says that an office is whole, and how long its making took.
const MADE: &str = "bench-window.json";

/// A made office.
pub(super) struct Made {
    /// Where it is.
    pub(super) folder: PathBuf,
    /// What was measured while it was made.
    pub(super) making: Making,
    /// Whether it was there already.
    pub(super) is_reused: bool,
}

/// How long the parts of the making took, in microseconds for each row of the kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Making {
    /// Importing a contact.
    pub(super) contact: f64,
    /// Recording an order.
    pub(super) order: f64,
    /// Listing an order for sorting and searching.
    pub(super) listing: f64,
}

impl Making {
    fn json(self) -> Value {
        json!({ "contact": self.contact, "order": self.order, "listing": self.listing })
    }

    fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let figure = |name: &str| value.get(name).and_then(Value::as_f64);
        Some(Self { contact: figure("contact")?, order: figure("order")?, listing: figure("listing")? })
    }
}

/// Makes an office, or takes the one that an earlier run left.
///
/// # Errors
/// What could not be read or written.
pub(super) fn make(
    parent: &Path,
    (order_count, contact_count): (u32, u32),
    tell: &mut dyn FnMut(u32, u32),
) -> Result<Made, Problem> {
    let folder = parent.join(format!("window-{order_count}-{contact_count}"));
    if let Some(making) = fs::read_to_string(folder.join(MADE)).ok().and_then(|text| Making::read(&text)) {
        return Ok(Made { folder, making, is_reused: true });
    }
    if folder.exists() {
        // Left by a run that broke off.
        fs::remove_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
    }
    let office = Office::at(&folder);
    office.create()?;
    let end = SystemClock.now();
    let clock = Arc::new(ManualClock::at(end.plus_minutes(-DAYS * 1440)));
    let ids: Arc<dyn IdSource> = Arc::new(SystemIds::with_node(u64::from(order_count)));
    let mut engine = Engine::open(office, Arc::clone(&clock) as Arc<dyn Clock>, Arc::clone(&ids))?;
    let mut making = Making { contact: contacts(&mut engine, contact_count)?, ..Making::default() };
    let mut maker = Maker { contacts: Vec::new(), samples: Vec::new(), clock, ids, end };
    maker.prepare(&mut engine)?;
    let (mut recording, mut listing) = (Duration::ZERO, Duration::ZERO);
    let mut done = 0;
    while done < order_count {
        tell(done, order_count);
        let count = GROUP.min(order_count - done);
        recording += maker.group(&mut engine, done, count, order_count)?;
        done += count;
        let (listed, took) = rig::timed(|| while_some(|| engine.list_orders()));
        listed?;
        listing += took;
    }
    tell(done, order_count);
    making.order = micros_each(recording, order_count);
    making.listing = micros_each(listing, order_count);
    drop(engine);
    let mark = folder.join(MADE);
    fs::write(&mark, making.json().to_string()).map_err(|error| failed(&mark, &error))?;
    Ok(Made { folder, making, is_reused: false })
}

fn failed(file: &Path, error: &std::io::Error) -> Problem {
    Problem::new(Code::FileFailed).with("file", file.display().to_string()).with("detail", error.to_string())
}

fn while_some(mut work: impl FnMut() -> Result<usize, Problem>) -> Result<(), Problem> {
    while work()? != 0 {}
    Ok(())
}

fn micros_each(took: Duration, count: u32) -> f64 {
    took.as_secs_f64() * 1e6 / f64::from(count.max(1))
}

fn contacts(engine: &mut Engine, count: u32) -> Result<f64, Problem> {
    let actor = Actor::Person("bench".to_owned());
    let name = Command::Set { key: SettingKey::OfficeName, value: "Bench".to_owned() };
    let door = Command::AddFolderSource {
        name: FIRST_SOURCE.to_owned(),
        folder: FIRST_SOURCE.to_owned(),
        interval_minutes: DEFAULT_INTERVAL,
    };
    for command in [name, door] {
        engine.command(actor.clone(), command)?;
    }
    let mut took = Duration::ZERO;
    let mut first = 0;
    while first < count {
        let next = count.min(first + IMPORT_CHUNK);
        let cards: Vec<(u32, ContactCard)> = (first..next).map(|number| (number + 1, crowd::card(number))).collect();
        let (done, span) = rig::timed(|| engine.command(actor.clone(), Command::ImportContacts { cards }));
        done?;
        took += span;
        first = next;
    }
    Ok(micros_each(took, count))
}

/// Makes orders.
struct Maker {
    /// The contacts in the order of their numbers.
    contacts: Vec<ContactId>,
    samples: Vec<Prepared>,
    clock: Arc<ManualClock>,
    ids: Arc<dyn IdSource>,
    end: Timestamp,
}

impl Maker {
    fn prepare(&mut self, engine: &mut Engine) -> Result<(), Problem> {
        let by_number = engine.read(|conn| lists::contact_ids(conn, ContactSort::Number, SortOrder::Ascending))?;
        self.contacts = by_number.into_iter().map(ContactId).collect();
        let Some(source) = prefill::first_source(engine)? else { return Ok(()) };
        let corpus = Corpus { customers: 10, seed: 7 };
        let files = (0..SAMPLES).map(|number| corpus.order_xml(number).into_bytes()).collect();
        self.samples = prefill::samples(engine, source, files, (self.clock.as_ref(), self.ids.as_ref()))?;
        Ok(())
    }

    /// Records a group of orders and, when it is not the last, settles what came of them. Returns
    /// how long the recording took.
    fn group(&mut self, engine: &mut Engine, first: u32, count: u32, all: u32) -> Result<Duration, Problem> {
        let is_last = all <= first + count;
        let begin = self.end.plus_minutes(-DAYS * 1440);
        let done = i64::from(first + count) * DAYS * 1440 / i64::from(all.max(1));
        let moment = begin.plus_minutes(done - 1).0.min(self.end.0 - 60_000);
        self.clock.advance_millis((moment - self.clock.now().0).max(0));
        let revision = engine.read(crate::engine::contacts::revision)?;
        let group = (first..first + count).filter_map(|number| self.order(number, revision, is_last)).collect();
        let (recorded, took) = rig::timed(|| engine.record(group));
        let booked: Vec<OrderId> = recorded?.into_iter().flat_map(|one| one.papers).filter_map(booked).collect();
        let state = if self.end.millis_since(self.clock.now()) < 30 * 86_400_000 {
            OrderState::TakenOver
        } else {
            OrderState::Closed
        };
        if !is_last {
            let settled = engine.write(&Actor::Engine, |tx, changes, env| {
                booked.iter().try_for_each(|order| settle(tx, changes, *order, state, env.now))
            });
            settled.map_err(Fault::problem)?;
        }
        Ok(took)
    }

    /// Returns the order with this number: of another customer than the one before.
    fn order(&self, number: u32, contacts_revision: i64, is_last: bool) -> Option<Prepared> {
        let sample = self.samples.get(number as usize % self.samples.len().max(1))?;
        let id = MessageId(self.ids.next(self.clock.now()));
        let mut prepared = prefill::renumbered(sample, u64::from(number), id);
        prepared.contacts_revision = contacts_revision;
        prepared.received.message.received_at = self.clock.now();
        prepared.received.message.sent_at = Some(self.clock.now());
        // An odd step that no power of two or ten divides: every customer has his turn.
        let all = u64::try_from(self.contacts.len()).ok()?.max(1);
        let customer = u32::try_from(u64::from(number) * 7_919 % all).ok()?;
        let contact = *self.contacts.get(usize::try_from(customer).ok()?)?;
        let card = crowd::card(customer);
        if let Ok(papers) = &mut prepared.result {
            for identified in &mut papers.sound {
                identified.paper.buyer.company = Some(card.display_name());
                identified.paper.issued = None;
                for party in identified.parties.iter_mut().filter(|party| party.role == Role::Buyer) {
                    let is_undecided = is_last && number.is_multiple_of(UNDECIDED_EACH);
                    party.identification = if is_undecided {
                        Identification::New
                    } else {
                        Identification::Certain { contact, evidence: Vec::new() }
                    };
                    party.contact = (!is_undecided).then(|| Contact { id: contact, version: 1, card: card.clone() });
                }
            }
        }
        Some(prepared)
    }
}

fn booked(paper: PaperResult) -> Option<OrderId> {
    match paper {
        PaperResult::Booked(order) => Some(order),
        PaperResult::Amended(_)
        | PaperResult::Cancelled(_)
        | PaperResult::Repeated(_)
        | PaperResult::Outdated(_)
        | PaperResult::Known(_)
        | PaperResult::Registered(_)
        | PaperResult::Reregistered(_)
        | PaperResult::Waiting(_) => None,
    }
}

/// Settles what came of an order: its mails arrived, and accounting has it.
fn settle(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    order: OrderId,
    state: OrderState,
    now: Timestamp,
) -> Result<(), Fault> {
    for effect in effects::of_subject(tx, order.0)? {
        let settlement = Settlement {
            state: EffectState::Accepted,
            due_at: now,
            settled_at: Some(now),
            receipt: None,
            problem: None,
        };
        effects::settle(tx, &effect.key, &settlement)?;
    }
    let Some(before) = orders::find(tx, order)? else { return Ok(()) };
    let after = OrderHead { state, note: None, exports: 1, ..before.clone() };
    record::count(changes, &before, -1);
    record::count(changes, &after, 1);
    Ok(orders::update_head(tx, &after)?)
}
