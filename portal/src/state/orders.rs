//! Orders that wait for their answers, and what came of answers.

use super::action::{Effect, Said};
use super::{Document, Entry, State, limits};
use licentia_engine::protocol::{CheckAnswer, Checked, Failure};
use licentia_verifier::OpenError;
use licentia_verifier::order::OrderAnswer;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What came of answers, until each was read.
#[derive(Clone, Default)]
pub(crate) struct Answers {
    /// The latest last.
    pub(crate) told: Vec<Rc<AnswerNews>>,
    numbers: usize,
}

/// What came of one answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AnswerNews {
    /// Its number, to dismiss it by.
    pub(crate) number: usize,
    /// Name of the file; absent for what was pasted.
    pub(crate) source: Option<Rc<str>>,
    /// What came of it.
    pub(crate) outcome: AnswerOutcome,
}

/// What came of an answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum AnswerOutcome {
    /// It is what was ordered: its licenses are held now, and the order is complete.
    Complete {
        /// The id of the request.
        request: String,
        /// How many licenses it brought.
        licenses: usize,
    },
    /// The order is complete already.
    Again {
        /// The id of the request.
        request: String,
        /// How many of its licenses were missing, and are held again.
        added: usize,
    },
    /// The order was answered, by another answer.
    AnsweredOtherwise {
        /// The id of the request.
        request: String,
    },
    /// It is not what was ordered.
    Differs {
        /// The id of the request.
        request: String,
        /// In what.
        reasons: Vec<String>,
    },
    /// No order waits for it here, but it extends what is held: its licenses are held now.
    Unordered {
        /// The id of the request.
        request: String,
        /// How many of its licenses were not held before.
        added: usize,
        /// How many were.
        already: usize,
    },
    /// No order waits for it, and what it extends is not held.
    NoOrder {
        /// The id of the request.
        request: String,
        /// The order ids that it extends.
        extends: Vec<String>,
    },
    /// It is not genuine, or cannot be read.
    NotGenuine(OpenError),
    /// Nobody could compare it with the order.
    Unchecked(Failure),
}

/// A genuine answer on its way to being compared with the order.
#[derive(Clone)]
pub(crate) struct Brought {
    /// It.
    pub(crate) answer: Rc<OrderAnswer>,
    /// Name of the file; absent for what was pasted.
    pub(crate) source: Option<Rc<str>>,
}

/// A step in the life of orders.
pub(crate) enum OrderStep {
    /// A genuine answer was taken in.
    Brought(Brought),
    /// An answer was offered that is not genuine.
    Disproved {
        /// Name of the file; absent for what was pasted.
        source: Option<Rc<str>>,
        /// What is wrong with it.
        error: OpenError,
    },
    /// An answer was compared with the orders.
    Checked {
        /// The answer.
        brought: Brought,
        /// What came of it.
        checked: Result<Checked, Failure>,
    },
    /// What came of an answer was read.
    Dismiss(usize),
}

impl AnswerOutcome {
    /// The order that it is about, if that waits.
    fn order(&self) -> Option<&String> {
        match self {
            Self::Differs { request, .. } => Some(request),
            Self::Complete { .. }
            | Self::Again { .. }
            | Self::AnsweredOtherwise { .. }
            | Self::Unordered { .. }
            | Self::NoOrder { .. }
            | Self::NotGenuine(_)
            | Self::Unchecked(_) => None,
        }
    }

    /// Whether it is what somebody hoped for.
    pub(crate) fn is_good(&self) -> bool {
        matches!(self, Self::Complete { .. } | Self::Again { .. } | Self::Unordered { .. })
    }
}

impl State {
    /// Orders that wait, by name.
    pub(crate) fn waiting_orders(&self) -> impl Iterator<Item = &Rc<Document>> {
        // Of an order that was cancelled, answered elsewhere, and brought back, the answer counts.
        self.documents_of("order").filter(|document| {
            !self.documents.contains_key(&Document::answered_id(document.subject()))
        })
    }

    /// An order, whether it waits or was answered.
    pub(crate) fn order(&self, request: &str) -> Option<&Rc<Document>> {
        let answered = self.documents.get(&Document::answered_id(request));
        answered.or_else(|| self.documents.get(&Document::order_id(request)))
    }

    /// Has a genuine answer compared with the orders.
    fn check_answer(&self, brought: Brought) -> Effect {
        let texts = |kind: &str| {
            let documents = self.documents_of(kind);
            documents.map(|document| document.text.to_string()).collect()
        };
        let question = CheckAnswer {
            answer: brought.answer.text().to_owned(),
            waiting: texts("order"),
            answered: texts("answered"),
            now: self.now.unix_seconds(),
        };
        Effect::CheckAnswer { folders: self.folders(&[]), question, brought }
    }

