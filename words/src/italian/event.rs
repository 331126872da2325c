//! What can happen to an installation, in Italian.

use super::{Italian, counted};
use crate::names::NameWords;
use crate::{EventKind, EventWords, TimeWords, Zone};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::installation::{AccountKind, AccountSource, Deployment, Role};
use licentia_verifier::scenario::{Cost, Entry, Event, LicenseDocument};

impl EventWords for Italian {
    fn event_kind(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::OutageBegan => "server delle licenze irraggiungibile",
            EventKind::OutageEnded => "server delle licenze di nuovo raggiungibile",
            EventKind::AccountCreated => "account creato",
            EventKind::AccountRemoved => "account eliminato",
            EventKind::AccountDisabled => "account disattivato",
            EventKind::AccountEnabled => "account riattivato",
            EventKind::FirstAccess => "primo accesso a un modulo",
            EventKind::ServiceSwitchedOff => "modulo spento",
            EventKind::ServiceSwitchedOn => "modulo acceso",
            EventKind::LicenseBought => "licenza acquistata",
            EventKind::LicenseInstalled => "licenza registrata",
            EventKind::ActivatedOffline => "licenza inserita senza connessione",
            EventKind::RevalidatedByHand => "riconvalida a mano",
            EventKind::BuildInstalled => "build installata",
            EventKind::MachineMoved => "passaggio a un’altra macchina",
            EventKind::StandbyPromoted => "la riserva (standby) subentra",
            EventKind::DeploymentChanged => "macchina aggiunta o cambiata",
            EventKind::DeploymentRemoved => "macchina tolta",
            EventKind::Traffic => "traffico di posta",
            EventKind::ClockSet => "orologio regolato",
            EventKind::ServicesRestarted => "servizi riavviati",
            EventKind::LicenseRevoked => "licenza revocata",
        }
    }

    fn event(&self, event: &Event, zone: Zone) -> String {
        match event {
            Event::OutageBegan => {
                "da ora il server delle licenze non si può raggiungere".to_owned()
            }
            Event::OutageEnded => "il server delle licenze si può raggiungere di nuovo".to_owned(),
            Event::AccountCreated { account } => {
                format!("è creato l’account {}", self.quoted(&account.id))
            }
            Event::AccountRemoved { account } => {
                format!("è eliminato l’account {}", self.quoted(account))
            }
            Event::AccountDisabled { account } => {
                format!("è disattivato l’account {}", self.quoted(account))
            }
            Event::AccountEnabled { account } => {
                format!("è riattivato l’account {}", self.quoted(account))
            }
            Event::FirstAccess { account, module } => {
                let (account, module) = (self.quoted(account), self.module(module));
                // Before its own vowel the preposition has a consonant.
                let to = if module.starts_with(['a', 'A']) { "ad" } else { "a" };
                format!("{account} accede {to} {module} per la prima volta")
            }
            Event::ServiceSwitchedOff { module, account } => {
                let whom = self.whom(account.as_deref(), "tutti gli account");
                format!("il modulo {} è spento per {whom}", self.module(module))
            }
            Event::ServiceSwitchedOn { module, account } => {
                let whom = self.whom(account.as_deref(), "tutti gli utenti");
                format!("il modulo {} è acceso per {whom}", self.module(module))
            }
            Event::LicenseBought { license, cost } => {
                format!("è acquistata {}{}", self.document(license), self.cost(cost.as_ref()))
            }
            Event::LicenseInstalled { license, cost } => {
                format!("è registrata {}{}", self.document(license), self.cost(cost.as_ref()))
            }
            Event::ActivatedOffline { license: Some(license), .. } => {
                format!("è inserita senza connessione {}", self.document(license))
            }
            Event::ActivatedOffline { license: None, order_id: Some(order_id) } => {
                let order = self.quoted(order_id);
                format!("è inserita senza connessione la licenza dell’ordine {order}")
            }
            Event::ActivatedOffline { license: None, order_id: None } => {
                "la licenza installata è inserita un’altra volta, senza connessione".to_owned()
            }
            Event::RevalidatedByHand => "qualcuno chiede una riconvalida a mano".to_owned(),
            Event::BuildInstalled { released, version: Some(version) } => {
                let (version, released) = (self.quoted(version), self.of(*released));
                format!("è installata la build {version} {released}")
            }
            Event::BuildInstalled { released, version: None } => {
                format!("è installata la build {}", self.of(*released))
            }
            Event::MachineMoved { reference_id } => {
                format!("l’installazione passa alla macchina {}", self.quoted(reference_id))
            }
            Event::StandbyPromoted { deployment } => {
                format!("la macchina di riserva {} subentra", self.quoted(deployment))
            }
            Event::DeploymentChanged { deployment } => self.machine(deployment),
            Event::DeploymentRemoved { deployment } => {
                format!("la macchina {} non ha più la licenza", self.quoted(deployment))
            }
            Event::Traffic { messages: 1 } => {
                "passa 1 messaggio, in entrata o in uscita".to_owned()
            }
            Event::Traffic { messages } => {
                let messages = counted(*messages, "messaggio", "messaggi");
                format!("passano {messages}, in entrata e in uscita")
            }
            Event::ClockSet { to } => {
                format!("l’orologio del server è portato {}", self.to_time(*to, zone))
            }
            Event::ServicesRestarted => "qualcuno riavvia i servizi".to_owned(),
            Event::LicenseRevoked { order_id } => {
                format!("il produttore revoca {}", self.quoted(order_id))
            }
        }
    }

    fn entry(&self, entry: &Entry, zone: Zone) -> String {
        format!("{}: {}", self.time(entry.at, zone), self.event(&entry.event, zone))
    }

    fn account_kind(&self, kind: AccountKind) -> &'static str {
        match kind {
            AccountKind::User => "utente",
            AccountKind::BuiltInAdministrator => "amministratore fornito con il prodotto",
            AccountKind::Alias => "alias",
            AccountKind::MailingList => "lista di distribuzione",
            AccountKind::Group => "gruppo",
            AccountKind::Resource => "risorsa",
        }
    }

    fn account_source(&self, source: AccountSource) -> &'static str {
        match source {
            AccountSource::Local => "creato sul server",
            AccountSource::Directory => "mappato da un servizio di directory",
            AccountSource::Import => "importato",
        }
    }

    fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Production => "produzione",
            Role::Standby => "riserva (standby)",
            Role::Migration => "migrazione",
            Role::HighAvailability => "alta disponibilità",
        }
    }
}

impl Italian {
    fn whom(self, account: Option<&str>, all: &str) -> String {
        account.map_or_else(|| all.to_owned(), |it| self.quoted(it))
    }

    fn document(self, license: &LicenseDocument) -> String {
        let claims = &license.claims;
        let product = self.product_of(&claims.product);
        format!("la licenza {} di {product}", self.quoted(&claims.order_id))
    }

    fn cost(self, cost: Option<&Cost>) -> String {
        cost.map_or_else(String::new, |it| {
            format!(" per {}", self.money(it.amount_minor, &it.currency))
        })
    }

    fn machine(self, machine: &Deployment) -> String {
        let id = self.quoted(&machine.id);
        let role = match machine.role {
            Role::Production => "in produzione",
            Role::Standby => "di riserva (standby)",
            Role::Migration => "la nuova macchina di una migrazione",
            Role::HighAvailability => "una di una coppia ad alta disponibilità",
        };
        let service = if machine.service_on { "acceso" } else { "spento" };
        let traffic = if machine.traffic { "passa traffico" } else { "non passa traffico" };
        format!("la macchina {id} è {role}: servizio {service}, {traffic}")
    }
}
