//! The panel of one request for access: everything that was sent, the message as received, and who
//! it certainly is.

use egui::{RichText, Ui};

use super::state_tone;
use crate::domain::card::CardField;
use crate::domain::ids::RegistrationId;
use crate::domain::paper::Party;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::registrations::RegistrationFile;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::Intent;
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, chip, facts, keys, state, tab, text};

/// The width of what facts are called.
const LABEL: f32 = 132.0;

/// The tabs of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Request,
    Message,
    Trace,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Request, Self::Message, Self::Trace];
}

/// The panel of one request.
pub(super) struct Panel {
    id: RegistrationId,
    tab: Tab,
    file: Feed<Option<Box<RegistrationFile>>>,
}

impl Panel {
    pub(super) fn of(id: RegistrationId) -> Self {
        let mut panel = Self { id, tab: Tab::Request, file: Feed::default() };
        panel.file.want(Query::RegistrationFile(id));
        panel
    }

    /// Shows another request at the same tab.
    pub(super) fn show(&mut self, id: RegistrationId) {
        if self.id != id {
            let tab = self.tab;
            *self = Self::of(id);
            self.tab = tab;
        }
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.file.tend(handle, now, |answer| match answer {
            Answer::RegistrationFile(file) => Some(file),
            _ => None,
        });
    }

    pub(super) fn changed(&mut self) {
        self.file.stale();
    }

    /// Draws the panel; returns whether it was closed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        let mut is_closed = keys::are_free(ui) && keys::take(ui, egui::Key::Escape);
        let Self { tab, file, .. } = self;
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let (title, words) = (cx.texts.registrations_gone(), cx.texts.registrations_gone_words());
            let gone = (Icon::HowToReg, title.as_str(), words.as_str());
            let Some(file) = state::subject(ui, cx, file.shown(cx.now), gone) else { return };
            is_closed |= head(ui, cx, file);
            tabs(ui, cx, tab);
            card::line(ui, cx.palette);
            let salt = match tab {
                Tab::Request => "request",
                Tab::Message => "message",
                Tab::Trace => "trace",
            };
            egui::ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add_space(4.0);
                match tab {
                    Tab::Request => request(ui, cx, file),
                    Tab::Message => message(ui, cx, file),
                    Tab::Trace => trace(ui, cx, file),
                }
                ui.add_space(12.0);
            });
        });
        is_closed
    }
}

fn tabs(ui: &mut Ui, cx: &Cx<'_>, chosen: &mut Tab) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(8.0);
        for known in Tab::ALL {
            let words = match known {
                Tab::Request => cx.texts.registrations_tab_request(),
                Tab::Message => cx.texts.registrations_tab_message(),
                Tab::Trace => cx.texts.registrations_tab_trace(),
            };
            if tab::tab(ui, cx.palette, &words, *chosen == known) {
                *chosen = known;
            }
        }
    });
}

/// Draws whose request it is; returns whether the panel was closed.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, file: &RegistrationFile) -> bool {
    let row = &file.row;
    let mut is_closed = false;
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(8.0);
            let close = cx.texts.ui_close();
            is_closed = button::icon_button(ui, cx.palette, Icon::Close, &close).clicked();
            let words = cx.texts.word("registration", row.state.as_str());
            chip::chip(ui, cx.palette, state_tone(row.state), &words);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let name = if row.company.is_empty() { &row.applicant } else { &row.company };
                let name = RichText::new(name).font(crate::ui::theme::semi_bold(size::HEADING));
                text::one_line(ui, name.color(cx.palette.text));
            });
        });
    });
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        let words = cx.texts.registrations_head(row.source.as_str(), cx.moment(row.received_at));
        text::small(ui, cx.palette, words);
    });
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        if let Some(contact) = &file.contact {
            text::icon(ui, cx.palette.good, Icon::Check);
            text::small(ui, cx.palette, cx.texts.registrations_is());
            let words = format!("{} · {}", contact.card.display_name(), contact.card.number);
            if button::link(&words).show(ui, cx.palette).clicked() {
                cx.go(Place::Contact(contact.id));
            }
        } else {
            text::icon(ui, cx.palette.warn, Icon::PersonSearch);
            text::small(ui, cx.palette, cx.texts.registrations_nobody());
        }
    });
    ui.add_space(6.0);
    card::line(ui, cx.palette);
    is_closed
}

