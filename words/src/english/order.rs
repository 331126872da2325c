//! Orders, and licenses that are not in force, in English.

use super::{English, count, grouped};
use crate::names::NameWords;
use crate::text::printable;
use crate::{Advice, OrderWords, Style, TimeWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::order::{Change, Mismatch, NotFulfilled};
use licentia_verifier::{Instant, Kind, Refusal, Seats};

impl OrderWords for English {
    fn change(&self, change: &Change) -> String {
        let users = |number: u32| count(number as usize, "user");
        match change {
            Change::AddUsers { users: more } => format!("{} more", users(*more)),
            Change::AddModule { module, users: None } => {
                format!("module {}, for all users", self.module(module))
            }
            Change::AddModule { module, users: Some(number) } => {
                format!("module {}, for {}", self.module(module), users(*number))
            }
            Change::TrialModule { module } => format!("a trial of {}", self.module(module)),
            Change::Renew { years } => {
                format!("maintenance for {} more", count(*years as usize, "year"))
            }
            Change::Upgrade { product, users: None } => {
                format!("{} in place of this license", self.product_of(product))
            }
            Change::Upgrade { product, users: Some(number) } => {
                let product = self.product_of(product);
                format!("{product} for {} in place of this license", users(*number))
            }
            Change::Bridge { days } => {
                format!("a bridge license for {}", count(*days as usize, "day"))
            }
        }
    }

    fn not_fulfilled(&self, error: &NotFulfilled) -> Advice {
        match error {
            NotFulfilled::LicenseMissing { order_id } => Advice::new(
                format!(
                    "the license {}, on which the order is based, is not here",
                    self.quoted(order_id)
                ),
                "give that license as well",
            ),
            NotFulfilled::LicenseRevoked { order_id } => Advice::new(
                format!(
                    "the license {}, on which the order is based, was revoked",
                    self.quoted(order_id)
                ),
                "settle that first; what extends a revoked license does not count",
            ),
            NotFulfilled::HoldingMissing { holding } => Advice::new(
                format!(
                    "the order is for {}, and no base or trial is called so",
                    self.quoted(holding)
                ),
                "give the license as well, or ask for an order that names it",
            ),
            NotFulfilled::NothingHeld { holding } => Advice::new(
                format!("{} does not count yet", self.quoted(holding)),
                "answer the order once the license counts",
            ),
            NotFulfilled::OtherProduct { product, held } => Advice::new(
                format!(
                    "the order is for {}, but {} is held",
                    self.product_of(product),
                    self.product_of(held)
                ),
                "another product is another license: order it by itself, from the vendor",
            ),
            NotFulfilled::UnknownPolicy { id } => Advice::new(
                format!(
                    "the license lives under the policy {}, which is not known here",
                    self.quoted(id)
                ),
                "give the policy as well",
            ),
            NotFulfilled::NoServer => Advice::new(
                format!(
                    "no users of the module {} are held, so there are none to add to",
                    self.module("server")
                ),
                "name the number of users, or order a license with users first",
            ),
            NotFulfilled::UnlimitedAlready { module } => Advice::new(
                format!("the module {} has any number of users already", self.module(module)),
                "there is nothing to add",
            ),
            NotFulfilled::ModuleHeld { module } => Advice::new(
                format!("the module {} is held already, for all users", self.module(module)),
                "there is nothing to add",
            ),
            NotFulfilled::NoTrial => {
                Advice::new("the policy of the license knows no trial", "order the module itself")
            }
            NotFulfilled::NoMaintenance => Advice::new(
                "no maintenance was ever bought, so there is none to renew",
                "leave the renewal out, and ask the vendor for maintenance",
            ),
            NotFulfilled::FewerUsers { users, held } => Advice::new(
                format!(
                    "the upgrade is for {} users, but {} are held",
                    grouped_u32(*users),
                    seats(*held)
                ),
                "an upgrade has at least as many users as before",
            ),
            NotFulfilled::TooManyUsers { limit } => Advice::new(
                format!("a license would have more users than any has: {}", grouped_u32(*limit)),
                "ask for fewer users",
            ),
            NotFulfilled::PastCalendar => Advice::new(
                "a license would end after the year 9999",
                "ask for fewer years or days",
            ),
            NotFulfilled::OrderIdCount { given, needed } => Advice::new(
                format!("{} given for {}", count(*given, "order id"), count(*needed, "license")),
                "give one order id for each change of the order, or none at all",
            ),
        }
    }

    fn mismatch(&self, mismatch: &Mismatch) -> Advice {
        Advice::problem(match mismatch {
            Mismatch::OtherRequest { request_id, expected } => {
                format!(
                    "it answers the request {}, not {}",
                    self.quoted(request_id),
                    self.quoted(expected)
                )
            }
            Mismatch::RequestChanged { .. } => {
                "the request is not the one that was answered: it was changed".to_owned()
            }
            Mismatch::OtherProduct { order_id, product, expected } => {
                let [product, expected] = [product, expected].map(|it| self.product_of(it));
                format!("{} is for {product}; {expected} was ordered", self.quoted(order_id))
            }
            Mismatch::FewerUsers { module, issued, ordered } => {
                let (module, ordered) = (self.module(module), grouped_u32(*ordered));
                format!("it brings {} users of {module}; {ordered} were ordered", seats(*issued))
            }
            Mismatch::ModuleMissing { module } => {
                format!("it does not bring the module {}", self.module(module))
            }
            Mismatch::MaintenanceNotExtended { expires, ordered } => {
                let expires = expires.map_or_else(
                    || "it extends no maintenance".to_owned(),
                    |expires| format!("its maintenance ends on {}", self.date(expires)),
                );
                match ordered {
                    Some(ordered) => format!("{expires}; {} was ordered", self.date(*ordered)),
                    None => expires,
                }
            }
            Mismatch::LicenseMissing { kind } => format!("it does not bring {}", self.kind(*kind)),
            Mismatch::NotBasedOnOrder { order_id, previous_order_id } => {
                let extends = previous_order_id.as_deref().map_or_else(
                    || "nothing".to_owned(),
                    |previous| self.quoted(&printable(previous)),
                );
                format!(
                    "{} extends {extends}, on which the order is not based",
                    self.quoted(order_id)
                )
            }
        })
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Base => "a base",
            Kind::AddOn => "an add-on",
            Kind::Renewal => "a renewal",
            Kind::Upgrade => "an upgrade",
            Kind::Trial => "a trial",
            Kind::Bridge => "a bridge license",
        }
    }

    fn refusal(&self, refusal: &Refusal) -> Advice {
        match refusal {
            Refusal::NotYetValid { not_before, at } => Advice::new(
                format!(
                    "not valid before {} ({})",
                    self.instant(*not_before),
                    self.distance(*not_before, *at)
                ),
                "use it from then on; if that is past, set the clock of this machine",
            ),
            Refusal::LicenseExpired { license_expires, at } => {
                let ago = self
                    .past(*license_expires, *at)
                    .map_or_else(String::new, |ago| format!(", {ago}"));
                Advice::new(
                    format!("expired: its last day was {}{ago}", self.date(*license_expires)),
                    "order a renewal; give its order id",
                )
            }
            Refusal::ClockBehind { issued, at } => {
                let ahead = self.span(issued.unix_seconds() - at.unix_seconds());
                Advice::new(
                    format!(
                        "the clock is wrong: the file was issued {}, {ahead} after what the \
                         clock says, {}",
                        self.at(*issued),
                        self.instant(*at)
                    ),
                    "set the clock of this machine",
                )
            }
            Refusal::OtherMachine { fingerprint } => Advice::new(
                format!(
                    "it is for another machine: its fingerprint is {}",
                    self.quoted(fingerprint)
                ),
                "use it on that machine, or fetch a machine file for this one",
            ),
            Refusal::NotActive { status } => Advice::new(
                format!(
                    "the license was not active when the file was issued: {}",
                    self.quoted(status)
                ),
                "ask the vendor why; if that is settled, fetch a new file",
            ),
            Refusal::FileExpired { file_expires, at } => Advice::new(
                format!(
                    "the file expired {} ({})",
                    self.at(*file_expires),
                    self.distance(*file_expires, *at)
                ),
                "fetch a new file from the vendor: the license itself may run longer",
            ),
        }
    }
}

impl English {
    /// `at 2026-12-31T23:00:00Z`, `on 31 December 2026, 23:00 UTC`.
    fn at(self, instant: Instant) -> String {
        let preposition = match self.style {
            Style::Plain => "at",
            Style::Spoken => "on",
        };
        format!("{preposition} {}", self.instant(instant))
    }
}

fn seats(seats: Seats) -> String {
    match seats {
        Seats::Limited(seats) => grouped_u32(seats),
        Seats::Unlimited => "any number of".to_owned(),
    }
}

fn grouped_u32(number: u32) -> String {
    grouped(number.into())
}
