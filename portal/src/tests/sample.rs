//! Licenses, settings and states to test with.

use crate::state::{
    Action, Effect, Folders, HoldStep, IntakeStep, Item, Kept, Look, OrderStep, Pace, Reach,
    Settings, Source, StartStep, State, Stored, StoryStep,
};
use licentia_engine::protocol::{Failure, Question};
use licentia_verifier::Instant;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(super) const CONNECT: &str = include_str!("../../../www/demo/kerio-connect.license");
pub(super) const ADD_ON: &str = include_str!("../../../www/demo/kerio-connect-add-on.license");
pub(super) const EXPIRED: &str = include_str!("../../../www/demo/kerio-connect-2022.license");
pub(super) const CONTROL: &str = include_str!("../../../www/demo/kerio-control.license");
pub(super) const ICEWARP: &str = include_str!("../../../www/demo/icewarp.license");
pub(super) const NOT_YET: &str = include_str!("../../../www/demo/icewarp-next-year.license");
pub(super) const TRIAL: &str = include_str!("../../../www/demo/kerio-operator-trial.license");
pub(super) const ALL: [&str; 7] = [CONNECT, ADD_ON, EXPIRED, CONTROL, ICEWARP, NOT_YET, TRIAL];

/// The settings of the demo portal, as shipped.
pub(super) const SHIPPED: &str = include_str!("../../../www/portal.json");
const VECTORS: &str = include_str!("../../../tests/vectors/genuine.json");

pub(super) fn at(text: &str) -> Instant {
    text.parse().expect("an instant")
}

pub(super) fn now() -> Instant {
    at("2026-11-22T10:00:00Z")
}

/// The shipped settings with changes; `null` takes a member away.
pub(super) fn settings_with(changes: &Value) -> String {
    let mut settings: Value = serde_json::from_str(SHIPPED).expect("JSON");
    for (name, value) in changes.as_object().expect("an object") {
        let members = settings.as_object_mut().expect("an object");
        match value {
            Value::Null => members.remove(name),
            value => members.insert(name.clone(), value.clone()),
        };
    }
    settings.to_string()
}

/// Settings under which every key is revoked.
pub(super) fn revoked() -> Settings {
    let mut settings: Value = serde_json::from_str(SHIPPED).expect("JSON");
    for key in settings["keys"]["keys"].as_array_mut().expect("keys") {
        key["revoked"] = json!({ "revoked_at": 1_790_000_000 });
    }
    Settings::read(settings.to_string().as_bytes()).expect("sound settings")
}

/// Settings without demo data.
pub(super) fn plain() -> Settings {
    let text = settings_with(&json!({ "demo": null }));
    Settings::read(text.as_bytes()).expect("sound settings")
}

/// Work without slices.
struct AtOnce;

impl Pace for AtOnce {
    fn is_slice_over(&self) -> bool {
        false
    }
    async fn rest(&self) {}
}

/// Work that rests after each document, and stops in the rest of that number.
pub(super) struct Slices {
    pub(super) rests: Cell<usize>,
}

impl Pace for Slices {
    fn is_slice_over(&self) -> bool {
        true
    }
    async fn rest(&self) {
        self.rests.set(self.rests.get() + 1);
    }
}

pub(super) fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, future)
}

/// Does to the state what happened, and what then is to be done, except for the store: its writes
/// come back, in order.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let mut writes = Vec::new();
    let mut effects = state.update(action);
    while !effects.is_empty() {
        let effect = effects.remove(0);
        let happened = RefCell::new(Vec::new());
        let send = |action| happened.borrow_mut().push(action);
        match effect {
            Effect::Verify { records, keyring, reach } => {
                run(crate::state::verify(records, &keyring, reach, &AtOnce, &send));
            }
            Effect::TakeIn { sources, keyring, stop, reach } => {
                run(crate::state::take_in(sources, &keyring, reach, &stop, &AtOnce, &send));
            }
            Effect::Sort(held) => run(crate::state::sort(held, &AtOnce, &send)),
            Effect::CheckAnswer { folders, question, brought } => {
                let checked = answered(&folders, question);
                send(Action::Order(OrderStep::Checked { brought, checked }));
            }
            Effect::EditStory { id, folders, question, then } => {
                let edited = answered(&folders, question);
                then(&edited);
                send(Action::Story { id, step: StoryStep::Written(edited) });
            }
            effect => writes.push(effect),
        }
        for action in happened.into_inner() {
            effects.extend(state.update(action));
        }
    }
    writes
}

/// What the engine answers, at once.
fn answered<Q: Question>(folders: &Folders, question: Q) -> Result<Q::Answer, Failure> {
    let mut engine = licentia_engine::Engine::default();
    engine.answer(folders.session.as_ref().clone().call(), &[], &mut |_| {});
    Q::read(&engine.answer(question.call(), &[], &mut |_| {}))
}

pub(super) fn offer(state: &mut State, sources: Vec<Source>) -> Vec<Effect> {
    act(state, Action::TakeIn(IntakeStep::Offered(sources)))
}

/// A file of that name.
pub(super) fn file(name: &str, text: &str) -> Source {
    Source { name: Some(Rc::from(name)), ..Source::pasted(text.into()) }
}

/// An open page with these settings and an empty store.
pub(super) fn opened(settings: Settings) -> State {
    stored(settings, Vec::new())
}

/// An open page with these settings and this in its store.
pub(super) fn stored(settings: Settings, records: Vec<Stored>) -> State {
    let mut state = State::new(Reach::WHOLE, now(), Look::default());
    act(&mut state, Action::Start(StartStep::SettingsRead(Ok(settings.into()))));
    let kept = Kept { records, ..Kept::default() };
    let opened = StartStep::StoreOpened { kept, fresh: false, lasting: true };
    act(&mut state, Action::Start(opened));
    state
}

/// An open page that holds these licenses.
pub(super) fn holding(settings: Settings, texts: &[&str]) -> State {
    let mut state = opened(settings);
    let files = texts.iter().map(|text| file("x.license", text)).collect();
    for effect in offer(&mut state, files) {
        if let Effect::Save(records) = effect {
            let ids = records.into_iter().map(|record| record.id).collect();
            act(&mut state, Action::Hold(HoldStep::Written { ids, held: true }));
        }
    }
    state
}

/// The order ids that are held, in the order of the list.
pub(super) fn orders(state: &State) -> Vec<String> {
    let order = |item: &Item| Some(item.entries()[0].claims()?.order_id.clone());
    state.found().iter().filter_map(order).collect()
}

/// The id of the record of a license.
pub(super) fn id_of(state: &State, order: &str) -> String {
    let mut held = state.held.values();
    let holds = |entry: &&Rc<crate::state::Entry>| {
        entry.claims().is_some_and(|claims| claims.order_id == order)
    };
    held.find(holds).expect("it is held").record.id.clone()
}

/// The license of a test vector.
pub(super) fn vector(id: &str) -> String {
    let file: Value = serde_json::from_str(VECTORS).expect("JSON");
    let mut cases = file["cases"].as_array().expect("cases").iter();
    let case = cases.find(|case| case["id"] == id).expect("a case");
    case["input"]["text"].as_str().expect("text").to_owned()
}

/// Every genuine license of the test vectors that comes as text: a few dozen.
pub(super) fn vectors() -> Vec<String> {
    let file: Value = serde_json::from_str(VECTORS).expect("JSON");
    let cases = file["cases"].as_array().expect("cases").iter();
    cases.filter_map(|case| Some(case["input"]["text"].as_str()?.to_owned())).collect()
}
