//! A quote as it comes about: the license after the changes so far, and what they cost.

use super::line::{Item, Line, NewPrice, Span};
use super::money::{Share, share_of, sum};
use super::prices::{Price, ProductPrices, SERVER};
use super::{Additions, Money, Outcome, PriceList, Prorated, QuoteRefusal, Remark};
use crate::policy::Policy;
use crate::rules::Rule;
use crate::{Category, Date, Module, PriceClass, Seats, limits};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// What a line has that is not worked out from the rest.
pub(super) struct Priced {
    pub(super) item: Item,
    pub(super) rules: &'static [Rule],
    pub(super) quantity: u32,
    pub(super) unit_price_minor: i64,
}

/// A draft before a change that may be refused.
pub(super) struct Mark {
    license: Outcome,
    lines: usize,
    total_minor: i64,
    remarks: usize,
}

/// A quote as it comes about.
pub(super) struct Draft<'a> {
    pub(super) prices: &'a PriceList,
    pub(super) policy: &'a Policy,
    pub(super) class: PriceClass,
    pub(super) currency: &'a str,
    pub(super) on: Date,
    pub(super) license: Outcome,
    pub(super) lines: Vec<Line>,
    pub(super) total_minor: i64,
    pub(super) remarks: Vec<Remark>,
}

impl<'a> Draft<'a> {
    pub(super) fn mark(&self) -> Mark {
        let (lines, remarks) = (self.lines.len(), self.remarks.len());
        Mark { license: self.license.clone(), lines, total_minor: self.total_minor, remarks }
    }

    /// What is refused half way leaves no trace.
    pub(super) fn back_to(&mut self, mark: Mark) {
        self.license = mark.license;
        self.lines.truncate(mark.lines);
        self.total_minor = mark.total_minor;
        self.remarks.truncate(mark.remarks);
    }

    pub(super) fn remark(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    pub(super) fn money(&self, amount_minor: i64) -> Money {
        Money::new(amount_minor, self.currency)
    }

    pub(super) fn product(&self, id: &str) -> Result<&'a ProductPrices, QuoteRefusal> {
        let unlisted = || QuoteRefusal::ProductNotListed { product: id.to_owned() };
        self.prices.product(id).ok_or_else(unlisted)
    }

    /// The amount of a price in the currency of the quote.
    pub(super) fn minor(&self, price: &Price) -> Result<i64, QuoteRefusal> {
        let unlisted = || not_listed(self.currency, self.prices);
        price.get(self.currency).copied().ok_or_else(unlisted)
    }

    /// A module of the license, and the server is one.
    pub(super) fn module(&self, id: &str) -> Option<&Module> {
        self.license.modules.iter().find(|module| module.id == id)
    }

    /// Users of the server; there must be a number of them.
    pub(super) fn server_users(&self) -> Result<u32, QuoteRefusal> {
        limited(self.module(SERVER).ok_or(QuoteRefusal::NoServer)?)
    }

    /// Packs that hold so many users.
    pub(super) fn packs(&self, users: u32) -> Result<u32, QuoteRefusal> {
        match (users, self.policy.users_per_pack.0) {
            (0, _) => Ok(0),
            (_, 0) => Err(QuoteRefusal::EmptyPack),
            (users, per_pack) => Ok(users.div_ceil(per_pack)),
        }
    }

    /// Users in so many packs.
    pub(super) fn users_in(&self, packs: u32) -> Result<u32, QuoteRefusal> {
        let users = u64::from(packs) * u64::from(self.policy.users_per_pack.0);
        within_limit(users)
    }

    /// That modules of the license end before it: what it would cost new is without them.
    pub(super) fn remark_endings(&mut self) {
        for Module { id, expires, .. } in self.license.modules.clone() {
            if let Some(expires) = expires {
                self.remark(Remark::ModuleEnds { module: id, expires });
            }
        }
    }

    /// What a license would cost new, part by part and together. Modules that end before it are
    /// not part of it.
    pub(super) fn new_price(
        &self,
        product: &str,
        modules: &[Module],
    ) -> Result<(i64, Vec<NewPrice>), QuoteRefusal> {
        let prices = self.product(product)?;
        let (mut together, mut parts) = (0, Vec::new());
        for module in modules.iter().filter(|module| module.expires.is_none()) {
            let users = limited(module)?;
            let packs = self.packs(users.saturating_sub(self.policy.users_included.0))?;
            let (one, per_pack) = self.module_price(prices, &module.id)?;
            let packed = i64::from(packs).saturating_mul(per_pack);
            let price = sum(one, packed)?;
            together = sum(together, price)?;
            parts.push(NewPrice { module: module.id.clone(), packs, price: self.money(price) });
        }
        Ok((together, parts))
    }

