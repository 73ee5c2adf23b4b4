//! A message that cannot be worked on is set aside, and its neighbours go on.

use std::fs;

use kontor::domain::lifecycle::{EffectKind, MessageState, OrderState};
use kontor::engine::command::{Command, Which};
use kontor::engine::pipeline::record::ATTEMPTS_MAX;
use kontor::engine::query;
use kontor::problem::Code;

use crate::support::driver::Panics;
use crate::support::fixtures::{BROKEN, LineOf, Who, alfa, order};
use crate::support::world::{ALFA, World};

const POISON: LineOf = ("POISON", "x", "1", "1.00");

// proves N5, O11
#[test]
fn a_broken_file_stops_none_of_its_neighbours() {
    let mut world = World::new();
    world.receive("1.xml", order("S-1").kontor());
    world.receive("2.xml", BROKEN);
    world.receive("3.xml", order("S-3").kontor());
    world.run_until_idle();
    assert_eq!((world.state("S-1"), world.state("S-3")), (OrderState::Exported, OrderState::Exported));
    let message = world.message("2.xml");
    assert_eq!(message.problem.as_ref().unwrap().code, Code::XmlNotWellFormed);
    assert_eq!(world.read(|conn| query::message_bytes(conn, message.id)).unwrap(), BROKEN.as_bytes());
    world.ends_with(&["2.xml quarantined: xml-not-well-formed"]);
}

// proves N5
#[test]
fn what_waits_is_grouped_by_cause_and_one_word_takes_up_all_of_a_cause() {
    let mut world = World::over(Panics { at: Some(("INSERT INTO order_lines", "POISON")), ..Panics::default() });
    world.knows(alfa().card(ALFA));
    for number in 1..=3 {
        world.receive(&format!("{number}.xml"), order(&format!("S-{number}x")).lines(&[POISON]).kontor());
    }
    world.receive("4.xml", order("S-4x").kontor());
    world.receive("5.xml", BROKEN);
    world.receive("6.xml", format!("{BROKEN} "));
    world.run_until_idle();
    let causes = world.read(query::quarantine).causes;
    let causes: Vec<(&str, i64)> = causes.iter().map(|(cause, count, _)| (cause.as_str(), *count)).collect();
    assert_eq!(causes, [("processing-failed", 3), ("xml-not-well-formed", 2)]);
    assert_eq!(world.state("S-4x"), OrderState::Accepted);
    // As long as nothing changed, trying again ends where it began.
    assert_eq!(world.retry(Code::ProcessingFailed), 3);
    world.run_until_idle();
    assert_eq!(world.read(query::quarantine).causes.len(), 2);
    // A mended program.
    world.restart();
    assert_eq!(world.retry(Code::ProcessingFailed), 3);
    world.run_until_idle();
    let booked: Vec<String> = world.orders().into_iter().map(|row| row.head.order_no).collect();
    assert_eq!(booked, ["S-4x", "S-1x", "S-2x", "S-3x"]);
    let causes = world.read(query::quarantine).causes;
    assert_eq!(
        causes.iter().map(|(cause, count, _)| (cause.as_str(), *count)).collect::<Vec<_>>(),
        [("xml-not-well-formed", 2)]
    );
    world.ends_as_it_likes();
}

// proves N5
#[test]
fn a_fault_in_looking_parties_up_parks_that_message_alone() {
    let mut world = World::over(Panics { at: Some(("SELECT id", "poison@x.example")), ..Panics::default() });
    world.knows(alfa().card(ALFA));
    world.receive("1.xml", order("S-1").kontor());
    world.receive("2.xml", order("S-2").by(Who { email: "poison@x.example", ..alfa() }).kontor());
    world.receive("3.xml", order("S-3").kontor());
    world.run_until_idle();
    assert_eq!(world.orders().len(), 2);
    assert_eq!(world.message("2.xml").state, MessageState::Quarantined);
    assert_eq!(world.message("2.xml").problem.unwrap().code, Code::ProcessingFailed);
    world.restart();
    world.does(Command::RetryMessages(Which::All));
    world.run_until_idle();
    assert_eq!(world.orders().len(), 3);
    world.ends_as_it_likes();
}

