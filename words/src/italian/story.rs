//! What became of a story, in Italian: what was odd about it, what was accepted, what was not.

use super::finding::{allowed_of, limit_of};
use super::{Italian, accounts, counted, grouped};
use crate::names::NameWords;
use crate::{Advice, StoryWords, Style, Zone};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::simulate::{
    ActivationRefusal, CreationRefusal, Effect, Note, Outcome, SimulateError,
};

impl StoryWords for Italian {
    fn note(&self, note: &Note, zone: Zone) -> String {
        match note {
            Note::EventsSorted => {
                "gli eventi non erano in ordine di tempo, e sono stati ordinati".to_owned()
            }
            Note::EventOutside { event, at } => {
                let (event, at) = (self.place(*event), self.the_time(*at, zone));
                format!("{event}: fuori dal tempo dello scenario, {at}, e tralasciato")
            }
            Note::UnknownAccount { event, account } => {
                let account = self.quoted(account);
                format!(
                    "{}: in quel momento nessuno conosce l’account {account}",
                    self.place(*event)
                )
            }
            Note::AccountExists { event, account } => {
                format!("{}: l’account {} esiste già", self.place(*event), self.quoted(account))
            }
            Note::UnknownDeployment { event, deployment } => {
                let machine = self.quoted(deployment);
                format!(
                    "{}: in quel momento nessuno conosce la macchina {machine}",
                    self.place(*event)
                )
            }
            Note::AccessInFuture { account, module, at } => {
                let (account, module) = (self.quoted(account), self.module(module));
                let at = self.the_time(*at, zone);
                format!(
                    "{account} ha usato {module} la prima volta {at}, nel futuro: inteso come ora"
                )
            }
            Note::OtherProduct { order_id, product } => {
                let (order, product) = (self.quoted(order_id), self.product_of(product));
                format!("{order} è per un altro prodotto, {product}: tralasciato")
            }
        }
    }

    fn outcome(&self, outcome: &Outcome, zone: Zone) -> String {
        let text = self.effect(&outcome.effect, zone);
        match outcome.event {
            Some(event) => format!("{}: {text}", self.place(event)),
            None => text,
        }
    }

    fn effect(&self, effect: &Effect, zone: Zone) -> String {
        match effect {
            Effect::Revalidated => "la licenza è stata riconvalidata".to_owned(),
            Effect::RevalidationFailed => {
                "la licenza non ha potuto essere riconvalidata".to_owned()
            }
            Effect::ServicesStopped => "tutti i servizi sono stati fermati".to_owned(),
            Effect::Activated { order_id } => {
                format!("la licenza {} è stata accettata", self.quoted(order_id))
            }
            Effect::ActivationRefused { order_id, reasons } => {
                let reasons: Vec<String> =
                    reasons.iter().map(|reason| self.activation_refusal(reason, zone)).collect();
                let order = order_id
                    .as_ref()
                    .map_or_else(String::new, |it| format!(" {}", self.quoted(it)));
                format!("la licenza{order} non è stata accettata: {}", reasons.join("; "))
            }
            Effect::CreationRefused { account, reason } => {
                let (account, reason) = (self.quoted(account), self.creation_refusal(reason));
                format!("non si è potuto creare l’account {account}: {reason}")
            }
            Effect::BuildRefused { released } => {
                let released = self.of(*released);
                format!("non si è potuta installare la build {released}: nessuna licenza la copre")
            }
            Effect::NoEffect => "non ha cambiato nulla".to_owned(),
        }
    }

