//! The tabs of an order's panel.

use egui::{RichText, Ui};

use crate::domain::lifecycle::{EffectState, PartyDecision};
use crate::domain::paper::Party;
use crate::engine::command::Command;
use crate::engine::query::OrderFile;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::place::Place;
use crate::ui::screens::rows::effect_tone;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::{button, card, state, text};

/// Returns whether a decision waits for a person.
#[must_use]
pub(super) fn waits(decision: PartyDecision) -> bool {
    match decision {
        PartyDecision::Unclear | PartyDecision::New => true,
        PartyDecision::Certain | PartyDecision::Assigned | PartyDecision::Created | PartyDecision::Kept => false,
    }
}

pub(super) fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - 14.0);
            content(ui);
        });
    });
}

/// Returns a party's address on one line.
fn address(party: &Party) -> String {
    let town = [party.zip.as_deref(), party.city.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [party.street.clone().unwrap_or_default(), town, party.country.clone().unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The parties as sent, and who they were decided to be.
pub(super) fn parties(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let stated = file.order.paper.parties();
    for party in &file.order.parties {
        let Some((_, said)) = stated.iter().find(|(role, _)| *role == party.role) else { continue };
        indented(ui, |ui| {
            ui.horizontal(|ui| {
                text::small(ui, cx.palette, cx.texts.word("role", party.role.as_str()));
                let tone = if waits(party.decision) { Tone::Warn } else { Tone::Good };
                chip::chip(ui, cx.palette, tone, &cx.texts.word("decision", party.decision.as_str()));
            });
            text::strong(ui, cx.palette, said.display_name());
            text::small(ui, cx.palette, address(said));
            let reach: Vec<&str> = said.emails.iter().chain(&said.phones).map(String::as_str).collect();
            text::small(ui, cx.palette, reach.join(" · "));
            let contact = file.contacts.iter().find(|contact| Some(contact.id) == party.contact_id);
            if let Some(contact) = contact {
                ui.horizontal(|ui| {
                    text::small(ui, cx.palette, cx.texts.orders_is_contact());
                    let words = format!("{} · {}", contact.card.display_name(), contact.card.number);
                    if button::link(&words).show(ui, cx.palette).clicked() {
                        cx.go(Place::Contact(contact.id));
                    }
                });
            }
            if let Some((by, at)) = &party.decided {
                text::small(ui, cx.palette, cx.texts.orders_decided_by(by.as_str(), cx.moment(*at)));
            }
            if waits(party.decision) {
                let decide = cx.texts.orders_decide();
                if button::plain(&decide).show(ui, cx.palette).clicked() {
                    cx.go(Place::Case(file.row.head.id, party.role));
                }
            }
        });
        card::line(ui, cx.palette);
    }
}

/// What a person wants of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Open,
    Save,
}

/// The files; returns the one that is to be opened or saved.
pub(super) fn attachments(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) -> Option<(i64, String, Wish)> {
    if file.attachments.is_empty() {
        let (title, words) = (cx.texts.orders_no_attachments(), String::new());
        state::empty(ui, cx.palette, Icon::AttachFile, &title, &words);
        return None;
    }
    let mut wanted = None;
    for attachment in &file.attachments {
        indented(ui, |ui| {
            ui.horizontal(|ui| {
                text::icon(ui, cx.palette.muted, Icon::AttachFile);
                text::strong(ui, cx.palette, &attachment.name);
                let size = attachment.size_bytes.and_then(|size| u64::try_from(size).ok());
                text::small(
                    ui,
                    cx.palette,
                    size.map(|size| format::byte_size(cx.language(), size)).unwrap_or_default(),
                );
            });
            let place = cx.texts.word("attachment", attachment.place.as_str());
            let more = [attachment.description.clone().unwrap_or_default(), place];
            text::small(
                ui,
                cx.palette,
                more.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · "),
            );
            let (save, awaited) = (cx.texts.orders_save(), cx.texts.orders_attachment_awaited());
            let why_not = attachment.size_bytes.is_none().then_some(awaited.as_str());
            let open = cx.texts.ui_open();
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                for (words, icon, wish) in [(&open, Icon::OpenInNew, Wish::Open), (&save, Icon::Save, Wish::Save)] {
                    if button::plain(words).icon(icon).unless(why_not).show(ui, cx.palette).clicked() {
                        wanted = Some((attachment.position, attachment.name.clone(), wish));
                    }
                }
            });
        });
        card::line(ui, cx.palette);
    }
    wanted
}

/// The endings of files that can run a program when they are opened.
const RUNS: &[&str] = &[
    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta",
    "jar", "lnk", "url", "reg", "cpl", "dll", "sh", "run", "py", "pl", "app", "desktop", "docm", "xlsm", "pptm",
    "html", "htm", "svg", "iso", "img", "chm",
];

