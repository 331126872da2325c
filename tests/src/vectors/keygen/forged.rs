//! Files that were altered, swapped, or made by somebody else.

use super::*;
use crate::keygen::{Parts, armored, encrypted, plain, signed_key};
use crate::keys::{REVOKED, STRANGER};
use base64ct::{Base64, Base64Url, Encoding};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = altered();
    cases.extend(kinds());
    cases.extend(algorithms());
    cases.extend(keys());
    cases
}

fn ordinary() -> Parts {
    plain("license", &license().to_string(), VENDOR)
}

/// One bit of the bytes behind some base64.
fn flipped(base64: &str, byte: usize) -> String {
    let mut bytes = Base64::decode_vec(base64).expect("base64");
    bytes[byte] ^= 1;
    Base64::encode_string(&bytes)
}

fn altered() -> Vec<Case> {
    let parts = ordinary();
    let more = changed(license(), "data/attributes/maxUsers", json!(5000)).to_string();
    let other = changed(license(), "data/id", json!("another")).to_string();
    let other = plain("license", &other, VENDOR);
    let sealed = encrypted("license", &license().to_string(), LICENSE_KEY, VENDOR);
    let enc: Vec<&str> = sealed.enc.split('.').collect();
    let of = |enc: String, sig: &str| Parts { enc, sig: sig.to_owned(), ..parts.clone() }.file();
    let of_sealed = |enc: String| Parts { enc, alg: sealed.alg.clone(), ..sealed.clone() }.file();
    let decryptable = encrypted("license", &more, LICENSE_KEY, STRANGER);
    let broken = Base64::encode_string(b"{ not JSON");
    // White space after the JSON, until its base64 is padded.
    let payload = license().to_string();
    let padded =
        plain("license", &format!("{payload}{:w$}", "", w = 4 - payload.len() % 3), VENDOR);
    assert!(padded.enc.ends_with("=="), "there is padding to take away");
    let cases: Vec<(&str, &str, String)> = vec![
        (
            "keygen-payload-changed",
            "more users than were sold",
            of(Base64::encode_string(more.as_bytes()), &parts.sig),
        ),
        ("keygen-payload-bit", "one bit of the payload", of(flipped(&parts.enc, 40), &parts.sig)),
        (
            "keygen-signature-bit-first",
            "the first bit of the signature",
            of(parts.enc.clone(), &flipped(&parts.sig, 0)),
        ),
        (
            "keygen-signature-bit-last",
            "a bit of its last byte",
            of(parts.enc.clone(), &flipped(&parts.sig, 63)),
        ),
        (
            "keygen-signature-of-another",
            "the signature of another file",
            of(parts.enc.clone(), &other.sig),
        ),
        (
            "keygen-payload-of-another",
            "the payload of another file",
            of(other.enc.clone(), &parts.sig),
        ),
        (
            "keygen-enc-respelled",
            "the same payload without padding: the text is signed, not what it stands for",
            Parts { enc: padded.enc.trim_end_matches('=').to_owned(), ..padded }.file(),
        ),
        ("keygen-enc-swapped", "payload and signature swapped", {
            let sig = Base64::encode_string(&[7; 64]);
            of(sig.clone(), &sig)
        }),
        (
            "keygen-payload-is-no-json",
            "no JSON under a signature of others: it must not be read",
            of(broken, &parts.sig),
        ),
        (
            "keygen-decryptable-by-stranger",
            "the license key decrypts it, but somebody else signed it",
            decryptable.file(),
        ),
        (
            "keygen-decryptable-bad-signature",
            "genuine but for the signature, and it would decrypt",
            Parts { sig: flipped(&sealed.sig, 1), ..sealed.clone() }.file(),
        ),
        (
            "keygen-ciphertext-bit",
            "one bit of the ciphertext",
            of_sealed(format!("{}.{}.{}", flipped(enc[0], 3), enc[1], enc[2])),
        ),
        (
            "keygen-iv-bit",
            "one bit of the iv",
            of_sealed(format!("{}.{}.{}", enc[0], flipped(enc[1], 3), enc[2])),
        ),
        (
            "keygen-tag-bit",
            "one bit of the tag",
            of_sealed(format!("{}.{}.{}", enc[0], enc[1], flipped(enc[2], 3))),
        ),
        (
            "keygen-tag-truncated-unsigned",
            "a tag that somebody cut",
            of_sealed(format!("{}.{}.AAAA", enc[0], enc[1])),
        ),
    ];
    let early = ["keygen-payload-is-no-json", "keygen-decryptable", "keygen-tag", "keygen-iv"];
    let flag = |id: &str| match early.iter().any(|start| id.starts_with(start)) {
        true => "before-decryption",
        false => "forgery",
    };
    cases
        .into_iter()
        .map(|(id, comment, text)| {
            case(id, comment, text, no_key_fits()).license_key(LICENSE_KEY).flag(flag(id))
        })
        .collect()
}

