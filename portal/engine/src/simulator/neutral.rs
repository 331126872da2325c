//! A story without anybody in it: what may be seen by whoever is given a link.

use licentia_verifier::installation::{Account, Build, Deployment, Domain, Installation};
use licentia_verifier::policy::Policy;
use licentia_verifier::scenario::{Entry, Event, LicenseDocument, Origin, Scenario};
use licentia_verifier::{Claims, DomainLimit, Licensee, PolicyReference};
use std::collections::{BTreeMap, BTreeSet};

/// Names and what stands for them; in the order of the names, because rules go by it.
struct Masks(BTreeMap<String, String>);

impl Masks {
    fn of<'a>(letter: &str, names: impl Iterator<Item = &'a str>) -> Self {
        let names: BTreeSet<&str> = names.collect();
        let columns = names.len().to_string().len();
        let numbered = names.into_iter().enumerate();
        let masked = numbered
            .map(|(number, name)| (name.to_owned(), format!("{letter}{:0columns$}", number + 1)));
        Self(masked.collect())
    }

    fn mask(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| "x".to_owned())
    }
}

struct Neutral {
    accounts: Masks,
    domains: Masks,
    orders: Masks,
    machines: Masks,
    references: Masks,
    policies: Masks,
}

/// The same story with numbers for names, and drafts for licenses.
pub(super) fn neutral(scenario: &Scenario) -> Scenario {
    let events = || scenario.events.iter().map(|entry| &entry.event);
    let claims = || {
        let later = events().filter_map(license);
        scenario.licenses.iter().chain(later).map(|it| &it.claims)
    };
    let facts = &scenario.installation;
    let accounts = || {
        let made = events().filter_map(|event| match event {
            Event::AccountCreated { account } => Some(&**account),
            _ => None,
        });
        facts.accounts.iter().chain(made)
    };
    let named = events().filter_map(account_of);
    let of_domains = claims().flat_map(|it| &it.domain_limits).map(|it| it.domain.as_str());
    let of_domains = of_domains.chain(facts.domains.iter().map(|it| it.name.as_str()));
    let of_domains = of_domains.chain(accounts().filter_map(|it| it.domain.as_deref()));
    let orders = claims().map(|it| it.order_id.as_str());
    let orders = orders.chain(claims().filter_map(|it| it.previous_order_id.as_deref()));
    let orders = orders.chain(events().filter_map(order_of));
    let orders = orders.chain(scenario.revoked.iter().map(String::as_str));
    let references = claims().filter_map(|it| it.reference_id.as_deref());
    let references = references.chain(facts.reference_id.as_deref());
    let references = references.chain(events().filter_map(|event| match event {
        Event::MachineMoved { reference_id } => Some(reference_id.as_str()),
        _ => None,
    }));
    let machines = facts.deployments.iter().map(|it| it.id.as_str());
    let machines = machines.chain(events().filter_map(machine_of));
    let masks = Neutral {
        accounts: Masks::of("u", accounts().map(|it| it.id.as_str()).chain(named)),
        domains: Masks::of("d", of_domains),
        orders: Masks::of("ORDER-", orders),
        machines: Masks::of("m", machines),
        references: Masks::of("MACHINE-", references),
        policies: Masks::of("policy-", scenario.policies.iter().map(|it| it.id.as_str())),
    };
    masks.scenario(scenario)
}

impl Neutral {
    fn scenario(&self, scenario: &Scenario) -> Scenario {
        Scenario {
            from: scenario.from,
            until: scenario.until,
            product: scenario.product.clone(),
            policy: scenario.policy.as_ref().map(|it| self.reference(it)),
            policies: scenario.policies.iter().map(|it| self.policy(it)).collect(),
            licenses: scenario.licenses.iter().map(|it| self.license(it)).collect(),
            revoked: scenario.revoked.iter().map(|it| self.orders.mask(it)).collect(),
            installation: self.installation(&scenario.installation),
            events: scenario.events.iter().map(|it| self.entry(it)).collect(),
        }
    }

    fn policy(&self, policy: &Policy) -> Policy {
        Policy { id: self.policies.mask(&policy.id), ..policy.clone() }
    }

    /// Presets are everybody's; what else a policy is called, a customer may be named in.
    fn reference(&self, reference: &PolicyReference) -> PolicyReference {
        match reference {
            PolicyReference::Named(id) if self.policies.0.contains_key(id) => {
                PolicyReference::Named(self.policies.mask(id))
            }
            PolicyReference::Embedded(policy) => {
                let mut policy = policy.clone();
                if self.policies.0.contains_key(&policy.based_on) {
                    policy.based_on = self.policies.mask(&policy.based_on);
                }
                PolicyReference::Embedded(policy)
            }
            PolicyReference::Named(id) => PolicyReference::Named(id.clone()),
        }
    }

