//! The window itself: takes in what has come, asks for what is missing, carries wishes out.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Key, Margin, Panel, Ui};

use super::dialogs;
use super::dress::Dress;
use super::frame;
use super::help;
use super::news::{Herald, Notice};
use super::outgoing::{Outcome, Outgoing};
use super::palette::{Lead, Palette};
use super::person::Chooser;
use super::status;
use super::toasts::Toasts;
use crate::clock::IdSource;
use crate::domain::ids::CommandId;
use crate::domain::time::Timestamp;
use crate::engine::command::{Actor, Command, Receipt};
use crate::engine::event::{Event, Topics};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::status::Status;
use crate::i18n::Texts;
use crate::problem::Problem;
use crate::ui::actions::{self, Action};
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::host::{HostCall, HostReply, Link, Purpose, Tie};
use crate::ui::intent::{Dialog, Intent, Tell};
use crate::ui::place::{Place, Screen};
use crate::ui::prefs::{Preference, Preferences, SCALE_STEP};
use crate::ui::screens::{self, Part};
use crate::ui::theme::tokens::size;
use crate::ui::theme::{self, Appearance};

/// How often the shown times of day move on without any event.
const TICK_MILLIS: i64 = 30_000;

/// How soon the window looks again while an answer is on its way; a woken window looks at once.
const LOOK_MILLIS: u64 = 100;

/// The most places that can be gone back to.
const BACK_MAX: usize = 50;

/// The moment and the zone of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The moment.
    pub now: Timestamp,
    /// Minutes east of UTC.
    pub offset_minutes: i64,
}

/// The window.
pub struct Window {
    prefs: Preferences,
    ids: Arc<dyn IdSource>,
    link: Option<Link>,
    place: Place,
    back: Vec<Place>,
    parts: BTreeMap<Screen, Box<dyn Part>>,
    first_run: screens::first_run::FirstRun,
    status: Feed<Status>,
    outgoing: Outgoing,
    /// What takes the last changes back, the newest last.
    undo: Vec<Vec<(String, Command)>>,
    toasts: Toasts,
    palette: Palette,
    chooser: Chooser,
    herald: Herald,
    dialog: Option<Dialog>,
    is_help_open: bool,
    banner: Option<Problem>,
    first_key: Option<Key>,
    calls: Vec<HostCall>,
    intents: Vec<Intent>,
    /// A text of the pseudo-language instead, for finding forgotten texts.
    texts: Option<&'static Texts>,
    dress: Dress,
    /// What the desktop says of light and dark, where the window system does not.
    desktop_is_dark: Option<bool>,
    /// The title that the desktop shows.
    title: String,
    /// Whether the word that this is a demo was read and closed.
    is_demo_known: bool,
}

impl Window {
    /// Makes a window without an office.
    #[must_use]
    pub fn new(prefs: Preferences, ids: Arc<dyn IdSource>) -> Self {
        Self {
            prefs,
            ids,
            link: None,
            place: Place::Screen(Screen::Overview),
            back: Vec::new(),
            parts: screens::all(),
            first_run: screens::first_run::FirstRun::default(),
            status: Feed::default(),
            outgoing: Outgoing::default(),
            undo: Vec::new(),
            toasts: Toasts::default(),
            palette: Palette::default(),
            chooser: Chooser::default(),
            herald: Herald::default(),
            dialog: None,
            is_help_open: false,
            banner: None,
            first_key: None,
            calls: Vec::new(),
            intents: Vec::new(),
            texts: None,
            dress: Dress::Bare,
            desktop_is_dark: None,
            title: String::new(),
            is_demo_known: false,
        }
    }

    /// Shows these texts whatever the language is.
    pub fn force_texts(&mut self, texts: &'static Texts) {
        self.texts = Some(texts);
    }

    /// Returns what this workstation remembers.
    #[must_use]
    pub fn preferences(&self) -> &Preferences {
        &self.prefs
    }

    /// Returns what the program around the window is asked for, and forgets it.
    pub fn take_calls(&mut self) -> Vec<HostCall> {
        std::mem::take(&mut self.calls)
    }

    /// Returns whether an office is open.
    #[must_use]
    pub fn is_linked(&self) -> bool {
        self.link.is_some()
    }

