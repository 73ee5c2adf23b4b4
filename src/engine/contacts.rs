//! Contacts: the keys they are looked up by, import, and taking a party over as a new contact.

use super::core::{Changes, Env, Fault};
use super::event::Topics;
use crate::domain::card::CardField;
use crate::domain::contact::{ArticleCard, Contact, ContactCard, ContactKind, ContactRole};
use crate::domain::ids::{ArticleId, ContactId};
use crate::domain::paper::{NumberScheme, Party, Role};
use crate::domain::time::NaiveDate;
use crate::engine::command::Receipt;
use crate::formats::{tables, values};
use crate::matching::normalise;
use crate::problem::{Code, Problem, Severity};
use crate::store::contacts::{self, ContactKeys, Lookup};
use crate::store::{Conn, StoreError, Tx, articles, settings};

/// The fact under which the contacts' revision is stored: it changes whenever an identification
/// made before may be out of date.
const REVISION: &str = "contacts_revision";

/// The most rows of an import that are listed one by one as not taken; the rest is counted.
const REPORTED_MAX: usize = 200;

/// Returns the contacts' revision.
pub fn revision(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(settings::meta(conn, REVISION)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// Counts the contacts' revision on.
pub fn changed(tx: &mut Tx<'_>, changes: &mut Changes) -> Result<(), StoreError> {
    let next = revision(tx)? + 1;
    changes.touch(Topics::CONTACTS);
    settings::set_meta(tx, REVISION, &next.to_string())
}

/// Returns the keys that a card is looked up by.
#[must_use]
pub fn keys(card: &ContactCard) -> ContactKeys {
    let keys = normalise::card_keys(card);
    let name = keys.name_key.unwrap_or_default();
    ContactKeys {
        number: keys.number.unwrap_or_else(|| card.number.trim().to_lowercase()),
        email: keys.email.unwrap_or_default(),
        vat: keys.vat_id.unwrap_or_default(),
        reg: keys.reg_no.unwrap_or_default(),
        gln: keys.gln.unwrap_or_default(),
        payer: keys.payer_key.unwrap_or_default(),
        external: keys.external_id.unwrap_or_default(),
        sort_name: crate::domain::fold::fold(&card.display_name()),
        name,
    }
}

/// Adds contacts that are not in the master by their number; the others are left as they are.
pub fn import(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    cards: Vec<(u32, ContactCard)>,
) -> Result<Receipt, Fault> {
    let mut receipt = Receipt::default();
    let mut left_out = 0_u64;
    for (line, mut card) in cards {
        if card.number.trim().is_empty() {
            card.number = next_number(tx)?;
        }
        let keys = keys(&card);
        match contacts::insert(tx, ContactId(env.id()), &card, &keys, env.now) {
            Ok(()) => receipt.changed += 1,
            Err(StoreError::Conflict { .. }) => {
                left_out += 1;
                if receipt.problems.len() < REPORTED_MAX {
                    let problem =
                        Problem::new(Code::RowNotTaken).with("row", line.to_string()).with("reason", "number-taken");
                    receipt.problems.push(problem);
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
    if receipt.changed != 0 {
        changed(tx, changes)?;
    }
    let (taken, left_out) = (receipt.changed.to_string(), left_out.to_string());
    changes.journal(tx, env, "contacts-imported", None, &[("taken", &taken), ("left_out", &left_out)])?;
    Ok(receipt)
}

/// Adds one contact; without a number it gets the next one.
pub fn add(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, mut card: ContactCard) -> Result<Receipt, Fault> {
    check(&card, None)?;
    if card.number.trim().is_empty() {
        card.number = next_number(tx)?;
    }
    let keys = keys(&card);
    refuse_taken(tx, &card, &keys, None)?;
    let id = ContactId(env.id());
    contacts::insert(tx, id, &card, &keys, env.now)?;
    changed(tx, changes)?;
    changes.journal(
        tx,
        env,
        "contact-added",
        Some(id.0),
        &[("number", &card.number), ("name", &card.display_name())],
    )?;
    Ok(Receipt { created: Some(id.0), changed: 1, ..Receipt::default() })
}

/// Returns what is wrong with a card, field by field. Of a contact that is there already only what
/// was changed counts: what the master says since long keeps nobody from mending something else.
#[must_use]
pub fn faults(card: &ContactCard, before: Option<&ContactCard>) -> Vec<(CardField, Problem)> {
    let is_changed = |field: CardField| before.is_none_or(|before| before.text(field) != card.text(field));
    let mut faults = Vec::new();
    if card.display_name().is_empty() && card.number.trim().is_empty() {
        faults.push((CardField::Company, Problem::new(Code::ContactNameless)));
    }
    let email = card.email.trim();
    if !email.is_empty() && is_changed(CardField::Email) && !crate::mail::address::is_valid(email) {
        faults.push((CardField::Email, Problem::new(Code::ContactEmailMalformed).with("address", email)));
    }
    let country = card.country.trim();
    if !country.is_empty() && is_changed(CardField::Country) && tables::country_code(country).is_none() {
        faults.push((CardField::Country, Problem::new(Code::ContactCountryUnknown).with("country", country)));
    }
    let gln = card.gln.trim();
    if !gln.is_empty() && is_changed(CardField::Gln) && !values::gs1_check_digit_agrees(gln) {
        faults.push((CardField::Gln, Problem::new(Code::CheckDigitWrong).with("what", "gln").with("value", gln)));
    }
    faults
}

/// Refuses a card of which something is wrong.
fn check(card: &ContactCard, before: Option<&ContactCard>) -> Result<(), Fault> {
    let wrong = faults(card, before).into_iter().find(|(_, problem)| problem.severity() == Severity::Error);
    wrong.map_or(Ok(()), |(_, problem)| Err(Fault::Refused(problem)))
}

/// Returns a card without blanks around its texts, with the country as its code where it is known.
#[must_use]
pub fn tidied(card: &ContactCard) -> ContactCard {
    let mut tidy = card.clone();
    for field in CardField::ALL {
        if let Some(place) = tidy.plain_mut(*field) {
            *place = place.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    if let Some(code) = tables::country_code(&tidy.country) {
        tidy.country = code;
    }
    tidy
}

/// Reads a day as people type it; `None` when it is none.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    values::moment(text.trim()).map(|moment| moment.date)
}

/// Refuses a number that another contact has.
fn refuse_taken(tx: &mut Tx<'_>, card: &ContactCard, keys: &ContactKeys, own: Option<ContactId>) -> Result<(), Fault> {
    let holders = contacts::by_key(tx, Lookup::Number, &keys.number)?;
    match holders.into_iter().find(|holder| Some(holder.id) != own) {
        None => Ok(()),
        Some(holder) => Err(Fault::Refused(
            Problem::new(Code::ContactNumberTaken)
                .with("number", card.number.as_str())
                .with("name", holder.card.display_name()),
        )),
    }
}

/// Adds or replaces articles.
pub fn import_articles(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    cards: Vec<(u32, ArticleCard)>,
) -> Result<Receipt, Fault> {
    let mut receipt = Receipt::default();
    for (_, card) in cards {
        articles::upsert(tx, ArticleId(env.id()), &card)?;
        receipt.changed += 1;
    }
    changes.journal(tx, env, "articles-imported", None, &[("taken", &receipt.changed.to_string())])?;
    Ok(receipt)
}

/// Changes one contact as a person edited it; the journal keeps what each field said before.
pub fn update(tx: &mut Tx<'_>, changes: &mut Changes, env: &Env<'_>, contact: &Contact) -> Result<Receipt, Fault> {
    let before = contacts::find(tx, contact.id)?.ok_or_else(|| super::core::not_found("contact", contact.id))?;
    if before.version == contact.version {
        check(&contact.card, Some(&before.card))?;
        refuse_taken(tx, &contact.card, &keys(&contact.card), Some(contact.id))?;
    }
    contacts::update(tx, contact, &keys(&contact.card), env.now)?;
    changed(tx, changes)?;
    let fields: Vec<(CardField, String)> = before
        .card
        .changes_to(&contact.card)
        .into_iter()
        .map(|change| (change.field, format!("{} → {}", change.before, change.after)))
        .collect();
    let detail: Vec<(&str, &str)> = fields.iter().map(|(field, text)| (field.as_str(), text.as_str())).collect();
    changes.journal(tx, env, "contact-changed", Some(contact.id.0), &detail)?;
    Ok(Receipt { created: Some(contact.id.0), changed: 1, ..Receipt::default() })
}

/// Takes a party of an order over as a new contact and returns it.
pub fn create_from_party(
    tx: &mut Tx<'_>,
    changes: &mut Changes,
    env: &Env<'_>,
    party: &Party,
    role: Role,
) -> Result<Contact, Fault> {
    let mut card = card_of(party, role);
    card.number = next_number(tx)?;
    let id = ContactId(env.id());
    contacts::insert(tx, id, &card, &keys(&card), env.now)?;
    changed(tx, changes)?;
    changes.journal(tx, env, "contact-created", Some(id.0), &[("number", &card.number), ("role", role.as_str())])?;
    Ok(Contact { id, version: 1, card })
}

/// Returns what the master would say of a party.
#[must_use]
pub fn card_of(party: &Party, role: Role) -> ContactCard {
    let has_company = party.company.as_deref().is_some_and(|name| !name.trim().is_empty());
    let mut card = ContactCard::blank(if has_company { ContactKind::Organisation } else { ContactKind::Person });
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    card.roles = vec![match role {
        Role::Referrer => ContactRole::Referrer,
        Role::Payer => ContactRole::Payer,
        Role::Buyer | Role::BillTo | Role::ShipTo | Role::Patient => ContactRole::Customer,
    }];
    card.company = text(&party.company);
    card.salutation = text(&party.salutation);
    card.title = text(&party.title);
    card.first_name = text(&party.first_name);
    card.last_name = text(&party.last_name);
    if card.display_name().is_empty() {
        card.last_name = text(&party.contact_name);
    }
    card.street = text(&party.street);
    card.street2 = text(&party.street2);
    card.zip = text(&party.zip);
    card.city = text(&party.city);
    card.region = text(&party.region);
    card.country = text(&party.country);
    card.email = party.emails.first().cloned().unwrap_or_default();
    card.phone = party.phones.first().cloned().unwrap_or_default();
    card.vat_id = text(&party.vat_id);
    card.reg_no = text(&party.reg_no);
    let number = |scheme: &NumberScheme| {
        party.ids.iter().find(|id| id.scheme == *scheme).map(|id| id.value.clone()).unwrap_or_default()
    };
    card.gln = number(&NumberScheme::Gln);
    card.payer_key = number(&NumberScheme::Payer);
    card.external_id = number(&NumberScheme::Physician);
    card.birth_date = party.birth_date;
    card
}

/// Returns a customer number that nobody has.
pub(super) fn next_number(tx: &mut Tx<'_>) -> Result<String, StoreError> {
    loop {
        let number = format!("K{:06}", settings::next_number(tx, "contact")?);
        let key = normalise::customer_number(&number).unwrap_or_default();
        if contacts::by_key(tx, Lookup::Number, &key)?.is_empty() {
            return Ok(number);
        }
    }
}
