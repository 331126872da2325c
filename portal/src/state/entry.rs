//! One license that is held: its text, and what the keys of today say about it.

use crate::text::lower;
use licentia_verifier::{
    Claims, Date, Instant, Keyring, License, OpenError, Refusal, Unverified, open, open_compact,
    peek,
};

/// What is stored of a license: its text and when it came. Trust is never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// Its id in the store and in addresses.
    pub(crate) id: String,
    /// The registration key.
    pub(crate) key: String,
    /// When it was taken in; unknown in a damaged record.
    pub(crate) taken_in: Option<Instant>,
}

/// A record as the store gave it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stored {
    /// It has the right form.
    Sound(Record),
    /// It has not: its id is all there is.
    Broken(String),
}

/// A license that is held.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// What is stored.
    pub(crate) record: Record,
    /// What it is today.
    pub(crate) content: Content,
    /// What a search looks in, in lower case.
    words: String,
}

/// What a stored text is, by the keys of today.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// A genuine license.
    Genuine(Box<License>),
    /// It still says what it said, but is no longer genuine: its key was revoked or taken away.
    Disproved { error: OpenError, says: Box<Unverified> },
    /// It cannot be read any more.
    Damaged(Option<OpenError>),
}

/// Where a license stands at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Genuine and in force.
    InForce,
    /// Genuine, counts from a later instant on.
    NotYetValid,
    /// Genuine, the right to run has ended.
    Expired,
    /// Genuine, but the vendor had suspended the license when the file was issued.
    Suspended,
    /// Genuine, but the vendor had banned the license when the file was issued.
    Banned,
    /// Genuine, but the file has to be fetched anew: it has a life of its own.
    FileExpired,
    /// Genuine, but for another machine.
    OtherMachine,
    /// No longer genuine.
    NotGenuine,
    /// Unreadable.
    Damaged,
}

impl Status {
    /// Whether it comes of the file alone, whatever the license would mean.
    pub(crate) fn is_of_the_file(self) -> bool {
        matches!(self, Self::Suspended | Self::Banned | Self::FileExpired | Self::OtherMachine)
    }
}

impl Record {
    /// The record of a license that is taken in.
    pub(crate) fn new(key: &str, taken_in: Instant) -> Self {
        Self { id: id(key), key: key.to_owned(), taken_in: Some(taken_in) }
    }
}

impl Stored {
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Sound(record) => &record.id,
            Self::Broken(id) => id,
        }
    }
}

/// The id of a registration key: the beginning of its signature, which no other license has.
fn id(key: &str) -> String {
    let signature = key.rsplit('.').next().unwrap_or_default();
    signature.chars().take(16).collect()
}

impl Entry {
    /// The entry of a license that has just been opened.
    pub(crate) fn genuine(license: License, taken_in: Instant) -> Self {
        let record = Record::new(license.registration_key(), taken_in);
        Self::new(record, Content::Genuine(Box::new(license)))
    }

    /// The entry of a stored record, verified with the keys of today.
    pub(crate) fn verify(stored: Stored, keyring: &Keyring) -> Self {
        let record = match stored {
            Stored::Sound(record) => record,
            Stored::Broken(id) => {
                let record = Record { id, key: String::new(), taken_in: None };
                return Self::new(record, Content::Damaged(None));
            }
        };
        let content = match open(&record.key, keyring) {
            Ok(license) => Content::Genuine(Box::new(license)),
            Err(error) => match peek(&record.key) {
                Ok(says) => Content::Disproved { error, says: Box::new(says) },
                Err(_) => Content::Damaged(Some(error)),
            },
        };
        Self::new(record, content)
    }

    /// The entry of a stored record that is a genuine license still.
    pub(super) fn verify_license(stored: Stored, keyring: &Keyring) -> Option<Self> {
        let Stored::Sound(record) = stored else { return None };
        let license = open_compact(&record.key, keyring).ok()?;
        Some(Self::new(record, Content::Genuine(Box::new(license))))
    }

    fn new(record: Record, content: Content) -> Self {
        let mut entry = Self { record, content, words: String::new() };
        entry.words = entry.claims().map(words).unwrap_or_default();
        entry
    }

    /// The license, if it is genuine.
    pub(crate) fn license(&self) -> Option<&License> {
        match &self.content {
            Content::Genuine(license) => Some(license),
            Content::Disproved { .. } | Content::Damaged(_) => None,
        }
    }

