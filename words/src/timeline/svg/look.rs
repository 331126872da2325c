//! Colours and patterns, by day and by night.
//!
//! Every rule is written out twice, without variables: programs that know nothing of the reader's
//! preference then still show the colours of the day.

use alloc::{format, string::String};
use licentia_verifier::assess::Status;

/// The name of a status in class names.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::Evaluation => "evaluation",
        Status::MaintenanceLapsed => "lapsed",
        Status::RevalidationGrace => "failing",
        Status::ReferenceMismatch => "mismatch",
        Status::Grace => "grace",
        Status::Emergency => "emergency",
        Status::EmergencyOver => "over",
        Status::ClientsBlocked => "blocked",
        Status::Suspended => "suspended",
        Status::Stopped => "stopped",
    }
}

/// Of each status: its colour and that of its label by day, the same by night.
const STATUSES: [(Status, [&str; 4]); 11] = [
    (Status::Ok, ["#d3f2df", "#0b5a3c", "#12402f", "#a5e9c8"]),
    (Status::Evaluation, ["#dce6ff", "#2b3fa0", "#1d2c60", "#bccaff"]),
    (Status::MaintenanceLapsed, ["#e4e8ef", "#3b4458", "#2c3347", "#c8cfde"]),
    (Status::RevalidationGrace, ["#fdf0c2", "#734600", "#463709", "#f6da82"]),
    (Status::ReferenceMismatch, ["#fadff0", "#8a1860", "#4b183a", "#f8b6dd"]),
    (Status::Grace, ["#ffe2b6", "#7d3900", "#522f06", "#ffc983"]),
    (Status::Emergency, ["#ffcdac", "#82250a", "#5e2811", "#ffb996"]),
    (Status::EmergencyOver, ["#fab2a2", "#741212", "#722219", "#ffc7ba"]),
    (Status::ClientsBlocked, ["#f29a9a", "#560810", "#8a2a33", "#ffdcdc"]),
    (Status::Suspended, ["#c9243f", "#ffffff", "#d43a54", "#ffffff"]),
    (Status::Stopped, ["#2a2f45", "#ffffff", "#dfe3ee", "#141a2b"]),
];

/// Of each status: the pattern in its band.
const BANDS: [(Status, &str); 11] = [
    (Status::Ok, ""),
    (Status::Evaluation, "M2 4h.01"),
    (Status::MaintenanceLapsed, "M0 4H8"),
    (Status::RevalidationGrace, "M-2 10L10 -2"),
    (Status::ReferenceMismatch, "M4 0V8"),
    (Status::Grace, "M-2 6L6 -2M2 10L10 2"),
    (Status::Emergency, "M-2 -2L10 10"),
    (Status::EmergencyOver, "M-2 2L6 10M2 -2L10 6"),
    (Status::ClientsBlocked, "M0 0L8 8M8 0L0 8"),
    (Status::Suspended, "M0 4H8M4 0V8"),
    (Status::Stopped, "M1 0V8M4 0V8M7 0V8"),
];

/// Class, what it is by day, what differs by night.
const RULES: [(&str, &str, &str); 35] = [
    ("paper", "fill:#fff", "fill:#0d1424"),
    ("back", "fill:#fff", "fill:#0d1424"),
    ("ink", "fill:#1a2440", "fill:#dbe2f0"),
    ("strong", "fill:#0a2540;font-weight:600", "fill:#f3f6fc"),
    ("dim", "fill:#5b6782", "fill:#97a3bd"),
    ("head", "fill:#5b6782;font-weight:600;letter-spacing:.06em", "fill:#97a3bd"),
    ("alarm", "fill:#c9243f;font-weight:700", "fill:#ff7088"),
    ("grid", "fill:none;stroke:#e9edf4", "stroke:#1d2740"),
    ("rule", "fill:none;stroke:#c6cede", "stroke:#37425f"),
    ("plan", "fill:#fff6dc;stroke:#e3bf5c", "fill:#3a2f0c;stroke:#8d7426"),
    ("plan-text", "fill:#6d4b00;font-weight:600", "fill:#f6da82"),
    ("badge", "fill:#0a2540", "fill:#dbe2f0"),
    ("badge-text", "fill:#fff;font-weight:600", "fill:#0d1424"),
    (
        "level",
        "fill:#1a2440;font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3px;\
     stroke-linejoin:round",
        "fill:#f3f6fc;stroke:#0d1424",
    ),
    ("l-full", "fill:#a9b7f2", "fill:#4a5aa8"),
    ("l-ghost", "fill:#eef1fb", "fill:#1a2340"),
    ("l-half", "fill:#a9b7f2", "fill:#4a5aa8"),
    ("l-delayed", "fill:url(#dots)", ""),
    ("l-reduced", "fill:url(#slant)", ""),
    ("l-blocked", "fill:url(#cross)", ""),
    ("l-base", "fill:none;stroke:#c9243f;stroke-width:2", "stroke:#ff7088"),
    ("c-full", "fill:#8fa0ee", "fill:#5666bd"),
    ("c-idle", "fill:url(#pale)", ""),
    ("c-kept", "fill:url(#kept)", ""),
    ("c-trial", "fill:url(#trial)", ""),
    ("c-refused", "fill:url(#refused)", ""),
    ("limit", "fill:none;stroke:#0a2540;stroke-width:1.5;stroke-dasharray:5 3", "stroke:#f3f6fc"),
    ("limit-halo", "fill:none;stroke:#fff;stroke-width:3.5", "stroke:#0d1424"),
    ("m-notice", "fill:#fff;stroke:#3d4fc0;stroke-width:1.4", "fill:#0d1424;stroke:#9fb0ff"),
    ("m-line", "fill:none;stroke:#3d4fc0;stroke-width:1.4", "stroke:#9fb0ff"),
    ("m-done", "fill:#0f7a52", "fill:#49c493"),
    ("m-refused", "fill:#c9243f", "fill:#ff7088"),
    ("m-nothing", "fill:#fff;stroke:#5b6782;stroke-width:1.4", "fill:#0d1424;stroke:#97a3bd"),
    ("m-tick", "fill:none;stroke:#fff;stroke-width:1.6;stroke-linecap:round", "stroke:#0d1424"),
    (
        "mark",
        "fill:none;stroke:#1a2440;stroke-opacity:.45;stroke-width:1.6;stroke-linecap:round",
        "stroke:#fff;stroke-opacity:.5",
    ),
];

