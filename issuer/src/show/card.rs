//! One license, in full.

use super::blocks::{dates, information, license, modules};
use super::keygen::keygen;
use crate::Host;
use crate::judged::{Finding, Judged};
use crate::sentence::sentence;
use crate::style::Tone;
use licentia_verifier::{Claims, Instant, Keygen, Kind, Refusal, Verdict};

/// The verdict on the only license there is, with all that it says.
pub(crate) fn verdict_card(judged: &Judged, at: Instant, host: &Host<'_>) -> String {
    let (word, tone) = judged.finding.word();
    let mut text = format!("{}  {}\n", host.style().paint(tone, word), judged.label());
    for words in judged.finding.complaints() {
        text += &sentence(host.columns(), host.style(), tone, "because:", &words.problem);
        text += &sentence(
            host.columns(),
            host.style(),
            Tone::Strong,
            "help:",
            &words.remedy.unwrap_or_default(),
        );
    }
    match &judged.finding {
        Finding::Verdict(Verdict::Valid { key_id, license, keygen }) => {
            text + "\n"
                + &card(license, key_id, valid(license), at, host)
                + &also(keygen.as_deref(), at, host)
        }
        Finding::Verdict(Verdict::Refused { key_id, license, reasons, keygen }) => {
            let status: Vec<&str> = reasons.iter().map(refused).collect();
            text + "\n"
                + &card(license, key_id, &status.join(", "), at, host)
                + &also(keygen.as_deref(), at, host)
        }
        Finding::Verdict(Verdict::Revoked { key_id, license, keygen }) => {
            text + "\n"
                + &card(license, key_id, "revoked", at, host)
                + &also(keygen.as_deref(), at, host)
        }
        Finding::Verdict(Verdict::NotGenuine { .. }) | Finding::Unreadable(_) => text,
    }
}

/// The block of a file of Keygen's, if it is one.
fn also(facts: Option<&Keygen>, at: Instant, host: &Host<'_>) -> String {
    let style = host.style();
    let title = style.paint(Tone::Strong, "Keygen");
    facts.map_or_else(String::new, |facts| format!("\n{title}\n{}", keygen(facts, at, style)))
}

/// All that a license says, as a person wants to know it.
pub(super) fn card(
    claims: &Claims,
    key_id: &str,
    status: &str,
    at: Instant,
    host: &Host<'_>,
) -> String {
    let style = host.style();
    let mut blocks = vec![
        ("Information", information(claims, status, host.columns(), style)),
        ("License", license(claims, key_id, at, style)),
    ];
    if !claims.modules.is_empty() {
        blocks.push(("Modules", modules(&claims.modules, at, style)));
    }
    blocks.push(("Dates", dates(claims, at, style)));
    let block = |(title, text)| format!("{}\n{text}", style.paint(Tone::Strong, title));
    blocks.into_iter().map(block).collect::<Vec<_>>().join("\n")
}

fn valid(claims: &Claims) -> &'static str {
    match claims.kind {
        Kind::Trial => "valid, for evaluation",
        Kind::Base | Kind::AddOn | Kind::Renewal | Kind::Upgrade | Kind::Bridge => "valid",
    }
}

fn refused(reason: &Refusal) -> &'static str {
    match reason {
        Refusal::NotYetValid { .. } => "not valid yet",
        Refusal::LicenseExpired { .. } => "expired",
        Refusal::ClockBehind { .. } => "issued later than this clock",
        Refusal::OtherMachine { .. } => "for another machine",
        Refusal::NotActive { .. } => "not active",
        Refusal::FileExpired { .. } => "file expired",
    }
}
