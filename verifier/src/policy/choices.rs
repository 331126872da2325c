//! The choices that are not numbers.

use super::Source;
use crate::rules::Rule;
use serde::{Deserialize, Serialize};

macro_rules! choice {
    ($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $about:literal])+ $variant:ident $rule:ident $source:ident,)+
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[doc = $about])+ $variant,)+
        }

        impl $name {
            /// The rule that makes this choice, and where it comes from.
            pub(super) fn origin(self) -> (Rule, Source) {
                match self {
                    $(Self::$variant => (Rule::$rule, Source::$source),)+
                }
            }
        }
    };
}

choice! {
    /// What an expired license means once its grace is over.
    AfterExpiry {
        /// The web and desktop clients are blocked until renewal.
        ClientsBlocked Term4 ExpiryArticle,
        /// All functions are suspended.
        Suspended Term5 ExpiryArticle,
    }
}

choice! {
    /// What the end of maintenance means for a license that runs on.
    LapsedMaintenance {
        /// The installed version keeps running; later builds may not be installed.
        InstalledBuildRuns Term6 LicensingPolicy,
        /// Maintenance and license end together.
        EndsLicense Term2 ExpiryArticle,
    }
}

choice! {
    /// Who takes a seat.
    Counting {
        /// Every enabled mailbox, over all domains.
        Mailboxes Seat1 ConnectManual,
        /// Accounts with login access, by their devices.
        Devices Seat3 LicensingPolicy,
        /// Accounts with login access, by their extensions.
        Extensions Seat5 LicensingPolicy,
        /// Accounts with login access.
        LoginAccounts Seat6 LicensingPolicy,
        /// Per module, the accounts that use it.
        ActivePerModule Seat7 IceWarpManual,
    }
}

choice! {
    /// What happens to an account for which there is no seat.
    OverLimit {
        /// It may not connect.
        Refused Seat10 ConnectManual,
        /// It gets a trial seat for a while.
        TrialSeat Seat20 IceWarpManual,
        /// There is no limit.
        Admitted Trial1 LicensingPolicy,
    }
}

choice! {
    /// What a license is bound to.
    Binding {
        /// The machine whose reference id it names.
        ReferenceId Act1 IceWarpManual,
        /// The installation that registered it; copies are a matter of contract.
        Registration Act5 LicensingPolicy,
    }
}

choice! {
    /// What makes a second installation a permitted standby.
    Standby {
        /// Its service is off, or no mail passes through it.
        NoMail Dup2 DuplicatesArticle,
        /// At most one network cable is plugged in.
        OneCable Dup2 DuplicatesArticle,
        /// No call passes through it.
        NoCalls Dup2 DuplicatesArticle,
        /// None is permitted.
        Forbidden Dup3 DuplicatesArticle,
    }
}

choice! {
    /// Whether two machines may be a pair of high availability.
    HighAvailability {
        /// Both carry the same license.
        Permitted Dup4 OtherVendorMaterial,
        /// They are two machines like any other.
        Forbidden Dup3 DuplicatesArticle,
    }
}
