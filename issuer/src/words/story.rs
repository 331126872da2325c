//! What became of a story, in words: what was odd about it, what was accepted, what was not.

use crate::failure::Words;
use crate::local::Zone;
use crate::text::{count, grouped, list, quoted};
use crate::words::limited;
use licentia_verifier::simulate::{
    ActivationRefusal, CreationRefusal, Effect, Note, Outcome, SimulateError,
};

/// Something odd about a scenario, and how it was taken.
pub(crate) fn note(note: &Note, zone: Zone) -> String {
    match note {
        Note::EventsSorted => "the events were not in order of time, and were sorted".to_owned(),
        Note::EventOutside { event, at } => {
            let at = zone.time(*at);
            format!("{} is outside of the scenario's time, at {at}: left out", place(*event))
        }
        Note::UnknownAccount { event, account } => {
            let account = quoted(account);
            format!("{}: nobody knows the account {account} at that time", place(*event))
        }
        Note::AccountExists { event, account } => {
            format!("{}: there is an account {} already", place(*event), quoted(account))
        }
        Note::UnknownDeployment { event, deployment } => {
            let machine = quoted(deployment);
            format!("{}: nobody knows the machine {machine} at that time", place(*event))
        }
        Note::AccessInFuture { account, module, at } => {
            let (account, module) = (quoted(account), quoted(module));
            let at = zone.time(*at);
            format!("{account} used {module} first at {at}, in the future: taken as now")
        }
        Note::OtherProduct { order_id, product } => {
            let (order, product) = (quoted(order_id), quoted(product));
            format!("{order} is for another product, {product}: left out")
        }
    }
}

/// An event by its place in the list, as problems name it.
fn place(event: u32) -> String {
    format!("`events[{event}]`")
}

/// What became of an event, or what the server did by itself.
pub(crate) fn outcome(outcome: &Outcome, zone: Zone) -> String {
    let text = effect(&outcome.effect, zone);
    match outcome.event {
        Some(event) => format!("{}: {text}", place(event)),
        None => text,
    }
}

/// What became of it.
pub(crate) fn effect(effect: &Effect, zone: Zone) -> String {
    match effect {
        Effect::Revalidated => "the license was revalidated".to_owned(),
        Effect::RevalidationFailed => "the license could not be revalidated".to_owned(),
        Effect::ServicesStopped => "all services were stopped".to_owned(),
        Effect::Activated { order_id } => format!("{} was accepted", quoted(order_id)),
        Effect::ActivationRefused { order_id, reasons } => {
            let reasons: Vec<String> =
                reasons.iter().map(|reason| activation_refusal(reason, zone)).collect();
            let order = order_id.as_ref().map_or_else(|| "the license".to_owned(), |it| quoted(it));
            format!("{order} was not accepted: {}", reasons.join("; "))
        }
        Effect::CreationRefused { account, reason } => {
            let reason = creation_refusal(reason);
            format!("the account {} could not be created: {reason}", quoted(account))
        }
        Effect::BuildRefused { released } => {
            format!("the build of {released} could not be installed: no maintenance covers it")
        }
        Effect::NoEffect => "it changed nothing".to_owned(),
    }
}

/// Why a license was not accepted.
pub(crate) fn activation_refusal(refusal: &ActivationRefusal, zone: Zone) -> String {
    match refusal {
        ActivationRefusal::WrongProduct { product, expected } => {
            format!("it is for {}, {} is installed", quoted(product), quoted(expected))
        }
        ActivationRefusal::NotYetValid { not_before } => {
            format!("it does not count before {}", zone.time(*not_before))
        }
        ActivationRefusal::Expired { license_expires } => {
            format!("it expired after {license_expires}")
        }
        ActivationRefusal::ReferenceDiffers { licensed, found } => {
            format!("it is for machine {}, this is {}", quoted(licensed), quoted(found))
        }
        ActivationRefusal::PreviousNotInstalled { previous_order_id } => {
            format!("it extends {}, which is not installed", quoted(previous_order_id))
        }
        ActivationRefusal::MaintenanceOlderThanBuild { maintenance_expires, released } => {
            format!("its maintenance ended after {maintenance_expires}, the build is of {released}")
        }
        ActivationRefusal::Superseded { by } => format!("{} took its place", quoted(by)),
        ActivationRefusal::Revoked => "the vendor revoked it".to_owned(),
        ActivationRefusal::TransfersUsedUp { used, allowed } => {
            let moves = count(*used as usize, "time");
            format!("it moved to other hardware {moves}, {allowed} allowed")
        }
        ActivationRefusal::PolicyUnknown { policy } => {
            format!("nobody knows its policy, {}", quoted(policy))
        }
        ActivationRefusal::OrderUnknown { order_id } => {
            format!("nobody knows the order {}", quoted(order_id))
        }
        ActivationRefusal::NoLicense => "no license could be entered once more".to_owned(),
    }
}

/// Why a local account could not be created.
pub(crate) fn creation_refusal(refusal: &CreationRefusal) -> String {
    match refusal {
        CreationRefusal::Blocked => "the license lets nobody create accounts now".to_owned(),
        CreationRefusal::SeatsFull { used, seats } => {
            format!("{} of {} seats are used", grouped(*used), grouped(u64::from(*seats)))
        }
        CreationRefusal::DomainFull { used, limit, limited_by } => {
            let [used, limit] = [*used, *limit].map(|it| grouped(u64::from(it)));
            format!(
                "its domain has {used} of {limit} accounts that {} allows",
                limited(*limited_by)
            )
        }
    }
}

/// Why a story cannot be played.
pub(crate) fn simulate_error(error: &SimulateError) -> Words {
    match error {
        SimulateError::SeveralProducts { products } => Words::new(
            format!("its licenses are for several products: {}", list(products)),
            "say which one is installed: `\"product\": \"…\"`",
        ),
        SimulateError::UnknownPolicy { policy } => Words::new(
            format!("there is no policy {}", quoted(policy)),
            "see `licentia policy list`, or bring it along in `policies`",
        ),
    }
}
