//! The sources: one card each, and the form for another one.

use std::path::PathBuf;

use egui::{Ui, Vec2};
use uuid::Uuid;

use super::Desk;
use super::draft::{Field, FieldId};
use super::live;
use super::row::{self, Row};
use super::trial::Trial;
use super::values;
use crate::domain::ids::SourceId;
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::doors;
use crate::engine::setup::{Door, Setup};
use crate::problem::{Code, Problem};
use crate::ui::cx::Cx;
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::Intent;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::{button, card, field, text};

/// From this width on the buttons of a source stand beside its name.
const WIDE: f32 = 560.0;

/// The width of the field for the interval of a new source.
const INTERVAL: f32 = 140.0;

/// The interval that a new source is offered, in minutes: a clerk who waits for an order looks
/// about that often.
const INTERVAL_USUAL: &str = "5";

/// A source that is being added.
pub(super) struct NewDoor {
    pub(super) name: String,
    pub(super) folder: String,
    pub(super) interval: String,
    name_fault: Option<String>,
    folder_fault: Option<String>,
    interval_fault: Option<String>,
    /// The folder that is being made and tried, and the interval.
    making: Option<(PathBuf, i64)>,
}

impl Default for NewDoor {
    fn default() -> Self {
        Self {
            name: String::new(),
            folder: String::new(),
            interval: INTERVAL_USUAL.to_owned(),
            name_fault: None,
            folder_fault: None,
            interval_fault: None,
            making: None,
        }
    }
}

/// What became of the folder of a new source.
pub(super) enum Made {
    /// It was not asked for here.
    NotOurs,
    /// It cannot be used; what and why stands at the field when it is drawn next.
    Refused(Problem),
    /// It can be used: the source is added.
    Ready(Box<Command>, String),
}

impl NewDoor {
    /// Takes in what became of the folder.
    pub(super) fn made(&mut self, folder: &PathBuf, result: &Result<(), Problem>) -> Made {
        let Some((_, interval_minutes)) = self.making.take_if(|(making, _)| making == folder) else {
            return Made::NotOurs;
        };
        if let Err(problem) = result {
            return Made::Refused(problem.clone());
        }
        let name = self.name.trim().to_owned();
        let folder = self.folder.trim().to_owned();
        let command = Command::AddFolderSource { name: name.clone(), folder, interval_minutes };
        *self = Self::default();
        Made::Ready(Box::new(command), name)
    }

    /// Notes why the folder cannot be used.
    pub(super) fn refuse(&mut self, fault: String) {
        self.folder_fault = Some(fault);
    }

    fn check(&mut self, setup: &Setup, cx: &Cx<'_>) -> Option<(PathBuf, i64)> {
        (self.name_fault, self.folder_fault, self.interval_fault) = (None, None, None);
        let (name, folder) = (self.name.trim(), self.folder.trim());
        if let Err(problem) = doors::fits(&setup.sources(), name, folder) {
            let words = Some(cx.texts.problem(&problem));
            match problem.code {
                Code::SourceFolderTaken => self.folder_fault = words,
                _ => self.name_fault = words,
            }
        }
        let minutes = values::interval(cx.texts, self.interval.trim());
        match minutes {
            Ok(minutes) if self.name_fault.is_none() && self.folder_fault.is_none() => {
                Some((PathBuf::from(folder), minutes))
            }
            Ok(_) => None,
            Err(fault) => {
                self.interval_fault = Some(fault);
                None
            }
        }
    }
}

/// Draws a source.
pub(super) fn door(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, id: Uuid) {
    let Some(door) = setup.doors.iter().find(|door| door.source.id.0 == id) else { return };
    card::frame(cx.palette).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.push_id(id, |ui| {
            head(ui, cx, desk, door);
            card::line(ui, cx.palette);
            let folder = PathBuf::from(&door.source.address);
            desk.trials.line(ui, cx, &Trial::Folder(folder.clone()));
            super::dry_run::line(ui, cx, &mut desk.dry_run, &folder);
            name(ui, cx, desk, setup, door);
            place(ui, cx, door);
            interval(ui, cx, desk, setup, door);
            switch(ui, cx, door);
        });
    });
}

