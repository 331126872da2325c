//! What can happen to an installation, in English.

use super::{English, count};
use crate::names::NameWords;
use crate::{EventKind, EventWords, TimeWords, Zone};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::installation::{AccountKind, AccountSource, Deployment, Role};
use licentia_verifier::scenario::{Cost, Entry, Event, LicenseDocument};

impl EventWords for English {
    fn event_kind(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::OutageBegan => "license server cannot be reached",
            EventKind::OutageEnded => "license server can be reached again",
            EventKind::AccountCreated => "account created",
            EventKind::AccountRemoved => "account deleted",
            EventKind::AccountDisabled => "account disabled",
            EventKind::AccountEnabled => "account enabled",
            EventKind::FirstAccess => "first access to a module",
            EventKind::ServiceSwitchedOff => "module switched off",
            EventKind::ServiceSwitchedOn => "module switched on",
            EventKind::LicenseBought => "license bought",
            EventKind::LicenseInstalled => "license registered",
            EventKind::ActivatedOffline => "license entered off-line",
            EventKind::RevalidatedByHand => "revalidation by hand",
            EventKind::BuildInstalled => "build installed",
            EventKind::MachineMoved => "move to another machine",
            EventKind::StandbyPromoted => "standby takes over",
            EventKind::DeploymentChanged => "machine added or changed",
            EventKind::DeploymentRemoved => "machine removed",
            EventKind::Traffic => "mail traffic",
            EventKind::ClockSet => "clock set",
            EventKind::ServicesRestarted => "services started again",
            EventKind::LicenseRevoked => "license revoked",
        }
    }

    fn event(&self, event: &Event, zone: Zone) -> String {
        match event {
            Event::OutageBegan => "the license server cannot be reached from now on".to_owned(),
            Event::OutageEnded => "the license server can be reached again".to_owned(),
            Event::AccountCreated { account } => {
                format!("the account {} is created", self.quoted(&account.id))
            }
            Event::AccountRemoved { account } => {
                format!("the account {} is deleted", self.quoted(account))
            }
            Event::AccountDisabled { account } => {
                format!("the account {} is disabled", self.quoted(account))
            }
            Event::AccountEnabled { account } => {
                format!("the account {} is enabled again", self.quoted(account))
            }
            Event::FirstAccess { account, module } => {
                let (account, module) = (self.quoted(account), self.module(module));
                format!("{account} connects to {module} for the first time")
            }
            Event::ServiceSwitchedOff { module, account } => {
                let whom = self.whom(account.as_deref(), "all accounts");
                format!("{} is switched off for {whom}", self.module(module))
            }
            Event::ServiceSwitchedOn { module, account } => {
                let whom = self.whom(account.as_deref(), "all users");
                format!("{} is switched on for {whom}", self.module(module))
            }
            Event::LicenseBought { license, cost } => {
                format!("{} is bought{}", self.document(license), self.cost(cost.as_ref()))
            }
            Event::LicenseInstalled { license, cost } => {
                format!("{} is registered{}", self.document(license), self.cost(cost.as_ref()))
            }
            Event::ActivatedOffline { license: Some(license), .. } => {
                format!("{} is entered off-line", self.document(license))
            }
            Event::ActivatedOffline { license: None, order_id: Some(order_id) } => {
                let order = self.quoted(order_id);
                format!("the license of order {order} is entered off-line")
            }
            Event::ActivatedOffline { license: None, order_id: None } => {
                "the installed license is entered once more, off-line".to_owned()
            }
            Event::RevalidatedByHand => "somebody asks for a revalidation by hand".to_owned(),
            Event::BuildInstalled { released, version: Some(version) } => {
                let released = self.date(*released);
                format!("the build {} of {released} is installed", self.quoted(version))
            }
            Event::BuildInstalled { released, version: None } => {
                format!("the build of {} is installed", self.date(*released))
            }
            Event::MachineMoved { reference_id } => {
                format!("the installation moves to machine {}", self.quoted(reference_id))
            }
            Event::StandbyPromoted { deployment } => {
                format!("the standby {} takes over", self.quoted(deployment))
            }
            Event::DeploymentChanged { deployment } => self.machine(deployment),
            Event::DeploymentRemoved { deployment } => {
                format!("the machine {} no longer has the license", self.quoted(deployment))
            }
            Event::Traffic { messages } => {
                let verb = if *messages == 1 { "passes" } else { "pass" };
                format!("{} {verb}, in and out", count(*messages as usize, "message"))
            }
            Event::ClockSet { to } => {
                format!("the server's clock is set to {}", self.time(*to, zone))
            }
            Event::ServicesRestarted => "somebody starts the services again".to_owned(),
            Event::LicenseRevoked { order_id } => {
                format!("the vendor revokes {}", self.quoted(order_id))
            }
        }
    }

    fn entry(&self, entry: &Entry, zone: Zone) -> String {
        format!("{}: {}", self.time(entry.at, zone), self.event(&entry.event, zone))
    }

    fn account_kind(&self, kind: AccountKind) -> &'static str {
        match kind {
            AccountKind::User => "user",
            AccountKind::BuiltInAdministrator => "built-in administrator",
            AccountKind::Alias => "alias",
            AccountKind::MailingList => "mailing list",
            AccountKind::Group => "group",
            AccountKind::Resource => "resource",
        }
    }

    fn account_source(&self, source: AccountSource) -> &'static str {
        match source {
            AccountSource::Local => "created on the server",
            AccountSource::Directory => "mapped from a directory",
            AccountSource::Import => "imported",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Production => "production",
            Role::Standby => "standby",
            Role::Migration => "migration",
            Role::HighAvailability => "high availability",
        }
    }
}

impl English {
    fn whom(self, account: Option<&str>, all: &str) -> String {
        account.map_or_else(|| all.to_owned(), |it| self.quoted(it))
    }

    fn document(self, license: &LicenseDocument) -> String {
        let claims = &license.claims;
        let product = self.product_of(&claims.product);
        format!("the license {} of {product}", self.quoted(&claims.order_id))
    }

    fn cost(self, cost: Option<&Cost>) -> String {
        cost.map_or_else(String::new, |it| {
            format!(" for {}", self.money(it.amount_minor, &it.currency))
        })
    }

    fn machine(self, machine: &Deployment) -> String {
        let id = self.quoted(&machine.id);
        let role = match machine.role {
            Role::Production => "in production",
            Role::Standby => "a standby",
            Role::Migration => "the new machine of a migration",
            Role::HighAvailability => "one of a pair of high availability",
        };
        let service = if machine.service_on { "on" } else { "off" };
        let traffic = if machine.traffic { "passes" } else { "does not pass" };
        format!("the machine {id} is {role}: service {service}, traffic {traffic} through it")
    }
}
