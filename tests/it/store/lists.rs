//! Long lists as ids, the search, and what the screens of the window count.

use kontor::domain::contact::{ContactCard, ContactKind};
use kontor::domain::ids::{OrderId, PersonId};
use kontor::domain::lifecycle::OrderState;
use kontor::domain::money::{Currency, Money};
use kontor::domain::note::Note;
use kontor::domain::order::{Order, OrderHead};
use kontor::domain::person::Person;
use kontor::domain::view::lists::{ContactSort, OrderFilter, OrderSort, SortOrder};
use kontor::engine::contacts::keys;
use kontor::store::marks::{self, Mark};
use kontor::store::{Conn, Reader, StoreError, contacts, listing, lists, orders, people, search};
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
    second.head.clerk = "Eva".to_owned();
    second.head.contact_id = None;
    second.head.total = koruny(100);
    third.head.buyer_name = "Alfa".to_owned();
    third.head.source_id = source(2, "market").id;
    third.head.state = OrderState::Closed;
    third.head.is_cancelled = true;
    third.head.employee = "Zdeněk".to_owned();
    third.head.booked_day = day(9);
    third.head.received_at = NOON.plus_minutes(5);
    fourth.head.buyer_name = "Novák".to_owned();
    fourth.head.contact_id = Some(contact_id(2));
    fourth.head.note = Some(Note { code: "sum-differs".to_owned(), text: "sum-differs".to_owned() });
    fourth.head.booked_day = day(5);
    fourth.head.total = None;
    for order in [first, second, third] {
        order.head.line_count = 3;
    }
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
fn orders_are_sorted_by_each_column_both_ways_listed_or_not() {
    each_driver(|shelf| {
        filled(shelf);
        orders_are_sorted(shelf);
        shelf.write(|tx| listing::list_orders(tx, 2));
        orders_are_sorted(shelf);
        list_all(shelf);
        orders_are_sorted(shelf);
    });
}

fn orders_are_sorted(shelf: &mut Shelf) {
    for (sort, expected) in [
        (OrderSort::Received, [1, 2, 3, 4]),
        (OrderSort::Number, [2, 3, 4, 1]),
        (OrderSort::TheirNumber, [4, 3, 1, 2]),
        (OrderSort::Buyer, [3, 1, 2, 4]),
        (OrderSort::Total, [4, 2, 1, 3]),
        (OrderSort::State, [1, 4, 3, 2]),
    ] {
        assert_eq!(sorted(shelf, sort, SortOrder::Ascending), expected, "{sort:?}");
        let mut back = expected;
        back.reverse();
        assert_eq!(sorted(shelf, sort, SortOrder::Descending), back, "{sort:?}");
    }
}

#[test]
fn each_part_of_a_filter_narrows_the_list_listed_or_not() {
    each_driver(|shelf| {
        filled(shelf);
        orders_are_filtered(shelf);
        shelf.write(|tx| listing::list_orders(tx, 2));
        orders_are_filtered(shelf);
        list_all(shelf);
        orders_are_filtered(shelf);
    });
}

fn orders_are_filtered(shelf: &mut Shelf) {
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
        (OrderFilter { text: "%".to_owned(), ..all() }, vec![1, 2, 3, 4]),
        (OrderFilter { text: "novak".to_owned(), ..all() }, vec![2, 4]),
        (OrderFilter { text: "000009".to_owned(), ..all() }, vec![1]),
        (OrderFilter { text: "Nov".to_owned(), needs_person: true, from: Some(day(5)), ..all() }, vec![4]),
    ] {
        assert_eq!(filtered(shelf, &filter), expected, "{filter:?}");
    }
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

/// Lists what waits to be listed, some at a time.
fn list_all(shelf: &mut Shelf) {
    while 0 < shelf.write(|tx| listing::list_orders(tx, 3)) {}
    assert_eq!(shelf.read(listing::unlisted), []);
}

