//! What came of answers, wherever in the page one was dropped.

use crate::components::{Alert, Tone};
use crate::state::{Action, AnswerNews, AnswerOutcome, OrderStep};
use crate::store::Portal;
use crate::views::route::Route;
use std::rc::Rc;
use yew::prelude::*;

/// What came of answers, the latest first.
pub(in crate::views) fn answers(portal: &Portal) -> Html {
    let told = &portal.state.answers.told;
    html! { { for told.iter().rev().map(|news| answer(portal, news)) } }
}

fn answer(portal: &Portal, news: &Rc<AnswerNews>) -> Html {
    let words = portal.all_words();
    let number = news.number;
    let tone = if news.outcome.is_good() { Tone::Good } else { Tone::Bad };
    let ondismiss = portal.on(move || Action::Order(OrderStep::Dismiss(number)));
    let more = match &news.outcome {
        AnswerOutcome::Complete { request, .. } | AnswerOutcome::Again { request, .. } => {
            let route = Route::Order { id: request.clone() };
            html! { <a href={route.href()}>{ words.see_order() }</a> }
        }
        AnswerOutcome::Differs { reasons, .. } => html! {
            <ul class="reasons">{ for reasons.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
        },
        AnswerOutcome::NotGenuine(error) => {
            let advice = words.open_error(error);
            html! { <p>{ advice.what }{ " " }{ advice.remedy }</p> }
        }
        AnswerOutcome::Unchecked(failure) => {
            let (what, remedy) = words.failure(failure);
            html! { <p>{ what }{ " " }{ remedy }</p> }
        }
        AnswerOutcome::AnsweredOtherwise { .. }
        | AnswerOutcome::Unordered { .. }
        | AnswerOutcome::NoOrder { .. } => Html::default(),
    };
    html! {
        <Alert key={number} {tone} title={words.answer_title(&news.outcome)}
            dismiss={words.dismiss()} {ondismiss}>
            if let Some(source) = &news.source { <p class="quiet">{ &**source }</p> }
            { more }
            <p class="quiet">{ words.answer_more(&news.outcome) }</p>
        </Alert>
    }
}
