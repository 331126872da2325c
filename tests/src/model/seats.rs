//! Who has a seat (SEAT-1 to SEAT-23).

use super::facts::Account;
use super::story::Row;
use super::time::DAY;
use super::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// More seats than anybody needs.
const UNLIMITED: i64 = i64::MAX;

/// What an account has of a module, and until when.
pub(super) type Seat = (&'static str, Option<i64>);

impl World {
    /// At the beginning everybody who has connected is in.
    pub(super) fn first_members(&mut self) {
        let connected = self.accounts.values().filter(|it| it.connected && it.is_enabled_user());
        let mut members: Vec<&Account> = connected.collect();
        members.sort_by_key(|account| (account.created, &account.id));
        self.line = members.into_iter().map(|account| (account.id.clone(), true)).collect();
    }

    /// An account comes to those who use the server, or comes back.
    pub(super) fn join(&mut self, id: &str) {
        let may = self.accounts.get(id).is_some_and(|it| it.connected && it.is_enabled_user());
        if may && !self.line.iter().any(|(member, _)| member == id) {
            self.line.push((id.to_owned(), false));
        }
    }

    /// An account leaves those who use the server.
    pub(super) fn leave(&mut self, id: &str) {
        self.line.retain(|(member, _)| member != id);
    }

    /// Seats of the server, for pools, domains and traffic; none: unlimited.
    pub(super) fn server_seats(&self) -> Option<i64> {
        if self.is_evaluation() {
            return None;
        }
        let Some(held) = self.held() else { return Some(0) };
        let largest = |modules: &mut dyn Iterator<Item = Option<i64>>| {
            modules.max_by_key(|seats| seats.unwrap_or(UNLIMITED))
        };
        let of_server = held.modules.get("server").map(|module| module.seats);
        let on_server = held.modules.values().filter(|module| module.category == "server");
        of_server
            .or_else(|| largest(&mut on_server.map(|module| module.seats)))
            .or_else(|| largest(&mut held.modules.values().map(|module| module.seats)))
            .unwrap_or(Some(0))
    }

    /// Seats of one module; none: unlimited.
    pub(super) fn module_seats(&self, module: &str) -> Option<i64> {
        if self.is_evaluation() {
            return None;
        }
        let module = self.held().and_then(|held| held.modules.get(module));
        module.map_or(Some(0), |module| module.seats)
    }

    /// SEAT-10: when all of an hour has happened, who waits comes in while there is room, one after
    /// the other. Who needs no seat need not wait, and under IceWarp's rules nobody does.
    pub(super) fn seat_who_waits(&mut self) {
        let (accounts, policy) = (&self.accounts, &self.policy);
        let nobody_waits = policy.by_trial_seats();
        for (id, inside) in &mut self.line {
            *inside |= nobody_waits || !accounts[id].may_connect(policy);
        }
        let capacity = self.server_seats().unwrap_or(UNLIMITED);
        let (inside, waiting): (Vec<_>, Vec<_>) = self.line.iter_mut().partition(|it| it.1);
        let mut used: i64 = inside.iter().map(|(id, _)| accounts[id].seats(&self.policy)).sum();
        for (id, inside) in waiting {
            used += accounts[id].seats(&self.policy);
            if capacity < used {
                break;
            }
            *inside = true;
        }
    }

    /// What every account has of every module; who does not ask is left out.
    pub(super) fn account_seats(&self, t: i64) -> BTreeMap<(String, String), Seat> {
        if self.policy.by_trial_seats() {
            self.used_modules().iter().flat_map(|module| self.pool(module, t)).collect()
        } else {
            self.connected()
        }
    }

    /// One pool: of those who are in, as many as there are seats for have one, the others stay.
    fn connected(&self) -> BTreeMap<(String, String), Seat> {
        let capacity = self.server_seats().unwrap_or(UNLIMITED);
        let counts = |(id, _): &&(String, bool)| self.accounts[id].may_connect(&self.policy);
        let (mut seats, mut used) = (BTreeMap::new(), 0);
        for (id, inside) in self.line.iter().filter(counts) {
            if *inside {
                used += self.accounts[id].seats(&self.policy);
            }
            let seat = match inside {
                true if used <= capacity => "full",
                true => "kept",
                false => "refused",
            };
            seats.insert((id.clone(), "server".to_owned()), (seat, None));
        }
        seats
    }

    /// SEAT-20, SEAT-21, SEAT-23: by first access; who finds no seat tries for a while.
    fn pool(&self, module: &str, t: i64) -> Vec<((String, String), Seat)> {
        let uses =
            |account: &&Account| account.is_enabled_user() && account.active.contains(module);
        let users = self.accounts.values().filter(uses);
        let mut members: Vec<((i64, usize), &Account)> = users
            .filter_map(|account| Some((*account.first_access.get(module)?, account)))
            .collect();
        members.sort_by_key(|(access, _)| *access);
        let capacity = self.module_seats(module).unwrap_or(UNLIMITED);
        let seats = (1..).zip(members).map(|(place, ((access, _), account))| {
            let end = access + self.policy.seat_trial_days * DAY;
            let seat = match () {
                () if place <= capacity => ("full", None),
                () if t < end => ("trial", Some(end)),
                () => ("refused", None),
            };
            ((account.id.clone(), module.to_owned()), seat)
        });
        seats.collect()
    }

    /// Modules that a license grants, or that somebody uses.
    fn used_modules(&self) -> BTreeSet<String> {
        let held = self.held().into_iter().flat_map(|held| held.modules.keys());
        let users = self.accounts.values().filter(|account| account.is_enabled_user());
        held.chain(users.flat_map(|account| &account.active)).cloned().collect()
    }

    /// Seats that all accounts need together (SEAT-1 to SEAT-6).
    pub(super) fn seats_needed(&self) -> i64 {
        let accounts: i64 = self.accounts.values().map(|it| it.seats(&self.policy)).sum();
        if self.policy.counting != "extensions" {
            return accounts;
        }
        let per_seat = self.policy.extensions_per_seat.max(1);
        accounts.max((self.all_extensions() + per_seat - 1) / per_seat)
    }

    pub(super) fn all_extensions(&self) -> i64 {
        let owned: i64 = self.accounts.values().map(|account| account.extensions).sum();
        owned + self.extensions
    }

    /// Seats of every module.
    pub(super) fn rows(
        &self,
        accounts: &BTreeMap<(String, String), Seat>,
    ) -> BTreeMap<String, Row> {
        let mut rows = BTreeMap::new();
        let by_trial = self.policy.by_trial_seats();
        let mut modules = self.used_modules();
        if !by_trial {
            modules = self.held().into_iter().flat_map(|it| it.modules.keys()).cloned().collect();
            modules.insert("server".to_owned());
        }
        for module in modules {
            let uses = |it: &&Account| it.is_enabled_user() && it.active.contains(&module);
            let mut row = match by_trial {
                true => Row {
                    seats: self.module_seats(&module),
                    used: self.accounts.values().filter(uses).count() as i64,
                    ..Row::default()
                },
                false if module == "server" => {
                    Row { seats: self.server_seats(), used: self.seats_needed(), ..Row::default() }
                }
                false => Row {
                    seats: self.module_seats(&module),
                    used: self.seats_needed(),
                    ..Row::default()
                },
            };
            for ((id, _), (seat, _)) in accounts.iter().filter(|((_, of), _)| *of == module) {
                let weight = if by_trial { 1 } else { self.accounts[id].seats(&self.policy) };
                match *seat {
                    "full" => row.full += weight,
                    "kept" => row.kept += weight,
                    "trial" => row.trial += 1,
                    _ => row.refused += 1,
                }
            }
            rows.insert(module, row);
        }
        rows
    }

    /// SEAT-8: accounts of a domain, how many it may have, and what says so; none: no limit.
    pub(super) fn domain(&self, domain: &str) -> Option<(i64, i64, &'static str)> {
        let held = self.held()?;
        let of_license = held.domain_limits.get(domain).copied();
        let own = self.domains.get(domain).copied();
        of_license.or(own)?;
        let by_license =
            self.server_seats().unwrap_or(UNLIMITED).min(of_license.unwrap_or(UNLIMITED));
        // Whoever is there takes a place in his domain, whatever he uses.
        let counts =
            |it: &&Account| it.domain.as_deref() == Some(domain) && it.may_connect(&self.policy);
        let used = self.accounts.values().filter(counts).count() as i64;
        match own {
            Some(own) if own < by_license => Some((used, own, "domain")),
            _ => Some((used, by_license, "license")),
        }
    }
}