fn found_orders(shelf: &mut Shelf, text: &str) -> Vec<u8> {
    let first = order_firsts(&shelf.read(|conn| search::orders(conn, text, 9)));
    let mut all = firsts(&shelf.read(|conn| search::all_orders(conn, text)));
    all.reverse();
    assert!(all.iter().all(|id| first.contains(id)), "{text}: {all:?} of {first:?}");
    first
}

#[test]
fn what_was_typed_finds_orders_by_any_part_listed_or_not() {
    each_driver(|shelf| {
        filled(shelf);
        for is_listed in [false, true] {
            if is_listed {
                list_all(shelf);
            }
            for (text, expected) in [
                ("S-", vec![3, 2, 1]),
                ("26-000009", vec![1]),
                ("000009", vec![1]),
                ("0009", vec![1]),
                ("00000", vec![4, 3, 2, 1]),
                ("novak", vec![4, 2]),
                ("OVÁ", vec![4, 2]),
                ("Новак", vec![4, 2]),
                ("čap 26", vec![1]),
                ("novak a-7", vec![4]),
                ("fa", vec![3]),
                ("X-", vec![]),
                ("nobody", vec![]),
                (" ", vec![]),
                ("\"", vec![]),
            ] {
                assert_eq!(found_orders(shelf, text), expected, "{text:?}, listed: {is_listed}");
            }
        }
        assert_eq!(order_firsts(&shelf.read(|conn| search::orders(conn, "S-", 2))), [3, 2]);
    });
}

#[test]
fn an_order_that_changed_is_found_as_it_is_now_before_and_after_it_is_listed_anew() {
    each_driver(|shelf| {
        filled(shelf);
        assert_eq!(shelf.read(|conn| listing::unlisted_count(conn, 9)), 4);
        assert_eq!(shelf.read(|conn| listing::unlisted_count(conn, 2)), 2, "counted no further");
        list_all(shelf);
        let mut head = shelf.read(|conn| orders::find(conn, order_id(2))).unwrap();
        head.state = OrderState::Accepted;
        shelf.write(|tx| orders::update_head(tx, &head));
        assert_eq!(shelf.read(listing::unlisted), [], "its state is no reason");
        let mut head = shelf.read(|conn| orders::find(conn, order_id(2))).unwrap();
        head.buyer_name = "Žák".to_owned();
        head.total = Some(Money { minor: 5_000, currency: Currency::parse("CZK").unwrap() });
        shelf.write(|tx| orders::update_head(tx, &head));
        for is_listed in [false, true] {
            assert_eq!(shelf.read(|conn| listing::unlisted_count(conn, 9)), i64::from(!is_listed));
            assert_eq!((found_orders(shelf, "novak"), found_orders(shelf, "zak")), (vec![4], vec![2]));
            assert_eq!(sorted(shelf, OrderSort::Buyer, SortOrder::Ascending), [3, 1, 4, 2], "{is_listed}");
            assert_eq!(sorted(shelf, OrderSort::Total, SortOrder::Ascending), [4, 1, 3, 2], "{is_listed}");
            list_all(shelf);
        }
        let head = OrderHead { total: None, ..shelf.read(|conn| orders::find(conn, order_id(2))).unwrap() };
        shelf.write(|tx| orders::update_head(tx, &head));
        assert_eq!(sorted(shelf, OrderSort::Total, SortOrder::Ascending), [2, 4, 1, 3], "without a total first");
    });
}

fn found_contacts(shelf: &mut Shelf, text: &str) -> Vec<u8> {
    let first = shelf.read(|conn| search::contacts(conn, text, 9)).iter().map(|id| id.bytes()[0]).collect::<Vec<_>>();
    let mut all = firsts(&shelf.read(|conn| search::all_contacts(conn, text)));
    let by_name = |conn: &mut Conn<'_>| lists::found_contact_ids(conn, text, ContactSort::Name, SortOrder::Ascending);
    let mut named = firsts(&shelf.read(by_name));
    named.sort_unstable();
    assert_eq!(named, all, "{text}");
    all.retain(|id| !first.contains(id));
    assert_eq!(all, [0; 0], "{text}");
    first
}

