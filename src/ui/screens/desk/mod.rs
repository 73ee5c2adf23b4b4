//! The import desk: who the parties are that the program could not decide. Left the queue, then what
//! was sent beside who it may be, below what each decision leads to. Nothing is chosen for the
//! person, and no decision changes a field of ours.

mod view;
mod queue;
mod compare;
mod why;
mod tabs;
mod finder;
mod result;

use std::collections::BTreeMap;

use egui::{Key, Ui, Vec2};

use self::finder::Finder;
use self::queue::Queue;
use self::tabs::{Raw, Tab};
use self::view::View;
use super::Part;
use super::overview::{later, reject};
use crate::domain::ids::{ContactId, OrderId};
use crate::domain::paper::Role;
use crate::domain::time::Timestamp;
use crate::engine::cases::{CaseFile, CaseRow};
use crate::engine::command::{Assignment, Command};
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::engine::status::Status;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::host::{HostCall, Pick as FilePick, PickKind, Purpose};
use crate::ui::intent::{Dialog, Intent, Tell};
use crate::ui::place::{Place, Screen};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{card, keys, split, state};

/// A party of an order.
type CaseKey = (OrderId, Role);

/// How long a decision may be on its way until it counts as failed and is listed again.
const WAY_MILLIS: i64 = 5_000;

/// The room from which on the queue stands at the left, and from which on it has its full width.
const QUEUE_FROM: f32 = 700.0;
const QUEUE_FULL_FROM: f32 = 880.0;

/// Whom a person has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    /// This contact.
    Contact(ContactId),
    /// A new contact.
    New,
}

/// What a person does on a part of the screen.
enum Wish {
    /// Choose somebody.
    Choose(Pick),
    /// Open another case.
    Open(CaseKey),
    /// Decide, as an action does.
    Act(Action),
    /// Look for somebody else.
    LookUp,
    /// Put a contact that was looked up beside the candidates.
    Take(ContactId),
    /// Leave the search.
    LeaveSearch,
    /// Go to the next case.
    Next,
    /// Go to the case before.
    Previous,
    /// Save an attachment.
    SaveAttachment(i64, String),
    /// Save the message.
    SaveMessage,
}

/// What a person does on the import desk.
#[derive(Default)]
pub struct Desk {
    cases: Feed<Vec<CaseRow>>,
    case: Feed<Option<Box<CaseFile>>>,
    status: Feed<Status>,
    queue: Queue,
    open: Option<CaseKey>,
    /// Whether the open case was named by another screen, which may not know which party waits.
    is_led: bool,
    pick: Option<Pick>,
    looked_up: Option<ContactId>,
    finder: Option<Finder>,
    tab: Tab,
    only_differences: bool,
    raw: Raw,
    attachment: Feed<Option<Vec<u8>>>,
    saving: Option<String>,
    view: Option<View>,
    /// The height of the foot when it was last drawn.
    foot: f32,
    /// Decisions that are on their way, and since when.
    decided: BTreeMap<CaseKey, Timestamp>,
    /// The case that a dialog asks about.
    asked: Option<CaseKey>,
}

impl Desk {
    fn show(&mut self, key: Option<CaseKey>) {
        if self.open == key {
            return;
        }
        self.open = key;
        self.is_led = false;
        self.pick = None;
        self.looked_up = None;
        self.finder = None;
        self.view = None;
        self.case.clear();
        self.raw.clear();
        self.queue.follow();
    }

    /// Returns the cases that wait, oldest first, without those on their way.
    fn waiting(&self, now: Timestamp) -> Vec<CaseKey> {
        let rows = self.cases.value().map(Vec::as_slice).unwrap_or_default();
        let is_due = |row: &&CaseRow| row.later_till.is_none_or(|till| till <= now);
        let keys = rows.iter().filter(is_due).map(|row| (row.order.head.id, row.role));
        keys.filter(|key| !self.decided.contains_key(key)).collect()
    }

