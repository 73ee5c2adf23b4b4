//! The decision: certain on hard evidence alone, otherwise a person decides.
//!
//! Hard evidence is a number that the office or the source uses for the contact, a VAT, registry,
//! location or physician's number, or an e-mail address that only this contact has; each only
//! together with an agreeing name and with nothing hard against it. A sum of soft facts never
//! makes anybody certain.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::domain::contact::{Contact, ContactKind, ContactRole};
use crate::domain::ids::ContactId;
use crate::domain::paper::{Party, Role};
use crate::matching::evidence::{Candidate, Evidence, Field, Identification, Level, Scored};
use crate::matching::{lookup, names, normalise};

/// So many candidates stand side by side on the import desk.
pub const CANDIDATES_SHOWN_MAX: usize = 3;

/// Facts that name one contact and no other.
const IDENTIFIERS: &[Field] =
    &[Field::OurNumber, Field::SourceNumber, Field::Vat, Field::Register, Field::Gln, Field::Physician];

/// Facts that, when they differ, speak so hard against a contact that only a person may choose it.
const CONTRADICTIONS: &[Field] = &[Field::OurNumber, Field::Vat, Field::Register, Field::Physician, Field::BirthDate];

/// Identifiers that tell even contacts with the same VAT number apart: branches of one company.
const DISTINCTIVE: &[Field] = &[Field::OurNumber, Field::SourceNumber, Field::Gln, Field::Physician];

/// Decides who a party is. The answer does not depend on the order of the candidates or on their ids.
#[must_use]
pub fn identify(party: &Party, role: Role, candidates: &[Candidate]) -> Identification {
    let mut seen = BTreeSet::new();
    let once = candidates.iter().filter(|candidate| seen.insert(candidate.contact.id));
    if role == Role::Payer {
        return payer(party, once);
    }
    let compared: Vec<Compared<'_>> = once.map(|candidate| Compared::new(party, candidate)).collect();
    if compared.is_empty() {
        return Identification::New;
    }
    let reached: Vec<bool> = compared.iter().map(|one| one.has_hard_evidence() && !one.is_outdone(&compared)).collect();
    let mut certain = compared.iter().zip(&reached).filter(|(_, reached)| **reached).map(|(one, _)| one);
    if let (Some(only), None) = (certain.next(), certain.next())
        && only.has_every_identifier_found(&compared)
    {
        return Identification::Certain { contact: only.contact.id, evidence: only.evidence.clone() };
    }
    unclear(compared)
}

/// A payer is only ever assigned, by a key that exactly one payer has.
fn payer<'c>(party: &Party, candidates: impl Iterator<Item = &'c Candidate>) -> Identification {
    let keys = lookup::payer_keys(party);
    let with_key: Vec<&Contact> = candidates
        .map(|candidate| &candidate.contact)
        .filter(|contact| contact.card.roles.contains(&ContactRole::Payer))
        .filter(|contact| normalise::payer_key(&contact.card.payer_key).is_some_and(|key| keys.contains(&key)))
        .collect();
    if let [only] = with_key.as_slice() {
        return Identification::Certain {
            contact: only.id,
            evidence: vec![Evidence::of(Field::PayerKey, Level::Equal)],
        };
    }
    let users = u32::try_from(with_key.len()).unwrap_or(u32::MAX);
    let compared = with_key
        .into_iter()
        .map(|contact| Compared {
            contact,
            evidence: vec![Evidence::of(Field::PayerKey, Level::Shared).with_users(users)],
        })
        .collect();
    unclear(compared)
}

fn unclear(mut compared: Vec<Compared<'_>>) -> Identification {
    // Whoever has an identifier of the party is shown before anybody who only looks alike.
    compared.sort_by_cached_key(|one| {
        (!one.has_identifier(), Reverse(one.score()), distinguishing_text(one.contact), one.contact.id)
    });
    let candidates = compared.into_iter().take(CANDIDATES_SHOWN_MAX).map(Compared::scored).collect();
    Identification::Unclear { candidates }
}

/// Breaks ties by what the master says, so that the ids, which are chance, do not choose.
fn distinguishing_text(contact: &Contact) -> Vec<String> {
    let card = &contact.card;
    [&card.number, &card.company, &card.last_name, &card.first_name, &card.zip, &card.city, &card.street]
        .into_iter()
        .chain([&card.email, &card.phone, &card.vat_id, &card.reg_no, &card.gln, &card.payer_key, &card.external_id])
        .cloned()
        .collect()
}

/// A candidate with everything that was compared.
struct Compared<'c> {
    contact: &'c Contact,
    evidence: Vec<Evidence>,
}

impl<'c> Compared<'c> {
    fn new(party: &Party, candidate: &'c Candidate) -> Self {
        let mut evidence = Vec::new();
        identifiers(party, candidate, &mut evidence);
        evidence.push(Evidence::of(Field::Name, names::compare(party, &candidate.contact.card)));
        soft_facts(party, candidate, &mut evidence);
        Self { contact: &candidate.contact, evidence }
    }

