//! What a customer orders: plain JSON, written by the portal or the command line.

use super::Change;
use crate::json::{self, JsonError, Misfit, Read, Value, deserialize_by_reading, members};
use crate::{Date, Instant, Licensee, base64, claims, limits};
use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What a customer orders (BUY-7, BUY-9).
///
/// ```
/// # use licentia_verifier::order::{Change, OrderRequest};
/// let request = OrderRequest::read(br#"{
///     "id": "REQ-1", "created": "2026-06-01T12:00:00Z",
///     "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
///     "product": "kerio-connect", "holding": "ORD-1", "basedOn": ["ORD-1"],
///     "changes": [{ "change": "add-users", "users": 10 }]
/// }"#)?;
/// assert_eq!(request.changes, [Change::AddUsers { users: 10 }]);
/// # Ok::<(), licentia_verifier::json::JsonError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct OrderRequest {
    /// Its own identity, chosen by who writes it: the same id is the same order.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub id: String,
    /// When it was written.
    pub created: Instant,
    /// Who orders.
    pub licensee: Licensee,
    /// The product that is held.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub product: String,
    /// Order id of the root of what is held.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub holding: String,
    /// Order ids of the licenses that it is based on, at most [`limits::ORDER_LICENSES`], each
    /// once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 64)))]
    pub based_on: Vec<String>,
    /// Those licenses themselves, for an issuer who does not keep them; in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 64)))]
    pub registration_keys: Vec<String>,
    /// The last day of maintenance as it was held, from which a renewed year runs (BUY-5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maintenance_expires: Option<Date>,
    /// What is wanted, at most [`limits::ORDER_CHANGES`], each thing once.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 32)))]
    pub changes: Vec<Change>,
    /// The reseller that it goes to (BUY-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::text_schema"))]
    pub reseller: Option<String>,
    /// Fingerprint of the machine that new licenses are for; absent: the one of those held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub reference_id: Option<String>,
    /// The currency of `total` (ISO 4217).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Z]{3}$")))]
    pub currency: Option<String>,
    /// What it costs as it was quoted, in minor units of `currency`; the two go together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub total: Option<u64>,
    /// Something for a person to read, on one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::text_schema"))]
    pub note: Option<String>,
}

members! {
    strict OrderRequest from OrderRequest {
        id: String::new(),
        created: Instant::FIRST,
        licensee: Licensee::default(),
        product: String::new(),
        holding: String::new(),
        based_on: Vec::new(),
        registration_keys: Vec::new(),
        maintenance_expires: None,
        changes: Vec::new(),
        reseller: None,
        reference_id: None,
        currency: None,
        total: None,
        note: None,
    };
    must "id" id by claims::identifier;
    must "created" created;
    must "licensee" licensee by licensee;
    must "product" product by claims::identifier;
    must "holding" holding by claims::identifier;
    must "basedOn" based_on by based_on;
    may "registrationKeys" registration_keys by registration_keys;
    may "maintenanceExpires" maintenance_expires;
    must "changes" changes by changes;
    may "reseller" reseller by claims::maybe_text;
    may "referenceId" reference_id by claims::maybe_identifier;
    may "currency" currency by maybe_currency;
    may "total" total by maybe_amount;
    may "note" note by claims::maybe_text;
}

deserialize_by_reading!(OrderRequest);

