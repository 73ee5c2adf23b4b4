//! Messages as received, and what waits for what.

use kontor::domain::lifecycle::{MessageState, Stage};
use kontor::problem::{Code, Place, Problem};
use kontor::store::messages::{self, NewMessage, Outcome};
use kontor::store::{StoreError, Tx, awaited, body, sources};

use super::{NOON, Shelf, each_driver, message_id, source};

/// Returns what became of a message: this state, no problem.
pub(super) fn outcome(state: MessageState) -> Outcome {
    Outcome {
        state,
        stage: Stage::Recorded,
        attempts: 1,
        format: Some("ubl".to_owned()),
        format_version: Some("2.1".to_owned()),
        encoding: Some("UTF-8".to_owned()),
        problem: None,
        duplicate_of: None,
        keeps_body: state != MessageState::Duplicate,
    }
}

/// Returns what became of a message that waits for a cause.
fn waiting(state: MessageState, code: Code) -> Outcome {
    let place = Place { line: Some(7), path: "Order/Line".to_owned() };
    Outcome { problem: Some((Problem::new(code), place)), ..outcome(state) }
}

fn message(number: u8, name: &str) -> NewMessage {
    let bytes = format!("bytes of {number}");
    NewMessage {
        id: message_id(number),
        source_id: source(1, "shop").id,
        source_key: format!("{name}/{number}"),
        name: name.to_owned(),
        received_at: NOON.plus_minutes(i64::from(number)),
        sent_at: Some(NOON),
        size_bytes: i64::try_from(bytes.len()).unwrap(),
        hash: [number; 32],
        packed: body::pack(bytes.as_bytes()),
    }
}

/// Stores a message of source 1.
pub(super) fn insert_message(tx: &mut Tx<'_>, number: u8, name: &str, outcome: &Outcome) -> Result<(), StoreError> {
    messages::insert(tx, &message(number, name), outcome)
}

fn with_source(shelf: &mut Shelf) {
    shelf.write(|tx| sources::insert(tx, &source(1, "shop")));
}

fn numbers(all: &[messages::Message]) -> Vec<u8> {
    all.iter().map(|message| message.id.bytes()[0]).collect()
}

#[test]
fn a_message_comes_back_with_its_bytes() {
    each_driver(|shelf| {
        with_source(shelf);
        shelf.write(|tx| insert_message(tx, 1, "a.xml", &waiting(MessageState::Quarantined, Code::NoLines)));
        let found = shelf.read(|conn| messages::find(conn, message_id(1))).unwrap();
        assert_eq!((found.name.as_str(), found.source_key.as_str()), ("a.xml", "a.xml/1"));
        assert_eq!((found.received_at, found.sent_at), (NOON.plus_minutes(1), Some(NOON)));
        assert_eq!((found.state, found.stage, found.attempts), (MessageState::Quarantined, Stage::Recorded, 1));
        assert_eq!((found.format.as_deref(), found.format_version.as_deref()), (Some("ubl"), Some("2.1")));
        assert_eq!(found.problem.as_ref().unwrap().code, Code::NoLines);
        assert_eq!(found.place.as_deref(), Some("line 7, Order/Line"));
        assert_eq!(shelf.read(|conn| messages::body(conn, &found)), b"bytes of 1");
        assert_eq!(shelf.read(|conn| messages::find(conn, message_id(9))), None);
    });
}

#[test]
fn a_duplicate_has_the_bytes_of_what_it_repeats() {
    each_driver(|shelf| {
        with_source(shelf);
        let repeat = Outcome { duplicate_of: Some(message_id(1)), ..outcome(MessageState::Duplicate) };
        shelf.write(|tx| insert_message(tx, 1, "a.xml", &outcome(MessageState::Finished)));
        shelf.write(|tx| insert_message(tx, 2, "b.xml", &repeat));
        let found = shelf.read(|conn| messages::find(conn, message_id(2))).unwrap();
        let mut as_sent = found.clone();
        as_sent.size_bytes = 10;
        assert_eq!(shelf.read(|conn| messages::body(conn, &as_sent)), b"bytes of 1");
        let bodiless = shelf.refuses(|tx| {
            insert_message(tx, 3, "c.xml", &Outcome { keeps_body: false, ..outcome(MessageState::Finished) })
        });
        assert!(!bodiless.may_pass(), "bytes are never lost: {bodiless}");
    });
}

