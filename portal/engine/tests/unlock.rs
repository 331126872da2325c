//! Encrypted files of Keygen's: opened with the right key, and with no other.

use licentia_engine::Engine;
use licentia_engine::protocol::{Question, Session, Stands, Unlock, Unlocked};
use serde_json::Value;

const KEYS: &str = include_str!("../../../tests/vectors/keys.json");
const VECTORS: &str = include_str!("../../../tests/vectors/keygen.json");
/// 2026-06-01T00:00:00Z.
const NOW: i64 = 1_780_272_000;

/// The file of a vector, and its license key.
fn vector(id: &str) -> (String, String) {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let case = vectors["cases"].as_array().unwrap().iter().find(|case| case["id"] == id).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&case["input"]["text"]), text(&case["licenseKey"]))
}

fn unlock(text: &str, license_key: &str) -> Unlocked {
    let mut engine = Engine::default();
    let session = Session { keys: vec![KEYS.into()], language: "en".into(), ..Session::default() };
    engine.answer(session.call(), &[], &mut |_| {});
    let (text, license_key) = (text.into(), license_key.to_owned());
    let question = Unlock { text, license_key, fingerprint: None, now: NOW };
    assert!(!format!("{question:?}").contains("C1B6"), "a key is never shown");
    Unlock::read(&engine.answer(question.call(), &[], &mut |_| {})).unwrap()
}

#[test]
fn the_license_key_opens_the_file_and_no_other_does() {
    let (text, key) = vector("keygen-encrypted");
    let Unlocked::Open(opened) = unlock(&text, &key) else { panic!("it opens") };
    assert_eq!((opened.stands, opened.product.as_str()), (Stands::InForce, "Kerio Connect"));
    assert!(!format!("{opened:?}").contains(&key), "the key is in no answer");
    for wrong in ["", "C1B6DE", &key.to_lowercase()] {
        assert_eq!(unlock(&text, wrong), Unlocked::Wrong, "{wrong}");
    }
}

#[test]
fn what_is_no_such_file_says_so() {
    assert!(matches!(unlock("hello", "C1B6DE"), Unlocked::Broken(_)));
}
