//! The quarantine.

use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use kontor::app;
use kontor::domain::lifecycle::MessageState;
use kontor::engine::core::Engine;
use kontor::engine::lease;
use kontor::engine::query::{Answer, Query};
use kontor::engine::runtime::{Run, Runtime};
use kontor::store::Writer;
use kontor::store::driver::{Access, SqliteDriver};
use kontor::store::messages::Message;
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office, order};
use crate::support::driver::{PanickingDriver, Panics};
use crate::support::fixtures::BROKEN;

/// Polls and works with a program that fails on whatever names this customer.
fn work_with_a_fault(office: &Office, text: &'static str) {
    let (clock, ids) = app::clock_and_ids().unwrap();
    let inner = SqliteDriver::open(&office.place().database(), Access::Write).unwrap();
    let panics = Panics { at: Some(("INSERT INTO order_lines", text)), ..Panics::default() };
    let writer = Writer::over(Box::new(PanickingDriver::over(Box::new(inner), panics)));
    let mut engine = Engine::over(office.place(), writer, Arc::clone(&clock), Arc::clone(&ids));
    let held = lease::take(&mut engine).unwrap();
    let mut runtime = Runtime::start(engine, held, clock, ids, Run::Once).unwrap();
    runtime.finish_once(|_| {}).unwrap();
    runtime.stop().unwrap();
}

/// Lets the program that runs the office work, and the window, which only looks on, hear of it: it
/// looks at the books some times a second.
fn follow(office: &Office, desk: &mut Desk<'_>, words: &str) {
    office.work();
    for _ in 0..500 {
        if desk.shows(words) {
            break;
        }
        desk.settle();
    }
}

fn messages(desk: &Desk<'_>) -> Vec<Message> {
    let Answer::Messages(messages) = desk.ask(Query::Messages { before: None, limit: 50 }) else {
        panic!("another answer")
    };
    messages
}

// proves N5, N14
#[test]
fn a_broken_file_is_shown_with_its_sentence_and_its_bytes() {
    let office = Office::new();
    office.receive("broken.xml", &BROKEN.replace("><", ">\n<"));
    office.work();
    let mut desk = office.window();
    desk.click("1 message in quarantine");
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Quarantine);
    assert!(desk.shows("Broken XML 1"), "the cause with its count");
    assert!(desk.shows("broken.xml"));
    assert!(desk.shows("The file breaks off or is not well-formed XML"), "what, and what to do");
    assert!(desk.shows("Where: line 3"), "where");
    assert!(desk.shows("<KontorOrders xmlns=\"urn:kontor:order:1\" version=\"1.0\">"), "as received");
    assert!(desk.shows("Here: <OrderNo>X-1</Ord"), "the place is marked");
    desk.harness.get_by_label("Copy report").click();
    let mut copied = String::new();
    for _ in 0..4 {
        desk.harness.step();
        for command in &desk.harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied.clone_from(text);
            }
        }
    }
    assert!(copied.contains("Problem: xml-not-well-formed") && copied.contains("line 3"), "{copied}");
    assert!(!copied.contains("broken") && !copied.contains("X-1"), "neither names nor bytes: {copied}");
    assert!(desk.shows("The report is on the clipboard"));
}

// proves N5
#[test]
fn once_the_cause_is_mended_one_key_books_all_of_it() {
    let office = Office::new();
    for number in 1..=3 {
        let text = order(&format!("W-{number}"), "Beta s.r.o.", 1).replace("Thing 1", "POISON");
        office.receive(&format!("{number}.xml"), &text);
    }
    office.receive("broken.xml", BROKEN);
    work_with_a_fault(&office, "POISON");
    let mut desk = office.window();
    desk.go(Place::Cause("processing-failed".to_owned()));
    assert!(desk.shows("Processing failed 3"));
    assert!(desk.shows("Try all 3 again"));
    desk.press(Key::T);
    follow(&office, &mut desk, "3 booked");
    assert!(desk.shows("3 booked"), "what became of them is told");
    let Answer::Orders(orders) = desk.ask(Query::Orders { before: None, limit: 10 }) else { panic!("another answer") };
    assert_eq!(orders.len(), 3);
    assert!(desk.shows("Broken XML 1"), "the other cause waits on");
    desk.press(Key::T);
    follow(&office, &mut desk, "1 still waiting");
    assert!(desk.shows("Nothing booked, 1 still waiting"), "and is told honestly");
}

// proves N5
#[test]
fn a_message_is_rejected_with_a_reason_and_the_quarantine_is_empty() {
    let office = Office::new();
    office.receive("broken.xml", BROKEN);
    office.work();
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Quarantine));
    desk.press(Key::R);
    desk.harness.get_by_role_and_label(egui::Role::TextInput, "Reason").type_text("a test of the shop");
    desk.settle();
    desk.click("Reject message");
    assert!(desk.shows("Nothing in quarantine"), "empty, in words");
    let [message] = messages(&desk).try_into().unwrap();
    assert_eq!((message.state, message.settled_by.as_deref()), (MessageState::Rejected, Some("Jana")));
}

#[test]
fn what_is_no_text_is_shown_as_bytes() {
    let office = Office::new();
    office.receive("scan.pdf", "%PDF-1.7 and so on");
    office.work();
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Quarantine));
    assert!(desk.shows("no text, shown as bytes"));
    assert!(desk.shows("25 50 44 46 2D 31 2E 37"));
}