#[test]
fn equal_bytes_are_found_by_their_hash() {
    each_driver(|shelf| {
        with_source(shelf);
        shelf.write(|tx| insert_message(tx, 2, "a.xml", &outcome(MessageState::Finished)));
        // The same first eight bytes, another hash.
        let mut near = message(3, "b.xml");
        near.hash = [2; 32];
        near.hash[31] = 0;
        assert_eq!(messages::hash_short(&near.hash), messages::hash_short(&[2; 32]));
        shelf.write(|tx| messages::insert(tx, &near, &outcome(MessageState::Finished)));
        assert_eq!(numbers(&shelf.read(|conn| messages::with_hash(conn, &[2; 32]))), [2]);
        assert_eq!(numbers(&shelf.read(|conn| messages::with_hash(conn, &near.hash))), [3]);
        assert_eq!(numbers(&shelf.read(|conn| messages::with_hash(conn, &[9; 32]))), [0; 0]);
    });
}

#[test]
fn what_became_of_a_message_can_change_and_its_bytes_cannot() {
    each_driver(|shelf| {
        with_source(shelf);
        shelf.write(|tx| insert_message(tx, 1, "a.xml", &waiting(MessageState::Quarantined, Code::NoLines)));
        let ended = Outcome { stage: Stage::Decoded, attempts: 4, ..outcome(MessageState::Rejected) };
        shelf.write(|tx| messages::settle(tx, message_id(1), &ended, Some("Jana")));
        let found = shelf.read(|conn| messages::find(conn, message_id(1))).unwrap();
        assert_eq!((found.state, found.stage, found.attempts), (MessageState::Rejected, Stage::Decoded, 4));
        assert_eq!(
            (found.problem.clone(), found.place.clone(), found.settled_by.as_deref()),
            (None, None, Some("Jana"))
        );
        assert_eq!(shelf.read(|conn| messages::body(conn, &found)), b"bytes of 1");
        shelf.write(|tx| messages::set_attempts(tx, message_id(1), 2));
        assert_eq!(shelf.read(|conn| messages::find(conn, message_id(1))).unwrap().attempts, 2);
    });
}

#[test]
fn messages_are_listed_newest_first_in_pages() {
    each_driver(|shelf| {
        with_source(shelf);
        for number in 1..=5 {
            shelf.write(|tx| insert_message(tx, number, "a.xml", &outcome(MessageState::Finished)));
        }
        assert_eq!(numbers(&shelf.read(|conn| messages::newest(conn, None, 2))), [5, 4]);
        assert_eq!(numbers(&shelf.read(|conn| messages::newest(conn, Some(message_id(4)), 10))), [3, 2, 1]);
    });
}

