//! The settings: every value with what it does, who said so, and the way back.

use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kontor::domain::settings::SettingKey;
use kontor::engine::command::Command;
use kontor::engine::query::{Answer, Query};
use kontor::engine::setup::Setup;
use kontor::i18n::Language;
use kontor::problem::{Code, Problem};
use kontor::store::driver::{Access, Driver as _, SqliteDriver};
use kontor::store::journal::Entry;
use kontor::ui::host::{DryMessage, DryRun, HostCall, HostReply};
use kontor::ui::place::Place;
use kontor::ui::shell::Moment;

use super::{Desk, Office};

/// Types a text into a field in place of what stands there, and presses Enter.
pub(super) fn fill(desk: &mut Desk<'_>, label: &str, text: &str) {
    type_into(desk, label, text);
    desk.press(Key::Enter);
}

/// Types a text into a field in place of what stands there.
pub(super) fn type_into(desk: &mut Desk<'_>, label: &str, text: &str) {
    field(desk, label).focus();
    desk.harness.step();
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    desk.harness.step();
    field(desk, label).type_text(text);
    desk.harness.step();
}

fn field<'d>(desk: &'d Desk<'_>, label: &'d str) -> egui_kittest::Node<'d> {
    let is_field = |role| matches!(role, Role::TextInput | Role::PasswordInput);
    let found = desk.harness.query_all_by_label(label).find(|node| is_field(node.accesskit_node().role()));
    found.unwrap_or_else(|| panic!("no field is called {label}"))
}

pub(super) fn group(desk: &mut Desk<'_>, name: &str) {
    desk.go(Place::Group(name.to_owned()));
}

pub(super) fn setup(desk: &Desk<'_>) -> Setup {
    let Answer::Setup(setup) = desk.ask(Query::Setup) else { panic!("another answer") };
    *setup
}

pub(super) fn newest(desk: &Desk<'_>) -> Entry {
    let Answer::Journal(entries) = desk.ask(Query::Journal { before: None, limit: 1 }) else {
        panic!("another answer")
    };
    entries.into_iter().next().unwrap()
}

fn answer(desk: &mut Desk<'_>, reply: HostReply) {
    let state = desk.harness.state_mut();
    let moment = Moment { now: state.clock.now(), offset_minutes: 0 };
    state.window.reply(reply, moment);
    desk.settle();
}

fn calls(desk: &mut Desk<'_>) -> Vec<HostCall> {
    std::mem::take(&mut desk.harness.state_mut().calls)
}

// proves M8, M9
#[test]
fn an_interval_set_in_the_window_reaches_the_engine_under_the_persons_name() {
    let office = Office::new();
    let mut desk = office.window();
    desk.click("Settings");
    assert!(desk.shows("Nothing is fetched: no computer runs the engine"), "what it does now stands beside it");
    fill(&mut desk, "Poll interval: Shop A", "240");
    let door = setup(&desk).doors.remove(0);
    assert_eq!(door.source.interval_minutes, 240);
    assert_eq!(door.paced.map(|(person, _)| person).as_deref(), Some("Jana"));
    let entry = newest(&desk);
    assert_eq!((entry.actor.as_str(), entry.kind.as_str()), ("Jana", "source-interval"));
    assert!(entry.detail.unwrap().contains("minutes=5 → 240"));
    assert!(desk.shows("Shop A is polled every 240 minutes"), "it is said that it is done");
    assert!(desk.shows("Jana, "), "and who did it");
}

// proves M9
#[test]
fn a_refused_value_says_why_at_its_field_and_changes_nothing() {
    let office = Office::new();
    let mut desk = office.window();
    desk.click("Settings");
    let before = newest(&desk).revision;
    for typed in ["0", "1441", "soon"] {
        fill(&mut desk, "Poll interval: Shop A", typed);
        assert!(desk.shows(&format!("“{typed}” cannot be taken. Allowed: a whole number from 1 to 1440")));
    }
    group(&mut desk, "mail");
    fill(&mut desk, "Port", "70000");
    assert!(desk.shows("“70000” cannot be taken. Allowed: a whole number from 1 to 65535"));
    fill(&mut desk, "Sender", "office");
    assert!(desk.shows("Allowed: mail addresses with commas between them"));
    assert_eq!(newest(&desk).revision, before, "nothing was changed");
    assert_eq!(setup(&desk).doors[0].source.interval_minutes, 5);
}

