//! Questions to the books, each read in one moment. The enum is for the handle; every question
//! is also a function, for programs that read without a running engine.

use std::sync::Arc;

use uuid::Uuid;

use super::pipeline::{attached, decide, identify};
use super::waiting;
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::ids::{ContactId, MessageId, OrderId, RegistrationId, SourceId};
use crate::domain::lifecycle::{EffectKind, EffectState, MessageState};
use crate::domain::order::{Order, OrderHead};
use crate::domain::paper::{Party, Role};
use crate::domain::person::Person;
use crate::domain::time::{NaiveDate, Timestamp};
use crate::domain::view::journal::JournalFilter;
use crate::domain::view::ledger::Ledger;
use crate::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use crate::engine::cases::{self, CaseFile, CaseRow};
use crate::engine::contact_file::{self, ContactFile};
use crate::engine::counts;
use crate::engine::day::{self, Day};
use crate::engine::entries::{self, Checked, EntryPage};
use crate::engine::export_view;
use crate::engine::news::{self, News};
use crate::engine::outbox_view;
use crate::engine::quarantine_view;
use crate::engine::registrations::{self as requests, RegistrationFile, RegistrationRow};
use crate::engine::search::{self, ContactRow, Found};
use crate::engine::setup::{self, Setup};
use crate::engine::status::{self, Status};
use crate::engine::tables::{self, Compared};
use crate::matching::evidence::{Identification, Scored};
use crate::store::amendments::{self, Revision};
use crate::store::attachments::{self, StoredAttachment};
use crate::store::batches::{self, Batch, BatchItem};
use crate::store::effects::{self, Effect};
use crate::store::journal::{self, Entry, Head};
use crate::store::marks::{self, Mark};
use crate::store::messages::{self, Message};
use crate::store::registrations::{self, Registration};
use crate::store::settings::{self, StoredSetting};
use crate::store::sources::{self, Source};
use crate::store::sums::{self, DaySum};
use crate::store::{Conn, StoreError, articles, contacts, lease, lists, orders, people};

