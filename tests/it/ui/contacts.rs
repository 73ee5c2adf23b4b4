//! The address master: search, card, form, import.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kontor::domain::contact::{Contact, ContactCard, ContactKind};
use kontor::domain::ids::ContactId;
use kontor::engine::command::Command;
use kontor::engine::query::{Answer, Query};
use kontor::formats::tables;
use kontor::ui::host::{HostCall, HostReply, Purpose, Table};
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office, order};

fn person(number: &str, first: &str, last: &str) -> ContactCard {
    ContactCard {
        number: number.to_owned(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        ..ContactCard::blank(ContactKind::Person)
    }
}

fn company(number: &str, name: &str) -> ContactCard {
    ContactCard { number: number.to_owned(), company: name.to_owned(), ..ContactCard::blank(ContactKind::Organisation) }
}

fn office(cards: &[ContactCard]) -> Office {
    let office = Office::new();
    for card in cards {
        office.change(Command::AddContact { card: Box::new(card.clone()) });
    }
    office
}

/// Returns the contacts of the office by name.
fn all(desk: &Desk<'_>) -> Vec<Contact> {
    let Answer::Contacts(contacts) = desk.ask(Query::Contacts { after: None, limit: 100 }) else {
        panic!("another answer")
    };
    contacts.into_iter().map(|(contact, _)| contact).collect()
}

fn one(desk: &Desk<'_>, number: &str) -> Contact {
    all(desk).into_iter().find(|contact| contact.card.number == number).unwrap()
}

/// Types into a field, after what stands there.
fn type_into(desk: &mut Desk<'_>, field: &str, text: &str) {
    let node = desk.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, field);
    node.focus();
    desk.harness.step();
    desk.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, field).type_text(text);
    desk.settle();
}

/// Empties a field.
fn empty(desk: &mut Desk<'_>, field: &str) {
    desk.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, field).focus();
    desk.harness.step();
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.harness.key_press(Key::Delete);
    desk.settle();
}

fn saves(desk: &mut Desk<'_>) {
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    desk.settle();
}

