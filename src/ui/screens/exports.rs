//! The screen `exports`.

use egui::Ui;

use super::Part;
use crate::domain::time::Timestamp;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::ui::actions::Action;
use crate::ui::cx::Cx;
use crate::ui::place::Place;

/// What a person does on the screen.
#[derive(Default)]
pub struct Exports {}

impl Part for Exports {
    fn tend(&mut self, _handle: &Handle, _now: Timestamp) {}

    fn changed(&mut self, _topics: Topics) {}

    fn open(&mut self, _place: &Place) {}

    fn act(&mut self, _action: Action, _cx: &mut Cx<'_>) {}

    fn subtitle(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }

    fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
