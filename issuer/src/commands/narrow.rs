//! `licentia count --narrow`: how people say whose access to a module could be taken.

use licentia_verifier::rules::Narrow;

/// A module's id, and behind `=` a number of seats.
pub(crate) fn parse(text: &str) -> Result<Narrow, String> {
    let (module, seats) = match text.split_once('=') {
        None => (text, None),
        Some((module, seats)) => {
            let seats = seats.parse().ok().filter(|seats| 0 < *seats);
            let expected = || "expected a number of seats to free behind `=`".to_owned();
            (module, Some(seats.ok_or_else(expected)?))
        }
    };
    Ok(Narrow { module: module.to_owned(), seats })
}