    fn license(&self, document: &LicenseDocument) -> LicenseDocument {
        let claims = &document.claims;
        let limit = |it: &DomainLimit| DomainLimit { domain: self.domains.mask(&it.domain), ..*it };
        let licensee = Licensee {
            name: "-".to_owned(),
            company: None,
            email: "-".to_owned(),
            street_address: None,
        };
        let claims = Claims {
            issuer: "-".to_owned(),
            order_id: self.orders.mask(&claims.order_id),
            previous_order_id: claims.previous_order_id.as_deref().map(|it| self.orders.mask(it)),
            kind: claims.kind,
            product: claims.product.clone(),
            edition: claims.edition.clone(),
            price_class: claims.price_class,
            policy: claims.policy.as_ref().map(|it| self.reference(it)),
            licensee,
            reference_id: claims.reference_id.as_deref().map(|it| self.references.mask(it)),
            issued: claims.issued,
            not_before: claims.not_before,
            registered_on: claims.registered_on,
            license_expires: claims.license_expires,
            maintenance_expires: claims.maintenance_expires,
            modules: claims.modules.clone(),
            revalidation: claims.revalidation,
            domain_limits: claims.domain_limits.iter().map(limit).collect(),
        };
        LicenseDocument { claims, origin: Origin::Draft }
    }

    fn installation(&self, facts: &Installation) -> Installation {
        let domain = |it: &Domain| Domain { name: self.domains.mask(&it.name), ..*it };
        Installation {
            accounts: facts.accounts.iter().map(|it| self.account(it)).collect(),
            domains: facts.domains.iter().map(domain).collect(),
            utc_offset_minutes: facts.utc_offset_minutes,
            extensions: facts.extensions,
            reference_id: facts.reference_id.as_deref().map(|it| self.references.mask(it)),
            mismatch_since: facts.mismatch_since,
            transfers_used: facts.transfers_used,
            host: None,
            ip: None,
            build: facts.build.as_ref().map(|it| Build { version: None, released: it.released }),
            contact: facts.contact.clone(),
            deployments: facts.deployments.iter().map(|it| self.machine(it)).collect(),
            smtp_traffic: facts.smtp_traffic.clone(),
            latest_seen: facts.latest_seen,
        }
    }

    fn account(&self, account: &Account) -> Account {
        let domain = account.domain.as_deref().map(|it| self.domains.mask(it).into());
        Account { id: self.accounts.mask(&account.id), domain, ..account.clone() }
    }

    fn machine(&self, machine: &Deployment) -> Deployment {
        Deployment { id: self.machines.mask(&machine.id), ..machine.clone() }
    }

    fn entry(&self, entry: &Entry) -> Entry {
        let mut event = entry.event.clone();
        match &mut event {
            Event::AccountCreated { account } => **account = self.account(account),
            Event::AccountRemoved { account }
            | Event::AccountDisabled { account }
            | Event::AccountEnabled { account }
            | Event::FirstAccess { account, .. } => *account = self.accounts.mask(account),
            Event::ServiceSwitchedOff { account, .. }
            | Event::ServiceSwitchedOn { account, .. } => {
                *account = account.as_deref().map(|it| self.accounts.mask(it));
            }
            Event::LicenseBought { license, .. } | Event::LicenseInstalled { license, .. } => {
                **license = self.license(license);
            }
            Event::ActivatedOffline { license, order_id } => {
                *license = license.as_deref().map(|it| Box::new(self.license(it)));
                *order_id = order_id.as_deref().map(|it| self.orders.mask(it));
            }
            Event::MachineMoved { reference_id } => {
                *reference_id = self.references.mask(reference_id);
            }
            Event::StandbyPromoted { deployment } | Event::DeploymentRemoved { deployment } => {
                *deployment = self.machines.mask(deployment);
            }
            Event::DeploymentChanged { deployment } => **deployment = self.machine(deployment),
            Event::LicenseRevoked { order_id } => *order_id = self.orders.mask(order_id),
            Event::BuildInstalled { version, .. } => *version = None,
            Event::OutageBegan
            | Event::OutageEnded
            | Event::RevalidatedByHand
            | Event::Traffic { .. }
            | Event::ClockSet { .. }
            | Event::ServicesRestarted => {}
        }
        Entry { at: entry.at, event }
    }
}

fn license(event: &Event) -> Option<&LicenseDocument> {
    match event {
        Event::LicenseBought { license, .. }
        | Event::LicenseInstalled { license, .. }
        | Event::ActivatedOffline { license: Some(license), .. } => Some(license),
        _ => None,
    }
}

fn account_of(event: &Event) -> Option<&str> {
    match event {
        Event::AccountRemoved { account }
        | Event::AccountDisabled { account }
        | Event::AccountEnabled { account }
        | Event::FirstAccess { account, .. }
        | Event::ServiceSwitchedOff { account: Some(account), .. }
        | Event::ServiceSwitchedOn { account: Some(account), .. } => Some(account),
        _ => None,
    }
}

fn order_of(event: &Event) -> Option<&str> {
    match event {
        Event::LicenseRevoked { order_id }
        | Event::ActivatedOffline { order_id: Some(order_id), .. } => Some(order_id),
        _ => None,
    }
}

fn machine_of(event: &Event) -> Option<&str> {
    match event {
        Event::StandbyPromoted { deployment } | Event::DeploymentRemoved { deployment } => {
            Some(deployment)
        }
        Event::DeploymentChanged { deployment } => Some(&deployment.id),
        _ => None,
    }
}
