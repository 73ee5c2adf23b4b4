//! The people of the office: who can be chosen as clerk or employee, and who sits at a window.

use std::collections::BTreeMap;

use egui::{Ui, Vec2};
use uuid::Uuid;

use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::engine::command::Command;
use crate::engine::setup::Setup;
use crate::engine::staff;
use crate::i18n::Language;
use crate::ui::cx::Cx;
use crate::ui::intent::{Confirm, Dialog, Intent};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::grid::{self, Cell, Column, GridState};
use crate::ui::widgets::{button, card, field, state, text};

/// The height of the form below the list.
const FORM: f32 = 196.0;

/// How much higher it is with a reason why a name is not taken.
const FAULT: f32 = 56.0;

/// The list, and the person who is being changed.
#[derive(Default)]
pub(super) struct People {
    table: GridState,
    ids: Vec<Uuid>,
    cells: BTreeMap<Uuid, Vec<Cell>>,
    form: Option<Form>,
}

/// A person who is being added or changed.
struct Form {
    person: Person,
    /// The name as it is on the list; empty for somebody new.
    known_as: String,
    fault: Option<String>,
    /// Whether it was opened a moment ago: its first field gets the keyboard.
    is_fresh: bool,
}

impl People {
    /// Words the list anew.
    pub(super) fn take_in(&mut self, setup: &Setup, cx: &Cx<'_>) {
        let mut all: Vec<&Person> = setup.people.iter().collect();
        // Who works here comes first.
        all.sort_by_key(|person| !person.is_active);
        self.ids = all.iter().map(|person| person.id.0).collect();
        self.cells = all.iter().map(|person| (person.id.0, cells(person, cx))).collect();
    }

    /// Opens the form for somebody new.
    pub(super) fn add(&mut self) {
        let person = Person {
            id: PersonId::NONE,
            name: String::new(),
            email: String::new(),
            language: String::new(),
            branch: String::new(),
            is_active: true,
        };
        self.form = Some(Form { person, known_as: String::new(), fault: None, is_fresh: true });
    }

    fn edit(&mut self, setup: &Setup, id: Uuid) {
        if let Some(person) = setup.people.iter().find(|person| person.id.0 == id) {
            self.form =
                Some(Form { person: person.clone(), known_as: person.name.clone(), fault: None, is_fresh: true });
        }
    }
}

fn cells(person: &Person, cx: &Cx<'_>) -> Vec<Cell> {
    let is_here = cx.prefs.person.as_deref() == Some(person.name.as_str());
    let (tone, words) = match (person.is_active, is_here) {
        (false, _) => (Tone::Quiet, cx.texts.settings_person_left()),
        (true, true) => (Tone::Good, cx.texts.settings_person_here()),
        (true, false) => (Tone::Info, cx.texts.settings_person_works()),
    };
    let language = Language::parse(&person.language).map_or("", Language::native_name);
    vec![
        Cell::Strong(person.name.clone()),
        Cell::text(&person.email),
        Cell::text(language),
        Cell::text(&person.branch),
        Cell::Chip(tone, words),
    ]
}

/// Draws the list, and below it the form of whoever is being changed.
pub(super) fn people(ui: &mut Ui, cx: &mut Cx<'_>, people: &mut People, setup: &Setup) {
    let height = ui.available_height();
    let form_height = match &people.form {
        None => 0.0,
        Some(Form { fault: None, .. }) => FORM,
        Some(Form { fault: Some(_), .. }) => FORM + FAULT,
    };
    ui.allocate_ui(Vec2::new(ui.available_width(), (height - form_height).max(150.0)), |ui| {
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            list(ui, cx, people, setup);
        });
    });
    if let Some(mut form) = people.form.take()
        && self::form(ui, cx, &mut form, setup)
    {
        people.form = Some(form);
    }
}

fn list(ui: &mut Ui, cx: &mut Cx<'_>, people: &mut People, setup: &Setup) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = super::group::Group::People.title(cx.texts);
    let add = cx.texts.settings_people_add();
    let mut adds = false;
    card::title_line(ui, cx.palette, &title, |ui| {
        adds = button::plain(&add).icon(Icon::Add).show(ui, cx.palette).clicked();
    });
    if adds {
        people.add();
    }
    if people.ids.is_empty() {
        let (title, words) = (cx.texts.settings_people_none(), cx.texts.settings_people_none_words());
        return state::empty(ui, cx.palette, Icon::Group, &title, &words);
    }
    let columns = [
        Column::text("name", cx.texts.settings_person_name(), 130.0).growing(),
        Column::text("email", cx.texts.settings_person_email(), 150.0).growing(),
        Column::text("language", cx.texts.settings_person_language(), 84.0),
        Column::text("branch", cx.texts.settings_person_branch(), 84.0),
        Column::text("state", cx.texts.settings_person_state(), 126.0),
    ];
    let (ids, cells) = (&people.ids, &people.cells);
    let table = grid::Table { name: "people", columns: &columns, ids, has_keys: people.form.is_none() };
    let answer = grid::grid(ui, cx, table, &mut people.table, |_, id| cells.get(&id).map(Vec::as_slice));
    let moved = if answer.is_moved { people.table.cursor } else { None };
    if let Some(id) = answer.opened.or(answer.previewed).or(moved) {
        people.edit(setup, id);
    }
}

