//! The rules of the first identification: what makes somebody certain, what forbids it, and what a
//! person is shown when it is not.

use crate::domain::contact::{Contact, ContactCard, ContactKind, ContactRole};
use crate::domain::ids::ContactId;
use crate::domain::paper::{NumberScheme, Party, PartyNumber, Role};
use crate::matching::evidence::{Candidate, Evidence, Field, Identification, Level, Scored};
use crate::matching::identify::{CANDIDATES_SHOWN_MAX, certain_contact, identify};
use crate::matching::normalise;

fn id(number: u128) -> ContactId {
    ContactId(uuid::Uuid::from_u128(number))
}

/// A contact whose mail address is nobody else's and whose number no source has told.
fn candidate(number: u128, card: ContactCard) -> Candidate {
    let contact = Contact { id: id(number), version: 1, card };
    Candidate { contact, email_users: 1, numbers_from_source: Vec::new() }
}

fn firm() -> ContactCard {
    ContactCard {
        number: "10023".to_owned(),
        company: "Dřevostavby Žďár, s.r.o.".to_owned(),
        street: "Nádražní 12".to_owned(),
        zip: "591 01".to_owned(),
        city: "Žďár nad Sázavou".to_owned(),
        country: "CZ".to_owned(),
        email: "objednavky@drevostavby.example".to_owned(),
        phone: "+420 566 123 987".to_owned(),
        vat_id: "CZ27074358".to_owned(),
        reg_no: "27074358".to_owned(),
        gln: "8594001234563".to_owned(),
        ..ContactCard::blank(ContactKind::Organisation)
    }
}

