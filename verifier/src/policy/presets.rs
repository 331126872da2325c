//! The policies that licenses name by id.

use super::{
    AfterExpiry, Binding, Counting, HighAvailability, LapsedMaintenance, OverLimit, Policy, Span,
    Spans, Standby,
};
use alloc::borrow::ToOwned;
use alloc::vec::Vec;

/// The ids of all presets, in the order in which they are listed.
pub const IDS: [&str; 8] = [
    "kerio-connect",
    "kerio-connect-grace",
    "kerio-control",
    "kerio-operator",
    "kerio-workspace",
    "icewarp",
    "icewarp-7-days",
    "trial",
];

/// The preset of that id.
///
/// ```
/// # use licentia_verifier::policy::presets;
/// assert!(presets::IDS.iter().all(|id| presets::find(id).is_some()));
/// assert_eq!(presets::find("kerio-personal-firewall"), None);
/// ```
#[must_use]
pub fn find(id: &str) -> Option<Policy> {
    let mut policy = Policy { id: id.to_owned(), ..kerio() };
    match id {
        "kerio-connect" => kerio_connect(&mut policy),
        "kerio-connect-grace" => {
            kerio_connect(&mut policy);
            policy.grace_days = Span(30);
            policy.after_expiry = AfterExpiry::ClientsBlocked;
        }
        "kerio-control" => {
            policy.counting = Counting::Devices;
            policy.standby = Standby::OneCable;
            policy.high_availability = HighAvailability::Permitted;
        }
        "kerio-operator" => {
            policy.counting = Counting::Extensions;
            policy.standby = Standby::NoCalls;
        }
        "kerio-workspace" => {
            policy.counting = Counting::LoginAccounts;
            policy.standby = Standby::Forbidden;
        }
        "icewarp" => icewarp(&mut policy),
        "icewarp-7-days" => {
            icewarp(&mut policy);
            policy.revalidation_grace_days = Span(7);
        }
        "trial" => policy.over_limit = OverLimit::Admitted,
        _ => return None,
    }
    Some(policy)
}

/// What all Kerio products have in common: perpetual, with maintenance by the year.
pub(crate) fn kerio() -> Policy {
    Policy {
        id: "kerio".to_owned(),
        grace_days: Span(0),
        after_expiry: AfterExpiry::Suspended,
        lapsed_maintenance: LapsedMaintenance::InstalledBuildRuns,
        notice_days: spans(&[14, 7]),
        warning_days: Span(30),
        update_delay_hours: Span(24),
        trial_days: Span(30),
        counting: Counting::Mailboxes,
        devices_per_seat: Span(5),
        extensions_per_seat: Span(3),
        over_limit: OverLimit::Refused,
        seat_trial_days: Span(0),
        add_users_percent: Span(90),
        renew_days: Span(30),
        binding: Binding::Registration,
        mismatch_days: Span(7),
        transfers: Span(3),
        revalidation_period_days: Span(0),
        revalidation_retry_hours: Span(1),
        revalidation_notice_hours: spans(&[]),
        revalidation_grace_days: Span(0),
        emergency_days: Span(0),
        migration_overlap_days: Span(14),
        standby: Standby::NoMail,
        high_availability: HighAvailability::Forbidden,
        users_included: Span(5),
        users_per_pack: Span(5),
        maintenance_percent: Span(33),
        smtp_daily_per_seat: Span(0),
        smtp_free_from_seats: Span(50),
    }
}

/// Kerio Connect: the license ends with its maintenance.
fn kerio_connect(policy: &mut Policy) {
    policy.lapsed_maintenance = LapsedMaintenance::EndsLicense;
}

fn icewarp(policy: &mut Policy) {
    policy.counting = Counting::ActivePerModule;
    policy.over_limit = OverLimit::TrialSeat;
    policy.seat_trial_days = Span(14);
    policy.binding = Binding::ReferenceId;
    policy.revalidation_period_days = Span(30);
    policy.revalidation_notice_hours = spans(&[12, 24, 36]);
    policy.revalidation_grace_days = Span(2);
    policy.emergency_days = Span(7);
    policy.standby = Standby::Forbidden;
    policy.smtp_daily_per_seat = Span(200);
}

fn spans(numbers: &[u32]) -> Spans {
    Spans(numbers.iter().copied().map(Span).collect::<Vec<_>>())
}
