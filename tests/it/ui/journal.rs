//! The journal: who changed what, back to the beginning, and whether its chain is whole.

use egui::Key;
use kontor::engine::query::{Answer, Query};
use kontor::store::driver::{Access, Driver as _, SqliteDriver};
use kontor::ui::place::{Place, Screen};

use super::settings::type_into;
use super::{Office, order};

// proves O10
#[test]
fn entries_say_what_was_done_by_whom_and_lead_to_it() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.click("Journal");
    assert!(desk.shows("Order booked: 26-000001, W-1, a.xml"));
    assert!(desk.shows("unbroken, "), "a short journal is checked unasked");
    type_into(&mut desk, "Search the particulars", "W-1");
    desk.settle();
    desk.press(Key::Escape);
    desk.settle();
    assert!(!desk.shows("Source added"), "only what fits is shown");
    desk.press(Key::Home);
    assert!(desk.shows("Everything about this"));
    desk.press(Key::Enter);
    assert!(matches!(desk.harness.state().window.place(), Place::Order(_)));
}

// proves O10
#[test]
fn the_journal_goes_back_to_its_first_entry_and_says_when_nothing_fits() {
    let office = Office::new();
    for number in 0..260 {
        office.receive(&format!("{number}.xml"), &order(&format!("W-{number}"), "Müller GmbH", 1));
    }
    office.work();
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Journal));
    let Answer::Overview(overview) = desk.ask(Query::Overview) else { panic!("another answer") };
    assert!(260 < overview.revision);
    for _ in 0..3 {
        desk.press(Key::End);
    }
    assert!(desk.shows("Setting changed"), "the first thing that was done");
    type_into(&mut desk, "Search the particulars", "no such thing");
    desk.settle();
    assert!(desk.shows("No entries fit"));
}

// proves N1
#[test]
fn a_journal_that_was_changed_from_outside_is_found_out() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut driver = SqliteDriver::open(&office.place().database(), Access::Write).unwrap();
    driver.execute("UPDATE journal SET actor = 'Petr' WHERE revision = 3", &[]).unwrap();
    drop(driver);
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Journal));
    assert!(desk.shows("broken at entry 3"));
}
