//! What becomes which claim, for files and signed keys alike: the table of `FORMAT.md` section 13.

use super::Keygen;
use super::open::Read;
use super::source::{
    Named, Reader, at, bad, identifier, identifier_or_hash, instant, last_day, number, place, slug,
    text, without_key,
};
use crate::json::{Object, Value, concat, decimal};
use crate::{
    Category, Claims, Instant, Kind, Licensee, Module, OpenError, PolicyReference, PriceClass,
    Seats, limits,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// What is said where nobody is named.
const UNKNOWN: &str = "unknown";

/// Where something may stand, and how it is read there: the first that is there counts. Paths into
/// a signed key begin with a slash.
type Places = &'static [(&'static str, Reader)];

const ORDER_ID: Places = &[
    ("license/id", identifier),
    ("machine/relationships/license/data/id", identifier),
    ("machine/id", identifier),
    ("/license/id", identifier),
    ("/id", identifier),
];
const ACCOUNT: Places = &[
    ("license/relationships/account/data/id", identifier),
    ("machine/relationships/account/data/id", identifier),
    ("/account/id", identifier),
];
const PRODUCT: Places = &[
    ("license/attributes/metadata/product", identifier),
    ("product/attributes/code", identifier),
    ("product/attributes/name", slug),
    ("license/relationships/product/data/id", identifier),
    ("machine/relationships/product/data/id", identifier),
    ("/product/name", slug),
    ("/product", slug),
    ("/product/id", identifier),
];
const POLICY: Places = &[("license/attributes/metadata/policy", identifier)];
const FULL_NAME: Places = &[("user/attributes/fullName", text)];
const FIRST_NAME: Places = &[("user/attributes/firstName", text)];
const LAST_NAME: Places = &[("user/attributes/lastName", text)];
const OTHER_NAME: Places =
    &[("license/attributes/name", text), ("/user/name", text), ("/name", text)];
const EMAIL: Places = &[
    ("user/attributes/email", text),
    ("license/attributes/metadata/email", text),
    ("/user/email", text),
    ("/email", text),
];
const COMPANY: Places = &[("license/attributes/metadata/company", text)];
const STATUS: Places =
    &[("license/attributes/status", text), ("/license/status", text), ("/status", text)];

/// When it was issued, when its license was created, and when file and license end.
const INSTANTS: [&[&str]; 4] = [
    &["meta/issued", "/license/created", "/created"],
    &["license/attributes/created"],
    &["meta/expiry"],
    &["license/attributes/expiry", "/license/expiry", "/expiry"],
];

/// Reads what is `named`, and the entitlements among what is `included`. `data` is what a signed
/// key holds, whose order id it is if it names none.
pub(super) fn read(
    mut facts: Keygen,
    named: &Named<'_>,
    included: &[Value<'_>],
    data: Option<&str>,
) -> Result<Read, OpenError> {
    let mut instants: [Option<Instant>; 4] = [None; 4];
    for (found, paths) in instants.iter_mut().zip(INSTANTS) {
        for path in paths {
            let instant = instant(named, path)?;
            *found = found.or(instant);
        }
    }
    let [issued, created, file_expires, license_expires] = instants;
    facts.lifetime_seconds = number(named, "meta/ttl")?;
    let modules = modules(named, included)?;
    let order_id = first(named, ORDER_ID).or_else(|| data.map(identifier_or_hash));
    let order_id = order_id.ok_or_else(|| bad("data/id", "expected an identifier"))?;
    facts.issued = issued;
    facts.file_expires = file_expires;
    facts.license_expires = license_expires;
    facts.status = match place(named, "license/attributes/suspended") {
        Value::Bool(true) => Some("SUSPENDED".to_string()),
        _ => first(named, STATUS),
    };
    for resource in included {
        facts.included.push(shortened(resource));
    }
    let mut issuer = "Keygen".to_string();
    if let Some(account) = first(named, ACCOUNT) {
        issuer = concat(&[&issuer, " account ", &account]);
    }
    let licensee = Licensee {
        name: or(name(named), UNKNOWN),
        company: first(named, COMPANY),
        email: or(first(named, EMAIL), UNKNOWN),
        ..Licensee::default()
    };
    let long_ago = Instant::from_unix_seconds(0).unwrap_or(Instant::FIRST);
    let claims = Claims {
        issuer,
        order_id,
        previous_order_id: None,
        kind: Kind::Base,
        product: or(first(named, PRODUCT), "keygen"),
        edition: None,
        price_class: PriceClass::Standard,
        policy: first(named, POLICY).map(PolicyReference::Named),
        licensee,
        reference_id: facts.fingerprint.as_deref().map(identifier_or_hash),
        issued: issued.or(created).unwrap_or(long_ago),
        not_before: None,
        registered_on: None,
        license_expires: license_expires.map(last_day),
        maintenance_expires: None,
        modules,
        revalidation: None,
        domain_limits: Vec::new(),
    };
    Ok(Read { claims, facts })
}

fn first(named: &Named<'_>, places: Places) -> Option<String> {
    places.iter().find_map(|(path, read)| read(place(named, path)))
}

fn or(found: Option<String>, otherwise: &str) -> String {
    found.unwrap_or_else(|| otherwise.to_string())
}

/// The user's name, or that of the license.
fn name(named: &Named<'_>) -> Option<String> {
    if let Some(whole) = first(named, FULL_NAME) {
        return Some(whole);
    }
    let (mut name, last) = (first(named, FIRST_NAME), first(named, LAST_NAME));
    if let (Some(given), Some(last)) = (&name, &last) {
        name = Some(concat(&[given, " ", last]));
    }
    name.or(last).or_else(|| first(named, OTHER_NAME))
}

/// The server, and one for each entitlement by its code, once, with the users that are allowed.
fn modules(named: &Named<'_>, included: &[Value<'_>]) -> Result<Vec<Module>, OpenError> {
    let path = "license/attributes/maxUsers";
    let seats = match number(named, path)?.map(u32::try_from) {
        None => Seats::Unlimited,
        Some(Ok(users)) if users <= limits::SEATS => Seats::Limited(users),
        Some(_) => {
            return Err(bad(path, &concat(&["more than ", &decimal(limits::SEATS as usize)])));
        }
    };
    let mut ids = Vec::from(["server".to_string()]);
    for resource in included {
        let code = at(resource, "attributes/code");
        if at(resource, "type").as_str() == Some("entitlements")
            && let Some(id) = identifier(code).or_else(|| slug(code))
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    if limits::MODULES < ids.len() {
        let (count, limit) = (decimal(ids.len()), decimal(limits::MODULES));
        return Err(bad("included", &concat(&[&count, " modules are more than ", &limit])));
    }
    let mut modules = Vec::with_capacity(ids.len());
    for id in ids {
        let category = Category::Server;
        modules.push(Module { id, category, seats, extra_seats: 0, expires: None });
    }
    Ok(modules)
}

/// What is shown of an included resource.
fn shortened(resource: &Value<'_>) -> Value<'static> {
    let mut shown = Object::default();
    for name in ["type", "id"] {
        shown.insert(name, at(resource, name).clone().into_owned());
    }
    shown.insert("attributes", without_key(at(resource, "attributes")));
    Value::Object(shown)
}
