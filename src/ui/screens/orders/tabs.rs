//! The tabs of an order's panel.

use egui::{Align2, Rect, RichText, Sense, Ui, Vec2};

use crate::domain::lifecycle::{EffectState, PartyDecision};
use crate::domain::paper::Party;
use crate::engine::command::Command;
use crate::engine::query::OrderFile;
use crate::i18n::format;
use crate::ui::cx::Cx;
use crate::ui::intent::Intent;
use crate::ui::place::Place;
use crate::ui::screens::rows::effect_tone;
use crate::ui::theme::icons::Icon;
use crate::ui::theme::tokens::size;
use crate::ui::theme::{medium, regular};
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::text::paint_line;
use crate::ui::widgets::{button, card, state, text};

/// Returns whether a decision waits for a person.
#[must_use]
pub(super) fn waits(decision: PartyDecision) -> bool {
    match decision {
        PartyDecision::Unclear | PartyDecision::New => true,
        PartyDecision::Certain | PartyDecision::Assigned | PartyDecision::Created | PartyDecision::Kept => false,
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

/// The lines, charges and totals.
pub(super) fn lines(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let paper = &file.order.paper;
    let language = cx.language();
    let currency = paper.currency.map(|currency| currency.to_string()).unwrap_or_default();
    for line in &paper.lines {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 40.0), Sense::hover());
        let inner = rect.shrink2(Vec2::new(14.0, 0.0));
        let part = |from: f32, to: f32, top: f32| {
            Rect::from_min_max(egui::pos2(from, inner.top() + top), egui::pos2(to, inner.top() + top + 18.0))
        };
        let (left, right) = (inner.left(), inner.right());
        paint_line(
            ui,
            part(left, left + 28.0, 2.0),
            &line.line_no,
            regular(size::SMALL),
            cx.palette.muted,
            Align2::LEFT_CENTER,
        );
        let is_short = paint_line(
            ui,
            part(left + 32.0, right - 190.0, 2.0),
            &line.name,
            medium(size::BODY),
            cx.palette.text,
            Align2::LEFT_CENTER,
        );
        let unit = line.unit.as_deref().or(line.unit_stated.as_deref()).unwrap_or_default();
        let unit = cx.texts.known(&format!("word-unit-{}", unit.to_lowercase())).unwrap_or_else(|| unit.to_owned());
        let quantity = line.quantity.map(|quantity| format::quantity(language, quantity, &unit)).unwrap_or_default();
        paint_line(
            ui,
            part(right - 180.0, right - 96.0, 2.0),
            &quantity,
            regular(size::BODY),
            cx.palette.text,
            Align2::RIGHT_CENTER,
        );
        let total = line.line_total.map(|total| format::decimal(language, total)).unwrap_or_default();
        paint_line(
            ui,
            part(right - 92.0, right, 2.0),
            &total,
            regular(size::BODY),
            cx.palette.text,
            Align2::RIGHT_CENTER,
        );
        let price = line.unit_price.map(|price| format::decimal(language, price)).unwrap_or_default();
        let each = if price.is_empty() { String::new() } else { cx.texts.orders_each(price) };
        let more: Vec<&str> =
            [line.sku.as_deref(), line.gtin.as_deref(), line.note.as_deref()].into_iter().flatten().collect();
        paint_line(
            ui,
            part(left + 32.0, right - 190.0, 20.0),
            &more.join(" · "),
            regular(size::SMALL),
            cx.palette.muted,
            Align2::LEFT_CENTER,
        );
        paint_line(
            ui,
            part(right - 180.0, right, 20.0),
            &each,
            regular(size::SMALL),
            cx.palette.muted,
            Align2::RIGHT_CENTER,
        );
        if is_short {
            response.on_hover_text(&line.name);
        }
    }
    card::line(ui, cx.palette);
    let mut sums: Vec<(String, String)> = paper
        .charges
        .iter()
        .map(|charge| {
            let name = if charge.name.is_empty() { cx.texts.orders_charge() } else { charge.name.clone() };
            (name, format::decimal(language, charge.amount))
        })
        .collect();
    for (name, amount) in [
        (cx.texts.orders_net(), paper.stated.net),
        (cx.texts.orders_tax(), paper.stated.tax),
        (cx.texts.orders_payable(), paper.stated.payable.or(paper.stated.gross)),
    ] {
        sums.extend(amount.map(|amount| (name, format!("{} {currency}", format::decimal(language, amount)))));
    }
    for (name, amount) in sums {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 22.0), Sense::hover());
        let inner = rect.shrink2(Vec2::new(14.0, 0.0));
        paint_line(ui, inner, &name, regular(size::BODY), cx.palette.muted, Align2::LEFT_CENTER);
        paint_line(ui, inner, &amount, medium(size::BODY), cx.palette.text, Align2::RIGHT_CENTER);
    }
    for note in &paper.notes {
        indented(ui, |ui| {
            text::small(ui, cx.palette, note);
        });
    }
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

