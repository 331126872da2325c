//! Every word that a person reads. A language is a type that implements every trait in here: a
//! message that is missing does not compile, nor does a code without words.

mod accounts;
mod buying;
mod english;
mod fault;
mod home;
mod intake;
mod italian;
mod license;
mod manage;
mod orders;
mod page;
mod server;
mod settings;
mod simulator;
mod terms;
mod time;

pub(crate) use accounts::AccountWords;
pub(crate) use buying::BuyingWords;
pub(crate) use fault::{Advice, FaultWords};
pub(crate) use home::HomeWords;
pub(crate) use intake::IntakeWords;
pub(crate) use license::{Field, LicenseWords};
pub(crate) use manage::ManageWords;
pub(crate) use orders::OrderWords;
pub(crate) use page::PageWords;
pub(crate) use server::ServerWords;
pub(crate) use settings::SettingsWords;
pub(crate) use simulator::{SimText, SimulatorWords};
pub(crate) use terms::prettify;
pub(crate) use time::TimeWords;

use crate::state::Language;

/// The words of one language that a first visit needs: those of the page and of the list.
pub(crate) trait Words: PageWords + IntakeWords + HomeWords + TimeWords {}

/// All the words of one language.
pub(crate) trait AllWords:
    Words
    + LicenseWords
    + FaultWords
    + ManageWords
    + ServerWords
    + AccountWords
    + BuyingWords
    + OrderWords
    + SimulatorWords
    + SettingsWords
{
}

impl Words for english::English {}
impl Words for italian::Italian {}
impl AllWords for english::English {}
impl AllWords for italian::Italian {}

/// The words of a language that a first visit needs.
pub(crate) fn words(language: Language) -> &'static dyn Words {
    match language {
        Language::English => &english::English,
        Language::Italian => &italian::Italian,
    }
}

/// All the words of a language: whoever calls this carries them along.
pub(crate) fn all_words(language: Language) -> &'static dyn AllWords {
    match language {
        Language::English => &english::English,
        Language::Italian => &italian::Italian,
    }
}

/// A number in groups of three digits.
fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if 0 < index && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_from_the_right() {
        assert_eq!(grouped(7, ','), "7");
        assert_eq!(grouped(999, ','), "999");
        assert_eq!(grouped(1_000, ','), "1,000");
        assert_eq!(grouped(10_000_000, '.'), "10.000.000");
    }
}
