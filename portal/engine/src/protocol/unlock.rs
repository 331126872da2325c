//! A file that is encrypted, and what opens it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::rc::Rc;

/// What does an encrypted file say?
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlock {
    /// The file.
    pub text: Rc<str>,
    /// The license key, which is nowhere kept.
    pub license_key: String,
    /// The fingerprint of the machine, if the file needs it.
    pub fingerprint: Option<String>,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

impl fmt::Debug for Unlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unlock").finish_non_exhaustive()
    }
}

/// What it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unlocked {
    /// It is genuine, and was opened.
    Open(Box<Opened>),
    /// That does not open it.
    Wrong,
    /// It cannot be read, for developers.
    Broken(String),
}

/// An encrypted file that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Its product.
    pub product: String,
    /// Its order.
    pub order_id: String,
    /// Who holds it.
    pub licensee: String,
    /// Who issued it.
    pub issuer: String,
    /// When, in words.
    pub issued: String,
    /// The last day of the right to run, in words; absent: it never ends.
    pub expires: Option<String>,
    /// The license's status when the file was issued, as the file has it.
    pub status: Option<String>,
    /// Where it stands now.
    pub stands: Stands,
}

/// Where a file of another vendor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stands {
    /// In force.
    InForce,
    /// Counts from a later instant on.
    NotYetValid,
    /// Its license has ended.
    Expired,
    /// Its license was suspended.
    Suspended,
    /// Its license was banned.
    Banned,
    /// It has to be fetched anew.
    FileExpired,
    /// It is for another machine.
    OtherMachine,
}
