//! What opens an encrypted file; it is borrowed for a call, and neither kept nor shown.

#[cfg(feature = "keygen")]
use crate::error::Secret;
use core::fmt;

/// What opens an encrypted file of Keygen's.
///
/// It is borrowed for the call: nothing of it is kept, and it is not printed.
///
/// ```
/// # use licentia_verifier::Secrets;
/// let secrets = Secrets { license_key: Some("C1B6DE-39A6E3-DE1529-V3"), fingerprint: None };
/// assert!(!format!("{secrets:?}").contains("C1B6"));
/// ```
#[derive(Clone, Copy, Default)]
pub struct Secrets<'a> {
    /// The license key that the customer was given: any encrypted file needs it.
    pub license_key: Option<&'a str>,
    /// The fingerprint of the machine: an encrypted machine file needs it too. One that is not
    /// encrypted is compared with it, see [`Refusal::OtherMachine`](crate::Refusal).
    pub fingerprint: Option<&'a str>,
}

#[cfg(feature = "keygen")]
impl Secrets<'_> {
    /// What was given of one kind.
    pub(super) fn get(&self, secret: Secret) -> Option<&str> {
        match secret {
            Secret::LicenseKey => self.license_key,
            Secret::Fingerprint => self.fingerprint,
        }
    }
}

impl fmt::Debug for Secrets<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |secret: Option<&str>| secret.map(|_| "…");
        f.debug_struct("Secrets")
            .field("license_key", &shown(self.license_key))
            .field("fingerprint", &shown(self.fingerprint))
            .finish()
    }
}
