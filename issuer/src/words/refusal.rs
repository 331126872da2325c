//! Why a genuine license is not in force, in words.

use crate::failure::Words;
use crate::moment;
use licentia_verifier::Refusal;

/// Why a genuine license is not in force, in words.
pub(crate) fn refusal(refusal: &Refusal) -> Words {
    match refusal {
        Refusal::NotYetValid { not_before, at } => Words::new(
            format!("not valid before {not_before} ({})", moment::distance(*not_before, *at)),
            "use it from then on; if that is past, set the clock of this machine",
        ),
        Refusal::LicenseExpired { license_expires, at } => {
            let ago = moment::past(*license_expires, *at)
                .map_or_else(String::new, |ago| format!(", {ago}"));
            Words::new(
                format!("expired: its last day was {license_expires}{ago}"),
                "order a renewal; give its order id",
            )
        }
    }
}
