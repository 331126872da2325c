//! Which keys are trusted, and why others are not.

use conformance::keys::{NEXT, REVOKED, STRANGER, VENDOR, key_set};
use licentia_verifier::{Keyring, KeyringError, LooksLike, SkippedKey, limits};
use serde_json::{Value, json};

fn vendor() -> Value {
    key_set()["keys"][0].clone()
}

fn vendor_with(member: &str, value: Value) -> Value {
    let mut key = vendor();
    key[member] = value;
    key
}

fn of(keys: Vec<Value>) -> Result<Keyring, KeyringError> {
    Keyring::parse(&json!({ "keys": keys }).to_string())
}

fn refusal(keys: Vec<Value>) -> KeyringError {
    of(keys).expect_err("these keys must be refused")
}

#[test]
fn a_set_of_keys_is_read_with_windows_and_revocations() {
    let keyring = Keyring::parse(&key_set().to_string()).unwrap();
    let [vendor, next, retired, revoked] = keyring.keys() else { panic!("four keys") };
    assert_eq!(
        (&vendor.key_id, vendor.window, &vendor.revoked),
        (&VENDOR.id(), Default::default(), &None)
    );
    assert_eq!(next.key_id, NEXT.id());
    assert_eq!(next.window.not_before.unwrap().to_string(), "2027-01-01T00:00:00Z");
    assert_eq!(retired.window.expires.unwrap().to_string(), "2024-01-01T00:00:00Z");
    let revocation = revoked.revoked.clone().unwrap();
    assert_eq!(revoked.key_id, REVOKED.id());
    assert_eq!(revocation.reason.as_deref(), Some("keyCompromise"));
    assert_eq!(revocation.revoked_at.unwrap().to_string(), "2025-03-01T00:00:00Z");
}

