//! Adding users and modules: what is wanted, what it costs, what it changes.

use super::OfInstallation;
use crate::asking::{Asked, use_answer, use_rested};
use crate::browser;
use crate::components::Tone;
use crate::state::{Action, Document, KeepStep};
use crate::store::{Portal, use_portal};
use crate::views::buying::{Form, MOST_USERS, PlaceOrder, future, price, told};
use crate::views::route::Route;
use licentia_engine::protocol::{Foresee, ModuleOffer, Plan, Planned, Prices, UsersOffer};
use std::rc::Rc;
use yew::prelude::*;
use yew_router::hooks::{use_location, use_navigator};

/// Adding users and modules.
#[component]
pub(super) fn AddUsers(props: &OfInstallation) -> Html {
    let portal = use_portal();
    let id = props.installation.id.clone();
    let draft = Document::draft_id(&format!("users/{id}"));
    let form = use_form(&portal, &draft, Route::AddUsers { id: id.clone() });
    let onchange = {
        let (send, draft) = (portal.send.clone(), draft.clone());
        Callback::from(move |form: Form| {
            let (id, text) = (draft.clone(), form.text().into());
            send.emit(Action::Keep(KeepStep::Put { id, text }));
        })
    };
    let folders = portal.state.folders(&[&id]);
    let (now, wish) = (portal.state.now.unix_seconds(), form.wish());
    let question = Plan { installation: id.clone(), now: quarter_of(now), wish: wish.clone() };
    let asked = use_answer(&folders, Some(question.clone()));
    let Plan { installation, now, wish: wanted } = use_rested(question, REST_MS);
    let ahead = use_answer(&folders, Some(Foresee { installation, now, wish: wanted }));
    if let Asked::Failed(failure) = &asked {
        return portal.failed(failure);
    }
    let Some(planned) = asked.latest() else {
        return html! { <p class="quiet">{ portal.all_words().thinking() }</p> };
    };
    let sound = form.users().is_ok();
    let possible = sound && !planned.changes.is_empty() && planned.impossible.is_none();
    let accounts = Route::Accounts { id: id.clone() };
    let view = View { portal: &portal, form: &form, planned, onchange: &onchange, accounts };
    let words = portal.all_words();
    html! {
        <div class="buy">
            <div class="buy-form">
                { view.users() }
                { view.modules() }
            </div>
            <section class="card buy-price" aria-labelledby="buy-price">
                <div class="buy-price-head">
                    <h2 id="buy-price">{ words.price_title() }</h2>
                    { view.currencies() }
                </div>
                if let Some(impossible) = &planned.impossible {
                    <h3>{ words.not_possible() }</h3>
                    { told(Tone::Bad, impossible) }
                } else {
                    { price(&portal, &planned.prices, planned.quoted.as_ref()) }
                    if let Some(day) = &planned.ends_with {
                        <p>{ words.ends_with(day) }</p>
                    }
                }
                <PlaceOrder installation={id} form={form.clone()} {wish} {draft} {possible}
                    onchange={onchange.clone()} />
            </section>
            if let Some(change) = ahead.latest().and_then(|it| it.as_ref().as_ref()) {
                <section class="card buy-future" aria-labelledby="buy-future"
                    aria-busy={ahead.is_waiting().then_some("true")}>
                    <h2 id="buy-future">{ words.before_and_after() }</h2>
                    <p class="quiet">{ words.before_and_after_more() }</p>
                    { future(&portal, change) }
                </section>
            }
        </div>
    }
}

/// What is typed: what was kept, or what a link brings, which goes before it once.
#[hook]
pub(super) fn use_form(portal: &Portal, draft: &str, route: Route) -> Form {
    let navigator = use_navigator();
    let location = use_location();
    let query = location.map(|it| it.query_str().to_owned()).unwrap_or_default();
    let brought = Form::of_query(&query);
    let kept = portal.state.documents.get(draft).map(|document| Form::read(&document.text));
    let note = kept.as_ref().map(|form| form.note.clone()).unwrap_or_default();
    let form = match &brought {
        Some(brought) => Form { note, ..brought.clone() },
        None => kept.unwrap_or_default(),
    };
    let (send, draft, text) = (portal.send.clone(), draft.to_owned(), form.text());
    use_effect_with(query, move |_| {
        if brought.is_some() {
            send.emit(Action::Keep(KeepStep::Put { id: draft, text: text.into() }));
            if let Some(navigator) = navigator {
                navigator.replace(&route);
            }
        }
    });
    form
}

/// How long what is typed must rest until is asked what it changes, in milliseconds: longer than
/// between two keys, so that the price of the next one never waits for that.
const REST_MS: u32 = 150;

/// The quarter of an hour that an instant is in: nobody needs an answer anew at each tick.
pub(super) fn quarter_of(now: i64) -> i64 {
    const SECONDS: i64 = 15 * 60;
    now - now.rem_euclid(SECONDS)
}

/// What the parts of the form are drawn from.
struct View<'a> {
    portal: &'a Portal,
    form: &'a Form,
    planned: &'a Rc<Planned>,
    onchange: &'a Callback<Form>,
    /// Where the accounts are.
    accounts: Route,
}

