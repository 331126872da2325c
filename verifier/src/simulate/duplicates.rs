//! One license on several machines: what is permitted, and what breaks the contract (DUP).

use super::machine::Machine;
use super::time::{ALWAYS, DAY, NEVER};
use crate::assess::{Breach, Fact, StandbyCase};
use crate::installation::{Deployment, Role};
use crate::policy::{HighAvailability, Standby};

/// What several machines are together.
pub(super) enum Copies<'a> {
    /// Nothing that anybody minds.
    Fine,
    /// A permitted standby.
    Standby(StandbyCase),
    /// A permitted pair.
    Pair,
    /// The new machine of a migration.
    Migration(&'a Deployment),
    /// None of these.
    Breach(Breach),
}

impl Machine<'_> {
    /// What the machines are together.
    pub(super) fn copies(&self) -> Copies<'_> {
        let [one, other] = match self.deployments.as_slice() {
            [] | [_] => return Copies::Fine,
            [one, other] => [one, other],
            [..] => return Copies::Breach(Breach::TooManyCopies),
        };
        match (one.role, other.role) {
            (Role::HighAvailability, Role::HighAvailability) => {
                match self.policy.high_availability {
                    HighAvailability::Permitted => Copies::Pair,
                    HighAvailability::Forbidden => Copies::Breach(Breach::PairForbidden),
                }
            }
            (Role::Standby, Role::Standby) => Copies::Fine,
            (Role::Standby, Role::Production | Role::Migration) => self.standby(one),
            (Role::Production | Role::Migration, Role::Standby) => self.standby(other),
            (Role::Migration, Role::Production) => Copies::Migration(one),
            (Role::Production, Role::Migration) => Copies::Migration(other),
            (Role::Production | Role::Migration | Role::HighAvailability, _)
            | (Role::Standby, Role::HighAvailability) => Copies::Breach(Breach::TwoInProduction),
        }
    }

    fn standby(&self, standby: &Deployment) -> Copies<'_> {
        let permitted = |case, breach: Breach, permitted: bool| match permitted {
            true => Copies::Standby(case),
            false => Copies::Breach(breach),
        };
        match self.policy.standby {
            Standby::NoMail if !standby.service_on => Copies::Standby(StandbyCase::ServiceOff),
            Standby::NoMail => {
                permitted(StandbyCase::NoMail, Breach::StandbyCarriesMail, !standby.traffic)
            }
            Standby::OneCable => {
                permitted(StandbyCase::OneCable, Breach::StandbyCables, standby.cables <= 1)
            }
            Standby::NoCalls => {
                permitted(StandbyCase::NoCalls, Breach::StandbyCarriesCalls, !standby.traffic)
            }
            Standby::Forbidden => Copies::Breach(Breach::StandbyForbidden),
        }
    }

    /// How the contract is broken, if it is.
    pub(super) fn breach(&self) -> Option<Breach> {
        match self.copies() {
            Copies::Breach(breach) => Some(breach),
            Copies::Fine | Copies::Standby(_) | Copies::Pair | Copies::Migration(_) => None,
        }
    }

    /// Since when the contract is broken: machines or rules may be others than before.
    pub(super) fn compare_copies(&mut self) {
        let since = self.duplicate.map_or(self.now, |(_, since)| since);
        self.duplicate = self.breach().map(|breach| (breach, since));
    }

    /// When a migration must be over.
    pub(super) fn migration_ends(&self, machine: &Deployment) -> (i64, i64) {
        let since = machine.since.unwrap_or(self.scenario.from).unix_seconds();
        let overlap = since + i64::from(self.policy.migration_overlap_days.0) * DAY;
        let bridge = self.terms.as_ref().and_then(|terms| terms.held.bridged_until);
        (since, bridge.map_or(overlap, |day| self.wall.end(day).max(overlap)))
    }
}

/// The findings of one kind of copies: from when, until when, what.
pub(super) fn facts(machine: &Machine<'_>, mut during: impl FnMut(i64, i64, Fact)) {
    let machines = u32::try_from(machine.deployments.len()).unwrap_or(u32::MAX);
    match machine.copies() {
        Copies::Fine => {}
        Copies::Standby(case) => during(ALWAYS, NEVER, Fact::Standby { case }),
        Copies::Pair => during(ALWAYS, NEVER, Fact::HighAvailability),
        Copies::Migration(deployment) => {
            let (since, over) = machine.migration_ends(deployment);
            during(since, over, Fact::Migration);
            during(over, NEVER, Fact::MigrationOverdue);
        }
        Copies::Breach(breach) => {
            let since = machine.duplicate.map_or(machine.now, |(_, since)| since);
            during(since, NEVER, Fact::Duplicate { breach, machines });
        }
    }
}
