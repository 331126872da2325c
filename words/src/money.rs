//! Currencies, of which nothing but the code is known.

/// Currencies without minor units, and those with thousandths (ISO 4217); all others have
/// hundredths.
const WHOLE: [&str; 17] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
];
const THOUSANDTHS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

/// How many digits of an amount in minor units are behind the decimal mark.
#[must_use]
pub fn minor_digits(currency: &str) -> u32 {
    match currency {
        it if WHOLE.contains(&it) => 0,
        it if THOUSANDTHS.contains(&it) => 3,
        _ => 2,
    }
}

/// The sign of a currency that has one that cannot be taken for another's.
pub(crate) fn currency_sign(currency: &str) -> Option<&'static str> {
    match currency {
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        "USD" => Some("$"),
        _ => None,
    }
}
