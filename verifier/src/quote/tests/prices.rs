//! What a price list is refused for, and where that is said.

use crate::json::JsonError;
use crate::limits;
use crate::quote::PriceList;
use alloc::{
    format,
    string::{String, ToString},
};
use serde_json::{Value, json};

fn list() -> Value {
    json!({
        "version": 1, "issued": "2026-01-01T00:00:00Z",
        "currencies": [
            { "code": "EUR", "minorDigits": 2 }, { "code": "JPY", "minorDigits": 0 },
        ],
        "classPercents": { "edu": 60, "gov": 80 },
        "products": [{
            "id": "kerio-control", "server": { "EUR": 1, "JPY": 2 },
            "pack": { "EUR": 1, "JPY": 2 }, "modules": [{
                "id": "antivirus", "category": "server", "withServer": { "EUR": 1, "JPY": 2 },
                "perPack": { "EUR": 1, "JPY": 2 },
            }],
        }],
    })
}

/// The complaint about the list with another value at a place.
#[track_caller]
fn complaint(place: &str, value: Value) -> (String, String) {
    let mut list = list();
    let (parent, name) = place.rsplit_once('/').unwrap();
    list.pointer_mut(parent).unwrap()[name] = value;
    match PriceList::read(list.to_string().as_bytes()) {
        Err(JsonError::Member { path, detail }) => (path, detail),
        other => panic!("{list}: {other:?}"),
    }
}

#[test]
fn an_unknown_member_is_named_by_its_path_wherever_it_is() {
    for (place, path) in [
        ("/currency", "currency"),
        ("/currencies/0/digits", "currencies[0].digits"),
        ("/classPercents/student", "classPercents.student"),
        ("/products/0/packs", "products[0].packs"),
        ("/products/0/modules/0/seats", "products[0].modules[0].seats"),
    ] {
        let (found, detail) = complaint(place, json!(1));
        assert_eq!(found, path);
        assert!(detail.starts_with("unknown field"), "{detail}");
    }
    let (path, detail) = complaint("/additions", json!({ "proration": "none", "period": "month" }));
    assert_eq!(path, "additions");
    assert!(detail.starts_with("unknown field `period`"), "{detail}");
}

#[test]
fn every_price_is_in_every_currency_and_in_no_other() {
    let (path, detail) = complaint("/products/0/modules/0/perPack", json!({ "EUR": 1 }));
    assert_eq!(path, "products[0].modules[0].perPack");
    assert_eq!(detail, "no price in `JPY`");
    let (path, detail) = complaint("/products/0/pack", json!({ "EUR": 1, "JPY": 1, "USD": 1 }));
    assert_eq!(
        (path.as_str(), detail.as_str()),
        ("products[0].pack", "`USD` is no currency of this list",)
    );
}

#[test]
fn numbers_are_limited_exactly() {
    let most = limits::PRICE_MINOR;
    let reads = |place: &str, value: Value| {
        let mut list = list();
        *list.pointer_mut(place).unwrap() = value;
        PriceList::read(list.to_string().as_bytes()).is_ok()
    };
    assert!(reads("/products/0/pack", json!({ "EUR": most, "JPY": 0 })));
    assert!(reads("/classPercents/edu", json!(100)));
    assert!(reads("/currencies/0/minorDigits", json!(limits::MINOR_DIGITS)));
    for (place, value, path) in [
        ("/products/0/pack", json!({ "EUR": most + 1, "JPY": 0 }), "products[0].pack"),
        ("/products/0/pack", json!({ "EUR": -1, "JPY": 0 }), "products[0].pack"),
        ("/products/0/pack", json!({ "EUR": 1.5, "JPY": 0 }), "products[0].pack.EUR"),
        ("/classPercents/edu", json!(101), "classPercents.edu"),
        ("/currencies/0/minorDigits", json!(5), "currencies[0].minorDigits"),
        ("/currencies/0/code", json!("Eur"), "currencies[0].code"),
        ("/currencies", json!([]), "currencies"),
        ("/products/0/modules/0/id", json!("server"), "products[0].modules"),
        ("/additions", json!({ "proration": "by-day", "period": 0 }), "additions"),
        ("/additions", json!({ "proration": "by-day", "period": "year" }), "additions"),
    ] {
        assert_eq!(complaint(place, value).0, path, "{place}");
    }
}

#[test]
fn lists_are_limited_exactly() {
    let product = |number: usize| {
        let price = json!({ "EUR": 1, "JPY": 1 });
        json!({ "id": format!("p{number}"), "server": price, "pack": price })
    };
    let with = |count: usize| {
        let mut list = list();
        list["products"] = (0..count).map(product).collect();
        PriceList::read(list.to_string().as_bytes())
    };
    assert!(with(limits::PRODUCTS).is_ok() && with(limits::PRODUCTS + 1).is_err());
    let currency = |number: usize| {
        let letters = ["A", "B"][number / 26];
        let last = char::from(b'A' + u8::try_from(number % 26).unwrap());
        json!({ "code": format!("{letters}A{last}"), "minorDigits": 2 })
    };
    let with = |count: usize| {
        let mut list = list();
        list["products"] = json!([]);
        list["currencies"] = (0..count).map(currency).collect();
        PriceList::read(list.to_string().as_bytes())
    };
    assert!(with(limits::CURRENCIES).is_ok() && with(limits::CURRENCIES + 1).is_err());
    let mut long = list().to_string();
    long += &" ".repeat(limits::PRICE_LIST_BYTES - long.len());
    assert!(PriceList::read(long.as_bytes()).is_ok());
    assert!(PriceList::read((long + " ").as_bytes()).is_err());
}
