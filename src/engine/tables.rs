//! A table of contacts against the master: what each row would do, and taking the rows that a
//! person chose.

use std::collections::BTreeMap;

use super::contacts::{self as master, keys};
use super::core::{Changes, Env, Fault};
use crate::domain::card::FieldChange;
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::fold;
use crate::domain::ids::ContactId;
use crate::engine::command::Receipt;
use crate::matching::normalise;
use crate::problem::{Code, Problem};
use crate::store::contacts::{self, ContactKeys, Lookup};
use crate::store::{Conn, StoreError, Tx};

/// What a row of a table would do to the master.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Nobody in the master has its number, nor looks like it.
    New,
    /// The master says the same already.
    Equal(Contact),
    /// The master has its number and says something else.
    Changes {
        /// What the master has.
        contact: Contact,
        /// What the row would change; what it leaves blank stays.
        fields: Vec<FieldChange>,
    },
    /// It has no number that the master knows, but somebody of its name and address is there.
    Resembles(Contact),
    /// An earlier row of the table has the same number.
    Twice {
        /// The line of the earlier row.
        first: u32,
    },
}

/// One row that a person chose to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenRow {
    /// The line on which it stands.
    pub line: u32,
    /// What it says.
    pub card: ContactCard,
    /// The contact that it changes, with the version that was shown; without one it is added.
    pub over: Option<(ContactId, i64)>,
}

/// Returns what each row would do, in their order.
pub fn compare(conn: &mut Conn<'_>, cards: &[(u32, ContactCard)]) -> Result<Vec<Compared>, StoreError> {
    let mut lines: BTreeMap<String, u32> = BTreeMap::new();
    let mut compared = Vec::with_capacity(cards.len());
    for (line, card) in cards {
        let keys = keys(card);
        let has_number = !card.number.trim().is_empty();
        if has_number {
            if let Some(first) = lines.get(&keys.number) {
                compared.push(Compared::Twice { first: *first });
                continue;
            }
            lines.insert(keys.number.clone(), *line);
        }
        let found =
            if has_number { contacts::by_key(conn, Lookup::Number, &keys.number)?.into_iter().next() } else { None };
        compared.push(match found {
            Some(contact) => against(contact, card),
            None => resembling(conn, card, &keys)?.map_or(Compared::New, Compared::Resembles),
        });
    }
    Ok(compared)
}

fn against(contact: Contact, card: &ContactCard) -> Compared {
    let fields: Vec<FieldChange> = contact.card.changes_to(&contact.card.with_stated(card));
    if fields.is_empty() { Compared::Equal(contact) } else { Compared::Changes { contact, fields } }
}

/// Returns a contact of the same name and the same mailbox or address; of a row that states neither,
/// the name alone has to do.
fn resembling(conn: &mut Conn<'_>, card: &ContactCard, own: &ContactKeys) -> Result<Option<Contact>, StoreError> {
    let same = contacts::by_key(conn, Lookup::Name, &own.name)?;
    Ok(same.into_iter().find(|contact| {
        let other = keys(&contact.card);
        let mailbox = !own.email.is_empty() && own.email == other.email;
        let (here, there) = (normalise::zip(&card.zip), normalise::zip(&contact.card.zip));
        let is_bare = own.email.is_empty() && here.is_none() && card.street.trim().is_empty();
        let street = fold::squeezed(&card.street) == fold::squeezed(&contact.card.street);
        is_bare || mailbox || (here.is_some() && here == there && street)
    }))
}

/// Takes the chosen rows, each by itself: one that cannot be taken keeps no other from it.
pub fn take(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, rows: Vec<ChosenRow>) -> Result<Receipt, Fault> {
    let mut receipt = Receipt::default();
    let mut added = 0_u64;
    let mut left_out = 0_u64;
    for row in rows {
        let line = row.line;
        let taken = match row.over {
            None => add(tx, env, row.card)?,
            Some((id, version)) => change(tx, changes, env, (id, version), &row.card)?,
        };
        match taken {
            Ok(Taken::Added) => added += 1,
            Ok(Taken::Changed) => receipt.changed += 1,
            Err(reason) => {
                left_out += 1;
                let problem = Problem::new(Code::RowNotTaken).with("row", line.to_string()).with("reason", reason);
                receipt.problems.push(problem);
            }
        }
    }
    receipt.changed += added;
    if added != 0 {
        master::changed(tx, changes)?;
    }
    let (taken, left_out) = (receipt.changed.to_string(), left_out.to_string());
    changes.journal(tx, env, "contacts-imported", None, &[("taken", &taken), ("left_out", &left_out)])?;
    Ok(receipt)
}

/// What became of a row.
enum Taken {
    Added,
    Changed,
}

fn add(tx: &mut Tx<'_>, env: &Env<'_>, mut card: ContactCard) -> Result<Result<Taken, &'static str>, Fault> {
    if card.number.trim().is_empty() {
        card.number = master::next_number(tx)?;
    }
    match contacts::insert(tx, ContactId(env.id()), &card, &keys(&card), env.now) {
        Ok(()) => Ok(Ok(Taken::Added)),
        Err(StoreError::Conflict { .. }) => Ok(Err("number-taken")),
        Err(error) => Err(error.into()),
    }
}

fn change(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    (id, version): (ContactId, i64),
    card: &ContactCard,
) -> Result<Result<Taken, &'static str>, Fault> {
    let Some(before) = contacts::find(tx, id)? else { return Ok(Err("changed-meanwhile")) };
    if before.version != version {
        return Ok(Err("changed-meanwhile"));
    }
    let after = Contact { card: before.card.with_stated(card), ..before };
    match master::update(tx, changes, env, &after) {
        Ok(_) => Ok(Ok(Taken::Changed)),
        Err(Fault::Refused(problem)) if problem.code == Code::ContactNumberTaken => Ok(Err("number-taken")),
        Err(Fault::Refused(problem)) if problem.code == Code::ContactEmailMalformed => Ok(Err("email-malformed")),
        Err(fault) => Err(fault),
    }
}
