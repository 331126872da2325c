//! The vendor's price list, as the page fetched it.

use super::told;
use crate::desk::complaints;
use crate::engine::Trusting;
use crate::protocol::{Prices, Told};
use licentia_verifier::quote::PriceList;
use licentia_words::Words;

/// A price list that can be used, or why there is none.
pub(crate) enum Listed {
    /// Nobody has one.
    None,
    /// It cannot be used.
    Broken(Told),
    /// It can.
    List {
        /// The list.
        list: Box<PriceList>,
        /// Whether a trusted key signed it.
        signed: bool,
    },
}

impl Listed {
    /// Reads the list of a session: its first character tells whether it is signed.
    pub(crate) fn read(trusting: &Trusting) -> Self {
        let Some(text) = &trusting.session.prices else { return Self::None };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
        if text.starts_with('{') {
            return match PriceList::read(text.as_bytes()) {
                Ok(list) => Self::List { list: Box::new(list), signed: false },
                Err(error) => {
                    let what = complaints(&[error]);
                    Self::Broken(Told { what, remedy: String::new() })
                }
            };
        }
        match PriceList::open(text, &trusting.keyring) {
            Ok(list) => Self::List { list: Box::new(list), signed: true },
            Err(error) => Self::Broken(told(&trusting.words.price_list_error(&error))),
        }
    }

    pub(crate) fn list(&self) -> Option<&PriceList> {
        match self {
            Self::List { list, .. } => Some(list),
            Self::None | Self::Broken(_) => None,
        }
    }

    /// The currency to pay in: the one that is wished, else the usual one.
    pub(crate) fn currency(&self, wished: Option<&str>) -> String {
        let Some(list) = self.list() else { return String::new() };
        let wished = wished.and_then(|code| list.currency(code));
        let usual = wished.or_else(|| list.currencies.first());
        usual.map(|currency| currency.code.clone()).unwrap_or_default()
    }

    /// How prices stand.
    pub(super) fn stand(&self, currency: &str, words: &dyn Words) -> Prices {
        match self {
            Self::None => Prices::None,
            Self::Broken(told) => Prices::Broken(told.clone()),
            Self::List { list, signed } => Prices::Listed {
                issued: words.date(list.issued.date()),
                valid_until: list.valid_until.map(|day| words.date(day)),
                note: list.note.clone(),
                signed: *signed,
                currencies: list.currencies.iter().map(|it| it.code.clone()).collect(),
                currency: currency.to_owned(),
            },
        }
    }
}

/// An amount in a currency of a list.
pub(super) fn money(list: &PriceList, words: &dyn Words, minor: i64, currency: &str) -> String {
    match list.currency(currency) {
        Some(it) => words.amount(minor, it.minor_digits, currency),
        None => words.money(minor, currency),
    }
}
