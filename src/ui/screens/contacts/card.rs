//! The card of one contact: who it is, what is known of it, its orders, and who changed what.

use egui::{Align2, Rect, RichText, Sense, Ui, Vec2};

use crate::domain::card::CardField;
use crate::domain::contact::{Contact, ContactCard};
use crate::domain::ids::ContactId;
use crate::domain::time::Timestamp;
use crate::engine::contact_file::ContactFile;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderRow, Query};
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::place::Place;
use crate::ui::screens::rows::state_cell;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::grid::Cell;
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, facts, keys, state, tab, text};

/// The width of what facts are called.
const LABEL: f32 = 118.0;

/// The tabs of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Details,
    Orders,
    History,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Details, Self::Orders, Self::History];
}

/// What a person does on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Nothing.
    None,
    /// Closes it.
    Close,
    /// Edits the contact.
    Edit,
}

/// The card of one contact.
pub(super) struct Card {
    id: ContactId,
    tab: Tab,
    file: Feed<Option<Box<ContactFile>>>,
}

impl Card {
    pub(super) fn of(id: ContactId) -> Self {
        let mut card = Self { id, tab: Tab::Details, file: Feed::default() };
        card.file.want(Query::ContactFile(id));
        card
    }

    pub(super) fn id(&self) -> ContactId {
        self.id
    }

    /// Shows another contact at the same tab.
    pub(super) fn show(&mut self, id: ContactId) {
        if self.id != id {
            let tab = self.tab;
            *self = Self::of(id);
            self.tab = tab;
        }
    }

    /// Asks for what is missing; returns whether something came.
    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) -> bool {
        self.file.tend(handle, now, |answer| match answer {
            Answer::ContactFile(file) => Some(file),
            _ => None,
        })
    }

    pub(super) fn changed(&mut self) {
        self.file.stale();
    }

    /// Returns the contact as the master has it.
    pub(super) fn contact(&self) -> Option<&Contact> {
        self.file.value()?.as_ref().map(|file| &file.row.contact)
    }

    /// Returns who changed the contact last, and when.
    pub(super) fn last_change(&self) -> Option<(String, Timestamp)> {
        let file = self.file.value()?.as_ref()?;
        file.trace.iter().rfind(|entry| entry.kind == "contact-changed").map(|entry| (entry.actor.clone(), entry.at))
    }

    /// Draws the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Wish {
        let mut wish = Wish::None;
        if keys::are_free(ui) && keys::take(ui, egui::Key::Escape) {
            wish = Wish::Close;
        }
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let Self { tab, file, .. } = self;
            let (title, words) = (cx.texts.contacts_gone(), cx.texts.contacts_gone_words());
            let gone = (Icon::Contacts, title.as_str(), words.as_str());
            let Some(file) = state::subject(ui, cx, file.shown(cx.now), gone) else { return };
            let asked = head(ui, cx, file);
            if asked != Wish::None {
                wish = asked;
            }
            tabs(ui, cx, tab, file);
            card::line(ui, cx.palette);
            let salt = match tab {
                Tab::Details => "details",
                Tab::Orders => "orders",
                Tab::History => "history",
            };
            egui::ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add_space(4.0);
                match tab {
                    Tab::Details => details(ui, cx, file),
                    Tab::Orders => orders(ui, cx, file),
                    Tab::History => history(ui, cx, file),
                }
                ui.add_space(12.0);
            });
        });
        wish
    }
}

fn tabs(ui: &mut Ui, cx: &Cx<'_>, chosen: &mut Tab, file: &ContactFile) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(8.0);
        for known in Tab::ALL {
            let words = match known {
                Tab::Details => cx.texts.contacts_tab_details(),
                Tab::Orders => cx.texts.contacts_tab_orders(count(file.orders.len())),
                Tab::History => cx.texts.contacts_tab_history(count(file.trace.len())),
            };
            if tab::tab(ui, cx.palette, &words, *chosen == known) {
                *chosen = known;
            }
        }
    });
}

