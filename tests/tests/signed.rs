//! Signed documents that are no licenses: nothing passes for another, nothing forged opens.

use conformance::keys::{REVOKED, STRANGER, TestKey, VENDOR, key_set};
use conformance::vectors::{key, ordinary_with};
use licentia_verifier::order::{ORDER_ANSWER_TYPE, OrderAnswer};
use licentia_verifier::{
    Instant, Keyring, LICENSE_TYPE, OpenError, REVOCATIONS_TYPE, RevocationList, Revocations,
    Unfollowed, limits, open, split,
};
use serde_json::{Value, json};

fn keyring() -> Keyring {
    Keyring::parse(&key_set().to_string()).unwrap()
}

fn signed(typ: &str, payload: &str, key: TestKey) -> String {
    let header = json!({ "alg": "EdDSA", "kid": key.id(), "typ": typ }).to_string();
    key.jws(header.as_bytes(), payload.as_bytes())
}

fn at(instant: &str) -> Instant {
    instant.parse().unwrap()
}

fn revocations(order_ids: &[&str]) -> Value {
    let (issued, expires) = (at("2026-06-01T12:00:00Z"), at("2026-07-01T12:00:00Z"));
    serde_json::to_value(Revocations::next(None, order_ids, issued, expires)).unwrap()
}

fn answer() -> Value {
    json!({
        "requestId": "REQ-1", "requestDigest": "A".repeat(43), "issued": "2026-06-01T12:00:00Z",
        "licenses": [key(&ordinary_with(json!({})))],
    })
}

fn list(claims: &Value) -> Result<RevocationList, OpenError> {
    RevocationList::open(&signed(REVOCATIONS_TYPE, &claims.to_string(), VENDOR), &keyring())
}

/// Opens a document as each of the kinds there are; the code, or `genuine`.
fn opened(text: &str) -> [&'static str; 3] {
    let keyring = keyring();
    [
        open(text, &keyring).map_or_else(|error| error.code(), |_| "genuine"),
        RevocationList::open(text, &keyring).map_or_else(|error| error.code(), |_| "genuine"),
        OrderAnswer::open(text, &keyring).map_or_else(|error| error.code(), |_| "genuine"),
    ]
}

#[test]
fn no_document_passes_for_another() {
    let payloads =
        [ordinary_with(json!({})), revocations(&["A"]), answer()].map(|it| it.to_string());
    let types = [LICENSE_TYPE, REVOCATIONS_TYPE, ORDER_ANSWER_TYPE];
    for (content, payload) in payloads.iter().enumerate() {
        for (kind, typ) in types.into_iter().enumerate() {
            for (door, code) in opened(&signed(typ, payload, VENDOR)).into_iter().enumerate() {
                let expected = match (door == kind, kind == content) {
                    (false, _) => "wrong-type",
                    (true, false) => "bad-claim",
                    (true, true) => "genuine",
                };
                assert_eq!(code, expected, "{typ} at door {door}: {payload}");
            }
        }
    }
}

