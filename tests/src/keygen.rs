//! A writer of Keygen's formats, as they are described: it shares no code with the reader.

use crate::keys::TestKey;
use aes_gcm::{Aes256Gcm, KeyInit, aead::AeadInOut};
use base64ct::{Base64, Base64Url, Base64UrlUnpadded, Encoding};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Width of the base64 between BEGIN and END, in columns.
const COLUMNS: usize = 60;
/// What a test's cipher begins with: 12 bytes that would be random.
const IV: [u8; 12] = *b"licentia iv!";

/// How `enc`, `sig` and `alg` are written.
#[derive(Debug, Clone)]
pub struct Parts {
    /// `LICENSE` or `MACHINE`.
    pub label: &'static str,
    /// The payload, wrapped.
    pub enc: String,
    /// The signature.
    pub sig: String,
    /// What it says of both.
    pub alg: String,
}

/// A file of a kind: `license` or `machine`.
#[must_use]
pub fn plain(kind: &str, payload: &str, key: TestKey) -> Parts {
    Parts::signed(kind, Base64::encode_string(payload.as_bytes()), "base64+ed25519", key)
}

/// The same, encrypted by license key and fingerprint, one after the other.
#[must_use]
pub fn encrypted(kind: &str, payload: &str, secret: &str, key: TestKey) -> Parts {
    let parts = encrypt(payload, secret).map(|part| Base64::encode_string(&part));
    Parts::signed(kind, parts.join("."), "aes-256-gcm+ed25519", key)
}

/// Ciphertext, iv and tag.
///
/// # Panics
/// Never: the payload has not gigabytes.
#[must_use]
pub fn encrypt(payload: &str, secret: &str) -> [Vec<u8>; 3] {
    let cipher = Aes256Gcm::new(&Sha256::digest(secret.as_bytes()));
    let mut text = payload.as_bytes().to_vec();
    let tag = cipher.encrypt_inout_detached(&IV.into(), b"", text.as_mut_slice().into());
    [text, IV.to_vec(), tag.expect("a short text").to_vec()]
}

/// A signed key.
#[must_use]
pub fn signed_key(data: &str, key: TestKey) -> String {
    let signed = format!("key/{}", Base64Url::encode_string(data.as_bytes()));
    let signature = Base64Url::encode_string(&key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

impl Parts {
    /// Whatever is wrapped, signed as this kind of file.
    #[must_use]
    pub fn signed(kind: &str, enc: String, alg: &str, key: TestKey) -> Self {
        let signature = key.sign(format!("{kind}/{enc}").as_bytes());
        let label = if kind == "machine" { "MACHINE" } else { "LICENSE" };
        let (sig, alg) = (Base64::encode_string(&signature), alg.to_owned());
        Self { label, enc, sig, alg }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> String {
        let outer = json!({ "enc": self.enc, "sig": self.sig, "alg": self.alg });
        armored(self.label, &outer.to_string())
    }

    /// As other writers make it: base64url without padding, inside and out.
    ///
    /// # Panics
    /// If it is not in base64 yet.
    #[must_use]
    pub fn in_base64url(mut self, kind: &str, key: TestKey) -> Self {
        let unpadded = |part: &str| {
            Base64UrlUnpadded::encode_string(&Base64::decode_vec(part).expect("base64"))
        };
        let enc: Vec<String> = self.enc.split('.').map(unpadded).collect();
        self.enc = enc.join(".");
        let signature = key.sign(format!("{kind}/{}", self.enc).as_bytes());
        self.sig = Base64UrlUnpadded::encode_string(&signature);
        self
    }
}

/// A JSON text between BEGIN and END.
#[must_use]
pub fn armored(label: &str, json: &str) -> String {
    let base64 = Base64::encode_string(json.as_bytes());
    let mut text = format!("-----BEGIN {label} FILE-----\n");
    for line in base64.as_bytes().chunks(COLUMNS) {
        text += &String::from_utf8_lossy(line);
        text.push('\n');
    }
    text + &format!("-----END {label} FILE-----\n")
}

/// The payload of an ordinary license file: what the cases change.
#[must_use]
pub fn license() -> Value {
    json!({
        "data": {
            "id": "9b9bf3a4-6d7e-4c1c-8d4f-0f6f3a3c1b2a",
            "type": "licenses",
            "attributes": {
                "name": "Mail for the office",
                "key": "C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3",
                "expiry": "2027-01-15T00:00:00.000Z",
                "status": "ACTIVE",
                "uses": 0,
                "suspended": false,
                "protected": true,
                "maxMachines": 3,
                "maxProcesses": null,
                "maxUsers": 25,
                "metadata": { "company": "Analytical Engines", "channel": "reseller" },
                "created": "2026-01-15T09:30:00.000Z",
                "updated": "2026-05-20T00:00:00.000Z",
            },
            "relationships": {
                "account": { "data": { "type": "accounts", "id": ACCOUNT } },
                "product": { "data": { "type": "products", "id": "product-1" } },
            },
        },
        "included": [
            {
                "type": "products", "id": "product-1",
                "attributes": { "name": "Kerio Connect", "code": null },
            },
            {
                "type": "users", "id": "user-1",
                "attributes": { "fullName": "Ada Byron", "email": "ada@engines.example" },
            },
            {
                "type": "entitlements", "id": "entitlement-1",
                "attributes": { "name": "Antivirus", "code": "antivirus" },
            },
            {
                "type": "entitlements", "id": "entitlement-2",
                "attributes": { "name": "Web", "code": "WEB FILTER" },
            },
        ],
        "meta": {
            "issued": "2026-05-30T08:00:00.000Z",
            "expiry": "2026-06-29T08:00:00.000Z",
            "ttl": 2_592_000,
        },
    })
}

/// Whose files they are.
pub const ACCOUNT: &str = "1fddcec8-8dd3-4d8d-9b16-215cac0f9b52";

/// The payload of an ordinary machine file.
#[must_use]
pub fn machine() -> Value {
    let mut license = license();
    let mut included = vec![license["data"].take()];
    included.extend(license["included"].as_array().cloned().unwrap_or_default());
    json!({
        "data": {
            "id": "machine-1",
            "type": "machines",
            "attributes": { "fingerprint": "4d:AE:00:11", "name": "mail", "cores": 8 },
            "relationships": {
                "account": { "data": { "type": "accounts", "id": ACCOUNT } },
                "license": { "data": { "type": "licenses", "id": included[0]["id"] } },
            },
        },
        "included": included,
        "meta": license["meta"],
    })
}
