//! The window: frame, screens, dialogs, keys. Draws what it has, asks for the rest, and is woken.
//!
//! Owns what a person is doing (place, selection, draft). Must not know the store, the network or
//! the desktop: changes and questions go to the engine's handle, everything else to the program
//! around the window ([`host`]). Start at [`shell::Window`]; a screen is one file in [`screens`].

pub mod theme;
pub mod place;
pub mod prefs;
pub mod host;
pub mod report;
pub mod intent;
pub mod actions;
pub mod cx;
pub mod feed;
pub mod widgets;
pub mod screens;
pub mod shell;
