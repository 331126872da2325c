//! What became of a story, in English: what was odd about it, what was accepted, what was not.

use super::{English, count, grouped};
use crate::names::NameWords;
use crate::{Advice, FindingWords, StoryWords, Style, TimeWords, Zone};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::simulate::{
    ActivationRefusal, CreationRefusal, Effect, Note, Outcome, SimulateError,
};

impl StoryWords for English {
    fn note(&self, note: &Note, zone: Zone) -> String {
        match note {
            Note::EventsSorted => {
                "the events were not in order of time, and were sorted".to_owned()
            }
            Note::EventOutside { event, at } => {
                let at = self.time(*at, zone);
                format!(
                    "{} is outside of the scenario's time, at {at}: left out",
                    self.place(*event)
                )
            }
            Note::UnknownAccount { event, account } => {
                let account = self.quoted(account);
                format!("{}: nobody knows the account {account} at that time", self.place(*event))
            }
            Note::AccountExists { event, account } => {
                format!(
                    "{}: there is an account {} already",
                    self.place(*event),
                    self.quoted(account)
                )
            }
            Note::UnknownDeployment { event, deployment } => {
                let machine = self.quoted(deployment);
                format!("{}: nobody knows the machine {machine} at that time", self.place(*event))
            }
            Note::AccessInFuture { account, module, at } => {
                let (account, module) = (self.quoted(account), self.module(module));
                let at = self.time(*at, zone);
                format!("{account} used {module} first at {at}, in the future: taken as now")
            }
            Note::OtherProduct { order_id, product } => {
                let (order, product) = (self.quoted(order_id), self.product_of(product));
                format!("{order} is for another product, {product}: left out")
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
            Effect::Revalidated => "the license was revalidated".to_owned(),
            Effect::RevalidationFailed => "the license could not be revalidated".to_owned(),
            Effect::ServicesStopped => "all services were stopped".to_owned(),
            Effect::Activated { order_id } => format!("{} was accepted", self.quoted(order_id)),
            Effect::ActivationRefused { order_id, reasons } => {
                let reasons: Vec<String> =
                    reasons.iter().map(|reason| self.activation_refusal(reason, zone)).collect();
                let order = order_id
                    .as_ref()
                    .map_or_else(|| "the license".to_owned(), |it| self.quoted(it));
                format!("{order} was not accepted: {}", reasons.join("; "))
            }
            Effect::CreationRefused { account, reason } => {
                let reason = self.creation_refusal(reason);
                format!("the account {} could not be created: {reason}", self.quoted(account))
            }
            Effect::BuildRefused { released } => {
                format!(
                    "the build of {} could not be installed: no license covers it",
                    self.date(*released)
                )
            }
            Effect::NoEffect => "it changed nothing".to_owned(),
        }
    }

    fn activation_refusal(&self, refusal: &ActivationRefusal, zone: Zone) -> String {
        match refusal {
            ActivationRefusal::WrongProduct { product, expected } => {
                format!(
                    "it is for {}, {} is installed",
                    self.product_of(product),
                    self.product_of(expected)
                )
            }
            ActivationRefusal::NotYetValid { not_before } => {
                format!("it does not count before {}", self.time(*not_before, zone))
            }
            ActivationRefusal::Expired { license_expires } => {
                format!("it expired after {}", self.date(*license_expires))
            }
            ActivationRefusal::ReferenceDiffers { licensed, found } => {
                format!(
                    "it is for machine {}, this is {}",
                    self.quoted(licensed),
                    self.quoted(found)
                )
            }
            ActivationRefusal::PreviousNotInstalled { previous_order_id } => {
                format!("it extends {}, which is not installed", self.quoted(previous_order_id))
            }
            ActivationRefusal::MaintenanceOlderThanBuild { maintenance_expires, released } => {
                format!(
                    "its maintenance ended after {}, the build is of {}",
                    self.date(*maintenance_expires),
                    self.date(*released)
                )
            }
            ActivationRefusal::Superseded { by } => format!("{} took its place", self.quoted(by)),
            ActivationRefusal::Revoked => "the vendor revoked it".to_owned(),
            ActivationRefusal::TransfersUsedUp { used, allowed } => {
                let moves = count(*used as usize, "time");
                format!("it moved to other hardware {moves}, {allowed} allowed")
            }
            ActivationRefusal::PolicyUnknown { policy } => {
                format!("nobody knows its policy, {}", self.quoted(policy))
            }
            ActivationRefusal::OrderUnknown { order_id } => {
                format!("nobody knows the order {}", self.quoted(order_id))
            }
            ActivationRefusal::NoLicense => "no license could be entered once more".to_owned(),
        }
    }

    fn creation_refusal(&self, refusal: &CreationRefusal) -> String {
        match refusal {
            CreationRefusal::Blocked => "the license lets nobody create accounts now".to_owned(),
            CreationRefusal::SeatsFull { used, seats } => {
                format!("{} of {} seats are used", grouped(*used), grouped(u64::from(*seats)))
            }
            CreationRefusal::DomainFull { used, limit, limited_by } => {
                let [used, limit] = [*used, *limit].map(|it| grouped(u64::from(it)));
                format!(
                    "its domain has {used} of {limit} accounts that {} allows",
                    self.limited(*limited_by)
                )
            }
        }
    }

    fn simulate_error(&self, error: &SimulateError) -> Advice {
        match error {
            SimulateError::SeveralProducts { products } => Advice::new(
                format!("its licenses are for several products: {}", self.list(products)),
                "say which one is installed, by the id of its product",
            ),
            SimulateError::UnknownPolicy { policy } => Advice::new(
                format!("there is no policy {}", self.quoted(policy)),
                "name one that is known, or bring it along in `policies`",
            ),
            SimulateError::StoryTooLong { days, latest, .. } => {
                let days = grouped(u64::from(*days));
                let problem = format!("it ends more than {days} days after it begins");
                Advice::new(problem, format!("set `until` to {} or earlier", self.instant(*latest)))
            }
            SimulateError::ListsTooLong { accounts, latest } => {
                let accounts = grouped(u64::from(*accounts));
                let latest = self.instant(*latest);
                Advice::new(
                    format!("its midnight lists name more than {accounts} accounts (SEAT-22)"),
                    format!("set `until` to {latest} or earlier, or let seat trials be shorter"),
                )
            }
        }
    }
}

impl English {
    /// An event by its place in the list, as problems name it, or counted from 1.
    fn place(self, event: u32) -> String {
        match self.style {
            Style::Plain => format!("`events[{event}]`"),
            Style::Spoken => format!("event {}", grouped(u64::from(event) + 1)),
        }
    }
}