#[test]
fn what_waits_is_found_by_state_and_cause() {
    each_driver(|shelf| {
        with_source(shelf);
        let parked = MessageState::Quarantined;
        for (number, name, what) in [
            (1, "a.xml", waiting(parked, Code::NoLines)),
            (2, "b.xml", waiting(parked, Code::UnknownFormat)),
            (3, "c.xml", waiting(parked, Code::NoLines)),
            (4, "d.xml", waiting(MessageState::Open, Code::OrderNotKnown)),
            (5, "e.xml", outcome(MessageState::Finished)),
        ] {
            shelf.write(|tx| insert_message(tx, number, name, &what));
        }
        assert_eq!(numbers(&shelf.read(|conn| messages::waiting(conn, parked, None, 2))), [1, 2]);
        assert_eq!(numbers(&shelf.read(|conn| messages::waiting(conn, parked, Some(message_id(1)), 9))), [2, 3]);
        assert_eq!(numbers(&shelf.read(|conn| messages::waiting(conn, MessageState::Finished, None, 9))), [0; 0]);
        let of_cause = shelf.read(|conn| messages::waiting_for(conn, parked, "no-lines"));
        assert_eq!(of_cause, [message_id(1), message_id(3)]);
        assert_eq!(shelf.read(|conn| messages::waiting_for(conn, MessageState::Open, "no-lines")), []);
        let causes = shelf.read(|conn| messages::causes(conn, parked));
        assert_eq!(
            causes,
            [("no-lines".to_owned(), 2, NOON.plus_minutes(1)), ("unknown-format".to_owned(), 1, NOON.plus_minutes(2))]
        );
    });
}

#[test]
fn what_a_crash_left_is_found() {
    each_driver(|shelf| {
        with_source(shelf);
        let early = |state| Outcome { stage: Stage::Received, ..outcome(state) };
        shelf.write(|tx| insert_message(tx, 1, "a.xml", &early(MessageState::Open)));
        shelf.write(|tx| insert_message(tx, 2, "b.xml", &outcome(MessageState::Open)));
        shelf.write(|tx| insert_message(tx, 3, "c.xml", &early(MessageState::Finished)));
        let waits = Outcome { stage: Stage::Decided, ..waiting(MessageState::Open, Code::OrderNotKnown) };
        shelf.write(|tx| insert_message(tx, 4, "d.xml", &waits));
        assert_eq!(numbers(&shelf.read(messages::unfinished)), [1]);
    });
}

#[test]
fn stray_files_are_found_by_name_and_source() {
    each_driver(|shelf| {
        with_source(shelf);
        let parked = MessageState::Quarantined;
        shelf.write(|tx| insert_message(tx, 1, "scan.pdf", &waiting(parked, Code::StrayFile)));
        shelf.write(|tx| insert_message(tx, 2, "scan.pdf", &waiting(parked, Code::UnknownFormat)));
        shelf.write(|tx| insert_message(tx, 3, "scan.pdf", &waiting(parked, Code::NoLines)));
        shelf.write(|tx| insert_message(tx, 4, "scan.pdf", &outcome(MessageState::Finished)));
        shelf.write(|tx| insert_message(tx, 5, "other.pdf", &waiting(parked, Code::StrayFile)));
        let shop = source(1, "shop").id;
        assert_eq!(numbers(&shelf.read(|conn| messages::stray_files(conn, shop, "scan.pdf"))), [1, 2]);
        let market = source(2, "market").id;
        assert_eq!(numbers(&shelf.read(|conn| messages::stray_files(conn, market, "scan.pdf"))), [0; 0]);
    });
}

#[test]
fn awaited_orders_are_remembered_until_they_are_forgotten() {
    each_driver(|shelf| {
        assert!(!shelf.read(awaited::is_any));
        shelf.write(|tx| {
            awaited::insert(tx, "S-1", message_id(2))?;
            awaited::insert(tx, "S-1", message_id(1))?;
            awaited::insert(tx, "S-1", message_id(1))?;
            awaited::insert(tx, "S-2", message_id(1))
        });
        assert!(shelf.read(awaited::is_any));
        assert_eq!(shelf.read(|conn| awaited::waiting_for(conn, "S-1")), [message_id(1), message_id(2)]);
        assert_eq!(shelf.read(|conn| awaited::waiting_for(conn, "S-9")), []);
        shelf.write(|tx| awaited::delete(tx, message_id(1)));
        assert_eq!(shelf.read(|conn| awaited::waiting_for(conn, "S-1")), [message_id(2)]);
        assert_eq!(shelf.read(|conn| awaited::waiting_for(conn, "S-2")), []);
    });
}
