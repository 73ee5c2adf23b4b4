//! The daily overview.

use egui::Key;

use super::{Office, order};

// proves M16, M17, O13
#[test]
fn an_unclear_order_is_shown_and_leads_to_the_desk() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 2));
    office.work();
    let mut desk = office.window();
    assert!(desk.shows("Müller GmbH"), "the new order is listed");
    assert!(desk.shows("Orders today: 1"));
    desk.click("1 unclear customer");
    assert_eq!(desk.harness.state().window.place().screen(), kontor::ui::place::Screen::Desk);
}

// proves M16
#[test]
fn done_is_one_key_and_takes_the_order_from_the_overview() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.receive("b.xml", &order("W-2", "Novák s.r.o.", 1));
    office.work();
    let mut desk = office.window();
    assert_eq!(desk.new_orders(), 2);
    desk.press(Key::J);
    desk.press(Key::D);
    desk.press(Key::D);
    assert_eq!(desk.new_orders(), 0, "both are done");
    assert!(desk.shows("No new orders"));
}

// proves M16
#[test]
fn one_click_is_done_with_a_row_and_ctrl_z_takes_it_back() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.click("Done with W-1");
    assert!(desk.shows("No new orders"));
    assert!(desk.shows("1 source polled, last "), "what was looked at, and when");
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    desk.settle();
    assert!(desk.shows("Taken back: 1 order is open again"));
    assert!(desk.shows("Done with W-1"));
}

// proves M16
#[test]
fn orders_that_come_wait_behind_a_word_while_somebody_is_at_work() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.press(Key::J);
    office.receive("b.xml", &order("W-2", "Novák s.r.o.", 1));
    office.work();
    // News reach a window by the changes that its own engine makes.
    let request = kontor::engine::command::Request {
        id: kontor::domain::ids::CommandId(uuid::Uuid::from_u128(7)),
        actor: kontor::engine::command::Actor::Engine,
        command: kontor::engine::command::Command::NoteBackup { file: "backup.db".to_owned() },
    };
    desk.runtime.as_ref().unwrap().handle().send(request).unwrap().wait().unwrap();
    desk.settle();
    assert!(desk.shows("1 new, show") && !desk.shows("Novák"), "nothing moves under the pointer");
    desk.press(Key::Period);
    assert!(desk.shows("Novák") && !desk.shows("1 new, show"));
}

// proves M16
#[test]
fn what_is_put_off_goes_until_it_is_due() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.press(Key::J);
    desk.press(Key::S);
    desk.click("In an hour");
    assert!(desk.shows("No new orders"));
    assert!(desk.shows("1 order is put off"));
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    desk.settle();
    assert!(desk.shows("Done with W-1"), "taking it back brings it back at once");
}
