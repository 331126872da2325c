//! The machine of an installation.

mod backup;
mod edit;
mod facts;

use crate::engine::{Engine, instant};
use crate::manage::{Scene, moments, strip};
use crate::protocol::{Activation, Copies, Elsewhere, Failure, Served, Server};
use crate::said::{rule_text, said};
use licentia_verifier::assess::Fact;
use licentia_verifier::installation::Installation;
use licentia_verifier::policy::Binding;
use licentia_verifier::rules::Rule;
use licentia_verifier::scenario::{Entry, Event, LicenseDocument, Scenario};
use licentia_verifier::simulate::{Effect, simulate};
use licentia_verifier::{Date, Instant};
use licentia_words::{DAY_SECONDS, sentence, severity_tone};

/// How far ahead a move without a license is shown, in days: longer than any policy waits.
const ELSEWHERE_DAYS: i64 = 30;

impl Engine {
    pub(crate) fn server(&self, question: &Server) -> Result<Served, Failure> {
        let scene = self.scene(&question.installation, question.now)?;
        let held = scene.held();
        let rule = |rule: Rule| rule_text(rule, &scene.policy, scene.words);
        let day = scene.day(&question.day);
        Ok(Served {
            facts: facts::typed(&scene.desk.facts, scene.zone),
            licensed_machine: held.and_then(|held| held.reference_id),
            is_bound: scene.policy.binding == Binding::ReferenceId,
            moves_allowed: scene.policy.transfers.0,
            overlap_days: scene.policy.migration_overlap_days.0,
            day: day.map(|day| day.to_string()).unwrap_or_default(),
            activations: day.map(|day| scene.activations(day)).unwrap_or_default(),
            move_rules: [Rule::Act5, Rule::Dup1].map(rule).into(),
            elsewhere: scene.elsewhere(),
            copies: scene.copies(),
            backup_rule: rule(Rule::Act7),
        })
    }
}

impl Scene<'_> {
    /// A day that was typed, else today by the server's clock.
    fn day(&self, typed: &str) -> Option<Date> {
        let today = || self.zone.reading(self.now)?.date().parse().ok();
        typed.parse().ok().or_else(today)
    }

    /// What becomes of each license if all of them are entered at noon of a day, one after the
    /// other, on a machine that has none.
    fn activations(&self, day: Date) -> Vec<Activation> {
        let offset = self.desk.facts.utc_offset_minutes;
        let end = day.end(offset).unwrap_or(Instant::LAST).unix_seconds();
        let at = |seconds| instant(seconds).unwrap_or(self.now);
        let (from, noon) = (at(end - DAY_SECONDS), at(end - DAY_SECONDS / 2));
        // The root of the chain first: what extends it needs it.
        let holdings = self.desk.entitlement().holdings;
        let sources = holdings.iter().flat_map(|holding| &holding.sources);
        let of_order = |order: &str| {
            let licenses = self.desk.licenses.iter().filter(|it| it.claims().order_id == order);
            licenses.max_by_key(|it| it.claims().issued)
        };
        let licenses: Vec<_> = sources.filter_map(|source| of_order(&source.order_id)).collect();
        let entry = |license: &&licentia_verifier::License| {
            let license = Box::new(LicenseDocument::from((*license).clone()));
            Entry { at: noon, event: Event::LicenseInstalled { license, cost: None } }
        };
        // Who uses the server makes no difference.
        let installation = Installation {
            accounts: Vec::new(),
            mismatch_since: None,
            latest_seen: None,
            ..self.desk.facts.clone()
        };
        let scenario = Scenario {
            until: at(end),
            events: licenses.iter().map(entry).collect(),
            ..Scenario::at(Vec::new(), installation, from)
        };
        let outcomes = simulate(&scenario).map(|timeline| timeline.outcomes).unwrap_or_default();
        let refusals = |place: usize| {
            let of_it = |it: &&licentia_verifier::simulate::Outcome| {
                it.event.is_some_and(|event| event as usize == place)
            };
            let reasons =
                outcomes.iter().filter(of_it).filter_map(|outcome| match &outcome.effect {
                    Effect::ActivationRefused { reasons, .. } => Some(reasons),
                    _ => None,
                });
            let reasons = reasons.flatten();
            reasons.map(|it| sentence(&self.words.activation_refusal(it, self.zone))).collect()
        };
        let activation = |(place, license): (usize, &&licentia_verifier::License)| Activation {
            order_id: license.claims().order_id.clone(),
            refusals: refusals(place),
        };
        licenses.iter().enumerate().map(activation).collect()
    }

    /// What becomes of the services on another machine, without a license for it.
    fn elsewhere(&self) -> Option<Elsewhere> {
        let is_bound = self.policy.binding == Binding::ReferenceId;
        self.held().filter(|held| is_bound && held.reference_id.is_some())?;
        let until = instant(self.now.unix_seconds() + ELSEWHERE_DAYS * DAY_SECONDS).ok()?;
        let mut scenario = self.desk.scenario(self.now, until);
        scenario.installation.accounts = Vec::new();
        let reference_id = self.words.another_machine().to_owned();
        let event = Event::MachineMoved { reference_id };
        scenario.events = vec![Entry { at: self.now, event }];
        let timeline = simulate(&scenario).ok()?;
        let moments = moments(&timeline, self.zone, self.words);
        Some(Elsewhere {
            strip: strip(&timeline, self.zone, self.words, &moments),
            moments: moments.into_iter().map(|(_, moment)| moment).collect(),
        })
    }

    /// What the machines are together.
    fn copies(&self) -> Copies {
        let is_about = |fact: &Fact| {
            matches!(
                fact,
                Fact::Standby { .. }
                    | Fact::HighAvailability
                    | Fact::Migration
                    | Fact::MigrationOverdue
                    | Fact::Duplicate { .. }
            )
        };
        let finding = self.assessment.findings.iter().find(|it| is_about(&it.fact));
        let words = self.words;
        let rules = match finding {
            Some(finding) => vec![finding.rule],
            None => vec![Rule::Dup2, Rule::Dup3],
        };
        Copies {
            verdict: finding.map(|it| {
                let text = sentence(&words.fact(&it.fact, self.zone));
                said(severity_tone(it.severity), &text)
            }),
            until: finding.and_then(|it| it.until).map(|until| {
                format!("{} ({})", words.time(until, self.zone), self.distance(until))
            }),
            remedy: finding.and_then(|it| it.remedy).map(|it| sentence(words.remedy(it))),
            rules: rules.into_iter().map(|it| rule_text(it, &self.policy, words)).collect(),
        }
    }
}