    /// What the license says, whether or not it is still true.
    pub(crate) fn claims(&self) -> Option<&Claims> {
        match &self.content {
            Content::Genuine(license) => Some(license.claims()),
            Content::Disproved { says, .. } => Some(&says.claims),
            Content::Damaged(_) => None,
        }
    }

    /// The key that signed it, or is said to have signed it.
    pub(crate) fn key_id(&self) -> Option<&str> {
        match &self.content {
            Content::Genuine(license) => Some(license.key_id()),
            Content::Disproved { says, .. } => Some(&says.key_id),
            Content::Damaged(_) => None,
        }
    }

    /// Where it stands at an instant.
    pub(crate) fn status(&self, now: Instant) -> Status {
        match &self.content {
            Content::Damaged(_) => Status::Damaged,
            Content::Disproved { .. } => Status::NotGenuine,
            // What the vendor did comes before what only time did.
            Content::Genuine(_) => match gravest(&self.refusals(now)) {
                None => Status::InForce,
                Some(Refusal::NotYetValid { .. } | Refusal::ClockBehind { .. }) => {
                    Status::NotYetValid
                }
                Some(Refusal::LicenseExpired { .. }) => Status::Expired,
                Some(Refusal::FileExpired { .. }) => Status::FileExpired,
                Some(Refusal::OtherMachine { .. }) => Status::OtherMachine,
                Some(Refusal::NotActive { status }) => match status.as_str() {
                    "SUSPENDED" => Status::Suspended,
                    "BANNED" => Status::Banned,
                    _ => Status::Expired,
                },
            },
        }
    }

    /// What another vendor's file says of the license's status when it was issued.
    pub(crate) fn status_at_issue(&self) -> Option<&str> {
        self.license()?.keygen()?.status.as_deref()
    }

    /// Every reason why a genuine license is not in force at an instant.
    pub(crate) fn refusals(&self, now: Instant) -> Vec<Refusal> {
        match &self.content {
            Content::Genuine(license) => license.refusals(now),
            Content::Disproved { .. } | Content::Damaged(_) => Vec::new(),
        }
    }

    /// Whether every word of a search, in lower case, occurs in what the license says.
    pub(crate) fn holds(&self, search: &str) -> bool {
        search.split_whitespace().all(|word| self.words.contains(word))
    }
}

/// The reason that says most.
fn gravest(refusals: &[Refusal]) -> Option<&Refusal> {
    let is_by_vendor = |refusal: &&Refusal| matches!(refusal, Refusal::NotActive { .. });
    refusals.iter().find(is_by_vendor).or_else(|| refusals.last())
}

/// What a search looks in.
fn words(claims: &Claims) -> String {
    let licensee = &claims.licensee;
    let mut parts = vec![
        claims.product.as_str(),
        &claims.order_id,
        &claims.issuer,
        &licensee.name,
        &licensee.email,
    ];
    let optional =
        [&claims.previous_order_id, &claims.edition, &claims.reference_id, &licensee.company];
    parts.extend(optional.into_iter().flatten().map(String::as_str));
    parts.extend(claims.modules.iter().map(|module| module.id.as_str()));
    let spoken = claims.product.replace(['-', '_'], " ");
    lower(&format!("{} {spoken}", parts.join("\n")))
}

/// Whole days from an instant to the end of a day, which is midnight UTC: 0 on the day itself,
/// negative once it is over.
pub(crate) fn days_left(date: Date, now: Instant) -> i64 {
    const DAY_SECONDS: i64 = 24 * 60 * 60;
    // The year 9999 has no day after its last: the end then is as far as time goes.
    let end = date.end(0).map_or(i64::MAX / 2, Instant::unix_seconds);
    (end - now.unix_seconds() - 1).div_euclid(DAY_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_to_the_end_of_the_last_one() {
        let date = "2026-12-31".parse().unwrap();
        let left = |now: &str| days_left(date, now.parse().unwrap());
        assert_eq!(left("2026-12-30T23:59:59Z"), 1);
        assert_eq!(left("2026-12-31T00:00:00Z"), 0);
        assert_eq!(left("2026-12-31T23:59:59Z"), 0);
        assert_eq!(left("2027-01-01T00:00:00Z"), -1);
        assert_eq!(left("2027-01-02T00:00:00Z"), -2);
    }

    #[test]
    fn an_id_is_the_beginning_of_the_signature() {
        assert_eq!(id("e30.e30.ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "ABCDEFGHIJKLMNOP");
        assert_eq!(id(""), "");
    }
}