/// The longest page that a list is read in.
pub const PAGE_MAX: i64 = 1000;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// Orders, newest first.
    Orders {
        /// Only those before this one.
        before: Option<OrderId>,
        /// The most wanted.
        limit: i64,
    },
    /// Orders that need a person: undecided or with a remark.
    WaitingOrders,
    /// Everything about one order.
    OrderFile(OrderId),
    /// The parties of one order that wait for a decision, each with who it may be.
    Undecided(OrderId),
    /// Every source with its ledger, counted afresh.
    Ledger,
    /// Stored settings.
    Settings,
    /// What waits in the quarantine, grouped by cause.
    Quarantine,
    /// Messages of every state, newest first.
    Messages {
        /// Only those before this one.
        before: Option<MessageId>,
        /// The most wanted.
        limit: i64,
    },
    /// Messages that are read and wait: for a decision, or for the order they name.
    OpenMessages,
    /// The bytes of a message as received.
    MessageBytes(MessageId),
    /// The bytes of a file that belongs to an order.
    AttachmentBytes {
        /// The order.
        order: OrderId,
        /// The file's place among the order's.
        position: i64,
    },
    /// The outbox: counts, and what is stuck or waiting.
    Outbox,
    /// What the outbox screen shows.
    OutboxView(outbox_view::Ask),
    /// What the screen of accounting files shows.
    ExportView(export_view::Ask),
    /// What the quarantine screen shows.
    QuarantineView(quarantine_view::Ask),
    /// Accounting files, newest first.
    Batches,
    /// Contacts by name.
    Contacts {
        /// Only those after this name and id.
        after: Option<(String, ContactId)>,
        /// The most wanted.
        limit: i64,
    },
    /// Requests for access, newest first.
    Registrations {
        /// Only those before this one.
        before: Option<RegistrationId>,
    },
    /// Orders and registrations per day.
    Statistics {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// What the overview shows in numbers.
    Overview,
    /// How the office stands, for the frame of the window.
    Status,
    /// The ids of the orders that a filter lets through, in the order in which they are shown.
    OrderIds {
        /// Which.
        filter: OrderFilter,
        /// By what they are sorted.
        sort: OrderSort,
        /// Which way.
        order: SortOrder,
    },
    /// Orders by their ids.
    OrderRows(Vec<OrderId>),
    /// The ids of all contacts, in the order in which they are shown.
    ContactIds {
        /// Only those that fit these letters.
        text: String,
        /// By what they are sorted.
        sort: ContactSort,
        /// Which way.
        order: SortOrder,
    },
    /// Contacts by their ids.
    ContactRows(Vec<ContactId>),
    /// Everything about one contact.
    ContactFile(ContactId),
    /// What each row of a table of contacts would do to the master.
    Compare(Arc<[(u32, ContactCard)]>),
    /// The ids of all requests for access, newest first.
    RegistrationIds,
    /// Requests for access by their ids.
    RegistrationRows(Vec<RegistrationId>),
    /// Everything about one request for access.
    RegistrationFile(RegistrationId),
    /// Orders and contacts that fit a few letters.
    Search {
        /// What was typed.
        text: String,
    },
    /// The day: what needs somebody, what is new.
    Day {
        /// The moment at which the day began here.
        midnight: Timestamp,
        /// The moment it is.
        now: Timestamp,
    },
    /// Undecided parties, oldest first.
    Cases,
    /// One undecided party with its candidates, and with one more contact that a person looked up.
    Case(OrderId, Role, Option<ContactId>),
    /// The journal, newest first.
    Journal {
        /// Only what is older than this revision.
        before: Option<i64>,
        /// The most wanted.
        limit: i64,
    },
    /// The people of the office.
    People,
    /// How the office is set up.
    Setup,
    /// What came since a revision of the journal; `None` asks for the present one.
    News {
        /// The revision up to which everything was told.
        since: Option<i64>,
    },
    /// How many orders each of these filters lets through.
    OrderCounts(Vec<OrderFilter>),
    /// A page of the journal, newest first.
    Entries {
        /// Which entries.
        filter: JournalFilter,
        /// Only what is older than this revision.
        before: Option<i64>,
        /// The most wanted.
        limit: i64,
    },
    /// Every source's name, those that are switched off too.
    SourceNames,
    /// Everybody who did something, by name.
    Actors,
    /// Whether the next links of the journal's chain fit, behind those that are known to.
    Chain(Option<Head>),
}