/// Returns a count for a sentence.
pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Draws who it is and what can be done.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, file: &ContactFile) -> Wish {
    let card = &file.row.contact.card;
    let mut wish = Wish::None;
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(8.0);
            let close = cx.texts.ui_close();
            if button::icon_button(ui, cx.palette, Icon::Close, &close).clicked() {
                wish = Wish::Close;
            }
            let edit = cx.texts.contacts_edit();
            if button::plain(&edit).key("e").icon(Icon::Edit).show(ui, cx.palette).clicked() {
                wish = Wish::Edit;
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let name = shown_name(card, cx);
                let name = RichText::new(name).font(crate::ui::theme::semi_bold(size::HEADING)).color(cx.palette.text);
                text::one_line(ui, name);
            });
        });
    });
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.set_max_width(room);
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        ui.add_space(14.0);
        let number = RichText::new(format!("№ {}", card.number)).font(regular(13.0)).color(cx.palette.muted);
        ui.add(egui::Label::new(number).selectable(true));
        for role in &card.roles {
            chip::chip(ui, cx.palette, Tone::Quiet, &cx.texts.word("contact-role", role.as_str()));
        }
        if file.row.open_orders != 0 {
            chip::chip(ui, cx.palette, Tone::Info, &cx.texts.contacts_open_orders(file.row.open_orders));
        }
    });
    ui.add_space(6.0);
    card::line(ui, cx.palette);
    wish
}

/// Returns the name, or words for a contact that has none.
pub(super) fn shown_name(card: &ContactCard, cx: &Cx<'_>) -> String {
    let name = card.display_name();
    if name.is_empty() { cx.texts.contacts_nameless() } else { name }
}

/// Returns what a field says in words.
pub(super) fn said(card: &ContactCard, field: CardField, cx: &Cx<'_>) -> String {
    match field {
        CardField::Kind => cx.texts.word("contact-kind", card.kind.as_str()),
        CardField::Roles => {
            let words: Vec<String> =
                card.roles.iter().map(|role| cx.texts.word("contact-role", role.as_str())).collect();
            words.join(", ")
        }
        CardField::BirthDate => card.birth_date.map(|day| format::date(cx.language(), day)).unwrap_or_default(),
        CardField::Language => language_word(cx, &card.language),
        _ => card.text(field),
    }
}

/// Returns the name of a language.
pub(super) fn language_word(cx: &Cx<'_>, code: &str) -> String {
    if code.is_empty() { String::new() } else { cx.texts.word("contact-language", code) }
}

/// Returns what a field is called.
pub(super) fn field_word(cx: &Cx<'_>, field: CardField) -> String {
    cx.texts.word("card", field.as_str())
}

/// The groups of the details: what each is headed with, and its fields.
const GROUPS: [&[CardField]; 4] = [
    &[
        CardField::Kind,
        CardField::Company,
        CardField::Salutation,
        CardField::Title,
        CardField::FirstName,
        CardField::LastName,
        CardField::BirthDate,
    ],
    &[CardField::Street, CardField::Street2, CardField::Zip, CardField::City, CardField::Region, CardField::Country],
    &[CardField::Email, CardField::Phone, CardField::Language],
    &[CardField::VatId, CardField::RegNo, CardField::Gln, CardField::PayerKey, CardField::ExternalId],
];

