//! Orders: made, and told again.

use super::answer::Answered;
use super::prices::Listed;
use super::{Basis, failed, title};
use crate::desk::problems;
use crate::engine::{Engine, Trusting, instant};
use crate::protocol::{Failure, Order, OrderTold, Ordered, Orders};
use licentia_verifier::Instant;
use licentia_verifier::order::{Change, OrderRequest};
use licentia_words::Zone;

impl Engine {
    pub(crate) fn order(&self, question: &Order) -> Result<Ordered, Failure> {
        let basis = self.basis(&question.installation, question.now)?;
        let changes = basis.changes(&question.wish);
        let request = basis.request(&question.id, &changes);
        let prices = Listed::read(self.session()?);
        let currency = prices.currency(question.wish.currency.as_deref());
        let on = basis.at.date();
        let quote = basis.quote(&prices, (&changes, &basis.held), &currency, on);
        // A price with something left out would be believed to be the whole.
        let quote = quote.filter(|quote| quote.refusals.is_empty());
        let total = quote.and_then(|it| u64::try_from(it.total.amount_minor).ok());
        let note = question.note.split_whitespace().collect::<Vec<_>>().join(" ");
        let request = OrderRequest {
            currency: total.map(|_| currency),
            total,
            note: (!note.is_empty()).then_some(note),
            reseller: question.reseller.clone(),
            reference_id: question.wish.reference_id.clone(),
            ..request
        };
        let text = serde_json::to_string_pretty(&request).map_err(|_| Failure::Unreadable)? + "\n";
        basis.drafts(&request, basis.at).map_err(|it| failed(basis.words.not_fulfilled(&it)))?;
        // What nobody could read is not written.
        match OrderRequest::read(text.as_bytes()) {
            Ok(_) => Ok(Ordered { text }),
            Err(error) => Err(problems(&question.id, &[error])),
        }
    }

    pub(crate) fn orders(&self, question: &Orders) -> Result<Vec<OrderTold>, Failure> {
        let (session, now) = (self.session()?, instant(question.now)?);
        Ok(question.orders.iter().filter_map(|text| told(text, session, now)).collect())
    }
}

impl Basis<'_> {
    /// A request for these changes, without a price.
    pub(super) fn request(&self, id: &str, changes: &[Change]) -> OrderRequest {
        let (id, holding) = (id.to_owned(), (&self.holding, &self.held));
        OrderRequest::of_holding(id, self.at, holding, &self.desk.licenses, changes.to_vec())
    }
}

/// What a kept order says; nothing, if nobody can read it.
fn told(text: &str, session: &Trusting, now: Instant) -> Option<OrderTold> {
    let words = session.words;
    let (request, file, answer) = match Answered::read(text) {
        Some(answered) => {
            let request = answered.request()?;
            let answer = answered.told(&request, session);
            (request, answered.request, Some(answer))
        }
        None => (OrderRequest::read(text.as_bytes()).ok()?, text.to_owned(), None),
    };
    let prices = Listed::read(session);
    let amount = |minor: u64, currency: &str| {
        let minor = i64::try_from(minor).unwrap_or(i64::MAX);
        let digits = prices.list().and_then(|list| list.currency(currency));
        match digits {
            Some(it) => words.amount(minor, it.minor_digits, currency),
            None => words.money(minor, currency),
        }
    };
    let licensee = request.licensee.company.clone();
    Some(OrderTold {
        product: words.product_name(&request.product),
        installation: request.holding.clone(),
        licensee: licensee.unwrap_or_else(|| request.licensee.name.clone()),
        since: words.day(request.created, Zone::new(0)),
        ago: words.distance(request.created, now),
        changes: request.changes.iter().map(|it| title(&words.change(it))).collect(),
        total: request.total.zip(request.currency.as_deref()).map(|(it, code)| amount(it, code)),
        note: request.note.clone(),
        id: request.id,
        file,
        answer,
    })
}
