//! How far the servers' clocks are ahead of UTC.

use crate::browser;
use crate::state::{Action, Document, KeepStep};
use crate::store::Portal;
use yew::prelude::*;

/// Offsets in use somewhere, in minutes: whole hours, and the odd ones between them.
const OFFSETS: [i32; 38] = [
    -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120,
    180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765,
    780, 840,
];

/// How far the servers' clocks are ahead of UTC.
pub(super) fn zone(portal: &Portal) -> Html {
    let words = portal.all_words();
    let chosen = portal.state.zone_minutes();
    let onchange = portal.send.reform(|event: Event| {
        let text = browser::text_of(&event).into();
        Action::Keep(KeepStep::Put { id: Document::ZONE.to_owned(), text })
    });
    let option = |minutes: i32| {
        html! {
            <option value={minutes.to_string()} selected={minutes == chosen}>
                { name(minutes) }
            </option>
        }
    };
    html! {
        <section class="card" aria-labelledby="clock">
            <h2 id="clock">{ words.clock() }</h2>
            <label class="settings-line">
                <span>{ words.zone_label() }</span>
                <select {onchange}>{ for OFFSETS.into_iter().map(option) }</select>
            </label>
            <p class="quiet">{ words.clock_more() }</p>
        </section>
    }
}

/// `UTC+05:45`.
fn name(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    let ahead = minutes.unsigned_abs();
    format!("UTC{sign}{:02}:{:02}", ahead / 60, ahead % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_has_the_name_that_people_know() {
        assert_eq!([name(0), name(345), name(-210)], ["UTC+00:00", "UTC+05:45", "UTC−03:30"]);
        assert!(OFFSETS.is_sorted());
    }
}