fn tone(door: &Door, now: Timestamp, cx: &Cx<'_>) -> (Tone, String) {
    let source = &door.source;
    if !source.is_active {
        return (Tone::Quiet, cx.texts.settings_source_paused());
    }
    if door.problem.is_some() {
        return (Tone::Bad, cx.texts.settings_source_broken());
    }
    // Twice the interval and a minute: the same as the strip below says.
    let limit = source.interval_minutes * 120_000 + 60_000;
    match source.succeeded_at {
        None => (Tone::Quiet, cx.texts.settings_source_new()),
        Some(at) if limit < now.millis_since(at) => (Tone::Warn, cx.texts.settings_source_late()),
        Some(_) => (Tone::Good, cx.texts.settings_source_ok()),
    }
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, door: &Door) {
    let (tone, words) = tone(door, cx.now, cx);
    let is_wide = WIDE <= ui.available_width();
    ui.add_space(10.0);
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), size::CONTROL),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.add_space(14.0);
            text::strong(ui, cx.palette, &door.source.name);
            chip::chip(ui, cx.palette, tone, &words);
            if is_wide {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.add_space(14.0);
                    buttons(ui, cx, desk, door);
                });
            }
        },
    );
    if !is_wide {
        ui.add_space(size::GAP_S);
        ui.horizontal_wrapped(|ui| {
            ui.add_space(14.0);
            buttons(ui, cx, desk, door);
        });
    }
    ui.add_space(10.0);
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, door: &Door) {
    let folder = PathBuf::from(&door.source.address);
    let source = &door.source;
    let labelled = |response: &egui::Response, words: &str| {
        let label = format!("{words}: {}", source.name);
        response.ctx.accesskit_node_builder(response.id, |node| node.set_label(label));
    };
    let (words, hint) = (cx.texts.settings_source_dry_run(), cx.texts.settings_source_dry_run_hint());
    let response = button::plain(&words).hint(&hint).show(ui, cx.palette);
    labelled(&response, &words);
    if response.clicked() {
        desk.dry_run.begin(&folder);
        cx.intents.push(Intent::Call(HostCall::DryRun(folder.clone())));
    }
    let words = cx.texts.settings_source_poll();
    let paused = cx.texts.settings_source_is_paused();
    let why_not = (!source.is_active).then_some(paused.as_str());
    let response = button::plain(&words).key("F5").unless(why_not).show(ui, cx.palette);
    labelled(&response, &words);
    if response.clicked() {
        cx.intents.push(Intent::Call(HostCall::PollNow(Some(source.id))));
    }
    let (words, hint) = (cx.texts.settings_test(), cx.texts.settings_source_test_hint());
    let response = button::plain(&words).hint(&hint).show(ui, cx.palette);
    labelled(&response, &words);
    if response.clicked() {
        desk.trials.begin(Trial::Folder(folder), cx);
    }
}

fn by(cx: &Cx<'_>, changed: Option<&(String, Timestamp)>) -> String {
    changed.map(|(person, at)| cx.texts.settings_changed_by(person, cx.moment(*at))).unwrap_or_default()
}

fn name(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, door: &Door) {
    let id = FieldId::Name(door.source.id);
    let content = Row {
        name: cx.texts.settings_source_name(),
        words: cx.texts.settings_source_name_words(),
        effect: cx.texts.settings_source_name_effect(door.source.ledger.seen),
        changed: by(cx, door.named.as_ref()),
        fault: desk.drafts.fault(id),
        reset: None,
    };
    let name = format!("{}: {}", content.name, door.source.name);
    row::row(ui, cx, &content, |ui, cx, width| {
        let field = Field { id, name: &name, current: &door.source.name, hint: "", unit: "", width };
        desk.drafts.field(ui, cx, setup, &field);
    });
}

fn place(ui: &mut Ui, cx: &mut Cx<'_>, door: &Door) {
    let source = &door.source;
    let effect = match (&door.problem, source.succeeded_at) {
        (Some(problem), _) => cx.texts.problem(problem),
        (None, Some(at)) => cx.texts.settings_source_last(cx.ago(at)),
        (None, None) => cx.texts.settings_source_never(),
    };
    let content = Row {
        name: cx.texts.settings_source_folder(),
        words: cx.texts.settings_source_folder_words(),
        effect,
        ..Row::default()
    };
    row::row(ui, cx, &content, |ui, cx, _| {
        ui.add_space(5.0);
        let whole = cx.office.map_or_else(|| PathBuf::from(&source.address), |office| office.join(&source.address));
        text::body(ui, cx.palette, &source.address).on_hover_text(whole.display().to_string());
    });
}

fn interval(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup, door: &Door) {
    let source = &door.source;
    let id = FieldId::Interval(source.id);
    let minutes = source.interval_minutes;
    let effect = match (source.is_active, live::runner(setup, cx.now), live::next_poll(door)) {
        (false, _, _) => cx.texts.settings_source_is_paused(),
        (true, None, _) => cx.texts.settings_source_no_engine(),
        (true, Some((host, _)), Some(next)) => {
            cx.texts.settings_source_fetches(minutes, cx.moment(next.max(cx.now)), host)
        }
        (true, Some((host, _)), None) => cx.texts.settings_source_fetches_soon(minutes, host),
    };
    let content = Row {
        name: cx.texts.settings_source_interval(),
        words: cx.texts.settings_source_interval_words(),
        effect,
        changed: by(cx, door.paced.as_ref()),
        fault: desk.drafts.fault(id),
        reset: (minutes.to_string() != INTERVAL_USUAL).then(|| INTERVAL_USUAL.to_owned()),
    };
    let name = format!("{}: {}", content.name, source.name);
    let is_reset = row::row(ui, cx, &content, |ui, cx, width| {
        let (current, unit) = (minutes.to_string(), cx.texts.settings_unit_minutes());
        let field = Field { id, name: &name, current: &current, hint: "", unit: &unit, width };
        desk.drafts.field(ui, cx, setup, &field);
    });
    if is_reset {
        desk.drafts.forget(id);
        if let Ok(Some((command, done))) = super::draft::change(id, INTERVAL_USUAL, setup, cx.texts) {
            cx.change(command, done);
        }
    }
}

