//! What changes cost, why something cannot be quoted, and what is worth knowing.

use crate::advice::Advice;
use alloc::{format, string::String};
use licentia_verifier::entitlement::Part;
use licentia_verifier::quote::{Line, QuoteRefusal, Remark};
use licentia_verifier::rules::Rule;
use licentia_verifier::{OpenError, PriceClass};

/// Quotes in words.
pub trait QuoteWords {
    /// What a line is for; `money` writes an amount in the price list's currency.
    fn line_item(&self, line: &Line, money: &dyn Fn(i64) -> String) -> String;

    /// How many of what.
    fn quantity(&self, line: &Line) -> String;

    /// Who pays less.
    fn price_class(&self, class: PriceClass) -> &'static str;

    /// What a customer should know.
    fn remark(&self, remark: &Remark) -> String;

    /// Why something cannot be quoted.
    fn quote_refusal(&self, refusal: &QuoteRefusal) -> Advice;

    /// Why a file is no genuine price list.
    fn price_list_error(&self, error: &OpenError) -> Advice;

    /// That a license does not count, if somebody should know.
    fn idle(&self, part: &Part) -> Option<Advice>;
}

/// The rule behind a clause, in parentheses after it.
pub(crate) fn by(rule: Option<Rule>) -> String {
    rule.map_or_else(String::new, |rule| format!(" ({rule})"))
}
