//! The panel of one order: how far it got, and everything about it in tabs.

use egui::{Rect, Sense, Ui, Vec2};

use super::tabs::{self, Wish};
use super::{head, lines, trace};
use crate::domain::ids::OrderId;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, OrderFile, OrderRow, Query};
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::host::{HostCall, Pick, PickKind, Purpose};
use crate::ui::intent::{Confirm, Dialog, Intent, Tell};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::{button, card, keys, state};

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
    /// The attachment whose bytes are asked for, and what for.
    fetching: Option<(String, Wish)>,
    is_there: bool,
    /// The message as received.
    raw: Feed<Option<Vec<u8>>>,
}

impl Panel {
    pub(super) fn of(id: OrderId) -> Self {
        let mut panel = Self {
            id,
            tab: Tab::Lines,
            file: Feed::default(),
            bytes: Feed::default(),
            fetching: None,
            is_there: false,
            raw: Feed::default(),
        };
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
        if self.tab == Tab::Trace
            && let Some(Some(file)) = self.file.value()
        {
            self.raw.want(Query::MessageBytes(file.row.head.message_id));
            self.raw.tend(handle, now, |answer| match answer {
                Answer::Bytes(bytes) => Some(bytes),
                _ => None,
            });
        }
        if self.fetching.is_some() {
            self.is_there |= self.bytes.tend(handle, now, |answer| match answer {
                Answer::Bytes(bytes) => Some(bytes),
                _ => None,
            });
        }
    }

    pub(super) fn changed(&mut self) {
        self.file.stale();
    }

    /// Returns the order as lists show it, once it is there.
    pub(super) fn row(&self) -> Option<&OrderRow> {
        self.file.value().and_then(Option::as_ref).map(|file| &file.row)
    }

    /// Asks for an attachment's bytes, to be opened or saved under its name.
    fn fetch(&mut self, position: i64, name: &str, wish: Wish) {
        self.bytes.clear();
        self.bytes.want(Query::AttachmentBytes { order: self.id, position });
        self.fetching = Some((name.to_owned(), wish));
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
            is_closed |= head::head(ui, cx, &file);
            head::strip(ui, cx, &file);
            card::line(ui, cx.palette);
            if head::ribbon(ui, cx, &file) {
                self.tab = Tab::History;
            }
            self.tabs(ui, cx, &file);
            card::line(ui, cx.palette);
            egui::ScrollArea::vertical().id_salt("panel").auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                ui.add_space(6.0);
                match self.tab {
                    Tab::Lines => lines::lines(ui, cx, &file),
                    Tab::Parties => tabs::parties(ui, cx, &file),
                    Tab::Attachments => {
                        if let Some((position, name, wish)) = tabs::attachments(ui, cx, &file) {
                            self.fetch(position, &name, wish);
                        }
                    }
                    Tab::Messages => tabs::messages(ui, cx, &file),
                    Tab::Trace => trace::trace(ui, cx, &file, &self.raw.shown(cx.now)),
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
        let Some((name, wish)) = self.fetching.take() else { return };
        let Some(Some(bytes)) = self.bytes.value() else {
            let words = cx.texts.orders_attachment_missing(name);
            cx.intents.push(Intent::Tell(Tell::News(words, None)));
            return;
        };
        match wish {
            Wish::Save => cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                purpose: Purpose::SaveAttachment { bytes: bytes.clone() },
                kind: PickKind::NewFile,
                title: cx.texts.orders_save_attachment(),
                name,
            }))),
            Wish::Open => {
                let open = Intent::Call(HostCall::OpenCopy { name: name.clone(), bytes: bytes.clone() });
                if tabs::can_run(&name) {
                    cx.intents.push(Intent::Show(Box::new(Dialog::Confirm(Confirm {
                        title: cx.texts.orders_open_title(name.as_str()),
                        text: cx.texts.orders_open_words(),
                        action: cx.texts.orders_open_anyway(),
                        is_destructive: true,
                        intent: Box::new(open),
                    }))));
                } else {
                    cx.intents.push(open);
                }
            }
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
