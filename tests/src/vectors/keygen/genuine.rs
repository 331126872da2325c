//! Genuine files, as the vendor and others write them.

use super::*;
use crate::keygen::{Parts, armored, encrypted, plain, signed_key};
use crate::keys::{NEXT, RETIRED, base64url};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = as_written();
    cases.extend(sealed());
    cases.extend(mapping());
    cases.extend(keys());
    cases
}

fn ordinary_file() -> Parts {
    plain("license", &license().to_string(), VENDOR)
}

fn as_written() -> Vec<Case> {
    let file = ordinary_file().file();
    let url = ordinary_file().in_base64url("license", VENDOR);
    let parts = ordinary_file();
    let reordered = format!(
        "{{ \"alg\":\"{}\",\n \"extra\": 1, \"sig\":\"{}\", \"enc\":\"{}\" }}",
        parts.alg, parts.sig, parts.enc
    );
    let wide = file.lines().collect::<Vec<_>>();
    let wide =
        format!("{}\n{}\n{}", wide[0], wide[1..wide.len() - 1].concat(), wide[wide.len() - 1]);
    let spaced = format!("\n \t{}  \r\n\r\n", file.replace('\n', "  \n\n  ").trim_end());
    let mail = format!("Dear Ada,\n\n> {}\n-- \nEngines", file.trim_end().replace('\n', "\n> "));
    [
        ("keygen-license-file", "as the vendor writes it", file.clone()),
        ("keygen-crlf", "line ends of Windows", file.replace('\n', "\r\n")),
        ("keygen-no-line-end", "no line end after END", file.trim_end().to_owned()),
        ("keygen-spaces", "spaces and blank lines around", spaced),
        ("keygen-quoted-mail", "in a quoted mail", mail),
        ("keygen-not-wrapped", "all of it on one line between BEGIN and END", wide),
        ("keygen-base64url", "base64url without padding, as other writers have it", url.file()),
        (
            "keygen-members-in-any-order",
            "white space and a member more in the outer object, which is not signed",
            armored("LICENSE", &reordered),
        ),
        (
            "keygen-one-line",
            "a file on one line: what was signed, a dot, the signature",
            format!("license/{}.{}\n", url.enc, url.sig),
        ),
    ]
    .into_iter()
    .map(|(id, comment, text)| {
        case(id, comment, text, valid_file(&claims(), &facts())).flag("as-written")
    })
    .collect()
}

