//! The program around the window as it is, but for the screen: the real host with its keeper, its
//! tasks and its engine, driven by what can be seen and clicked.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kontor::app;
use kontor::app::window::Opening;
use kontor::app::window::host::{Host, Parts};
use kontor::app::window::keeper::{Keeper, Surroundings};
use kontor::clock::Clock;
use kontor::domain::time::Timestamp;
use kontor::engine::office::Office;
use kontor::engine::query::{Answer, Query};
use kontor::settings::Workstation;
use kontor::settings::paths::Paths;
use kontor::store::Reader;

use super::order;

/// How often a window is looked at before a test fails, and how long each look waits for news.
const LOOKS: usize = 300;
const LOOK: Duration = Duration::from_millis(200);

/// A window with the whole program around it.
pub(crate) struct Seat {
    pub(crate) home: tempfile::TempDir,
    harness: Harness<'static, Sitting>,
    keeper: Arc<Keeper>,
    woken: Receiver<()>,
}

/// The host, made in the first frame, when there is a context.
struct Sitting {
    parts: Option<(Parts, Opening)>,
    host: Option<Host>,
    /// What was put on the clipboard.
    copied: Vec<String>,
}

fn draw(ui: &mut egui::Ui, sitting: &mut Sitting) {
    if let Some((parts, opening)) = sitting.parts.take() {
        sitting.host = Some(Host::new(ui.ctx().clone(), parts, opening));
    }
    let host = sitting.host.as_mut().unwrap();
    host.logic(ui.ctx());
    host.ui(ui);
    sitting.copied.extend(ui.ctx().output(|output| {
        let texts = output.commands.iter().filter_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect::<Vec<_>>()
    }));
}

impl Seat {
    /// Starts the program where nothing is remembered, and opens this office if there is one.
    pub(crate) fn at(home: tempfile::TempDir, office: Option<PathBuf>) -> Self {
        let (clock, _) = app::clock_and_ids().unwrap();
        Self::with_clock(home, office, clock)
    }

    pub(crate) fn with_clock(home: tempfile::TempDir, office: Option<PathBuf>, clock: Arc<dyn Clock>) -> Self {
        let (_, ids) = app::clock_and_ids().unwrap();
        let (sender, replies) = sync_channel(64);
        let (wakes, woken) = sync_channel(64);
        let keeper = Keeper::start(Surroundings {
            clock: Arc::clone(&clock),
            ids: Arc::clone(&ids),
            replies: sender.clone(),
            wake: Arc::new(move |_| {
                let _full: Result<(), std::sync::mpsc::TrySendError<()>> = wakes.try_send(());
            }),
            has_log: false,
        });
        let keeper = Arc::new(keeper.unwrap());
        let parts = Parts {
            clock,
            ids,
            keeper: Arc::clone(&keeper),
            replies,
            sender,
            paths: Paths::under(home.path()),
            workstation: Workstation {
                language: kontor::settings::Language::English,
                last_person: Some("Jana".to_owned()),
                ..Workstation::default()
            },
            warnings: Vec::new(),
        };
        let opening = Opening { office, ..Opening::default() };
        let sitting = Sitting { parts: Some((parts, opening)), host: None, copied: Vec::new() };
        let harness = Harness::builder().with_size([1280.0, 900.0]).with_max_steps(64).build_ui_state(draw, sitting);
        Self { home, harness, keeper, woken }
    }

    fn host(&self) -> &Host {
        self.harness.state().host.as_ref().unwrap()
    }

    pub(crate) fn host_mut(&mut self) -> &mut Host {
        self.harness.state_mut().host.as_mut().unwrap()
    }

    /// Looks at the window until something holds.
    pub(crate) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        for _ in 0..LOOKS {
            self.harness.step();
            if holds(self) {
                self.harness.step();
                return;
            }
            // Woken or not: the window is looked at again.
            let _late: Result<(), std::sync::mpsc::RecvTimeoutError> = self.woken.recv_timeout(LOOK);
        }
        panic!("never: {what}; the window shows {:?}", self.texts());
    }

    /// Waits until this text can be seen.
    pub(crate) fn until_shown(&mut self, text: &str) {
        self.until(text, |seat| seat.shows(text));
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    fn texts(&self) -> Vec<String> {
        self.harness.query_all_by_label_contains("").filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Clicks what has this name, once it is there.
    pub(crate) fn click(&mut self, label: &str) {
        let is_text = |role: egui::Role| matches!(role, egui::Role::Label | egui::Role::TextRun);
        self.until(label, |seat| {
            seat.harness.query_all_by_label(label).any(|node| !is_text(node.accesskit_node().role()))
        });
        let found = self.harness.query_all_by_label(label).find(|node| !is_text(node.accesskit_node().role()));
        found.unwrap().click();
        self.harness.step();
        self.harness.step();
    }

    /// Types into the field of this name, in place of what stands there.
    pub(crate) fn fill(&mut self, field: &str, text: &str) {
        self.field(field).click();
        self.harness.step();
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        self.harness.step();
        self.field(field).type_text(text);
        self.harness.step();
        self.harness.step();
    }

    fn field<'a>(&'a self, name: &'a str) -> egui_kittest::Node<'a> {
        let found =
            self.harness.query_all_by_label(name).find(|node| node.accesskit_node().role() == egui::Role::TextInput);
        found.unwrap_or_else(|| panic!("no field {name}; the window shows {:?}", self.texts()))
    }

    pub(crate) fn press(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.harness.step();
    }

    /// Types what the field with the keyboard takes.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.step();
        self.harness.step();
    }

    pub(crate) fn place(&self) -> kontor::ui::place::Place {
        self.host().window().place().clone()
    }

    pub(crate) fn workstation(&self) -> &Workstation {
        self.host().workstation()
    }

    /// Asks the books of an office.
    pub(crate) fn ask(folder: &Path, query: Query) -> Answer {
        let mut reader = Reader::open(&Office::at(folder).database()).unwrap();
        reader.read(|conn| query.answer(conn)).unwrap()
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let stopped = self.keeper.stop();
        if !std::thread::panicking() {
            stopped.unwrap();
        }
    }
}

