//! What a license means at an instant: the word for it, every finding, what works, the modules.

use super::facts::{Fact, stacked};
use super::rows::{Cell, Look, Row, section};
use crate::sentence::sentence;
use crate::style::Tone;
use crate::text::{grouped, printable, quoted};
use crate::words::ENGLISH;
use licentia_verifier::assess::{Allowance, Assessment, Finding, Function, ModuleRow, NextChange};
use licentia_verifier::{Category, Instant, Seats};
use licentia_words::{Zone, level_tone, severity_tone, status_tone};
use std::collections::BTreeMap;

/// Accounts that are named for each module: the rest is in the JSON.
const NAMED_ACCOUNTS: usize = 10;

/// All of it.
pub(crate) fn assessed(assessment: &Assessment, look: Look) -> String {
    let zone = Zone::new(assessment.utc_offset_minutes);
    let status =
        look.style.paint(status_tone(assessment.status), ENGLISH.status(assessment.status));
    let product = assessment.product.as_deref().unwrap_or("no product");
    let mut text = format!("{status}  {}, {}\n", printable(product), zone.time(assessment.at));
    if let Some(next) = &assessment.next {
        let next = next_change(next, assessment, zone);
        text += &sentence(look.room, look.style, Tone::Strong, "next:", &next);
    }
    let facts = [
        Fact::new("Order ID", assessment.order_id.as_deref().unwrap_or("none counts")),
        Fact::new("Policy", &assessment.policy),
        Fact::new("License dialog", ENGLISH.display(assessment.display)),
    ];
    text += &format!("\n{}", stacked(&facts, look.style));
    let rows: Vec<Row> = assessment.findings.iter().map(|it| finding(it, zone)).collect();
    text += &section("Findings", &["Severity", "Rule", "What is so"], &rows, look);
    let rows: Vec<Row> =
        assessment.functions.iter().map(|(function, it)| works(*function, it)).collect();
    text += &section("What works", &["Function", "How far", "Because of"], &rows, look);
    let rows: Vec<Row> = assessment.modules.iter().map(|it| module(it, zone)).collect();
    let names =
        ["  Module", "Type", "Seats", "Used", "Works", "Recommended; accounts over the limit"];
    text + &section("Modules", &names, &rows, look)
}

/// What changes first, when, and why.
fn next_change(next: &NextChange, now: &Assessment, zone: Zone) -> String {
    let span = ENGLISH.span(next.at.unix_seconds() - now.at.unix_seconds());
    let mut text = format!("at {}, in {span}", zone.time(next.at));
    if next.status != now.status {
        text += &format!(", {}", ENGLISH.status(next.status));
    }
    let begins: Vec<String> = next.begins.iter().map(|it| ENGLISH.fact(&it.fact, zone)).collect();
    if !begins.is_empty() {
        text += &format!(": {}", begins.join("; "));
    } else if !next.ends.is_empty() {
        text += &format!(": no longer {}", next.ends.join(", ").replace('-', " "));
    }
    text
}

fn finding(finding: &Finding, zone: Zone) -> Row {
    let (word, tone) = (ENGLISH.severity(finding.severity), severity_tone(finding.severity));
    let mut sentences = vec![Cell::plain(ENGLISH.fact(&finding.fact, zone))];
    let span = match (finding.since, finding.until) {
        (Some(since), Some(until)) => {
            format!("from {} until {}", zone.time(since), zone.time(until))
        }
        (Some(since), None) => format!("from {} on", zone.time(since)),
        (None, Some(until)) => format!("until {}", zone.time(until)),
        (None, None) => String::new(),
    };
    sentences
        .extend(Some(span).filter(|it| !it.is_empty()).map(|it| Cell::painted(Tone::Quiet, it)));
    let help = finding.remedy.map(|it| format!("help: {}", ENGLISH.remedy(it)));
    sentences.extend(help.map(|it| Cell::painted(Tone::Strong, it)));
    Row { cells: vec![Cell::painted(tone, word), Cell::plain(finding.rule.id())], sentences }
}

fn works(function: Function, allowance: &Allowance) -> Row {
    let level = Cell::painted(level_tone(allowance.level), ENGLISH.level(allowance.level));
    let because = allowance.because.join(", ");
    Row {
        cells: vec![Cell::plain(ENGLISH.function(function)), level],
        sentences: Some(because).filter(|it| !it.is_empty()).map(Cell::plain).into_iter().collect(),
    }
}

fn module(row: &ModuleRow, zone: Zone) -> Row {
    let name = printable(&row.module);
    let name = match row.exceeded {
        true => Cell::painted(Tone::Bad, format!("! {name}")),
        false => Cell::plain(format!("  {name}")),
    };
    let category = match (row.held, row.category) {
        (false, _) => Cell::painted(Tone::Warning, "not held"),
        (true, Some(Category::Server)) => Cell::plain("server"),
        (true, Some(Category::Client)) => Cell::plain("client"),
        (true, None) => Cell::plain(""),
    };
    let seats = match row.seats {
        Seats::Limited(seats) => grouped(u64::from(seats)),
        Seats::Unlimited => "unlimited".to_owned(),
    };
    let used = Cell::plain(grouped(row.used));
    let level = row.allowance.level;
    let level = Cell::painted(level_tone(level), ENGLISH.level(level));
    let mut sentences: Vec<Cell> = row
        .recommended
        .iter()
        .map(|it| Cell::painted(Tone::Warning, ENGLISH.recommended(*it)))
        .collect();
    if let Some(last_day) = row.last_day {
        sentences.push(Cell::plain(format!("ends after {last_day}")));
    }
    let last_day = |until: Instant| {
        let last = Instant::from_unix_seconds(until.unix_seconds() - 1).unwrap_or(until);
        zone.day(last)
    };
    let mut trial = BTreeMap::<String, Vec<String>>::new();
    for it in &row.trial {
        trial.entry(last_day(it.until)).or_default().push(quoted(&it.account));
    }
    let trial = trial.iter().map(|(day, accounts)| named(&format!("trial to {day}"), accounts));
    sentences.extend(trial.flatten());
    let refused: Vec<String> = row.refused.iter().map(|it| quoted(it)).collect();
    sentences.extend(named("refused", &refused));
    Row { cells: vec![name, category, Cell::plain(seats), used, level], sentences }
}

/// Accounts by name, as far as somebody reads them.
fn named(label: &str, accounts: &[String]) -> Option<Cell> {
    if accounts.is_empty() {
        return None;
    }
    let shown = &accounts[..accounts.len().min(NAMED_ACCOUNTS)];
    let more = match accounts.len() - shown.len() {
        0 => String::new(),
        more => format!(" and {} more", grouped(more as u64)),
    };
    Some(Cell::plain(format!("{label}: {}{more}", shown.join(", "))))
}
