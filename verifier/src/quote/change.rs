//! What each change does to a license, and what it costs.

use super::draft::{Draft, Priced, bought, follows, limited, within_limit};
use super::line::{Item, Span};
use super::prices::SERVER;
use super::{QuoteRefusal, Remark};
use crate::entitlement::by_id;
use crate::order::{Change, last_day};
use crate::policy::{Counting, LapsedMaintenance};
use crate::rules::Rule;
use crate::{Date, Module};
use alloc::{borrow::ToOwned, vec::Vec};

/// The module that must have as many users as the server, where devices are counted (SEAT-4).
const WEB_FILTER: &str = "web-filter";

impl Draft<'_> {
    pub(super) fn apply(&mut self, change: &Change) -> Result<(), QuoteRefusal> {
        match change {
            Change::AddUsers { users } => self.add_users(*users),
            Change::AddModule { module, users } => self.add_module(module, *users),
            Change::TrialModule { module } => self.try_module(module),
            Change::Renew { years } => self.renew(*years),
            Change::Upgrade { product, users } => self.upgrade(product, *users),
            Change::Bridge { days } => self.bridge(*days),
        }
    }

    /// Users of the server, and of every module that had as many: the web filter must (SEAT-4), of
    /// others it is what "for all users" meant when they were bought (assumed).
    fn add_users(&mut self, users_asked: u32) -> Result<(), QuoteRefusal> {
        if users_asked == 0 {
            return Err(QuoteRefusal::ZeroUsers);
        }
        let server_users = self.server_users()?;
        let prices = self.product(&self.license.product)?;
        let mut followers = Vec::new();
        for module in &self.license.modules {
            if module.id != SERVER && follows(module, server_users) {
                followers.push(module.id.clone());
            }
        }
        self.add_packs(SERVER, users_asked, &[Rule::Buy1, Rule::Buy4])?;
        for module in followers {
            if prices.module(&module).is_none() {
                self.remark(Remark::ModuleNotRaised { module });
                continue;
            }
            let rules = match self.must_equal_server(&module) {
                true => &[Rule::Seat4, Rule::Buy4],
                false => &[Rule::Buy1, Rule::Buy4],
            };
            self.add_packs(&module, users_asked, rules)?;
        }
        Ok(())
    }

    /// Packs for a module that is held, or for the server.
    fn add_packs(
        &mut self,
        id: &str,
        users_asked: u32,
        rules: &'static [Rule],
    ) -> Result<(), QuoteRefusal> {
        let packs = self.packs(users_asked)?;
        let users_got = self.users_in(packs)?;
        self.packs_line(id, packs, (users_asked, users_got), rules)
    }

    fn packs_line(
        &mut self,
        id: &str,
        packs: u32,
        (users_asked, users_got): (u32, u32),
        rules: &'static [Rule],
    ) -> Result<(), QuoteRefusal> {
        let prices = self.product(&self.license.product)?;
        let (_, unit_price_minor) = self.module_price(prices, id)?;
        let item = Item::AddedUsers { module: id.to_owned(), users_asked, users_got };
        self.add(Priced { item, rules, quantity: packs, unit_price_minor })?;
        let module = self.license.modules.iter_mut().find(|module| module.id == id);
        let module = module.ok_or(QuoteRefusal::NoServer)?;
        within_limit(u64::from(limited(module)?) + u64::from(users_got))?;
        module.extra_seats = module.extra_seats.saturating_add(users_got);
        Ok(())
    }

    /// A module for `users` altogether: as many as are missing are sold. A trial of it ends.
    fn add_module(&mut self, id: &str, users: Option<u32>) -> Result<(), QuoteRefusal> {
        if users == Some(0) {
            return Err(QuoteRefusal::ZeroUsers);
        }
        let product = self.product(&self.license.product)?;
        let (unit_price_minor, _) = self.module_price(product, id)?;
        let Some(prices) = product.module(id) else {
            return Err(QuoteRefusal::AlreadyHeld { module: id.to_owned() });
        };
        let server_users = self.server_users()?;
        let users_asked = within_limit(users.unwrap_or(server_users).into())?;
        let module = || id.to_owned();
        if self.must_equal_server(id) && users_asked != server_users {
            let module = module();
            return Err(QuoteRefusal::UnequalToServer { module, users_asked, server_users });
        }
        let rules = &[Rule::Buy9, Rule::Buy4];
        let held = self.module(id).filter(|held| held.expires.is_none()).map(limited);
        let has = match held.transpose()? {
            Some(users) if users == users_asked => {
                return Err(QuoteRefusal::AlreadyHeld { module: module() });
            }
            Some(users) if users_asked < users => {
                return Err(QuoteRefusal::Lowering { module: module(), users, users_asked });
            }
            Some(users) => users,
            None => {
                // One price for any number of users, or for those that the server includes.
                let included = match prices.per_pack {
                    None => users_asked,
                    Some(_) => self.policy.users_included.0.min(users_asked),
                };
                let item = Item::AddedModule { module: module(), users_included: included };
                self.add(Priced { item, rules, quantity: 1, unit_price_minor })?;
                self.license.modules.retain(|held| held.id != id);
                self.license.modules.push(bought(module(), prices.category, included));
                by_id(&mut self.license.modules);
                included
            }
        };
        let missing = users_asked - has;
        if missing == 0 {
            return Ok(());
        }
        let packs = self.packs(missing)?;
        // What the last pack holds beyond the users of the server would be of no use to anybody.
        let useful = match server_users.checked_sub(users_asked) {
            Some(_) => server_users - has,
            None => u32::MAX,
        };
        self.packs_line(id, packs, (missing, self.users_in(packs)?.min(useful)), rules)
    }

    /// Whether a module has as many users as the server by rule (SEAT-4), not by chance.
    fn must_equal_server(&self, id: &str) -> bool {
        id == WEB_FILTER && self.policy.counting == Counting::Devices
    }

    /// A bridge costs nothing: it grants no seats, only time for two machines (DUP-1): assumed.
    fn bridge(&mut self, days: u32) -> Result<(), QuoteRefusal> {
        let until = self.until(days)?;
        let (item, rules) = (Item::Bridge { days }, &[Rule::Dup1]);
        let priced = Priced { item, rules, quantity: 1, unit_price_minor: 0 };
        self.line(priced, None, None, Some(Span { from: self.on, until }))
    }

    /// A module to try, as long as a product is tried (assumed), for all users of the server.
    fn try_module(&mut self, id: &str) -> Result<(), QuoteRefusal> {
        let product = self.product(&self.license.product)?;
        self.module_price(product, id)?;
        let Some(prices) = product.module(id).filter(|_| self.module(id).is_none()) else {
            return Err(QuoteRefusal::AlreadyHeld { module: id.to_owned() });
        };
        let seats = self.module(SERVER).ok_or(QuoteRefusal::NoServer)?.total_seats();
        let until = self.until(self.policy.trial_days.0)?;
        let item = Item::TrialModule { module: id.to_owned() };
        let rules = &[Rule::Buy9, Rule::Trial1];
        let priced = Priced { item, rules, quantity: 1, unit_price_minor: 0 };
        self.line(priced, None, None, Some(Span { from: self.on, until }))?;
        let category = prices.category;
        let (id, expires) = (id.to_owned(), Some(until));
        self.license.modules.push(Module { id, category, seats, extra_seats: 0, expires });
        by_id(&mut self.license.modules);
        Ok(())
    }

    /// The last day of what lasts so many days if it is issued on the day of the quote.
    fn until(&self, days: u32) -> Result<Date, QuoteRefusal> {
        match days {
            0 => Err(QuoteRefusal::NoTrial),
            days => last_day(self.on, days).ok_or(QuoteRefusal::CalendarEnds),
        }
    }

    /// Years of maintenance from the previous expiry on (BUY-5), at a share of what the same
    /// license costs new today (BUY-3).
    fn renew(&mut self, years: u32) -> Result<(), QuoteRefusal> {
        if years == 0 {
            return Err(QuoteRefusal::ZeroYears);
        }
        let expires = self.license.maintenance_expires.ok_or(QuoteRefusal::NoMaintenance)?;
        let until = expires.plus_years(years).ok_or(QuoteRefusal::CalendarEnds)?;
        if until < self.on {
            let years_needed = years_to_reach(expires, self.on)?;
            return Err(QuoteRefusal::TooFewYears { years, years_needed });
        }
        // Up to the day before the quote: who renews on the day after the expiry has lost none.
        let days_passed = u32::try_from(expires.days_until(self.on) - 1).unwrap_or(0);
        if 0 < days_passed {
            self.remark(Remark::LateRenewal { maintenance_expires: expires, days_passed });
        }
        self.remark_endings();
        let (unit_price_minor, parts) =
            self.new_price(&self.license.product, &self.license.modules)?;
        let from = expires.plus_days(1).ok_or(QuoteRefusal::CalendarEnds)?;
        let rules = &[Rule::Buy3, Rule::Buy5];
        let item = Item::Renewal { parts };
        let priced = Priced { item, rules, quantity: years, unit_price_minor };
        let percent = self.policy.maintenance_percent.0;
        self.line(priced, Some(percent), None, Some(Span { from, until }))?;
        self.license.maintenance_expires = Some(until);
        match self.policy.lapsed_maintenance {
            // A perpetual license stays one.
            LapsedMaintenance::EndsLicense => {
                self.license.license_expires =
                    self.license.license_expires.map(|day| day.max(until));
            }
            LapsedMaintenance::InstalledBuildRuns => {}
        }
        Ok(())
    }

    /// The difference of what both would cost new, and never a refund (assumed). Modules come
    /// along where the larger license has them; maintenance ends when it did.
    fn upgrade(&mut self, to: &str, users: Option<u32>) -> Result<(), QuoteRefusal> {
        let server_users = self.server_users()?;
        let users_asked = within_limit(users.unwrap_or(server_users).into())?;
        if users_asked < server_users {
            let (module, users) = (SERVER.to_owned(), server_users);
            return Err(QuoteRefusal::Lowering { module, users, users_asked });
        }
        let prices = self.product(to)?;
        let packs = self.packs(users_asked - server_users)?;
        let more = self.users_in(packs)?;
        let mut modules = Vec::new();
        for mut module in self.license.modules.clone() {
            let is_server = module.id == SERVER;
            if !is_server && prices.module(&module.id).is_none() {
                let product = to.to_owned();
                self.remark(Remark::ModuleDropped { module: module.id, product });
                continue;
            }
            if is_server || follows(&module, server_users) {
                within_limit(u64::from(server_users) + u64::from(more))?;
                module.extra_seats = module.extra_seats.saturating_add(more);
            }
            modules.push(module);
        }
        self.remark_endings();
        let (old_minor, _) = self.new_price(&self.license.product, &self.license.modules)?;
        let (new_minor, _) = self.new_price(to, &modules)?;
        if new_minor < old_minor {
            self.remark(Remark::NotRefunded);
        }
        let (old_price, new_price) = (self.money(old_minor), self.money(new_minor));
        let (from_product, to_product) = (self.license.product.clone(), to.to_owned());
        let item = Item::Upgrade { from_product, to_product, old_price, new_price };
        let unit_price_minor = (new_minor - old_minor).max(0);
        self.add(Priced { item, rules: &[Rule::Buy6], quantity: 1, unit_price_minor })?;
        self.license.product = to.to_owned();
        self.license.modules = modules;
        Ok(())
    }
}

/// How many years from an expiry on reach a day.
fn years_to_reach(expires: Date, on: Date) -> Result<u32, QuoteRefusal> {
    let reaches = |years: &u32| expires.plus_years(*years).is_none_or(|until| on <= until);
    (1..10_000).find(reaches).ok_or(QuoteRefusal::CalendarEnds)
}