impl OrderRequest {
    /// Reads a request strictly; the byte order mark of an editor is forgiven.
    ///
    /// # Errors
    /// [`JsonError`], with the path of the first member that does not fit or is not known.
    pub fn read(bytes: &[u8]) -> Result<Self, JsonError> {
        if limits::ORDER_REQUEST_BYTES < bytes.len() {
            let limit = limits::ORDER_REQUEST_BYTES;
            let detail = claims::more(bytes.len(), " bytes are more than ", limit);
            return Err(JsonError::Member { path: String::new(), detail });
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let request: Self = json::read(bytes)?;
        match request.contradiction() {
            Some((path, detail)) => Err(JsonError::Member { path, detail }),
            None => Ok(request),
        }
    }

    /// What tells it from any other request, and from itself once a word of it is changed: SHA-256
    /// in base64url of its canonical form (RFC 8785), so that spaces and the order of members make
    /// no difference.
    ///
    /// ```
    /// # use licentia_verifier::order::OrderRequest;
    /// # let text = r#"{ "id": "REQ-1", "created": "2026-06-01T12:00:00Z",
    /// #     "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
    /// #     "product": "kerio-connect", "holding": "ORD-1", "basedOn": ["ORD-1"],
    /// #     "changes": [{ "change": "add-users", "users": 10 }] }"#;
    /// let digest = |text: &str| OrderRequest::read(text.as_bytes()).map(|it| it.digest());
    /// assert_eq!(digest(text)?, digest(&text.replace("  ", " "))?);
    /// assert_ne!(digest(text)?, digest(&text.replace("10", "11"))?);
    /// # Ok::<(), licentia_verifier::json::JsonError>(())
    /// ```
    #[must_use]
    pub fn digest(&self) -> String {
        let text = json::write(self);
        let canonical = json::parse(text.as_bytes()).map(|it| it.sorted().to_string());
        let canonical = canonical.unwrap_or_default();
        base64::encode(&Sha256::digest(canonical))
    }

    /// What no single member shows.
    fn contradiction(&self) -> Option<(String, String)> {
        if self.currency.is_some() != self.total.is_some() {
            return Some(("total".to_owned(), "`currency` and `total` go together".to_owned()));
        }
        for (index, change) in self.changes.iter().enumerate() {
            let here = json::join("changes", &json::place(index));
            if let Some((member, detail)) = change.flaw() {
                return Some((json::join(&here, member), detail));
            }
            if self.changes[..index].iter().any(|earlier| earlier.contradicts(change)) {
                return Some((here, "the same is ordered twice".to_owned()));
            }
        }
        None
    }
}

/// A licensee as a person writes it: unlike in a license, an unknown member is refused.
#[derive(Default)]
struct WrittenLicensee {
    name: String,
    company: Option<String>,
    email: String,
    street_address: Option<String>,
}

members! {
    strict WrittenLicensee from WrittenLicensee::default();
    must "name" name by claims::text;
    may "company" company by claims::maybe_text;
    must "email" email by claims::text;
    may "streetAddress" street_address by claims::maybe_text;
}

fn licensee(value: &Value<'_>) -> Result<Licensee, Misfit> {
    let WrittenLicensee { name, company, email, street_address } = json::object(value)?;
    Ok(Licensee { name, company, email, street_address })
}

fn based_on(value: &Value<'_>) -> Result<Vec<String>, Misfit> {
    let ids = not_empty(json::list(value, claims::identifier)?)?;
    claims::unique(ids, limits::ORDER_LICENSES, |id| id)
}

fn registration_keys(value: &Value<'_>) -> Result<Vec<String>, Misfit> {
    let keys = Vec::read(value)?;
    at_most(limits::ORDER_LICENSES, keys.len()).map(|()| keys)
}

fn changes(value: &Value<'_>) -> Result<Vec<Change>, Misfit> {
    let changes = not_empty(json::objects(value)?)?;
    at_most(limits::ORDER_CHANGES, changes.len()).map(|()| changes)
}

fn not_empty<T>(items: Vec<T>) -> Result<Vec<T>, Misfit> {
    if items.is_empty() { Err(Misfit::new("there is none")) } else { Ok(items) }
}

fn at_most(limit: usize, count: usize) -> Result<(), Misfit> {
    if limit < count {
        return Err(Misfit::new(claims::more(count, " entries are more than ", limit)));
    }
    Ok(())
}

fn maybe_currency(value: &Value<'_>) -> Result<Option<String>, Misfit> {
    let currency = Option::<String>::read(value)?;
    let is_code =
        |code: &String| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if currency.as_ref().is_none_or(is_code) {
        return Ok(currency);
    }
    Err(Misfit::new("expected three capital letters, as in `EUR`"))
}

fn maybe_amount(value: &Value<'_>) -> Result<Option<u64>, Misfit> {
    match Option::<u64>::read(value)? {
        Some(amount) if limits::AMOUNT < amount => {
            Err(Misfit::new(format!("{amount} is more than {}", limits::AMOUNT)))
        }
        amount => Ok(amount),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn request(changes: &Value) -> Value {
        let mut request = json!({
            "id": "REQ-1", "created": "2026-06-01T12:00:00Z",
            "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
            "product": "kerio-connect", "holding": "ORD-1", "basedOn": ["ORD-1"],
            "changes": [{ "change": "add-users", "users": 10 }],
        });
        for (name, value) in changes.as_object().unwrap() {
            request[name] = value.clone();
        }
        request
    }

    fn read(changes: Value) -> Result<OrderRequest, JsonError> {
        OrderRequest::read(request(&changes).to_string().as_bytes())
    }

    /// The path at which a request with these members is refused.
    #[track_caller]
    fn refused(changes: Value) -> String {
        match read(changes.clone()) {
            Err(JsonError::Member { path, .. }) => path,
            other => panic!("{changes}: {other:?}"),
        }
    }

    #[test]
    fn what_is_not_known_is_refused_with_its_path() {
        assert_eq!(refused(json!({ "prio": "high" })), "prio");
        let licensee = json!({ "name": "Ada", "email": "a@b.example", "mail": "x" });
        assert_eq!(refused(json!({ "licensee": licensee })), "licensee.mail");
        let change = json!({ "change": "renew", "years": 1, "months": 3 });
        assert_eq!(refused(json!({ "changes": [change] })), "changes[0]");
        assert_eq!(refused(json!({ "changes": [{ "change": "discount" }] })), "changes[0].change");
    }

    #[test]
    fn every_number_has_its_limits() {
        let change = |change: Value| refused(json!({ "changes": [change] }));
        assert_eq!(change(json!({ "change": "add-users", "users": 0 })), "changes[0].users");
        let most = json!({ "change": "add-users", "users": limits::SEATS });
        assert!(read(json!({ "changes": [most] })).is_ok());
        let over = json!({ "change": "add-users", "users": limits::SEATS + 1 });
        assert_eq!(change(over), "changes[0].users");
        let most = json!({ "change": "renew", "years": limits::ORDER_YEARS });
        assert!(read(json!({ "changes": [most] })).is_ok());
        let over = json!({ "change": "renew", "years": limits::ORDER_YEARS + 1 });
        assert_eq!(change(over), "changes[0].years");
        assert_eq!(change(json!({ "change": "bridge", "days": 0 })), "changes[0].days");
        let server = json!({ "change": "add-module", "module": "server", "users": 3 });
        assert_eq!(change(server), "changes[0].module", "users of the server come in packs");
        let total = |total: u64| json!({ "currency": "EUR", "total": total });
        assert!(read(total(limits::AMOUNT)).is_ok());
        assert_eq!(refused(total(limits::AMOUNT + 1)), "total");
    }

    #[test]
    fn lists_have_at_least_one_entry_and_a_limit() {
        let modules = |count: usize| {
            let module = |it| json!({ "change": "trial-module", "module": format!("m{it}") });
            json!({ "changes": (0..count).map(module).collect::<Vec<_>>() })
        };
        assert!(read(modules(limits::ORDER_CHANGES)).is_ok());
        assert_eq!(refused(modules(limits::ORDER_CHANGES + 1)), "changes");
        assert_eq!(refused(json!({ "changes": [] })), "changes");
        let orders = |count: usize| (0..count).map(|it| format!("O{it}")).collect::<Vec<_>>();
        assert!(read(json!({ "basedOn": orders(limits::ORDER_LICENSES) })).is_ok());
        assert_eq!(refused(json!({ "basedOn": orders(limits::ORDER_LICENSES + 1) })), "basedOn");
        assert_eq!(refused(json!({ "basedOn": [] })), "basedOn");
        assert_eq!(refused(json!({ "basedOn": ["A", "A"] })), "basedOn");
        let keys = |count: usize| json!({ "registrationKeys": alloc::vec!["x"; count] });
        assert!(read(keys(limits::ORDER_LICENSES)).is_ok());
        assert_eq!(refused(keys(limits::ORDER_LICENSES + 1)), "registrationKeys");
    }

    #[test]
    fn the_same_is_not_ordered_twice() {
        let module = json!({ "change": "add-module", "module": "antivirus" });
        let trial = json!({ "change": "trial-module", "module": "antivirus" });
        assert_eq!(refused(json!({ "changes": [module, trial] })), "changes[1]");
        let renew = |years| json!({ "change": "renew", "years": years });
        assert_eq!(refused(json!({ "changes": [renew(1), renew(2)] })), "changes[1]");
    }

    #[test]
    fn a_price_has_a_currency() {
        assert_eq!(refused(json!({ "total": 5 })), "total");
        assert_eq!(refused(json!({ "currency": "EUR" })), "total");
        assert_eq!(refused(json!({ "currency": "eur", "total": 5 })), "currency");
        let quoted = read(json!({ "currency": "EUR", "total": 12_050 })).unwrap();
        assert_eq!((quoted.currency.as_deref(), quoted.total), (Some("EUR"), Some(12_050)));
    }

    #[test]
    fn a_request_is_not_longer_than_its_limit() {
        let text = request(&json!({})).to_string();
        let padded = |length: usize| text.clone() + &" ".repeat(length - text.len());
        assert!(OrderRequest::read(padded(limits::ORDER_REQUEST_BYTES).as_bytes()).is_ok());
        assert!(OrderRequest::read(padded(limits::ORDER_REQUEST_BYTES + 1).as_bytes()).is_err());
    }

    #[test]
    fn the_digest_is_the_one_that_others_compute() {
        // printf '{"basedOn":["ORD-1"],"changes":[{"change":…' | openssl sha256 -binary | base64
        let digest = read(json!({})).unwrap().digest();
        let canonical = concat!(
            r#"{"basedOn":["ORD-1"],"changes":[{"change":"add-users","users":10}],"#,
            r#""created":"2026-06-01T12:00:00Z","holding":"ORD-1","id":"REQ-1","#,
            r#""licensee":{"email":"ada@engines.example","name":"Ada Byron"},"#,
            r#""product":"kerio-connect"}"#,
        );
        assert_eq!(digest, base64::encode(&Sha256::digest(canonical)));
        assert_eq!(digest, "WX2X9Hs7cIkKUxTpkCE0QnWty7vbHIwBh_BkKKXKlSM");
    }
}
