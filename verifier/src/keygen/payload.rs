//! The payload of license and machine files: a JSON:API document.

use super::open::Read;
use super::source::{at, bad, text, without_key};
use super::{Keygen, Kind, mapping};
use crate::OpenError;
use crate::error::Part;
use crate::json::{self, Value, concat};

/// Reads what was signed.
pub(super) fn read(kind: Kind, payload: &[u8]) -> Result<Read, OpenError> {
    let document = json::parse(payload).map_err(|error| OpenError::json(Part::Payload, error))?;
    let data = at(&document, "data");
    let is_machine = kind == Kind::Machine;
    let expected = if is_machine { "machines" } else { "licenses" };
    if at(data, "type").as_str() != Some(expected) || at(data, "attributes").as_object().is_none() {
        return Err(bad(
            "data",
            &concat(&["expected one of `", expected, "` with its attributes"]),
        ));
    }
    let mut facts = Keygen::new(kind.form());
    facts.attributes = without_key(at(data, "attributes"));
    if is_machine {
        let missing = || bad("data/attributes/fingerprint", "expected a text");
        facts.fingerprint = Some(text(at(data, "attributes/fingerprint")).ok_or_else(missing)?);
    }
    let included = at(&document, "included").as_list().unwrap_or_default();
    let license = if is_machine { find(included, "licenses", None) } else { data };
    // A license has one owner (`user`, before version 1.6 of Keygen's API), and many users besides.
    let owner = ["relationships/owner/data/id", "relationships/user/data/id"];
    let owner = owner.iter().find_map(|path| at(license, path).as_str());
    let mut user = find(included, "users", owner);
    if user.is_null() {
        user = find(included, "users", None);
    }
    let named = [
        ("license", license),
        ("machine", if is_machine { data } else { &Value::Null }),
        ("product", find(included, "products", None)),
        ("user", user),
        ("meta", at(&document, "meta")),
    ];
    mapping::read(facts, &named, included, None)
}

/// The first included resource of a type, or that of an id.
fn find<'v>(included: &'v [Value<'v>], kind: &str, id: Option<&str>) -> &'v Value<'v> {
    let is = |resource: &&Value<'_>| {
        at(resource, "type").as_str() == Some(kind)
            && (id.is_none() || at(resource, "id").as_str() == id)
    };
    included.iter().find(is).unwrap_or(&Value::Null)
}
