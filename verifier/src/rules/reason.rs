//! Why an account takes a seat or none: one closed set, each reason with the rule that says so.

use super::Rule;
use crate::policy::Counting;
use serde::Serialize;

/// Why an account takes a seat, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SeatReason"))]
#[serde(tag = "reason", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Reason {
    /// It is an enabled mailbox.
    Mailbox,
    /// It is an enabled mailbox, and that it may administer is no exemption.
    AdministratorMailbox,
    /// It has login access, and so many devices.
    Devices {
        /// How many.
        devices: u32,
        /// How many one seat covers.
        per_seat: u32,
    },
    /// It has login access.
    LoginAccess,
    /// The service of at least one module is active for it.
    ServiceActive {
        /// Of how many.
        modules: u32,
    },
    /// No module's service is active for it.
    NoServiceActive,
    /// It has no login access.
    NoLoginAccess,
    /// It is disabled.
    Disabled,
    /// It is another name of an account.
    Alias,
    /// It is a mailing list.
    MailingList,
    /// It is a group.
    Group,
    /// It is a resource.
    Resource,
    /// It is the administrator that comes with the product.
    BuiltInAdministrator,
}

impl Reason {
    /// Seats that an account takes for this reason.
    #[must_use]
    pub fn seats(self) -> u32 {
        match self {
            // The first device is covered before it is there. A policy whose seats cover nothing
            // has no right answer (its lint says so): here each then covers one.
            Self::Devices { devices, per_seat } => devices.div_ceil(per_seat.max(1)).max(1),
            Self::Mailbox
            | Self::AdministratorMailbox
            | Self::LoginAccess
            | Self::ServiceActive { .. } => 1,
            Self::NoServiceActive
            | Self::NoLoginAccess
            | Self::Disabled
            | Self::Alias
            | Self::MailingList
            | Self::Group
            | Self::Resource
            | Self::BuiltInAdministrator => 0,
        }
    }

    /// The rule that says so, where seats are counted like that.
    #[must_use]
    pub fn rule(self, counting: Counting) -> Rule {
        match self {
            Self::Mailbox => Rule::Seat1,
            Self::AdministratorMailbox => Rule::Seat2,
            Self::Devices { .. } => Rule::Seat3,
            Self::ServiceActive { .. } | Self::NoServiceActive => Rule::Seat7,
            Self::LoginAccess | Self::NoLoginAccess => login_rule(counting),
            Self::BuiltInAdministrator => match counting {
                Counting::Devices | Counting::LoginAccounts | Counting::ActivePerModule => {
                    login_rule(counting)
                }
                Counting::Mailboxes | Counting::Extensions => Rule::Seat2,
            },
            Self::Disabled | Self::Alias | Self::MailingList | Self::Group | Self::Resource => {
                match counting {
                    Counting::ActivePerModule => Rule::Seat7,
                    Counting::Mailboxes
                    | Counting::Devices
                    | Counting::Extensions
                    | Counting::LoginAccounts => Rule::Seat2,
                }
            }
        }
    }
}

/// The rule that counts accounts with login access, or those that use a module.
fn login_rule(counting: Counting) -> Rule {
    match counting {
        Counting::Mailboxes => Rule::Seat1,
        Counting::Devices => Rule::Seat3,
        Counting::Extensions => Rule::Seat5,
        Counting::LoginAccounts => Rule::Seat6,
        Counting::ActivePerModule => Rule::Seat7,
    }
}
