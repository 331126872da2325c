//! Why something is not a genuine license, in words.

use crate::failure::Advice;
use crate::text::{grouped, list, printable, quoted, sizes};
use licentia_verifier::order::ORDER_ANSWER_TYPE;
use licentia_verifier::{
    Instant, LICENSE_TYPE, LooksLike, OpenError, Part, REVOCATIONS_TYPE, Secret, SizedThing,
};

/// Why something is not a genuine license, in words.
pub(crate) fn open_error(error: &OpenError) -> Advice {
    Advice::new(problem(error), remedy(error))
}

/// Why something is not a genuine revocation list, in words.
pub(crate) fn list_open_error(error: &OpenError) -> Advice {
    let problem = match error {
        OpenError::WrongType { typ: Some(typ), .. } => {
            format!("it is {}, not a revocation list", document(typ))
        }
        error => problem(error).replace("license", "revocation list"),
    };
    Advice::new(problem, "give the list as `licentia revoke` wrote it, or ask its issuer for it")
}

/// What a document of some type is.
fn document(typ: &str) -> String {
    match typ {
        LICENSE_TYPE => "a license".to_owned(),
        ORDER_ANSWER_TYPE => "the answer to an order".to_owned(),
        REVOCATIONS_TYPE => "a list of revoked orders".to_owned(),
        typ => format!("a document of type {}", quoted(typ)),
    }
}

fn problem(error: &OpenError) -> String {
    match error {
        OpenError::Empty => "it is empty".to_owned(),
        OpenError::TooLarge { what, size, limit } => too_large(*what, *size, *limit),
        OpenError::NotALicense { looks_like } => looks(*looks_like).0.to_owned(),
        OpenError::SeveralDocuments { count } => format!("it holds {count} licenses, not one"),
        OpenError::UnfinishedArmor { line } => {
            format!("the license that begins on line {line} has no end")
        }
        OpenError::ArmorCharacter { line, character } => {
            format!("line {line} holds {}, which no license does", quoted(&character.to_string()))
        }
        OpenError::WrappedKey { lines } => {
            format!("the registration key is broken over {lines} lines")
        }
        OpenError::PartCount { parts } if *parts < 3 => {
            format!("the registration key was cut off: it has {parts} of 3 parts")
        }
        OpenError::PartCount { parts } => format!("it has {} parts, not 3", grouped(*parts as u64)),
        OpenError::Base64 { part } => {
            format!("its {} is damaged: a character was changed or lost", name(*part))
        }
        OpenError::SignatureLength { characters } if *characters < 86 => {
            format!("it was cut off: its signature has {characters} of 86 characters")
        }
        OpenError::SignatureLength { characters } => {
            format!("its signature has {} characters, not 86", grouped(*characters as u64))
        }
        OpenError::JsonSyntax { part, detail } => {
            format!("its {} is no JSON: {}", name(*part), printable(detail))
        }
        OpenError::DuplicateMember { part, path, member } => duplicate(*part, path, member),
        OpenError::TooDeep { part, limit } => {
            format!("its {} is nested deeper than {limit} levels", name(*part))
        }
        OpenError::HeaderMember { path, detail } => bad_member("header", path, detail),
        OpenError::UnsupportedAlgorithm { alg } => {
            let ours = if alg.contains('+') { "`ed25519`" } else { "`EdDSA`" };
            format!("it is signed by {}; only {ours} is verified here", quoted(alg))
        }
        OpenError::WrongType { typ: Some(typ), .. } => {
            format!("it is {}, not a license", document(typ))
        }
        OpenError::WrongType { typ: None, .. } => "it does not say that it is a license".to_owned(),
        OpenError::UnknownExtension { names } => {
            format!("it demands what this version does not know: {}", list(names))
        }
        OpenError::ForbiddenParameter { name } => {
            format!("its header holds {}, which no license may", quoted(name))
        }
        OpenError::UnknownKey { key_id } => {
            format!("it is signed by a key that is not trusted here: {}", quoted(key_id))
        }
        OpenError::KeyRevoked { key_id, revoked_at, reason } => {
            revoked(key_id, *revoked_at, reason.as_deref())
        }
        OpenError::SignatureMismatch { .. } => {
            "it was changed after it was signed, or the key that it names never signed it"
                .to_owned()
        }
        OpenError::OutsideKeyWindow { key_id, issued, not_before, expires } => {
            outside(key_id, *issued, *not_before, *expires)
        }
        OpenError::NoKeyFits { keys } => format!(
            "{}: it was changed after it was signed, or it is by somebody else",
            match keys {
                1 => "the trusted key did not sign it".to_owned(),
                keys => format!("none of {keys} trusted keys signed it"),
            }
        ),
        OpenError::Encrypted { missing } => {
            format!("it is encrypted, and {} not given", secrets(missing))
        }
        OpenError::WrongSecret { tried } => {
            let does = if 1 < tried.len() { "do" } else { "does" };
            format!("a trusted key signed it, but {} {does} not decrypt it", given(tried))
        }
        OpenError::SeveralSignatures { count } => {
            format!("it bears {count} signatures by trusted keys; there must be exactly one")
        }
        OpenError::EnvelopeMember { path, detail } => {
            format!("what wraps it is damaged: {}: {}", quoted(path), printable(detail))
        }
        OpenError::BadClaim { path, detail } => bad_member("content", path, detail),
    }
}

