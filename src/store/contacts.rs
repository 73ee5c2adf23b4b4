//! The address master.

use super::driver::{Row, Value};
use super::row::{Columns, text_or_null};
use super::{Conn, StoreError, Tx, listing};
use crate::domain::contact::{Contact, ContactCard, ContactKind, ContactRole};
use crate::domain::ids::{ContactId, SourceId};
use crate::domain::time::Timestamp;

/// The normalised forms that contacts are looked up by; made by `matching`, kept beside the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactKeys {
    /// Of the customer number; never empty.
    pub number: String,
    /// Of the e-mail address.
    pub email: String,
    /// Of the VAT number.
    pub vat: String,
    /// Of the registry number.
    pub reg: String,
    /// Of the Global Location Number.
    pub gln: String,
    /// Of the payer's institution number.
    pub payer: String,
    /// Of the identifier in another system.
    pub external: String,
    /// Of the name.
    pub name: String,
    /// What lists are sorted by.
    pub sort_name: String,
}

/// By which key a contact is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Customer number.
    Number,
    /// E-mail address.
    Email,
    /// VAT number.
    Vat,
    /// Registry number.
    Reg,
    /// Global Location Number.
    Gln,
    /// Institution number of a payer.
    Payer,
    /// Identifier in another system: a doctor's or practice's number.
    External,
    /// Name.
    Name,
}

macro_rules! contact_columns {
    () => {
        "SELECT id, version, number, kind, roles, company, salutation, title, first_name, last_name, street, street2, zip, city, region,
    country, email, phone, vat_id, reg_no, gln, payer_key, external_id, language, birth_date FROM contacts"
    };
}

/// The most contacts that one key brings: a mailbox used by more than this is shared by everybody.
pub const LOOKUP_MAX: usize = 25;

const INSERT: &str = "INSERT INTO contacts (id, version, number, kind, roles, company, salutation, title, first_name, last_name,
    street, street2, zip, city, region, country, email, phone, vat_id, reg_no, gln, payer_key, external_id, language, birth_date,
    created_at, changed_at, number_key, email_key, vat_key, reg_key, gln_key, external_key, name_key, sort_name)
    VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
    ?25, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)";
const UPDATE: &str = "UPDATE contacts SET version = version + 1, number = ?2, kind = ?3, roles = ?4, company = ?5, salutation = ?6,
    title = ?7, first_name = ?8, last_name = ?9, street = ?10, street2 = ?11, zip = ?12, city = ?13, region = ?14, country = ?15,
    email = ?16, phone = ?17, vat_id = ?18, reg_no = ?19, gln = ?20, payer_key = ?21, external_id = ?22, language = ?23,
    birth_date = ?24, changed_at = ?25, number_key = ?26, email_key = ?27, vat_key = ?28, reg_key = ?29, gln_key = ?30,
    external_key = ?31,
    name_key = ?32, sort_name = ?33 WHERE id = ?1 AND version = ?34";
const BY_ID: &str = concat!(contact_columns!(), " WHERE id = ?1");
const NUMBER_AND_NAME: &str = "SELECT number, company, first_name, last_name FROM contacts WHERE id = ?1";
const IDS_BY_NUMBER: &str = "SELECT id FROM contacts WHERE number_key = ?1 ORDER BY id LIMIT ?2";
const IDS_BY_EMAIL: &str = "SELECT id FROM contacts WHERE email_key = ?1 AND email_key <> '' ORDER BY id LIMIT ?2";
const IDS_BY_VAT: &str = "SELECT id FROM contacts WHERE vat_key = ?1 AND vat_key <> '' ORDER BY id LIMIT ?2";
const IDS_BY_REG: &str = "SELECT id FROM contacts WHERE reg_key = ?1 AND reg_key <> '' ORDER BY id LIMIT ?2";
const IDS_BY_GLN: &str = "SELECT id FROM contacts WHERE gln_key = ?1 AND gln_key <> '' ORDER BY id LIMIT ?2";
const IDS_BY_EXTERNAL: &str =
    "SELECT id FROM contacts WHERE external_key = ?1 AND external_key <> '' ORDER BY id LIMIT ?2";
const IDS_BY_PAYER: &str = "SELECT id FROM contacts WHERE payer_key = ?1 AND payer_key <> '' ORDER BY id LIMIT ?2";
const IDS_BY_NAME: &str = "SELECT id FROM contacts WHERE name_key = ?1 AND name_key <> '' ORDER BY id LIMIT ?2";
const PAGE: &str = concat!(
    contact_columns!(),
    " WHERE (?1 < sort_name OR (sort_name = ?1 AND ?2 < id)) ORDER BY sort_name, id LIMIT ?3"
);
const EMAIL_USERS: &str = "SELECT count(*) FROM contacts WHERE email_key = ?1 AND email_key <> ''";
const KNOWN_NUMBERS: &str =
    "SELECT number_key FROM contact_numbers WHERE contact_id = ?1 AND source_id = ?2 ORDER BY number_key";
