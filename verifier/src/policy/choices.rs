//! The choices that are not numbers.

use super::{Checked, Source};
use crate::json::{self, Misfit, Value, deserialize_by_reading, words};
use crate::rules::Rule;

macro_rules! choice {
    ($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $about:literal])+ $variant:ident $word:literal $rule:ident $source:ident,)+
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
        pub enum $name {
            $($(#[doc = $about])+ $variant,)+
        }

        words! { $name { $($variant $word,)+ } }
        deserialize_by_reading!($name);

        impl Checked for $name {
            fn checked(value: &Value<'_>) -> Result<Value<'static>, Misfit> {
                json::word(value, Self::WORDS).map(|place| Self::WORDS[place].into())
            }
        }

        impl From<&$name> for Value<'_> {
            fn from(choice: &$name) -> Self {
                $name::WORDS[*choice as usize].into()
            }
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
        ClientsBlocked "clients-blocked" Term4 ExpiryArticle,
        /// All functions are suspended.
        Suspended "suspended" Term5 ExpiryArticle,
    }
}

choice! {
    /// What the end of maintenance means for a license that runs on.
    LapsedMaintenance {
        /// The installed version keeps running; later builds may not be installed.
        InstalledBuildRuns "installed-build-runs" Term6 LicensingPolicy,
        /// Maintenance and license end together.
        EndsLicense "ends-license" Term2 ExpiryArticle,
    }
}

choice! {
    /// Who takes a seat.
    Counting {
        /// Every enabled mailbox, over all domains.
        Mailboxes "mailboxes" Seat1 ConnectManual,
        /// Accounts with login access, by their devices.
        Devices "devices" Seat3 LicensingPolicy,
        /// Accounts with login access, by their extensions.
        Extensions "extensions" Seat5 LicensingPolicy,
        /// Accounts with login access.
        LoginAccounts "login-accounts" Seat6 LicensingPolicy,
        /// Per module, the accounts that use it.
        ActivePerModule "active-per-module" Seat7 IceWarpManual,
    }
}

choice! {
    /// What happens to an account for which there is no seat.
    OverLimit {
        /// It may not connect.
        Refused "refused" Seat10 ConnectManual,
        /// It gets a trial seat for a while.
        TrialSeat "trial-seat" Seat20 IceWarpManual,
        /// There is no limit.
        Admitted "admitted" Trial1 LicensingPolicy,
    }
}

choice! {
    /// What a license is bound to.
    Binding {
        /// The machine whose reference id it names.
        ReferenceId "reference-id" Act1 IceWarpManual,
        /// The installation that registered it; copies are a matter of contract.
        Registration "registration" Act5 LicensingPolicy,
    }
}

choice! {
    /// What makes a second installation a permitted standby.
    Standby {
        /// Its service is off, or no mail passes through it.
        NoMail "no-mail" Dup2 DuplicatesArticle,
        /// At most one network cable is plugged in.
        OneCable "one-cable" Dup2 DuplicatesArticle,
        /// No call passes through it.
        NoCalls "no-calls" Dup2 DuplicatesArticle,
        /// None is permitted.
        Forbidden "forbidden" Dup3 DuplicatesArticle,
    }
}

choice! {
    /// Whether two machines may be a pair of high availability.
    HighAvailability {
        /// Both carry the same license.
        Permitted "permitted" Dup4 OtherVendorMaterial,
        /// They are two machines like any other.
        Forbidden "forbidden" Dup3 DuplicatesArticle,
    }
}
