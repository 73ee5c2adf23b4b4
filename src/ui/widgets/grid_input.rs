//! Mouse and keyboard in a table: choosing with Shift and Ctrl, moving, copying.

use egui::{Event, Key, Modifiers, Ui};
use uuid::Uuid;

use super::grid::{Cell, Column, GridAnswer, GridState};
use super::keys;
use crate::ui::cx::Cx;
use crate::ui::intent::Intent;

/// The most rows copied at a time: a table that a spreadsheet still opens at once.
const COPIED_MAX: usize = 50_000;

/// Takes a click on a row in.
pub(super) fn click(ui: &Ui, state: &mut GridState, ids: &[Uuid], index: usize, id: Uuid) {
    let modifiers = ui.input(|input| input.modifiers);
    if modifiers.shift {
        choose_range(state, ids, index);
    } else if modifiers.command {
        toggle(state, id);
        state.anchor = Some(id);
    } else {
        state.chosen.clear();
        state.anchor = Some(id);
    }
    state.cursor = Some(id);
    state.cursor_index = index;
}

fn toggle(state: &mut GridState, id: Uuid) {
    if !state.chosen.remove(&id) {
        state.chosen.insert(id);
    }
}

fn choose_range(state: &mut GridState, ids: &[Uuid], index: usize) {
    let from =
        state.anchor.or(state.cursor).and_then(|anchor| ids.iter().position(|id| *id == anchor)).unwrap_or(index);
    state.chosen = ids.get(from.min(index)..=from.max(index)).unwrap_or_default().iter().copied().collect();
}

/// Takes the keyboard in: arrows or j and k, Page, Home, End, x, Shift for ranges, Ctrl+A, Ctrl+C,
/// Enter, Space.
pub(super) fn keyboard<'r>(
    ui: &Ui,
    cx: &mut Cx<'_>,
    state: &mut GridState,
    ids: &[Uuid],
    columns: &[Column],
    row: &impl Fn(usize, Uuid) -> Option<&'r [Cell]>,
    answer: &mut GridAnswer,
) {
    if ids.is_empty() || !keys::are_free(ui) {
        return;
    }
    if ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))) {
        let wanted = wanted(state, ids);
        if wanted.iter().any(|(index, id)| row(*index, *id).is_none()) {
            answer.copies = Some(wanted.iter().map(|(_, id)| *id).collect());
        }
        cx.intents.push(Intent::Copy(copied(&wanted, columns, row)));
    }
    if keys::take_with(ui, Key::A, Modifiers::COMMAND) {
        state.chosen = ids.iter().copied().collect();
    }
    let page = state.page.saturating_sub(1).max(1);
    let last = ids.len() - 1;
    let here = state.cursor_index;
    let has_cursor = state.cursor.is_some();
    let step = |by: usize, down: bool| {
        if !has_cursor {
            0
        } else if down {
            (here + by).min(last)
        } else {
            here.saturating_sub(by)
        }
    };
    for (key, place) in [
        (Key::ArrowDown, step(1, true)),
        (Key::J, step(1, true)),
        (Key::ArrowUp, step(1, false)),
        (Key::K, step(1, false)),
        (Key::PageDown, step(page, true)),
        (Key::PageUp, step(page, false)),
        (Key::Home, 0),
        (Key::End, last),
    ] {
        let is_plain = keys::take(ui, key);
        let is_range = keys::take_with(ui, key, Modifiers::SHIFT);
        if !is_plain && !is_range {
            continue;
        }
        if is_range {
            if state.anchor.is_none() {
                state.anchor = state.cursor;
            }
            choose_range(state, ids, place);
        } else {
            state.chosen.clear();
            state.anchor = None;
        }
        state.cursor = ids.get(place).copied();
        state.cursor_index = place;
        state.follows_cursor = true;
        answer.is_moved = true;
    }
    at_cursor(ui, state, answer);
}

/// Takes in what is pressed about the row with the cursor.
fn at_cursor(ui: &Ui, state: &mut GridState, answer: &mut GridAnswer) {
    let Some(cursor) = state.cursor else { return };
    if keys::take(ui, Key::X) {
        toggle(state, cursor);
        state.anchor = Some(cursor);
    }
    if keys::take(ui, Key::Enter) {
        answer.opened = Some(cursor);
    }
    if keys::take(ui, Key::Space) {
        answer.previewed = Some(cursor);
    }
}

/// Returns the chosen rows, else the one with the cursor, in the order in which they are shown.
fn wanted(state: &GridState, ids: &[Uuid]) -> Vec<(usize, Uuid)> {
    let is_wanted =
        |id: &Uuid| if state.chosen.is_empty() { state.cursor == Some(*id) } else { state.chosen.contains(id) };
    ids.iter().copied().enumerate().filter(|(_, id)| is_wanted(id)).take(COPIED_MAX).collect()
}

/// Returns rows as a table that spreadsheets take; those that are not at hand are left out.
fn copied<'r>(
    wanted: &[(usize, Uuid)],
    columns: &[Column],
    row: &impl Fn(usize, Uuid) -> Option<&'r [Cell]>,
) -> String {
    let at_hand = wanted.iter().filter_map(|(index, id)| row(*index, *id));
    table(columns, at_hand)
}

/// Returns rows as a table that spreadsheets take: columns between tabs, a heading first.
pub fn table<'r>(columns: &[Column], rows: impl Iterator<Item = &'r [Cell]>) -> String {
    let mut text: String = columns.iter().map(|column| column.title.as_str()).collect::<Vec<_>>().join("\t");
    text.push('\n');
    for cells in rows {
        let words = columns.iter().enumerate().map(|(at, column)| {
            let cell = cells.get(column.cell.unwrap_or(at));
            cell.map(|cell| cell.words().replace(['\t', '\n'], " ")).unwrap_or_default()
        });
        text.push_str(&words.collect::<Vec<_>>().join("\t"));
        text.push('\n');
    }
    text
}
