//! Kontor, the order-intake office of a small company. Modules in reading order, each using only
//! those above it.

pub mod clock;
pub mod domain;
pub mod formats;
pub mod mail;
pub mod problem;
pub mod secrets;
