//! The licenses that the demo portal shows: invented companies, signed by the published test key.

use super::*;

/// File name and text of each demo license.
#[must_use]
pub fn files() -> Vec<(String, String)> {
    let licenses = [
        ("kerio-connect", kerio_connect()),
        ("kerio-connect-add-on", kerio_connect_add_on()),
        ("kerio-connect-2022", kerio_connect_2022()),
        ("kerio-control", kerio_control()),
        ("kerio-operator-trial", kerio_operator_trial()),
        ("icewarp", icewarp()),
        ("icewarp-next-year", icewarp_next_year()),
    ];
    let named = |(name, claims): (&str, Value)| (format!("{name}.license"), license_file(&claims));
    licenses.into_iter().map(named).collect()
}

fn demo(changes: Value) -> Value {
    with(ordinary_with(json!({ "issuer": "Licentia Demo" })), changes)
}

fn kerio_connect() -> Value {
    demo(json!({
        "orderId": "DEMO-2026-1001", "issued": "2026-03-02T10:15:00Z", "registeredOn": "2026-03-02",
        "licenseExpires": "2029-03-01", "maintenanceExpires": "2029-03-01",
        "modules": [
            { "id": "server", "category": "server", "seats": 5, "extraSeats": 45 },
            { "id": "antivirus", "category": "server", "seats": 50 },
            { "id": "anti-spam", "category": "server", "seats": 50 },
            { "id": "activesync", "category": "server", "seats": 25 },
        ],
    }))
}

fn kerio_connect_add_on() -> Value {
    demo(json!({
        "orderId": "DEMO-2026-1417", "previousOrderId": "DEMO-2026-1001", "kind": "add-on",
        "issued": "2026-09-14T08:00:00Z", "registeredOn": "2026-09-14",
        "licenseExpires": "2029-03-01", "maintenanceExpires": "2029-03-01",
        "modules": [{ "id": "server", "category": "server", "seats": 0, "extraSeats": 10 }],
    }))
}

fn kerio_connect_2022() -> Value {
    demo(json!({
        "orderId": "DEMO-2022-0311", "policy": "kerio-connect-grace",
        "licensee": {
            "name": "Giulia Rossi", "company": "Officine Rossi S.r.l.",
            "email": "giulia@rossi.example", "streetAddress": "Via Garibaldi 7, 20121 Milano",
        },
        "issued": "2022-10-04T12:00:00Z", "registeredOn": "2022-10-04",
        "licenseExpires": "2023-10-03", "maintenanceExpires": "2023-10-03",
        "modules": [{ "id": "server", "category": "server", "seats": 5, "extraSeats": 15 }],
    }))
}

fn kerio_control() -> Value {
    demo(json!({
        "orderId": "DEMO-2026-1203", "product": "kerio-control", "policy": "kerio-control",
        "priceClass": "edu",
        "licensee": {
            "name": "Tomás Núñez", "company": "Liceo Galileo", "email": "it@galileo.example",
            "streetAddress": "Calle Mayor 12, 28013 Madrid",
        },
        "issued": "2026-05-20T07:45:00Z", "registeredOn": "2026-05-20", "licenseExpires": null,
        "maintenanceExpires": "2028-05-19",
        "modules": [
            { "id": "server", "category": "server", "seats": 5, "extraSeats": 120 },
            { "id": "web-filter", "category": "server", "seats": 125 },
            { "id": "antivirus", "category": "server", "seats": 125 },
        ],
    }))
}

fn kerio_operator_trial() -> Value {
    demo(json!({
        "orderId": "DEMO-2026-0042", "product": "kerio-operator", "kind": "trial",
        "policy": "trial", "issued": "2026-04-01T09:00:00Z", "registeredOn": null,
        "licenseExpires": "2026-04-30", "maintenanceExpires": null,
        "modules": [{ "id": "server", "category": "server", "seats": "unlimited" }],
    }))
}

fn icewarp() -> Value {
    demo(json!({
        "orderId": "DEMO-2026-2207", "product": "icewarp", "edition": "communication",
        "policy": { "basedOn": "icewarp", "smtpDailyPerSeat": 500 },
        "licensee": {
            "name": "Kateřina Dvořáková", "company": "Dvořák & Synové a.s.",
            "email": "katerina@dvorak.example", "streetAddress": "Lidická 31, 602 00 Brno",
        },
        "referenceId": "7F3A09C1-22D4E8B0-91C6A55E-0D4478FA-IW",
        "issued": "2026-07-08T14:30:00Z", "registeredOn": "2026-07-08", "licenseExpires": null,
        "maintenanceExpires": "2028-07-07",
        "modules": [
            { "id": "server", "category": "server", "seats": 250 },
            { "id": "antivirus", "category": "server", "seats": 250 },
            { "id": "anti-spam", "category": "server", "seats": 250 },
            { "id": "groupware", "category": "server", "seats": 200 },
            { "id": "instant-messaging", "category": "server", "seats": 100 },
            { "id": "activesync", "category": "server", "seats": 80 },
            { "id": "outlook-sync", "category": "client", "seats": 60 },
            { "id": "desktop-client", "category": "client", "seats": 60 },
        ],
        "revalidation": { "periodDays": 30, "graceDays": 7 },
        "domainLimits": [
            { "domain": "dvorak.example", "seats": 200 },
            { "domain": "dvorak-shop.example", "seats": 50 },
        ],
    }))
}

/// Not valid before 2035: shows what a license for tomorrow looks like, whenever it is looked at.
fn icewarp_next_year() -> Value {
    with(
        icewarp(),
        json!({
            "orderId": "DEMO-2035-0001", "previousOrderId": "DEMO-2026-2207", "kind": "renewal",
            "issued": "2026-11-02T09:00:00Z", "registeredOn": null,
            "notBefore": "2035-01-01T00:00:00Z", "maintenanceExpires": "2035-12-31",
        }),
    )
}
