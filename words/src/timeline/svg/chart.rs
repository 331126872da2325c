//! Seats of each module over time, against the limit.

use super::super::seats::{by_module, is_exceeded};
use super::pen::{Anchor, Pen, fitted, number};
use super::scale::Scale;
use super::{LEFT, MARGIN};
use crate::{Label, Words};
use alloc::{borrow::ToOwned, format, string::String, vec, vec::Vec};
use licentia_verifier::simulate::{SeatCount, Timeline};

/// Height of a chart, and what it takes with what stays free.
const CHART: f64 = 54.0;
const PITCH: f64 = 72.0;
/// Modules that are drawn: the largest known product line has 17, a page has room for these.
const MODULES: usize = 8;
/// A limit that is more times the peak is named, and not drawn: all else would be too flat to see.
const FAR: u64 = 4;

/// What accounts have, from the bottom of a chart to its top: class and name.
pub(super) const LAYERS: [(&str, Label); 5] = [
    ("c-full", Label::FullSeats),
    ("c-idle", Label::CountedOnly),
    ("c-kept", Label::KeptBeyond),
    ("c-trial", Label::TrialSeats),
    ("c-refused", Label::Refused),
];

/// How many of each, in the same order.
pub(super) fn layers(count: &SeatCount) -> [u64; 5] {
    let (trial, refused) = (u64::from(count.trial), u64::from(count.refused));
    let placed = count.full.saturating_add(count.kept).saturating_add(trial + refused);
    [count.full, count.used.saturating_sub(placed), count.kept, trial, refused]
}

/// A chart for each module, those that exceed their seats first.
pub(super) fn seats(pen: &mut Pen, timeline: &Timeline, scale: &Scale, words: &dyn Words) {
    let mut modules: Vec<_> = by_module(timeline).into_iter().collect();
    if modules.is_empty() {
        return;
    }
    pen.heading(words.label(Label::Seats));
    pen.y += 6.0;
    modules.sort_by_key(|(_, counts)| !counts.iter().any(is_exceeded));
    for (module, counts) in modules.iter().take(MODULES) {
        chart(pen, module, counts, scale, words);
    }
    if let Some(more) = modules.len().checked_sub(MODULES).filter(|more| 0 < *more) {
        let text = words.more_modules(more as u64);
        pen.text("dim", [MARGIN, pen.y + 4.0], 11.0, Anchor::Start, &text);
        pen.y += 18.0;
    }
}

fn chart(pen: &mut Pen, module: &str, counts: &[SeatCount], scale: &Scale, words: &dyn Words) {
    let stacked =
        |it: &SeatCount| layers(it).iter().fold(0, |sum: u64, it| sum.saturating_add(*it));
    let peak = counts.iter().map(stacked).max().unwrap_or(0);
    let limit = counts.iter().filter_map(|it| it.seats).max().map(u64::from);
    let drawn = limit.filter(|limit| *limit <= peak.saturating_mul(FAR));
    let top = peak.max(drawn.unwrap_or(0)).max(1) as f64 * 1.08;
    let bottom = pen.y + CHART;
    let height = |seats: u64| bottom - seats as f64 / top * CHART;
    side(pen, module, counts, peak, words);
    let columns = columns(counts, scale);
    for (layer, (class, _)) in LAYERS.iter().enumerate() {
        let part = |it: &SeatCount| {
            let below = layers(it)[..layer].iter().sum::<u64>();
            (below, below.saturating_add(layers(it)[layer]))
        };
        let area = area(&columns, scale, |it| {
            let (below, above) = part(it);
            (below < above).then(|| [height(below), height(above)])
        });
        if !area.is_empty() {
            pen.path(class, &area);
        }
    }
    let held = |it: &SeatCount| it.seats.filter(|_| drawn.is_some()).map(|it| height(it.into()));
    let line = line(&columns, scale, held);
    if !line.is_empty() {
        pen.path("limit-halo", &line);
        pen.path("limit", &line);
    }
    let [left, right] = [scale.left, scale.right].map(number);
    pen.path("rule", &format!("M{left} {}H{right}", number(bottom)));
    pen.y += PITCH;
}

