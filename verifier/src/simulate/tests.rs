//! How long a story may be: what is played at the limit, and refused above it.

use super::{SimulateError, simulate};
use crate::scenario::Scenario;
use crate::{Instant, Keyring, limits};
use alloc::{format, string::String, vec::Vec};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A story from the beginning of 2026 with seats for nobody, where trials last a century.
fn story(until: &str, accounts: usize) -> Scenario {
    let account =
        |number| format!(r#"{{"id":"{number}","firstAccess":{{"im":"2026-01-01T00:00:00Z"}}}}"#);
    let accounts: Vec<String> = (0..accounts).map(account).collect();
    let story = format!(
        r#"{{
            "from": "2026-01-01T00:00:00Z", "until": "{until}",
            "policy": {{ "basedOn": "icewarp", "seatTrialDays": {} }},
            "licenses": [{{
                "issuer": "Example Mail Ltd", "orderId": "A-1", "kind": "base",
                "product": "icewarp", "issued": "2026-01-01T00:00:00Z",
                "licensee": {{ "name": "Ada Byron", "email": "ada@engines.example" }},
                "revalidation": {{ "periodDays": 1, "graceDays": 2 }},
                "modules": [{{ "id": "im", "category": "client", "seats": 0 }}]
            }}],
            "installation": {{ "accounts": [{}] }}
        }}"#,
        limits::SPAN_DAYS,
        accounts.join(",")
    );
    Scenario::read(story.as_bytes(), &Keyring::default()).unwrap()
}

#[test]
fn a_century_is_played_and_a_second_more_is_not() {
    let played = simulate(&story("2126-01-01T00:00:00Z", 1)).unwrap();
    assert_eq!(played.outcomes.len(), 36_523, "every day but the first");
    let latest = at("2126-01-02T00:00:00Z");
    assert_eq!(simulate(&story("2126-01-02T00:00:00Z", 1)).unwrap().until, latest);
    let until = at("2126-01-02T00:00:01Z");
    let longer = story("2126-01-02T00:00:01Z", 1);
    let days = limits::STORY_DAYS;
    assert_eq!(simulate(&longer), Err(SimulateError::StoryTooLong { until, latest, days }));
    assert_eq!(longer.assess(until).unwrap().at, until, "an instant is told whenever it is");
}

#[test]
fn where_the_calendar_ends_before_the_century_it_is_the_limit() {
    let mut last = story("2026-01-01T00:00:00Z", 1);
    (last.from, last.until) = (at("9950-01-01T00:00:00Z"), Instant::LAST);
    assert_eq!(last.latest_until(), Instant::LAST);
    assert_eq!(simulate(&last).unwrap().until, Instant::LAST);
}

#[test]
fn midnight_lists_name_so_many_accounts_and_no_more() {
    let accounts = 4_000;
    // The list of the first midnight, and of each after it, until the limit is reached.
    let last = story("2036-12-14T00:00:00Z", accounts);
    let played = simulate(&last).unwrap();
    assert_eq!(played.notices.len() * accounts, limits::LISTED as usize);
    let accounts = limits::LISTED;
    let mut longer = last;
    longer.until = at("2036-12-14T00:00:01Z");
    let latest = at("2036-12-14T00:00:00Z");
    let error = SimulateError::ListsTooLong { accounts, latest };
    assert_eq!(simulate(&longer), Err(error));
    let trials = longer.assess(longer.until).unwrap().modules[0].trial.len();
    assert_eq!(trials, 4_000, "an instant is told without any list");
}