/// Patterns of levels and seats: name, side, class of the ground, class of the lines, lines.
const PATTERNS: [(&str, u8, &str, &str, &str); 7] = [
    ("dots", 6, "none", "mark", "M3 3h.01"),
    ("slant", 6, "none", "mark", "M-1 7L7 -1"),
    ("cross", 6, "g-bad", "w-bad", "M0 0L6 6M6 0L0 6"),
    ("pale", 5, "g-pale", "none", "M0 0"),
    ("kept", 6, "g-kept", "mark", "M3 0V6"),
    ("trial", 6, "g-trial", "mark", "M-1 7L7 -1"),
    ("refused", 5, "g-bad", "w-bad", "M0 0L5 5M5 0L0 5"),
];

/// Colours that only patterns use.
const GROUNDS: [(&str, &str, &str); 6] = [
    ("none", "fill:none", ""),
    ("g-bad", "fill:#fde3e6", "fill:#43131d"),
    ("w-bad", "fill:none;stroke:#c9243f;stroke-width:.9", "stroke:#ff7088"),
    ("g-pale", "fill:#d9dff8", "fill:#2b3560"),
    ("g-kept", "fill:#c3cbf6", "fill:#3d4a8c"),
    ("g-trial", "fill:#ffd9a0", "fill:#7a4a10"),
];

/// The style sheet and all patterns.
pub(super) fn definitions() -> String {
    let (mut day, mut night, mut patterns) = (String::new(), String::new(), String::new());
    for (class, light, dark) in RULES.iter().chain(&GROUNDS) {
        day += &format!(".{class}{{{light}}}\n");
        if !dark.is_empty() {
            night += &format!(".{class}{{{dark}}}\n");
        }
    }
    for (it, [fill, ink, dark_fill, dark_ink]) in STATUSES {
        let class = status(it);
        day += &format!(".f-{class}{{fill:{fill}}}\n.t-{class}{{fill:{ink};font-weight:600}}\n");
        day += &format!(".p-{class}{{fill:url(#b-{class})}}\n");
        day += &format!(".b-{class}{{fill:none;stroke:{ink};stroke-width:1.5;");
        day += "stroke-opacity:.6;stroke-linecap:round}\n";
        night += &format!(".f-{class}{{fill:{dark_fill}}}\n.t-{class}{{fill:{dark_ink}}}\n");
        night += &format!(".b-{class}{{stroke:{dark_ink}}}\n");
    }
    for (it, lines) in BANDS {
        let class = status(it);
        patterns += &pattern(&format!("b-{class}"), 8, "none", &format!("b-{class}"), lines);
    }
    for (name, side, ground, class, lines) in PATTERNS {
        patterns += &pattern(name, side, ground, class, lines);
    }
    format!(
        "<style>text{{font-family:ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,\
         'Helvetica Neue',Arial,sans-serif;font-variant-numeric:tabular-nums}}\n{day}\
         @media (prefers-color-scheme:dark){{\n{night}}}</style>\n<defs>\n{patterns}</defs>\n"
    )
}

fn pattern(name: &str, side: u8, ground: &str, class: &str, lines: &str) -> String {
    format!(
        "<pattern id=\"{name}\" width=\"{side}\" height=\"{side}\" \
         patternUnits=\"userSpaceOnUse\"><rect class=\"{ground}\" width=\"{side}\" \
         height=\"{side}\"/><path class=\"{class}\" d=\"{lines}\"/></pattern>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn every_status_has_a_colour_and_a_band_of_its_own() {
        let distinct = |of: Vec<&str>| {
            let mut sorted = of.clone();
            sorted.sort_unstable();
            sorted.dedup();
            sorted.len() == of.len()
        };
        assert!(distinct(BANDS.iter().map(|it| it.1).collect()));
        assert!(distinct(STATUSES.iter().map(|it| it.1[0]).collect()));
        assert!(STATUSES.iter().zip(&BANDS).all(|(one, other)| one.0 == other.0));
    }
}
