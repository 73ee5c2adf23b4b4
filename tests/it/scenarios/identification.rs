//! Who ordered: certain on hard evidence, everything else waits for the clerk, and nothing that
//! the master says is ever changed by an order.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use kontor::domain::contact::{ContactCard, ContactKind, ContactRole};
use kontor::domain::lifecycle::{EffectKind, OrderState, PartyDecision};
use kontor::domain::paper::Role;
use kontor::engine::command::{Assignment, Command};
use kontor::problem::Code;

use crate::support::fixtures::{Who, alfa, doctor, eva, insurer, order};
use crate::support::world::{ALFA, World};

// proves M4
#[test]
fn somebody_new_waits_for_a_decision_and_is_never_added_silently() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").by(eva()).kontor());
    assert_eq!(world.state("S-1"), OrderState::Received);
    assert_eq!(world.contacts().len(), 1);
    assert_eq!((world.post.tried(), world.exported()), (Vec::new(), Vec::new()));
    world.ends_with(&["order.xml open: party-unclear"]);
    // An order like it changes nothing about that.
    world.takes("another.xml", order("S-2").by(eva()).kontor());
    assert_eq!(world.contacts().len(), 1);
    world.take_over("S-1", Role::Buyer);
    world.run_until_idle();
    let (_, card) = world.contact("K000001");
    assert_eq!((card.kind, card.display_name()), (ContactKind::Person, "Eva Dvořáková".to_owned()));
    assert_eq!(
        (card.email.as_str(), card.street.as_str(), card.zip.as_str()),
        ("eva@dvorak.example", "Lesní 3", "37001")
    );
    assert_eq!(card.roles, [ContactRole::Customer]);
    assert_eq!(world.state("S-1"), OrderState::Exported);
    assert_eq!(world.post.letters_to("eva@dvorak.example").len(), 1);
    world.ends_with(&["another.xml open: party-unclear"]);
    // The next one is somebody known.
    world.takes("third.xml", order("S-3").by(eva()).kontor());
    assert_eq!(world.state("S-3"), OrderState::Exported);
    world.assign("S-2", Role::Buyer, "K000001");
    world.run_until_idle();
    assert_eq!(world.contacts().len(), 2);
    world.ends_with(&[]);
}

// proves M4, N2
#[test]
fn a_decision_teaches_the_shops_number_and_leaves_the_contact_as_it_is() {
    let mut world = World::new();
    let before = world.contact(ALFA);
    let unclear =
        Who {
            number: "", vat_id: "", shop_number: "shop-77", email: "nakup@alfa.example", street: "Jiná 1", ..alfa()
        };
    world.takes("1.xml", order("S-1").by(unclear.clone()).kontor());
    assert_eq!(world.state("S-1"), OrderState::Received);
    world.assign("S-1", Role::Buyer, ALFA);
    assert_eq!(world.contact(ALFA), before, "assigning changes no field");
    world.takes("2.xml", order("S-2").by(unclear.clone()).kontor());
    let file = world.order("S-2");
    assert_eq!(file.order.parties[0].decision, PartyDecision::Certain);
    assert_eq!(file.row.contact.unwrap().0, ALFA);
    assert_eq!(world.contact(ALFA), before, "neither does recognising");
    // Only that source speaks of its own numbers.
    world.add_source("other");
    world.receive_from("other", "3.xml", order("O-1").by(unclear).kontor());
    world.run_until_idle();
    assert_eq!(world.state("O-1"), OrderState::Received);
    world.release(EffectKind::Confirmation);
    world.run_until_idle();
    world.ends_with(&["3.xml open: party-unclear"]);
}

// proves N2
#[test]
fn the_same_first_name_and_one_thing_more_in_common_make_nobody_certain() {
    let mut world = World::new();
    let nova = Who { first: "Jana", last: "Nováková", street: "Dlouhá 5", ..eva() };
    world.knows(nova.card("2002"));
    let before = world.contact("2002");
    for (place, other) in [
        Who { last: "Svobodová", email: "", ..nova.clone() },
        Who { last: "Svobodová", street: "", zip: "", city: "", ..nova.clone() },
        Who { last: "Svobodová", ..nova.clone() },
    ]
    .into_iter()
    .enumerate()
    {
        let order_no = format!("S-{place}x");
        world.takes(&format!("{place}.xml"), order(&order_no).by(other).kontor());
        assert_eq!(world.order(&order_no).order.head.contact_id, None, "{order_no}");
    }
    assert_eq!(world.contact("2002"), before);
    world.ends_with(&["0.xml open: party-unclear", "1.xml open: party-unclear", "2.xml open: party-unclear"]);
}

