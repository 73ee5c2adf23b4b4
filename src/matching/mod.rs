//! Identification: which contact of the address master a party of an order is.
//!
//! Owns normalising, comparing, weighing and deciding, over candidates handed to it. Must not
//! know the store: whoever asks looks the candidates up by [`lookup::lookup_keys`]. Start at
//! [`identify::identify`].

pub mod evidence;
pub mod identify;
pub mod lookup;
pub mod names;
pub mod normalise;

#[cfg(test)]
mod linkage_tests;
#[cfg(test)]
mod tests;
