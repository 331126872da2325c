//! Public keys as they are handed out: a JWK Set (RFC 7517, RFC 8037), or PEM.

use crate::Host;
use crate::failure::Failure;
use crate::moment::instant;
use base64ct::{Base64UrlUnpadded, Encoding};
use clap::Args;
use ed25519_dalek::VerifyingKey;
use ed25519_dalek::pkcs8::EncodePublicKey;
use licentia_verifier::{Instant, Keyring, thumbprint};
use pkcs8::LineEnding;
use serde::Serialize;

/// From when to when a key signs.
#[derive(Debug, Args)]
pub(crate) struct WindowFlags {
    /// First instant at which the key signs, as in `2026-01-15T00:00:00Z`
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    not_before: Option<Instant>,
    /// First instant at which it no longer signs: what it signed before stays genuine
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    expires: Option<Instant>,
}

impl WindowFlags {
    /// Refuses the window of a new key that is over already: nothing it signs would be genuine.
    pub(crate) fn must_be_ahead(&self, host: &Host<'_>) -> Result<(), Failure> {
        let Some(expires) = self.expires else { return Ok(()) };
        let now = host.now()?;
        match expires <= now {
            true => {
                let problem = format!("the key would be over already: it is {now}");
                Err(Failure::usage(problem, "give a later `--expires`"))
            }
            false => Ok(()),
        }
    }
}

#[derive(Serialize)]
struct JwkSet<'a> {
    keys: [Jwk<'a>; 1],
}

#[derive(Serialize)]
struct Jwk<'a> {
    kty: &'a str,
    crv: &'a str,
    x: String,
    kid: String,
    alg: &'a str,
    #[serde(rename = "use")]
    usage: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exp: Option<i64>,
}

/// The key id of a public key.
pub(crate) fn key_id(key: &VerifyingKey) -> String {
    thumbprint(key.as_bytes())
}

/// The JWK Set of one public key, with a line end.
pub(crate) fn jwk_set(key: &VerifyingKey, window: &WindowFlags) -> Result<String, Failure> {
    if let (Some(from), Some(until)) = (window.not_before, window.expires)
        && until <= from
    {
        let remedy = "give a later `--expires`";
        return Err(Failure::usage("the key would expire before it is valid", remedy));
    }
    let jwk = Jwk {
        kty: "OKP",
        crv: "Ed25519",
        x: Base64UrlUnpadded::encode_string(key.as_bytes()),
        kid: key_id(key),
        alg: "EdDSA",
        usage: "sig",
        nbf: window.not_before.map(Instant::unix_seconds),
        exp: window.expires.map(Instant::unix_seconds),
    };
    let text =
        serde_json::to_string_pretty(&JwkSet { keys: [jwk] }).map_err(std::io::Error::other)?;
    Ok(text + "\n")
}

/// The public key as SubjectPublicKeyInfo in PEM (RFC 8410), with a line end.
pub(crate) fn pem(key: &VerifyingKey) -> Result<String, Failure> {
    Ok(key.to_public_key_pem(LineEnding::LF).map_err(std::io::Error::other)?)
}

/// The public key as something to verify with.
pub(crate) fn keyring(key: &VerifyingKey) -> Result<Keyring, Failure> {
    let hex: String = key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Keyring::parse(&hex).map_err(std::io::Error::other)?)
}
