//! Requests for access as the window shows them.

use std::sync::Arc;

use super::pipeline::identify;
use crate::domain::contact::Contact;
use crate::domain::ids::RegistrationId;
use crate::domain::lifecycle::RegistrationState;
use crate::domain::paper::{NumberScheme, Paper, Role};
use crate::domain::time::Timestamp;
use crate::formats::detect;
use crate::store::journal::{self, Entry};
use crate::store::messages::{self, Message};
use crate::store::registrations::{self, Registration};
use crate::store::{Conn, StoreError, contacts, sources};

/// A request as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationRow {
    /// Its identity.
    pub id: RegistrationId,
    /// When it was stored.
    pub received_at: Timestamp,
    /// The source's name.
    pub source: String,
    /// The sender's number for it, or empty.
    pub request_no: String,
    /// The person who asks; empty when only a company is named.
    pub applicant: String,
    /// The company, or empty.
    pub company: String,
    /// The first mail address.
    pub email: String,
    /// The customer number that the applicant states, or empty.
    pub number: String,
    /// How far it got.
    pub state: RegistrationState,
}

/// Everything about one request.
#[derive(Clone, Debug)]
pub struct RegistrationFile {
    /// What lists show.
    pub row: RegistrationRow,
    /// Everything that was sent.
    pub paper: Paper,
    /// The message it came with.
    pub message: Option<Message>,
    /// The message's bytes as received.
    pub bytes: Arc<[u8]>,
    /// The message as a text.
    pub text: Arc<str>,
    /// The contact that the applicant certainly is, as the master stands now.
    pub contact: Option<Contact>,
    /// Every step, oldest first.
    pub trace: Vec<Entry>,
}

/// How much of a message is shown: far more than a request has.
const SHOWN_MAX: usize = 100_000;

/// The most rows answered at a time.
const ROWS_MAX: usize = 1000;

/// Returns requests by their ids, as far as they are there.
pub fn rows(conn: &mut Conn<'_>, ids: &[RegistrationId]) -> Result<Vec<RegistrationRow>, StoreError> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids.iter().take(ROWS_MAX) {
        if let Some((registration, paper)) = registrations::load(conn, *id)? {
            rows.push(row(conn, &registration, &paper)?);
        }
    }
    Ok(rows)
}

fn row(conn: &mut Conn<'_>, registration: &Registration, paper: &Paper) -> Result<RegistrationRow, StoreError> {
    let source = sources::list(conn)?.into_iter().find(|source| source.id == registration.source_id);
    let party = &paper.buyer;
    let person = party.person_name();
    let number = party.ids.iter().find(|id| id.scheme == NumberScheme::Ours);
    Ok(RegistrationRow {
        id: registration.id,
        received_at: registration.received_at,
        source: source.map(|source| source.name).unwrap_or_default(),
        request_no: registration.request_no.clone(),
        applicant: party.contact_name.clone().unwrap_or(person),
        company: party.company.clone().unwrap_or_default(),
        email: party.emails.first().cloned().unwrap_or_default(),
        number: number.map(|id| id.value.clone()).unwrap_or_default(),
        state: registration.state,
    })
}

/// Returns everything about one request.
pub fn file(conn: &mut Conn<'_>, id: RegistrationId) -> Result<Option<RegistrationFile>, StoreError> {
    let Some((registration, paper)) = registrations::load(conn, id)? else { return Ok(None) };
    let contact = match registration.contact_id {
        Some(contact) => contacts::find(conn, contact)?,
        None => certain(conn, &registration, &paper)?,
    };
    let message = messages::find(conn, registration.message_id)?;
    let bytes = match &message {
        Some(message) => messages::body(conn, message)?,
        None => Vec::new(),
    };
    Ok(Some(RegistrationFile {
        row: row(conn, &registration, &paper)?,
        message,
        text: readable(&bytes).into(),
        bytes: bytes.into(),
        contact,
        trace: journal::of_subject(conn, id.0)?,
        paper,
    }))
}

/// Returns the message as a text: as far as anybody reads, in the letters that it was written in.
fn readable(bytes: &[u8]) -> String {
    if detect::binary_kind(bytes).is_some() {
        return String::new();
    }
    let mut text = detect::decode(bytes).text.to_string();
    if SHOWN_MAX < text.len() {
        let end = (0..=SHOWN_MAX).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
    text
}

/// Returns the contact that the applicant certainly is.
fn certain(conn: &mut Conn<'_>, registration: &Registration, paper: &Paper) -> Result<Option<Contact>, StoreError> {
    let parties = identify::identify_parties(paper, registration.source_id, conn)?;
    Ok(parties.into_iter().find(|party| party.role == Role::Buyer).and_then(|party| party.contact))
}
