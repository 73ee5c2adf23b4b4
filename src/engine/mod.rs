//! The engine: takes messages in, books them, answers outward, and carries out every change.
//!
//! [`core::Engine`] is a value with no thread: `execute` a command, `record` prepared messages.
//! [`runtime`] puts threads around it: one writer, one decoder, one thread a source, the courier.
//! [`handle::Handle`] is all that shells see. The way of a message stands in [`pipeline`].
//! Must not know windows, web servers or desktop notices.

pub mod office;
pub mod keys;
pub mod command;
pub mod event;
pub mod failpoint;
pub mod core;
pub mod lease;
pub mod pipeline;
pub mod contacts;
pub mod tables;
pub mod waiting;
pub mod decisions;
pub mod doors;
pub mod staff;
pub mod work;
pub mod courier;
pub mod query;
pub mod status;
pub mod day;
pub mod counts;
pub mod entries;
pub mod search;
pub mod contact_file;
pub mod registrations;
pub mod cases;
pub mod outbox_view;
pub mod export_view;
pub mod quarantine_view;
pub mod setup;
pub mod news;
pub mod handle;
pub mod intake;
mod listing;
mod decoder;
mod troubles;
pub mod runtime;
