//! What a signature costs natively: `cargo bench -p conformance --bench verify`.
//!
//! The machine is noisy: medians of rounds that are taken in turns. `-- --dalek` prints one number
//! for comparisons in JavaScript: how many nanoseconds `verify_strict` of ed25519-dalek takes.

use conformance::keys::VENDOR;
use ed25519_dalek::{Signature, VerifyingKey};
use licentia_verifier::Keyring;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The signed bytes of a license of 1 KiB: a header, a dot and the payload in base64url.
const MESSAGE_BYTES: usize = 1_480;
const ROUNDS: usize = 301;
/// Verifications in a round.
const CALLS: u32 = 20;
/// How many times faster a key that is used often must be than ed25519-dalek alone.
const LIMIT_RATIO: f64 = 1.5;

fn main() {
    let message = vec![b'x'; MESSAGE_BYTES];
    let signature = VENDOR.sign(&message);
    let dalek = VerifyingKey::from_bytes(&VENDOR.public()).expect("a key");
    let by_dalek = || {
        let signature = Signature::from_bytes(black_box(&signature));
        assert!(dalek.verify_strict(black_box(&message), &signature).is_ok());
    };
    if std::env::args().any(|argument| argument == "--dalek") {
        println!("{}", medians([&by_dalek])[0].as_nanos());
        return;
    }
    let keyring = keyring();
    let both_tables = time(|| keyring.prepare());
    let another = self::keyring();
    let one_table = time(|| another.prepare());
    let prepared = &keyring.keys()[0];
    let by_table = || assert!(prepared.verifies(black_box(&message), black_box(&signature)));
    let [strict, table] = medians([&by_dalek, &by_table]);
    let ratio = strict.as_secs_f64() / table.as_secs_f64();
    println!("a signature over {MESSAGE_BYTES} bytes");
    println!("  ed25519-dalek 3, verify_strict   {:>9}", shown(strict));
    println!(
        "  a keyring, prepared              {:>9}   {ratio:.2} ×, limit {LIMIT_RATIO} ×",
        shown(table)
    );
    println!("  building both tables             {:>9}", shown(both_tables));
    println!("  building a key's                 {:>9}", shown(one_table));
}

fn keyring() -> Keyring {
    Keyring::parse(
        &VENDOR.public().iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}")),
    )
    .expect("a key")
}

/// What one call of each takes.
fn medians<const N: usize>(calls: [&dyn Fn(); N]) -> [Duration; N] {
    let mut times = calls.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for (call, times) in calls.iter().zip(&mut times) {
            times.push(time(|| (0..CALLS).for_each(|_| call())) / CALLS);
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[ROUNDS / 2]
    })
}

fn time(call: impl FnOnce()) -> Duration {
    let start = Instant::now();
    call();
    start.elapsed()
}

fn shown(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}
