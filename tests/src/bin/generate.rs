//! Writes the generated files, or with `--check` says which are stale.

use conformance::generated;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == "--check") {
        let stale = generated::stale();
        if !stale.is_empty() {
            eprintln!("error: {}", generated::complaint(&stale));
            return ExitCode::FAILURE;
        }
        println!("{} generated files are up to date", generated::files().len());
        return ExitCode::SUCCESS;
    }
    match generated::write() {
        Ok(written) => {
            written.iter().for_each(|path| println!("wrote {path}"));
            println!("{} generated files, {} rewritten", generated::files().len(), written.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
