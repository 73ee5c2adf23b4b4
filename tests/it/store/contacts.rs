//! The address master, and the range of articles.

use kontor::domain::contact::{ArticleCard, Contact, ContactCard, ContactKind, ContactRole};
use kontor::domain::ids::ArticleId;
use kontor::domain::money::Decimal;
use kontor::engine::contacts::keys;
use kontor::store::contacts::{self, Lookup};
use kontor::store::{StoreError, articles};

use super::{NOON, Shelf, contact_id, day, each_driver, source, uuid};

/// A card in which every field says something.
fn full(number: &str) -> ContactCard {
    ContactCard {
        number: number.to_owned(),
        kind: ContactKind::Organisation,
        roles: vec![ContactRole::Customer, ContactRole::Payer],
        company: "Alfa s.r.o.".to_owned(),
        salutation: "Frau".to_owned(),
        title: "Dr.".to_owned(),
        first_name: "Jana".to_owned(),
        last_name: "Nováková".to_owned(),
        street: "Polní 12".to_owned(),
        street2: "Hof".to_owned(),
        zip: "397 01".to_owned(),
        city: "Písek".to_owned(),
        region: "Jihočeský".to_owned(),
        country: "CZ".to_owned(),
        email: "Info@Alfa.example".to_owned(),
        phone: "+420 382 123 456".to_owned(),
        vat_id: "CZ27074358".to_owned(),
        reg_no: "27074358".to_owned(),
        gln: "8590000000008".to_owned(),
        payer_key: "111".to_owned(),
        external_id: "716253409".to_owned(),
        language: "cs".to_owned(),
        birth_date: Some(day(1)),
    }
}

fn add(shelf: &mut Shelf, number: u8, card: &ContactCard) {
    shelf.write(|tx| contacts::insert(tx, contact_id(number), card, &keys(card), NOON));
}

#[test]
fn a_contact_comes_back_field_by_field() {
    each_driver(|shelf| {
        let card = full("1001");
        add(shelf, 1, &card);
        let found = shelf.read(|conn| contacts::find(conn, contact_id(1))).unwrap();
        assert_eq!(found, Contact { id: contact_id(1), version: 1, card });
        let blank = ContactCard { number: "1002".to_owned(), ..ContactCard::blank(ContactKind::Person) };
        add(shelf, 2, &blank);
        assert_eq!(shelf.read(|conn| contacts::find(conn, contact_id(2))).unwrap().card, blank);
        assert_eq!(shelf.read(|conn| contacts::find(conn, contact_id(3))), None);
        let named = |shelf: &mut Shelf, id| shelf.read(|conn| contacts::number_and_name(conn, contact_id(id)));
        assert_eq!(named(shelf, 1), Some(("1001".to_owned(), full("1001").display_name())));
        assert_eq!((named(shelf, 2), named(shelf, 3)), (Some(("1002".to_owned(), String::new())), None));
        assert_eq!(shelf.read(contacts::count), 2);
    });
}

#[test]
fn a_number_is_given_once() {
    each_driver(|shelf| {
        add(shelf, 1, &full("1001"));
        let card = full("1001");
        let taken = shelf.refuses(|tx| contacts::insert(tx, contact_id(2), &card, &keys(&card), NOON));
        assert!(matches!(taken, StoreError::Conflict { what: "contact number" }), "{taken}");
        assert_eq!(shelf.read(contacts::count), 1);
    });
}

#[test]
fn a_change_made_for_another_version_is_refused() {
    each_driver(|shelf| {
        add(shelf, 1, &full("1001"));
        let seen = shelf.read(|conn| contacts::find(conn, contact_id(1))).unwrap();
        let mut changed = seen.clone();
        changed.card.city = "Tábor".to_owned();
        changed.card.email = "new@alfa.example".to_owned();
        shelf.write(|tx| contacts::update(tx, &changed, &keys(&changed.card), NOON));
        let now = shelf.read(|conn| contacts::find(conn, contact_id(1))).unwrap();
        assert_eq!((now.version, now.card.clone()), (2, changed.card.clone()));
        assert_eq!(shelf.read(|conn| contacts::by_key(conn, Lookup::Email, "new@alfa.example")).len(), 1);
        assert_eq!(shelf.read(|conn| contacts::by_key(conn, Lookup::Email, "info@alfa.example")).len(), 0);
        let mut late = seen;
        late.card.city = "Brno".to_owned();
        let refused = shelf.refuses(|tx| contacts::update(tx, &late, &keys(&late.card), NOON));
        assert!(matches!(refused, StoreError::Conflict { what: "contact" }), "{refused}");
        assert_eq!(shelf.read(|conn| contacts::find(conn, contact_id(1))).unwrap(), now);
    });
}

