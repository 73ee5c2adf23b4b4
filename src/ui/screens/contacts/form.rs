//! The form of a contact: added or edited in place. What somebody else changed meanwhile is shown
//! beside what was typed, and nothing typed is lost without being asked.

use egui::{Key, Modifiers, RichText, Ui};

use super::card::{field_word, in_words, language_word};
use crate::domain::card::CardField;
use crate::domain::contact::{Contact, ContactCard, ContactKind, ContactRole};
use crate::domain::ids::ContactId;
use crate::domain::time::Timestamp;
use crate::engine::command::{Command, Receipt};
use crate::engine::contacts;
use crate::i18n::Language;
use crate::problem::{Code, Problem, Severity};
use crate::ui::cx::Cx;
use crate::ui::intent::Intent;
use crate::ui::place::Screen;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::{button, card, field, keys, text};

/// The rows of the form: fields beside each other, with their share of the width.
const ROWS: &[&[(CardField, f32)]] = &[
    &[(CardField::Kind, 0.5), (CardField::Number, 0.5)],
    &[(CardField::Company, 1.0)],
    &[(CardField::Salutation, 0.5), (CardField::Title, 0.5)],
    &[(CardField::FirstName, 0.5), (CardField::LastName, 0.5)],
    &[(CardField::Street, 0.6), (CardField::Street2, 0.4)],
    &[(CardField::Zip, 0.35), (CardField::City, 0.65)],
    &[(CardField::Region, 0.6), (CardField::Country, 0.4)],
    &[(CardField::Email, 1.0)],
    &[(CardField::Phone, 0.6), (CardField::Language, 0.4)],
    &[(CardField::VatId, 0.5), (CardField::RegNo, 0.5)],
    &[(CardField::Gln, 0.5), (CardField::PayerKey, 0.5)],
    &[(CardField::ExternalId, 0.5), (CardField::BirthDate, 0.5)],
];

/// The room left and right of the fields.
const EDGE: f32 = 14.0;

/// What is done once what was typed is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The form is closed.
    Close,
    /// Another contact is shown.
    Show(ContactId),
    /// A contact is added.
    Add,
}

/// The form of a contact.
pub(super) struct Form {
    /// The contact as it was when the form was filled; none when one is added.
    of: Option<Contact>,
    /// What the fields said before anything was typed.
    before: ContactCard,
    draft: ContactCard,
    /// The day of birth as typed.
    birth: String,
    faults: Vec<(CardField, Problem)>,
    problem: Option<Problem>,
    /// What somebody else wrote into fields that were changed here too.
    theirs: Vec<(CardField, String)>,
    /// Who changed the contact meanwhile, and when.
    meanwhile: Option<(String, Timestamp)>,
    /// Whether a change was refused because somebody else was first.
    is_refused: bool,
    wants_fresh: bool,
    sent: Option<u64>,
    asks: Option<Then>,
    is_fresh: bool,
}

impl Form {
    /// Returns the form for a contact that is added.
    pub(super) fn blank() -> Self {
        Self::with(None, ContactCard::blank(ContactKind::Organisation))
    }

    /// Returns the form for a contact that is changed.
    pub(super) fn of(contact: &Contact) -> Self {
        Self::with(Some(contact.clone()), contact.card.clone())
    }

    fn with(of: Option<Contact>, before: ContactCard) -> Self {
        Self {
            of,
            birth: before.text(CardField::BirthDate),
            draft: before.clone(),
            before,
            faults: Vec::new(),
            problem: None,
            theirs: Vec::new(),
            meanwhile: None,
            is_refused: false,
            wants_fresh: false,
            sent: None,
            asks: None,
            is_fresh: true,
        }
    }

    /// Returns whether anything was typed.
    pub(super) fn is_touched(&self) -> bool {
        self.draft != self.before || self.birth != self.before.text(CardField::BirthDate)
    }

    /// Asks whether what was typed may be given up; a form in which nothing was typed says at once
    /// what is to be done.
    pub(super) fn leave(&mut self, then: Then) -> Option<Then> {
        if self.is_touched() {
            self.asks = Some(then);
            return None;
        }
        Some(then)
    }

