//! What an order is and what may happen to it: plain data and plain functions.
//!
//! Owns orders, lines, parties, money, ids, states and the rules over them. Does no I/O, reads
//! no clock, draws no random numbers, writes no log and holds no text for people. Start at
//! [`paper`], the canonical order paper.

pub mod ids;
pub mod time;
pub mod money;
pub mod paper;
pub mod fold;
pub mod contact;
pub mod card;
pub mod lifecycle;
pub mod note;
pub mod order;
pub mod person;
pub mod settings;
pub mod rules;
pub mod view;
