//! Stories: played once, then asked about at any instant.

mod change;
mod chart;
mod compare;
mod fields;
mod form;
mod neutral;
mod out;
mod outline;
mod ready;
mod shown;
mod strip;
mod twist;

use crate::buying::Listed;
use crate::desk::problem_lines;
use crate::engine::{Engine, instant};
use crate::protocol::Failure;
use crate::protocol::simulator::{Play, PlayStory, Story};
use licentia_verifier::Instant;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{SeatCount, Timeline, simulate};
use licentia_words::timeline::by_module;
use licentia_words::{DAY_SECONDS, Words, Zone, sentence};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// How many stories are kept: two lanes, and what they were before the last change.
const ACTS: usize = 4;
/// How many days an installation is looked ahead: thirteen months, so that a year is seen to end.
const AHEAD_DAYS: i64 = 396;

/// Stories that were played lately, the last one first.
#[derive(Debug, Default)]
pub(crate) struct Shelf(VecDeque<Act>);

/// A story that was played.
#[derive(Debug)]
pub(crate) struct Act {
    key: u64,
    scenario: Scenario,
    timeline: Timeline,
    /// The seats of each module, so that an instant is found at once.
    seats: BTreeMap<Arc<str>, Vec<SeatCount>>,
}

impl Shelf {
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    fn get(&self, key: u64) -> Result<&Act, Failure> {
        self.0.iter().find(|act| act.key == key).ok_or(Failure::NotOpened)
    }

    fn put(&mut self, act: Act) {
        self.0.retain(|kept| kept.key != act.key);
        self.0.push_front(act);
        self.0.truncate(ACTS);
    }
}

impl Act {
    fn zone(&self) -> Zone {
        Zone::new(self.timeline.utc_offset_minutes)
    }
}

impl Engine {
    pub(crate) fn play_story(&mut self, question: &PlayStory) -> Result<Play, Failure> {
        let mut scenario = match self.scenario(&question.story)? {
            Ok(scenario) => scenario,
            Err(problems) => return Ok(Play::Unread(problems)),
        };
        if let Some(twist) = &question.twist {
            twist::lay(twist, &mut scenario, &Listed::read(self.session()?));
        }
        let words = self.session()?.words;
        let key = key(&scenario);
        if let Ok(act) = self.shelf().get(key) {
            return Ok(Play::Played(Rc::new(outline::outline(act, words))));
        }
        let timeline = match simulate(&scenario) {
            Ok(timeline) => timeline,
            Err(error) => {
                let advice = words.simulate_error(&error);
                let remedy = advice.remedy.unwrap_or_default();
                let (what, remedy) = (sentence(&advice.problem), sentence(&remedy));
                let setting = outline::setting(&scenario, words);
                return Ok(Play::Unplayable { what, remedy, key, setting });
            }
        };
        let seats = by_module(&timeline);
        let act = Act { key, scenario, timeline, seats };
        let played = outline::outline(&act, words);
        self.shelf_mut().put(act);
        Ok(Play::Played(Rc::new(played)))
    }

    /// The scenario of a story, or every problem of its text.
    fn scenario(&self, story: &Story) -> Result<Result<Scenario, Vec<String>>, Failure> {
        let keyring = &self.session()?.keyring;
        let read = |text: &str| {
            Scenario::read(text.as_bytes(), keyring).map_err(|found| problem_lines(&found))
        };
        match story {
            Story::Held { installation, from } => {
                let desk = self.desk(installation)?;
                let zone = Zone::new(desk.facts.utc_offset_minutes);
                let (from, until) = year_from(instant(*from)?, zone);
                Ok(Ok(desk.scenario(from, until)))
            }
            Story::Ready(name) => Ok(read(ready::text(name).ok_or(Failure::NotOpened)?)),
            Story::Written(text) => Ok(read(text)),
        }
    }

    /// A story that was played, and the words to tell it in.
    fn act(&self, key: u64) -> Result<(&Act, &'static dyn Words), Failure> {
        Ok((self.shelf().get(key)?, self.session()?.words))
    }
}

/// The day of an instant by a clock, and as much after it as is looked ahead.
fn year_from(now: Instant, zone: Zone) -> (Instant, Instant) {
    let seconds = zone.seconds(now);
    let first = seconds - seconds.rem_euclid(DAY_SECONDS);
    let at = |seconds| zone.instant(seconds).unwrap_or(Instant::LAST);
    (at(first), at(first + AHEAD_DAYS * DAY_SECONDS))
}

/// What a story is asked about by.
fn key(scenario: &Scenario) -> u64 {
    fingerprint(&serde_json::to_vec(scenario).unwrap_or_default())
}

/// Tells texts apart (FNV-1a).
fn fingerprint(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// A clause as a heading: capitalised unless it begins with an address, without a final stop.
fn heading(clause: &str) -> String {
    if clause.split(' ').next().is_some_and(|first| first.contains(['@', '.'])) {
        return clause.to_owned();
    }
    let mut letters = clause.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A clause as a sentence; an address at its beginning stays as it is written.
fn told(clause: &str) -> String {
    let first = clause.split(' ').next().unwrap_or_default();
    match first.contains(['@', '.']) {
        true if clause.ends_with(['.', '!', '?', '…']) => clause.to_owned(),
        true => format!("{clause}."),
        false => sentence(clause),
    }
}

/// An instant as a field has it: by a clock, to the minute where it can be.
fn field_time(instant: Instant, zone: Zone) -> String {
    match zone.reading(instant) {
        Some(it) => format!("{}T{}", it.date(), it.time()),
        None => instant.to_string(),
    }
}

#[cfg(test)]
mod tests;
