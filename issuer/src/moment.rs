//! Instants and dates of the command line.

use licentia_verifier::{Date, Instant, TimeError};
use std::str::FromStr;

/// Reads an instant of the command line.
pub(crate) fn instant(text: &str) -> Result<Instant, String> {
    read(text, "expected an instant in UTC, as in `2026-01-15T09:30:00Z`")
}

/// Reads a date of the command line.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    read(text, "expected a date, as in `2026-01-15`")
}

fn read<T: FromStr<Err = TimeError>>(text: &str, expected: &str) -> Result<T, String> {
    text.parse().map_err(|error| match error {
        TimeError::Spelling => expected.to_owned(),
        TimeError::NoSuchTime => error.to_string(),
    })
}
