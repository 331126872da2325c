//! Stories of the simulator are changed: one change after the other, each of what the last one
//! made, so that none is lost however fast they come; and what was changed can be undone, also
//! when the page is opened again.

use super::action::Effect;
use super::documents::Document;
use super::past::Past;
use super::{Folders, State};
use licentia_engine::protocol::Failure;
use licentia_engine::protocol::simulator::{Edit, EditStory, Edited, Moved, Story};
use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::rc::Rc;

/// The pens of stories, by the names of their documents.
pub(super) type Pens = BTreeMap<String, Pen>;

/// Changes of a story that wait for their turn.
#[derive(Debug, Clone, Default)]
pub(super) struct Pen {
    waiting: VecDeque<Deed>,
    /// Whether the engine is writing the story anew.
    writes: bool,
    /// Where events went since the story was last seen as it is.
    moved: Vec<Moved>,
}

/// Something to do to a story.
#[derive(Debug, Clone)]
pub(crate) enum Deed {
    /// Change it.
    Change(Change),
    /// Undo its last change.
    Undo,
    /// Do that again.
    Redo,
    /// Let it be as it was before anything was changed.
    StartOver,
}

/// Who hears what came of a change.
pub(crate) type Hears = Rc<dyn Fn(&Result<Edited, Failure>)>;

/// A change that somebody wants.
#[derive(Clone)]
pub(crate) struct Change {
    /// What the engine must know of.
    pub(crate) folders: Folders,
    /// The story if nothing was changed yet.
    pub(crate) story: Story,
    /// The change.
    pub(crate) edit: Edit,
    /// The key of the story in which it was wanted.
    pub(crate) seen: u64,
    /// Who hears what came of it.
    pub(crate) then: Hears,
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Change").field("edit", &self.edit).finish_non_exhaustive()
    }
}

/// A step in the life of a story.
pub(crate) enum StoryStep {
    /// Something is to be done to it, after all that waits.
    Do(Deed),
    /// The engine wrote it anew, or said why not.
    Written(Result<Edited, Failure>),
}

impl State {
    /// The past of a story, by the name of its document.
    pub(crate) fn past(&self, id: &str) -> Past {
        let text = |id: &str| self.documents.get(id).map(|it| &*it.text);
        Past::read(text(&Document::past_id(id)), text(id))
    }

    pub(super) fn story(&mut self, id: &str, step: StoryStep) -> Vec<Effect> {
        let mut effects = Vec::new();
        match step {
            StoryStep::Do(deed) => {
                let pen = self.pens.entry(id.to_owned()).or_default();
                pen.waiting.push_back(deed);
            }
            StoryStep::Written(written) => {
                let edited = written.ok();
                let text = edited.as_ref().and_then(|it| it.text.clone());
                let pen = self.pens.entry(id.to_owned()).or_default();
                pen.writes = false;
                match edited {
                    Some(edited) if edited.text.is_some() => pen.moved.push(edited.moved),
                    _ => pen.moved.clear(),
                }
                if let Some(text) = text {
                    effects.extend(self.rewrite(id, Some(text)));
                }
            }
        }
        effects.extend(self.next_deed(id));
        effects
    }

    /// Does what waits, as far as the engine is not asked for it.
    fn next_deed(&mut self, id: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        while let Some(pen) = self.pens.get_mut(id).filter(|pen| !pen.writes) {
            let Some(deed) = pen.waiting.pop_front() else { break };
            if !matches!(deed, Deed::Change(_)) {
                pen.moved.clear();
            }
            match deed {
                Deed::Change(change) => {
                    let Some((edit, seen)) = pen.where_it_is_now(change.edit, change.seen) else {
                        continue;
                    };
                    pen.writes = true;
                    let text = self.documents.get(id).map(|it| Rc::clone(&it.text));
                    let story = text.map_or(change.story, Story::Written);
                    let question = EditStory { story, edit, seen: Some(seen) };
                    let (folders, then, id) = (change.folders, change.then, id.to_owned());
                    effects.push(Effect::EditStory { id, folders, question, then });
                }
                Deed::Undo => effects.extend(self.turn(id, Past::undo)),
                Deed::Redo => effects.extend(self.turn(id, Past::redo)),
                Deed::StartOver => effects.extend(self.rewrite(id, None)),
            }
        }
        effects
    }

    /// Undoes, or does again.
    fn turn(
        &mut self,
        id: &str,
        turn: fn(&mut Past, Option<&str>) -> Option<Option<String>>,
    ) -> Vec<Effect> {
        let mut past = self.past(id);
        let text = self.documents.get(id).map(|it| Rc::clone(&it.text));
        match turn(&mut past, text.as_deref()) {
            Some(text) => self.put_story(id, text.map(Rc::from), &past),
            None => Vec::new(),
        }
    }

    /// Makes it another text, that can be undone.
    fn rewrite(&mut self, id: &str, text: Option<Rc<str>>) -> Vec<Effect> {
        let before = self.documents.get(id).map(|it| Rc::clone(&it.text));
        if before == text {
            return Vec::new();
        }
        let mut past = self.past(id);
        past.change(before.as_deref(), text.as_deref());
        self.put_story(id, text, &past)
    }

    fn put_story(&mut self, id: &str, text: Option<Rc<str>>, past: &Past) -> Vec<Effect> {
        let changed = self.now;
        let document = |id: &str, text: Rc<str>| Rc::new(Document { id: id.into(), text, changed });
        let mut documents = Vec::from([document(&Document::past_id(id), past.written().into())]);
        let gone = match text {
            Some(text) => {
                documents.push(document(id, text));
                None
            }
            None => self.forget_documents(Vec::from([id.to_owned()])),
        };
        gone.into_iter().chain(self.put_documents(documents)).collect()
    }
}

impl Pen {
    /// A change of an event, where that is after all changes since it was seen, and the key of the
    /// story that it is in; none: it is gone.
    fn where_it_is_now(&mut self, edit: Edit, seen: u64) -> Option<(Edit, u64)> {
        let Some(event) = edit.event() else { return Some((edit, seen)) };
        let Some(first) = self.moved.iter().rposition(|moved| moved.before == seen) else {
            // It was seen in the story as it is.
            self.moved.clear();
            return Some((edit, seen));
        };
        let since = self.moved.iter().skip(first);
        let place = since.clone().try_fold(event, |place, moved| moved.place(place))?;
        let seen = since.last().map_or(seen, |moved| moved.after);
        Some((edit.of_event(place), seen))
    }
}
