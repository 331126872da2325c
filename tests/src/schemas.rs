//! The JSON Schemas of every document, from the types that read and write it.

use crate::corpus::VectorFile;
use licentia_verifier::assess::Assessment;
use licentia_verifier::entitlement::EntitlementAt;
use licentia_verifier::installation::Installation;
use licentia_verifier::order::{AnswerCheck, OrderAnswerClaims, OrderRequest};
use licentia_verifier::policy::{Policy, PolicyFlaw, ShownPolicy};
use licentia_verifier::quote::{PriceList, Quote};
use licentia_verifier::rules::Tally;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{Comparison, Timeline};
use licentia_verifier::{Claims, KeyringError, Revocations, Verdict};
use licentia_words::Explanation;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde_json::{Value, json};

/// File name and content of each schema.
#[must_use]
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("license.schema.json", read::<Claims>("The payload of a license")),
        ("policy.schema.json", read::<Policy>("A policy: the rules that a license lives under")),
        ("order-request.schema.json", read::<OrderRequest>("An order request")),
        ("order-answer.schema.json", read::<OrderAnswerClaims>("The payload of an order answer")),
        ("revocations.schema.json", read::<Revocations>("The payload of a revocation list")),
        ("verdict.schema.json", written::<Verdict>("What is said of one license")),
        ("price-list.schema.json", read::<PriceList>("A price list")),
        ("quote.schema.json", written::<Quote>("What changes to a license cost")),
        ("installation.schema.json", read::<Installation>("The facts about one running server")),
        ("scenario.schema.json", read::<Scenario>("A scenario: a story to play")),
        ("assessment.schema.json", written::<Assessment>("What licenses mean at one instant")),
        ("timeline.schema.json", written::<Timeline>("What a story comes to")),
        ("comparison.schema.json", written::<Comparison>("Two stories side by side")),
        ("entitlement.schema.json", written::<EntitlementAt>("What licenses grant together")),
        ("answer-check.schema.json", written::<AnswerCheck>("An answer beside its request")),
        ("tally.schema.json", written::<Tally>("How many seats a server needs")),
        ("explanation.schema.json", written::<Explanation>("A rule, explained")),
        ("shown-policy.schema.json", written::<ShownPolicy>("A policy and its fields")),
        ("policy-flaw.schema.json", written::<PolicyFlaw>("What a policy cannot have meant")),
        ("keyring-error.schema.json", written::<KeyringError>("Why keys are refused")),
        ("key-set.schema.json", key_set()),
        ("vectors.schema.json", read::<VectorFile>("A file of test vectors")),
    ]
}

/// Of a document that is read: what may be left out is optional.
fn read<T: JsonSchema>(title: &str) -> Value {
    schema::<T>(title, SchemaSettings::draft2020_12().for_deserialize())
}

/// Of a document that is written: what is always there is required.
fn written<T: JsonSchema>(title: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    schema::<T>(title, settings.with_transform(RecursiveTransform(without_null)))
}

/// What is absent is left out when it is written, never null.
fn without_null(schema: &mut Schema) {
    let null = json!("null");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| *name != null);
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&null));
        if let [only] = &choices[..] {
            let only = only.clone();
            schema.remove("anyOf");
            schema.insert("allOf".to_owned(), json!([only]));
        }
    }
}

/// Links of the Rust documentation lead nowhere from a schema: `` [`limits::KEYS`] `` → 64, and
/// `` [`crate::Verdict`] `` → `Verdict`. Nor do its examples say anything to others.
fn without_links(schema: &mut Schema) {
    let Some(Value::String(text)) = schema.get_mut("description") else { return };
    if let Some(example) = text.find("\n\n```") {
        text.truncate(example);
    }
    while let Some(start) = text.find("[`") {
        let Some(length) = text[start..].find("`]") else { return };
        let path = &text[start + 2..start + length];
        let name = path.rsplit("::").next().unwrap_or(path);
        let link = limit(name).unwrap_or_else(|| format!("`{name}`"));
        text.replace_range(start..start + length + 2, &link);
    }
}

/// The number of a limit, as people write it.
fn limit(name: &str) -> Option<String> {
    let source = include_str!("../../verifier/src/limits.rs");
    let (_, rest) = source.split_once(&format!("pub const {name}: "))?;
    let (product, _) = rest.split_once(" = ")?.1.split_once(';')?;
    let factors = product.split('*').map(|it| it.trim().replace('_', "").parse::<u64>());
    let digits = factors.product::<Result<u64, _>>().ok()?.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    Some(groups.collect::<Vec<_>>().join(","))
}

fn schema<T: JsonSchema>(title: &str, settings: SchemaSettings) -> Value {
    let settings = settings.with_transform(RecursiveTransform(without_links));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), json!(title));
    schema.to_value()
}

/// Written by hand: a JWK Set may hold keys of kinds that we pass over.
fn key_set() -> Value {
    let date = json!({ "type": "integer", "description": "NumericDate (RFC 7519 section 2)" });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Trusted keys: a JWK Set (RFC 7517)",
        "type": "object",
        "required": ["keys"],
        "properties": { "keys": { "type": "array", "maxItems": 64, "items": { "anyOf": [
            { "$ref": "#/$defs/ed25519" },
            { "type": "object", "description": "A key of another kind: passed over.",
              "not": { "properties": { "crv": { "const": "Ed25519" } }, "required": ["crv"] } },
        ] } } },
        "$defs": { "ed25519": {
            "description": "An Ed25519 public key (RFC 8037 section 2).",
            "type": "object",
            "required": ["kty", "crv", "x"],
            "properties": {
                "kty": { "const": "OKP" },
                "crv": { "const": "Ed25519" },
                "x": { "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$" },
                "d": false,
                "kid": { "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$",
                         "description": "The RFC 7638 thumbprint of the key." },
                "alg": { "enum": ["EdDSA", "Ed25519"] },
                "use": { "const": "sig" },
                "key_ops": { "type": "array", "contains": { "const": "verify" } },
                "nbf": date,
                "exp": date,
                "revoked": {
                    "description": "As OpenID Federation 1.0 writes a revoked key.",
                    "type": "object",
                    "properties": { "revoked_at": date, "reason": { "type": "string" } },
                },
            },
        } },
    })
}
