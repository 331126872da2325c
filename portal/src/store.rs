//! Where state meets Yew: one component holds the state, sends what happens to it, and does what
//! it asks for.

use crate::browser::{
    self, Channel, Clock, Database, DatabaseError, Foothold, Offers, SlicePace, Stage, Unfinished,
};
use crate::components::{Alert, Tone};
use crate::i18n::{AllWords, Words, all_words, words};
use crate::program::Program;
use crate::state::{
    self, Action, Effect, HoldStep, IntakeStep, Kept, PassStep, StartStep, State, Whole,
};
use crate::views::{self, Places};
use licentia_engine::protocol::Failure;
use std::cell::RefCell;
use std::rc::Rc;
use yew::AppHandle;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What every view is given: the state, a way to change it, and the words.
#[derive(Clone)]
pub(crate) struct Portal {
    pub(crate) state: Rc<State>,
    pub(crate) send: Callback<Action>,
    pub(crate) words: &'static dyn Words,
    pub(crate) places: &'static Places,
}

impl PartialEq for Portal {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Portal {
    pub(crate) fn new(program: &Program, state: Rc<State>, send: Callback<Action>) -> Self {
        let words = words(state.look.language);
        Self { state, send, words, places: program.places }
    }

    /// All the words: for views that only the whole program has.
    pub(crate) fn all_words(&self) -> &'static dyn AllWords {
        all_words(self.state.look.language)
    }

    /// What is shown where the engine gives no answer.
    pub(crate) fn failed(&self, failure: &Failure) -> Html {
        let (what, remedy) = self.all_words().failure(failure);
        html! {
            <Alert tone={Tone::Bad} title={what}><p class="quiet">{ remedy }</p></Alert>
        }
    }

    /// A callback that sends an action, whatever happened.
    pub(crate) fn on<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        self.send.reform(move |_| action())
    }
}

/// The portal as it is given to the views around it.
///
/// # Panics
/// Outside of the store: no view stands there.
#[hook]
pub(crate) fn use_portal() -> Portal {
    use_context::<Portal>().expect("views stand inside the store")
}

/// Starts a program; it is seen as soon as it has something to show.
pub(crate) fn start(program: &'static Program) {
    if let Some(stage) = Stage::new() {
        let root = stage.root();
        let props = StoreProps { program, stage };
        let app = yew::Renderer::<Store>::with_root_and_props(root, props).render();
        RUNNING.set(Some(app));
    }
}

/// Ends the program: another has taken over.
fn leave() {
    if let Some(app) = RUNNING.take() {
        app.destroy();
    }
}

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<Store>>> = RefCell::default();
}

#[derive(Properties, PartialEq)]
struct StoreProps {
    program: &'static Program,
    stage: Stage,
}

struct Store {
    state: Rc<State>,
    database: Option<Database>,
    channel: Rc<Channel>,
    _clock: Clock,
    _offers: Offers,
    _foothold: Foothold,
    /// What had the focus when this program took over.
    focused: Option<String>,
}

/// What reaches the store: an action, or the database that actions are kept in.
enum Message {
    Act(Action),
    Opened { database: Option<Database>, kept: Kept, fresh: bool },
    OtherTab,
}

impl Component for Store {
    type Message = Message;
    type Properties = StoreProps;