fn switch(ui: &mut Ui, cx: &mut Cx<'_>, door: &Door) {
    let source = &door.source;
    let mut is_active = source.is_active;
    let content = Row {
        name: cx.texts.settings_source_fetching(),
        words: cx.texts.settings_source_fetching_words(),
        effect: if is_active { cx.texts.settings_source_is_on() } else { cx.texts.settings_source_is_paused() },
        changed: by(cx, door.switched.as_ref()),
        ..Row::default()
    };
    let name = format!("{}: {}", content.name, source.name);
    row::row(ui, cx, &content, |ui, cx, _| {
        ui.add_space(5.0);
        if field::switch(ui, cx.palette, &name, &mut is_active).changed() {
            set_active(cx, source.id, &source.name, is_active);
        }
    });
}

fn set_active(cx: &mut Cx<'_>, source: SourceId, name: &str, is_active: bool) {
    let done = if is_active {
        cx.texts.settings_source_resumed_done(name)
    } else {
        cx.texts.settings_source_paused_done(name)
    };
    cx.change(Command::SetSourceActive { source, is_active }, done);
}

/// Draws the form for another source.
pub(super) fn add(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup) {
    let (title, words) = (cx.texts.settings_source_add(), cx.texts.settings_source_add_words());
    card::titled(
        ui,
        cx.palette,
        &title,
        |_| {},
        |ui| {
            ui.push_id("new-source", |ui| {
                ui.add_space(10.0);
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    text::muted(ui, cx.palette, words);
                });
                form(ui, cx, &mut desk.new_door);
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    let first = cx.texts.settings_source_add_first();
                    let draft = &mut desk.new_door;
                    let is_empty = draft.name.trim().is_empty() || draft.folder.trim().is_empty();
                    let action = cx.texts.settings_source_add_action();
                    let made = button::filled(&action).icon(Icon::Add).unless(is_empty.then_some(first.as_str()));
                    if made.show(ui, cx.palette).clicked()
                        && let Some((folder, minutes)) = draft.check(setup, cx)
                    {
                        draft.making = Some((folder.clone(), minutes));
                        cx.intents.push(Intent::Call(HostCall::MakeFolder(folder)));
                    }
                    text::small(ui, cx.palette, cx.texts.settings_source_folder_made());
                });
                ui.add_space(14.0);
            });
        },
    );
}

fn form(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut NewDoor) {
    let room = ui.available_width() - 28.0;
    let is_wide = WIDE <= room;
    let width = if is_wide { (room - INTERVAL - 2.0 * size::GAP_M) / 2.0 } else { room.min(280.0) };
    ui.add_space(10.0);
    let layout =
        if is_wide { egui::Layout::left_to_right(egui::Align::Min) } else { egui::Layout::top_down(egui::Align::Min) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(14.0);
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(size::GAP_M);
            let label = cx.texts.settings_source_name();
            field::labelled(ui, cx.palette, &label, draft.name_fault.as_deref(), |ui| {
                ui.set_width(width);
                field::text(ui, cx.palette, &label, &mut draft.name, "", width)
            });
            folder(ui, cx, draft, width);
            let label = cx.texts.settings_source_interval();
            field::labelled(ui, cx.palette, &label, draft.interval_fault.as_deref(), |ui| {
                ui.set_width(INTERVAL);
                let response = field::text(ui, cx.palette, &label, &mut draft.interval, "", INTERVAL);
                values::unit(ui, cx, &response, &cx.texts.settings_unit_minutes());
            });
        });
    });
    ui.add_space(size::GAP_S);
}

fn folder(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut NewDoor, width: f32) {
    let label = cx.texts.settings_source_folder();
    field::labelled(ui, cx.palette, &label, draft.folder_fault.as_deref(), |ui| {
        ui.set_width(width);
        field::text(ui, cx.palette, &label, &mut draft.folder, "", width);
        let choose = cx.texts.settings_choose_folder();
        if button::link(&choose).icon(Icon::FolderOpen).show(ui, cx.palette).clicked() {
            let (purpose, kind, title) = (Purpose::SourceFolder, PickKind::Folder, label.clone());
            cx.intents.push(Intent::Call(HostCall::Pick(Pick { purpose, kind, title, name: String::new() })));
        }
    });
}
