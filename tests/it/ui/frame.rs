//! The frame: rail, keys, search.

use egui::Key;

use super::{Office, order};

#[test]
fn every_screen_is_reached_by_the_rail() {
    let office = Office::new();
    let mut desk = office.window();
    for screen in
        ["Orders", "Import desk", "Contacts", "Registrations", "Outbox", "Exports", "Quarantine", "Journal", "Settings"]
    {
        desk.click(screen);
        assert!(desk.shows(screen), "{screen}");
    }
}

#[test]
fn keys_lead_to_screens_and_question_mark_shows_them() {
    let office = Office::new();
    let mut desk = office.window();
    desk.press(Key::G);
    desk.press(Key::O);
    assert_eq!(desk.harness.state().window.place().screen(), kontor::ui::place::Screen::Orders);
    desk.press(Key::Questionmark);
    assert!(desk.shows("Poll every source now"));
    desk.press(Key::Escape);
    assert!(!desk.shows("Poll every source now"));
}

// proves M16
#[test]
fn a_key_means_nothing_to_what_lies_behind_a_dialog() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.press(Key::J);
    assert_eq!(desk.new_orders(), 1);
    desk.press(Key::Questionmark);
    assert!(desk.shows("Poll every source now"));
    desk.press(Key::D);
    assert_eq!(desk.new_orders(), 1, "the page of keys lies over the order");
    desk.press(Key::Escape);
    desk.press(Key::D);
    assert_eq!(desk.new_orders(), 0);
}
