//! What is said about everything that can be said, in every language and style.

mod clauses;
mod everything;
mod expected;
mod rules;
mod samples;
mod values;

use licentia_words::{English, Italian, Words};

/// Every language in every style.
const VOICES: [&dyn Words; 4] =
    [&English::PLAIN, &English::SPOKEN, &Italian::PLAIN, &Italian::SPOKEN];
