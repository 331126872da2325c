//! Policies, where their numbers come from, and what cannot be meant by them, in words.

use crate::failure::Words;
use crate::text::{printable, quoted};
use licentia_verifier::policy::{PolicyFlaw, Source, Unit};

/// What a preset is for.
pub(crate) fn preset(id: &str) -> &'static str {
    match id {
        "kerio-connect" => "Kerio Connect, issued from 2023-05-01 on: suspended when it expires",
        "kerio-connect-grace" => "Kerio Connect, issued before 2023-05-01: 30 days of grace",
        "kerio-control" => "Kerio Control: a seat covers 5 devices",
        "kerio-operator" => "Kerio Operator: a seat covers 3 extensions",
        "kerio-workspace" => "Kerio Workspace: accounts with login access",
        "icewarp" => "IceWarp: trial seats, revalidation with 2 days of grace",
        "icewarp-7-days" => "IceWarp, license types whose revalidation has 7 days of grace",
        "trial" => "a product trial: 30 days, any number of users",
        _ => "",
    }
}

/// Where a value comes from.
pub(crate) fn source(source: Source) -> &'static str {
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

/// Where a value comes from, in a word or two.
pub(crate) fn source_name(source: Source) -> &'static str {
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

/// What a number counts, as it stands behind it.
pub(crate) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Days => " days",
        Unit::Hours => " hours",
        Unit::Seats => " seats",
        Unit::Percent => " %",
        Unit::Count | Unit::Choice => "",
    }
}

/// That a policy puts a rule out of force, and by which of its fields.
pub(crate) fn overruled(policy: &str, field: &str, value: &str) -> String {
    format!("Not in force under {}: its `{field}` is {}.", quoted(policy), printable(value))
}

/// Something that cannot have been meant.
pub(crate) fn policy_flaw(flaw: &PolicyFlaw) -> Words {
    match flaw {
        PolicyFlaw::NothingPerSeat => Words::new(
            "a seat covers nothing, so that no number of seats is ever enough",
            "set `devicesPerSeat` or `extensionsPerSeat`, whichever `counting` names, above 0",
        ),
        PolicyFlaw::TrialSeatWithoutDays => Words::new(
            "a trial seat lasts 0 days: who gets one is refused at once",
            "set `seatTrialDays` above 0, or `overLimit` to `refused`",
        ),
        PolicyFlaw::EmptyPack => Words::new(
            "a pack holds 0 users: users can never be added",
            "set `usersPerPack` above 0",
        ),
        PolicyFlaw::NoRetry => Words::new(
            "a failed revalidation is never tried again",
            "set `revalidationRetryHours` above 0",
        ),
        PolicyFlaw::NoSecondChance => Words::new(
            "the first failed revalidation stops all services",
            "set `revalidationGraceDays` or `emergencyDays` above 0",
        ),
        PolicyFlaw::NoticeAfterGrace { notice_hours, grace_hours } => Words::new(
            format!(
                "a notice is due after {notice_hours} hours, when the grace that it warns of has \
                 been over since hour {grace_hours}"
            ),
            "correct `revalidationNoticeHours` or `revalidationGraceDays`",
        ),
        PolicyFlaw::UselessNotice { days } => Words::new(
            format!("the notice {days} days before the end is there twice, or warns of nothing"),
            "correct `noticeDays`",
        ),
        PolicyFlaw::NeverRecommended { percent } => Words::new(
            format!("more users are recommended from {percent} % of the seats on: never"),
            "set `addUsersPercent` to 100 or less",
        ),
        PolicyFlaw::NoTimeToMove => Words::new(
            "services stop in the instant in which the machine changes",
            "set `mismatchDays` above 0",
        ),
        PolicyFlaw::LimitForNobody => Words::new(
            "outgoing mail is limited, but for nobody",
            "set `smtpFreeFromSeats` above 0, or `smtpDailyPerSeat` to 0",
        ),
        PolicyFlaw::NoWayToMove => Words::new(
            "two machines may never run at once, not even to move from one to the other",
            "set `migrationOverlapDays` above 0, or permit a `standby`",
        ),
    }
}
