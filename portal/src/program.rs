//! The two programs that this crate becomes. A first visit gets the small one: the list, and how
//! licenses come in. The whole one is fetched when somebody goes deeper, and takes its place.

use crate::browser;
use crate::state::{Action, Effect, OrderStep, Reach, StartStep, StoryStep};
use crate::views::{self, Places};
use licentia_engine::protocol::Failure;
use yew::Callback;
use yew::platform::spawn_local;

/// What a program can do, each thing where it belongs.
pub(crate) struct Program {
    /// How far its state reaches.
    pub(crate) reach: &'static Reach,
    /// What it shows.
    pub(crate) places: &'static Places,
    /// Does what only it can do.
    pub(crate) run: fn(Effect, Callback<Action>),
}

impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.reach, other.reach)
    }
}

/// The program of a first visit.
pub(crate) static HOME: Program =
    Program { reach: Reach::HOME, places: &views::HOME, run: |_, _| {} };

/// The whole one, which has an engine.
pub(crate) static WHOLE: Program = Program { reach: Reach::WHOLE, places: &views::WHOLE, run };

fn run(effect: Effect, send: Callback<Action>) {
    match effect {
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
        Effect::FetchPrices(path) => spawn_local(async move {
            let prices = browser::prices(&path).await;
            send.emit(Action::Start(StartStep::PricesRead(prices)));
        }),
        Effect::Accounts { folders, installation, task, number } => spawn_local(async move {
            let send = move |step| send.emit(Action::Import(step));
            browser::account_task(folders, installation, task, number, send).await;
        }),
        Effect::StopEngine => browser::stop_engine(),
        _ => {}
    }
}
