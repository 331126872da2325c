//! Money in whole minor units: cents, pence, yen. No fraction of a unit is ever kept.

use super::QuoteRefusal;
use crate::json::{self, Misfit, Value, deserialize_by_reading, members};
use crate::{claims, limits};
use alloc::string::String;
use serde::Serialize;

/// A currency, as ISO 4217 has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Currency {
    /// Its code: `EUR`, `USD`, `JPY`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "code_schema"))]
    pub code: String,
    /// Digits after the point: 2 for euro and cent, 0 for yen; at most [`limits::MINOR_DIGITS`].
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    pub minor_digits: u32,
}

members! {
    strict Currency from Currency { code: String::new(), minor_digits: 0 };
    must "code" code by code;
    must "minorDigits" minor_digits by minor_digits;
}

/// An amount of money.
///
/// ```
/// # use licentia_verifier::quote::Money;
/// let [coffee, tea] = [250, 220].map(|amount| Money::new(amount, "EUR"));
/// assert_eq!(coffee.plus(&tea), Some(Money::new(470, "EUR")));
/// assert_eq!(coffee.plus(&Money::new(220, "USD")), None);
/// assert_eq!(coffee.plus(&Money::new(i64::MAX, "EUR")), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Money {
    /// How much, in the currency's minor unit.
    pub amount_minor: i64,
    /// The currency's code.
    #[cfg_attr(feature = "schema", schemars(schema_with = "code_schema"))]
    pub currency: String,
}

members! {
    strict Money from Money { amount_minor: 0, currency: String::new() };
    must "amountMinor" amount_minor;
    must "currency" currency by code;
}

deserialize_by_reading!(Currency, Money);

impl Money {
    /// So many minor units of a currency.
    #[must_use]
    pub fn new(amount_minor: i64, currency: impl Into<String>) -> Self {
        Self { amount_minor, currency: currency.into() }
    }

    /// Both together; none for two currencies, or above [`limits::AMOUNT_MINOR`].
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        let sum = sum(self.amount_minor, other.amount_minor).ok()?;
        (self.currency == other.currency).then(|| Self::new(sum, self.currency.clone()))
    }
}

/// Both together, in minor units of one currency; none above [`limits::AMOUNT_MINOR`].
pub(super) fn sum(one: i64, other: i64) -> Result<i64, QuoteRefusal> {
    let fits = one.checked_add(other).filter(|sum| *sum <= limits::AMOUNT_MINOR);
    fits.ok_or_else(QuoteRefusal::amount_too_large)
}

/// So many parts of what has so many parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) parts: u64,
    pub(super) of: u64,
}

impl Share {
    pub(super) fn times(count: u32) -> Self {
        Self { parts: count.into(), of: 1 }
    }

    pub(super) fn percent(percent: u32) -> Self {
        Self { parts: percent.into(), of: 100 }
    }
}

/// These shares of a price that is not negative, rounded half up once, at the very end; none above
/// [`limits::AMOUNT_MINOR`].
pub(super) fn share_of(price_minor: i64, shares: &[Share]) -> Option<i64> {
    let of = shares.iter().try_fold(1_u64, |of, share| of.checked_mul(share.of))?;
    let price = u64::try_from(price_minor).ok()?;
    // The amount is whole + rest / of, exactly; 64 bits hold it, because it is divided first. A
    // part of nothing is nothing, even of what would be too much.
    let (mut whole, mut rest) = (price.checked_div(of)?, price.checked_rem(of)?);
    for share in shares {
        let more = rest.checked_mul(share.parts)?;
        whole = whole.saturating_mul(share.parts).saturating_add(more / of);
        rest = more % of;
    }
    let half_up = u64::from(of - rest <= rest);
    let amount = i64::try_from(whole.saturating_add(half_up)).ok();
    amount.filter(|amount| *amount <= limits::AMOUNT_MINOR)
}

fn code(value: &Value<'_>) -> Result<String, Misfit> {
    let code = json::text(value)?;
    if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(code.into());
    }
    Err(Misfit::new("expected a code of ISO 4217, three capital letters"))
}

fn minor_digits(value: &Value<'_>) -> Result<u32, Misfit> {
    claims::at_most(limits::MINOR_DIGITS, value)
}

#[cfg(feature = "schema")]
fn code_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_half_up_at_exactly_one_half() {
        // 1/2 of 1 is 0.5, of 3 is 1.5; 49 % of 1 is 0.49.
        let half = Share { parts: 1, of: 2 };
        assert_eq!([0, 1, 2, 3].map(|price| share_of(price, &[half])), [0, 1, 1, 2].map(Some));
        assert_eq!(share_of(1, &[Share::percent(49)]), Some(0));
        assert_eq!(share_of(1, &[Share::percent(50)]), Some(1));
    }

    #[test]
    fn rounding_happens_once() {
        // 1 × 5 × 17/31 = 2.74…; rounded first it would be 5 × 1 = 5.
        assert_eq!(share_of(1, &[Share { parts: 17, of: 31 }, Share::times(5)]), Some(3));
    }

    #[test]
    fn what_no_number_holds_is_no_amount() {
        let most = limits::AMOUNT_MINOR;
        assert_eq!(share_of(most, &[Share::percent(100)]), Some(most));
        assert_eq!(share_of(most, &[Share::percent(101)]), None);
        assert_eq!(share_of(i64::MAX, &[]), None);
        assert_eq!(share_of(most, &[Share { parts: u64::MAX, of: 1 }; 3]), None);
        assert_eq!(share_of(1, &[Share { parts: 1, of: 0 }]), None);
        let one = Money::new(1, "EUR");
        assert_eq!(Money::new(most, "EUR").plus(&one), None);
        assert_eq!(Money::new(most - 1, "EUR").plus(&one), Some(Money::new(most, "EUR")));
    }
}
