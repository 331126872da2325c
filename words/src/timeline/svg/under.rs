//! What stands under the picture: the changes in words, and the key.

use super::super::changes::Change;
use super::chart::{LAYERS, layers};
use super::markers::Mark;
use super::pen::{Anchor, Pen, broken, text_width};
use super::strips::sample;
use super::{LEFT, MARGIN, Voice, WIDTH, look};
use crate::{Label, Words};
use alloc::{
    borrow::ToOwned,
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};
use licentia_verifier::assess::{Level, Status};
use licentia_verifier::simulate::Timeline;

const SIZE: f64 = 12.0;
const LINE: f64 = 17.0;
/// Where the columns of the list begin: time, status if no time is wide; that of reasons follows
/// the widest status.
const COLUMNS: [f64; 2] = [MARGIN + 30.0, LEFT + 14.0];
/// How much wider bold letters are.
const BOLD: f64 = 1.12;
/// Lines for the reason of a change.
const REASON: usize = 3;

/// The changes by their numbers; `all` says how many there are.
pub(super) fn told(pen: &mut Pen, told: &[&Change<'_>], all: usize, voice: Voice<'_>) {
    pen.y += 12.0;
    pen.heading(voice.words.label(Label::Changes));
    pen.y += 8.0;
    let widest =
        told.iter().map(|it| text_width(&status(it, voice.words), SIZE) * BOLD).fold(0.0, f64::max);
    let times = told.iter().map(|it| text_width(&voice.time(it.at), SIZE)).fold(0.0, f64::max);
    let statuses = COLUMNS[1].max(COLUMNS[0] + times + 6.0);
    let reasons = statuses + 22.0 + widest.max(120.0) + 28.0;
    for (number, change) in (1..).zip(told) {
        let number: usize = number;
        let base = pen.y + 12.0;
        pen.boxed("badge", [MARGIN, pen.y - 1.0, 18.0, 18.0], 9.0);
        let place = [MARGIN + 9.0, base - 0.3];
        pen.text("badge-text", place, 10.5, Anchor::Middle, &number.to_string());
        pen.text("ink", [COLUMNS[0], base], SIZE, Anchor::Start, &voice.time(change.at));
        swatch(pen, change.after.status, [statuses, pen.y, 14.0]);
        let place = [statuses + 22.0, base];
        pen.text("strong", place, SIZE, Anchor::Start, &status(change, voice.words));
        let reason = change.why(voice.words, voice.zone).join("; ");
        let lines = broken(&reason, SIZE, WIDTH - MARGIN - reasons, REASON);
        for (index, line) in lines.iter().enumerate() {
            let place = [reasons, base + index as f64 * LINE];
            pen.text("dim", place, SIZE, Anchor::Start, line);
        }
        pen.y += lines.len().max(1) as f64 * LINE + 7.0;
    }
    if let Some(more) = all.checked_sub(told.len()).filter(|more| 0 < *more) {
        let text = voice.words.more_changes_in_table(more as u64);
        pen.text("dim", [COLUMNS[0], pen.y + 12.0], SIZE, Anchor::Start, &text);
        pen.y += LINE;
    }
}

/// The status from then on, and the one before if it was another.
fn status(change: &Change<'_>, words: &dyn Words) -> String {
    let after = words.status(change.after.status);
    match change.status_before() {
        Some(before) => format!("{} → {after}", words.status(before)),
        None => after.to_owned(),
    }
}

/// What a status looks like: x, y, width. Moved as a whole, so that its pattern is not cut.
fn swatch(pen: &mut Pen, status: Status, [x, y, width]: [f64; 3]) {
    let class = look::status(status);
    pen.moved([x, y]);
    pen.boxed(&format!("f-{class}"), [0.0, 1.0, width, 15.0], 2.0);
    pen.boxed(&format!("p-{class}"), [0.0, 8.0, width, 8.0], 0.0);
    pen.close();
}

/// Something in the key.
enum Item {
    Status(Status),
    Level(Level),
    Layer(usize),
    Limit,
    Mark(Mark),
}

impl Item {
    fn label(&self, words: &dyn Words) -> &'static str {
        match self {
            Self::Status(status) => words.status(*status),
            Self::Level(Level::Full) => words.label(Label::Works),
            Self::Level(level) => words.level(*level),
            Self::Layer(layer) => words.label(LAYERS[*layer].1),
            Self::Limit => words.label(Label::SeatsHeld),
            Self::Mark(mark) => words.label(mark.label()),
        }
    }

    fn draw(&self, pen: &mut Pen, [x, y]: [f64; 2]) {
        match self {
            Self::Status(status) => swatch(pen, *status, [x, y, 18.0]),
            Self::Level(level) => sample(pen, *level, [x, y + 1.0, 18.0]),
            Self::Layer(layer) => {
                let path = format!("M{x} {}h18v14h-18Z", y + 1.0);
                pen.path(LAYERS[*layer].0, &path);
            }
            Self::Limit => pen.path("limit", &format!("M{x} {}h18", y + 8.0)),
            Self::Mark(mark) => mark.draw(pen, [x + 9.0, y + 8.0]),
        }
    }
}

/// Everything that the picture shows, and what it means.
pub(super) fn legend(pen: &mut Pen, timeline: &Timeline, words: &dyn Words) {
    pen.heading(words.label(Label::Key));
    pen.y += 6.0;
    for items in items(timeline).into_iter().filter(|items| !items.is_empty()) {
        let mut x = MARGIN;
        for item in items {
            let width = 26.0 + text_width(item.label(words), SIZE) + 16.0;
            if WIDTH - MARGIN < x + width && MARGIN < x {
                (x, pen.y) = (MARGIN, pen.y + 22.0);
            }
            item.draw(pen, [x, pen.y]);
            pen.text("ink", [x + 26.0, pen.y + 12.0], SIZE, Anchor::Start, item.label(words));
            x += width;
        }
        pen.y += 22.0;
    }
}

fn items(timeline: &Timeline) -> [Vec<Item>; 4] {
    let statuses: BTreeSet<Status> = timeline.segments.iter().map(|it| it.status).collect();
    let functions = timeline.segments.iter().flat_map(|it| it.functions.values());
    let levels: BTreeSet<Level> = functions.map(|it| it.level).collect();
    let has = |layer: &usize| timeline.seats.iter().any(|it| 0 < layers(&it)[*layer]);
    let mut seats: Vec<Item> = (0..LAYERS.len()).filter(has).map(Item::Layer).collect();
    if timeline.seats.iter().any(|it| it.seats.is_some()) {
        seats.push(Item::Limit);
    }
    let mut marks: BTreeSet<Mark> =
        timeline.outcomes.iter().map(|it| Mark::of(&it.effect)).collect();
    if !timeline.notices.is_empty() {
        marks.insert(Mark::Notice);
    }
    [
        statuses.into_iter().map(Item::Status).collect(),
        levels.into_iter().rev().map(Item::Level).collect(),
        marks.into_iter().map(Item::Mark).collect(),
        seats,
    ]
}
