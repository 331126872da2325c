//! Announcements for who cannot see the page, in English.

use super::English;
use super::counted;
use crate::i18n::AccountWords;
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
        Said::Imported { licenses, documents } => {
            format!(
                "{} and {} taken in.",
                counted(*licenses, "license", "licenses"),
                counted(*documents, "document", "documents")
            )
        }
        Said::Erased => "Everything was erased.".to_owned(),
        Said::Copied => "Copied.".to_owned(),
        Said::Saved => "Saved.".to_owned(),
        Said::FieldsWrong(count) => {
            format!("Not saved: {} to correct.", counted(*count, "field", "fields"))
        }
        Said::NotCopied => "The browser did not allow copying.".to_owned(),
        Said::ListRead { accounts, left_out } => English.list_read(*accounts, *left_out),
        Said::ListNotRead => English.list_not_read().to_owned(),
        Said::ListCancelled => English.list_cancelled().to_owned(),
        Said::List(done) => English.list_done(*done),
        Said::OrderMade => "The order was made. It waits for its answer.".to_owned(),
        Said::OrderCancelled => "The order was cancelled. It can be undone.".to_owned(),
        Said::OrderComplete => "The answer is what was ordered. The order is complete.".to_owned(),
        Said::AnswerRefused => "The answer was not accepted. Nothing was changed.".to_owned(),
        Said::Found(count) => format!("{} found.", licenses(*count)),
    }
}
