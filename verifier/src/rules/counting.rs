//! Who takes a seat, and why (SEAT-1 to SEAT-7).

use super::counter::{Counter, add_modules, by_name};
use super::{Reason, Rule};
use crate::Map;
use crate::index::Index;
use crate::installation::{Account, AccountKind, Installation};
use crate::policy::{Counting, Policy};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// How many seats an installation needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// The rule that decided who counts.
    pub counting: Counting,
    /// Seats that the license must have. Where modules are counted each by itself (SEAT-7), the
    /// accounts that use any: no module needs more.
    pub seats_needed: u64,
    /// Telephone extensions, where they are counted (SEAT-5); else 0.
    pub extensions: u64,
    /// Every account, by id.
    pub accounts: Vec<Counted>,
}

/// What one account adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    /// The account's id.
    pub id: String,
    /// Whether it takes a seat.
    pub counts: bool,
    /// Why, or why not.
    #[serde(flatten)]
    pub reason: Reason,
    /// The rule that says so.
    pub rule: Rule,
    /// Seats that it takes.
    pub seats: u32,
}

/// Counts the seats that an installation needs under a policy; [`Counter`] does so in portions.
///
/// ```
/// # use licentia_verifier::installation::{Account, Installation};
/// # use licentia_verifier::{policy::presets, rules::{Reason, Rule, count}};
/// let ada = Account { extensions: 12, ..Account::new("ada") };
/// let old = Account { enabled: false, ..Account::new("old") };
/// let accounts = vec![ada, old, Account::new("bob")];
/// let installation = Installation { accounts, ..Installation::default() };
///
/// let mailboxes = count(&installation, &presets::find("kerio-connect").unwrap());
/// assert_eq!(mailboxes.seats_needed, 2);
/// let counted = &mailboxes.accounts[2];
/// assert_eq!((counted.id.as_str(), counted.reason), ("old", Reason::Disabled));
/// assert_eq!(counted.rule, Rule::Seat2);
///
/// let telephones = count(&installation, &presets::find("kerio-operator").unwrap());
/// assert_eq!(telephones.seats_needed, 4);
/// ```
#[must_use]
pub fn count(installation: &Installation, policy: &Policy) -> Count {
    let mut counter = Counter::new(policy);
    counter.add(&installation.accounts);
    counter.finish(installation.extensions)
}

/// Counts the seats that each module needs: the enabled users for whom its service is active
/// (SEAT-7). That a disabled account uses no service is assumed.
///
/// ```
/// # use licentia_verifier::installation::{Account, Installation};
/// # use licentia_verifier::rules::per_module;
/// let ada = Account { first_access: [("im".to_owned(), None)].into(), ..Account::new("ada") };
/// let installation = Installation { accounts: vec![ada], ..Installation::default() };
/// assert_eq!(per_module(&installation), [("im".to_owned(), 1)].into());
/// ```
#[must_use]
pub fn per_module(installation: &Installation) -> Map<String, u64> {
    let mut modules = Index::default();
    for account in &installation.accounts {
        add_modules(&mut modules, account);
    }
    by_name(&modules)
}

pub(super) fn reason(account: &Account, policy: &Policy) -> Reason {
    barred(account).unwrap_or_else(|| reason_of_user(account, policy))
}

/// Seats that an account takes whenever it is enabled.
pub(crate) fn seats_when_enabled(account: &Account, policy: &Policy) -> u32 {
    match (account.kind, policy.counting) {
        // Its services come and go; what they take is counted by module.
        (AccountKind::User, Counting::ActivePerModule) => 1,
        (AccountKind::User, _) => reason_of_user(account, policy).seats(),
        _ => 0,
    }
}

fn reason_of_user(account: &Account, policy: &Policy) -> Reason {
    match policy.counting {
        Counting::Mailboxes if account.admin => Reason::AdministratorMailbox,
        Counting::Mailboxes => Reason::Mailbox,
        Counting::ActivePerModule => match u32::try_from(account.first_access.len()) {
            Ok(0) => Reason::NoServiceActive,
            modules => Reason::ServiceActive { modules: modules.unwrap_or(u32::MAX) },
        },
        Counting::Devices | Counting::Extensions | Counting::LoginAccounts
            if !account.login_access =>
        {
            Reason::NoLoginAccess
        }
        Counting::Devices => {
            Reason::Devices { devices: account.devices, per_seat: policy.devices_per_seat.0 }
        }
        Counting::Extensions | Counting::LoginAccounts => Reason::LoginAccess,
    }
}