#[test]
fn contacts_are_found_by_each_of_their_keys_and_by_no_blank_one() {
    each_driver(|shelf| {
        add(shelf, 1, &full("1001"));
        add(shelf, 2, &ContactCard { number: "1002".to_owned(), ..ContactCard::blank(ContactKind::Organisation) });
        let made = keys(&full("1001"));
        for (lookup, key) in [
            (Lookup::Number, made.number),
            (Lookup::Email, made.email),
            (Lookup::Vat, made.vat),
            (Lookup::Reg, made.reg),
            (Lookup::Gln, made.gln),
            (Lookup::Payer, made.payer),
            (Lookup::External, made.external),
            (Lookup::Name, made.name),
        ] {
            let found = shelf.read(|conn| contacts::by_key(conn, lookup, &key));
            assert_eq!(found.iter().map(|contact| contact.id).collect::<Vec<_>>(), [contact_id(1)], "{lookup:?} {key}");
            assert_eq!(
                shelf.read(|conn| contacts::ids_by_key(conn, lookup, &key)),
                [contact_id(1)],
                "{lookup:?} {key}"
            );
            assert_eq!(shelf.read(|conn| contacts::ids_by_key(conn, lookup, "")), [], "{lookup:?}");
            assert_eq!(shelf.read(|conn| contacts::by_key(conn, lookup, "")), [], "{lookup:?}");
            assert_eq!(shelf.read(|conn| contacts::by_key(conn, lookup, "nobody")), [], "{lookup:?}");
        }
    });
}

#[test]
fn a_key_that_everybody_has_brings_a_limited_number() {
    each_driver(|shelf| {
        for number in 1..=30 {
            add(shelf, number, &full(&format!("2{number:03}")));
        }
        let found = shelf.read(|conn| contacts::ids_by_key(conn, Lookup::Email, "info@alfa.example"));
        assert_eq!(found.len(), contacts::LOOKUP_MAX);
        assert_eq!(found[0], contact_id(1), "the oldest first");
        assert_eq!(shelf.read(|conn| contacts::email_users(conn, "info@alfa.example")), 30);
    });
}

#[test]
fn users_of_a_mailbox_are_counted() {
    each_driver(|shelf| {
        add(shelf, 1, &full("1001"));
        add(shelf, 2, &full("1002"));
        assert_eq!(shelf.read(|conn| contacts::email_users(conn, "info@alfa.example")), 2);
        assert_eq!(shelf.read(|conn| contacts::email_users(conn, "")), 0);
    });
}

#[test]
fn a_number_learned_from_a_source_counts_for_that_source() {
    each_driver(|shelf| {
        add(shelf, 1, &full("1001"));
        add(shelf, 2, &full("1002"));
        let (shop, market) = (source(1, "shop").id, source(2, "market").id);
        shelf.write(|tx| {
            contacts::learn_number(tx, shop, "77", contact_id(1), NOON, "Jana")?;
            contacts::learn_number(tx, shop, "77", contact_id(1), NOON, "Petr")?;
            contacts::learn_number(tx, shop, "78", contact_id(1), NOON, "Jana")?;
            contacts::learn_number(tx, market, "77", contact_id(2), NOON, "Jana")
        });
        assert_eq!(shelf.read(|conn| contacts::known_numbers(conn, contact_id(1), shop)), ["77", "78"]);
        assert_eq!(shelf.read(|conn| contacts::known_numbers(conn, contact_id(1), market)), [""; 0]);
        assert_eq!(shelf.read(|conn| contacts::ids_by_known_number(conn, market, "77")), [contact_id(2)]);
        assert_eq!(shelf.read(|conn| contacts::ids_by_known_number(conn, market, "78")), []);
    });
}

