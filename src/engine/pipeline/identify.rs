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

/// How many bytes of a paper's content are gathered before they are hashed: most papers whole.
const HASHED_AT_ONCE: usize = 8 * 1024;

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
    // The content comes in hundreds of pieces of a few bytes, which are dearer to hash than to gather.
    let mut gathered = Vec::with_capacity(HASHED_AT_ONCE);
    amendment::feed_content(paper, &mut |bytes| {
        if HASHED_AT_ONCE < gathered.len() + bytes.len() {
            hash.update(&gathered);
            gathered.clear();
        }
        if HASHED_AT_ONCE < bytes.len() {
            hash.update(bytes);
        } else {
            gathered.extend_from_slice(bytes);
        }
    });
    hash.update(&gathered);
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
    let mut found: Vec<ContactId> = Vec::new();
    let mut add = |ids: &[ContactId]| {
        for id in ids {
            if !found.contains(id) {
                found.push(*id);
            }
        }
    };
    // How many contacts use an address is seen by looking it up, unless too many do.
    let mut email_users: Vec<(&str, u32)> = Vec::new();
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
            let ids = contacts::ids_by_key(conn, lookup, value)?;
            if lookup == Lookup::Email && ids.len() < contacts::LOOKUP_MAX {
                email_users.push((value, u32::try_from(ids.len()).unwrap_or(u32::MAX)));
            }
            add(&ids);
        }
    }
    for number in keys.our_numbers.iter().chain(&keys.their_numbers) {
        add(&contacts::ids_by_known_number(conn, source, number)?);
    }
    let mut candidates = Vec::with_capacity(found.len());
    for id in found {
        let Some(contact) = contacts::find(conn, id)? else { continue };
        let email = matching::normalise::email(&contact.card.email);
        let email_users = match email {
            None => 0,
            Some(email) => match email_users.iter().find(|(known, _)| *known == email) {
                Some((_, users)) => *users,
                None => u32::try_from(contacts::email_users(conn, &email)?).unwrap_or(u32::MAX),
            },
        };
        let numbers_from_source =
            if keys.their_numbers.is_empty() { Vec::new() } else { contacts::known_numbers(conn, contact.id, source)? };
        candidates.push(Candidate { contact, email_users, numbers_from_source });
    }
    Ok(candidates)
}

/// Returns the contact that a role certainly is.
#[must_use]
pub fn certain(parties: &[IdentifiedParty], role: Role) -> Option<ContactId> {
    parties.iter().find(|party| party.role == role).and_then(|party| party.contact.as_ref()).map(|contact| contact.id)
}
