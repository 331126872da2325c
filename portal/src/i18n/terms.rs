//! Names that are the same in every language: of products, modules and policies.

/// Identifiers that are not written as their letters suggest.
const SPELLED: [(&str, &str); 13] = [
    ("activesync", "ActiveSync"),
    ("anti-spam", "Anti-spam"),
    ("caldav", "CalDAV"),
    ("ftp", "FTP"),
    ("icewarp", "IceWarp"),
    ("im", "IM"),
    ("sms", "SMS"),
    ("smtp", "SMTP"),
    ("syncml", "SyncML"),
    ("teamchat", "TeamChat"),
    ("voip", "VoIP"),
    ("webdav", "WebDAV"),
    ("webdocuments", "WebDocuments"),
];

/// An identifier as a name: `kerio-connect` becomes `Kerio Connect`.
pub(crate) fn prettify(identifier: &str) -> String {
    if let Some(spelled) = spelled(identifier) {
        return spelled.to_owned();
    }
    let words = identifier.split(['-', '_']).filter(|word| !word.is_empty());
    words.map(capitalized).collect::<Vec<_>>().join(" ")
}

fn spelled(word: &str) -> Option<&'static str> {
    SPELLED.iter().find(|(known, _)| *known == word).map(|(_, spelled)| *spelled)
}

fn capitalized(word: &str) -> String {
    if let Some(spelled) = spelled(word) {
        return spelled.to_owned();
    }
    let mut characters = word.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_become_names() {
        assert_eq!(prettify("kerio-connect"), "Kerio Connect");
        assert_eq!(prettify("icewarp"), "IceWarp");
        assert_eq!(prettify("anti-spam"), "Anti-spam");
        assert_eq!(prettify("outlook-sync"), "Outlook Sync");
        assert_eq!(prettify("acme.mail/2"), "Acme.mail/2");
        assert_eq!(prettify("--"), "");
    }
}
