//! Why a text is no genuine license, in English.

use super::{English, counted};
use crate::i18n::{Advice, FaultWords, TimeWords};
use licentia_verifier::{Instant, OpenError, Part, SizedThing};

pub(super) fn advice(error: &OpenError) -> Advice {
    Advice::new(what(error), remedy(error))
}

fn what(error: &OpenError) -> String {
    match error {
        OpenError::Empty => "There is nothing in it.".to_owned(),
        OpenError::TooLarge { what, size, limit } => too_large(*what, *size, *limit),
        OpenError::NotALicense { looks_like } => English.looks_like(*looks_like).what,
        OpenError::SeveralDocuments { count } => {
            format!("It holds {count} licenses where one was expected.")
        }
        OpenError::UnfinishedArmor { line } => {
            format!("The license file that begins on line {line} has no end.")
        }
        OpenError::ArmorCharacter { line, character } => {
            format!("On line {line} stands “{character}”, which belongs in no license.")
        }
        OpenError::WrappedKey { lines } => {
            format!("The registration key is broken into {lines} lines.")
        }
        OpenError::PartCount { parts } => {
            format!("The key is incomplete: {} instead of 3.", counted(*parts, "part", "parts"))
        }
        OpenError::Base64 { part } => format!("The {} of the key is damaged.", name(*part)),
        OpenError::SignatureLength { characters } => {
            format!("The signature has {characters} characters instead of 86.")
        }
        OpenError::JsonSyntax { part, .. } => format!("The {} cannot be read.", name(*part)),
        OpenError::DuplicateMember { part, member, .. } => {
            format!("The {} says “{member}” twice.", name(*part))
        }
        OpenError::TooDeep { part, limit } => {
            format!("The {} is nested more than {limit} levels deep.", name(*part))
        }
        OpenError::HeaderMember { path, detail } | OpenError::BadClaim { path, detail } => {
            format!("{} is not as it should be: {detail}.", quoted(path))
        }
        OpenError::UnsupportedAlgorithm { alg } => {
            format!("It is signed by the method “{alg}”, which is not used here.")
        }
        OpenError::WrongType { typ, .. } => wrong_type(typ.as_deref()),
        OpenError::UnknownExtension { names } => {
            format!("It demands what this page does not know: {}.", names.join(", "))
        }
        OpenError::ForbiddenParameter { name } => {
            format!("Its header holds “{name}”: it tries to bring its own proof.")
        }
        OpenError::UnknownKey { .. } => {
            "It is signed by a key that this page does not know.".to_owned()
        }
        OpenError::NoKeyFits { .. } => {
            "None of the keys that this page trusts has signed it as it is.".to_owned()
        }
        OpenError::Encrypted { .. } => "It is encrypted: only the license key opens it.".to_owned(),
        OpenError::WrongSecret { .. } => "The license key does not open it.".to_owned(),
        OpenError::SeveralSignatures { count } => {
            format!("It bears {count} signatures that would count; there must be one.")
        }
        OpenError::EnvelopeMember { path, detail } => {
            format!("What wraps it is damaged at {}: {detail}.", quoted(path))
        }
        OpenError::KeyRevoked { revoked_at, .. } => revoked(*revoked_at),
        OpenError::SignatureMismatch { .. } => {
            "The signature does not fit: the license was altered.".to_owned()
        }
        OpenError::OutsideKeyWindow { issued, .. } => format!(
            "It says that it was issued on {}, when its key was not in use.",
            English.instant(*issued)
        ),
    }
}

fn remedy(error: &OpenError) -> String {
    let remedy = match error {
        OpenError::NotALicense { looks_like } => return English.looks_like(*looks_like).remedy,
        OpenError::Empty | OpenError::ArmorCharacter { .. } => {
            "Ask whoever sent it for the original file."
        }
        OpenError::TooLarge { what: SizedThing::Keys, .. } => {
            "It does not say which key signed it. Tell whoever runs this page."
        }
        OpenError::TooLarge { .. } => "Add the license file alone, or fewer keys at once.",
        OpenError::SeveralDocuments { .. } => "Add them one by one.",
        OpenError::UnfinishedArmor { .. } => {
            "It was cut off: its last line, which begins with “-----END”, is missing. Copy it \
             again."
        }
        OpenError::WrappedKey { .. } => {
            "A mail program wrapped it. Join the lines without spaces, or add the license file."
        }
        OpenError::PartCount { .. }
        | OpenError::Base64 { .. }
        | OpenError::SignatureLength { .. }
        | OpenError::EnvelopeMember { .. }
        | OpenError::JsonSyntax { .. } => {
            "Copy the whole key again, from its first to its last character, or add the license \
             file instead."
        }
        OpenError::WrongType { .. } => "Signed orders and lists look alike: add the license file.",
        OpenError::UnknownExtension { .. } => {
            "It needs a newer version of this page. Tell whoever runs it."
        }
        OpenError::Encrypted { .. } | OpenError::WrongSecret { .. } => {
            "Add the file to the list of licenses: there it is opened with the license key."
        }
        OpenError::NoKeyFits { .. } => {
            "It was altered, or comes from another vendor. Add the original file as it was sent."
        }
        OpenError::UnknownKey { .. } => {
            "It may come from another vendor, or be newer than this page. Ask the vendor."
        }
        OpenError::KeyRevoked { .. } => "Ask the vendor for a license that is signed anew.",
        OpenError::SignatureMismatch { .. } => {
            "Add the original file as it was sent. An editor may have changed it."
        }
        OpenError::DuplicateMember { .. }
        | OpenError::TooDeep { .. }
        | OpenError::HeaderMember { .. }
        | OpenError::BadClaim { .. }
        | OpenError::UnsupportedAlgorithm { .. }
        | OpenError::ForbiddenParameter { .. }
        | OpenError::SeveralSignatures { .. }
        | OpenError::OutsideKeyWindow { .. } => "Ask whoever issued it: it was not made correctly.",
    };
    remedy.to_owned()
}

fn too_large(what: SizedThing, size: u64, limit: u64) -> String {
    let [size, limit] = [size, limit].map(|number| English.number(number));
    match what {
        SizedThing::Input => format!("It has {size} bytes; at most {limit} are read."),
        SizedThing::Documents => format!("It holds {size} licenses; at most {limit} are read."),
        SizedThing::Document => format!("One license has {size} bytes; {limit} are allowed."),
        SizedThing::Keys => {
            format!("{size} keys would have to be tried; at most {limit} are.")
        }
        SizedThing::Header => format!("Its header has {size} bytes; {limit} are allowed."),
    }
}

fn wrong_type(typ: Option<&str>) -> String {
    match typ {
        Some(typ) => format!("This document is of the type “{typ}”, not a license."),
        None => "This document does not say that it is a license.".to_owned(),
    }
}

fn revoked(at: Option<Instant>) -> String {
    match at {
        Some(at) => format!("Its key was revoked on {}.", English.instant(at)),
        None => "Its key was revoked.".to_owned(),
    }
}

fn quoted(path: &str) -> String {
    if path.is_empty() { "What it says".to_owned() } else { format!("“{path}”") }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Header => "header",
        Part::Payload => "content",
        Part::Signature => "signature",
        Part::Envelope => "wrapping",
    }
}
