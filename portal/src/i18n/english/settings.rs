//! Words of the settings, in English.

use super::{English, counted};
use crate::i18n::{SettingsWords, TimeWords};
use licentia_verifier::Instant;

impl SettingsWords for English {
    fn look(&self) -> &'static str {
        "How it looks"
    }
    fn clock(&self) -> &'static str {
        "Time zone of your servers"
    }
    fn clock_more(&self) -> &'static str {
        "What a license says about a day ends at midnight where the server stands. A server \
         that says its own time zone keeps it."
    }
    fn zone_label(&self) -> &'static str {
        "Ahead of UTC"
    }
    fn trusted_keys(&self) -> &'static str {
        "Trusted keys"
    }
    fn trusted_keys_more(&self) -> &'static str {
        "A license is genuine if one of these keys signed it. The vendor’s keys come with this \
         page."
    }
    fn key_column(&self) -> &'static str {
        "Key"
    }
    fn key_use(&self) -> &'static str {
        "In use"
    }
    fn key_from(&self) -> &'static str {
        "From"
    }
    fn key_pinned(&self) -> &'static str {
        "the vendor"
    }
    fn key_added(&self) -> &'static str {
        "you"
    }
    fn key_always(&self) -> &'static str {
        "always"
    }
    fn key_revoked(&self) -> &'static str {
        "revoked"
    }
    fn add_key(&self) -> &'static str {
        "Trust another key"
    }
    fn add_key_more(&self) -> &'static str {
        "Only if you know whose key it is: whoever holds its other half can make licenses that \
         this page calls genuine. Nothing that only your browser trusts is worth anything to \
         the vendor."
    }
    fn key_label(&self) -> &'static str {
        "Public key: JWK Set, PEM or 64 hexadecimal digits"
    }
    fn key_add(&self) -> &'static str {
        "Trust this key"
    }
    fn key_remove(&self) -> &'static str {
        "Trust it no longer"
    }
    fn key_known(&self) -> &'static str {
        "This key is trusted already."
    }
    fn key_unusable(&self) -> &'static str {
        "This is no public key that can be trusted."
    }
    fn key_private(&self) -> &'static str {
        "This is a private key. It must not be shown to anyone, and nothing is done with it here."
    }
    fn own_keys(&self) -> &'static str {
        "This browser trusts a key that the vendor does not"
    }
    fn own_keys_more(&self) -> &'static str {
        "Licenses signed with it are shown as genuine here, and nowhere else."
    }
    fn own_keys_link(&self) -> &'static str {
        "See the keys"
    }
    fn kept(&self) -> &'static str {
        "What is kept in this browser"
    }
    fn kept_more(&self) -> &'static str {
        "Registration keys, what you said about your servers, orders and drafts. All of it is \
         in this browser alone."
    }
    fn export_all(&self) -> &'static str {
        "Export everything"
    }
    fn import_all(&self) -> &'static str {
        "Import…"
    }
    fn erase_all(&self) -> &'static str {
        "Erase everything…"
    }
    fn erase_sure(&self) -> &'static str {
        "Erase everything that is kept here?"
    }
    fn erase_more(&self) -> &'static str {
        "It cannot be brought back. Export it first if you may need it."
    }
    fn erase_yes(&self) -> &'static str {
        "Erase everything"
    }
    fn erase_no(&self) -> &'static str {
        "Keep it"
    }
    fn import_unreadable(&self) -> &'static str {
        "The browser cannot read this file."
    }
    fn import_bad(&self) -> &'static str {
        "This is no export of this page"
    }
    fn import_newer(&self) -> &'static str {
        "This export was made by a newer version of this page. Reload the page, then import it \
         again."
    }
    fn kept_count(&self, licenses: usize, documents: usize) -> String {
        let licenses = counted(licenses, "license", "licenses");
        format!("{licenses}, {}", counted(documents, "other document", "other documents"))
    }
    fn key_window(&self, from: Option<Instant>, until: Option<Instant>) -> String {
        match (from, until) {
            (None, None) => self.key_always().to_owned(),
            (Some(from), None) => format!("from {}", self.instant(from)),
            (None, Some(until)) => format!("until {}", self.instant(until)),
            (Some(from), Some(until)) => {
                format!("{} – {}", self.instant(from), self.instant(until))
            }
        }
    }
}
