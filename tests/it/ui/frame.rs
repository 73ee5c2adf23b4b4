//! The frame: rail, keys, search.

use egui::Key;

use super::Office;

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
