//! What to look up in the store to find the candidates for a party.

use crate::domain::paper::{NumberScheme, Party, Role};
use crate::matching::normalise;

/// The normalised values under which a contact may stand; each list sorted and without repeats.
/// A contact that has any of them is a candidate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookupKeys {
    /// Numbers that the office itself gave.
    pub our_numbers: Vec<String>,
    /// Numbers that the source gives, to be found among those learned for this source.
    pub their_numbers: Vec<String>,
    /// VAT numbers, with and without the country before them.
    pub vat_ids: Vec<String>,
    /// Numbers in company registers.
    pub reg_nos: Vec<String>,
    /// Location numbers.
    pub glns: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Institution numbers of insurers; among contacts that are payers.
    pub payer_keys: Vec<String>,
    /// Numbers of doctors and practices, kept as the identifier in another system.
    pub external_ids: Vec<String>,
    /// Names of the organisation and of the person.
    pub name_keys: Vec<String>,
}

impl LookupKeys {
    /// Returns whether there is nothing to look up.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Returns what to look up for a party. A payer is looked up by its key alone.
#[must_use]
pub fn lookup_keys(party: &Party, role: Role) -> LookupKeys {
    if role == Role::Payer {
        return LookupKeys { payer_keys: payer_keys(party), ..LookupKeys::default() };
    }
    LookupKeys {
        our_numbers: our_numbers(party),
        their_numbers: their_numbers(party),
        vat_ids: vat_ids(party),
        reg_nos: reg_nos(party),
        glns: glns(party),
        emails: emails(party),
        payer_keys: Vec::new(),
        external_ids: physician_numbers(party),
        name_keys: sorted(names(party).iter().filter_map(|name| normalise::name_key(name))),
    }
}

pub(super) fn our_numbers(party: &Party) -> Vec<String> {
    numbers(party, &[NumberScheme::Ours], normalise::customer_number)
}

pub(super) fn their_numbers(party: &Party) -> Vec<String> {
    numbers(party, &[NumberScheme::Theirs], normalise::customer_number)
}

pub(super) fn glns(party: &Party) -> Vec<String> {
    numbers(party, &[NumberScheme::Gln], normalise::gln)
}

pub(super) fn payer_keys(party: &Party) -> Vec<String> {
    numbers(party, &[NumberScheme::Payer], normalise::payer_key)
}

pub(super) fn physician_numbers(party: &Party) -> Vec<String> {
    numbers(party, &[NumberScheme::Physician, NumberScheme::Practice], normalise::code)
}

pub(super) fn emails(party: &Party) -> Vec<String> {
    sorted(party.emails.iter().filter_map(|address| normalise::email(address)))
}

/// Returns the VAT numbers as the party states them.
pub(super) fn stated_vat_ids(party: &Party) -> Vec<String> {
    let mut stated = numbers(party, &[NumberScheme::Vat], normalise::vat);
    stated.extend(party.vat_id.as_deref().and_then(normalise::vat));
    sorted(stated.into_iter())
}

/// Returns the registry numbers as the party states them.
pub(super) fn stated_reg_nos(party: &Party) -> Vec<String> {
    let mut stated = numbers(party, &[NumberScheme::Register], normalise::reg_no);
    stated.extend(party.reg_no.as_deref().and_then(normalise::reg_no));
    sorted(stated.into_iter())
}

/// Returns the stated VAT numbers and the other spellings that the master may have: without the
/// country, with the party's country, and made from the registry number where both are the same.
fn vat_ids(party: &Party) -> Vec<String> {
    let country = party.country.as_deref().unwrap_or_default().to_uppercase();
    let mut all = Vec::new();
    for stated in stated_vat_ids(party) {
        match normalise::vat_parts(&stated) {
            (Some(_), rest) => all.push(rest.to_owned()),
            (None, rest) if country.len() == 2 => all.push(format!("{country}{rest}")),
            (None, _) => {}
        }
        all.push(stated);
    }
    for reg_no in stated_reg_nos(party) {
        all.extend(vat_from_reg_no(&reg_no, &country));
    }
    sorted(all.into_iter())
}

fn reg_nos(party: &Party) -> Vec<String> {
    let mut all = stated_reg_nos(party);
    all.extend(stated_vat_ids(party).iter().filter_map(|vat| reg_no_in_vat(vat)));
    sorted(all.into_iter())
}

/// Returns the registry number that a VAT number contains: the Czech one is `CZ` and the eight
/// digits of the IČO for a company (nine or ten digits are a person's), the Polish one `PL` and the NIP.
pub(super) fn reg_no_in_vat(vat: &str) -> Option<String> {
    match normalise::vat_parts(vat) {
        (Some("CZ"), digits) if digits.len() == 8 => normalise::reg_no(digits),
        (Some("PL"), digits) if digits.len() == 10 => normalise::reg_no(digits),
        (Some(_) | None, _) => None,
    }
}

fn vat_from_reg_no(reg_no: &str, country: &str) -> Option<String> {
    if !reg_no.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match country {
        "CZ" if reg_no.len() <= 8 => Some(format!("CZ{reg_no:0>8}")),
        "PL" if reg_no.len() == 10 => Some(format!("PL{reg_no}")),
        _ => None,
    }
}

/// Returns the names a party may be found under: the organisation's, the person's, and, when
/// there is neither, that of the person to ask.
fn names(party: &Party) -> Vec<String> {
    let mut names: Vec<String> = party.company.iter().cloned().collect();
    names.push(party.person_name());
    if names.iter().all(|name| name.trim().is_empty()) {
        names.extend(party.contact_name.clone());
    }
    names
}

fn numbers(party: &Party, schemes: &[NumberScheme], normalised: fn(&str) -> Option<String>) -> Vec<String> {
    let stated = party.ids.iter().filter(|number| schemes.contains(&number.scheme));
    sorted(stated.filter_map(|number| normalised(&number.value)))
}

fn sorted(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = values.collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use crate::domain::paper::PartyNumber;

    use super::*;

    #[test]
    fn every_spelling_of_a_vat_number_is_looked_up() {
        let party = Party { vat_id: Some("CZ 01234987".to_owned()), ..Party::empty() };
        let keys = lookup_keys(&party, Role::Buyer);
        assert_eq!(keys.vat_ids, ["01234987", "CZ01234987"]);
        assert_eq!(keys.reg_nos, ["1234987"]);
        let party = Party { reg_no: Some("1234987".to_owned()), country: Some("cz".to_owned()), ..Party::empty() };
        assert_eq!(lookup_keys(&party, Role::Buyer).vat_ids, ["CZ01234987"]);
        let party = Party { vat_id: Some("1234563218".to_owned()), country: Some("PL".to_owned()), ..Party::empty() };
        assert_eq!(lookup_keys(&party, Role::Buyer).vat_ids, ["1234563218", "PL1234563218"]);
    }

    #[test]
    fn a_payer_is_looked_up_by_its_key_alone() {
        let party = Party {
            ids: vec![PartyNumber { scheme: NumberScheme::Payer, value: "109 519 005".to_owned() }],
            company: Some("AOK Nordost".to_owned()),
            ..Party::empty()
        };
        let keys = lookup_keys(&party, Role::Payer);
        assert_eq!(keys, LookupKeys { payer_keys: vec!["109519005".to_owned()], ..LookupKeys::default() });
    }

    #[test]
    fn names_are_those_of_organisation_and_person() {
        let mut party = Party {
            company: Some("Alfa s.r.o.".to_owned()),
            first_name: Some("Jan".to_owned()),
            last_name: Some("Novák".to_owned()),
            contact_name: Some("Nákup".to_owned()),
            ..Party::empty()
        };
        assert_eq!(lookup_keys(&party, Role::Buyer).name_keys, ["alfa", "jan novak"]);
        party.company = None;
        party.first_name = None;
        party.last_name = None;
        assert_eq!(lookup_keys(&party, Role::Buyer).name_keys, ["nakup"]);
    }
}
