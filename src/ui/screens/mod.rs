//! The screens, one file each: what a person is doing there, and how it is drawn.

use std::collections::BTreeMap;

use egui::Ui;

use super::actions::Action;
use super::cx::Cx;
use super::host::HostReply;
use super::place::{Place, Screen};
use crate::domain::time::Timestamp;
use crate::engine::command::Receipt;
use crate::engine::event::Topics;
use crate::engine::handle::Handle;
use crate::problem::Problem;

pub mod rows;
pub mod overview;
pub mod orders;
pub mod desk;
pub mod contacts;
pub mod registrations;
pub mod quarantine;
pub mod outbox;
pub mod exports;
pub mod statistics;
pub mod journal;
pub mod settings;
pub mod first_run;

/// What the shell asks of every screen.
pub trait Part {
    /// Asks for what is missing or out of date, and takes in what has come. Draws nothing.
    fn tend(&mut self, handle: &Handle, now: Timestamp);

    /// Notes that these kinds of things changed.
    fn changed(&mut self, topics: Topics);

    /// Opens what a place names.
    fn open(&mut self, place: &Place);

    /// Does what an action asks; actions that are not on this screen never come here.
    fn act(&mut self, action: Action, cx: &mut Cx<'_>);

    /// Takes an answer of the program around the window in that this screen asked for. Returns it
    /// when it is not for this screen.
    fn reply(&mut self, reply: HostReply) -> Option<HostReply> {
        Some(reply)
    }

    /// Takes in what became of a change that this screen asked for with [`Intent::Ask`].
    ///
    /// [`Intent::Ask`]: crate::ui::intent::Intent::Ask
    fn settled(&mut self, number: u64, result: Result<Receipt, Problem>) {
        drop((number, result));
    }

    /// Returns what stands beside the title in the top bar.
    fn subtitle(&self, cx: &Cx<'_>) -> String;

    /// Returns the height of the buttons at the lower edge, which nothing said in passing may cover.
    fn foot(&self) -> f32 {
        0.0
    }

    /// Draws.
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>);
}

/// Returns every screen as it is before anybody looked at it.
#[must_use]
pub fn all() -> BTreeMap<Screen, Box<dyn Part>> {
    let parts: [(Screen, Box<dyn Part>); 11] = [
        (Screen::Overview, Box::new(overview::Overview::default())),
        (Screen::Orders, Box::new(orders::Orders::default())),
        (Screen::Desk, Box::new(desk::Desk::default())),
        (Screen::Contacts, Box::new(contacts::Contacts::default())),
        (Screen::Registrations, Box::new(registrations::Registrations::default())),
        (Screen::Quarantine, Box::new(quarantine::Quarantine::default())),
        (Screen::Outbox, Box::new(outbox::Outbox::default())),
        (Screen::Exports, Box::new(exports::Exports::default())),
        (Screen::Statistics, Box::new(statistics::Statistics::default())),
        (Screen::Journal, Box::new(journal::Journal::default())),
        (Screen::Settings, Box::new(settings::Settings::default())),
    ];
    parts.into_iter().collect()
}
