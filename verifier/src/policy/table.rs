//! The table of fields: one line gives a policy's field and all that is known of it.

use super::{
    AfterExpiry, Binding, Checked, Counting, Field, HighAvailability, LapsedMaintenance, OverLimit,
    Source, Span, Spans, Standby, Unit, presets,
};
use crate::claims;
use crate::json::{Value, members};
use crate::rules::Rule;
use alloc::string::String;
use serde::Serialize;

macro_rules! policy {
    ($($(#[doc = $doc:literal])+
    $field:ident $name:literal: $type:ty, $unit:ident, $origin:expr;)+) => {
        /// A complete set of rules.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        #[serde(rename_all = "camelCase")]
        pub struct Policy {
            /// What licenses call it.
            #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
            pub id: String,
            $($(#[doc = $doc])+ pub $field: $type,)+
        }

        members! {
            strict Policy from presets::kerio();
            must "id" id by claims::identifier;
            $(must $name $field;)+
        }

        #[allow(non_camel_case_types, reason = "named as the fields are")]
        #[derive(Debug, Clone, Copy)]
        pub(super) enum Place { $($field),+ }

        /// Every field of a policy, in the order of the rules.
        pub const FIELDS: &[Field] = &[$(Field {
            name: $name,
            unit: Unit::$unit,
            place: Place::$field,
            checked: <$type>::checked,
        },)+];

        impl Policy {
            /// A field's value, as in JSON.
            pub(super) fn value(&self, place: Place) -> Value<'static> {
                match place {
                    $(Place::$field => (&self.$field).into(),)+
                }
            }

            /// The rule that a field follows, and where it comes from.
            pub(super) fn origin(&self, place: Place) -> (Rule, Source) {
                match place {
                    $(Place::$field => {
                        let origin: fn(&Self) -> (Rule, Source) = $origin;
                        origin(self)
                    })+
                }
            }
        }
    };
}

policy! {
    /// Days of grace after the license expires.
    grace_days "graceDays": Span, Days, |_| (Rule::Term2, Source::ExpiryArticle);
    /// What an expired license means once its grace is over.
    after_expiry "afterExpiry": AfterExpiry, Choice, |policy| policy.after_expiry.origin();
    /// What the end of maintenance means.
    lapsed_maintenance "lapsedMaintenance": LapsedMaintenance, Choice,
        |policy| policy.lapsed_maintenance.origin();
    /// Days before the end of maintenance on which the postmaster is told.
    notice_days "noticeDays": Spans, Days, |_| (Rule::Term7, Source::IceWarpManual);
    /// Days before the end of maintenance from which the console warns.
    warning_days "warningDays": Span, Days, |_| (Rule::Term7, Source::OtherVendorMaterial);
    /// Hours that a bought update may take to arrive.
    update_delay_hours "updateDelayHours": Span, Hours, |_| (Rule::Term8, Source::ExpiryArticle);
    /// Days of a product trial.
    trial_days "trialDays": Span, Days, |_| (Rule::Trial1, Source::LicensingPolicy);
    /// Who takes a seat.
    counting "counting": Counting, Choice, |policy| policy.counting.origin();
    /// Devices that one seat covers.
    devices_per_seat "devicesPerSeat": Span, Count, |_| (Rule::Seat3, Source::LicensingPolicy);
    /// Extensions that one seat covers.
    extensions_per_seat "extensionsPerSeat": Span, Count,
        |_| (Rule::Seat5, Source::LicensingPolicy);
    /// What happens to an account for which there is no seat.
    over_limit "overLimit": OverLimit, Choice, |policy| policy.over_limit.origin();
    /// Days that a trial seat lasts.
    seat_trial_days "seatTrialDays": Span, Days, |_| (Rule::Seat21, Source::IceWarpManual);
    /// Share of used seats from which more are recommended.
    add_users_percent "addUsersPercent": Span, Percent, |_| (Rule::Seat24, Source::Assumed);
    /// Days before the end of maintenance from which renewal is recommended.
    renew_days "renewDays": Span, Days, |_| (Rule::Seat24, Source::Assumed);
    /// What a license is bound to.
    binding "binding": Binding, Choice, |policy| policy.binding.origin();
    /// Days that services run on after the reference id stopped matching.
    mismatch_days "mismatchDays": Span, Days, |_| (Rule::Act1, Source::OtherVendorMaterial);
    /// Moves to other hardware that are allowed.
    transfers "transfers": Span, Count, |_| (Rule::Act5, Source::Assumed);
    /// Days from one successful revalidation to the next attempt, where the license says nothing.
    revalidation_period_days "revalidationPeriodDays": Span, Days,
        |_| (Rule::Reval1, Source::IceWarpManual);
    /// Hours between two attempts after a failure.
    revalidation_retry_hours "revalidationRetryHours": Span, Hours,
        |_| (Rule::Reval2, Source::IceWarpManual);
    /// Hours after the first failure at which a notice goes out.
    revalidation_notice_hours "revalidationNoticeHours": Spans, Hours,
        |_| (Rule::Reval2, Source::IceWarpManual);
    /// Days from the first failure to emergency mode, where the license says nothing.
    revalidation_grace_days "revalidationGraceDays": Span, Days,
        |_| (Rule::Reval3, Source::IceWarpManual);
    /// Days of emergency mode.
    emergency_days "emergencyDays": Span, Days, |_| (Rule::Reval4, Source::IceWarpManual);
    /// Days that a migration may run on two machines.
    migration_overlap_days "migrationOverlapDays": Span, Days, |_| (Rule::Dup1, Source::Assumed);
    /// What makes a second installation a permitted standby.
    standby "standby": Standby, Choice, |policy| policy.standby.origin();
    /// Whether two machines may be a pair of high availability.
    high_availability "highAvailability": HighAvailability, Choice,
        |policy| policy.high_availability.origin();
    /// Users that the server license includes.
    users_included "usersIncluded": Span, Seats, |_| (Rule::Buy1, Source::LicensingPolicy);
    /// Users in one pack.
    users_per_pack "usersPerPack": Span, Seats, |_| (Rule::Buy1, Source::LicensingPolicy);
    /// Price of a year of maintenance, of the current new price.
    maintenance_percent "maintenancePercent": Span, Percent,
        |_| (Rule::Buy3, Source::LicensingPolicy);
    /// Messages in and out per seat and day before outgoing mail is delayed; 0: never.
    smtp_daily_per_seat "smtpDailyPerSeat": Span, Count, |_| (Rule::Smtp1, Source::Assumed);
    /// Licensed users from which outgoing mail is never delayed.
    smtp_free_from_seats "smtpFreeFromSeats": Span, Seats, |_| (Rule::Smtp1, Source::IceWarpManual);
}
