//! The conformance suite of the store: each function has its case, run against every driver.
