//! Long lists as ids, the search, and what the screens of the window count.

use kontor::domain::contact::{ContactCard, ContactKind};
use kontor::domain::ids::{OrderId, PersonId};
use kontor::domain::lifecycle::OrderState;
use kontor::domain::money::{Currency, Money};
use kontor::domain::note::Note;
use kontor::domain::order::Order;
use kontor::domain::person::Person;
use kontor::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use kontor::engine::contacts::keys;
use kontor::store::marks::{self, Mark};
use kontor::store::{contacts, lists, orders, people, search};
use uuid::Uuid;

use super::orders::{insert, order, plain, with_source};
use super::{NOON, Shelf, contact_id, day, each_driver, order_id, source, uuid};

/// Four orders that differ in everything that lists are filtered and sorted by.
fn filled(shelf: &mut Shelf) {
    with_source(shelf);
    let koruny = |minor| Some(Money { minor, currency: Currency::parse("CZK").unwrap() });
    let mut all: Vec<Order> =
        (1..=4).zip(["S-2", "S-9", "S-1", "A_7"]).map(|(number, no)| order(number, &plain(no))).collect();
    let [first, second, third, fourth] = all.as_mut_slice() else { panic!() };
    first.head.buyer_name = "Čapek".to_owned();
    first.head.total = koruny(900);
    first.head.number = "26-000009".to_owned();
    second.head.buyer_name = "Novák".to_owned();
    second.head.state = OrderState::Received;
    second.head.undecided = 1;
    second.head.contact_id = None;
    second.head.total = koruny(100);
    third.head.buyer_name = "Alfa".to_owned();
    third.head.source_id = source(2, "market").id;
    third.head.state = OrderState::Closed;
    third.head.is_cancelled = true;
    third.head.booked_day = day(9);
    third.head.received_at = NOON.plus_minutes(5);
    fourth.head.buyer_name = "Novák".to_owned();
    fourth.head.contact_id = Some(contact_id(2));
    fourth.head.note = Some(Note { code: "sum-differs".to_owned(), text: "sum-differs".to_owned() });
    fourth.head.booked_day = day(5);
    fourth.head.total = None;
    shelf.write(|tx| all.iter().try_for_each(|order| insert(tx, order)));
}

fn firsts(ids: &[Uuid]) -> Vec<u8> {
    ids.iter().map(|id| id.as_bytes()[0]).collect()
}

fn order_firsts(ids: &[OrderId]) -> Vec<u8> {
    ids.iter().map(|id| id.bytes()[0]).collect()
}

fn sorted(shelf: &mut Shelf, sort: OrderSort, order: SortOrder) -> Vec<u8> {
    firsts(&shelf.read(|conn| lists::order_ids(conn, &OrderFilter::default(), sort, order)))
}

fn filtered(shelf: &mut Shelf, filter: &OrderFilter) -> Vec<u8> {
    firsts(&shelf.read(|conn| lists::order_ids(conn, filter, OrderSort::Received, SortOrder::Ascending)))
}

#[test]
fn orders_are_sorted_by_each_column_both_ways() {
    each_driver(|shelf| {
        filled(shelf);
        for (sort, expected) in [
            (OrderSort::Received, [1, 2, 3, 4]),
            (OrderSort::Number, [2, 3, 4, 1]),
            (OrderSort::TheirNumber, [4, 3, 1, 2]),
            (OrderSort::Total, [4, 2, 1, 3]),
            (OrderSort::State, [1, 4, 3, 2]),
        ] {
            assert_eq!(sorted(shelf, sort, SortOrder::Ascending), expected, "{sort:?}");
            let mut back = expected;
            back.reverse();
            assert_eq!(sorted(shelf, sort, SortOrder::Descending), back, "{sort:?}");
        }
        assert_eq!(sorted(shelf, OrderSort::Buyer, SortOrder::Ascending).len(), 4);
    });
}

