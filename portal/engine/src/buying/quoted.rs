//! A quote in words, each line with the rules that make it.

use super::prices::{Listed, money};
use super::{Basis, title, told};
use crate::protocol::{Quoted, QuotedLine, RuleTold, Told};
use licentia_verifier::Date;
use licentia_verifier::entitlement::Held;
use licentia_verifier::order::Change;
use licentia_verifier::quote::{Asked, Item, Line, PriceList, Prorated, Quote, Remark, quote};
use licentia_verifier::rules::Rule;
use licentia_words::sentence;

impl Basis<'_> {
    /// What changes cost on a day; nothing without a price list.
    pub(super) fn quote(
        &self,
        prices: &Listed,
        (changes, held): (&[Change], &Held),
        currency: &str,
        on: Date,
    ) -> Option<Quote> {
        let prices = prices.list()?;
        Some(quote(&Asked {
            held,
            product: &self.holding.product,
            price_class: held.price_class,
            changes,
            prices,
            policy: &self.policy,
            currency,
            on,
        }))
    }

    /// A quote in words.
    pub(super) fn quoted(&self, quote: &Quote, list: &PriceList, currency: &str) -> Quoted {
        let words = self.words;
        let amount = |minor: i64| money(list, words, minor, currency);
        let remark =
            |remark: &Remark| Told { what: sentence(&words.remark(remark)), remedy: String::new() };
        let refusals = quote.refusals.iter();
        Quoted {
            lines: quote.lines.iter().map(|line| self.line(line, &amount)).collect(),
            total: amount(quote.total.amount_minor),
            remarks: quote.remarks.iter().map(remark).collect(),
            refusals: refusals.map(|it| told(&words.quote_refusal(&it.refusal))).collect(),
        }
    }

    fn line(&self, line: &Line, amount: &dyn Fn(i64) -> String) -> QuotedLine {
        let words = self.words;
        let percent = |percent: u32| format!("{percent} %");
        let class = (line.class_percent != 100).then(|| percent(line.class_percent));
        let mut factors = vec![words.quantity(line), amount(line.unit_price.amount_minor)];
        factors.extend(class);
        factors.extend(line.maintenance_percent.map(percent));
        factors.extend(line.prorated.map(share));
        let parts = match &line.item {
            Item::Renewal { parts } => {
                let part = |part: &licentia_verifier::quote::NewPrice| {
                    (words.module_name(&part.module), amount(part.price.amount_minor))
                };
                parts.iter().map(part).collect()
            }
            Item::AddedUsers { .. }
            | Item::AddedModule { .. }
            | Item::Bridge { .. }
            | Item::TrialModule { .. }
            | Item::Upgrade { .. } => Vec::new(),
        };
        QuotedLine {
            item: title(&words.line_item(line, amount)),
            factors,
            parts,
            amount: amount(line.amount.amount_minor),
            rules: line.rules.iter().map(|rule| self.rule(*rule)).collect(),
        }
    }

    /// A rule under the policy of the license.
    pub(super) fn rule(&self, rule: Rule) -> RuleTold {
        RuleTold {
            id: rule.id().to_owned(),
            title: title(self.words.rule_title(rule)),
            text: self.words.rule(rule, &self.policy),
        }
    }
}

/// The part of a period that is paid: `200/365`, `2 15/31`.
fn share(prorated: Prorated) -> String {
    let Prorated { whole_periods, days, period_days } = prorated;
    match (whole_periods, days) {
        (whole, 0) => whole.to_string(),
        (0, days) => format!("{days}/{period_days}"),
        (whole, days) => format!("{whole} {days}/{period_days}"),
    }
}
