//! The workstation's own settings, kept on this computer.
pub mod paths;
