//! One message that waits: the sentence with what, where and what to do, beside its bytes as
//! received, the offending place marked.

use egui::{RichText, Sense, Ui, Vec2};

use super::byte_size;
use crate::domain::ids::MessageId;
use crate::domain::time::Timestamp;
use crate::engine::handle::Handle;
use crate::engine::quarantine_view::{Ask, Raw, RawRow, Sight, Told};
use crate::engine::query::{Answer, Query};
use crate::ui::cx::Cx;
use crate::ui::feed::Feed;
use crate::ui::host::{HostCall, HostReply, Pick, PickKind, Purpose};
use crate::ui::intent::{Intent, Tell};
use crate::ui::screens::outbox::panel::inset;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::regular;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, state, text};

/// The height of a row of raw text.
const RAW_ROW: f32 = 18.0;

/// The width of a sign of raw text at its size.
const RAW_POINTS: f32 = 13.0;

/// What a person wants with a message.
pub(super) enum Wish {
    /// Take it up again.
    TryAgain(MessageId),
    /// End it without booking.
    Reject,
}

/// The panel of one message.
pub(super) struct Panel {
    id: MessageId,
    sight: Feed<Option<Box<Sight>>>,
    bytes: Feed<Option<Vec<u8>>>,
    /// The name under which the whole message is being saved.
    saving: Option<String>,
    is_there: bool,
    /// Whether this desktop has no dialog to choose a file with.
    has_no_picker: bool,
    /// Whether the marked place was brought into view.
    is_scrolled: bool,
}

impl Panel {
    pub(super) fn of(id: MessageId) -> Self {
        let mut panel = Self {
            id,
            sight: Feed::default(),
            bytes: Feed::default(),
            saving: None,
            is_there: false,
            has_no_picker: false,
            is_scrolled: false,
        };
        panel.sight.want(Query::QuarantineView(Ask::Sight(id)));
        panel
    }

    /// Shows another message.
    pub(super) fn show(&mut self, id: MessageId) {
        if self.id != id {
            *self = Self::of(id);
        }
    }

    pub(super) fn tend(&mut self, handle: &Handle, now: Timestamp) {
        self.sight.tend(handle, now, |answer| match answer {
            Answer::QuarantineView(Told::Sight(sight)) => Some(sight),
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
        self.sight.stale();
    }

    /// Takes in that there is no dialog to save with.
    pub(super) fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        match reply {
            HostReply::NoPicker(Purpose::SaveAttachment { .. }) => {
                self.has_no_picker = true;
                None
            }
            other => Some(other),
        }
    }

    /// Draws the panel; returns what the person wants.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<Wish> {
        self.hand_over(cx);
        let mut wish = None;
        card::frame(cx.palette).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = 0.0;
            let (title, words) = (cx.texts.quarantine_gone(), cx.texts.quarantine_gone_words());
            let gone = (Icon::Report, title.as_str(), words.as_str());
            let Some(sight) = state::subject(ui, cx, self.sight.shown(cx.now), gone) else { return };
            let mut save = false;
            inset(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                sentence(ui, cx, sight);
                wish = buttons(ui, cx, sight, &mut save);
            });
            card::line(ui, cx.palette);
            raw_head(ui, cx, sight);
            let scroll_to = if self.is_scrolled { None } else { sight.raw.marked };
            self.is_scrolled = true;
            raw(ui, cx, &sight.raw, scroll_to);
            if save {
                let name = sight.row.message.name.clone();
                self.bytes.clear();
                self.bytes.want(Query::MessageBytes(self.id));
                self.saving = Some(name);
                self.is_there = false;
            }
        });
        wish
    }

    /// Hands the whole message to the program around the window once it is there.
    fn hand_over(&mut self, cx: &mut Cx<'_>) {
        if std::mem::take(&mut self.has_no_picker) {
            cx.intents.push(Intent::Tell(Tell::News(cx.texts.quarantine_no_picker(), None)));
        }
        if !std::mem::take(&mut self.is_there) {
            return;
        }
        let Some(name) = self.saving.take() else { return };
        if let Some(Some(bytes)) = self.bytes.value() {
            cx.intents.push(Intent::Call(HostCall::Pick(Pick {
                purpose: Purpose::SaveAttachment { bytes: bytes.clone() },
                kind: PickKind::NewFile,
                title: cx.texts.quarantine_save_title(),
                name,
            })));
        }
    }
}

