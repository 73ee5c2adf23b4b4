//! The named pieces that screens are made of. Screens never style a primitive: a button that
//! saves looks the same everywhere because it is the same.

pub mod text;
pub mod button;
pub mod chip;
pub mod tab;
pub mod facts;
pub mod card;
pub mod split;
pub mod field;
pub mod day;
pub mod state;
pub mod grid;
pub mod grid_input;
mod grid_columns;
pub mod pages;
pub mod keys;
