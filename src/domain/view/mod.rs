//! Read models: what screens, mails and accounting files are made from.

pub mod wording;
pub mod export;
pub mod journal;
pub mod ledger;
pub mod lists;
pub mod outward;
pub mod sums;
