//! The program around the window: runs or finds the engine, does tasks beside it, keeps what is
//! remembered.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

use egui::Context;
use egui::ViewportCommand;

use super::{Opening, Ui, keep, moment, tasks};
use crate::app;
use crate::clock::{Clock, IdSource};
use crate::domain::ids::CommandId;
use crate::engine::command::Actor;
use crate::engine::core::Engine;
use crate::engine::event::{Event, Topics};
use crate::engine::handle::{Events, Handle};
use crate::engine::lease;
use crate::engine::office::Office;
use crate::engine::runtime::{Run, Runtime};
use crate::problem::{Code, Problem};
use crate::settings::paths::Paths;
use crate::settings::{Window as Placed, Workstation};
use crate::threads;
use crate::ui::host::{Beginning, HostCall, HostReply, Link, Tie};
use crate::ui::shell::Window;

/// How many answers of tasks may wait for the window.
const REPLIES_MAX: usize = 64;

/// The least time between two repaints that news ask for: four a second keep a software renderer
/// calm, and a person reads no faster.
const REPAINT_PAUSE: Duration = Duration::from_millis(250);

/// The program around the window.
pub(super) struct Host {
    window: Ui,
    context: Context,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    workstation: Workstation,
    runtime: Option<Runtime>,
    office: Option<Office>,
    replies: Receiver<HostReply>,
    sender: SyncSender<HostReply>,
    /// What the engine tells, for the sources that are to be polled.
    events: Option<Events>,
    /// Why this program does not poll: another one does, or it may not.
    elsewhere: Option<Problem>,
}

impl Host {
    pub(super) fn new(
        context: Context,
        workstation: Workstation,
        opening: Opening,
        warnings: Vec<Problem>,
    ) -> anyhow::Result<Self> {
        let (clock, ids) = app::clock_and_ids().map_err(|problem| anyhow::anyhow!("{problem}"))?;
        let window = Window::new(keep::preferences(&workstation), Arc::clone(&ids));
        let (sender, replies) = sync_channel(REPLIES_MAX);
        let mut host = Self {
            window,
            context,
            clock,
            ids,
            workstation,
            runtime: None,
            office: None,
            replies,
            sender,
            events: None,
            elsewhere: None,
        };
        for warning in warnings {
            host.reply(HostReply::Failed(warning));
        }
        let last = opening.office.or_else(|| host.workstation.office.clone()).or_else(usual_office);
        if let Some(folder) = last.filter(|folder| folder.join("kontor.db").exists()) {
            host.open(&folder);
        }
        Ok(host)
    }

    /// Returns the way to the engine.
    pub(super) fn handle(&self) -> Option<&Handle> {
        self.runtime.as_ref().map(Runtime::handle)
    }

    /// Returns what makes ids.
    pub(super) fn ids(&self) -> Arc<dyn IdSource> {
        Arc::clone(&self.ids)
    }

    fn reply(&mut self, reply: HostReply) {
        let now = moment(self.clock.as_ref());
        self.window.reply(reply, now);
    }

    /// Takes answers in and lets the window think.
    pub(super) fn logic(&mut self, context: &Context) {
        while let Ok(reply) = self.replies.try_recv() {
            self.reply(reply);
        }
        for call in self.window.take_calls() {
            self.answer(call);
        }
        self.follow_sources();
        self.window.logic(context, moment(self.clock.as_ref()));
        self.remember_place(context);
    }

    /// Draws.
    pub(super) fn ui(&mut self, ui: &mut egui::Ui) {
        self.window.ui(ui, moment(self.clock.as_ref()));
        for call in self.window.take_calls() {
            self.answer(call);
        }
    }

    fn remember_place(&mut self, context: &Context) {
        let placed = context.input(|input| {
            let viewport = input.viewport();
            let (outer, inner) = (viewport.outer_rect?, viewport.inner_rect?);
            #[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
            let whole = |points: f32| i32::from(points.clamp(-32_000.0, 32_000.0).round() as i16);
            Some(Placed {
                x: whole(outer.left()),
                y: whole(outer.top()),
                width: whole(inner.width()).max(200),
                height: whole(inner.height()).max(200),
                is_maximized: viewport.maximized.unwrap_or(false),
            })
        });
        if placed.is_some() {
            self.workstation.window = placed;
        }
    }

