//! What a screen reader finds: every control says what it is and what it is called.

use egui::accesskit::{Action, Role};
use egui_kittest::kittest::NodeT as _;
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office, order};

/// What can be seen of a control.
#[derive(Clone, Debug)]
struct Control {
    role: Role,
    name: String,
    can_have_keys: bool,
    is_disabled: bool,
}

fn controls(desk: &Desk<'_>) -> Vec<Control> {
    let root = desk.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node()).filter(|node| !node.is_hidden());
    let controls = nodes.map(|node| Control {
        role: node.role(),
        name: node.label().or_else(|| node.data().placeholder().map(str::to_owned)).unwrap_or_default(),
        can_have_keys: node.data().supports_action(Action::Focus),
        is_disabled: node.is_disabled(),
    });
    controls.collect()
}

/// An office where every screen has something to show.
fn office() -> Office {
    let office = Office::new();
    office.receive("a.xml", &order("W-1", "Müller GmbH", 2));
    office.receive("b.xml", &order("W-2", "Novák s.r.o.", 1));
    office.receive("c.xml", "this is no order");
    office.work();
    office
}

/// What a control that takes the keyboard may say that it is.
const CONTROLS: &[Role] = &[
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::ListBoxOption,
    Role::MenuItem,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::RadioButton,
    Role::Row,
    Role::SearchInput,
    Role::Slider,
    Role::SpinButton,
    Role::Switch,
    Role::Tab,
    Role::TextInput,
];

/// Returns what is wrong with the controls that are seen.
fn faults(screen: Screen, controls: &[Control]) -> Vec<String> {
    let mut faults = Vec::new();
    for control in controls.iter().filter(|control| control.can_have_keys || control.is_disabled) {
        if !CONTROLS.contains(&control.role) {
            faults.push(format!("{screen:?}: a control that says it is a {:?}: {:?}", control.role, control.name));
        }
        if control.name.trim().is_empty() {
            faults.push(format!("{screen:?}: a {:?} without a name", control.role));
        }
    }
    for row in controls.iter().filter(|control| control.role == Role::Row) {
        if row.name.is_empty() {
            faults.push(format!("{screen:?}: a row that says nothing"));
        }
    }
    faults
}

// proves N9
#[test]
fn every_control_that_takes_the_keyboard_says_what_it_is_and_is_called() {
    let office = office();
    let mut found = Vec::new();
    for screen in Screen::GROUPS.into_iter().flatten().copied() {
        let mut desk = office.window();
        desk.go(Place::Screen(screen));
        let seen = controls(&desk);
        assert!(10 < seen.len(), "{screen:?}: nothing is seen");
        found.extend(faults(screen, &seen));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