    /// Returns where the person is.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Takes a wish, as a screen would make it; it is carried out with those of the next frame.
    pub fn wish(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// Goes to a place, as a click would.
    pub fn go(&mut self, place: Place) {
        if let Some(part) = self.parts.get_mut(&place.screen()) {
            part.open(&place);
        }
        if self.place != place {
            self.back.push(std::mem::replace(&mut self.place, place));
            if BACK_MAX < self.back.len() {
                self.back.remove(0);
            }
        }
    }

    /// Lets the person choose an office: there is none that could be opened by itself.
    pub fn nothing_to_open(&mut self) {
        self.first_run.begin();
    }

    /// Ties the window to an engine. Another engine of the same office changes nothing of what the
    /// person is doing.
    fn tie(&mut self, link: Link, moment: Moment) {
        let before = self.link.replace(link);
        let Some(link) = &self.link else { return };
        self.banner = None;
        if let Some(before) = before.filter(|before| before.folder == link.folder) {
            if before.tie != Tie::Own && link.tie == Tie::Own {
                let texts = self.texts.unwrap_or_else(|| Texts::in_language(self.prefs.language));
                self.toasts.tell(Tell::News(texts.ui_taken_over(), None), moment.now);
            }
            self.status.stale();
            self.palette.stale();
            self.chooser.changed(Topics::ALL);
            self.herald.changed(Topics::ALL);
            for part in self.parts.values_mut() {
                part.changed(Topics::ALL);
            }
        } else {
            self.parts = screens::all();
            self.status = Feed::default();
            self.first_run = screens::first_run::FirstRun::default();
            self.place = Place::Screen(Screen::Overview);
            self.back.clear();
            self.palette = Palette::default();
            self.chooser = Chooser::default();
            self.herald = Herald::default();
            self.undo.clear();
            self.is_demo_known = false;
        }
        self.status.want(Query::Status);
    }

    /// Takes an answer of the program around the window in.
    pub fn reply(&mut self, reply: HostReply, moment: Moment) {
        let reply = match reply {
            HostReply::Linked(link) => {
                self.tie(*link, moment);
                return;
            }
            HostReply::Tied(tie) => {
                if let Some(link) = &mut self.link {
                    link.tie = tie;
                }
                return;
            }
            HostReply::DesktopIsDark(is_dark) => {
                self.desktop_is_dark = Some(is_dark);
                self.dress = self.dress.outdated();
                return;
            }
            HostReply::NotLinked(problem) if self.link.is_some() => {
                self.banner = Some(problem);
                return;
            }
            HostReply::Failed(problem) => {
                self.toasts.tell(Tell::Problem(problem), moment.now);
                return;
            }
            HostReply::Saved(path) => {
                self.toasts.tell(Tell::Saved(path), moment.now);
                return;
            }
            HostReply::Picked { purpose: Purpose::SaveAttachment { bytes } | Purpose::SaveTable { bytes }, path } => {
                if let Some(path) = path {
                    self.calls.push(HostCall::SaveFile { path, bytes });
                }
                return;
            }
            other => other,
        };
        let reply = if self.link.is_none() { self.first_run.reply(reply) } else { Some(reply) };
        let here = self.place.screen();
        let reply = match (reply, self.parts.get_mut(&here)) {
            (Some(reply), Some(part)) => part.reply(reply),
            (reply, _) => reply,
        };
        let mut left = reply;
        for part in self.parts.values_mut() {
            let Some(reply) = left.take() else { return };
            left = part.reply(reply);
        }
        match left {
            // The desktop shows none: what it was to say is said here.
            Some(HostReply::NoNotices(_)) => {
                if let Some(notice) = self.herald.take_untold() {
                    self.tell_news(notice, moment.now);
                }
            }
            Some(HostReply::NotLinked(problem)) => self.toasts.tell(Tell::Problem(problem), moment.now),
            Some(_) | None => {}
        }
    }

    fn tell_news(&mut self, notice: Notice, now: Timestamp) {
        if notice.is_said {
            return;
        }
        let words = if notice.text.is_empty() { notice.title } else { format!("{}\n{}", notice.title, notice.text) };
        self.toasts.tell(Tell::News(words, Some(notice.place)), now);
    }

    /// Tells what came: by the desktop where it may, else inside the window.
    fn herald(&mut self, handle: &Handle, now: Timestamp) {
        let texts = self.texts.unwrap_or_else(|| Texts::in_language(self.prefs.language));
        let Some(notice) = self.herald.tend(handle, now, texts) else { return };
        if self.prefs.has_notices {
            self.calls.push(HostCall::Notify { title: notice.title, text: notice.text });
        } else {
            self.tell_news(notice, now);
        }
    }

    /// Takes events and answers in and asks for what is missing. Draws nothing; runs while the
    /// window is hidden too.
    pub fn logic(&mut self, context: &Context, moment: Moment) {
        self.style(context);
        let Some(link) = &self.link else { return };
        let mut topics = Topics::default();
        while let Some(event) = link.events.poll() {
            match event {
                Event::Changed { topics: changed, .. } => topics = topics.with(changed),
                Event::Polled => topics = topics.with(Topics::SOURCES),
                Event::Stopped { thread, problem } if thread == "engine" => {
                    self.herald.trouble(&problem, moment.now);
                    self.banner = Some(problem);
                }
                Event::Stopped { problem, .. } | Event::Troubled { problem, .. } => {
                    self.herald.trouble(&problem, moment.now);
                    self.toasts.tell(Tell::Problem(problem), moment.now);
                }
                Event::Lagged => topics = Topics::ALL,
            }
        }
        if !topics.is_empty() {
            self.status.stale();
            self.chooser.changed(topics);
            self.herald.changed(topics);
            for part in self.parts.values_mut() {
                part.changed(topics);
            }
        }
        let handle = link.handle.clone();
        self.status.want(Query::Status);
        self.status.tend(&handle, moment.now, |answer| match answer {
            Answer::Status(status) => Some(*status),
            _ => None,
        });
        self.name_window(context);
        self.palette.tend(&handle, moment.now);
        self.chooser.tend(&handle, moment.now, self.prefs.person.is_some());
        self.herald(&handle, moment.now);
        if let Some(part) = self.parts.get_mut(&self.place.screen()) {
            part.tend(&handle, moment.now);
        }
        let outcomes = self.outgoing.tend(&handle, &self.actor(), (self.ids.as_ref(), moment.now));
        for outcome in outcomes {
            match outcome {
                Outcome::Done(words) if words.is_empty() => {}
                Outcome::Done(words) => self.toasts.tell(Tell::Done(words), moment.now),
                Outcome::Failed(problem) => self.toasts.tell(Tell::Problem(problem), moment.now),
                Outcome::Settled((screen, number), result) => self.settled(screen, number, result),
                Outcome::Results(results) => self.dialog = Some(Dialog::Results(results)),
            }
        }
        // Answers wake the window; this is only for those that come between two looks.
        let millis = if self.outgoing.is_busy() || self.status.is_waiting() || self.chooser.is_waiting() {
            LOOK_MILLIS
        } else {
            let ends = [self.toasts.next_end(moment.now), self.herald.rests_millis(moment.now)];
            let next = ends.into_iter().flatten().min().unwrap_or(TICK_MILLIS).clamp(50, TICK_MILLIS);
            u64::try_from(next).unwrap_or(LOOK_MILLIS)
        };
        context.request_repaint_after(std::time::Duration::from_millis(millis));
    }

    fn style(&mut self, context: &Context) {
        if self.dress == Dress::Bare {
            theme::load_fonts(context);
            context.options_mut(|options| options.zoom_with_keyboard = false);
        }
        if std::mem::replace(&mut self.dress, Dress::Worn) != Dress::Worn {
            theme::apply(context, self.prefs.appearance);
            theme::fall_back(context, self.desktop_is_dark);
        }
        let zoom = f32::from(self.prefs.scale) / 100.0;
        if (context.zoom_factor() - zoom).abs() > f32::EPSILON {
            context.set_zoom_factor(zoom);
        }
    }

    /// Shows the office's name, and that it is a demo, where the desktop lists windows.
    fn name_window(&mut self, context: &Context) {
        let Some((link, status)) = self.link.as_ref().zip(self.status.value()) else { return };
        let texts = self.texts.unwrap_or_else(|| Texts::in_language(self.prefs.language));
        let title = match (link.is_demo, status.office_name.as_str()) {
            (true, name) => texts.ui_title_demo(name),
            (false, "") => "Kontor".to_owned(),
            (false, name) => format!("{name} – Kontor"),
        };
        if title != self.title {
            self.title.clone_from(&title);
            context.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }

    fn actor(&self) -> Actor {
        Actor::Person(self.prefs.person.clone().unwrap_or_else(|| "?".to_owned()))
    }

    /// Draws the window and carries out what the person wants.
    pub fn ui(&mut self, ui: &mut Ui, moment: Moment) {
        let palette = theme::palette(ui.ctx());
        let texts = self.texts.unwrap_or_else(|| Texts::in_language(self.prefs.language));
        let mut intents = std::mem::take(&mut self.intents);
        {
            let prefs = self.prefs.clone();
            let office = self.link.as_ref().map(|link| link.folder.clone());
            let mut cx = Cx {
                texts,
                palette,
                now: moment.now,
                offset_minutes: moment.offset_minutes,
                prefs: &prefs,
                office: office.as_deref(),
                intents: &mut intents,
            };
            if self.link.is_some() {
                self.office(ui, &mut cx);
            } else {
                self.first_run.ui(ui, &mut cx);
            }
            if let Some(dialog) = &mut self.dialog {
                dialogs::ui(ui, &mut cx, dialog);
            }
            if self.link.is_some() {
                self.chooser.ui(ui, &mut cx);
            }
            let foot = self.parts.get(&self.place.screen()).map_or(0.0, |part| part.foot());
            self.toasts.ui(ui, &mut cx, foot);
        }
        for intent in intents {
            self.carry_out(ui.ctx(), intent, moment);
        }
    }

    fn office(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let here = self.place.screen();
        if self.dialog.is_none() {
            self.keys(ui, cx, here);
        }
        let strip = Frame::new().fill(cx.palette.rail);
        let tie = self.link.as_ref().map(|link| link.tie.clone());
        Panel::bottom("strip").exact_size(size::BOTTOM_STRIP).resizable(false).frame(strip).show(ui, |ui| {
            status::strip(ui, cx, self.status.value(), tie.as_ref());
        });
        frame::rail(ui, cx, here, self.status.value());
        let title = cx.texts.word("screen", here.as_str());
        let subtitle = self.parts.get(&here).map(|part| part.subtitle(cx)).unwrap_or_default();
        frame::top_bar(ui, cx, &title, &subtitle, !self.back.is_empty());
        if let Some(problem) = &self.banner {
            status::stopped(ui, cx, problem);
        }
        let is_demo = self.link.as_ref().is_some_and(|link| link.is_demo);
        if is_demo && !self.is_demo_known && status::demo(ui, cx) {
            self.is_demo_known = true;
        }
        let ground = Frame::new().fill(cx.palette.window).inner_margin(Margin::same(16));
        CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            ui.style_mut().interaction.selectable_labels = false;
            if let Some(part) = self.parts.get_mut(&here) {
                part.ui(ui, cx);
            }
        });
        match self.palette.ui(ui, cx, here) {
            Some(Lead::Place(place)) => cx.go(place),
            Some(Lead::Action(action)) => self.act(action, cx, here),
            None => {}
        }
        if self.is_help_open && help::page(ui, cx, here) {
            self.is_help_open = false;
        }
    }

    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, here: Screen) {
        for action in actions::pressed(ui, here, &mut self.first_key) {
            self.act(action, cx, here);
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>, here: Screen) {
        if let Some(place) = action.destination() {
            cx.go(place);
            return;
        }
        let scale = cx.prefs.scale;
        match action {
            Action::Search => self.palette.open(),
            Action::Help => self.is_help_open = !self.is_help_open,
            Action::PollNow => cx.intents.push(Intent::Call(HostCall::PollNow(None))),
            Action::Larger => cx.intents.push(Intent::Prefer(Preference::Scale(scale.saturating_add(SCALE_STEP)))),
            Action::Smaller => cx.intents.push(Intent::Prefer(Preference::Scale(scale.saturating_sub(SCALE_STEP)))),
            Action::UsualSize => cx.intents.push(Intent::Prefer(Preference::Scale(100))),
            Action::SwitchAppearance => {
                let next = if cx.palette.is_dark { Appearance::Light } else { Appearance::Dark };
                cx.intents.push(Intent::Prefer(Preference::Appearance(next)));
            }
            Action::Undo => self.take_back(cx),
            Action::OpenOffice => cx.go(Place::Group("computer".to_owned())),
            _ => {
                if let Some(part) = self.parts.get_mut(&here) {
                    part.act(action, cx);
                }
            }
        }
    }

    /// Takes the last change back that can be taken back.
    fn take_back(&mut self, cx: &mut Cx<'_>) {
        let Some(commands) = self.undo.pop() else {
            cx.intents.push(Intent::Tell(Tell::Done(cx.texts.orders_nothing_to_undo())));
            return;
        };
        let count = i64::try_from(commands.len()).unwrap_or(i64::MAX);
        for (at, (_, command)) in commands.into_iter().enumerate() {
            let done = if at == 0 { cx.texts.orders_undone(count) } else { String::new() };
            cx.intents.push(Intent::Do { command: Box::new(command), done });
        }
    }

    /// Remembers how changes are taken back, as far as they can be.
    fn remember(&mut self, commands: Vec<(String, Command)>) {
        let back: Vec<_> =
            commands.into_iter().filter_map(|(name, command)| Some((name, opposite(&command)?))).collect();
        if !back.is_empty() {
            self.undo.push(back);
            if BACK_MAX < self.undo.len() {
                self.undo.remove(0);
            }
        }
    }

    fn carry_out(&mut self, context: &Context, intent: Intent, moment: Moment) {
        let is_journaled = matches!(intent, Intent::Do { .. } | Intent::DoEach { .. } | Intent::Call(HostCall::BackUp));
        if self.prefs.person.is_none() && is_journaled {
            self.chooser.open_for(intent);
            context.request_repaint();
            return;
        }
        match intent {
            Intent::Go(place) => self.go(place),
            Intent::Back => {
                if let Some(place) = self.back.pop() {
                    self.place = place;
                }
            }
            Intent::Do { command, done } => {
                self.remember(vec![(String::new(), (*command).clone())]);
                let Some(link) = &self.link else { return };
                let sent =
                    self.outgoing.send(&link.handle, &self.actor(), (self.ids.as_ref(), moment.now), *command, done);
                if let Err(problem) = sent {
                    self.toasts.tell(Tell::Problem(problem), moment.now);
                }
            }
            Intent::Ask { screen, number, command } => {
                let Some(link) = &self.link else { return };
                let (actor, with) = (self.actor(), (self.ids.as_ref(), moment.now));
                if let Err(problem) = self.outgoing.ask(&link.handle, &actor, with, *command, (screen, number)) {
                    self.settled(screen, number, Err(problem));
                }
            }
            Intent::DoEach { commands, done } => {
                self.remember(commands.clone());
                let results = self.outgoing.send_each(commands, done);
                self.dialog = Some(Dialog::Results(results));
            }
            Intent::Call(call) => self.calls.push(call),
            Intent::Show(dialog) => self.dialog = Some(*dialog),
            Intent::CloseDialog => self.dialog = None,
            Intent::Tell(tell) => self.toasts.tell(tell, moment.now),
            Intent::Copy(text) => context.copy_text(text),
            Intent::Prefer(change) => {
                let is_look = matches!(change, Preference::Appearance(_));
                self.prefs.take(change);
                if is_look {
                    self.dress = self.dress.outdated();
                }
                self.calls.push(HostCall::KeepPreferences(Box::new(self.prefs.clone())));
            }
            Intent::OpenPalette => self.palette.open(),
            Intent::OpenHelp => self.is_help_open = true,
            Intent::ChoosePerson => self.chooser.open(),
        }
        context.request_repaint();
    }

    fn settled(&mut self, screen: Screen, number: u64, result: Result<Receipt, Problem>) {
        if let Some(part) = self.parts.get_mut(&screen) {
            part.settled(number, result);
        }
    }

    /// Returns a fresh id, for things that a screen makes.
    #[must_use]
    pub fn fresh_id(&self, now: Timestamp) -> CommandId {
        CommandId(self.ids.next(now))
    }
}

/// Returns the change that takes a change back. That an order is open again is itself none: taking
/// it back once more would never end.
fn opposite(command: &Command) -> Option<Command> {
    match command {
        Command::MarkDone { order, is_done: true } | Command::PutOff { order, .. } => {
            Some(Command::MarkDone { order: *order, is_done: false })
        }
        _ => None,
    }
}