#[test]
fn what_is_forged_or_of_an_unknown_key_does_not_open() {
    for (typ, claims, door) in
        [(REVOCATIONS_TYPE, revocations(&["A"]), 1), (ORDER_ANSWER_TYPE, answer(), 2)]
    {
        let payload = claims.to_string();
        let by = |key| opened(&signed(typ, &payload, key))[door];
        assert_eq!(
            [by(VENDOR), by(STRANGER), by(REVOKED)],
            ["genuine", "unknown-key", "key-revoked"]
        );
        let twice = payload.replacen('{', r#"{"issued":"2020-01-01T00:00:00Z","#, 1);
        assert_eq!(opened(&signed(typ, &twice, VENDOR))[door], "duplicate-member");
        let (good, bad) =
            (signed(typ, &payload, VENDOR), signed(typ, &format!("{payload} "), VENDOR));
        let body = bad.rsplit_once('.').unwrap().0;
        let transplanted = format!("{body}.{}", good.rsplit_once('.').unwrap().1);
        assert_eq!(opened(&transplanted)[door], "signature-mismatch");
    }
}

#[test]
fn a_list_says_what_it_revokes_and_until_when_it_is_fresh() {
    let list = list(&revocations(&["ORD-1", "ORD-2"])).unwrap();
    assert!(list.revokes("ORD-1") && list.revokes("ORD-2"));
    assert!(!list.revokes("ORD-3") && !list.revokes("ord-1") && !list.revokes(""));
    assert!(
        !list.is_stale(at("2026-07-01T11:59:59Z")) && list.is_stale(at("2026-07-01T12:00:00Z"))
    );
}

#[test]
fn a_list_that_is_not_well_formed_is_refused_with_the_path() {
    let refused = |name: &str, value: Value| {
        let mut claims = revocations(&["A", "B"]);
        claims[name] = value;
        match list(&claims) {
            Err(OpenError::BadClaim { path, .. }) => path,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused("number", json!(0)), "number");
    assert_eq!(refused("expires", json!("2026-06-01T12:00:00Z")), "expires");
    let hashes = revocations(&["A", "B"])["orders"].clone();
    let (one, other) = (&hashes[0], &hashes[1]);
    for orders in [json!([other, one]), json!([one, one]), json!(["A"]), json!([format!("{one}A")])]
    {
        assert!(refused("orders", orders).starts_with("orders"));
    }
}

#[test]
fn a_list_has_as_many_orders_as_its_limit_and_no_more() {
    let orders = |count: usize| {
        let ids: Vec<String> = (0..count).map(|number| format!("ORD-{number}")).collect();
        revocations(&ids.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert!(list(&orders(limits::REVOKED_ORDERS)).unwrap().revokes("ORD-99999"));
    let over = list(&orders(limits::REVOKED_ORDERS + 1));
    assert!(matches!(over, Err(OpenError::BadClaim { path, .. }) if path == "orders"));
    let long = format!("{}{}", "eyJ", "a".repeat(limits::REVOCATION_LIST_BYTES - 2));
    assert_eq!(RevocationList::open(&long, &keyring()).unwrap_err().code(), "too-large");
}

#[test]
fn a_known_list_is_followed_only_by_one_that_keeps_all_it_revoked() {
    let numbered = |number: u32, order_ids: &[&str]| {
        let mut claims = revocations(order_ids);
        claims["number"] = json!(number);
        list(&claims).unwrap()
    };
    let known = numbered(3, &["A", "B"]);
    assert_eq!(known.follow(&known), Ok(()));
    assert_eq!(numbered(4, &["A", "B", "C"]).follow(&known), Ok(()));
    assert_eq!(numbered(9, &["A", "B"]).follow(&known), Ok(()));
    let older = Unfollowed::Older { number: 2, known: 3 };
    assert_eq!(numbered(2, &["A", "B"]).follow(&known), Err(older));
    let other = Unfollowed::OtherContent { number: 3 };
    assert_eq!(numbered(3, &["A", "B", "C"]).follow(&known), Err(other));
    let dropped = Unfollowed::Dropped { number: 4, known: 3, orders: 1 };
    assert_eq!(numbered(4, &["A", "C"]).follow(&known), Err(dropped));
}

#[test]
fn an_answer_is_only_as_genuine_as_every_license_in_it() {
    let mut claims = answer();
    let forged = signed(LICENSE_TYPE, &ordinary_with(json!({})).to_string(), STRANGER);
    claims["licenses"] = json!([claims["licenses"][0], forged]);
    let text = signed(ORDER_ANSWER_TYPE, &claims.to_string(), VENDOR);
    let (path, detail) = ("licenses[1]".to_owned(), "unknown-key".to_owned());
    assert_eq!(OrderAnswer::open(&text, &keyring()), Err(OpenError::BadClaim { path, detail }));
}

#[test]
fn licenses_are_found_in_answers_and_in_nothing_else() {
    let keyring = keyring();
    let answer = signed(ORDER_ANSWER_TYPE, &answer().to_string(), VENDOR);
    let list = signed(REVOCATIONS_TYPE, &revocations(&["A"]).to_string(), VENDOR);
    let text = format!("{answer}\n{list}\n{}\n", key(&ordinary_with(json!({}))));
    let found: Vec<Result<usize, &str>> = split(&text)
        .unwrap()
        .iter()
        .map(|it| it.licenses(&keyring).map(|it| it.len()).map_err(|error| error.code()))
        .collect();
    assert_eq!(found, [Ok(1), Err("wrong-type"), Ok(1)]);
}

#[test]
fn an_answer_longer_than_a_license_may_be_still_opens() {
    let domains: Vec<Value> =
        (0..1000).map(|it| json!({ "domain": format!("d{it}.example"), "seats": 5 })).collect();
    let license = key(&ordinary_with(json!({ "domainLimits": domains })));
    let mut claims = answer();
    claims["licenses"] = json!([license, license]);
    let text = signed(ORDER_ANSWER_TYPE, &claims.to_string(), VENDOR);
    assert!(limits::DOCUMENT_BYTES < text.len());
    let licenses = split(&text).unwrap()[0].licenses(&keyring()).unwrap();
    assert_eq!(licenses.len(), 2);
    let armored = licentia_verifier::armor(&text);
    assert_eq!(split(&armored).unwrap()[0].licenses(&keyring()).unwrap(), licenses);
    claims["licenses"] = json!(vec![license; 16]);
    let long = signed(ORDER_ANSWER_TYPE, &claims.to_string(), VENDOR);
    assert!(limits::ORDER_ANSWER_BYTES < long.len());
    assert_eq!(opened(&long)[2], "too-large");
}
