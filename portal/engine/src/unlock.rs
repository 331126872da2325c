//! Encrypted files: opened for who has the license key, and forgotten.

use crate::engine::{Engine, instant};
use crate::protocol::{Failure, Opened, Stands, Unlock, Unlocked};
use licentia_verifier::{OpenError, Refusal, Secrets, open_with};
use licentia_words::Zone;

impl Engine {
    pub(crate) fn unlock(&self, question: &Unlock) -> Result<Unlocked, Failure> {
        let (keyring, at) = (&self.session()?.keyring, instant(question.now)?);
        let secrets = Secrets {
            license_key: Some(&question.license_key),
            fingerprint: question.fingerprint.as_deref(),
        };
        let license = match open_with(&*question.text, keyring, &secrets) {
            Ok(license) => license,
            Err(OpenError::WrongSecret { .. }) => return Ok(Unlocked::Wrong),
            Err(error) => return Ok(Unlocked::Broken(error.to_string())),
        };
        let words = self.words()?;
        let licensee = &license.licensee;
        Ok(Unlocked::Open(Box::new(Opened {
            product: words.product_name(&license.product),
            order_id: license.order_id.clone(),
            licensee: licensee.company.as_ref().unwrap_or(&licensee.name).clone(),
            issuer: license.issuer.clone(),
            issued: words.day(license.issued, Zone::new(0)),
            expires: license.license_expires.map(|day| words.date(day)),
            status: license.keygen().and_then(|keygen| keygen.status.clone()),
            stands: stands(&license.refusals(at)),
        })))
    }
}

/// What the vendor did comes before what only time did.
fn stands(refusals: &[Refusal]) -> Stands {
    let is_by_vendor = |refusal: &&Refusal| matches!(refusal, Refusal::NotActive { .. });
    let gravest = refusals.iter().find(is_by_vendor).or_else(|| refusals.last());
    match gravest {
        None => Stands::InForce,
        Some(Refusal::NotYetValid { .. } | Refusal::ClockBehind { .. }) => Stands::NotYetValid,
        Some(Refusal::LicenseExpired { .. }) => Stands::Expired,
        Some(Refusal::FileExpired { .. }) => Stands::FileExpired,
        Some(Refusal::OtherMachine { .. }) => Stands::OtherMachine,
        Some(Refusal::NotActive { status }) => match status.as_str() {
            "SUSPENDED" => Stands::Suspended,
            "BANNED" => Stands::Banned,
            _ => Stands::Expired,
        },
    }
}
