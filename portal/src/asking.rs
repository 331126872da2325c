//! Questions of a view to the engine: asked when they change, the last answer shown meanwhile.

#[cfg(target_arch = "wasm32")]
use crate::browser;
use crate::browser::Later;
use crate::state::Folders;
use licentia_engine::protocol::{Failure, Question};
use std::rc::Rc;
use yew::prelude::*;

/// What is known of an answer.
#[derive(Debug)]
pub(crate) enum Asked<T> {
    /// It is on its way; what was answered before, if anything was.
    Waiting(Option<Rc<T>>),
    /// It is here.
    Answered(Rc<T>),
    /// There is none.
    Failed(Failure),
}

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting(before) => Self::Waiting(before.clone()),
            Self::Answered(answer) => Self::Answered(Rc::clone(answer)),
            Self::Failed(failure) => Self::Failed(failure.clone()),
        }
    }
}

impl<T> PartialEq for Asked<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Answered(one), Self::Answered(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            (Self::Waiting(one), Self::Waiting(other)) => match (one, other) {
                (Some(one), Some(other)) => Rc::ptr_eq(one, other),
                (one, other) => one.is_none() && other.is_none(),
            },
            _ => false,
        }
    }
}

impl<T> Asked<T> {
    /// Whether a newer answer is on its way.
    pub(crate) fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting(_))
    }

    /// The newest answer there is.
    pub(crate) fn latest(&self) -> Option<&Rc<T>> {
        match self {
            Self::Answered(answer) => Some(answer),
            Self::Waiting(before) => before.as_ref(),
            Self::Failed(_) => None,
        }
    }
}

/// What a view is asking.
#[cfg(target_arch = "wasm32")]
struct Turn<Q: Question> {
    /// Tells the newest question from those before it.
    number: u32,
    /// The newest question, as long as it was not sent.
    next: Option<(Folders, Q)>,
    /// Whether one was sent that is not answered.
    sent: bool,
    latest: Option<Rc<Q::Answer>>,
}

/// Asks the engine; without a question nothing is asked, and nothing awaited. One question at a
/// time: of those that come until it is answered, only the newest is asked.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(crate) fn use_answer<Q: Question>(folders: &Folders, question: Option<Q>) -> Asked<Q::Answer> {
    let asked = use_state(|| Asked::Waiting(None));
    let turn = use_mut_ref(|| Turn::<Q> { number: 0, next: None, sent: false, latest: None });
    let shown = asked.setter();
    use_effect_with((folders.clone(), question), move |(folders, question)| {
        let goes_first = {
            let mut turn = turn.borrow_mut();
            turn.number = turn.number.wrapping_add(1);
            turn.next = question.clone().map(|question| (folders.clone(), question));
            if turn.next.is_some() {
                shown.set(Asked::Waiting(turn.latest.clone()));
            }
            turn.next.is_some() && !std::mem::replace(&mut turn.sent, true)
        };
        if goes_first {
            yew::platform::spawn_local(async move {
                loop {
                    let (number, next) = {
                        let mut turn = turn.borrow_mut();
                        (turn.number, turn.next.take())
                    };
                    let Some((folders, question)) = next else { break };
                    let mut answer = browser::ask(&folders, question.clone()).await;
                    if matches!(answer, Err(Failure::Cancelled)) {
                        answer = browser::ask(&folders, question).await;
                    }
                    let mut turn = turn.borrow_mut();
                    // A newer question has been asked since, or none is any more.
                    if turn.number != number {
                        continue;
                    }
                    shown.set(match answer {
                        Ok(answer) => {
                            let answer = Rc::new(answer);
                            turn.latest = Some(Rc::clone(&answer));
                            Asked::Answered(answer)
                        }
                        Err(failure) => Asked::Failed(failure),
                    });
                }
                turn.borrow_mut().sent = false;
            });
        }
    });
    (*asked).clone()
}

/// A value once it has stayed the same for so long; the first one at once.
#[hook]
pub(crate) fn use_rested<T: Clone + PartialEq + 'static>(value: T, rest_ms: u32) -> T {
    let rested = use_state_eq(|| value.clone());
    let setter = rested.setter();
    use_effect_with(value, move |value| {
        let value = value.clone();
        let later = Later::new(rest_ms, move || setter.set(value));
        move || drop(later)
    });
    (*rested).clone()
}

/// Asks once, because somebody pressed something; `then` hears the answer.
#[cfg(target_arch = "wasm32")]
pub(crate) fn ask<Q: Question>(
    folders: Folders,
    question: Q,
    then: impl FnOnce(Result<Q::Answer, Failure>) + 'static,
) {
    yew::platform::spawn_local(async move { then(browser::ask(&folders, question).await) });
}

/// The same where there is no browser.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn ask<Q: Question>(
    folders: Folders,
    question: Q,
    then: impl FnOnce(Result<Q::Answer, Failure>) + 'static,
) {
    then(answered(&folders, question));
}

#[cfg(not(target_arch = "wasm32"))]
thread_local! {
    /// One engine for all questions, as the page has one.
    static ENGINE: std::cell::RefCell<licentia_engine::Engine> = std::cell::RefCell::default();
}

/// Where there is no browser, the engine answers at once: tests see what a person sees.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
pub(crate) fn use_answer<Q: Question>(folders: &Folders, question: Option<Q>) -> Asked<Q::Answer> {
    let Some(question) = question else { return Asked::Waiting(None) };
    match answered(folders, question) {
        Ok(answer) => Asked::Answered(Rc::new(answer)),
        Err(failure) => Asked::Failed(failure),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn answered<Q: Question>(folders: &Folders, question: Q) -> Result<Q::Answer, Failure> {
    let answer = ENGINE.with_borrow_mut(|engine| {
        let mut tell = |call| engine.answer(call, &[], &mut |_| {});
        tell(folders.session.as_ref().clone().call());
        for folder in &folders.folders {
            tell(folder.as_ref().clone().call());
        }
        tell(question.call())
    });
    Q::read(&answer)
}
