//! Sources, their ledgers, and the statistics.

use kontor::domain::lifecycle::MessageState;
use kontor::domain::money::{Currency, Money};
use kontor::domain::view::sums::SumKind;
use kontor::store::StoreError;
use kontor::store::sources::{self, LedgerChange};
use kontor::store::sums::{self, DayChanges};

use super::messages::{insert_message, outcome};
use super::{NOON, day, each_driver, message_id, source};

#[test]
fn sources_come_back_by_name() {
    each_driver(|shelf| {
        let (shop, market) = (source(1, "shop"), source(2, "market"));
        shelf.write(|tx| sources::insert(tx, &shop).and_then(|()| sources::insert(tx, &market)));
        assert_eq!(shelf.read(sources::list), [market.clone(), shop.clone()]);
        assert_eq!(shelf.read(|conn| sources::find(conn, shop.id)), Some(shop.clone()));
        assert_eq!(shelf.read(|conn| sources::find(conn, source(9, "x").id)), None);
        let taken = shelf.refuses(|tx| sources::insert(tx, &source(3, "shop")));
        assert!(matches!(taken, StoreError::Conflict { what: "source" }));
    });
}

#[test]
fn what_is_set_of_a_source_is_set_of_that_one() {
    each_driver(|shelf| {
        let (shop, market) = (source(1, "shop"), source(2, "market"));
        shelf.write(|tx| sources::insert(tx, &shop).and_then(|()| sources::insert(tx, &market)));
        shelf
            .write(|tx| sources::set_interval(tx, shop.id, 240).and_then(|()| sources::set_active(tx, shop.id, false)));
        shelf.write(|tx| sources::set_name(tx, shop.id, "bazaar"));
        let found = shelf.read(|conn| sources::find(conn, shop.id)).unwrap();
        assert_eq!((found.interval_minutes, found.is_active, found.name.as_str()), (240, false, "bazaar"));
        let taken = shelf.refuses(|tx| sources::set_name(tx, shop.id, "market"));
        assert!(!taken.may_pass(), "two sources of one name: {taken}");
        assert_eq!(shelf.read(|conn| sources::find(conn, market.id)), Some(market));
        let outside = shelf.refuses(|tx| sources::set_interval(tx, shop.id, 1441));
        assert!(!outside.may_pass(), "the schema knows the limits too: {outside}");
    });
}

#[test]
fn a_source_has_a_first_day_of_mails_or_none() {
    each_driver(|shelf| {
        let shop = source(1, "shop");
        shelf.write(|tx| sources::insert(tx, &shop));
        shelf.write(|tx| sources::set_start(tx, shop.id, Some(NOON)));
        assert_eq!(shelf.read(|conn| sources::find(conn, shop.id)).unwrap().start_at, Some(NOON));
        shelf.write(|tx| sources::set_start(tx, shop.id, None));
        assert_eq!(shelf.read(|conn| sources::find(conn, shop.id)).unwrap().start_at, None);
    });
}

#[test]
fn a_failed_poll_keeps_the_last_success() {
    each_driver(|shelf| {
        let shop = source(1, "shop");
        shelf.write(|tx| sources::insert(tx, &shop));
        shelf.write(|tx| sources::polled(tx, shop.id, NOON, None));
        shelf.write(|tx| sources::polled(tx, shop.id, NOON.plus_minutes(5), Some("source-folder-missing")));
        let found = shelf.read(|conn| sources::find(conn, shop.id)).unwrap();
        assert_eq!((found.polled_at, found.succeeded_at), (Some(NOON.plus_minutes(5)), Some(NOON)));
        assert_eq!(found.problem.as_deref(), Some("source-folder-missing"));
        shelf.write(|tx| sources::polled(tx, shop.id, NOON.plus_minutes(10), None));
        let found = shelf.read(|conn| sources::find(conn, shop.id)).unwrap();
        assert_eq!((found.succeeded_at, found.problem), (Some(NOON.plus_minutes(10)), None));
    });
}

#[test]
fn the_ledger_as_kept_is_what_a_recount_gives_and_a_loss_shows() {
    each_driver(|shelf| {
        let shop = source(1, "shop");
        shelf.write(|tx| {
            sources::insert(tx, &shop)?;
            let mut change = LedgerChange::default();
            change.seen = 5;
            let mut more = LedgerChange::default();
            for (number, state) in (1..).zip(MessageState::ALL) {
                let mut what = outcome(*state);
                what.duplicate_of = (*state == MessageState::Duplicate).then(|| message_id(1));
                insert_message(tx, number, "a.xml", &what)?;
                more.enter(*state);
            }
            change.add(more);
            sources::count(tx, shop.id, change)
        });
        let found = shelf.read(|conn| sources::find(conn, shop.id)).unwrap();
        let counted = shelf.read(|conn| sources::recount(conn, &found));
        assert_eq!(counted, found.ledger);
        assert_eq!((counted.seen, counted.stored, counted.unexplained()), (5, 5, 0));
        assert_eq!(
            (counted.finished, counted.open, counted.quarantined, counted.duplicate, counted.rejected),
            (1, 1, 1, 1, 1)
        );
        shelf.tampers("DELETE FROM messages WHERE state = 'rejected'");
        let counted = shelf.read(|conn| sources::recount(conn, &found));
        assert_eq!((counted.seen, counted.stored, counted.unexplained()), (5, 4, 1));
        shelf.write(|tx| {
            let mut change = LedgerChange::default();
            change.leave(MessageState::Open);
            change.enter(MessageState::Finished);
            sources::count(tx, shop.id, change)
        });
        let found = shelf.read(|conn| sources::find(conn, shop.id)).unwrap();
        assert_eq!((found.ledger.open, found.ledger.finished), (0, 2));
    });
}

#[test]
fn statistics_add_up_and_what_comes_to_nothing_is_not_listed() {
    each_driver(|shelf| {
        let (shop, market) = (source(1, "shop").id, source(2, "market").id);
        let money = |minor| Some(Money { minor, currency: Currency::parse("CZK").unwrap() });
        let mut changes = DayChanges::default();
        changes.add(day(1), shop, SumKind::Order, "accepted", money(1_000), 1);
        changes.add(day(1), shop, SumKind::Order, "accepted", money(250), 1);
        changes.add(day(1), market, SumKind::Registration, "received", None, 1);
        let mut more = DayChanges::default();
        more.add(day(2), shop, SumKind::Order, "accepted", money(7), 1);
        changes.absorb(more);
        shelf.write(|tx| sums::apply(tx, &changes));
        let mut moved = DayChanges::default();
        moved.add(day(1), shop, SumKind::Order, "accepted", money(250), -1);
        moved.add(day(1), shop, SumKind::Order, "exported", money(250), 1);
        moved.add(day(2), shop, SumKind::Order, "accepted", money(7), -1);
        shelf.write(|tx| sums::apply(tx, &moved));
        let list = |shelf: &mut super::Shelf, from, to| {
            let all = shelf.read(|conn| sums::list(conn, day(from), day(to)));
            all.into_iter().map(|sum| (sum.source_id, sum.state, sum.count, sum.amount_minor)).collect::<Vec<_>>()
        };
        assert_eq!(
            list(shelf, 1, 1),
            [
                (shop, "accepted".to_owned(), 1, 1_000),
                (shop, "exported".to_owned(), 1, 250),
                (market, "received".to_owned(), 1, 0),
            ]
        );
        assert_eq!(list(shelf, 2, 9), []);
    });
}