/// The files; returns the one that is to be saved.
pub(super) fn attachments(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) -> Option<(i64, String)> {
    if file.attachments.is_empty() {
        let (title, words) = (cx.texts.orders_no_attachments(), String::new());
        state::empty(ui, cx.palette, Icon::AttachFile, &title, &words);
        return None;
    }
    let mut saved = None;
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
            if button::plain(&save).icon(Icon::Save).unless(why_not).show(ui, cx.palette).clicked() {
                saved = Some((attachment.position, attachment.name.clone()));
            }
        });
        card::line(ui, cx.palette);
    }
    saved
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

/// Every step, oldest first.
pub(super) fn trace(ui: &mut Ui, cx: &mut Cx<'_>, file: &OrderFile) {
    let mut copied = String::new();
    for entry in &file.trace {
        let detail = entry.detail.clone().unwrap_or_default().replace('\n', " · ");
        let sentence = cx.texts.word("step", &entry.kind);
        copied.extend([entry.at.to_string().as_str(), "\t", &entry.actor, "\t", &sentence, "\t", &detail, "\n"]);
        indented(ui, |ui| {
            ui.horizontal(|ui| {
                let time = RichText::new(cx.moment(entry.at)).font(regular(size::SMALL)).color(cx.palette.muted);
                ui.add_sized([96.0, 18.0], egui::Label::new(time).halign(egui::Align::Min));
                ui.label(RichText::new(&sentence).font(medium(13.0)).color(cx.palette.text));
                text::small(ui, cx.palette, &entry.actor);
            });
            if !detail.is_empty() {
                ui.horizontal(|ui| {
                    ui.add_space(104.0);
                    text::small(ui, cx.palette, &detail);
                });
            }
        });
    }
    for message in &file.messages {
        indented(ui, |ui| {
            let words = cx.texts.orders_message(
                message.name.as_str(),
                message.format.clone().unwrap_or_default(),
                message.encoding.clone().unwrap_or_default(),
            );
            text::small(ui, cx.palette, words);
        });
    }
    indented(ui, |ui| {
        let copy = cx.texts.orders_copy_trace();
        if button::plain(&copy).icon(Icon::ContentCopy).show(ui, cx.palette).clicked() {
            cx.intents.push(Intent::Copy(std::mem::take(&mut copied)));
        }
    });
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
            difference(ui, cx, &revision.difference, usize::MAX);
        });
        card::line(ui, cx.palette);
    }
}

/// Draws a difference: what it said, and what it says.
pub(super) fn difference(ui: &mut Ui, cx: &Cx<'_>, difference: &str, most: usize) {
    let all: Vec<&str> = difference.lines().collect();
    for line in all.iter().take(most) {
        let mut parts = line.split('\t');
        let (field, before, after) =
            (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            text::small(ui, cx.palette, field_words(cx, field));
            let old =
                RichText::new(if before.is_empty() { "–" } else { before }).font(regular(13.0)).color(cx.palette.muted);
            ui.label(old.strikethrough());
            ui.label(RichText::new("▸").font(regular(13.0)).color(cx.palette.muted));
            ui.label(
                RichText::new(if after.is_empty() { "–" } else { after }).font(medium(13.0)).color(cx.palette.text),
            );
        });
    }
    if most < all.len() {
        let more = i64::try_from(all.len() - most).unwrap_or(i64::MAX);
        text::small(ui, cx.palette, cx.texts.orders_more_changes(more));
    }
}

/// Returns a field of a difference in words: `line 2.quantity` becomes the line and the field.
fn field_words(cx: &Cx<'_>, field: &str) -> String {
    match field.strip_prefix("line ").map(|rest| rest.split_once('.').unwrap_or((rest, ""))) {
        Some((number, "")) => cx.texts.orders_line(number),
        Some((number, inner)) => format!("{}: {}", cx.texts.orders_line(number), cx.texts.word("field", inner)),
        None => cx.texts.word("field", field),
    }
}
