//! Decisions over plain data: totals, amendments, and whether two papers speak of one buyer.

pub mod amendment;
pub mod buyer;
pub mod totals;