/// An answer, of the same name as its question.
#[derive(Clone, Debug)]
pub enum Answer {
    /// To [`Query::Orders`] and [`Query::WaitingOrders`].
    Orders(Vec<OrderRow>),
    /// To [`Query::OrderFile`]; `None` when there is no such order.
    OrderFile(Option<Box<OrderFile>>),
    /// To [`Query::Undecided`].
    Undecided(Vec<UndecidedParty>),
    /// To [`Query::Ledger`].
    Ledger(Vec<SourceLedger>),
    /// To [`Query::Settings`].
    Settings(Vec<StoredSetting>),
    /// To [`Query::Quarantine`].
    Quarantine(Quarantine),
    /// To [`Query::Messages`], newest first, and to [`Query::OpenMessages`], oldest first.
    Messages(Vec<Message>),
    /// To [`Query::MessageBytes`] and [`Query::AttachmentBytes`]; `None` when they are not here.
    Bytes(Option<Vec<u8>>),
    /// To [`Query::Outbox`].
    Outbox(Outbox),
    /// To [`Query::OutboxView`].
    OutboxView(outbox_view::Told),
    /// To [`Query::ExportView`].
    ExportView(export_view::Told),
    /// To [`Query::QuarantineView`].
    QuarantineView(quarantine_view::Told),
    /// To [`Query::Batches`].
    Batches(Vec<(Batch, Vec<BatchItem>)>),
    /// To [`Query::Contacts`]: contacts with the name they sort by.
    Contacts(Vec<(Contact, String)>),
    /// To [`Query::Registrations`].
    Registrations(Vec<Registration>),
    /// To [`Query::Statistics`].
    Statistics(Vec<DaySum>),
    /// To [`Query::Overview`].
    Overview(Overview),
    /// To [`Query::Status`].
    Status(Box<Status>),
    /// To [`Query::OrderIds`], [`Query::ContactIds`] and [`Query::RegistrationIds`].
    Ids(Arc<[Uuid]>),
    /// To [`Query::ContactRows`].
    ContactRows(Vec<ContactRow>),
    /// To [`Query::ContactFile`].
    ContactFile(Option<Box<ContactFile>>),
    /// To [`Query::Compare`], in the order of the rows.
    Compared(Vec<Compared>),
    /// To [`Query::RegistrationRows`].
    RegistrationRows(Vec<RegistrationRow>),
    /// To [`Query::RegistrationFile`].
    RegistrationFile(Option<Box<RegistrationFile>>),
    /// To [`Query::Search`].
    Found(Box<Found>),
    /// To [`Query::Day`].
    Day(Box<Day>),
    /// To [`Query::Cases`].
    Cases(Vec<CaseRow>),
    /// To [`Query::Case`]; `None` when no order states such a party.
    Case(Option<Box<CaseFile>>),
    /// To [`Query::Journal`].
    Journal(Vec<Entry>),
    /// To [`Query::People`].
    People(Vec<Person>),
    /// To [`Query::Setup`].
    Setup(Box<Setup>),
    /// To [`Query::News`].
    News(News),
    /// To [`Query::OrderCounts`], in the order of the filters.
    Counts(Vec<i64>),
    /// To [`Query::Entries`].
    Entries(Box<EntryPage>),
    /// To [`Query::SourceNames`].
    SourceNames(Vec<(SourceId, String)>),
    /// To [`Query::Actors`].
    Actors(Vec<String>),
    /// To [`Query::Chain`].
    Chain(Checked),
}

