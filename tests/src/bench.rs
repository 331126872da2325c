//! Stories of any size, always the same for a size, for benchmarks.

use licentia_verifier::installation::{Account, Installation};
use licentia_verifier::scenario::{Cost, Entry, Event, LicenseDocument, Scenario};
use licentia_verifier::{Claims, Instant};
use serde_json::json;

/// Seconds of a year.
const YEAR: i64 = 365 * 24 * 60 * 60;
const MODULES: [&str; 3] = ["server", "groupware", "instant-messaging"];

/// A year of an installation with so many accounts, and two events for each: people connect for the
/// first time, leave and come back, new ones are mapped, mail passes, the license server cannot be
/// reached for a while each month, seats are bought.
#[must_use]
pub fn story(accounts: usize) -> Scenario {
    story_of(accounts, 2 * accounts)
}

/// The same with another number of events.
#[must_use]
pub fn story_of(accounts: usize, events: usize) -> Scenario {
    let from: Instant = "2026-01-01T00:00:00Z".parse().expect("an instant");
    let mut dice = Dice(20_260_101);
    let name = |number: usize| format!("user{number:07}@example.com");
    let licenses = vec![LicenseDocument::draft(license("BASE", accounts))];
    let persons: Vec<Account> = (0..accounts)
        .map(|number| {
            let mut account = Account::new(name(number));
            if number % 2 == 0 {
                let first = Instant::from_unix_seconds(from.unix_seconds() - number as i64);
                account.first_access.insert(MODULES[number % 3], first);
            }
            account
        })
        .collect();
    let mut events: Vec<Entry> = (0..events)
        .map(|number| {
            let second = dice.below(YEAR as u64) as i64;
            let at = Instant::from_unix_seconds(from.unix_seconds() + second).expect("an instant");
            let account = name(dice.below(accounts as u64) as usize);
            let module = MODULES[dice.below(3) as usize].to_owned();
            let event = match dice.below(20) {
                0 => Event::AccountDisabled { account },
                1 => Event::AccountEnabled { account },
                2 => Event::ServiceSwitchedOff { module, account: Some(account) },
                3 => Event::Traffic { messages: 100 },
                4 => Event::AccountCreated {
                    account: Box::new(Account::new(format!("new{number:07}@example.com"))),
                },
                5 if number % 1000 == 0 => Event::LicenseInstalled {
                    license: Box::new(LicenseDocument::draft(license(
                        &format!("MORE-{number}"),
                        10,
                    ))),
                    cost: Some(Cost { amount_minor: 10_000, currency: "EUR".to_owned() }),
                },
                _ => Event::FirstAccess { account, module },
            };
            Entry { at, event }
        })
        .collect();
    for month in 0..12 {
        let began = from.unix_seconds() + month * 30 * 86_400 + 86_000;
        let entry = |at, event| Entry { at: Instant::from_unix_seconds(at).expect("at"), event };
        events.push(entry(began, Event::OutageBegan));
        events.push(entry(began + 3 * 86_400, Event::OutageEnded));
    }
    events.sort_by_key(|entry| entry.at);
    let until = Instant::from_unix_seconds(from.unix_seconds() + YEAR).expect("an instant");
    Scenario {
        until,
        events,
        ..Scenario::at(
            licenses,
            Installation { accounts: persons, ..Installation::default() },
            from,
        )
    }
}

/// The same on whole hours, for the reference model, which steps along them.
#[must_use]
pub fn story_by_the_hour(accounts: usize) -> Scenario {
    let mut scenario = story(accounts);
    let hour = |at: Instant| {
        Instant::from_unix_seconds(at.unix_seconds().div_euclid(3600) * 3600).unwrap_or(at)
    };
    scenario.events.iter_mut().for_each(|entry| entry.at = hour(entry.at));
    for account in &mut scenario.installation.accounts {
        let accesses = account.first_access.iter();
        let accesses = accesses.map(|(module, first)| (module.to_owned(), first.map(hour)));
        account.first_access = accesses.collect();
    }
    scenario
}

/// Seats for three quarters of the accounts.
fn license(order_id: &str, accounts: usize) -> Claims {
    let seats = accounts * 3 / 4;
    let modules = MODULES.map(|id| json!({ "id": id, "category": "server", "seats": seats }));
    let (kind, previous) =
        if order_id == "BASE" { ("base", None) } else { ("add-on", Some("BASE")) };
    serde_json::from_value(json!({
        "issuer": "Example Mail Ltd", "orderId": order_id, "kind": kind,
        "previousOrderId": previous, "product": "icewarp", "issued": "2025-12-31T00:00:00Z",
        "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
        "maintenanceExpires": "2026-11-30", "modules": modules,
    }))
    .expect("claims")
}

/// The same numbers for everybody (xorshift64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// The most memory that this process ever had, where the system tells.
#[must_use]
pub fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024)
}