    fn activation_refusal(&self, refusal: &ActivationRefusal, zone: Zone) -> String {
        match refusal {
            ActivationRefusal::WrongProduct { product, expected } => {
                let (product, expected) = (self.product_of(product), self.product_of(expected));
                format!("è per {product}, è installato {expected}")
            }
            ActivationRefusal::NotYetValid { not_before } => {
                format!("non vale prima {}", self.of_time(*not_before, zone))
            }
            ActivationRefusal::Expired { license_expires } => {
                format!("è scaduta dopo {}", self.the(*license_expires))
            }
            ActivationRefusal::ReferenceDiffers { licensed, found } => {
                let (licensed, found) = (self.quoted(licensed), self.quoted(found));
                format!("è per la macchina {licensed}, questa è {found}")
            }
            ActivationRefusal::PreviousNotInstalled { previous_order_id } => {
                let previous = self.quoted(previous_order_id);
                format!("è un’estensione di {previous}, che non è installata")
            }
            ActivationRefusal::MaintenanceOlderThanBuild { maintenance_expires, released } => {
                let (day, released) = (self.the(*maintenance_expires), self.of(*released));
                format!("la sua manutenzione è scaduta dopo {day}, la build è {released}")
            }
            ActivationRefusal::Superseded { by } => {
                format!("l’ha sostituita {}", self.quoted(by))
            }
            ActivationRefusal::Revoked => "il produttore l’ha revocata".to_owned(),
            ActivationRefusal::TransfersUsedUp { used, allowed } => {
                let moves = counted(*used, "spostamento", "spostamenti");
                format!("ha già avuto {moves} su altro hardware, {}", allowed_of(*allowed))
            }
            ActivationRefusal::PolicyUnknown { policy } => {
                format!("nessuno conosce le sue regole, {}", self.quoted(policy))
            }
            ActivationRefusal::OrderUnknown { order_id } => {
                format!("nessuno conosce l’ordine {}", self.quoted(order_id))
            }
            ActivationRefusal::NoLicense => {
                "non c’è una licenza da inserire un’altra volta".to_owned()
            }
        }
    }

    fn creation_refusal(&self, refusal: &CreationRefusal) -> String {
        match refusal {
            CreationRefusal::Blocked => {
                "la licenza ora non permette a nessuno di creare account".to_owned()
            }
            CreationRefusal::SeatsFull { used, seats } => {
                format!("posti occupati: {} su {}", grouped(*used), grouped(*seats))
            }
            CreationRefusal::DomainFull { used, limit, limited_by } => {
                let (number, limit) = (accounts(*used), grouped(*limit));
                format!("il suo dominio ha {number} su {limit}: {}", limit_of(*limited_by))
            }
        }
    }

    fn simulate_error(&self, error: &SimulateError) -> Advice {
        match error {
            SimulateError::SeveralProducts { products } => Advice::new(
                format!("le sue licenze sono per più prodotti: {}", self.list(products)),
                "indicare quale è installato, con l’ID del suo prodotto",
            ),
            SimulateError::UnknownPolicy { policy } => Advice::new(
                format!("le regole {} non esistono", self.quoted(policy)),
                "nominarne di conosciute, o aggiungerle in `policies`",
            ),
            SimulateError::StoryTooLong { days, latest, .. } => {
                let days = grouped(*days);
                let problem = format!("finisce più di {days} giorni dopo il suo inizio");
                let latest = self.the_instant(*latest);
                Advice::new(problem, format!("indicare in `until` al più tardi {latest}"))
            }
            SimulateError::ListsTooLong { accounts, latest } => {
                let (accounts, latest) = (grouped(*accounts), self.the_instant(*latest));
                let remedy = format!("indicare in `until` al più tardi {latest}");
                Advice::new(
                    format!("i suoi elenchi di mezzanotte superano {accounts} account (SEAT-22)"),
                    format!("{remedy}, o accorciare i posti di prova"),
                )
            }
        }
    }
}

impl Italian {
    /// An event by its place in the list, as problems name it, or counted from 1.
    fn place(self, event: u32) -> String {
        match self.style {
            Style::Plain => format!("`events[{event}]`"),
            Style::Spoken => format!("evento {}", grouped(u64::from(event) + 1)),
        }
    }
}
