//! Many licenses: a row each, as they come, and a summary.

use super::blocks::NO_LAST_DAY;
use super::keygen::format;
use crate::Host;
use crate::judged::{Finding, Judged};
use crate::sentence::sentence;
use crate::style::{Style, Tone};
use crate::text::{count, grouped, keep_end, pad, printable, width, wrap};
use crate::words::ENGLISH;
use licentia_verifier::{Claims, Instant, Verdict};

/// The widest verdict: `not genuine`.
const VERDICT_COLUMNS: usize = 11;
/// What stands between two columns.
const GAP: &str = "  ";
/// Widest name of an input, in columns, however much room there is.
const LABEL_COLUMNS: usize = 60;
/// Different remedies that a summary names: more would not be read.
const REMEDIES: usize = 8;

/// Shows rows as they come, and remembers what a summary needs.
pub(crate) struct Listing {
    label_columns: usize,
    columns: Option<usize>,
    style: Style,
    tally: Vec<(&'static str, Tone, usize)>,
    remedies: Vec<Remedy>,
}

/// What to do about some of the inputs.
struct Remedy {
    text: String,
    /// The first of them.
    label: String,
    others: usize,
}

impl Listing {
    /// A listing of inputs whose names take up to `label_columns`.
    pub(crate) fn new(label_columns: usize, host: &Host<'_>) -> Self {
        let columns = host.columns();
        // Names of parts, `a.txt (2)`, are not known before; they may stand out.
        let most = columns.map_or(LABEL_COLUMNS, |columns| (columns / 3).min(LABEL_COLUMNS));
        Self {
            label_columns: label_columns.min(most.max(12)),
            columns,
            style: host.style(),
            tally: Vec::new(),
            remedies: Vec::new(),
        }
    }

    /// The row of one license.
    pub(crate) fn row(&mut self, judged: &Judged, at: Instant) -> String {
        self.note(judged);
        let (word, tone) = judged.finding.word();
        let label = match self.columns {
            Some(_) => keep_end(&judged.label(), self.label_columns),
            None => judged.label(),
        };
        let text = describe(judged, at);
        let indent =
            VERDICT_COLUMNS + GAP.len() + width(&label).max(self.label_columns) + GAP.len();
        let lines = match self.columns {
            Some(columns) => wrap(&text, columns.saturating_sub(indent).max(20)),
            None => vec![text],
        };
        let word = self.style.paint(tone, &pad(word, VERDICT_COLUMNS));
        let start = format!("{word}{GAP}{}{GAP}", pad(&label, self.label_columns));
        let mut row = start + &lines.join(&format!("\n{}", " ".repeat(indent)));
        row.push('\n');
        row
    }

    /// How many of each, and what to do about those that are not valid.
    pub(crate) fn summary(&self) -> String {
        let total: usize = self.tally.iter().map(|(_, _, count)| count).sum();
        let words = ["valid", "refused", "revoked", "encrypted", "not genuine", "unreadable"];
        let of_each: Vec<String> = words
            .iter()
            .filter_map(|word| self.tally.iter().find(|(tallied, ..)| tallied == word))
            .map(|(word, tone, count)| {
                self.style.paint(*tone, &format!("{} {word}", grouped(*count as u64)))
            })
            .collect();
        let mut text = format!("\n{} checked: {}\n", grouped(total as u64), of_each.join(", "));
        for remedy in self.remedies.iter().take(REMEDIES) {
            let others = match remedy.others {
                0 => String::new(),
                others => format!(" and {}", count(others, "other")),
            };
            let help = format!("{}{others}: {}", remedy.label, remedy.text);
            text += &sentence(self.columns, self.style, Tone::Strong, "help:", &help);
        }
        if REMEDIES < self.remedies.len() {
            let more = "what to do about others is said when they are verified by themselves";
            text += &sentence(self.columns, self.style, Tone::Strong, "note:", more);
        }
        text
    }

    fn note(&mut self, judged: &Judged) {
        let (word, tone) = judged.finding.word();
        match self.tally.iter_mut().find(|(tallied, ..)| *tallied == word) {
            Some((_, _, count)) => *count += 1,
            None => self.tally.push((word, tone, 1)),
        }
        for text in judged.finding.complaints().into_iter().filter_map(|words| words.remedy) {
            match self.remedies.iter_mut().find(|remedy| remedy.text == text) {
                Some(remedy) => remedy.others += 1,
                None => self.remedies.push(Remedy { text, label: judged.label(), others: 0 }),
            }
        }
    }
}

/// What is to be said of it in a line.
fn describe(judged: &Judged, at: Instant) -> String {
    let complaints: Vec<String> =
        judged.finding.complaints().into_iter().map(|words| words.problem).collect();
    match &judged.finding {
        Finding::Verdict(Verdict::Valid { license, keygen, .. }) => {
            let format = match keygen {
                Some(keygen) => format!(", {}", format(keygen.format)),
                None => String::new(),
            };
            format!("{}, {}{format}", whose(license), until(license, at))
        }
        Finding::Verdict(Verdict::Refused { license, .. } | Verdict::Revoked { license, .. }) => {
            format!("{}: {}", whose(license), complaints.join("; "))
        }
        Finding::Verdict(Verdict::NotGenuine { .. }) | Finding::Unreadable(_) => {
            complaints.join("; ")
        }
    }
}

fn whose(license: &Claims) -> String {
    let licensee = license.licensee.company.as_ref().unwrap_or(&license.licensee.name);
    format!("{}, {}, {}", license.order_id, printable(licensee), license.product)
}

fn until(license: &Claims, at: Instant) -> String {
    match (license.license_expires, license.lasts_with()) {
        (None, Some(base)) => format!("extends {base}"),
        (None, None) if license.permits_nothing() => NO_LAST_DAY.to_owned(),
        (None, None) => "perpetual".to_owned(),
        (Some(last), _) => {
            let left =
                ENGLISH.remaining(last, at).map_or_else(String::new, |it| format!(" ({it})"));
            format!("until {last}{left}")
        }
    }
}
