//! What a story is changed with: one change after the other, so that none is lost.

use super::address::Source;
use super::desk::Move;
use super::telling::says;
use super::{story, unchanged};
use crate::state::{Action, Change, Deed, Folders, StoryStep};
use crate::store::Portal;
use licentia_engine::protocol::Failure;
use licentia_engine::protocol::simulator::{Edit, Edited, Story};
use std::rc::Rc;
use yew::prelude::*;

/// The pen of a story.
#[derive(Clone, PartialEq)]
pub(super) struct Pen {
    pub(super) portal: Portal,
    pub(super) folders: Folders,
    pub(super) source: Source,
    /// Changes the desk.
    pub(super) does: Callback<Move>,
}

impl Pen {
    /// Does something to the story.
    pub(super) fn does(&self, deed: Deed) {
        let id = self.source.document();
        self.portal.send.emit(Action::Story { id, step: StoryStep::Do(deed) });
    }

    /// Changes the story with that key, and says on the desk if that cannot be.
    pub(super) fn change(&self, edit: Edit, seen: u64) {
        let pen = self.clone();
        self.change_then(edit, seen, move |edited| pen.tell(edited));
    }

    /// The same; `then` hears what came of it.
    pub(super) fn change_then(
        &self,
        edit: Edit,
        seen: u64,
        then: impl Fn(&Result<Edited, Failure>) + 'static,
    ) {
        let state = &self.portal.state;
        let first = unchanged(state, &self.source).or_else(|| story(state, &self.source));
        let story = first.unwrap_or_else(|| Story::Ready(String::new()));
        let folders = self.folders.clone();
        self.does(Deed::Change(Change { folders, story, edit, seen, then: Rc::new(then) }));
    }

    /// Shows on the desk what came of a change.
    pub(super) fn tell(&self, edited: &Result<Edited, Failure>) {
        self.does.emit(match edited {
            Ok(edited) if edited.text.is_some() => Move::Changed,
            Ok(edited) => Move::Problems(says(&self.portal, edited)),
            Err(failure) => {
                let (what, remedy) = self.portal.all_words().failure(failure);
                Move::Problems(Vec::from([what, remedy]))
            }
        });
    }
}
