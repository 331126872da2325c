//! Answers to orders: whether they are what was ordered, and what they changed.

use super::future::grants;
use super::title;
use crate::engine::{Engine, Trusting, instant};
use crate::protocol::{AnswerTold, CheckAnswer, Checked, Failure};
use licentia_verifier::entitlement::{Entitlement, Held};
use licentia_verifier::order::{OrderAnswer, OrderRequest};
use licentia_verifier::{Instant, Keyring, License, open};
use licentia_words::{Zone, sentence};
use serde::{Deserialize, Serialize};

/// An order with its answer, as it is kept: both as they were, so that nothing is believed later
/// that was checked once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answered {
    /// The request.
    pub(super) request: String,
    /// The answer.
    pub(super) answer: String,
    /// When it came.
    pub(super) at: Instant,
}

impl Answered {
    /// Reads an answered order; nothing, if the text is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    pub(super) fn request(&self) -> Option<OrderRequest> {
        OrderRequest::read(self.request.as_bytes()).ok()
    }

    /// What was issued, and what that changed, by the keys of today.
    pub(super) fn told(&self, request: &OrderRequest, session: &Trusting) -> AnswerTold {
        let (words, keyring) = (session.words, &session.keyring);
        let answer = OrderAnswer::open(&self.answer, keyring);
        let licenses = answer.map(|it| it.licenses().to_vec()).unwrap_or_default();
        let brought =
            |license: &License| (license.order_id.clone(), title(words.kind(license.kind)));
        AnswerTold {
            at: words.day(self.at, Zone::new(0)),
            licenses: licenses.iter().map(brought).collect(),
            differences: match self.held(request, licenses, keyring) {
                Some((before, after)) => grants(&before, &after, words),
                None => Vec::new(),
            },
        }
    }

    /// What was held without the new licenses, and with them.
    fn held(
        &self,
        request: &OrderRequest,
        licenses: Vec<License>,
        keyring: &Keyring,
    ) -> Option<(Held, Held)> {
        let keys = request.registration_keys.iter();
        let before: Vec<License> = keys.filter_map(|key| open(key, keyring).ok()).collect();
        let held = |licenses: Vec<License>| {
            let all = Entitlement::of(licenses, |_| false);
            let mut holdings = all.holdings.into_iter();
            holdings.find(|it| it.order_id == request.holding)?.at(self.at, 0)
        };
        Some((held(before.clone())?, held([before, licenses].concat())?))
    }
}

impl Engine {
    pub(crate) fn check_answer(&self, question: &CheckAnswer) -> Result<Checked, Failure> {
        let (session, at) = (self.session()?, instant(question.now)?);
        // What is not genuine was refused where it came in.
        let answer = OrderAnswer::open(&question.answer, &session.keyring)
            .map_err(|_| Failure::Unreadable)?;
        let request = answer.claims().request_id.clone();
        let kept = question.answered.iter().filter_map(|text| Answered::read(text));
        let is_it = |it: &Answered| it.request().is_some_and(|it| it.id == request);
        if let Some(answered) = kept.into_iter().find(is_it) {
            return Ok(match answered.answer == answer.text() {
                true => Checked::Again { request },
                false => Checked::AnsweredOtherwise { request },
            });
        }
        let waiting = question.waiting.iter();
        let waiting =
            waiting.filter_map(|text| Some((text, OrderRequest::read(text.as_bytes()).ok()?)));
        let Some((text, ordered)) = waiting.into_iter().find(|(_, it)| it.id == request) else {
            return Ok(Checked::NoOrder { request });
        };
        let mismatches = answer.check(&ordered);
        if mismatches.is_empty() {
            let answered = Answered { request: text.clone(), answer: answer.text().to_owned(), at };
            let text = serde_json::to_string(&answered).map_err(|_| Failure::Unreadable)?;
            return Ok(Checked::Fits { request, text });
        }
        let reason = |mismatch| sentence(&session.words.mismatch(mismatch).problem);
        Ok(Checked::Differs { request, reasons: mismatches.iter().map(reason).collect() })
    }
}
