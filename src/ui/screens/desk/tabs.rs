//! The entry as it was sent: the order's lines, the bytes as received, the files, and what this
//! sender ordered before.

use egui::{Align2, Rect, RichText, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::view::{LineWords, View};
use super::{Wish, framed};
use crate::domain::ids::MessageId;
use crate::domain::time::Timestamp;
use crate::engine::cases::CaseFile;
use crate::engine::cases::raw::{self, Shown as RawText};
use crate::engine::handle::Handle;
use crate::engine::query::{Answer, Query};
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::feed::{Feed, Shown};
use crate::ui::place::Place;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, chip, field, state, text};

/// The parts of the entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Data,
    Order,
    Raw,
    Attachments,
    Earlier,
}

impl Tab {
    const ALL: [Self; 5] = [Self::Data, Self::Order, Self::Raw, Self::Attachments, Self::Earlier];

    fn as_str(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Order => "order",
            Self::Raw => "raw",
            Self::Attachments => "attachments",
            Self::Earlier => "earlier",
        }
    }
}

/// Draws the tabs, and at their right the switch; where there is no room for it, below them.
pub(super) fn bar(ui: &mut Ui, cx: &Cx<'_>, file: &CaseFile, (tab, only_differences): (&mut Tab, &mut bool)) {
    let words = cx.texts.desk_differences();
    let width = |words: &str| ui.painter().layout_no_wrap(words.to_owned(), regular(13.0), cx.palette.muted).size().x;
    let switch = if *tab == Tab::Data { width(&words) + 36.0 + 18.0 + 3.0 * 6.0 } else { 0.0 };
    let room = ui.available_width();
    let mut labels: Vec<(Tab, String, Option<String>)> = Tab::ALL.iter().map(|tab| label(*tab, cx, file)).collect();
    let tabs = |labels: &[(Tab, String, Option<String>)]| -> f32 {
        let each = labels.iter().map(|(_, words, count)| {
            width(words) + count.as_ref().map_or(0.0, |count| width(count) + 4.0) + 24.0 + 6.0
        });
        each.sum()
    };
    if room < tabs(&labels) + switch {
        for (_, words, _) in labels.iter_mut().filter(|(tab, ..)| *tab == Tab::Earlier) {
            *words = cx.texts.word("desk-tab", "earlier-short");
        }
    }
    let is_beside = tabs(&labels) + switch <= room;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        for (one, words, count) in labels {
            if chip::filter(ui, cx.palette, &words, count.as_deref(), *tab == one).clicked() {
                *tab = one;
            }
        }
        if is_beside && *tab == Tab::Data {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                differences(ui, cx, &words, only_differences);
            });
        }
    });
    if !is_beside && *tab == Tab::Data {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            differences(ui, cx, &words, only_differences);
        });
    }
}

fn label(tab: Tab, cx: &Cx<'_>, file: &CaseFile) -> (Tab, String, Option<String>) {
    let count = match tab {
        Tab::Data | Tab::Raw => None,
        Tab::Order => Some(file.paper.lines.len()),
        Tab::Attachments => Some(file.attachments.len()),
        Tab::Earlier => Some(file.earlier.len()),
    };
    (tab, cx.texts.word("desk-tab", tab.as_str()), count.map(|count| count.to_string()))
}

/// Draws the switch from right to left.
fn differences(ui: &mut Ui, cx: &Cx<'_>, words: &str, only_differences: &mut bool) {
    ui.spacing_mut().item_spacing.x = 6.0;
    field::switch(ui, cx.palette, words, only_differences);
    ui.label(RichText::new(words).font(regular(13.0)).color(cx.palette.muted));
    button::key_hint(ui, cx.palette, "m", "");
}

/// The height of a line of the order.
const LINE: f32 = 40.0;

/// Draws the order: what it says, and its lines, of which only those seen are drawn.
pub(super) fn order(ui: &mut Ui, cx: &mut Cx<'_>, file: &CaseFile, view: &View) {
    framed(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(8.0);
        for (at, words) in view.order.iter().take(8).enumerate() {
            indented(ui, |ui| {
                if at == 0 {
                    text::strong(ui, cx.palette, words.as_str());
                } else {
                    text::small(ui, cx.palette, words.as_str());
                }
            });
        }
        ui.add_space(8.0);
        card::line(ui, cx.palette);
        if file.paper.lines.is_empty() {
            return state::empty(ui, cx.palette, Icon::ReceiptLong, &cx.texts.desk_order_no_lines(), "");
        }
        let head = LineWords {
            number: cx.texts.desk_line_no(),
            name: cx.texts.desk_line_what(),
            more: String::new(),
            quantity: cx.texts.desk_line_quantity(),
            price: cx.texts.desk_line_price(),
            total: cx.texts.desk_line_total(),
        };
        line(ui, cx, &head, true);
        ScrollArea::vertical().id_salt("lines").auto_shrink([false, false]).show_rows(
            ui,
            LINE,
            view.lines.len(),
            |ui, range| {
                for one in view.lines.get(range).unwrap_or_default() {
                    line(ui, cx, one, false);
                }
            },
        );
    });
}

