//! Orders and requests for access come in, by the door and in any of the formats.

use std::fs::{self, File};
use std::time::{Duration, UNIX_EPOCH};

use kontor::domain::lifecycle::{EffectKind, MessageState, OrderState};
use kontor::domain::paper::{Extra, PaperKind};
use kontor::engine::command::Command;
use kontor::engine::query;
use kontor::problem::Code;
use kontor::sources::PollLimit;
use kontor::sources::folder::{FolderDoor, SETTLE_SECS};
use kontor::store::registrations;

use crate::support::fixtures::{BANDAGE, BROKEN, INSOLES, PDF, envelope, eva, order, registration};
use crate::support::world::World;

// proves O1, O4, O5, M1
#[test]
fn an_order_is_booked_exported_and_confirmed() {
    let mut world = World::new();
    world.takes("order.xml", order("S-1").kontor());
    let file = world.order("S-1");
    assert_eq!(file.order.head.state, OrderState::Exported);
    assert_eq!(file.row.contact, Some(("1001".to_owned(), "Alfa s.r.o.".to_owned())));
    assert_eq!(file.row.source, "shop");
    assert_eq!(world.messages(), [("order.xml".to_owned(), MessageState::Finished, None)]);
    assert_eq!(world.post.letters_to("info@alfa.example").len(), 1);
    assert_eq!(world.exported().len(), 1);
}

// proves O4, M1, M7
#[test]
fn every_format_says_the_same_order() {
    let mut world = World::new();
    let lines = [BANDAGE, INSOLES];
    world.takes("kontor.xml", order("S-1").lines(&lines).kontor());
    world.takes("ubl.xml", order("S-2").lines(&lines).ubl());
    world.takes("opentrans.xml", order("S-3").lines(&lines).opentrans());
    for order_no in ["S-1", "S-2", "S-3"] {
        let file = world.order(order_no);
        let paper = &file.order.paper;
        assert_eq!(paper.kind, PaperKind::Order, "{order_no}");
        let said: Vec<_> = paper
            .lines
            .iter()
            .map(|line| {
                (line.sku.clone().unwrap(), line.name.clone(), line.quantity.unwrap().to_string(), line.unit.clone())
            })
            .collect();
        let unit = || Some("C62".to_owned());
        assert_eq!(
            said,
            [
                ("B-1".to_owned(), "Bandage".to_owned(), "2".to_owned(), unit()),
                ("E-2".to_owned(), "Insoles".to_owned(), "1".to_owned(), unit())
            ],
            "{order_no}"
        );
        assert_eq!(file.order.head.total.unwrap().decimal().to_string(), "370.00", "{order_no}");
        assert_eq!(file.row.contact.as_ref().unwrap().0, "1001", "{order_no}");
    }
    let formats: Vec<_> =
        ["kontor.xml", "ubl.xml", "opentrans.xml"].map(|name| world.message(name).format.unwrap()).into();
    assert_eq!(formats, ["kontor", "ubl", "opentrans"]);
}

// proves O4, N5
#[test]
fn what_cannot_be_read_waits_with_its_reason_and_books_nothing() {
    let mut world = World::new();
    world.receive("broken.xml", BROKEN);
    world.receive("letter.txt", "Dear Sirs, please send two bandages.");
    world.receive("scan.pdf", PDF);
    world.receive("nothing.xml", "");
    world.receive("empty.xml", order("S-1").lines(&[]).kontor());
    world.receive("nobody.xml", order("S-2").by(crate::support::fixtures::Who::default()).kontor());
    world.run_until_idle();
    assert_eq!(world.orders(), []);
    assert_eq!(world.post.tried(), []);
    assert_eq!(world.ledger("shop").counted.quarantined, 6);
    assert_eq!(world.message("broken.xml").place.as_deref(), Some("line 1, KontorOrders/Order/OrderNo"));
    world.ends_with(&[
        "broken.xml quarantined: xml-not-well-formed",
        "letter.txt quarantined: stray-file",
        "scan.pdf quarantined: stray-file",
        "nothing.xml quarantined: empty-message",
        "empty.xml quarantined: no-lines",
        "nobody.xml quarantined: buyer-missing",
    ]);
}

// proves O1, O3
#[test]
fn a_request_for_access_is_the_second_kind_of_message() {
    let mut world = World::new();
    world.takes("register.xml", registration("R-7", &eva()));
    let all = world.read(|conn| registrations::newest(conn, None, 10));
    let [registration] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((registration.request_no.as_str(), registration.name.as_str()), ("R-7", "Eva Dvořáková"));
    assert_eq!(registration.source_id, world.source("shop"));
    assert_eq!(world.orders(), []);
    assert_eq!(world.contacts().len(), 1, "nobody is taken into the master by asking");
    assert_eq!(world.post.tried(), []);
    world.ends_with(&["register.xml open: registration-waits"]);
}

