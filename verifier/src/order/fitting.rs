//! What an order comes to beside what is held, or why nobody can fulfil it.
//!
//! Whoever orders and whoever answers ask here, and nowhere else: what the one may order, the other
//! can issue.

use super::check::SERVER;
use super::ends::{Ends, last_day};
use super::{Change, NotFulfilled, OrderRequest, Unfit};
use crate::entitlement::Held;
use crate::policy::Policy;
use crate::{Category, Date, Instant, Module, Seats, limits};

/// An order beside what is held.
#[derive(Clone, Copy)]
pub(super) struct Fitting<'a> {
    pub(super) request: &'a OrderRequest,
    pub(super) held: &'a Held,
    /// The policy that the license lives under; none, if whoever asks does not know it: then
    /// nothing is refused by it.
    pub(super) policy: Option<&'a Policy>,
    /// The day on which it is answered.
    pub(super) on: Date,
}

impl OrderRequest {
    /// Whether it fits what is held, of which `held` is what the holding grants at `at`: whoever
    /// holds that and nothing more will get an answer to it. What only the issuer can know (which
    /// orders he revoked, what he answered before) is not asked.
    ///
    /// # Errors
    /// [`NotFulfilled`], as [`work_out`](super::work_out) has it.
    ///
    /// ```
    /// # use licentia_verifier::{Keyring, entitlement::Entitlement, open};
    /// # use licentia_verifier::order::{Change, NotFulfilled, OrderRequest};
    /// let keyring = Keyring::parse(include_str!("../../../tests/vectors/keys.json"))?;
    /// let license = open(include_str!("../../../www/demo/kerio-connect.license"), &keyring)?;
    /// let holding = &Entitlement::of([license], |_| false).holdings[0];
    /// let at = "2026-06-01T12:00:00Z".parse()?;
    /// let held = holding.at(at, 0).unwrap();
    ///
    /// let wanted = |change| {
    ///     let id = "REQ-1".to_owned();
    ///     OrderRequest::of_holding(id, at, (holding, &held), &[], vec![change])
    /// };
    /// assert_eq!(wanted(Change::Renew { years: 1 }).fits(&held, None, at), Ok(()));
    /// let upgrade = Change::Upgrade { product: "icewarp".to_owned(), users: None };
    /// let refused = wanted(upgrade).fits(&held, None, at);
    /// assert!(matches!(refused, Err(NotFulfilled::OtherProduct { .. })));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fits(
        &self,
        held: &Held,
        policy: Option<&Policy>,
        at: Instant,
    ) -> Result<(), NotFulfilled> {
        Fitting { request: self, held, policy, on: at.date() }.check()
    }

    /// The same in few words, for programs: the first change that does not fit, and why.
    #[must_use]
    pub fn unfit(
        &self,
        held: &Held,
        policy: Option<&Policy>,
        at: Instant,
    ) -> Option<(usize, Unfit)> {
        Fitting { request: self, held, policy, on: at.date() }.first_unfit()
    }
}