/// Makes an office with one drop folder.
pub(crate) fn office(home: &Path) -> PathBuf {
    let folder = home.join("office");
    let place = Office::at(&folder);
    place.create().unwrap();
    let (clock, ids) = app::clock_and_ids().unwrap();
    let mut engine = kontor::engine::core::Engine::open(place, clock, ids).unwrap();
    let actor = kontor::engine::command::Actor::Person("test".to_owned());
    for (key, value) in [("office.name", "Test Office"), ("accounting.profile", "csv")] {
        let key = kontor::domain::settings::SettingKey::parse(key).unwrap();
        let set = kontor::engine::command::Command::Set { key, value: value.to_owned() };
        engine.command(actor.clone(), set).unwrap();
    }
    let add = kontor::engine::command::Command::AddFolderSource {
        name: "Shop A".to_owned(),
        folder: "inbox".to_owned(),
        interval_minutes: 5,
    };
    engine.command(actor, add).unwrap();
    folder
}

/// A clock that fells the thread of the engine, once, as a fault in the program would.
pub(crate) struct DeadlyClock {
    pub(crate) is_armed: AtomicBool,
    inner: Arc<dyn Clock>,
}

impl DeadlyClock {
    fn new() -> Self {
        Self { is_armed: AtomicBool::new(false), inner: app::clock_and_ids().unwrap().0 }
    }
}

impl Clock for DeadlyClock {
    fn now(&self) -> Timestamp {
        let is_felled = std::thread::current().name() == Some("engine") && self.is_armed.swap(false, Ordering::SeqCst);
        assert!(!is_felled, "felled by the test");
        self.inner.now()
    }

    fn offset_minutes(&self, at: Timestamp) -> i32 {
        self.inner.offset_minutes(at)
    }
}

// proves M10
#[test]
fn an_engine_that_died_is_told_and_starts_again() {
    let home = tempfile::tempdir().unwrap();
    let office = office(home.path());
    let clock = Arc::new(DeadlyClock::new());
    let mut seat = Seat::with_clock(home, Some(office.clone()), Arc::<DeadlyClock>::clone(&clock));
    seat.until_shown("Orders today");
    clock.is_armed.store(true, Ordering::SeqCst);
    seat.until_shown("Orders are not processed at present.");
    seat.click("Start again");
    seat.until("the banner is gone", |seat| !seat.shows("Orders are not processed at present."));
    // It works again: what is laid at the door is booked and shown.
    fs::write(office.join("inbox/a.xml"), order("W-1", "Müller GmbH", 1)).unwrap();
    seat.until_shown("Müller GmbH");
}

// proves N14
#[test]
fn the_report_on_a_problem_names_nobody() {
    let home = tempfile::tempdir().unwrap();
    let clock = Arc::new(DeadlyClock::new());
    let office = office(home.path());
    let mut seat = Seat::with_clock(home, Some(office), Arc::<DeadlyClock>::clone(&clock));
    seat.until_shown("Orders today");
    clock.is_armed.store(true, Ordering::SeqCst);
    seat.until_shown("Orders are not processed at present.");
    seat.click("Details");
    seat.until_shown("What helps");
    seat.click("Copy report");
    seat.until_shown("It names no people, numbers or files.");
    let report = seat.harness.state().copied.last().unwrap();
    assert!(report.contains("thread-stopped") && report.contains(env!("CARGO_PKG_VERSION")), "{report}");
    assert!(!report.contains("felled"), "the words of a fault may hold anything: {report}");
}

#[test]
fn the_last_office_that_is_gone_is_told_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let gone = home.path().join("gone");
    let mut seat = Seat::at(home, Some(gone));
    seat.until_shown("There is no office");
    assert!(seat.shows("Set up an office") && seat.shows("Open office"));
}

#[test]
fn a_closed_window_gives_the_engine_back_and_remembers() {
    let home = tempfile::tempdir().unwrap();
    let office = office(home.path());
    let mut seat = Seat::at(home, Some(office.clone()));
    seat.until_shown("Orders today");
    fs::write(office.join("inbox/a.xml"), order("W-1", "Müller GmbH", 1)).unwrap();
    seat.host_mut().stop();
    let file = Paths::under(seat.home.path()).workstation;
    assert_eq!(Workstation::load(&file).unwrap().workstation.office.as_deref(), Some(office.as_path()));
    seat.keeper.stop().unwrap();
    let Answer::Status(status) = Seat::ask(&office, Query::Status) else { panic!("another answer") };
    assert!(status.lease.unwrap().is_released, "the engine is given back");
}
