//! Small things that several parts of the simulator tell alike.

use crate::components::{Icon, paint, picture};
use crate::i18n::AllWords;
use crate::store::Portal;
use licentia_engine::protocol::Paint;
use licentia_engine::protocol::simulator::Edited;
use licentia_verifier::Instant;
use yew::prelude::*;

/// A word in its colour, with a picture that says the same.
pub(super) fn chip(painted: Paint, word: &str) -> Html {
    let icon = match painted {
        Paint::Good => Icon::CheckCircle,
        Paint::Quiet => Icon::Info,
        Paint::Warning => Icon::Warning,
        Paint::Bad => Icon::Cross,
    };
    html! {
        <span class={classes!("chip", paint(painted))}>{ picture(icon) }{ word.to_owned() }</span>
    }
}

/// An instant by a clock so many minutes ahead of UTC.
pub(super) fn when(words: &dyn AllWords, at: i64, offset_minutes: i32) -> String {
    let Some(shown) = Instant::from_unix_seconds(at + i64::from(offset_minutes) * 60) else {
        return String::new();
    };
    let text = shown.to_string();
    let time = text.get(11..16).unwrap_or_default();
    format!("{}, {time}", words.date(shown.date()))
}

/// The same as a field has it: `2026-03-01T09:30`.
pub(super) fn field_value(at: i64, offset_minutes: i32) -> String {
    let shown = Instant::from_unix_seconds(at + i64::from(offset_minutes) * 60);
    shown
        .map(|shown| shown.to_string().get(..16).unwrap_or_default().to_owned())
        .unwrap_or_default()
}

/// The instant in such a field.
pub(super) fn of_field(text: &str, offset_minutes: i32) -> Option<i64> {
    let full = match text.len() {
        10 => format!("{text}T00:00:00Z"),
        16 => format!("{text}:00Z"),
        19 => format!("{text}Z"),
        _ => return None,
    };
    let shown: Instant = full.replacen(' ', "T", 1).parse().ok()?;
    Some(shown.unix_seconds() - i64::from(offset_minutes) * 60)
}

/// Why something could not be changed.
pub(super) fn says(portal: &Portal, edited: &Edited) -> Vec<String> {
    let words = portal.all_words();
    let faults = edited
        .faults
        .iter()
        .map(|(name, fault)| format!("{}: {}", words.field_name(*name), words.field_fault(*fault)));
    faults.chain(edited.problems.iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_shows_the_server_clock_and_is_read_by_it() {
        let at = "2026-03-01T09:30:00Z".parse::<Instant>().unwrap().unix_seconds();
        assert_eq!(field_value(at, 90), "2026-03-01T11:00");
        assert_eq!(of_field("2026-03-01T11:00", 90), Some(at));
        assert_eq!(of_field("2026-03-01", 0), Some(at - 34_200));
        assert_eq!(of_field("1 March", 0), None);
    }
}
