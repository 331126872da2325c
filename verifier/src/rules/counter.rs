//! Counting in portions, for whoever shows progress and lets people cancel (SEAT-26).

use super::counting::{barred, reason};
use super::{Count, Counted};
use crate::Map;
use crate::index::Index;
use crate::installation::Account;
use crate::policy::{Counting, Policy};
use crate::sort;
use alloc::{string::String, vec::Vec};

/// A count that is under way: accounts are added in portions, as they arrive from a server.
///
/// Between two portions the caller can say how far it has come; to cancel, drop it. The answer
/// is that of [`count`](super::count) for all accounts at once.
///
/// ```
/// # use licentia_verifier::installation::{Account, Installation};
/// # use licentia_verifier::{policy::presets, rules::{Counter, count}};
/// let policy = presets::find("kerio-connect").unwrap();
/// let accounts: Vec<Account> = (0..250).map(|n| Account::new(format!("user{n}"))).collect();
///
/// let mut counter = Counter::new(&policy);
/// for portion in accounts.chunks(100) {
///     counter.add(portion);
///     println!("{} of {}", counter.accounts(), accounts.len());
/// }
/// let counted = counter.finish(0);
/// assert_eq!(counted.seats_needed, 250);
///
/// let installation = Installation { accounts, ..Installation::default() };
/// assert_eq!(counted, count(&installation, &policy));
/// ```
#[derive(Debug, Clone)]
pub struct Counter<'p> {
    policy: &'p Policy,
    accounts: Vec<Counted>,
    extensions: u64,
    modules: Index<(String, u64)>,
}

impl<'p> Counter<'p> {
    /// Begins to count under a policy.
    #[must_use]
    pub fn new(policy: &'p Policy) -> Self {
        Self { policy, accounts: Vec::new(), extensions: 0, modules: Index::default() }
    }

    /// Counts further accounts; none may come twice.
    pub fn add(&mut self, accounts: &[Account]) {
        self.accounts.reserve(accounts.len());
        for account in accounts {
            let reason = reason(account, self.policy);
            let (rule, seats) = (reason.rule(self.policy.counting), reason.seats());
            let id = account.id.clone();
            self.accounts.push(Counted { id, counts: 0 < seats, reason, rule, seats });
            self.extensions += u64::from(account.extensions);
            add_modules(&mut self.modules, account);
        }
    }

    /// How many accounts have been counted.
    #[must_use]
    pub fn accounts(&self) -> usize {
        self.accounts.len()
    }

    /// The seats that each module needs for the accounts so far (SEAT-7).
    #[must_use]
    pub fn per_module(&self) -> Map<String, u64> {
        by_name(&self.modules)
    }

    /// The answer; `extensions` are those that belong to no account (SEAT-5).
    #[must_use]
    pub fn finish(self, extensions: u32) -> Count {
        let Self { policy, mut accounts, extensions: owned, .. } = self;
        let counting = policy.counting;
        sort::sort_by(&mut accounts, |one, other| one.id.cmp(&other.id));
        let seats: u64 = accounts.iter().map(|account| u64::from(account.seats)).sum();
        let extensions = match counting {
            // One takes a number, whoever it belongs to.
            Counting::Extensions => owned + u64::from(extensions),
            Counting::Mailboxes
            | Counting::Devices
            | Counting::LoginAccounts
            | Counting::ActivePerModule => 0,
        };
        let per_seat = u64::from(policy.extensions_per_seat.0.max(1));
        let seats_needed = seats.max(extensions.div_ceil(per_seat));
        Count { counting, seats_needed, extensions, accounts }
    }
}

/// What one account adds to the seats of each module.
pub(super) fn add_modules(modules: &mut Index<(String, u64)>, account: &Account) {
    // A module that nobody counts for is named all the same: it needs no seat.
    let seats = u64::from(barred(account).is_none());
    for (module, _) in account.first_access.iter() {
        let place = modules.place(module, || (module.into(), 0));
        modules[place].1 += seats;
    }
}

/// The same in order of the modules' names.
pub(super) fn by_name(modules: &[(String, u64)]) -> Map<String, u64> {
    let mut modules = modules.to_vec();
    sort::sort(&mut modules);
    modules.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::Installation;
    use crate::policy::presets;
    use crate::rules::{count, per_module};
    use alloc::{borrow::ToOwned, format};

    #[test]
    fn however_it_is_cut_into_portions_the_answer_is_the_same() {
        let account = |n: u32| Account {
            enabled: !n.is_multiple_of(7),
            login_access: !n.is_multiple_of(5),
            devices: n % 13,
            extensions: n % 4,
            first_access: [(format!("m{}", n % 3), None)].into(),
            ..Account::new(format!("user{:03}", (n * 37) % 101))
        };
        let accounts: Vec<Account> = (0..101).map(account).collect();
        let installation = Installation { accounts, extensions: 9, ..Installation::default() };
        for policy in presets::IDS.iter().filter_map(|id| presets::find(id)) {
            for size in [1, 2, 50, 100, 101, 1000] {
                let mut counter = Counter::new(&policy);
                installation.accounts.chunks(size).for_each(|portion| counter.add(portion));
                assert_eq!(counter.accounts(), 101);
                assert_eq!(counter.per_module(), per_module(&installation));
                assert_eq!(counter.finish(9), count(&installation, &policy), "{}", policy.id);
            }
        }
    }

    #[test]
    fn an_empty_count_is_none() {
        let policy = presets::find("kerio-connect").unwrap();
        assert_eq!(Counter::new(&policy).finish(0).seats_needed, 0);
        assert_eq!(Counter::new(&policy).per_module().get(&"im".to_owned()), None);
    }
}
