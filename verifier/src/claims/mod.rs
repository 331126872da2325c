//! What a license says: the claims of its payload, as `FORMAT.md` lists them.
//!
//! Reading is strict about every claim that is known (spelling, length, range) and ignores claims
//! that are not: an issuer who adds a claim that must not be ignored names it in `crit`.

mod ignored;
mod read;

pub use read::is_identifier;
#[cfg(feature = "keygen")]
pub(crate) use read::is_text;
pub(crate) use read::{at_most, hash, identifier, maybe_identifier, maybe_text};
#[cfg(feature = "schema")]
pub(crate) use read::{hash_schema, identifier_schema, text_schema};
pub(crate) use read::{more, seat_count, text, text_at_most, unique};

use crate::json::{self, Misfit, Read, Value, deserialize_by_reading, members, words};
use crate::{Date, Instant, PolicyReference, limits};
use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize, Serializer};

/// The claims of a license.
///
/// ```
/// # use licentia_verifier::{Claims, Seats};
/// let claims: Claims = serde_json::from_str(r#"{
///     "issuer": "Example Mail Ltd", "orderId": "ORD-1", "kind": "base",
///     "product": "kerio-connect", "policy": "kerio-connect",
///     "licensee": { "name": "Ada Byron", "company": "Engines", "email": "ada@engines.example" },
///     "issued": "2026-01-15T09:30:00Z",
///     "modules": [{ "id": "server", "category": "server", "seats": 5, "extraSeats": 20 }]
/// }"#)?;
/// assert_eq!(claims.modules[0].total_seats(), Seats::Limited(25));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Claims {
    /// Who issued the license: the vendor's name, as shown to people.
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::text_schema"))]
    pub issuer: String,
    /// Identity of this license in the issuer's order database.
    #[cfg_attr(feature = "schema", schemars(schema_with = "identifier_schema"))]
    pub order_id: String,
    /// The license that this one updates or extends; it activates only on top of that (ACT-2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "identifier_schema"))]
    pub previous_order_id: Option<String>,
    /// What this document is within what the licensee holds.
    pub kind: Kind,
    /// The product that is licensed, as an identifier: `kerio-connect`, `icewarp`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "identifier_schema"))]
    pub product: String,
    /// The edition of the product, where it has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "identifier_schema"))]
    pub edition: Option<String>,
    /// The price class that it was sold in (BUY-6).
    #[serde(default)]
    pub price_class: PriceClass,
    /// The rules that the license lives under; absent: those of its product on the day on which it
    /// was issued (TERM-2, TERM-5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyReference>,
    /// To whom the rights are granted.
    pub licensee: Licensee,
    /// Fingerprint of the machine that the license is bound to (ACT-1); absent: any machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "identifier_schema"))]
    pub reference_id: Option<String>,
    /// When the license was signed.
    pub issued: Instant,
    /// The first instant at which the license counts; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Instant>,
    /// The day of registration, from which the first year of maintenance runs (BUY-2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<Date>,
    /// The last day of the right to run; absent: perpetual (TERM-1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_expires: Option<Date>,
    /// The last day of the right to updates; absent: no maintenance was bought (TERM-1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maintenance_expires: Option<Date>,
    /// The parts that are licensed by themselves, at most [`limits::MODULES`], each id once.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 64)))]
    pub modules: Vec<Module>,
    /// How often the license must be revalidated (REVAL-1); absent: as its policy says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revalidation: Option<Revalidation>,
    /// Limits of single mail domains (SEAT-8), at most [`limits::DOMAIN_LIMITS`], each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 1000)))]
    pub domain_limits: Vec<DomainLimit>,
}

members! {
    lenient Claims from Claims::blank();
    must "issuer" issuer by text;
    must "orderId" order_id by identifier;
    may "previousOrderId" previous_order_id by maybe_identifier;
    must "kind" kind;
    must "product" product by identifier;
    may "edition" edition by maybe_identifier;
    may "priceClass" price_class;
    may "policy" policy;
    must "licensee" licensee by json::object;
    may "referenceId" reference_id by maybe_identifier;
    must "issued" issued;
    may "notBefore" not_before;
    may "registeredOn" registered_on;
    may "licenseExpires" license_expires;
    may "maintenanceExpires" maintenance_expires;
    may "modules" modules by read::modules;
    may "revalidation" revalidation by json::maybe_object;
    may "domainLimits" domain_limits by read::domain_limits;
}