fn details(ui: &mut Ui, cx: &mut Cx<'_>, file: &ContactFile) {
    let card = &file.row.contact.card;
    let group = |fields: &[CardField]| {
        let fact = |field: &CardField| (field_word(cx, *field), said(card, *field, cx));
        fields.iter().map(fact).filter(|(_, value)| !value.is_empty()).collect::<Vec<(String, String)>>()
    };
    let titles = [
        cx.texts.contacts_group_who(),
        cx.texts.contacts_group_where(),
        cx.texts.contacts_group_reach(),
        cx.texts.contacts_group_numbers(),
    ];
    let groups = titles.into_iter().zip(GROUPS.map(group));
    for (title, shown) in groups.filter(|(_, shown)| !shown.is_empty()) {
        facts::heading(ui, cx.palette, &title);
        facts::facts(ui, cx.palette, &shown, LABEL);
    }
    if !file.numbers.is_empty() {
        facts::heading(ui, cx.palette, &cx.texts.contacts_group_learned());
        let learned: Vec<(String, String)> = file
            .numbers
            .iter()
            .map(|known| {
                let words = cx.texts.contacts_learned(known.number.as_str(), known.by.as_str(), cx.moment(known.at));
                (known.source.clone(), words)
            })
            .collect();
        facts::facts(ui, cx.palette, &learned, LABEL);
    }
    named(ui, cx, file);
    let mut dates = vec![(cx.texts.contacts_since(), cx.moment(file.created_at))];
    if file.changed_at != file.created_at {
        dates.push((cx.texts.contacts_changed(), cx.moment(file.changed_at)));
    }
    if let Some(last) = file.row.last_order {
        dates.push((cx.texts.contacts_last_order(), cx.moment(last)));
    }
    facts::heading(ui, cx.palette, &cx.texts.contacts_group_dates());
    facts::facts(ui, cx.palette, &dates, LABEL);
    if file.is_sender_settled {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(14.0);
            text::small(ui, cx.palette, cx.texts.contacts_sender_settled());
        });
    }
}

/// Draws whom and which places the orders name.
fn named(ui: &mut Ui, cx: &mut Cx<'_>, file: &ContactFile) {
    if !file.persons.is_empty() {
        facts::heading(ui, cx.palette, &cx.texts.contacts_group_persons());
        for person in &file.persons {
            entry(ui, cx, &person.name, &person.reach.join(" · "), &person.order);
        }
    }
    if !file.places.is_empty() {
        facts::heading(ui, cx.palette, &cx.texts.contacts_group_places());
        for place in &file.places {
            entry(ui, cx, &place.name, &place.address, &place.order);
        }
    }
}

/// Draws somebody or some place that an order names, with the way to the order.
fn entry(ui: &mut Ui, cx: &mut Cx<'_>, name: &str, words: &str, order: &(crate::domain::ids::OrderId, String)) {
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - 14.0).max(40.0));
            ui.horizontal(|ui| {
                let name = RichText::new(name).font(medium(size::BODY)).color(cx.palette.text);
                ui.add(egui::Label::new(name).selectable(true).truncate());
                let link = cx.texts.contacts_named_in(order.1.as_str());
                if button::link(&link).show(ui, cx.palette).clicked() {
                    cx.go(Place::Order(order.0));
                }
            });
            if !words.is_empty() {
                let words = RichText::new(words).font(regular(13.0)).color(cx.palette.muted);
                ui.add(egui::Label::new(words).selectable(true).wrap());
            }
        });
    });
}

fn orders(ui: &mut Ui, cx: &mut Cx<'_>, file: &ContactFile) {
    if file.orders.is_empty() {
        let (title, words) = (cx.texts.contacts_no_orders(), cx.texts.contacts_no_orders_words());
        return state::empty(ui, cx.palette, Icon::ReceiptLong, &title, &words);
    }
    for row in &file.orders {
        if order_line(ui, cx, row) {
            cx.go(Place::Order(row.head.id));
        }
    }
    if 50 <= file.orders.len() {
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            text::small(ui, cx.palette, cx.texts.contacts_newest_orders(count(file.orders.len())));
        });
    }
}

