//! The people of the office: who may be chosen as clerk or employee, and who sits at a window.

use super::command::Receipt;
use super::core::{Changes, Env, Fault, not_found};
use super::event::Topics;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::problem::{Code, Problem};
use crate::store::{Tx, people};

/// Checks whether a person may be called so beside those that are known.
///
/// # Errors
/// That the name is missing or belongs to somebody else.
pub fn fits(known: &[Person], id: PersonId, name: &str) -> Result<(), Problem> {
    let name = name.trim();
    if name.is_empty() || name.contains(['\n', '\r']) {
        let problem = Problem::new(Code::SettingInvalid).with("key", "name").with("value", name);
        return Err(problem.with("expected", "…"));
    }
    match known.iter().find(|person| person.id != id && person.name == name) {
        Some(_) => Err(Problem::new(Code::PersonNameTaken).with("name", name)),
        None => Ok(()),
    }
}

/// Adds or changes a person. Somebody who left and comes back under the same name is the same.
pub(super) fn save(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, person: &Person) -> Result<Receipt, Fault> {
    let mut person = Person { name: person.name.trim().to_owned(), ..person.clone() };
    let known = people::list(tx)?;
    if person.id == PersonId::NONE {
        let left = known.iter().find(|known| known.name == person.name && !known.is_active);
        person.id = left.map_or_else(|| PersonId(env.id()), |left| left.id);
    }
    fits(&known, person.id, &person.name).map_err(Fault::Refused)?;
    people::save(tx, &person)?;
    changes.touch(Topics::PEOPLE);
    changes.journal(tx, env, "person-saved", Some(person.id.0), &[("name", &person.name)])?;
    Ok(Receipt { created: Some(person.id.0), changed: 1, ..Receipt::default() })
}

/// Takes a person off the list. Whom orders name stays readable there: they are only marked as
/// having left.
pub(super) fn remove(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, id: PersonId) -> Result<Receipt, Fault> {
    let known = people::list(tx)?;
    let person = known.into_iter().find(|person| person.id == id).ok_or_else(|| not_found("person", id))?;
    let is_named = people::is_named(tx, &person.name)?;
    if is_named {
        people::save(tx, &Person { is_active: false, ..person.clone() })?;
    } else {
        people::remove(tx, id)?;
    }
    changes.touch(Topics::PEOPLE);
    let kind = if is_named { "person-left" } else { "person-removed" };
    changes.journal(tx, env, kind, Some(id.0), &[("name", &person.name)])?;
    Ok(Receipt { changed: 1, ..Receipt::default() })
}
