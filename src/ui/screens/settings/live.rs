//! Rows that show how things stand: who runs the engine, how old the backup is.

use egui::Ui;

use super::Desk;
use super::row::{self, Row};
use super::trial::Trial;
use crate::domain::time::Timestamp;
use crate::engine::setup::{Door, Setup};
use crate::ui::cx::Cx;
use crate::ui::theme::icons::Icon;
use crate::ui::widgets::{button, text};

/// Returns the computer that fetches, if any does.
pub(super) fn runner(setup: &Setup, now: Timestamp) -> Option<(&str, Timestamp)> {
    let lease = setup.lease.as_ref().filter(|lease| !lease.is_released && now < lease.valid_till)?;
    Some((lease.host.as_str(), lease.since))
}

/// Returns when a source is looked at next.
pub(super) fn next_poll(door: &Door) -> Option<Timestamp> {
    Some(door.source.polled_at?.plus_minutes(door.source.interval_minutes))
}

/// Draws who runs the engine.
pub(super) fn engine(ui: &mut Ui, cx: &mut Cx<'_>, setup: &Setup) {
    let active: Vec<&Door> = setup.doors.iter().filter(|door| door.source.is_active).collect();
    let next = active.iter().filter_map(|door| next_poll(door)).min();
    let runner = runner(setup, cx.now);
    let next = next.map_or_else(|| "–".to_owned(), |next| cx.moment(next));
    let content = Row {
        name: cx.texts.settings_engine_now(),
        words: cx.texts.settings_engine_now_words(),
        effect: if runner.is_some() { cx.texts.settings_engine_next(active.len(), next) } else { String::new() },
        ..Row::default()
    };
    let words = runner.map_or_else(
        || cx.texts.settings_engine_none(),
        |(host, since)| cx.texts.settings_engine_runs(host, cx.moment(since)),
    );
    row::row(ui, cx, &content, |ui, cx, _| {
        ui.add_space(5.0);
        text::body(ui, cx.palette, words);
    });
}

/// Draws the last backup.
pub(super) fn backup(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, setup: &Setup) {
    let content = Row {
        name: cx.texts.settings_backup(),
        words: cx.texts.settings_backup_words(),
        effect: setup
            .backup_at
            .map_or_else(|| cx.texts.settings_backup_none(), |at| cx.texts.settings_backup_last(cx.ago(at))),
        changed: setup.backup_at.map(|at| cx.moment(at)).unwrap_or_default(),
        ..Row::default()
    };
    row::row(ui, cx, &content, |ui, cx, _| {
        let running = cx.texts.settings_backup_running();
        let why_not = desk.trials.is_running(&Trial::Backup).then_some(running.as_str());
        let words = cx.texts.settings_backup_now();
        if button::plain(&words).icon(Icon::Backup).unless(why_not).show(ui, cx.palette).clicked() {
            desk.trials.begin(Trial::Backup, cx);
        }
    });
}
