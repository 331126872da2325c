//! A timeline for a terminal: changes first, then messages, log lines, outcomes, seats.

use crate::sentence::sentence;
use crate::show::rows::{Cell, Look, Row, section};
use crate::style::Tone;
use crate::text::{count, grouped, printable, quoted};
use crate::words::ENGLISH;
use licentia_verifier::assess::{Finding, Remedy};
use licentia_verifier::simulate::{Notice, Subject, Timeline};
use licentia_words::timeline::{Change, Summary, changes, summaries};
use licentia_words::{Zone, status_tone};
use std::collections::BTreeMap;

/// Refused accounts of a module that are named: the rest is in the JSON.
const NAMED_ACCOUNTS: usize = 10;

/// All of it.
pub(crate) fn timeline_table(timeline: &Timeline, look: Look) -> String {
    let zone = Zone::new(timeline.utc_offset_minutes);
    let mut text = headline(timeline, zone, look);
    let rows: Vec<Row> = changes(timeline).iter().map(|it| change(it, zone)).collect();
    text += &section("Changes", &["When", "Status", "Why"], &rows, look);
    let rows = notices(&timeline.notices, zone, look);
    text += &section("Notices", &["When", "What it says"], &rows, look);
    let rows: Vec<Row> = timeline
        .log
        .iter()
        .map(|it| row([Cell::plain(zone.time(it.at))], printable(&it.line)))
        .collect();
    text += &section("Log", &["When", "Line"], &rows, look);
    let rows: Vec<Row> = timeline
        .outcomes
        .iter()
        .map(|it| row([Cell::plain(zone.time(it.at))], ENGLISH.outcome(it, zone)))
        .collect();
    text += &section("Outcomes", &["When", "What"], &rows, look);
    let rows: Vec<Row> =
        summaries(timeline).iter().map(|(module, it)| seats(module, it, zone)).collect();
    let names = ["Module", "Seats", "Peak", "Exceeded", "Trial", "Refused"];
    text += &section("Seats", &names, &rows, look);
    let rows: Vec<Row> = timeline
        .spent
        .iter()
        .map(|it| row([], ENGLISH.money(it.amount_minor, &it.currency)))
        .collect();
    text += &section("Spent", &[], &rows, look);
    let rows: Vec<Row> = timeline.notes.iter().map(|it| row([], ENGLISH.note(it, zone))).collect();
    text + &section("Notes", &[], &rows, look)
}

/// What is shown, from when to when, by which clock; and whether it is a plan only.
fn headline(timeline: &Timeline, zone: Zone, look: Look) -> String {
    let product = timeline.product.as_deref().map_or_else(|| "no product".to_owned(), printable);
    let length = timeline.until.unix_seconds() - timeline.from.unix_seconds();
    let (from, until) = (zone.time(timeline.from), zone.time(timeline.until));
    let span = format!("{from} to {until}, {}", ENGLISH.span(length));
    let mut text = sentence(look.room, look.style, Tone::Strong, &format!("{product} "), &span);
    if !timeline.drafts.is_empty() {
        let warning = ENGLISH.drafts(&timeline.drafts);
        text += &sentence(look.room, look.style, Tone::Warning, "warning:", &warning);
    }
    text
}

fn row<const N: usize>(cells: [Cell; N], sentence: String) -> Row {
    Row { cells: cells.into(), sentences: vec![Cell::plain(sentence)] }
}

fn change(change: &Change<'_>, zone: Zone) -> Row {
    let after = ENGLISH.status(change.after.status);
    let tone = status_tone(change.after.status);
    let status = match (change.status_before(), change.before) {
        (Some(before), _) => Cell::painted(tone, format!("{} → {after}", ENGLISH.status(before))),
        (None, None) => Cell::painted(tone, after),
        (None, Some(_)) => Cell::painted(Tone::Quiet, after),
    };
    let mut sentences: Vec<Cell> = change.why(ENGLISH, zone).into_iter().map(Cell::plain).collect();
    sentences.extend(change.effects(ENGLISH).into_iter().map(|it| Cell::painted(Tone::Quiet, it)));
    let remedies = remedies(&change.reasons());
    if !remedies.is_empty() {
        sentences.push(Cell::painted(Tone::Strong, format!("help: {}", remedies.join("; "))));
    }
    Row { cells: vec![Cell::plain(zone.time(change.at)), status], sentences }
}

/// What to do about findings, each remedy once, and none that another one says too.
fn remedies(findings: &[&Finding]) -> Vec<&'static str> {
    let mut remedies: Vec<Remedy> = Vec::new();
    for remedy in findings.iter().filter_map(|it| it.remedy) {
        if !remedies.contains(&remedy) {
            remedies.push(remedy);
        }
    }
    if remedies.contains(&Remedy::AddUsersOrFreeSeats) {
        remedies.retain(|it| *it != Remedy::AddUsers);
    }
    remedies.into_iter().map(|it| ENGLISH.remedy(it)).collect()
}

