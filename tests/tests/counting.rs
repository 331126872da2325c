//! Who counts does not hang on the order of a list or on the way it was exported, and giving
//! something up never costs a seat.

use licentia_verifier::installation::csv::{self, Column};
use licentia_verifier::installation::{Account, AccountKind, AccountSource, Installation};
use licentia_verifier::policy::{Counting, Policy, presets};
use licentia_verifier::rules::{count, per_module};
use licentia_verifier::{Instant, json};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const KINDS: [(AccountKind, &str); 6] = [
    (AccountKind::User, "User"),
    (AccountKind::Alias, "alias"),
    (AccountKind::MailingList, "Mailing List"),
    (AccountKind::Group, "GROUP"),
    (AccountKind::Resource, "resource"),
    (AccountKind::BuiltInAdministrator, "built-in-administrator"),
];
const SOURCES: [(AccountSource, &str); 3] = [
    (AccountSource::Local, "local"),
    (AccountSource::Directory, "Directory"),
    (AccountSource::Import, "import"),
];
const MODULES: [&str; 3] = ["groupware", "im", "U_ActiveSync"];

/// Texts with everything that a separated list must quote, but for blanks at the ends.
const TEXT: &str = "[a-zé\"',;|=@.]{1,12}( [a-z\",;]{1,4})?";

fn instant() -> impl Strategy<Value = Instant> {
    (0_i64..4_102_444_800).prop_map(|seconds| Instant::from_unix_seconds(seconds).unwrap())
}

fn modules() -> impl Strategy<Value = BTreeMap<String, Option<Instant>>> {
    let module = prop::sample::select(MODULES.as_slice()).prop_map(str::to_owned);
    prop::collection::btree_map(module, prop::option::of(instant()), 0..3)
}

fn account() -> impl Strategy<Value = Account> {
    let facts = (
        prop::sample::select(KINDS.map(|(kind, _)| kind).to_vec()),
        prop::sample::select(SOURCES.map(|(source, _)| source).to_vec()),
        prop::option::of(TEXT),
        [any::<bool>(), any::<bool>(), any::<bool>()],
        [prop::option::of(instant()), prop::option::of(instant())],
        prop::option::of(any::<bool>()),
        [0_u32..=65_536, 0_u32..=65_536],
    );
    // Mostly users: all else counts nowhere.
    let kind = |kind, user| if user { AccountKind::User } else { kind };
    (TEXT, facts, modules(), prop::bool::weighted(0.7)).prop_map(
        move |(id, facts, first_access, user)| {
            let (other_kind, source, domain, switches, times, connected, numbers) = facts;
            Account {
                id,
                kind: kind(other_kind, user),
                source,
                domain: domain.map(Into::into),
                enabled: switches[0],
                admin: switches[1],
                login_access: switches[2],
                created: times[0],
                last_login: times[1],
                connected,
                devices: numbers[0],
                extensions: numbers[1],
                first_access: first_access.into_iter().collect(),
            }
        },
    )
}

fn installation() -> impl Strategy<Value = Installation> {
    (prop::collection::vec(account(), 0..20), 0_u32..100).prop_map(|(mut accounts, extensions)| {
        let mut ids = BTreeSet::new();
        accounts.retain(|account| ids.insert(account.id.clone()));
        Installation { accounts, extensions, ..Installation::default() }
    })
}

fn policy() -> impl Strategy<Value = Policy> {
    prop::sample::select(presets::IDS.as_slice()).prop_map(|id| presets::find(id).unwrap())
}

/// What stands in a column about an account.
fn cell(column: Column, account: &Account) -> String {
    let yes = |value: bool| if value { "Yes" } else { "0" }.to_owned();
    let time = |time: Option<Instant>| time.map_or_else(String::new, |time| time.to_string());
    match column {
        Column::Id => account.id.clone(),
        Column::Kind => KINDS.iter().find(|it| it.0 == account.kind).unwrap().1.to_owned(),
        Column::Source => SOURCES.iter().find(|it| it.0 == account.source).unwrap().1.to_owned(),
        Column::Domain => account.domain.as_deref().unwrap_or_default().to_owned(),
        Column::Enabled => yes(account.enabled),
        Column::Admin => yes(account.admin),
        Column::LoginAccess => yes(account.login_access),
        Column::Created => time(account.created),
        Column::LastLogin => time(account.last_login),
        Column::Connected => account.connected.map_or_else(String::new, yes),
        Column::Devices => account.devices.to_string(),
        Column::Extensions => account.extensions.to_string(),
        Column::Modules => {
            let module = |(module, access): (&str, Option<Instant>)| match access {
                Some(access) => format!("{module}={access}"),
                None => module.to_owned(),
            };
            account.first_access.iter().map(module).collect::<Vec<_>>().join(" | ")
        }
    }
}

