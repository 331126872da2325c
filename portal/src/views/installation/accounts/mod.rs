//! Who takes a seat: the list of accounts, the seats of each module, and who could give one up.

mod bring;
mod free;
mod outcome;
mod query;
mod roster;
mod seats;

use super::OfInstallation;
use crate::asking::{Asked, use_answer};
use crate::state::{Action, Document, Folders, ImportStep};
use crate::store::{Portal, use_portal};
use bring::Bring;
use free::Free;
use licentia_engine::protocol::{Seated, Seating};
use query::{Ask, Query, use_query};
use roster::Accounts as List;
use std::rc::Rc;
use yew::prelude::*;

/// What the parts of this view are given.
#[derive(Clone, Properties, PartialEq)]
struct PartProps {
    /// Which installation.
    installation: AttrValue,
    /// What the engine is told before it is asked.
    folders: Rc<Folders>,
    /// Its seats.
    seated: Rc<Seated>,
    /// The instant, in seconds since 1970 (UTC).
    now: i64,
    /// What the address says.
    query: Query,
    /// A way to change that.
    ask: Ask,
}

/// Who takes a seat.
#[component]
pub(super) fn Accounts(props: &OfInstallation) -> Html {
    let portal = use_portal();
    let id = props.installation.id.clone();
    use_place(&portal, &id);
    let folders = use_folders(&portal, props);
    let (query, ask) = use_query(&id);
    let now = portal.state.now.unix_seconds();
    let asked = use_answer(&folders, Some(Seating { installation: id.clone(), now }));
    let seated = asked.latest().cloned();
    let accounts = seated.as_ref().map_or(0, |seated| seated.accounts);
    let body = match (&asked, seated) {
        (Asked::Failed(failure), _) => portal.failed(failure),
        (_, None) => html! { <p class="quiet">{ portal.all_words().thinking() }</p> },
        (_, Some(seated)) if 0 < seated.accounts => {
            let installation = AttrValue::from(id);
            let part = PartProps { installation, folders, seated, now, query, ask };
            html! {
                <>
                    { seats::seats(&portal, &part.seated) }
                    <Free ..part.clone() />
                    <List ..part />
                </>
            }
        }
        (_, Some(_)) => Html::default(),
    };
    let known = asked.latest().is_some() || matches!(asked, Asked::Failed(_));
    let product = AttrValue::from(props.installation.holding.product.clone());
    html! {
        <div class="accounts">
            if known { <Bring {accounts} {product} /> }
            { outcome::outcome(&portal) }
            { body }
        </div>
    }
}

/// Lists that are dropped while this is shown are for this installation.
#[hook]
fn use_place(portal: &Portal, id: &str) {
    let send = portal.send.clone();
    use_effect_with(id.to_owned(), move |id| {
        send.emit(Action::Import(ImportStep::Look(Some(id.clone()))));
        move || send.emit(Action::Import(ImportStep::Look(None)))
    });
}

/// What the engine is told; a long list is not copied whenever the clock ticks.
#[hook]
fn use_folders(portal: &Portal, props: &OfInstallation) -> Rc<Folders> {
    let state = &portal.state;
    let facts = state.documents.get(&Document::facts_id(&props.installation.id));
    let facts = facts.map(|document| Rc::as_ptr(&document.text).cast::<u8>());
    let settings = state.settings().map(Rc::as_ptr);
    let prices = state.prices.as_ref().map(|prices| prices.as_ptr());
    let installation = Rc::as_ptr(&props.installation);
    let known = (facts, settings, prices, installation, state.look.language);
    use_memo(known, |_| state.folders(&[&props.installation.id]))
}
