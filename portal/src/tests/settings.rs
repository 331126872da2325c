//! `portal.json` is read strictly, and what is wrong has its place.

use super::sample::{SHIPPED, settings_with};
use crate::state::{Settings, SetupError};
use licentia_verifier::KeyringError;
use serde_json::{Value, json};

fn fault(changes: &Value) -> SetupError {
    Settings::read(settings_with(changes).as_bytes()).expect_err("unsound settings")
}

fn path(changes: &Value) -> String {
    match fault(changes) {
        SetupError::Member { path, .. } => path,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_shipped_settings_are_sound() {
    let settings = Settings::read(SHIPPED.as_bytes()).unwrap();
    assert!(settings.demo.is_some_and(|demo| demo.show_on_first_visit));
    assert_eq!(settings.accent.map(|accent| accent.text), Some("#ffffff"));
}

#[test]
fn the_second_demo_sets_everything_that_can_be_set() {
    let text = include_str!("../../../www/demo/northwind.json");
    let settings = Settings::read(text.as_bytes()).unwrap();
    assert!(settings.logo.is_some() && settings.reseller.is_some());
    assert!(settings.price_list.is_some() && settings.accent.is_some());
    assert_eq!(settings.links.len(), 2);
}

#[test]
fn the_demo_trusts_the_published_test_keys_and_no_others() {
    let keys = include_str!("../../../tests/vectors/keys.json");
    let [shipped, keys]: [Value; 2] =
        [SHIPPED, keys].map(|text| serde_json::from_str(text).unwrap());
    assert_eq!(shipped["keys"], keys);
}

#[test]
fn what_is_optional_may_be_left_out_and_nothing_else() {
    let optional = json!({ "supportEmail": null, "demo": null, "colours": null });
    assert!(Settings::read(settings_with(&optional).as_bytes()).is_ok());
    assert_eq!(path(&json!({ "name": null })), "");
    assert_eq!(path(&json!({ "keys": null })), "");
}

#[test]
fn an_unknown_member_is_refused_with_its_path() {
    assert_eq!(path(&json!({ "trackingId": "x" })), "trackingId");
    assert_eq!(path(&json!({ "demo": { "keyIds": [], "files": [], "x": 1 } })), "demo.x");
    assert_eq!(path(&json!({ "colours": { "accent": "#000000", "b": "" } })), "colours.b");
}

#[test]
fn what_does_not_fit_is_refused_with_its_path() {
    assert_eq!(path(&json!({ "name": " " })), "name");
    assert_eq!(path(&json!({ "name": "n".repeat(81) })), "name");
    assert_eq!(path(&json!({ "supportEmail": "a@b?bcc=c@d" })), "supportEmail");
    for accent in ["red", "#12345", "#1234567", "#12345g"] {
        assert_eq!(path(&json!({ "colours": { "accent": accent } })), "colours.accent");
    }
    for file in ["/a", "../a", "a//b", "https:x", "a/./b", "", "a b", "a?b"] {
        let demo = json!({ "demo": { "keyIds": [], "files": ["a/b.license", file] } });
        assert_eq!(path(&demo), "demo.files[1]", "{file}");
    }
    let many = json!({ "demo": { "keyIds": [], "files": vec!["a"; 51] } });
    assert_eq!(path(&many), "demo.files");
}

#[test]
fn a_private_key_is_refused_with_its_place() {
    let mut keys: Value = serde_json::from_str::<Value>(SHIPPED).unwrap()["keys"].take();
    keys["keys"][1]["d"] = json!("secret");
    let private = SetupError::Keys(KeyringError::PrivateKey { index: Some(1) });
    assert_eq!(fault(&json!({ "keys": keys })), private);
}

#[test]
fn a_member_that_stands_there_twice_is_refused_with_its_place() {
    let text = SHIPPED.replace(r#""kty": "OKP","#, r#""kty": "OKP", "kty": "OKP","#);
    let error = Settings::read(text.as_bytes()).unwrap_err();
    let SetupError::Member { path, detail } = error else { panic!("{error:?}") };
    assert_eq!((path.as_str(), detail.as_str()), ("keys.keys[0]", "`kty` stands there twice"));
}

#[test]
fn logo_reseller_and_links_are_checked_too() {
    let links = json!([
        { "text": "Help", "href": "https://a.example/" },
        { "text": "x", "href": "javascript:x" },
    ]);
    assert_eq!(path(&json!({ "links": links })), "links[1].href");
    assert_eq!(path(&json!({ "links": [{ "text": " ", "href": "https://a" }] })), "links[0].text");
    assert_eq!(path(&json!({ "logo": "https://a.example/logo.svg" })), "logo");
    assert_eq!(path(&json!({ "reseller": { "name": "R", "email": "r" } })), "reseller.email");
    assert_eq!(path(&json!({ "reseller": { "name": "R" } })), "reseller");
    let sound = json!({
        "logo": "logo.svg",
        "reseller": { "name": "R", "email": "orders@r.example" },
        "links": [{ "text": "Help", "href": "https://a.example/help" }],
    });
    assert!(Settings::read(settings_with(&sound).as_bytes()).is_ok());
}

#[test]
fn what_is_not_json_is_refused_with_its_line() {
    let html = b"<!doctype html>\n<title>404</title>";
    let error = Settings::read(html).unwrap_err();
    assert!(matches!(error, SetupError::Syntax { line: 1, column: 1, .. }), "{error:?}");
    let twice = format!("{SHIPPED}{{}}");
    assert!(matches!(Settings::read(twice.as_bytes()), Err(SetupError::Syntax { .. })));
    let large = vec![b' '; 128 * 1024 + 1];
    assert!(matches!(Settings::read(&large), Err(SetupError::TooLarge { .. })));
}

#[test]
fn text_on_the_accent_is_the_more_legible_of_black_and_white() {
    for (accent, text) in [("#000000", "#ffffff"), ("#ffd800", "#000000"), ("#777777", "#000000")] {
        let settings = settings_with(&json!({ "colours": { "accent": accent } }));
        let settings = Settings::read(settings.as_bytes()).unwrap();
        assert_eq!(settings.accent.unwrap().text, text, "{accent}");
    }
}
