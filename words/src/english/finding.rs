//! What there is to say about a license at an installation, in English.

use super::{English, count, grouped};
use crate::names::NameWords;
use crate::{FindingWords, PictureWords, TimeWords, Zone};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::assess::{Breach, Fact, LimitedBy, Remedy, StandbyCase};

impl FindingWords for English {
    fn fact(&self, fact: &Fact, zone: Zone) -> String {
        let fixed = |text: &str| text.to_owned();
        match fact {
            Fact::NoLicense => fixed("no license is installed, or none that counts"),
            Fact::NotYetValid { not_before } => {
                format!("the license does not count before {}", self.time(*not_before, zone))
            }
            Fact::Incomplete { order_id, previous_order_id } => {
                let (part, base) = (self.quoted(order_id), self.quoted(previous_order_id));
                format!("{part} waits for {base}, which it extends")
            }
            Fact::OtherProduct { order_id, product } => {
                format!(
                    "{} is for another product, {}",
                    self.quoted(order_id),
                    self.quoted(product)
                )
            }
            Fact::Revoked { order_id } => format!("the vendor revoked {}", self.quoted(order_id)),
            Fact::Evaluation => fixed("it is an evaluation"),
            Fact::EvaluationOver => fixed("the evaluation is over"),
            Fact::LicenseEnding { last_day } => {
                format!("the license ends after {}", self.date(*last_day))
            }
            Fact::Grace { last_day } => {
                format!(
                    "the license expired after {}, and the grace period runs",
                    self.date(*last_day)
                )
            }
            Fact::GraceOver { last_day } => {
                format!(
                    "the license expired after {}, and the grace period is over",
                    self.date(*last_day)
                )
            }
            Fact::LicenseExpired { last_day } => {
                format!("the license expired after {}", self.date(*last_day))
            }
            Fact::MaintenanceEnding { last_day } => {
                format!("maintenance ends after {}", self.date(*last_day))
            }
            Fact::MaintenanceLapsed { last_day } => {
                format!("maintenance ended after {}", self.date(*last_day))
            }
            Fact::NoMaintenance => fixed("no maintenance was bought"),
            Fact::BuildAfterMaintenance { released, last_day } => {
                format!(
                    "the running build is of {}, maintenance ended after {}",
                    self.date(*released),
                    self.date(*last_day)
                )
            }
            Fact::UpdatePending { order_id } => {
                format!("{} was bought and is on its way", self.quoted(order_id))
            }
            Fact::UpdateOverdue { order_id } => {
                format!("{} was bought and should have arrived", self.quoted(order_id))
            }
            Fact::ModuleEnded { module, last_day } => {
                format!("module {} ended after {}", self.module(module), self.date(*last_day))
            }
            Fact::RevalidationFailing => fixed("the license cannot be revalidated"),
            Fact::Emergency => fixed("the license was not revalidated in time: emergency mode"),
            Fact::EmergencyOver => fixed("emergency mode is over, services stop at midnight"),
            Fact::ServicesStopped => {
                fixed("services were stopped: the license was not revalidated")
            }
            Fact::Migration => fixed("two machines run for the time of a migration"),
            Fact::MigrationOverdue => {
                fixed("two machines run for longer than a migration may take")
            }
            Fact::HighAvailability => fixed("two machines are a pair of high availability"),
            Fact::WebFilterDiffers { .. }
            | Fact::ReferenceMismatch { .. }
            | Fact::MismatchOver { .. }
            | Fact::ReferenceUnknown { .. }
            | Fact::TooManyTransfers { .. }
            | Fact::Standby { .. }
            | Fact::Duplicate { .. }
            | Fact::ClockRollback { .. }
            | Fact::TrafficDelay { .. } => self.of_server(fact),
            Fact::SeatsExceeded { .. }
            | Fact::SeatsNearlyUsed { .. }
            | Fact::SeatsFull { .. }
            | Fact::TrialSeats { .. }
            | Fact::AccountsRefused { .. }
            | Fact::ExtensionsExceeded { .. }
            | Fact::DomainFull { .. } => self.of_seats(fact, zone),
        }
    }

    fn fact_name(&self, fact: &Fact) -> String {
        fact.code().replace('-', " ")
    }