impl Query {
    /// Reads the answer.
    pub fn answer(&self, conn: &mut Conn<'_>) -> Result<Answer, StoreError> {
        Ok(match self {
            Self::Orders { before, limit } => Answer::Orders(order_rows(conn, *before, *limit)?),
            Self::WaitingOrders => Answer::Orders(waiting_orders(conn)?),
            Self::OrderFile(id) => Answer::OrderFile(order_file(conn, *id)?.map(Box::new)),
            Self::Undecided(id) => Answer::Undecided(undecided(conn, *id)?),
            Self::Ledger => Answer::Ledger(ledger(conn)?),
            Self::Settings => Answer::Settings(settings::list(conn)?),
            Self::Quarantine => Answer::Quarantine(quarantine(conn)?),
            Self::Messages { before, limit } => {
                Answer::Messages(messages::newest(conn, *before, (*limit).min(PAGE_MAX))?)
            }
            Self::OpenMessages => Answer::Messages(messages::waiting(conn, MessageState::Open, None, PAGE_MAX)?),
            Self::MessageBytes(id) => Answer::Bytes(message_bytes(conn, *id)?),
            Self::AttachmentBytes { order, position } => Answer::Bytes(attached::bytes(conn, *order, *position)?),
            Self::Outbox => Answer::Outbox(outbox(conn)?),
            Self::OutboxView(ask) => Answer::OutboxView(ask.answer(conn)?),
            Self::ExportView(ask) => Answer::ExportView(ask.answer(conn)?),
            Self::QuarantineView(ask) => Answer::QuarantineView(ask.answer(conn)?),
            Self::Batches => Answer::Batches(batch_list(conn)?),
            Self::Contacts { after, limit } => {
                let after = after.as_ref().map(|(name, id)| (name.as_str(), *id));
                Answer::Contacts(contacts::page(conn, after, (*limit).min(PAGE_MAX))?)
            }
            Self::Registrations { before } => Answer::Registrations(registrations::newest(conn, *before, PAGE_MAX)?),
            Self::Statistics { from, to } => Answer::Statistics(sums::list(conn, *from, *to)?),
            Self::Overview => Answer::Overview(overview(conn)?),
            Self::Status => Answer::Status(Box::new(status::status(conn)?)),
            Self::OrderIds { filter, sort, order } => {
                Answer::Ids(lists::order_ids(conn, filter, *sort, *order)?.into())
            }
            Self::OrderRows(ids) => Answer::Orders(order_rows_of(conn, ids)?),
            Self::ContactIds { text, sort, order } => {
                Answer::Ids(search::contact_ids(conn, text, *sort, *order)?.into())
            }
            Self::ContactRows(ids) => Answer::ContactRows(search::contact_rows(conn, ids)?),
            Self::ContactFile(id) => Answer::ContactFile(contact_file::contact_file(conn, *id)?.map(Box::new)),
            Self::Compare(cards) => Answer::Compared(tables::compare(conn, cards)?),
            Self::RegistrationIds => Answer::Ids(registrations::ids(conn)?.into()),
            Self::RegistrationRows(ids) => Answer::RegistrationRows(requests::rows(conn, ids)?),
            Self::RegistrationFile(id) => Answer::RegistrationFile(requests::file(conn, *id)?.map(Box::new)),
            Self::Search { text } => Answer::Found(Box::new(search::search(conn, text)?)),
            Self::Day { midnight, now } => Answer::Day(Box::new(day::day(conn, *midnight, *now)?)),
            Self::Cases => Answer::Cases(cases::cases(conn)?),
            Self::Case(order, role, also) => Answer::Case(cases::case(conn, *order, *role, *also)?.map(Box::new)),
            Self::Journal { before, limit } => Answer::Journal(journal::newest(conn, *before, (*limit).min(PAGE_MAX))?),
            Self::People => Answer::People(people::list(conn)?),
            Self::Setup => Answer::Setup(Box::new(setup::setup(conn)?)),
            Self::News { since } => Answer::News(news::news(conn, *since)?),
            Self::OrderCounts(filters) => Answer::Counts(counts::order_counts(conn, filters)?),
            Self::Entries { filter, before, limit } => {
                Answer::Entries(Box::new(entries::page(conn, filter, *before, (*limit).min(PAGE_MAX))?))
            }
            Self::SourceNames => {
                Answer::SourceNames(sources::list(conn)?.into_iter().map(|source| (source.id, source.name)).collect())
            }
            Self::Actors => Answer::Actors(entries::actors(conn)?),
            Self::Chain(known) => Answer::Chain(entries::check(conn, *known)?),
        })
    }
}

/// An order as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRow {
    /// The order.
    pub head: OrderHead,
    /// The source's name.
    pub source: String,
    /// The decided customer's number and name.
    pub contact: Option<(String, String)>,
    /// How many files belong to it.
    pub files: i64,
    /// What somebody has done with it on the overview.
    pub mark: Option<Mark>,
}

fn rows(conn: &mut Conn<'_>, heads: Vec<OrderHead>) -> Result<Vec<OrderRow>, StoreError> {
    let sources = sources::list(conn)?;
    let mut rows = Vec::with_capacity(heads.len());
    for head in heads {
        let contact = match head.contact_id {
            Some(id) => contacts::number_and_name(conn, id)?,
            None => None,
        };
        let source = sources.iter().find(|source| source.id == head.source_id).map(|source| source.name.clone());
        let files = attachments::count(conn, head.id)?;
        let mark = marks::find(conn, head.id)?;
        rows.push(OrderRow { head, source: source.unwrap_or_default(), contact, files, mark });
    }
    Ok(rows)
}

