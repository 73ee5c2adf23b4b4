//! The address master: a table of any length with a search over all alphabets, the card of one
//! contact beside it, the form in its place, and the import of tables.

mod card;
mod copy;
mod form;
mod import;
mod preview;

use std::sync::Arc;

use egui::{Event, Ui};
use uuid::Uuid;

use self::card::{Card, Wish, count};
use self::copy::Copying;
use self::form::{Form, Then};
use self::import::Import;
use super::Part;
use crate::domain::ids::ContactId;
use crate::domain::time::Timestamp;
use crate::domain::view::lists::{ContactSort, SortOrder};
use crate::engine::command::Receipt;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::search::ContactRow;
use crate::problem::Problem;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Rows, Shown};
use crate::ui::host::{HostCall, HostReply, Purpose};
use crate::ui::intent::{Intent, Tell};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::grid::{self, Cell, Column, Direction, GridState};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{button, card as frames, field, keys, split, state, text};

/// The width of the card beside the table.
const CARD: f32 = 412.0;
/// The width of the card where there is much room.
const CARD_WIDE: f32 = 480.0;
/// From this width on there is much room: a company that is the name already may stand a second time.
const WIDE: f32 = 1300.0;
/// Below this width the card stands below the table.
const BOTH: f32 = 900.0;
/// From this width on the name, which never clips, leaves room for the mail address.
const EMAIL: f32 = 680.0;
/// Which part of the height the card below the table takes.
const BELOW: f32 = 0.56;

/// What a person does among the contacts.
pub struct Contacts {
    text: String,
    ids: Feed<Arc<[Uuid]>>,
    rows: Rows<Vec<Uuid>, ContactRow>,
    pages: Pages<Vec<Cell>>,
    table: GridState,
    card: Option<Card>,
    form: Option<Form>,
    import: Option<Import>,
    /// Whether the import is shown; aside it keeps what was ticked.
    shows_import: bool,
    copying: Option<Copying>,
    /// The number of the last change that was asked for.
    number: u64,
    /// The contact that was stored, to be told about.
    stored: Option<ContactId>,
    calls: Vec<HostCall>,
    /// Whether the contact is to be edited as soon as it is there.
    wants_edit: bool,
}

impl Default for Contacts {
    fn default() -> Self {
        Self {
            text: String::new(),
            ids: Feed::default(),
            rows: Rows::default(),
            pages: Pages::default(),
            table: GridState::sorted("name", Direction::Up),
            card: None,
            form: None,
            import: None,
            shows_import: false,
            copying: None,
            number: 0,
            stored: None,
            calls: Vec::new(),
            wants_edit: false,
        }
    }
}

impl Contacts {
    fn question(&self) -> Query {
        let (column, direction) = self.table.sort.unwrap_or(("name", Direction::Up));
        let sort = match column {
            "number" => ContactSort::Number,
            "email" => ContactSort::Email,
            "place" => ContactSort::City,
            _ => ContactSort::Name,
        };
        let order = match direction {
            Direction::Up => SortOrder::Ascending,
            Direction::Down => SortOrder::Descending,
        };
        Query::ContactIds { text: self.text.trim().to_owned(), sort, order }
    }

    /// Goes on to what was wanted, once the form may be left.
    fn go_on(&mut self, then: Then) {
        self.form = None;
        match then {
            Then::Close => {}
            Then::Show(id) => self.show(id),
            Then::Add => self.form = Some(Form::blank()),
        }
    }

    /// Leaves the form for something else, or asks first.
    fn leave(&mut self, then: Then) {
        let next = match &mut self.form {
            Some(form) => form.leave(then),
            None => Some(then),
        };
        if let Some(then) = next {
            self.go_on(then);
        }
    }

    fn show(&mut self, id: ContactId) {
        if let Some(card) = &mut self.card {
            card.show(id);
        } else {
            self.card = Some(Card::of(id));
            // The table becomes smaller: the row stays in view.
            self.table.go_to(id.0);
        }
    }

    fn edit(&mut self) {
        if self.form.is_none()
            && let Some(contact) = self.card.as_ref().and_then(Card::contact)
        {
            self.form = Some(Form::of(contact));
        }
    }

    fn start_import(&mut self) {
        self.import.get_or_insert_default();
        self.shows_import = true;
    }

    fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (name, hint) = (cx.texts.contacts_search(), cx.texts.contacts_search_hint());
        ui.horizontal(|ui| {
            let width = 300.0_f32.min(ui.available_width() * 0.4);
            field::search(ui, cx.palette, &name, &mut self.text, &hint, width);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let add = cx.texts.word("action", "add-contact");
                // While the form is open, saving is what the view is for.
                let made = if self.form.is_some() { button::plain(&add) } else { button::filled(&add) };
                if made.key("n").show(ui, cx.palette).clicked() {
                    self.leave(Then::Add);
                }
                let import = cx.texts.contacts_import();
                if button::plain(&import).key("i").icon(Icon::UploadFile).show(ui, cx.palette).clicked() {
                    self.start_import();
                }
                let chosen = self.table.chosen.len();
                if chosen == 0 {
                    return;
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    text::strong(ui, cx.palette, cx.texts.contacts_chosen(count(chosen)));
                    let copy = cx.texts.contacts_copy();
                    let busy = self.copying.is_some().then(|| cx.texts.contacts_copying());
                    let button = button::plain(&copy).key("Ctrl C").unless(busy.as_deref());
                    if button.show(ui, cx.palette).clicked() {
                        self.copy(cx);
                    }
                });
            });
        });
    }

    fn copy(&mut self, cx: &Cx<'_>) {
        if let Some(ids) = self.ids.value() {
            self.copying = Copying::of(ids, &self.table, cx);
        }
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, is_beside: bool) {
        let ids = match self.ids.shown(cx.now) {
            Shown::Nothing => return,
            Shown::Loading => return state::loading(ui, cx.palette),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return state::failed(ui, cx, &problem);
            }
            Shown::Ready(ids) => Arc::clone(ids),
        };
        if ids.is_empty() {
            let (title, words) = if self.text.trim().is_empty() {
                (cx.texts.contacts_none(), cx.texts.contacts_none_words())
            } else {
                (cx.texts.contacts_not_found(), cx.texts.contacts_not_found_words())
            };
            return state::empty(ui, cx.palette, Icon::Contacts, &title, &words);
        }
        let mut columns = columns(cx);
        if is_beside {
            // Beside the card only what tells contacts apart has room.
            columns.retain(|column| matches!(column.id, "name" | "number" | "email" | "place"));
        }
        // What a person does to the columns beside the card leaves those of the whole table alone.
        let name = if is_beside { "contacts-beside" } else { "contacts" };
        if keys::are_free(ui) && takes_copy(ui) {
            self.copy(cx);
        }
        let pages = &self.pages;
        let has_keys = keys::is_topmost(ui);
        let answer = grid::grid(
            ui,
            cx,
            grid::Table { name, columns: &columns, ids: &ids, has_keys },
            &mut self.table,
            |_, id| pages.row(id).map(Vec::as_slice),
        );
        self.rows.want(self.pages.wanted(&ids, answer.seen));
        let is_shown = self.card.is_some() || self.form.is_some();
        let followed = if answer.is_moved && is_shown { self.table.cursor } else { None };
        if let Some(id) = answer.opened.or(answer.previewed).or(followed) {
            let id = ContactId(id);
            if self.card.as_ref().is_none_or(|card| card.id() != id) {
                self.leave(Then::Show(id));
            }
        }
    }

    /// Draws the form, or the card, into the room beside or below the table.
    fn side(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(form) = &mut self.form {
            let next = self.number + 1;
            let then = form.ui(ui, cx, next);
            self.number = next;
            if let Some(then) = then {
                self.go_on(then);
            }
            return;
        }
        let wish = self.card.as_mut().map_or(Wish::None, |card| card.ui(ui, cx));
        match wish {
            Wish::None => {}
            Wish::Close => self.card = None,
            Wish::Edit => self.edit(),
        }
    }

    /// Takes in rows that came, and says what was stored.
    fn take_in(&mut self, cx: &mut Cx<'_>) {
        let fresh: Vec<(Uuid, Vec<Cell>)> =
            self.rows.fresh().into_iter().map(|row| (row.contact.id.0, cells(&row, cx))).collect();
        if !fresh.is_empty() {
            self.pages.take(fresh);
        }
        if let Some(id) = self.stored.take() {
            self.form = None;
            self.show(id);
            self.table.go_to(id.0);
            cx.intents.push(Intent::Tell(Tell::Done(cx.texts.contacts_saved())));
        }
        if self.copying.as_mut().is_some_and(|copying| copying.write(cx)) {
            self.copying = None;
        }
        if self.wants_edit && self.card.as_ref().is_none_or(|card| card.contact().is_some()) {
            self.wants_edit = false;
            self.edit();
        }
        for call in std::mem::take(&mut self.calls) {
            cx.intents.push(Intent::Call(call));
        }
    }
}

/// Returns whether the person copies, and takes the wish away: rows that are not at hand have to be
/// fetched first.
fn takes_copy(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Copy));
        input.events.len() != before
    })
}

fn columns(cx: &Cx<'_>) -> Vec<Column> {
    let mut columns = vec![
        Column::text("name", cx.texts.contacts_column_name(), 150.0).growing().sorting(),
        Column::text("number", cx.texts.contacts_column_number(), 84.0).sorting(),
        Column::text("email", cx.texts.contacts_column_email(), 200.0).sorting().when_room(EMAIL),
        Column::text("phone", cx.texts.contacts_column_phone(), 156.0).when_room(BOTH),
        Column::text("company", cx.texts.contacts_column_company(), 160.0).when_room(WIDE),
        Column::text("place", cx.texts.contacts_column_place(), 128.0).sorting(),
        Column::number("open", cx.texts.contacts_column_open(), 104.0),
        Column::text("last", cx.texts.contacts_column_last(), 112.0).when_room(BOTH),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        column.cell = Some(at);
    }
    columns
}

