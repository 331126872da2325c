//! Whose access could be taken to free seats (SEAT-11), and by which command (SEAT-25).

use super::counting::{barred, reason};
use crate::Instant;
use crate::installation::{Account, Installation};
use crate::policy::{Counting, Policy};
use crate::sort;
use alloc::{format, string::String, vec::Vec};
use serde::Serialize;

/// An account that could give its seat up. Nothing is taken from anybody: a person decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// Its id.
    pub account: String,
    /// When its owner last logged in; absent: never, or nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_login: Option<Instant>,
    /// Seats that become free.
    pub seats: u32,
    /// The command that takes the module from it; absent: the product has none, or the account's
    /// id could mean something else on a command line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
}

/// Who could give up the seats of `module` that are one too many, until `excess` seats are free:
/// whoever never logged in first, then the oldest last login; equal ones by id.
///
/// Where every module counts the same accounts, as in all Kerio products, the module makes no
/// difference, and somebody removes or disables the accounts.
///
/// ```
/// # use licentia_verifier::installation::{Account, Installation};
/// # use licentia_verifier::{policy::presets, rules::proposals};
/// let with = |id: &str, last_login: &str| Account {
///     last_login: last_login.parse().ok(),
///     first_access: [("instant-messaging".to_owned(), None)].into(),
///     ..Account::new(id)
/// };
/// let accounts = vec![
///     with("ada@engines.example", "2026-05-30T08:00:00Z"),
///     with("bob@engines.example", "2025-11-02T17:20:00Z"),
/// ];
/// let installation = Installation { accounts, ..Installation::default() };
/// let icewarp = presets::find("icewarp").unwrap();
///
/// let proposed = proposals(&installation, &icewarp, "instant-messaging", 1);
/// let command = "tool modify account bob@engines.example U_IM 0";
/// assert_eq!(proposed[0].command.as_deref(), Some(command));
/// assert_eq!(proposed.len(), 1);
/// ```
#[must_use]
pub fn proposals(
    installation: &Installation,
    policy: &Policy,
    module: &str,
    excess: u64,
) -> Vec<Proposal> {
    let mut seated = Vec::new();
    for account in &installation.accounts {
        let seats = seats(account, policy, module);
        if 0 < seats {
            seated.push((account, seats));
        }
    }
    sort::sort_by(&mut seated, |(one, _), (other, _)| {
        (one.last_login, &one.id).cmp(&(other.last_login, &other.id))
    });
    let (mut freed, mut proposals) = (0, Vec::new());
    for (account, seats) in seated {
        if excess <= freed {
            break;
        }
        freed += u64::from(seats);
        proposals.push(Proposal {
            account: account.id.clone(),
            last_login: account.last_login,
            seats,
            command: command(&account.id, policy, module),
        });
    }
    proposals
}

/// The command that takes a module from all accounts, so that it can be given to chosen ones;
/// none where the product has no such command.
///
/// ```
/// # use licentia_verifier::{policy::presets, rules::narrowing_command};
/// let icewarp = presets::find("icewarp").unwrap();
/// let command = narrowing_command(&icewarp, "instant-messaging");
/// assert_eq!(command.as_deref(), Some("tool modify account *@* U_IM 0"));
/// assert_eq!(narrowing_command(&icewarp, "server"), None);
/// ```
#[must_use]
pub fn narrowing_command(policy: &Policy, module: &str) -> Option<String> {
    modify("*@*", policy, module)
}

/// The service property that gives an account a module or takes it.
///
/// ```
/// # use licentia_verifier::rules::service_property;
/// assert_eq!(service_property("outlook-sync"), Some("U_Client_Connector"));
/// assert_eq!(service_property("server"), None);
/// ```
#[must_use]
pub fn service_property(module: &str) -> Option<&'static str> {
    let known = PROPERTIES.iter().find(|(known, _)| *known == module);
    known.map(|(_, property)| *property)
}

const PROPERTIES: &[(&str, &str)] = &[
    ("antivirus", "U_AVScan"),
    ("anti-spam", "U_AS"),
    ("quarantine", "U_Quarantine"),
    ("instant-messaging", "U_IM"),
    ("groupware", "U_GW"),
    ("voip", "U_SIP"),
    ("syncml", "U_SyncML"),
    ("ftp", "U_FTP"),
    ("sms", "U_SMS"),
    ("activesync", "U_ActiveSync"),
    ("webdav", "U_WebDAV"),
    ("archive", "U_Archive"),
    ("meetings", "U_Meeting"),
    ("outlook-sync", "U_Client_Connector"),
    ("desktop-client", "U_Client_Desktop"),
    ("teamchat", "u_teamchat"),
    ("webdocuments", "u_webdocuments"),
];

