//! The claims of a license as a request spells them, each with the flag that gives it.

/// A claim that a request may hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Claim {
    /// Its path in the request.
    pub(crate) path: &'static str,
    /// The flag of `licentia issue` that gives it, if there is one.
    pub(crate) flag: &'static str,
    /// Whether no license is without it.
    pub(crate) required: bool,
}

const fn required(path: &'static str, flag: &'static str) -> Claim {
    Claim { path, flag, required: true }
}

const fn optional(path: &'static str, flag: &'static str) -> Claim {
    Claim { path, flag, required: false }
}

/// Every claim of a license; of the members of a module and a domain limit, their names.
pub(crate) const CLAIMS: [Claim; 28] = [
    required("issuer", "--issuer"),
    required("orderId", "--order-id"),
    optional("previousOrderId", "--previous-order-id"),
    required("kind", "--kind"),
    required("product", "--product"),
    optional("edition", "--edition"),
    optional("priceClass", "--price-class"),
    optional("policy", "--policy"),
    optional("licensee", "--name"),
    required("licensee.name", "--name"),
    optional("licensee.company", "--company"),
    required("licensee.email", "--email"),
    optional("licensee.streetAddress", "--street-address"),
    optional("referenceId", "--reference-id"),
    optional("issued", "--issued"),
    optional("notBefore", "--not-before"),
    optional("registeredOn", "--registered-on"),
    optional("licenseExpires", "--license-expires"),
    optional("maintenanceExpires", "--maintenance-expires"),
    optional("modules", "--module"),
    optional("modules[].id", "--module"),
    optional("modules[].category", "--module"),
    optional("modules[].seats", "--module"),
    optional("modules[].extraSeats", "--module"),
    optional("modules[].expires", ""),
    optional("revalidation", "--revalidation"),
    optional("domainLimits", "--domain-limit"),
    optional("domainLimits[].seats", "--domain-limit"),
];

/// The flag that gives the claim at `path`, if there is one.
pub(crate) fn flag(path: &str) -> Option<&'static str> {
    CLAIMS.iter().find(|claim| claim.path == path).map(|claim| claim.flag)
}

/// The claim that a misspelt path most likely means; within a list, its name alone.
pub(crate) fn similar(path: &str) -> Option<&'static str> {
    /// Below it two names have little in common.
    const ALIKE: f64 = 0.8;
    let name = last(path);
    let score = |claim: &Claim| strsim::jaro_winkler(&plain(last(claim.path)), &plain(name));
    let best = CLAIMS.iter().map(|claim| (claim, score(claim)));
    let best = best.max_by(|one, other| one.1.total_cmp(&other.1));
    best.filter(|(_, score)| ALIKE < *score).map(|(claim, _)| match claim.path.contains("[]") {
        true => last(claim.path),
        false => claim.path,
    })
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// A name without the conventions in which names differ: `order_id`, `OrderID`.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use licentia_verifier::Claims;
    use serde_json::{Value, json};

    /// A license with every claim in it.
    fn full() -> Value {
        json!({
            "issuer": "x", "orderId": "B", "previousOrderId": "A", "kind": "add-on",
            "product": "p", "edition": "e", "priceClass": "edu", "policy": "p",
            "licensee": { "name": "n", "company": "c", "email": "e", "streetAddress": "s" },
            "referenceId": "r", "issued": "2026-01-01T00:00:00Z",
            "notBefore": "2026-01-01T00:00:00Z", "registeredOn": "2026-01-01",
            "licenseExpires": "2026-01-01", "maintenanceExpires": "2026-01-01",
            "modules": [{
                "id": "m", "category": "server", "seats": 5, "extraSeats": 1,
                "expires": "2026-01-01"
            }],
            "revalidation": { "periodDays": 30, "graceDays": 2 },
            "domainLimits": [{ "domain": "d", "seats": 5 }]
        })
    }

    /// The object that holds the claim, and the claim's name in it.
    fn holder<'a>(license: &'a mut Value, path: &'static str) -> (&'a mut Value, &'static str) {
        match path.rsplit_once('.') {
            Some((list, name)) if list.ends_with("[]") => {
                (&mut license[list.trim_end_matches("[]")][0], name)
            }
            Some((object, name)) => (&mut license[object], name),
            None => (license, path),
        }
    }

    #[test]
    fn the_table_holds_what_the_core_reads() {
        let claims: Claims = serde_json::from_value(full()).unwrap();
        let read = serde_json::to_value(claims).unwrap();
        assert_eq!(read, full());
        let mut members: Vec<&String> = read.as_object().unwrap().keys().collect();
        members.retain(|name| !CLAIMS.iter().any(|claim| claim.path == name.as_str()));
        assert_eq!(members, Vec::<&String>::new(), "add them to the table");
        for claim in CLAIMS {
            let mut license = full();
            let (holder, name) = holder(&mut license, claim.path);
            assert!(holder.as_object_mut().unwrap().remove(name).is_some(), "{}", claim.path);
        }
    }

    #[test]
    fn exactly_the_required_claims_are_required() {
        for claim in CLAIMS.iter().filter(|claim| !claim.path.contains("[]")) {
            let mut license = full();
            let (holder, name) = holder(&mut license, claim.path);
            holder.as_object_mut().unwrap().remove(name);
            // What the command fills in by itself, and what its members make required.
            let given = ["issued", "licensee"].contains(&claim.path);
            let read = serde_json::from_value::<Claims>(license);
            assert_eq!(read.is_err(), claim.required || given, "{}", claim.path);
        }
    }

    #[test]
    fn a_misspelt_claim_is_recognised() {
        assert_eq!(similar("order_id"), Some("orderId"));
        assert_eq!(similar("licenceExpires"), Some("licenseExpires"));
        assert_eq!(similar("modules[3].extra-seats"), Some("extraSeats"));
        assert_eq!(similar("colour"), None);
    }
}
