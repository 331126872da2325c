//! What was refused: file by file, what is wrong and what to do.

use super::unlock::Unlock;
use crate::components::{Alert, Tone};
use crate::i18n::Words;
use crate::state::{Action, IntakeStep, Problem, Refused};
use crate::store::Portal;
use std::rc::Rc;
use yew::prelude::*;

/// Everything that was refused.
pub(super) fn refusals(portal: &Portal) -> Html {
    let words = portal.words;
    let report = &portal.state.intake.report;
    let dismiss = portal.on(|| Action::TakeIn(IntakeStep::DismissReport));
    let hidden = report.refused_count.saturating_sub(report.refused.len());
    html! {
        if !report.refused.is_empty() {
            <div class="refusals">
                <p class="report-head">
                    <span>{ words.refused(report.refused_count) }</span>
                    <button type="button" class="link" onclick={dismiss}>
                        { words.dismiss_all() }
                    </button>
                </p>
                { for report.refused.iter().map(|refused| refusal(portal, refused)) }
                if 0 < hidden { <p class="quiet more">{ words.more_refused(hidden) }</p> }
            </div>
        }
    }
}

/// One document that was not taken in.
fn refusal(portal: &Portal, refused: &Refused) -> Html {
    let words = portal.all_words();
    let number = refused.number;
    let dismiss = portal.on(move || Action::TakeIn(IntakeStep::Dismiss(number)));
    let advice = words.problem(&refused.problem);
    let tone = match refused.problem {
        Problem::Locked { .. } => Tone::Warn,
        _ => Tone::Bad,
    };
    html! {
        <Alert key={number} {tone} title={place(words, refused)}
            dismiss={words.dismiss()} ondismiss={dismiss}>
            <p>{ advice.what }</p>
            <p class="quiet">{ advice.remedy }</p>
            if let Problem::Locked { text, for_machine } = &refused.problem {
                <Unlock {number} text={AttrValue::from(Rc::clone(text))}
                    for_machine={*for_machine} />
            }
        </Alert>
    }
}

/// Which document it is.
fn place(words: &dyn Words, refused: &Refused) -> String {
    let source = refused.source.as_deref().unwrap_or(words.pasted_text());
    match refused.line {
        Some(line) => format!("{source}, {}", words.line(line)),
        None => source.to_owned(),
    }
}
