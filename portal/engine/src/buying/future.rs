//! What licenses that are not issued yet would change: the same months with and without them.

use super::strip::{Scale, strip};
use super::wish::server_seats;
use super::{Basis, failed, title};
use crate::protocol::{Difference, Failure, Future, What};
use crate::said::status_word;
use licentia_verifier::assess::Status;
use licentia_verifier::entitlement::{Entitlement, Held};
use licentia_verifier::order::{NotFulfilled, OrderRequest, Records, order_ids, work_out};
use licentia_verifier::scenario::{Entry, Event, LicenseDocument};
use licentia_verifier::simulate::{SeatCount, Side, Timeline, compare, simulate};
use licentia_verifier::{Claims, Instant, Module, Seats};
use licentia_words::{Label, Words, Zone};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// How far is looked ahead: a year, and the month in which it ends again.
const SECONDS_AHEAD: i64 = 396 * 24 * 60 * 60;

impl Basis<'_> {
    /// The licenses that an order would bring, as the vendor would issue them.
    pub(super) fn drafts(
        &self,
        request: &OrderRequest,
        at: Instant,
    ) -> Result<Vec<Claims>, NotFulfilled> {
        let licenses = &self.desk.licenses;
        let records = Records { licenses, revoked: None, policies: &[] };
        work_out(request, records, &order_ids(request), at)
    }

    /// What is held with these licenses as well.
    pub(super) fn held_with(&self, drafts: &[Claims], at: Instant) -> Option<Held> {
        let claims = self.desk.licenses.iter().map(|license| license.claims().clone());
        let all = Entitlement::of_claims(claims.chain(drafts.iter().cloned()), |_| false);
        let holding = all.holdings.into_iter().find(|it| it.order_id == self.holding.order_id)?;
        holding.at(at, self.desk.facts.utc_offset_minutes)
    }

    /// The time until an instant if nothing is done; played once for each time.
    pub(super) fn idle(&self, until: Instant) -> Result<Rc<Timeline>, Failure> {
        let mut kept = self.desk.idle.borrow_mut();
        if let Some(timeline) = kept.as_ref().filter(|it| (it.from, it.until) == (self.at, until)) {
            return Ok(Rc::clone(timeline));
        }
        let timeline = Rc::new(self.play(&[], self.at, until)?);
        *kept = Some(Rc::clone(&timeline));
        Ok(timeline)
    }

    /// The time until an instant if these licenses are installed at an instant.
    pub(super) fn play(
        &self,
        drafts: &[Claims],
        at: Instant,
        until: Instant,
    ) -> Result<Timeline, Failure> {
        let mut scenario = self.desk.scenario(self.at, until);
        scenario.product = Some(self.holding.product.clone());
        let entry = |claims: &Claims| {
            let license = Box::new(LicenseDocument::draft(claims.clone()));
            Entry { at, event: Event::LicenseInstalled { license, cost: None } }
        };
        scenario.events = drafts.iter().map(entry).collect();
        simulate(&scenario).map_err(|error| failed(self.words.simulate_error(&error)))
    }

    /// What these licenses change if they are installed now.
    pub(super) fn future(&self, drafts: &[Claims]) -> Result<Future, Failure> {
        let until = Instant::from_unix_seconds(self.at.unix_seconds() + SECONDS_AHEAD);
        let until = until.unwrap_or(self.at);
        let before = self.idle(until)?;
        let after = self.play(drafts, self.at, until)?;
        let held = self.held_with(drafts, self.at);
        let mut differences = match &held {
            Some(held) => grants(&self.held, held, self.words),
            None => Vec::new(),
        };
        differences.extend(held.as_ref().and_then(|held| self.missing(held)));
        let played = (&*before, &after);
        differences.extend(self.most(played, |it| it.refused.into(), What::Refused));
        differences.extend(self.most(played, |it| it.kept, What::Kept));
        let [next, next_after] = [&*before, &after].map(|it| next_change(it, self.words));
        differences.push(Difference { what: What::NextChange, before: next, after: next_after });
        let compared = compare(&before, &after);
        differences.extend(self.spent_in(&compared.one, &compared.other));
        let [before, after] = [&*before, &after].map(|it| strip(it, self.words, Scale::Months));
        Ok(Future { before, after, differences })
    }

    /// How many users have no seat, if any have none.
    fn missing(&self, after: &Held) -> Option<Difference> {
        let used = self.desk.has_facts.then(|| self.used())?;
        let [before, after] = [&self.held, after].map(|held| match server_seats(held) {
            Seats::Limited(seats) => used.saturating_sub(seats.into()),
            Seats::Unlimited => 0,
        });
        let [one, other] = [before, after].map(|missing| Some(self.words.number(missing)));
        let any = 0 < before || 0 < after;
        any.then_some(Difference { what: What::Missing, before: one, after: other })
    }

    /// The most of something that there is at a time, of each module that ever has any.
    fn most(
        &self,
        (before, after): (&Timeline, &Timeline),
        of: fn(&SeatCount) -> u64,
        what: fn(String) -> What,
    ) -> Vec<Difference> {
        let most = |timeline: &Timeline| {
            let mut most: BTreeMap<String, u64> = BTreeMap::new();
            let mut latest: BTreeMap<String, SeatCount> = BTreeMap::new();
            let mut lasted = |count: &SeatCount| {
                let largest = most.entry(count.module.to_string()).or_default();
                *largest = of(count).max(*largest);
            };
            for count in timeline.seats.iter() {
                // What is different again at the same instant was never so.
                let before = latest.insert(count.module.to_string(), count.clone());
                before.iter().filter(|before| before.at < count.at).for_each(&mut lasted);
            }
            latest.values().for_each(lasted);
            most.retain(|_, number| 0 < *number);
            most
        };
        let (one, other) = (most(before), most(after));
        let modules: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        let row = |module: &String| {
            let number = |of: &BTreeMap<String, u64>| {
                Some(self.words.number(of.get(module).copied().unwrap_or(0)))
            };
            let what = what(self.words.module_name(module));
            Difference { what, before: number(&one), after: number(&other) }
        };
        modules.into_iter().map(row).collect()
    }

    /// How long each status lasts and functions are lost, where that differs.
    fn spent_in(&self, one: &Side, other: &Side) -> Vec<Difference> {
        let words = self.words;
        let span = |seconds: Option<i64>| seconds.map(|seconds| words.span(seconds));
        let statuses: BTreeSet<Status> =
            one.status_seconds.keys().chain(other.status_seconds.keys()).copied().collect();
        let in_status = statuses.into_iter().filter(|status| *status != Status::Ok).map(|status| {
            let [before, after] =
                [one, other].map(|side| side.status_seconds.get(&status).copied());
            let what = What::InStatus(status_word(status, words));
            (before != after).then(|| Difference { what, before: span(before), after: span(after) })
        });
        let functions: BTreeSet<_> =
            one.lost_seconds.keys().chain(other.lost_seconds.keys()).copied().collect();
        let lost = functions.into_iter().map(|function| {
            let [before, after] = [one, other].map(|side| {
                side.lost_seconds.get(&function).map(|levels| levels.values().sum::<i64>())
            });
            let what = What::Lost(title(words.function(function)));
            (before != after).then(|| Difference { what, before: span(before), after: span(after) })
        });
        in_status.chain(lost).flatten().collect()
    }
}

