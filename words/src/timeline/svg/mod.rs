//! A timeline as a picture: one SVG, without scripts or anything from elsewhere.
//!
//! Levels and statuses are told apart by shape, pattern and label, never by colour alone; no label
//! is drawn that could touch another. The same timeline gives the same bytes.

mod axis;
mod chart;
mod look;
mod markers;
mod pen;
mod runs;
mod scale;
mod strips;
mod under;

use super::changes::{Change, changes};
use crate::{Label, Words, Zone};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::Instant;
use licentia_verifier::simulate::Timeline;
use pen::{Anchor, Pen, fitted, text_width};
use scale::Scale;

/// Width of the picture; all lengths are in its units, a pixel each where it is not scaled.
const WIDTH: f64 = 1120.0;
/// What stays free at its edges.
const MARGIN: f64 = 32.0;
/// Where the names of rows end and time begins.
const LEFT: f64 = 196.0;
/// Changes that are told under the picture: what fits on a page.
const TOLD: usize = 14;

/// The picture.
#[must_use]
pub fn picture(timeline: &Timeline, words: &dyn Words) -> String {
    let voice = Voice { words, zone: Zone::new(timeline.utc_offset_minutes) };
    let scale = Scale::new(timeline.from, timeline.until, LEFT, WIDTH - MARGIN);
    let changes = changes(timeline);
    let told = told(&changes);
    let mut pen = Pen::new(134.0);
    markers::numbers(&mut pen, &told, &scale);
    strips::status(&mut pen, timeline, &scale, voice);
    strips::functions(&mut pen, timeline, &scale, voice);
    markers::lanes(&mut pen, timeline, &scale, voice);
    chart::seats(&mut pen, timeline, &scale, words);
    let (top, bottom) = (122.0, pen.y + 4.0);
    under::told(&mut pen, &told, changes.len(), voice);
    under::legend(&mut pen, timeline, words);
    let height = pen.y + 20.0;
    let mut head = Pen::new(0.0);
    header(&mut head, timeline, voice);
    axis::draw(&mut head, &scale, voice, [top, bottom]);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" \
         width=\"{WIDTH}\" height=\"{height:.0}\" role=\"img\" aria-labelledby=\"t d\">\n\
         <title id=\"t\">{}</title>\n<desc id=\"d\">{}</desc>\n{}\
         <rect class=\"paper\" width=\"{WIDTH}\" height=\"{height:.0}\"/>\n{}{}</svg>\n",
        pen::escaped(&title(timeline, voice)),
        pen::escaped(&description(timeline, &changes, voice)),
        look::definitions(),
        head.drawn,
        pen.drawn,
    )
}

/// How it is told: in which words, by which clock.
#[derive(Clone, Copy)]
struct Voice<'a> {
    words: &'a dyn Words,
    zone: Zone,
}

impl Voice<'_> {
    fn time(self, instant: Instant) -> String {
        self.words.short_time(instant, self.zone)
    }
}

/// All changes if they can be told, else those of the status.
fn told<'a>(changes: &'a [Change<'a>]) -> Vec<&'a Change<'a>> {
    if changes.len() <= TOLD {
        return changes.iter().collect();
    }
    let status = |it: &&Change<'_>| it.before.is_none() || it.status_before().is_some();
    changes.iter().filter(status).take(TOLD).collect()
}

fn product(timeline: &Timeline, words: &dyn Words) -> String {
    let none = || words.label(Label::NoProduct).to_owned();
    timeline.product.as_deref().map_or_else(none, |it| words.product(it))
}

fn span(timeline: &Timeline, Voice { words, zone }: Voice<'_>) -> String {
    let span = words.between(timeline.from, timeline.until, zone);
    format!("{span}, {}", words.times_at(zone))
}

fn title(timeline: &Timeline, voice: Voice<'_>) -> String {
    let of = voice.words.license_of(&product(timeline, voice.words));
    format!("{of}, {}", span(timeline, voice))
}