    /// Opens the case after the open one, or before it.
    fn step(&mut self, now: Timestamp, is_forward: bool) {
        let listed = self.queue.keys(self.cases.value(), &self.decided, now);
        let at = self.open.and_then(|open| listed.iter().position(|key| *key == open));
        let next = match (at, is_forward) {
            (Some(at), true) => listed.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|before| listed.get(before)),
            (None, _) => listed.first(),
        };
        if let Some(next) = next.copied() {
            self.show(Some(next));
        }
    }

    /// Leaves the open case, which is decided, for the next that waits.
    fn leave(&mut self, now: Timestamp) {
        let all = self.queue.keys(self.cases.value(), &BTreeMap::new(), now);
        let waiting = self.waiting(now);
        let at = self.open.and_then(|open| all.iter().position(|key| *key == open)).unwrap_or(0);
        let after = all.iter().skip(at).find(|key| waiting.contains(key) && Some(**key) != self.open);
        let next = after.or_else(|| waiting.iter().find(|key| Some(**key) != self.open)).copied();
        self.asked = None;
        self.show(next);
    }

    /// Looks at what a new answer means for the open case.
    fn settle(&mut self, now: Timestamp) {
        let Some(rows) = self.cases.value() else { return };
        let listed: Vec<CaseKey> = rows.iter().map(|row| (row.order.head.id, row.role)).collect();
        // What is still listed after a while was not carried out: a toast has said why.
        self.decided.retain(|key, since| listed.contains(key) && now.millis_since(*since) < WAY_MILLIS);
        let waiting = self.waiting(now);
        if self.asked.is_some() && self.asked == self.open && self.open.is_some_and(|open| !waiting.contains(&open)) {
            self.leave(now);
        } else if self.open.is_none() {
            self.show(waiting.first().copied());
        } else if let (true, Some((order, role))) = (self.is_led, self.open) {
            let of_order = || waiting.iter().chain(&listed).filter(|(known, _)| *known == order);
            if !listed.contains(&(order, role))
                && let Some(other) = of_order().next().copied()
            {
                self.show(Some(other));
            }
            self.is_led = false;
        }
    }

    fn file(&self) -> Option<&CaseFile> {
        let file = self.case.value()?.as_deref()?;
        (self.open == Some((file.order.head.id, file.role))).then_some(file)
    }

    fn decide(&mut self, cx: &mut Cx<'_>, to: Assignment) {
        let Some(file) = self.file() else { return };
        let (order, role) = (file.order.head.id, file.role);
        if !file.is_waiting {
            let words = cx.texts.desk_decided_already();
            cx.intents.push(Intent::Tell(Tell::News(words, None)));
            return;
        }
        let number = file.order.head.number.clone();
        let role_word = cx.texts.word("role", role.as_str());
        let done = match to {
            Assignment::New if role == Role::Payer => {
                let words = cx.texts.desk_payer_never_new();
                cx.intents.push(Intent::Tell(Tell::News(words, Some(Place::Screen(Screen::Contacts)))));
                return;
            }
            Assignment::New => cx.texts.desk_done_new(number, role_word, file.incoming.display_name()),
            Assignment::Existing(id) => {
                let Some(known) = file.candidates.iter().find(|known| known.contact.id == id) else { return };
                let card = &known.contact.card;
                cx.texts.desk_done_assigned(number, role_word, card.display_name(), card.number.as_str())
            }
        };
        cx.change(Command::Assign { order, role, to }, done);
        self.decided.insert((order, role), cx.now);
        self.cases.stale();
        self.leave(cx.now);
    }

    fn carry_out(&mut self, cx: &mut Cx<'_>, wishes: Vec<Wish>) {
        for wish in wishes {
            match wish {
                Wish::Choose(pick) => self.choose(pick),
                Wish::Open(key) => self.show(Some(key)),
                Wish::Act(action) => self.act(action, cx),
                Wish::LookUp => self.finder = Some(Finder::default()),
                Wish::Take(contact) => {
                    self.finder = None;
                    self.looked_up = Some(contact);
                    self.pick = Some(Pick::Contact(contact));
                    self.tab = Tab::Data;
                }
                Wish::LeaveSearch => self.finder = None,
                Wish::Next => self.leave(cx.now),
                Wish::Previous => self.step(cx.now, false),
                Wish::SaveAttachment(position, name) => {
                    if let Some((order, _)) = self.open {
                        self.attachment.clear();
                        self.attachment.want(Query::AttachmentBytes { order, position });
                        self.saving = Some(name);
                    }
                }
                Wish::SaveMessage => {
                    let name = self.file().and_then(|file| file.message.as_ref()).map(|message| message.name.clone());
                    if let (Some(bytes), Some(name)) = (self.raw.bytes(), name) {
                        save(cx, cx.texts.desk_raw_save_title(), name, bytes.to_vec());
                    }
                }
            }
        }
    }

    fn choose(&mut self, pick: Pick) {
        let is_payer = self.open.is_some_and(|(_, role)| role == Role::Payer);
        if pick != Pick::New || !is_payer {
            self.pick = Some(pick);
            self.tab = Tab::Data;
        }
    }

    /// Takes the keys that are this screen's alone.
    fn keys(&mut self, ui: &Ui, now: Timestamp) {
        if self.finder.is_some() || !keys::are_free(ui) {
            return;
        }
        for (key, is_forward) in [(Key::J, true), (Key::ArrowDown, true), (Key::K, false), (Key::ArrowUp, false)] {
            if keys::take(ui, key) {
                self.step(now, is_forward);
            }
        }
        let Some(file) = self.file() else { return };
        let mut picks: Vec<Pick> = file.candidates.iter().map(|known| Pick::Contact(known.contact.id)).collect();
        let numbered = picks.len();
        if file.as_new.is_some() {
            picks.push(Pick::New);
        }
        if !file.is_waiting {
            if keys::take(ui, Key::Enter) {
                self.leave(now);
            }
            return;
        }
        let mut chosen = None;
        for (at, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4].into_iter().enumerate() {
            if keys::take(ui, key) && at < numbered {
                chosen = picks.get(at).copied();
            }
        }
        let here = self.pick.and_then(|pick| picks.iter().position(|known| *known == pick));
        if keys::take(ui, Key::ArrowRight) {
            chosen = picks.get(here.map_or(0, |here| here + 1)).copied().or(chosen);
        }
        if keys::take(ui, Key::ArrowLeft) {
            chosen = here.and_then(|here| here.checked_sub(1)).and_then(|before| picks.get(before)).copied().or(chosen);
        }
        if let Some(pick) = chosen {
            self.choose(pick);
        }
        if keys::take(ui, Key::F) {
            self.finder = Some(Finder::default());
        }
    }

    /// Prepares what is drawn when something new has come.
    fn prepare(&mut self, cx: &Cx<'_>) {
        let language = cx.language();
        if self.view.as_ref().is_none_or(|view| view.language != language) {
            self.view = self.file().map(|file| View::of(file, cx));
        }
        let is_gone = match (self.pick, self.file()) {
            (Some(Pick::Contact(id)), Some(file)) => {
                // One that was just looked up is on its way.
                self.looked_up != Some(id) && !file.candidates.iter().any(|known| known.contact.id == id)
            }
            (Some(Pick::Contact(_) | Pick::New) | None, _) => false,
        };
        if is_gone {
            self.pick = None;
        }
    }

    fn hand_over(&mut self, cx: &mut Cx<'_>) {
        let Some(bytes) = self.attachment.value() else { return };
        let Some(name) = self.saving.take() else { return };
        if let Some(bytes) = bytes {
            save(cx, cx.texts.orders_save_attachment(), name, bytes.clone());
        } else {
            let words = cx.texts.orders_attachment_missing(name);
            cx.intents.push(Intent::Tell(Tell::News(words, None)));
        }
        self.attachment.clear();
    }

    fn queue_part(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, is_strip: bool, wishes: &mut Vec<Wish>) {
        let Self { cases, decided, open, queue, .. } = self;
        let Some(rows) = cases.value() else { return };
        let list = queue::List { rows, decided, open: *open };
        if is_strip { queue::strip(ui, cx, &list, wishes) } else { queue.ui(ui, cx, &list, wishes) }
    }

    fn case_part(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, wishes: &mut Vec<Wish>) {
        self.foot = 0.0;
        let Some((order, _)) = self.open else { return self.empty(ui, cx) };
        // Lent out while it is drawn, so that the rest of the screen can change meanwhile.
        let case = std::mem::take(&mut self.case);
        match (case.shown(cx.now), &self.view) {
            (Shown::Nothing, _) | (Shown::Ready(Some(_)), None) => {}
            (Shown::Loading, _) => framed(ui, cx, |ui, cx| state::loading(ui, cx.palette)),
            (Shown::Failed(problem), _) => framed(ui, cx, |ui, cx| state::failed(ui, cx, problem)),
            (Shown::Ready(None), _) => framed(ui, cx, |ui, cx| {
                let (title, words) = (cx.texts.desk_gone(), cx.texts.desk_gone_words());
                state::empty(ui, cx.palette, Icon::PersonSearch, &title, &words);
            }),
            (Shown::Ready(Some(file)), Some(view)) => {
                let foot = result::Foot::of(ui, cx, (file, view), self.pick);
                self.foot = foot.height;
                split::with_bottom(ui, foot.height, |upper, lower| {
                    if let Some(finder) = &mut self.finder {
                        finder.ui(upper, cx, wishes);
                    } else {
                        tabs::bar(upper, cx, file, (&mut self.tab, &mut self.only_differences));
                        upper.add_space(size::GAP);
                        match self.tab {
                            Tab::Data => {
                                compare::data(upper, cx, (file, view), (self.pick, self.only_differences), wishes);
                            }
                            Tab::Order => tabs::order(upper, cx, file, view),
                            Tab::Raw => self.raw.ui(upper, cx, file, wishes),
                            Tab::Attachments => tabs::attachments(upper, cx, file, wishes),
                            Tab::Earlier => tabs::earlier(upper, cx, file, view),
                        }
                    }
                    foot.ui(lower, cx, (file, order), self.pick, wishes);
                });
            }
        }
        self.case = case;
    }

    fn empty(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        framed(ui, cx, |ui, cx| {
            let rows = self.cases.value().map(Vec::as_slice).unwrap_or_default();
            let later: Vec<Timestamp> =
                rows.iter().filter_map(|row| row.later_till).filter(|at| cx.now < *at).collect();
            if let Some(first) = later.iter().min() {
                let count = i64::try_from(later.len()).unwrap_or(i64::MAX);
                let words = cx.texts.desk_all_put_off_words(count, cx.moment(*first));
                return state::empty(ui, cx.palette, Icon::Schedule, &cx.texts.desk_all_put_off(), &words);
            }
            let sources = self.status.value().map(|status| status.sources.as_slice()).unwrap_or_default();
            let last = sources.iter().filter_map(|source| source.polled_at).max();
            let ago = last.map_or_else(|| cx.texts.ui_source_never(), |last| cx.ago(last));
            let words = cx.texts.desk_nothing_words(i64::try_from(sources.len()).unwrap_or(0), ago);
            state::empty(ui, cx.palette, Icon::Check, &cx.texts.desk_nothing(), &words);
        });
    }
}