    /// Takes in how the master has the contact now.
    pub(super) fn meet(&mut self, contact: &Contact, by: Option<(String, Timestamp)>) {
        let Some(of) = &mut self.of else { return };
        if of.id != contact.id || contact.version <= of.version {
            return;
        }
        for change in self.before.changes_to(&contact.card) {
            let is_typed = self.draft.text(change.field) != self.before.text(change.field);
            if is_typed && self.draft.text(change.field) != change.after {
                self.theirs.retain(|(field, _)| *field != change.field);
                self.theirs.push((change.field, change.after.clone()));
            } else {
                self.draft.put(change.field, &change.after);
                if change.field == CardField::BirthDate {
                    self.birth.clone_from(&change.after);
                }
            }
        }
        self.before.clone_from(&contact.card);
        of.clone_from(contact);
        self.meanwhile = by;
    }

    /// Returns, once, whether the form has to know how the master has the contact now.
    pub(super) fn takes_fresh(&mut self) -> bool {
        std::mem::take(&mut self.wants_fresh)
    }

    /// Takes in what became of the change; returns the contact when it is stored.
    pub(super) fn settled(&mut self, number: u64, result: Result<Receipt, Problem>) -> Option<ContactId> {
        if self.sent != Some(number) {
            return None;
        }
        self.sent = None;
        match result {
            Ok(receipt) => receipt.created.map(ContactId).or_else(|| self.of.as_ref().map(|contact| contact.id)),
            Err(problem) => {
                let field = match problem.code {
                    Code::ContactNumberTaken => Some(CardField::Number),
                    Code::ContactEmailMalformed => Some(CardField::Email),
                    Code::ContactNameless => Some(CardField::Company),
                    _ => None,
                };
                if problem.code == Code::ChangedMeanwhile {
                    self.is_refused = true;
                    self.wants_fresh = true;
                } else if let Some(field) = field {
                    self.faults.push((field, problem));
                } else {
                    self.problem = Some(problem);
                }
                None
            }
        }
    }

    /// Checks what was typed and asks for the change.
    fn save(&mut self, cx: &mut Cx<'_>, number: u64) {
        self.problem = None;
        let mut card = contacts::tidied(&self.draft);
        card.birth_date = contacts::day(&self.birth);
        self.faults = contacts::faults(&card, self.of.as_ref().map(|contact| &contact.card));
        let birth = self.birth.trim();
        let is_no_day = !birth.is_empty() && card.birth_date.is_none();
        if is_no_day {
            self.faults.push((CardField::BirthDate, Problem::new(Code::NotADate).with("text", birth)));
        }
        if is_no_day || self.faults.iter().any(|(_, problem)| problem.severity() == Severity::Error) {
            return;
        }
        let command = match &self.of {
            None => Command::AddContact { card: Box::new(card) },
            Some(contact) => Command::UpdateContact { contact: Box::new(Contact { card, ..contact.clone() }) },
        };
        self.theirs.clear();
        self.is_refused = false;
        self.sent = Some(number);
        cx.intents.push(Intent::Ask { screen: Screen::Contacts, number, command: Box::new(command) });
    }

