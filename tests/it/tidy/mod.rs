//! The source and the documents keep their own rules.
