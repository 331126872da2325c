//! Renewing: now, late, or not at all, side by side, each with what it costs and what is lost.

use super::OfInstallation;
use super::users::{quarter_of, use_form};
use crate::asking::{Asked, use_answer};
use crate::browser;
use crate::components::Tone;
use crate::state::{Action, Document, KeepStep};
use crate::store::{Portal, use_portal};
use crate::views::buying::{
    Form, PlaceOrder, Register, named_strip, price_list, quote, register_draft, rules, told,
};
use crate::views::route::Route;
use licentia_engine::protocol::{Prices, Renew as Question, RenewalWay, Renewals, Wish};
use std::rc::Rc;
use yew::prelude::*;

/// For how many years can be renewed at a time.
const YEARS: [u32; 4] = [1, 2, 3, 5];

/// Which way: the order of the answer's ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Now,
    Late,
    Never,
}

impl Way {
    const ALL: [Self; 3] = [Self::Now, Self::Late, Self::Never];

    fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Late => "late",
            Self::Never => "never",
        }
    }

    fn of(form: &Form) -> Self {
        let name = form.way.as_deref().unwrap_or_default();
        Self::ALL.into_iter().find(|way| way.name() == name).unwrap_or(Self::Now)
    }
}

/// Renewing: now, late, or not at all.
#[component]
pub(super) fn Renew(props: &OfInstallation) -> Html {
    let portal = use_portal();
    let id = props.installation.id.clone();
    let draft = Document::draft_id(&format!("renew/{id}"));
    let form = use_form(&portal, &draft, Route::Renew { id: id.clone() });
    let onchange = {
        let (send, draft) = (portal.send.clone(), draft.clone());
        Callback::from(move |form: Form| {
            let (id, text) = (draft.clone(), form.text().into());
            send.emit(Action::Keep(KeepStep::Put { id, text }));
        })
    };
    let folders = portal.state.folders(&[&id]);
    let years = form.years.max(1);
    let question = Question {
        installation: id.clone(),
        now: quarter_of(portal.state.now.unix_seconds()),
        years,
        late: form.late.clone(),
        currency: form.currency.clone(),
    };
    let asked = use_answer(&folders, Some(question));
    // A key can be registered whatever is said of renewing.
    let register = html! { <Register draft={register_draft(&id)} /> };
    if let Asked::Failed(failure) = &asked {
        return html! { <div class="renew">{ portal.failed(failure) }{ register }</div> };
    }
    let Some(renewals) = asked.latest() else {
        return html! { <p class="quiet">{ portal.all_words().thinking() }</p> };
    };
    let words = portal.all_words();
    let chosen = Way::of(&form);
    let view = View { portal: &portal, form: &form, renewals, onchange: &onchange };
    let possible = match chosen {
        Way::Now | Way::Late => view.way(chosen).is_some_and(|way| way.impossible.is_none()),
        Way::Never => false,
    };
    let wish = Wish { users: Some(0), years, currency: form.currency.clone(), ..Wish::default() };
    let before_note = match (chosen, view.way(Way::Late)) {
        (Way::Late, Some(RenewalWay { on: Some(day), .. })) => words.wanted_on(day),
        _ => String::new(),
    };
    html! {
        <div class="renew">
            <section class="card" aria-labelledby="renew-what">
                <h2 id="renew-what">{ words.renewal() }</h2>
                <p>{ words.maintenance_until(&renewals.expires) }</p>
                { view.choices() }
                { price_list(&portal, &renewals.prices) }
                <details>
                    <summary>{ words.why_this_price() }</summary>
                    { rules(&renewals.rules) }
                </details>
            </section>
            <fieldset class="renew-ways">
                <legend class="visually-hidden">{ words.renewal_when() }</legend>
                { for Way::ALL.into_iter().map(|way| view.card(way, chosen)) }
            </fieldset>
            <section class="card renew-order" aria-labelledby="renew-order">
                <h2 id="renew-order">{ words.renewal_order() }</h2>
                if chosen == Way::Never {
                    <p class="quiet">{ words.renewal_none() }</p>
                }
                if !before_note.is_empty() { <p>{ words.renewal_late_order() }</p> }
                <PlaceOrder installation={id} form={form.clone()} {wish} {draft} {possible}
                    {before_note} onchange={onchange.clone()} />
            </section>
            { register }
        </div>
    }
}

/// What the parts of the page are drawn from.
struct View<'a> {
    portal: &'a Portal,
    form: &'a Form,
    renewals: &'a Rc<Renewals>,
    onchange: &'a Callback<Form>,
}

