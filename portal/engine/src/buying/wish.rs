//! What a person wants, as changes that can be ordered.

use super::{Basis, SERVER};
use crate::protocol::{UsersOffer, Wish};
use licentia_verifier::entitlement::Held;
use licentia_verifier::order::Change;
use licentia_verifier::rules::{count, per_module};
use licentia_verifier::{Category, Module, Seats};

impl Basis<'_> {
    /// How users are sold, and how many are missing.
    pub(super) fn users(&self, wish: &Wish) -> UsersOffer {
        let pack = self.policy.users_per_pack.0;
        let held = match self.server_seats() {
            Seats::Limited(users) => Some(users),
            Seats::Unlimited => None,
        };
        let used = self.desk.has_facts.then(|| self.used());
        let missing = held.zip(used).map_or(0, |(held, used)| used.saturating_sub(held.into()));
        let missing = u32::try_from(missing).unwrap_or(u32::MAX);
        let suggested = match (held, missing) {
            (None, _) => 0,
            (Some(_), 0) => pack,
            (Some(_), missing) => missing,
        };
        let asked = wish.users.unwrap_or(suggested);
        let got = asked.div_ceil(pack.max(1)).saturating_mul(pack.max(1));
        UsersOffer { pack, pack_price: None, held, used, missing, asked, got }
    }

    /// Users of the server.
    pub(super) fn server_seats(&self) -> Seats {
        server_seats(&self.held)
    }

    /// Seats that are in use: of the server, or of a module that has as many as it.
    pub(super) fn used(&self) -> u64 {
        *self.used.get_or_init(|| self.count_used())
    }

    fn count_used(&self) -> u64 {
        let facts = &self.desk.facts;
        let seats = self.server_seats();
        let modules = per_module(facts);
        let follows =
            |module: &&Module| module.category == Category::Server && module.total_seats() == seats;
        let most = self.held.modules.iter().filter(follows);
        let most = most.filter_map(|module| modules.get(&module.id)).max().copied();
        count(facts, &self.policy).seats_needed.max(most.unwrap_or(0))
    }

    /// The changes that a wish comes to.
    pub(super) fn changes(&self, wish: &Wish) -> Vec<Change> {
        let asked = self.users(wish).asked;
        let users = (0 < asked).then_some(Change::AddUsers { users: asked });
        let modules = wish.modules.iter().map(|wished| match wished.trial {
            true => Change::TrialModule { module: wished.id.clone() },
            false => Change::AddModule { module: wished.id.clone(), users: None },
        });
        let years = (0 < wish.years).then_some(Change::Renew { years: wish.years });
        let bridge = wish.bridge_days.map(|days| Change::Bridge { days });
        users.into_iter().chain(modules).chain(years).chain(bridge).collect()
    }
}

/// Users of the server of what is held.
pub(super) fn server_seats(held: &Held) -> Seats {
    let server = held.modules.iter().find(|module| module.id == SERVER);
    server.map_or(Seats::Limited(0), Module::total_seats)
}