/// What, where and what to do.
fn sentence(ui: &mut Ui, cx: &Cx<'_>, sight: &Sight) {
    let message = &sight.row.message;
    text::strong(ui, cx.palette, &message.name);
    let size = byte_size(message.size_bytes, cx);
    text::small(
        ui,
        cx.palette,
        cx.texts.quarantine_from(sight.row.source.as_str(), cx.moment(message.received_at), size),
    );
    let Some(problem) = &message.problem else { return };
    ui.horizontal_top(|ui| {
        text::icon(ui, cx.palette.bad, Icon::Error);
        ui.vertical(|ui| {
            text::body(ui, cx.palette, cx.texts.problem(problem));
            let place = cx.texts.place(&sight.place);
            if !place.is_empty() {
                text::muted(ui, cx.palette, cx.texts.quarantine_where(place));
            }
        });
    });
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, sight: &Sight, save: &mut bool) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        let again = cx.texts.quarantine_again_one();
        if button::plain(&again).show(ui, cx.palette).clicked() {
            wish = Some(Wish::TryAgain(sight.row.message.id));
        }
        let reject = cx.texts.quarantine_reject();
        if button::danger(&reject).key("r").show(ui, cx.palette).clicked() {
            wish = Some(Wish::Reject);
        }
        let whole = cx.texts.quarantine_save();
        if button::plain(&whole).icon(Icon::Save).show(ui, cx.palette).clicked() {
            *save = true;
        }
        let (copy, hint) = (cx.texts.quarantine_copy_report(), cx.texts.quarantine_copy_report_hint());
        if button::plain(&copy).icon(Icon::ContentCopy).hint(&hint).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Copy(report(cx, sight)));
            cx.intents.push(Intent::Tell(Tell::Done(cx.texts.quarantine_copied())));
        }
    });
    wish
}

/// Returns what can be sent to a technician: no bytes, no names, no values of the message.
pub(super) fn report(cx: &Cx<'_>, sight: &Sight) -> String {
    let message = &sight.row.message;
    let code = message.problem.as_ref().map(|problem| problem.code.as_str()).unwrap_or_default();
    let format = [message.format.as_deref(), message.format_version.as_deref()];
    let format: Vec<&str> = format.into_iter().flatten().collect();
    let lines = [
        (cx.texts.quarantine_report_problem(), code.to_owned()),
        (cx.texts.quarantine_report_place(), cx.texts.place(&sight.place)),
        (cx.texts.quarantine_report_format(), format.join(" ")),
        (cx.texts.quarantine_report_encoding(), message.encoding.clone().unwrap_or_default()),
        (cx.texts.quarantine_report_size(), message.size_bytes.to_string()),
        (cx.texts.quarantine_report_program(), format!("Kontor {}", env!("CARGO_PKG_VERSION"))),
    ];
    let told = lines.iter().filter(|(_, value)| !value.is_empty());
    told.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
}

fn raw_head(ui: &mut Ui, cx: &Cx<'_>, sight: &Sight) {
    egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 4)).show(ui, |ui| {
        let raw = &sight.raw;
        let mut words = match &raw.encoding {
            Some(encoding) => cx.texts.quarantine_as_text(encoding.as_str()),
            None => cx.texts.quarantine_as_bytes(),
        };
        if raw.is_cut {
            words = format!("{words} · {}", cx.texts.quarantine_is_cut());
        }
        if sight.place.line.is_some() && raw.marked.is_none() && raw.encoding.is_some() {
            words = format!("{words} · {}", cx.texts.quarantine_place_beyond());
        }
        text::small(ui, cx.palette, words);
    });
    card::line(ui, cx.palette);
}

/// Draws the rows of a message, only those that are seen.
fn raw(ui: &mut Ui, cx: &Cx<'_>, raw: &Raw, scroll_to: Option<usize>) {
    if raw.rows.is_empty() {
        let (title, words) = (cx.texts.quarantine_no_bytes(), String::new());
        return state::empty(ui, cx.palette, Icon::Inbox, &title, &words);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = egui::ScrollArea::both().id_salt("raw").auto_shrink([false, false]);
    if let Some(row) = scroll_to {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand rows")]
        let above = row.saturating_sub(2) as f32 * RAW_ROW;
        area = area.vertical_scroll_offset(above);
    }
    let font = egui::FontId::monospace(RAW_POINTS);
    let sign = ui.painter().layout_no_wrap("0".to_owned(), font.clone(), cx.palette.text).size().x;
    let signs = raw.rows.iter().map(|row| row.text.chars().count()).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "a row has a hundred signs")]
    let wide = 64.0 + (signs as f32 + 1.0) * sign;
    area.show_rows(ui, RAW_ROW, raw.rows.len(), |ui, seen| {
        for row in raw.rows.get(seen).unwrap_or_default() {
            raw_row(ui, cx, row, wide, &font);
        }
    });
}

fn raw_row(ui: &mut Ui, cx: &Cx<'_>, row: &RawRow, wide: f32, font: &egui::FontId) {
    let width = wide.max(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, RAW_ROW), Sense::hover());
    if row.is_marked {
        ui.painter().rect_filled(rect, 0, cx.palette.bad_soft);
        let bar = egui::Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0, cx.palette.bad);
    }
    let label = if row.is_marked { cx.texts.quarantine_marked(row.text.as_str()) } else { row.text.clone() };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
    let number = egui::Rect::from_min_size(rect.min, Vec2::new(54.0, rect.height()));
    let ink = if row.is_marked { cx.palette.bad } else { cx.palette.faint };
    paint_line(ui, number, &row.number, regular(size::SMALL), ink, egui::Align2::RIGHT_CENTER);
    let place = egui::Rect::from_min_max(egui::pos2(rect.left() + 64.0, rect.top()), rect.max);
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(place)
            .layout(egui::Layout::left_to_right(egui::Align::Center))
            .id_salt(response.id),
    );
    let words = RichText::new(&row.text).font(font.clone()).color(cx.palette.text);
    inner.add(egui::Label::new(words).selectable(true).extend());
}