fn seats(account: &Account, policy: &Policy, module: &str) -> u32 {
    match policy.counting {
        Counting::ActivePerModule => {
            let uses = account.first_access.iter().any(|(id, _)| id == module);
            u32::from(barred(account).is_none() && uses)
        }
        Counting::Mailboxes
        | Counting::Devices
        | Counting::Extensions
        | Counting::LoginAccounts => reason(account, policy).seats(),
    }
}

fn command(account: &str, policy: &Policy, module: &str) -> Option<String> {
    if is_safe(account) { modify(account, policy, module) } else { None }
}

fn modify(accounts: &str, policy: &Policy, module: &str) -> Option<String> {
    match policy.counting {
        Counting::ActivePerModule => {
            let property = service_property(module)?;
            Some(format!("tool modify account {accounts} {property} 0"))
        }
        Counting::Mailboxes
        | Counting::Devices
        | Counting::Extensions
        | Counting::LoginAccounts => None,
    }
}

/// Whether an id means itself and nothing else in every shell and to the tool, which takes `*` for
/// any account: what is not plain is refused rather than quoted, for each shell quotes its own way.
fn is_safe(account: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".@_+-".contains(&byte);
    !account.starts_with('-') && account.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::{Accesses, AccountKind};
    use crate::policy::presets;
    use alloc::{borrow::ToOwned, vec};

    fn policy(id: &str) -> Policy {
        presets::find(id).unwrap()
    }

    fn seen(id: &str, last_login: Option<&str>) -> Account {
        let last_login = last_login.map(|at| at.parse().unwrap());
        Account { last_login, first_access: [("im".to_owned(), None)].into(), ..Account::new(id) }
    }

    fn names(accounts: Vec<Account>, policy: &Policy, module: &str, excess: u64) -> Vec<String> {
        let installation = Installation { accounts, ..Installation::default() };
        let proposed = proposals(&installation, policy, module, excess);
        proposed.into_iter().map(|proposal| proposal.account).collect()
    }

    #[test]
    fn who_never_logged_in_comes_first_then_the_oldest_then_the_id() {
        let accounts = vec![
            seen("new", Some("2026-05-01T00:00:00Z")),
            seen("old", Some("2025-01-01T00:00:00Z")),
            seen("never-b", None),
            seen("old-a", Some("2025-01-01T00:00:00Z")),
            seen("never-a", None),
        ];
        let order = ["never-a", "never-b", "old", "old-a", "new"];
        for count in 0..=5 {
            let proposed = names(accounts.clone(), &policy("icewarp"), "im", count as u64);
            assert_eq!(proposed, order[..count]);
        }
        assert_eq!(names(accounts, &policy("kerio-connect"), "server", 9), order);
    }

    #[test]
    fn only_who_takes_a_seat_can_give_one_up() {
        let accounts = vec![
            Account { enabled: false, ..seen("off", None) },
            Account { kind: AccountKind::Resource, ..seen("room", None) },
            Account { kind: AccountKind::BuiltInAdministrator, ..seen("admin", None) },
            Account { first_access: Accesses::default(), ..seen("without", None) },
            Account { login_access: false, ..seen("guest", None) },
        ];
        assert_eq!(names(accounts.clone(), &policy("icewarp"), "im", 9), ["guest"]);
        assert_eq!(names(accounts.clone(), &policy("icewarp"), "voip", 9), [""; 0]);
        assert_eq!(names(accounts.clone(), &policy("kerio-connect"), "", 9), ["guest", "without"]);
        assert_eq!(names(accounts, &policy("kerio-control"), "", 9), ["without"]);
    }

    #[test]
    fn an_account_frees_all_the_seats_that_its_devices_take() {
        let accounts = vec![
            Account { devices: 11, ..seen("a", None) },
            Account { devices: 1, ..seen("b", None) },
        ];
        let control = policy("kerio-control");
        assert_eq!(names(accounts.clone(), &control, "server", 3), ["a"]);
        assert_eq!(names(accounts, &control, "server", 4), ["a", "b"]);
    }

    #[test]
    fn an_id_that_a_shell_or_the_tool_would_read_otherwise_gets_no_command() {
        let icewarp = policy("icewarp");
        let gets = |id: &str| command(id, &icewarp, "voip").is_some();
        for id in ["a", "o.b-c_d+e@f.example", "7@x"] {
            assert!(gets(id), "{id}");
        }
        for id in ["*@*", "a?", "-x", "a b", "a;b", "a'b", "a\"b", "$a", "`a`", "a|b", "a&b", "a>b"]
        {
            assert!(!gets(id), "{id}");
        }
        for id in ["a%b", "a\\b", "a\nb", "(a)", "[a]", "{a,b}", "~a", "!a", "#a", "é@x", "a^b"] {
            assert!(!gets(id), "{id}");
        }
        assert_eq!(command("a@b", &policy("kerio-connect"), "voip"), None);
        assert_eq!(command("a@b", &icewarp, "server"), None);
    }
}
