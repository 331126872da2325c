//! What a license means for its installation.

mod ahead;
mod found;
mod information;
mod rows;

pub(crate) use ahead::{moments, strip};

use crate::desk::Desk;
use crate::engine::{Engine, instant};
use crate::protocol::{Failure, Manage, Managed, Next};
use crate::said::{said, said_status, unplayable};
use found::{by_gravity, found};
use licentia_verifier::Instant;
use licentia_verifier::assess::{Assessment, Display, Fact, NextChange};
use licentia_verifier::policy::Policy;
use licentia_words::{DAY_SECONDS, Tone, Words, Zone, sentence, status_tone};

/// An installation at an instant, with what is needed to tell of it.
pub(crate) struct Scene<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) now: Instant,
    pub(crate) zone: Zone,
    pub(crate) policy: Policy,
    pub(crate) assessment: Assessment,
    pub(crate) words: &'static dyn Words,
}

impl Engine {
    /// An installation as it is at an instant.
    ///
    /// # Errors
    /// What stands in the way of telling.
    pub(crate) fn scene(&self, installation: &str, now: i64) -> Result<Scene<'_>, Failure> {
        let (desk, now, words) = (self.desk(installation)?, instant(now)?, self.session()?.words);
        let zone = Zone::new(desk.facts.utc_offset_minutes);
        let scenario = desk.scenario(now, now);
        let failed = |error| unplayable(&error, words);
        let assessment = scenario.assess(now).map_err(failed)?;
        let mut policies = scenario.policies_in_force().map_err(failed)?;
        let policy = policies.swap_remove(0).1;
        Ok(Scene { desk, now, zone, policy, assessment, words })
    }

    pub(crate) fn manage(&self, question: &Manage) -> Result<Managed, Failure> {
        let scene = self.scene(&question.installation, question.now)?;
        let (assessment, words) = (&scene.assessment, scene.words);
        Ok(Managed {
            display: said(display_tone(assessment), words.display(assessment.display)),
            status: said_status(assessment.status, words),
            information: scene.information(),
            clock: words.times_at(scene.zone),
            has_accounts: scene.has_accounts(),
            next: assessment.next.as_ref().map(|next| scene.next(next)),
            findings: by_gravity(assessment).map(|it| found(&scene, it)).collect(),
            modules: scene.modules(),
            works: scene.works(),
        })
    }
}

/// How the three states are painted. What is called OK while something does not work is not green.
fn display_tone(assessment: &Assessment) -> Tone {
    match assessment.display {
        Display::Ok if status_tone(assessment.status) != Tone::Good => Tone::Quiet,
        Display::Ok => Tone::Good,
        Display::Evaluation => Tone::Warning,
        Display::ReferenceMismatch => Tone::Bad,
    }
}

impl Scene<'_> {
    /// Whether anybody said who uses the server.
    pub(crate) fn has_accounts(&self) -> bool {
        !self.desk.facts.accounts.is_empty() || 0 < self.desk.facts.extensions
    }

    /// How far away an instant is, in days of the server's calendar.
    pub(crate) fn distance(&self, at: Instant) -> String {
        self.words.days(days_between(self.zone, self.now, at))
    }

    fn next(&self, next: &NextChange) -> Next {
        let words = self.words;
        let begins = next.begins.iter().map(|it| words.fact(&it.fact, self.zone));
        let is_over = |fact: &&Fact| next.ends.contains(&fact.code());
        let over: Vec<&Fact> =
            self.assessment.findings.iter().map(|it| &it.fact).filter(is_over).collect();
        let over = (!over.is_empty()).then(|| words.no_longer(&over));
        Next {
            when: words.time(next.at, self.zone),
            distance: self.distance(next.at),
            status: said_status(next.status, words),
            is_other: next.status != self.assessment.status,
            why: begins.chain(over).map(|clause| sentence(&clause)).collect(),
        }
    }
}

/// Days from the one instant's to the other's.
pub(crate) fn days_between(zone: Zone, from: Instant, until: Instant) -> i64 {
    let day = |at| zone.seconds(at).div_euclid(DAY_SECONDS);
    day(until) - day(from)
}