    pub(super) fn order_step(&mut self, step: OrderStep) -> Vec<Effect> {
        match step {
            OrderStep::Brought(brought) => Vec::from([self.check_answer(brought)]),
            OrderStep::Disproved { source, error } => {
                self.tell_answer(source, AnswerOutcome::NotGenuine(error));
                Vec::new()
            }
            OrderStep::Checked { brought, checked } => self.checked(&brought, checked),
            OrderStep::Dismiss(number) => {
                self.answers.told.retain(|news| news.number != number);
                Vec::new()
            }
        }
    }

    fn checked(&mut self, brought: &Brought, checked: Result<Checked, Failure>) -> Vec<Effect> {
        let mut effects = Vec::new();
        let outcome = match checked {
            Ok(Checked::Fits { request, text }) => {
                let waits = Document::order_id(&request);
                if self.documents.contains_key(&waits) {
                    let licenses = brought.answer.licenses().len();
                    effects.extend(self.take_licenses(brought).1);
                    let (id, changed) = (Document::answered_id(&request), self.now);
                    let document = Rc::new(Document { id, text: text.into(), changed });
                    effects.extend(self.put_documents(Vec::from([document])));
                    effects.extend(self.forget_documents(Vec::from([waits])));
                    // What was wrong with answers before this one is of no interest any more.
                    self.answers.told.retain(|news| news.outcome.order() != Some(&request));
                    AnswerOutcome::Complete { request, licenses }
                } else {
                    // It was cancelled while the two were compared.
                    self.take_unordered(brought, request, &mut effects)
                }
            }
            Ok(Checked::Again { request }) => {
                let (added, effect) = self.take_licenses(brought);
                effects.extend(effect);
                effects.extend(self.forget_documents(Vec::from([Document::order_id(&request)])));
                AnswerOutcome::Again { request, added }
            }
            Ok(Checked::AnsweredOtherwise { request }) => {
                AnswerOutcome::AnsweredOtherwise { request }
            }
            Ok(Checked::Differs { request, reasons }) => {
                AnswerOutcome::Differs { request, reasons }
            }
            Ok(Checked::NoOrder { request }) => self.take_unordered(brought, request, &mut effects),
            Err(failure) => AnswerOutcome::Unchecked(failure),
        };
        if !outcome.is_good() && brought.source.is_none() && self.intake.pasted.is_empty() {
            // Nothing that was pasted is lost because it was not accepted.
            self.intake.pasted = brought.answer.text().into();
            self.intake.pasting = true;
        }
        self.tell_answer(brought.source.clone(), outcome);
        effects
    }

    /// Remembers and announces what came of an answer.
    pub(super) fn tell_answer(&mut self, source: Option<Rc<str>>, outcome: AnswerOutcome) {
        self.say(match &outcome {
            AnswerOutcome::Unordered { added, already, .. } => {
                Said::TakenIn { added: *added, already: *already, refused: 0 }
            }
            outcome if outcome.is_good() => Said::OrderComplete,
            _ => Said::AnswerRefused,
        });
        self.answers.numbers += 1;
        let news = AnswerNews { number: self.answers.numbers, source, outcome };
        self.answers.told.push(Rc::new(news));
        if limits::ANSWERS < self.answers.told.len() {
            self.answers.told.remove(0);
        }
    }

    /// Takes in the licenses of an answer to an order that was made elsewhere, if they extend what
    /// is held: they are as genuine as if each had come as a file.
    fn take_unordered(
        &mut self,
        brought: &Brought,
        request: String,
        effects: &mut Vec<Effect>,
    ) -> AnswerOutcome {
        let licenses = brought.answer.licenses();
        let claims = self.held.values().filter_map(|entry| entry.claims());
        let known: BTreeSet<&str> = claims
            .map(|claims| claims.order_id.as_str())
            .chain(licenses.iter().map(|license| license.order_id.as_str()))
            .collect();
        let previous = licenses.iter().filter_map(|license| license.previous_order_id.as_deref());
        let unknown: BTreeSet<&str> = previous.filter(|id| !known.contains(id)).collect();
        if !unknown.is_empty() {
            let extends = unknown.into_iter().map(str::to_owned).collect();
            return AnswerOutcome::NoOrder { request, extends };
        }
        let (added, effect) = self.take_licenses(brought);
        effects.extend(effect);
        let already = licenses.len() - added;
        AnswerOutcome::Unordered { request, added, already }
    }

    /// Takes in the licenses of an answer; how many were not held, and what is to be stored.
    fn take_licenses(&mut self, brought: &Brought) -> (usize, Option<Effect>) {
        let entry = |license: &licentia_verifier::License| {
            Rc::new(Entry::genuine(license.clone(), self.now))
        };
        let entries = brought.answer.licenses().iter().map(entry);
        let news: Vec<_> =
            entries.filter(|entry| !self.held.contains_key(&entry.record.id)).collect();
        (news.len(), self.keep(news))
    }
}
