//! The program `waarmerk`: runs the command line and returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    waarmerk::cli::run(std::env::args_os())
}
