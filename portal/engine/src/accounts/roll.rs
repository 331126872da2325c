//! Who has which seat at an instant: worked out once, and asked of many times.

use crate::desk::Desk;
use crate::engine::Engine;
use crate::protocol::{Failure, ModuleSeats, Show, SortBy, State};
use licentia_verifier::assess::Assessment;
use licentia_verifier::installation::{Account, AccountKind, Installation};
use licentia_verifier::policy::{Counting, Policy};
use licentia_verifier::rules::{Counter, Reason};
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{Seat, SimulateError, simulate};
use licentia_verifier::{Instant, Seats};
use licentia_words::{Words, sentence};
use std::cell::RefCell;
use std::rc::Rc;

/// For how long an answer is given again at most, in seconds: an hour.
const LASTS_SECONDS: i64 = 3600;

/// Who has which seat at an instant.
#[derive(Debug)]
pub(crate) struct Roll {
    /// From when until when it is so.
    valid: (Instant, Instant),
    /// The rules in force.
    pub(super) policy: Policy,
    /// The product, if any license says which.
    pub(super) product: Option<String>,
    /// The modules that have seats or users, by id.
    pub(super) modules: Vec<ModuleSeats>,
    /// Places of the accounts in the facts, in order of their ids.
    pub(super) by_id: Vec<u32>,
    /// Why each takes a seat, or none; in that same order.
    pub(super) reasons: Vec<Reason>,
    /// What each has of which module.
    pub(super) states: Vec<Has>,
    /// Where in `states` those of an account begin; one more than there are accounts.
    begins: Vec<u32>,
    /// What was looked for last.
    pub(super) found: RefCell<Option<Rc<Found>>>,
}

/// What an account has of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Has {
    /// The account's place in order of ids.
    account: u32,
    /// The module's place in [`Roll::modules`].
    pub(super) module: u32,
    pub(super) state: State,
    /// When a trial ends.
    pub(super) until: Option<Instant>,
}

/// What was looked for, and the accounts that were found, by their places in order of ids.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) wish: Wish,
    pub(super) places: Vec<u32>,
    pub(super) tallies: crate::protocol::Tallies,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) show: Show,
    pub(super) module: Option<String>,
    pub(super) search: String,
    pub(super) sort: SortBy,
    pub(super) descending: bool,
}

impl Engine {
    /// Who has which seat at an instant, and the installation that this is about.
    pub(super) fn roll(
        &self,
        installation: &str,
        now: Instant,
    ) -> Result<(&Desk, Rc<Roll>), Failure> {
        let desk = self.desk(installation)?;
        let kept = desk.roll.borrow().as_ref().map(Rc::clone);
        if let Some(roll) = kept.filter(|it| it.valid.0 <= now && now < it.valid.1) {
            return Ok((desk, roll));
        }
        let soon = Instant::from_unix_seconds(now.unix_seconds() + 1).unwrap_or(now);
        let roll = Rc::new(Roll::of(&desk.scenario(now, soon), self.words()?)?);
        *desk.roll.borrow_mut() = Some(Rc::clone(&roll));
        Ok((desk, roll))
    }
}

impl Roll {
    /// Works it out at the first instant of a story that goes on for a moment.
    fn of(scenario: &Scenario, words: &dyn Words) -> Result<Self, Failure> {
        let said = |error| refused(&error, words);
        let now = scenario.from;
        let assessment = scenario.assess(now).map_err(said)?;
        let policies = scenario.policies_in_force().map_err(said)?;
        let policy = policies.into_iter().next().map(|it| it.1).ok_or(Failure::Unreadable)?;
        let next = assessment.next.as_ref().map_or(Instant::LAST, |next| next.at);
        let latest = Instant::from_unix_seconds(now.unix_seconds() + LASTS_SECONDS);
        let accounts = &scenario.installation.accounts;
        let mut by_id: Vec<u32> = (0..super::number(accounts.len())).collect();
        by_id.sort_unstable_by_key(|&place| &accounts[place as usize].id);
        let mut counter = Counter::new(&policy);
        counter.add(accounts);
        let counted = counter.finish(scenario.installation.extensions).accounts;
        let mut roll = Self {
            valid: (now, latest.map_or(next, |latest| latest.min(next))),
            product: assessment.product.clone(),
            modules: modules_of(&assessment, words),
            reasons: counted.iter().map(|it| it.reason).collect(),
            by_id,
            policy,
            states: Vec::new(),
            begins: Vec::new(),
            found: RefCell::default(),
        };
        roll.find_states(scenario).map_err(said)?;
        Ok(roll)
    }

