//! The settings: everything that can be set, in groups, each with what it does now, who said so,
//! and the way back.

mod group;
mod row;
mod values;
mod draft;
mod trial;
mod dry_run;
mod keys;
mod live;
mod computer;
mod doors;
mod people;

use std::path::PathBuf;

use egui::{CornerRadius, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use self::draft::{Drafts, FieldId};
use self::dry_run::Dry;
use self::group::{Group, Item};
use self::trial::{Trial, Trials};
use super::Part;
use crate::domain::fold::fold;
use crate::domain::settings::SettingKey;
use crate::domain::time::Timestamp;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::setup::Setup;
use crate::i18n::Language;
use crate::problem::Problem;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::host::{HostCall, HostReply, Purpose};
use crate::ui::intent::{Intent, Tell};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{regular, semi_bold};
use crate::ui::widgets::{button, card, field, split, state, text};

/// The width of the groups at the left.
const GROUPS: f32 = 176.0;

/// Below this width the groups are chosen from a field above.
const WIDE: f32 = 600.0;

/// What a person is doing with fields and tests.
#[derive(Default)]
struct Desk {
    drafts: Drafts,
    trials: Trials,
    dry_run: Dry,
    new_door: doors::NewDoor,
    people: people::People,
    /// The folder of another office, as far as it is typed.
    office: Option<String>,
}

/// What came from outside the window and is worded when it is drawn.
enum Wish {
    Add(Box<crate::engine::command::Command>, String),
    Refuse(Problem),
    Pick(SettingKey, PathBuf),
    NoPicker,
    Open(PathBuf),
}

/// What a person does on the screen.
#[derive(Default)]
pub struct Settings {
    group: Group,
    typed: String,
    setup: Feed<Setup>,
    desk: Desk,
    wishes: Vec<Wish>,
    is_new: bool,
    /// In which language and for whom lists were worded.
    worded: Option<(Language, Option<String>)>,
}

impl Settings {
    fn carry_out(&mut self, cx: &mut Cx<'_>) {
        for wish in std::mem::take(&mut self.wishes) {
            match wish {
                Wish::Add(command, name) => {
                    let done = cx.texts.settings_source_added(name);
                    cx.change(*command, done);
                }
                Wish::Refuse(problem) => self.desk.new_door.refuse(cx.texts.problem(&problem)),
                Wish::Pick(key, path) => {
                    let Some(setup) = self.setup.value() else { continue };
                    let typed = path.display().to_string();
                    self.desk.drafts.forget(FieldId::Key(key));
                    if let Ok(Some((command, done))) = draft::change(FieldId::Key(key), &typed, setup, cx.texts) {
                        cx.change(command, done);
                    }
                }
                Wish::NoPicker => cx.intents.push(Intent::Tell(Tell::News(cx.texts.settings_no_picker(), None))),
                Wish::Open(folder) => cx.intents.push(Intent::Call(HostCall::OpenOffice(folder))),
            }
        }
    }

    fn go(&mut self, group: Group, cx: &mut Cx<'_>) {
        if let Some(setup) = self.setup.value() {
            self.desk.drafts.apply_all(setup, cx);
        }
        self.group = group;
        self.typed.clear();
    }

    fn groups(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut chosen = None;
        for group in Group::ALL {
            let title = group.title(cx.texts);
            let is_here = self.group == group && self.typed.trim().is_empty();
            let (rect, response) =
                ui.allocate_exact_size(Vec2::new(ui.available_width(), size::NAV_ROW), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_here, &title));
            let ground = match (is_here, response.hovered()) {
                (true, _) => Some(cx.palette.selected),
                (false, true) => Some(cx.palette.hover),
                (false, false) => None,
            };
            if let Some(ground) = ground {
                ui.painter().rect_filled(rect, CornerRadius::same(size::CORNER), ground);
            }
            let font = if is_here { semi_bold(size::BODY) } else { regular(size::BODY) };
            let words = rect.shrink2(Vec2::new(10.0, 0.0));
            text::paint_line(ui, words, &title, font, cx.palette.text, egui::Align2::LEFT_CENTER);
            button::focus_ring(ui, cx.palette, &response, rect);
            if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                chosen = Some(group);
            }
        }
        if let Some(group) = chosen {
            self.go(group, cx);
        }
    }

    fn content(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let typed = fold(self.typed.trim());
        match self.setup.shown(cx.now) {
            Shown::Nothing => {}
            Shown::Loading => {
                card::frame(cx.palette).show(ui, |ui| {
                    ui.set_min_size(ui.available_size());
                    state::loading(ui, cx.palette);
                });
            }
            Shown::Failed(problem) => {
                let problem = problem.clone();
                card::frame(cx.palette).inner_margin(14).show(ui, |ui| {
                    ui.set_min_size(ui.available_size());
                    state::failed(ui, cx, &problem);
                });
            }
            Shown::Ready(setup) => {
                ui.spacing_mut().item_spacing.y = size::GAP_M;
                if !typed.is_empty() {
                    found(ui, cx, &mut self.desk, setup, &typed);
                } else if self.group == Group::People {
                    people::people(ui, cx, &mut self.desk.people, setup);
                } else {
                    let group = self.group;
                    ScrollArea::vertical().id_salt(("settings", group.as_str())).auto_shrink([false, false]).show(
                        ui,
                        |ui| {
                            section(ui, cx, &mut self.desk, setup, (group, &group.items(setup)));
                        },
                    );
                }
            }
        }
    }
}