// proves M8, O8
#[test]
fn a_value_applies_when_its_field_is_left_and_reset_takes_it_back() {
    let office = Office::new();
    let mut desk = office.window();
    group(&mut desk, "notices");
    type_into(&mut desk, "Information mails", "a@kontor.example; b@kontor.example");
    desk.click("Mail");
    let holds = setup(&desk);
    assert_eq!(holds.settings.items(SettingKey::InformationAddresses), ["a@kontor.example", "b@kontor.example"]);
    assert_eq!(holds.changed(SettingKey::InformationAddresses).unwrap().0, "Jana");
    desk.click("Notices");
    assert!(desk.shows("2 addresses get a mail about each order"));
    desk.click("Reset: Information mails");
    assert!(setup(&desk).changed(SettingKey::InformationAddresses).is_none());
    assert!(desk.shows("Nobody is told by mail"));
    assert!(desk.shows("Information mails is back at its default"));
}

// proves M10
#[test]
fn the_computers_of_the_engine_say_whether_this_one_is_among_them() {
    let office = Office::new();
    let mut desk = office.window();
    group(&mut desk, "engine");
    assert!(desk.shows("Any computer may fetch orders"));
    fill(&mut desk, "Computers that may run the engine", "OFFICE-2, OFFICE-5");
    assert_eq!(setup(&desk).settings.items(SettingKey::EngineHosts), ["OFFICE-2", "OFFICE-5"]);
    assert!(desk.shows("is not among them and only shows what others fetch"));
}

#[test]
fn a_setting_is_found_by_any_of_its_words() {
    let office = Office::new();
    let mut desk = office.window();
    desk.click("Settings");
    type_into(&mut desk, "Search all settings", "decision");
    desk.settle();
    assert!(desk.shows("Hold late confirmations"));
    assert!(!desk.shows("Company name"));
    type_into(&mut desk, "Search all settings", "no such thing");
    desk.settle();
    assert!(desk.shows("No setting is called that"));
}

// proves M8
#[test]
fn a_source_is_added_by_a_typed_folder_and_refusals_stand_at_their_field() {
    let office = Office::new();
    let mut desk = office.window_of(1280.0, 1000.0, Language::En);
    desk.click("Settings");
    type_into(&mut desk, "Name", "Shop B");
    type_into(&mut desk, "Folder", "shop-a");
    desk.click("Add source");
    assert!(desk.shows("the source “Shop A” already fetches from this folder"));
    type_into(&mut desk, "Name", "Shop A");
    type_into(&mut desk, "Folder", "shop-b");
    desk.click("Add source");
    assert!(desk.shows("There is already a source “Shop A”"));
    assert!(calls(&mut desk).iter().all(|call| !matches!(call, HostCall::MakeFolder(_))), "nothing was made");
    type_into(&mut desk, "Name", "Shop B");
    desk.click("Add source");
    let asked = calls(&mut desk).into_iter().find_map(|call| match call {
        HostCall::MakeFolder(folder) => Some(folder),
        _ => None,
    });
    let folder = asked.expect("the folder is made and tried first");
    let denied = Problem::new(Code::SourceFolderDenied).with("folder", "shop-b").with("detail", "denied");
    answer(&mut desk, HostReply::FolderTested(folder.clone(), Err(denied)));
    assert!(desk.shows("the program may not read or change the folder"));
    assert_eq!(setup(&desk).doors.len(), 1);
    desk.click("Add source");
    answer(&mut desk, HostReply::FolderTested(folder, Ok(())));
    let doors = setup(&desk).doors;
    assert_eq!(doors.iter().map(|door| door.source.name.as_str()).collect::<Vec<_>>(), ["Shop A", "Shop B"]);
    assert_eq!(newest(&desk).actor, "Jana");
    fill(&mut desk, "Name: Shop B", "Shop A");
    assert!(desk.shows("There is already a source “Shop A”"), "nor can it be renamed so");
    fill(&mut desk, "Name: Shop B", "Market");
    desk.click("Fetching: Market");
    let market = setup(&desk).doors.remove(0);
    assert_eq!((market.source.name.as_str(), market.source.is_active), ("Market", false));
    assert!(desk.shows("Nothing is fetched while it is paused"));
}

// proves M8
#[test]
fn what_can_be_tested_says_how_it_went() {
    let office = Office::new();
    let mut desk = office.window();
    group(&mut desk, "mail");
    desk.click("Test");
    assert!(matches!(calls(&mut desk).last(), Some(HostCall::TestMail)));
    answer(&mut desk, HostReply::MailTested(Err(Problem::new(Code::MailNotSetUp))));
    let why = kontor::i18n::Texts::in_language(Language::En).problem(&Problem::new(Code::MailNotSetUp));
    assert!(desk.shows(&why));
    desk.click("Test");
    answer(&mut desk, HostReply::MailTested(Ok(())));
    assert!(desk.shows("The mail server answered and took the login") && !desk.shows(&why));
    group(&mut desk, "notices");
    desk.click("Test");
    assert!(matches!(calls(&mut desk).last(), Some(HostCall::TestNotice { .. })));
    answer(&mut desk, HostReply::NoticeTested(Err(Problem::new(Code::NoticesMissing).with("detail", "no daemon"))));
    assert!(desk.shows("no daemon"));
    group(&mut desk, "sources");
    desk.click("Test: Shop A");
    let Some(HostCall::TestFolder(folder)) = calls(&mut desk).pop() else { panic!("no folder is tried") };
    answer(&mut desk, HostReply::FolderTested(folder, Ok(())));
    assert!(desk.shows("“shop-a” can be read and written"));
}

