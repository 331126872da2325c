//! The strip of the status, and a row for each function.

use super::pen::{Anchor, Pen, number, text_width};
use super::runs::{Run, runs};
use super::scale::Scale;
use super::{LEFT, MARGIN, Voice, look};
use crate::{Label, Words};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::assess::{Function, Level};
use licentia_verifier::simulate::Timeline;

/// Height of the strip, and of the band of patterns in it.
const STRIP: f64 = 36.0;
const BAND: f64 = 8.0;
/// Size of a name, and the room that names have.
const NAME: f64 = 12.0;
const NAMES: f64 = LEFT - MARGIN - 10.0;
/// Height of a function's row, and what it takes with what stays free.
const BAR: f64 = 14.0;
const PITCH: f64 = 21.0;

/// What the license means, over time.
pub(super) fn status(pen: &mut Pen, timeline: &Timeline, scale: &Scale, voice: Voice<'_>) {
    name(pen, "strong", pen.y + STRIP / 2.0 + 4.0, 13.0, voice.words.label(Label::Status));
    let spans = timeline.segments.iter().map(|it| (it.from, it.until, it.status));
    for run in runs(spans, scale, Ord::max) {
        let (class, label) = (look::status(run.value), voice.words.status(run.value));
        let (left, width) = inset(&run);
        pen.open(&told(label, &run, voice));
        pen.boxed(&format!("f-{class}"), [left, pen.y, width, STRIP], 3.0);
        let band = [left, pen.y + STRIP - BAND, width, BAND];
        pen.boxed(&format!("p-{class}"), band, 0.0);
        if text_width(label, 12.0) + 10.0 <= width {
            let place = [left + 6.0, pen.y + 18.0];
            pen.text(&format!("t-{class}"), place, 12.0, Anchor::Start, label);
        }
        pen.close();
    }
    pen.y += STRIP;
}

/// How far each function works, over time.
pub(super) fn functions(pen: &mut Pen, timeline: &Timeline, scale: &Scale, voice: Voice<'_>) {
    pen.heading(voice.words.label(Label::WhatWorks));
    let size = size_of_names(voice.words);
    for function in Function::ALL {
        let label = voice.words.function(function);
        name(pen, "ink", pen.y + BAR - 3.0, size, label);
        let level = |segment: &licentia_verifier::simulate::Segment| {
            segment.functions.get(&function).map_or(Level::Full, |it| it.level)
        };
        let spans = timeline.segments.iter().map(|it| (it.from, it.until, level(it)));
        for run in runs(spans, scale, Ord::min) {
            let title = format!("{label}: {}", voice.words.level(run.value));
            pen.open(&told(&title, &run, voice));
            bar(pen, &run, voice.words);
            pen.close();
        }
        pen.y += PITCH;
    }
}

/// One size for all names of functions, as large as the longest of them has room for.
fn size_of_names(words: &dyn Words) -> f64 {
    let widest = Function::ALL.map(|it| text_width(words.function(it), NAME));
    let widest = widest.into_iter().fold(1.0, f64::max);
    NAME.min(NAME * NAMES / widest)
}

/// A function's bar: as high as it works, and with a word where it does not wholly.
fn bar(pen: &mut Pen, run: &Run<Level>, words: &dyn Words) {
    let (left, width) = inset(run);
    sample(pen, run.value, [left, pen.y, width]);
    let label = words.level(run.value);
    if run.value < Level::Full && text_width(label, 10.0) + 10.0 <= width {
        let place = [left + 6.0, pen.y + BAR - 3.5];
        pen.text("level", place, 10.0, Anchor::Start, label);
    }
}

/// What a level looks like: x, y, width.
pub(super) fn sample(pen: &mut Pen, level: Level, [x, y, width]: [f64; 3]) {
    match level {
        Level::Full => pen.boxed("l-full", [x, y, width, BAR], 2.0),
        Level::Delayed => {
            pen.boxed("l-full", [x, y, width, BAR], 2.0);
            pen.boxed("l-delayed", [x, y, width, BAR], 2.0);
        }
        Level::Reduced => {
            pen.boxed("l-ghost", [x, y, width, BAR], 2.0);
            pen.boxed("l-half", [x, y + BAR / 2.0, width, BAR / 2.0], 1.0);
            pen.boxed("l-reduced", [x, y, width, BAR], 2.0);
        }
        Level::Blocked => {
            pen.boxed("l-blocked", [x, y, width, BAR], 2.0);
            let end = number(x + width);
            let line = format!("M{} {}H{end}", number(x), number(y + BAR - 1.0));
            pen.path("l-base", &line);
        }
    }
}

/// The name of a row, left of it.
pub(super) fn name(pen: &mut Pen, class: &str, y: f64, size: f64, name: &str) {
    let shown = super::pen::fitted(name, size, NAMES);
    pen.text(class, [MARGIN, y], size, Anchor::Start, &shown);
}

/// A little less than the run, so that neighbours stand apart; never nothing.
fn inset<T>(run: &Run<T>) -> (f64, f64) {
    let gap = if 4.0 < run.width() { 1.0 } else { 0.0 };
    (run.left + gap / 2.0, (run.width() - gap).max(1.0))
}

/// What is shown where somebody points at it.
fn told<T>(label: &str, run: &Run<T>, voice: Voice<'_>) -> String {
    match run.span {
        Some((from, until)) => {
            format!("{label}, {}", voice.words.between(from, until, voice.zone))
        }
        None => label.to_owned(),
    }
}