/// What a document is within what a licensee holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Kind {
    /// A product license that stands by itself.
    Base,
    /// Seats or modules on top of a base (BUY-8).
    AddOn,
    /// A further period of the same license (BUY-5).
    Renewal,
    /// A larger license in place of an older one.
    Upgrade,
    /// A time-limited evaluation (TRIAL-1).
    Trial,
    /// A temporary license for a migration that takes longer than allowed (DUP-1).
    Bridge,
}

words! {
    Kind {
        Base "base",
        AddOn "add-on",
        Renewal "renewal",
        Upgrade "upgrade",
        Trial "trial",
        Bridge "bridge",
    }
}

impl Kind {
    /// Whether such a document needs `previousOrderId`: it means nothing by itself.
    #[must_use]
    pub fn extends_another(self) -> bool {
        match self {
            Self::AddOn | Self::Renewal | Self::Upgrade | Self::Bridge => true,
            Self::Base | Self::Trial => false,
        }
    }
}

/// The price class of a license (BUY-6).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum PriceClass {
    /// The list price.
    #[default]
    Standard,
    /// Education.
    Edu,
    /// Government and non-profit.
    Gov,
}

words! { PriceClass { Standard "standard", Edu "edu", Gov "gov", } }

/// To whom a license grants its rights.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Licensee {
    /// A person's name.
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::text_schema"))]
    pub name: String,
    /// The company's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::text_schema"))]
    pub company: Option<String>,
    /// Where notices go.
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::text_schema"))]
    pub email: String,
    /// The street address, on one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::text_schema"))]
    pub street_address: Option<String>,
}

members! {
    lenient Licensee from Licensee::default();
    must "name" name by text;
    may "company" company by maybe_text;
    must "email" email by text;
    may "streetAddress" street_address by maybe_text;
}

/// A part of the product that is licensed by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Module {
    /// Which part: `server`, `antivirus`, `activesync`, `outlook-sync`, …
    #[cfg_attr(feature = "schema", schemars(schema_with = "identifier_schema"))]
    pub id: String,
    /// Whether it runs on the server or is installed with the user.
    pub category: Category,
    /// Accounts that may use it.
    pub seats: Seats,
    /// Accounts on top of `seats`, bought in packs (BUY-1).
    #[serde(default, skip_serializing_if = "read::is_zero")]
    #[cfg_attr(feature = "schema", schemars(range(max = 10_000_000)))]
    pub extra_seats: u32,
    /// The last day of this module, where it ends before the license does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
}

members! {
    lenient Module from Module {
        id: String::new(),
        category: Category::Server,
        seats: Seats::Unlimited,
        extra_seats: 0,
        expires: None,
    };
    must "id" id by identifier;
    must "category" category;
    must "seats" seats;
    may "extraSeats" extra_seats by read::seat_count;
    may "expires" expires;
}

impl Module {
    /// `seats` and `extraSeats` together.
    #[must_use]
    pub fn total_seats(&self) -> Seats {
        self.seats.plus(self.extra_seats)
    }
}

/// The two categories of modules, as the license dialog shows them.
// Its `Deserialize` is serde's own: the portal's engine sends it in a form without names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Runs on the server.
    Server,
    /// Is installed with the user: Outlook Sync, Desktop Client.
    Client,
}

words! { Category { Server "server", Client "client", } }

/// How many accounts may use a module: a number, or the word `unlimited`, which is more than any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
pub enum Seats {
    /// That many, at most [`limits::SEATS`].
    Limited(#[cfg_attr(feature = "schema", schemars(range(max = 10_000_000)))] u32),
    /// Any number.
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::unlimited_schema"))]
    Unlimited,
}

/// How often a license must be revalidated with the license server (REVAL-1, REVAL-3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Revalidation {
    /// Days from one successful revalidation to the next attempt.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 36_525)))]
    pub period_days: u32,
    /// Days from the first failed attempt to emergency mode.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 36_525)))]
    pub grace_days: u32,
}

members! {
    lenient Revalidation from Revalidation { period_days: 0, grace_days: 0 };
    must "periodDays" period_days by read::span_days;
    must "graceDays" grace_days by read::span_days;
}

