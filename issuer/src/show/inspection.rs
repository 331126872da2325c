//! What a license says, with a loud word on whether that is true.

use super::card::card;
use super::indented;
use super::keygen::format;
use crate::inspected::Inspected;
use crate::sentence::sentence;
use crate::style::Tone;
use crate::text::{list, printable};
use crate::{Host, words};
use licentia_verifier::{Instant, OpenError};

/// All that is to be seen in one license; `checked` if there were keys to verify it with.
pub(crate) fn inspected(
    inspected: &Inspected,
    checked: bool,
    now: Instant,
    host: &Host<'_>,
) -> String {
    let style = host.style();
    let (word, tone) = match (inspected.verified, checked, &inspected.license) {
        (true, ..) => ("GENUINE", Tone::Good),
        (false, false, Some(_)) => ("UNVERIFIED", Tone::Warning),
        _ if matches!(inspected.error, Some(OpenError::WrongType { .. })) => {
            ("NO LICENSE", Tone::Warning)
        }
        (false, ..) => ("NOT GENUINE", Tone::Bad),
    };
    let form = match inspected.form {
        Some(form) => format!(", {}", format(form)),
        None => String::new(),
    };
    let part = inspected.part.map_or_else(String::new, |part| format!(" ({part})"));
    let name = printable(&inspected.input);
    let mut text = format!("{}  {name}{part}{form}\n", style.paint(tone, word));
    if word == "UNVERIFIED" {
        let warning = "nothing below was checked: anybody can write it; check it with `--keys`";
        text += &sentence(host.columns(), style, Tone::Warning, "warning:", warning);
    }
    if let Some(error) = &inspected.error {
        let words = words::open_error(error);
        text += &sentence(host.columns(), style, tone, "because:", &words.problem);
        text += &sentence(
            host.columns(),
            style,
            Tone::Strong,
            "help:",
            &words.remedy.unwrap_or_default(),
        );
    }
    if let Some(license) = &inspected.license {
        let key_id = inspected.key_id.as_deref().unwrap_or_default();
        text += &format!("\n{}", card(license, key_id, word, now, host));
    }
    for (title, json) in [("Header", &inspected.header), ("Claims", &inspected.payload)] {
        if let Some(json) = json {
            let json = indented(json).replace('\n', "\n  ");
            text += &format!("\n{}\n  {json}\n", style.paint(Tone::Strong, title));
        }
    }
    if !inspected.ignored.is_empty() {
        let names = list(&inspected.ignored);
        let note = format!("these claims are unknown to verifiers, and ignored: {names}");
        text += &format!("\n{}", sentence(host.columns(), style, Tone::Warning, "note:", &note));
    }
    text
}