fn line(ui: &mut Ui, cx: &Cx<'_>, line: &LineWords, is_head: bool) {
    let height = if is_head { 28.0 } else { LINE };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    if !is_head {
        let label = format!("{} {}, {}, {}", line.number, line.name, line.quantity, line.total);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, &label));
    }
    let inner = rect.shrink2(Vec2::new(14.0, 2.0));
    let numbers = (inner.width() * 0.15).clamp(64.0, 110.0);
    let (font, small) = (regular(size::BODY), regular(size::SMALL));
    let column = |at: f32| {
        Rect::from_min_max(
            egui::pos2(inner.right() - numbers * (at + 1.0) + 6.0, inner.top()),
            egui::pos2(inner.right() - numbers * at, inner.bottom()),
        )
    };
    let ink = if is_head { cx.palette.muted } else { cx.palette.text };
    for (at, words) in [(2.0, &line.quantity), (1.0, &line.price), (0.0, &line.total)] {
        let font = if is_head { small.clone() } else { font.clone() };
        paint_line(ui, column(at), words, font, ink, Align2::RIGHT_CENTER);
    }
    let number = Rect::from_min_size(inner.min, Vec2::new(38.0, inner.height()));
    paint_line(ui, number, &line.number, small.clone(), cx.palette.muted, Align2::LEFT_CENTER);
    let left = inner.left() + 44.0;
    let right = inner.right() - numbers * 3.0;
    let name = Rect::from_min_max(egui::pos2(left, inner.top()), egui::pos2(right, inner.bottom()));
    let is_short = if is_head {
        paint_line(ui, name, &line.name, small, ink, Align2::LEFT_CENTER)
    } else if line.more.is_empty() {
        paint_line(ui, name, &line.name, medium(size::BODY), ink, Align2::LEFT_CENTER)
    } else {
        let (upper, lower) = name.split_top_bottom_at_fraction(0.54);
        let is_short = paint_line(ui, upper, &line.name, medium(size::BODY), ink, Align2::LEFT_CENTER);
        paint_line(ui, lower, &line.more, small, cx.palette.muted, Align2::LEFT_CENTER) || is_short
    };
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
    if is_short {
        response.on_hover_text(format!("{}\n{}", line.name, line.more));
    }
}

fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 14.0);
            content(ui);
        });
    });
}

/// The message as received.
#[derive(Default)]
pub(super) struct Raw {
    message: Option<MessageId>,
    bytes: Feed<Option<Vec<u8>>>,
    text: RawText,
    is_laid_out: bool,
}

impl Raw {
    pub(super) fn clear(&mut self) {
        *self = Self { is_laid_out: self.is_laid_out, ..Self::default() };
    }

    /// Returns the bytes when they are there.
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        self.bytes.value()?.as_deref()
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp, message: Option<MessageId>) {
        if self.message != message {
            self.clear();
            self.message = message;
        }
        let Some(message) = message else { return };
        self.bytes.want(Query::MessageBytes(message));
        let is_new = self.bytes.tend(handle, now, |answer| match answer {
            Answer::Bytes(bytes) => Some(bytes),
            _ => None,
        });
        if is_new {
            self.text = self.bytes().map(raw::shown).unwrap_or_default();
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, file: &CaseFile, wishes: &mut Vec<Wish>) {
        framed(ui, cx, |ui, cx| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            match self.bytes.shown(cx.now) {
                Shown::Nothing if file.message.is_some() => return,
                Shown::Loading => return state::loading(ui, cx.palette),
                Shown::Failed(problem) => return state::failed(ui, cx, problem),
                Shown::Ready(Some(_)) => {}
                Shown::Nothing | Shown::Ready(None) => {
                    let (title, words) = (cx.texts.desk_raw_gone(), cx.texts.desk_raw_gone_words());
                    return state::empty(ui, cx.palette, Icon::Report, &title, &words);
                }
            }
            let name = file.message.as_ref().map(|message| message.name.clone()).unwrap_or_default();
            self.head(ui, cx, &name, wishes);
            card::line(ui, cx.palette);
            let bytes = format::byte_size(cx.language(), self.text.size);
            if let Some(kind) = self.text.binary {
                let words = cx.texts.desk_raw_binary(kind, bytes);
                return state::empty(ui, cx.palette, Icon::AttachFile, &name, &words);
            }
            let lines =
                if self.is_laid_out && !self.text.laid_out.is_empty() { &self.text.laid_out } else { &self.text.lines };
            let height = ui.text_style_height(&egui::TextStyle::Monospace).ceil();
            ui.spacing_mut().item_spacing.y = 2.0;
            ScrollArea::both().id_salt("raw").auto_shrink([false, false]).show_rows(
                ui,
                height,
                lines.len(),
                |ui, range| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.spacing_mut().interact_size.y = height;
                    for line in lines.get(range).unwrap_or_default() {
                        ui.horizontal(|ui| {
                            ui.add_space(10.0);
                            let words = RichText::new(line).monospace().color(cx.palette.text);
                            ui.add(egui::Label::new(words).selectable(true).extend());
                        });
                    }
                },
            );
        });
    }

    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, name: &str, wishes: &mut Vec<Wish>) {
        ui.add_space(6.0);
        let room = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            ui.set_max_width(room);
            ui.add_space(10.0);
            if self.text.binary.is_none() {
                let (received, laid_out) = (cx.texts.desk_raw_as_received(), cx.texts.desk_raw_laid_out());
                if chip::filter(ui, cx.palette, &received, None, !self.is_laid_out).clicked() {
                    self.is_laid_out = false;
                }
                if chip::filter(ui, cx.palette, &laid_out, None, self.is_laid_out).clicked() {
                    self.is_laid_out = true;
                }
            }
            let save = cx.texts.desk_raw_save();
            if button::plain(&save).icon(Icon::Save).show(ui, cx.palette).clicked() {
                wishes.push(Wish::SaveMessage);
            }
            let bytes = format::byte_size(cx.language(), self.text.size);
            text::small(ui, cx.palette, cx.texts.desk_raw_head(name, bytes, self.text.encoding.as_str()));
        });
        if self.text.is_cut {
            indented(ui, |ui| {
                text::small(ui, cx.palette, cx.texts.desk_raw_cut());
            });
        }
        if self.is_laid_out && self.text.laid_out.is_empty() && self.text.binary.is_none() {
            indented(ui, |ui| {
                text::small(ui, cx.palette, cx.texts.desk_raw_no_structure());
            });
        }
    }
}

