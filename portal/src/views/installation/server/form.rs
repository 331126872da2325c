//! Fields of a form: a name, what is typed, what is wrong with it.

use crate::browser;
use yew::prelude::*;

/// A field.
pub(super) struct Field<'a> {
    /// Its id in the page.
    pub(super) id: String,
    pub(super) label: &'a str,
    /// What is to be typed, or what it is for.
    pub(super) hint: Option<&'a str>,
    /// The kind of field, as the browser names it.
    pub(super) kind: &'static str,
    pub(super) value: &'a str,
    /// What is wrong with it.
    pub(super) problem: Option<String>,
}

impl Field<'_> {
    /// The field; `oninput` hears what is typed.
    pub(super) fn draw(self, oninput: Callback<String>) -> Html {
        let (hint_id, problem_id) = (format!("{}-hint", self.id), format!("{}-wrong", self.id));
        let described =
            [self.hint.map(|_| hint_id.clone()), self.problem.as_ref().map(|_| problem_id.clone())];
        let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let described = (!described.is_empty()).then_some(described);
        let oninput = oninput.reform(|event: InputEvent| browser::text_of(&event));
        html! {
            <div class={classes!("field", self.problem.as_ref().map(|_| "wrong"))}>
                <label for={self.id.clone()}>{ self.label }</label>
                <input type={self.kind} id={self.id} value={self.value.to_owned()} {oninput}
                    autocomplete="off" spellcheck="false" aria-describedby={described}
                    aria-invalid={self.problem.as_ref().map(|_| "true")} />
                if let Some(problem) = self.problem {
                    <p class="field-problem" id={problem_id}>{ problem }</p>
                }
                if let Some(hint) = self.hint { <p class="field-hint" id={hint_id}>{ hint }</p> }
            </div>
        }
    }
}

/// A box to be ticked.
pub(super) fn tick(id: String, label: &str, ticked: bool, onchange: Callback<()>) -> Html {
    let onchange = onchange.reform(|_: Event| ());
    html! {
        <div class="tick-box">
            <input type="checkbox" id={id.clone()} checked={ticked} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}
