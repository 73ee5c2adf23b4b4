//! Keys by their place on the keyboard: the same finger does the same on QWERTZ and on Cyrillic
//! layouts, and a key means nothing while somebody types into a field.

use egui::{Event, Key, Modifiers, Ui};

/// Returns whether single keys go to the screen: no text field has the keyboard, no dialog is open.
#[must_use]
pub fn are_free(ui: &Ui) -> bool {
    !ui.ctx().egui_wants_keyboard_input()
}

/// Returns whether the key at this place was pressed alone, and takes the press away.
pub fn take(ui: &Ui, key: Key) -> bool {
    take_with(ui, key, Modifiers::NONE)
}

/// Returns whether the key at this place was pressed with exactly these modifiers, and takes the
/// press away.
pub fn take_with(ui: &Ui, wanted: Key, with: Modifiers) -> bool {
    ui.input_mut(|input| {
        let mut is_taken = false;
        input.events.retain(|event| {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return true };
            let place = physical_key.unwrap_or(*key);
            let is_it = place == wanted && modifiers.matches_exact(with);
            is_taken |= is_it;
            !is_it
        });
        is_taken
    })
}
