//! The panel of one order: how far it got, and everything about it in tabs.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui, Vec2};

use super::tabs;
use crate::domain::ids::OrderId;
use crate::domain::lifecycle::{EffectKind, EffectState, OrderState};
use crate::domain::time::Timestamp;
use crate::engine::command::Command;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderFile, Query};
use crate::i18n::format;
use crate::problem::Problem;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::{Confirm, Dialog, Intent};
use crate::ui::place::Place;
use crate::ui::screens::overview::reject;
use crate::ui::screens::rows::{match_cell, state_cell};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::grid::Cell;
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, keys, state, text};

/// The tabs of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Lines,
    Parties,
    Attachments,
    Messages,
    Trace,
    History,
}

impl Tab {
    const ALL: [Self; 6] = [Self::Lines, Self::Parties, Self::Attachments, Self::Messages, Self::Trace, Self::History];

    fn as_str(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Parties => "parties",
            Self::Attachments => "attachments",
            Self::Messages => "messages",
            Self::Trace => "trace",
            Self::History => "history",
        }
    }
}

/// The panel of one order.
pub(super) struct Panel {
    id: OrderId,
    tab: Tab,
    file: Feed<Option<Box<OrderFile>>>,
    bytes: Feed<Option<Vec<u8>>>,
    /// The attachment whose bytes are asked for, with its name.
    saving: Option<String>,
    is_there: bool,
}

impl Panel {
    pub(super) fn of(id: OrderId) -> Self {
        let mut panel =
            Self { id, tab: Tab::Lines, file: Feed::default(), bytes: Feed::default(), saving: None, is_there: false };
        panel.file.want(Query::OrderFile(id));
        panel
    }

    /// Shows another order at the same tab.
    pub(super) fn show(&mut self, id: OrderId) {
        if self.id != id {
            let tab = self.tab;
            *self = Self::of(id);
            self.tab = tab;
        }
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.file.tend(handle, now, |answer| match answer {
            Answer::OrderFile(file) => Some(file),
            _ => None,
        });
        if self.saving.is_some() {
            self.is_there |= self.bytes.tend(handle, now, |answer| match answer {
                Answer::Bytes(bytes) => Some(bytes),
                _ => None,
            });
        }
    }

    pub(super) fn changed(&mut self) {
        self.file.stale();
    }

    /// Asks for an attachment's bytes, to be saved under its name.
    pub(super) fn save(&mut self, position: i64, name: &str) {
        self.bytes.clear();
        self.bytes.want(Query::AttachmentBytes { order: self.id, position });
        self.saving = Some(name.to_owned());
        self.is_there = false;
    }

    /// Draws the panel; returns whether it was closed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        self.hand_over(cx);
        let mut is_closed = keys::are_free(ui) && keys::take(ui, egui::Key::Escape);
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let file = match self.file.shown(cx.now) {
                Shown::Nothing => return,
                Shown::Loading => return state::loading(ui, cx.palette),
                Shown::Failed(problem) => {
                    let problem = problem.clone();
                    return state::failed(ui, cx, &problem);
                }
                Shown::Ready(None) => {
                    let (title, words) = (cx.texts.orders_gone(), cx.texts.orders_gone_words());
                    return state::empty(ui, cx.palette, Icon::ReceiptLong, &title, &words);
                }
                Shown::Ready(Some(file)) => file.clone(),
            };
            is_closed |= head(ui, cx, &file);
            strip(ui, cx, &file);
            card::line(ui, cx.palette);
            ribbon(ui, cx, &file);
            self.tabs(ui, cx, &file);
            card::line(ui, cx.palette);
            egui::ScrollArea::vertical().id_salt("panel").auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                ui.add_space(6.0);
                match self.tab {
                    Tab::Lines => tabs::lines(ui, cx, &file),
                    Tab::Parties => tabs::parties(ui, cx, &file),
                    Tab::Attachments => {
                        if let Some((position, name)) = tabs::attachments(ui, cx, &file) {
                            self.save(position, &name);
                        }
                    }
                    Tab::Messages => tabs::messages(ui, cx, &file),
                    Tab::Trace => tabs::trace(ui, cx, &file),
                    Tab::History => tabs::history(ui, cx, &file),
                }
                ui.add_space(12.0);
            });
        });
        is_closed
    }

    /// Hands an attachment's bytes to the program around the window once they are there.
    fn hand_over(&mut self, cx: &mut Cx<'_>) {
        if !std::mem::take(&mut self.is_there) {
            return;
        }
        let Some(name) = self.saving.take() else { return };
        if let Some(Some(bytes)) = self.bytes.value() {
            cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                purpose: Purpose::SaveAttachment { bytes: bytes.clone() },
                kind: PickKind::NewFile,
                title: cx.texts.orders_save_attachment(),
                name,
            })));
        } else {
            let words = cx.texts.orders_attachment_missing(name);
            cx.intents.push(Intent::Tell(crate::ui::intent::Tell::News(words, None)));
        }
    }

    fn tabs(&mut self, ui: &mut Ui, cx: &Cx<'_>, file: &OrderFile) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.add_space(8.0);
            for tab in Tab::ALL {
                let count = match tab {
                    Tab::Lines => file.order.paper.lines.len(),
                    Tab::Parties => file.order.parties.len(),
                    Tab::Attachments => file.attachments.len(),
                    Tab::Messages => file.effects.len(),
                    Tab::Trace => file.trace.len(),
                    Tab::History => file.revisions.len(),
                };
                let words = format!("{} {count}", cx.texts.word("tab", tab.as_str()));
                if tab_button(ui, cx, &words, self.tab == tab) {
                    self.tab = tab;
                }
            }
        });
    }
}

