//! Undecided parties for the import desk: who waits, what was sent, who it may be and why, and what
//! each decision would lead to.
//!
//! Reads only. Deciding is a command like any other. Start at [`cases`] and [`case`].

pub mod compare;
pub mod outlook;
pub mod raw;

use self::compare::FieldRow;
use self::outlook::Outlook;
use super::contacts as master;
use super::core::load_settings;
use super::pipeline::{decide, identify};
use super::query::{self, OrderRow};
use crate::domain::contact::{Contact, ContactCard, ContactRole};
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::lifecycle::OrderState;
use crate::domain::order::OrderParty;
use crate::domain::paper::{Paper, Party, Role};
use crate::domain::time::Timestamp;
use crate::matching::evidence::{Candidate, Evidence, Field, Identification};
use crate::matching::identify as matcher;
use crate::store::attachments::{self, StoredAttachment};
use crate::store::messages::{self, Message};
use crate::store::{Conn, StoreError, contacts, marks, orders};

/// The most orders whose parties are listed: more than anybody clears up in a day.
pub const CASES_MAX: i64 = 500;

/// The most candidates shown.
const CANDIDATES_MAX: usize = 3;

/// The most earlier orders of the sender shown.
const EARLIER_MAX: usize = 20;

/// An undecided party in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// The order.
    pub order: OrderRow,
    /// Which party.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// Until when somebody put the order off.
    pub later_till: Option<Timestamp>,
}

/// An undecided party with all that helps to decide.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// The order.
    pub order: OrderRow,
    /// Which party.
    pub role: Role,
    /// Whether it still waits for a decision.
    pub is_waiting: bool,
    /// What was sent.
    pub incoming: Party,
    /// Who it may be, the likeliest first; one that a person looked up stands last.
    pub candidates: Vec<CandidateFile>,
    /// What was sent beside what the master says, field by field, in the order of `candidates`.
    pub fields: Vec<FieldRow>,
    /// What follows when it is taken over as a new contact; `None` for a payer, who is only assigned.
    pub as_new: Option<Outlook>,
    /// The numbers by which this sender names the party: from the decision on they are known.
    pub learned: Vec<String>,
    /// All parties of the order and how they stand.
    pub parties: Vec<(Role, Party, OrderParty, Option<Contact>)>,
    /// The whole paper.
    pub paper: Paper,
    /// Its message.
    pub message: Option<Message>,
    /// Its files.
    pub attachments: Vec<StoredAttachment>,
    /// Earlier orders that state the same buyer's name, newest first.
    pub earlier: Vec<OrderRow>,
}

/// Somebody it may be.
#[derive(Clone, Debug)]
pub struct CandidateFile {
    /// The contact.
    pub contact: Contact,
    /// What speaks for and against, strongest first.
    pub evidence: Vec<Evidence>,
    /// The sum of the weights, in hundredths of a point.
    pub score: i32,
    /// How many contacts use its mail address.
    pub email_users: u32,
    /// The facts that would have decided, had they agreed.
    pub would_decide: Vec<Field>,
    /// Whether a person looked it up: the program itself did not think of it.
    pub is_looked_up: bool,
    /// What follows when the party is assigned to it.
    pub outlook: Outlook,
}

/// Returns the undecided parties, oldest order first.
pub fn cases(conn: &mut Conn<'_>) -> Result<Vec<CaseRow>, StoreError> {
    let heads = orders::undecided(conn, None, CASES_MAX)?;
    let ids: Vec<OrderId> = heads.iter().map(|head| head.id).collect();
    let mut cases = Vec::new();
    for order in query::order_rows_of(conn, &ids)? {
        let later_till = marks::find(conn, order.head.id)?.and_then(|mark| mark.later_till);
        for (party, stated) in orders::parties(conn, order.head.id)? {
            if decide::is_undecided(party.decision) {
                let name = stated.display_name();
                cases.push(CaseRow { order: order.clone(), role: party.role, name, later_till });
            }
        }
    }
    Ok(cases)
}

