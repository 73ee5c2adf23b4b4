//! The first run: open or make an office.

use egui::Ui;

use crate::ui::cx::Cx;
use crate::ui::host::HostReply;

/// What a person does before an office is open.
#[derive(Default)]
pub struct FirstRun {}

impl FirstRun {
    /// Takes an answer of the program around the window in.
    pub fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        Some(reply)
    }

    /// Draws.
    pub fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
