//! Kontor, the order-intake office of a small company. Modules in reading order, each using only
//! those above it.

pub mod domain;
pub mod problem;
pub mod clock;
pub mod threads;
pub mod i18n;
pub mod secrets;
pub mod settings;
pub mod formats;
pub mod matching;
pub mod sources;
pub mod store;
pub mod mail;
pub mod backup;
pub mod engine;
pub mod notices;
pub mod ui;
pub mod cli;
pub mod app;
