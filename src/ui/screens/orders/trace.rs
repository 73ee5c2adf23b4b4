//! The tab with every step of an order and the message as it was received.

use egui::{RichText, Ui};

use super::tabs::indented;
use crate::engine::query::OrderFile;
use crate::ui::cx::Cx;
use crate::ui::feed::Shown;
use crate::ui::intent::Intent;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::{button, card, state, text};

/// The most of a message that is shown and copied: longer ones are saved and opened elsewhere.
const RAW_MAX: usize = 64 * 1024;

/// Draws every step, oldest first, and the message below; one button copies it all.
pub(super) fn trace(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile, raw: &Shown<'_, Option<Vec<u8>>>) {
    let copy = cx.texts.orders_copy_trace();
    indented(ui, |ui| {
        if button::plain(&copy).icon(Icon::ContentCopy).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Copy(as_text(cx, file, raw)));
        }
    });
    for entry in &file.trace {
        let detail = entry.detail.clone().unwrap_or_default().replace('\n', " · ");
        indented(ui, |ui| {
            ui.horizontal(|ui| {
                let time = RichText::new(cx.moment(entry.at)).font(regular(size::SMALL)).color(cx.palette.muted);
                ui.add_sized([112.0, 18.0], egui::Label::new(time).halign(egui::Align::Min));
                let sentence = cx.texts.word("step", &entry.kind);
                ui.label(RichText::new(sentence).font(medium(13.0)).color(cx.palette.text));
                text::small(ui, cx.palette, &entry.actor);
            });
            if !detail.is_empty() {
                ui.horizontal(|ui| {
                    ui.add_space(120.0);
                    ui.vertical(|ui| text::small(ui, cx.palette, &detail));
                });
            }
        });
    }
    card::line(ui, cx.palette);
    for message in &file.messages {
        let words = message_words(cx, &message.name, message.format.as_deref(), message.encoding.as_deref());
        indented(ui, |ui| {
            text::small(ui, cx.palette, words);
        });
    }
    match raw {
        Shown::Nothing => {}
        Shown::Loading => state::loading(ui, cx.palette),
        Shown::Failed(problem) => state::failed(ui, cx, problem),
        Shown::Ready(None) => indented(ui, |ui| {
            text::small(ui, cx.palette, cx.texts.orders_no_raw());
        }),
        Shown::Ready(Some(bytes)) => indented(ui, |ui| {
            egui::ScrollArea::horizontal().id_salt("raw").show(ui, |ui| {
                text::code(ui, cx.palette, readable(bytes));
            });
            if RAW_MAX < bytes.len() {
                text::small(ui, cx.palette, cx.texts.orders_raw_cut());
            }
        }),
    }
}

fn message_words(cx: &Cx<'_>, name: &str, format: Option<&str>, encoding: Option<&str>) -> String {
    cx.texts.orders_message(name, format.unwrap_or_default(), encoding.unwrap_or_default())
}

/// Returns the beginning of a message as text; what is none shows as a replacement sign.
fn readable(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.get(..RAW_MAX).unwrap_or(bytes)).into_owned()
}

/// Returns every step and the message as one text.
fn as_text(cx: &Cx<'_>, file: &OrderFile, raw: &Shown<'_, Option<Vec<u8>>>) -> String {
    let mut all = format!("{}\n", file.row.head.number);
    for entry in &file.trace {
        let detail = entry.detail.clone().unwrap_or_default().replace('\n', " · ");
        let sentence = cx.texts.word("step", &entry.kind);
        all.extend([entry.at.to_string().as_str(), "\t", &entry.actor, "\t", &sentence, "\t", &detail, "\n"]);
    }
    for message in &file.messages {
        let words = message_words(cx, &message.name, message.format.as_deref(), message.encoding.as_deref());
        all.extend(["\n", &words, "\n"]);
    }
    if let Shown::Ready(Some(bytes)) = raw {
        all.extend(["\n", &readable(bytes), "\n"]);
    }
    all
}
