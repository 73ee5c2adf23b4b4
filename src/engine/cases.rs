//! Undecided parties for the import desk: who waits, what was sent, who it may be and why.

use super::pipeline::{decide, identify};
use super::query::{self, OrderRow};
use crate::domain::contact::Contact;
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::order::OrderParty;
use crate::domain::paper::{Paper, Party, Role};
use crate::matching::evidence::{Candidate, Evidence, Field, Identification};
use crate::matching::identify as matcher;
use crate::store::attachments::{self, StoredAttachment};
use crate::store::messages::{self, Message};
use crate::store::{Conn, StoreError, contacts, orders};

/// The most cases listed: more than anybody clears up in a day.
const CASES_MAX: i64 = 500;

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
}

/// An undecided party with all that helps to decide.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// The order.
    pub order: OrderRow,
    /// Which party.
    pub role: Role,
    /// What was sent.
    pub incoming: Party,
    /// Who it may be, the likeliest first.
    pub candidates: Vec<CandidateFile>,
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
}

/// Returns the undecided parties, oldest order first.
pub fn cases(conn: &mut Conn<'_>) -> Result<Vec<CaseRow>, StoreError> {
    let heads = orders::undecided(conn, None, CASES_MAX)?;
    let ids: Vec<OrderId> = heads.iter().map(|head| head.id).collect();
    let mut cases = Vec::new();
    for row in query::order_rows_of(conn, &ids)? {
        let Some(order) = orders::load(conn, row.head.id)? else { continue };
        let stated = order.paper.parties();
        for party in order.parties.iter().filter(|party| decide::is_undecided(party.decision)) {
            let name = stated.iter().find(|(role, _)| *role == party.role).map(|(_, stated)| stated.display_name());
            cases.push(CaseRow { order: row.clone(), role: party.role, name: name.unwrap_or_default() });
        }
    }
    Ok(cases)
}

/// Returns one undecided party with its candidates as the master stands now.
pub fn case(conn: &mut Conn<'_>, id: OrderId, role: Role) -> Result<Option<CaseFile>, StoreError> {
    let Some(order) = orders::load(conn, id)? else { return Ok(None) };
    let Some(row) = query::order_rows_of(conn, &[id])?.pop() else { return Ok(None) };
    let stated: Vec<(Role, Party)> =
        order.paper.parties().into_iter().map(|(role, party)| (role, party.clone())).collect();
    let Some(incoming) = stated.iter().find(|(known, _)| *known == role).map(|(_, party)| party.clone()) else {
        return Ok(None);
    };
    let known = identify::candidates(&incoming, role, order.head.source_id, conn)?;
    let identification = matcher::identify(&incoming, role, &known);
    let candidates = ranked(identification, &known);
    let mut parties = Vec::new();
    for party in &order.parties {
        let Some((_, stated)) = stated.iter().find(|(role, _)| *role == party.role) else { continue };
        let contact = match party.contact_id {
            Some(contact) => contacts::find(conn, contact)?,
            None => None,
        };
        parties.push((party.role, stated.clone(), party.clone(), contact));
    }
    Ok(Some(CaseFile {
        message: messages::find(conn, order.head.message_id)?,
        attachments: attachments::list(conn, id)?,
        earlier: earlier(conn, &row)?,
        order: row,
        role,
        incoming,
        candidates,
        parties,
        paper: order.paper,
    }))
}

fn earlier(conn: &mut Conn<'_>, row: &OrderRow) -> Result<Vec<OrderRow>, StoreError> {
    let same = orders::of_buyer(conn, &row.head.buyer_name, row.head.source_id, EARLIER_MAX + 1)?;
    let ids: Vec<OrderId> = same.into_iter().filter(|id| *id != row.head.id).take(EARLIER_MAX).collect();
    query::order_rows_of(conn, &ids)
}

/// Returns the candidates with their evidence and what would have decided.
fn ranked(identification: Identification, known: &[Candidate]) -> Vec<CandidateFile> {
    let file = |contact: ContactId, evidence: Vec<Evidence>, would_decide: Vec<Field>| {
        let candidate = known.iter().find(|candidate| candidate.contact.id == contact)?;
        let score = evidence.iter().map(|item| item.weight).sum();
        Some(CandidateFile {
            contact: candidate.contact.clone(),
            evidence,
            score,
            email_users: candidate.email_users,
            would_decide,
        })
    };
    match identification {
        Identification::Certain { contact, evidence } => file(contact, evidence, Vec::new()).into_iter().collect(),
        Identification::Unclear { candidates } => {
            let files =
                candidates.into_iter().filter_map(|scored| file(scored.contact, scored.evidence, scored.missing));
            files.take(CANDIDATES_MAX).collect()
        }
        Identification::New => Vec::new(),
    }
}
