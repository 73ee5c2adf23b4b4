//! Requests for access.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kontor::domain::contact::{ContactCard, ContactKind};
use kontor::engine::command::Command;
use kontor::ui::place::Screen;

use super::Office;

fn request(number: &str, company: &str, vat: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Registration xmlns=\"urn:kontor:order:1\" version=\"1.0\">\
         <RequestNo>{number}</RequestNo><RequestedAt>2026-11-23T10:11:12+01:00</RequestedAt><CustomerNo>20417</CustomerNo>\
         <UserName>kveta</UserName><Applicant><VatId>{vat}</VatId><Company>{company}</Company><City>Žďár</City>\
         <ContactPerson>Květa Říhová</ContactPerson><Email>nakup@zdar.example</Email></Applicant>\
         <Message>Prosíme o přístup.</Message></Registration>"
    )
}

// proves O3, O15
#[test]
fn requests_are_listed_and_opened_with_everything_that_was_sent() {
    let office = Office::new();
    let card = ContactCard {
        number: "20417".to_owned(),
        company: "Dřevostavby Žďár".to_owned(),
        vat_id: "CZ27074358".to_owned(),
        ..ContactCard::blank(ContactKind::Organisation)
    };
    office.change(Command::AddContact { card: Box::new(card) });
    office.receive("a.xml", &request("REG-1", "Dřevostavby Žďár", "CZ27074358"));
    office.receive("b.xml", &request("REG-2", "Nikdo s.r.o.", "CZ26168685").replace("20417", "99999"));
    office.work();
    let mut desk = office.window();
    desk.click("Registrations");
    let rows: Vec<String> = desk
        .harness
        .query_all_by_role(egui::accesskit::Role::Row)
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    assert_eq!(rows.len(), 2);
    let known = rows.iter().find(|row| row.contains("Dřevostavby")).unwrap().clone();
    for part in ["Shop A", "Květa Říhová", "nakup@zdar.example", "20417", "waits"] {
        assert!(known.contains(part), "{part}: {known}");
    }
    desk.click(&known);
    desk.press(Key::Enter);
    for part in ["Prosíme o přístup.", "kveta", "CZ27074358", "REG-1", "certainly"] {
        assert!(desk.shows(part), "{part}");
    }
    desk.click("Message");
    assert!(desk.shows("<UserName>kveta</UserName>"), "the message as received");
    desk.click("Dřevostavby Žďár · 20417");
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Contacts);
    desk.click("Registrations");
    let other = rows.iter().find(|row| row.contains("Nikdo")).unwrap();
    desk.click(other);
    assert!(desk.shows("No contact agrees for certain"));
}

#[test]
fn the_list_says_when_there_is_nothing_and_when_it_fails() {
    let office = Office::new();
    let mut desk = office.window();
    desk.click("Registrations");
    assert!(desk.shows("No requests for access"));
    drop(desk);
    let mut desk = office.window();
    desk.break_engine();
    desk.click("Registrations");
    assert!(desk.shows("order processing"), "the list says that nobody answers");
}