    /// The list prices of a module, or of the server: by itself, and for one more pack.
    pub(super) fn module_price(
        &self,
        product: &ProductPrices,
        id: &str,
    ) -> Result<(i64, i64), QuoteRefusal> {
        if id == SERVER {
            return Ok((self.minor(&product.server)?, self.minor(&product.pack)?));
        }
        let unlisted = || {
            let (module, product) = (id.to_owned(), product.id.clone());
            QuoteRefusal::ModuleNotListed { module, product }
        };
        let module = product.module(id).ok_or_else(unlisted)?;
        let per_pack = module.per_pack.as_ref().map_or(Ok(0), |price| self.minor(price))?;
        Ok((self.minor(&module.with_server)?, per_pack))
    }

    /// A line for something that is added: covered until maintenance ends (BUY-4), and paid in
    /// full or by the day.
    pub(super) fn add(&mut self, priced: Priced) -> Result<(), QuoteRefusal> {
        let last = self.license.maintenance_expires.filter(|last| self.on <= *last);
        let covers = last.map(|until| Span { from: self.on, until });
        let prorated = match self.prices.additions {
            Additions::Full {} => None,
            Additions::ByDay { period } => {
                let Some(last) = self.license.maintenance_expires else {
                    return Err(QuoteRefusal::NoMaintenance);
                };
                if last < self.on {
                    let (maintenance_expires, on) = (last, self.on);
                    return Err(QuoteRefusal::MaintenanceEnded { maintenance_expires, on });
                }
                let left = Prorated::between(self.on, last, period);
                Some(left.ok_or(QuoteRefusal::CalendarEnds)?)
            }
        };
        self.line(priced, None, prorated, covers)
    }

    /// A line, with its amount.
    pub(super) fn line(
        &mut self,
        priced: Priced,
        maintenance_percent: Option<u32>,
        prorated: Option<Prorated>,
        covers: Option<Span>,
    ) -> Result<(), QuoteRefusal> {
        let Priced { item, rules, quantity, unit_price_minor } = priced;
        let mut rules = rules.to_vec();
        let class_percent = self.prices.class_percent(self.class);
        if self.class != PriceClass::Standard && !rules.contains(&Rule::Buy6) {
            rules.push(Rule::Buy6);
        }
        let shares = [
            Share::times(quantity),
            Share::percent(class_percent),
            maintenance_percent.map_or(Share::times(1), Share::percent),
            prorated.map_or(Share::times(1), Prorated::share),
        ];
        let amount =
            share_of(unit_price_minor, &shares).ok_or_else(QuoteRefusal::amount_too_large)?;
        self.total_minor = sum(self.total_minor, amount)?;
        let (unit_price, amount) = (self.money(unit_price_minor), self.money(amount));
        self.lines.push(Line {
            item,
            rules,
            quantity,
            unit_price,
            class_percent,
            maintenance_percent,
            prorated,
            covers,
            amount,
        });
        Ok(())
    }
}

/// Whether a module has as many users as the server, for as long as it.
pub(super) fn follows(module: &Module, server_users: u32) -> bool {
    module.category == Category::Server
        && module.expires.is_none()
        && module.total_seats() == Seats::Limited(server_users)
}

/// That a price list has no prices in a currency.
pub(super) fn not_listed(currency: &str, prices: &PriceList) -> QuoteRefusal {
    let listed = prices.currencies.iter().map(|it| it.code.clone()).collect();
    QuoteRefusal::CurrencyNotListed { currency: currency.to_owned(), listed }
}

/// The users of a module, if they are a number.
pub(super) fn limited(module: &Module) -> Result<u32, QuoteRefusal> {
    match module.total_seats() {
        Seats::Limited(users) => Ok(users),
        Seats::Unlimited => Err(QuoteRefusal::UnlimitedUsers { module: module.id.clone() }),
    }
}

/// So many users, if a license can have them.
pub(super) fn within_limit(users: u64) -> Result<u32, QuoteRefusal> {
    let limit = limits::SEATS;
    match u32::try_from(users) {
        Ok(fits) if fits <= limit => Ok(fits),
        _ => Err(QuoteRefusal::TooManyUsers { users, limit }),
    }
}

/// A module that is bought with so many users.
pub(super) fn bought(id: String, category: Category, users: u32) -> Module {
    Module { id, category, seats: Seats::Limited(users), extra_seats: 0, expires: None }
}