/// What the picture shows, for those who do not see it.
fn description(timeline: &Timeline, changes: &[Change<'_>], voice: Voice<'_>) -> String {
    let Voice { words, zone } = voice;
    let mut said: Vec<String> = Vec::new();
    if !timeline.drafts.is_empty() {
        said.push(words.drafts(&timeline.drafts));
    }
    let told = told(changes);
    said.extend(told.iter().map(|it| {
        let status = words.status(it.after.status);
        format!("{}: {status}, {}", voice.time(it.at), it.why(words, zone).join(", "))
    }));
    if told.len() < changes.len() {
        said.push(words.more_changes((changes.len() - told.len()) as u64));
    }
    said.join(". ") + "."
}

fn header(pen: &mut Pen, timeline: &Timeline, voice: Voice<'_>) {
    let mut room = WIDTH - 2.0 * MARGIN;
    if !timeline.drafts.is_empty() {
        let label = voice.words.label(Label::Plan);
        let width = text_width(label, 12.0) + 22.0;
        let x = WIDTH - MARGIN - width;
        pen.boxed("plan", [x, 26.0, width, 24.0], 12.0);
        pen.text("plan-text", [x + width / 2.0, 42.0], 12.0, Anchor::Middle, label);
        room -= width + 24.0;
    }
    let name = fitted(&product(timeline, voice.words), 22.0, room);
    pen.text("strong", [MARGIN, 46.0], 22.0, Anchor::Start, &name);
    let span = fitted(&span(timeline, voice), 13.0, WIDTH - 2.0 * MARGIN);
    pen.text("dim", [MARGIN, 70.0], 13.0, Anchor::Start, &span);
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::{English, Italian};
    use licentia_verifier::simulate::SeatCount;

    const ENGLISH: &dyn Words = &English::PLAIN;
    const VOICES: [&dyn Words; 4] = [ENGLISH, &English::SPOKEN, &Italian::PLAIN, &Italian::SPOKEN];

    #[test]
    fn every_picture_is_well_formed_self_contained_and_the_same_each_time() {
        for timeline in fixture::all() {
            let drawn = picture(&timeline, ENGLISH);
            assert_eq!(drawn, picture(&timeline, ENGLISH));
            for banned in ["<script", "href", "url(http", "@import", "NaN", "inf\""] {
                assert!(!drawn.contains(banned), "{banned}");
            }
            for element in ["svg", "title", "desc", "style", "g", "text", "pattern"] {
                let opened = drawn.matches(&format!("<{element}>")).count()
                    + drawn.matches(&format!("<{element} ")).count();
                assert_eq!(opened, drawn.matches(&format!("</{element}>")).count(), "{element}");
            }
            assert!(drawn.len() < 400_000, "{}", drawn.len());
        }
    }

    /// The boxes of all texts, as wide as the widest of the usual fonts makes them.
    fn texts(drawn: &str) -> Vec<(String, [f64; 4])> {
        let value = |tag: &str, name: &str| {
            let start = tag.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3)?;
            tag[start..].split('"').next()?.parse::<f64>().ok()
        };
        let text = |part: &str| {
            let (tag, rest) = part.split_once('>').unwrap();
            let content = rest.split_once('<').unwrap().0;
            let [x, y, size] = ["x", "y", "font-size"].map(|it| value(tag, it).unwrap());
            let wide = text_width(content, size);
            let left = if tag.contains("middle") { x - wide / 2.0 } else { x };
            (content.to_owned(), [left, left + wide, y - size * 0.75, y])
        };
        drawn.split("<text ").skip(1).map(|part| text(&format!(" {part}"))).collect()
    }

    #[test]
    fn no_label_touches_another_or_the_edge_at_any_span() {
        let of_length = |seconds: i64| {
            let mut timeline = fixture::grace();
            let (from, until) = (timeline.from.unix_seconds(), timeline.until.unix_seconds());
            let moved = |it: Instant| {
                let after = (it.unix_seconds() - from) as i128 * i128::from(seconds);
                let after = i64::try_from(after / i128::from(until - from)).unwrap();
                Instant::from_unix_seconds(from + after).unwrap()
            };
            timeline.until = moved(timeline.until);
            for it in &mut timeline.segments {
                (it.from, it.until) = (moved(it.from), moved(it.until));
            }
            timeline.notices.iter_mut().for_each(|it| it.at = moved(it.at));
            timeline.outcomes.iter_mut().for_each(|it| it.at = moved(it.at));
            let seats: Vec<_> = timeline.seats.iter().collect();
            let seats = seats.into_iter().map(|it| SeatCount { at: moved(it.at), ..it });
            timeline.seats = seats.collect();
            timeline
        };
        let spans = [10, 600, 7_000, 50_000, 86_400, 400_000, 3_000_000, 20_000_000, 94_000_000];
        let spans = spans.map(of_length).into_iter().chain([3_000_000_000].map(of_length));
        let all: Vec<Timeline> = fixture::all().into_iter().chain(spans).collect();
        for (timeline, words) in all.iter().flat_map(|it| VOICES.map(|words| (it, words))) {
            let texts = texts(&picture(timeline, words));
            assert!(20 < texts.len());
            for (index, (one, a)) in texts.iter().enumerate() {
                assert!(0.0 <= a[0] && a[1] <= WIDTH, "{one} {a:?}");
                for (other, b) in &texts[index + 1..] {
                    let apart = a[1] <= b[0] || b[1] <= a[0] || a[3] <= b[2] || b[3] <= a[2];
                    assert!(apart, "`{one}` {a:?} touches `{other}` {b:?}");
                }
            }
        }
    }

    #[test]
    fn who_does_not_see_it_is_told_what_it_shows() {
        let drawn = picture(&fixture::grace(), ENGLISH);
        assert!(drawn.contains("<title id=\"t\">License of kerio-connect, 2026-11-01 00:00 to"));
        let told = "2027-01-01 00:00: in grace, the license expired after 2026-12-31, and the";
        assert!(drawn.contains(told), "{drawn}");
        assert!(drawn.contains("plan: licenses that were made up"));
    }

    #[test]
    fn it_is_told_in_the_language_and_the_style_of_its_words() {
        let drawn = picture(&fixture::grace(), &Italian::SPOKEN);
        assert!(
            drawn.contains("<title id=\"t\">Licenza di Kerio Connect, dal 1 novembre 2026, 00:00")
        );
        let told = "1 gennaio 2027, 00:00: in tolleranza, la licenza è scaduta dopo il 31 dicembre";
        assert!(drawn.contains(told), "{drawn}");
        assert!(drawn.contains(">aggiornamenti antivirus</text>"), "no name is cut");
        assert!(drawn.contains(">CHE COSA CAMBIA, E PERCHÉ</text>"));
    }

    #[test]
    fn names_from_outside_are_text_and_never_markup() {
        let mut timeline = fixture::grace();
        timeline.product = Some("</title><script>alert(1)</script>\u{202e}".to_owned());
        let evil = "a\"><image href='x'/>";
        timeline.seats.extend([fixture::seats(
            "2026-12-01T00:00:00Z",
            evil,
            Some(1),
            [1, 0, 0, 0],
        )]);
        let drawn = picture(&timeline, ENGLISH);
        assert!(!drawn.contains("<script") && !drawn.contains("<image"), "{drawn}");
        assert!(!drawn.contains('\u{202e}'));
    }

    #[test]
    fn a_timeline_without_length_is_a_picture_too() {
        let mut timeline = fixture::grace();
        timeline.until = timeline.from;
        timeline.segments.clear();
        assert!(!picture(&timeline, ENGLISH).contains("NaN"));
    }
}