fn tab_button(ui: &mut Ui, cx: &Cx<'_>, words: &str, is_chosen: bool) -> bool {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), regular(13.0), cx.palette.text);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 16.0, 36.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, is_chosen, words));
    let ink = if is_chosen || response.hovered() { cx.palette.accent } else { cx.palette.muted };
    ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, ink);
    if is_chosen {
        let under =
            Rect::from_min_max(egui::pos2(rect.left() + 4.0, rect.bottom() - 2.0), rect.max - Vec2::new(4.0, 0.0));
        ui.painter().rect_filled(under, 1, cx.palette.accent);
    }
    button::focus_ring(ui, cx.palette, &response, rect);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Draws whose order it is and what can be done; returns whether the panel was closed.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) -> bool {
    let head = &file.row.head;
    let mut is_closed = false;
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        text::heading(ui, cx.palette, &head.number);
        for cell in [match_cell(&file.row, cx), state_cell(&file.row, cx)] {
            if let Cell::Chip(tone, words) = cell {
                chip::chip(ui, cx.palette, tone, &words);
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(8.0);
            let close = cx.texts.ui_close();
            is_closed = button::icon_button(ui, cx.palette, Icon::Close, &close).clicked();
        });
    });
    let customer = file
        .row
        .contact
        .as_ref()
        .map_or_else(|| head.buyer_name.clone(), |(number, name)| format!("{name} · {number}"));
    let total = head.total.map(|total| format::money(cx.language(), total)).unwrap_or_default();
    let words = cx.texts.orders_head(head.order_no.as_str(), file.row.source.as_str(), cx.moment(head.received_at));
    ui.horizontal(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.horizontal(|ui| {
                let contact = head.contact_id;
                if contact.is_some() && button::link(&customer).show(ui, cx.palette).clicked() {
                    if let Some(contact) = contact {
                        cx.go(Place::Contact(contact));
                    }
                } else if contact.is_none() {
                    text::strong(ui, cx.palette, &customer);
                }
                text::strong(ui, cx.palette, total);
            });
            text::small(ui, cx.palette, words);
            if !head.clerk.is_empty() || !head.employee.is_empty() || !head.branch.is_empty() {
                let people = cx.texts.orders_people(head.clerk.as_str(), head.employee.as_str(), head.branch.as_str());
                text::small(ui, cx.palette, people);
            }
        });
    });
    actions(ui, cx, file);
    is_closed
}

fn actions(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    ui.add_space(6.0);
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.set_max_width(room);
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add_space(14.0);
        if head.undecided != 0 {
            let assign = cx.texts.orders_decide();
            if button::filled(&assign).key("a").show(ui, cx.palette).clicked() {
                let waiting = file.order.parties.iter().find(|party| tabs::waits(party.decision));
                let role = waiting.map_or(crate::domain::paper::Role::Buyer, |party| party.role);
                cx.go(Place::Case(head.id, role));
            }
        }
        let done = cx.texts.word("action", "done");
        if button::plain(&done).key("d").show(ui, cx.palette).clicked() {
            cx.change(
                Command::MarkDone { order: head.id, is_done: true },
                cx.texts.overview_done(head.number.as_str()),
            );
        }
        let (again, not_exported) = (cx.texts.orders_export_again(), cx.texts.orders_not_exported());
        let why_not = (head.exports == 0).then_some(not_exported.as_str());
        if button::plain(&again).unless(why_not).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Show(Box::new(Dialog::Confirm(Confirm {
                title: cx.texts.orders_export_again_title(head.number.as_str()),
                text: cx.texts.orders_export_again_words(),
                action: again.clone(),
                is_destructive: false,
                intent: Box::new(Intent::Do {
                    command: Box::new(Command::ExportAgain { order: head.id }),
                    done: cx.texts.orders_export_again_done(head.number.as_str()),
                }),
            }))));
        }
        let can_reject = matches!(head.state, OrderState::Received | OrderState::Accepted | OrderState::Refused);
        let (words, too_late) = (cx.texts.word("action", "reject"), cx.texts.orders_reject_too_late());
        let why_not = (!can_reject).then_some(too_late.as_str());
        if button::danger(&words).key("r").unless(why_not).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Show(Box::new(Dialog::Reason(reject(head.id, &head.number, cx)))));
        }
    });
    ui.add_space(8.0);
}

