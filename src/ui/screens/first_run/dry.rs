//! What the first messages of a folder say, before anything is stored.

use egui::{RichText, Ui};

use crate::domain::time::Timestamp;
use crate::ui::cx::Cx;
use crate::ui::host::{DryMessage, DryRun};
use crate::ui::theme::icons::Icon;
use crate::ui::theme::semi_bold;
use crate::ui::theme::tokens::size;
use crate::ui::widgets::chip::{self, Tone};
use crate::ui::widgets::{card, state, text};

/// Draws what the messages say; with a moment, also who gets no mail.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, run: &DryRun, start_at: Option<Timestamp>) {
    let title = cx.texts.first_run_dry_title();
    card::titled(
        ui,
        cx.palette,
        &title,
        |_| {},
        |ui| {
            ui.set_width(ui.available_width());
            ui.add_space(size::GAP_S);
            if let Some(problem) = &run.problem {
                state::failed(ui, cx, problem);
                ui.add_space(size::GAP_S);
                return;
            }
            egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 4)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                text::body(ui, cx.palette, summary(cx, run, start_at));
                for message in &run.messages {
                    ui.add_space(size::GAP_S);
                    one(ui, cx, message, start_at);
                }
                ui.add_space(size::GAP_S);
            });
        },
    );
}

fn summary(cx: &Cx<'_>, run: &DryRun, start_at: Option<Timestamp>) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    if run.files == 0 {
        return cx.texts.first_run_dry_empty();
    }
    let parked = run.messages.iter().filter(|message| message.problem.is_some()).count();
    let silent = run.messages.iter().filter(|message| is_silent(message, start_at)).count();
    let mut words = cx.texts.first_run_dry_sum(count(run.messages.len()), count(run.files), count(parked));
    if start_at.is_some() {
        words.push(' ');
        words.push_str(&cx.texts.first_run_dry_silent(count(silent)));
    }
    words
}

/// Returns whether a message would be booked without a mail to anybody.
fn is_silent(message: &DryMessage, start_at: Option<Timestamp>) -> bool {
    message.problem.is_none() && start_at.is_some_and(|start| message.news_at.is_some_and(|news_at| news_at < start))
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, message: &DryMessage, start_at: Option<Timestamp>) {
    let (tone, word) = match (&message.problem, is_silent(message, start_at)) {
        (Some(_), _) => (Tone::Warn, cx.texts.first_run_dry_parked()),
        (None, true) => (Tone::Quiet, cx.texts.first_run_dry_no_mail()),
        (None, false) => (Tone::Good, cx.texts.first_run_dry_booked()),
    };
    ui.horizontal(|ui| {
        chip::chip(ui, cx.palette, tone, &word);
        let name = RichText::new(&message.name).font(semi_bold(size::BODY)).color(cx.palette.text);
        text::one_line(ui, name);
    });
    if let Some(problem) = &message.problem {
        text::small(ui, cx.palette, cx.texts.problem(problem));
        return;
    }
    let mut parts = Vec::new();
    if !message.format.is_empty() {
        parts.push(message.format.clone());
    }
    if let Some(at) = message.news_at {
        parts.push(cx.moment(at));
    }
    text::small(ui, cx.palette, parts.join(" · "));
    for (number, buyer, lines) in &message.orders {
        ui.horizontal(|ui| {
            text::icon(ui, cx.palette.muted, Icon::ReceiptLong);
            let lines = cx.texts.first_run_dry_lines(i64::try_from(*lines).unwrap_or(i64::MAX));
            text::one_line(ui, format!("{number} · {buyer} · {lines}"));
        });
    }
}
