//! Signing: the only line of the project that makes a signature.

use base64ct::{Base64UrlUnpadded, Encoding};
use ed25519_dalek::{Signer, SigningKey};
use licentia_verifier::thumbprint;

/// Signs a document of the type `typ` as a compact JWS (RFC 7515, RFC 8037).
///
/// ```
/// # use ed25519_dalek::SigningKey;
/// # use licentia_verifier::{Keyring, OpenError, open};
/// let key = SigningKey::from_bytes(&[7; 32]);
/// let compact = licentia::sign(b"{}", "license+jwt", &key);
///
/// let hex: String = key.verifying_key().as_bytes().iter().map(|b| format!("{b:02x}")).collect();
/// let opened = open(&compact, &Keyring::parse(&hex)?);
/// // The signature holds; what was signed is no license.
/// assert!(matches!(opened, Err(OpenError::BadClaim { .. })));
/// # Ok::<(), licentia_verifier::KeyringError>(())
/// ```
#[must_use]
pub fn sign(payload: &[u8], typ: &str, key: &SigningKey) -> String {
    let kid = thumbprint(key.verifying_key().as_bytes());
    let header = serde_json::json!({ "alg": "EdDSA", "kid": kid, "typ": typ }).to_string();
    let encode = Base64UrlUnpadded::encode_string;
    let signed = format!("{}.{}", encode(header.as_bytes()), encode(payload));
    let signature = key.sign(signed.as_bytes());
    format!("{signed}.{}", encode(&signature.to_bytes()))
}