const BY_KNOWN_NUMBER: &str =
    "SELECT contact_id FROM contact_numbers WHERE source_id = ?1 AND number_key = ?2 ORDER BY contact_id";
const LEARN_NUMBER: &str = "INSERT INTO contact_numbers (source_id, number_key, contact_id, learned_at, learned_by)
    VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (source_id, number_key, contact_id) DO NOTHING";
const SETTLE_SENDER: &str = "INSERT INTO contact_senders (contact_id, settled_at, settled_by) VALUES (?1, ?2, ?3)
    ON CONFLICT (contact_id) DO NOTHING";
const SENDER_IS_SETTLED: &str = "SELECT count(*) FROM contact_senders WHERE contact_id = ?1";
const COUNT: &str = "SELECT count(*) FROM contacts";
const HIGHEST_NUMBER: &str = "SELECT count(*) FROM contacts WHERE number_key = ?1";

fn contact_from_row(row: &dyn Row) -> Result<Contact, StoreError> {
    let columns = Columns::of("contacts", row);
    let roles = columns.text(4, "roles")?;
    let roles = roles
        .split(' ')
        .filter(|role| !role.is_empty())
        .map(|role| ContactRole::parse(role).ok_or_else(|| columns.corrupt("roles")));
    Ok(Contact {
        id: columns.id(0, "id", ContactId::from_bytes)?,
        version: columns.integer(1, "version")?,
        card: ContactCard {
            number: columns.text(2, "number")?,
            kind: columns.parsed(3, "kind", ContactKind::parse)?,
            roles: roles.collect::<Result<_, _>>()?,
            company: columns.text(5, "company")?,
            salutation: columns.text(6, "salutation")?,
            title: columns.text(7, "title")?,
            first_name: columns.text(8, "first_name")?,
            last_name: columns.text(9, "last_name")?,
            street: columns.text(10, "street")?,
            street2: columns.text(11, "street2")?,
            zip: columns.text(12, "zip")?,
            city: columns.text(13, "city")?,
            region: columns.text(14, "region")?,
            country: columns.text(15, "country")?,
            email: columns.text(16, "email")?,
            phone: columns.text(17, "phone")?,
            vat_id: columns.text(18, "vat_id")?,
            reg_no: columns.text(19, "reg_no")?,
            gln: columns.text(20, "gln")?,
            payer_key: columns.text(21, "payer_key")?,
            external_id: columns.text(22, "external_id")?,
            language: columns.text(23, "language")?,
            birth_date: match columns.text_or_none(24, "birth_date")? {
                Some(day) => Some(day.parse().map_err(|_cause| columns.corrupt("birth_date"))?),
                None => None,
            },
        },
    })
}