/// Name and numbers, left of the chart.
fn side(pen: &mut Pen, module: &str, counts: &[SeatCount], peak: u64, words: &dyn Words) {
    let exceeded = counts.iter().any(is_exceeded);
    let (x, room) = if exceeded { (MARGIN + 14.0, 24.0) } else { (MARGIN, 10.0) };
    if exceeded {
        pen.text("alarm", [MARGIN, pen.y + 12.0], 14.0, Anchor::Start, "!");
    }
    let name = fitted(&words.module_label(module), 12.0, LEFT - MARGIN - room);
    pen.text("strong", [x, pen.y + 12.0], 12.0, Anchor::Start, &name);
    let mut limits: Vec<Option<u32>> = counts.iter().map(|it| it.seats).collect();
    limits.dedup();
    let shown = |it: &Option<u32>| {
        it.map_or_else(|| words.label(Label::Unlimited).to_owned(), |it| words.number(it.into()))
    };
    let held = match &limits[..] {
        [] => String::new(),
        [one] => shown(one),
        [first, .., last] => format!("{} → {}", shown(first), shown(last)),
    };
    for (line, text) in [words.seats_held(&held), words.peak(peak)].iter().enumerate() {
        let text = fitted(text, 11.0, LEFT - MARGIN - 10.0);
        let y = pen.y + 28.0 + 15.0 * line as f64;
        pen.text("dim", [MARGIN, y], 11.0, Anchor::Start, &text);
    }
}

/// Of each column the count with the most seats used that it touches.
fn columns<'a>(counts: &'a [SeatCount], scale: &Scale) -> Vec<Option<&'a SeatCount>> {
    let mut columns: Vec<Option<&SeatCount>> = vec![None; scale.columns()];
    for (index, count) in counts.iter().enumerate() {
        let until = counts.get(index + 1).map_or(scale.until, |next| next.at);
        for column in scale.touched(count.at, until) {
            if let Some(held) = columns.get_mut(column) {
                *held = Some(held.filter(|it| count.used <= it.used).unwrap_or(count));
            }
        }
    }
    columns
}

/// The columns in which a value stays the same: from, to, value.
fn steps<T: PartialEq>(
    columns: &[Option<&SeatCount>],
    scale: &Scale,
    value: impl Fn(&SeatCount) -> Option<T>,
) -> Vec<(f64, f64, T)> {
    let mut steps: Vec<(f64, f64, T)> = Vec::new();
    for (column, count) in columns.iter().enumerate() {
        let left = scale.left + column as f64;
        let Some(value) = count.and_then(&value) else { continue };
        match steps.last_mut() {
            Some(last) if last.2 == value && last.1 == left => last.1 = left + 1.0,
            _ => steps.push((left, left + 1.0, value)),
        }
    }
    steps
}

/// A layer: boxes that stand beside each other.
fn area(
    columns: &[Option<&SeatCount>],
    scale: &Scale,
    ends: impl Fn(&SeatCount) -> Option<[f64; 2]>,
) -> String {
    let of = |(left, right, [below, above]): (f64, f64, [f64; 2])| {
        let [left, right, below, above] = [left, right, below, above].map(number);
        format!("M{left} {below}V{above}H{right}V{below}Z")
    };
    steps(columns, scale, ends).into_iter().map(of).collect()
}

/// A line with steps.
fn line(
    columns: &[Option<&SeatCount>],
    scale: &Scale,
    height: impl Fn(&SeatCount) -> Option<f64>,
) -> String {
    let mut end = f64::NAN;
    let mut path = String::new();
    for (left, right, height) in steps(columns, scale, height) {
        let height = number(height);
        path += &match end == left {
            true => format!("V{height}H{}", number(right)),
            false => format!("M{} {height}H{}", number(left), number(right)),
        };
        end = right;
    }
    path
}
