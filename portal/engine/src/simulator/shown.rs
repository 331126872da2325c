//! What is so at an instant of a story that was played.

use super::strip::paint;
use super::{Act, heading, told};
use crate::engine::{Engine, instant};
use crate::protocol::simulator::{
    Became, Letter, LogLine, Said, SeatsNow, ShowInstant, Shown, Works,
};
use crate::protocol::{Failure, Paint};
use crate::said::status_word;
use licentia_verifier::Instant;
use licentia_verifier::assess::{Allowance, Finding, Function, Level};
use licentia_verifier::simulate::{Effect, Notice, Outcome, SeatCount, Segment};
use licentia_words::{Words, Zone, level_tone, severity_tone, status_tone};

/// Messages, log lines and outcomes that are shown: the newest ones.
const NEWEST: usize = 50;

impl Engine {
    pub(crate) fn show_instant(&self, question: &ShowInstant) -> Result<Shown, Failure> {
        let (act, words) = self.act(question.key)?;
        let last = act.timeline.until.unix_seconds() - 1;
        let first = act.timeline.from.unix_seconds();
        let at = instant(question.at.min(last).max(first))?;
        let teller = Teller { act, words, zone: act.zone(), at };
        Ok(teller.shown())
    }
}

struct Teller<'a> {
    act: &'a Act,
    words: &'a dyn Words,
    zone: Zone,
    at: Instant,
}

impl Teller<'_> {
    fn shown(&self) -> Shown {
        let timeline = &self.act.timeline;
        let place = timeline.segments.partition_point(|it| it.from <= self.at);
        let segment = timeline.segments.get(place.saturating_sub(1));
        let words = self.words;
        let messages = until(&timeline.notices, self.at, |it| it.at);
        let log = until(&timeline.log, self.at, |it| it.at);
        let outcomes = until(&timeline.outcomes, self.at, |it| it.at);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Shown {
            when: words.short_time(self.at, self.zone),
            status: segment.map(|it| status_word(it.status, words)).unwrap_or_default(),
            paint: segment.map_or(Paint::Quiet, |it| paint(status_tone(it.status))),
            display: segment.map(|it| words.display(it.display).to_owned()).unwrap_or_default(),
            span: segment.map(|it| words.between(it.from, it.until, self.zone)).unwrap_or_default(),
            findings: segment.map(|it| self.findings(it)).unwrap_or_default(),
            functions: segment.map(|it| self.functions(it)).unwrap_or_default(),
            modules: segment.map(|it| self.modules(it)).unwrap_or_default(),
            messages: newest(messages).map(|it| self.letter(it)).collect(),
            messages_until: count(messages.len()),
            log: newest(log)
                .map(|it| LogLine { day: words.day(it.at, self.zone), line: it.line.clone() })
                .collect(),
            log_until: count(log.len()),
            outcomes: newest(outcomes).map(|it| self.became(it)).collect(),
            outcomes_until: count(outcomes.len()),
        }
    }

    fn findings(&self, segment: &Segment) -> Vec<Said> {
        let said = |finding: &Finding| Said {
            what: told(&self.words.fact(&finding.fact, self.zone)),
            rule: finding.rule.to_string(),
            rule_title: heading(self.words.rule_title(finding.rule)),
            remedy: finding.remedy.map(|it| told(self.words.remedy(it))),
            paint: paint(severity_tone(finding.severity)),
            severity: heading(self.words.severity(finding.severity)),
        };
        let mut findings: Vec<&Finding> = segment.findings.iter().collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        findings.into_iter().map(said).collect()
    }

    fn works(&self, name: &str, allowance: Option<&Allowance>, segment: &Segment) -> Works {
        let level = allowance.map_or(Level::Full, |it| it.level);
        let mut why = Vec::new();
        for code in allowance.map(|it| it.because.as_slice()).unwrap_or_default() {
            let finding = segment.findings.iter().find(|it| it.fact.code() == *code);
            why.extend(finding.map(|it| heading(&self.words.fact_name(&it.fact))));
        }
        Works {
            name: heading(name),
            level: heading(self.words.level(level)),
            paint: paint(level_tone(level)),
            why,
            seats: None,
        }
    }

    fn functions(&self, segment: &Segment) -> Vec<Works> {
        let of = |function: Function| {
            let name = self.words.function(function);
            self.works(name, segment.functions.get(&function), segment)
        };
        Function::ALL.map(of).into()
    }

    /// The modules that are held, and those that are used without being held.
    fn modules(&self, segment: &Segment) -> Vec<Works> {
        let held = segment.modules.iter().map(|(id, allowance)| {
            let works = self.works(&self.words.module_name(id), Some(allowance), segment);
            Works { seats: self.seats(id), ..works }
        });
        let others = self.act.seats.keys().filter(|id| !segment.modules.contains_key(&***id));
        let used = others.filter_map(|id| {
            let seats = self.seats(id).filter(|it| it.used != "0" || it.refused.is_some())?;
            let works = self.works(&self.words.module_name(id), None, segment);
            Some(Works {
                level: "–".to_owned(), paint: Paint::Quiet, seats: Some(seats), ..works
            })
        });
        held.chain(used).collect()
    }

    fn seats(&self, module: &str) -> Option<SeatsNow> {
        let counts = self.act.seats.get(module)?;
        let count: &SeatCount = until(counts, self.at, |it| it.at).last()?;
        let words = self.words;
        let some = |number: u64| (0 < number).then(|| words.number(number));
        let held = count.seats.map(u64::from);
        Some(SeatsNow {
            used: words.number(count.used),
            held: held.map_or_else(
                || words.label(licentia_words::Label::Unlimited).to_owned(),
                |held| words.number(held),
            ),
            exceeded: held.is_some_and(|held| held < count.used),
            trial: some(count.trial.into()),
            kept: some(count.kept),
            refused: some(count.refused.into()),
        })
    }

    fn letter(&self, notice: &Notice) -> Letter {
        let message = self.words.message(&notice.subject, self.zone);
        Letter {
            when: self.words.short_time(notice.at, self.zone),
            subject: heading(&message.subject),
            to: heading(&self.words.recipients(notice.recipients)),
            body: message.body.iter().map(|it| told(it)).collect(),
            rule: message.rule.to_string(),
        }
    }

    fn became(&self, outcome: &Outcome) -> Became {
        let event = outcome.event.and_then(|place| self.act.scenario.events.get(place as usize));
        Became {
            when: self.words.short_time(outcome.at, self.zone),
            event: event.map(|it| told(&self.words.event(&it.event, self.zone))),
            what: told(&self.words.effect(&outcome.effect, self.zone)),
            paint: effect_paint(&outcome.effect),
        }
    }
}

/// How it is painted what became of an event.
pub(super) fn effect_paint(effect: &Effect) -> Paint {
    match effect {
        Effect::Revalidated | Effect::Activated { .. } => Paint::Good,
        Effect::RevalidationFailed
        | Effect::ServicesStopped
        | Effect::ActivationRefused { .. }
        | Effect::CreationRefused { .. }
        | Effect::BuildRefused { .. } => Paint::Bad,
        Effect::NoEffect => Paint::Quiet,
    }
}

/// What is in order of time, until an instant.
fn until<T>(all: &[T], at: Instant, when: impl Fn(&T) -> Instant) -> &[T] {
    let (until, _) = all.split_at(all.partition_point(|it| when(it) <= at));
    until
}

/// The newest of them, the newest first.
fn newest<T>(all: &[T]) -> impl Iterator<Item = &T> {
    all.iter().rev().take(NEWEST)
}