/// In what two grants differ: seats of each module, and both ends.
pub(super) fn grants(before: &Held, after: &Held, words: &dyn Words) -> Vec<Difference> {
    let seats_of = |held: &Held, id: &str| {
        let module = held.modules.iter().find(|module| module.id == id);
        module.map(Module::total_seats)
    };
    let mut ids: Vec<&str> =
        before.modules.iter().chain(&after.modules).map(|it| it.id.as_str()).collect();
    ids.sort_unstable_by_key(|id| (*id != super::SERVER, *id));
    ids.dedup();
    let seats = |seats: Seats| match seats {
        Seats::Limited(seats) => words.number(seats.into()),
        Seats::Unlimited => words.label(Label::Unlimited).to_owned(),
    };
    let mut rows = Vec::new();
    for id in ids {
        let [one, other] = [before, after].map(|held| seats_of(held, id));
        if one != other {
            let name = words.module_name(id);
            let what = match after.modules.iter().find(|it| it.id == id).and_then(|it| it.expires) {
                Some(day) => What::SeatsUntil(name, words.date(day)),
                None => What::Seats(name),
            };
            rows.push(Difference { what, before: one.map(seats), after: other.map(seats) });
        }
    }
    for (what, date) in [
        (What::Maintenance, [before.maintenance_expires, after.maintenance_expires]),
        (What::License, [before.license_expires, after.license_expires]),
        (What::Bridge, [before.bridged_until, after.bridged_until]),
    ] {
        if date[0] != date[1] {
            let [before, after] = date.map(|date| date.map(|date| words.date(date)));
            rows.push(Difference { what, before, after });
        }
    }
    rows
}

/// What happens to the status next, and when; nothing, if it stays as it is.
fn next_change(timeline: &Timeline, words: &dyn Words) -> Option<String> {
    let first = timeline.segments.first()?.status;
    // What is installed at the first instant is there from the first instant on.
    let segments = timeline.segments.iter().skip(1);
    let next = segments.into_iter().find(|segment| segment.status != first)?;
    let zone = Zone::new(timeline.utc_offset_minutes);
    Some(format!("{}: {}", words.day(next.from, zone), words.status(next.status)))
}
