//! The statistics: what was counted, and the rows behind each number.

use kontor::engine::query::{Answer, Query};
use kontor::ui::host::{HostCall, Purpose};
use kontor::ui::place::{Place, Screen};

use super::{Office, order};

// proves O13
#[test]
fn numbers_open_the_rows_that_they_count() {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.receive("b.xml", &order("W-2", "Novák s.r.o.", 1));
    office.receive("c.pdf", "%PDF-1.7 no order");
    office.receive("d.xml", "<nothing/>");
    office.work();
    let mut desk = office.window();
    desk.click("Statistics");
    assert!(desk.shows("How many came, and from where?"));
    assert!(desk.shows("decided by itself: 0") && desk.shows("still to be decided: 2"));
    desk.click("still to be decided: 2");
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Orders);
    assert!(desk.shows("2 orders"), "the rows behind the number");
    desk.click("Statistics");
    let failed = desk.ask(Query::Quarantine);
    let Answer::Quarantine(quarantine) = failed else { panic!("another answer") };
    assert!(!quarantine.causes.is_empty());
    let cause = &quarantine.causes[0].0;
    let words = kontor::i18n::Texts::in_language(kontor::i18n::Language::En).word("cause", cause);
    desk.click(&format!("{words}: {}", quarantine.causes[0].1));
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Journal);
    assert!(desk.shows("Message put into quarantine"));
}

// proves O13
#[test]
fn an_empty_range_says_so_and_the_tables_are_saved_for_spreadsheets() {
    let office = Office::new();
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Statistics));
    assert!(desk.shows("Nothing was counted in these days"));
    drop(desk);
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    desk.go(Place::Screen(Screen::Statistics));
    desk.click("7 days");
    desk.click("Save as CSV…");
    let calls = &desk.harness.state().calls;
    let saved = calls.iter().find_map(|call| match call {
        HostCall::Pick(pick) => match &pick.purpose {
            Purpose::SaveTable { bytes } => Some(String::from_utf8(bytes.clone()).unwrap()),
            _ => None,
        },
        _ => None,
    });
    let saved = saved.expect("a table is saved");
    assert!(saved.contains("\r\nShop A;1;0;0%;0\r\n"), "{saved}");
    assert!(saved.starts_with('\u{feff}'));
}
