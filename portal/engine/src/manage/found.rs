//! Findings as the page shows them.

use super::Scene;
use crate::protocol::{Behind, Concerned, Found, Way};
use crate::said::{rule_text, said};
use licentia_verifier::Instant;
use licentia_verifier::assess::{Assessment, Fact, Finding, ModuleRow, Remedy};
use licentia_words::{sentence, severity_tone};

/// How many accounts stand behind a finding: who wants to see all of them opens the list.
pub(super) const BEHIND: usize = 20;

/// The gravest first; of those that are alike, what ends first.
pub(super) fn by_gravity(assessment: &Assessment) -> impl Iterator<Item = &Finding> {
    let mut findings: Vec<&Finding> = assessment.findings.iter().collect();
    findings.sort_by_key(|it| (std::cmp::Reverse(it.severity), it.until.unwrap_or(Instant::LAST)));
    findings.into_iter()
}

/// A finding in words.
pub(super) fn found(scene: &Scene<'_>, finding: &Finding) -> Found {
    let (words, zone) = (scene.words, scene.zone);
    let at = |at: Instant| format!("{} ({})", words.time(at, zone), scene.distance(at));
    Found {
        code: finding.fact.code().to_owned(),
        severity: said(severity_tone(finding.severity), words.severity(finding.severity)),
        text: sentence(&words.fact(&finding.fact, zone)),
        rule: rule_text(finding.rule, &scene.policy, words),
        // What is so since it is asked may have been so for long.
        since: finding.since.filter(|since| *since < scene.now).map(at),
        until: finding.until.map(at),
        remedy: finding.remedy.map(|it| sentence(words.remedy(it))),
        ways: finding.remedy.map(ways).unwrap_or_default(),
        behind: behind(scene, &finding.fact),
    }
}

/// Where something is done about it.
fn ways(remedy: Remedy) -> Vec<Way> {
    match remedy {
        Remedy::AddUsers | Remedy::AlignUsers | Remedy::SendLess => vec![Way::AddUsers],
        Remedy::AddUsersOrFreeSeats => vec![Way::AddUsers, Way::Accounts],
        Remedy::Renew => vec![Way::Renew],
        Remedy::RenewOrOlderBuild => vec![Way::Renew, Way::Server],
        Remedy::NameMachine
        | Remedy::ReachLicenseServer
        | Remedy::EndMigration
        | Remedy::StopDuplicate
        | Remedy::SetClock => vec![Way::Server],
        Remedy::LicenseForMachine => vec![Way::Server, Way::Support],
        Remedy::InstallLicense | Remedy::InstallBase | Remedy::FetchByHand => vec![Way::Licenses],
        Remedy::AskVendor => vec![Way::Support],
        Remedy::Wait => Vec::new(),
    }
}

/// Who is concerned.
fn behind(scene: &Scene<'_>, fact: &Fact) -> Behind {
    let row = |module: &str| scene.assessment.modules.iter().find(|it| it.module == module);
    match fact {
        Fact::TrialSeats { module, .. } => {
            row(module).map(|row| first(trials(scene, row), row.trial.len()))
        }
        Fact::AccountsRefused { module, .. } => {
            row(module).map(|row| first(refused(row), row.refused.len()))
        }
        Fact::SeatsExceeded { module, .. } => row(module).map(|row| concerned(scene, row)),
        _ => None,
    }
    .unwrap_or_default()
}

/// Everybody who is in a trial seat of a module or refused by it.
pub(super) fn concerned(scene: &Scene<'_>, row: &ModuleRow) -> Behind {
    first(trials(scene, row).chain(refused(row)), row.trial.len() + row.refused.len())
}

fn first(accounts: impl Iterator<Item = Concerned>, of: usize) -> Behind {
    let accounts: Vec<Concerned> = accounts.take(BEHIND).collect();
    let more = (of - accounts.len()) as u64;
    Behind { accounts, more }
}

fn trials<'a>(scene: &'a Scene<'_>, row: &'a ModuleRow) -> impl Iterator<Item = Concerned> + 'a {
    row.trial.iter().map(|seat| {
        let last = Instant::from_unix_seconds(seat.until.unix_seconds() - 1);
        let last_day = last.map(|last| scene.words.day(last, scene.zone));
        Concerned { account: seat.account.to_string(), last_day }
    })
}

fn refused(row: &ModuleRow) -> impl Iterator<Item = Concerned> + '_ {
    row.refused.iter().map(|id| Concerned { account: id.to_string(), last_day: None })
}
