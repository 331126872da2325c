//! Numbers of changes, and marks for messages and outcomes: what would touch is gathered.

use super::super::changes::Change;
use super::Voice;
use super::pen::{Anchor, Pen, number, text_width};
use super::scale::Scale;
use super::strips::name;
use crate::{Label, Words};
use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use licentia_verifier::simulate::{Effect, Timeline};

/// Height of a lane.
const LANE: f64 = 22.0;
/// Width of a mark.
const MARK: f64 = 13.0;
/// What stays free between two marks.
const GAP: f64 = 4.0;
/// Titles of marks that are gathered: more is not read where somebody points at it.
const TITLES: usize = 8;

/// Marks that stand together.
struct Group<T> {
    left: f64,
    right: f64,
    /// Sum of the places, to stand in their middle.
    places: f64,
    of: Vec<T>,
}

/// Groups of what is to stand at places, in order, so that none touches another.
fn groups<T>(
    marks: impl Iterator<Item = (f64, T)>,
    width: impl Fn(&[T]) -> f64,
    [left, right]: [f64; 2],
) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> = Vec::new();
    let place = |group: &mut Group<T>| {
        let wide = width(&group.of);
        let middle = group.places / group.of.len().max(1) as f64;
        group.left = (middle - wide / 2.0).min(right - wide).max(left);
        group.right = group.left + wide;
    };
    for (x, mark) in marks {
        let mut group = Group { left: x, right: x, places: x, of: vec![mark] };
        place(&mut group);
        // What is gathered is wider, and may touch what stands before it.
        while let Some(mut before) = groups.pop_if(|it| group.left < it.right + GAP) {
            before.places += group.places;
            before.of.append(&mut group.of);
            place(&mut before);
            group = before;
        }
        groups.push(group);
    }
    groups
}