fn remedy(error: &OpenError) -> &'static str {
    match error {
        OpenError::Empty => "save or download it again; if it stays empty, ask the sender for it",
        OpenError::TooLarge { what: SizedThing::Input, .. } => {
            "a license has a few kilobytes: check that this is the right file"
        }
        OpenError::TooLarge { what: SizedThing::Documents, .. }
        | OpenError::SeveralDocuments { .. } => "split it into several files",
        OpenError::NotALicense { looks_like } => looks(*looks_like).1,
        OpenError::UnfinishedArmor { .. } => {
            "copy it again, down to its last line, which begins with `-----END`"
        }
        OpenError::WrappedKey { .. } => "join the lines into one, without blanks between them",
        OpenError::PartCount { .. }
        | OpenError::Base64 { .. }
        | OpenError::EnvelopeMember { .. }
        | OpenError::SignatureLength { .. } => {
            "copy it again, from its first character to its last, or ask the sender for the file"
        }
        OpenError::ArmorCharacter { .. } | OpenError::SignatureMismatch { .. } => {
            "ask the issuer for the original, as an attachment; do not trust this one"
        }
        OpenError::UnknownExtension { .. } => "update `licentia`: the license is newer than it",
        OpenError::UnknownKey { .. } => {
            "check that `--keys` names the issuer's latest key file; if it does, \
             the license is not from this issuer"
        }
        OpenError::NoKeyFits { .. } => {
            "check that `--keys` names the key of this vendor's account; if it does, \
             ask the vendor for the original"
        }
        OpenError::TooLarge { what: SizedThing::Keys, .. } => {
            "this file does not say which key signed it: trust only those of its vendor"
        }
        OpenError::Encrypted { missing } if missing.contains(&Secret::Fingerprint) => {
            "give the license key by `--license-key` and the machine's fingerprint by \
             `--fingerprint`, or set `LICENTIA_LICENSE_KEY` and `LICENTIA_FINGERPRINT`"
        }
        OpenError::Encrypted { .. } => {
            "give the license key by `--license-key`, or set `LICENTIA_LICENSE_KEY`"
        }
        OpenError::WrongSecret { .. } => {
            "compare it with what the vendor gave out, to the last character"
        }
        OpenError::SeveralSignatures { .. } => {
            "trust only the key that should decide: give its key file alone to `--keys`"
        }
        OpenError::UnsupportedAlgorithm { alg } if alg.contains('+') => {
            "ask the vendor for a file that is signed by Ed25519: nothing else is verified here"
        }
        OpenError::KeyRevoked { .. } => "ask the issuer for a license that is signed by a new key",
        OpenError::OutsideKeyWindow { .. } => {
            "ask the issuer whether this license is theirs, and for their latest key file"
        }
        OpenError::WrongType { typ, .. } => match typ.as_deref() {
            Some(REVOCATIONS_TYPE) => "give it behind `--revocations`, and a license as input",
            Some(ORDER_ANSWER_TYPE) => {
                "`licentia verify` and `licentia entitlement` take in the licenses that it brings"
            }
            Some(_) | None => "give a license file or a registration key",
        },
        OpenError::TooLarge { what: SizedThing::Document | SizedThing::Header, .. }
        | OpenError::JsonSyntax { .. }
        | OpenError::DuplicateMember { .. }
        | OpenError::TooDeep { .. }
        | OpenError::HeaderMember { .. }
        | OpenError::UnsupportedAlgorithm { .. }
        | OpenError::ForbiddenParameter { .. }
        | OpenError::BadClaim { .. } => {
            "no issuer that follows the format makes such a file: ask yours for the license again"
        }
    }
}