    fn level(&self, field: Field) -> Option<Level> {
        self.evidence.iter().find(|evidence| evidence.field == field).map(|evidence| evidence.level)
    }

    fn equal(&self, field: Field) -> bool {
        self.level(field) == Some(Level::Equal)
    }

    fn score(&self) -> i32 {
        self.evidence.iter().map(|evidence| evidence.weight).sum()
    }

    fn has_identifier(&self) -> bool {
        IDENTIFIERS.iter().any(|field| self.equal(*field))
    }

    fn is_contradicted(&self) -> bool {
        CONTRADICTIONS.iter().any(|field| self.level(*field) == Some(Level::Differs))
    }

    fn has_hard_evidence(&self) -> bool {
        if self.is_contradicted() {
            return false;
        }
        match self.level(Field::Name) {
            Some(Level::Equal) => self.has_identifier() || self.is_reached_by_email(),
            Some(Level::Agrees) => self.has_identifier() || (self.is_reached_by_email() && self.equal(Field::Zip)),
            // No name to disagree with: our own number and the address to which we deliver.
            Some(Level::Missing) => self.equal(Field::OurNumber) && self.equal(Field::Zip) && self.equal(Field::Street),
            Some(Level::Similar | Level::Differs | Level::Shared) | None => false,
        }
    }

    /// Returns whether the e-mail address is this contact's alone and the address does not say
    /// otherwise: branches of a company write from one mailbox, so an organisation at another
    /// place may be a branch that the master does not have.
    fn is_reached_by_email(&self) -> bool {
        let elsewhere = |field| self.level(field) == Some(Level::Differs);
        self.equal(Field::Email)
            && match self.contact.card.kind {
                ContactKind::Organisation => {
                    !elsewhere(Field::Zip) && (self.equal(Field::Zip) || !elsewhere(Field::Street))
                }
                ContactKind::Person => true,
            }
    }

    /// Returns whether another candidate has a distinctive identifier of the party that this one
    /// lacks: of two branches with one VAT number the one with the number is meant.
    fn is_outdone(&self, all: &[Self]) -> bool {
        DISTINCTIVE.iter().any(|field| {
            !self.equal(*field)
                && all.iter().any(|other| {
                    other.contact.id != self.contact.id && other.equal(*field) && other.has_hard_evidence()
                })
        })
    }

    /// Returns whether no identifier of the party was found at other contacts only: "our number
    /// says this one, the VAT number says that one" is for a person to decide.
    fn has_every_identifier_found(&self, all: &[Self]) -> bool {
        IDENTIFIERS.iter().all(|field| self.equal(*field) || !all.iter().any(|other| other.equal(*field)))
    }

    fn scored(self) -> Scored {
        Scored { contact: self.contact.id, score: self.score(), missing: self.missing(), evidence: self.evidence }
    }

    /// Returns the facts that would have decided: those that contradict, the name, and the
    /// identifiers that this kind of contact can have.
    fn missing(&self) -> Vec<Field> {
        let mut missing: BTreeSet<Field> =
            CONTRADICTIONS.iter().copied().filter(|field| self.level(*field) == Some(Level::Differs)).collect();
        if self.evidence.iter().any(|evidence| evidence.field == Field::PayerKey) {
            missing.insert(Field::PayerKey);
            return missing.into_iter().collect();
        }
        if !matches!(self.level(Field::Name), Some(Level::Equal | Level::Agrees)) {
            missing.insert(Field::Name);
        }
        if !self.equal(Field::OurNumber) {
            missing.insert(Field::OurNumber);
        }
        if !self.has_identifier() {
            if self.contact.card.kind == ContactKind::Organisation {
                missing.insert(Field::Vat);
                missing.insert(Field::Register);
            }
            if !matches!(self.level(Field::Email), Some(Level::Equal | Level::Shared)) {
                missing.insert(Field::Email);
            }
        }
        missing.into_iter().collect()
    }
}

fn identifiers(party: &Party, candidate: &Candidate, evidence: &mut Vec<Evidence>) {
    let card = &candidate.contact.card;
    let stated_among = |stated: &[String], own: Option<String>| match own {
        Some(own) if !stated.is_empty() => Some(if stated.contains(&own) { Level::Equal } else { Level::Differs }),
        Some(_) | None => None,
    };
    let mut add = |field: Field, level: Option<Level>| evidence.extend(level.map(|level| Evidence::of(field, level)));
    add(Field::OurNumber, stated_among(&lookup::our_numbers(party), normalise::customer_number(&card.number)));
    let from_source = lookup::their_numbers(party).iter().any(|number| candidate.numbers_from_source.contains(number));
    add(Field::SourceNumber, from_source.then_some(Level::Equal));
    let (vat, register) = tax_numbers(party, candidate);
    add(Field::Vat, vat);
    add(Field::Register, register);
    add(Field::Gln, stated_among(&lookup::glns(party), normalise::gln(&card.gln)));
    if card.roles.contains(&ContactRole::Referrer) {
        add(Field::Physician, stated_among(&lookup::physician_numbers(party), normalise::code(&card.external_id)));
    }
}

