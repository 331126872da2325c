//! When what is held ends, and when it ends once it is renewed.

use super::Unfit;
use crate::entitlement::{Held, Holding};
use crate::policy::{LapsedMaintenance, Policy};
use crate::{Date, Instant, Module};
use alloc::vec::Vec;

/// The two ends of a license (TERM-1).
#[derive(Clone, Copy)]
pub(super) struct Ends {
    /// The last day of the right to run.
    pub(super) license: Option<Date>,
    /// The last day of the right to updates.
    pub(super) maintenance: Option<Date>,
}

impl Ends {
    /// The ends of what is held.
    pub(super) fn of(held: &Held) -> Self {
        Self { license: held.license_expires, maintenance: held.maintenance_expires }
    }

    /// The ends so many years later; of maintenance there must be one.
    pub(super) fn renewed(self, years: u32, policy: Option<&Policy>) -> Result<Self, Unfit> {
        let later = |day: Date| day.plus_years(years).ok_or(Unfit::PastCalendar);
        let renewed = later(self.maintenance.ok_or(Unfit::NoMaintenance)?)?;
        let license = match (self.license, policy.map(|policy| policy.lapsed_maintenance)) {
            (Some(day), _) => Some(later(day)?),
            (None, Some(LapsedMaintenance::EndsLicense)) => Some(renewed),
            (None, Some(LapsedMaintenance::InstalledBuildRuns) | None) => None,
        };
        Ok(Self { license, maintenance: Some(renewed) })
    }
}

/// The modules of a holding that end with it; also those that did, if it is renewed late.
pub(super) fn ending(holding: &Holding, held: &Held, at: Instant) -> Vec<Module> {
    let mut ending: Vec<Module> = Vec::new();
    for end in [held.license_expires, held.maintenance_expires].into_iter().flatten() {
        let last_second = end.end(0).map(|midnight| midnight.unix_seconds() - 1);
        let last_second = last_second.and_then(Instant::from_unix_seconds).unwrap_or(at);
        let modules = holding.at(at.min(last_second), 0).map_or_else(Vec::new, |it| it.modules);
        for module in modules.into_iter().filter(|module| module.expires == Some(end)) {
            if !ending.iter().any(|other| other.id == module.id) {
                ending.push(module);
            }
        }
    }
    ending
}

/// The last day of what lasts so many days from its issue on. The day of issue is not counted, so
/// that it is never shorter, whatever the time of day (TRIAL-1, DUP-1).
pub(crate) fn last_day(issued: Date, days: u32) -> Option<Date> {
    issued.plus_days(days)
}
