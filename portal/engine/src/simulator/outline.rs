//! What a story comes to, told once: everything that is not about one instant.

use super::strip::{paint, strip};
use super::{Act, chart, field_time, heading, told};
use crate::protocol::simulator::{Choice, Played, Setting, Turn};
use crate::said::status_word;
use licentia_verifier::PolicyReference;
use licentia_verifier::assess::Level;
use licentia_verifier::policy::presets;
use licentia_verifier::scenario::Scenario;
use licentia_words::timeline::{Change, changes};
use licentia_words::{Words, Zone, status_tone};

/// Turns that can be gone through one by one.
const TURNS: usize = 1_000;
/// Odd things that are told: one of each event of a long list helps nobody.
const NOTES: usize = 20;

pub(super) fn outline(act: &Act, words: &dyn Words) -> Played {
    let (timeline, zone) = (&act.timeline, act.zone());
    let changes = changes(timeline);
    let stops = |change: &&Change| change.functions().iter().any(|it| it.0 == Level::Blocked);
    let later = changes.iter().filter(|it| it.before.is_some()).find(stops);
    let stop = later.or_else(|| changes.iter().find(stops));
    let drafts = (!timeline.drafts.is_empty()).then(|| words.drafts(&timeline.drafts));
    let spent = timeline.spent.iter().map(|it| words.money(it.amount_minor, &it.currency));
    Played {
        key: act.key,
        product: timeline.product.as_deref().map(|it| words.product(it)),
        zone: zone.name(),
        offset_minutes: timeline.utc_offset_minutes,
        span: words.between(timeline.from, timeline.until, zone),
        setting: setting(&act.scenario, words),
        drafts: drafts.as_deref().map(told),
        notes: notes(act, words, zone),
        strip: strip(act, words),
        turns: changes.iter().take(TURNS).map(|it| turn(it, words, zone)).collect(),
        stop: stop.map(|it| turn(it, words, zone)),
        charts: chart::charts(act, words),
        events: u32::try_from(act.scenario.events.len()).unwrap_or(u32::MAX),
        spent: spent.collect(),
    }
}

/// What can be changed about a story even if it cannot be played.
pub(super) fn setting(scenario: &Scenario, words: &dyn Words) -> Setting {
    let zone = Zone::new(scenario.installation.utc_offset_minutes);
    Setting {
        from: field_time(scenario.from, zone),
        until: field_time(scenario.until, zone),
        policy: match &scenario.policy {
            Some(PolicyReference::Named(id)) => Some(id.clone()),
            Some(PolicyReference::Embedded(policy)) => Some(policy.based_on.clone()),
            None => None,
        },
        presets: presets::IDS.iter().map(|id| preset(id, words)).collect(),
    }
}

fn notes(act: &Act, words: &dyn Words, zone: Zone) -> Vec<String> {
    let all = &act.timeline.notes;
    let first = all.iter().take(NOTES).map(|it| told(&words.note(it, zone)));
    let more = all.len().saturating_sub(NOTES);
    first.chain((0 < more).then(|| told(&words.more(more as u64)))).collect()
}

fn preset(id: &str, words: &dyn Words) -> Choice {
    let about = words.preset(id);
    let label = if about.is_empty() { id.to_owned() } else { format!("{id} – {about}") };
    Choice { value: id.to_owned(), label }
}

fn turn(change: &Change, words: &dyn Words, zone: Zone) -> Turn {
    Turn {
        at: change.at.unix_seconds(),
        when: words.short_time(change.at, zone),
        status: status_word(change.after.status, words),
        paint: paint(status_tone(change.after.status)),
        effects: change.effects(words).iter().map(|it| heading(it)).collect(),
        why: change.why(words, zone).iter().map(|it| told(it)).collect(),
    }
}
