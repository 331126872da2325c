//! `test`: every test there is, step by step, up to the first that fails.

mod steps;
mod summary;

use crate::failure::Outcome;
use crate::tools;
use std::time::Instant;
use steps::{STEPS, Step};
use summary::Summary;

/// Sets up and runs the steps with these names, in their own order; all, if there are none.
pub(crate) fn run(names: &[String]) -> Outcome {
    let chosen: Vec<&Step> = STEPS.iter().filter(|step| is_chosen(step, names)).collect();
    let mut summary = Summary::default();
    let outcome = timed(&mut summary, "setup", || set_up(&chosen)).and_then(|()| {
        chosen.iter().try_for_each(|step| {
            println!("\n=== {}: {}", step.name, step.about);
            timed(&mut summary, step.name, step.run)
        })
    });
    print!("\n{summary}");
    outcome
}

/// Prints the steps.
pub(crate) fn list() {
    for step in &STEPS {
        println!("{:<10} {}", step.name, step.about);
    }
}

/// True if there is a step of this name.
pub(crate) fn has(name: &str) -> bool {
    STEPS.iter().any(|step| step.name == name)
}

/// The names of all steps, in their order.
pub(crate) fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

fn is_chosen(step: &Step, names: &[String]) -> bool {
    names.is_empty() || names.iter().any(|name| name == step.name)
}

/// All tools at the start: what cannot be had should not be noticed after the long steps.
fn set_up(chosen: &[&Step]) -> Outcome {
    println!("=== setup: tools that are missing");
    chosen.iter().try_for_each(|step| tools::provide(step.tools))
}

fn timed(summary: &mut Summary, name: &'static str, run: impl FnOnce() -> Outcome) -> Outcome {
    let start = Instant::now();
    let outcome = run();
    summary.add(name, start.elapsed(), outcome.is_ok());
    outcome
}
