//! The end of a file, the end of a license, its status, and a clock that is wrong.

use super::*;
use crate::keygen::plain;

pub(super) fn cases() -> Vec<Case> {
    let of = |payload: &Value| plain("license", &payload.to_string(), VENDOR).file();
    let file = of(&license());
    let set = |path: &str, value: Value| changed(license(), path, value);
    let forever = set("meta", json!({ "issued": "2026-05-30T08:00:00.000Z", "expiry": null }));
    let forever_facts = with(facts(), json!({ "fileExpires": null, "lifetimeSeconds": null }));
    let perpetual = set("data/attributes/expiry", Value::Null);
    let attribute =
        |name: &str, value: Value| changed(facts(), &format!("attributes/{name}"), value);
    let perpetual_facts = with(attribute("expiry", Value::Null), json!({ "licenseExpires": null }));
    let refused = |reasons: Value| refused_file(&claims(), &facts(), reasons);
    let zoned = set("data/attributes/expiry", json!("2027-01-15T03:30:00.999+03:30"));
    let zoned_facts = attribute("expiry", json!("2027-01-15T03:30:00.999+03:30"));
    let at_noon = set("data/attributes/expiry", json!("2026-06-10T12:00:00Z"));
    let noon_facts = with(
        attribute("expiry", json!("2026-06-10T12:00:00Z")),
        json!({ "licenseExpires": "2026-06-10T12:00:00Z" }),
    );
    let noon_claims = with(claims(), json!({ "licenseExpires": "2026-06-10" }));
    let file_ends = "2026-06-29T08:00:00Z";
    let file_ended =
        |at: &str| json!({ "code": "file-expired", "fileExpires": file_ends, "at": at });
    let suspended = set("data/attributes/suspended", json!(true));
    let suspended_facts =
        with(attribute("suspended", json!(true)), json!({ "status": "SUSPENDED" }));
    let mut cases = vec![
        case(
            "keygen-no-lifetime",
            "the file has no lifetime: `expiry` is null, `ttl` is absent",
            of(&forever),
            valid_file(&claims(), &forever_facts),
        ),
        case(
            "keygen-perpetual",
            "the license has no end, the file has one",
            of(&perpetual),
            valid_file(&with(claims(), json!({ "licenseExpires": null })), &perpetual_facts),
        ),
        case(
            "keygen-file-last-second",
            "the last second of the file",
            file.clone(),
            valid_file(&claims(), &facts()),
        )
        .at("2026-06-29T07:59:59Z"),
        case(
            "keygen-file-expired",
            "the file has ended, the license has not",
            file.clone(),
            refused(json!([file_ended("2026-06-29T08:00:00Z")])),
        )
        .at("2026-06-29T08:00:00Z"),
        case(
            "keygen-both-expired",
            "file and license have ended",
            file.clone(),
            refused(json!([
                file_ended("2027-01-15T00:00:00Z"),
                {
                    "code": "license-expired", "licenseExpires": "2027-01-14",
                    "at": "2027-01-15T00:00:00Z",
                },
            ])),
        )
        .at("2027-01-15T00:00:00Z"),
        case(
            "keygen-expires-at-noon",
            "a verdict goes by the instant, not by the end of that day",
            of(&at_noon),
            refused_file(
                &noon_claims,
                &noon_facts,
                json!([{
                    "code": "license-expired", "licenseExpires": "2026-06-10",
                    "at": "2026-06-10T12:00:00Z",
                }]),
            ),
        )
        .at("2026-06-10T12:00:00Z"),
        case(
            "keygen-zone-and-fraction",
            "an end with a zone and a fraction of a second, which is cut off",
            of(&zoned),
            valid_file(&claims(), &zoned_facts),
        ),
        case(
            "keygen-clock-five-minutes",
            "issued five minutes ahead of the clock: clocks differ",
            file.clone(),
            valid_file(&claims(), &facts()),
        )
        .at("2026-05-30T07:55:00Z"),
        case(
            "keygen-clock-behind",
            "issued later than that: the clock is wrong",
            file,
            refused(json!([{
                "code": "clock-behind", "issued": "2026-05-30T08:00:00Z",
                "at": "2026-05-30T07:54:59Z",
            }])),
        )
        .at("2026-05-30T07:54:59Z"),
        case(
            "keygen-suspended",
            "the license is suspended, whatever its status says",
            of(&suspended),
            refused_file(
                &claims(),
                &suspended_facts,
                json!([{ "code": "not-active", "status": "SUSPENDED" }]),
            ),
        ),
    ];
    for status in ["SUSPENDED", "BANNED", "EXPIRED", "INACTIVE", "EXPIRING", "PENDING"] {
        let text = of(&set("data/attributes/status", json!(status)));
        let facts = with(attribute("status", json!(status)), json!({ "status": status }));
        let expect = match status {
            "SUSPENDED" | "BANNED" | "EXPIRED" => {
                refused_file(&claims(), &facts, json!([{ "code": "not-active", "status": status }]))
            }
            _ => valid_file(&claims(), &facts),
        };
        let id = format!("keygen-status-{}", status.to_lowercase());
        cases.push(case(&id, "the status when the file was issued", text, expect));
    }
    cases.into_iter().map(|case| case.flag("lifetime")).collect()
}
