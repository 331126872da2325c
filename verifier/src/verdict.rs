//! Genuineness and time together, as one value for programs: `valid`, `refused`, `not-genuine`.

use crate::{
    Claims, Date, Document, Instant, Keygen, Keyring, License, OpenError, Secrets, envelope, split,
};
use alloc::{boxed::Box, string::String, vec::Vec};
use serde::Serialize;

/// What is to be said of one license at one instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "verdict", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Verdict {
    /// Genuine and in force.
    Valid {
        /// The key that signed it.
        key_id: String,
        /// What it grants.
        license: Box<Claims>,
        /// What it says beside that, if it came in a file of Keygen's.
        #[serde(skip_serializing_if = "Option::is_none")]
        keygen: Option<Box<Keygen>>,
    },
    /// Genuine, and not in force.
    Refused {
        /// The key that signed it.
        key_id: String,
        /// Every reason, not only the first.
        reasons: Vec<Refusal>,
        /// What it grants when it is in force.
        license: Box<Claims>,
        /// What it says beside that, if it came in a file of Keygen's.
        #[serde(skip_serializing_if = "Option::is_none")]
        keygen: Option<Box<Keygen>>,
    },
    /// Genuine, and taken back: its issuer revoked the order. Said only where a list of revoked
    /// orders is known.
    Revoked {
        /// The key that signed it.
        key_id: String,
        /// What it granted.
        license: Box<Claims>,
        /// What it says beside that, if it came in a file of Keygen's.
        #[serde(skip_serializing_if = "Option::is_none")]
        keygen: Option<Box<Keygen>>,
    },
    /// Not a genuine license: there is nothing to judge.
    NotGenuine {
        /// Why.
        error: OpenError,
    },
}

/// Why a genuine license is not in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Refusal {
    /// It counts from a later instant on (ACT-3).
    NotYetValid {
        /// The first instant at which it counts.
        not_before: Instant,
        /// The instant judged.
        at: Instant,
    },
    /// The right to run has ended (TERM-1). The last day is inclusive and ends at midnight UTC
    /// here, because a license alone does not know the installation's offset.
    LicenseExpired {
        /// The last day of the right to run.
        license_expires: Date,
        /// The instant judged.
        at: Instant,
    },
    /// A file of Keygen's was issued more than five minutes after the instant judged: the clock
    /// that this instant comes from is wrong.
    ClockBehind {
        /// When the file was issued.
        issued: Instant,
        /// The instant judged.
        at: Instant,
    },
    /// A machine file of Keygen's is for another machine than the caller's.
    OtherMachine {
        /// The fingerprint in the file.
        fingerprint: String,
    },
    /// The license was not in force when the file of Keygen's was issued.
    NotActive {
        /// Its status: `SUSPENDED`, `BANNED` or `EXPIRED`.
        status: String,
    },
    /// A file of Keygen's has reached the end of its own life, which is not that of the license: a
    /// new file has to be fetched.
    FileExpired {
        /// The first instant at which it no longer counts.
        file_expires: Instant,
        /// The instant judged.
        at: Instant,
    },
}

impl Refusal {
    /// Whether it is the file of Keygen's that does not count, whatever the license in it grants.
    #[must_use]
    pub fn is_of_file(&self) -> bool {
        match self {
            Self::ClockBehind { .. }
            | Self::OtherMachine { .. }
            | Self::NotActive { .. }
            | Self::FileExpired { .. } => true,
            Self::NotYetValid { .. } | Self::LicenseExpired { .. } => false,
        }
    }
}

impl Verdict {
    /// The verdict's word, as serialised.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Valid { .. } => "valid",
            Self::Refused { .. } => "refused",
            Self::Revoked { .. } => "revoked",
            Self::NotGenuine { .. } => "not-genuine",
        }
    }

    /// The same, or that the license was revoked, which comes before whether it is in force;
    /// `is_revoked` says of an order id whether it was.
    #[must_use]
    pub fn unless_revoked(self, is_revoked: impl Fn(&str) -> bool) -> Self {
        match self {
            Self::Valid { key_id, license, keygen }
            | Self::Refused { key_id, license, keygen, .. }
                if is_revoked(&license.order_id) =>
            {
                Self::Revoked { key_id, license, keygen }
            }
            verdict => verdict,
        }
    }

    /// The verdicts on the licenses of a document: one, or as many as an order answer brings.
    #[must_use]
    pub fn all_of(
        document: &Document<'_>,
        keyring: &Keyring,
        secrets: &Secrets<'_>,
        at: Instant,
    ) -> Vec<Self> {
        Self::each(document.licenses_with(keyring, secrets), at)
    }

    fn each(opened: Result<Vec<License>, OpenError>, at: Instant) -> Vec<Self> {
        match opened {
            Ok(licenses) => licenses.into_iter().map(|it| Self::of(Ok(it), at)).collect(),
            Err(error) => Vec::from([Self::NotGenuine { error }]),
        }
    }

    /// The verdict on a license that has been opened, or on the failure to open it.
    #[must_use]
    pub fn of(opened: Result<License, OpenError>, at: Instant) -> Self {
        let license = match opened {
            Ok(license) => license,
            Err(error) => return Self::NotGenuine { error },
        };
        let reasons = license.refusals(at);
        let (key_id, claims, keygen) = license.into_parts();
        let license = Box::new(claims);
        if reasons.is_empty() {
            Self::Valid { key_id, license, keygen }
        } else {
            Self::Refused { key_id, reasons, license, keygen }
        }
    }
}