/// Draws the form; returns whether it stays open.
fn form(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut Form, setup: &Setup) -> bool {
    let title = if form.known_as.is_empty() {
        cx.texts.settings_people_new()
    } else {
        cx.texts.settings_people_edit(form.known_as.as_str())
    };
    let mut stays = true;
    ui.add_space(size::GAP_M);
    card::titled(
        ui,
        cx.palette,
        &title,
        |_| {},
        |ui| {
            ui.add_space(size::GAP_M);
            fields(ui, cx, form);
            ui.add_space(size::GAP_M);
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                stays = buttons(ui, cx, form, setup);
            });
            ui.add_space(size::GAP_M);
        },
    );
    stays
}

fn fields(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut Form) {
    let room = ui.available_width() - 28.0 - 3.0 * size::GAP_M;
    let (wide, small) = (room * 0.29, room * 0.21);
    let person = &mut form.person;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_M;
        ui.add_space(14.0);
        let label = cx.texts.settings_person_name();
        field::labelled(ui, cx.palette, &label, form.fault.as_deref(), |ui| {
            ui.set_width(wide);
            let response = field::text(ui, cx.palette, &label, &mut person.name, "", wide);
            if std::mem::take(&mut form.is_fresh) {
                response.request_focus();
            }
        });
        let label = cx.texts.settings_person_email();
        field::labelled(ui, cx.palette, &label, None, |ui| {
            ui.set_width(wide);
            field::text(ui, cx.palette, &label, &mut person.email, "", wide)
        });
        let label = cx.texts.settings_person_language();
        field::labelled(ui, cx.palette, &label, None, |ui| {
            ui.set_width(small);
            let mut options = vec![(String::new(), cx.texts.settings_none())];
            options.extend(Language::ALL.iter().map(|one| (one.code().to_owned(), one.native_name().to_owned())));
            field::choice(ui, cx.palette, &label, &mut person.language, &options, small);
        });
        let label = cx.texts.settings_person_branch();
        field::labelled(ui, cx.palette, &label, None, |ui| {
            ui.set_width(small);
            field::text(ui, cx.palette, &label, &mut person.branch, "", small)
        });
    });
}

/// Draws the buttons of the form; returns whether it stays open.
fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut Form, setup: &Setup) -> bool {
    let mut stays = true;
    let (save, missing) = (cx.texts.settings_person_save(), cx.texts.settings_person_name_missing());
    let why_not = form.person.name.trim().is_empty().then_some(missing.as_str());
    if button::filled(&save).unless(why_not).show(ui, cx.palette).clicked() {
        if let Err(problem) = staff::fits(&setup.people, form.person.id, &form.person.name) {
            form.fault = Some(cx.texts.problem(&problem));
        } else {
            let mut person = form.person.clone();
            person.is_active = true;
            let done = cx.texts.settings_person_saved(person.name.trim());
            cx.change(Command::SavePerson { person }, done);
            stays = false;
        }
    }
    let cancel = cx.texts.ui_cancel();
    if button::plain(&cancel).show(ui, cx.palette).clicked() {
        stays = false;
    }
    if !form.known_as.is_empty() && form.person.is_active {
        let remove = cx.texts.settings_person_remove();
        if button::danger(&remove).show(ui, cx.palette).clicked() {
            let name = form.known_as.as_str();
            let done = cx.texts.settings_person_removed(name);
            let command = Box::new(Command::RemovePerson { person: form.person.id });
            let confirm = Confirm {
                title: cx.texts.settings_person_remove_title(name),
                text: cx.texts.settings_person_remove_words(),
                action: remove,
                is_destructive: true,
                intent: Box::new(Intent::Do { command, done }),
            };
            cx.intents.push(Intent::Show(Box::new(Dialog::Confirm(confirm))));
            stays = false;
        }
    }
    if !form.person.is_active {
        text::small(ui, cx.palette, cx.texts.settings_person_left());
    }
    stays
}
