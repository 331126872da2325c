//! What changes often, kept small: a year of a large installation has millions of changes.

use super::time::instant;
use super::{Seat, SeatChange, SeatCount, Tally};
use crate::{Instant, Seats};
use alloc::{sync::Arc, vec::Vec};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// Names that stand for their numbers.
pub(super) type Names = Arc<[Arc<str>]>;

/// Accounts of one installation, in an order that means something. It reads like a list of ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountList {
    pub(super) names: Names,
    pub(super) numbers: Vec<u32>,
}

/// The seats of each module, whenever they changed. It reads like a list of [`SeatCount`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeatCounts {
    modules: Names,
    rows: Vec<CountRow>,
}

/// The seats of each account, whenever they changed. It reads like a list of [`SeatChange`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeatChanges {
    accounts: Names,
    modules: Names,
    rows: Vec<ChangeRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct CountRow {
    at: i64,
    module: u16,
    seats: Option<u32>,
    trial: u32,
    refused: u32,
    used: u64,
    full: u64,
    kept: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct ChangeRow {
    at: i64,
    account: u32,
    /// Seconds from `at` to the end of a trial; 0: none.
    lasts: u32,
    module: u16,
    seat: Seat,
}

/// The name of a number; a number that has none is not made in here.
fn name<N: TryInto<usize>>(names: &Names, number: N) -> Arc<str> {
    let name = number.try_into().ok().and_then(|number| names.get(number));
    name.cloned().unwrap_or_else(|| "".into())
}

/// A number for a name that may be new.
fn number(names: &mut Names, name: &Arc<str>) -> usize {
    if let Some(number) = names.iter().position(|it| it == name) {
        return number;
    }
    *names = names.iter().chain([name]).cloned().collect();
    names.len() - 1
}

impl AccountList {
    /// The ids, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let name = |number: &u32| self.names.get(*number as usize).map(|name| &**name);
        self.numbers.iter().filter_map(name)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }
}

impl<'a> FromIterator<&'a str> for AccountList {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let names: Names = ids.into_iter().map(Into::into).collect();
        let numbers = (0..).take(names.len()).collect();
        Self { names, numbers }
    }
}

impl SeatCounts {
    pub(super) fn record(&mut self, at: i64, module: usize, tally: &Tally) {
        let seats = match tally.seats {
            Some(Seats::Limited(seats)) => Some(seats),
            Some(Seats::Unlimited) => None,
            None => Some(0),
        };
        let module = u16::try_from(module).unwrap_or(u16::MAX);
        let Tally { used, full, trial, kept, refused, .. } = *tally;
        self.rows.push(CountRow { at, module, seats, trial, refused, used, full, kept });
    }

    pub(super) fn name(&mut self, modules: Names) {
        self.modules = modules;
    }

    /// One after the other, in order of time.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = SeatCount> + ExactSizeIterator {
        self.rows.iter().map(|row| SeatCount {
            at: instant(row.at),
            module: name(&self.modules, row.module),
            seats: row.seats,
            used: row.used,
            full: row.full,
            trial: row.trial,
            kept: row.kept,
            refused: row.refused,
        })
    }
}

impl SeatChanges {
    pub(super) fn record(&mut self, at: i64, change: &super::people::Change) {
        let lasts = change.until.map_or(0, |until| u32::try_from(until - at).unwrap_or(u32::MAX));
        let module = u16::try_from(change.module).unwrap_or(u16::MAX);
        let (account, seat) = (change.account, change.seat);
        self.rows.push(ChangeRow { at, account, lasts, module, seat });
    }

    pub(super) fn name(&mut self, accounts: Names, modules: Names) {
        (self.accounts, self.modules) = (accounts, modules);
    }

    /// One after the other, in order of time.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = SeatChange> + ExactSizeIterator {
        self.rows.iter().map(|row| SeatChange {
            at: instant(row.at),
            account: name(&self.accounts, row.account),
            module: name(&self.modules, row.module),
            seat: row.seat,
            until: (0 < row.lasts).then(|| instant(row.at + i64::from(row.lasts))),
        })
    }
}

impl Extend<SeatCount> for SeatCounts {
    fn extend<I: IntoIterator<Item = SeatCount>>(&mut self, counts: I) {
        for count in counts {
            let module = number(&mut self.modules, &count.module);
            let seats = Some(count.seats.map_or(Seats::Unlimited, Seats::Limited));
            let SeatCount { used, full, trial, kept, refused, .. } = count;
            let tally = Tally { seats, used, active: 0, full, trial, kept, refused };
            self.record(count.at.unix_seconds(), module, &tally);
        }
    }
}

impl FromIterator<SeatCount> for SeatCounts {
    fn from_iter<I: IntoIterator<Item = SeatCount>>(counts: I) -> Self {
        let mut all = Self::default();
        all.extend(counts);
        all
    }
}

impl FromIterator<SeatChange> for SeatChanges {
    fn from_iter<I: IntoIterator<Item = SeatChange>>(changes: I) -> Self {
        let mut all = Self::default();
        for change in changes {
            let at = change.at.unix_seconds();
            let account = number(&mut all.accounts, &change.account);
            let change = super::people::Change {
                account: u32::try_from(account).unwrap_or(u32::MAX),
                module: number(&mut all.modules, &change.module),
                seat: change.seat,
                until: change.until.map(Instant::unix_seconds),
            };
            all.record(at, &change);
        }
        all
    }
}

macro_rules! written_as_list {
    ($type:ident) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut list = serializer.serialize_seq(None)?;
                self.iter().try_for_each(|item| list.serialize_element(&item))?;
                list.end()
            }
        }
    };
}

written_as_list!(AccountList);
written_as_list!(SeatCounts);
written_as_list!(SeatChanges);
