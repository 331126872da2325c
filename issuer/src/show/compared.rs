//! Two timelines side by side.

use super::rows::{Cell, Look, Row, section};
use crate::sentence::sentence;
use crate::style::Tone;
use crate::text::printable;
use crate::words::ENGLISH;
use licentia_verifier::Instant;
use licentia_verifier::assess::{Function, Level, Status};
use licentia_verifier::scenario::Cost;
use licentia_verifier::simulate::{Comparison, Differs, Segment, Timeline};
use licentia_words::{Zone, level_tone, status_tone};
use std::collections::BTreeSet;

/// Where they first differ, then what each comes to; `sides` are both, with their names.
pub(crate) fn compared(
    comparison: &Comparison,
    sides: [(&str, &Timeline); 2],
    look: Look,
) -> String {
    let zone = Zone::new(sides[0].1.utc_offset_minutes);
    let names = sides.map(|(name, _)| printable(name));
    let mut text = headline(comparison, zone, look);
    for (name, (_, timeline)) in names.iter().zip(sides) {
        if !timeline.drafts.is_empty() {
            let warning = format!("{name}: {}", ENGLISH.drafts(&timeline.drafts));
            text += &sentence(look.room, look.style, Tone::Warning, "warning:", &warning);
        }
    }
    if let Some(difference) = &comparison.first_difference {
        let title = format!("First difference: {}", zone.time(difference.at));
        let mut rows: Vec<Row> = difference.what.iter().map(differs).collect();
        let why = sides.map(|(_, timeline)| why(timeline, difference.at, zone));
        rows.push(row(Cell::plain("because"), &why));
        text += &section(&title, &["", &names[0], &names[1]], &rows, look);
    }
    let names = ["", &names[0], &names[1]];
    text += &section("How long each status lasts", &names, &statuses(comparison), look);
    text += &section("How long functions do not wholly work", &names, &lost(comparison), look);
    text + &section("Spent", &names, &spent(comparison), look)
}

fn headline(comparison: &Comparison, zone: Zone, look: Look) -> String {
    let seconds = comparison.until.unix_seconds() - comparison.from.unix_seconds();
    if seconds == 0 {
        return look.style.paint(Tone::Warning, "they have no time in common") + "\n";
    }
    let (word, tone) = match comparison.first_difference {
        Some(_) => ("they differ", Tone::Warning),
        None => ("they come to the same", Tone::Good),
    };
    let (from, until) = (zone.time(comparison.from), zone.time(comparison.until));
    let span = format!("{from} to {until}, {}", ENGLISH.span(seconds));
    sentence(look.room, look.style, tone, &format!("{word} "), &span)
}

fn row(label: Cell, [one, other]: &[String; 2]) -> Row {
    Row { cells: vec![label, Cell::plain(one)], sentences: vec![Cell::plain(other)] }
}

fn differs(differs: &Differs) -> Row {
    let (label, values) = match differs {
        Differs::Status { one, other } => {
            ("status".to_owned(), [*one, *other].map(|it| ENGLISH.status(it).to_owned()))
        }
        Differs::Display { one, other } => {
            ("license dialog".to_owned(), [*one, *other].map(|it| ENGLISH.display(it).to_owned()))
        }
        Differs::Function { function, one, other } => {
            let levels = [*one, *other].map(|it| ENGLISH.level(it).to_owned());
            (ENGLISH.function(*function).to_owned(), levels)
        }
        Differs::Module { module, one, other } => {
            let levels =
                [*one, *other].map(|it| it.map_or("not held", |it| ENGLISH.level(it)).to_owned());
            (format!("module {}", printable(module)), levels)
        }
        Differs::Findings { one, other } => {
            let named = |codes: &Vec<&str>| match codes.is_empty() {
                true => "-".to_owned(),
                false => codes.join(" "),
            };
            ("findings".to_owned(), [named(one), named(other)])
        }
    };
    row(Cell::plain(label), &values)
}

/// The gravest finding at an instant.
fn why(timeline: &Timeline, at: Instant, zone: Zone) -> String {
    let holds = |it: &&Segment| it.from <= at && at < it.until;
    let findings = timeline.segments.iter().find(holds).map(|it| &it.findings[..]);
    let gravest =
        findings.unwrap_or_default().iter().max_by_key(|it| (it.fact.status(), it.severity));
    match gravest {
        Some(it) => format!("{} ({})", ENGLISH.fact(&it.fact, zone), it.rule),
        None => "nothing to complain of".to_owned(),
    }
}

fn lasting(seconds: Option<&i64>) -> String {
    seconds.map_or_else(|| "-".to_owned(), |it| ENGLISH.span(*it))
}

fn statuses(comparison: &Comparison) -> Vec<Row> {
    let sides = [&comparison.one, &comparison.other];
    let known: BTreeSet<Status> =
        sides.iter().flat_map(|it| it.status_seconds.keys()).copied().collect();
    let of = |status: Status| {
        let label = Cell::painted(status_tone(status), ENGLISH.status(status));
        row(label, &sides.map(|it| lasting(it.status_seconds.get(&status))))
    };
    known.into_iter().map(of).collect()
}

fn lost(comparison: &Comparison) -> Vec<Row> {
    let sides = [&comparison.one, &comparison.other];
    let known: BTreeSet<(Function, Level)> = sides
        .iter()
        .flat_map(|it| &it.lost_seconds)
        .flat_map(|(function, levels)| levels.keys().map(|level| (*function, *level)))
        .collect();
    let of = |(function, level)| {
        let text = format!("{} {}", ENGLISH.function(function), ENGLISH.level(level));
        let seconds =
            sides.map(|it| lasting(it.lost_seconds.get(&function).and_then(|it| it.get(&level))));
        row(Cell::painted(level_tone(level), text), &seconds)
    };
    known.into_iter().map(of).collect()
}

fn spent(comparison: &Comparison) -> Vec<Row> {
    let sides = [&comparison.one, &comparison.other];
    let known: BTreeSet<&str> =
        sides.iter().flat_map(|it| &it.spent).map(|it| it.currency.as_str()).collect();
    let amount = |spent: &[Cost], currency: &str| {
        let found = spent.iter().find(|it| it.currency == currency);
        found.map_or_else(|| "-".to_owned(), |it| ENGLISH.money(it.amount_minor, &it.currency))
    };
    let of = |currency: &str| {
        row(Cell::plain(printable(currency)), &sides.map(|it| amount(&it.spent, currency)))
    };
    known.into_iter().map(of).collect()
}
