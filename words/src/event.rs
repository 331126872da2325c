//! What can happen to an installation.

use crate::zone::Zone;
use alloc::string::String;
use licentia_verifier::installation::{AccountKind, AccountSource, Role};
use licentia_verifier::scenario::{Entry, Event};

/// Events in words.
pub trait EventWords {
    /// What a kind of event is called, to choose it from a list.
    fn event_kind(&self, kind: EventKind) -> &'static str;

    /// What happens, as a clause.
    fn event(&self, event: &Event, zone: Zone) -> String;

    /// The same with its instant before it.
    fn entry(&self, entry: &Entry, zone: Zone) -> String;

    /// What an account is.
    fn account_kind(&self, kind: AccountKind) -> &'static str;

    /// Where an account comes from.
    fn account_source(&self, source: AccountSource) -> &'static str;

    /// What a machine is for.
    fn role(&self, role: Role) -> &'static str;
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident $code:literal;)+) => {
        /// A kind of event, without its values.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind {
            $($(#[doc = $doc])+ $name,)+
        }

        impl EventKind {
            /// Every kind, in the order of the scenario's schema.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The kind of an event.
            #[must_use]
            pub const fn of(event: &Event) -> Self {
                match event { $(Event::$name { .. } => Self::$name,)+ }
            }

            /// What programs call it: `event` in a scenario's JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

kinds! {
    /// The license server can no longer be reached.
    OutageBegan "outage-began";
    /// It can be reached again.
    OutageEnded "outage-ended";
    /// An account is made, mapped or imported.
    AccountCreated "account-created";
    /// An account is deleted.
    AccountRemoved "account-removed";
    /// An account is disabled.
    AccountDisabled "account-disabled";
    /// An account is enabled again.
    AccountEnabled "account-enabled";
    /// An account connects to a module.
    FirstAccess "first-access";
    /// A module's service is switched off.
    ServiceSwitchedOff "service-switched-off";
    /// A module's service is switched on.
    ServiceSwitchedOn "service-switched-on";
    /// A license is ordered and paid.
    LicenseBought "license-bought";
    /// A license is registered.
    LicenseInstalled "license-installed";
    /// A license is entered off-line.
    ActivatedOffline "activated-offline";
    /// Somebody asks for a revalidation by hand.
    RevalidatedByHand "revalidated-by-hand";
    /// A build of the product is installed.
    BuildInstalled "build-installed";
    /// The installation moves to another machine.
    MachineMoved "machine-moved";
    /// A standby takes over.
    StandbyPromoted "standby-promoted";
    /// A machine is added or changed.
    DeploymentChanged "deployment-changed";
    /// A machine no longer has the license.
    DeploymentRemoved "deployment-removed";
    /// Messages pass.
    Traffic "traffic";
    /// Somebody sets the server's clock.
    ClockSet "clock-set";
    /// Somebody starts the services again.
    ServicesRestarted "services-restarted";
    /// The vendor revokes an order.
    LicenseRevoked "license-revoked";
}