    fn deadline(&self, fact: &Fact) -> String {
        let text = match fact {
            Fact::NotYetValid { .. } => "the license begins to count",
            Fact::Evaluation => "the evaluation ends",
            Fact::LicenseEnding { .. } => "the license ends",
            Fact::Grace { .. } => "the grace period ends",
            Fact::MaintenanceEnding { .. } => "maintenance ends",
            Fact::UpdatePending { .. } => "what was bought should have arrived",
            Fact::TrialSeats { module, .. } => {
                return format!("a trial seat of {} ends", self.module(module));
            }
            Fact::ReferenceMismatch { .. } => "services stop: the license is for another machine",
            Fact::RevalidationFailing => "emergency mode begins: no setting can be changed",
            Fact::Emergency => "emergency mode ends",
            Fact::EmergencyOver => "services stop: the license was not revalidated",
            Fact::Migration => "the time for the migration ends",
            Fact::ClockRollback { .. } => "the clock has caught up",
            Fact::TrafficDelay { .. } => "mail is no longer delayed",
            Fact::NoLicense
            | Fact::Incomplete { .. }
            | Fact::OtherProduct { .. }
            | Fact::Revoked { .. }
            | Fact::EvaluationOver
            | Fact::GraceOver { .. }
            | Fact::LicenseExpired { .. }
            | Fact::MaintenanceLapsed { .. }
            | Fact::NoMaintenance
            | Fact::BuildAfterMaintenance { .. }
            | Fact::UpdateOverdue { .. }
            | Fact::ModuleEnded { .. }
            | Fact::SeatsExceeded { .. }
            | Fact::SeatsNearlyUsed { .. }
            | Fact::SeatsFull { .. }
            | Fact::AccountsRefused { .. }
            | Fact::ExtensionsExceeded { .. }
            | Fact::WebFilterDiffers { .. }
            | Fact::DomainFull { .. }
            | Fact::MismatchOver { .. }
            | Fact::ReferenceUnknown { .. }
            | Fact::TooManyTransfers { .. }
            | Fact::ServicesStopped
            | Fact::MigrationOverdue
            | Fact::Standby { .. }
            | Fact::HighAvailability
            | Fact::Duplicate { .. } => return self.no_longer(&[fact]),
        };
        text.to_owned()
    }

    fn remedy(&self, remedy: Remedy) -> &'static str {
        match remedy {
            Remedy::InstallLicense => "install a valid license in the administration",
            Remedy::InstallBase => "register the license that this one extends",
            Remedy::Wait => "wait: nothing else needs to be done",
            Remedy::Renew => "renew the license, or its maintenance",
            Remedy::AddUsers => "buy seats",
            Remedy::AddUsersOrFreeSeats => "buy seats, or disable or remove accounts to free some",
            Remedy::RenewOrOlderBuild => "renew the maintenance, or go back to an older build",
            Remedy::FetchByHand => "fetch the update by hand in the administration",
            Remedy::LicenseForMachine => "get a license for this machine from the vendor",
            Remedy::NameMachine => "say which machine it is, by its reference id",
            Remedy::ReachLicenseServer => {
                "let the server reach the license server, or enter a license off-line"
            }
            Remedy::EndMigration => {
                "take the old machine out of service, or ask for a bridge license"
            }
            Remedy::StopDuplicate => "let only one machine do the work",
            Remedy::AskVendor => "ask the vendor",
            Remedy::SetClock => "set the server's clock",
            Remedy::SendLess => "send less, or buy seats",
            Remedy::AlignUsers => "make both numbers of users equal",
        }
    }

    fn limited(&self, by: LimitedBy) -> &'static str {
        match by {
            LimitedBy::License => "the license",
            LimitedBy::Domain => "its own limit",
        }
    }
}