/// Each message with its text where that is new. Unless all are asked for, those that say the same
/// to the same are gathered where the first of them stands: some come every midnight.
fn notices(notices: &[Notice], zone: Zone, look: Look) -> Vec<Row> {
    let all = look.shown == usize::MAX;
    let mut places = BTreeMap::<(String, bool), usize>::new();
    let mut gathered: Vec<(&Notice, &Notice, usize)> = Vec::new();
    for notice in notices {
        let key = match &notice.subject {
            // Who is over the limit may be another each day.
            Subject::TrialSeats { .. } => String::new(),
            Subject::MaintenanceEnding { .. }
            | Subject::UpdateOverdue { .. }
            | Subject::RevalidationFailed { .. }
            | Subject::EmergencyBegan { .. }
            | Subject::EmergencyOver { .. } => subject(notice, zone),
        };
        let key = (key, ends_license(notice));
        match places.get(&key).filter(|_| !all) {
            Some(place) => {
                let (_, last, times) = &mut gathered[*place];
                (*last, *times) = (notice, *times + 1);
            }
            None => {
                places.insert(key, gathered.len());
                gathered.push((notice, notice, 1));
            }
        }
    }
    let mut told = Vec::new();
    let of = |(first, last, times): (&Notice, &Notice, usize)| {
        let said = subject(first, zone);
        let mut sentences = vec![Cell::plain(&said)];
        if 1 < times {
            let (times, at) = (grouped(times as u64), zone.time(last.at));
            let latest = ENGLISH.message(&last.subject, zone).subject;
            let latest =
                if said.starts_with(&latest) { String::new() } else { format!(": {latest}") };
            sentences.push(Cell::plain(format!("{times} times, the last at {at}{latest}")));
        }
        let kind = (std::mem::discriminant(&first.subject), ends_license(first));
        if all || !told.contains(&kind) {
            told.push(kind);
            let body = ENGLISH.message(&first.subject, zone).body;
            sentences.extend(body.map(|it| Cell::painted(Tone::Quiet, it)));
        }
        Row { cells: vec![Cell::plain(zone.time(first.at))], sentences }
    };
    gathered.into_iter().map(of).collect()
}

/// Two messages with the same subject line say something else if one license ends and one does not.
fn ends_license(notice: &Notice) -> bool {
    matches!(notice.subject, Subject::MaintenanceEnding { ends_license: true, .. })
}

/// What stands in the subject line, by which rule, and to whom it goes.
fn subject(notice: &Notice, zone: Zone) -> String {
    let message = ENGLISH.message(&notice.subject, zone);
    let to = ENGLISH.recipients(notice.recipients);
    format!("{} ({}), to: {to}", message.subject, message.rule)
}

fn seats(module: &str, summary: &Summary, zone: Zone) -> Row {
    let name = match summary.exceeded {
        Some(_) => Cell::painted(Tone::Bad, format!("! {}", printable(module))),
        None => Cell::plain(format!("  {}", printable(module))),
    };
    let held = summary.held.map(|seats| match seats {
        Some(seats) => grouped(u64::from(seats)),
        None => "unlimited".to_owned(),
    });
    let held = match held {
        [first, last] if first == last => last,
        [first, last] => format!("{first} → {last}"),
    };
    let peak = summary
        .peak
        .map_or_else(String::new, |(used, at)| format!("{} from {}", grouped(used), zone.day(at)));
    let exceeded = match summary.exceeded {
        Some(at) => Cell::painted(Tone::Bad, zone.day(at)),
        None => Cell::painted(Tone::Quiet, "never"),
    };
    let named: Vec<String> =
        summary.refused.iter().take(NAMED_ACCOUNTS).map(|it| quoted(it)).collect();
    let refused = match (summary.refused.len(), summary.refused_at_once) {
        (0, 0) => String::new(),
        (0, accounts) => count(accounts as usize, "account"),
        (all, _) if all <= NAMED_ACCOUNTS => named.join(", "),
        (all, _) => {
            format!("{} and {} more", named.join(", "), grouped((all - NAMED_ACCOUNTS) as u64))
        }
    };
    let trial = match summary.trial {
        0 => Cell::painted(Tone::Quiet, "none"),
        trial => Cell::painted(Tone::Warning, format!("up to {}", grouped(u64::from(trial)))),
    };
    let cells = vec![name, Cell::plain(held), Cell::plain(peak), exceeded, trial];
    let refused = Some(refused).filter(|it| !it.is_empty());
    Row { cells, sentences: refused.map(Cell::plain).into_iter().collect() }
}
