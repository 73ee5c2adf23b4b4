//! The shell: holds the screens, carries wishes out, and draws the frame around them.

pub mod window;
mod frame;
mod palette;
mod help;
mod dialogs;
mod dress;
mod many;
mod toasts;
mod outgoing;
mod status;
mod person;
mod news;

pub use self::window::{Moment, Window};
