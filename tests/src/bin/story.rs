//! Writes the benchmarks' year of so many accounts as JSON: `story 10000 > target/story.json`.

use conformance::bench::story;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let number = std::env::args().nth(1).and_then(|word| word.parse().ok());
    let Some(accounts) = number else {
        eprintln!("error: say how many accounts: `story 10000`");
        return ExitCode::FAILURE;
    };
    let json = serde_json::to_string(&story(accounts)).expect("a scenario is JSON");
    match std::io::stdout().write_all(json.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