impl View<'_> {
    /// A callback that changes what is typed.
    fn change<E: 'static>(&self, change: impl Fn(&mut Form, E) + 'static) -> Callback<E> {
        let (form, onchange) = (self.form.clone(), self.onchange.clone());
        Callback::from(move |event: E| {
            let mut form = form.clone();
            change(&mut form, event);
            onchange.emit(form);
        })
    }

    /// How many users.
    fn users(&self) -> Html {
        let words = self.portal.all_words();
        let users = &self.planned.users;
        html! {
            <section class="card" aria-labelledby="buy-users">
                <h2 id="buy-users">{ words.add_users() }</h2>
                <p>
                    { words.users_held(users.held) }
                    if let Some(used) = users.used { { ", " }{ words.users_used(used) } }
                    if 0 < users.missing {
                        { ": " }<strong>{ words.users_missing(users.missing) }</strong>
                    }
                </p>
                if users.used.is_none() {
                    <p class="quiet">
                        { words.users_unknown() }{ " " }
                        <a href={self.accounts.href()}>{ words.way_accounts() }</a>
                    </p>
                }
                if users.held.is_none() {
                    <p class="quiet">{ words.any_number() }</p>
                } else {
                    { self.stepper(users) }
                }
            </section>
        }
    }

    fn stepper(&self, users: &UsersOffer) -> Html {
        let words = self.portal.all_words();
        let (asked, pack) = (users.asked, users.pack.max(1));
        let bad = self.form.users().is_err();
        let step = |number: u32| {
            self.change(move |form, _: MouseEvent| form.users = Some(number.to_string()))
        };
        let less = asked.saturating_sub(1) / pack * pack;
        let more = (asked / pack + 1) * pack;
        let oninput = self.change(|form, event: InputEvent| {
            form.users = Some(browser::text_of(&event));
        });
        let typed = self.form.users.clone().unwrap_or_else(|| asked.to_string());
        html! {
            <>
                <label for="buy-users-number">{ words.more_users() }</label>
                <div class="stepper">
                    <button type="button" class="button" onclick={step(less)}
                        disabled={asked == 0 || bad} aria-label={words.one_pack_less()}>
                        { "−" }
                    </button>
                    <input id="buy-users-number" type="text" inputmode="numeric"
                        autocomplete="off" value={typed} {oninput}
                        aria-invalid={bad.then_some("true")} aria-describedby="buy-users-hint" />
                    <button type="button" class="button" onclick={step(more)}
                        disabled={bad || MOST_USERS < more} aria-label={words.one_pack_more()}>
                        { "+" }
                    </button>
                    if let Some(price) = &users.pack_price {
                        <span class="quiet">{ words.pack_price(pack, price) }</span>
                    }
                </div>
                if bad {
                    <p id="buy-users-hint" class="field-error" role="alert">
                        { words.bad_number(MOST_USERS) }
                    </p>
                } else {
                    <p id="buy-users-hint" class="quiet small">
                        { words.users_in_packs(asked, users.got, pack) }
                    </p>
                }
            </>
        }
    }

    /// Which modules.
    fn modules(&self) -> Html {
        let words = self.portal.all_words();
        let modules = &self.planned.modules;
        let listed = matches!(self.planned.prices, Prices::Listed { .. });
        html! {
            <section class="card" aria-labelledby="buy-modules">
                <h2 id="buy-modules">{ words.extra_modules() }</h2>
                if !modules.is_empty() {
                    <ul class="module-offers">{ for modules.iter().map(|it| self.module(it)) }</ul>
                }
                if !listed {
                    <p class="quiet">{ words.modules_unlisted() }</p>
                } else if modules.is_empty() {
                    <p class="quiet">{ words.all_modules_held() }</p>
                }
            </section>
        }
    }

    fn module(&self, offer: &ModuleOffer) -> Html {
        let words = self.portal.all_words();
        let toggle = |trial: bool| {
            let (id, wanted) = (offer.id.clone(), self.form.wants(&offer.id, trial));
            self.change(move |form, _: Event| match wanted {
                true => form.remove(&id),
                false => form.add(&id, trial),
            })
        };
        let price = offer.price.as_deref().unwrap_or(words.price_unknown());
        html! {
            <li key={offer.id.clone()} class="module-offer">
                <label class="tick">
                    <input type="checkbox" checked={self.form.wants(&offer.id, false)}
                        onchange={toggle(false)} />
                    <span>
                        <strong>{ &offer.name }</strong>{ " " }
                        <span class="quiet">
                            { words.for_all_users(offer.seats) }
                            if offer.on_trial { { ", " }{ words.on_trial() } }
                        </span>
                    </span>
                    <span class="amount">{ price }</span>
                </label>
                if 0 < offer.trial_days {
                    <label class="tick trial">
                        <input type="checkbox" checked={self.form.wants(&offer.id, true)}
                            onchange={toggle(true)}
                            aria-label={words.try_module_named(offer.trial_days, &offer.name)} />
                        <span>{ words.try_module(offer.trial_days) }</span>
                    </label>
                }
            </li>
        }
    }

    /// In which currency, if there is a choice.
    fn currencies(&self) -> Html {
        let words = self.portal.all_words();
        let Prices::Listed { currencies, currency, .. } = &self.planned.prices else {
            return Html::default();
        };
        if currencies.len() < 2 {
            return Html::default();
        }
        let onchange = self.change(|form, event: Event| {
            form.currency = Some(browser::text_of(&event));
        });
        let option = |code: &String| {
            html! { <option value={code.clone()} selected={code == currency}>{ code }</option> }
        };
        html! {
            <label class="currency">
                <span class="visually-hidden">{ words.price_currency() }</span>
                <select {onchange}>{ for currencies.iter().map(option) }</select>
            </label>
        }
    }
}
