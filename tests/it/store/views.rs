//! What the window counts and pages through: views of orders, kept sums, the journal.

use kontor::domain::lifecycle::{OrderState, PartyDecision};
use kontor::domain::order::{Order, OrderParty};
use kontor::domain::paper::Role;
use kontor::domain::view::journal::JournalFilter;
use kontor::domain::view::lists::{OrderFilter, OrderSort, SortOrder};
use kontor::domain::view::sums::{Decided, SumKind, Wait};
use kontor::store::journal::{self, Head, NewEntry};
use kontor::store::sums::{self, DayChanges};
use kontor::store::{attachments, entries, lists, marks};

use super::orders::{insert, order, plain, with_source};
use super::{NOON, Shelf, day, each_driver, order_id, source, uuid};

fn party(role: Role, decision: PartyDecision, minutes: Option<i64>) -> OrderParty {
    let decided = minutes.map(|minutes| ("Jana".to_owned(), NOON.plus_minutes(minutes)));
    OrderParty { role, decision, contact_id: None, decided, evidence: None }
}

/// One order decided alone, one by hand after half an hour, one that waits; a later one by hand.
fn decided(shelf: &mut Shelf) {
    with_source(shelf);
    let mut all: Vec<Order> =
        (1..=4).zip(["S-1", "S-2", "S-3", "S-4"]).map(|(number, no)| order(number, &plain(no))).collect();
    let [alone, by_hand, waits, later] = all.as_mut_slice() else { panic!() };
    alone.parties = vec![party(Role::Buyer, PartyDecision::Certain, None)];
    by_hand.parties = vec![party(Role::Buyer, PartyDecision::Assigned, Some(30))];
    waits.parties = vec![party(Role::Buyer, PartyDecision::Unclear, None)];
    waits.head.undecided = 1;
    waits.head.state = OrderState::Received;
    later.parties = vec![party(Role::Buyer, PartyDecision::Created, Some(15))];
    shelf.write(|tx| all.iter().try_for_each(|order| insert(tx, order)));
}

#[test]
fn orders_are_listed_and_counted_by_who_decided_and_how_long_they_waited() {
    each_driver(|shelf| {
        decided(shelf);
        let all = OrderFilter::default;
        for (filter, expected) in [
            (OrderFilter { decided: Some(Decided::Alone), ..all() }, vec![1]),
            (OrderFilter { decided: Some(Decided::ByHand), ..all() }, vec![2, 4]),
            (OrderFilter { waited: Some(Wait::Quarter), ..all() }, vec![4]),
            (OrderFilter { waited: Some(Wait::Hour), ..all() }, vec![2]),
            (OrderFilter { waited: Some(Wait::Day), ..all() }, vec![]),
            (all(), vec![1, 2, 3, 4]),
        ] {
            let ids = shelf.read(|conn| lists::order_ids(conn, &filter, OrderSort::Received, SortOrder::Ascending));
            assert_eq!(ids.iter().map(|id| id.as_bytes()[0]).collect::<Vec<_>>(), expected, "{filter:?}");
            let count = shelf.read(|conn| lists::count_orders(conn, &filter));
            assert_eq!(usize::try_from(count).unwrap(), expected.len(), "{filter:?}");
        }
    });
}

#[test]
fn kept_sums_are_counted_by_state_source_and_days() {
    each_driver(|shelf| {
        let (shop, market) = (source(1, "shop").id, source(2, "market").id);
        let mut changes = DayChanges::default();
        changes.add(day(1), shop, SumKind::Order, "accepted", None, 3);
        changes.add(day(2), shop, SumKind::Order, "refused", None, 1);
        changes.add(day(2), market, SumKind::Order, "accepted", None, 5);
        changes.add(day(2), market, SumKind::Failure, "unknown-format", None, 7);
        shelf.write(|tx| sums::apply(tx, &changes));
        let mut count = |days: (u32, u32), state: &str, of| {
            shelf.read(|conn| sums::count(conn, (day(days.0), day(days.1)), SumKind::Order, state, of))
        };
        assert_eq!(count((1, 2), "", None), 9);
        assert_eq!(count((1, 1), "", None), 3);
        assert_eq!(count((1, 2), "accepted", None), 8);
        assert_eq!(count((1, 2), "accepted", Some(market)), 5);
        assert_eq!(count((3, 9), "", None), 0);
    });
}