/// Draws what fits the letters, group by group.
fn found(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, typed: &str) {
    let mut hits: Vec<(Group, Vec<Item>)> = Vec::new();
    for group in Group::ALL {
        let is_whole = fold(&group.title(cx.texts)).contains(typed);
        let mut items = group.items(setup);
        items.retain(|item| is_whole || group::fits(*item, typed, cx.texts, setup));
        if !items.is_empty() {
            hits.push((group, items));
        }
    }
    if hits.is_empty() {
        let (title, words) = (cx.texts.settings_found_nothing(), cx.texts.settings_found_nothing_words());
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            state::empty(ui, cx.palette, Icon::Search, &title, &words);
        });
        return;
    }
    ScrollArea::vertical().id_salt("settings-found").auto_shrink([false, false]).show(ui, |ui| {
        for (group, items) in hits {
            section(ui, cx, desk, setup, (group, &items));
        }
    });
}

/// Draws items of one group: sources as cards of their own, everything else on one card.
fn section(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, (group, items): (Group, &[Item])) {
    let mut plain = Vec::new();
    for item in items {
        match item {
            Item::Door(id) => doors::door(ui, cx, desk, setup, *id),
            Item::NewDoor => {
                if setup.doors.is_empty() {
                    let (title, words) = (cx.texts.settings_sources_none(), cx.texts.settings_sources_none_words());
                    card::card(ui, cx.palette, |ui| {
                        ui.set_width(ui.available_width());
                        text::strong(ui, cx.palette, title);
                        text::muted(ui, cx.palette, words);
                    });
                }
                doors::add(ui, cx, desk, setup);
            }
            other => plain.push(*other),
        }
    }
    if plain.is_empty() {
        return;
    }
    let title = group.title(cx.texts);
    card::frame(cx.palette).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        card::title_line(ui, cx.palette, &title, |ui| test_button(ui, cx, desk, group));
        for trial in trials_of(group, setup) {
            desk.trials.line(ui, cx, &trial);
        }
        for item in plain {
            ui.push_id(format!("{item:?}"), |ui| one(ui, cx, desk, setup, item));
        }
    });
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, item: Item) {
    match item {
        Item::Key(key) => keys::key(ui, cx, desk, setup, key),
        Item::Notices => computer::notices(ui, cx),
        Item::EngineNow => live::engine(ui, cx, setup),
        Item::Backup => live::backup(ui, cx, desk, setup),
        Item::Language => computer::language(ui, cx),
        Item::Appearance => computer::appearance(ui, cx),
        Item::Scale => computer::scale(ui, cx),
        Item::OfficeFolder => computer::office(ui, cx, desk),
        Item::People => {
            let content = row::Row {
                name: Group::People.title(cx.texts),
                words: cx.texts.settings_people_none_words(),
                ..row::Row::default()
            };
            row::row(ui, cx, &content, |ui, cx, _| {
                let open = cx.texts.settings_open_group();
                if button::plain(&open).show(ui, cx.palette).clicked() {
                    cx.go(Place::Group(Group::People.as_str().to_owned()));
                }
            });
        }
        Item::Door(_) | Item::NewDoor => {}
    }
}

/// Draws the button that tries what a group sets up.
fn test_button(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, group: Group) {
    let trial = match group {
        Group::Mail => Trial::Mail,
        Group::Notices => Trial::Notice,
        Group::Sources
        | Group::Office
        | Group::Defaults
        | Group::Accounting
        | Group::Engine
        | Group::Backup
        | Group::People
        | Group::Computer => return,
    };
    let running = cx.texts.settings_testing();
    let why_not = desk.trials.is_running(&trial).then_some(running.as_str());
    let words = cx.texts.settings_test();
    if button::plain(&words).icon(Icon::PlayArrow).unless(why_not).show(ui, cx.palette).clicked() {
        desk.trials.begin(trial, cx);
    }
}

