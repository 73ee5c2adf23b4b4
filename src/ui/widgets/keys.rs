//! Keys by their place on the keyboard: the same finger does the same on QWERTZ and on Cyrillic
//! layouts, and a key means nothing while somebody types into a field. What is printed is the
//! letter that the present layout has at that place, learned from what was typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Context, Event, Id, Key, Modifiers, Ui};

/// Returns whether single keys go to the screen: no text field has the keyboard, no dialog and no
/// menu is open.
#[must_use]
pub fn are_free(ui: &Ui) -> bool {
    !ui.ctx().egui_wants_keyboard_input() && is_topmost(ui)
}

/// Returns whether nothing lies over the screen: no dialog and no menu is open.
#[must_use]
pub fn is_topmost(ui: &Ui) -> bool {
    ui.ctx().memory(|memory| memory.top_modal_layer().is_none()) && !egui::Popup::is_any_open(ui.ctx())
}

/// Returns whether the key at this place was pressed alone, and takes the press away.
pub fn take(ui: &Ui, key: Key) -> bool {
    take_with(ui, key, Modifiers::NONE)
}

/// Returns whether the key was pressed with exactly these modifiers, and takes the press away. With
/// Ctrl the letter counts, as in every program; alone or with Shift the place does.
pub fn take_with(ui: &Ui, wanted: Key, with: Modifiers) -> bool {
    ui.input_mut(|input| {
        let mut is_taken = false;
        input.events.retain(|event| {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return true };
            let place = if with.command { *key } else { physical_key.unwrap_or(*key) };
            let is_it = place == wanted && modifiers.matches_exact(with);
            is_taken |= is_it;
            !is_it
        });
        is_taken
    })
}

/// The letters of the present layout by their places, as far as they were seen.
type Letters = Arc<BTreeMap<Key, String>>;

fn letters_id() -> Id {
    Id::unique("letters-of-the-layout")
}

/// Learns from what is typed which letter lies where. A press tells its place; its letter is the
/// text that follows it, or the name of the key where no text does.
pub fn learn(ui: &Ui) {
    let seen = ui.input(|input| {
        let mut seen = Vec::new();
        for (at, event) in input.events.iter().enumerate() {
            let Event::Key { key, physical_key: Some(place), pressed: true, modifiers, .. } = event else { continue };
            if !modifiers.matches_exact(Modifiers::NONE) || !is_letter(*place) {
                continue;
            }
            let letter = match input.events.get(at + 1) {
                Some(Event::Text(text)) => text.to_lowercase(),
                Some(_) | None if is_letter(*key) => key.name().to_lowercase(),
                Some(_) | None => continue,
            };
            if letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic) {
                seen.push((*place, letter));
            }
        }
        seen
    });
    if seen.is_empty() {
        return;
    }
    ui.ctx().data_mut(|data| {
        let known = data.get_temp::<Letters>(letters_id()).unwrap_or_default();
        if seen.iter().any(|(place, letter)| known.get(place) != Some(letter)) {
            let mut letters = BTreeMap::clone(&known);
            letters.extend(seen);
            data.insert_temp(letters_id(), Arc::new(letters));
        }
    });
}

fn is_letter(key: Key) -> bool {
    let name = key.name();
    name.len() == 1 && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Returns keys as they are printed on the present layout: single small letters stand for places
/// (`d`, `g o`); everything else stays as it is.
#[must_use]
pub fn printed(context: &Context, keys: &str) -> String {
    let known = context.data(|data| data.get_temp::<Letters>(letters_id()));
    let Some(known) = known else { return keys.to_owned() };
    let one = |key: &str| {
        let is_place = key.len() == 1 && key.bytes().all(|byte| byte.is_ascii_lowercase());
        let place = if is_place { Key::from_name(&key.to_uppercase()) } else { None };
        place.and_then(|place| known.get(&place).cloned()).unwrap_or_else(|| key.to_owned())
    };
    keys.split(' ').map(one).collect::<Vec<_>>().join(" ")
}
