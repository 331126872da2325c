//! What can be taken along: a calendar, a print, files, a text for support.

use super::support::{BUTTON, PANEL, Support};
use crate::browser;
use crate::components::{Icon, picture};
use crate::state::{Action, Document, Installation};
use crate::store::use_portal;
use licentia_engine::protocol::{Managed, Outlook};
use licentia_verifier::armor;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub(super) struct ActionsProps {
    pub(super) installation: Rc<Installation>,
    pub(super) managed: Rc<Managed>,
    /// The months ahead, once they are worked out.
    pub(super) outlook: Option<Rc<Outlook>>,
}

impl PartialEq for ActionsProps {
    fn eq(&self, other: &Self) -> bool {
        let outlook = match (&self.outlook, &other.outlook) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        outlook
            && Rc::ptr_eq(&self.installation, &other.installation)
            && Rc::ptr_eq(&self.managed, &other.managed)
    }
}

/// The buttons, and the panel that one of them opens.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let portal = use_portal();
    let asks = use_state(|| false);
    let (words, installation) = (portal.all_words(), &props.installation);
    let hand_out = |name: String, text: String| {
        portal.on(move || Action::HandOut { name: name.clone(), text: text.clone() })
    };
    let id = &installation.id;
    let calendar = props.outlook.as_ref().map(|it| it.calendar.clone());
    let licenses: Vec<String> =
        installation.entries.iter().map(|entry| armor(&entry.record.key)).collect();
    let facts = portal.state.documents.get(&Document::facts_id(id));
    let print = Callback::from(|_: MouseEvent| browser::print());
    let toggle = {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(!*asks))
    };
    {
        let is_open = *asks;
        use_effect_with(is_open, move |is_open| {
            if *is_open {
                browser::focus(PANEL);
            }
        });
    }
    html! {
        <div class="take-along">
            <div class="buttons" role="group" aria-label={words.manage_actions()}>
                <button type="button" class="button" title={words.calendar_hint()}
                    disabled={calendar.is_none()}
                    onclick={hand_out(format!("{id}.ics"), calendar.unwrap_or_default())}>
                    { picture(Icon::Calendar) }{ words.calendar_file() }
                </button>
                <button type="button" class="button" onclick={print}>
                    { picture(Icon::Print) }{ words.print_page() }
                </button>
                <button type="button" class="button"
                    onclick={hand_out(format!("{id}-licenses.txt"), licenses.concat())}>
                    { picture(Icon::Download) }{ words.export_licenses() }
                </button>
                if let Some(facts) = facts {
                    <button type="button" class="button"
                        onclick={hand_out(format!("{id}-server.json"), facts.text.to_string())}>
                        { picture(Icon::Download) }{ words.export_facts() }
                    </button>
                }
                <button type="button" class="button" id={BUTTON} onclick={toggle.clone()}
                    aria-expanded={asks.to_string()} aria-controls={PANEL}>
                    { picture(Icon::Mail) }{ words.support() }
                </button>
            </div>
            if *asks {
                <Support installation={Rc::clone(installation)}
                    managed={Rc::clone(&props.managed)} onclose={toggle} />
            }
        </div>
    }
}
