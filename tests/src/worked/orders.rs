//! Orders of a case: what is issued for one, and that the signed answer brings it (BUY-7).

use super::Case;
use super::check::{compare, json_of};
use crate::keys::{VENDOR, key_set};
use crate::vectors::key;
use licentia_verifier::order::{
    Change, ORDER_ANSWER_TYPE, OrderAnswer, OrderRequest, Records, order_ids, work_out,
};
use licentia_verifier::{Instant, Keyring, License, open};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    /// What is held; the first is the root.
    licenses: Vec<Value>,
    changes: Vec<Change>,
    /// When it is ordered and issued.
    at: Instant,
}

/// What an order is worked out to; and the answer, signed and opened again, is what was ordered.
pub(super) fn ask(case: &Case, question: &Value, wrong: &mut Vec<String>) {
    let order = Order::deserialize(question).unwrap_or_else(|error| panic!("{error}: {question}"));
    let keyring = Keyring::parse(&key_set().to_string()).expect("the test keys");
    let licenses: Vec<License> = order
        .licenses
        .iter()
        .map(|claims| open(&key(claims), &keyring).expect("a license"))
        .collect();
    let request = request(&order, &licenses);
    let records = Records { licenses: &licenses, revoked: None, policies: &[] };
    let issued = work_out(&request, records, &order_ids(&request), order.at);
    let found = match &issued {
        Ok(issued) => json_of(issued),
        Err(refused) => json_of(refused),
    };
    if let Some(expected) = &case.issued {
        compare("issued", &found, expected, wrong);
    }
    let Ok(issued) = issued else { return };
    let keys: Vec<String> = issued.iter().map(|claims| key(&json_of(claims))).collect();
    let answer = json!({
        "requestId": request.id, "requestDigest": request.digest(), "issued": order.at,
        "licenses": keys,
    });
    let header = json!({ "alg": "EdDSA", "kid": VENDOR.id(), "typ": ORDER_ANSWER_TYPE });
    let signed = VENDOR.jws(header.to_string().as_bytes(), answer.to_string().as_bytes());
    let answer = OrderAnswer::open(&signed, &keyring).expect("a genuine answer");
    compare("the answer", &json_of(&answer.check(&request)), &json!([]), wrong);
    // Whoever does not trust the vendor's key has no answer at all.
    if OrderAnswer::open(&signed, &Keyring::default()).is_ok() {
        wrong.push("an answer that nobody signed is taken in".to_owned());
    }
}

fn request(order: &Order, licenses: &[License]) -> OrderRequest {
    let root = licenses.first().expect("a root");
    let based_on: Vec<&str> = licenses.iter().map(|it| it.order_id.as_str()).collect();
    let request = json!({
        "id": "REQ-1", "created": order.at, "licensee": root.licensee, "product": root.product,
        "holding": root.order_id, "basedOn": based_on, "reseller": "Example Reseller",
        "maintenanceExpires": root.maintenance_expires, "changes": order.changes,
    });
    OrderRequest::read(request.to_string().as_bytes()).expect("a request")
}