/// Opens one license file or registration key and judges it as of `at`; or the one license that an
/// order answer brings.
///
/// ```
/// # use licentia_verifier::{judge, Instant, Keyring, Verdict, OpenError};
/// let at: Instant = "2026-06-01T00:00:00Z".parse()?;
/// let verdict = judge("", &Keyring::default(), at);
/// assert_eq!(verdict, Verdict::NotGenuine { error: OpenError::Empty });
/// # Ok::<(), licentia_verifier::TimeError>(())
/// ```
#[must_use]
pub fn judge<T: AsRef<[u8]> + ?Sized>(input: &T, keyring: &Keyring, at: Instant) -> Verdict {
    judge_with(input, keyring, &Secrets::default(), at)
}

/// [`judge`], with what decrypts a file of Keygen's.
#[must_use]
pub fn judge_with<T: AsRef<[u8]> + ?Sized>(
    input: &T,
    keyring: &Keyring,
    secrets: &Secrets<'_>,
    at: Instant,
) -> Verdict {
    let licenses =
        envelope::content(input.as_ref()).and_then(|content| content.licenses(keyring, secrets));
    let license = licenses.and_then(|mut licenses| match licenses.len() {
        1 => Ok(licenses.remove(0)),
        count => Err(OpenError::SeveralDocuments { count }),
    });
    Verdict::of(license, at)
}

/// Judges every license file and registration key in a text, in order, and the licenses that order
/// answers in it bring; a text without any gets one verdict that says so.
///
/// ```
/// # use licentia_verifier::{judge_all, Instant, Keyring};
/// let at: Instant = "2026-06-01T00:00:00Z".parse()?;
/// assert_eq!(judge_all("e30.e30.AA\ne30.e30.AA", &Keyring::default(), at).len(), 2);
/// # Ok::<(), licentia_verifier::TimeError>(())
/// ```
#[must_use]
pub fn judge_all<T: AsRef<[u8]> + ?Sized>(
    input: &T,
    keyring: &Keyring,
    at: Instant,
) -> Vec<Verdict> {
    judge_all_with(input, keyring, &Secrets::default(), at)
}

/// [`judge_all`], with what decrypts files of Keygen's.
#[must_use]
pub fn judge_all_with<T: AsRef<[u8]> + ?Sized>(
    input: &T,
    keyring: &Keyring,
    secrets: &Secrets<'_>,
    at: Instant,
) -> Vec<Verdict> {
    match split(input) {
        Ok(documents) => {
            let content = documents.into_iter().map(|document| document.content);
            let opened = content.map(|it| it.and_then(|it| it.licenses(keyring, secrets)));
            opened.flat_map(|opened| Verdict::each(opened, at)).collect()
        }
        Err(error) => Vec::from([Verdict::NotGenuine { error }]),
    }
}

impl License {
    /// Every reason why it is not in force at an instant; none if it is.
    #[must_use]
    pub fn refusals(&self, at: Instant) -> Vec<Refusal> {
        let mut reasons = Vec::new();
        if let Some(not_before) = self.not_before
            && at < not_before
        {
            reasons.push(Refusal::NotYetValid { not_before, at });
        }
        reasons.extend(self.keygen().map(|keygen| keygen.refusals(at)).unwrap_or_default());
        // A file of Keygen's knows the instant, not only the day.
        let instant = self.keygen().and_then(Keygen::license_expires);
        if let Some(license_expires) = self.license_expires
            && instant.or(license_expires.end(0)).is_some_and(|end| end <= at)
        {
            reasons.push(Refusal::LicenseExpired { license_expires, at });
        }
        reasons
    }
}