#[test]
fn what_was_put_off_comes_due_and_files_are_counted() {
    each_driver(|shelf| {
        decided(shelf);
        shelf.write(|tx| marks::put_off(tx, order_id(1), NOON.plus_minutes(60)));
        shelf.write(|tx| marks::put_off(tx, order_id(2), NOON.plus_minutes(10)));
        let due = |shelf: &mut Shelf, minutes| shelf.read(|conn| marks::due(conn, NOON.plus_minutes(minutes), 9));
        assert_eq!(due(shelf, 0), []);
        assert_eq!(due(shelf, 10), [order_id(2)]);
        assert_eq!(due(shelf, 60), [order_id(2), order_id(1)], "the longest due first");
        assert_eq!(shelf.read(|conn| marks::count_put_off(conn, NOON.plus_minutes(10))), 1);
        shelf.write(|tx| marks::set_done(tx, order_id(2), Some((NOON, "Jana"))));
        assert_eq!(due(shelf, 60), [order_id(1)], "what is done is not due");
        assert_eq!(shelf.read(|conn| attachments::count(conn, order_id(1))), 0);
    });
}

/// Ten entries, a minute apart: the engine's but for the third and the seventh.
fn written(shelf: &mut Shelf) -> Head {
    shelf.write(|tx| {
        let mut head = journal::head(tx)?;
        for number in 1..=10_u8 {
            let is_person = number % 4 == 3;
            let entry = NewEntry {
                at: NOON.plus_minutes(i64::from(number)),
                actor: if is_person { "Jana" } else { "engine" },
                kind: if is_person { "order-assigned" } else { "order-booked" },
                subject: Some(uuid(number % 2 + 1)),
                detail: if number == 5 { "number=100%_5" } else { "number=1" },
            };
            journal::append(tx, &mut head, &entry)?;
        }
        Ok(head)
    })
}

fn revisions(shelf: &mut Shelf, filter: &JournalFilter, before: Option<i64>, limit: i64) -> (Vec<i64>, Option<i64>) {
    let part = shelf.read(|conn| entries::part(conn, filter, before, limit));
    (part.entries.iter().map(|entry| entry.revision).collect(), part.reached)
}

#[test]
fn the_journal_is_paged_newest_first_to_its_beginning() {
    each_driver(|shelf| {
        written(shelf);
        let all = JournalFilter::default();
        assert_eq!(revisions(shelf, &all, None, 4), (vec![10, 9, 8, 7], Some(7)));
        assert_eq!(revisions(shelf, &all, Some(7), 4), (vec![6, 5, 4, 3], Some(3)));
        assert_eq!(revisions(shelf, &all, Some(3), 4), (vec![2, 1], None), "the very beginning");
        assert_eq!(
            revisions(shelf, &all, None, 10),
            ((1..=10).rev().collect(), None),
            "a page that ends exactly there"
        );
    });
}

#[test]
fn the_journal_is_narrowed_by_person_kind_thing_day_and_letters() {
    each_driver(|shelf| {
        written(shelf);
        let all = JournalFilter::default;
        let at = |minutes| Some(NOON.plus_minutes(minutes));
        for (filter, expected) in [
            (JournalFilter { by_people: true, ..all() }, vec![7, 3]),
            (JournalFilter { actor: Some("Jana".to_owned()), ..all() }, vec![7, 3]),
            (JournalFilter { actor: Some("Petr".to_owned()), ..all() }, vec![]),
            (JournalFilter { kind: Some("order-assigned".to_owned()), ..all() }, vec![7, 3]),
            (JournalFilter { subject: Some(uuid(1)), ..all() }, vec![10, 8, 6, 4, 2]),
            (JournalFilter { subject: Some(uuid(2)), by_people: true, ..all() }, vec![7, 3]),
            (JournalFilter { from: at(9), ..all() }, vec![10, 9]),
            (JournalFilter { till: at(3), ..all() }, vec![2, 1]),
            (JournalFilter { from: at(4), till: at(6), ..all() }, vec![5, 4]),
            (JournalFilter { text: "100%_".to_owned(), ..all() }, vec![5]),
        ] {
            assert_eq!(revisions(shelf, &filter, None, 20), (expected, None), "{filter:?}");
        }
        assert_eq!(shelf.read(|conn| entries::actors(conn, 9)), ["Jana"]);
    });
}

#[test]
fn the_chain_is_checked_piece_by_piece() {
    each_driver(|shelf| {
        let head = written(shelf);
        let begin = Head { revision: 0, chain: [0; 32] };
        let (good, broken) = shelf.read(|conn| journal::check(conn, begin, 4));
        assert_eq!((good.revision, broken), (4, None));
        assert_eq!(shelf.read(|conn| journal::check(conn, good, 100)), (head, None));
        shelf.tampers("UPDATE journal SET actor = 'Petr' WHERE revision = 7");
        let (still_good, broken) = shelf.read(|conn| journal::check(conn, good, 100));
        assert_eq!((still_good.revision, broken), (6, Some(7)));
    });
}
