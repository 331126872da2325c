//! Announcements for who cannot see the page, in English.

use super::counted;
use crate::state::Said;

pub(super) fn said(said: &Said) -> String {
    let licenses = |count| counted(count, "license", "licenses");
    match said {
        Said::TakenIn { added, already, refused } => {
            let mut parts = Vec::new();
            if 0 < *added {
                parts.push(format!("{} added.", licenses(*added)));
            }
            if 0 < *already {
                parts.push(format!("{} already here.", licenses(*already)));
            }
            if 0 < *refused {
                parts.push(format!("{} not accepted.", counted(*refused, "document", "documents")));
            }
            parts.join(" ")
        }
        Said::Stopped { added } => format!("Stopped. {} added.", licenses(*added)),
        Said::Removed(count) => format!("{} removed. It can be undone.", licenses(*count)),
        Said::BroughtBack(count) => format!("{} brought back.", licenses(*count)),
        Said::Copied => "Copied.".to_owned(),
        Said::Saved => "Saved.".to_owned(),
        Said::FieldsWrong(count) => {
            format!("Not saved: {} to correct.", counted(*count, "field", "fields"))
        }
        Said::NotCopied => "The browser did not allow copying.".to_owned(),
        Said::Found(count) => format!("{} found.", licenses(*count)),
    }
}
