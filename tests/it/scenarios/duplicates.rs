//! The same thing said twice is one order, whatever the file is called and however it is written.

use kontor::domain::lifecycle::MessageState;
use kontor::engine::command::Command;
use kontor::engine::query;

use crate::support::days;
use crate::support::fixtures::{BROKEN, order};
use crate::support::world::World;

/// Asserts that one order was booked, confirmed and exported.
fn assert_once(world: &mut World) {
    assert_eq!(world.orders().len(), 1);
    assert_eq!(world.order("S-1").order.head.revision, 1);
    assert_eq!((world.post.letters().len(), world.exported().len()), (1, 1));
}

// proves N1
#[test]
fn the_same_file_again_renamed_or_sent_anew_is_a_duplicate() {
    let mut world = World::new();
    let file = order("S-1").kontor();
    world.takes("order.xml", &file);
    world.takes("order.xml", &file);
    world.takes("order (1).xml", &file);
    assert_once(&mut world);
    world.accounting_picks_up();
    world.advance(days(3));
    world.takes("resent.xml", &file);
    assert_eq!((world.orders().len(), world.post.letters().len(), world.exported().len()), (1, 1, 0));
    let ledger = world.ledger("shop").counted;
    assert_eq!((ledger.seen, ledger.finished, ledger.duplicate), (4, 1, 3));
    let original = world.message("order (1).xml").duplicate_of.unwrap();
    let resent = world.message("resent.xml").id;
    let bytes = world.read(|conn| query::message_bytes(conn, resent)).unwrap();
    assert_eq!(bytes, file.as_bytes(), "a duplicate can be looked at like any message");
    assert_eq!(Some(original), world.message("resent.xml").duplicate_of);
}

// proves N1
#[test]
fn two_equal_files_in_one_batch_are_one_order() {
    let mut world = World::new();
    let file = order("S-1").kontor();
    world.receive("a.xml", &file);
    world.receive("b.xml", &file);
    world.run_until_idle();
    assert_once(&mut world);
    assert_eq!(world.message("b.xml").state, MessageState::Duplicate);
}

// proves N1
#[test]
fn the_same_file_by_another_door_is_a_duplicate() {
    let mut world = World::new();
    world.add_source("mail");
    let file = order("S-1").kontor();
    world.receive("a.xml", &file);
    world.receive_from("mail", "a.xml", &file);
    world.run_until_idle();
    assert_once(&mut world);
    assert_eq!((world.ledger("shop").counted.finished, world.ledger("mail").counted.duplicate), (1, 1));
}

// proves N1, N16
#[test]
fn the_same_order_written_otherwise_is_a_duplicate() {
    let mut world = World::new();
    let sheet = order("S-1").with("<Reference>R 9</Reference>");
    world.takes("order.xml", sheet.kontor());
    let spaced = sheet.kontor().replace("><", ">\n  <").replace("10.00", "10.0");
    world.takes("spaced.xml", spaced);
    let moved = order("S-1").kontor().replace("<Buyer>", "<Reference>R  9</Reference><Buyer>");
    world.takes("moved.xml", moved);
    assert_once(&mut world);
    assert_eq!(world.ledger("shop").counted.duplicate, 2);
    let repeats = world.order("S-1").trace.into_iter().filter(|entry| entry.kind == "order-repeated");
    let files: Vec<String> = repeats.map(|entry| entry.detail.unwrap()).collect();
    assert_eq!(files, ["message=spaced.xml", "message=moved.xml"]);
}

// proves N1
#[test]
fn one_thing_different_is_no_duplicate() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    world.takes("next.xml", order("S-2").kontor());
    assert_eq!(world.orders().len(), 2);
    assert_eq!(world.ledger("shop").counted.duplicate, 0);
}

// proves N1
#[test]
fn what_was_rejected_is_looked_at_again_when_it_is_sent_again() {
    let mut world = World::new();
    world.takes("broken.xml", BROKEN);
    let message = world.message("broken.xml").id;
    world.does(Command::RejectMessage { message, reason: "asked the shop to send it again".to_owned() });
    world.takes("again.xml", BROKEN);
    let ledger = world.ledger("shop").counted;
    assert_eq!((ledger.rejected, ledger.quarantined, ledger.duplicate), (1, 1, 0));
    world.ends_with(&["again.xml quarantined: xml-not-well-formed"]);
}
