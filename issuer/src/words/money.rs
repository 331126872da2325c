//! Money in words: `1,250.00 EUR`.

use crate::text::{grouped, printable};

/// Currencies without minor units, and those with thousandths (ISO 4217); all others have
/// hundredths.
const WHOLE: [&str; 17] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
];
const THOUSANDTHS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

/// An amount in minor units of a currency of which nothing but its code is known.
pub(crate) fn money(amount_minor: i64, currency: &str) -> String {
    let digits = match currency {
        it if WHOLE.contains(&it) => 0,
        it if THOUSANDTHS.contains(&it) => 3,
        _ => 2,
    };
    amount(amount_minor, digits, currency)
}

/// An amount in minor units, of which so many digits make a unit of the currency.
pub(crate) fn amount(amount_minor: i64, digits: u32, code: &str) -> String {
    let sign = if amount_minor < 0 { "-" } else { "" };
    let (amount, unit) = (amount_minor.unsigned_abs(), 10_u64.pow(digits));
    let (whole, code) = (grouped(amount / unit), printable(code));
    match digits {
        0 => format!("{sign}{whole} {code}"),
        digits => {
            let (part, columns) = (amount % unit, digits as usize);
            format!("{sign}{whole}.{part:0columns$} {code}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_the_minor_units_of_its_currency() {
        assert_eq!(money(125_000, "EUR"), "1,250.00 EUR");
        assert_eq!(money(-5, "USD"), "-0.05 USD");
        assert_eq!(money(1_250, "JPY"), "1,250 JPY");
        assert_eq!(money(1_250, "KWD"), "1.250 KWD");
        assert_eq!(amount(123_450, 0, "JPY"), "123,450 JPY");
        assert_eq!(amount(1_234_567, 3, "KWD"), "1,234.567 KWD");
        assert_eq!(money(i64::MIN, "EUR"), "-92,233,720,368,547,758.08 EUR");
    }
}