/// Draws the files that came with the order.
pub(super) fn attachments(ui: &mut Ui, cx: &mut Cx<'_>, file: &CaseFile, wishes: &mut Vec<Wish>) {
    framed(ui, cx, |ui, cx| {
        if file.attachments.is_empty() {
            return state::empty(ui, cx.palette, Icon::AttachFile, &cx.texts.desk_no_attachments(), "");
        }
        ScrollArea::vertical().id_salt("attachments").auto_shrink([false, false]).show(ui, |ui| {
            ui.add_space(8.0);
            for attachment in &file.attachments {
                indented(ui, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        text::icon(ui, cx.palette.muted, Icon::AttachFile);
                        text::strong(ui, cx.palette, &attachment.name);
                        let bytes = attachment.size_bytes.and_then(|bytes| u64::try_from(bytes).ok());
                        let bytes = bytes.map(|bytes| format::byte_size(cx.language(), bytes));
                        text::small(ui, cx.palette, bytes.unwrap_or_default());
                        let (save, awaited) = (cx.texts.orders_save(), cx.texts.orders_attachment_awaited());
                        let why_not = attachment.size_bytes.is_none().then_some(awaited.as_str());
                        let button = button::plain(&save).icon(Icon::Save).unless(why_not);
                        if button.show(ui, cx.palette).clicked() {
                            wishes.push(Wish::SaveAttachment(attachment.position, attachment.name.clone()));
                        }
                    });
                    let place = cx.texts.word("attachment", attachment.place.as_str());
                    let more = [attachment.description.clone().unwrap_or_default(), place];
                    let more: Vec<String> = more.into_iter().filter(|part| !part.is_empty()).collect();
                    text::small(ui, cx.palette, more.join(" · "));
                });
                card::line(ui, cx.palette);
            }
        });
    });
}

/// Draws what this sender ordered before, and to whom it was given.
pub(super) fn earlier(ui: &mut Ui, cx: &mut Cx<'_>, file: &CaseFile, view: &View) {
    framed(ui, cx, |ui, cx| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if file.earlier.is_empty() {
            let (title, words) = (cx.texts.desk_no_earlier(), cx.texts.desk_no_earlier_words());
            return state::empty(ui, cx.palette, Icon::History, &title, &words);
        }
        ScrollArea::vertical().id_salt("earlier").auto_shrink([false, false]).show(ui, |ui| {
            for one in &view.earlier {
                let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 32.0), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &one.label));
                if response.hovered() {
                    ui.painter().rect_filled(rect, 0, cx.palette.hover);
                }
                let inner = rect.shrink2(Vec2::new(14.0, 0.0));
                let wide = inner.width();
                let part = |from: f32, till: f32| {
                    Rect::from_min_max(
                        egui::pos2(inner.left() + wide * from, inner.top()),
                        egui::pos2(inner.left() + wide * till - 8.0, inner.bottom()),
                    )
                };
                let (ink, muted) = (cx.palette.text, cx.palette.muted);
                paint_line(ui, part(0.0, 0.2), &one.moment, regular(size::BODY), muted, Align2::LEFT_CENTER);
                paint_line(ui, part(0.2, 0.42), &one.order, medium(size::BODY), cx.palette.accent, Align2::LEFT_CENTER);
                let contact = if one.is_decided { ink } else { muted };
                paint_line(ui, part(0.42, 0.8), &one.contact, regular(size::BODY), contact, Align2::LEFT_CENTER);
                paint_line(ui, part(0.8, 1.0), &one.total, regular(size::BODY), ink, Align2::RIGHT_CENTER);
                ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, cx.palette.line));
                button::focus_ring(ui, cx.palette, &response, rect.shrink(2.0));
                if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                    cx.go(Place::Order(one.id));
                }
            }
        });
    });
}