/// Returns orders by their ids, as far as they are there.
pub fn order_rows_of(conn: &mut Conn<'_>, ids: &[OrderId]) -> Result<Vec<OrderRow>, StoreError> {
    let mut heads = Vec::with_capacity(ids.len());
    for id in ids.iter().take(usize::try_from(PAGE_MAX).unwrap_or(1000)) {
        heads.extend(orders::find(conn, *id)?);
    }
    rows(conn, heads)
}

/// Returns a page of orders, newest first.
pub fn order_rows(conn: &mut Conn<'_>, before: Option<OrderId>, limit: i64) -> Result<Vec<OrderRow>, StoreError> {
    let heads = orders::newest(conn, before, limit.min(PAGE_MAX))?;
    rows(conn, heads)
}

/// Returns the orders that need a person, oldest first.
pub fn waiting_orders(conn: &mut Conn<'_>) -> Result<Vec<OrderRow>, StoreError> {
    let mut heads = orders::undecided(conn, None, PAGE_MAX)?;
    let noted = orders::noted(conn, None, PAGE_MAX)?;
    heads.extend(noted.into_iter().filter(|head| head.undecided == 0));
    heads.sort_by_key(|head| head.id);
    rows(conn, heads)
}

/// Everything about one order, for its panel and its trace.
#[derive(Clone, Debug)]
pub struct OrderFile {
    /// What lists show.
    pub row: OrderRow,
    /// What it says and who its parties are.
    pub order: Order,
    /// The contacts that its parties were decided to be.
    pub contacts: Vec<Contact>,
    /// Its files.
    pub attachments: Vec<StoredAttachment>,
    /// The messages its content came with, oldest first.
    pub messages: Vec<Message>,
    /// Its amendments, oldest first.
    pub revisions: Vec<Revision>,
    /// What went outward because of it.
    pub effects: Vec<Effect>,
    /// Where it stands or stood in accounting files.
    pub exports: Vec<(Batch, BatchItem)>,
    /// Every step, oldest first.
    pub trace: Vec<Entry>,
}

/// Returns everything about one order.
pub fn order_file(conn: &mut Conn<'_>, id: OrderId) -> Result<Option<OrderFile>, StoreError> {
    let Some(order) = orders::load(conn, id)? else { return Ok(None) };
    let Some(row) = rows(conn, vec![order.head.clone()])?.pop() else { return Ok(None) };
    let revisions = amendments::list(conn, id)?;
    let message_ids = waiting::messages_of(conn, &order.head)?;
    let trace = journal::of_subject(conn, id.0)?;
    let mut found = Vec::new();
    for message in message_ids {
        found.extend(messages::find(conn, message)?);
    }
    let mut known = Vec::new();
    for party in &order.parties {
        if let Some(contact) = party.contact_id {
            known.extend(contacts::find(conn, contact)?);
        }
    }
    let mut exports = Vec::new();
    for item in batches::items_of_order(conn, id)? {
        if let Some(batch) = batches::find(conn, item.batch_id)? {
            exports.push((batch, item));
        }
    }
    exports.sort_by_key(|(batch, _)| batch.number);
    Ok(Some(OrderFile {
        row,
        contacts: known,
        attachments: attachments::list(conn, id)?,
        messages: found,
        revisions,
        effects: effects::of_subject(conn, id.0)?,
        exports,
        trace,
        order,
    }))
}

/// A party that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndecidedParty {
    /// Its part in the order.
    pub role: Role,
    /// What the order says of it.
    pub stated: Party,
    /// Who it may be by the master as it stands now, the likeliest first; empty when nobody
    /// comes into question.
    pub candidates: Vec<(Contact, Scored)>,
}