// proves N5
#[test]
fn one_message_can_be_tried_again_by_itself() {
    let mut world = World::new();
    world.takes("1.xml", BROKEN);
    world.takes("2.xml", format!("{BROKEN} "));
    let id = world.message("2.xml").id;
    assert_eq!(world.does(Command::RetryMessages(Which::Message(id))).changed, 1);
    world.run_until_idle();
    assert_eq!(world.message("2.xml").attempts, 1, "counted anew");
    world.takes("good.xml", order("S-1").kontor());
    let good = world.message("good.xml").id;
    assert_eq!(world.is_refused(Command::RetryMessages(Which::Message(good))).code, Code::StepNotPossible);
    assert_eq!(
        world.is_refused(Command::RejectMessage { message: good, reason: "why not".to_owned() }).code,
        Code::StepNotPossible,
        "what is booked cannot be rejected"
    );
    world.ends_with(&["1.xml quarantined: xml-not-well-formed", "2.xml quarantined: xml-not-well-formed"]);
}

// proves N5, N1
#[test]
fn a_person_ends_a_message_with_name_and_reason() {
    let mut world = World::new();
    world.takes("1.xml", BROKEN);
    let message = world.message("1.xml").id;
    world.does(Command::RejectMessage { message, reason: "a test of the shop".to_owned() });
    let stored = world.message("1.xml");
    assert_eq!((stored.state, stored.settled_by.as_deref()), (MessageState::Rejected, Some("Jana")));
    let entries = world.read(|conn| kontor::store::journal::of_subject(conn, message.0));
    let last = entries.last().unwrap();
    assert_eq!((last.actor.as_str(), last.kind.as_str()), ("Jana", "message-rejected"));
    assert!(last.detail.as_ref().unwrap().contains("reason=a test of the shop"));
    world.does(Command::RetryMessages(Which::All));
    world.run_until_idle();
    assert_eq!(world.message("1.xml").state, MessageState::Rejected, "a rejected message stays rejected");
}

// proves N5
#[test]
fn a_message_that_stopped_the_program_twice_is_set_aside() {
    let mut world = World::new();
    world.receive("1.xml", order("S-1").kontor());
    world.store_first();
    assert_eq!(world.message("1.xml").state, MessageState::Open);
    for attempts in 1..=ATTEMPTS_MAX {
        world.dies_at_work("1.xml", attempts);
    }
    world.takes("2.xml", order("S-2").kontor());
    assert_eq!(world.orders().len(), 1, "the next one goes on");
    let problem = world.message("1.xml").problem.unwrap();
    assert_eq!((problem.code, problem.argument("attempts")), (Code::MessageStopsProgram, Some("2")));
    world.ends_with(&["1.xml quarantined: message-stops-program"]);
    assert_eq!(world.retry(Code::MessageStopsProgram), 1);
    world.run_until_idle();
    assert_eq!(world.orders().len(), 2);
    world.ends_with(&[]);
}

// proves N5
#[test]
fn the_quarantine_folder_shows_what_waits() {
    let mut world = World::new();
    world.takes("../évil name?.xml", BROKEN);
    let folder = world.office().folder("quarantine");
    let names = || {
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let id = world.message("../évil name?.xml").id;
    assert_eq!(names(), [format!("{id}-_évil_name_.xml")]);
    assert_eq!(fs::read(folder.join(&names()[0])).unwrap(), BROKEN.as_bytes());
    world.does(Command::RejectMessage { message: id, reason: "rubbish".to_owned() });
    world.run_courier();
    assert_eq!(names(), [""; 0]);
}

// proves N5
#[test]
fn an_order_that_cannot_be_confirmed_holds_up_no_other() {
    let mut world = World::new();
    world.knows(
        Who { number: "", company: "Beta s.r.o.", vat_id: "CZ45274649", email: "not an address", ..alfa() }
            .card("1002"),
    );
    world.post.fails_with([kontor::mail::MailError::AddressInvalid { address: "not an address".to_owned() }]);
    let beta = Who { number: "1002", company: "Beta s.r.o.", vat_id: "CZ45274649", email: "", ..alfa() };
    world.receive("1.xml", order("S-1").by(beta).kontor());
    world.receive("2.xml", order("S-2").kontor());
    world.run_until_idle();
    assert_eq!(world.effect_state("S-2", EffectKind::Confirmation).as_str(), "accepted");
    world.ends_with(&["S-1 confirmation planned: mail-address-invalid"]);
}