/// Returns what may have been tried of a group.
fn trials_of(group: Group, setup: &Setup) -> Vec<Trial> {
    let folder = |key: SettingKey| Trial::Folder(PathBuf::from(setup.settings.text(key)));
    match group {
        Group::Mail => vec![Trial::Mail],
        Group::Notices => vec![Trial::Notice],
        Group::Backup => vec![Trial::Backup],
        Group::Accounting => {
            let (export, response) = (folder(SettingKey::ExportFolder), folder(SettingKey::ResponseFolder));
            if export == response { vec![export] } else { vec![export, response] }
        }
        Group::Sources | Group::Office | Group::Defaults | Group::Engine | Group::People | Group::Computer => {
            Vec::new()
        }
    }
}

impl Part for Settings {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.setup.want(Query::Setup);
        let is_new = self.setup.tend(handle, now, |answer| match answer {
            Answer::Setup(setup) => Some(*setup),
            _ => None,
        });
        self.is_new |= is_new;
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::SETTINGS.with(Topics::SOURCES).with(Topics::PEOPLE).with(Topics::OUTBOX)) {
            self.setup.stale();
        }
    }

    fn open(&mut self, place: &Place) {
        if let Place::Group(name) = place {
            // What stands in fields applies when it is drawn next; another group asks for it.
            self.typed.clear();
            self.group = Group::parse(name).unwrap_or_default();
        }
    }

    fn act(&mut self, _action: Action, _cx: &mut Cx<'_>) {}

    fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        match reply {
            HostReply::MailTested(result) => {
                self.desk.trials.end(&Trial::Mail, result.map(|()| String::new()));
            }
            HostReply::NoticeTested(result) => {
                self.desk.trials.end(&Trial::Notice, result.map(|()| String::new()));
            }
            HostReply::BackedUp(result) => {
                self.desk.trials.end(&Trial::Backup, result.map(|path| path.display().to_string()));
                self.setup.stale();
            }
            HostReply::FolderTested(folder, result) => match self.desk.new_door.made(&folder, &result) {
                doors::Made::Ready(command, name) => self.wishes.push(Wish::Add(command, name)),
                doors::Made::Refused(problem) => self.wishes.push(Wish::Refuse(problem)),
                doors::Made::NotOurs => {
                    let trial = Trial::Folder(folder.clone());
                    if !self.desk.trials.end(&trial, result.clone().map(|()| String::new())) {
                        return Some(HostReply::FolderTested(folder, result));
                    }
                }
            },
            HostReply::DryRun(run) => return self.desk.dry_run.end(run).map(HostReply::DryRun),
            HostReply::Picked { purpose: Purpose::SourceFolder, path } => {
                if let Some(path) = path {
                    self.desk.new_door.folder = path.display().to_string();
                }
            }
            HostReply::Picked { purpose: Purpose::SettingFolder(key), path } => {
                if let (Some(key), Some(path)) = (SettingKey::parse(&key), path) {
                    self.wishes.push(Wish::Pick(key, path));
                }
            }
            HostReply::Picked { purpose: Purpose::OpenOffice, path } => {
                self.wishes.extend(path.map(Wish::Open));
            }
            HostReply::NoPicker(Purpose::SourceFolder | Purpose::SettingFolder(_) | Purpose::OpenOffice) => {
                self.wishes.push(Wish::NoPicker);
            }
            other => return Some(other),
        }
        None
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        self.group.title(cx.texts)
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let worded = (cx.language(), cx.prefs.person.clone());
        if std::mem::take(&mut self.is_new) || self.worded.as_ref() != Some(&worded) {
            self.worded = Some(worded);
            self.desk.drafts.settle();
            if let Some(setup) = self.setup.value() {
                self.desk.people.take_in(setup, cx);
            }
        }
        self.carry_out(cx);
        let hint = cx.texts.settings_search();
        let is_wide = WIDE <= ui.available_width();
        ui.horizontal(|ui| {
            let width = 420.0_f32.min(ui.available_width() * if is_wide { 1.0 } else { 0.5 });
            field::search(ui, cx.palette, &hint, &mut self.typed, &hint, width);
            if !is_wide {
                let options = Group::ALL.map(|group| (group, group.title(cx.texts)));
                let mut chosen = self.group;
                let name = cx.texts.settings_groups();
                let width = ui.available_width() - 8.0;
                if field::choice(ui, cx.palette, &name, &mut chosen, &options, width) {
                    self.go(chosen, cx);
                }
            }
        });
        ui.add_space(size::GAP);
        if is_wide {
            split::with_left(ui, GROUPS, |left, right| {
                self.groups(left, cx);
                self.content(right, cx);
            });
        } else {
            self.content(ui, cx);
        }
    }
}
