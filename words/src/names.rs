//! Names: those that are the same in every language, and how names stand in clauses.

use crate::text::{cut, printable};
use crate::{StatusWords, Style, TimeWords};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// Names from outside as they stand in a clause: in backticks for terminals, by themselves for
/// people.
pub(crate) trait NameWords: TimeWords + StatusWords {
    /// An account, an order, a machine: it can neither act on a terminal nor be of any length.
    fn quoted(&self, text: &str) -> String {
        self.style().quoted(text)
    }

    /// Several of them.
    fn list<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>) -> String {
        let items = items.into_iter().map(|item| self.quoted(item.as_ref()));
        items.collect::<Vec<_>>().join(", ")
    }

    /// A module.
    fn module(&self, id: &str) -> String {
        match self.style() {
            Style::Plain => self.quoted(id),
            Style::Spoken => self.module_name(id),
        }
    }

    /// A product.
    fn product_of(&self, id: &str) -> String {
        match self.style() {
            Style::Plain => self.quoted(id),
            Style::Spoken => self.product_name(id),
        }
    }

    /// A module at the beginning of a line: never in backticks.
    fn module_line(&self, id: &str) -> String {
        match self.style() {
            Style::Plain => id.to_owned(),
            Style::Spoken => self.module_name(id),
        }
    }

    /// A product at the beginning of a line.
    fn product_line(&self, id: &str) -> String {
        match self.style() {
            Style::Plain => printable(id),
            Style::Spoken => self.product_name(id),
        }
    }
}

impl<T: TimeWords + StatusWords + ?Sized> NameWords for T {}

const PRODUCTS: [(&str, &str); 5] = [
    ("icewarp", "IceWarp"),
    ("kerio-connect", "Kerio Connect"),
    ("kerio-control", "Kerio Control"),
    ("kerio-operator", "Kerio Operator"),
    ("kerio-workspace", "Kerio Workspace"),
];

const MODULES: [(&str, &str); 18] = [
    ("activesync", "ActiveSync"),
    ("anti-spam", "Anti-spam"),
    ("antivirus", "Antivirus"),
    ("caldav", "CalDAV"),
    ("ftp", "FTP"),
    ("groupware", "Groupware"),
    ("im", "IM"),
    ("kerio-control", "Kerio Control"),
    ("outlook-sync", "Outlook Sync"),
    ("server", "Server"),
    ("sms", "SMS"),
    ("smtp", "SMTP"),
    ("syncml", "SyncML"),
    ("teamchat", "TeamChat"),
    ("voicemail", "Voicemail"),
    ("voip", "VoIP"),
    ("webdav", "WebDAV"),
    ("webdocuments", "WebDocuments"),
];

/// The name of a product, else its id.
pub(crate) fn product(id: &str) -> String {
    known(&PRODUCTS, id)
}

/// The name of a module that has the same in every language, else its id.
pub(crate) fn module(id: &str) -> String {
    known(&MODULES, id)
}

fn known(names: &[(&str, &str)], id: &str) -> String {
    let name = names.iter().find(|(known, _)| *known == id).map(|(_, name)| (*name).to_owned());
    name.unwrap_or_else(|| cut(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_has_a_name_and_what_is_not_is_shown_as_it_is() {
        assert_eq!(product("kerio-connect"), "Kerio Connect");
        assert_eq!(product("acme-mail"), "acme-mail");
        assert_eq!(module("activesync"), "ActiveSync");
        assert_eq!(module("acme\u{202e}"), r"acme\u{202e}");
    }
}
