//! What a screen reader finds: every control says what it is and what it is called, and the
//! keyboard alone reaches it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use egui::accesskit::{Action, Role};
use egui::epaint::Primitive;
use egui_kittest::kittest::NodeT as _;
use kontor::ui::place::{Place, Screen};

use super::{Desk, Office, order};

/// What can be seen of a control.
#[derive(Clone, Debug)]
struct Control {
    /// Its number in the tree.
    id: String,
    role: Role,
    name: String,
    can_have_keys: bool,
    is_disabled: bool,
    has_keys: bool,
}

fn controls(desk: &Desk<'_>) -> Vec<Control> {
    let root = desk.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node()).filter(|node| !node.is_hidden());
    let controls = nodes.map(|node| Control {
        id: format!("{:?}", node.id()),
        role: node.role(),
        name: node.label().or_else(|| node.data().placeholder().map(str::to_owned)).unwrap_or_default(),
        can_have_keys: node.data().supports_action(Action::Focus),
        is_disabled: node.is_disabled(),
        has_keys: node.is_focused(),
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

/// Returns a number for what is drawn.
fn drawn(desk: &Desk<'_>) -> u64 {
    let context = &desk.harness.ctx;
    let mut hasher = DefaultHasher::new();
    for part in context.tessellate(desk.harness.output().shapes.clone(), context.pixels_per_point()) {
        if let Primitive::Mesh(mesh) = part.primitive {
            for corner in &mesh.vertices {
                (corner.pos.x.to_bits(), corner.pos.y.to_bits(), corner.color.to_array()).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

/// Presses Tab until the keyboard was everywhere. Returns where it never was, and where it was but
/// could not be seen.
fn walk(desk: &mut Desk<'_>) -> (Vec<Control>, Vec<Control>) {
    let mut left: Vec<Control> = controls(desk);
    left.retain(|control| control.can_have_keys && !control.is_disabled);
    let mut unseen = Vec::new();
    let without = drawn(desk);
    for _ in 0..left.len() + 2 {
        desk.harness.key_press(egui::Key::Tab);
        desk.harness.step();
        desk.harness.step();
        let here: Vec<Control> = controls(desk).into_iter().filter(|control| control.has_keys).collect();
        let is_seen = drawn(desk) != without;
        for at in here {
            left.retain(|control| control.id != at.id);
            if !is_seen && CONTROLS.contains(&at.role) {
                unseen.push(at);
            }
        }
    }
    (left, unseen)
}

// proves N9
#[test]
fn every_control_says_what_it_is_and_is_reached_by_the_keyboard() {
    let office = office();
    let mut found = Vec::new();
    for screen in Screen::GROUPS.into_iter().flatten().copied() {
        let mut desk = office.window();
        desk.go(Place::Screen(screen));
        let seen = controls(&desk);
        assert!(10 < seen.len(), "{screen:?}: nothing is seen");
        found.extend(faults(screen, &seen));
        let (unreached, unseen) = walk(&mut desk);
        let told = |fault: &str, at: &Control| format!("{screen:?}: {fault} {:?} {:?}", at.role, at.name);
        found.extend(unreached.iter().map(|at| told("Tab never comes to", at)));
        found.extend(unseen.iter().map(|at| told("nothing shows that the keyboard is at", at)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
