//! What came of taking in: what was added, what was there already, and what became of the
//! rest.

use crate::components::{Alert, Tone};
use crate::state::{Action, IntakeStep};
use crate::store::Portal;
use yew::prelude::*;

/// What came of taking in.
pub(super) fn report(portal: &Portal) -> Html {
    let words = portal.words;
    let report = &portal.state.intake.report;
    if report.is_empty() {
        return Html::default();
    }
    let dismiss = portal.on(|| Action::TakeIn(IntakeStep::DismissReport));
    let tally = |tone, title: String, tally: &crate::state::Tally| {
        let more = tally.count - tally.names.len();
        html! {
            <Alert {tone} {title} dismiss={words.dismiss()} ondismiss={dismiss.clone()}>
                <p class="quiet">{ words.names(&tally.names, more) }</p>
            </Alert>
        }
    };
    html! {
        <div class="report">
            if 0 < report.added.count {
                { tally(Tone::Good, words.added(report.added.count), &report.added) }
            }
            if 0 < report.already.count {
                { tally(Tone::Calm, words.already(report.already.count), &report.already) }
            }
            { (portal.places.refusals)(portal) }
        </div>
    }
}
