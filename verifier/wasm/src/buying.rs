//! Buying: what a change costs, an order for it, and whether an answer is what was ordered.

use crate::Core;
use crate::failure::{Answer, bad, failure, json, not_genuine};
use crate::held::Meant;
use crate::question::Question;
use alloc::{string::String, vec::Vec};
use licentia_verifier::json::problems;
use licentia_verifier::order::{AnswerCheck, OrderAnswer, OrderRequest};
use licentia_verifier::quote::{Asked, PriceList, quote};

impl Core {
    /// What changes to a license cost, by a price list: JSON, or signed by a trusted key.
    pub(crate) fn quote(&self, prices: &[u8], question: &Question) -> Answer {
        let changes = question.changes()?;
        let prices = self.price_list(prices)?;
        let Meant { holding, grants, .. } = self.meant(question)?;
        let policy = match question.get("policy") {
            Some(_) => self.asked_policy(question, "policy")?,
            None => grants.policy.resolve(&self.own).or_else(|it| self.named_policy(&it.id))?,
        };
        let usual = prices.currencies.first().map(|currency| currency.code.clone());
        let currency = question.owned("currency").or(usual).unwrap_or_default();
        Ok(json(&quote(&Asked {
            held: &grants,
            product: &holding.product,
            price_class: grants.price_class,
            changes: &changes,
            prices: &prices,
            policy: &policy,
            currency: &currency,
            on: question.at()?.date(),
        })))
    }

    /// An order request for what is held, checked as whoever answers it checks it.
    pub(crate) fn order(&self, question: &Question) -> Answer {
        let changes = question.changes()?;
        let Meant { licenses, holding, grants } = self.meant(question)?;
        let id = question.owned("id").unwrap_or_default();
        let (at, of) = (question.at()?, (&holding, &grants));
        let mut request = OrderRequest::of_holding(id, at, of, &licenses, changes);
        request.reseller = question.owned("reseller");
        request.reference_id = question.owned("referenceId");
        request.note = question.owned("note");
        let text = json(&request);
        self.request(text.as_bytes())?;
        let policy = grants.policy.resolve(&self.own).ok();
        match request.unfit(&grants, policy.as_ref(), at) {
            None => Ok(text),
            Some((index, why)) => {
                let values = [("why", why.code().into()), ("change", (index as u32).into())];
                Err(failure("not-fulfillable", values.into()))
            }
        }
    }

    /// What an answer brings, and in what it is not what was ordered.
    pub(crate) fn check_answer(&self, answer: &[u8], request: &[u8]) -> Answer {
        let request = self.request(request)?;
        let answer = OrderAnswer::open(answer, &self.keyring)
            .map_err(|error| not_genuine("answer", &error))?;
        Ok(json(&AnswerCheck::of(&answer, &request)))
    }

    fn request(&self, bytes: &[u8]) -> Result<OrderRequest, String> {
        OrderRequest::read(bytes).map_err(|first| {
            let all = problems::<OrderRequest>(bytes);
            bad("bad-request", if all.is_empty() { Vec::from([first]) } else { all })
        })
    }

    fn price_list(&self, bytes: &[u8]) -> Result<PriceList, String> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if !bytes.trim_ascii_start().starts_with(b"{") {
            return PriceList::open(bytes, &self.keyring)
                .map_err(|error| not_genuine("prices", &error));
        }
        PriceList::read(bytes).map_err(|first| {
            let all = problems::<PriceList>(bytes);
            bad("bad-price-list", if all.is_empty() { Vec::from([first]) } else { all })
        })
    }
}