    /// Draws the form. `number` is the one under which a change is asked for. Returns what is to be
    /// done when the form is left.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, number: u64) -> Option<Then> {
        let mut then = None;
        let is_free = keys::is_topmost(ui);
        let saves = is_free && keys::take_with(ui, Key::Enter, Modifiers::COMMAND);
        if is_free && keys::take(ui, Key::Escape) {
            then = if self.asks.take().is_some() { None } else { self.leave(Then::Close) };
        }
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                ui.add_space(EDGE);
                let title = match &self.of {
                    None => cx.texts.contacts_add_title(),
                    Some(contact) => cx.texts.contacts_edit_title(super::card::shown_name(&contact.card, cx)),
                };
                let title = RichText::new(title).font(crate::ui::theme::semi_bold(size::HEADING));
                text::one_line(ui, title.color(cx.palette.text));
            });
            ui.add_space(8.0);
            card::line(ui, cx.palette);
            then = then.or(self.ribbons(ui, cx));
            let foot = 52.0;
            let room = (ui.available_height() - foot).max(80.0);
            egui::ScrollArea::vertical().id_salt("form").max_height(room).auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP_S;
                ui.add_space(8.0);
                self.fields(ui, cx);
                ui.add_space(8.0);
            });
            card::line(ui, cx.palette);
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                ui.add_space(EDGE);
                let (save, cancel) = (cx.texts.contacts_save(), cx.texts.ui_cancel());
                let waits = cx.texts.contacts_saving();
                let why_not = self.sent.is_some().then_some(waits.as_str());
                let button = button::filled(&save).key("Ctrl Enter").unless(why_not);
                if (button.show(ui, cx.palette).clicked() || saves) && self.sent.is_none() {
                    self.save(cx, number);
                }
                if button::plain(&cancel).key("Esc").show(ui, cx.palette).clicked() {
                    then = self.leave(Then::Close);
                }
            });
        });
        then
    }

    /// Draws what a person has to know before going on.
    fn ribbons(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<Then> {
        let mut then = None;
        if let Some(asked) = self.asks {
            ribbon(ui, cx, Tone::Warn, |ui, cx| {
                text::body(ui, cx.palette, cx.texts.contacts_discard_words());
                ui.horizontal(|ui| {
                    let (discard, keep) = (cx.texts.contacts_discard(), cx.texts.contacts_keep_typing());
                    if button::danger(&discard).show(ui, cx.palette).clicked() {
                        then = Some(asked);
                    }
                    if button::plain(&keep).key("Esc").show(ui, cx.palette).clicked() {
                        self.asks = None;
                    }
                });
            });
        }
        if let Some((by, at)) = &self.meanwhile {
            let words = match (self.is_refused, self.theirs.is_empty()) {
                (true, _) => cx.texts.contacts_changed_refused(by.as_str(), cx.moment(*at)),
                (false, false) => cx.texts.contacts_changed_clash(by.as_str(), cx.moment(*at)),
                (false, true) => cx.texts.contacts_changed_meanwhile(by.as_str(), cx.moment(*at)),
            };
            ribbon(ui, cx, Tone::Warn, |ui, cx| {
                text::body(ui, cx.palette, words);
            });
        }
        if let Some(problem) = &self.problem {
            ribbon(ui, cx, Tone::Bad, |ui, cx| {
                text::body(ui, cx.palette, cx.texts.problem(problem));
            });
        }
        then
    }

    fn fields(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let room = ui.available_width() - EDGE * 2.0;
        for row in ROWS {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(EDGE);
                let gaps = size::GAP_M * f32::from(u8::try_from(row.len() - 1).unwrap_or(0));
                for (at, (field, share)) in row.iter().enumerate() {
                    if at != 0 {
                        ui.add_space(size::GAP_M);
                    }
                    let width = (room - gaps) * share;
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        self.field(ui, cx, *field, width);
                    });
                }
            });
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            ui.add_space(EDGE);
            for role in ContactRole::ALL {
                let mut is_one = self.draft.roles.contains(&role);
                let words = cx.texts.word("contact-role", role.as_str());
                if field::tick(ui, cx.palette, &words, &mut is_one).changed() {
                    self.draft.roles.retain(|known| *known != role);
                    if is_one || self.draft.roles.is_empty() {
                        self.draft.roles.push(role);
                    }
                    self.draft.roles.sort_unstable();
                }
            }
        });
        self.theirs_line(ui, cx, CardField::Roles);
    }

    fn field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, which: CardField, width: f32) {
        let label = field_word(cx, which);
        let faults = self.faults.iter().filter(|(field, _)| *field == which);
        let fault = faults.map(|(_, problem)| cx.texts.problem(problem)).collect::<Vec<_>>().join(" ");
        let fault = Some(fault.as_str()).filter(|fault| !fault.is_empty());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            ui.label(RichText::new(&label).font(crate::ui::theme::medium(size::SMALL)).color(cx.palette.muted));
            self.value(ui, cx, which, &label, width);
            if let Some(fault) = fault {
                text_fault(ui, cx, fault);
            }
        });
        self.theirs_line(ui, cx, which);
    }

    /// Draws the field itself.
    fn value(&mut self, ui: &mut Ui, cx: &Cx<'_>, which: CardField, label: &str, width: f32) {
        match which {
            CardField::Kind => {
                let kinds = [ContactKind::Organisation, ContactKind::Person];
                let options: Vec<(ContactKind, String)> =
                    kinds.iter().map(|kind| (*kind, cx.texts.word("contact-kind", kind.as_str()))).collect();
                field::choice(ui, cx.palette, label, &mut self.draft.kind, &options, width);
            }
            CardField::Language => {
                let mut codes: Vec<String> = vec![String::new()];
                codes.extend(Language::ALL.iter().map(|language| language.code().to_owned()));
                if !codes.contains(&self.draft.language) {
                    codes.push(self.draft.language.clone());
                }
                let named = |code: String| {
                    let words =
                        if code.is_empty() { cx.texts.contacts_language_office() } else { language_word(cx, &code) };
                    (code, words)
                };
                let options: Vec<(String, String)> = codes.into_iter().map(named).collect();
                field::choice(ui, cx.palette, label, &mut self.draft.language, &options, width);
            }
            CardField::BirthDate => {
                let hint = cx.texts.contacts_day_hint();
                field::text(ui, cx.palette, label, &mut self.birth, &hint, width);
            }
            _ => {
                let hint = if which == CardField::Number && self.of.is_none() {
                    cx.texts.contacts_number_hint()
                } else {
                    String::new()
                };
                let first = match self.draft.kind {
                    ContactKind::Organisation => CardField::Company,
                    ContactKind::Person => CardField::FirstName,
                };
                let is_first = which == first && std::mem::take(&mut self.is_fresh);
                if let Some(value) = self.draft.plain_mut(which) {
                    let response = field::text(ui, cx.palette, label, value, &hint, width);
                    if is_first {
                        response.request_focus();
                    }
                    if response.changed() {
                        self.faults.retain(|(field, _)| *field != which);
                    }
                }
            }
        }
    }

    /// Draws what somebody else wrote into a field meanwhile.
    fn theirs_line(&mut self, ui: &mut Ui, cx: &Cx<'_>, which: CardField) {
        let Some((_, theirs)) = self.theirs.iter().find(|(field, _)| *field == which).cloned() else { return };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let by = self.meanwhile.as_ref().map(|(by, _)| by.clone()).unwrap_or_default();
            let words = in_words(cx, Some(which), &theirs);
            let sentence = cx.texts.contacts_theirs(by, if words.is_empty() { "–".to_owned() } else { words });
            ui.label(RichText::new(sentence).font(regular(size::SMALL)).color(cx.palette.warn));
            let (take, name) = (cx.texts.contacts_take_theirs(), field_word(cx, which));
            let response = button::link(&take).hint(&name).show(ui, cx.palette);
            if response.clicked() {
                self.draft.put(which, &theirs);
                if which == CardField::BirthDate {
                    self.birth.clone_from(&theirs);
                }
                self.theirs.retain(|(field, _)| *field != which);
            }
        });
    }
}

fn text_fault(ui: &mut Ui, cx: &Cx<'_>, fault: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        text::icon(ui, cx.palette.bad, Icon::Error);
        let words = RichText::new(fault).font(regular(size::SMALL)).color(cx.palette.bad);
        ui.add(egui::Label::new(words).wrap());
    });
}

/// Draws a ribbon over the fields.
fn ribbon(ui: &mut Ui, cx: &mut Cx<'_>, tone: Tone, content: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let (ink, ground) = tone.colors(cx.palette);
    let frame = egui::Frame::new().fill(ground).inner_margin(egui::Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            text::icon(ui, ink, Icon::Warning);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                content(ui, cx);
            });
        });
    });
    card::line(ui, cx.palette);
}