/// Returns whether a file of this name can run a program when it is opened.
pub(super) fn can_run(name: &str) -> bool {
    let ending = name.trim_end_matches(['.', ' ']).rsplit('.').next().unwrap_or_default().to_lowercase();
    RUNS.contains(&ending.as_str())
}

/// What went outward because of the order.
pub(super) fn messages(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    if file.effects.is_empty() {
        let (title, words) = (cx.texts.orders_no_messages(), cx.texts.orders_no_messages_words());
        return state::empty(ui, cx.palette, Icon::Outbox, &title, &words);
    }
    for effect in &file.effects {
        indented(ui, |ui| {
            ui.horizontal(|ui| {
                text::strong(ui, cx.palette, cx.texts.word("action", effect.key.kind.as_str()));
                chip::chip(ui, cx.palette, effect_tone(effect.state), &cx.texts.word("effect", effect.state.as_str()));
            });
            let when = cx.moment(effect.settled_at.unwrap_or(effect.created_at));
            text::small(
                ui,
                cx.palette,
                format!("{} · {when} · {}", effect.key.target, cx.texts.orders_attempts(effect.attempts)),
            );
            if let Some(receipt) = &effect.receipt {
                text::code(ui, cx.palette, receipt);
            }
            if let Some(problem) = &effect.problem {
                text::body(ui, cx.palette, cx.texts.problem(problem));
            }
            if matches!(
                effect.state,
                EffectState::Held | EffectState::Refused | EffectState::Bounced | EffectState::GivenUp
            ) {
                ui.horizontal(|ui| {
                    let (send, skip) = (cx.texts.orders_release(), cx.texts.orders_drop());
                    if button::plain(&send).show(ui, cx.palette).clicked() {
                        cx.change(Command::ReleaseEffects(vec![effect.key.clone()]), cx.texts.orders_released());
                    }
                    if effect.state == EffectState::Held && button::danger(&skip).show(ui, cx.palette).clicked() {
                        cx.change(Command::DropEffects(vec![effect.key.clone()]), cx.texts.orders_dropped());
                    }
                });
            }
        });
        card::line(ui, cx.palette);
    }
}

/// The amendments with what each changed, newest first.
pub(super) fn history(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    if file.revisions.is_empty() {
        let (title, words) = (cx.texts.orders_no_history(), cx.texts.orders_no_history_words());
        return state::empty(ui, cx.palette, Icon::History, &title, &words);
    }
    for revision in file.revisions.iter().rev() {
        indented(ui, |ui| {
            ui.horizontal(|ui| {
                text::strong(ui, cx.palette, cx.texts.word("revision", revision.kind.as_str()));
                text::small(ui, cx.palette, cx.moment(revision.at));
            });
            difference(ui, cx, &revision.difference, usize::MAX, false);
        });
        card::line(ui, cx.palette);
    }
}

/// Draws a difference: what it said, and what it says. What has left the house already is red.
/// Returns whether there is more than was shown.
pub(super) fn difference(ui: &mut Ui, cx: &Cx<'_>, difference: &str, most: usize, is_out: bool) -> bool {
    let all: Vec<&str> = difference.lines().collect();
    for line in all.iter().take(most) {
        let mut parts = line.split('\t');
        let (field, before, after) =
            (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            text::small(ui, cx.palette, field_words(cx, field));
            let color = if is_out { cx.palette.bad } else { cx.palette.muted };
            let old = RichText::new(if before.is_empty() { "–" } else { before }).font(regular(13.0)).color(color);
            ui.label(old.strikethrough());
            ui.label(RichText::new("→").font(regular(13.0)).color(cx.palette.muted));
            ui.label(
                RichText::new(if after.is_empty() { "–" } else { after }).font(medium(13.0)).color(cx.palette.text),
            );
        });
    }
    if most < all.len() {
        let more = i64::try_from(all.len() - most).unwrap_or(i64::MAX);
        text::small(ui, cx.palette, cx.texts.orders_more_changes(more));
    }
    most < all.len()
}

/// Returns a field of a difference in words: `line 2.quantity` becomes the line and the field.
fn field_words(cx: &Cx<'_>, field: &str) -> String {
    match field.strip_prefix("line ").map(|rest| rest.split_once('.').unwrap_or((rest, ""))) {
        Some((number, "")) => cx.texts.orders_line(number),
        Some((number, inner)) => format!("{}: {}", cx.texts.orders_line(number), cx.texts.word("field", inner)),
        None => cx.texts.word("field", field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_can_run_are_known_by_their_last_ending() {
        for name in ["Setup.EXE", "invoice.pdf.js", "order.xlsm", "x.exe.", "x.scr "] {
            assert!(can_run(name), "{name}");
        }
        for name in ["order.pdf", "photo.jpg", "exe", "notes.txt", ""] {
            assert!(name == "exe" || !can_run(name), "{name}");
        }
    }
}