fn kinds() -> Vec<Case> {
    let of_license = ordinary();
    let of_machine = plain("machine", &machine().to_string(), VENDOR);
    let as_machine = Parts { label: "MACHINE", ..of_license.clone() }.file();
    let as_license = Parts { label: "LICENSE", ..of_machine }.file();
    let url = of_license.clone().in_base64url("license", VENDOR);
    let line = |kind: &str| format!("{kind}/{}.{}", url.enc, url.sig);
    let bad = |path: &str| not_genuine(json!({ "code": "bad-claim", "path": path }));
    let wrong_resource = |kind: &str, payload: &Value| plain(kind, &payload.to_string(), VENDOR);
    let mixed = of_license.file().replacen("END LICENSE", "END MACHINE", 1);
    vec![
        case(
            "keygen-license-as-machine",
            "a license file between the lines of a machine file",
            as_machine,
            no_key_fits(),
        ),
        case(
            "keygen-machine-as-license",
            "a machine file between the lines of a license file",
            as_license,
            no_key_fits(),
        ),
        case("keygen-license-as-key", "a license file as a signed key", line("key"), no_key_fits()),
        case(
            "keygen-license-as-machine-line",
            "the same as a machine file on one line",
            line("machine"),
            no_key_fits(),
        ),
        case(
            "keygen-machine-in-license",
            "signed as a license file, but a machine is in it",
            wrong_resource("license", &machine()).file(),
            bad("data"),
        ),
        case(
            "keygen-license-in-machine",
            "signed as a machine file, but a license is in it",
            wrong_resource("machine", &license()).file(),
            bad("data"),
        ),
        case(
            "keygen-lines-differ",
            "BEGIN of one kind, END of the other",
            mixed,
            not_genuine(json!({ "code": "unfinished-armor", "line": 1 })),
        ),
        case(
            "keygen-jws-in-armor",
            "a registration key between the lines of a license file of Keygen's",
            format!(
                "-----BEGIN LICENSE FILE-----\n{}\n-----END LICENSE FILE-----\n",
                super::super::key(&super::super::ordinary())
            ),
            not_genuine(json!({ "code": "armor-character", "line": 2, "character": "." })),
        ),
    ]
    .into_iter()
    .map(|case| case.flag("other-document"))
    .collect()
}

fn algorithms() -> Vec<Case> {
    let parts = ordinary();
    let named = |alg: &str| Parts { alg: alg.to_owned(), ..parts.clone() }.file();
    let mut cases: Vec<Case> = [
        "base64+rsa-pss-sha256",
        "base64+rsa-sha256",
        "base64+ecdsa-p256",
        "aes-256-gcm+rsa-pss-sha256",
        "rsa-sha256",
        "base64+ED25519",
        "none",
        "",
    ]
    .into_iter()
    .map(|alg| {
        let error = json!({ "code": "unsupported-algorithm", "alg": alg });
        let id = format!("keygen-alg-{}", if alg.is_empty() { "empty" } else { alg });
        case(&id, "another algorithm than Ed25519 is named as such", named(alg), not_genuine(error))
    })
    .collect();
    let member = |path: &str| not_genuine(json!({ "code": "envelope-member", "path": path }));
    let key = signed_key("ORD-1", VENDOR);
    let (signed, _) = key.rsplit_once('.').expect("a signature");
    let mut der = vec![0x30, 69, 2, 33];
    der.resize(71, 1);
    for (name, signature) in [("rsa", vec![1; 256]), ("ecdsa", der)] {
        let error = json!({ "code": "unsupported-algorithm", "alg": format!("base64+{name}") });
        cases.push(case(
            &format!("keygen-key-{name}"),
            "a signed key says nowhere by what, but its signature is none of Ed25519",
            format!("{signed}.{}", Base64Url::encode_string(&signature)),
            not_genuine(error),
        ));
    }
    cases.push(case(
        "keygen-alg-swapped",
        "`alg` is not signed: somebody calls a plain file encrypted",
        named("aes-256-gcm+ed25519"),
        member("enc"),
    ));
    cases.push(
        case(
            "keygen-alg-above-limit",
            "a name that is longer than any",
            named(&"x".repeat(65)),
            member("alg"),
        )
        .flag("above-limit"),
    );
    cases
}

fn keys() -> Vec<Case> {
    let payload = license().to_string();
    let revoked = not_genuine(json!({
        "code": "key-revoked", "keyId": REVOKED.id(), "reason": "keyCompromise",
        "revokedAt": "2025-03-01T00:00:00Z",
    }));
    let outer = json!({
        "enc": ordinary().enc, "sig": ordinary().sig, "alg": "base64+ed25519",
        "jwk": { "kty": "OKP" }, "kid": STRANGER.id(),
    });
    vec![
        case(
            "keygen-stranger",
            "signed by a key that nobody trusts: nothing tells it from an altered file",
            plain("license", &payload, STRANGER).file(),
            no_key_fits(),
        )
        .flag("forgery"),
        case(
            "keygen-signed-key-stranger",
            "a signed key by somebody else",
            signed_key("ORD-1", STRANGER),
            no_key_fits(),
        )
        .flag("forgery"),
        case(
            "keygen-revoked-key",
            "signed by a key that was revoked",
            plain("license", &payload, REVOKED).file(),
            revoked,
        )
        .flag("forgery"),
        case(
            "keygen-brings-a-key",
            "what is beside the signature is not read",
            armored("LICENSE", &outer.to_string()),
            valid_file(&claims(), &facts()),
        ),
    ]
}