// proves M6
#[test]
fn a_doctor_is_known_by_number_or_waits_to_be_taken_over() {
    let mut world = World::new();
    world.knows(doctor("3001", "716253409", "Doktor"));
    let with = |number: &str, last: &str| {
        format!(
            "<Referrer><PhysicianNo>{number}</PhysicianNo><FirstName>Anna</FirstName><LastName>{last}</LastName></Referrer>"
        )
    };
    world.takes("known.xml", order("S-1").with(&with("716253409", "Doktor")).kontor());
    let file = world.order("S-1");
    let referrer = file.order.parties.iter().find(|party| party.role == Role::Referrer).unwrap();
    assert_eq!(referrer.decision, PartyDecision::Certain);
    assert_eq!(file.order.head.state, OrderState::Exported);
    world.takes("new.xml", order("S-2").with(&with("987654321", "Nový")).kontor());
    assert_eq!(world.state("S-2"), OrderState::Received);
    world.take_over("S-2", Role::Referrer);
    world.run_until_idle();
    let (_, card) = world.contact("K000001");
    assert_eq!((card.roles, card.external_id.as_str()), (vec![ContactRole::Referrer], "987654321"));
    assert_eq!(world.state("S-2"), OrderState::Exported);
    world.takes("again.xml", order("S-3").with(&with("987654321", "Nový")).kontor());
    assert_eq!(world.state("S-3"), OrderState::Exported);
}

// proves M6
#[test]
fn an_insurer_is_only_ever_assigned_and_an_unknown_key_is_a_problem_case() {
    let mut world = World::new();
    world.knows(insurer("4001", "111", "Všeobecná"));
    world.takes("known.xml", order("S-1").with("<Payer><Key>111</Key></Payer>").kontor());
    let file = world.order("S-1");
    let payer = file.order.parties.iter().find(|party| party.role == Role::Payer).unwrap();
    let insurer = world.contact("4001").0;
    assert_eq!((payer.decision, payer.contact_id), (PartyDecision::Certain, Some(insurer)));
    world.takes("unknown.xml", order("S-2").with("<Payer><Key>999</Key><Name>Neznámá</Name></Payer>").kontor());
    let waiting = world.message("unknown.xml").problem.unwrap();
    assert_eq!((waiting.code, waiting.argument("key")), (Code::PayerUnknown, Some("999")));
    let order = world.order("S-2").order.head.id;
    let refused = world.is_refused(Command::Assign { order, role: Role::Payer, to: Assignment::New });
    assert_eq!(refused.code, Code::StepNotPossible);
    assert_eq!(world.contacts().len(), 2, "no insurer is made from an order");
    assert_eq!(world.state("S-2"), OrderState::Received);
    world.ends_with(&["unknown.xml open: payer-unknown"]);
    world.assign("S-2", Role::Payer, "4001");
    world.run_until_idle();
    assert_eq!(world.state("S-2"), OrderState::Exported);
    world.ends_with(&[]);
}

// proves M6
#[test]
fn contact_person_and_other_delivery_address_stay_with_the_order() {
    let mut world = World::new();
    let before = world.contacts();
    let xml = order("S-1")
        .with("<ShipTo><Company>Alfa, sklad</Company><Street>Skladová 9</Street><Zip>37001</Zip><City>České Budějovice</City></ShipTo>")
        .kontor()
        .replace("</Buyer>", "<ContactPerson>Karel Malý</ContactPerson></Buyer>");
    world.takes("order.xml", xml);
    let file = world.order("S-1");
    assert_eq!(file.order.paper.buyer.contact_name.as_deref(), Some("Karel Malý"));
    let ship_to = file.order.paper.ship_to.clone().unwrap();
    assert_eq!((ship_to.display_name(), ship_to.street.unwrap()), ("Alfa, sklad".to_owned(), "Skladová 9".to_owned()));
    let party = file.order.parties.iter().find(|party| party.role == Role::ShipTo).unwrap();
    assert_eq!((party.decision, party.contact_id), (PartyDecision::Kept, None));
    assert_eq!(file.order.head.state, OrderState::Exported);
    assert_eq!(world.contacts(), before);
}

