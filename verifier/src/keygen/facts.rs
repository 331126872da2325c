//! What a file of Keygen's says beside its claims.

use super::Secrets;
use crate::json::{Object, Value};
use crate::verdict::Refusal;
use crate::{Form, Instant, limits};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// What a file of Keygen's says beside its claims.
///
/// The lifetime of the file and that of the license are two things: a file is handed out anew every
/// few days or weeks, so that a license which was suspended stops working where nobody is online.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Keygen {
    /// What it is.
    pub format: Form,
    /// Whether it was encrypted.
    pub encrypted: bool,
    /// When the file was issued, if it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<Instant>,
    /// The first instant at which the file no longer counts; absent: it has no lifetime of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_expires: Option<Instant>,
    /// How long the file lives, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifetime_seconds: Option<u64>,
    /// The first instant at which the license has expired; absent: it never does. The claim
    /// `licenseExpires` is the last day on which it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_expires: Option<Instant>,
    /// The license's status when the file was issued: `ACTIVE`, `INACTIVE`, `EXPIRING`, `EXPIRED`,
    /// `SUSPENDED`, `BANNED`, or a word that is not known here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fingerprint of the machine, as a machine file writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// Whether that is the fingerprint which the caller gave, if he gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint_fits: Option<bool>,
    /// The attributes of the license or machine as they stand, or what a signed key holds (a text
    /// is called `data`), without license keys: nobody should read those along.
    pub attributes: Object<'static>,
    /// What the file includes: type, id and attributes of each, without license keys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub included: Vec<Value<'static>>,
}

impl Keygen {
    pub(crate) fn license_expires(&self) -> Option<Instant> {
        self.license_expires
    }

    /// One that says nothing yet.
    pub(super) fn new(format: Form) -> Self {
        Self {
            format,
            encrypted: false,
            issued: None,
            file_expires: None,
            lifetime_seconds: None,
            license_expires: None,
            status: None,
            fingerprint: None,
            fingerprint_fits: None,
            attributes: Object::default(),
            included: Vec::new(),
        }
    }

    /// Compares the machine with that of the caller, if both are known.
    pub(super) fn compare(&mut self, secrets: &Secrets<'_>) {
        let own = self.fingerprint.as_deref();
        self.fingerprint_fits = own.zip(secrets.fingerprint).map(|(own, given)| own == given);
    }

    /// Why the file or the license in it does not count at an instant, beside the reasons that
    /// every license may have.
    pub(crate) fn refusals(&self, at: Instant) -> Vec<Refusal> {
        let mut reasons = Vec::new();
        if let Some(issued) = self.issued
            && at.unix_seconds() + limits::CLOCK_SECONDS < issued.unix_seconds()
        {
            reasons.push(Refusal::ClockBehind { issued, at });
        }
        if let Some(fingerprint) = &self.fingerprint
            && self.fingerprint_fits == Some(false)
        {
            reasons.push(Refusal::OtherMachine { fingerprint: fingerprint.clone() });
        }
        if let Some(status) = &self.status
            && match status.as_str() {
                "SUSPENDED" | "BANNED" => true,
                // Where the instant shows it as well, that says more.
                "EXPIRED" => self.license_expires.is_none_or(|end| at < end),
                _ => false,
            }
        {
            reasons.push(Refusal::NotActive { status: status.clone() });
        }
        if let Some(file_expires) = self.file_expires
            && file_expires <= at
        {
            reasons.push(Refusal::FileExpired { file_expires, at });
        }
        reasons
    }
}