fn sealed() -> Vec<Case> {
    let secret = format!("{LICENSE_KEY}{FINGERPRINT}");
    let of_license = encrypted("license", &license().to_string(), LICENSE_KEY, VENDOR);
    let of_machine = encrypted("machine", &machine().to_string(), &secret, VENDOR);
    let open = with(facts(), json!({ "encrypted": true }));
    let bound = with(machine_facts(), json!({ "encrypted": true, "fingerprintFits": true }));
    let plain_machine = plain("machine", &machine().to_string(), VENDOR).file();
    let both = ["license-key", "fingerprint"];
    let missing =
        |missing: &[&str]| not_genuine(json!({ "code": "encrypted", "missing": missing }));
    let wrong = |tried: &[&str]| not_genuine(json!({ "code": "wrong-secret", "tried": tried }));
    let other = with(machine_facts(), json!({ "fingerprintFits": false }));
    let reasons = json!([{ "code": "other-machine", "fingerprint": FINGERPRINT }]);
    let url = of_license.clone().in_base64url("license", VENDOR);
    let given = |case: Case| case.license_key(LICENSE_KEY);
    vec![
        given(case(
            "keygen-encrypted",
            "AES-256-GCM by the license key",
            of_license.file(),
            valid_file(&claims(), &open),
        )),
        given(case(
            "keygen-encrypted-base64url",
            "the same in base64url without padding",
            url.file(),
            valid_file(&claims(), &open),
        )),
        given(case(
            "keygen-encrypted-one-line",
            "the same on one line",
            format!("license/{}.{}", url.enc, url.sig),
            valid_file(&claims(), &open),
        )),
        given(case(
            "keygen-encrypted-machine",
            "AES-256-GCM by license key and fingerprint",
            of_machine.file(),
            valid_file(&machine_claims(), &bound),
        ))
        .fingerprint(FINGERPRINT),
        case(
            "keygen-encrypted-no-secret",
            "no license key is given",
            of_license.file(),
            missing(&["license-key"]),
        )
        .flag("secret"),
        case(
            "keygen-encrypted-machine-no-secret",
            "neither license key nor fingerprint is given",
            of_machine.file(),
            missing(&both),
        )
        .flag("secret"),
        given(case(
            "keygen-encrypted-machine-no-fingerprint",
            "the license key alone",
            of_machine.file(),
            missing(&["fingerprint"]),
        ))
        .flag("secret"),
        case(
            "keygen-encrypted-wrong-key",
            "another license key",
            of_license.file(),
            wrong(&["license-key"]),
        )
        .license_key("C1B6DE-39A6E3-DE1529-8559A0-4AF593-V4")
        .flag("secret"),
        given(case(
            "keygen-encrypted-other-machine",
            "the fingerprint of another machine",
            of_machine.file(),
            wrong(&both),
        ))
        .fingerprint("4d:AE:00:12")
        .flag("secret"),
        given(case(
            "keygen-key-not-needed",
            "a license key with a file that is not encrypted",
            ordinary_file().file(),
            valid_file(&claims(), &facts()),
        )),
        case(
            "keygen-machine-file",
            "a machine file that is not encrypted",
            plain_machine.clone(),
            valid_file(&machine_claims(), &machine_facts()),
        ),
        case(
            "keygen-machine-file-elsewhere",
            "a machine file, and the fingerprint of another machine",
            plain_machine,
            refused_file(&machine_claims(), &other, reasons),
        )
        .fingerprint("4d:AE:00:12"),
    ]
}

/// A file that says as little as possible.
fn bare() -> Value {
    json!({ "data": { "id": "license-1", "type": "licenses", "attributes": {} } })
}

fn bare_claims() -> Value {
    json!({
        "issuer": "Keygen", "orderId": "license-1", "kind": "base", "product": "keygen",
        "priceClass": "standard", "licensee": { "name": "unknown", "email": "unknown" },
        "issued": "1970-01-01T00:00:00Z",
        "modules": [{ "id": "server", "category": "server", "seats": "unlimited" }],
    })
}

fn mapping() -> Vec<Case> {
    let of = |payload: &Value| plain("license", &payload.to_string(), VENDOR).file();
    let facts = json!({
        "format": "keygen-license-file", "encrypted": false, "attributes": {},
    });
    let own = json!({
        "name": "Licensed to\nnobody", "metadata": {
            "product": "icewarp", "policy": "icewarp", "email": "ops@engines.example",
        },
    });
    let named = changed(bare(), "data/attributes", own.clone());
    let named_facts = with(facts.clone(), json!({ "attributes": own }));
    let named_claims = with(
        bare_claims(),
        json!({
            "product": "icewarp", "policy": "icewarp",
            "licensee": { "name": "unknown", "email": "ops@engines.example" },
        }),
    );
    let owned = |relation: &str| {
        let owner = json!({ "data": { "type": "users", "id": "user-1" } });
        let path = format!("data/relationships/{relation}");
        let mut payload = changed(license(), &path, owner);
        let other = json!({ "fullName": "Luigi Menabrea", "email": "luigi@engines.example" });
        let other = json!({ "type": "users", "id": "user-0", "attributes": other });
        payload["included"].as_array_mut().expect("a list").insert(0, other);
        let facts = with(super::facts(), json!({ "included": payload["included"] }));
        (of(&payload), valid_file(&claims(), &facts))
    };
    let (of_owner, owner_verdict) = owned("owner");
    let (of_user, user_verdict) = owned("user");
    vec![
        case(
            "keygen-owner-among-users",
            "several users, of whom the license names one as its owner",
            of_owner,
            owner_verdict,
        ),
        case(
            "keygen-user-among-users",
            "the same as older versions of the vendor's API call it",
            of_user,
            user_verdict,
        ),
        case(
            "keygen-says-little",
            "no product, no user, no end, no time: what is said where nothing is said",
            of(&bare()),
            valid_file(&bare_claims(), &facts),
        ),
        case(
            "keygen-metadata",
            "product and policy by metadata; a name that is no claim is passed over",
            of(&named),
            valid_file(&named_claims, &named_facts),
        ),
        case(
            "keygen-no-date-and-window",
            "no date, by a key that signs only from a time on",
            plain("license", &bare().to_string(), NEXT).file(),
            not_genuine(json!({ "code": "bad-claim", "path": "meta.issued" })),
        ),
        case(
            "keygen-outside-window",
            "issued after its key had retired",
            plain("license", &license().to_string(), RETIRED).file(),
            not_genuine(json!({
                "code": "outside-key-window", "keyId": RETIRED.id(),
                "issued": "2026-05-30T08:00:00Z", "expires": "2024-01-01T00:00:00Z",
            })),
        ),
    ]
}

