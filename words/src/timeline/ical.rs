//! The deadlines of a timeline for calendars (RFC 5545).
//!
//! There is no clock in here: events are stamped with the first instant of the timeline, and the
//! same timeline gives the same bytes, so that a calendar that reads it again doubles nothing.

use super::changes::changes;
use crate::text::printable;
use crate::{English, Label, StatusWords, Words, Zone};
use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use licentia_verifier::Instant;
use licentia_verifier::assess::{Finding, Status};
use licentia_verifier::simulate::Timeline;

/// Longest line, in bytes without its end (RFC 5545, 3.1).
const LINE_BYTES: usize = 75;
/// Before a deadline: a week, and a day.
const EARLY: [&str; 2] = ["-P7D", "-P1D"];
/// At the instant itself.
const AT_ONCE: [&str; 1] = ["PT0S"];

/// Something to stand in a calendar.
struct Event {
    at: Instant,
    /// What tells it from all others of that instant, in whatever language.
    key: String,
    summary: String,
    description: Vec<String>,
    alarms: &'static [&'static str],
}

/// Every change for the worse, every instant at which a finding ends, every message; `identity`
/// tells timelines of different licenses apart.
#[must_use]
pub fn calendar(timeline: &Timeline, identity: &str, words: &dyn Words) -> String {
    let product = timeline
        .product
        .as_deref()
        .map_or_else(|| words.label(Label::License).to_owned(), |it| words.product(it));
    let id = timeline.product.as_deref().map_or_else(|| "license".to_owned(), printable);
    let mut text = String::new();
    text += &line("BEGIN:VCALENDAR");
    text += &line("VERSION:2.0");
    text += &line(&format!("PRODID:-//Licentia//licentia//{}", words.tag().to_uppercase()));
    text += &line("CALSCALE:GREGORIAN");
    text += &line("METHOD:PUBLISH");
    text += &line(&format!("X-WR-CALNAME:{}", escaped(&words.license_of(&product))));
    let plan = (!timeline.drafts.is_empty()).then(|| words.drafts(&timeline.drafts));
    for event in events(timeline, words) {
        let identity = format!("{identity}\n{id}\n{}\n{}", event.at, event.key);
        let uid = format!("{}-{:016x}@licentia", stamp(event.at), hash(&identity));
        let description: Vec<String> = event.description.into_iter().chain(plan.clone()).collect();
        let summary = escaped(&format!("{product}: {}", event.summary));
        let status = if plan.is_some() { "TENTATIVE" } else { "CONFIRMED" };
        text += &line("BEGIN:VEVENT");
        text += &line(&format!("UID:{uid}"));
        text += &line(&format!("DTSTAMP:{}", stamp(timeline.from)));
        text += &line(&format!("DTSTART:{}", stamp(event.at)));
        text += &line(&format!("SUMMARY:{summary}"));
        text += &line(&format!("DESCRIPTION:{}", escaped(&description.join("\n"))));
        text += &line(&format!("STATUS:{status}"));
        text += &line("TRANSP:TRANSPARENT");
        for trigger in event.alarms {
            text += &line("BEGIN:VALARM");
            text += &line("ACTION:DISPLAY");
            text += &line(&format!("DESCRIPTION:{summary}"));
            text += &line(&format!("TRIGGER:{trigger}"));
            text += &line("END:VALARM");
        }
        text += &line("END:VEVENT");
    }
    text + &line("END:VCALENDAR")
}

/// In order of time; what ends when the status gets worse stands in that event.
fn events(timeline: &Timeline, words: &dyn Words) -> Vec<Event> {
    let zone = Zone::new(timeline.utc_offset_minutes);
    let mut events = BTreeMap::<(Instant, u8, String), Event>::new();
    let mut add = |order: u8, event: Event| {
        events.entry((event.at, order, event.key.clone())).or_insert(event);
    };
    let mut worse = BTreeSet::new();
    for change in changes(timeline).iter().filter(|it| it.is_worse() && grave(it.after.status)) {
        worse.insert(change.at);
        let reasons = change.reasons();
        let mut description: Vec<String> =
            reasons.iter().flat_map(|it| said(it, words, zone)).collect();
        description.extend(change.effects(words));
        add(
            0,
            Event {
                at: change.at,
                key: format!("status {}", English::PLAIN.status(change.after.status)),
                summary: words.status(change.after.status).to_owned(),
                description,
                alarms: &EARLY,
            },
        );
    }
    for finding in timeline.segments.iter().flat_map(|it| &it.findings) {
        let Some(at) = finding.until.filter(|it| !worse.contains(it)) else { continue };
        add(
            1,
            Event {
                at,
                key: format!(
                    "until {} {}",
                    finding.fact.code(),
                    finding.fact.subject().unwrap_or_default()
                ),
                summary: words.deadline(&finding.fact),
                description: said(finding, words, zone),
                alarms: &EARLY,
            },
        );
    }
    let mut last = (timeline.from, 0);
    for notice in &timeline.notices {
        // Several messages of one instant are told apart by their order.
        let ordinal = if last.0 == notice.at { last.1 + 1 } else { 0 };
        last = (notice.at, ordinal);
        let message = words.message(&notice.subject, zone);
        let mut description = vec![words.to(&words.recipients(notice.recipients))];
        description.extend(message.body);
        description.push(message.rule.id().to_owned());
        add(
            2,
            Event {
                at: notice.at,
                key: format!("notice {ordinal} {}", message.rule),
                summary: words.notice(&message.subject),
                description,
                alarms: &AT_ONCE,
            },
        );
    }
    events.into_values().collect()
}