impl English {
    /// The same of what is about seats; whatever else there is has words above.
    fn of_seats(self, fact: &Fact, zone: Zone) -> String {
        let of = |used: &u64, seats: &u32| {
            format!("{} of {}", grouped(*used), grouped(u64::from(*seats)))
        };
        match fact {
            Fact::SeatsExceeded { module, used, seats } => {
                let (needed, seats) = (count(*used as usize, "seat"), grouped(u64::from(*seats)));
                format!("{} needs {needed} and has {seats}", self.module(module))
            }
            Fact::SeatsNearlyUsed { module, used, seats } => {
                format!("{} uses {} seats", self.module(module), of(used, seats))
            }
            Fact::SeatsFull { used, seats } => {
                format!("{} seats are used: no local account can be created", of(used, seats))
            }
            Fact::TrialSeats { module, accounts, first_end } => {
                let (module, end) = (self.module(module), self.time(*first_end, zone));
                match accounts {
                    1 => format!("1 account of {module} in a trial seat, until {end}"),
                    _ => {
                        let accounts = count(*accounts as usize, "account");
                        format!("{accounts} of {module} in trial seats, the first until {end}")
                    }
                }
            }
            Fact::AccountsRefused { module, accounts } => {
                let accounts = count(*accounts as usize, "account");
                format!("{} refuses {accounts}", self.module(module))
            }
            Fact::ExtensionsExceeded { extensions, allowed } => {
                let extensions = count(*extensions as usize, "extension");
                format!("{extensions}, {} allowed", grouped(*allowed))
            }
            Fact::DomainFull { domain, used, limit, limited_by } => {
                let accounts = of(&u64::from(*used), limit);
                let limit = self.limited(*limited_by);
                format!(
                    "domain {} has {accounts} accounts that {limit} allows",
                    self.quoted(domain)
                )
            }
            other => other.code().to_owned(),
        }
    }

    /// The same of what is about machines, clock and traffic.
    fn of_server(self, fact: &Fact) -> String {
        match fact {
            Fact::WebFilterDiffers { web_filter, server } => {
                let (one, other) = (users(*web_filter), users(*server));
                format!("the web filter is licensed for {one}, the product for {other}")
            }
            Fact::ReferenceMismatch { licensed, found } => {
                let (licensed, found) = (self.quoted(licensed), self.quoted(found));
                format!("the license is bound to machine {licensed}, this is {found}")
            }
            Fact::MismatchOver { licensed, found } => {
                let (licensed, found) = (self.quoted(licensed), self.quoted(found));
                format!(
                    "the license is bound to machine {licensed}, this is {found}, and the time to \
                     get another is over"
                )
            }
            Fact::ReferenceUnknown { licensed } => {
                let licensed = self.quoted(licensed);
                format!("the license is bound to machine {licensed}, and nobody said which this is")
            }
            Fact::TooManyTransfers { used, allowed } => {
                let moves = count(*used as usize, "move");
                format!("{moves} to other hardware, {allowed} allowed")
            }
            Fact::Standby { case } => format!("a second machine stands by: {}", standby(*case)),
            Fact::Duplicate { breach: how, machines } => {
                let machines = count(*machines as usize, "machine");
                format!("{machines} with one license: {}, invoices may be back-dated", breach(*how))
            }
            Fact::ClockRollback { behind_seconds } => {
                let behind = self.span(*behind_seconds);
                format!("the clock is {behind} behind what was seen before")
            }
            Fact::TrafficDelay { messages, limit } => {
                let (messages, limit) = (count(*messages as usize, "message"), grouped(*limit));
                format!("{messages} today, outgoing mail is delayed above {limit}")
            }
            other => other.code().to_owned(),
        }
    }
}

fn standby(case: StandbyCase) -> &'static str {
    match case {
        StandbyCase::ServiceOff => "its service is off",
        StandbyCase::NoMail => "no mail passes through it",
        StandbyCase::OneCable => "at most one network cable is plugged in",
        StandbyCase::NoCalls => "no call passes through it",
    }
}

fn breach(breach: Breach) -> &'static str {
    match breach {
        Breach::TooManyCopies => "no more than two are permitted",
        Breach::TwoInProduction => "two are in production",
        Breach::StandbyCarriesMail => "mail passes through the standby",
        Breach::StandbyCables => "more than one network cable is plugged into the standby",
        Breach::StandbyCarriesCalls => "calls pass through the standby",
        Breach::StandbyForbidden => "the product permits no standby",
        Breach::PairForbidden => "the product permits no pair of high availability",
    }
}

fn users(seats: Option<u32>) -> String {
    seats.map_or_else(|| "any number of users".to_owned(), |it| count(it as usize, "user"))
}