    /// Stops the engine and keeps what is remembered.
    pub(super) fn stop(&mut self) {
        if let Some(runtime) = self.runtime.take()
            && let Err(problem) = runtime.stop()
        {
            tracing::error!(%problem, "the engine did not stop in good order");
        }
        keep::remember(&mut self.workstation, self.window.preferences());
        if let Err(problem) = keep::save(&self.workstation) {
            tracing::warn!(%problem, "the workstation's settings could not be kept");
        }
    }

    fn answer(&mut self, call: HostCall) {
        match call {
            HostCall::OpenOffice(folder) => self.open(&folder),
            HostCall::CreateOffice { folder, with } => self.create(&folder, with),
            HostCall::RestartEngine => {
                if let Some(office) = self.office.clone() {
                    self.open(office.root());
                }
            }
            HostCall::PollNow(source) => {
                if let Some(problem) = self.elsewhere.clone() {
                    // Who polls is another program: it says so, and where.
                    self.reply(HostReply::Failed(problem));
                } else if let Some(runtime) = &mut self.runtime {
                    if let Err(problem) = runtime.start_intakes() {
                        self.reply(HostReply::Failed(problem));
                        return;
                    }
                    if let Some(runtime) = &self.runtime {
                        runtime.poll_now(source);
                    }
                }
            }
            HostCall::KeepPreferences(prefs) => {
                keep::remember(&mut self.workstation, &prefs);
                if let Err(problem) = keep::save(&self.workstation) {
                    self.reply(HostReply::Failed(problem));
                }
            }
            HostCall::Quit => self.context.send_viewport_cmd(ViewportCommand::Close),
            HostCall::Notify { title, text } => self.task("notice", move || tasks::notify(&title, &text)),
            HostCall::TestNotice { title, text } => {
                self.task("try-notice", move || Some(HostReply::NoticeTested(crate::notices::show(&title, &text))));
            }
            HostCall::Pick(pick) => self.task("pick", move || Some(tasks::pick(pick))),
            HostCall::SaveFile { path, bytes } => self.task("save", move || Some(tasks::save(path, &bytes))),
            HostCall::OpenOutside(path) => self.task("open", move || tasks::open_outside(&path)),
            HostCall::TestFolder(folder) => {
                let place = self.resolve(&folder);
                self.task("try-folder", move || Some(tasks::try_folder(folder, &place)));
            }
            HostCall::MakeFolder(folder) => {
                let place = self.resolve(&folder);
                self.task("make-folder", move || Some(tasks::make_folder(folder, &place)));
            }
            HostCall::BackUp => self.back_up(),
            HostCall::OpenCopy { name, bytes } => {
                if let Some(office) = self.office.clone() {
                    self.task("open-copy", move || tasks::open_copy(&office, &name, &bytes));
                }
            }
            HostCall::ReadContacts(path) => self.task("read-table", move || Some(tasks::read_contacts(path))),
            HostCall::DryRun(folder) => {
                let place = self.resolve(&folder);
                self.task("dry-run", move || Some(tasks::dry_run(folder, &place)));
            }
            HostCall::TestMail => {
                if let Some(office) = self.office.clone() {
                    self.task("try-mail", move || Some(tasks::try_mail(&office)));
                }
            }
        }
    }

