//! The published test keys: anybody may sign with them, so nobody may trust them.

use base64ct::{Base64UrlUnpadded, Encoding};
use ed25519_dalek::{Signer, SigningKey};
use licentia_verifier::thumbprint;
use serde_json::{Value, json};

/// A test key; its seed is readable ASCII, so that no one takes it for a secret.
#[derive(Debug, Clone, Copy)]
pub struct TestKey {
    /// What it is called in comments.
    pub name: &'static str,
    /// The Ed25519 seed (RFC 8032 section 5.1.5).
    pub seed: &'static [u8; 32],
}

/// Signs what is genuine.
pub const VENDOR: TestKey = TestKey { name: "vendor", seed: b"licentia published test seed one" };
/// Ships before it is used: valid from 2027-01-01 on.
pub const NEXT: TestKey = TestKey { name: "next", seed: b"licentia published test seed two" };
/// Valid until the end of 2023.
pub const RETIRED: TestKey = TestKey { name: "retired", seed: b"licentia published test seed 003" };
/// Stolen in 2025.
pub const REVOKED: TestKey = TestKey { name: "revoked", seed: b"licentia published test seed 004" };
/// In nobody's key set.
pub const STRANGER: TestKey =
    TestKey { name: "stranger", seed: b"licentia published test seed 005" };

/// First instant of [`NEXT`]: 2027-01-01T00:00:00Z.
pub const NEXT_NOT_BEFORE: i64 = 1_798_761_600;
/// First instant after [`RETIRED`]: 2024-01-01T00:00:00Z.
pub const RETIRED_EXPIRES: i64 = 1_704_067_200;
/// When [`REVOKED`] was: 2025-03-01T00:00:00Z.
pub const REVOKED_AT: i64 = 1_740_787_200;

impl TestKey {
    /// The 32 bytes of the public key.
    #[must_use]
    pub fn public(self) -> [u8; 32] {
        SigningKey::from_bytes(self.seed).verifying_key().to_bytes()
    }

    /// Its RFC 7638 thumbprint.
    #[must_use]
    pub fn id(self) -> String {
        thumbprint(&self.public())
    }

    /// An Ed25519 signature.
    #[must_use]
    pub fn sign(self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(self.seed).sign(message).to_bytes()
    }

    /// A compact JWS over these bytes.
    #[must_use]
    pub fn jws(self, header: &[u8], payload: &[u8]) -> String {
        let signed = format!("{}.{}", base64url(header), base64url(payload));
        let signature = self.sign(signed.as_bytes());
        format!("{signed}.{}", base64url(&signature))
    }

    fn jwk(self) -> Value {
        json!({
            // No `alg`: it would pin one of the two names that the algorithm has.
            "kty": "OKP", "crv": "Ed25519", "use": "sig",
            "kid": self.id(), "x": base64url(&self.public()),
        })
    }
}

/// Base64url without padding.
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// The key set that the vectors are judged by.
#[must_use]
pub fn key_set() -> Value {
    let mut next = NEXT.jwk();
    next["nbf"] = json!(NEXT_NOT_BEFORE);
    let mut retired = RETIRED.jwk();
    retired["exp"] = json!(RETIRED_EXPIRES);
    let mut revoked = REVOKED.jwk();
    revoked["revoked"] = json!({ "revoked_at": REVOKED_AT, "reason": "keyCompromise" });
    json!({ "keys": [VENDOR.jwk(), next, retired, revoked] })
}
