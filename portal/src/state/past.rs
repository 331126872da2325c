//! What a text was before it was changed, and after: kept as the places in which its versions
//! differ, so that many changes of a large text take little room.

use serde::{Deserialize, Serialize};

/// Changes that can be undone.
const STEPS: usize = 100;
/// Bytes of what is kept for that.
const BYTES: usize = 4 * 1024 * 1024;

/// A text, if there is one.
pub(super) type Version<'a> = Option<&'a str>;

/// The changes of a text, undone and to be done again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Past {
    /// Tells the text that this is the past of from others.
    of: u64,
    undo: Vec<Step>,
    redo: Vec<Step>,
}

/// The way to another version; none: there was no text.
type Step = Option<Patch>;

/// A part of a text that another takes the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Patch {
    from: usize,
    bytes: usize,
    put: String,
}

impl Past {
    /// What was kept of the past of a text; nothing, if that was another text.
    pub(crate) fn read(kept: Option<&str>, text: Version) -> Self {
        let kept = kept.and_then(|kept| serde_json::from_str::<Self>(kept).ok());
        let own = kept.filter(|past| past.of == fingerprint(text));
        own.unwrap_or_else(|| Self { of: fingerprint(text), ..Self::default() })
    }

    /// The same, to be kept.
    pub(super) fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// The text is another from now on.
    pub(super) fn change(&mut self, before: Version, after: Version) {
        self.undo.push(step(after, before));
        self.redo.clear();
        self.of = fingerprint(after);
        let bytes = |step: &Step| step.as_ref().map_or(0, |patch| patch.put.len());
        let mut sum: usize = self.undo.iter().map(bytes).sum();
        let mut over = 0;
        while over + 1 < self.undo.len() && (STEPS + over < self.undo.len() || BYTES < sum) {
            sum -= self.undo.get(over).map_or(0, bytes);
            over += 1;
        }
        self.undo.drain(..over);
    }

    /// The text before its last change; none: there is no change to undo.
    pub(super) fn undo(&mut self, text: Version) -> Option<Option<String>> {
        let step = self.undo.pop()?;
        let before = taken(&step, text)?;
        self.redo.push(self::step(before.as_deref(), text));
        self.of = fingerprint(before.as_deref());
        Some(before)
    }

    /// The text as it was until that was undone; none: nothing was.
    pub(super) fn redo(&mut self, text: Version) -> Option<Option<String>> {
        let step = self.redo.pop()?;
        let after = taken(&step, text)?;
        self.undo.push(self::step(after.as_deref(), text));
        self.of = fingerprint(after.as_deref());
        Some(after)
    }
}

/// The way from one version to another.
fn step(from: Version, to: Version) -> Step {
    let (from, to) = (from.unwrap_or_default(), to?);
    let both = from.bytes().zip(to.bytes());
    let mut start = both.take_while(|(one, other)| one == other).count();
    while !(from.is_char_boundary(start) && to.is_char_boundary(start)) {
        start -= 1;
    }
    let rest = from.len().min(to.len()) - start;
    let both = from.bytes().rev().zip(to.bytes().rev());
    let mut end = both.take(rest).take_while(|(one, other)| one == other).count();
    while !(from.is_char_boundary(from.len() - end) && to.is_char_boundary(to.len() - end)) {
        end -= 1;
    }
    let put = to.get(start..to.len() - end).unwrap_or_default().to_owned();
    Some(Patch { from: start, bytes: from.len() - end - start, put })
}

/// Where a step leads; none: it does not start there.
fn taken(step: &Step, text: Version) -> Option<Option<String>> {
    let Some(patch) = step else { return Some(None) };
    let text = text.unwrap_or_default();
    let (start, end) = (text.get(..patch.from)?, text.get(patch.from + patch.bytes..)?);
    Some(Some([start, &patch.put, end].concat()))
}

/// Tells versions apart (FNV-1a).
fn fingerprint(text: Version) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.map_or(0, |text| text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The versions, one after the other, each a change.
    fn lived(versions: &[Version]) -> Past {
        let mut past = Past::read(None, versions[0]);
        for pair in versions.windows(2) {
            past.change(pair[0], pair[1]);
        }
        past
    }

    #[test]
    fn every_version_comes_back_and_goes_again() {
        let versions = [None, Some("a è b"), Some("a é b"), Some(""), Some("a é b ü"), None];
        let mut past = lived(&versions);
        let mut text: Option<String> = None;
        for version in versions.iter().rev().skip(1) {
            text = past.undo(text.as_deref()).expect("it can be undone");
            assert_eq!(text.as_deref(), *version);
        }
        assert!(!past.can_undo());
        let mut past = Past::read(Some(&past.written()), text.as_deref());
        for version in versions.iter().skip(1) {
            text = past.redo(text.as_deref()).expect("it can be done again");
            assert_eq!(text.as_deref(), *version);
        }
        assert!(!past.can_redo());
    }

    #[test]
    fn a_new_change_ends_what_was_undone() {
        let mut past = lived(&[Some("a"), Some("b")]);
        assert_eq!(past.undo(Some("b")), Some(Some("a".to_owned())));
        past.change(Some("a"), Some("c"));
        assert!(!past.can_redo());
        assert_eq!(past.undo(Some("c")), Some(Some("a".to_owned())));
    }

    #[test]
    fn the_past_of_another_text_is_not_believed() {
        let past = lived(&[Some("a"), Some("b")]).written();
        assert!(Past::read(Some(&past), Some("b")).can_undo());
        for other in [None, Some("a"), Some("")] {
            assert!(!Past::read(Some(&past), other).can_undo(), "{other:?}");
        }
        assert!(!Past::read(Some("{"), Some("b")).can_undo());
    }

    #[test]
    fn what_is_kept_is_limited_and_of_a_large_text_only_what_differs() {
        let large = "x".repeat(BYTES);
        let other = format!("{large}y{large}");
        let past = lived(&[Some(&other), Some(&other.replace('y', "z")), Some(&other)]);
        assert!(past.undo.len() == 2 && past.written().len() < 1000);
        let past = lived(&[Some(&large), Some(""), Some(&large), Some(""), Some(&large)]);
        assert_eq!(past.undo.len(), 3, "four of them, two large ones, are too much");
        let versions: Vec<String> = (0..=500).map(|number| number.to_string()).collect();
        let versions: Vec<Version> = versions.iter().map(|it| Some(it.as_str())).collect();
        assert_eq!(lived(&versions).undo.len(), STEPS);
    }
}