/// Values of a card in the order of the statements, from the number to the sort name.
fn with_values<T>(card: &ContactCard, keys: &ContactKeys, run: impl FnOnce(&[Value<'_>]) -> T) -> T {
    let roles = card.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ");
    let birth_date = card.birth_date.map(|day| day.to_string());
    run(&[
        Value::Text(&card.number),
        Value::Text(card.kind.as_str()),
        Value::Text(&roles),
        Value::Text(&card.company),
        Value::Text(&card.salutation),
        Value::Text(&card.title),
        Value::Text(&card.first_name),
        Value::Text(&card.last_name),
        Value::Text(&card.street),
        Value::Text(&card.street2),
        Value::Text(&card.zip),
        Value::Text(&card.city),
        Value::Text(&card.region),
        Value::Text(&card.country),
        Value::Text(&card.email),
        Value::Text(&card.phone),
        Value::Text(&card.vat_id),
        Value::Text(&card.reg_no),
        Value::Text(&card.gln),
        Value::Text(if keys.payer.is_empty() { &card.payer_key } else { &keys.payer }),
        Value::Text(&card.external_id),
        Value::Text(&card.language),
        text_or_null(birth_date.as_deref()),
        Value::Null,
        Value::Text(&keys.number),
        Value::Text(&keys.email),
        Value::Text(&keys.vat),
        Value::Text(&keys.reg),
        Value::Text(&keys.gln),
        Value::Text(&keys.external),
        Value::Text(&keys.name),
        Value::Text(&keys.sort_name),
    ])
}

/// The place of the moment of change among the values of [`with_values`].
const MOMENT_PLACE: usize = 23;

/// Adds a contact. A customer number that is taken is a [`StoreError::Conflict`].
pub fn insert(
    tx: &mut Tx<'_>,
    id: ContactId,
    card: &ContactCard,
    keys: &ContactKeys,
    at: Timestamp,
) -> Result<(), StoreError> {
    let taken = tx.row(HIGHEST_NUMBER, &[Value::Text(&keys.number)], |row| {
        Columns::of("contacts", row).integer(0, "number_key")
    })?;
    if taken != Some(0) {
        return Err(StoreError::Conflict { what: "contact number" });
    }
    let bytes = id.bytes();
    with_values(card, keys, |values| {
        let mut all = vec![Value::Blob(&bytes)];
        all.extend_from_slice(values);
        if let Some(moment) = all.get_mut(MOMENT_PLACE + 1) {
            *moment = Value::Integer(at.0);
        }
        tx.execute(INSERT, &all)
    })?;
    listing::list_contact(tx, id, card, &keys.email)
}

/// Changes a contact whose version is still the one seen.
pub fn update(tx: &mut Tx<'_>, contact: &Contact, keys: &ContactKeys, at: Timestamp) -> Result<(), StoreError> {
    let id = contact.id.bytes();
    let changed = with_values(&contact.card, keys, |values| {
        let mut all = vec![Value::Blob(&id)];
        all.extend_from_slice(values);
        if let Some(moment) = all.get_mut(MOMENT_PLACE + 1) {
            *moment = Value::Integer(at.0);
        }
        all.push(Value::Integer(contact.version));
        tx.execute(UPDATE, &all)
    })?;
    if changed != 1 {
        return Err(StoreError::Conflict { what: "contact" });
    }
    listing::list_contact(tx, contact.id, &contact.card, &keys.email)
}

/// Returns one contact.
pub fn find(conn: &mut Conn<'_>, id: ContactId) -> Result<Option<Contact>, StoreError> {
    conn.row(BY_ID, &[Value::Blob(&id.bytes())], contact_from_row)
}

/// Returns a contact's number and the name that people see: what lists of other things show of it.
pub fn number_and_name(conn: &mut Conn<'_>, id: ContactId) -> Result<Option<(String, String)>, StoreError> {
    conn.row(NUMBER_AND_NAME, &[Value::Blob(&id.bytes())], |row| {
        let columns = Columns::of("contacts", row);
        let card = ContactCard {
            company: columns.text(1, "company")?,
            first_name: columns.text(2, "first_name")?,
            last_name: columns.text(3, "last_name")?,
            ..ContactCard::blank(ContactKind::Person)
        };
        Ok((columns.text(0, "number")?, card.display_name()))
    })
}

/// Returns the contacts that a key leads to, oldest first, up to a limit.
pub fn by_key(conn: &mut Conn<'_>, lookup: Lookup, key: &str) -> Result<Vec<Contact>, StoreError> {
    let mut contacts = Vec::new();
    for id in ids_by_key(conn, lookup, key)? {
        contacts.extend(find(conn, id)?);
    }
    Ok(contacts)
}

/// Returns the ids of the contacts that a key leads to, oldest first, at most [`LOOKUP_MAX`]: an
/// answer from the index alone, for looking one party up under many keys.
pub fn ids_by_key(conn: &mut Conn<'_>, lookup: Lookup, key: &str) -> Result<Vec<ContactId>, StoreError> {
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let sql = match lookup {
        Lookup::Number => IDS_BY_NUMBER,
        Lookup::Email => IDS_BY_EMAIL,
        Lookup::Vat => IDS_BY_VAT,
        Lookup::Reg => IDS_BY_REG,
        Lookup::Gln => IDS_BY_GLN,
        Lookup::Payer => IDS_BY_PAYER,
        Lookup::External => IDS_BY_EXTERNAL,
        Lookup::Name => IDS_BY_NAME,
    };
    let limit = i64::try_from(LOOKUP_MAX).unwrap_or(i64::MAX);
    conn.rows(sql, &[Value::Text(key), Value::Integer(limit)], |row| {
        Columns::of("contacts", row).id(0, "id", ContactId::from_bytes)
    })
}

/// Returns how many contacts use an e-mail address.
pub fn email_users(conn: &mut Conn<'_>, email_key: &str) -> Result<i64, StoreError> {
    let users =
        conn.row(EMAIL_USERS, &[Value::Text(email_key)], |row| Columns::of("contacts", row).integer(0, "email_key"))?;
    Ok(users.unwrap_or(0))
}

/// Returns the numbers under which a source is known to name a contact.
pub fn known_numbers(conn: &mut Conn<'_>, contact: ContactId, source: SourceId) -> Result<Vec<String>, StoreError> {
    let values = [Value::Blob(&contact.bytes()), Value::Blob(&source.bytes())];
    conn.rows(KNOWN_NUMBERS, &values, |row| Columns::of("contact_numbers", row).text(0, "number_key"))
}

/// Returns the ids of the contacts that a source is known to name by a number.
pub fn ids_by_known_number(
    conn: &mut Conn<'_>,
    source: SourceId,
    number_key: &str,
) -> Result<Vec<ContactId>, StoreError> {
    let values = [Value::Blob(&source.bytes()), Value::Text(number_key)];
    conn.rows(BY_KNOWN_NUMBER, &values, |row| {
        Columns::of("contact_numbers", row).id(0, "contact_id", ContactId::from_bytes)
    })
}

/// Remembers that a source names a contact by a number.
pub fn learn_number(
    tx: &mut Tx<'_>,
    source: SourceId,
    number_key: &str,
    contact: ContactId,
    at: Timestamp,
    by: &str,
) -> Result<(), StoreError> {
    let (source, contact) = (source.bytes(), contact.bytes());
    let values =
        [Value::Blob(&source), Value::Text(number_key), Value::Blob(&contact), Value::Integer(at.0), Value::Text(by)];
    tx.execute(LEARN_NUMBER, &values)?;
    Ok(())
}

/// A number under which a source names a contact, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnedNumber {
    /// The source.
    pub source_id: SourceId,
    /// The number, as it is looked up.
    pub number: String,
    /// When it was learned.
    pub at: Timestamp,
    /// By whose decision.
    pub by: String,
}

const LEARNED: &str = "SELECT source_id, number_key, learned_at, learned_by FROM contact_numbers WHERE contact_id = ?1
    ORDER BY learned_at, number_key";

/// Returns the numbers under which sources are known to name a contact, oldest first.
pub fn learned(conn: &mut Conn<'_>, contact: ContactId) -> Result<Vec<LearnedNumber>, StoreError> {
    conn.rows(LEARNED, &[Value::Blob(&contact.bytes())], |row| {
        let columns = Columns::of("contact_numbers", row);
        Ok(LearnedNumber {
            source_id: columns.id(0, "source_id", SourceId::from_bytes)?,
            number: columns.text(1, "number_key")?,
            at: columns.moment(2, "learned_at")?,
            by: columns.text(3, "learned_by")?,
        })
    })
}

const DATES: &str = "SELECT created_at, changed_at FROM contacts WHERE id = ?1";

/// Returns since when a contact is in the master, and when it was last changed.
pub fn dates(conn: &mut Conn<'_>, id: ContactId) -> Result<Option<(Timestamp, Timestamp)>, StoreError> {
    conn.row(DATES, &[Value::Blob(&id.bytes())], |row| {
        let columns = Columns::of("contacts", row);
        Ok((columns.moment(0, "created_at")?, columns.moment(1, "changed_at")?))
    })
}

/// Remembers that a customer is confirmed to the master's address whatever its orders state.
pub fn settle_sender(tx: &mut Tx<'_>, contact: ContactId, at: Timestamp, by: &str) -> Result<(), StoreError> {
    tx.execute(SETTLE_SENDER, &[Value::Blob(&contact.bytes()), Value::Integer(at.0), Value::Text(by)])?;
    Ok(())
}

/// Returns whether somebody decided that already.
pub fn sender_is_settled(conn: &mut Conn<'_>, contact: ContactId) -> Result<bool, StoreError> {
    let found = conn.row(SENDER_IS_SETTLED, &[Value::Blob(&contact.bytes())], |row| {
        Columns::of("contact_senders", row).integer(0, "count")
    })?;
    Ok(found == Some(1))
}

/// Returns a page of contacts by name, after the given name and id.
pub fn page(
    conn: &mut Conn<'_>,
    after: Option<(&str, ContactId)>,
    limit: i64,
) -> Result<Vec<(Contact, String)>, StoreError> {
    let (name, id) = after.map_or(("", [0; 16]), |(name, id)| (name, id.bytes()));
    let contacts = conn.rows(PAGE, &[Value::Text(name), Value::Blob(&id), Value::Integer(limit)], contact_from_row)?;
    let sql = "SELECT sort_name FROM contacts WHERE id = ?1";
    let mut page = Vec::with_capacity(contacts.len());
    for contact in contacts {
        let sort_name = conn
            .row(sql, &[Value::Blob(&contact.id.bytes())], |row| Columns::of("contacts", row).text(0, "sort_name"))?;
        page.push((contact, sort_name.unwrap_or_default()));
    }
    Ok(page)
}

/// Returns how many contacts there are.
pub fn count(conn: &mut Conn<'_>) -> Result<i64, StoreError> {
    Ok(conn.row(COUNT, &[], |row| Columns::of("contacts", row).integer(0, "count"))?.unwrap_or(0))
}