#[test]
fn each_part_of_a_filter_narrows_the_list() {
    each_driver(|shelf| {
        filled(shelf);
        let all = OrderFilter::default;
        for (filter, expected) in [
            (OrderFilter { state: Some(OrderState::Accepted), ..all() }, vec![1, 4]),
            (OrderFilter { needs_person: true, ..all() }, vec![2, 4]),
            (OrderFilter { is_cancelled: true, ..all() }, vec![3]),
            (OrderFilter { source: Some(source(2, "market").id), ..all() }, vec![3]),
            (OrderFilter { contact: Some(contact_id(1)), ..all() }, vec![1, 3]),
            (OrderFilter { from: Some(day(5)), ..all() }, vec![3, 4]),
            (OrderFilter { from: Some(day(3)), till: Some(day(5)), ..all() }, vec![4]),
            (OrderFilter { text: "s-".to_owned(), ..all() }, vec![1, 2, 3]),
            (OrderFilter { text: " A_7 ".to_owned(), ..all() }, vec![4]),
            (OrderFilter { text: "%".to_owned(), ..all() }, vec![]),
            (OrderFilter { text: "000009".to_owned(), ..all() }, vec![1]),
            (OrderFilter { text: "Nov".to_owned(), needs_person: true, from: Some(day(5)), ..all() }, vec![4]),
        ] {
            assert_eq!(filtered(shelf, &filter), expected, "{filter:?}");
        }
    });
}

fn add(shelf: &mut Shelf, number: u8, card: &ContactCard) {
    shelf.write(|tx| contacts::insert(tx, contact_id(number), card, &keys(card), NOON));
}