    /// Does something on a thread of its own and wakes the window with the answer.
    fn task(&mut self, name: &str, work: impl FnOnce() -> Option<HostReply> + Send + 'static) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        let body = move || {
            if let Some(reply) = work()
                && sender.send(reply).is_ok()
            {
                context.request_repaint();
            }
            Ok(())
        };
        let started = threads::start(name, body, |ended| {
            if let Some(problem) = ended.problem("task") {
                tracing::error!(%problem, "a task beside the window failed");
            }
        });
        if let Err(problem) = started {
            self.reply(HostReply::Failed(problem));
        }
    }

    /// Returns where a folder lies: one with a short name lies inside the office.
    fn resolve(&self, folder: &Path) -> PathBuf {
        self.office.as_ref().map_or_else(|| folder.to_owned(), |office| office.root().join(folder))
    }

    /// Makes a backup and notes in the journal who asked for it.
    fn back_up(&mut self) {
        let (Some(office), Some(runtime)) = (self.office.clone(), &self.runtime) else { return };
        let handle = runtime.handle().clone();
        let now = self.clock.now();
        let actor = Actor::Person(self.window.preferences().person.clone().unwrap_or_else(|| "?".to_owned()));
        let id = CommandId(self.ids.next(now));
        self.task("back-up", move || Some(tasks::back_up(&office, &handle, now, (id, actor))));
    }

    /// Lets the sources be polled as they were set up last.
    fn follow_sources(&mut self) {
        let mut is_changed = false;
        while let Some(event) = self.events.as_ref().and_then(Events::poll) {
            is_changed |= match event {
                Event::Changed { topics, .. } => topics.touches(Topics::SOURCES),
                Event::Lagged => true,
                Event::Polled | Event::Troubled { .. } | Event::Stopped { .. } => false,
            };
        }
        if is_changed
            && let Some(runtime) = &mut self.runtime
            && let Err(problem) = runtime.start_intakes()
        {
            self.reply(HostReply::Failed(problem));
        }
    }

    fn create(&mut self, folder: &Path, with: Beginning) {
        let made = match with {
            Beginning::Empty => Office::at(folder).create(),
            Beginning::Demo => crate::cli::demo::make(folder),
        };
        match made {
            Ok(()) => self.open(folder),
            Err(problem) => self.reply(HostReply::NotLinked(problem)),
        }
    }

    /// Opens an office: its engine is started here, or the window is tied to where it runs.
    fn open(&mut self, folder: &Path) {
        if let Some(runtime) = self.runtime.take()
            && let Err(problem) = runtime.stop()
        {
            tracing::warn!(%problem, "the engine did not stop in good order");
        }
        match self.start(folder) {
            Ok((runtime, tie)) => {
                let context = self.context.clone();
                let events = runtime.handle().subscribe(move || context.request_repaint_after(REPAINT_PAUSE));
                let follower = self.context.clone();
                let own = runtime.handle().subscribe(move || follower.request_repaint_after(REPAINT_PAUSE));
                self.events = Some(own);
                let waker = self.context.clone();
                runtime.handle().on_answer(move || waker.request_repaint());
                let link = Link { handle: runtime.handle().clone(), events, tie, folder: folder.to_owned() };
                self.runtime = Some(runtime);
                self.office = Some(Office::at(folder));
                self.workstation.office = Some(folder.to_owned());
                self.reply(HostReply::Linked(Box::new(link)));
            }
            Err(problem) => self.reply(HostReply::NotLinked(problem)),
        }
        self.context.request_repaint();
    }

    fn start(&mut self, folder: &Path) -> Result<(Runtime, Tie), Problem> {
        let office = Office::at(folder);
        let (clock, ids) = (Arc::clone(&self.clock), Arc::clone(&self.ids));
        let mut engine = Engine::open(office, Arc::clone(&clock), Arc::clone(&ids))?;
        self.elsewhere = None;
        match lease::take(&mut engine) {
            Ok(held) => Ok((Runtime::start(engine, held, clock, ids, Run::Serve)?, Tie::Own)),
            Err(problem) if matches!(problem.code, Code::EngineElsewhere | Code::HostNotAllowed) => {
                self.elsewhere = Some(problem);
                let holder = lease::holder(&mut engine)?;
                let tie = holder.map_or(Tie::Own, |lease| Tie::Attached { host: lease.host, since: lease.since });
                Ok((Runtime::attach(engine, clock, ids)?, tie))
            }
            Err(problem) => Err(problem),
        }
    }
}

fn usual_office() -> Option<PathBuf> {
    Paths::usual().ok().map(|paths| paths.office)
}
