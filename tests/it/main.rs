//! The one integration binary: it links once, and its parts share their helpers.
//!
//! Every module is marked as test code, so that helpers outside of `#[test]` functions may unwrap
//! like the tests themselves.

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod servers;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod ui;
