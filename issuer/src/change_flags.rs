//! What should change about a license, by flags: what is quoted can be ordered by the same words.

use crate::failure::Failure;
use clap::Args;
use licentia_verifier::order::Change;

/// What should change. In whatever order the flags stand: an upgrade first, then users, modules and
/// trials, then a renewal, of the license with all of these, and a bridge at the end.
#[derive(Debug, Args)]
#[command(next_help_heading = "What should change")]
pub(crate) struct ChangeFlags {
    /// So many more users, of the server and of the modules that had as many
    #[arg(long, value_name = "USERS")]
    add_users: Option<u32>,
    /// An optional module, for all users or for so many, as in `antivirus` or `activesync=10`; may
    /// be repeated
    #[arg(long, value_name = "MODULE[=USERS]", value_parser = counted)]
    add_module: Vec<(String, Option<u32>)>,
    /// A module to try without a price; may be repeated
    #[arg(long, value_name = "MODULE")]
    trial_module: Vec<String>,
    /// Maintenance for so many more years
    #[arg(long, value_name = "YEARS")]
    renew: Option<u32>,
    /// A larger license in place of this one, for as many users or for so many in all
    #[arg(long, value_name = "PRODUCT[=USERS]", value_parser = counted)]
    upgrade: Option<(String, Option<u32>)>,
    /// A temporary license for a migration, for so many days
    #[arg(long, value_name = "DAYS")]
    bridge: Option<u32>,
}

impl ChangeFlags {
    /// The changes, one after the other.
    pub(crate) fn changes(self) -> Result<Vec<Change>, Failure> {
        let upgrade = self.upgrade.map(|(product, users)| Change::Upgrade { product, users });
        let users = self.add_users.map(|users| Change::AddUsers { users });
        let modules = self.add_module.into_iter();
        let trials = self.trial_module.into_iter();
        let renewal = self.renew.map(|years| Change::Renew { years });
        let bridge = self.bridge.map(|days| Change::Bridge { days });
        let changes: Vec<Change> = upgrade
            .into_iter()
            .chain(users)
            .chain(modules.map(|(module, users)| Change::AddModule { module, users }))
            .chain(trials.map(|module| Change::TrialModule { module }))
            .chain(renewal)
            .chain(bridge)
            .collect();
        if changes.is_empty() {
            return Err(Failure::usage(
                "nothing is wanted",
                "say what: `--add-users`, `--add-module`, `--trial-module`, `--renew`, \
                 `--upgrade`, `--bridge`",
            ));
        }
        Ok(changes)
    }
}

/// A name, and behind `=` a number of users.
fn counted(text: &str) -> Result<(String, Option<u32>), String> {
    let Some((name, users)) = text.split_once('=') else {
        return Ok((text.to_owned(), None));
    };
    let users = users.parse().map_err(|_| "expected a number of users behind `=`".to_owned())?;
    Ok((name.to_owned(), Some(users)))
}
