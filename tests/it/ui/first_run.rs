//! The first run: a demo by one click, and the real way with a look at what lies at the door.

use std::fs;
use std::path::Path;

use kontor::engine::query::{Answer, Query};
use kontor::ui::place::Screen;

use super::host::Seat;
use super::order;

/// Returns an order that was issued on a day.
fn issued(number: &str, buyer: &str, day: &str) -> String {
    order(number, buyer, 2).replace("2026-11-23", day)
}

// proves M4, M16
#[test]
fn a_demo_made_from_the_first_screen_has_orders_and_says_that_it_is_one() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("demo");
    let mut seat = Seat::at(home, None);
    seat.click("Make a demo office");
    seat.until_shown("This is a demo office");
    seat.until_shown("Orders today: 35");
    assert_eq!(seat.place().screen(), Screen::Overview);
    let Answer::Status(status) = Seat::ask(&folder, Query::Status) else { panic!("another answer") };
    assert!(status.lease.is_some_and(|lease| !lease.is_released), "its engine runs");
    seat.click("Close");
    seat.until("the word is closed", |seat| !seat.shows("This is a demo office"));
}

// proves N17, O7, M11
#[test]
fn the_real_way_shows_what_would_be_read_and_answers_nobody_of_old() {
    let home = tempfile::tempdir().unwrap();
    let drop = home.path().join("webshop");
    fs::create_dir(&drop).unwrap();
    fs::write(drop.join("1-old.xml"), issued("A-1", "Alte Firma GmbH", "2020-01-07")).unwrap();
    fs::write(drop.join("2-new.xml"), issued("A-2", "Neue Firma GmbH", "2099-01-07")).unwrap();
    fs::write(drop.join("3-broken.xml"), "<Order").unwrap();
    let office = home.path().join("office");
    let mut seat = Seat::at(home, None);
    to_the_last_step(&mut seat, &drop);
    assert!(!office.exists(), "nothing is made before the last step");
    assert!(seat.shows("booked, no mail"), "the old one is told");
    seat.click("Make the office");
    seat.until_shown("Alte Firma GmbH");
    seat.until_shown("Neue Firma GmbH");
    assert_eq!(seat.workstation().office.as_deref(), Some(office.as_path()));
    let Answer::Settings(settings) = Seat::ask(&office, Query::Settings) else { panic!("another answer") };
    let name = settings.iter().find(|setting| setting.key == "office.name").unwrap();
    assert_eq!((name.value.as_str(), name.changed_by.as_str()), ("Test & Co", "Jana Nováková"));
    let Answer::People(people) = Seat::ask(&office, Query::People) else { panic!("another answer") };
    assert_eq!(people.len(), 1);
    confirm_both(&office);
}

/// Goes the real way up to its last step.
fn to_the_last_step(seat: &mut Seat, drop: &Path) {
    seat.click("Set up an office");
    seat.until_shown("Name the company first.");
    seat.fill("Name of the company", "Test & Co");
    seat.click("Next");
    seat.fill("Your name", "Jana Nováková");
    seat.click("Next");
    seat.click("A folder that is there already");
    assert!(seat.shows("Name a folder first."), "the grey button says why");
    seat.fill("Folder in which orders arrive", drop.to_str().unwrap());
    assert!(seat.shows("Have its first messages looked at"));
    seat.click("Look at its first messages");
    seat.until_shown("3 of 3 files were read for a try; 1 would be put aside.");
    assert!(seat.shows("Alte Firma GmbH") && seat.shows("put aside"));
    // Back and forward again: what was said stays.
    seat.click("Back");
    seat.click("Next");
    seat.click("Next");
    seat.until_shown("From today");
}

/// Takes both buyers over as new, which is when customers get their confirmation.
fn confirm_both(office: &Path) {
    use kontor::domain::lifecycle::EffectKind;
    use kontor::domain::paper::Role;
    use kontor::engine::command::{Actor, Assignment, Command};
    let (clock, ids) = kontor::app::clock_and_ids().unwrap();
    let place = kontor::engine::office::Office::at(office);
    let mut engine = kontor::engine::core::Engine::open(place, clock, ids).unwrap();
    let Answer::Orders(orders) = Seat::ask(office, Query::Orders { before: None, limit: 10 }) else {
        panic!("another answer")
    };
    assert_eq!(orders.len(), 2, "both are booked");
    for row in &orders {
        if row.head.undecided != 0 {
            let to = Assignment::New;
            let command = Command::Assign { order: row.head.id, role: Role::Buyer, to };
            engine.command(Actor::Person("test".to_owned()), command).unwrap();
        }
        let Answer::OrderFile(file) = Seat::ask(office, Query::OrderFile(row.head.id)) else {
            panic!("another answer")
        };
        let file = file.unwrap();
        let mails = file.effects.iter().filter(|effect| effect.key.kind == EffectKind::Confirmation).count();
        let is_old = row.head.order_no == "A-1";
        assert_eq!(mails, usize::from(!is_old), "{}", row.head.order_no);
        assert_eq!(file.trace.iter().any(|entry| entry.kind == "order-older-than-start"), is_old);
    }
}

#[test]
fn a_folder_that_cannot_be_used_leads_back_with_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("a-file");
    fs::write(&file, "no folder").unwrap();
    let mut seat = Seat::at(home, None);
    seat.fill("Where the demo is put", file.to_str().unwrap());
    seat.click("Make a demo office");
    seat.until_shown(file.to_str().unwrap());
    seat.until_shown("Set up an office");
}