fn cells(row: &ContactRow, cx: &Cx<'_>) -> Vec<Cell> {
    let card = &row.contact.card;
    let place = [card.city.trim(), card.country.trim()];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let open = if row.open_orders == 0 { String::new() } else { row.open_orders.to_string() };
    vec![
        Cell::Strong(card::shown_name(card, cx)),
        Cell::text(&card.number),
        Cell::muted(&card.email),
        Cell::muted(&card.phone),
        Cell::muted(card.company.trim()),
        Cell::muted(place),
        Cell::text(open),
        Cell::muted(row.last_order.map(|at| cx.moment(at)).unwrap_or_default()),
    ]
}

impl Part for Contacts {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.ids.want(self.question());
        self.ids.tend(handle, now, |answer| match answer {
            Answer::Ids(ids) => Some(ids),
            _ => None,
        });
        let question = |wanted: Vec<Uuid>| Query::ContactRows(wanted.into_iter().map(ContactId).collect());
        self.rows.tend(handle, now, question, |answer| match answer {
            Answer::ContactRows(rows) => Some(rows),
            _ => None,
        });
        if let Some(card) = &mut self.card {
            if self.form.as_mut().is_some_and(Form::takes_fresh) {
                card.changed();
            }
            if card.tend(handle, now)
                && let (Some(form), Some(contact)) = (&mut self.form, card.contact())
            {
                form.meet(contact, card.last_change());
            }
        }
        if let Some(import) = &mut self.import {
            import.tend(handle, now);
        }
        if let Some(copying) = &mut self.copying {
            copying.tend(handle, now);
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::CONTACTS) {
            self.ids.stale();
        }
        if topics.touches(Topics::CONTACTS.with(Topics::ORDERS)) {
            self.pages.stale();
            if let Some(card) = &mut self.card {
                card.changed();
            }
        }
    }

    fn open(&mut self, place: &Place) {
        if let Place::Contact(id) = place {
            self.shows_import = false;
            self.table.go_to(id.0);
            self.leave(Then::Show(*id));
        }
    }

    fn act(&mut self, action: Action, _cx: &mut Cx<'_>) {
        match action {
            Action::AddContact => {
                self.shows_import = false;
                self.leave(Then::Add);
            }
            Action::EditContact if self.card.is_none() => {
                // The contact with the cursor is fetched first.
                if let Some(id) = self.table.cursor {
                    self.leave(Then::Show(ContactId(id)));
                    self.wants_edit = true;
                }
            }
            Action::EditContact => self.edit(),
            Action::ImportContacts => self.start_import(),
            _ => {}
        }
    }

    fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        match reply {
            HostReply::Picked { purpose: Purpose::ContactTable, path } => {
                if let (Some(path), Some(import)) = (path, &mut self.import) {
                    self.calls.push(import.chose(path));
                }
                None
            }
            HostReply::NoPicker(Purpose::ContactTable) => {
                self.import.get_or_insert_default().has_no_dialog = true;
                None
            }
            HostReply::Table(table) => {
                self.import.get_or_insert_default().take(*table);
                None
            }
            other => Some(other),
        }
    }

    fn settled(&mut self, number: u64, result: Result<Receipt, Problem>) {
        if let Some(reading) = self.import.as_mut().and_then(|import| import.reading.as_mut()) {
            reading.settled(number, &result);
        }
        if let Some(form) = &mut self.form
            && let Some(id) = form.settled(number, result)
        {
            self.stored = Some(id);
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let number = self.ids.value().map_or(0, |ids| ids.len());
        if self.text.trim().is_empty() {
            cx.texts.contacts_count(count(number))
        } else {
            cx.texts.contacts_found(count(number))
        }
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.take_in(cx);
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        if self.shows_import
            && let Some(import) = &mut self.import
        {
            if preview::ui(ui, cx, import, &mut self.number) {
                self.shows_import = false;
            }
            return;
        }
        let is_narrow = ui.available_width() < BOTH;
        let has_side = self.card.is_some() || self.form.is_some();
        if is_narrow && self.form.is_some() {
            return self.side(ui, cx);
        }
        self.bar(ui, cx);
        let table = |part: &mut Self, ui: &mut Ui, cx: &mut Cx<'_>, is_beside: bool| {
            frames::frame(cx.palette).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                part.list(ui, cx, is_beside);
            });
        };
        if !has_side {
            table(self, ui, cx, false);
        } else if is_narrow {
            let below = ui.available_height() * BELOW;
            split::with_bottom(ui, below, |list, side| {
                table(self, list, cx, false);
                self.side(side, cx);
            });
        } else {
            let width = if WIDE < ui.available_width() { CARD_WIDE } else { CARD };
            split::with_right(ui, width, |list, side| {
                table(self, list, cx, true);
                self.side(side, cx);
            });
        }
    }
}
