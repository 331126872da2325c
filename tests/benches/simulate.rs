//! What simulating a year costs: `cargo bench -p conformance --bench simulate`.
//!
//! The machine is noisy: medians of several runs, taken in turns. Every number that is promised has
//! its limit beside it.

use conformance::bench::{peak_memory_mib, story, story_by_the_hour, story_of};
use conformance::model::play;
use licentia_verifier::policy::presets;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::simulate;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

/// Accounts of the installation whose year has a limit.
const ACCOUNTS: usize = 10_000;
/// How long that year may take, natively.
const LIMIT: Duration = Duration::from_millis(15);
/// How much memory the largest installation may take.
const LIMIT_MIB: u64 = 400;
/// How many times faster than the reference model.
const LIMIT_RATIO: u32 = 1_000;
const SIZES: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];
/// The argument by which this program starts itself to be measured.
const MEMORY: &str = "--memory-of";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(place) = arguments.iter().position(|argument| argument == MEMORY) {
        let numbers = arguments[place + 1..].iter().filter_map(|number| number.parse().ok());
        if let [accounts, events] = numbers.collect::<Vec<usize>>()[..] {
            measure_memory(accounts, events);
        }
        return;
    }
    let year = median(11, &story(ACCOUNTS));
    println!("a year of {ACCOUNTS} accounts with {} events", 2 * ACCOUNTS);
    println!("  native          {:>9}   limit {}", shown(year), shown(LIMIT));
    println!("\nagainst the reference model, which steps hour by hour");
    against_the_model();
    println!("\ngrowth, against n log n");
    scaling();
    println!("\ninstructions, against n log n: what it costs where memory is not far away");
    counting();
    println!("\nmemory of a year, whole process");
    for (accounts, events) in [(1_000_000, 20_000), (1_000_000, 2_000_000)] {
        let (story, all) = memory_of(accounts, events);
        println!(
            "  {accounts:>9} accounts {events:>9} events {all:>6} MiB, of it the story {story}"
        );
    }
    println!("  limit for 1,000,000 accounts: {LIMIT_MIB} MiB");
}

fn median(runs: usize, scenario: &Scenario) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(simulate(black_box(scenario)).expect("a story that can be played"));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}

/// The same story, told by both: they must tell the same, and one of them much faster.
fn against_the_model() {
    for accounts in [10, 100, 1_000] {
        let scenario = story_by_the_hour(accounts);
        let written = serde_json::to_value(&scenario).expect("JSON");
        let policies = presets::IDS
            .into_iter()
            .map(|id| (id.to_owned(), serde_json::to_value(presets::find(id)).expect("JSON")));
        let policies = policies.collect();
        let start = Instant::now();
        let told = play(black_box(&written), &policies);
        let model = start.elapsed();
        let engine = median(11, &scenario);
        let timeline = simulate(&scenario).expect("a story that can be played");
        assert_eq!(told.notices.len(), timeline.notices.len(), "both send the same");
        println!(
            "  {accounts:>9} accounts {:>11} and {:>12}: {:>6.0} ×   limit {LIMIT_RATIO} ×",
            shown(engine),
            shown(model),
            model.as_secs_f64() / engine.as_secs_f64()
        );
    }
}

/// A line for each size, with a bar on a logarithmic scale.
fn scaling() {
    let mut first = None;
    for accounts in SIZES {
        let runs = if accounts < 100_000 { 11 } else { 3 };
        let time = median(runs, &story(accounts)).as_secs_f64();
        let work = accounts as f64 * (accounts as f64).log2();
        let unit = *first.get_or_insert(time / work);
        let bar = "█".repeat(((time * 1e6).log10() * 8.0) as usize);
        println!(
            "  {accounts:>9} accounts {:>11}   {:>5.2} × n log n   {bar}",
            shown(Duration::from_secs_f64(time)),
            time / work / unit
        );
    }
}

/// The same in instructions, which do not depend on caches, as valgrind counts them.
fn counting() {
    let mut first = None;
    for accounts in &SIZES[..4] {
        let Some(count) = instructions(*accounts) else {
            println!("  not counted: that takes valgrind");
            return;
        };
        let work = *accounts as f64 * (*accounts as f64).log2();
        let unit = *first.get_or_insert(count as f64 / work);
        let ratio = count as f64 / work / unit;
        println!("  {accounts:>9} accounts {count:>11}   {ratio:>5.2} × n log n");
    }
}

/// Instructions that playing alone takes.
fn instructions(accounts: usize) -> Option<u64> {
    let itself = std::env::current_exe().expect("this program");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg("--toggle-collect=*licentia_verifier::simulate::simulate*")
        .arg(itself)
        .args([MEMORY, &accounts.to_string(), &(2 * accounts).to_string()])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = text.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit(' ').next()?.parse().ok()
}

/// Plays in a process of its own, and prints how much memory that took.
fn measure_memory(accounts: usize, events: usize) {
    let scenario = story_of(accounts, events);
    let before = peak_memory_mib().unwrap_or(0);
    black_box(simulate(&scenario).expect("a story that can be played"));
    println!("{before} {}", peak_memory_mib().unwrap_or(0));
}

/// MiB of the story alone, and with its simulation.
fn memory_of(accounts: usize, events: usize) -> (u64, u64) {
    let itself = std::env::current_exe().expect("this program");
    let numbers = [MEMORY.to_owned(), accounts.to_string(), events.to_string()];
    let output = Command::new(itself).args(numbers).output().expect("this program, once more");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut words = text.split_whitespace().map(|word| word.parse().unwrap_or(0));
    (words.next().unwrap_or(0), words.next().unwrap_or(0))
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}
