//! The accounts as a list that can be read in again.

use crate::engine::Engine;
use crate::protocol::{ExportAccounts, Failure, ForgetAccounts};
use licentia_verifier::installation::{Account, AccountKind, AccountSource};
use std::fmt::Write;

const HEADER: &str = "id,kind,enabled,source,domain,admin,login access,created,last login,\
                      connected,devices,extensions,modules\n";

impl Engine {
    pub(crate) fn export_accounts(&self, question: &ExportAccounts) -> Result<String, Failure> {
        let mut text = HEADER.to_owned();
        for account in &self.desk(&question.installation)?.facts.accounts {
            text += &line(account);
        }
        Ok(text)
    }

    pub(crate) fn forget_accounts(&self, question: &ForgetAccounts) -> Result<String, Failure> {
        let facts = &self.desk(&question.installation)?.facts;
        Ok(super::facts::text(super::facts::besides_accounts(facts), &[]))
    }
}

fn line(account: &Account) -> String {
    let kind = match account.kind {
        AccountKind::User => "user",
        AccountKind::Alias => "alias",
        AccountKind::MailingList => "mailing-list",
        AccountKind::Group => "group",
        AccountKind::Resource => "resource",
        AccountKind::BuiltInAdministrator => "built-in-administrator",
    };
    let source = match account.source {
        AccountSource::Local => "local",
        AccountSource::Directory => "directory",
        AccountSource::Import => "import",
    };
    let yes = |it: bool| if it { "yes" } else { "no" };
    let time = |at: Option<licentia_verifier::Instant>| at.map(|at| at.to_string());
    let mut modules = String::new();
    for (module, first) in account.first_access.iter() {
        let gap = if modules.is_empty() { "" } else { " " };
        // Writing into a text cannot fail.
        let _ = match first {
            Some(first) => write!(modules, "{gap}{module}={first}"),
            None => write!(modules, "{gap}{module}"),
        };
    }
    let cells = [
        cell(&account.id),
        kind.to_owned(),
        yes(account.enabled).to_owned(),
        source.to_owned(),
        cell(account.domain.as_deref().unwrap_or_default()),
        yes(account.admin).to_owned(),
        yes(account.login_access).to_owned(),
        time(account.created).unwrap_or_default(),
        time(account.last_login).unwrap_or_default(),
        account.connected.map(yes).unwrap_or_default().to_owned(),
        account.devices.to_string(),
        account.extensions.to_string(),
        modules,
    ];
    cells.join(",") + "\n"
}

/// A text in one cell.
fn cell(text: &str) -> String {
    if text.contains([',', ';', '\t', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
