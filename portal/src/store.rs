//! Where state meets Yew: one component holds the state, sends what happens to it, and does what
//! it asks for.

use crate::browser::{self, Channel, Clock, Database, DatabaseError, Offers, SlicePace};
use crate::components::{Alert, Tone};
use crate::i18n::{Words, words};
use crate::state::{
    self, Action, Effect, HoldStep, IntakeStep, Kept, OrderStep, StartStep, State, StoryStep,
};
use crate::views::Page;
use licentia_engine::protocol::Failure;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::HashRouter;

/// What every view is given: the state, a way to change it, and the words.
#[derive(Clone)]
pub(crate) struct Portal {
    pub(crate) state: Rc<State>,
    pub(crate) send: Callback<Action>,
    pub(crate) words: &'static dyn Words,
}

impl PartialEq for Portal {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Portal {
    pub(crate) fn new(state: Rc<State>, send: Callback<Action>) -> Self {
        let words = words(state.look.language);
        Self { state, send, words }
    }

    /// What is shown where the engine gives no answer.
    pub(crate) fn failed(&self, failure: &Failure) -> Html {
        let (what, remedy) = self.words.failure(failure);
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

/// Draws the portal into the page.
pub(crate) fn start() {
    yew::Renderer::<Store>::new().render();
}

struct Store {
    state: Rc<State>,
    database: Option<Database>,
    channel: Rc<Channel>,
    _clock: Clock,
    _offers: Offers,
}

/// What reaches the store: an action, or the database that actions are kept in.
enum Message {
    Act(Action),
    Opened { database: Option<Database>, kept: Kept, fresh: bool },
    OtherTab,
}

impl Component for Store {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let look = browser::preferred_look();
        browser::apply_look(look);
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
            state: Rc::new(State::new(browser::now(), look)),
            database: None,
            channel: Rc::new(Channel::new(move || changed.emit(()))),
            _clock: Clock::new(move |now| tick.emit(Action::Ticked(now))),
            _offers: Offers::new(move |step| offer.emit(Action::TakeIn(step))),
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
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(Message::Act);
        let portal = Portal::new(Rc::clone(&self.state), send);
        html! {
            <HashRouter>
                <ContextProvider<Portal> context={portal}>
                    <Page />
                </ContextProvider<Portal>>
            </HashRouter>
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
            Effect::Verify { records, keyring } => spawn_local(async move {
                let send = |action| send.emit(action);
                state::verify(records, &keyring, &SlicePace::new(), &send).await;
            }),
            Effect::TakeIn { sources, keyring, stop } => {
                spawn_local(async move {
                    let send = |action| send.emit(action);
                    state::take_in(sources, &keyring, &stop, &SlicePace::new(), &send).await;
                });
            }
            Effect::Sort(held) => spawn_local(async move {
                let send = |action| send.emit(action);
                state::sort(held, &SlicePace::new(), &send).await;
            }),
            Effect::CheckAnswer { folders, question, brought } => spawn_local(async move {
                let mut checked = browser::ask(&folders, question.clone()).await;
                if matches!(checked, Err(Failure::Cancelled)) {
                    checked = browser::ask(&folders, question).await;
                }
                send.emit(Action::Order(OrderStep::Checked { brought, checked }));
            }),
            Effect::EditStory { id, folders, question, then } => spawn_local(async move {
                let mut edited = browser::ask(&folders, question.clone()).await;
                if matches!(edited, Err(Failure::Cancelled)) {
                    edited = browser::ask(&folders, question).await;
                }
                then(&edited);
                send.emit(Action::Story { id, step: StoryStep::Written(edited) });
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
            Effect::FetchPrices(path) => spawn_local(async move {
                let prices = browser::prices(&path).await;
                send.emit(Action::Start(StartStep::PricesRead(prices)));
            }),
            Effect::Show(look) => {
                browser::apply_look(look);
                browser::remember_look(look);
            }
            Effect::Erase => {
                browser::forget_look();
                self.write(send, Vec::new(), async move |database| database.erase().await);
            }
            Effect::Paint(accent) => browser::paint(&accent),
            Effect::Accounts { folders, installation, task, number } => {
                spawn_local(async move {
                    let send = move |step| send.emit(Action::Import(step));
                    browser::account_task(folders, installation, task, number, send).await;
                });
            }
            Effect::StopEngine => browser::stop_engine(),
            Effect::Download { name, text } => browser::download(&name, &text),
        }
    }

    /// Writes to the store, then tells the other tabs.
    fn write<W>(&self, send: Callback<Action>, ids: Vec<String>, write: W)
    where
        W: AsyncFnOnce(&Database) -> Result<(), DatabaseError> + 'static,
    {
        let (database, channel) = (self.database.clone(), Rc::clone(&self.channel));
        spawn_local(async move {
            let held = match &database {
                Some(database) => write(database).await.is_ok(),
                None => false,
            };
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