    /// Which seats are had at the first instant of a story.
    fn find_states(&mut self, scenario: &Scenario) -> Result<(), SimulateError> {
        let now = scenario.from;
        let accounts = &scenario.installation.accounts;
        let timeline = simulate(scenario)?;
        let mut states = Vec::new();
        for change in timeline.accounts.iter().filter(|change| change.at <= now) {
            let Some(account) = self.place(accounts, &change.account) else { continue };
            let Some(module) = self.module(&change.module) else { continue };
            let state = match change.seat {
                Seat::Refused => State::Refused,
                Seat::Trial => State::Trial,
                Seat::Kept => State::Kept,
                Seat::Full => State::Full,
                Seat::None => State::Unused,
            };
            states.push(Has { account, module, state, until: change.until });
        }
        // Whoever takes a seat and has none has not asked for it yet.
        let server = self.module("server");
        for (account, place) in (0..).zip(&self.by_id) {
            let unused = |module| Has { account, module, state: State::Unused, until: None };
            let it = &accounts[*place as usize];
            if self.policy.counting != Counting::ActivePerModule {
                let counts = 0 < self.reasons[account as usize].seats();
                states.extend(server.filter(|_| counts).map(unused));
            } else if it.enabled && it.kind == AccountKind::User {
                let modules = it.first_access.iter().filter_map(|(id, _)| self.module(id));
                states.extend(modules.map(unused));
            }
        }
        // What was said last of an account and a module is so; what was added here, if none was.
        let key = |has: &Has| (has.account, has.module, has.state == State::Unused);
        states.reverse();
        states.sort_by_key(key);
        states.dedup_by_key(|has| (has.account, has.module));
        let count = super::number(self.by_id.len());
        let begin = |account| super::number(states.partition_point(|has| has.account < account));
        self.begins = (0..=count).map(begin).collect();
        self.states = states;
        Ok(())
    }

    /// The place of an account in order of ids.
    fn place(&self, accounts: &[Account], id: &str) -> Option<u32> {
        let compared = |place: &u32| accounts[*place as usize].id.as_str().cmp(id);
        self.by_id.binary_search_by(compared).ok().map(super::number)
    }

    /// The place of a module.
    pub(super) fn module(&self, id: &str) -> Option<u32> {
        let place = self.modules.binary_search_by(|module| module.id.as_str().cmp(id));
        place.ok().map(super::number)
    }

    /// What an account has, by its place in order of ids.
    pub(super) fn states_of(&self, account: u32) -> &[Has] {
        let place = account as usize;
        let (from, until) = (self.begins[place] as usize, self.begins[place + 1] as usize);
        &self.states[from..until]
    }

    /// An account, by its place in order of ids.
    pub(super) fn account<'a>(&self, facts: &'a Installation, account: u32) -> &'a Account {
        &facts.accounts[self.by_id[account as usize] as usize]
    }

    /// Whether each module counts the accounts that use it.
    pub(super) fn is_per_module(&self) -> bool {
        self.policy.counting == Counting::ActivePerModule
    }
}

/// Why there is no answer, in words.
fn refused(error: &SimulateError, words: &dyn Words) -> Failure {
    let advice = words.simulate_error(error);
    let remedy = advice.remedy.as_deref().map(sentence).unwrap_or_default();
    Failure::Said { what: sentence(&advice.problem), remedy }
}

/// The modules that have seats or users at the first instant of a story, by id.
pub(super) fn modules_at(
    scenario: &Scenario,
    words: &dyn Words,
) -> Result<Vec<ModuleSeats>, Failure> {
    let assessment = scenario.assess(scenario.from).map_err(|error| refused(&error, words))?;
    Ok(modules_of(&assessment, words))
}

fn modules_of(assessment: &Assessment, words: &dyn Words) -> Vec<ModuleSeats> {
    let modules = assessment.modules.iter().map(|row| ModuleSeats {
        id: row.module.clone(),
        name: words.module_name(&row.module),
        seats: match row.seats {
            Seats::Limited(seats) => Some(seats.into()),
            Seats::Unlimited => None,
        },
        used: row.used,
        full: row.full,
        kept: row.kept,
        trial: row.trial.len() as u64,
        refused: row.refused.len() as u64,
    });
    modules.collect()
}