#[test]
fn learned_numbers_and_dates_are_told_with_who_and_when() {
    each_driver(|shelf| {
        add(shelf, 1, &full("1001"));
        let shop = source(1, "shop").id;
        let later = NOON.plus_minutes(5);
        shelf.write(|tx| {
            contacts::learn_number(tx, shop, "78", contact_id(1), later, "Petr")?;
            contacts::learn_number(tx, shop, "77", contact_id(1), NOON, "Jana")
        });
        let learned = shelf.read(|conn| contacts::learned(conn, contact_id(1)));
        let told: Vec<(&str, &str, bool)> =
            learned.iter().map(|one| (one.number.as_str(), one.by.as_str(), one.source_id == shop)).collect();
        assert_eq!(told, [("77", "Jana", true), ("78", "Petr", true)]);
        assert_eq!(learned[1].at, later);
        assert_eq!(shelf.read(|conn| contacts::learned(conn, contact_id(2))), []);
        let seen = shelf.read(|conn| contacts::find(conn, contact_id(1))).unwrap();
        shelf.write(|tx| contacts::update(tx, &seen, &keys(&seen.card), later));
        assert_eq!(shelf.read(|conn| contacts::dates(conn, contact_id(1))), Some((NOON, later)));
        assert_eq!(shelf.read(|conn| contacts::dates(conn, contact_id(2))), None);
    });
}

#[test]
fn an_answer_about_a_sender_is_remembered_for_its_customer() {
    each_driver(|shelf| {
        assert!(!shelf.read(|conn| contacts::sender_is_settled(conn, contact_id(1))));
        shelf.write(|tx| contacts::settle_sender(tx, contact_id(1), NOON, "Jana"));
        shelf.write(|tx| contacts::settle_sender(tx, contact_id(1), NOON, "Petr"));
        assert!(shelf.read(|conn| contacts::sender_is_settled(conn, contact_id(1))));
        assert!(!shelf.read(|conn| contacts::sender_is_settled(conn, contact_id(2))));
    });
}

#[test]
fn contacts_are_listed_by_name_in_pages_that_miss_nobody() {
    each_driver(|shelf| {
        for (number, name) in [(1, "Čapek"), (2, "Capek"), (3, "Adam"), (4, "Čapek")] {
            add(shelf, number, &ContactCard { company: name.to_owned(), ..full(&format!("10{number}")) });
        }
        let mut listed = Vec::new();
        let mut after: Option<(String, kontor::domain::ids::ContactId)> = None;
        loop {
            let from = after.as_ref().map(|(name, id)| (name.as_str(), *id));
            let page = shelf.read(|conn| contacts::page(conn, from, 2));
            let Some((last, name)) = page.last() else { break };
            after = Some((name.clone(), last.id));
            listed.extend(page.into_iter().map(|(contact, _)| contact.id.bytes()[0]));
        }
        assert_eq!(listed, [3, 1, 2, 4]);
    });
}

#[test]
fn an_article_is_added_once_and_then_replaced() {
    each_driver(|shelf| {
        let card = ArticleCard {
            sku: "B-1".to_owned(),
            gtin: "4012345000009".to_owned(),
            name: "Bandage".to_owned(),
            unit: "H87".to_owned(),
            price: Some(Decimal::new(1050, 2)),
            vat_rate: Some(Decimal::from(21)),
        };
        shelf.write(|tx| articles::upsert(tx, ArticleId(uuid(1)), &card));
        let renamed = ArticleCard { name: "Elastic bandage".to_owned(), price: None, ..card };
        shelf.write(|tx| articles::upsert(tx, ArticleId(uuid(2)), &renamed));
        let found = shelf.read(|conn| articles::by_sku(conn, "B-1")).unwrap();
        assert_eq!((found.id, found.card), (ArticleId(uuid(1)), renamed));
        assert_eq!(shelf.read(|conn| articles::by_sku(conn, "B-2")), None);
        assert_eq!(shelf.read(articles::count), 1);
    });
}
