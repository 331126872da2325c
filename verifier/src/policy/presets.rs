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
    let policy = match id {
        "kerio-connect" => kerio_connect(),
        "kerio-connect-grace" => Policy {
            grace_days: Span(30),
            after_expiry: AfterExpiry::ClientsBlocked,
            ..kerio_connect()
        },
        "kerio-control" => Policy {
            counting: Counting::Devices,
            standby: Standby::OneCable,
            high_availability: HighAvailability::Permitted,
            ..kerio()
        },
        "kerio-operator" => {
            Policy { counting: Counting::Extensions, standby: Standby::NoCalls, ..kerio() }
        }
        "kerio-workspace" => {
            Policy { counting: Counting::LoginAccounts, standby: Standby::Forbidden, ..kerio() }
        }
        "icewarp" => icewarp(),
        "icewarp-7-days" => Policy { revalidation_grace_days: Span(7), ..icewarp() },
        "trial" => Policy { over_limit: OverLimit::Admitted, ..kerio() },
        _ => return None,
    };
    Some(Policy { id: id.to_owned(), ..policy })
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
fn kerio_connect() -> Policy {
    Policy { lapsed_maintenance: LapsedMaintenance::EndsLicense, ..kerio() }
}

fn icewarp() -> Policy {
    Policy {
        counting: Counting::ActivePerModule,
        over_limit: OverLimit::TrialSeat,
        seat_trial_days: Span(14),
        binding: Binding::ReferenceId,
        revalidation_period_days: Span(30),
        revalidation_notice_hours: spans(&[12, 24, 36]),
        revalidation_grace_days: Span(2),
        emergency_days: Span(7),
        standby: Standby::Forbidden,
        smtp_daily_per_seat: Span(200),
        ..kerio()
    }
}

fn spans(numbers: &[u32]) -> Spans {
    Spans(numbers.iter().copied().map(Span).collect::<Vec<_>>())
}
