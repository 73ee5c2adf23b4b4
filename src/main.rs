//! Reads the arguments and runs the program.

use std::process::ExitCode;

fn main() -> ExitCode {
    kontor::app::run(std::env::args_os())
}