// proves N1, O3
#[test]
fn a_request_for_access_sent_again_in_other_bytes_is_a_duplicate() {
    let mut world = World::new();
    world.takes("register.xml", registration("R-7", &eva()));
    world.takes("again.xml", registration("R-7", &eva()).replace("><", ">\n  <"));
    world.takes("other.xml", registration("R-8", &eva()));
    let all = world.read(|conn| registrations::newest(conn, None, 10));
    let numbers: Vec<_> = all.iter().map(|known| known.request_no.as_str()).collect();
    assert_eq!(numbers, ["R-8", "R-7"]);
    world.ends_with(&["register.xml open: registration-waits", "other.xml open: registration-waits"]);
}

// proves O3
#[test]
fn a_request_without_an_applicant_is_parked() {
    let mut world = World::new();
    world.takes("register.xml", registration("R-7", &crate::support::fixtures::Who::default()));
    assert_eq!(world.read(|conn| registrations::newest(conn, None, 10)), []);
    world.ends_with(&["register.xml quarantined: buyer-missing"]);
}

// proves M7
#[test]
fn what_the_shop_adds_of_its_own_is_kept_and_reported() {
    let mut world = World::new();
    let xml = order("S-1").with("<GiftWrap>blue</GiftWrap>").kontor();
    world.takes("order.xml", xml);
    let file = world.order("S-1");
    assert_eq!(file.order.paper.extras, [Extra { path: "GiftWrap".to_owned(), text: "blue".to_owned() }]);
    let booked = file.trace.iter().find(|entry| entry.kind == "order-booked").unwrap();
    let detail = booked.detail.clone().unwrap();
    assert!(detail.contains("findings=") && detail.contains("unknown-element@1"), "{detail}");
}

// proves M7
#[test]
fn a_later_version_of_the_interface_is_read_as_far_as_it_is_known() {
    let mut world = World::new();
    let minor = order("S-1").kontor().replace("\"1.0\"", "\"1.4\"");
    world.takes("minor.xml", minor);
    assert_eq!(world.state("S-1"), OrderState::Exported);
    assert_eq!(world.message("minor.xml").format_version.as_deref(), Some("1.4"));
    let trace = world.order("S-1").trace;
    assert!(trace[0].detail.as_ref().unwrap().contains("newer-interface-version"), "{trace:?}");
    let major = order("S-2").kontor().replace("urn:kontor:order:1", "urn:kontor:order:2").replace("\"1.0\"", "\"2.0\"");
    world.takes("major.xml", major);
    world.ends_with(&["major.xml quarantined: unknown-interface-version"]);
}

// proves M9, O3
#[test]
fn the_interval_of_a_source_lies_between_a_minute_and_a_day() {
    let mut world = World::new();
    let source = world.source("shop");
    for minutes in [1, 240, 1440] {
        world.does(Command::SetSourceInterval { source, minutes });
        assert_eq!(world.ledger("shop").source.interval_minutes, minutes);
    }
    for minutes in [0, 1441, -5] {
        let problem = world.is_refused(Command::SetSourceInterval { source, minutes });
        assert_eq!((problem.code, problem.argument("expected")), (Code::SettingInvalid, Some("1…1440")));
    }
    assert_eq!(world.ledger("shop").source.interval_minutes, 1440);
    let folder = Command::AddFolderSource { name: "b".to_owned(), folder: "b".to_owned(), interval_minutes: 0 };
    assert_eq!(world.is_refused(folder).code, Code::SettingInvalid);
}

// proves M9
#[test]
fn two_sources_never_share_a_folder_or_a_name() {
    let mut world = World::new();
    let taken = world.ledger("shop").source.address;
    for (name, folder, code, particular) in [
        ("other", &*taken, Code::SourceFolderTaken, "shop"),
        ("shop", "elsewhere", Code::SourceNameTaken, &*taken),
        ("", "x", Code::SettingInvalid, "NAME FOLDER"),
        ("y", "", Code::SettingInvalid, "NAME FOLDER"),
    ] {
        let command =
            Command::AddFolderSource { name: name.to_owned(), folder: folder.to_owned(), interval_minutes: 5 };
        let problem = world.is_refused(command);
        assert_eq!(problem.code, code, "{name} {folder}");
        let told = ["name", "folder", "expected"].map(|of| problem.argument(of));
        assert!(told.contains(&Some(particular)), "{told:?}");
    }
    let source = world.source("shop");
    world.does(Command::SetSourceActive { source, is_active: false });
    assert!(!world.ledger("shop").source.is_active);
    let again = Command::AddFolderSource { name: "shop".to_owned(), folder: "inbox".to_owned(), interval_minutes: 60 };
    assert_eq!(world.does(again).created, Some(source.0), "a source that was removed comes back with its messages");
    assert_eq!(world.ledger("shop").source.interval_minutes, 60);
}

const EVERYTHING: PollLimit = PollLimit { items: 100, bytes: 1 << 20 };

/// Puts a file into the inbox as if it lay there since the world's present moment.
fn lay(world: &World, name: &str, bytes: &[u8]) {
    let path = world.office().folder("inbox").join(name);
    fs::write(&path, bytes).unwrap();
    let since = UNIX_EPOCH + Duration::from_millis(u64::try_from(world.now().0).unwrap());
    File::options().write(true).open(&path).unwrap().set_modified(since).unwrap();
}