const COLUMNS: [(Column, &str); 13] = [
    (Column::Id, "Account"),
    (Column::Kind, "type"),
    (Column::Enabled, "Status"),
    (Column::Source, "Source"),
    (Column::Domain, "DOMAIN"),
    (Column::Admin, "admin"),
    (Column::LoginAccess, "loginAccess"),
    (Column::Created, "created"),
    (Column::LastLogin, "Last Login"),
    (Column::Connected, "Connected"),
    (Column::Devices, "devices"),
    (Column::Extensions, "extensions"),
    (Column::Modules, "modules"),
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_accounts_makes_no_difference(
        (one, other) in installation().prop_flat_map(|one| {
            let shuffled = Just(one.accounts.clone()).prop_shuffle();
            (Just(one), shuffled)
        }).prop_map(|(one, accounts)| (one.clone(), Installation { accounts, ..one })),
        policy in policy(),
    ) {
        prop_assert_eq!(count(&one, &policy), count(&other, &policy));
        prop_assert_eq!(per_module(&one), per_module(&other));
    }

    #[test]
    fn disabling_or_removing_an_account_never_takes_more_seats(
        installation in installation(), policy in policy(), place in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!installation.accounts.is_empty());
        let place = place.index(installation.accounts.len());
        let (mut disabled, mut removed) = (installation.clone(), installation.clone());
        disabled.accounts[place].enabled = false;
        removed.accounts.remove(place);
        let before = count(&installation, &policy);
        let modules = per_module(&installation);
        for after in [disabled, removed] {
            prop_assert!(count(&after, &policy).seats_needed <= before.seats_needed);
            for (module, seats) in per_module(&after) {
                prop_assert!(Some(&seats) <= modules.get(&module));
            }
        }
    }

    #[test]
    fn the_sum_is_that_of_the_accounts_and_no_module_needs_more_than_all_of_them(
        installation in installation(), policy in policy(),
    ) {
        let counted = count(&installation, &policy);
        let seats: u64 = counted.accounts.iter().map(|account| u64::from(account.seats)).sum();
        prop_assert!(seats <= counted.seats_needed);
        prop_assert!(counted.accounts.iter().all(|it| it.counts == (0 < it.seats)));
        if policy.counting == Counting::ActivePerModule {
            prop_assert!(per_module(&installation).values().all(|needed| *needed <= seats));
        }
    }

    #[test]
    fn a_list_reads_back_whatever_its_columns_separator_and_line_ends(
        installation in installation(),
        columns in Just(COLUMNS.to_vec()).prop_shuffle(),
        separator in prop::sample::select([",", ";", "\t"].as_slice()),
        line_end in prop::sample::select(["\n", "\r\n", "\r"].as_slice()),
        mark in prop::sample::select(["", "\u{feff}"].as_slice()),
    ) {
        let quoted = |text: String| format!("\"{}\"", text.replace('"', "\"\""));
        let header: Vec<String> = columns.iter().map(|(_, name)| (*name).to_owned()).collect();
        let mut lines = vec![header.join(separator)];
        for account in &installation.accounts {
            let cells = columns.iter().map(|(column, _)| quoted(cell(*column, account)));
            lines.push(cells.collect::<Vec<_>>().join(separator));
        }
        let text = format!("{mark}{}{line_end}", lines.join(line_end));
        let list = csv::read(text.as_bytes()).unwrap();
        prop_assert_eq!(&list.problems, &[]);
        prop_assert_eq!(list.accounts, installation.accounts);
        prop_assert!(list.unknown_columns.is_empty());
    }

    #[test]
    fn an_installation_reads_back(installation in installation()) {
        let text = serde_json::to_vec(&installation).unwrap();
        prop_assert_eq!(json::read(&text), Ok(installation));
    }

    #[test]
    fn any_bytes_are_a_list_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = csv::read(&bytes);
        let _ = Installation::read(&bytes);
    }

    #[test]
    fn any_rows_are_accounts_or_problems_and_never_both(
        rows in "([a-c]{0,2}[,;\"\r\n\t ]{0,3}){0,60}", policy in policy(),
    ) {
        let list = csv::read(format!("id,kind\n{rows}").as_bytes()).unwrap();
        let lines: BTreeSet<u32> = list.problems.iter().map(|problem| problem.line).collect();
        let physical = rows.split(['\r', '\n']).count();
        prop_assert!(lines.len() + list.accounts.len() <= physical);
        let counted = count(&list.into(), &policy);
        prop_assert!(counted.seats_needed <= physical as u64);
    }
}