/// Returns the parties of an order that wait for a decision, looked up afresh: contacts that were
/// added since it was booked are among the candidates.
pub fn undecided(conn: &mut Conn<'_>, id: OrderId) -> Result<Vec<UndecidedParty>, StoreError> {
    let Some(order) = orders::load(conn, id)? else { return Ok(Vec::new()) };
    let identified = identify::identify_parties(&order.paper, order.head.source_id, conn)?;
    let mut waiting = Vec::new();
    for party in order.parties.iter().filter(|party| decide::is_undecided(party.decision)) {
        let stated = order.paper.parties().into_iter().find(|(role, _)| *role == party.role);
        let Some((role, stated)) = stated else { continue };
        let mut candidates = Vec::new();
        let scored = identified.iter().find(|found| found.role == role).map(|found| found.identification.clone());
        for one in scored.map(scored_candidates).unwrap_or_default() {
            if let Some(contact) = contacts::find(conn, one.contact)? {
                candidates.push((contact, one));
            }
        }
        waiting.push(UndecidedParty { role, stated: stated.clone(), candidates });
    }
    Ok(waiting)
}

/// Returns the candidates of an identification. One that became certain since is one as well: it
/// is still for a person to say so.
fn scored_candidates(identification: Identification) -> Vec<Scored> {
    match identification {
        Identification::Certain { contact, evidence } => {
            let score = evidence.iter().map(|evidence| evidence.weight).sum();
            vec![Scored { contact, score, evidence, missing: Vec::new() }]
        }
        Identification::Unclear { candidates } => candidates,
        Identification::New => Vec::new(),
    }
}

/// Finds an order by our number, its id, or the sender's number when only one order has it.
pub fn find_orders(conn: &mut Conn<'_>, text: &str) -> Result<Vec<OrderHead>, StoreError> {
    if let Some(id) = OrderId::parse(text)
        && let Some(head) = orders::find(conn, id)?
    {
        return Ok(vec![head]);
    }
    if let Some(head) = orders::by_our_number(conn, text)? {
        return Ok(vec![head]);
    }
    orders::by_their_number_anywhere(conn, text)
}

/// A source with its ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLedger {
    /// The source, with the counts as kept.
    pub source: Source,
    /// The counts as counted afresh from the messages; `seen` as kept.
    pub counted: Ledger,
    /// Gaps in the sender's order numbers, as first and last missing number.
    pub gaps: Vec<(String, String)>,
}

impl SourceLedger {
    /// Returns how many messages nothing accounts for, by either way of counting.
    #[must_use]
    pub fn unexplained(&self) -> i64 {
        self.counted.unexplained().max(self.source.ledger.unexplained())
    }
}

/// How many of a source's newest orders are looked through for gaps in their numbers.
const GAP_WINDOW: i64 = 2000;

/// The most missing numbers in a row that are a gap; more is another series of numbers.
const GAP_MAX: i64 = 50;

/// Returns every source with its ledger.
pub fn ledger(conn: &mut Conn<'_>) -> Result<Vec<SourceLedger>, StoreError> {
    let mut all = Vec::new();
    for source in sources::list(conn)? {
        let counted = sources::recount(conn, &source)?;
        let gaps = gaps(&orders::recent_numbers(conn, source.id, GAP_WINDOW)?);
        all.push(SourceLedger { source, counted, gaps });
    }
    Ok(all)
}

/// Returns the gaps in numbers that share everything but their last digits.
fn gaps(numbers: &[String]) -> Vec<(String, String)> {
    let mut split: Vec<(&str, i64, usize)> = numbers
        .iter()
        .filter_map(|number| {
            let digits = number.len() - number.bytes().rev().take_while(u8::is_ascii_digit).count();
            let (head, tail) = number.split_at_checked(digits)?;
            Some((head, tail.parse().ok()?, tail.len()))
        })
        .collect();
    split.sort_unstable();
    split.dedup();
    let mut gaps = Vec::new();
    for pair in split.windows(2) {
        let [(head, low, width), (next_head, high, _)] = pair else { continue };
        let missing = high - low - 1;
        if head == next_head && 0 < missing && missing <= GAP_MAX {
            let text = |number: i64| format!("{head}{number:0width$}");
            gaps.push((text(low + 1), text(high - 1)));
        }
    }
    gaps
}

