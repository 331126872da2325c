//! The shape of a vector file, and how an examinee's answers are compared with it.

use base64ct::{Base64, Encoding};
use licentia_verifier::Secrets;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A file of `tests/vectors`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VectorFile {
    /// Where the schema of this file is.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// What the cases have in common.
    pub title: String,
    /// What a wrong verifier would let through, by flag.
    pub flags: BTreeMap<String, String>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// One input and what is to be said of it, under the keys of `keys.json`.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Case {
    /// Unique over all files.
    pub id: String,
    /// What is special about the input.
    pub comment: String,
    /// Names of the file's flags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<String>,
    /// The instant at which it is judged, in UTC.
    pub at: String,
    /// The bytes to judge.
    pub input: Input,
    /// The license key that is given along with it, for files of Keygen's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_key: Option<String>,
    /// The fingerprint that is given along with it, for machine files of Keygen's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// One verdict for each document in the input. Members named `detail` are left out: they are
    /// diagnostics in words of the implementation's own.
    pub expect: Vec<Value>,
}

/// The bytes of a case.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Input {
    /// As UTF-8.
    Text(String),
    /// In base64 (RFC 4648 section 4): what is no text.
    Base64(String),
    /// A text over and over: what is too long to be written down.
    Repeat {
        /// The text.
        text: String,
        /// How many times.
        times: usize,
    },
}

impl Case {
    /// What is given along with it.
    #[must_use]
    pub fn secrets(&self) -> Secrets<'_> {
        Secrets {
            license_key: self.license_key.as_deref(),
            fingerprint: self.fingerprint.as_deref(),
        }
    }
}

impl Input {
    /// The bytes themselves.
    ///
    /// # Panics
    /// If the base64 of a vector is damaged.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.clone().into_bytes(),
            Self::Base64(base64) => Base64::decode_vec(base64).expect("vectors hold good base64"),
            Self::Repeat { text, times } => text.repeat(*times).into_bytes(),
        }
    }
}

/// A verdict as vectors expect it: without diagnostics.
#[must_use]
pub fn comparable(mut verdict: Value) -> Value {
    if let Some(error) = verdict.get_mut("error").and_then(Value::as_object_mut) {
        error.remove("detail");
    }
    verdict
}

/// The committed vector files, by file name.
///
/// # Panics
/// If they cannot be read: without them there is nothing to test.
#[must_use]
pub fn load() -> BTreeMap<String, VectorFile> {
    let folder = crate::root().join("tests/vectors");
    let names = crate::vectors::files().into_keys();
    names
        .map(|name| {
            let text = std::fs::read_to_string(folder.join(&name)).expect("a vector file");
            (name, serde_json::from_str(&text).expect("a vector file of the right shape"))
        })
        .collect()
}