/// Whether a status is nothing to look forward to.
fn grave(status: Status) -> bool {
    Status::Evaluation < status
}

/// A finding, its rule, and what to do.
fn said(finding: &Finding, words: &dyn Words, zone: Zone) -> Vec<String> {
    let fact = format!("{} ({})", words.fact(&finding.fact, zone), finding.rule);
    let help = finding.remedy.map(|it| words.help(words.remedy(it)));
    core::iter::once(fact).chain(help).collect()
}

/// `20270101T000000Z`.
fn stamp(instant: Instant) -> String {
    instant.to_string().replace(['-', ':'], "")
}

/// Text as a value (RFC 5545, 3.3.11); characters without a picture are shown as escapes.
fn escaped(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(printable).collect();
    let lines =
        lines.iter().map(|it| it.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,"));
    lines.collect::<Vec<_>>().join("\\n")
}

/// A line, folded so that no piece is longer than the limit, and no character is cut.
fn line(content: &str) -> String {
    let (mut text, mut bytes) = (String::with_capacity(content.len() + 2), 0);
    for character in content.chars() {
        if LINE_BYTES < bytes + character.len_utf8() {
            text += "\r\n ";
            bytes = 1;
        }
        text.push(character);
        bytes += character.len_utf8();
    }
    text + "\r\n"
}

/// FNV-1a with 64 bits: nobody gains by a collision, so nothing stronger is needed.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::Italian;

    const ENGLISH: &dyn Words = &English::PLAIN;

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn lines_are_folded_between_characters_and_unfold_to_the_same() {
        let long = format!("SUMMARY:{}", "Łódź 東京 – ".repeat(40));
        let folded = line(&long);
        assert!(folded.split("\r\n").all(|piece| piece.len() <= LINE_BYTES), "{folded}");
        assert_eq!(unfolded(&folded), format!("{long}\r\n"));
        let exact = "x".repeat(LINE_BYTES);
        assert_eq!(line(&exact), format!("{exact}\r\n"));
        assert_eq!(line(&format!("{exact}y")), format!("{exact}\r\n y\r\n"));
    }

    #[test]
    fn what_means_something_in_a_value_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
        assert_eq!(escaped("a\r\u{7}"), "a\\\\u{d}\\\\u{7}");
    }

    #[test]
    fn every_event_has_what_the_format_asks_for_and_an_id_of_its_own() {
        for timeline in fixture::all() {
            let text = calendar(&timeline, "A-1", ENGLISH);
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
            assert!(text.lines().all(|line| line.len() <= LINE_BYTES), "{text}");
            let text = unfolded(&text);
            let events = text.matches("BEGIN:VEVENT\r\n").count();
            assert_eq!(events, text.matches("END:VEVENT\r\n").count());
            for property in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"] {
                let lines = text.matches(&format!("\r\n{property}:")).count();
                assert_eq!(lines, events, "{property}");
            }
            let uids = text.lines().filter(|line| line.starts_with("UID:"));
            assert_eq!(uids.collect::<BTreeSet<_>>().len(), events);
            assert_eq!(calendar(&timeline, "A-1", ENGLISH), calendar(&timeline, "A-1", ENGLISH));
        }
    }

    #[test]
    fn a_deadline_says_what_ends_by_which_rule_and_what_to_do() {
        let text = unfolded(&calendar(&fixture::grace(), "A-1", ENGLISH));
        let event = text.split("BEGIN:VEVENT").find(|it| it.contains("kerio-connect: in grace"));
        let event = event.unwrap();
        assert!(event.contains("DTSTART:20261231T230000Z\r\n"), "{event}");
        assert!(event.contains("(TERM-2)\\nhelp: renew the license\\, or its maint"), "{event}");
        assert!(event.contains("STATUS:TENTATIVE") && event.contains("TRIGGER:-P7D"), "{event}");
        let other = unfolded(&calendar(&fixture::grace(), "A-2", ENGLISH));
        let uid = |text: &str| text.lines().find(|it| it.starts_with("UID:")).map(str::to_owned);
        assert_ne!(uid(&text), uid(&other), "calendars of two licenses do not mix");
    }

    #[test]
    fn who_reads_a_calendar_again_in_another_language_doubles_nothing() {
        let uids = |words: &dyn Words| {
            let text = unfolded(&calendar(&fixture::grace(), "A-1", words));
            let uids = text.lines().filter(|line| line.starts_with("UID:"));
            uids.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(uids(ENGLISH), uids(&Italian::SPOKEN));
        let text = unfolded(&calendar(&fixture::grace(), "A-1", &Italian::SPOKEN));
        assert!(text.contains("SUMMARY:Kerio Connect: in tolleranza\r\n"), "{text}");
        assert!(text.contains("PRODID:-//Licentia//licentia//IT\r\n"), "{text}");
    }
}
