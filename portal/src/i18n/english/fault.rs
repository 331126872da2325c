//! What went wrong with a file, in English.

use super::{English, open_error, setup};
use crate::i18n::{Advice, FaultWords};
use crate::state::{Problem, SetupError};
use licentia_verifier::{KeyringError, LooksLike, OpenError};

impl FaultWords for English {
    fn problem(&self, problem: &Problem) -> Advice {
        match problem {
            Problem::Open(error) | Problem::Answer(error) => self.open_error(error),
            Problem::Locked { .. } => Advice::new(
                "It is genuine, and encrypted: your license key opens it.",
                "The key is used once, on this computer, and not kept. What the file says is shown \
                 here and not added to the list, because it could not be checked again later.",
            ),
            Problem::Unreadable => Advice::new(
                "The browser could not read this file.",
                "A folder cannot be added: open it and choose the files in it. A file that was \
                 moved or is open elsewhere must be chosen again.",
            ),
            Problem::NotServed => Advice::new(
                "This demo file is not on the server.",
                "Nothing is wrong with your own licenses. Tell who runs this page.",
            ),
            Problem::NoKeys => Advice::new(
                "It cannot be checked, because this page has no keys to check it with.",
                "Try again once the page is set up.",
            ),
        }
    }
    fn open_error(&self, error: &OpenError) -> Advice {
        open_error::advice(error)
    }
    fn looks_like(&self, looks_like: LooksLike) -> Advice {
        let ask = "Add the .license file itself, or the registration key.";
        match looks_like {
            LooksLike::Pdf => Advice::new(
                "This is a PDF, not a license file.",
                "It may be the invoice or the manual. The license is a file of its own in the \
                 same mail; a key printed in the PDF can be copied and pasted.",
            ),
            LooksLike::Zip => Advice::new(
                "This is a ZIP archive or an office document.",
                "Unpack it and add the .license file in it.",
            ),
            LooksLike::Image => Advice::new("This is a picture, not a license file.", ask),
            LooksLike::Utf16 => Advice::new(
                "This text was saved in UTF-16, which changes the bytes of a license.",
                "Open it in an editor and save it again as “UTF-8” or “plain text”; or copy the \
                 key and paste it here.",
            ),
            LooksLike::Binary => Advice::new("This file holds no text, thus no license.", ask),
            LooksLike::Html => Advice::new(
                "This is a web page, not a license file.",
                "A download may have saved the login page instead of the file: download it again.",
            ),
            LooksLike::Xml => Advice::new("This is an XML document, not a license file.", ask),
            LooksLike::Json => Advice::new("This is a JSON document, not a license file.", ask),
            LooksLike::PrivateKey => Advice::new(
                "This is a private key. It must not be shown to anyone.",
                "It was not kept here. Put it back where it is safe, and tell its owner if it \
                 reached you by mail.",
            ),
            LooksLike::PublicKey => Advice::new(
                "This is a public key, not a license.",
                "The keys of this page are set by the vendor and cannot be added here.",
            ),
            LooksLike::OtherArmor => Advice::new(
                "This is another kind of document than a license of this vendor, or a license \
                 whose lines were run together.",
                ask,
            ),
            LooksLike::KeyAmongText => Advice::new(
                "There is a registration key among other words.",
                "Copy only the key, on a line of its own, and paste it here.",
            ),
            LooksLike::Text => Advice::new("This text holds no license.", ask),
        }
    }
    fn setup(&self) -> &'static str {
        "This page is not set up correctly"
    }
    fn setup_error(&self, error: &SetupError) -> Advice {
        setup::advice(error)
    }
    fn keyring_error(&self, error: &KeyringError) -> Advice {
        setup::keys(error)
    }
    fn setup_where(&self) -> &'static str {
        "In the file portal.json, beside this page on the server."
    }
    fn setup_kept(&self, licenses: usize) -> String {
        match licenses {
            0 => "Until then no license can be checked.".to_owned(),
            _ => format!(
                "Until then no license can be checked. {} kept in this browser, untouched.",
                match licenses {
                    1 => "1 license is".to_owned(),
                    _ => super::counted(licenses, "license", "licenses are"),
                }
            ),
        }
    }
}