/// Returns one undecided party with its candidates as the master stands now, and `also` beside them.
pub fn case(
    conn: &mut Conn<'_>,
    id: OrderId,
    role: Role,
    also: Option<ContactId>,
) -> Result<Option<CaseFile>, StoreError> {
    let Some(order) = orders::load(conn, id)? else { return Ok(None) };
    let Some(row) = query::order_rows_of(conn, &[id])?.pop() else { return Ok(None) };
    let stated = order.paper.parties().into_iter().find(|(known, _)| *known == role);
    let Some(incoming) = stated.map(|(_, party)| party.clone()) else { return Ok(None) };
    let settings = load_settings(conn)?;
    let message = messages::find(conn, order.head.message_id)?;
    let sent_at = message.as_ref().and_then(|message| message.sent_at);
    let mut ranked = ranked(&incoming, role, &identify::candidates(&incoming, role, order.head.source_id, conn)?);
    if let Some(also) = also
        && !ranked.iter().any(|known| known.contact.id == also)
    {
        ranked.extend(looked_up(conn, &incoming, role, also)?);
    }
    let outlook = outlook::View { order: &order, role, settings: &settings, sent_at };
    let mut candidates = Vec::with_capacity(ranked.len());
    for known in ranked {
        let outlook = outlook.of(conn, &known.contact)?;
        candidates.push(CandidateFile { outlook, ..known });
    }
    let card = master::card_of(&incoming, role);
    let fields = compare::fields(&incoming, &candidates, &card);
    let as_new = match role {
        Role::Payer => None,
        _ => Some(outlook.of_new(conn, &card)?),
    };
    let is_undecided = order.parties.iter().any(|party| party.role == role && decide::is_undecided(party.decision));
    Ok(Some(CaseFile {
        is_waiting: is_undecided && order.head.undecided != 0 && order.head.state != OrderState::Closed,
        learned: super::decisions::learned(&incoming),
        parties: parties(conn, &order.paper, &order.parties)?,
        attachments: attachments::list(conn, id)?,
        earlier: earlier(conn, &row)?,
        order: row,
        role,
        incoming,
        candidates,
        fields,
        as_new,
        paper: order.paper,
        message,
    }))
}

type StandingParty = (Role, Party, OrderParty, Option<Contact>);

fn parties(conn: &mut Conn<'_>, paper: &Paper, decided: &[OrderParty]) -> Result<Vec<StandingParty>, StoreError> {
    let stated = paper.parties();
    let mut parties = Vec::new();
    for party in decided {
        let Some((_, stated)) = stated.iter().find(|(role, _)| *role == party.role) else { continue };
        let contact = match party.contact_id {
            Some(contact) => contacts::find(conn, contact)?,
            None => None,
        };
        parties.push((party.role, (*stated).clone(), party.clone(), contact));
    }
    Ok(parties)
}

fn earlier(conn: &mut Conn<'_>, row: &OrderRow) -> Result<Vec<OrderRow>, StoreError> {
    let same = orders::of_buyer(conn, &row.head.buyer_name, row.head.source_id, EARLIER_MAX + 1)?;
    let ids: Vec<OrderId> = same.into_iter().filter(|id| *id != row.head.id).take(EARLIER_MAX).collect();
    query::order_rows_of(conn, &ids)
}

/// Returns the candidates with their evidence and what would have decided.
fn ranked(incoming: &Party, role: Role, known: &[Candidate]) -> Vec<CandidateFile> {
    let file = |contact: ContactId, evidence: Vec<Evidence>, would_decide: Vec<Field>| {
        let candidate = known.iter().find(|candidate| candidate.contact.id == contact)?;
        let score = evidence.iter().map(|item| item.weight).sum();
        Some(CandidateFile {
            contact: candidate.contact.clone(),
            evidence,
            score,
            email_users: candidate.email_users,
            would_decide,
            is_looked_up: false,
            outlook: Outlook::default(),
        })
    };
    match matcher::identify(incoming, role, known) {
        Identification::Certain { contact, evidence } => file(contact, evidence, Vec::new()).into_iter().collect(),
        Identification::Unclear { candidates } => {
            let files =
                candidates.into_iter().filter_map(|scored| file(scored.contact, scored.evidence, scored.missing));
            files.take(CANDIDATES_MAX).collect()
        }
        Identification::New => Vec::new(),
    }
}

/// Returns a contact that a person looked up, compared as if the program had thought of it; nothing
/// when it is gone.
fn looked_up(
    conn: &mut Conn<'_>,
    incoming: &Party,
    role: Role,
    id: ContactId,
) -> Result<Option<CandidateFile>, StoreError> {
    let Some(contact) = contacts::find(conn, id)? else { return Ok(None) };
    let email_users = match crate::matching::normalise::email(&contact.card.email) {
        Some(email) => u32::try_from(contacts::email_users(conn, &email)?).unwrap_or(u32::MAX),
        None => 0,
    };
    let candidate = Candidate { contact, email_users, numbers_from_source: Vec::new() };
    let mut files = ranked(incoming, role, std::slice::from_ref(&candidate));
    let file = files.pop().unwrap_or_else(|| CandidateFile {
        contact: candidate.contact,
        evidence: Vec::new(),
        score: 0,
        email_users,
        would_decide: Vec::new(),
        is_looked_up: true,
        outlook: Outlook::default(),
    });
    Ok(Some(CandidateFile { is_looked_up: true, would_decide: Vec::new(), ..file }))
}

/// Returns whether a contact of the master may stand in a role; a person may choose another one,
/// and is told.
#[must_use]
pub fn suits(card: &ContactCard, role: Role) -> bool {
    card.roles.contains(&match role {
        Role::Referrer => ContactRole::Referrer,
        Role::Payer => ContactRole::Payer,
        Role::Buyer | Role::BillTo | Role::ShipTo | Role::Patient => ContactRole::Customer,
    })
}
