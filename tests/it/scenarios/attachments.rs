//! Files that belong to orders: inside them, or beside them, before or after them.

use kontor::domain::lifecycle::{MessageState, OrderState};
use kontor::engine::pipeline::attached;
use kontor::problem::Code;
use kontor::store::attachments::Place;

use crate::support::fixtures::{INSOLES, PDF, order};
use crate::support::world::World;

const EMBEDDED: &str =
    "<Attachment><Name>plan.txt</Name><MediaType>text/plain</MediaType><Content>cGxhbg==</Content></Attachment>";
const BESIDE: &str = "<Attachment><Name>Prescription</Name><File>scan.pdf</File></Attachment>";

fn bytes(world: &mut World, order_no: &str) -> Option<Vec<u8>> {
    let id = world.order(order_no).order.head.id;
    world.read(|conn| attached::bytes(conn, id, 0))
}

// proves M5, M6
#[test]
fn an_embedded_file_comes_back_as_it_was_sent() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").with(EMBEDDED).kontor());
    let file = world.order("S-1");
    let [attachment] = file.attachments.as_slice() else { panic!("{:?}", file.attachments) };
    assert_eq!((attachment.name.as_str(), attachment.mime.as_deref()), ("plan.txt", Some("text/plain")));
    assert_eq!(attachment.size_bytes, Some(4));
    assert_eq!(attachment.place, Place::Embedded(file.order.head.message_id));
    assert_eq!(bytes(&mut world, "S-1").as_deref(), Some(&b"plan"[..]));
}

// proves M5
#[test]
fn a_file_may_come_before_the_order_that_names_it() {
    let mut world = World::new();
    world.takes("scan.pdf", PDF);
    assert_eq!(world.messages(), [("scan.pdf".to_owned(), MessageState::Quarantined, Some(Code::StrayFile))]);
    world.takes("order.xml", order("S-1").with(BESIDE).kontor());
    assert_eq!(world.message("scan.pdf").state, MessageState::Finished);
    assert_eq!(bytes(&mut world, "S-1").as_deref(), Some(PDF));
    let kinds: Vec<String> = world.order("S-1").trace.into_iter().map(|entry| entry.kind).collect();
    assert!(kinds.contains(&"attachment-arrived".to_owned()), "{kinds:?}");
    world.ends_with(&[]);
}

// proves M5
#[test]
fn a_file_may_come_after_the_order_that_names_it() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").with(BESIDE).kontor());
    assert_eq!(world.state("S-1"), OrderState::Exported, "the order does not wait for it");
    let remark = world.remark("S-1").unwrap();
    assert_eq!((remark.code, remark.argument("name")), (Code::AttachmentAwaited, Some("scan.pdf")));
    assert_eq!(bytes(&mut world, "S-1"), None);
    world.takes("scan.pdf", PDF);
    assert_eq!(world.remark("S-1"), None);
    assert_eq!(world.message("scan.pdf").state, MessageState::Finished);
    assert_eq!(bytes(&mut world, "S-1").as_deref(), Some(PDF));
    assert_eq!(world.order("S-1").attachments[0].name, "Prescription");
}

// proves M5
#[test]
fn a_file_that_does_not_come_and_one_that_nobody_names_stay_in_sight() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").with(BESIDE).kontor());
    world.takes("other.pdf", PDF);
    world.add_source("other");
    world.receive_from("other", "scan.pdf", [PDF, b"\n"].concat());
    world.run_until_idle();
    world.ends_with(&[
        "S-1 remark: attachment-awaited",
        "other.pdf quarantined: stray-file",
        "scan.pdf quarantined: stray-file",
    ]);
}

// proves M5
#[test]
fn the_same_file_under_the_awaited_name_is_taken_although_its_bytes_are_known() {
    let mut world = World::new();
    world.takes("other.pdf", PDF);
    world.takes("order.xml", order("S-1").with(BESIDE).kontor());
    world.takes("scan.pdf", PDF);
    assert_eq!(world.message("scan.pdf").state, MessageState::Duplicate);
    assert_eq!(bytes(&mut world, "S-1").as_deref(), Some(PDF));
    world.ends_with(&["other.pdf quarantined: stray-file"]);
}

// proves N16, M5
#[test]
fn an_amendment_that_names_the_same_files_neither_awaits_nor_reports_them_anew() {
    let mut world = World::new();
    world.takes("scan.pdf", PDF);
    world.takes("order.xml", order("S-1").with(BESIDE).with(EMBEDDED).kontor());
    world.takes("change.xml", order("S-1").lines(&[INSOLES]).with(BESIDE).with(EMBEDDED).kontor());
    let file = world.order("S-1");
    assert_eq!(file.revisions[0].difference, "line 1\t2 C62 B-1 Bandage\t\nline 1\t\t1 C62 E-2 Insoles");
    assert_eq!(bytes(&mut world, "S-1").as_deref(), Some(PDF));
    let id = file.order.head.id;
    assert_eq!(world.read(|conn| attached::bytes(conn, id, 1)).as_deref(), Some(&b"plan"[..]));
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
}

// proves N16
#[test]
fn other_bytes_of_an_embedded_file_are_an_amendment() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").with(EMBEDDED).kontor());
    world.takes("change.xml", order("S-1").with(&EMBEDDED.replace("cGxhbg==", "UExBTg==")).kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.revision, 2);
    assert_eq!(file.revisions[0].difference, "attachment\tplan.txt; 4 B; text/plain\tplan.txt; 4 B; text/plain");
    assert_eq!(bytes(&mut world, "S-1").as_deref(), Some(&b"PLAN"[..]));
    world.ends_with(&["S-1 confirmation held: amended-after-export", "S-1 remark: amended-after-export"]);
}
