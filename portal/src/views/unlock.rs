//! A file that is encrypted: a field for the key that opens it, and what it says then. Neither the
//! key nor what it opened is kept anywhere.

use crate::asking::ask;
use crate::browser;
use crate::components::{Value, status_chip};
use crate::i18n::{AllWords, Field};
use crate::state::Status;
use crate::store::use_portal;
use licentia_engine::protocol::{Failure, Opened, Stands, Unlock as Question, Unlocked};
use yew::prelude::*;

#[derive(Clone, Properties, PartialEq)]
pub(super) struct UnlockProps {
    /// The number of the refusal, to tell fields apart.
    pub(super) number: usize,
    /// The file.
    pub(super) text: AttrValue,
    /// Whether the machine's fingerprint is needed as well.
    pub(super) for_machine: bool,
}

/// What opens the file, and what came of it.
#[component]
pub(super) fn Unlock(props: &UnlockProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let typed = use_state(|| (String::new(), String::new()));
    let answer = use_state(|| None::<Result<Unlocked, Failure>>);
    let key = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set((browser::text_of(&event), typed.1.clone()));
        })
    };
    let machine = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set((typed.0.clone(), browser::text_of(&event)));
        })
    };
    let onsubmit = {
        let (portal, props, typed) = (portal.clone(), props.clone(), typed.clone());
        let answer = answer.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (license_key, fingerprint) = (typed.0.trim().to_owned(), typed.1.trim().to_owned());
            let question = Question {
                text: props.text.as_str().into(),
                license_key,
                fingerprint: props.for_machine.then_some(fingerprint),
                now: portal.state.now.unix_seconds(),
            };
            let (typed, answer) = (typed.clone(), answer.clone());
            ask(portal.state.folders(&[]), question, move |unlocked| {
                if matches!(unlocked, Ok(Unlocked::Open(_))) {
                    // It has served.
                    typed.set((String::new(), String::new()));
                }
                answer.set(Some(unlocked));
            });
        })
    };
    if let Some(Ok(Unlocked::Open(opened))) = &*answer {
        return says(words, opened);
    }
    let fault = match &*answer {
        Some(Ok(Unlocked::Wrong)) => Some(words.unlock_wrong().to_owned()),
        Some(Ok(Unlocked::Broken(detail))) => Some(words.unlock_broken(detail)),
        Some(Err(failure)) => Some(words.failure(failure).0),
        Some(Ok(Unlocked::Open(_))) | None => None,
    };
    let (id, machine_id) =
        (format!("unlock-{}", props.number), format!("unlock-machine-{}", props.number));
    let fault_id = format!("unlock-fault-{}", props.number);
    let invalid = fault.is_some().then_some("true");
    html! {
        <form class="unlock" {onsubmit}>
            <label for={id.clone()}>{ words.unlock_key() }</label>
            <input type="password" {id} class="code" autocomplete="off" spellcheck="false"
                value={typed.0.clone()} oninput={key} aria-invalid={invalid}
                aria-describedby={fault.is_some().then(|| fault_id.clone())} />
            if props.for_machine {
                <label for={machine_id.clone()}>{ words.unlock_machine() }</label>
                <input type="text" id={machine_id} class="code" autocomplete="off"
                    spellcheck="false" value={typed.1.clone()} oninput={machine} />
            }
            if let Some(fault) = fault {
                <p class="field-error" id={fault_id} role="alert">{ fault }</p>
            }
            <button type="submit" class="button" disabled={typed.0.trim().is_empty()}>
                { words.unlock() }
            </button>
        </form>
    }
}

/// What the file says.
fn says(words: &dyn AllWords, opened: &Opened) -> Html {
    let status = match opened.stands {
        Stands::InForce => Status::InForce,
        Stands::NotYetValid => Status::NotYetValid,
        Stands::Expired => Status::Expired,
        Stands::Suspended => Status::Suspended,
        Stands::Banned => Status::Banned,
        Stands::FileExpired => Status::FileExpired,
        Stands::OtherMachine => Status::OtherMachine,
    };
    let value = |field: Field, value: Option<&String>| {
        let value = value.cloned().map(AttrValue::from);
        html! { <Value label={words.field(field)} absent={words.absent(field)} {value} /> }
    };
    let at_issue = opened.status.as_ref().map(|status| words.status_at_issue(status));
    html! {
        <div class="unlocked" role="status">
            <p>
                <strong>{ words.unlocked() }</strong>{ ": " }{ &opened.product }{ " " }
                { status_chip(status, words.status(status)) }
            </p>
            <dl class="across">
                { value(Field::OrderId, Some(&opened.order_id)) }
                { value(Field::Name, Some(&opened.licensee)) }
                { value(Field::Issuer, Some(&opened.issuer)) }
                { value(Field::Issued, Some(&opened.issued)) }
                { value(Field::LicenseExpires, opened.expires.as_ref()) }
                { value(Field::StatusAtIssue, at_issue.as_ref()) }
            </dl>
        </div>
    }
}