/// Why an account takes no seat under any policy.
pub(super) fn barred(account: &Account) -> Option<Reason> {
    match account.kind {
        AccountKind::User => (!account.enabled).then_some(Reason::Disabled),
        AccountKind::Alias => Some(Reason::Alias),
        AccountKind::MailingList => Some(Reason::MailingList),
        AccountKind::Group => Some(Reason::Group),
        AccountKind::Resource => Some(Reason::Resource),
        AccountKind::BuiltInAdministrator => Some(Reason::BuiltInAdministrator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Span, presets};
    use alloc::{borrow::ToOwned, format, vec};

    const KINDS: [(AccountKind, Reason); 5] = [
        (AccountKind::Alias, Reason::Alias),
        (AccountKind::MailingList, Reason::MailingList),
        (AccountKind::Group, Reason::Group),
        (AccountKind::Resource, Reason::Resource),
        (AccountKind::BuiltInAdministrator, Reason::BuiltInAdministrator),
    ];

    fn policy(id: &str) -> Policy {
        presets::find(id).unwrap()
    }

    fn of(accounts: Vec<Account>) -> Installation {
        Installation { accounts, ..Installation::default() }
    }

    /// The one account of an installation, counted.
    #[track_caller]
    fn one(account: Account, id: &str) -> (bool, Reason, Rule, u32) {
        let count = count(&of(vec![account]), &policy(id));
        let counted = &count.accounts[0];
        assert_eq!(count.seats_needed, u64::from(counted.seats));
        (counted.counts, counted.reason, counted.rule, counted.seats)
    }

    #[test]
    fn a_mailbox_counts_wherever_it_comes_from_and_whatever_it_may_do() {
        use crate::installation::AccountSource::{Directory, Import, Local};
        for source in [Local, Directory, Import] {
            let account = Account { source, login_access: false, ..Account::new("a") };
            assert_eq!(one(account, "kerio-connect"), (true, Reason::Mailbox, Rule::Seat1, 1));
        }
        let admin = Account { admin: true, ..Account::new("a") };
        let expected = (true, Reason::AdministratorMailbox, Rule::Seat2, 1);
        assert_eq!(one(admin, "kerio-connect"), expected);
    }

    #[test]
    fn what_is_disabled_or_no_user_takes_no_seat_under_any_policy() {
        for id in presets::IDS {
            let mut account = Account { devices: 9, enabled: false, ..Account::new("a") };
            account.first_access.insert("im", None);
            let (counts, reason, _, seats) = one(account.clone(), id);
            assert_eq!((counts, reason, seats), (false, Reason::Disabled, 0), "{id}");
            for (kind, expected) in KINDS {
                let account = Account { kind, enabled: true, ..account.clone() };
                let (counts, reason, _, seats) = one(account, id);
                assert_eq!((counts, reason, seats), (false, expected, 0), "{id}");
            }
        }
    }

    #[test]
    fn the_rule_that_exempts_is_that_of_the_product() {
        let kind = AccountKind::BuiltInAdministrator;
        for (id, rule) in [
            ("kerio-connect", Rule::Seat2),
            ("kerio-control", Rule::Seat3),
            ("kerio-operator", Rule::Seat2),
            ("kerio-workspace", Rule::Seat6),
            ("icewarp", Rule::Seat7),
        ] {
            assert_eq!(one(Account { kind, ..Account::new("admin") }, id).2, rule, "{id}");
        }
        let list = Account { kind: AccountKind::MailingList, ..Account::new("list") };
        assert_eq!(one(list.clone(), "kerio-connect").2, Rule::Seat2);
        assert_eq!(one(list, "icewarp").2, Rule::Seat7);
    }

    #[test]
    fn a_seat_covers_five_devices_and_every_begun_five_take_one_more() {
        for (devices, seats) in [(0, 1), (1, 1), (5, 1), (6, 2), (10, 2), (11, 3)] {
            let account = Account { devices, ..Account::new("a") };
            let expected = (true, Reason::Devices { devices, per_seat: 5 }, Rule::Seat3, seats);
            assert_eq!(one(account, "kerio-control"), expected);
        }
        let no_access = Account { login_access: false, devices: 11, ..Account::new("a") };
        assert_eq!(one(no_access, "kerio-control"), (false, Reason::NoLoginAccess, Rule::Seat3, 0));
    }

    #[test]
    fn extensions_need_seats_only_beyond_three_for_each_user() {
        let operator = |users: u32, extensions: u32| {
            let accounts = (0..users).map(|n| Account::new(format!("user{n}"))).collect();
            let installation = Installation { accounts, extensions, ..Installation::default() };
            count(&installation, &policy("kerio-operator")).seats_needed
        };
        assert_eq!((operator(9, 12), operator(2, 12)), (9, 4));
        assert_eq!((operator(4, 12), operator(4, 13)), (4, 5));
        assert_eq!((operator(0, 0), operator(0, 1), operator(1, 0)), (0, 1, 1));
    }

    #[test]
    fn an_extension_counts_whoever_has_it() {
        let with = |id: &str, extensions| Account { extensions, ..Account::new(id) };
        let off = Account { enabled: false, ..with("off", 4) };
        let accounts = vec![with("a", 5), off];
        let installation = Installation { accounts, extensions: 1, ..Installation::default() };
        let counted = count(&installation, &policy("kerio-operator"));
        assert_eq!((counted.extensions, counted.seats_needed), (10, 4));
        assert_eq!((counted.accounts[0].rule, counted.accounts[0].seats), (Rule::Seat5, 1));
        assert_eq!(count(&installation, &policy("kerio-connect")).extensions, 0);
    }

    #[test]
    fn login_access_is_what_counts_where_only_that_does() {
        let access = |login_access| Account { login_access, ..Account::new("a") };
        let expected = (true, Reason::LoginAccess, Rule::Seat6, 1);
        assert_eq!(one(access(true), "kerio-workspace"), expected);
        let expected = (false, Reason::NoLoginAccess, Rule::Seat6, 0);
        assert_eq!(one(access(false), "kerio-workspace"), expected);
        assert_eq!(one(access(false), "kerio-operator").2, Rule::Seat5);
    }

    #[test]
    fn each_module_counts_the_users_for_whom_it_is_active() {
        let with = |id: &str, modules: &[&str]| {
            let modules = modules.iter().map(|module| ((*module).to_owned(), None));
            Account { first_access: modules.collect(), ..Account::new(id) }
        };
        let accounts = vec![
            with("both", &["groupware", "im"]),
            with("one", &["im"]),
            with("none", &[]),
            Account { kind: AccountKind::Resource, ..with("room", &["im", "groupware"]) },
            Account { enabled: false, ..with("off", &["im", "archive"]) },
        ];
        let installation = of(accounts);
        let needed = [("archive", 0), ("groupware", 1), ("im", 2)];
        let needed = needed.map(|(module, seats)| (module.to_owned(), seats));
        assert_eq!(per_module(&installation), needed.into());

        let counted = count(&installation, &policy("icewarp"));
        assert_eq!(counted.seats_needed, 2);
        let reasons: Vec<Reason> = counted.accounts.iter().map(|it| it.reason).collect();
        let expected = [
            Reason::ServiceActive { modules: 2 },
            Reason::NoServiceActive,
            Reason::Disabled,
            Reason::ServiceActive { modules: 1 },
            Reason::Resource,
        ];
        assert_eq!(reasons, expected);
        assert!(counted.accounts.iter().all(|account| account.rule == Rule::Seat7));
    }

    #[test]
    fn the_numbers_are_those_of_the_policy() {
        let own = Policy { devices_per_seat: Span(2), ..policy("kerio-control") };
        let installation = of(vec![Account { devices: 5, ..Account::new("a") }]);
        assert_eq!(count(&installation, &own).seats_needed, 3);
        let flawed = Policy { devices_per_seat: Span(0), ..own };
        assert_eq!(count(&installation, &flawed).seats_needed, 5);
    }

    #[test]
    fn accounts_are_listed_by_id() {
        let installation = of(["c", "a", "b"].map(Account::new).into());
        let counted = count(&installation, &policy("trial"));
        let ids: Vec<&str> = counted.accounts.iter().map(|account| account.id.as_str()).collect();
        assert_eq!((ids, counted.seats_needed), (vec!["a", "b", "c"], 3));
    }
}
