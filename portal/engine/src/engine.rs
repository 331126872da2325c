//! The engine: what it was told, and who answers what.

use crate::desk::{Desk, problems};
use crate::protocol::{Call, Failure, Folder, Session, written};
use crate::simulator::Shelf;
use licentia_verifier::{Instant, Keyring};
use licentia_words::{English, Italian, Words};
use std::collections::BTreeMap;
use std::fmt;

/// What the engine was told.
#[derive(Default)]
pub struct Engine {
    desk_of: BTreeMap<String, Result<Desk, Failure>>,
    session: Option<Trusting>,
    shelf: Shelf,
}

/// A session whose keys were read.
pub(crate) struct Trusting {
    pub(crate) session: Session,
    pub(crate) keyring: Keyring,
    pub(crate) words: &'static dyn Words,
}

impl fmt::Debug for Trusting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trusting").field("session", &self.session).finish_non_exhaustive()
    }
}

impl Engine {
    /// Answers a question; `file` is what came with it, and `progress` hears how much of long
    /// work is done, from 0 to 1.
    pub fn answer(&mut self, call: Call, file: &[u8], progress: &mut dyn FnMut(f32)) -> Vec<u8> {
        match call {
            Call::SetUp(session) => written(&self.set_up(session)),
            Call::Open(folder) => written(&self.open(folder)),
            Call::Glance(question) => written(&self.glance(&question)),
            Call::Manage(question) => written(&self.manage(&question)),
            Call::PlayStory(question) => written(&self.play_story(&question)),
            Call::ShowInstant(question) => written(&self.show_instant(&question)),
            Call::ListEvents(question) => written(&self.list_events(&question)),
            Call::AskForm(question) => written(&self.ask_form(&question)),
            Call::EditStory(question) => written(&self.edit_story(&question)),
            Call::CompareStories(question) => written(&self.compare_stories(&question)),
            Call::HandOut(question) => written(&self.hand_out(&question)),
            Call::Ahead(question) => written(&self.ahead(&question)),
            Call::Seating(question) => written(&self.seating(&question)),
            Call::Roster(question) => written(&self.roster(&question)),
            Call::Idle(question) => written(&self.idle(&question)),
            Call::ReadAccounts(question) => written(&self.read_accounts(&question, file, progress)),
            Call::ForgetAccounts(question) => written(&self.forget_accounts(&question)),
            Call::ExportAccounts(question) => written(&self.export_accounts(&question)),
            Call::Plan(question) => written(&self.plan(&question)),
            Call::Foresee(question) => written(&self.foresee(&question)),
            Call::Order(question) => written(&self.order(&question)),
            Call::Orders(question) => written(&self.orders(&question)),
            Call::Renew(question) => written(&self.renew(&question)),
            Call::CheckAnswer(question) => written(&self.check_answer(&question)),
            Call::Server(question) => written(&self.server(&question)),
            Call::EditServer(question) => written(&self.edit_server(&question)),
            Call::Backup(question) => written(&self.backup(&question)),
            Call::Restore(question) => written(&self.restore(&question)),
            Call::Unlock(question) => written(&self.unlock(&question)),
        }
    }

    fn set_up(&mut self, session: Session) -> Result<(), Failure> {
        // Broken keys are told by the page, before it asks anything.
        let mut keyring: Option<Keyring> = None;
        for keys in &session.keys {
            let keys = Keyring::parse(keys).map_err(|_| Failure::NotSetUp)?;
            keyring = Some(match keyring {
                None => keys,
                // The same key twice: the first stays as it is.
                Some(keyring) => keyring.clone().join(keys).unwrap_or(keyring),
            });
        }
        let keyring = keyring.ok_or(Failure::NotSetUp)?;
        let words = words(&session.language);
        if self.session.as_ref().is_none_or(|before| before.session.keys != session.keys) {
            self.shelf.clear();
        }
        self.session = Some(Trusting { session, keyring, words });
        self.desk_of.clear();
        Ok(())
    }

    fn open(&mut self, folder: Folder) -> Result<(), Failure> {
        let trusting = self.session.as_ref().ok_or(Failure::NotSetUp)?;
        let id = folder.id.clone();
        let desk = Desk::open(folder, &trusting.keyring, trusting.session.offset_minutes)
            .map_err(|found| problems("What is known about this server cannot be read.", &found));
        self.desk_of.insert(id, desk);
        Ok(())
    }

    /// Whom to trust, and how to speak.
    pub(crate) fn session(&self) -> Result<&Trusting, Failure> {
        self.session.as_ref().ok_or(Failure::NotSetUp)
    }

    /// What was played lately.
    pub(crate) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The same, to put something on it.
    pub(crate) fn shelf_mut(&mut self) -> &mut Shelf {
        &mut self.shelf
    }

    /// The words of the session's language.
    pub(crate) fn words(&self) -> Result<&'static dyn Words, Failure> {
        Ok(self.session()?.words)
    }

    /// An installation that was opened.
    pub(crate) fn desk(&self, id: &str) -> Result<&Desk, Failure> {
        self.session()?;
        match self.desk_of.get(id) {
            Some(Ok(desk)) => Ok(desk),
            Some(Err(failure)) => Err(failure.clone()),
            None => Err(Failure::NotOpened),
        }
    }
}

/// The words of a language; English, where nobody speaks it.
fn words(language: &str) -> &'static dyn Words {
    match language {
        "it" => &Italian::SPOKEN,
        _ => &English::SPOKEN,
    }
}

/// An instant as it travels.
pub(crate) fn instant(seconds: i64) -> Result<Instant, Failure> {
    Instant::from_unix_seconds(seconds).ok_or(Failure::Unreadable)
}