/// Hands over what the door has; returns the keys that it may let go of.
fn poll(world: &mut World, door: &mut FolderDoor) -> Vec<String> {
    let poll = door.poll(EVERYTHING, world.now()).unwrap();
    assert_eq!(poll.problems, []);
    let keys = poll.items.iter().map(|item| item.key.clone()).collect();
    for fetched in poll.items {
        world.receive_fetched("shop", fetched);
    }
    world.run_until_idle();
    keys
}

// proves O3, N1
#[test]
fn a_file_at_the_door_is_taken_once_even_when_the_program_dies_before_putting_it_away() {
    let mut world = World::new();
    lay(&world, "order.xml", order("S-1").kontor().as_bytes());
    let mut door = FolderDoor::new(world.office().folder("inbox"));
    assert_eq!(poll(&mut world, &mut door).len(), 1);
    // The program dies here: the door was never told that the file is stored.
    world.restart();
    let mut door = FolderDoor::new(world.office().folder("inbox"));
    let keys = poll(&mut world, &mut door);
    assert_eq!(keys.len(), 1, "the file is still there");
    assert_eq!(world.ledger("shop").counted.seen, 1, "the same delivery is no second message");
    assert_eq!(world.orders().len(), 1);
    assert_eq!(door.acknowledge(&keys, world.now()), []);
    assert!(!world.office().folder("inbox").join("order.xml").exists());
    assert_eq!(poll(&mut world, &mut door), [""; 0]);
    assert_eq!(world.post.letters().len(), 1);
}

// proves O3
#[test]
fn a_file_that_is_still_being_written_is_left_until_it_rests() {
    let mut world = World::new();
    let whole = order("S-1").kontor();
    lay(&world, "order.xml", &whole.as_bytes()[..whole.len() / 2]);
    let mut door = FolderDoor::new(world.office().folder("inbox"));
    assert_eq!(poll(&mut world, &mut door), [""; 0]);
    lay(&world, "order.xml", whole.as_bytes());
    let keys = poll(&mut world, &mut door);
    assert_eq!(keys.len(), 1, "its end shows: no need to wait");
    assert_eq!(door.acknowledge(&keys, world.now()), []);
    assert_eq!(world.state("S-1"), OrderState::Exported);
    lay(&world, "note.txt", b"no order");
    world.advance(SETTLE_SECS * 1_000 - 1);
    assert_eq!(poll(&mut world, &mut door), [""; 0]);
    world.advance(1);
    assert_eq!(poll(&mut world, &mut door).len(), 1);
    world.ends_with(&["note.txt quarantined: stray-file"]);
}

// proves N1
#[test]
fn a_gap_in_a_shops_order_numbers_is_listed() {
    let mut world = World::new();
    for number in [1, 2, 5] {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number:04}")).kontor());
    }
    world.run_until_idle();
    assert_eq!(world.ledger("shop").gaps, [("S-0003".to_owned(), "S-0004".to_owned())]);
    world.takes("3.xml", order("S-0003").kontor());
    world.takes("4.xml", order("S-0004").kontor());
    assert_eq!(world.ledger("shop").gaps, []);
}

// proves N1
#[test]
fn the_ledger_says_what_became_of_every_message() {
    let mut world = World::new();
    world.receive("good.xml", order("S-1").kontor());
    world.receive("again.xml", order("S-1").kontor());
    world.receive("broken.xml", BROKEN);
    world.receive("waste.xml", format!("{BROKEN} "));
    world.receive("unclear.xml", order("S-2").by(eva()).kontor());
    world.run_until_idle();
    let message = world.message("waste.xml").id;
    world.does(Command::RejectMessage { message, reason: "a test of the shop".to_owned() });
    let ledger = world.ledger("shop").counted;
    assert_eq!((ledger.seen, ledger.stored), (5, 5));
    assert_eq!((ledger.finished, ledger.duplicate, ledger.quarantined, ledger.rejected, ledger.open), (1, 1, 1, 1, 1));
    assert_eq!(world.ledger("shop").unexplained(), 0);
    assert_eq!(world.read(query::overview).ledger, ledger);
    world.ends_with(&["broken.xml quarantined: xml-not-well-formed", "unclear.xml open: party-unclear"]);
}

// proves O1
#[test]
fn a_long_backlog_is_taken_in_as_one() {
    let mut world = World::new();
    for number in 0..120 {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number}x")).kontor());
    }
    world.run_until_idle();
    let orders = world.orders();
    assert_eq!(orders.len(), 120);
    assert!(orders.iter().all(|row| row.head.state == OrderState::Exported));
    assert_eq!(orders.last().unwrap().head.number, "26-000120");
    assert_eq!(world.effect_state("S-0x", EffectKind::Confirmation).as_str(), "accepted");
    assert_eq!(world.post.letters().len(), 120);
    let papers: Vec<String> = (0..3).map(|number| order(&format!("E-{number}x")).element("Order")).collect();
    world.takes("several.xml", envelope(&papers));
    assert_eq!(world.orders().len(), 123);
}