/// What waits because it cannot be read or processed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantine {
    /// How many wait for each cause, with the oldest.
    pub causes: Vec<(String, i64, Timestamp)>,
    /// The messages, oldest first.
    pub messages: Vec<Message>,
}

/// Returns what waits in the quarantine.
pub fn quarantine(conn: &mut Conn<'_>) -> Result<Quarantine, StoreError> {
    Ok(Quarantine {
        causes: messages::causes(conn, MessageState::Quarantined)?,
        messages: messages::waiting(conn, MessageState::Quarantined, None, PAGE_MAX)?,
    })
}

/// Returns a message as received.
pub fn message_bytes(conn: &mut Conn<'_>, id: MessageId) -> Result<Option<Vec<u8>>, StoreError> {
    match messages::find(conn, id)? {
        Some(message) => messages::body(conn, &message).map(Some),
        None => Ok(None),
    }
}

/// The outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// How many actions there are by kind and state.
    pub counts: Vec<(EffectKind, EffectState, i64)>,
    /// What is not done: waiting, held or failed, oldest first, with our order number.
    pub open: Vec<(Effect, String)>,
}

/// Returns the outbox.
pub fn outbox(conn: &mut Conn<'_>) -> Result<Outbox, StoreError> {
    let counts = effects::counts(conn)?;
    let mut open = Vec::new();
    for state in [
        EffectState::Planned,
        EffectState::Sending,
        EffectState::Held,
        EffectState::Bounced,
        EffectState::Refused,
        EffectState::GivenUp,
    ] {
        for effect in effects::in_state(conn, state, PAGE_MAX)? {
            let number = orders::find(conn, OrderId(effect.key.subject))?.map(|head| head.number).unwrap_or_default();
            open.push((effect, number));
        }
    }
    Ok(Outbox { counts, open })
}

/// Returns accounting files, newest first, with their items.
pub fn batch_list(conn: &mut Conn<'_>) -> Result<Vec<(Batch, Vec<BatchItem>)>, StoreError> {
    let mut all = Vec::new();
    for batch in batches::newest(conn, 200)? {
        let items = batches::items(conn, batch.id)?;
        all.push((batch, items));
    }
    Ok(all)
}

/// What the overview shows in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// All ledgers added up, as kept.
    pub ledger: Ledger,
    /// How many orders, contacts and articles there are.
    pub orders: i64,
    /// How many contacts there are.
    pub contacts: i64,
    /// How many articles there are.
    pub articles: i64,
    /// Actions by kind and state.
    pub outbox: Vec<(EffectKind, EffectState, i64)>,
    /// Who holds the engine.
    pub lease: Option<lease::Lease>,
    /// The newest revision of the journal.
    pub revision: i64,
}

/// Returns what the overview shows in numbers.
pub fn overview(conn: &mut Conn<'_>) -> Result<Overview, StoreError> {
    let ledger = sources::list(conn)?.into_iter().map(|source| source.ledger).fold(Ledger::default(), Ledger::plus);
    Ok(Overview {
        ledger,
        orders: orders::count(conn)?,
        contacts: contacts::count(conn)?,
        articles: articles::count(conn)?,
        outbox: effects::counts(conn)?,
        lease: lease::read(conn)?,
        revision: journal::head(conn)?.revision,
    })
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn missing_numbers_are_listed() {
        let numbers: Vec<String> =
            ["A-0007", "A-0001", "A-0002", "A-0005", "B-1", "B-500", "x"].map(str::to_owned).into();
        assert_eq!(
            gaps(&numbers),
            [("A-0003".to_owned(), "A-0004".to_owned()), ("A-0006".to_owned(), "A-0006".to_owned())]
        );
    }
}
