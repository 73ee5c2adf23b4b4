//! Everything about one contact, for its card: what the master says, what is known under other
//! numbers, and who and where its orders name.

use super::query::{self, OrderRow};
use super::search::{ContactRow, contact_rows};
use crate::domain::fold;
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::paper::Party;
use crate::domain::time::Timestamp;
use crate::store::journal::{self, Entry};
use crate::store::{Conn, StoreError, contacts, orders, sources};

/// Everything about one contact.
#[derive(Clone, Debug)]
pub struct ContactFile {
    /// The contact.
    pub row: ContactRow,
    /// Since when it is in the master.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// The numbers under which sources name it.
    pub numbers: Vec<KnownNumber>,
    /// Whether a person said that it is confirmed to the master's address whatever its orders state.
    pub is_sender_settled: bool,
    /// Whom its orders name, the latest first.
    pub persons: Vec<NamedPerson>,
    /// Where its orders are delivered besides its own address, the latest first.
    pub places: Vec<DeliveryPlace>,
    /// Its orders, newest first.
    pub orders: Vec<OrderRow>,
    /// Everything that was done with it, oldest first.
    pub trace: Vec<Entry>,
}

/// A number under which a source names a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownNumber {
    /// The source's name.
    pub source: String,
    /// The number.
    pub number: String,
    /// When it was learned.
    pub at: Timestamp,
    /// By whose decision.
    pub by: String,
}

/// Somebody whom orders name for a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPerson {
    /// The name.
    pub name: String,
    /// Mail addresses and telephone numbers beside the name.
    pub reach: Vec<String>,
    /// The latest order that names the person.
    pub order: (OrderId, String),
}

/// An address to which orders of a contact are delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryPlace {
    /// Who receives there.
    pub name: String,
    /// Street, town and country.
    pub address: String,
    /// The latest order that goes there.
    pub order: (OrderId, String),
}

/// The most orders shown on a contact's card.
const CARD_ORDERS_MAX: i64 = 50;

/// Returns everything about one contact.
pub fn contact_file(conn: &mut Conn<'_>, id: ContactId) -> Result<Option<ContactFile>, StoreError> {
    let Some(row) = contact_rows(conn, &[id])?.pop() else { return Ok(None) };
    let ids = orders::of_contact(conn, id, CARD_ORDERS_MAX)?;
    let (created_at, changed_at) = contacts::dates(conn, id)?.unwrap_or((Timestamp(0), Timestamp(0)));
    let (persons, places) = named(conn, &row, &ids)?;
    Ok(Some(ContactFile {
        created_at,
        changed_at,
        numbers: numbers(conn, id)?,
        is_sender_settled: contacts::sender_is_settled(conn, id)?,
        persons,
        places,
        orders: query::order_rows_of(conn, &ids)?,
        trace: journal::of_subject(conn, id.0)?,
        row,
    }))
}

fn numbers(conn: &mut Conn<'_>, id: ContactId) -> Result<Vec<KnownNumber>, StoreError> {
    let learned = contacts::learned(conn, id)?;
    if learned.is_empty() {
        return Ok(Vec::new());
    }
    let sources = sources::list(conn)?;
    let name = |id| sources.iter().find(|source| source.id == id).map(|source| source.name.clone()).unwrap_or_default();
    let known = |number: contacts::LearnedNumber| KnownNumber {
        source: name(number.source_id),
        number: number.number,
        at: number.at,
        by: number.by,
    };
    Ok(learned.into_iter().map(known).collect())
}

/// Gathers whom and which places the orders name, each once.
fn named(
    conn: &mut Conn<'_>,
    row: &ContactRow,
    ids: &[OrderId],
) -> Result<(Vec<NamedPerson>, Vec<DeliveryPlace>), StoreError> {
    let card = &row.contact.card;
    let own_name = fold::fold(&card.display_name());
    let own_place = fold::squeezed(&[card.street.as_str(), &card.zip, &card.city].concat());
    let mut persons: Vec<NamedPerson> = Vec::new();
    let mut places: Vec<DeliveryPlace> = Vec::new();
    for id in ids {
        let Some(order) = orders::load(conn, *id)? else { continue };
        let of = (*id, order.head.number.clone());
        for party in [Some(&order.paper.buyer), order.paper.ship_to.as_ref()].into_iter().flatten() {
            let name = party.contact_name.clone().unwrap_or_else(|| party.person_name());
            let is_known = persons.iter().any(|known| fold::fold(&known.name) == fold::fold(&name));
            if !name.trim().is_empty() && fold::fold(&name) != own_name && !is_known {
                let reach = party.emails.iter().chain(&party.phones).cloned().collect();
                persons.push(NamedPerson { name, reach, order: of.clone() });
            }
        }
        let Some(place) = &order.paper.ship_to else { continue };
        let address = address(place);
        let key = |text: &str| fold::squeezed(text);
        let part = |text: &Option<String>| text.clone().unwrap_or_default();
        let same = fold::squeezed(&[part(&place.street), part(&place.zip), part(&place.city)].concat()) == own_place;
        if !address.is_empty() && !same && !places.iter().any(|known| key(&known.address) == key(&address)) {
            places.push(DeliveryPlace { name: place.display_name(), address, order: of });
        }
    }
    Ok((persons, places))
}

fn address(party: &Party) -> String {
    let part = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    let town = [part(&party.zip), part(&party.city)].join(" ").trim().to_owned();
    let parts = [part(&party.street), part(&party.street2), town, part(&party.country)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
