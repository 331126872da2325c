//! The mail that goes with an order request.

use crate::store::Portal;
use licentia_engine::protocol::OrderTold;

/// Longest address of a mail, in characters, that mail programs everywhere take.
const HREF_CHARACTERS: usize = 1900;

/// The mail that goes with an order request.
pub(in crate::views) struct Mail {
    /// Its text, with the subject.
    pub(in crate::views) text: String,
    /// The link that opens it in a mail program; absent if it is too long for that.
    pub(in crate::views) href: Option<String>,
}

impl Mail {
    pub(in crate::views) fn new(portal: &Portal, order: &OrderTold, file: &str) -> Self {
        let (subject, body) =
            (portal.all_words().mail_subject(order), portal.all_words().mail_body(order, file));
        let settings = portal.state.settings();
        let reseller = settings.and_then(|it| it.reseller.as_ref());
        let support = settings.and_then(|it| it.support_email.as_ref());
        let address = reseller.map(|it| &it.email).or(support).cloned().unwrap_or_default();
        let href = format!(
            "mailto:{address}?subject={}&body={}",
            encoded(&subject),
            encoded(&body.replace('\n', "\r\n"))
        );
        let fits = href.len() <= HREF_CHARACTERS;
        Self { text: format!("{subject}\n\n{body}"), href: fits.then_some(href) }
    }
}

/// A text as part of an address (RFC 6068): everything but letters and digits in percents.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            byte => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_mail_can_be_taken_for_part_of_its_address() {
        assert_eq!(encoded("a&b=ç d\r\n"), "a%26b%3D%C3%A7%20d%0D%0A");
    }
}
