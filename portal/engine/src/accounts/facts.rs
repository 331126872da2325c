//! The facts as the text that is kept: what is usual is left out, for there may be very many
//! accounts.

use licentia_verifier::Instant;
use licentia_verifier::installation::{
    Accesses, Account, AccountKind, AccountSource, Installation,
};
use serde::Serialize;
use serde_json::{Map, Value};

/// An account without what is usual.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Slim<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<AccountKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<AccountSource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    admin: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    login_access: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_login: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    connected: Option<bool>,
    #[serde(skip_serializing_if = "Accesses::is_empty")]
    first_access: &'a Accesses,
    #[serde(skip_serializing_if = "Option::is_none")]
    devices: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extensions: Option<u32>,
}

impl<'a> From<&'a Account> for Slim<'a> {
    fn from(account: &'a Account) -> Self {
        fn unusual<T: PartialEq + Default>(value: T) -> Option<T> {
            (value != T::default()).then_some(value)
        }
        Self {
            id: &account.id,
            kind: unusual(account.kind),
            enabled: (!account.enabled).then_some(false),
            source: unusual(account.source),
            domain: account.domain.as_deref(),
            admin: unusual(account.admin),
            login_access: (!account.login_access).then_some(false),
            created: account.created,
            last_login: account.last_login,
            connected: account.connected,
            first_access: &account.first_access,
            devices: unusual(account.devices),
            extensions: unusual(account.extensions),
        }
    }
}

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    rest: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accounts: Vec<Slim<'a>>,
}

/// What is known besides the accounts, member by member.
pub(super) fn besides_accounts(facts: &Installation) -> Map<String, Value> {
    let members = |facts: &Installation| {
        let rest = Installation { accounts: Vec::new(), ..facts.clone() };
        match serde_json::to_value(&rest) {
            Ok(Value::Object(members)) => members,
            _ => Map::new(),
        }
    };
    let usual = members(&Installation::default());
    // Of many accounts no copy is made.
    let bare = Installation {
        accounts: Vec::new(),
        domains: facts.domains.clone(),
        reference_id: facts.reference_id.clone(),
        host: facts.host.clone(),
        ip: facts.ip.clone(),
        build: facts.build.clone(),
        contact: facts.contact.clone(),
        deployments: facts.deployments.clone(),
        smtp_traffic: facts.smtp_traffic.clone(),
        ..*facts
    };
    let mut rest = members(&bare);
    rest.retain(|name, value| usual.get(name) != Some(value));
    rest
}

/// The text of facts with these accounts; empty if there is nothing to say.
pub(super) fn text(besides: Map<String, Value>, accounts: &[Account]) -> String {
    if besides.is_empty() && accounts.is_empty() {
        return String::new();
    }
    let accounts = accounts.iter().map(Slim::from).collect();
    // Members are texts and numbers: they can always be written.
    serde_json::to_string(&Whole { rest: besides, accounts }).unwrap_or_default()
}
