//! How the core's codes and values are said, in every language: one place for all programs.
//!
//! The core emits codes and values. A language is a type that implements [`Words`], which is every
//! trait in here: a message that is missing does not compile, nor does a code without words.
//!
//! What is said is a clause: it starts lower-case and has no final stop, so that programs put it
//! behind a label or into a list. [`sentence`] makes a sentence of it. A rule alone is told in
//! whole sentences.

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod advice;
mod count;
mod digits;
pub mod english;
mod event;
mod finding;
pub mod italian;
mod money;
mod names;
mod notice;
mod order;
mod picture;
mod policy;
mod quote;
mod rule;
mod status;
mod story;
mod style;
pub mod text;
mod time;
pub mod timeline;
mod tone;
mod zone;

pub use advice::Advice;
pub use count::CountWords;
pub use digits::Digits;
pub use english::English;
pub use event::{EventKind, EventWords};
pub use finding::FindingWords;
pub use italian::Italian;
pub use money::minor_digits;
pub use notice::{Message, NoticeWords, rule_of_message};
pub use order::OrderWords;
pub use picture::{Label, PictureWords};
pub use policy::PolicyWords;
pub use quote::QuoteWords;
pub use rule::{Explanation, RuleWords};
pub use status::StatusWords;
pub use story::StoryWords;
pub use style::Style;
pub use text::sentence;
pub use time::{TimeWords, is_over};
pub use tone::{Tone, level_tone, severity_tone, status_tone};
pub use zone::{DAY_SECONDS, Reading, Zone};

/// All the words of one language.
pub trait Words:
    TimeWords
    + FindingWords
    + StatusWords
    + NoticeWords
    + StoryWords
    + EventWords
    + OrderWords
    + QuoteWords
    + CountWords
    + PolicyWords
    + RuleWords
    + PictureWords
{
}

impl<T> Words for T where
    T: TimeWords
        + FindingWords
        + StatusWords
        + NoticeWords
        + StoryWords
        + EventWords
        + OrderWords
        + QuoteWords
        + CountWords
        + PolicyWords
        + RuleWords
        + PictureWords
{
}