impl View<'_> {
    fn way(&self, way: Way) -> Option<&RenewalWay> {
        self.renewals.ways.get(way as usize)
    }

    /// A callback that changes what is typed.
    fn change<E: 'static>(&self, change: impl Fn(&mut Form, E) + 'static) -> Callback<E> {
        let (form, onchange) = (self.form.clone(), self.onchange.clone());
        Callback::from(move |event: E| {
            let mut form = form.clone();
            change(&mut form, event);
            onchange.emit(form);
        })
    }

    /// For how many years, and in which currency.
    fn choices(&self) -> Html {
        let words = self.portal.all_words();
        let chosen = self.form.years.max(1);
        let years = self.change(|form, event: Event| {
            form.years = browser::text_of(&event).parse().unwrap_or(1);
        });
        let currency = self.change(|form, event: Event| {
            form.currency = Some(browser::text_of(&event));
        });
        let year = |years: u32| {
            html! {
                <option value={years.to_string()} selected={years == chosen}>
                    { words.years(years) }
                </option>
            }
        };
        let offered: Vec<u32> = match YEARS.contains(&chosen) {
            true => YEARS.into(),
            false => YEARS.into_iter().chain([chosen]).collect(),
        };
        let currencies = match &self.renewals.prices {
            Prices::Listed { currencies, currency, .. } => currencies
                .iter()
                .map(|code| {
                    let selected = code == currency;
                    html! { <option value={code.clone()} {selected}>{ code }</option> }
                })
                .collect::<Vec<_>>(),
            Prices::None | Prices::Broken(_) => Vec::new(),
        };
        html! {
            <div class="renew-choices">
                <label>
                    <span>{ words.renewal_for() }</span>
                    <select onchange={years}>{ for offered.into_iter().map(year) }</select>
                </label>
                if 1 < currencies.len() {
                    <label>
                        <span>{ words.price_currency() }</span>
                        <select onchange={currency}>{ for currencies }</select>
                    </label>
                }
            </div>
        }
    }

    /// One way: what it costs, the time ahead, and what is lost in it.
    fn card(&self, which: Way, chosen: Way) -> Html {
        let words = self.portal.all_words();
        let Some(way) = self.way(which) else { return Html::default() };
        let onchange = self.change(move |form, _: Event| form.way = Some(which.name().to_owned()));
        let id = format!("renew-{}", which.name());
        let title = match which {
            Way::Now => words.renew_now(),
            Way::Late => words.renew_late(),
            Way::Never => words.renew_never(),
        };
        html! {
            <section class={classes!("card", "renew-way", (which == chosen).then_some("chosen"))}>
                <div class="renew-way-head">
                    <input type="radio" name="renew-way" id={id.clone()} value={which.name()}
                        checked={which == chosen} {onchange} />
                    <h2><label for={id}>{ title }</label></h2>
                </div>
                if which == Way::Late { { self.late_day() } }
                if let Some(impossible) = &way.impossible {
                    { told(Tone::Bad, impossible) }
                } else if which == Way::Never {
                    <p class="quote-total">
                        <span>{ words.price_total() }</span>
                        <strong>{ words.costs_nothing() }</strong>
                    </p>
                } else if let Some(quoted) = &way.quoted {
                    { quote(self.portal, quoted) }
                } else {
                    <p class="quiet">{ words.price_by_reseller() }</p>
                }
                <p>{ words.maintained_until(&way.expires) }</p>
                { named_strip(self.portal, title, &way.strip) }
                { self.lost(way) }
            </section>
        }
    }

    /// On which day it is renewed late.
    fn late_day(&self) -> Html {
        let words = self.portal.all_words();
        let (min, max) = self.renewals.late_between.clone();
        let typed = self.form.late.clone().unwrap_or_else(|| self.renewals.late.clone());
        let bad = typed != self.renewals.late;
        let onchange = self.change(|form, event: Event| {
            form.late = Some(browser::text_of(&event));
            form.way = Some(Way::Late.name().to_owned());
        });
        html! {
            <div class="late-day">
                <label for="renew-late-day">{ words.renew_late_day() }</label>
                <input id="renew-late-day" type="date" value={typed} {min} {max} {onchange}
                    aria-invalid={bad.then_some("true")} />
                if bad {
                    <p class="field-error" role="alert">
                        { words.bad_day(&self.renewals.late_between) }
                    </p>
                }
            </div>
        }
    }

    /// How long which status lasts, and which functions are lost for how long.
    fn lost(&self, way: &RenewalWay) -> Html {
        let words = self.portal.all_words();
        let row = |(name, span): (String, &str)| {
            html! { <div class="value"><dt>{ name }</dt><dd>{ span.to_owned() }</dd></div> }
        };
        if way.in_status.is_empty() && way.lost.is_empty() {
            return html! { <p class="nothing-lost">{ words.nothing_lost() }</p> };
        }
        html! {
            <>
                if !way.in_status.is_empty() {
                    <h3>{ words.days_of_status() }</h3>
                    <dl>{ for together(&way.in_status).into_iter().map(row) }</dl>
                }
                if !way.lost.is_empty() {
                    <h3>{ words.functions_lost() }</h3>
                    <dl>{ for together(&way.lost).into_iter().map(row) }</dl>
                }
            </>
        }
    }
}

/// What lasts equally long, together.
fn together(rows: &[(String, String)]) -> Vec<(String, &str)> {
    let mut found: Vec<(String, &str)> = Vec::new();
    for (name, span) in rows {
        match found.iter_mut().find(|row| row.1 == span) {
            Some(row) => row.0 = format!("{}, {name}", row.0),
            None => found.push((name.clone(), span)),
        }
    }
    found
}
