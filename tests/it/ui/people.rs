//! The people of the office: who sits at the window, who can be chosen, who left.

use egui::Key;
use kontor::domain::ids::PersonId;
use kontor::domain::person::Person;
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::engine::query::{Answer, Query};
use kontor::i18n::Language;
use kontor::ui::prefs::Preferences;

use super::settings::{fill, group, newest, setup, type_into};
use super::{Desk, Office, order};

fn person(name: &str) -> Person {
    Person {
        id: PersonId::NONE,
        name: name.to_owned(),
        email: format!("{}@kontor.example", name.split(' ').next().unwrap().to_lowercase()),
        language: "cs".to_owned(),
        branch: "Brno".to_owned(),
        is_active: true,
    }
}

fn staffed() -> Office {
    let office = Office::new();
    for name in ["Jana", "Petr Malý"] {
        office.change(Command::SavePerson { person: person(name) });
    }
    office
}

fn people(desk: &Desk<'_>) -> Vec<(String, bool)> {
    let Answer::People(all) = desk.ask(Query::People) else { panic!("another answer") };
    all.into_iter().map(|person| (person.name, person.is_active)).collect()
}

// proves M8
#[test]
fn who_works_here_is_asked_at_the_first_start_and_stands_in_the_journal() {
    let office = Office::new();
    let mut desk = office.window_with(Preferences::new(Language::En), 1280.0, 800.0);
    assert!(desk.shows("Who works here?") && desk.shows("Nobody is on the list yet"));
    type_into(&mut desk, "New name", "Jana Dvořáková");
    desk.click("That is me");
    assert_eq!(desk.harness.state().window.preferences().person.as_deref(), Some("Jana Dvořáková"));
    assert_eq!(people(&desk), [("Jana Dvořáková".to_owned(), true)]);
    let entry = newest(&desk);
    assert_eq!((entry.actor.as_str(), entry.kind.as_str()), ("Jana Dvořáková", "person-saved"));
    group(&mut desk, "office");
    fill(&mut desk, "VAT number", "CZ12345678");
    assert_eq!(newest(&desk).actor, "Jana Dvořáková");
}

#[test]
fn nothing_is_changed_under_nobodys_name() {
    let office = staffed();
    let mut desk = office.window_with(Preferences::new(Language::En), 1280.0, 800.0);
    desk.press(Key::Escape);
    assert!(!desk.shows("Who works here?"), "the question can be put off");
    let before = newest(&desk).revision;
    group(&mut desk, "office");
    fill(&mut desk, "VAT number", "CZ12345678");
    assert!(desk.shows("Who works here?"), "but not for a change");
    assert_eq!(newest(&desk).revision, before);
    desk.click("Petr Malý");
    let entry = newest(&desk);
    assert_eq!((entry.actor.as_str(), entry.kind.as_str()), ("Petr Malý", "setting-changed"));
    assert_eq!(setup(&desk).settings.text(SettingKey::OfficeVatId), "CZ12345678");
}

#[test]
fn somebody_else_sits_down_by_a_click_on_the_name() {
    let office = staffed();
    let mut desk = office.window();
    desk.click("Jana");
    desk.click("Petr Malý");
    group(&mut desk, "defaults");
    fill(&mut desk, "Branch", "Brno");
    assert_eq!(newest(&desk).actor, "Petr Malý");
}

// proves M13
#[test]
fn clerk_and_employee_are_chosen_from_the_people() {
    let office = staffed();
    let mut desk = office.window();
    group(&mut desk, "defaults");
    desk.click("Responsible clerk");
    desk.click("Petr Malý");
    desk.click("Employee on the order");
    desk.click_last("Jana");
    let holds = setup(&desk).settings;
    assert_eq!((holds.text(SettingKey::Clerk), holds.text(SettingKey::Employee)), ("Petr Malý", "Jana"));
    assert!(desk.shows("New and unclear orders go to Petr Malý") && desk.shows("Jana stands on every new order"));
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let Answer::Orders(orders) = desk.ask(Query::Orders { before: None, limit: 1 }) else { panic!("another answer") };
    assert_eq!((orders[0].head.clerk.as_str(), orders[0].head.employee.as_str()), ("Petr Malý", "Jana"));
}

// proves M13
#[test]
fn who_is_named_by_orders_stays_as_having_left_and_others_go() {
    let office = staffed();
    office.change(Command::Set { key: SettingKey::Clerk, value: "Petr Malý".to_owned() });
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    office.change(Command::SavePerson { person: person("Eva Nová") });
    let mut desk = office.window();
    group(&mut desk, "people");
    for name in ["Petr Malý", "Eva Nová"] {
        desk.click_row(name);
        desk.click("Remove");
        desk.click("Remove");
    }
    assert_eq!(people(&desk), [("Jana".to_owned(), true), ("Petr Malý".to_owned(), false)]);
    assert_eq!((newest(&desk).actor.as_str(), newest(&desk).kind.as_str()), ("Jana", "person-removed"));
}

#[test]
fn a_name_stands_on_the_list_once() {
    let office = staffed();
    let mut desk = office.window();
    group(&mut desk, "people");
    desk.click("Add person");
    type_into(&mut desk, "Name", "Petr Malý");
    desk.click("Save");
    assert!(desk.shows("There is already somebody called “Petr Malý”"));
    type_into(&mut desk, "Name", "Petr Malý ml.");
    type_into(&mut desk, "E-mail", "petr.ml@kontor.example");
    desk.click("Save");
    assert_eq!(people(&desk).len(), 3);
    assert!(desk.shows("petr.ml@kontor.example"));
}