/// Draws how far the order got, with the time of each step.
fn strip(ui: &mut Ui, cx: &Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    let of_kind = |kind: EffectKind| file.effects.iter().rfind(|effect| effect.key.kind == kind);
    let confirmed = of_kind(EffectKind::Confirmation);
    let confirmed_at =
        confirmed.filter(|effect| effect.state == EffectState::Accepted).and_then(|effect| effect.settled_at);
    let decided_at = file.order.parties.iter().filter_map(|party| party.decided.as_ref()).map(|(_, at)| *at).max();
    let export = file.exports.last();
    let exported_at = export.and_then(|(batch, _)| batch.exported_at);
    let is_taken = matches!(head.state, OrderState::TakenOver);
    let answered_at = export.and_then(|(_, item)| item.answered_at).filter(|_| is_taken);
    let is_decided = head.undecided == 0;
    let steps = [
        ("received", Some(head.received_at), true),
        ("matched", decided_at.or(is_decided.then_some(head.received_at)), is_decided),
        ("confirmed", confirmed_at, confirmed_at.is_some()),
        ("exported", exported_at, head.exports != 0),
        ("taken_over", answered_at, is_taken),
    ];
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 48.0), Sense::hover());
    let inner = rect.shrink2(Vec2::new(14.0, 4.0));
    let width = inner.width() / 5.0;
    for (at, (word, moment, is_done)) in steps.into_iter().enumerate() {
        let left = inner.left() + width * f32::from(u8::try_from(at).unwrap_or(0));
        let tone = if is_done { Tone::Good } else { Tone::Quiet };
        let color = if is_done { cx.palette.good } else { cx.palette.line };
        let y = inner.top() + 8.0;
        if at != 0 {
            ui.painter().hline(left - width + 14.0..=left - 2.0, y, Stroke::new(2.0, color));
        }
        chip::mark(ui, cx.palette, tone, egui::pos2(left + 5.0, y), 9.0);
        let line = |top: f32| Rect::from_min_size(egui::pos2(left, inner.top() + top), Vec2::new(width - 6.0, 14.0));
        let ink = if is_done { cx.palette.text } else { cx.palette.muted };
        paint_line(ui, line(16.0), &cx.texts.word("strip", word), regular(size::SMALL), ink, Align2::LEFT_CENTER);
        let when = moment.map(|at| cx.moment(at)).unwrap_or_default();
        paint_line(ui, line(30.0), &when, regular(11.0), cx.palette.muted, Align2::LEFT_CENTER);
    }
    ui.add_space(6.0);
}

/// Draws what a person should know of the order: its remark, and its last amendment.
fn ribbon(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let head = &file.row.head;
    let Some(problem) = head.note.as_ref().and_then(|note| Problem::decode(&note.text)) else { return };
    let frame = egui::Frame::new().fill(cx.palette.warn_soft).inner_margin(egui::Margin::symmetric(14, 8));
    frame.corner_radius(CornerRadius::ZERO).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            text::icon(ui, cx.palette.warn, Icon::Warning);
            ui.vertical(|ui| {
                ui.add(
                    egui::Label::new(
                        egui::RichText::new(cx.texts.problem(&problem)).font(regular(13.0)).color(cx.palette.text),
                    )
                    .wrap(),
                );
                if let Some(revision) = file.revisions.last() {
                    tabs::difference(ui, cx, &revision.difference, 4);
                }
                let seen = cx.texts.orders_note_seen();
                if button::link(&seen).show(ui, cx.palette).clicked() {
                    cx.change(Command::DismissNote { order: head.id }, String::new());
                }
            });
        });
    });
    card::line(ui, cx.palette);
}
