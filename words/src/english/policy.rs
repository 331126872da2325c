//! Policies, where their numbers come from, and what cannot be meant by them, in English.

use super::English;
use crate::names::NameWords;
use crate::policy::no_grace_from;
use crate::text::printable;
use crate::{Advice, PolicyWords, TimeWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{PolicyFlaw, Source, Unit};

impl PolicyWords for English {
    fn preset(&self, id: &str) -> String {
        let changed = no_grace_from(|day| self.date(day));
        match id {
            "kerio-connect" => {
                format!("Kerio Connect, issued from {changed} on: suspended when it expires")
            }
            "kerio-connect-grace" => {
                format!("Kerio Connect, issued before {changed}: 30 days of grace")
            }
            "kerio-control" => "Kerio Control: a seat covers 5 devices".to_owned(),
            "kerio-operator" => "Kerio Operator: a seat covers 3 extensions".to_owned(),
            "kerio-workspace" => "Kerio Workspace: accounts with login access".to_owned(),
            "icewarp" => "IceWarp: trial seats, revalidation with 2 days of grace".to_owned(),
            "icewarp-7-days" => {
                "IceWarp, license types whose revalidation has 7 days of grace".to_owned()
            }
            "trial" => "a product trial: 30 days, any number of users".to_owned(),
            _ => String::new(),
        }
    }

    fn source(&self, source: Source) -> &'static str {
        match source {
            Source::ExpiryArticle => "GFI support, expired Kerio Connect licenses",
            Source::ConnectManual => "Kerio Connect manual, licenses",
            Source::LicensingPolicy => "Kerio licensing policy",
            Source::DuplicatesArticle => "CoreTech 2015, duplicate Kerio licenses",
            Source::IceWarpManual => "IceWarp manual, licenses",
            Source::OtherVendorMaterial => "other material of the vendor",
            Source::Assumed => "ASSUMED: nobody published it",
        }
    }

    fn source_name(&self, source: Source) -> &'static str {
        match source {
            Source::ExpiryArticle => "GFI article",
            Source::ConnectManual => "Connect manual",
            Source::LicensingPolicy => "licensing policy",
            Source::DuplicatesArticle => "CoreTech article",
            Source::IceWarpManual => "IceWarp manual",
            Source::OtherVendorMaterial => "vendor material",
            Source::Assumed => "ASSUMED",
        }
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Days => " days",
            Unit::Hours => " hours",
            Unit::Seats => " seats",
            Unit::Percent => " %",
            Unit::Count | Unit::Choice => "",
        }
    }

    fn overruled(&self, policy: &str, field: &str, value: &str) -> String {
        format!(
            "Not in force under {}: its `{field}` is {}.",
            self.quoted(policy),
            printable(value)
        )
    }

    fn policy_flaw(&self, flaw: &PolicyFlaw) -> Advice {
        match flaw {
            PolicyFlaw::NothingPerSeat => Advice::new(
                "a seat covers nothing, so that no number of seats is ever enough",
                "set `devicesPerSeat` or `extensionsPerSeat`, whichever `counting` names, above 0",
            ),
            PolicyFlaw::TrialSeatWithoutDays => Advice::new(
                "a trial seat lasts 0 days: who gets one is refused at once",
                "set `seatTrialDays` above 0, or `overLimit` to `refused`",
            ),
            PolicyFlaw::EmptyPack => Advice::new(
                "a pack holds 0 users: users can never be added",
                "set `usersPerPack` above 0",
            ),
            PolicyFlaw::NoRetry => Advice::new(
                "a failed revalidation is never tried again",
                "set `revalidationRetryHours` above 0",
            ),
            PolicyFlaw::NoSecondChance => Advice::new(
                "the first failed revalidation stops all services",
                "set `revalidationGraceDays` or `emergencyDays` above 0",
            ),
            PolicyFlaw::NoticeAfterGrace { notice_hours, grace_hours } => Advice::new(
                format!(
                    "a notice is due after {notice_hours} hours, when the grace that it warns of \
                     has been over since hour {grace_hours}"
                ),
                "correct `revalidationNoticeHours` or `revalidationGraceDays`",
            ),
            PolicyFlaw::UselessNotice { days } => Advice::new(
                format!(
                    "the notice {days} days before the end is there twice, or warns of nothing"
                ),
                "correct `noticeDays`",
            ),
            PolicyFlaw::NeverRecommended { percent } => Advice::new(
                format!("more users are recommended from {percent} % of the seats on: never"),
                "set `addUsersPercent` to 100 or less",
            ),
            PolicyFlaw::NoTimeToMove => Advice::new(
                "services stop in the instant in which the machine changes",
                "set `mismatchDays` above 0",
            ),
            PolicyFlaw::LimitForNobody => Advice::new(
                "outgoing mail is limited, but for nobody",
                "set `smtpFreeFromSeats` above 0, or `smtpDailyPerSeat` to 0",
            ),
            PolicyFlaw::NoWayToMove => Advice::new(
                "two machines may never run at once, not even to move from one to the other",
                "set `migrationOverlapDays` above 0, or permit a `standby`",
            ),
        }
    }
}
