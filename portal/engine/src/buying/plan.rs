//! Adding users and modules: what there is, what it costs, what it changes.

use super::prices::{Listed, money};
use super::{Basis, SERVER, title, told};
use crate::engine::Engine;
use crate::protocol::{Failure, Foresee, Future, ModuleOffer, Plan, Planned, UsersOffer};
use licentia_verifier::order::Change;
use licentia_verifier::quote::PriceList;
use licentia_verifier::{Module, Seats};
use std::collections::BTreeSet;

impl Engine {
    pub(crate) fn plan(&self, question: &Plan) -> Result<Planned, Failure> {
        let basis = self.basis(&question.installation, question.now)?;
        let prices = Listed::read(self.session()?);
        let currency = prices.currency(question.wish.currency.as_deref());
        let changes = basis.changes(&question.wish);
        let on = basis.at.date();
        let quote = match changes.is_empty() {
            true => None,
            false => basis.quote(&prices, (&changes, &basis.held), &currency, on),
        };
        let quoted = quote.zip(prices.list());
        let request = basis.request("plan", &changes);
        let drafts = (!changes.is_empty()).then(|| basis.drafts(&request, basis.at));
        let impossible = drafts.and_then(Result::err);
        let impossible = impossible.map(|error| told(&basis.words.not_fulfilled(&error)));
        let users = basis.users(&question.wish);
        let is_bought =
            |change: &Change| !matches!(change, Change::TrialModule { .. } | Change::Bridge { .. });
        let runs = basis.held.maintenance_expires.filter(|last| on <= *last);
        let ends_with = runs.filter(|_| changes.iter().any(is_bought));
        let pack_price = prices.list().and_then(|list| {
            let pack = &list.product(&basis.holding.product)?.pack;
            Some(money(list, basis.words, *pack.get(&currency)?, &currency))
        });
        Ok(Planned {
            users: UsersOffer { pack_price, ..users },
            modules: basis.offers(&prices, &currency),
            quoted: quoted.map(|(quote, list)| basis.quoted(&quote, list, &currency)),
            prices: prices.stand(&currency, basis.words),
            ends_with: ends_with.map(|day| basis.words.date(day)),
            changes: changes.iter().map(|it| title(&basis.words.change(it))).collect(),
            impossible,
        })
    }

    pub(crate) fn foresee(&self, question: &Foresee) -> Result<Option<Future>, Failure> {
        let basis = self.basis(&question.installation, question.now)?;
        let changes = basis.changes(&question.wish);
        if changes.is_empty() {
            return Ok(None);
        }
        match basis.drafts(&basis.request("plan", &changes), basis.at) {
            Ok(drafts) => basis.future(&drafts).map(Some),
            // Why that is impossible is said where its price would be.
            Err(_) => Ok(None),
        }
    }
}

impl Basis<'_> {
    /// The modules that can be added: those of the price list that are not held for all users,
    /// and those that were tried.
    fn offers(&self, prices: &Listed, currency: &str) -> Vec<ModuleOffer> {
        let list = prices.list();
        let product = list.and_then(|list| list.product(&self.holding.product));
        let listed = product.into_iter().flat_map(|it| &it.modules).map(|it| it.id.as_str());
        let held = self.held.modules.iter().map(|module| module.id.as_str());
        let ended = self.held.ended_modules.iter().map(|module| module.id.as_str());
        let ids: BTreeSet<&str> = listed.chain(held).chain(ended).collect();
        let offer = |id: &str| {
            let held = self.held.modules.iter().find(|module| module.id == id);
            let bought = held.filter(|module| module.expires.is_none()).map(Module::total_seats);
            let seats = match (bought, self.server_seats()) {
                (None, _) => None,
                (Some(Seats::Limited(seats)), Seats::Limited(all)) if seats < all => Some(seats),
                (Some(_), _) => return None,
            };
            Some(ModuleOffer {
                id: id.to_owned(),
                name: self.words.module_name(id),
                price: list.and_then(|list| self.module_price(id, list, prices, currency)),
                trial_days: if held.is_some() { 0 } else { self.policy.trial_days.0 },
                on_trial: held.is_some() && bought.is_none(),
                seats,
            })
        };
        ids.into_iter().filter(|id| *id != SERVER).filter_map(offer).collect()
    }

    /// What a module costs by itself, for all users of the server as it is.
    fn module_price(
        &self,
        id: &str,
        list: &PriceList,
        prices: &Listed,
        currency: &str,
    ) -> Option<String> {
        let change = Change::AddModule { module: id.to_owned(), users: None };
        let quote = self.quote(prices, (&[change], &self.held), currency, self.at.date())?;
        let priced = quote.refusals.is_empty();
        priced.then(|| money(list, self.words, quote.total.amount_minor, currency))
    }
}