    fn create(ctx: &Context<Self>) -> Self {
        let reach = ctx.props().program.reach;
        let mut state = State::new(reach, browser::now(), browser::preferred_look());
        if let Some(luggage) = browser::luggage() {
            state.unpack(&luggage);
        }
        browser::apply_look(state.look);
        let send = ctx.link().callback(Message::Act);
        let read = send.clone();
        spawn_local(async move {
            let settings = browser::settings().await;
            read.emit(Action::Start(StartStep::SettingsRead(settings.map(Rc::new))));
        });
        ctx.link().send_future(open());
        let (tick, offer) = (send.clone(), send);
        let changed = ctx.link().callback(|()| Message::OtherTab);
        Self {
            state: Rc::new(state),
            database: None,
            channel: Rc::new(Channel::new(move || changed.emit(()))),
            _clock: Clock::new(move |now| tick.emit(Action::Ticked(now))),
            _offers: Offers::new(move |step| offer.emit(Action::TakeIn(step))),
            _foothold: Foothold::new(),
            focused: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Act(action) => action,
            Message::Opened { database, kept, fresh } => {
                let lasting = database.is_some();
                self.database = database;
                Action::Start(StartStep::StoreOpened { kept, fresh, lasting })
            }
            Message::OtherTab => {
                self.reread(ctx);
                return false;
            }
        };
        let effects = Rc::make_mut(&mut self.state).update(action);
        for effect in effects {
            self.run(ctx, effect);
        }
        let passage = self.state.passage.whole;
        if self.state.is_settled() && (!self.state.is_passing() || passage == Whole::Failed) {
            self.focused = ctx.props().stage.enter().or(self.focused.take());
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // Who came by another program goes on reading where the address leads, else where he was;
        // what that is may still have to be verified.
        if let Some(focused) = &self.focused
            && browser::is_focus_lost()
        {
            let _ = browser::focus(views::TITLE) || browser::focus(focused);
        }
        if self.state.is_verified() {
            self.focused = None;
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(Message::Act);
        let portal = Portal::new(ctx.props().program, Rc::clone(&self.state), send);
        html! {
            <ContextProvider<Portal> context={portal}>
                { (ctx.props().program.places.page)() }
            </ContextProvider<Portal>>
        }
    }
}

/// Opens the store; where there is none, what is held lasts as long as the page.
async fn open() -> Message {
    let opened = async {
        let (database, fresh) = Database::open().await?;
        let kept = database.read().await?;
        Ok::<_, DatabaseError>((database, kept, fresh))
    };
    match opened.await {
        Ok((database, kept, fresh)) => Message::Opened { database: Some(database), kept, fresh },
        Err(_) => Message::Opened { database: None, kept: Kept::default(), fresh: true },
    }
}

impl Store {
    fn run(&self, ctx: &Context<Self>, effect: Effect) {
        let send = ctx.link().callback(Message::Act);
        match effect {
            Effect::Verify { records, keyring, reach } => spawn_local(async move {
                let send = |action| send.emit(action);
                state::verify(records, &keyring, reach, &SlicePace::new(), &send).await;
            }),
            Effect::TakeIn { sources, keyring, stop, reach } => spawn_local(async move {
                let (send, pace) = (|action| send.emit(action), SlicePace::new());
                state::take_in(sources, &keyring, reach, &stop, &pace, &send).await;
            }),
            Effect::Sort(held) => spawn_local(async move {
                let send = |action| send.emit(action);
                state::sort(held, &SlicePace::new(), &send).await;
            }),
            Effect::Fetch(files) => spawn_local(async move {
                let mut sources = Vec::new();
                for file in &files {
                    sources.push(browser::demo_file(file).await);
                }
                send.emit(Action::TakeIn(IntakeStep::Fetched(sources)));
            }),
            Effect::Save(records) => {
                let ids = records.iter().map(|record| record.id.clone()).collect();
                self.write(send, ids, async move |database| database.save(&records).await);
            }
            Effect::Delete(ids) => {
                let deleted = ids.clone();
                self.write(send, ids, async move |database| database.delete(&deleted).await);
            }
            Effect::SaveDocuments(documents) => {
                let ids = documents.iter().map(|it| it.id.clone()).collect();
                self.write(send, ids, async move |database| {
                    database.save_documents(&documents).await
                });
            }
            Effect::DeleteDocuments(ids) => {
                let deleted = ids.clone();
                self.write(send, ids, async move |database| {
                    database.delete_documents(&deleted).await
                });
            }
            Effect::Show(look) => {
                browser::apply_look(look);
                browser::remember_look(look);
            }
            Effect::Erase => {
                browser::forget_look();
                self.write(send, Vec::new(), async move |database| database.erase().await);
            }
            Effect::Paint(accent) => browser::paint(&accent),
            Effect::Download { name, text } => browser::download(&name, &text),
            Effect::FetchWhole => spawn_local(async move {
                let here = browser::fetch_whole().await;
                send.emit(Action::Pass(PassStep::Fetched(here)));
            }),
            Effect::HandOver => {
                let luggage = self.state.pack();
                spawn_local(async move {
                    if browser::hand_over(&luggage).await {
                        leave();
                    } else {
                        send.emit(Action::Pass(PassStep::Fetched(false)));
                    }
                });
            }
            deeper @ (Effect::CheckAnswer { .. }
            | Effect::EditStory { .. }
            | Effect::FetchPrices(_)
            | Effect::Accounts { .. }
            | Effect::StopEngine) => (ctx.props().program.run)(deeper, send),
        }
    }

    /// Writes to the store, then tells the other tabs; until then, the page is not left unasked.
    fn write<W>(&self, send: Callback<Action>, ids: Vec<String>, write: W)
    where
        W: AsyncFnOnce(&Database) -> Result<(), DatabaseError> + 'static,
    {
        let (database, channel) = (self.database.clone(), Rc::clone(&self.channel));
        let unfinished = database.as_ref().map(|_| Unfinished::new());
        spawn_local(async move {
            let held = match &database {
                Some(database) => write(database).await.is_ok(),
                None => false,
            };
            drop(unfinished);
            channel.tell();
            send.emit(Action::Hold(HoldStep::Written { ids, held }));
        });
    }

    /// Reads the store again, because another tab changed it.
    fn reread(&self, ctx: &Context<Self>) {
        let Some(database) = self.database.clone() else { return };
        let send = ctx.link().callback(Message::Act);
        spawn_local(async move {
            if let Ok(kept) = database.read().await {
                send.emit(Action::Start(StartStep::StoreChanged(kept)));
            }
        });
    }
}