/// Draws one order on two lines; returns whether it was clicked.
fn order_line(ui: &mut Ui, cx: &Cx<'_>, row: &OrderRow) -> bool {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 44.0), Sense::click());
    let head = &row.head;
    let total = head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
    let when = cx.moment(head.received_at);
    let more = [when.as_str(), &row.source, &head.order_no];
    let more = more.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let name = cx.texts.contacts_order_name(head.number.as_str(), more.as_str());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, cx.palette.hover);
    }
    let inner = rect.shrink2(Vec2::new(14.0, 3.0));
    let half =
        |top: f32| Rect::from_min_size(egui::pos2(inner.left(), inner.top() + top), Vec2::new(inner.width(), 19.0));
    let (upper, lower) = (half(0.0), half(19.0));
    let left = |rect: Rect, right: f32| Rect::from_min_max(rect.min, egui::pos2(rect.right() - right, rect.bottom()));
    let ink = cx.palette;
    paint_line(ui, left(upper, 150.0), &head.number, medium(size::BODY), ink.text, Align2::LEFT_CENTER);
    paint_line(ui, upper, &total, regular(size::BODY), ink.text, Align2::RIGHT_CENTER);
    paint_line(ui, left(lower, 140.0), &more, regular(size::SMALL), ink.muted, Align2::LEFT_CENTER);
    if let Cell::Chip(tone, words) = state_cell(row, cx) {
        let wide = chip::width(ui, &words).min(136.0);
        let place = Rect::from_min_max(egui::pos2(lower.right() - wide, lower.top()), lower.max);
        chip::paint(ui, cx.palette, place, tone, &words);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, ink.line));
    button::focus_ring(ui, cx.palette, &response, rect);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn history(ui: &mut Ui, cx: &mut Cx<'_>, file: &ContactFile) {
    if file.trace.is_empty() {
        let (title, words) = (cx.texts.contacts_no_history(), cx.texts.contacts_no_history_words());
        return state::empty(ui, cx.palette, Icon::History, &title, &words);
    }
    for step in file.trace.iter().rev() {
        ui.horizontal_top(|ui| {
            ui.add_space(14.0);
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 14.0).max(40.0));
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let words = RichText::new(cx.texts.word("step", &step.kind)).font(medium(13.0));
                    ui.label(words.color(cx.palette.text));
                    text::small(ui, cx.palette, format!("{} · {}", step.actor, cx.moment(step.at)));
                });
                for line in step.detail.as_deref().unwrap_or_default().lines() {
                    detail(ui, cx, line);
                }
            });
        });
        card::line(ui, cx.palette);
    }
}

/// Draws one particular of the journal: `name=value`, where a change reads `before → after`.
fn detail(ui: &mut Ui, cx: &Cx<'_>, line: &str) {
    let (name, value) = line.split_once('=').unwrap_or(("", line));
    let known = CardField::parse(name);
    let name = known.map_or_else(|| cx.texts.word("contact-detail", name), |field| field_word(cx, field));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        text::small(ui, cx.palette, name);
        match value.split_once(" → ") {
            Some((before, after)) => change(ui, cx, &in_words(cx, known, before), &in_words(cx, known, after)),
            None => {
                ui.label(RichText::new(in_words(cx, known, value)).font(regular(13.0)).color(cx.palette.text));
            }
        }
    });
}

/// Returns a stored value as people read it.
pub(super) fn in_words(cx: &Cx<'_>, field: Option<CardField>, value: &str) -> String {
    let Some(field) = field.filter(|field| matches!(field, CardField::Kind | CardField::Roles | CardField::Language))
    else {
        return value.to_owned();
    };
    let mut card = ContactCard::blank(crate::domain::contact::ContactKind::Organisation);
    card.put(field, value);
    said(&card, field, cx)
}

/// Draws what a field said and what it says.
pub(super) fn change(ui: &mut Ui, cx: &Cx<'_>, before: &str, after: &str) {
    let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let old = RichText::new(shown(before)).font(regular(13.0)).color(cx.palette.muted);
    ui.label(if before.is_empty() { old } else { old.strikethrough() });
    ui.label(RichText::new("→").font(regular(13.0)).color(cx.palette.muted));
    ui.label(RichText::new(shown(after)).font(medium(13.0)).color(cx.palette.text));
}