#[test]
fn hex_digits_and_pem_files_name_the_same_key() {
    let hex: String = VENDOR.public().iter().map(|byte| format!("{byte:02X}")).collect();
    let der = [&b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00"[..], &VENDOR.public()].concat();
    let base64 = <base64ct::Base64 as base64ct::Encoding>::encode_string(&der);
    let pem = format!("-----BEGIN PUBLIC KEY-----\r\n{base64}\r\n-----END PUBLIC KEY-----\r\n");
    for text in [format!("  {hex}\n"), hex.to_lowercase(), pem.clone(), format!("\u{FEFF}{pem}")] {
        assert_eq!(Keyring::parse(&text).unwrap().keys()[0].key_id, VENDOR.id(), "{text}");
    }
    let rsa = pem.replace("MCowBQYDK2Vw", "MCowBQYDK2Vx");
    assert_eq!(Keyring::parse(&rsa).unwrap_err(), KeyringError::BadPem);
}

#[test]
fn a_private_key_is_refused_wherever_it_stands() {
    let private = vendor_with("d", json!("AAAA"));
    assert_eq!(refusal(vec![vendor(), private]), KeyringError::PrivateKey { index: Some(1) });
    let shared = json!({ "kty": "oct", "k": "AAAA" });
    assert_eq!(refusal(vec![shared]), KeyringError::PrivateKey { index: Some(0) });
    for label in ["PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY"] {
        let pem = format!("-----BEGIN {label}-----\nAAAA\n-----END {label}-----\n");
        assert_eq!(Keyring::parse(&pem).unwrap_err(), KeyringError::PrivateKey { index: None });
    }
}

#[test]
fn keys_of_other_kinds_are_passed_over_but_not_alone() {
    let rsa = json!({ "kty": "RSA", "n": "AQAB", "e": "AQAB" });
    let p256 = json!({ "kty": "EC", "crv": "P-256", "x": "A", "y": "A" });
    let skipped = vec![
        SkippedKey { index: 0, kty: "RSA".to_owned(), crv: None },
        SkippedKey { index: 1, kty: "EC".to_owned(), crv: Some("P-256".to_owned()) },
    ];
    let keyring = of(vec![rsa.clone(), p256.clone(), vendor()]).unwrap();
    assert_eq!((keyring.keys().len(), keyring.skipped()), (1, &skipped[..]));
    assert_eq!(refusal(vec![rsa, p256]), KeyringError::NoUsableKey { skipped });
    assert_eq!(refusal(vec![]), KeyringError::NoUsableKey { skipped: vec![] });
}

#[test]
fn a_key_id_is_the_thumbprint_or_absent() {
    let mut anonymous = vendor();
    anonymous.as_object_mut().unwrap().remove("kid");
    assert_eq!(of(vec![anonymous]).unwrap().keys()[0].key_id, VENDOR.id());
    let (index, key_id, expected) = (0, STRANGER.id(), VENDOR.id());
    let posing = vendor_with("kid", json!(key_id));
    assert_eq!(refusal(vec![posing]), KeyringError::KeyIdMismatch { index, key_id, expected });
    let twice = refusal(vec![vendor(), vendor_with("exp", json!(1))]);
    assert_eq!(twice, KeyringError::DuplicateKey { key_id: VENDOR.id() });
}

#[test]
fn one_bad_member_refuses_the_whole_set_by_its_path() {
    let path = |key: Value| match refusal(vec![vendor(), key]) {
        KeyringError::BadKeySet { path, .. } => path,
        other => panic!("{other}"),
    };
    let stranger = |member: &str, value: Value| {
        let mut key = json!({ "kty": "OKP", "crv": "Ed25519" });
        key["x"] = json!(conformance::keys::base64url(&STRANGER.public()));
        key[member] = value;
        key
    };
    for (member, value, at) in [
        ("alg", json!("ES256"), "keys[1].alg"),
        ("use", json!("enc"), "keys[1].use"),
        ("key_ops", json!(["sign"]), "keys[1].key_ops"),
        ("x", json!("AAAA"), "keys[1].x"),
        ("nbf", json!("2026-01-01"), "keys[1].nbf"),
        ("exp", json!(9e18 as i64), "keys[1].exp"),
        ("revoked", json!([1, "stolen"]), "keys[1].revoked"),
        ("revoked", json!({ "revoked_at": -9e17 as i64 }), "keys[1].revoked.revoked_at"),
    ] {
        assert_eq!(path(stranger(member, value)), at);
    }
    // What is missing is missed in the key.
    assert_eq!(path(json!({ "kty": "OKP", "crv": "Ed25519" })), "keys[1]");
}

#[test]
fn what_is_no_key_says_what_it_looks_like() {
    let refusal = |text: &str| Keyring::parse(text).unwrap_err();
    assert_eq!(refusal(" \n"), KeyringError::EmptyKeys);
    let looks_like = |looks_like| KeyringError::NotKeys { looks_like };
    assert_eq!(refusal("hello"), looks_like(LooksLike::Text));
    assert_eq!(refusal("%PDF-1.7"), looks_like(LooksLike::Pdf));
    assert_eq!(refusal(&"0".repeat(63)), looks_like(LooksLike::Text));
    assert!(matches!(refusal("{\"keys\":[}"), KeyringError::BadKeySet { .. }));
    assert!(matches!(refusal("{\"keys\":[],\"keys\":[]}"), KeyringError::BadKeySet { .. }));
}

#[test]
fn one_key_and_one_byte_above_the_limit_are_too_much() {
    let key = |seed: u8| {
        let public = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]).verifying_key();
        let x = conformance::keys::base64url(public.as_bytes());
        json!({ "kty": "OKP", "crv": "Ed25519", "x": x })
    };
    let keys = |count: usize| (0..count).map(|seed| key(seed as u8)).collect::<Vec<_>>();
    assert_eq!(of(keys(limits::KEYS)).unwrap().keys().len(), limits::KEYS);
    let (count, limit) = (limits::KEYS + 1, limits::KEYS);
    assert_eq!(refusal(keys(count)), KeyringError::TooManyKeys { count, limit });

    let padded = |bytes: usize| {
        let set = key_set().to_string();
        let spaces = " ".repeat(bytes - set.len());
        Keyring::parse(&(spaces + &set))
    };
    assert!(padded(limits::KEY_SET_BYTES).is_ok());
    let (size, limit) = (limits::KEY_SET_BYTES as u64 + 1, limits::KEY_SET_BYTES as u64);
    assert_eq!(
        padded(limits::KEY_SET_BYTES + 1).unwrap_err(),
        KeyringError::KeysTooLarge { size, limit }
    );
}
