//! The program around the window: has the engine kept, does tasks beside it, keeps what is
//! remembered.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::keeper::{Job, Keeper, Wake};
use super::{Opening, desktop, keep, moment, place, tasks};
use crate::clock::{Clock, IdSource};
use crate::domain::ids::CommandId;
use crate::engine::command::Actor;
use crate::engine::handle::Handle;
use crate::engine::office::Office;
use crate::problem::Problem;
use crate::settings::Workstation;
use crate::settings::paths::Paths;
use crate::threads;
use crate::ui::host::{HostCall, HostReply, Suggestions};
use crate::ui::shell::Window;

/// The least time between two looks at news. Each look costs two frames, one to ask and one to show
/// the answers: four repaints a second keep a software renderer calm, and a person reads no faster.
const NEWS_PAUSE: Duration = Duration::from_millis(400);

/// How long an answer waits for others that come together with it.
const ANSWER_PAUSE: Duration = Duration::from_millis(15);

/// The program around the window.
pub struct Host {
    window: Window,
    context: Context,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    workstation: Workstation,
    keeper: Arc<Keeper>,
    office: Option<Office>,
    replies: Receiver<HostReply>,
    sender: SyncSender<HostReply>,
    quit: Arc<super::Quit>,
    saver: Arc<keep::Saver>,
    saves: u64,
    /// The engine that the window is tied to.
    engine: Option<Handle>,
}

/// What the host is made of.
pub struct Parts {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Makes ids.
    pub ids: Arc<dyn IdSource>,
    /// Runs the engine.
    pub keeper: Arc<Keeper>,
    /// Answers for the window.
    pub replies: Receiver<HostReply>,
    /// Where tasks put their answers.
    pub sender: SyncSender<HostReply>,
    /// Where things lie on this computer.
    pub paths: Paths,
    /// What is remembered of this workstation.
    pub workstation: Workstation,
    /// What was wrong with it.
    pub warnings: Vec<Problem>,
}

/// Wakes a window.
pub(super) fn wake(context: &Context, wake: Wake) {
    context.request_repaint_after(match wake {
        Wake::News => NEWS_PAUSE,
        Wake::Answer => ANSWER_PAUSE,
    });
}

impl Host {
    /// Makes the window and has the office opened that was asked for, or the last one.
    #[must_use]
    pub fn new(context: Context, parts: Parts, opening: Opening) -> Self {
        let Parts { clock, ids, keeper, replies, sender, paths, workstation, warnings } = parts;
        let window = Window::new(keep::preferences(&workstation), Arc::clone(&ids));
        let waker = context.clone();
        opening.quit.when_asked(move || waker.request_repaint());
        let mut host = Self {
            window,
            context,
            clock,
            ids,
            workstation,
            keeper,
            office: None,
            replies,
            sender,
            quit: opening.quit,
            saver: Arc::new(keep::Saver::of(paths.workstation.clone())),
            saves: 0,
            engine: None,
        };
        for warning in warnings {
            host.reply(HostReply::Failed(warning));
        }
        host.reply(HostReply::Suggested(Box::new(suggestions(&paths))));
        let known = opening.office.or_else(|| host.workstation.office.clone());
        let usual = Some(paths.office).filter(|folder| Office::at(folder).database().exists());
        match known.or(usual) {
            Some(folder) => host.ask(Job::Open(folder)),
            None => host.window.nothing_to_open(),
        }
        host.task("scheme", || tasks::desktop_is_dark().map(HostReply::DesktopIsDark));
        host
    }

    /// Returns the way to the engine.
    pub(super) fn handle(&self) -> Option<&Handle> {
        self.engine.as_ref()
    }

    /// Returns what makes ids.
    pub(super) fn ids(&self) -> Arc<dyn IdSource> {
        Arc::clone(&self.ids)
    }

    fn reply(&mut self, reply: HostReply) {
        if let HostReply::Linked(link) = &reply {
            self.office = Some(Office::at(&link.folder));
            self.engine = Some(link.handle.clone());
            // A demo never takes the place of the office that somebody works with.
            let is_remembered = !link.is_demo || self.workstation.office.as_ref().is_none_or(|office| !office.exists());
            if is_remembered {
                self.workstation.office = Some(link.folder.clone());
            }
        }
        let now = moment(self.clock.as_ref());
        self.window.reply(reply, now);
    }

    fn ask(&mut self, job: Job) {
        if let Err(problem) = self.keeper.ask(job) {
            self.reply(HostReply::Failed(problem));
        }
    }

    /// Returns what is remembered of this workstation.
    #[must_use]
    pub fn workstation(&self) -> &Workstation {
        &self.workstation
    }

    /// Returns the window.
    #[must_use]
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// Returns the window for what is not a click.
    pub fn window_mut(&mut self) -> &mut Window {
        &mut self.window
    }

    /// Takes answers in and lets the window think.
    pub fn logic(&mut self, context: &Context) {
        while let Ok(reply) = self.replies.try_recv() {
            self.reply(reply);
        }
        for call in self.window.take_calls() {
            self.answer(call);
        }
        self.window.logic(context, moment(self.clock.as_ref()));
        if self.quit.is_asked() {
            context.send_viewport_cmd(ViewportCommand::Close);
        }
        place::remember(context, &mut self.workstation);
    }

    /// Draws.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        self.window.ui(ui, moment(self.clock.as_ref()));
        for call in self.window.take_calls() {
            self.answer(call);
        }
    }

    /// Keeps what is remembered.
    pub fn stop(&mut self) {
        keep::remember(&mut self.workstation, self.window.preferences());
        if let Err(problem) = self.saver.save(u64::MAX, &self.workstation) {
            tracing::warn!(%problem, "the workstation's settings could not be kept");
        }
    }

    fn answer(&mut self, call: HostCall) {
        match call {
            HostCall::OpenOffice(folder) => self.ask(Job::Open(folder)),
            HostCall::CreateOffice { folder, with } => {
                let language = self.window.preferences().language;
                self.ask(Job::Create { folder, with, language });
            }
            HostCall::RestartEngine => self.ask(Job::Restart),
            HostCall::PollNow(source) => self.ask(Job::Poll(source)),
            HostCall::KeepPreferences(prefs) => {
                keep::remember(&mut self.workstation, &prefs);
                self.saves += 1;
                let (saver, number, workstation) = (Arc::clone(&self.saver), self.saves, self.workstation.clone());
                self.task("keep", move || saver.save(number, &workstation).err().map(HostReply::Failed));
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
        let (Some(office), Some(handle)) = (self.office.clone(), self.engine.clone()) else { return };
        let now = self.clock.now();
        let actor = Actor::Person(self.window.preferences().person.clone().unwrap_or_else(|| "?".to_owned()));
        let id = CommandId(self.ids.next(now));
        self.task("back-up", move || Some(tasks::back_up(&office, &handle, now, (id, actor))));
    }
}

/// Returns what this computer suggests to somebody who has no office yet.
fn suggestions(paths: &Paths) -> Suggestions {
    Suggestions {
        office: paths.office.clone(),
        demo: crate::cli::demo::suggested_folder(paths),
        person: desktop::person().unwrap_or_default(),
    }
}