/// The limit of one mail domain (SEAT-8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DomainLimit {
    /// The domain's name.
    #[cfg_attr(feature = "schema", schemars(schema_with = "read::text_schema"))]
    pub domain: String,
    /// Accounts that the domain may have.
    #[cfg_attr(feature = "schema", schemars(range(max = 10_000_000)))]
    pub seats: u32,
}

members! {
    lenient DomainLimit from DomainLimit { domain: String::new(), seats: 0 };
    must "domain" domain by text;
    must "seats" seats by read::seat_count;
}

impl Claims {
    /// One that says nothing yet.
    fn blank() -> Self {
        Self {
            issuer: String::new(),
            order_id: String::new(),
            previous_order_id: None,
            kind: Kind::Base,
            product: String::new(),
            edition: None,
            price_class: PriceClass::Standard,
            policy: None,
            licensee: Licensee::default(),
            reference_id: None,
            issued: Instant::FIRST,
            not_before: None,
            registered_on: None,
            license_expires: None,
            maintenance_expires: None,
            modules: Vec::new(),
            revalidation: None,
            domain_limits: Vec::new(),
        }
    }

    /// The rules that the license lives under, named or by product (TERM-5: what is named wins).
    #[must_use]
    pub fn policy(&self) -> PolicyReference {
        let by_product = || PolicyReference::of_product(&self.product, self.issued);
        self.policy.clone().unwrap_or_else(by_product)
    }

    /// The order of the license that an add-on or a renewal lasts as long as, where it names no day
    /// of its own (TERM-1).
    ///
    /// ```
    /// # let text = include_str!("../../../www/demo/icewarp-next-year.license");
    /// let renewal = licentia_verifier::peek(text)?.claims;
    /// assert_eq!((renewal.license_expires, renewal.lasts_with()), (None, Some("DEMO-2026-2207")));
    /// # Ok::<(), licentia_verifier::OpenError>(())
    /// ```
    #[must_use]
    pub fn lasts_with(&self) -> Option<&str> {
        let is_part = matches!(self.kind, Kind::AddOn | Kind::Renewal);
        self.previous_order_id.as_deref().filter(|_| is_part)
    }

    /// Whether it grants nothing at all: a bridge permits two machines until its last day (DUP-1),
    /// and this one names none. Nobody should issue one; one that was issued is read all the same.
    #[must_use]
    pub fn permits_nothing(&self) -> bool {
        self.kind == Kind::Bridge && self.license_expires.is_none()
    }

    /// Checks what no single claim shows; the path of the offending claim and what is wrong.
    pub(crate) fn contradiction(&self) -> Option<(&'static str, &'static str)> {
        if self.kind.extends_another() && self.previous_order_id.is_none() {
            return Some(("previousOrderId", "required for this kind of license"));
        }
        if self.previous_order_id.as_ref() == Some(&self.order_id) {
            return Some(("previousOrderId", "the same as `orderId`"));
        }
        None
    }
}

impl Seats {
    /// That many more.
    #[must_use]
    pub fn plus(self, more: u32) -> Self {
        match self {
            Self::Limited(seats) => Self::Limited(seats.saturating_add(more)),
            Self::Unlimited => Self::Unlimited,
        }
    }
}

impl Serialize for Seats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Limited(seats) => serializer.serialize_u32(*seats),
            Self::Unlimited => serializer.serialize_str("unlimited"),
        }
    }
}

impl Read for Seats {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        let wrong = match value {
            Value::Text(word) if word == "unlimited" => return Ok(Self::Unlimited),
            Value::Natural(seats) if *seats <= limits::SEATS.into() => {
                return Ok(Self::Limited(*seats as u32));
            }
            Value::Natural(_) | Value::Text(_) => Misfit::value,
            _ => Misfit::kind,
        };
        let limit = json::decimal(limits::SEATS as usize);
        let expected = json::concat(&["a number of seats up to ", &limit, ", or `unlimited`"]);
        Err(wrong(value, &expected))
    }
}

deserialize_by_reading!(
    Claims,
    Kind,
    PriceClass,
    Licensee,
    Module,
    Seats,
    Revalidation,
    DomainLimit
);
