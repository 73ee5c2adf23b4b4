//! Identify: who the parties of each paper are, as far as the address master says for certain.

use sha2::{Digest as _, Sha256};

use crate::domain::contact::Contact;
use crate::domain::ids::{ContactId, SourceId};
use crate::domain::paper::{Paper, PaperKind, Party, Role};
use crate::domain::rules::amendment;
use crate::formats::reading::ReadPaper;
use crate::matching;
use crate::matching::evidence::{Candidate, Identification};
use crate::problem::Finding;
use crate::store::contacts::{self, Lookup};
use crate::store::{Conn, StoreError};

/// A paper with its parties identified.
#[derive(Clone, Debug)]
pub struct Identified {
    /// Which paper of the message, counted from 0.
    pub paper_no: i64,
    /// The paper.
    pub paper: Paper,
    /// What was found while reading it.
    pub findings: Vec<Finding>,
    /// SHA-256 of its canonical content.
    pub content_hash: [u8; 32],
    /// Who its parties are; a role that is not here is kept as stated.
    pub parties: Vec<IdentifiedParty>,
}

/// A party and who it is.
#[derive(Clone, Debug)]
pub struct IdentifiedParty {
    /// Its part in the order.
    pub role: Role,
    /// Who it is.
    pub identification: Identification,
    /// The contact it certainly is, for addressing it.
    pub contact: Option<Contact>,
}

/// The roles that are looked up. Addresses for invoice and delivery are kept as stated: they
/// belong to the customer, and are nobody of their own.
const LOOKED_UP: [Role; 4] = [Role::Buyer, Role::Patient, Role::Referrer, Role::Payer];

/// Looks the parties of all papers up.
pub fn identify(
    papers: Vec<(i64, ReadPaper)>,
    source: SourceId,
    conn: &mut Conn<'_>,
) -> Result<Vec<Identified>, StoreError> {
    let mut all = Vec::with_capacity(papers.len());
    for (paper_no, read) in papers {
        let parties = match read.paper.kind {
            PaperKind::Order | PaperKind::Change => identify_parties(&read.paper, source, conn)?,
            // Neither is answered to the master's data here: a cancellation acts on the order it
            // names, and a request for access is checked when it is settled.
            PaperKind::Cancellation | PaperKind::Registration => Vec::new(),
        };
        let content_hash = content_hash(&read.paper);
        all.push(Identified { paper_no, paper: read.paper, findings: read.findings, content_hash, parties });
    }
    Ok(all)
}

/// Returns SHA-256 of a paper's canonical content: equal for two renderings of the same content.
#[must_use]
pub fn content_hash(paper: &Paper) -> [u8; 32] {
    let mut hash = Sha256::new();
    amendment::feed_content(paper, &mut |bytes| hash.update(bytes));
    hash.finalize().into()
}

/// Looks the parties of one paper up.
pub fn identify_parties(
    paper: &Paper,
    source: SourceId,
    conn: &mut Conn<'_>,
) -> Result<Vec<IdentifiedParty>, StoreError> {
    let mut parties = Vec::new();
    for (role, party) in paper.parties().into_iter().filter(|(role, _)| LOOKED_UP.contains(role)) {
        let candidates = candidates(party, role, source, conn)?;
        let identification = matching::identify::identify(party, role, &candidates);
        let contact = match &identification {
            Identification::Certain { contact, .. } => {
                candidates.into_iter().map(|candidate| candidate.contact).find(|known| known.id == *contact)
            }
            Identification::Unclear { .. } | Identification::New => None,
        };
        parties.push(IdentifiedParty { role, identification, contact });
    }
    Ok(parties)
}

/// Returns the contacts that a party may be.
pub fn candidates(
    party: &Party,
    role: Role,
    source: SourceId,
    conn: &mut Conn<'_>,
) -> Result<Vec<Candidate>, StoreError> {
    let keys = matching::lookup::lookup_keys(party, role);
    let mut found: Vec<Contact> = Vec::new();
    let mut add = |contacts: Vec<Contact>| {
        for contact in contacts {
            if !found.iter().any(|known| known.id == contact.id) {
                found.push(contact);
            }
        }
    };
    for (lookup, values) in [
        (Lookup::Number, &keys.our_numbers),
        (Lookup::Vat, &keys.vat_ids),
        (Lookup::Reg, &keys.reg_nos),
        (Lookup::Gln, &keys.glns),
        (Lookup::Email, &keys.emails),
        (Lookup::Payer, &keys.payer_keys),
        (Lookup::External, &keys.external_ids),
        (Lookup::Name, &keys.name_keys),
    ] {
        for value in values {
            add(contacts::by_key(conn, lookup, value)?);
        }
    }
    for number in keys.our_numbers.iter().chain(&keys.their_numbers) {
        add(contacts::by_known_number(conn, source, number)?);
    }
    let mut candidates = Vec::with_capacity(found.len());
    for contact in found {
        candidates.push(candidate(contact, source, conn)?);
    }
    Ok(candidates)
}

fn candidate(contact: Contact, source: SourceId, conn: &mut Conn<'_>) -> Result<Candidate, StoreError> {
    let email = matching::normalise::email(&contact.card.email);
    let email_users = match email {
        Some(email) => contacts::email_users(conn, &email)?,
        None => 0,
    };
    let numbers_from_source = contacts::known_numbers(conn, contact.id, source)?;
    Ok(Candidate { contact, email_users: u32::try_from(email_users).unwrap_or(u32::MAX), numbers_from_source })
}

/// Returns the contact that a role certainly is.
#[must_use]
pub fn certain(parties: &[IdentifiedParty], role: Role) -> Option<ContactId> {
    parties.iter().find(|party| party.role == role).and_then(|party| party.contact.as_ref()).map(|contact| contact.id)
}
