//! Kontor, the order-intake office of a small company. Modules in reading order, each using only
//! those above it.

pub mod domain;
pub mod problem;
pub mod clock;
pub mod i18n;
pub mod formats;
pub mod store;
