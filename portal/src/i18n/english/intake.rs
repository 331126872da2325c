//! Taking in, in English.

use super::{English, counted};
use crate::i18n::{IntakeWords, TimeWords};

impl IntakeWords for English {
    fn add(&self) -> &'static str {
        "Add licenses"
    }
    fn drop_hint(&self) -> &'static str {
        "Drop license files anywhere on this page"
    }
    fn drop_now(&self) -> &'static str {
        "Drop to check and add"
    }
    fn choose(&self) -> &'static str {
        "Choose files…"
    }
    fn paste(&self) -> &'static str {
        "Paste a key"
    }
    fn paste_label(&self) -> &'static str {
        "Registration keys or the text of license files"
    }
    fn paste_hint(&self) -> &'static str {
        "One or many, one key per line. The whole mail will do for license files."
    }
    fn paste_long(&self, bytes: usize) -> String {
        format!(
            "The pasted text has {}: too many to be shown here. It is kept until it was checked.",
            counted(bytes, "character", "characters")
        )
    }
    fn paste_discard(&self) -> &'static str {
        "Discard it"
    }
    fn paste_send(&self) -> &'static str {
        "Check and add"
    }
    fn cancel(&self) -> &'static str {
        "Cancel"
    }
    fn progress(&self, done: usize, total: usize) -> String {
        let [done, total] = [done, total].map(|number| self.number(number as u64));
        format!("Checking licenses: {done} of {total}")
    }
    fn added(&self, licenses: usize) -> String {
        format!("{} added", counted(licenses, "license", "licenses"))
    }
    fn already(&self, licenses: usize) -> String {
        match licenses {
            1 => "This license is already here; nothing was added twice".to_owned(),
            _ => format!(
                "{} are already here; nothing was added twice",
                counted(licenses, "license", "licenses")
            ),
        }
    }
    fn names(&self, names: &[String], more: usize) -> String {
        let names = names.join(", ");
        if more == 0 { names } else { format!("{names} and {} more", self.number(more as u64)) }
    }
    fn refused(&self, documents: usize) -> String {
        format!("{} not accepted", counted(documents, "document", "documents"))
    }
    fn more_refused(&self, documents: usize) -> String {
        format!("… and {} more.", self.number(documents as u64))
    }
    fn pasted_text(&self) -> &'static str {
        "Pasted text"
    }
    fn line(&self, line: usize) -> String {
        format!("line {}", self.number(line as u64))
    }
    fn dismiss(&self) -> &'static str {
        "Dismiss"
    }
    fn dismiss_all(&self) -> &'static str {
        "Dismiss all"
    }
    fn unlock_key(&self) -> &'static str {
        "Your license key"
    }
    fn unlock_machine(&self) -> &'static str {
        "Fingerprint of the machine"
    }
    fn unlock(&self) -> &'static str {
        "Open it"
    }
    fn unlock_wrong(&self) -> &'static str {
        "That does not open it. Compare it with what the vendor sent you, letter by letter."
    }
    fn unlock_broken(&self, detail: &str) -> String {
        format!("It opens, but what is in it cannot be read: {detail}.")
    }
    fn unlocked(&self) -> &'static str {
        "Opened, and not kept"
    }
    fn drop_list(&self) -> &'static str {
        "Drop the list of accounts to read it"
    }
}
