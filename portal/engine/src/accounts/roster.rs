//! Parts of the list of accounts: searched, sorted, and who of them takes a seat.

use super::number;
use super::roll::{Found, Roll, Wish};
use crate::engine::{Engine, instant};
use crate::protocol::{
    Failure, Roster, RosterRow, SeatState, Show, SortBy, State, Tallies, Window,
};
use licentia_verifier::installation::{Account, AccountKind, Installation};
use licentia_words::{Words, Zone, sentence};
use std::rc::Rc;

/// How many rows are told at once at most.
const ROWS: u32 = 500;

impl Engine {
    pub(crate) fn roster(&self, question: &Roster) -> Result<Window, Failure> {
        let (desk, roll) = self.roll(&question.installation, instant(question.now)?)?;
        let words = self.words()?;
        let wish = Wish {
            show: question.show,
            module: question.module.clone().filter(|_| roll.is_per_module()),
            search: question.search.trim().to_lowercase(),
            sort: question.sort,
            descending: question.descending,
        };
        let found = roll.found(&desk.facts, wish);
        let from = question.from.min(number(found.places.len())) as usize;
        let until = (from + question.count.min(ROWS) as usize).min(found.places.len());
        let row = |place: &u32| roll.row(&desk.facts, *place, words);
        Ok(Window {
            total: number(found.places.len()),
            from: number(from),
            rows: found.places[from..until].iter().map(row).collect(),
            tallies: found.tallies,
        })
    }
}

impl Roll {
    /// The accounts that are wished for; what was looked for last is remembered.
    fn found(&self, facts: &Installation, wish: Wish) -> Rc<Found> {
        let kept = self.found.borrow().as_ref().map(Rc::clone);
        if let Some(found) = kept.filter(|found| found.wish == wish) {
            return found;
        }
        let module = wish.module.as_deref().map(|id| (id, self.module(id)));
        let (mut places, mut tallies) = (Vec::new(), Tallies::default());
        for place in 0..number(self.by_id.len()) {
            let account = self.account(facts, place);
            let uses = |id| account.first_access.iter().any(|(used, _)| used == id);
            if module.is_some_and(|(id, _)| !uses(id)) || !holds(account, &wish.search) {
                continue;
            }
            let states = self.states_of(place).iter();
            let meant = |module_of: u32| module.is_none_or(|(_, it)| it == Some(module_of));
            let states = states.filter(|has| meant(has.module)).map(|has| has.state);
            let has = |state: State| states.clone().any(|it| it == state);
            let counts = match module {
                Some(_) => account.enabled && account.kind == AccountKind::User,
                None => 0 < self.reasons[place as usize].seats(),
            };
            let (trial, refused) = (has(State::Trial), has(State::Refused));
            tallies.all += 1;
            tallies.counting += u32::from(counts);
            tallies.not_counting += u32::from(!counts);
            tallies.trial += u32::from(trial);
            tallies.refused += u32::from(refused);
            let wanted = match wish.show {
                Show::All => true,
                Show::Counting => counts,
                Show::NotCounting => !counts,
                Show::Trial => trial,
                Show::Refused => refused,
            };
            if wanted {
                places.push(place);
            }
        }
        let account = |place: &u32| self.account(facts, *place);
        // They are in order of their ids already, and equal ones stay so.
        match wish.sort {
            SortBy::Account => {}
            SortBy::Kind => places.sort_by_key(|place| account(place).kind),
            SortBy::LastLogin => places.sort_by_key(|place| account(place).last_login),
            SortBy::Counts => places.sort_by_key(|place| {
                let reason = self.reasons[*place as usize];
                (reason.seats() == 0, reason)
            }),
        }
        if wish.descending {
            places.reverse();
        }
        let found = Rc::new(Found { wish, places, tallies });
        *self.found.borrow_mut() = Some(Rc::clone(&found));
        found
    }

    fn row(&self, facts: &Installation, place: u32, words: &dyn Words) -> RosterRow {
        let account = self.account(facts, place);
        let reason = self.reasons[place as usize];
        let zone = Zone::new(facts.utc_offset_minutes);
        let state = |has: &super::roll::Has| SeatState {
            module: self.modules[has.module as usize].name.clone(),
            state: has.state,
            until: has.until.map(|until| words.short_time(until, zone)),
        };
        RosterRow {
            account: account.id.clone(),
            kind: account.kind,
            enabled: account.enabled,
            last_login: account.last_login.map(|at| words.day(at, zone)),
            seats: reason.seats(),
            reason: sentence(&words.reason_of_one(reason)),
            rule: reason.rule(self.policy.counting).id().to_owned(),
            states: self.states_of(place).iter().map(state).collect(),
        }
    }
}

/// Whether every word of a search, in lower case, is in the account's name or domain.
fn holds(account: &Account, search: &str) -> bool {
    if search.is_empty() {
        return true;
    }
    let id = account.id.to_lowercase();
    let domain = account.domain.as_deref().map(str::to_lowercase).unwrap_or_default();
    search.split_whitespace().all(|word| id.contains(word) || domain.contains(word))
}