impl Fitting<'_> {
    /// Whether all of it fits.
    pub(super) fn check(&self) -> Result<(), NotFulfilled> {
        match self.first_unfit() {
            None => Ok(()),
            Some((index, unfit)) => Err(self.told(&self.request.changes[index], unfit)),
        }
    }

    fn first_unfit(&self) -> Option<(usize, Unfit)> {
        for (index, change) in self.request.changes.iter().enumerate() {
            let fits = match change {
                Change::AddUsers { users } => self.more_users(*users).map(drop),
                Change::AddModule { module, users } => self.users_of(module, *users).map(drop),
                Change::TrialModule { module } => self.trial(module).map(drop),
                Change::Renew { years } => self.ends(*years).map(drop),
                Change::Upgrade { product, users } => self.upgrade(product, *users).map(drop),
                Change::Bridge { days } => self.last_day(*days).map(drop),
            };
            if let Err(unfit) = fits {
                return Some((index, unfit));
            }
        }
        None
    }

    /// Why a change does not fit, with the values compared.
    pub(super) fn told(&self, change: &Change, unfit: Unfit) -> NotFulfilled {
        let (name, users) = match change {
            Change::AddUsers { users } => (SERVER, Some(*users)),
            Change::AddModule { module: name, users }
            | Change::Upgrade { product: name, users } => (name.as_str(), *users),
            Change::TrialModule { module } => (module.as_str(), None),
            Change::Renew { .. } | Change::Bridge { .. } => (SERVER, None),
        };
        unfit.with(name.into(), users.unwrap_or(0), self.request, self.server().map(seats))
    }

    /// Both ends of the license once it is renewed for so many years.
    pub(super) fn ends(&self, years: u32) -> Result<Ends, Unfit> {
        Ends::of(self.held).renewed(years, self.policy)
    }

    /// How many seats more users are: whole packs.
    pub(super) fn more_users(&self, users: u32) -> Result<u32, Unfit> {
        match self.server() {
            None => Err(Unfit::NoServer),
            Some(ANY) => Err(Unfit::UnlimitedAlready),
            Some(_) => sold(self.in_packs(users)),
        }
    }

    /// The users of a module that is bought, for some or for all.
    pub(super) fn users_of(&self, id: &str, users: Option<u32>) -> Result<u32, Unfit> {
        // A module that ends by itself is one on trial: it is not held.
        let held = self.held(id).filter(|module| module.expires.is_none());
        let bought = held.map(|module| self.after(module));
        sold(match (bought, users) {
            (Some(ANY), _) => return Err(Unfit::UnlimitedAlready),
            (_, Some(users)) => users,
            (None, None) => self.server_after()?,
            (Some(bought), None) => match self.server_after()? {
                ANY => ANY,
                all if bought < all => all - bought,
                _ => return Err(Unfit::ModuleHeld),
            },
        })
    }

    /// The users and the last day of a module that is tried.
    pub(super) fn trial(&self, id: &str) -> Result<(u32, Date), Unfit> {
        if self.held(id).is_some() {
            return Err(Unfit::ModuleHeld);
        }
        let last = match self.policy.map(|policy| policy.trial_days.0) {
            Some(0) => return Err(Unfit::NoTrial),
            days => self.last_day(days.unwrap_or(0))?,
        };
        Ok((sold(self.server_after()?)?, last))
    }

    /// How many more users a larger license has.
    pub(super) fn upgrade(&self, product: &str, users: Option<u32>) -> Result<u32, Unfit> {
        if product != self.request.product {
            return Err(Unfit::OtherProduct);
        }
        let held = self.server().ok_or(Unfit::NoServer)?;
        users.unwrap_or(held).checked_sub(held).ok_or(Unfit::FewerUsers)
    }

    /// The last day of what lasts so many days.
    pub(super) fn last_day(&self, days: u32) -> Result<Date, Unfit> {
        last_day(self.on, days).ok_or(Unfit::PastCalendar)
    }

    /// A module that is held.
    pub(super) fn held(&self, id: &str) -> Option<&Module> {
        self.held.modules.iter().find(|module| module.id == id)
    }

    /// Whether the users of a module that is held are those of the server: it runs there, for as
    /// many.
    pub(super) fn is_counted(&self, module: &Module) -> bool {
        let runs_there = module.category == Category::Server || module.id == SERVER;
        runs_there && self.server() == Some(number(module.total_seats()))
    }

    /// How many users the server has.
    fn server(&self) -> Option<u32> {
        self.held(SERVER).map(|server| number(server.total_seats()))
    }

    /// How many it will have.
    fn server_after(&self) -> Result<u32, Unfit> {
        self.held(SERVER).map(|server| self.after(server)).ok_or(Unfit::NoServer)
    }

    /// How many users a module that is held will have by users that are added and by an upgrade.
    fn after(&self, module: &Module) -> u32 {
        let held = number(module.total_seats());
        let mut users = held;
        if self.is_counted(module) {
            for change in &self.request.changes {
                users = users.saturating_add(match change {
                    Change::AddUsers { users } => self.in_packs(*users),
                    Change::Upgrade { users: Some(users), .. } => users.saturating_sub(held),
                    Change::Upgrade { users: None, .. }
                    | Change::AddModule { .. }
                    | Change::TrialModule { .. }
                    | Change::Renew { .. }
                    | Change::Bridge { .. } => 0,
                });
            }
        }
        users
    }

    fn in_packs(&self, users: u32) -> u32 {
        let pack = self.policy.map_or(1, |policy| policy.users_per_pack.0.max(1));
        users.div_ceil(pack).saturating_mul(pack)
    }
}

/// Any number of users, which is more than each: nothing is added to it.
const ANY: u32 = u32::MAX;

fn number(seats: Seats) -> u32 {
    match seats {
        Seats::Limited(users) => users,
        Seats::Unlimited => ANY,
    }
}

/// The seats for so many users.
pub(super) fn seats(users: u32) -> Seats {
    if users == ANY { Seats::Unlimited } else { Seats::Limited(users) }
}

/// Users that a license can have: some, and no number that none has.
fn sold(users: u32) -> Result<u32, Unfit> {
    match users {
        0 => Err(Unfit::NoServer),
        ANY => Ok(ANY),
        users if limits::SEATS < users => Err(Unfit::TooManyUsers),
        users => Ok(users),
    }
}
