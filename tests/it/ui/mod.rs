//! The window, driven as a person would: by what can be seen and clicked, over a real engine.
//!
//! [`Office::new`] makes an office in a temporary folder, [`Office::receive`] drops a file into its
//! inbox, [`Office::work`] runs the engine until idle, and [`Office::window`] opens a window on it
//! without a screen. [`Desk::settle`] lets answers come in and draws until nothing changes any more.

mod access;
mod contacts;
mod desk;
mod frame;
mod journal;
mod orders;
mod overview;
mod outbox;
mod exports;
mod quarantine;
mod registrations;
mod statistics;
mod host;
mod first_run;
mod live;
mod settings;
mod people;
mod notices;
mod pictures;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, LazyRenderer, TestRenderer};
use kontor::app::{self, ClockAndIds};
use kontor::engine::command::{Actor, Command};
use kontor::engine::core::Engine;
use kontor::engine::office::Office as Folder;
use kontor::engine::query::{Answer, Query};
use kontor::engine::runtime::{Run, Runtime};
use kontor::engine::{courier::Courier, lease};
use kontor::i18n::Language;
use kontor::store::Reader;
use kontor::ui::host::{HostCall, HostReply, Link, Suggestions, Tie};
use kontor::ui::place::Place;
use kontor::ui::prefs::{Preference, Preferences};
use kontor::ui::shell::{Moment, Window};

/// An office in a temporary folder.
pub(crate) struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// Makes an office with a drop folder and an accounting profile.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = Self { folder };
        office.place().create().unwrap();
        for (key, value) in [("office.name", "Test Office"), ("accounting.profile", "csv")] {
            let key = kontor::domain::settings::SettingKey::parse(key).unwrap();
            office.change(Command::Set { key, value: value.to_owned() });
        }
        office.change(Command::AddFolderSource {
            name: "Shop A".to_owned(),
            folder: "shop-a".to_owned(),
            interval_minutes: 5,
        });
        fs::create_dir_all(office.folder.path().join("shop-a")).unwrap();
        office
    }

    /// Makes an office without sources.
    pub(crate) fn bare(folder: tempfile::TempDir) -> Self {
        let office = Self { folder };
        office.place().create().unwrap();
        office
    }

    pub(crate) fn place(&self) -> Folder {
        Folder::at(self.folder.path())
    }

    fn engine(&self) -> Engine {
        let (clock, ids) = app::clock_and_ids().unwrap();
        Engine::open(self.place(), clock, ids).unwrap()
    }

    /// Carries a change out.
    pub(crate) fn change(&self, command: Command) {
        self.engine().command(Actor::Person("test".to_owned()), command).unwrap();
    }

    /// Lays a file into the drop folder.
    pub(crate) fn receive(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join("shop-a").join(name), text).unwrap();
    }

    /// Polls every source and works until idle.
    pub(crate) fn work(&self) {
        let (clock, ids) = app::clock_and_ids().unwrap();
        let mut engine = Engine::open(self.place(), Arc::clone(&clock), Arc::clone(&ids)).unwrap();
        let held = lease::take(&mut engine).unwrap();
        let mut runtime = Runtime::start(engine, held, clock, ids, Run::Once).unwrap();
        runtime.finish_once(|_| {}).unwrap();
        runtime.stop().unwrap();
    }

    /// Runs the courier until nothing is due.
    pub(crate) fn send(&self) {
        let mut engine = self.engine();
        let reader = Reader::open(&self.place().database()).unwrap();
        let mut courier = Courier::new(self.place(), reader);
        while courier.round(&mut engine).unwrap().worked != 0 {}
    }

    /// Opens a window of the usual size, in English.
    pub(crate) fn window(&self) -> Desk<'static> {
        self.window_of(1280.0, 800.0, Language::En)
    }

    /// Opens a window.
    pub(crate) fn window_of(&self, width: f32, height: f32, language: Language) -> Desk<'static> {
        let mut prefs = Preferences::new(language);
        prefs.take(Preference::Person("Jana".to_owned()));
        self.window_with(prefs, width, height)
    }

    /// Opens a window that remembers this.
    pub(crate) fn window_with(&self, prefs: Preferences, width: f32, height: f32) -> Desk<'static> {
        let folder = self.folder.path().to_owned();
        let time = app::clock_and_ids().unwrap();
        Opening {
            shown_folder: folder.clone(),
            folder,
            prefs,
            has_office: true,
            size: [width, height],
            time,
            renderer: None,
        }
        .open()
    }
}