fn save(cx: &mut Cx<'_>, title: String, name: String, bytes: Vec<u8>) {
    let purpose = Purpose::SaveAttachment { bytes };
    cx.intents.push(Intent::Call(HostCall::Pick(FilePick { purpose, kind: PickKind::NewFile, title, name })));
}

/// Draws something into a card that takes the room that is left.
fn framed(ui: &mut Ui, cx: &mut Cx<'_>, content: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    card::frame(cx.palette).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        content(ui, cx);
    });
}

impl Part for Desk {
    fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.cases.want(Query::Cases);
        self.status.want(Query::Status);
        self.cases.tend(handle, now, |answer| match answer {
            Answer::Cases(cases) => Some(cases),
            _ => None,
        });
        self.status.tend(handle, now, |answer| match answer {
            Answer::Status(status) => Some(*status),
            _ => None,
        });
        self.settle(now);
        if let Some((order, role)) = self.open {
            self.case.want(Query::Case(order, role, self.looked_up));
            let is_new = self.case.tend(handle, now, |answer| match answer {
                Answer::Case(case) => Some(case),
                _ => None,
            });
            if is_new {
                self.view = None;
            }
        }
        if let Some(finder) = &mut self.finder {
            finder.tend(handle, now);
        }
        if self.tab == Tab::Raw {
            let message = self.file().and_then(|file| file.message.as_ref()).map(|message| message.id);
            self.raw.tend(handle, now, message);
        }
        if self.saving.is_some() {
            self.attachment.tend(handle, now, |answer| match answer {
                Answer::Bytes(bytes) => Some(bytes),
                _ => None,
            });
        }
    }

    fn changed(&mut self, topics: Topics) {
        if topics.touches(Topics::ORDERS.with(Topics::CONTACTS)) {
            self.cases.stale();
            self.case.stale();
        }
        if topics.touches(Topics::SETTINGS) {
            self.case.stale();
        }
        self.status.stale();
    }

    fn open(&mut self, place: &Place) {
        if let Place::Case(order, role) = place {
            self.show(Some((*order, *role)));
            self.is_led = true;
            self.cases.stale();
        }
    }

    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        if action == Action::ConflictsOnly {
            self.only_differences = !self.only_differences;
            return;
        }
        let Some(file) = self.file() else { return };
        let (order, number) = (file.order.head.id, file.order.head.number.clone());
        let can_reject = result::can_reject(file);
        match (action, self.pick) {
            (Action::Assign, Some(Pick::Contact(contact))) => self.decide(cx, Assignment::Existing(contact)),
            (Action::Assign, Some(Pick::New)) | (Action::TakeNew, _) => self.decide(cx, Assignment::New),
            (Action::Assign, None) => {
                let words = cx.texts.desk_choose_first();
                cx.intents.push(Intent::Tell(Tell::News(words, None)));
            }
            (Action::Later, _) => {
                self.asked = self.open;
                cx.intents.push(Intent::Show(Box::new(Dialog::Later(later(order, &number, cx)))));
            }
            (Action::Reject, _) if can_reject => {
                self.asked = self.open;
                cx.intents.push(Intent::Show(Box::new(Dialog::Reason(reject(order, &number, cx)))));
            }
            (Action::Reject, _) => {
                let words = cx.texts.orders_reject_too_late();
                cx.intents.push(Intent::Tell(Tell::News(words, None)));
            }
            (_, _) => {}
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let waiting = self.waiting(cx.now);
        let at = self.open.and_then(|open| waiting.iter().position(|key| *key == open));
        at.map(|at| cx.texts.desk_count(at + 1, waiting.len())).unwrap_or_default()
    }

    fn foot(&self) -> f32 {
        self.foot
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.keys(ui, cx.now);
        self.hand_over(cx);
        self.prepare(cx);
        ui.spacing_mut().item_spacing = Vec2::splat(size::GAP_S);
        let mut wishes = Vec::new();
        match self.cases.shown(cx.now) {
            Shown::Nothing => return,
            Shown::Loading => return framed(ui, cx, |ui, cx| state::loading(ui, cx.palette)),
            Shown::Failed(problem) => {
                let problem = problem.clone();
                return framed(ui, cx, |ui, cx| state::failed(ui, cx, &problem));
            }
            Shown::Ready(_) => {}
        }
        let room = ui.available_width();
        let width = if QUEUE_FULL_FROM <= room { 220.0 } else { 172.0 };
        if room < QUEUE_FROM {
            self.queue_part(ui, cx, true, &mut wishes);
            self.case_part(ui, cx, &mut wishes);
        } else {
            split::with_left(ui, width, |left, right| {
                self.queue_part(left, cx, false, &mut wishes);
                self.case_part(right, cx, &mut wishes);
            });
        }
        self.carry_out(cx, wishes);
    }
}
