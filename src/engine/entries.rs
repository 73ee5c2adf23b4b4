//! The journal for its screen: pages of entries with what each is about, and the check of its chain.

use crate::domain::ids::{ContactId, MessageId, OrderId};
use crate::domain::view::journal::JournalFilter;
use crate::store::journal::{self, Entry, Head};
use crate::store::{Conn, StoreError, contacts, entries, messages, orders, sources};

/// How many links of the chain are checked at a time: a tenth of a second, so that other questions
/// come between.
const LINKS_MAX: i64 = 20_000;

/// The most people offered to choose from.
const ACTORS_MAX: i64 = 200;

/// What an entry is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// An order, with our number.
    Order(OrderId, String),
    /// A contact, with its name.
    Contact(ContactId, String),
    /// A message, with its name.
    Message(MessageId, String),
    /// A source, with its name.
    Source(String),
    /// Nothing that can be shown.
    Nothing,
}

/// An entry with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// The entry.
    pub entry: Entry,
    /// What it is about.
    pub about: About,
}

/// A page of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryPage {
    /// The entries, newest first.
    pub rows: Vec<EntryRow>,
    /// What lies before this revision has not been looked at; `None` when nothing is left.
    pub reached: Option<i64>,
    /// The newest revision there is.
    pub newest: i64,
}

/// Returns a page of the journal.
pub fn page(
    conn: &mut Conn<'_>,
    filter: &JournalFilter,
    before: Option<i64>,
    limit: i64,
) -> Result<EntryPage, StoreError> {
    let newest = journal::head(conn)?.revision;
    let part = entries::part(conn, filter, before, limit)?;
    let mut rows = Vec::with_capacity(part.entries.len());
    for entry in part.entries {
        let about = about(conn, &entry)?;
        rows.push(EntryRow { entry, about });
    }
    Ok(EntryPage { rows, reached: part.reached, newest })
}

/// Returns the people who did something, by name.
pub fn actors(conn: &mut Conn<'_>) -> Result<Vec<String>, StoreError> {
    entries::actors(conn, ACTORS_MAX)
}

fn about(conn: &mut Conn<'_>, entry: &Entry) -> Result<About, StoreError> {
    let Some(subject) = entry.subject else { return Ok(About::Nothing) };
    let kind = entry.kind.split('-').next().unwrap_or_default();
    Ok(match kind {
        "order" | "effect" | "attachment" => {
            orders::find(conn, OrderId(subject))?.map_or(About::Nothing, |head| About::Order(head.id, head.number))
        }
        "contact" => contacts::find(conn, ContactId(subject))?
            .map_or(About::Nothing, |contact| About::Contact(contact.id, contact.card.display_name())),
        "message" => messages::find(conn, MessageId(subject))?
            .map_or(About::Nothing, |message| About::Message(message.id, message.name)),
        "source" => sources::find(conn, crate::domain::ids::SourceId(subject))?
            .map_or(About::Nothing, |source| About::Source(source.name)),
        _ => About::Nothing,
    })
}

/// How far the chain was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The last link that fits.
    pub good: Head,
    /// The newest link there is.
    pub newest: i64,
    /// The first entry that does not fit.
    pub broken: Option<i64>,
}

/// Checks the next links of the chain behind those that are known to fit.
pub fn check(conn: &mut Conn<'_>, known: Option<Head>) -> Result<Checked, StoreError> {
    let known = known.unwrap_or(Head { revision: 0, chain: [0; 32] });
    let newest = journal::head(conn)?.revision;
    let (good, broken) = journal::check(conn, known, LINKS_MAX)?;
    Ok(Checked { good, newest, broken })
}