fn keys() -> Vec<Case> {
    use sha2::{Digest, Sha256};
    let template = json!({
        "account": { "id": ACCOUNT }, "product": { "id": "product-1" },
        "policy": { "id": "policy-1", "duration": 31_556_952 },
        "user": { "id": "user-1", "email": "ada@engines.example" },
        "license": {
            "id": LICENSE_ID, "created": "2026-01-15T09:30:00.000Z",
            "expiry": "2027-01-15T00:00:00.000Z",
        },
    });
    let facts = json!({
        "format": "keygen-signed-key", "encrypted": false, "issued": "2026-01-15T09:30:00Z",
        "licenseExpires": "2027-01-15T00:00:00Z", "attributes": template,
    });
    let claims = with(
        bare_claims(),
        json!({
            "issuer": format!("Keygen account {ACCOUNT}"), "orderId": LICENSE_ID,
            "product": "product-1", "issued": "2026-01-15T09:30:00Z",
            "licenseExpires": "2027-01-14",
            "licensee": { "name": "unknown", "email": "ada@engines.example" },
        }),
    );
    let text = "user@example.com {2026}";
    let text_facts = json!({
        "format": "keygen-signed-key", "encrypted": false, "attributes": { "data": text },
    });
    let text_claims = with(bare_claims(), json!({ "orderId": base64url(&Sha256::digest(text)) }));
    let key = signed_key(&template.to_string(), VENDOR);
    let unpadded = signed_key(text, VENDOR).replace('=', "");
    let template_verdict = || valid_file(&claims, &facts);
    vec![
        case("keygen-signed-key", "a signed key", key.clone(), template_verdict())
            .flag("as-written"),
        cases_of(
            "keygen-two-keys",
            "two signed keys, and a registration key, a line each",
            format!("{key}\r\n\n  {key}  \n{}\n", super::super::key(&ordinary())),
            vec![template_verdict(), template_verdict(), valid(&ordinary())],
        )
        .flag("as-written"),
        case(
            "keygen-key-of-text",
            "a signed key over free text: its order id is a hash",
            signed_key(text, VENDOR),
            valid_file(&text_claims, &text_facts),
        )
        .flag("as-written"),
        case(
            "keygen-key-unpadded",
            "the padding went lost: what was signed is another text",
            unpadded,
            no_key_fits(),
        )
        .flag("forgery"),
        case(
            "keygen-key-expired",
            "a signed key whose license has ended",
            key,
            refused_file(
                &claims,
                &facts,
                json!([{
                    "code": "license-expired", "licenseExpires": "2027-01-14",
                    "at": "2027-02-01T00:00:00Z",
                }]),
            ),
        )
        .at("2027-02-01T00:00:00Z")
        .flag("lifetime"),
    ]
}
