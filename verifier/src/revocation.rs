//! Which orders their issuer revoked: a signed list with a number that only grows.
//!
//! The list holds hashes, so that it tells nobody which orders there are who does not know them.
//! Once revoked is always revoked: a later list holds all that an earlier one held, and a caller
//! who remembers the last list he saw is told when he is handed an older one or a shorter one.

use crate::json::{self, Misfit, Read, Value, deserialize_by_reading, members};
use crate::signed::{open_signed, read_payload};
use crate::sort;
use crate::{Instant, Keyring, OpenError, base64, claims, envelope, limits};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The `typ` of a revocation list (RFC 7515 section 4.1.9).
pub const REVOCATIONS_TYPE: &str = "revocations+jwt";

/// The claims of a revocation list.
///
/// ```
/// # use licentia_verifier::Revocations;
/// let (issued, expires) = ("2026-06-01T12:00:00Z".parse()?, "2026-07-01T12:00:00Z".parse()?);
/// let first = Revocations::next(None, ["ORD-1"], issued, expires);
/// assert_eq!((first.number, first.orders.len()), (1, 1));
/// # Ok::<(), licentia_verifier::TimeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Revocations {
    /// Its place among the lists of its issuer, counted from 1: each is greater than the one
    /// before.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub number: u32,
    /// When it was signed.
    pub issued: Instant,
    /// The first instant at which it is stale: by then there is a newer one.
    pub expires: Instant,
    /// The revoked orders, at most [`limits::REVOKED_ORDERS`]: SHA-256 of the order id in
    /// base64url, ascending, each once.
    #[cfg_attr(feature = "schema", schemars(schema_with = "orders_schema"))]
    pub orders: Vec<String>,
}

members! {
    lenient Revocations from Revocations {
        number: 0,
        issued: Instant::FIRST,
        expires: Instant::FIRST,
        orders: Vec::new(),
    };
    must "number" number by number;
    must "issued" issued;
    must "expires" expires;
    must "orders" orders by orders;
}

deserialize_by_reading!(Revocations);

/// A genuine revocation list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevocationList {
    claims: Revocations,
    key_id: String,
    compact: String,
}

/// Why a list may not take the place of one that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Unfollowed {
    /// It is an older one.
    Older {
        /// Its number.
        number: u32,
        /// The number of the one that is known.
        known: u32,
    },
    /// It has the number of the one that is known, and says something else.
    OtherContent {
        /// The number of both.
        number: u32,
    },
    /// It leaves out orders that were revoked before.
    Dropped {
        /// Its number.
        number: u32,
        /// The number of the one that is known.
        known: u32,
        /// How many orders it leaves out.
        orders: usize,
    },
}

impl RevocationList {
    /// Opens a revocation list.
    ///
    /// One that is stale opens: see [`Self::is_stale`].
    ///
    /// # Errors
    /// [`OpenError`], when it is not a genuine revocation list of a key in `keyring`.
    ///
    /// ```
    /// # use licentia_verifier::{Keyring, OpenError, RevocationList};
    /// let keyring = Keyring::parse(include_str!("../../tests/vectors/keys.json"))?;
    /// let license = include_str!("../../www/demo/kerio-connect.license");
    /// let opened = RevocationList::open(license, &keyring);
    /// assert!(matches!(opened, Err(OpenError::WrongType { .. })));
    /// # Ok::<(), licentia_verifier::KeyringError>(())
    /// ```
    pub fn open<T: AsRef<[u8]> + ?Sized>(input: &T, keyring: &Keyring) -> Result<Self, OpenError> {
        let content = envelope::content(input.as_ref())?;
        let (compact, limit_bytes) = (content.compact()?, limits::REVOCATION_LIST_BYTES);
        let (payload, key) = open_signed(compact, REVOCATIONS_TYPE, limit_bytes, keyring)?;
        let claims: Revocations = read_payload(&payload)?;
        if claims.expires <= claims.issued {
            return Err(OpenError::bad_claim("expires", "not after `issued`"));
        }
        key.check_window(claims.issued)?;
        Ok(Self { claims, key_id: key.key_id.clone(), compact: compact.to_string() })
    }

    /// What it says.
    #[must_use]
    pub fn claims(&self) -> &Revocations {
        &self.claims
    }

    /// The key that signed it: an RFC 7638 thumbprint.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    /// The list as it was signed: one line, no line end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.compact
    }

    /// Whether the order was revoked.
    #[must_use]
    pub fn revokes(&self, order_id: &str) -> bool {
        self.claims.orders.binary_search(&hash(order_id)).is_ok()
    }

    /// Whether there must be a newer one by then. What it revokes stays revoked.
    #[must_use]
    pub fn is_stale(&self, at: Instant) -> bool {
        self.claims.expires <= at
    }

    /// Whether it may take the place of the list that is known.
    ///
    /// # Errors
    /// [`Unfollowed`]: an older list, another one of the same number, or one that leaves out orders
    /// that were revoked. The known one is to be kept then.
    pub fn follow(&self, known: &Self) -> Result<(), Unfollowed> {
        let (number, before) = (self.claims.number, known.claims.number);
        if number < before {
            return Err(Unfollowed::Older { number, known: before });
        }
        if number == before && self.claims != known.claims {
            return Err(Unfollowed::OtherContent { number });
        }
        let is_kept = |order: &&String| self.claims.orders.binary_search(order).is_ok();
        match known.claims.orders.iter().filter(|order| !is_kept(order)).count() {
            0 => Ok(()),
            orders => Err(Unfollowed::Dropped { number, known: before, orders }),
        }
    }
}

impl Revocations {
    /// The list after `previous`: all that it revokes, and these orders.
    #[must_use]
    pub fn next<T: AsRef<str>>(
        previous: Option<&RevocationList>,
        order_ids: impl IntoIterator<Item = T>,
        issued: Instant,
        expires: Instant,
    ) -> Self {
        let number = previous.map_or(0, |list| list.claims.number).saturating_add(1);
        let mut orders = previous.map_or_else(Vec::new, |list| list.claims.orders.clone());
        orders.extend(order_ids.into_iter().map(|order_id| hash(order_id.as_ref())));
        sort::sort(&mut orders);
        orders.dedup();
        Self { number, issued, expires, orders }
    }
}

/// For developers: the code and its values. People are spoken to at the edge.
impl fmt::Display for Unfollowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::write(self))
    }
}

impl core::error::Error for Unfollowed {}

/// SHA-256 of an order id in base64url.
fn hash(order_id: &str) -> String {
    base64::encode(&Sha256::digest(order_id))
}

fn number(value: &Value<'_>) -> Result<u32, Misfit> {
    match u32::read(value)? {
        0 => Err(Misfit::new("lists are counted from 1")),
        number => Ok(number),
    }
}

fn orders(value: &Value<'_>) -> Result<Vec<String>, Misfit> {
    let orders = json::list(value, claims::hash)?;
    if limits::REVOKED_ORDERS < orders.len() {
        let (count, limit) = (orders.len(), limits::REVOKED_ORDERS);
        return Err(Misfit::new(format!("{count} entries are more than {limit}")));
    }
    match orders.windows(2).position(|pair| pair[1] <= pair[0]) {
        Some(index) => Err(Misfit::new(format!("entry {} is out of order", index + 1))),
        None => Ok(orders),
    }
}

#[cfg(feature = "schema")]
fn orders_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({
        "type": "array", "maxItems": 100_000, "uniqueItems": true,
        "items": { "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$" },
    })
}