// proves M8
#[test]
fn a_dry_run_shows_what_messages_would_become() {
    let office = Office::new();
    let mut desk = office.window();
    desk.click("Settings");
    desk.click("Dry run: Shop A");
    let Some(HostCall::DryRun(folder)) = calls(&mut desk).pop() else { panic!("no folder is read") };
    let message = |name: &str, orders: Vec<(String, String, usize)>, problem: Option<Problem>| DryMessage {
        name: name.to_owned(),
        format: "kontor 1.0".to_owned(),
        orders,
        problem,
        laid_at: None,
        news_at: None,
    };
    let good = message("a.xml", vec![("W-1".to_owned(), "Müller GmbH".to_owned(), 2)], None);
    let bad = message("b.xml", Vec::new(), Some(Problem::new(Code::UnknownFormat)));
    let run = DryRun { folder, files: 12, messages: vec![good, bad], problem: None };
    answer(&mut desk, HostReply::DryRun(Box::new(run)));
    assert!(desk.shows("12 files in the folder"));
    assert!(desk.shows("order W-1 from Müller GmbH, 2 lines"));
    assert!(desk.shows("and 10 more"));
}

#[test]
fn the_password_is_sealed_and_never_shown_again() {
    let office = Office::new();
    let mut desk = office.window();
    group(&mut desk, "mail");
    fill(&mut desk, "Password", "hunter2");
    let holds = setup(&desk);
    assert_eq!(holds.changed(SettingKey::MailPassword).unwrap().0, "Jana");
    assert!(desk.shows("A password is kept"));
    assert!(!desk.shows("hunter2"));
    assert!(holds.stored.iter().all(|stored| !stored.value.contains("hunter2")));
    assert!(!newest(&desk).detail.unwrap().contains("hunter2"));
    desk.click("Reset: Password");
    assert!(setup(&desk).changed(SettingKey::MailPassword).is_none());
}

#[test]
fn the_language_is_switched_at_once() {
    let office = Office::new();
    let mut desk = office.window();
    group(&mut desk, "computer");
    desk.click("Language");
    desk.click("Deutsch");
    assert_eq!(desk.harness.state().window.preferences().language, Language::De);
    assert!(desk.shows("Einstellungen") && desk.shows("Dieser Computer"));
    assert!(calls(&mut desk).iter().any(|call| matches!(call, HostCall::KeepPreferences(_))), "and remembered");
}

#[test]
fn settings_that_cannot_be_read_say_so_and_come_back() {
    let office = Office::new();
    let tamper = |sql: &str| {
        SqliteDriver::open(&office.place().database(), Access::Write).unwrap().execute(sql, &[]).unwrap();
    };
    let mut desk = office.window();
    tamper("ALTER TABLE people RENAME TO elsewhere");
    desk.click("Settings");
    assert!(desk.shows("Copy"), "the problem can be copied");
    assert!(!desk.shows("Poll interval"));
    tamper("ALTER TABLE elsewhere RENAME TO people");
    let events = desk.runtime.as_ref().unwrap().handle().subscribe(|| {});
    office.change(Command::Set { key: SettingKey::Branch, value: "Brno".to_owned() });
    events.wait(Duration::from_mins(1)).expect("the engine tells what changed");
    desk.settle();
    assert!(desk.shows("Poll interval") && !desk.shows("Copy"));
}

#[test]
fn an_office_without_sources_says_what_a_source_is() {
    let office = Office::new();
    let mut desk = office.window();
    let door = setup(&desk).doors.remove(0);
    desk.click("Settings");
    desk.click("Fetching: Shop A");
    assert!(!setup(&desk).doors[0].source.is_active && desk.shows("paused"));
    assert!(!desk.shows("No source yet"), "one that is paused is still there");
    desk.click("Fetching: Shop A");
    assert_eq!(setup(&desk).doors.remove(0).source.id, door.source.id);
    let empty = tempfile::tempdir().unwrap();
    let bare = Office::bare(empty);
    let mut desk = bare.window();
    desk.click("Settings");
    assert!(desk.shows("No source yet") && desk.shows("Add a source"));
}
