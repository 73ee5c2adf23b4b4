//! The one integration binary: it links once, and its parts share their helpers.
//!
//! Every module is marked as test code, so that helpers outside of `#[test]` functions may unwrap
//! like the tests themselves.

#[cfg(test)]
mod bench;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod servers;
#[cfg(test)]
mod store;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod ui;
#[cfg(test)]
mod written;
