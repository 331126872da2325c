//! Renewing: now, late, or not at all, side by side.

use super::prices::Listed;
use super::strip::{Scale, strip};
use super::{Basis, failed, title, told};
use crate::engine::Engine;
use crate::protocol::{Failure, Quoted, Renew, RenewalWay, Renewals};
use crate::said::status_word;
use licentia_verifier::assess::{Function, Level, Status};
use licentia_verifier::order::{Change, NotFulfilled};
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::{Side, compare};
use licentia_verifier::{Claims, Date, Instant, Map, limits};
use std::rc::Rc;

const DAY_SECONDS: i64 = 24 * 60 * 60;
/// What is looked at at least: a year, and the month in which it ends again.
const DAYS_AHEAD: u32 = 396;
/// How long after the end is looked at, to see what not renewing means.
const DAYS_AFTER: u32 = 182;
/// How late the usual late renewal is.
const DAYS_LATE: u32 = 61;
/// The rules of the price, and of where a renewed year starts.
const RULES: [Rule; 2] = [Rule::Buy3, Rule::Buy5];

/// The days between which everything happens.
struct Days {
    today: Date,
    last: Date,
    late: Date,
}

impl Engine {
    pub(crate) fn renew(&self, question: &Renew) -> Result<Renewals, Failure> {
        let basis = self.basis(&question.installation, question.now)?;
        let words = basis.words;
        let none = || failed(words.not_fulfilled(&NotFulfilled::NoMaintenance));
        let expires = basis.held.maintenance_expires.ok_or_else(none)?;
        let years = question.years.clamp(1, limits::ORDER_YEARS);
        let days = days(basis.at, expires, question.late.as_deref()).ok_or_else(none)?;
        let prices = Listed::read(self.session()?);
        let currency = prices.currency(question.currency.as_deref());
        let begins = |day| beginning(day, basis.desk.facts.utc_offset_minutes);
        let until = begins(days.last).unwrap_or(basis.at);
        let never = basis.idle(until)?;
        let changes = [Change::Renew { years }];
        let way = |on: Option<(Date, Instant)>| -> Result<RenewalWay, Failure> {
            let issued = on.map(|(_, at)| {
                basis.drafts(&basis.request("renewal", &changes), at).map(|drafts| (drafts, at))
            });
            let (drafts, impossible) = match issued {
                None => (None, None),
                Some(Ok(drafts)) => (Some(drafts), None),
                Some(Err(error)) => (None, Some(told(&words.not_fulfilled(&error)))),
            };
            let played = match &drafts {
                Some((drafts, at)) => Rc::new(basis.play(drafts, *at, until)?),
                None => Rc::clone(&never),
            };
            let quoted = on.and_then(|(day, _)| basis.priced(&prices, &changes, &currency, day));
            let side = compare(&never, &played).other;
            let renewed = drafts.as_ref().and_then(|(drafts, _)| last_day(drafts));
            Ok(RenewalWay {
                on: on.map(|(day, _)| words.date(day)),
                quoted,
                expires: words.date(renewed.unwrap_or(expires)),
                impossible,
                strip: strip(&played, words, Scale::HalfYears),
                in_status: basis.in_status(&side),
                lost: basis.lost(&side),
            })
        };
        let late = begins(days.late).unwrap_or(basis.at).max(basis.at);
        let tomorrow = days.today.plus_days(1).unwrap_or(days.today);
        Ok(Renewals {
            expires: words.date(expires),
            prices: prices.stand(&currency, words),
            late: days.late.to_string(),
            late_between: (tomorrow.to_string(), days.last.to_string()),
            rules: RULES.map(|rule| basis.rule(rule)).into(),
            ways: vec![
                way(Some((days.today, basis.at)))?,
                way(Some((days.late, late)))?,
                way(None)?,
            ],
        })
    }
}

impl Basis<'_> {
    fn priced(
        &self,
        prices: &Listed,
        changes: &[Change],
        currency: &str,
        on: Date,
    ) -> Option<Quoted> {
        let quote = self.quote(prices, (changes, &self.held), currency, on)?;
        Some(self.quoted(&quote, prices.list()?, currency))
    }

    fn in_status(&self, side: &Side) -> Vec<(String, String)> {
        let words = self.words;
        let seconds = side.status_seconds.iter().filter(|(status, _)| **status != Status::Ok);
        let row = |(status, seconds): (&Status, &i64)| {
            (status_word(*status, words), words.span(*seconds))
        };
        seconds.map(row).collect()
    }

    fn lost(&self, side: &Side) -> Vec<(String, String)> {
        let words = self.words;
        let row = |(function, levels): (&Function, &Map<Level, i64>)| {
            (title(words.function(*function)), words.span(levels.values().sum()))
        };
        side.lost_seconds.iter().map(row).collect()
    }
}

/// Today, the last day that is looked at, and the day of the late renewal.
fn days(at: Instant, expires: Date, late: Option<&str>) -> Option<Days> {
    let today = at.date();
    let last = today.plus_days(DAYS_AHEAD)?.max(expires.plus_days(DAYS_AFTER)?);
    // What ends later than a story can is looked at as far as that goes.
    let last = today.plus_days(limits::STORY_DAYS - 1).map_or(last, |latest| latest.min(last));
    let usual = expires.plus_days(DAYS_LATE)?.max(today.plus_days(DAYS_LATE)?);
    let chosen = late.and_then(|day| day.parse().ok());
    let chosen = chosen.filter(|day| today < *day && *day <= last);
    Some(Days { today, last, late: chosen.unwrap_or(usual).min(last) })
}

/// The first instant of a day, by the server's clock.
fn beginning(day: Date, offset_minutes: i32) -> Option<Instant> {
    Instant::from_unix_seconds(day.end(offset_minutes)?.unix_seconds() - DAY_SECONDS)
}

/// The last day of maintenance that licenses bring.
fn last_day(licenses: &[Claims]) -> Option<Date> {
    licenses.iter().filter_map(|claims| claims.maintenance_expires).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use licentia_verifier::installation::Installation;
    use licentia_verifier::scenario::Scenario;

    #[test]
    fn maintenance_that_never_ends_is_looked_at_as_far_as_a_story_can_go() {
        let at = "2026-11-22T23:59:59Z".parse().unwrap();
        let days = days(at, "9998-12-31".parse().unwrap(), None).unwrap();
        assert_eq!((days.last, days.late), ("2126-11-22".parse().unwrap(), days.last));
        let latest = Scenario::at(Vec::new(), Installation::default(), at).latest_until();
        assert!([-1439, 0, 1439].iter().all(|it| beginning(days.last, *it).unwrap() <= latest));
    }
}