// proves C1, C4
#[test]
fn what_was_typed_finds_contacts_by_any_part_of_any_field() {
    each_driver(|shelf| {
        with_contacts(shelf);
        let card = ContactCard {
            number: "K-7/12".to_owned(),
            company: "Bauer & Söhne GmbH".to_owned(),
            street: "Ringstraße 9".to_owned(),
            zip: "397 01".to_owned(),
            phone: "+420 382 123 456".to_owned(),
            vat_id: "CZ 27074358".to_owned(),
            ..ContactCard::blank(ContactKind::Organisation)
        };
        add(shelf, 4, &card);
        for (text, expected) in [
            ("jan", vec![2]),
            ("30", vec![1]),
            ("novak", vec![2]),
            ("Novák, Jan", vec![2]),
            ("новак", vec![2]),
            ("ovak", vec![2]),
            ("brno", vec![2]),
            ("Mueller", vec![3]),
            ("MÜLL", vec![3]),
            ("uller", vec![3]),
            ("uel", vec![3]),
            ("auer", vec![4]),
            ("uer", vec![4]),
            ("soehne", vec![4]),
            ("ringstrasse", vec![4]),
            ("39701", vec![4]),
            ("397 01", vec![4]),
            ("382123456", vec![4]),
            ("123 456", vec![4]),
            ("27074358", vec![4]),
            ("k-7/12", vec![4]),
            ("x.example", vec![1, 2, 3]),
            ("anna as", vec![3]),
            ("anna brno", vec![]),
            ("nobody", vec![]),
            ("qx", vec![]),
            ("", vec![]),
        ] {
            let mut found = found_contacts(shelf, text);
            found.sort_unstable();
            assert_eq!(found, expected, "{text:?}");
        }
        assert_eq!(found_contacts(shelf, "a")[0], 3, "whose name begins with it comes first");
        assert_eq!(shelf.read(|conn| search::contacts(conn, "x.example", 2)).len(), 2);
        for (sort, expected) in
            [(ContactSort::City, [1, 2, 3]), (ContactSort::Email, [2, 1, 3]), (ContactSort::Number, [1, 2, 3])]
        {
            let found = |conn: &mut Conn<'_>| lists::found_contact_ids(conn, "example", sort, SortOrder::Descending);
            assert_eq!(firsts(&shelf.read(found)), expected, "{sort:?}");
        }
    });
}