fn person() -> ContactCard {
    ContactCard {
        number: "20417".to_owned(),
        first_name: "Jana".to_owned(),
        last_name: "Nováková".to_owned(),
        street: "Polní 12".to_owned(),
        zip: "397 01".to_owned(),
        city: "Písek".to_owned(),
        country: "CZ".to_owned(),
        email: "jana@statek.example".to_owned(),
        phone: "602 987 123".to_owned(),
        ..ContactCard::blank(ContactKind::Person)
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// What an order says of the firm when it says nothing by which it is known for certain.
fn stated_firm() -> Party {
    Party {
        company: text("DŘEVOSTAVBY ŽĎÁR spol. s r.o."),
        street: text("Nádražní 12"),
        zip: text("59101"),
        city: text("Žďár nad Sázavou"),
        country: text("CZ"),
        phones: vec!["566123987".to_owned()],
        ..Party::empty()
    }
}

fn stated_person() -> Party {
    Party { first_name: text("Jana"), last_name: text("Novakova"), zip: text("39701"), ..Party::empty() }
}

fn with_number(party: Party, scheme: NumberScheme, value: &str) -> Party {
    Party { ids: vec![PartyNumber { scheme, value: value.to_owned() }], ..party }
}

fn buyer(party: &Party, candidates: &[Candidate]) -> Identification {
    identify(party, Role::Buyer, candidates)
}

fn assert_certain(found: &Identification, contact: u128, decisive: Field) {
    let Identification::Certain { contact: who, evidence } = found else { panic!("not certain: {found:?}") };
    assert_eq!(*who, id(contact));
    assert_eq!(certain_contact(found), Some(id(contact)));
    assert!(evidence.contains(&Evidence::of(decisive, Level::Equal)), "{decisive:?} in {evidence:?}");
}

/// Returns the candidates of an answer that leaves the decision to a person.
fn unclear(found: Identification) -> Vec<Scored> {
    assert_eq!(certain_contact(&found), None);
    match found {
        Identification::Unclear { candidates } => candidates,
        other => panic!("not unclear: {other:?}"),
    }
}

fn level(scored: &Scored, field: Field) -> Option<Level> {
    scored.evidence.iter().find(|evidence| evidence.field == field).map(|evidence| evidence.level)
}

// proves M4
#[test]
fn a_number_known_from_the_source_is_certain_with_an_agreeing_name() {
    let mut known = candidate(1, firm());
    known.numbers_from_source = vec![normalise::customer_number("S-77120").unwrap()];
    let party = with_number(stated_firm(), NumberScheme::Theirs, " s-77120 ");
    assert_certain(&buyer(&party, std::slice::from_ref(&known)), 1, Field::SourceNumber);
    // The same number from a source that has not taught it means nothing.
    let untaught = candidate(1, firm());
    assert_eq!(level(&unclear(buyer(&party, &[untaught]))[0], Field::SourceNumber), None);
    // Numbers get reused: under another name a person decides, and sees why.
    let party = Party { company: text("Pekárna Klas a.s."), ..party };
    let shown = unclear(buyer(&party, &[known]));
    assert_eq!(level(&shown[0], Field::SourceNumber), Some(Level::Equal));
    assert_eq!(level(&shown[0], Field::Name), Some(Level::Differs));
    assert!(shown[0].missing.contains(&Field::Name));
}

// proves M4
#[test]
fn our_own_number_is_certain_with_an_agreeing_name_and_never_without() {
    let party = with_number(stated_person(), NumberScheme::Ours, "20417");
    assert_certain(&buyer(&party, &[candidate(1, person())]), 1, Field::OurNumber);
    let other = Party { first_name: text("Karel"), last_name: text("Dvořák"), ..party.clone() };
    assert_eq!(level(&unclear(buyer(&other, &[candidate(1, person())]))[0], Field::OurNumber), Some(Level::Equal));
    // Another number of ours than the contact's forbids what everything else says.
    let mut renumbered = candidate(1, ContactCard { number: "20418".to_owned(), ..person() });
    renumbered.contact.card.vat_id = "CZ8056121234".to_owned();
    let party = Party { vat_id: text("CZ8056121234"), ..party };
    let shown = unclear(buyer(&party, &[renumbered]));
    assert_eq!(level(&shown[0], Field::OurNumber), Some(Level::Differs));
}

// proves M4
#[test]
fn a_vat_or_registry_number_is_certain_with_an_agreeing_name() {
    for (vat_id, reg_no, decisive) in [
        (text("CZ 270 74 358"), None, Field::Vat),
        (text("cz27074358"), None, Field::Vat),
        (text("27074358"), None, Field::Vat),
        (None, text("IČO: 27074358"), Field::Register),
        (None, text("27 074 358"), Field::Register),
    ] {
        let party = Party { vat_id: vat_id.clone(), reg_no: reg_no.clone(), ..stated_firm() };
        assert_certain(&buyer(&party, &[candidate(1, firm())]), 1, decisive);
        let party = Party { company: text("Montáže Brno a.s."), ..party };
        assert_eq!(unclear(buyer(&party, &[candidate(1, firm())])).len(), 1, "{vat_id:?} {reg_no:?}");
    }
    let as_id = with_number(stated_firm(), NumberScheme::Vat, "CZ27074358");
    assert_certain(&buyer(&as_id, &[candidate(1, firm())]), 1, Field::Vat);
    // A Czech VAT number holds the registry number, so either finds the other.
    let without_vat = ContactCard { vat_id: String::new(), ..firm() };
    let party = Party { vat_id: text("CZ27074358"), ..stated_firm() };
    assert_certain(&buyer(&party, &[candidate(1, without_vat)]), 1, Field::Register);
}

// proves M4, M19
#[test]
fn numbers_that_contradict_each_other_leave_the_decision_to_a_person() {
    let party = Party { vat_id: text("CZ27074358"), reg_no: text("26168685"), ..stated_firm() };
    let shown = unclear(buyer(&party, &[candidate(1, firm())]));
    assert_eq!(level(&shown[0], Field::Register), Some(Level::Differs));
    assert!(shown[0].missing.contains(&Field::Register));
    // The VAT number is one contact's, our number is another's.
    let other = ContactCard { number: "999".to_owned(), vat_id: String::new(), reg_no: String::new(), ..firm() };
    let party = with_number(Party { vat_id: text("CZ27074358"), ..stated_firm() }, NumberScheme::Ours, "999");
    assert_eq!(unclear(buyer(&party, &[candidate(1, firm()), candidate(2, other)])).len(), 2);
}

// proves M4
#[test]
fn branches_with_one_vat_number_are_told_apart_by_their_own_number_alone() {
    let branch = ContactCard { number: "10024".to_owned(), gln: "8594001234570".to_owned(), ..firm() };
    let both = [candidate(1, firm()), candidate(2, branch)];
    let party = Party { vat_id: text("CZ27074358"), ..stated_firm() };
    assert_eq!(unclear(buyer(&party, &both)).len(), 2);
    let party = with_number(party, NumberScheme::Gln, "8594001234570");
    assert_certain(&buyer(&party, &both), 2, Field::Gln);
}

// proves M4
#[test]
fn a_mailbox_of_one_contact_is_certain_with_an_agreeing_name() {
    let party = Party { emails: vec!["Jana <JANA@statek.example>".to_owned()], ..stated_person() };
    assert_certain(&buyer(&party, &[candidate(1, person())]), 1, Field::Email);
    // Two contacts write from it: a family, or a firm and its people.
    let shared = Candidate { email_users: 2, ..candidate(1, person()) };
    let shown = unclear(buyer(&party, &[shared]));
    let email = shown[0].evidence.iter().find(|evidence| evidence.field == Field::Email).unwrap();
    assert_eq!((email.level, email.users), (Level::Shared, 2));
    // Somebody else of the same mailbox, and a name that is only like it.
    for (first, last) in [("Jan", "Novák"), ("Petr", "Novák"), ("Jana", "Nováčková")] {
        let other = Party { first_name: text(first), last_name: text(last), ..party.clone() };
        assert_eq!(unclear(buyer(&other, &[candidate(1, person())])).len(), 1, "{first} {last}");
    }
    // An initial agrees, but takes the postal code besides.
    let initial = Party { first_name: text("J."), ..party };
    assert_certain(&buyer(&initial, &[candidate(1, person())]), 1, Field::Email);
    let elsewhere = Party { zip: text("11000"), ..initial };
    assert_eq!(unclear(buyer(&elsewhere, &[candidate(1, person())])).len(), 1);
}

#[test]
fn a_firms_mailbox_does_not_decide_for_another_place_of_the_firm() {
    let emails = vec!["objednavky@drevostavby.example".to_owned()];
    let party = Party { emails, ..stated_firm() };
    assert_certain(&buyer(&party, &[candidate(1, firm())]), 1, Field::Email);
    let branch = Party { street: text("Olomoucká 7"), zip: text("61800"), city: text("Brno"), ..party };
    assert_eq!(level(&unclear(buyer(&branch, &[candidate(1, firm())]))[0], Field::Email), Some(Level::Equal));
}

// proves M19, N2
#[test]
fn soft_facts_alone_make_nobody_certain_however_many_agree() {
    let shown = unclear(buyer(&stated_firm(), &[candidate(1, firm())]));
    let agreeing = [Field::Name, Field::Phone, Field::Street, Field::Zip, Field::City];
    for field in agreeing {
        assert_eq!(level(&shown[0], field), Some(Level::Equal), "{field:?}");
    }
    let sum: i32 = agreeing.iter().map(|field| Evidence::of(*field, Level::Equal).weight).sum();
    assert_eq!(shown[0].score, sum);
    assert_eq!(shown[0].missing, [Field::OurNumber, Field::Vat, Field::Register, Field::Email]);
}

// proves M19
#[test]
fn the_same_first_name_and_one_thing_more_is_nobody_certain() {
    for more in [
        Party { zip: text("39701"), ..Party::empty() },
        Party { street: text("Polní 12"), ..Party::empty() },
        Party { phones: vec!["602987123".to_owned()], ..Party::empty() },
        Party { emails: vec!["jana@statek.example".to_owned()], ..Party::empty() },
    ] {
        let stranger = Party { first_name: text("Jana"), last_name: text("Svobodová"), ..more };
        let shown = unclear(buyer(&stranger, &[candidate(1, person())]));
        assert_eq!(level(&shown[0], Field::Name), Some(Level::Differs), "{stranger:?}");
        assert!(shown[0].missing.contains(&Field::Name));
    }
}

#[test]
fn father_and_son_of_one_name_are_not_taken_for_each_other() {
    let father = ContactCard {
        first_name: "Karel".to_owned(),
        last_name: "Dvořák".to_owned(),
        birth_date: Some("1950-03-01".parse().unwrap()),
        ..person()
    };
    let son = Party {
        first_name: text("Karel"),
        last_name: text("Dvořák"),
        birth_date: Some("1981-09-12".parse().unwrap()),
        emails: vec!["jana@statek.example".to_owned()],
        ..stated_person()
    };
    let shown = unclear(buyer(&son, &[candidate(1, father.clone())]));
    assert_eq!(level(&shown[0], Field::BirthDate), Some(Level::Differs));
    let father_writes = Party { birth_date: father.birth_date, ..son };
    assert_certain(&buyer(&father_writes, &[candidate(1, father.clone())]), 1, Field::Email);
    let younger = Party { last_name: text("Dvořák ml."), birth_date: None, ..father_writes };
    assert_eq!(unclear(buyer(&younger, &[candidate(1, father)])).len(), 1);
}

// proves M4
#[test]
fn nobody_like_it_is_somebody_new() {
    assert_eq!(buyer(&stated_firm(), &[]), Identification::New);
    assert_eq!(identify(&stated_person(), Role::Patient, &[]), Identification::New);
}

fn insurer(number: u128, key: &str, roles: Vec<ContactRole>) -> Candidate {
    let card = ContactCard {
        company: "Musterkasse Sachsen".to_owned(),
        payer_key: key.to_owned(),
        roles,
        ..ContactCard::blank(ContactKind::Organisation)
    };
    candidate(number, card)
}

// proves M6
#[test]
fn an_insurer_is_assigned_by_its_key_and_by_nothing_else() {
    let payer = |party: &Party, candidates: &[Candidate]| identify(party, Role::Payer, candidates);
    let named = Party { company: text("Musterkasse Sachsen"), ..Party::empty() };
    let by_key = with_number(named.clone(), NumberScheme::Payer, "109 900 019");
    let known = insurer(1, "109900019", vec![ContactRole::Payer]);
    assert_certain(&payer(&by_key, std::slice::from_ref(&known)), 1, Field::PayerKey);
    // The name does not matter either way: keys are official, names are abbreviated.
    let renamed = Party { company: text("MK Sachsen"), ..by_key.clone() };
    assert_certain(&payer(&renamed, std::slice::from_ref(&known)), 1, Field::PayerKey);
    for party in [named, with_number(Party::empty(), NumberScheme::Payer, "109900020")] {
        assert_eq!(unclear(payer(&party, std::slice::from_ref(&known))), [], "{party:?}");
    }
    // A customer who has the number in the field is no insurer.
    let customer = insurer(1, "109900019", vec![ContactRole::Customer]);
    assert_eq!(unclear(payer(&by_key, &[customer])), []);
    let twice = [known, insurer(2, "109900019", vec![ContactRole::Payer])];
    let shown = unclear(payer(&by_key, &twice));
    assert_eq!(shown.len(), 2);
    assert!(shown.iter().all(|scored| level(scored, Field::PayerKey) == Some(Level::Shared)));
    assert_eq!(shown[0].missing, [Field::PayerKey]);
    // Nobody at all: an insurer is never new.
    assert_eq!(unclear(payer(&by_key, &[])), []);
}

// proves M6
#[test]
fn a_doctor_is_known_by_the_official_number_with_an_agreeing_name() {
    let card = ContactCard {
        first_name: "Jörg".to_owned(),
        last_name: "Weißflog".to_owned(),
        external_id: "990011001".to_owned(),
        roles: vec![ContactRole::Referrer],
        ..ContactCard::blank(ContactKind::Person)
    };
    let doctor = |party: &Party, card: &ContactCard| identify(party, Role::Referrer, &[candidate(1, card.clone())]);
    let party =
        Party { title: text("Dr. med."), first_name: text("J."), last_name: text("Weissflog"), ..Party::empty() };
    let party = with_number(party, NumberScheme::Physician, "990 011 001");
    assert_certain(&doctor(&party, &card), 1, Field::Physician);
    let customer = ContactCard { roles: vec![ContactRole::Customer], ..card.clone() };
    assert_eq!(unclear(doctor(&party, &customer)).len(), 1);
    let other = Party { last_name: text("Stein"), ..party };
    assert_eq!(unclear(doctor(&other, &card)).len(), 1);
}

// proves N3
#[test]
fn the_best_candidates_are_shown_first_whatever_order_they_come_in() {
    let namesake = ContactCard { number: "1".to_owned(), zip: "11000".to_owned(), ..person() };
    let neighbour = ContactCard { number: "2".to_owned(), last_name: "Malá".to_owned(), ..person() };
    let far = ContactCard { number: "3".to_owned(), first_name: "Eva".to_owned(), zip: "60200".to_owned(), ..person() };
    let named = ContactCard { number: "4".to_owned(), email: String::new(), ..person() };
    let mut candidates: Vec<Candidate> = [namesake, neighbour, far, named]
        .into_iter()
        .zip(10..)
        .map(|(card, number)| Candidate { email_users: 3, ..candidate(number, card) })
        .collect();
    let party = Party { emails: vec!["jana@statek.example".to_owned()], ..stated_person() };
    let shown = unclear(buyer(&party, &candidates));
    assert_eq!(shown.len(), CANDIDATES_SHOWN_MAX);
    assert_eq!(shown.iter().map(|scored| scored.contact).collect::<Vec<_>>(), [id(13), id(10), id(11)]);
    assert!(shown.windows(2).all(|pair| pair[1].score <= pair[0].score));
    for _ in 0..candidates.len() {
        candidates.rotate_left(1);
        let repeated = [candidates.clone(), candidates.clone()].concat();
        assert_eq!(unclear(buyer(&party, &repeated)), shown);
    }
}

#[test]
fn placeholders_in_the_master_are_no_numbers() {
    let card =
        ContactCard { vat_id: "CZ00000000".to_owned(), reg_no: "12345678".to_owned(), gln: "0".to_owned(), ..firm() };
    let party = Party { vat_id: text("CZ00000000"), reg_no: text("12345678"), ..stated_firm() };
    let party = with_number(party, NumberScheme::Gln, "0000000000000");
    let shown = unclear(buyer(&party, &[candidate(1, card)]));
    for field in [Field::Vat, Field::Register, Field::Gln] {
        assert_eq!(level(&shown[0], field), None, "{field:?}");
    }
}