fn person(number: &str, first: &str, last: &str, city: &str, email: &str) -> ContactCard {
    ContactCard {
        number: number.to_owned(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        city: city.to_owned(),
        email: email.to_owned(),
        ..ContactCard::blank(ContactKind::Person)
    }
}

fn with_contacts(shelf: &mut Shelf) {
    add(shelf, 1, &person("30", "Petr", "Čapek", "Zlín", "b@x.example"));
    add(shelf, 2, &person("20", "Jan", "Novák", "Brno", "c@x.example"));
    add(shelf, 3, &person("10", "Anna", "Müller", "Aš", "a@x.example"));
}

#[test]
fn contacts_are_sorted_by_each_column_both_ways() {
    each_driver(|shelf| {
        with_contacts(shelf);
        for (sort, expected) in [
            (ContactSort::Name, [3, 2, 1]),
            (ContactSort::Number, [3, 2, 1]),
            (ContactSort::City, [3, 2, 1]),
            (ContactSort::Email, [3, 1, 2]),
        ] {
            let list = |shelf: &mut Shelf, order| firsts(&shelf.read(|conn| lists::contact_ids(conn, sort, order)));
            assert_eq!(list(shelf, SortOrder::Ascending), expected, "{sort:?}");
            let mut back = expected;
            back.reverse();
            assert_eq!(list(shelf, SortOrder::Descending), back, "{sort:?}");
        }
    });
}

#[test]
fn what_was_typed_finds_orders_and_contacts() {
    each_driver(|shelf| {
        filled(shelf);
        with_contacts(shelf);
        assert_eq!(order_firsts(&shelf.read(|conn| search::orders(conn, "S-", "s", 9))), [3, 2, 1], "newest first");
        assert_eq!(order_firsts(&shelf.read(|conn| search::orders(conn, "S-", "s", 2))), [3, 2]);
        assert_eq!(order_firsts(&shelf.read(|conn| search::orders(conn, "26-000009", "26 000009", 9))), [1]);
        assert_eq!(shelf.read(|conn| search::orders(conn, "X-", "x", 9)), []);
        let found = |shelf: &mut Shelf, folded: &str| {
            shelf.read(|conn| search::contacts(conn, folded, 9)).iter().map(|id| id.bytes()[0]).collect::<Vec<_>>()
        };
        assert_eq!(found(shelf, "jan"), [2]);
        assert_eq!(found(shelf, "30"), [1]);
        assert_eq!(found(shelf, "nobody"), [0; 0]);
        let all = |shelf: &mut Shelf, folded: &str| firsts(&shelf.read(|conn| search::all_contacts(conn, folded)));
        assert_eq!(all(shelf, "novak"), [2]);
        assert_eq!(all(shelf, "brno"), [2]);
        assert_eq!(all(shelf, "nobody"), [0; 0]);
    });
}

#[test]
fn orders_that_need_somebody_are_counted() {
    each_driver(|shelf| {
        assert_eq!((shelf.read(orders::count_undecided), shelf.read(orders::count_noted)), (0, 0));
        filled(shelf);
        assert_eq!((shelf.read(orders::count_undecided), shelf.read(orders::count_noted)), (1, 1));
    });
}

#[test]
fn orders_of_a_contact_and_of_a_name_are_found_newest_first() {
    each_driver(|shelf| {
        filled(shelf);
        let of = |shelf: &mut Shelf, number, limit| {
            order_firsts(&shelf.read(|conn| orders::of_contact(conn, contact_id(number), limit)))
        };
        assert_eq!((of(shelf, 1, 9), of(shelf, 1, 1), of(shelf, 9, 9)), (vec![3, 1], vec![3], vec![]));
        let counts = |shelf: &mut Shelf, number| shelf.read(|conn| orders::of_contact_counts(conn, contact_id(number)));
        assert_eq!(counts(shelf, 1), (1, Some(NOON.plus_minutes(5))), "a closed one is not open");
        assert_eq!(counts(shelf, 2), (1, Some(NOON)));
        assert_eq!(counts(shelf, 9), (0, None));
        let shop = source(1, "shop").id;
        let named = |shelf: &mut Shelf, name: &str, limit| {
            order_firsts(&shelf.read(|conn| orders::of_buyer(conn, name, shop, limit)))
        };
        assert_eq!((named(shelf, "Novák", 9), named(shelf, "Novák", 1)), (vec![4, 2], vec![4]));
        assert_eq!(named(shelf, "Alfa", 9), [0; 0], "it came by another source");
    });
}

#[test]
fn what_people_did_with_an_order_is_kept() {
    each_driver(|shelf| {
        filled(shelf);
        let open = |shelf: &mut Shelf, minutes| {
            order_firsts(&shelf.read(|conn| marks::open(conn, order_id(1), NOON.plus_minutes(minutes), 9)))
        };
        assert_eq!(open(shelf, 0), [4, 2], "the third is closed, the first not after itself");
        assert_eq!(shelf.read(|conn| marks::find(conn, order_id(2))), None);
        shelf.write(|tx| marks::set_done(tx, order_id(2), Some((NOON, "Jana"))));
        let mark = Mark { order_id: order_id(2), done: Some((NOON, "Jana".to_owned())), later_till: None };
        assert_eq!(shelf.read(|conn| marks::find(conn, order_id(2))), Some(mark));
        assert_eq!(open(shelf, 0), [4]);
        assert_eq!(shelf.read(|conn| marks::count_done(conn, order_id(1))), 1);
        assert_eq!(shelf.read(|conn| marks::count_done(conn, order_id(2))), 0);
        shelf.write(|tx| marks::put_off(tx, order_id(4), NOON.plus_minutes(60)));
        assert_eq!((open(shelf, 59), open(shelf, 60)), (vec![], vec![4]), "put off until then");
        shelf.write(|tx| marks::set_done(tx, order_id(2), None));
        assert_eq!((open(shelf, 0), shelf.read(|conn| marks::count_done(conn, order_id(1)))), (vec![2], 0));
    });
}

#[test]
fn people_are_added_and_changed() {
    each_driver(|shelf| {
        let jana = Person {
            id: PersonId(uuid(1)),
            name: "Jana".to_owned(),
            email: "jana@office.example".to_owned(),
            language: "cs".to_owned(),
            branch: "P1".to_owned(),
            is_active: true,
        };
        let adam = Person { id: PersonId(uuid(2)), name: "Adam".to_owned(), ..jana.clone() };
        shelf.write(|tx| people::save(tx, &jana).and_then(|()| people::save(tx, &adam)));
        assert_eq!(shelf.read(people::list), [adam.clone(), jana.clone()], "by name");
        let left = Person { is_active: false, branch: String::new(), ..jana.clone() };
        shelf.write(|tx| people::save(tx, &left));
        assert_eq!(shelf.read(people::list), [adam.clone(), left]);
        let twin = Person { id: PersonId(uuid(3)), ..adam };
        assert!(!shelf.refuses(|tx| people::save(tx, &twin)).may_pass(), "a name is given once");
    });
}