/// Draws everything that was sent.
fn request(ui: &mut Ui, cx: &mut Cx<'_>, file: &RegistrationFile) {
    let paper = &file.paper;
    facts::heading(ui, cx.palette, &cx.texts.registrations_group_applicant());
    facts::facts(ui, cx.palette, &party(cx, &paper.buyer), LABEL);
    let mut rest: Vec<(String, String)> = Vec::new();
    let mut add = |name: String, value: String| {
        if !value.is_empty() {
            rest.push((name, value));
        }
    };
    add(cx.texts.registrations_request_no(), paper.order_no.clone());
    let issued = paper.issued.as_ref().map(|issued| format::issued(cx.language(), issued)).unwrap_or_default();
    add(cx.texts.registrations_asked_at(), issued);
    let language = paper.language.clone().unwrap_or_default();
    let language = if language.is_empty() { language } else { cx.texts.word("contact-language", &language) };
    add(cx.texts.word("card", "language"), language);
    for note in &paper.notes {
        add(cx.texts.registrations_note(), note.clone());
    }
    for extra in &paper.extras {
        add(cx.texts.word("registration-extra", &extra.path.to_lowercase()), extra.text.clone());
    }
    for attachment in &paper.attachments {
        add(cx.texts.word("noun", "attachment"), attachment.name.clone());
    }
    if !rest.is_empty() {
        facts::heading(ui, cx.palette, &cx.texts.registrations_group_request());
        facts::facts(ui, cx.palette, &rest, LABEL);
    }
    for (role, stated) in paper.parties().into_iter().filter(|(_, stated)| **stated != paper.buyer) {
        facts::heading(ui, cx.palette, &cx.texts.word("role", role.as_str()));
        facts::facts(ui, cx.palette, &party(cx, stated), LABEL);
    }
}

/// Returns everything that is said of a party.
fn party(cx: &Cx<'_>, party: &Party) -> Vec<(String, String)> {
    let word = |field: CardField| cx.texts.word("card", field.as_str());
    let mut facts: Vec<(String, String)> = Vec::new();
    for id in &party.ids {
        facts.push((cx.texts.word("number", id.scheme.as_str()), id.value.clone()));
    }
    let birth = party.birth_date.map(|day| format::date(cx.language(), day));
    for (name, value) in [
        (word(CardField::Company), &party.company),
        (cx.texts.registrations_company2(), &party.company2),
        (word(CardField::Salutation), &party.salutation),
        (word(CardField::Title), &party.title),
        (word(CardField::FirstName), &party.first_name),
        (word(CardField::LastName), &party.last_name),
        (cx.texts.registrations_contact_person(), &party.contact_name),
        (word(CardField::Street), &party.street),
        (word(CardField::Street2), &party.street2),
        (word(CardField::Zip), &party.zip),
        (word(CardField::City), &party.city),
        (word(CardField::Region), &party.region),
        (word(CardField::Country), &party.country),
        (word(CardField::VatId), &party.vat_id),
        (word(CardField::RegNo), &party.reg_no),
        (cx.texts.registrations_iban(), &party.iban),
        (word(CardField::BirthDate), &birth),
    ] {
        facts.extend(value.clone().filter(|value| !value.is_empty()).map(|value| (name, value)));
    }
    facts.extend(party.emails.iter().map(|email| (word(CardField::Email), email.clone())));
    facts.extend(party.phones.iter().map(|phone| (word(CardField::Phone), phone.clone())));
    facts
}

/// Draws the message as received.
fn message(ui: &mut Ui, cx: &mut Cx<'_>, file: &RegistrationFile) {
    let Some(message) = &file.message else {
        let (title, words) = (cx.texts.registrations_no_message(), cx.texts.registrations_no_message_words());
        return state::empty(ui, cx.palette, Icon::Inbox, &title, &words);
    };
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(14.0);
        text::strong(ui, cx.palette, &message.name);
        let bytes = format::byte_size(cx.language(), u64::try_from(file.bytes.len()).unwrap_or(u64::MAX));
        let more = [message.format.clone(), message.encoding.clone(), Some(bytes)];
        text::small(ui, cx.palette, more.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    });
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        let (save, copy) = (cx.texts.registrations_save_message(), cx.texts.registrations_copy_message());
        if button::plain(&save).icon(Icon::Save).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                purpose: Purpose::SaveAttachment { bytes: file.bytes.to_vec() },
                kind: PickKind::NewFile,
                title: save.clone(),
                name: message.name.clone(),
            })));
        }
        let no_text = cx.texts.registrations_no_text();
        let why_not = file.text.is_empty().then_some(no_text.as_str());
        if button::plain(&copy).icon(Icon::ContentCopy).unless(why_not).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Copy(file.text.to_string()));
        }
    });
    ui.add_space(6.0);
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - 14.0).max(40.0));
            if file.text.is_empty() {
                text::muted(ui, cx.palette, cx.texts.registrations_no_text());
            } else {
                text::code(ui, cx.palette, file.text.to_string());
            }
        });
    });
}

/// Draws every step, newest first.
fn trace(ui: &mut Ui, cx: &mut Cx<'_>, file: &RegistrationFile) {
    for step in file.trace.iter().rev() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(14.0);
            let words = RichText::new(cx.texts.word("step", &step.kind)).font(regular(size::BODY));
            ui.label(words.color(cx.palette.text));
            text::small(ui, cx.palette, format!("{} · {}", step.actor, cx.moment(step.at)));
        });
    }
}