/// Returns what the rows of the table say.
fn rows(desk: &Desk<'_>) -> Vec<String> {
    let rows = desk.harness.query_all_by_role(egui::accesskit::Role::Row);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

// proves C1
#[test]
fn search_finds_across_alphabets_and_leads_to_the_card() {
    let office = office(&[
        person("1", "Jan", "Novák"),
        company("2", "Müller GmbH"),
        company("3", "ООО «Родник»"),
        company("4", "Rodnik Praha s.r.o."),
    ]);
    let mut desk = office.window();
    desk.click("Contacts");
    assert_eq!(rows(&desk).len(), 4);
    for (typed, found) in [
        ("Novak", vec!["Jan Novák, 1"]),
        ("Mueller", vec!["Müller GmbH, 2, Müller GmbH"]),
        ("родник", vec!["Rodnik Praha s.r.o., 4, Rodnik Praha s.r.o.", "ООО «Родник», 3, ООО «Родник»"]),
        ("rodnik", vec!["Rodnik Praha s.r.o., 4, Rodnik Praha s.r.o.", "ООО «Родник», 3, ООО «Родник»"]),
    ] {
        empty(&mut desk, "Search contacts");
        type_into(&mut desk, "Search contacts", typed);
        let mut listed = rows(&desk);
        listed.sort();
        assert_eq!(listed, found, "{typed}");
    }
    desk.click("ООО «Родник», 3, ООО «Родник»");
    desk.press(Key::Escape);
    desk.press(Key::Enter);
    assert!(desk.shows("History 1"), "the card is open");
    assert!(desk.shows("№ 3"));
}

// proves C2, C4
#[test]
fn a_contact_is_added_in_place_and_only_makes_an_entry() {
    let office = office(&[company("1001", "Müller GmbH")]);
    let mut desk = office.window();
    desk.click("Contacts");
    desk.press(Key::N);
    type_into(&mut desk, "Company", "Lékárna U Lva");
    type_into(&mut desk, "Number", "1001");
    type_into(&mut desk, "E-mail", "no address");
    saves(&mut desk);
    assert!(desk.shows("“no address” is not an e-mail address."));
    empty(&mut desk, "E-mail");
    type_into(&mut desk, "E-mail", "info@ulva.example");
    saves(&mut desk);
    assert!(desk.shows("The number 1001 belongs to Müller GmbH already."));
    assert_eq!(all(&desk).len(), 1, "nothing was stored so far");
    empty(&mut desk, "Number");
    saves(&mut desk);
    let added = all(&desk).into_iter().find(|contact| contact.card.company == "Lékárna U Lva").unwrap();
    assert_eq!(added.card.email, "info@ulva.example");
    assert!(!added.card.number.is_empty(), "it got the next number");
    assert!(desk.shows("Edit"), "its card is open");
    let Answer::ContactFile(Some(file)) = desk.ask(Query::ContactFile(added.id)) else { panic!("no card") };
    assert_eq!(file.trace.iter().map(|entry| entry.actor.as_str()).collect::<Vec<_>>(), ["Jana"]);
    let Answer::Outbox(outbox) = desk.ask(Query::Outbox) else { panic!("another answer") };
    assert_eq!(outbox.counts, [], "nothing leaves the house because of it");
}

// proves C4
#[test]
fn an_edit_is_stored_under_the_person_at_the_window_and_stands_in_the_history() {
    let office = office(&[company("1001", "Müller GmbH")]);
    let mut desk = office.window();
    let id = one(&desk, "1001").id;
    desk.go(Place::Contact(id));
    desk.click("Edit");
    type_into(&mut desk, "Town", "Köln");
    desk.press(Key::Escape);
    assert!(desk.shows("What you typed is not saved yet."), "Esc asks when something was typed");
    desk.press(Key::Escape);
    assert!(!desk.shows("What you typed is not saved yet."), "Esc again is harmless");
    desk.click("Save");
    assert_eq!(one(&desk, "1001").card.city, "Köln");
    desk.click("History 2");
    assert!(desk.shows("Köln"));
    assert!(desk.shows("Jana"));
    desk.click("Edit");
    desk.press(Key::Escape);
    assert!(!desk.shows("Cancel"), "Esc closes a form in which nothing was typed");
}

// proves C4, N2
#[test]
fn a_change_made_meanwhile_is_shown_beside_what_was_typed() {
    let office = office(&[company("1001", "Müller GmbH")]);
    let mut desk = office.window();
    let before = one(&desk, "1001");
    desk.go(Place::Contact(before.id));
    desk.click("Edit");
    type_into(&mut desk, "Town", "Köln");
    let card = ContactCard { city: "Bonn".to_owned(), phone: "0228 1".to_owned(), ..before.card };
    office.change(Command::UpdateContact { contact: Box::new(Contact { card, ..before }) });
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    desk.settle();
    assert_eq!(one(&desk, "1001").card.city, "Bonn", "what the other one wrote is not overwritten unseen");
    assert!(desk.shows("Not saved: test changed this contact before you"));
    assert!(desk.shows("test wrote “Bonn”."));
    saves(&mut desk);
    let after = one(&desk, "1001");
    assert_eq!((after.card.city.as_str(), after.card.phone.as_str()), ("Köln", "0228 1"));
}

/// Returns a table as the program around the window reads it.
fn table(text: &str) -> HostReply {
    let read = tables::read_contacts(text.as_bytes());
    HostReply::Table(Box::new(Table {
        path: "kunden.csv".into(),
        known: read.columns_known,
        left_out: read.columns_left_out,
        cards: read.rows,
        problems: read.problems,
    }))
}

fn replies(desk: &mut Desk<'_>, reply: HostReply) {
    let moment = kontor::ui::shell::Moment { now: kontor::domain::time::Timestamp(0), offset_minutes: 0 };
    desk.harness.state_mut().window.reply(reply, moment);
    desk.settle();
}

// proves C1, N2, N11
#[test]
fn an_import_is_shown_first_and_what_is_doubtful_stays_out_and_is_told() {
    let known = ContactCard { city: "Praha".to_owned(), phone: "111".to_owned(), ..company("1001", "Müller GmbH") };
    let office = office(&[known, company("1002", "Novák s.r.o.")]);
    let mut desk = office.window();
    desk.click("Contacts");
    desk.press(Key::I);
    desk.click("Choose file…");
    let asked = desk.harness.state().calls.iter().any(|call| matches!(call, HostCall::Pick(_)));
    assert!(asked, "the desktop's dialog is asked for");
    replies(&mut desk, HostReply::NoPicker(Purpose::ContactTable));
    assert!(desk.shows("This desktop has no dialog"));
    type_into(&mut desk, "File", "kunden.csv");
    desk.click("Read");
    let read = desk.harness.state().calls.iter().any(|call| matches!(call, HostCall::ReadContacts(_)));
    assert!(read, "the typed path is read");
    replies(
        &mut desk,
        table(
            "Kundennummer;Firma;Ort;Telefon;Farbe;Geburtsdatum\n1001;Müller GmbH;Brno;;rot;\n1002;Novák s.r.o.;;;;\n\
             2001;Neu GmbH;Köln;;;\n2002;Zweifel KG;;;;31.02.1980\n;;;;blau;\n2001;Doppelt AG;;;;\n",
        ),
    );
    assert!(desk.shows("Columns that are not known and left out: Farbe"));
    for (line, words) in [
        ("Line 2, differs, 1001, Müller GmbH", "Town"),
        ("Line 3, the same, 1002, Novák s.r.o.", ""),
        ("Line 4, new, 2001, Neu GmbH", ""),
        ("Line 5, doubtful, 2002, Zweifel KG", "“31.02.1980”"),
        ("Line 6, not possible", "it has neither number nor name"),
        ("Line 7, not possible, 2001, Doppelt AG", "Line 4 has the same number."),
    ] {
        let row = rows(&desk).into_iter().find(|row| row.starts_with(line));
        assert!(row.as_ref().is_some_and(|row| row.contains(words)), "{line}: {:?}", rows(&desk));
    }
    desk.click("Take 1 contact");
    assert!(desk.shows("1 added, 0 changed, 0 not taken, 5 left out"));
    let numbers: Vec<String> = all(&desk).into_iter().map(|contact| contact.card.number).collect();
    assert_eq!(numbers, ["1001", "2001", "1002"], "by name: Müller, Neu, Novák");
    assert_eq!(one(&desk, "1001").card.city, "Praha", "nothing in the master is changed without a tick");
    // Ticked, the difference is taken; what the row leaves blank stays.
    desk.click("Take line 2");
    desk.click("Take 1 contact");
    let changed = one(&desk, "1001").card;
    assert_eq!((changed.city.as_str(), changed.phone.as_str()), ("Brno", "111"));
    assert!(desk.shows("1 added, 1 changed, 0 not taken, 4 left out"));
}

// proves N11
#[test]
fn a_row_that_somebody_else_changed_meanwhile_is_told_and_keeps_no_other() {
    let office = office(&[company("1001", "Müller GmbH"), company("1002", "Novák s.r.o.")]);
    let mut desk = office.window();
    desk.click("Contacts");
    desk.press(Key::I);
    replies(&mut desk, table("Kundennummer;Ort\n1001;Brno\n1002;Tábor\n"));
    let before = one(&desk, "1001");
    let card = ContactCard { city: "Bonn".to_owned(), ..before.card };
    office.change(Command::UpdateContact { contact: Box::new(Contact { card, ..before }) });
    desk.click("Tick all shown");
    desk.click("Take 2 contacts");
    assert!(desk.shows("0 added, 1 changed, 1 not taken, 0 left out"));
    assert!(rows(&desk)[0].contains("somebody changed the contact meanwhile"), "{:?}", rows(&desk));
    assert_eq!(one(&desk, "1001").card.city, "Bonn");
    assert_eq!(one(&desk, "1002").card.city, "Tábor");
}

#[test]
fn a_table_that_cannot_be_read_says_why() {
    let office = office(&[]);
    let mut desk = office.window();
    desk.click("Contacts");
    desk.press(Key::I);
    replies(&mut desk, table("Farbe;Form\nrot;rund\n"));
    assert!(desk.shows("The table cannot be imported because the column"));
    assert!(desk.shows("Choose file…"));
}

#[test]
fn list_and_card_say_when_there_is_nothing_and_when_they_fail() {
    let empty_office = Office::new();
    let mut desk = empty_office.window();
    desk.click("Contacts");
    assert!(desk.shows("No contacts yet"));
    desk.go(Place::Contact(ContactId(uuid::Uuid::from_u128(7))));
    assert!(desk.shows("This contact is not there"));
    type_into(&mut desk, "Search contacts", "nobody");
    assert!(desk.shows("Nobody fits these letters"));
    drop(desk);
    let office = office(&[company("1001", "Müller GmbH")]);
    let mut desk = office.window();
    desk.break_engine();
    desk.click("Contacts");
    assert!(desk.shows("order processing"), "the list says that nobody answers");
}

#[test]
fn an_order_is_reached_from_its_contact() {
    let office = office(&[ContactCard { email: "office@buyer.example".to_owned(), ..company("1001", "Müller GmbH") }]);
    office.receive("a.xml", &order("W-1", "Müller GmbH", 1));
    office.work();
    let mut desk = office.window();
    let id = one(&desk, "1001").id;
    desk.go(Place::Contact(id));
    desk.click("Orders 1");
    let Answer::ContactFile(Some(file)) = desk.ask(Query::ContactFile(id)) else { panic!("no card") };
    let number = file.orders[0].head.number.clone();
    let words = format!("Order {number}");
    let line = desk.harness.query_all_by_label_contains(&words).next().unwrap();
    line.click();
    desk.settle();
    assert_eq!(desk.harness.state().window.place().screen(), Screen::Orders);
}

// proves C1
#[test]
fn chosen_contacts_are_copied_whole_as_a_table() {
    let office =
        office(&[company("1001", "Müller GmbH"), company("1002", "Novák s.r.o."), person("1003", "Ewa", "Toma")]);
    let mut desk = office.window();
    desk.click("Contacts");
    desk.press(Key::J);
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.settle();
    assert!(desk.shows("3 chosen"));
    desk.harness.event(egui::Event::Copy);
    let copied = (0..20).find_map(|_| {
        desk.harness.step();
        desk.ask(Query::Status);
        desk.ask(Query::Status);
        let commands = &desk.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    let copied = copied.expect("a table on the clipboard");
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("Name\tNumber\tE-mail\tTelephone\tCompany"), "{copied}");
    assert!(lines[1].starts_with("Ewa Toma\t1003\t"), "{copied}");
}
