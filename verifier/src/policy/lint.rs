//! What cannot have been meant: policies with dead ends or contradictions.

use super::{Binding, Counting, OverLimit, Policy, Span, Standby};
use alloc::vec::Vec;
use serde::Serialize;

/// Something in a policy that cannot have been meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum PolicyFlaw {
    /// One seat covers 0 devices or extensions: no number of seats is ever enough.
    NothingPerSeat,
    /// Trial seats that last 0 days: who gets one is refused at once.
    TrialSeatWithoutDays,
    /// Packs of 0 users: users can never be added.
    EmptyPack,
    /// A failed revalidation is never tried again.
    NoRetry,
    /// The first failed revalidation stops all services: there is neither grace nor emergency mode.
    NoSecondChance,
    /// A notice that would go out when the grace that it warns of is over.
    NoticeAfterGrace {
        /// Hours after the first failure at which it would.
        notice_hours: u32,
        /// Hours that the grace lasts.
        grace_hours: u32,
    },
    /// A notice on the day itself or twice on the same day.
    UselessNotice {
        /// Days before the end of maintenance.
        days: u32,
    },
    /// More users are recommended only when there are more than there can be.
    NeverRecommended {
        /// The share from which they are, in percent.
        percent: u32,
    },
    /// Services stop in the instant in which the machine changes.
    NoTimeToMove,
    /// A traffic limit that nobody is small enough for.
    LimitForNobody,
    /// Two machines may not run at once, not even for a move or as a standby.
    NoWayToMove,
}

/// Everything in a policy that cannot have been meant.
///
/// ```
/// # use licentia_verifier::policy::{lint, presets, PolicyFlaw, Span};
/// assert!(presets::IDS.iter().all(|id| lint(&presets::find(id).unwrap()).is_empty()));
///
/// let mut policy = presets::find("icewarp").unwrap();
/// policy.revalidation_retry_hours = Span(0);
/// assert_eq!(lint(&policy), [PolicyFlaw::NoRetry]);
/// ```
#[must_use]
pub fn lint(policy: &Policy) -> Vec<PolicyFlaw> {
    let mut flaws = seats(policy);
    flaws.extend(revalidation(policy));
    flaws.extend(notices(policy));
    let zero = |span: Span| span.0 == 0;
    if policy.binding == Binding::ReferenceId && zero(policy.mismatch_days) {
        flaws.push(PolicyFlaw::NoTimeToMove);
    }
    if policy.binding == Binding::Registration
        && zero(policy.migration_overlap_days)
        && policy.standby == Standby::Forbidden
    {
        flaws.push(PolicyFlaw::NoWayToMove);
    }
    if !zero(policy.smtp_daily_per_seat) && zero(policy.smtp_free_from_seats) {
        flaws.push(PolicyFlaw::LimitForNobody);
    }
    flaws
}

fn seats(policy: &Policy) -> Vec<PolicyFlaw> {
    let per_seat = match policy.counting {
        Counting::Devices => Some(policy.devices_per_seat),
        Counting::Extensions => Some(policy.extensions_per_seat),
        Counting::Mailboxes | Counting::LoginAccounts | Counting::ActivePerModule => None,
    };
    let percent = policy.add_users_percent.0;
    let checks = [
        (per_seat == Some(Span(0)), PolicyFlaw::NothingPerSeat),
        (
            policy.over_limit == OverLimit::TrialSeat && policy.seat_trial_days == Span(0),
            PolicyFlaw::TrialSeatWithoutDays,
        ),
        (policy.users_per_pack == Span(0), PolicyFlaw::EmptyPack),
        (100 < percent, PolicyFlaw::NeverRecommended { percent }),
    ];
    checks.into_iter().filter(|(found, _)| *found).map(|(_, flaw)| flaw).collect()
}

fn revalidation(policy: &Policy) -> Vec<PolicyFlaw> {
    let mut flaws = Vec::new();
    if policy.revalidation_period_days == Span(0) {
        return flaws;
    }
    if policy.revalidation_retry_hours == Span(0) {
        flaws.push(PolicyFlaw::NoRetry);
    }
    if policy.revalidation_grace_days == Span(0) && policy.emergency_days == Span(0) {
        flaws.push(PolicyFlaw::NoSecondChance);
    }
    let grace_hours = policy.revalidation_grace_days.0 * 24;
    let late = policy.revalidation_notice_hours.0.iter().filter(|notice| grace_hours <= notice.0);
    flaws.extend(
        late.map(|notice| PolicyFlaw::NoticeAfterGrace { notice_hours: notice.0, grace_hours }),
    );
    flaws
}

fn notices(policy: &Policy) -> Vec<PolicyFlaw> {
    let days = &policy.notice_days.0;
    let useless =
        days.iter().enumerate().filter(|(index, day)| day.0 == 0 || days[..*index].contains(day));
    useless.map(|(_, day)| PolicyFlaw::UselessNotice { days: day.0 }).collect()
}