#[test]
fn a_contact_that_changed_is_found_as_it_is_now_by_every_connection() {
    each_driver(|shelf| {
        with_contacts(shelf);
        // As a window in another process asks.
        let mut elsewhere = Reader::open(&shelf.file).unwrap();
        let mut found = |text: &str| firsts(&elsewhere.read(|conn| search::all_contacts(conn, text)).unwrap());
        assert_eq!(found("novak"), [2]);
        let mut contact = shelf.read(|conn| contacts::find(conn, contact_id(2))).unwrap();
        contact.card.last_name = "Sýkora".to_owned();
        contact.card.city = "Olomouc".to_owned();
        shelf.write(|tx| contacts::update(tx, &contact, &keys(&contact.card), NOON));
        assert_eq!((found("novak"), found("brno")), (vec![], vec![]));
        assert_eq!((found("sykora"), found("olomouc"), found("jan")), (vec![2], vec![2], vec![2]));
        let cities = |conn: &mut Conn<'_>| lists::contact_ids(conn, ContactSort::City, SortOrder::Ascending);
        assert_eq!(firsts(&shelf.read(cities)), [3, 2, 1]);
        // What was taken back was never there.
        contact.version += 1;
        contact.card.last_name = "Zmizelý".to_owned();
        let refused = shelf.refuses(|tx| {
            contacts::update(tx, &contact, &keys(&contact.card), NOON)?;
            Err::<(), _>(StoreError::Planted)
        });
        assert!(matches!(refused, StoreError::Planted), "{refused}");
        assert_eq!((found("zmizely"), found("sykora")), (vec![], vec![2]));
        // The index says of itself that it fits its texts.
        shelf.tampers("INSERT INTO contact_parts (contact_parts, rank) VALUES ('integrity-check', 1)");
        shelf.tampers("INSERT INTO order_parts (order_parts, rank) VALUES ('integrity-check', 1)");
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
        list_all(shelf);
        assert_eq!((counts(shelf, 1), of(shelf, 1, 9)), ((1, Some(NOON.plus_minutes(5))), vec![3, 1]), "listed");
        // An order that goes to another customer, or is closed, counts there at once.
        for is_listed in [false, true] {
            if is_listed {
                list_all(shelf);
            } else {
                let head = shelf.read(|conn| orders::find(conn, order_id(1))).unwrap();
                let head = OrderHead { contact_id: Some(contact_id(2)), ..head };
                shelf.write(|tx| orders::update_head(tx, &head));
                let head = shelf.read(|conn| orders::find(conn, order_id(4))).unwrap();
                let head = OrderHead { state: OrderState::Closed, ..head };
                shelf.write(|tx| orders::update_head(tx, &head));
            }
            let both = shelf.read(|conn| orders::of_contacts_counts(conn, &[contact_id(1), contact_id(2)]));
            assert_eq!(both, [(0, Some(NOON.plus_minutes(5))), (1, Some(NOON))], "{is_listed}");
            assert_eq!((of(shelf, 1, 9), of(shelf, 2, 9)), (vec![3], vec![4, 1]), "{is_listed}");
            let filter = OrderFilter { contact: Some(contact_id(2)), ..OrderFilter::default() };
            assert_eq!(filtered(shelf, &filter), [1, 4], "{is_listed}");
        }
        let newest = |shelf: &mut Shelf, state, limit| {
            order_firsts(&shelf.read(|conn| orders::newest_in_state(conn, state, limit)))
        };
        assert_eq!(newest(shelf, OrderState::Closed, 9), [4, 3]);
        assert_eq!(newest(shelf, OrderState::Closed, 1), [4]);
        assert_eq!(newest(shelf, OrderState::Received, 9), [2]);
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

#[test]
fn a_long_list_that_is_filtered_stands_in_the_same_order_as_a_short_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kontor.db");
    kontor::store::open::create(&file).unwrap();
    let mut shelf = Shelf { writer: kontor::store::Writer::open(&file).unwrap(), file, _folder: folder };
    // More than are sorted by reading their rows, so that the order of all is filtered.
    let count = 2_500_u32;
    let id = |number: u32| Uuid::from_u128(u128::from(number) << 64 | 7);
    shelf.write(|tx| {
        for number in 0..count {
            let mut card = person(&format!("{number:05}"), "Jan", "Novák", "Brno", "");
            card.last_name = format!("{} {}", if number % 5 == 0 { "Malý" } else { "Novák" }, number * 7_919 % count);
            if number % 3 == 0 {
                card.email = format!("{}@x.example", number * 31 % count);
            }
            contacts::insert(tx, kontor::domain::ids::ContactId(id(number)), &card, &keys(&card), NOON)?;
        }
        Ok::<_, StoreError>(())
    });
    for sort in [ContactSort::Name, ContactSort::Number, ContactSort::City, ContactSort::Email] {
        let all = shelf.read(|conn| lists::contact_ids(conn, sort, SortOrder::Ascending));
        let every = shelf.read(|conn| lists::found_contact_ids(conn, "jan", sort, SortOrder::Ascending));
        assert_eq!((all.len(), every.len()), (2_500, 2_500));
        assert_eq!(every, all, "{sort:?}");
        let some = shelf.read(|conn| lists::found_contact_ids(conn, "maly", sort, SortOrder::Ascending));
        let expected: Vec<Uuid> = all.into_iter().filter(|one| (one.as_u128() >> 64) % 5 == 0).collect();
        assert_eq!(some, expected, "{sort:?}");
    }
}
