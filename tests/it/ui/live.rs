//! The window lives with the office: it shows what another program does, and what is decided here
//! is carried out there.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use egui::{Key, Modifiers};
use kontor::domain::paper::Role;
use kontor::engine::command::{Assignment, Command as Change};
use kontor::engine::query::{Answer, Query};
use kontor::ui::intent::Intent;
use kontor::ui::place::{Place, Screen};

use super::host::{Seat, office};
use super::order;

/// Another program that runs the engine.
struct Other(Child);

impl Other {
    fn serve(home: &Path, office: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kontor"));
        command.args(["serve", "--office"]).arg(office).env("KONTOR_HOME", home);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        // Its first line says that it runs.
        let mut line = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut line).unwrap();
        assert!(!line.is_empty(), "it ended before it ran");
        Self(child)
    }

    fn end(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn exported(office: &Path) -> usize {
    fs::read_dir(office.join("export")).map_or(0, |entries| {
        entries.flatten().filter(|entry| entry.path().extension().is_some_and(|ending| ending == "csv")).count()
    })
}

// proves M10, M16
#[test]
fn a_window_beside_another_program_sees_its_orders_and_its_own_decisions_are_carried_out() {
    let home = tempfile::tempdir().unwrap();
    let office = office(home.path());
    let other = Other::serve(home.path(), &office);
    let mut seat = Seat::at(home, Some(office.clone()));
    seat.until_shown("other program");
    fs::write(office.join("inbox/a.xml"), order("W-1", "Müller GmbH", 1)).unwrap();
    seat.until_shown("Müller GmbH");
    assert_eq!(exported(&office), 0, "nobody knows yet who it is");
    // Decided in this window; the other program's courier writes the file for accounting.
    let Answer::Orders(orders) = Seat::ask(&office, Query::Orders { before: None, limit: 5 }) else {
        panic!("another answer")
    };
    let command = Change::Assign { order: orders[0].head.id, role: Role::Buyer, to: Assignment::New };
    let intent = Intent::Do { command: Box::new(command), done: "It is decided".to_owned() };
    seat.host_mut().window_mut().wish(intent);
    seat.until_shown("It is decided");
    seat.until("the export is written", |_| 0 < exported(&office));
    other.end();
    // The lease is free: this window takes the engine over, and nothing on it is lost.
    seat.until_shown("This computer processes the orders now.");
    fs::write(office.join("inbox/b.xml"), order("W-2", "Novák s.r.o.", 1)).unwrap();
    seat.until_shown("Novák s.r.o.");
}

// proves M16
#[test]
fn the_search_opens_an_order_by_its_number_with_the_keyboard_alone() {
    let home = tempfile::tempdir().unwrap();
    let office = office(home.path());
    fs::write(office.join("inbox/a.xml"), order("W-1", "Müller GmbH", 1)).unwrap();
    fs::write(office.join("inbox/b.xml"), order("X-77", "Novák s.r.o.", 1)).unwrap();
    let mut seat = Seat::at(home, Some(office.clone()));
    seat.until_shown("Novák s.r.o.");
    seat.press(Modifiers::COMMAND, Key::K);
    seat.type_text("x-7");
    // Pressed before anything is found: it waits for the answer.
    seat.press(Modifiers::NONE, Key::Enter);
    seat.until("the order is open", |seat| matches!(seat.place(), Place::Order(_)));
    seat.press(Modifiers::COMMAND, Key::K);
    seat.type_text("go to the cont");
    seat.until_shown("Go to the contacts");
    seat.press(Modifiers::NONE, Key::Enter);
    seat.until("the contacts are open", |seat| seat.place() == Place::Screen(Screen::Contacts));
}
