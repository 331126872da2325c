//! The verifier for JavaScript: names and conversions, no decision of its own.
//!
//! Values cross the border as JSON, which is what the command line prints too, so that every
//! implementation gives the same bytes. The hand-written modules in `npm/` make objects of it.

mod problem;

use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::simulate;
use licentia_verifier::{
    Keyring, OpenError, Secrets, SizedThing, Verdict, judge_all_with, judge_with, limits, signed_by,
};
use problem::bad_scenario;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A keyring on the wasm side.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Core {
    keyring: Keyring,
}

#[wasm_bindgen]
impl Core {
    /// Trusts the keys in a JWK Set, a PEM public key or 64 hex digits.
    ///
    /// # Errors
    /// The JSON of a `KeyringError`.
    #[wasm_bindgen(constructor)]
    pub fn new(keys: &str) -> Result<Core, String> {
        Keyring::parse(keys).map(|keyring| Self { keyring }).map_err(|error| json(&error))
    }

    /// The keys that were passed over, as a JSON list.
    #[wasm_bindgen(js_name = skippedKeys)]
    #[must_use]
    pub fn skipped_keys(&self) -> String {
        json(&self.keyring.skipped())
    }

    /// The verdict on one document, as JSON; nothing if `at` is no instant. What decrypts a file
    /// of Keygen's is the license key and, for a machine file, the fingerprint.
    #[must_use]
    pub fn judge(
        &self,
        text: &[u8],
        at: &str,
        license_key: Option<String>,
        fingerprint: Option<String>,
    ) -> Option<String> {
        let secrets = secrets(&license_key, &fingerprint);
        Some(json(&judge_with(text, &self.keyring, &secrets, at.parse().ok()?)))
    }

    /// Whether the signature of a registration key holds; what was signed is not read.
    #[wasm_bindgen(js_name = isSigned)]
    #[must_use]
    pub fn is_signed(&self, registration_key: &[u8]) -> bool {
        let text = str::from_utf8(registration_key);
        text.is_ok_and(|text| signed_by(text, &self.keyring).is_ok())
    }

    /// The verdicts on all documents of a text, as a JSON list; nothing if `at` is no instant.
    #[wasm_bindgen(js_name = judgeAll)]
    #[must_use]
    pub fn judge_all(
        &self,
        text: &[u8],
        at: &str,
        license_key: Option<String>,
        fingerprint: Option<String>,
    ) -> Option<String> {
        let secrets = secrets(&license_key, &fingerprint);
        Some(json(&judge_all_with(text, &self.keyring, &secrets, at.parse().ok()?)))
    }

    /// What licenses mean at an instant of a scenario, as JSON; nothing if `at` is no instant.
    /// Without one it is the scenario's last.
    ///
    /// # Errors
    /// The JSON of a `bad-scenario` with its problems, or of a `SimulateError`.
    pub fn assess(&self, scenario: &[u8], at: Option<String>) -> Result<Option<String>, String> {
        let Ok(at) = at.map(|at| at.parse()).transpose() else { return Ok(None) };
        let scenario = self.scenario(scenario)?;
        let assessment = scenario.assess(at.unwrap_or(scenario.until));
        assessment.map(|it| Some(json(&it))).map_err(|error| json(&error))
    }

    /// What licenses mean over the time of a scenario, as JSON.
    ///
    /// # Errors
    /// The JSON of a `bad-scenario` with its problems, or of a `SimulateError`.
    pub fn simulate(&self, scenario: &[u8]) -> Result<String, String> {
        let timeline = simulate(&self.scenario(scenario)?);
        timeline.map(|it| json(&it)).map_err(|error| json(&error))
    }

    /// Reads a scenario as the command line does; editors' byte order marks are forgiven.
    fn scenario(&self, bytes: &[u8]) -> Result<Scenario, String> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        Scenario::read(bytes, &self.keyring).map_err(|problems| json(&bad_scenario(problems)))
    }
}

/// The longest text that may be handed over, in bytes.
#[wasm_bindgen(js_name = inputLimit)]
#[must_use]
pub fn input_limit() -> usize {
    limits::INPUT_BYTES
}

/// The verdict on a text that is too long to be handed over, as JSON.
#[wasm_bindgen(js_name = tooLarge)]
#[must_use]
pub fn too_large(size: f64) -> String {
    let (size, limit) = (size as u64, limits::INPUT_BYTES as u64);
    let error = OpenError::TooLarge { what: SizedThing::Input, size, limit };
    json(&Verdict::NotGenuine { error })
}

/// The longest scenario that may be handed over, in bytes; the core alone would take more.
#[wasm_bindgen(js_name = scenarioLimit)]
#[must_use]
pub fn scenario_limit() -> usize {
    problem::SCENARIO_BYTES
}

/// What is wrong with a scenario that is too long to be handed over, as JSON.
#[wasm_bindgen(js_name = scenarioTooLong)]
#[must_use]
pub fn scenario_too_long() -> String {
    json(&problem::scenario_too_long())
}

fn secrets<'a>(license_key: &'a Option<String>, fingerprint: &'a Option<String>) -> Secrets<'a> {
    Secrets { license_key: license_key.as_deref(), fingerprint: fingerprint.as_deref() }
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    // Our own types hold nothing that JSON cannot say.
    serde_json::to_string(value).unwrap_or_default()
}
