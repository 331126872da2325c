//! Why a genuine license is not in force, in words.

use crate::failure::Words;
use crate::moment;
use crate::text::quoted;
use licentia_verifier::Refusal;

/// Why a genuine license is not in force, in words.
pub(crate) fn refusal(refusal: &Refusal) -> Words {
    match refusal {
        Refusal::NotYetValid { not_before, at } => Words::new(
            format!("not valid before {not_before} ({})", moment::distance(*not_before, *at)),
            "use it from then on; if that is past, set the clock of this machine",
        ),
        Refusal::ClockBehind { issued, at } => {
            let ahead = moment::span(issued.unix_seconds() - at.unix_seconds());
            Words::new(
                format!(
                    "the clock is wrong: the file was issued at {issued}, {ahead} after what the \
                     clock says, {at}"
                ),
                "set the clock of this machine; with `--at`, give a later instant",
            )
        }
        Refusal::OtherMachine { fingerprint } => Words::new(
            format!("it is for another machine: its fingerprint is {}", quoted(fingerprint)),
            "use it on that machine, or fetch a machine file for this one",
        ),
        Refusal::NotActive { status } => Words::new(
            format!("the license was not active when the file was issued: {}", quoted(status)),
            "ask the vendor why; if that is settled, fetch a new file",
        ),
        Refusal::FileExpired { file_expires, at } => Words::new(
            format!(
                "the file expired at {file_expires} ({})",
                moment::distance(*file_expires, *at)
            ),
            "fetch a new file from the vendor: the license itself may run longer",
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