fn too_large(what: SizedThing, found: u64, limit: u64) -> String {
    let (size, most) = sizes(found, limit);
    match what {
        SizedThing::Input => format!("it is too large: {size}; at most {most} are read"),
        SizedThing::Documents => {
            format!("it holds {} licenses; at most {} are read", grouped(found), grouped(limit))
        }
        SizedThing::Document => format!("it is too large: {size}; a license has at most {most}"),
        SizedThing::Keys => {
            format!("each of {found} trusted keys would have to be tried; at most {limit} are")
        }
        SizedThing::Header => format!("its header has {size}; at most {most} are allowed"),
    }
}

/// What it is, and what to do with it.
fn looks(like: LooksLike) -> (&'static str, &'static str) {
    const USUALLY: &str = "give the license itself: usually it is attached to the same mail as a \
                           `.license` file, or printed in it between BEGIN and END lines";
    match like {
        LooksLike::Pdf => ("it is a PDF document, not a license", USUALLY),
        LooksLike::Zip => (
            "it is an archive or an office document, not a license",
            "unpack it, and give what is in it",
        ),
        LooksLike::Image => ("it is a picture, not a license", USUALLY),
        LooksLike::Utf16 => (
            "it was saved as UTF-16",
            "open it in an editor and save it again as UTF-8, or ask the sender for the original",
        ),
        LooksLike::Binary => ("it is no text, and so not a license", USUALLY),
        LooksLike::Html => (
            "it is a web page, not a license",
            "download the license itself; a page may have been saved in its place",
        ),
        LooksLike::Xml => ("it is an XML document, not a license", USUALLY),
        LooksLike::Json => (
            "it is a JSON document, not a license",
            "if it is a request, `licentia issue` makes a license of it; if it is an order, \
             `licentia fulfil` answers it; if it is a key set, it belongs behind `--keys`",
        ),
        LooksLike::PrivateKey => (
            "it is a private key, not a license",
            "keep it away from licenses; if it has left its place, consider it exposed",
        ),
        LooksLike::PublicKey => {
            ("it is a public key, not a license", "give it behind `--keys`, and a license as input")
        }
        LooksLike::OtherArmor => (
            "it is a document of another kind or vendor, or a license with its lines run together",
            "give the license itself, BEGIN and END each on a line of its own: usually it is \
             attached to the same mail as a `.license` file",
        ),
        LooksLike::KeyAmongText => (
            "it holds a registration key among other words",
            "give the key alone on its line, from its first character to its last",
        ),
        LooksLike::Text => ("it is a text without a license in it", USUALLY),
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Header => "header",
        Part::Payload => "content",
        Part::Signature => "signature",
        Part::Envelope => "envelope",
    }
}

/// What was not given, and its verb.
fn secrets(missing: &[Secret]) -> &'static str {
    match missing {
        [Secret::LicenseKey] => "the license key was",
        [Secret::Fingerprint] => "the fingerprint of its machine was",
        _ => "the license key and the fingerprint of its machine were",
    }
}

fn given(tried: &[Secret]) -> &'static str {
    match tried.contains(&Secret::Fingerprint) {
        true => "the given license key and fingerprint",
        false => "the given license key",
    }
}

fn duplicate(part: Part, path: &str, member: &str) -> String {
    let inside = if path.is_empty() { String::new() } else { format!(" in {}", quoted(path)) };
    format!("its {} says {} twice{inside}", name(part), quoted(member))
}

fn bad_member(part: &str, path: &str, detail: &str) -> String {
    let detail = printable(detail);
    if path.is_empty() {
        format!("its {part} is not that of a license: {detail}")
    } else {
        format!("its {part} is not that of a license: {}: {detail}", quoted(path))
    }
}

fn revoked(key_id: &str, revoked_at: Option<Instant>, reason: Option<&str>) -> String {
    let when = revoked_at.map_or_else(String::new, |at| format!(" on {at}"));
    let why = reason.map_or_else(String::new, |reason| format!(" ({})", quoted(reason)));
    format!("it is signed by key {}, which was revoked{when}{why}", quoted(key_id))
}

fn outside(
    key_id: &str,
    issued: Instant,
    not_before: Option<Instant>,
    expires: Option<Instant>,
) -> String {
    let from = not_before.map_or_else(String::new, |from| format!(" from {from}"));
    let until = expires.map_or_else(String::new, |until| format!(" until {until}"));
    format!("it says {issued}, but key {} signs{from}{until}", quoted(key_id))
}