/// The numbers of changes that are told under the picture.
pub(super) fn numbers(pen: &mut Pen, told: &[&Change<'_>], scale: &Scale) {
    let marks = (1..).zip(told).map(|(number, it): (usize, _)| (scale.x(it.at), number));
    let width = |of: &[usize]| (text_width(&range(of), 10.5) + 9.0).max(18.0);
    for group in groups(marks, width, [scale.left - 9.0, scale.right + 9.0]) {
        let wide = group.right - group.left;
        pen.boxed("badge", [group.left, pen.y - 4.0, wide, 18.0], 9.0);
        let middle = group.left + wide / 2.0;
        let label = range(&group.of);
        pen.text("badge-text", [middle, pen.y + 8.7], 10.5, Anchor::Middle, &label);
    }
    pen.y += LANE;
}

fn range(of: &[usize]) -> String {
    match of {
        [] => String::new(),
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}

/// What a mark means, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Notice,
    Nothing,
    Done,
    Refused,
}

impl Mark {
    /// What became of an event.
    pub(super) fn of(effect: &Effect) -> Self {
        match effect {
            Effect::Revalidated | Effect::Activated { .. } => Self::Done,
            Effect::NoEffect => Self::Nothing,
            Effect::RevalidationFailed
            | Effect::ServicesStopped
            | Effect::ActivationRefused { .. }
            | Effect::CreationRefused { .. }
            | Effect::BuildRefused { .. } => Self::Refused,
        }
    }

    /// Its name in the key.
    pub(super) fn label(self) -> Label {
        match self {
            Self::Notice => Label::MessageSent,
            Self::Done => Label::Done,
            Self::Refused => Label::NotDone,
            Self::Nothing => Label::NoEffect,
        }
    }

    /// Draws it, its middle at x and y.
    pub(super) fn draw(self, pen: &mut Pen, [x, y]: [f64; 2]) {
        let at = |dx: f64, dy: f64| format!("{} {}", number(x + dx), number(y + dy));
        match self {
            Self::Notice => {
                pen.boxed("m-notice", [x - 6.0, y - 4.5, 12.0, 9.0], 1.5);
                pen.path(
                    "m-line",
                    &format!("M{}L{}L{}", at(-6.0, -3.5), at(0.0, 1.0), at(6.0, -3.5)),
                );
            }
            Self::Done => {
                pen.boxed("m-done", [x - 6.0, y - 6.0, 12.0, 12.0], 6.0);
                pen.path(
                    "m-tick",
                    &format!("M{}L{}L{}", at(-2.8, 0.2), at(-0.8, 2.4), at(2.9, -2.2)),
                );
            }
            Self::Refused => {
                pen.path(
                    "m-refused",
                    &format!(
                        "M{}L{}L{}L{}Z",
                        at(0.0, -7.0),
                        at(7.0, 0.0),
                        at(0.0, 7.0),
                        at(-7.0, 0.0)
                    ),
                );
                pen.path(
                    "m-tick",
                    &format!(
                        "M{}L{}M{}L{}",
                        at(-2.2, -2.2),
                        at(2.2, 2.2),
                        at(2.2, -2.2),
                        at(-2.2, 2.2)
                    ),
                );
            }
            Self::Nothing => pen.boxed("m-nothing", [x - 4.5, y - 4.5, 9.0, 9.0], 4.5),
        }
    }
}

/// A lane for messages and one for what became of events, as far as there are some.
pub(super) fn lanes(pen: &mut Pen, timeline: &Timeline, scale: &Scale, voice: Voice<'_>) {
    if timeline.notices.is_empty() && timeline.outcomes.is_empty() {
        return;
    }
    let Voice { words, zone } = voice;
    pen.heading(words.label(Label::WhatHappens));
    let notices = timeline.notices.iter().map(|it| {
        let title = move || words.message(&it.subject, zone).subject;
        (it.at, (Mark::Notice, Box::new(title) as Title<'_>))
    });
    lane(pen, Label::Messages, notices, scale, voice);
    let outcomes = timeline.outcomes.iter().map(|it| {
        let title = move || words.outcome(it, zone);
        (it.at, (Mark::of(&it.effect), Box::new(title) as Title<'_>))
    });
    lane(pen, Label::Events, outcomes, scale, voice);
}

/// What a mark says, made only for those that are read.
type Title<'a> = Box<dyn Fn() -> String + 'a>;

fn lane<'a>(
    pen: &mut Pen,
    label: Label,
    marks: impl Iterator<Item = (licentia_verifier::Instant, (Mark, Title<'a>))>,
    scale: &Scale,
    voice: Voice<'_>,
) {
    let marks: Vec<_> = marks.map(|(at, it)| (scale.x(at), (at, it.0, it.1))).collect();
    if marks.is_empty() {
        return;
    }
    let middle = pen.y + LANE / 2.0 - 2.0;
    name(pen, "ink", middle + 4.0, 12.0, voice.words.label(label));
    pen.path("grid", &format!("M{} {}H{}", scale.left, number(middle), scale.right));
    let width = |of: &[(_, Mark, Title<'_>)]| match of.len() {
        1 => MARK,
        many => MARK + 5.0 + text_width(&times(many, voice.words), 10.0),
    };
    for group in groups(marks.into_iter(), width, [scale.left - 7.0, scale.right + 7.0]) {
        let mut title: Vec<String> = group
            .of
            .iter()
            .take(TITLES)
            .map(|(at, _, says)| format!("{}: {}", voice.time(*at), says()))
            .collect();
        if let Some(more) = group.of.len().checked_sub(TITLES).filter(|more| 0 < *more) {
            title.push(voice.words.more(more as u64));
        }
        pen.open(&title.join("; "));
        let mark = group.of.iter().map(|it| it.1).max().unwrap_or(Mark::Nothing);
        let back = [group.left - 2.0, middle - 8.0, group.right - group.left + 4.0, 16.0];
        pen.boxed("back", back, 3.0);
        mark.draw(pen, [group.left + MARK / 2.0, middle]);
        if 1 < group.of.len() {
            let place = [group.left + MARK + 4.0, middle + 3.5];
            pen.text("dim", place, 10.0, Anchor::Start, &times(group.of.len(), voice.words));
        }
        pen.close();
    }
    pen.y += LANE;
}

fn times(many: usize, words: &dyn Words) -> String {
    format!("×{}", words.number(many as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_touch_is_gathered_and_nothing_touches() {
        let places = [5.0, 6.0, 30.0, 40.0, 41.0, 42.0, 90.0, 99.0];
        let marks = places.into_iter().enumerate().map(|(number, x)| (x, number));
        let width = |of: &[usize]| if of.len() == 1 { 12.0 } else { 25.0 };
        let groups = groups(marks, width, [0.0, 100.0]);
        assert_eq!(groups.iter().map(|it| it.of.len()).sum::<usize>(), places.len());
        assert!(groups.windows(2).all(|pair| pair[0].right + GAP <= pair[1].left));
        assert!(groups.iter().all(|it| 0.0 <= it.left && it.right <= 100.0));
        assert_eq!(range(&[3, 4, 5]), "3–5");
    }
}