// proves M4
#[test]
fn a_prank_is_closed_without_making_a_contact_of_it() {
    let mut world = World::new();
    world.takes("prank.xml", order("S-1").by(eva()).kontor());
    let id = world.order("S-1").order.head.id;
    world.does(Command::CloseOrder { order: id });
    world.run_until_idle();
    assert_eq!(world.state("S-1"), OrderState::Closed);
    assert_eq!(world.contacts().len(), 1);
    assert_eq!((world.post.tried(), world.exported()), (Vec::new(), Vec::new()));
    let contact = world.contact(ALFA).0;
    let late = Command::Assign { order: id, role: Role::Buyer, to: Assignment::Existing(contact) };
    assert_eq!(world.is_refused(late).code, Code::StepNotPossible);
    world.ends_with(&[]);
}

// proves M4
#[test]
fn an_import_of_contacts_leaves_those_that_are_there_as_they_are() {
    let mut world = World::new();
    let before = world.contact(ALFA);
    let changed = ContactCard { email: "other@alfa.example".to_owned(), ..alfa().card(ALFA) };
    let receipt = world.does(Command::ImportContacts { cards: vec![(2, changed), (3, eva().card("2002"))] });
    assert_eq!(receipt.changed, 1);
    assert_eq!(
        receipt.problems.iter().map(|one| (one.code, one.argument("row"))).collect::<Vec<_>>(),
        [(Code::RowNotTaken, Some("2"))]
    );
    assert_eq!(world.contact(ALFA), before);
}

/// Any card: each field blank or one of two values, so that orders agree and disagree with it.
fn any_who() -> impl Strategy<Value = Who> {
    let one_of = |values: [&'static str; 3]| prop::sample::select(values.to_vec());
    (
        (one_of(["", "1001", "2002"]), one_of(["", "shop-1", "shop-2"]), one_of(["", "Alfa s.r.o.", "Beta s.r.o."])),
        (one_of(["", "Jana", "Eva"]), one_of(["Nováková", "Dvořáková", "Malá"])),
        (one_of(["", "CZ27074358", "CZ45274649"]), one_of(["", "info@alfa.example", "eva@dvorak.example"])),
        (one_of(["", "Polní 12", "Lesní 3"]), one_of(["", "39701", "37001"]), one_of(["", "Písek", "Tábor"])),
    )
        .prop_map(|((number, shop_number, company), (first, last), (vat_id, email), (street, zip, city))| Who {
            number,
            shop_number,
            company,
            first,
            last,
            vat_id,
            email,
            street,
            zip,
            city,
        })
}

/// Returns the fields of a card that must not change once they say something.
fn fields(card: &ContactCard) -> [&str; 20] {
    let ContactCard {
        number,
        kind: _,
        roles: _,
        company,
        salutation,
        title,
        first_name,
        last_name,
        street,
        street2,
        zip,
        city,
        region,
        country,
        email,
        phone,
        vat_id,
        reg_no,
        gln,
        payer_key,
        external_id,
        language,
        birth_date: _,
    } = card;
    [
        number,
        company,
        salutation,
        title,
        first_name,
        last_name,
        street,
        street2,
        zip,
        city,
        region,
        country,
        email,
        phone,
        vat_id,
        reg_no,
        gln,
        payer_key,
        external_id,
        language,
    ]
    .map(String::as_str)
}

// proves N2, M19
#[test]
fn an_import_alone_never_changes_what_the_master_says() {
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let orders = prop::collection::vec(any_who(), 1..8);
    let masters = prop::collection::vec(any_who(), 1..4);
    let checked = runner.run(&(masters, orders), |(masters, orders)| {
        let mut world = World::new();
        for (place, who) in masters.into_iter().enumerate() {
            world.knows(Who { number: "", ..who }.card(&format!("20{place:02}")));
        }
        let before = world.contacts();
        let mut left = Vec::new();
        for (place, who) in orders.into_iter().enumerate() {
            let name = format!("{place}.xml");
            world.takes(&name, order(&format!("S-{place}x")).by(who).kontor());
            left.push(name);
        }
        let after = world.contacts();
        prop_assert_eq!(before.len(), after.len(), "an import alone adds nobody");
        for ((id, card), (id_after, card_after)) in before.iter().zip(&after) {
            prop_assert_eq!(id, id_after);
            prop_assert_eq!(fields(card), fields(card_after));
            prop_assert_eq!(card, card_after);
        }
        world.ends_as_it_likes();
        Ok(())
    });
    checked.unwrap();
}