/// How a window is opened.
pub(crate) struct Opening {
    /// The office.
    pub(crate) folder: PathBuf,
    /// Where the window is told that it lies.
    pub(crate) shown_folder: PathBuf,
    pub(crate) prefs: Preferences,
    /// Without one the first screen is shown.
    pub(crate) has_office: bool,
    /// In points, before letters are made larger.
    pub(crate) size: [f32; 2],
    pub(crate) time: ClockAndIds,
    /// Takes the textures of pictures; without it nothing is ever drawn.
    pub(crate) renderer: Option<Box<dyn TestRenderer>>,
}

impl Opening {
    /// Opens the window.
    pub(crate) fn open(self) -> Desk<'static> {
        let (clock, ids) = self.time;
        let engine = Engine::open(Folder::at(&self.folder), Arc::clone(&clock), Arc::clone(&ids)).unwrap();
        let runtime = Runtime::attach(engine, Arc::clone(&clock), Arc::clone(&ids)).unwrap();
        let mut window = Window::new(self.prefs, ids);
        let link = Link {
            handle: runtime.handle().clone(),
            events: runtime.handle().subscribe(|| {}),
            tie: Tie::Own,
            folder: self.shown_folder.clone(),
            is_demo: false,
        };
        let moment = Moment { now: clock.now(), offset_minutes: 0 };
        if self.has_office {
            window.reply(HostReply::Linked(Box::new(link)), moment);
        } else {
            let suggestions = Suggestions {
                office: self.shown_folder.join("office"),
                demo: self.shown_folder.join("demo"),
                person: "Jana".to_owned(),
            };
            window.nothing_to_open();
            window.reply(HostReply::Suggested(Box::new(suggestions)), moment);
        }
        let state = State { window, clock, calls: Vec::new() };
        let builder = Harness::builder().with_size(self.size).with_max_steps(64);
        let builder = builder.renderer(Renderer(self.renderer.unwrap_or_else(|| Box::new(LazyRenderer::default()))));
        let harness = builder.build_ui_state(draw, state);
        let mut desk = Desk { harness, runtime: Some(runtime) };
        desk.settle();
        desk
    }
}

/// A renderer of a kind that is not known here.
struct Renderer(Box<dyn TestRenderer>);

impl TestRenderer for Renderer {
    fn handle_delta(&mut self, delta: &mut egui::TexturesDelta) {
        self.0.handle_delta(delta);
    }
}

/// What a test draws.
pub(crate) struct State {
    pub(crate) window: Window,
    clock: Arc<dyn kontor::clock::Clock>,
    /// What the window asked the program around it for.
    pub(crate) calls: Vec<HostCall>,
}

fn draw(ui: &mut egui::Ui, state: &mut State) {
    let moment = Moment { now: state.clock.now(), offset_minutes: 0 };
    state.window.logic(ui.ctx(), moment);
    // The harness leaves a margin around what it draws; on a desktop there is none.
    let whole = ui.ctx().content_rect();
    ui.set_clip_rect(whole);
    ui.scope_builder(egui::UiBuilder::new().max_rect(whole), |ui| state.window.ui(ui, moment));
    let calls = state.window.take_calls();
    state.calls.extend(calls);
}

/// A window over an engine.
pub(crate) struct Desk<'h> {
    pub(crate) harness: Harness<'h, State>,
    runtime: Option<Runtime>,
}

