//! The daily overview.

use egui::Key;
use kontor::engine::query::{Answer, Query};

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
    desk.press(Key::J);
    desk.press(Key::D);
    desk.press(Key::D);
    let Answer::Day(day) = desk.ask(Query::Day {
        midnight: kontor::domain::time::Timestamp(0),
        now: kontor::domain::time::Timestamp(i64::MAX),
    }) else {
        panic!("another answer")
    };
    assert_eq!(day.new.len(), 0, "both are done");
    assert!(desk.shows("No new orders"));
}
