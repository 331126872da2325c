//! Questions of a view to the engine: asked when they change, the last answer shown meanwhile.

#[cfg(target_arch = "wasm32")]
use crate::browser;
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
    /// The newest answer there is.
    pub(crate) fn latest(&self) -> Option<&Rc<T>> {
        match self {
            Self::Answered(answer) => Some(answer),
            Self::Waiting(before) => before.as_ref(),
            Self::Failed(_) => None,
        }
    }
}

/// Asks the engine; without a question nothing is asked, and nothing awaited.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(crate) fn use_answer<Q: Question>(folders: &Folders, question: Option<Q>) -> Asked<Q::Answer> {
    let asked = use_state(|| Asked::Waiting(None));
    let latest = use_mut_ref(|| (0_u32, None::<Rc<Q::Answer>>));
    let shown = asked.setter();
    use_effect_with((folders.clone(), question), move |(folders, question)| {
        let number = {
            let mut latest = latest.borrow_mut();
            latest.0 = latest.0.wrapping_add(1);
            latest.0
        };
        if let Some(question) = question.clone() {
            let folders = folders.clone();
            shown.set(Asked::Waiting(latest.borrow().1.clone()));
            yew::platform::spawn_local(async move {
                let mut answer = browser::ask(&folders, question.clone()).await;
                if matches!(answer, Err(Failure::Cancelled)) {
                    answer = browser::ask(&folders, question).await;
                }
                // A newer question has been asked since.
                if latest.borrow().0 != number {
                    return;
                }
                shown.set(match answer {
                    Ok(answer) => {
                        let answer = Rc::new(answer);
                        latest.borrow_mut().1 = Some(Rc::clone(&answer));
                        Asked::Answered(answer)
                    }
                    Err(failure) => Asked::Failed(failure),
                });
            });
        }
    });
    (*asked).clone()
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