/// How often answers are waited for before a test fails; each look waits for the engine's queue.
const LOOKS: usize = 12;

impl Desk<'_> {
    /// Lets answers come in and draws them.
    pub(crate) fn settle(&mut self) {
        for _ in 0..LOOKS {
            if let Some(runtime) = &self.runtime {
                runtime.handle().settle().unwrap();
                // Questions are answered in their order: when this one is, those before are.
                for _ in 0..2 {
                    runtime.handle().ask(Query::Status).unwrap().wait().unwrap();
                }
            }
            self.harness.step();
        }
    }

    /// Stops the engine, so that whoever asks is told that nobody answers.
    pub(crate) fn break_engine(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.stop().unwrap();
        }
    }

    /// Goes to a place as the rail does.
    pub(crate) fn go(&mut self, place: Place) {
        self.harness.state_mut().window.go(place);
        self.settle();
    }

    /// Clicks what has this label, and lets everything come in.
    pub(crate) fn click(&mut self, label: &str) {
        let is_text = |role: egui::Role| matches!(role, egui::Role::Label | egui::Role::TextRun);
        let found = self.harness.query_all_by_label(label).find(|node| !is_text(node.accesskit_node().role()));
        found.unwrap_or_else(|| panic!("nothing to click is called {label}")).click();
        self.settle();
    }

    /// Clicks the last thing with this label: what lies over everything else.
    pub(crate) fn click_last(&mut self, label: &str) {
        let is_text = |role: egui::Role| matches!(role, egui::Role::Label | egui::Role::TextRun);
        let found = self.harness.query_all_by_label(label).rfind(|node| !is_text(node.accesskit_node().role()));
        found.unwrap_or_else(|| panic!("nothing to click is called {label}")).click();
        self.settle();
    }

    /// Clicks the row whose name begins so.
    pub(crate) fn click_row(&mut self, label: &str) {
        let found = self
            .harness
            .query_all_by_role(egui::accesskit::Role::Row)
            .find(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with(label)));
        found.unwrap_or_else(|| panic!("no row begins with {label}")).click();
        self.settle();
    }

    /// Presses a key alone.
    pub(crate) fn press(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.settle();
    }

    /// Presses a key with Ctrl.
    pub(crate) fn command(&mut self, key: egui::Key) {
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
        self.settle();
    }

    /// Types into what has the keyboard.
    pub(crate) fn write(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Returns whether something with this label can be seen.
    pub(crate) fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    /// Returns how many orders the overview calls new.
    pub(crate) fn new_orders(&self) -> usize {
        let now = self.harness.state().clock.now();
        match self.ask(Query::Day { midnight: now, now }) {
            Answer::Day(day) => day.new.len(),
            other => panic!("another answer: {other:?}"),
        }
    }

    /// Asks the engine.
    pub(crate) fn ask(&self, query: Query) -> Answer {
        self.runtime.as_ref().unwrap().handle().ask(query).unwrap().wait().unwrap()
    }
}

impl Drop for Desk<'_> {
    fn drop(&mut self) {
        if let Some(stopped) = self.runtime.take().map(Runtime::stop)
            && !std::thread::panicking()
        {
            stopped.unwrap();
        }
    }
}

/// Returns an order in Kontor's own form with these particulars.
pub(crate) fn order(number: &str, buyer: &str, lines: usize) -> String {
    let line = |at: usize| {
        format!(
            "<Line><Sku>A-{at}</Sku><Name>Thing {at}</Name><Quantity>2</Quantity><UnitPrice>10.00</UnitPrice></Line>"
        )
    };
    let lines: String = (1..=lines).map(line).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Order xmlns=\"urn:kontor:order:1\" version=\"1.0\"><OrderNo>{number}</OrderNo>\
         <Issued>2026-11-23</Issued><Currency>EUR</Currency><PriceMode>net</PriceMode>\
         <Buyer><Company>{buyer}</Company><Email>office@buyer.example</Email></Buyer>{lines}</Order>"
    )
}
