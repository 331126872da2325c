//! What a license means over time: a story is played from change to change.

mod activation;
mod assessing;
mod compare;
mod contact;
mod duplicates;
mod events;
mod findings;
mod machine;
mod outcome;
mod people;
mod places;
mod pool;
mod record;
mod revalidation;
mod series;
mod settle;
mod terms;
mod time;
mod timeline;

pub use compare::{Comparison, Difference, Differs, Side, compare};
pub use outcome::{ActivationRefusal, CreationRefusal, Effect, Outcome};
pub use series::{AccountList, SeatChanges, SeatCounts};
pub use timeline::{
    LogEntry, LogLine, Note, Notice, Recipient, Seat, SeatChange, SeatCount, Segment, Subject,
    Timeline,
};

use crate::scenario::Scenario;
use crate::{Instant, limits};
use alloc::{string::String, vec::Vec};
use machine::Machine;
use serde::Serialize;
use time::{DAY, instant};
use timeline::Tally;

/// Why a story cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum SimulateError {
    /// The licenses are for several products, and nobody says which one is installed.
    SeveralProducts {
        /// The products.
        products: Vec<String>,
    },
    /// Nobody knows a policy that is named.
    UnknownPolicy {
        /// Its id.
        policy: String,
    },
    /// It lasts longer than [`limits::STORY_DAYS`].
    StoryTooLong {
        /// Where it ends.
        until: Instant,
        /// Where it could end.
        latest: Instant,
        /// How many days it may last.
        days: u32,
    },
    /// Its midnight lists (SEAT-22) name more accounts than [`limits::LISTED`].
    ListsTooLong {
        /// How many they may name.
        accounts: u32,
        /// Where it could end, so that they name no more.
        latest: Instant,
    },
}

impl Scenario {
    /// The latest end with which it is played: [`limits::STORY_DAYS`] after its beginning.
    #[must_use]
    pub fn latest_until(&self) -> Instant {
        instant(self.from.unix_seconds() + i64::from(limits::STORY_DAYS) * DAY)
    }
}

/// Plays a story from its first instant to its last.
///
/// # Errors
/// [`SimulateError`], when nobody can say what is installed or by which rules, and of a story that
/// is too long to be told.
///
/// ```
/// use licentia_verifier::{Keyring, assess::Status, scenario::Scenario, simulate::simulate};
///
/// let scenario = Scenario::read(br#"{
///     "from": "2026-06-01T00:00:00Z", "until": "2026-09-01T00:00:00Z",
///     "licenses": [{
///         "issuer": "Example Mail Ltd", "orderId": "ORD-1", "kind": "base",
///         "product": "kerio-connect", "issued": "2025-07-01T00:00:00Z",
///         "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
///         "maintenanceExpires": "2026-06-30",
///         "modules": [{ "id": "server", "category": "server", "seats": 5 }]
///     }]
/// }"#, &Keyring::default()).unwrap();
///
/// let timeline = simulate(&scenario).unwrap();
/// let last = timeline.segments.last().unwrap();
/// assert_eq!(last.from.to_string(), "2026-07-01T00:00:00Z");
/// assert_eq!(last.status, Status::Suspended);
/// ```
pub fn simulate(scenario: &Scenario) -> Result<Timeline, SimulateError> {
    let (until, latest) = (scenario.until, scenario.latest_until());
    if latest < until {
        return Err(SimulateError::StoryTooLong { until, latest, days: limits::STORY_DAYS });
    }
    let mut machine = Machine::new(scenario)?;
    machine.play(until.unix_seconds());
    match machine.recorder.lists_end() {
        Some(at) => {
            let (accounts, latest) = (limits::LISTED, instant(at));
            Err(SimulateError::ListsTooLong { accounts, latest })
        }
        None => Ok(machine.finish()),
    }
}

#[cfg(test)]
mod tests;
