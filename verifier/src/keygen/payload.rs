//! The payload of license and machine files: a JSON:API document.

use super::facts::module;
use super::open::Read;
use super::source::{at, bad, first, identifier, instant, number, slug, text, without_key};
use super::{Keygen, Kind};
use crate::error::Part;
use crate::json::{self, Object, Value};
use crate::{Claims, Module, OpenError, PolicyReference, Seats, limits};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// Reads what was signed.
pub(super) fn read(kind: Kind, payload: &[u8]) -> Result<Read, OpenError> {
    let document = json::parse(payload).map_err(|error| OpenError::json(Part::Payload, error))?;
    let is_machine = kind == Kind::Machine;
    let expected = if is_machine { "machines" } else { "licenses" };
    let found = at(&document, "data/type").as_str() == Some(expected);
    if !found || at(&document, "data/attributes").as_object().is_none() {
        return Err(bad("data", &format!("expected one of `{expected}` with its attributes")));
    }
    let mut facts = Keygen::new(kind.form());
    facts.attributes = without_key(at(&document, "data/attributes"));
    let included = at(&document, "included").as_list().unwrap_or_default();
    facts.included = included.iter().map(shortened).collect();
    if is_machine {
        let fingerprint = text(at(&document, "data/attributes/fingerprint"));
        let missing = || bad("data/attributes/fingerprint", "expected a text");
        facts.fingerprint = Some(fingerprint.ok_or_else(missing)?);
    }
    let modules = entitlements(included);
    // What is asked for below, by names that say what it is.
    let mut named = Object::default();
    for (name, kind) in &[("license", "licenses"), ("product", "products"), ("user", "users")] {
        if let Some(resource) = included.iter().find(|it| at(it, "type").as_str() == Some(kind)) {
            named.insert(*name, resource.clone());
        }
    }
    named.insert("meta", at(&document, "meta").clone());
    named.insert(if is_machine { "machine" } else { "license" }, at(&document, "data").clone());
    let named = Value::Object(named);
    facts.issued = instant(&named, "meta/issued")?;
    facts.file_expires = instant(&named, "meta/expiry")?;
    facts.lifetime_seconds = number(&named, "meta/ttl")?;
    facts.license_expires = instant(&named, "license/attributes/expiry")?;
    facts.status = match at(&named, "license/attributes/suspended") {
        Value::Bool(true) => Some("SUSPENDED".to_string()),
        _ => at(&named, "license/attributes/status").as_str().map(ToString::to_string),
    };
    let claims = claims(&named, &facts, modules)?;
    Ok(Read { claims, facts })
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

/// The codes of the entitlements as identifiers, each once.
fn entitlements(included: &[Value<'_>]) -> Vec<String> {
    let mut ids = Vec::from(["server".to_string()]);
    for resource in included.iter().filter(|it| at(it, "type").as_str() == Some("entitlements")) {
        let code = at(resource, "attributes/code");
        if let Some(id) = identifier(code).or_else(|| slug(code))
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids
}

/// Where something is named, and how that is read.
type Place = (&'static str, fn(&Value<'_>) -> Option<String>);

const PRODUCT: &[Place] = &[
    ("license/attributes/metadata/product", identifier),
    ("product/attributes/code", identifier),
    ("product/attributes/name", slug),
    ("license/relationships/product/data/id", identifier),
    ("machine/relationships/product/data/id", identifier),
];

fn claims(named: &Value<'_>, facts: &Keygen, modules: Vec<String>) -> Result<Claims, OpenError> {
    let order_id = first(
        named,
        &["license/id", "machine/relationships/license/data/id", "machine/id"],
        identifier,
    );
    let order_id = order_id.ok_or_else(|| bad("data/id", "expected an identifier"))?;
    let account = first(
        named,
        &["license/relationships/account/data/id", "machine/relationships/account/data/id"],
        identifier,
    );
    let product = PRODUCT.iter().find_map(|(path, read)| read(at(named, path)));
    let mut claims = facts.claims(account, order_id, product);
    claims.policy =
        identifier(at(named, "license/attributes/metadata/policy")).map(PolicyReference::Named);
    if let (None, Some(created)) = (facts.issued, instant(named, "license/attributes/created")?) {
        claims.issued = created;
    }
    let licensee = &mut claims.licensee;
    let whole = first(named, &["user/attributes/fullName"], text);
    let first_name = text(at(named, "user/attributes/firstName"));
    let last_name = text(at(named, "user/attributes/lastName"));
    let both = match (first_name, last_name) {
        (Some(first_name), Some(last_name)) => Some(format!("{first_name} {last_name}")),
        (first_name, last_name) => first_name.or(last_name),
    };
    let own = || text(at(named, "license/attributes/name"));
    if let Some(name) = whole.or(both).or_else(own) {
        licensee.name = name;
    }
    let email = ["user/attributes/email", "license/attributes/metadata/email"];
    if let Some(email) = first(named, &email, text) {
        licensee.email = email;
    }
    licensee.company = text(at(named, "license/attributes/metadata/company"));
    claims.modules = licensed(named, modules)?;
    Ok(claims)
}

/// The modules with the users that are allowed.
fn licensed(named: &Value<'_>, ids: Vec<String>) -> Result<Vec<Module>, OpenError> {
    let path = "license/attributes/maxUsers";
    let seats = match number(named, path)?.map(u32::try_from) {
        None => Seats::Unlimited,
        Some(Ok(users)) if users <= limits::SEATS => Seats::Limited(users),
        Some(_) => return Err(bad(path, &format!("more than {}", limits::SEATS))),
    };
    if limits::MODULES < ids.len() {
        let detail = format!("{} modules are more than {}", ids.len(), limits::MODULES);
        return Err(bad("included", &detail));
    }
    let mut modules = Vec::with_capacity(ids.len());
    for id in ids {
        modules.push(module(id, seats));
    }
    Ok(modules)
}
