//! Whatever comes in, an answer comes out: no panic, and no second license from the same text.

use conformance::{keygen, keys, vectors};
use licentia_verifier::{
    Instant, Keyring, OpenError, Secrets, SizedThing, judge_all, limits, open, open_with, split,
};
use proptest::prelude::*;
use serde_json::json;

#[test]
fn a_file_of_keygens_on_one_line_opens_to_the_same_license() {
    let payload = keygen::license().to_string();
    let sealed = keygen::encrypted("license", &payload, "KEY-1", keys::VENDOR).file();
    let secrets = Secrets { license_key: Some("KEY-1"), fingerprint: None };
    for text in [sealed, keygen::plain("license", &payload, keys::VENDOR).file()] {
        let license = open_with(&text, &keyring(), &secrets).unwrap();
        let line = license.registration_key();
        assert!(line.starts_with("license/") && !line.contains('\n'), "{line}");
        assert_eq!(open_with(line, &keyring(), &secrets).unwrap(), license);
    }
}

#[test]
fn a_file_of_keygens_holds_every_user_of_a_large_customer_and_has_a_limit() {
    let link = "/v1/accounts/1fddcec8-8dd3-4d8d-9b16-215cac0f9b52/users/".to_owned();
    let links: Vec<String> = (0..18).map(|relation| format!("{link}{relation:036}")).collect();
    let user = |id: usize| json!({ "type": "users", "id": format!("{id:036}"), "links": links });
    let mut payload = keygen::license();
    payload["included"] = (0..500).map(user).collect();
    let file = keygen::encrypted("license", &payload.to_string(), "KEY-1", keys::VENDOR).file();
    let secrets = Secrets { license_key: Some("KEY-1"), fingerprint: None };
    assert!(1_500_000 < file.len());
    assert!(open_with(&file, &keyring(), &secrets).is_ok());

    let limit = limits::KEYGEN_FILE_BYTES as u64;
    let (what, size) = (SizedThing::Document, limit + 1);
    let error = OpenError::TooLarge { what, size, limit };
    let body = "A".repeat(limits::KEYGEN_FILE_BYTES + 1);
    let file = format!("-----BEGIN LICENSE FILE-----\n{body}\n-----END LICENSE FILE-----\n");
    assert_eq!(open(&file, &keyring()), Err(error.clone()));
    let key = format!("key/{}.{}", &body[4 + 1 + 86..], &body[..86]);
    assert_eq!(open(&key, &keyring()), Err(error));
}

#[test]
fn keys_are_tried_only_where_they_are_few() {
    let key = |number: u64| {
        let mut seed = [7; 32];
        seed[..8].copy_from_slice(&number.to_le_bytes());
        let key = ed25519_dalek::SigningKey::from_bytes(&seed).verifying_key().to_bytes();
        json!({ "kty": "OKP", "crv": "Ed25519", "x": keys::base64url(&key) })
    };
    let key_set = |count: u64| {
        let all: Vec<_> = (1..count).map(key).collect();
        let own = json!({
            "kty": "OKP", "crv": "Ed25519", "x": keys::base64url(&keys::VENDOR.public()),
        });
        let all: Vec<_> = all.into_iter().chain([own]).collect();
        Keyring::parse(&json!({ "keys": all }).to_string()).unwrap()
    };
    let limit = limits::TRIED_KEYS as u64;
    let file = keygen::plain("license", &keygen::license().to_string(), keys::VENDOR).file();
    assert!(open(&file, &key_set(limit)).is_ok());
    let (what, size) = (SizedThing::Keys, limit + 1);
    let error = OpenError::TooLarge { what, size, limit };
    assert_eq!(open(&file, &key_set(limit + 1)), Err(error));
}

fn keyring() -> Keyring {
    Keyring::parse(&keys::key_set().to_string()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_a_verdict(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let at: Instant = "2026-06-01T00:00:00Z".parse().unwrap();
        prop_assert!(!judge_all(&bytes, &keyring(), at).is_empty());
        let _ = Keyring::parse(&bytes);
    }

    #[test]
    fn a_mutilated_license_is_refused_or_the_same(
        cut in 0usize..2000, length in 0usize..40, filling in "[-A-Za-z0-9_.> \r\n\"{}:,]{0,40}",
    ) {
        let file = vectors::demo::files().remove(0).1;
        let start = cut.min(file.len());
        let end = (start + length).min(file.len());
        let bent = format!("{}{filling}{}", &file[..start], &file[end..]);
        let license = open(&file, &keyring()).unwrap();
        for document in split(&bent).unwrap_or_default() {
            if let Ok(same) = document.open(&keyring()) {
                prop_assert_eq!(same, license.clone());
            }
        }
    }

    #[test]
    fn a_mutilated_file_of_keygens_is_refused_or_the_same(
        cut in 0usize..4000, length in 0usize..40, machine: bool,
        filling in "[-A-Za-z0-9_.+/=> \r\n\"{}:,]{0,40}",
    ) {
        let file = match machine {
            true => keygen::plain("machine", &keygen::machine().to_string(), keys::VENDOR),
            false => keygen::plain("license", &keygen::license().to_string(), keys::VENDOR),
        };
        let file = file.file();
        let start = cut.min(file.len());
        let end = (start + length).min(file.len());
        let bent = format!("{}{filling}{}", &file[..start], &file[end..]);
        let license = open(&file, &keyring()).unwrap();
        for document in split(&bent).unwrap_or_default() {
            if let Ok(same) = document.open(&keyring()) {
                prop_assert_eq!(same, license.clone());
            }
        }
    }

    #[test]
    fn instants_and_dates_read_what_they_write(seconds in -62_167_219_200_i64..253_402_300_800) {
        let instant = Instant::from_unix_seconds(seconds).unwrap();
        prop_assert_eq!(instant.to_string().parse::<Instant>(), Ok(instant));
        prop_assert_eq!(instant.unix_seconds(), seconds);
    }
}