/// Compares VAT and registry numbers, also across where one contains the other.
fn tax_numbers(party: &Party, candidate: &Candidate) -> (Option<Level>, Option<Level>) {
    let card = &candidate.contact.card;
    let (stated_vat, own_vat) = (lookup::stated_vat_ids(party), normalise::vat(&card.vat_id));
    let (stated_reg, own_reg) = (lookup::stated_reg_nos(party), normalise::reg_no(&card.reg_no));
    let best = |levels: Vec<Option<Level>>| levels.into_iter().flatten().min();
    let vat = best(stated_vat.iter().map(|stated| vat_numbers(stated, own_vat.as_deref()?)).collect());
    let register = best(stated_reg.iter().map(|stated| registry_numbers(stated, own_reg.as_deref()?)).collect());
    let crossed = |reg_nos: &[String], vat: Option<&String>| {
        vat.and_then(|vat| lookup::reg_no_in_vat(vat)).is_some_and(|inside| reg_nos.contains(&inside))
    };
    let own_regs: Vec<String> = own_reg.into_iter().collect();
    let across = crossed(&stated_reg, own_vat.as_ref()) || stated_vat.iter().any(|vat| crossed(&own_regs, Some(vat)));
    let register = if across && register.is_none() { Some(Level::Equal) } else { register };
    (vat, register)
}

/// Compares VAT numbers; those of two countries may both belong to one company and say nothing.
fn vat_numbers(one: &str, other: &str) -> Option<Level> {
    let ((one_country, one_rest), (other_country, other_rest)) =
        (normalise::vat_parts(one), normalise::vat_parts(other));
    match (one_country, other_country) {
        (Some(one), Some(other)) if one != other => None,
        (Some(_) | None, Some(_) | None) if one_rest == other_rest => Some(Level::Equal),
        (Some(_) | None, Some(_) | None) => Some(Level::Differs),
    }
}

/// Compares registry numbers; those of two registers (REGON and NIP, a court's and a tax number)
/// may both belong to one company and say nothing when they differ.
fn registry_numbers(one: &str, other: &str) -> Option<Level> {
    if one == other {
        return Some(Level::Equal);
    }
    let register = |number: &str| {
        let numeric = number.bytes().all(|byte| byte.is_ascii_digit());
        // Up to eight digits IČO, nine REGON, ten NIP and ИНН, twelve a person's ИНН, thirteen ОГРН.
        (numeric, if numeric { number.len().max(8) } else { 0 })
    };
    (register(one) == register(other)).then_some(Level::Differs)
}

fn soft_facts(party: &Party, candidate: &Candidate, evidence: &mut Vec<Evidence>) {
    let card = &candidate.contact.card;
    if let (Some(stated), Some(own)) = (party.birth_date, card.birth_date) {
        let level = if stated == own { Level::Equal } else { Level::Differs };
        evidence.push(Evidence::of(Field::BirthDate, level));
    }
    let emails = lookup::emails(party);
    if let Some(own) = normalise::email(&card.email).filter(|_| !emails.is_empty()) {
        let level = match candidate.email_users {
            _ if !emails.contains(&own) => Level::Differs,
            1 => Level::Equal,
            _ => Level::Shared,
        };
        evidence.push(Evidence::of(Field::Email, level).with_users(candidate.email_users.max(1)));
    }
    let country = party.country.as_deref().unwrap_or(&card.country);
    let phones: Vec<String> = party.phones.iter().filter_map(|phone| normalise::phone(phone, country)).collect();
    if let Some(own) = normalise::phone(&card.phone, &card.country).filter(|_| !phones.is_empty()) {
        evidence.push(Evidence::of(Field::Phone, if phones.contains(&own) { Level::Equal } else { Level::Differs }));
    }
    for (field, stated, own, normalised) in [
        (Field::Street, &party.street, &card.street, normalise::street as fn(&str) -> Option<String>),
        (Field::Zip, &party.zip, &card.zip, normalise::zip),
        (Field::City, &party.city, &card.city, normalise::city),
    ] {
        if let (Some(stated), Some(own)) = (stated.as_deref().and_then(normalised), normalised(own)) {
            evidence.push(Evidence::of(field, if stated == own { Level::Equal } else { Level::Differs }));
        }
    }
}

/// Returns the contact of a certain identification.
#[must_use]
pub fn certain_contact(identification: &Identification) -> Option<ContactId> {
    match identification {
        Identification::Certain { contact, .. } => Some(*contact),
        Identification::Unclear { .. } | Identification::New => None,
    }
}
