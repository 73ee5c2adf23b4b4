//! Who sits at the window: asked once at the first start, and whenever somebody else sits down.

use egui::{CornerRadius, Id, Key, Modal, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::staff;
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::intent::Intent;
use crate::ui::prefs::Preference;
use crate::ui::theme;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular, symbols};
use crate::ui::widgets::{button, card, field, keys, text};

/// How wide the dialog is.
const WIDTH: f32 = 380.0;

/// The most people shown at a time; more are scrolled to.
const SHOWN_MAX: f32 = 7.0;

/// The question who works here.
#[derive(Default)]
pub(super) struct Chooser {
    is_open: bool,
    was_asked: bool,
    typed: String,
    fault: Option<String>,
    people: Feed<Vec<Person>>,
    /// What waits until somebody said who they are.
    waiting: Vec<Intent>,
}

impl Chooser {
    /// Asks.
    pub(super) fn open(&mut self) {
        self.is_open = true;
        self.typed.clear();
        self.fault = None;
        self.people.stale();
    }

    /// Asks, and holds a change back until somebody answered: nothing is journaled under nobody.
    pub(super) fn open_for(&mut self, intent: Intent) {
        self.open();
        self.waiting.push(intent);
    }

    /// Notes that these kinds of things changed.
    pub(super) fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::PEOPLE) {
            self.people.stale();
        }
    }

    /// Asks for the people while the question is open, and asks the question itself at the first
    /// start.
    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp, is_known: bool) {
        if !is_known && !self.was_asked {
            self.was_asked = true;
            self.open();
        }
        if self.is_open {
            self.people.want(Query::People);
            self.people.tend(handle, now, |answer| match answer {
                Answer::People(people) => Some(people),
                _ => None,
            });
        }
    }

    /// Returns whether an answer is on its way.
    pub(super) fn is_waiting(&self) -> bool {
        self.is_open && self.people.is_waiting()
    }

    /// Draws the question.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if !self.is_open {
            return;
        }
        let modal = Modal::new(Id::unique("who")).backdrop_color(theme::veil(cx.palette));
        let ground = card::frame(cx.palette).fill(cx.palette.raised).inner_margin(20);
        let modal = modal.frame(ground).show(ui.ctx(), |ui| {
            ui.set_width(WIDTH);
            text::heading(ui, cx.palette, cx.texts.person_title());
            text::muted(ui, cx.palette, cx.texts.person_words());
            ui.add_space(size::GAP_S);
            let mut chosen = self.list(ui, cx);
            if let Some(name) = self.new_name(ui, cx) {
                chosen = Some(name);
            }
            chosen
        });
        if let Some(name) = modal.inner {
            self.choose(cx, name);
        } else if modal.should_close() {
            self.is_open = false;
            self.waiting.clear();
        }
    }

    fn choose(&mut self, cx: &mut Cx<'_>, name: String) {
        cx.intents.push(Intent::Prefer(Preference::Person(name.clone())));
        let is_listed =
            self.people.value().is_some_and(|all| all.iter().any(|known| known.name == name && known.is_active));
        if !is_listed {
            let person = Person {
                id: PersonId::NONE,
                name: name.clone(),
                email: String::new(),
                language: cx.language().code().to_owned(),
                branch: String::new(),
                is_active: true,
            };
            let done = cx.texts.settings_person_saved(name);
            cx.change(Command::SavePerson { person }, done);
        }
        cx.intents.append(&mut self.waiting);
        self.is_open = false;
    }

    fn list(&self, ui: &mut Ui, cx: &Cx<'_>) -> Option<String> {
        let mut chosen = None;
        let all = self.people.value().map(Vec::as_slice).unwrap_or_default();
        let here: Vec<&Person> = all.iter().filter(|person| person.is_active).collect();
        if here.is_empty() {
            text::small(ui, cx.palette, cx.texts.person_nobody());
            return None;
        }
        egui::ScrollArea::vertical().max_height(size::NAV_ROW * SHOWN_MAX).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for person in here {
                if row(ui, cx, person) {
                    chosen = Some(person.name.clone());
                }
            }
        });
        chosen
    }

    fn new_name(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> Option<String> {
        let label = cx.texts.person_new();
        let action = cx.texts.person_new_action();
        ui.add_space(size::GAP_S);
        let response = field::labelled(ui, cx.palette, &label, self.fault.as_deref(), |ui| {
            field::text(ui, cx.palette, &label, &mut self.typed, "", WIDTH)
        });
        // Whoever sits down types; the keys that walk through the list are free to go elsewhere.
        if self.typed.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut is_pressed = is_entered || keys::take_with(ui, Key::Enter, egui::Modifiers::COMMAND);
        ui.add_space(size::GAP_S);
        ui.horizontal(|ui| {
            let missing = cx.texts.settings_person_name_missing();
            let why_not = self.typed.trim().is_empty().then_some(missing.as_str());
            is_pressed |= button::filled(&action).unless(why_not).show(ui, cx.palette).clicked();
            let cancel = cx.texts.ui_cancel();
            if button::plain(&cancel).key("Esc").show(ui, cx.palette).clicked() {
                ui.close();
            }
        });
        let name = self.typed.trim().to_owned();
        if !is_pressed || name.is_empty() {
            return None;
        }
        let all = self.people.value().map(Vec::as_slice).unwrap_or_default();
        // Somebody who is on the list may type the name as well as click it.
        if all.iter().any(|person| person.name == name) {
            return Some(name);
        }
        match staff::fits(all, PersonId::NONE, &name) {
            Ok(()) => Some(name),
            Err(problem) => {
                self.fault = Some(cx.texts.problem(&problem));
                None
            }
        }
    }
}

fn row(ui: &mut Ui, cx: &Cx<'_>, person: &Person) -> bool {
    let is_here = cx.prefs.person.as_deref() == Some(person.name.as_str());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::NAV_ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, &person.name));
    let ground = match (is_here, response.hovered()) {
        (true, _) => Some(cx.palette.selected),
        (false, true) => Some(cx.palette.hover),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, CornerRadius::same(size::CORNER), ground);
    }
    let icon = egui::Rect::from_min_size(rect.min, Vec2::new(36.0, rect.height()));
    text::paint_line(ui, icon, Icon::Person.as_str(), symbols(18.0), cx.palette.muted, egui::Align2::CENTER_CENTER);
    let half = rect.width() * 0.6;
    let name = egui::Rect::from_min_max(
        egui::pos2(rect.left() + 36.0, rect.top()),
        egui::pos2(rect.left() + half, rect.bottom()),
    );
    text::paint_line(ui, name, &person.name, medium(size::BODY), cx.palette.text, egui::Align2::LEFT_CENTER);
    let branch = egui::Rect::from_min_max(
        egui::pos2(rect.left() + half, rect.top()),
        egui::pos2(rect.right() - 10.0, rect.bottom()),
    );
    text::paint_line(ui, branch, &person.branch, regular(size::SMALL), cx.palette.muted, egui::Align2::RIGHT_CENTER);
    button::focus_ring(ui, cx.palette, &response, rect);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
