//! The steps of the real way: the office, who works here, where orders come from, and from which
//! day on they are answered.

use egui::{Key, Ui};

use super::draft::{Door, Draft, From, SourceDraft};
use super::{dry, path};
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::host::{HostCall, Purpose};
use crate::ui::intent::Intent;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, chip, field, text};

/// How wide a field for a few letters is.
const SHORT: f32 = 120.0;

/// The office's name, its folder, its country and currency.
pub(super) fn office(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut Draft, has_no_picker: bool) {
    card::card(ui, cx.palette, |ui| {
        ui.set_width(ui.available_width());
        text::muted(ui, cx.palette, cx.texts.first_run_office_words());
        ui.add_space(size::GAP_S);
        let label = cx.texts.first_run_name();
        let width = ui.available_width();
        let hint = cx.texts.first_run_name_hint();
        let response = field::labelled(ui, cx.palette, &label, None, |ui| {
            field::text(ui, cx.palette, &label, &mut draft.name, &hint, width)
        });
        begin(ui, &response);
        ui.add_space(size::GAP_S);
        let label = cx.texts.first_run_folder();
        path(ui, cx, (&label, &mut draft.folder), Purpose::CreateOffice, has_no_picker);
        text::small(ui, cx.palette, cx.texts.first_run_folder_words());
        ui.add_space(size::GAP_S);
        ui.horizontal(|ui| {
            for (label, value) in [
                (cx.texts.first_run_country(), &mut draft.country),
                (cx.texts.first_run_currency(), &mut draft.currency),
            ] {
                field::labelled(ui, cx.palette, &label, None, |ui| {
                    field::text(ui, cx.palette, &label, value, "", SHORT)
                });
            }
        });
    });
}

/// Who works here.
pub(super) fn person(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut Draft) {
    card::card(ui, cx.palette, |ui| {
        ui.set_width(ui.available_width());
        text::muted(ui, cx.palette, cx.texts.first_run_person_words());
        ui.add_space(size::GAP_S);
        let width = ui.available_width();
        let label = cx.texts.first_run_person();
        let response = field::labelled(ui, cx.palette, &label, None, |ui| {
            field::text(ui, cx.palette, &label, &mut draft.person, "", width)
        });
        begin(ui, &response);
        ui.add_space(size::GAP_S);
        let label = cx.texts.first_run_email();
        field::labelled(ui, cx.palette, &label, None, |ui| {
            field::text(ui, cx.palette, &label, &mut draft.email, "", width)
        });
    });
}

/// Puts the keyboard into a step's first field when the step is new.
fn begin(ui: &Ui, response: &egui::Response) {
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// Where orders come from, with a look at what lies there.
pub(super) fn source(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut SourceDraft, has_no_picker: bool) {
    card::card(ui, cx.palette, |ui| {
        ui.set_width(ui.available_width());
        text::muted(ui, cx.palette, cx.texts.first_run_source_words());
        ui.add_space(size::GAP_S);
        let doors = [
            (Door::Inbox, cx.texts.first_run_door_inbox()),
            (Door::Folder, cx.texts.first_run_door_folder()),
            (Door::Later, cx.texts.first_run_door_later()),
        ];
        ui.horizontal_wrapped(|ui| {
            for (door, words) in doors {
                if chip::filter(ui, cx.palette, &words, None, draft.door == door).clicked() {
                    draft.door = door;
                }
            }
        });
        ui.add_space(size::GAP_S);
        match draft.door {
            Door::Inbox => {
                text::body(ui, cx.palette, cx.texts.first_run_door_inbox_words());
            }
            Door::Later => {
                text::body(ui, cx.palette, cx.texts.first_run_door_later_words());
            }
            Door::Folder => folder(ui, cx, draft, has_no_picker),
        }
    });
    if draft.door == Door::Folder
        && let Some(run) = draft.dry()
    {
        ui.add_space(size::GAP_M);
        dry::ui(ui, cx, run, None);
    }
}

fn folder(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut SourceDraft, has_no_picker: bool) {
    let before = draft.folder.clone();
    let label = cx.texts.first_run_source_folder();
    let entered = path(ui, cx, (&label, &mut draft.folder), Purpose::SourceFolder, has_no_picker);
    if has_no_picker {
        text::small(ui, cx.palette, cx.texts.first_run_no_picker());
    }
    if draft.folder != before {
        draft.asked = None;
    }
    ui.add_space(size::GAP_S);
    let label = cx.texts.first_run_source_name();
    let (width, hint) = (ui.available_width(), draft.shown_name());
    field::labelled(ui, cx.palette, &label, None, |ui| {
        field::text(ui, cx.palette, &label, &mut draft.name, &hint, width)
    });
    ui.add_space(size::GAP_S);
    let look = cx.texts.first_run_look();
    let none = cx.texts.first_run_folder_missing();
    let folder = draft.folder.trim().to_owned();
    let why_not = folder.is_empty().then_some(none.as_str());
    let pressed = button::plain(&look).icon(Icon::Visibility).unless(why_not).show(ui, cx.palette).clicked();
    // A folder that the desktop's dialog chose is looked at by itself.
    let is_chosen = draft.dry.is_none() && draft.asked.is_none() && !folder.is_empty() && draft.folder == before;
    let has_keyboard = ui.ctx().egui_wants_keyboard_input() && !ui.input(|input| input.key_pressed(Key::Enter));
    if why_not.is_none() && (pressed || entered || (is_chosen && !has_keyboard)) {
        draft.asked = Some(folder.clone());
        draft.dry = None;
        cx.intents.push(Intent::Call(HostCall::DryRun(folder.into())));
    }
}

/// From which day on orders are answered.
pub(super) fn from(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut SourceDraft) {
    card::card(ui, cx.palette, |ui| {
        ui.set_width(ui.available_width());
        text::muted(ui, cx.palette, cx.texts.first_run_from_words());
        ui.add_space(size::GAP_S);
        let today = format::date(cx.language(), cx.today());
        let choices = [
            (From::Today, cx.texts.first_run_from_today(today)),
            (From::Day, cx.texts.first_run_from_day()),
            (From::Everything, cx.texts.first_run_from_everything()),
        ];
        ui.horizontal_wrapped(|ui| {
            for (from, words) in choices {
                if chip::filter(ui, cx.palette, &words, None, draft.from == from).clicked() {
                    draft.from = from;
                }
            }
        });
        ui.add_space(size::GAP_S);
        if draft.from == From::Day {
            let label = cx.texts.first_run_day();
            let fault =
                (!draft.day.trim().is_empty() && draft.start_day(cx).is_none()).then(|| cx.texts.first_run_day_wrong());
            let hint = format::date(cx.language(), cx.today());
            field::labelled(ui, cx.palette, &label, fault.as_deref(), |ui| {
                field::text(ui, cx.palette, &label, &mut draft.day, &hint, SHORT + 40.0)
            });
            ui.add_space(size::GAP_S);
        }
        let words = match draft.from {
            From::Today | From::Day => cx.texts.first_run_from_effect(),
            From::Everything => cx.texts.first_run_from_everything_effect(),
        };
        text::body(ui, cx.palette, words);
    });
    let start_at = draft.start_at(cx);
    if draft.door == Door::Folder
        && let Some(run) = draft.dry()
    {
        ui.add_space(size::GAP_M);
        dry::ui(ui, cx, run, start_at);
    }
}
